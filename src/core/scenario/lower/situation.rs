//! Situations: what can be going on at a moment, and the cases of its options that name one.
//!
//! Every option of such a moment gets a case for each situation, in their order, so that the first
//! situation that holds is the first case that does. That a situation can hold at all is looked at
//! by [`crate::core::check`].

use std::collections::BTreeSet;

use super::super::ids::{GuardIx, NodeIx, short};
use super::super::model::{Band, Case, Condition, Guard, Line, Pose, Shared, Situation, Speaker};
use super::super::raw;
use super::Lower;
use super::choice::{Basis, Moment, start_of};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::source::{Span, Spanned};

/// How many a moment can tell apart. Each option holds a case for each, and who reads a moment
/// could not keep more of them in mind.
const MOST: usize = 8;

/// How many single conditions the situations of a moment may ask together: each line that is said
/// in one, and each case that narrows one, holds what its situation asks.
const MOST_ASKED: usize = 32;

/// A case as the author wrote it.
struct Written {
    id: raw::Id,
    /// Which situation it belongs to.
    situation: Option<u8>,
    /// It asks for more than its situation.
    narrows: bool,
    when: Option<Guard>,
    raw: raw::Case,
}

impl Lower<'_> {
    /// The situations of a moment with these `bands`, and the lines that are said in them.
    pub(super) fn situations(
        &mut self,
        node: &str,
        bands: &Shared<Band>,
        raw: Vec<Spanned<raw::Situation>>,
    ) -> (Vec<Situation>, Vec<Line>) {
        if let Some(over) = raw.get(MOST) {
            self.broken = true;
            let finding = Diagnostic::at(Rule::TooMany, start_of(over.span));
            self.report(finding.arg("limit", MOST));
        }
        let mut seen = BTreeSet::new();
        let mut places = Vec::new();
        let mut situations: Vec<Situation> = Vec::new();
        let mut lines = Vec::new();
        let mut asked = 0;
        for raw in raw.into_iter().take(MOST) {
            let span = raw.span;
            let raw = raw.value;
            self.check_id(&raw.id);
            if !self.unique_key(&mut seen, &raw.id) {
                continue;
            }
            let key = format!("{node}.situation.{}", short(&raw.id.value));
            let when = match raw.when {
                None => Some(self.asked(Condition::All(Vec::new()))),
                Some(when) => self.guard(when),
            };
            self.broken |= when.is_none();
            asked += when.as_ref().map_or(0, |when| size(&when.condition));
            if asked > MOST_ASKED {
                self.broken = true;
                let finding = Diagnostic::at(Rule::TooMany, start_of(span));
                self.report(finding.arg("limit", MOST_ASKED));
                break;
            }
            let narrate = self.optional_text(format_args!("{key}.narrate"), raw.narrate);
            let say = self.optional_text(format_args!("{key}.say"), raw.say);
            let line = |by, text| Line {
                by,
                text,
                when: None,
                pose: Pose::default(),
            };
            let narrate = narrate.map(|text| line(Speaker::Narrator, text));
            let say = say.map(|text| line(Speaker::Client, text));
            let own = self.lines(&key, raw.lines);
            let situation = Situation {
                note: self.optional_text(format_args!("{key}.note"), raw.note),
                scene: self.scene_patch(raw.scene),
                bands: self.bands_over(raw.bands, raw.band_reasons, &key, bands),
                // The whole scenario is given up where it is not known.
                when: when.unwrap_or_else(|| self.asked(Condition::Any(Vec::new()))),
                id: raw.id.value,
            };
            let counts = situation.counts(&situations);
            for line in narrate.into_iter().chain(say).chain(own) {
                lines.push(self.only_if(counts.clone(), line));
            }
            places.push(raw.id.span);
            situations.push(situation);
        }
        if let Some(index) = self.node_by_id.get(node).copied() {
            self.places.situations[index.index()] = places;
        }
        (situations, lines)
    }

    /// A condition that no author wrote down as it stands.
    fn asked(&mut self, condition: Condition) -> Guard {
        let ix = GuardIx(self.guards);
        self.guards += 1;
        Guard { ix, condition }
    }

    /// A line that is said only if something more holds.
    fn only_if(&mut self, counts: Condition, line: Line) -> Line {
        let condition = match &line.when {
            None => counts,
            Some(own) => Condition::All(vec![counts, own.condition.clone()]),
        };
        Line {
            when: Some(self.asked(condition)),
            ..line
        }
    }

    /// The cases of a choice. Where a moment has situations there is one for each at least.
    pub(super) fn cases(
        &mut self,
        key: &str,
        (decision, moment): (Option<NodeIx>, Moment<'_>),
        base: &Basis,
        raw: Vec<Spanned<raw::Case>>,
    ) -> Vec<Case> {
        let mut written = Vec::new();
        let mut seen = BTreeSet::new();
        for raw in raw {
            let known = self.written(moment, raw);
            let known = known.filter(|case| self.unique_key(&mut seen, &case.id));
            written.extend(known);
        }
        if moment.situations.is_empty() {
            let cases = written.into_iter().filter_map(|case| {
                let key = format!("{key}.{}", short(&case.id.value));
                let then = self.over(base, &key, decision, case.raw).then;
                Some(Case {
                    id: case.id.value,
                    situation: None,
                    when: case.when?,
                    then,
                })
            });
            return cases.collect();
        }
        // What asks for more stands before what asks for its situation alone.
        written.sort_by_key(|case| (case.situation, !case.narrows));
        let mut cases = Vec::new();
        let mut written = written.into_iter().peekable();
        for (number, situation) in (0u8..).zip(moment.situations) {
            let mut own = Vec::new();
            while let Some(case) = written.next_if(|case| case.situation <= Some(number)) {
                own.push(case);
            }
            let mut basis = base.clone();
            if !Shared::ptr_eq(&situation.bands, moment.bands) {
                basis.then.bands = Some(Shared::clone(&situation.bands));
            }
            // What narrows goes by what the situation says, so that is read first.
            if let Some(plain) = own.pop_if(|case| !case.narrows) {
                let key = format!("{key}.{}", short(&plain.id.value));
                basis = self.over(&basis, &key, decision, plain.raw);
            }
            for case in own {
                let key = format!("{key}.{}", short(&case.id.value));
                let then = self.over(&basis, &key, decision, case.raw).then;
                cases.extend(case.when.map(|when| Case {
                    id: case.id.value,
                    situation: Some(number),
                    when,
                    then,
                }));
            }
            cases.push(Case {
                id: situation.id.clone(),
                situation: Some(number),
                when: situation.when.clone(),
                then: basis.then,
            });
        }
        cases
    }

    /// A case with its id and what it asks, or findings.
    fn written(&mut self, moment: Moment<'_>, raw: Spanned<raw::Case>) -> Option<Written> {
        let span = raw.span;
        let mut raw = raw.value;
        let number = match raw.situation.take() {
            Some(named) => {
                let known = |situation: &Situation| situation.id == named.value;
                let number = moment.situations.iter().position(known);
                let Some(number) = number.and_then(|number| u8::try_from(number).ok()) else {
                    self.no_such_situation(moment, &named);
                    return None;
                };
                Some((number, named))
            }
            None if moment.situations.is_empty() => None,
            None => {
                self.broken = true;
                let finding = Diagnostic::at(Rule::CaseWithoutSituation, start_of(span));
                self.report(finding.arg("id", moment.id));
                return None;
            }
        };
        let when = raw.when.take();
        let narrows = when.is_some();
        let id = raw.id.take();
        if let Some(id) = &id {
            self.check_id(id);
        }
        // Only what asks for its situation alone can go by the situation's name.
        let (id, situation) = match number {
            None => (id, None),
            Some((number, named)) => (id.or((!narrows).then_some(named)), Some(number)),
        };
        let Some(id) = id else {
            self.misses(span, "id");
            return None;
        };
        let when = match (when, situation) {
            (None, None) => {
                self.misses(span, "when");
                return None;
            }
            (None, Some(_)) => None,
            (Some(when), None) => self.guard(when),
            (Some(when), Some(number)) => {
                let counts = moment.situations[usize::from(number)]
                    .when
                    .condition
                    .clone();
                let own = self.guard(when);
                own.map(|own| Guard {
                    condition: Condition::All(vec![counts, own.condition]),
                    ..own
                })
            }
        };
        self.broken |= narrows && when.is_none();
        Some(Written {
            id,
            situation,
            narrows,
            when,
            raw,
        })
    }

    fn misses(&mut self, case: Span, field: &str) {
        self.broken = true;
        self.report(Diagnostic::at(Rule::MissingField, start_of(case)).arg("name", field));
    }

    fn no_such_situation(&mut self, moment: Moment<'_>, named: &raw::Id) {
        self.unknown(Rule::UnknownSituation, named, |_| {
            let ids = moment.situations.iter();
            ids.map(|situation| situation.id.clone()).collect()
        });
    }
}

/// How many single conditions there are in one.
fn size(condition: &Condition) -> usize {
    match condition {
        Condition::Not(inner) => size(inner),
        Condition::All(inner) | Condition::Any(inner) => inner.iter().map(size).sum(),
        Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Bit(_)
        | Condition::Visited(_)
        | Condition::Drew(..)
        | Condition::Profile(_) => 1,
    }
}
