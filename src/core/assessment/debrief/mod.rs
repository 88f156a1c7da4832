//! The debrief as data, in one language: what the window, the terminal and a report show.
//!
//! Field names of what is marked stable in the README (`scenario, seed, ending, competencies,
//! balances, critical, choices`) do not change. Nothing here decides how it looks, and no
//! sentence of the program stands here: words come from the scenario and the frameworks.

mod build;
pub mod network;

use std::collections::BTreeMap;

use serde::Serialize;

use super::calibration::Calibration;
use super::competency::Level;
pub use super::points::PointKind;
use super::standing::Standing;
pub use super::turning::TurnKind;
use super::what_if::{Fork, WhatIf};
use crate::core::dialogue::{Grounds, Mode};
pub use crate::core::dialogue::{Names, Told, Voice};
use crate::core::scenario::looks::Looks;
use crate::core::scenario::scene::{Door, Face, SceneState};

pub use build::build;
pub use network::NetworkDebrief;

/// Everything a debrief shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    /// Id of the scenario.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Hash of the scenario's text.
    pub scenario_hash: String,
    /// Hash of the frameworks.
    pub frameworks_hash: String,
    /// Language of the debrief.
    pub language: String,
    /// Language of what the scenario says in it: the same, or the scenario's own where it is not
    /// translated.
    pub texts_language: String,
    /// All chance followed from it.
    pub seed: u64,
    /// How the run was meant.
    pub mode: Mode,
    /// Help was opened or a draw fixed by hand: such a run is practice.
    pub practice: bool,
    /// The client's name.
    pub client: String,
    /// The ending, unless the run is unfinished.
    pub ending: Option<Ending>,
    /// Something that worked.
    pub worked: Option<Quote>,
    /// At most three learning points.
    pub points: Vec<Point>,
    /// Critical moments, repaired or not: first those of danger, then the others, each in the
    /// order of the run.
    pub critical: Vec<Critical>,
    /// Promises that were made, in the order of the run, and what became of them.
    pub promises: Vec<Promise>,
    /// The client's state over the run.
    pub curve: Curve,
    /// What was said, in order.
    pub transcript: Vec<Told>,
    /// The decisions, in order.
    pub choices: Vec<ChoiceMade>,
    /// Competencies that this scenario affords, with the chances this path offered.
    pub competencies: Vec<Competency>,
    /// The six balances, as far as choices took a position.
    pub balances: Vec<Balance>,
    /// The micro-tensions, likewise.
    pub tensions: Vec<Balance>,
    /// Dialogue acts that were counted.
    pub acts: Acts,
    /// What lines showed or missed, per trait; never a verdict on the person.
    pub dispositions: Vec<Disposition>,
    /// What chance decided.
    pub chance: Vec<Chance>,
    /// Questions answered in own words.
    pub reflections: Vec<Reflection>,
    /// Signals marked in observation tasks.
    pub observations: Vec<Observation>,
    /// The network; only where the scenario asks about it.
    pub network: Option<NetworkDebrief>,
    /// The sources that were named, with what they are.
    pub sources: Vec<Source>,
    /// Where the run turned, in order; the ending is the last.
    pub turning_points: Vec<TurningPoint>,
    /// Missed chances to take along, that stand nowhere else on the first screen.
    pub take_along: Vec<Point>,
    /// How sure the trainee was of choices, and how often they fitted; only where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calibration: Option<Calibration>,
    /// What the trainee will do next time, in own words. The host has it from where the run is
    /// kept: it is no part of the run.
    pub next_time: Option<String>,
    /// How the run counts among all that are kept with it. The host tells, as all that follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// For a fork: the run that it comes from and this one, side by side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_if: Option<Box<WhatIf>>,
    /// The runs that this one comes from, itself, and those that come from it; none where there is
    /// no other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forks: Vec<Fork>,
}

/// The ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ending {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// What the client thought.
    pub inner: Option<String>,
}

/// A line that was chosen, with its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// Where; also an index into [`Debrief::choices`] as `moment`.
    pub node: String,
    /// Index into [`Debrief::choices`]: the choice that this is, or that this aside stands beside.
    pub moment: usize,
    /// How it was said or done.
    pub by: Voice,
    /// The line.
    pub line: String,
    /// Why it worked.
    pub why: Option<Why>,
}

