//! A scenario as the rules read it: decisions with their values, and texts with their places.

use std::cell::OnceCell;
use std::sync::Arc;

use super::set_bits::SetBits;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::fast::FastMap;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Places;
use crate::core::scenario::chance::{credits, is_chance};
use crate::core::scenario::ids::{NodeIx, TextIx};
use crate::core::scenario::model::{
    Choice, Consequence, Decision, Line, Manner, Node, Scenario, Speaker,
};
use crate::core::source::{SourceText, Span, parts_of};

/// A scenario, its frameworks and its files.
pub(super) struct Story<'s> {
    pub scenario: &'s Scenario,
    pub catalog: &'s Catalog,
    pub places: &'s Places,
    sources: &'s [SourceText],
    editions: Vec<Edition<'s>>,
    // What several rules look at is gathered once, and only if one of them asks.
    spoken: OnceCell<Vec<Spoken>>,
    set_bits: OnceCell<SetBits>,
}

/// One language of the scenario and the file in which its texts stand.
#[derive(Clone, Copy)]
pub(super) struct Edition<'s> {
    pub language: &'s str,
    file: usize,
}

/// A text of an edition.
#[derive(Clone, Copy)]
pub(super) struct Told<'s> {
    pub text: &'s str,
    span: Span,
    file: usize,
}

impl Told<'_> {
    /// Where it stands in its file.
    pub(super) fn span(&self) -> Span {
        self.span
    }
}

/// What the options of a decision are worth on each competency, in whatever case.
#[derive(Default)]
pub(super) struct Offers {
    /// Per competency the worst and the best that is tagged, and how many say something of it.
    tagged: FastMap<ItemIx, (i8, i8, usize)>,
    count: usize,
}

impl Offers {
    fn add(&mut self, then: &Consequence) {
        self.count += 1;
        for (item, value) in then.evidence.iter() {
            let known = self.tagged.entry(*item);
            let (worst, best, count) = known.or_insert((i8::MAX, i8::MIN, 0));
            (*worst, *best) = ((*worst).min(*value), (*best).max(*value));
            *count += 1;
        }
    }

    /// Whether a competency can be shown: something is worth at least 1 on it, and the best and the
    /// worst differ by 2 or more (design §5). Untagged counts as 0.
    pub(super) fn chance(&self, item: ItemIx) -> bool {
        let Some((mut worst, mut best, count)) = self.tagged.get(&item).copied() else {
            return false;
        };
        if count < self.count {
            (worst, best) = (worst.min(0), best.max(0));
        }
        is_chance(worst, best)
    }
}

/// A decision and where it is.
#[derive(Clone, Copy)]
pub(super) struct Moment<'s> {
    pub node: &'s Node,
    pub decision: &'s Decision,
    /// The place of the node's id.
    pub span: Span,
}

/// Something that is said aloud.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    pub by: Speaker,
    pub text: TextIx,
    /// The client is not there, so this is no talk with the client.
    pub client_is_away: bool,
}

impl<'s> Story<'s> {
    pub(super) fn new(
        scenario: &'s Scenario,
        catalog: &'s Catalog,
        places: &'s Places,
        sources: &'s [SourceText],
        translations: &'s [(String, usize)],
    ) -> Self {
        let own = Edition {
            language: &scenario.texts.language,
            file: 0,
        };
        let others = translations.iter().map(|(language, file)| Edition {
            language,
            file: *file,
        });
        Self {
            scenario,
            catalog,
            places,
            sources,
            editions: std::iter::once(own).chain(others).collect(),
            spoken: OnceCell::new(),
            set_bits: OnceCell::new(),
        }
    }

