//! The reader of words: what somebody earns who has learned the tone of the key.
//!
//! Per language, ridge regression (Hoerl and Kennard 1970) of what an option is worth on how it is
//! worded. Whoever plays by what it has learned sees neither the situation nor what happened; what
//! it earns above drawing lots, the words give away.
//!
//! * `cues`: what is seen of an option's words;
//! * `lesson`: decisions with the worth of their options;
//! * `ridge`: the regression, and what it predicts of a decision that it has not seen;
//! * `refit`: the same on shuffled worths: what it would find where there is nothing to find.
//!
//! It learns from the scenario's other decisions and from scenarios that its host hands in: the
//! core reads no files. It does *not* know which options are right: a word that pays is a fault of
//! the scenario as a whole, not of the option that has it.

mod cues;
mod lesson;
mod refit;
mod ridge;

use std::collections::BTreeMap;
use std::ops::Range;

pub use cues::Cue;
pub(in crate::core) use cues::cues;
pub(in crate::core) use lesson::option_text;
pub use lesson::{Lesson, worths};
pub use refit::REFITS;

use crate::core::fast::FastMap;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Words;
use cues::Row;
use lesson::{lessons, without_copies};
use ridge::Ridge;

/// Fewer decisions than this teach nothing.
pub const ENOUGH: usize = 12;

/// More options than this are not compared with each other: each pair takes its place.
const MOST_OPTIONS: usize = 1_500;

/// How much a large weight costs. Over the three shipped scenarios of format 1, in both languages,
/// the mean above drawing lots was 31, 30, 30 and 28 points for 3, 10, 30 and 100: it hardly
/// matters.
const PENALTY: f64 = 10.0;

/// What each option's words are thought to be worth, above the mean of its decision.
pub type Guesses = BTreeMap<Words, f64>;

/// A reader of one scenario in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Reader {
    ridge: Ridge,
    /// Per learned option what it is worth, less the mean of its decision.
    values: Vec<f64>,
    /// The scenario's own decisions.
    own: Vec<Own>,
    /// Per cue its weight, and what it explains of the scenario's own options.
    weights: Vec<(Cue, f64, f64)>,
    guesses: Guesses,
    above_refits: u16,
}

/// A decision of the scenario itself that something can be learned from. At the others the reader
/// draws lots: nothing is earned there.
#[derive(Debug, Clone, PartialEq)]
struct Own {
    node: NodeIx,
    words: Vec<Words>,
    /// The place of its options among what was learned.
    rows: Range<usize>,
}

impl Reader {
    /// Learns to read a scenario in a language, from its own decisions and from `others`. None
    /// where there are fewer than [`ENOUGH`] decisions to learn from, or too many; or if
    /// `should_stop` said so.
    pub fn learn(
        scenario: &Scenario,
        others: &[&Scenario],
        catalog: &Catalog,
        language: &str,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let learned = lessons(scenario, others, catalog, language);
        let (learned, twins) = without_copies(learned);
        if learned.len() <= ENOUGH {
            return None;
        }
        let mut seen = cues::Seen::default();
        let (mut rows, mut blocks, mut values) = (Vec::new(), Vec::new(), Vec::new());
        let mut own = Vec::new();
        for lesson in &learned {
            let read = lesson.read(&mut seen);
            let block = rows.len()..rows.len() + read.len();
            if lesson.own {
                own.push(Own {
                    node: lesson.node,
                    words: lesson.words(),
                    rows: block.clone(),
                });
            }
            let mean = lesson.worths.iter().sum::<f64>() / lesson.worths.len().max(1) as f64;
            values.extend(lesson.worths.iter().map(|worth| worth - mean));
            blocks.push(block);
            rows.extend(read);
            if rows.len() > MOST_OPTIONS || should_stop() {
                return None;
            }
        }
        let ridge = Ridge::of(&rows, blocks, &twins, PENALTY, should_stop)?;
        let mut reader = Self {
            ridge,
            values,
            own,
            weights: Vec::new(),
            guesses: Guesses::new(),
            above_refits: 0,
        };
        let weights = reader.ridge.weights(&rows, seen.len(), &reader.values);
        reader.guesses = reader.guess();
        reader.above_refits = reader.count_refits_below();
        reader.weights = reader.explain(&rows, seen, weights);
        Some(reader)
    }

    /// What it thinks that each option of the scenario is worth, each decision judged by what the
    /// others taught.
    pub fn guesses(&self) -> &Guesses {
        &self.guesses
    }

