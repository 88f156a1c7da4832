//! The part of a debrief about the network: the two maps, what was found, the three products.
//!
//! As in the rest of a debrief, texts are in its language and come from the scenario and the
//! frameworks; what the program itself says about it stands in its messages. Contacts go by the
//! index into [`NetworkDebrief::people`] throughout.

use std::collections::BTreeMap;

use serde::Serialize;

pub use crate::core::assessment::network::findings::{Asleep, Claim, Judged, Presence, Verdict};
use crate::core::assessment::network::meter::{Change, TaskPlace, Worse};
use crate::core::assessment::network::profile::{Lean, Rule};
use crate::core::assessment::network::steps::StepOutcome;
use crate::core::dialogue::Voice;
use crate::core::scenario::network::placement::Placement;
use crate::core::scenario::network::task::KeyBy;
use crate::core::scenario::network::tie::{Aspect, Often, Support, TieState, Wish};
use crate::core::scenario::network::truth::{Answer, Asker, ContactKind, Harm, Met};

/// What a debrief says about the network.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NetworkDebrief {
    /// Everybody around the client, in the file's order: the whole map.
    pub people: Vec<Person>,
    /// The trainee's map against the whole one; none in a scenario without a map.
    pub map: Option<MapDebrief>,
    /// The client's own wishes.
    pub wishes: Vec<String>,
    /// What was agreed, per contact and topic.
    pub consents: Vec<ConsentMade>,
    /// The threshold steps, where the run met any.
    pub steps: Option<StepsDebrief>,
    /// The rating tasks, in the order of the run.
    pub profiles: Vec<ProfileDebrief>,
    /// What became of the client's network, where the scenario lets something happen to it.
    pub meter: Option<MeterDebrief>,
}

/// Somebody around the client, as things are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who this is.
    pub about: Option<String>,
    /// Person, household, group or professional.
    pub kind: ContactKind,
    /// Where they know each other from.
    pub from: Option<String>,
    /// The place on the map that says how things are.
    pub placement: Placement,
    /// In use, sleeping or broken.
    pub state: TieState,
    /// Since when a tie is not in use.
    pub since: Option<String>,
    /// Why it is not.
    pub because: Option<String>,
    /// How often they are in touch.
    pub often: Option<Often>,
    /// What the client gets; before, where the tie sleeps.
    pub gives: Vec<Support>,
    /// What the client gives; before, where the tie sleeps.
    pub receives: Vec<Support>,
    /// What the client wants with this contact.
    pub wish: Option<Wish>,
    /// What the client wants with this contact, per topic.
    pub topics: Vec<(String, Wish)>,
    /// Where help ends.
    pub limits: Option<String>,
    /// Why the author would wake the tie or leave it.
    pub key_why: Option<String>,
}

/// A line of the scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineShown {
    /// The node.
    pub node: String,
    /// Its short title.
    pub title: Option<String>,
    /// The option or aside; none where no choice brings it.
    pub option: Option<String>,
    /// Its words.
    pub line: Option<String>,
    /// Spoken, done or silent.
    pub by: Option<Voice>,
    /// Index into [`Debrief::choices`](super::Debrief::choices), where this run passed it.
    pub moment: Option<usize>,
}

/// The map of the trainee against the whole map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MapDebrief {
    /// Per person of [`NetworkDebrief::people`], in that order.
    pub contacts: Vec<OnMap>,
}

impl MapDebrief {
    /// The persons, as indices, of whom an aspect came to light, and those of whom a line could
    /// have brought it to light. Professionals are left out.
    pub fn asked(&self, people: &[Person], aspect: Aspect) -> (Vec<usize>, Vec<usize>) {
        let own = |index: &usize| people[*index].kind != ContactKind::Professional;
        let of = |index: &usize| {
            let aspects = &self.contacts[*index].aspects;
            aspects.iter().find(|at| at.aspect == aspect)
        };
        (0..self.contacts.len())
            .filter(own)
            .filter(|index| of(index).is_some())
            .partition(|index| of(index).is_some_and(|at| at.known))
    }
}