    /// The languages, the scenario's own first.
    pub(super) fn editions(&self) -> impl Iterator<Item = Edition<'s>> + use<'s, '_> {
        self.editions.iter().copied()
    }

    /// A text of an edition; nothing where it is not translated.
    pub(super) fn told(&self, edition: Edition<'_>, text: TextIx) -> Option<Told<'s>> {
        let (text, span) = self.scenario.texts.in_file(text, edition.language)?;
        Some(Told {
            text,
            span,
            file: edition.file,
        })
    }

    /// The decisions, in the file's order.
    pub(super) fn decisions(&self) -> impl Iterator<Item = Moment<'s>> + use<'s, '_> {
        let nodes = self.scenario.nodes.iter().zip(&self.places.nodes);
        nodes.filter_map(|(node, span)| {
            Some(Moment {
                node,
                decision: node.kind.decision()?,
                span: *span,
            })
        })
    }

    /// What is afforded at a decision and has a score, with its weight in hundredths.
    pub(super) fn scored<'d>(
        &self,
        decision: &'d Decision,
    ) -> impl Iterator<Item = (ItemIx, u32)> + use<'d, 's, '_> {
        let afforded = decision.affords.iter().copied();
        afforded.filter(|(item, _)| self.catalog.is_scored(*item))
    }

    /// What a consequence is worth at a decision: the sum, over the scored competencies that the
    /// decision affords, of weight times evidence; untagged counts as 0. The weights are those of
    /// the assessment, in hundredths.
    pub(super) fn worth(&self, decision: &Decision, then: &Consequence) -> i32 {
        let tagged = then.evidence.iter();
        let weighed = tagged.filter_map(|(item, value)| {
            let weight = decision
                .weight(*item)
                .filter(|_| self.catalog.is_scored(*item))?;
            Some(i32::try_from(weight).unwrap_or(0) * i32::from(*value))
        });
        weighed.sum()
    }

    /// What each option earns under its base case, as the assessment and the audit count it: its
    /// sum, over the scored competencies on which the options make a chance, of weight times
    /// credit. *Best* is every option with the highest; where all earn the same there is no best,
    /// and this gives nothing.
    pub(super) fn values(&self, decision: &Decision) -> Option<Vec<u32>> {
        let mut values = vec![0; decision.options.len()];
        for (item, weight) in self.scored(decision) {
            let options = decision.options.iter();
            let tagged: Vec<i8> = options.map(|option| option.base.value(item)).collect();
            for (value, credit) in values.iter_mut().zip(credits(&tagged).unwrap_or_default()) {
                *value += weight * credit;
            }
        }
        let differ = values.iter().any(|value| *value != values[0]);
        differ.then_some(values)
    }

    /// What can be shown at a decision, in whatever case.
    pub(super) fn offers(&self, decision: &Decision) -> Offers {
        let mut offers = Offers::default();
        for option in &decision.options {
            offers.add(&option.base);
            for case in &option.cases {
                if !Arc::ptr_eq(&case.then.evidence, &option.base.evidence) {
                    offers.add(&case.then);
                }
            }
        }
        offers
    }

    /// A warning about a place in the scenario's own file.
    pub(super) fn warn(&self, rule: Rule, span: Span) -> Diagnostic {
        Diagnostic::at(rule, span)
    }

    /// A warning about a text.
    pub(super) fn warn_text(&self, rule: Rule, told: Told<'_>) -> Diagnostic {
        self.warn_part(rule, told, 0..told.text.len())
    }

    /// A warning about a part of a text, or about all of it where the file writes it with escapes.
    pub(super) fn warn_part(
        &self,
        rule: Rule,
        told: Told<'_>,
        part: std::ops::Range<usize>,
    ) -> Diagnostic {
        self.warn_parts(rule, told)(part)
    }

    /// The same, for several parts of one text.
    pub(super) fn warn_parts(
        &self,
        rule: Rule,
        told: Told<'_>,
    ) -> impl Fn(std::ops::Range<usize>) -> Diagnostic {
        let source = self.sources.get(told.file).map_or("", SourceText::text);
        let place = parts_of(source, told.span, told.text);
        move |part| Diagnostic::at(rule, place(part)).in_file(told.file)
    }

    /// A warning about an edition as a whole: it stands at the title.
    pub(super) fn warn_edition(&self, rule: Rule, edition: Edition<'_>) -> Option<Diagnostic> {
        let title = self.told(edition, self.scenario.title)?;
        Some(self.warn_text(rule, title))
    }

    /// Every line that is spoken, in the file's order.
    pub(super) fn spoken(&self) -> &[Spoken] {
        self.spoken.get_or_init(|| self.gather_spoken())
    }

    /// Which yes-or-no parts of the state something can set, and where.
    pub(super) fn set_bits(&self) -> &SetBits {
        self.set_bits.get_or_init(|| SetBits::of(self))
    }

    fn gather_spoken(&self) -> Vec<Spoken> {
        let mut found = Vec::new();
        for node in &self.scenario.nodes {
            let away = node.scene.alone == Some(true);
            found.extend(said(&node.lines, away));
            if let Some(decision) = node.kind.decision() {
                for choice in decision.options.iter().chain(&decision.asides) {
                    found.extend(said_by(choice, away));
                }
            }
        }
        for choice in &self.scenario.always {
            found.extend(said_by(choice, false));
        }
        // A case that keeps the base's reply has the same texts.
        let mut seen = vec![false; self.scenario.texts.len()];
        found.retain(|spoken| !std::mem::replace(&mut seen[spoken.text.index()], true));
        found
    }

    /// Where a node can lead, whatever the conditions say.
    pub(super) fn targets(&self, node: NodeIx) -> Vec<NodeIx> {
        self.scenario.node(node).kind.successors()
    }
}

fn said<'l>(
    lines: impl IntoIterator<Item = &'l Line>,
    client_is_away: bool,
) -> impl Iterator<Item = Spoken> {
    let aloud = |by| matches!(by, Speaker::Client | Speaker::Worker | Speaker::Person(_));
    lines
        .into_iter()
        .filter(move |line| aloud(line.by))
        .map(move |line| Spoken {
            by: line.by,
            text: line.text,
            client_is_away,
        })
}

fn said_by(choice: &Choice, client_is_away: bool) -> impl Iterator<Item = Spoken> {
    let own = choice.text.filter(|_| choice.manner == Manner::Say);
    let own = own.map(|text| Spoken {
        by: Speaker::Worker,
        text,
        client_is_away,
    });
    let replies = said(choice.replies(), client_is_away);
    own.into_iter().chain(replies)
}