    /// How many decisions it learned from, the one that it judges not counted.
    pub fn learned_from(&self) -> usize {
        self.ridge.blocks().len() - 1
    }

    /// The weight of each cue, by how much it explains of this scenario's options: first what
    /// gives away most. Those that explain nothing are left out.
    pub fn weights(&self) -> impl Iterator<Item = (&Cue, f64)> {
        let telling = self
            .weights
            .iter()
            .filter(|(_, _, explains)| *explains > 0.0);
        telling.map(|(cue, weight, _)| (cue, *weight))
    }

    /// The weight of a cue in this scenario's language; none if it has not been seen.
    pub fn weight(&self, cue: &Cue) -> Option<f64> {
        let found = self.weights.iter().find(|(known, _, _)| known == cue);
        found.map(|(_, weight, _)| *weight)
    }

    /// How many decisions of the scenario it judges.
    pub fn judged(&self) -> usize {
        self.own.len()
    }

    /// The decisions, by id, at which the guessed option is a best one and not all are: first those
    /// at which most is to be had.
    pub fn gives_away(&self, scenario: &Scenario) -> Vec<String> {
        let given = self.own.iter().filter_map(|own| {
            let values = &self.values[own.rows.clone()];
            let guess = |words| self.guesses.get(words).copied().unwrap_or(0.0);
            let guesses: Vec<f64> = own.words.iter().map(guess).collect();
            let best = liked(values);
            let is_found = liked(&guesses).iter().all(|at| best.contains(at));
            let gain = values[*best.first()?];
            (is_found && gain > EQUAL).then_some((own.node, gain))
        });
        let mut given: Vec<(NodeIx, f64)> = given.collect();
        given.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        given
            .into_iter()
            .map(|(node, _)| scenario.node(node).id.clone())
            .collect()
    }

    /// How many of 100 readers of shuffled worths guess worse: 95 and more is no luck.
    pub fn above_refits(&self) -> u16 {
        self.above_refits
    }

    fn guess(&self) -> Guesses {
        let unseen = self.ridge.unseen(&self.values);
        let own = self.own.iter();
        own.flat_map(|own| {
            let words = own.words.iter().copied();
            words.zip(unseen[own.rows.clone()].iter().copied())
        })
        .collect()
    }

    /// What each cue explains: its weight times how it goes along with the worth of the scenario's
    /// own options.
    fn explain(&self, rows: &[Row], seen: cues::Seen, weights: Vec<f64>) -> Vec<(Cue, f64, f64)> {
        let mut along = vec![0.0; seen.len()];
        for own in self.own.iter().map(|own| own.rows.clone()) {
            for (row, value) in rows[own.clone()].iter().zip(&self.values[own]) {
                row.add_to(&mut along, *value);
            }
        }
        let cues = seen.into_cues().into_iter().zip(weights).zip(along);
        let mut explained: Vec<(Cue, f64, f64)> = cues
            .map(|((cue, weight), along)| (cue, weight, weight * along))
            .collect();
        explained.sort_by(|a, b| b.2.total_cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
        explained
    }
}

/// Values that differ by less are equal.
const EQUAL: f64 = 1e-9;

/// The places of the highest values.
fn liked(values: &[f64]) -> Vec<usize> {
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let all = 0..values.len();
    all.filter(|at| values[*at] >= most - EQUAL).collect()
}

/// The readers of a scenario, by language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Readers(BTreeMap<String, Reader>);

impl Readers {
    /// Learns to read a scenario in each of its languages. Of `others`, those with its own id are
    /// left out: they are the same scenario, perhaps in another version.
    pub fn of(
        scenario: &Scenario,
        others: &[std::sync::Arc<Scenario>],
        catalog: &Catalog,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Self {
        let others: Vec<&Scenario> = others
            .iter()
            .map(AsRef::as_ref)
            .filter(|other: &&Scenario| other.id != scenario.id)
            .collect();
        let languages = scenario.texts.languages();
        let readers = languages.filter_map(|language| {
            let reader = Reader::learn(scenario, &others, catalog, language, should_stop)?;
            Some((language.to_owned(), reader))
        });
        Self(readers.collect())
    }

    /// The reader of a language, if there was enough to learn from.
    pub fn get(&self, language: &str) -> Option<&Reader> {
        self.0.get(language)
    }
}

/// Where something stands in a list, for looking it up.
type Places<T> = FastMap<T, usize>;