/// What became of a person on the trainee's map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OnMap {
    /// Found, heard or missed.
    pub presence: Presence,
    /// Where the trainee put them.
    pub yours: Option<Placement>,
    /// The line that brought them up, where a choice did.
    pub came_by: Option<LineShown>,
    /// For somebody who never came up: a line that would have brought them up.
    pub would: Option<LineShown>,
    /// What the placement claims.
    pub claims: Vec<ClaimShown>,
    /// For a tie that is out of use or was called so.
    pub asleep: Option<Asleep>,
    /// For a tie that is out of use and stands on the map.
    pub judged: Option<Judged>,
    /// What some line can bring to light about them, and whether one did.
    pub aspects: Vec<AspectShown>,
}

/// A claim of a placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimShown {
    /// What is claimed, and how it is.
    #[serde(flatten)]
    pub claim: Claim,
    /// What that makes it.
    pub verdict: Verdict,
    /// It had been said by then.
    pub said: bool,
    /// The choice after which it was said, where one was.
    pub by: Option<LineShown>,
}

/// Something about a person that a line can bring to light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AspectShown {
    /// What.
    pub aspect: Aspect,
    /// It came to light.
    pub known: bool,
    /// The choice that brought it, where one did.
    pub by: Option<LineShown>,
    /// If it did not: a line that would have.
    pub would: Option<LineShown>,
}

/// A consent given or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsentMade {
    /// Index into [`NetworkDebrief::people`].
    pub person: usize,
    /// The topic.
    pub topic: String,
    /// Given or refused.
    pub given: bool,
    /// The choice that brought it, where one did.
    pub by: Option<LineShown>,
}

/// The threshold steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepsDebrief {
    /// The product's name.
    pub name: String,
    /// The steps that were on offer, from the first threshold on.
    pub steps: Vec<StepShown>,
    /// Steps that were kept while a lower one was not.
    pub order: Vec<OrderShown>,
    /// How many steps were on offer.
    pub offered: usize,
    /// How many of them are respected at the end.
    pub respected: usize,
    /// Going back where that was right: indices into
    /// [`Debrief::choices`](super::Debrief::choices).
    pub reversals: Vec<usize>,
}

/// A threshold step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepShown {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it asks.
    pub about: String,
    /// What became of it.
    pub outcome: StepOutcome,
    /// Where it was on offer, kept, gone over and gone back to: indices into
    /// [`Debrief::choices`](super::Debrief::choices).
    pub offered: Vec<usize>,
    /// Kept.
    pub kept: Vec<usize>,
    /// Gone over.
    pub broken: Vec<usize>,
    /// Gone back to.
    pub returned: Vec<usize>,
}

/// A step kept while lower ones were not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderShown {
    /// Index into [`Debrief::choices`](super::Debrief::choices).
    pub moment: usize,
    /// Index into [`StepsDebrief::steps`].
    pub step: usize,
    /// Likewise, the lower ones.
    pub lower: Vec<usize>,
}

/// A rating task.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileDebrief {
    /// The framework's name.
    pub name: String,
    /// The question.
    pub prompt: String,
    /// Per dimension.
    pub dimensions: Vec<DimensionShown>,
    /// The keys, in their order.
    pub keys: Vec<KeyShown>,
    /// All keys are the author's: not yet rated by practitioners.
    pub author_only: bool,
    /// Agreement over what was rated, 0..=1, three decimals; for trainers.
    pub agreement: Option<f64>,
    /// Mean bias in rating steps, three decimals; for trainers.
    pub bias: Option<f64>,
    /// Which way the ratings lean.
    pub lean: Option<Lean>,
}

/// A dimension of a rating task.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DimensionShown {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What 0 to 3 mean.
    pub about: String,
    /// The trainee's rating, 0..=3; none where it was left open.
    pub rated: Option<u8>,
    /// The ratings of [`ProfileDebrief::keys`], in that order.
    pub keys: Vec<u8>,
    /// Why, per key, where it says so.
    pub why: Vec<Option<String>>,
    /// The lowest key.
    pub low: u8,
    /// The highest key; experts disagree where it differs from the lowest.
    pub high: u8,
    /// Mean credit over the keys, 0..=1, three decimals; for trainers.
    pub credit: Option<f64>,
    /// Mean bias over the keys in rating steps, three decimals.
    pub bias: Option<f64>,
}

