//! Decisions to learn from: the words of their options, and what each is worth.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Places;
use super::cues::{Row, Seen};
use crate::core::audit::looks::{situations, values};
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Decision, NodeKind, Words};

/// A decision of some scenario.
#[derive(Debug)]
pub struct Lesson<'s> {
    /// Of the scenario that is read, not of one that teaches only.
    pub own: bool,
    /// Where.
    pub node: NodeIx,
    /// What each of its own options with words is worth.
    pub worths: Vec<f64>,
    scenario: &'s Scenario,
    decision: &'s Decision,
    language: &'s str,
}

impl<'s> Lesson<'s> {
    /// The options with words, in the order of the file.
    fn options(&self) -> impl Iterator<Item = (&'s Choice, Words)> + use<'s> {
        let decision = self.decision;
        let options = decision.options.iter();
        options.filter_map(|option| Some((option, decision.words(option)?)))
    }

    pub(super) fn words(&self) -> Vec<Words> {
        self.options().map(|(_, words)| words).collect()
    }

    pub(super) fn read(&self, seen: &mut Seen) -> Vec<Row> {
        let options = self.options();
        options
            .map(|(option, words)| seen.row(&self.text(words), option.manner))
            .collect()
    }

    fn text(&self, words: Words) -> Cow<'s, str> {
        option_text(self.scenario, words, self.language)
    }
}

/// The words of an option in a language; a cell of a matrix has those of its row and its column.
pub(in crate::core) fn option_text<'s>(
    scenario: &'s Scenario,
    words: Words,
    language: &str,
) -> Cow<'s, str> {
    let say = |text| scenario.text(text, language);
    match words {
        Words::Text(text) => say(text).into(),
        Words::Cell { row, column } => format!("{} {}", say(row), say(column)).into(),
    }
}

/// Every decision of the scenarios with a chance, in a language, the scenario's own first. A
/// scenario that is not translated into the language teaches nothing of it.
pub(super) fn lessons<'s>(
    scenario: &'s Scenario,
    others: &[&'s Scenario],
    catalog: &Catalog,
    language: &'s str,
) -> Vec<Lesson<'s>> {
    let others = others.iter().copied().filter(|other| {
        let mut languages = other.texts.languages();
        languages.any(|known| known == language)
    });
    let all = std::iter::once((scenario, true)).chain(others.map(|other| (other, false)));
    let decisions = all.flat_map(|(scenario, own)| {
        let nodes = scenario.nodes.iter().enumerate();
        nodes.filter_map(move |(index, node)| match &node.kind {
            NodeKind::Decide(decision) => Some((scenario, own, index, &**decision)),
            NodeKind::Tell(_)
            | NodeKind::Draw(_)
            | NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Reflect { .. }
            | NodeKind::Visit { .. }
            | NodeKind::End(_) => None,
        })
    });
    let taught = decisions.filter_map(|(scenario, own, index, decision)| {
        let worths = decision
            .options
            .iter()
            .zip(worths(scenario, decision, catalog)?);
        let worded = worths.filter(|(option, _)| decision.words(option).is_some());
        Some(Lesson {
            own,
            node: NodeIx::from_index(index),
            worths: worded.map(|(_, worth)| worth).collect(),
            scenario,
            decision,
            language,
        })
    });
    taught.collect()
}

/// What each of a decision's own options is worth: its value with every option open, averaged over
/// the base and each case by its id, as far as a chance is offered there. None where there is no
/// chance at all.
///
/// It follows from the file alone, so that what teaches and what is read are measured alike.
pub fn worths(scenario: &Scenario, decision: &Decision, catalog: &Catalog) -> Option<Vec<f64>> {
    let mut sums = vec![0.0; decision.options.len()];
    let mut met = 0;
    for situation in situations(scenario, decision) {
        let found = values(scenario, decision, catalog, &situation.offered);
        if let Some((_, values)) = found {
            met += 1;
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
    }
    let mean = |sum: f64| sum / f64::from(met);
    (met > 0).then(|| sums.into_iter().map(mean).collect())
}

/// Tells apart what is one decision by its words: one that shares at least half of its options'
/// texts with an earlier one of the scenario that is read.
///
/// Of the scenarios that only teach, such copies are left out: whoever reads a copy of a scenario
/// would learn from it twice, and from the decision that is judged. Of the scenario itself they are
/// judged together: per lesson that is left, the first of its kind.
pub(super) fn without_copies<'s>(lessons: Vec<Lesson<'s>>) -> (Vec<Lesson<'s>>, Vec<usize>) {
    let mut first: Places<String> = Places::default();
    let (mut left, mut twins) = (Vec::new(), Vec::new());
    for lesson in lessons {
        let at = left.len();
        let words = lesson.words();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for words in &words {
            let text = lesson.text(*words).into_owned();
            let known = match lesson.own {
                true => Some(*first.entry(text).or_insert(at)),
                false => first.get(&text).copied(),
            };
            if let Some(known) = known.filter(|known| *known != at) {
                *shared.entry(known).or_default() += 1;
            }
        }
        let mut shared = shared.into_iter();
        let twin = shared.find(|(_, count)| count * 2 >= words.len());
        match twin {
            Some(_) if !lesson.own => continue,
            Some((known, _)) => twins.push(twins[known]),
            None => twins.push(at),
        }
        left.push(lesson);
    }
    (left, twins)
}
