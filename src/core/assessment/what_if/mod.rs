//! What if: two runs that began as one, side by side from where they part, and the forks of a run.
//!
//! Both are replayed from their own journals; nothing is scored here that a debrief does not score.
//! Of what came of them only the differences are kept: what both have in common says nothing about
//! the choice.

mod course;
mod forks;
mod parting;

use serde::Serialize;

use super::Level;
use super::debrief::network::HarmShown;
use super::debrief::{Debrief, Ending, Names, PromiseOutcome, Seen, Told};
use super::network::meter::Change;
use crate::core::dialogue::Trace;
use crate::core::locale::Lang;
use crate::core::scenario::network::tie::Aspect;
use crate::core::scenario::scene::Face;

use course::{course, without_common};
pub use forks::{Fork, Forked, forked};
pub use parting::{Parting, parting};

/// Two runs that began as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WhatIf {
    /// Index of the first decision that is not common to both, among the choices of each.
    pub moment: usize,
    /// What that decision is called.
    pub title: Option<String>,
    /// Both did the same to their ends, or to the end of the shorter one.
    pub same: bool,
    /// The run that the other was forked from.
    pub before: Course,
    /// The fork.
    pub after: Course,
}

/// What came of a run from where it parted from the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Course {
    /// What was done and said, input by input.
    pub exchanges: Vec<Exchange>,
    /// Where the client's state stands at the end, of those variables that stand elsewhere in the
    /// other run: id, name, value.
    pub state: Vec<(String, String, u8)>,
    /// What became known in this run only.
    pub known: Vec<News>,
    /// What became of the client's network in this run only.
    pub network: Vec<InNetwork>,
    /// Promises that were made in this run only, or came to something else in it.
    pub promises: Vec<(String, PromiseOutcome)>,
    /// Critical moments of this run only, or that were repaired in one of both only.
    pub critical: Vec<Critical>,
    /// What lines showed in this run only: names of behaviours.
    pub shows: Vec<String>,
    /// The level of competencies that the other run does not come to, or comes to another of: name,
    /// level.
    pub levels: Vec<(String, Level)>,
    /// Draws that fell in this run only, or otherwise: what about, and what fell.
    pub chance: Vec<(String, String)>,
    /// How it ended, if it did.
    pub ending: Option<Ending>,
}

/// An input, and what was said upon it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exchange {
    /// Index among the choices of the run, where the input was one.
    pub moment: Option<usize>,
    /// What was done and said.
    pub said: Vec<Told>,
    /// What the client's face showed last in it, if it could be seen.
    pub face: Option<Face>,
    /// What was to be seen then.
    #[serde(skip)]
    pub seen: Seen,
}

/// Something that became known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// A fact.
    Fact(String),
    /// Somebody came up: the name.
    Person(String),
    /// Something about somebody: the name, and what.
    About(String, Aspect),
    /// Something was agreed: with or about whom, on what, and whether it may be.
    Agreed(String, String, bool),
}

/// Something that became of the client's network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InNetwork {
    /// A tie changed: with whom, and how.
    Tie(String, Change),
    /// Something went wrong for somebody: the name, what, and whether it was mended.
    Harm(String, Harmed, bool),
    /// How far the goal was reached.
    Goal(String),
}

/// How something went wrong: the part of a message id that names it.
pub type Harmed = &'static str;

/// A critical moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Critical {
    /// Its name.
    pub name: String,
    /// It was repaired.
    pub repaired: bool,
}

/// Sets two runs side by side: the one that the other was forked from, and the fork, each with its
/// debrief in this language. None where they did not begin as one.
pub fn what_if(
    before: (&Trace, &Debrief),
    after: (&Trace, &Debrief),
    lang: Lang,
    names: &Names,
) -> Option<WhatIf> {
    let parting = parting(before.0, after.0)?;
    let course = |(trace, debrief)| course(trace, debrief, parting, lang, names);
    let (mut one, mut other) = (course(before), course(after));
    without_common(&mut one, &mut other);
    let choices = [before, after].map(|(_, debrief)| debrief.choices.get(parting.moment));
    let title = choices.into_iter().flatten().next();
    Some(WhatIf {
        moment: parting.moment,
        title: title.and_then(|choice| choice.title.clone()),
        same: parting.same,
        before: one,
        after: other,
    })
}

/// Who was harmed, how, and whether it was mended; critical moments are told apart from these.
fn harmed(harm: &HarmShown) -> Option<(usize, Harmed, bool)> {
    match harm {
        HarmShown::Tie {
            person,
            became,
            mended,
        } => Some((*person, became.id(), *mended)),
        HarmShown::Happened { person, harm } => Some((*person, harm.id(), false)),
        HarmShown::Critical { .. } => None,
    }
}