/// A key of a rating task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyShown {
    /// Id.
    pub id: String,
    /// Whose.
    pub by: KeyBy,
    /// What follows from it for where to begin; empty for other frameworks than the profile.
    pub rules: Vec<Rule>,
}

/// What became of the client's network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeterDebrief {
    /// The product's name.
    pub name: String,
    /// Name and caution per metric, by its id in the framework `activation_meter`.
    pub metrics: BTreeMap<String, (String, String)>,
    /// Something has to be mended before anything else.
    pub mend_first: bool,
    /// How far each of [`NetworkDebrief::wishes`] is met.
    pub wishes: Vec<Option<Met>>,
    /// Ties that changed: person, how, and whether it holds at the end.
    pub ties: Vec<(usize, Change, bool)>,
    /// What was asked, in order.
    pub asks: Vec<AskShown>,
    /// Support that the own network gives now and did not.
    pub gained: Vec<Support>,
    /// Support that it gave and does not now.
    pub lost: Vec<Support>,
    /// Two-way ties in use, at the start and at the end.
    pub two_way: (usize, usize),
    /// Who now gets something from the client, and what.
    pub client_gave: Vec<(usize, Vec<Support>)>,
    /// Who carries something.
    pub helpers: Vec<HelperShown>,
    /// The lowest known capacity among them, 0..=3, at the start and at the end.
    pub load: (Option<u8>, Option<u8>),
    /// What went wrong.
    pub harm: Vec<HarmShown>,
    /// Who does what.
    pub tasks: Vec<TaskShown>,
    /// The goal, where the scenario has one.
    pub goal: Option<GoalShown>,
}

/// A question to somebody around the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskShown {
    /// To whom: index into [`NetworkDebrief::people`].
    pub person: usize,
    /// About what.
    pub topic: String,
    /// 1 (small) to 3 (large).
    pub size: u8,
    /// Who asked.
    pub by: Asker,
    /// The answer.
    pub answer: Answer,
}

/// Somebody who carries something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HelperShown {
    /// Index into [`NetworkDebrief::people`].
    pub person: usize,
    /// Capacity at the start, 0..=3, where it is known.
    pub before: Option<u8>,
    /// At the end.
    pub after: Option<u8>,
    /// This run left them with more than they can carry.
    pub overloaded: bool,
}

/// Something that went wrong, and whether it was mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HarmShown {
    /// A tie became worse.
    Tie {
        /// Index into [`NetworkDebrief::people`].
        person: usize,
        /// How.
        became: Worse,
        /// It is no longer so.
        mended: bool,
    },
    /// It happened to somebody.
    Happened {
        /// Index into [`NetworkDebrief::people`].
        person: usize,
        /// What.
        harm: Harm,
    },
    /// A critical moment.
    Critical {
        /// Its name.
        name: String,
        /// Index into [`Debrief::choices`](super::Debrief::choices).
        moment: usize,
        /// Repaired later.
        mended: bool,
    },
}

/// Somebody or nobody who does a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CarrierShown {
    /// Nobody.
    Nobody,
    /// The client.
    Client,
    /// Index into [`NetworkDebrief::people`].
    Person(usize),
    /// Somebody whose work it is.
    Professional,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskShown {
    /// What it is.
    pub text: String,
    /// Who did it at the start.
    pub before: CarrierShown,
    /// Who does it at the end.
    pub after: CarrierShown,
    /// Whether that is where it belongs.
    pub place: TaskPlace,
}

/// The goal with its scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GoalShown {
    /// Name of the kind of isolation it is set for.
    pub isolation: String,
    /// What -2, -1, 0, +1 and +2 mean.
    pub levels: Vec<String>,
    /// The level reached, -2..=2, where the ending says so.
    pub level: Option<i8>,
}

impl GoalShown {
    /// The words of the level reached.
    pub fn reached(&self) -> Option<&str> {
        let index = usize::try_from(i16::from(self.level?) + 2).ok()?;
        self.levels.get(index).map(String::as_str)
    }
}