/// A moment at which the run turned, or its ending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurningPoint {
    /// Why it is one.
    pub kind: TurnKind,
    /// Index into [`Debrief::choices`]: the choice that this is, or that this aside stands beside;
    /// none for the ending.
    pub moment: Option<usize>,
    /// How it was said or done.
    pub by: Voice,
    /// The line that was chosen, or the title of the ending.
    pub line: String,
    /// The answer to it.
    pub reply: Option<Told>,
    /// What changed then, what tells most of it first; none for the ending.
    pub turned: Vec<Turned>,
    /// Who is shown.
    pub who: Shows,
    /// What the client's face showed then, if it could be seen.
    pub face: Option<Face>,
    /// What was to be seen then.
    #[serde(skip)]
    pub seen: Seen,
}

/// Who is shown of a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// The client, as was to be seen.
    Client,
    /// The client on the phone: as seen last, with the face that goes with how it went.
    OnThePhone,
    /// Somebody else, by name.
    Person(String),
    /// Nobody was there to be seen or heard.
    Nobody,
}

/// What changed at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Turned {
    /// The worker was let in.
    LetIn,
    /// The door.
    Door {
        /// How it stood before.
        from: Door,
        /// How it stood then.
        to: Door,
    },
    /// What the client's face showed.
    Face {
        /// Before.
        from: Face,
        /// Then.
        to: Face,
    },
    /// People of the network came up: their names.
    CameUp(Vec<String>),
    /// Something may be done with somebody of the network.
    May(String),
    /// Something may not be done with somebody of the network.
    MayNot(String),
    /// The client's state.
    State {
        /// Id of what changed most of it.
        id: String,
        /// Its name.
        name: String,
        /// By how much.
        change: i16,
    },
}

/// What was to be seen at a moment: all that a host draws a picture from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The scene.
    pub scene: SceneState,
    /// What the client looks like.
    pub client: Looks,
    /// What the third person who was there looks like, if anyone was.
    pub with: Option<Looks>,
}

/// A learning point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// Why it is pointed at.
    pub kind: PointKind,
    /// Index into [`Debrief::choices`].
    pub moment: usize,
    /// The line that was chosen.
    pub line: String,
    /// Its explanation.
    pub why: Option<Why>,
    /// Another line that was open, with its explanation; none for a strength.
    pub alternative: Option<Alternative>,
}

/// An explanation with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Why {
    /// The explanation.
    pub text: String,
    /// Source references as written.
    pub source: String,
    /// Nothing but our own proposal stands behind it.
    pub ours: bool,
}

/// A critical moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Critical {
    /// Id of the kind of moment.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Somebody's safety was at stake.
    pub danger: bool,
    /// Index into [`Debrief::choices`].
    pub moment: usize,
    /// The node.
    pub node: String,
    /// The line.
    pub line: String,
    /// What happened.
    pub what: String,
    /// What would have been possible.
    pub instead: String,
    /// Source of the rule.
    pub source: String,
    /// The repair, as large as the error.
    pub repaired: Option<Quote>,
}

/// A promise that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Promise {
    /// Id.
    pub id: String,
    /// What was promised.
    pub text: String,
    /// Index into [`Debrief::choices`] of the choice that made it; none where no choice did.
    pub made: Option<usize>,
    /// What became of it.
    pub outcome: PromiseOutcome,
    /// Index into [`Debrief::choices`] of the choice that kept or broke it; none where no choice
    /// did.
    pub settled: Option<usize>,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseOutcome {
    /// It still stood when the run ended.
    Open,
    /// It was kept.
    Kept,
    /// It was broken.
    Broken,
}

impl Debrief {
    /// Whether danger was left as it was.
    pub fn begins_with_danger(&self) -> bool {
        let mut critical = self.critical.iter();
        critical.any(|critical| critical.danger && critical.repaired.is_none())
    }
}

/// The client's state over the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Curve {
    /// The variables: id and name.
    pub variables: Vec<(String, String)>,
    /// The values, 0..=100 per variable: at the start, then after each decision.
    pub values: Vec<Vec<u8>>,
}

/// A decision and what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChoiceMade {
    /// The node.
    pub node: String,
    /// Its short title.
    pub title: Option<String>,
    /// What was said last before the choice, where the choice was made.
    pub cue: Option<String>,
    /// What was going on, where the author says so; it was shown before the choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub situation: Option<String>,
    /// The option's id.
    pub option: String,
    /// The option's text.
    pub line: String,
    /// Spoken, done or silent.
    pub by: Voice,
    /// The answer to this choice: what was said to it, or else what was seen.
    pub reply: Option<Told>,
    /// What the choice itself changed in the client's state: id, name, by how much.
    pub effect: Vec<(String, String, i16)>,
    /// Why, and from where.
    pub why: Option<Why>,
    /// What the trainee gave as reason, and how sure they were, before seeing what came of it; only
    /// where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    /// Marked hard.
    pub hard: bool,
    /// Only a first visit is evidence.
    pub evidence_counts: bool,
    /// The chances this decision offered.
    pub chances: Vec<Credit>,
    /// Behaviours the line showed: names.
    pub shows: Vec<String>,
    /// The other open options, in the file's order.
    pub alternatives: Vec<Alternative>,
}

/// The credit of one chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// Competency.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Credit in twelfths.
    pub twelfths: u32,
}

/// An option that was open and not chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// Id.
    pub option: String,
    /// Text.
    pub line: String,
    /// Spoken, done or silent.
    pub by: Voice,
    /// Why, and from where.
    pub why: Option<Why>,
}

/// A competency's result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Competency {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Our explanation of it.
    pub about: String,
    /// Id of the framework.
    pub framework: String,
    /// Name and version of the framework.
    pub framework_name: String,
    /// Weighted number of chances on this path.
    pub chances: f64,
    /// As [`Competency::score_shown`]; stays for those who read it.
    pub score: Option<f64>,
    /// The share of the credit that was earned, where there was any chance; 0..=1, three decimals.
    pub score_raw: Option<f64>,
    /// The mean that is shown, once there were enough chances; 0..=1, three decimals.
    pub score_shown: Option<f64>,
    /// 10 % quantile.
    pub low: Option<f64>,
    /// 90 % quantile.
    pub high: Option<f64>,
    /// The level that students are shown.
    pub level: Option<Level>,
    /// A goal of this scenario.
    pub goal: bool,
}

/// A balance's result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Balance {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name of the minus pole.
    pub minus: String,
    /// Name of the plus pole.
    pub plus: String,
    /// Mean fit, 0..=1.
    pub fit: f64,
    /// Mean signed deviation from the band, in steps.
    pub tendency: f64,
    /// What choices to the side they leaned to did; none when they leaned to neither.
    pub leaning: Option<String>,
    /// Band changes along which the choice moved, of those met; none with fewer than two.
    pub attunement: Option<(usize, usize)>,
    /// The choices, in order.
    pub moments: Vec<BalancePosition>,
}

/// A choice on a balance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BalancePosition {
    /// Index into [`Debrief::choices`].
    pub moment: usize,
    /// Position, -2..=2.
    pub position: f64,
    /// The band.
    pub low: f64,
    /// The band.
    pub high: f64,
    /// Why the band lies here, where the author says so.
    pub reason: Option<String>,
}

/// Dialogue acts, counted; a second channel beside the competencies, never a pass mark.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Acts {
    /// Id, name and count.
    pub counts: Vec<(String, String, u32)>,
    /// Reflections, simple and complex.
    pub reflections: u32,
    /// Questions, open and closed.
    pub questions: u32,
    /// Acts that fit motivational interviewing.
    pub adherent: u32,
    /// Acts that do not.
    pub non_adherent: u32,
}

/// What lines showed of a disposition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Disposition {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Indices into [`Debrief::choices`] of lines that showed it.
    pub shown: Vec<usize>,
    /// Of lines that went against it.
    pub missed: Vec<usize>,
}

/// Something chance decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chance {
    /// The draw's id, or `profile`.
    pub draw: String,
    /// The outcome's id.
    pub outcome: String,
    /// What the draw was about.
    pub note: Option<String>,
    /// What fell.
    pub text: Option<String>,
    /// Fixed by hand.
    pub fixed: bool,
}

/// A question answered in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reflection {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// An observation task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Observation {
    /// The question.
    pub prompt: String,
    /// Noticed and there.
    pub seen: Vec<String>,
    /// There and not noticed.
    pub missed: Vec<String>,
    /// Marked and not there.
    pub assumed: Vec<String>,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Short name.
    pub id: String,
    /// Full name.
    pub name: String,
    /// What it is, and its limits.
    pub about: String,
    /// Places that were named.
    pub places: Vec<String>,
    /// Our own proposal.
    pub ours: bool,
}

/// Counts per key that stay in order.
type Counted<K> = BTreeMap<K, u32>;
