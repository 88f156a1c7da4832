//! A run as it grows, input by input, with everything an assessment looks at: what was open, what
//! was chosen, what changed. A replay is one that grows to its end at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::core::dialogue::{
    Event, Grounds, Input, Session, Setup, SetupError, StepError, Waiting,
};
use crate::core::framework::Catalog;
use crate::core::scenario::ids::{BitIx, ContactIx, NodeIx, TextIx};
use crate::core::scenario::model::{BitKind, Choice, Consequence, Decision, Scenario, Situation};
use crate::core::scenario::network::placement::Placement;

/// An option that was open, and which of its cases held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    /// Position among the decision's options and, after them, the always-options.
    pub position: u16,
    /// The case that held, or the base.
    pub case: Option<u16>,
}

impl Offered {
    /// All open options of a session, in the order of the file.
    pub fn all(session: &Session) -> Vec<Self> {
        let offers = session.offers().iter();
        let offered = offers.filter_map(|offer| {
            let case = session.state().case(session.choice(*offer)?);
            Some(Self {
                position: offer.0,
                case: case.and_then(|case| u16::try_from(case).ok()),
            })
        });
        let mut offered: Vec<Self> = offered.collect();
        offered.sort_by_key(|offered| offered.position);
        offered
    }

    /// The option, and what follows or would follow from it.
    pub fn of<'s>(
        self,
        scenario: &'s Scenario,
        decision: &'s Decision,
    ) -> Option<(&'s Choice, &'s Consequence)> {
        let choice = scenario.choice(decision, self.position)?;
        let then = match self.case {
            Some(case) => &choice.cases.get(usize::from(case))?.then,
            None => &choice.base,
        };
        Some((choice, then))
    }
}

/// A decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Where.
    pub node: NodeIx,
    /// The how-manieth visit of this node, from 1. Only the first is evidence.
    pub visit: u16,
    /// What was open, in the order of the file.
    pub offered: Vec<Offered>,
    /// Which of them was chosen.
    pub chosen: usize,
    /// Why, and how sure, where that was asked before it was seen what came of it.
    pub grounds: Option<Grounds>,
    /// The asides that could still be taken, by their positions.
    pub asides: Vec<u16>,
    /// Client state before the choice.
    pub before: Vec<u8>,
    /// Client state right after the choice itself.
    pub reacted: Vec<u8>,
    /// Client state when the next question came, or at the end: also what the story, a later visit
    /// or chance did meanwhile.
    pub after: Vec<u8>,
}

impl Moment {
    /// The decision.
    pub fn decision<'s>(&self, scenario: &'s Scenario) -> Option<&'s Decision> {
        scenario.decision(self.node)
    }

    /// An offered option and what followed or would have followed from it.
    pub fn option<'s>(
        &self,
        scenario: &'s Scenario,
        offered: Offered,
    ) -> Option<(&'s Choice, &'s Consequence)> {
        offered.of(scenario, self.decision(scenario)?)
    }

    /// What was going on, where the moment tells situations apart and one of them held.
    pub fn situation<'s>(&self, scenario: &'s Scenario) -> Option<&'s Situation> {
        let decision = self.decision(scenario)?;
        let mut cases = self.offered.iter().filter_map(|offered| {
            let choice = scenario.choice(decision, offered.position)?;
            choice.cases.get(usize::from(offered.case?))
        });
        cases.find_map(|case| decision.situation(case))
    }

    /// What was chosen and what followed.
    pub fn choice<'s>(&self, scenario: &'s Scenario) -> Option<(&'s Choice, &'s Consequence)> {
        self.option(scenario, self.offered[self.chosen])
    }
}

/// What an input did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The start of the run.
    Start,
    /// A decision; index into [`Trace::moments`].
    Moment(usize),
    /// An aside.
    Aside {
        /// Where.
        node: NodeIx,
        /// Its position among the node's asides.
        aside: u16,
    },
    /// Signals that were marked.
    Observe {
        /// Where.
        node: NodeIx,
        /// Which.
        marked: Vec<String>,
    },
    /// A change of the map.
    Place {
        /// The contact.
        contact: ContactIx,
        /// Where it stood before.
        from: Option<Placement>,
        /// Where it stands now.
        to: Option<Placement>,
    },
    /// The map was said to be finished.
    Map {
        /// Where.
        node: NodeIx,
    },
    /// Ratings.
    Rate {
        /// Where.
        node: NodeIx,
        /// Per item's id.
        ratings: BTreeMap<String, u8>,
    },
    /// An answer in own words.
    Reflect {
        /// Where.
        node: NodeIx,
        /// What was written.
        answer: String,
    },
    /// The pause was opened.
    Pause,
    /// An explanation was opened.
    Help,
}

/// One input and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What was done.
    pub step: Step,
    /// What the host was owed.
    pub events: Vec<Event>,
    /// Contacts in the text slots when these events came.
    pub slots: Vec<Option<ContactIx>>,
    /// What this input brought to light about the network, or what was agreed about it: bits that
    /// were not set before. What was known from the start is not among them.
    pub news: Vec<BitIx>,
    /// How much had happened to the network after this input: so many of the state's `happened`.
    pub happened: usize,
}

/// A run so far. A live run and its replay grow through the same code, step by step.
#[derive(Debug, Clone)]
pub struct Trace {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Seed, mode, fixed draws.
    pub setup: Setup,
    /// The start profile.
    pub profile: u16,
    /// Client state at the start.
    pub start: Vec<u8>,
    /// All inputs with their events.
    pub entries: Vec<Entry>,
    /// All decisions.
    pub moments: Vec<Moment>,
    /// The ending, if the run got there.
    pub ending: Option<NodeIx>,
    /// The session as it stands after the last input.
    pub session: Session,
    /// What is known or agreed about the client's network is news when it is new.
    watched: Arc<[BitIx]>,
}

impl Step {
    /// The decision that it answers, by its place among [`Trace::moments`].
    pub fn moment(&self) -> Option<usize> {
        match self {
            Self::Moment(index) => Some(*index),
            Self::Aside { .. }
            | Self::Start
            | Self::Observe { .. }
            | Self::Place { .. }
            | Self::Map { .. }
            | Self::Rate { .. }
            | Self::Reflect { .. }
            | Self::Pause
            | Self::Help => None,
        }
    }
}

impl Trace {
    /// What a step took, an option or an aside, and what followed from it.
    pub fn taken(&self, step: &Step) -> Option<(&Choice, &Consequence)> {
        match step {
            Step::Moment(index) => self.moments[*index].choice(&self.scenario),
            Step::Aside { node, aside } => {
                let decision = self.scenario.decision(*node)?;
                let aside = decision.asides.get(usize::from(*aside))?;
                Some((aside, &aside.base))
            }
            Step::Start
            | Step::Observe { .. }
            | Step::Place { .. }
            | Step::Map { .. }
            | Step::Rate { .. }
            | Step::Reflect { .. }
            | Step::Pause
            | Step::Help => None,
        }
    }

    /// Whether help was opened: such a run is practice.
    pub fn helped(&self) -> bool {
        self.entries.iter().any(|entry| entry.step == Step::Help)
    }

    /// Questions that were answered in own words, each with who stood in its slots when it was
    /// asked, and the answer.
    pub fn reflections(&self) -> impl Iterator<Item = (TextIx, &[Option<ContactIx>], &str)> {
        let steps = self.entries.windows(2);
        steps.filter_map(|pair| {
            let Step::Reflect { node, answer } = &pair[1].step else {
                return None;
            };
            let question = self.scenario.node(*node).kind.question()?;
            Some((question, pair[0].slots.as_slice(), answer.as_str()))
        })
    }
}

/// A run that does not fit its scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The setup does not fit.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// An input does not fit; inputs count from 1.
    #[error("input {number}: {error}")]
    Input {
        /// Which input.
        number: usize,
        /// Why.
        error: StepError,
    },
}

/// Replays inputs.
///
/// # Errors
/// A setup or input that does not fit the scenario.
pub fn replay(
    scenario: Arc<Scenario>,
    catalog: &Catalog,
    setup: Setup,
    inputs: &[Input],
) -> Result<Trace, ReplayError> {
    let mut trace = Trace::start(scenario, catalog, setup)?;
    for (index, input) in inputs.iter().enumerate() {
        trace.push(input).map_err(|error| ReplayError::Input {
            number: index + 1,
            error,
        })?;
    }
    Ok(trace)
}

/// The bits that say what is known or agreed about the client's network.
fn network_bits(scenario: &Scenario) -> Arc<[BitIx]> {
    let of_network = |kind| {
        matches!(
            kind,
            BitKind::ContactKnown
                | BitKind::Learned
                | BitKind::ConsentGiven
                | BitKind::ConsentRefused
        )
    };
    let bits = scenario.bits.iter().enumerate();
    bits.filter(|(_, bit)| of_network(bit.kind))
        .map(|(index, _)| BitIx::from_index(index))
        .collect()
}

impl Trace {
    /// A run before its first input.
    ///
    /// # Errors
    /// A setup that does not fit the scenario.
    pub fn start(
        scenario: Arc<Scenario>,
        catalog: &Catalog,
        setup: Setup,
    ) -> Result<Self, SetupError> {
        let mut events = Vec::new();
        let session = Session::start(Arc::clone(&scenario), catalog, setup.clone(), &mut events)?;
        let mut trace = Self {
            watched: network_bits(&scenario),
            scenario,
            setup,
            profile: session.state().profile,
            start: session.state().vars.clone(),
            entries: Vec::new(),
            moments: Vec::new(),
            ending: None,
            session,
        };
        trace.enter(Step::Start, events, Vec::new());
        Ok(trace)
    }

    /// Takes one input. What that costs follows the moment, not what came before it.
    ///
    /// # Errors
    /// An input that does not fit the moment: nothing has changed then, except where
    /// [`StepError::is_of_the_scenario`] says that the session stands somewhere in between.
    pub fn push(&mut self, input: &Input) -> Result<&Entry, StepError> {
        // Each input takes from the session what it needs beforehand: a copy of it all would be
        // as large as the scenario has nodes.
        let before = &self.session;
        let node = before.state().node;
        let moment = match input {
            Input::Choose(id) => moment(before, id, None),
            Input::Reasoned { choose, grounds } => moment(before, choose, Some(grounds)),
            Input::Aside(_)
            | Input::Observe(_)
            | Input::Reflect(_)
            | Input::Place { .. }
            | Input::Undo
            | Input::Map
            | Input::Rate(_)
            | Input::Pause
            | Input::Help => None,
        };
        let placed = match input {
            Input::Place { contact, .. } => named(before, contact),
            Input::Undo => before.map().to_undo(),
            Input::Choose(_)
            | Input::Reasoned { .. }
            | Input::Aside(_)
            | Input::Observe(_)
            | Input::Reflect(_)
            | Input::Map
            | Input::Rate(_)
            | Input::Pause
            | Input::Help => None,
        };
        let placed = placed.map(|contact| (contact, before.map().get(contact)));
        let is_new = |bit: &&BitIx| !before.state().bit(**bit);
        let mut news: Vec<BitIx> = self.watched.iter().filter(is_new).copied().collect();
        let mut events = Vec::new();
        self.session.step(input, &mut events)?;
        let state = self.session.state();
        news.retain(|bit| state.bit(*bit));
        let step = match input {
            Input::Choose(_) | Input::Reasoned { .. } => {
                let moment = moment.ok_or(StepError::NotAsked)?;
                self.moments.push(Moment {
                    reacted: self.session.reacted().to_vec(),
                    after: state.vars.clone(),
                    ..moment
                });
                Step::Moment(self.moments.len() - 1)
            }
            Input::Aside(id) => Step::Aside {
                node,
                aside: aside(&self.scenario, node, id).unwrap_or(0),
            },
            Input::Observe(marked) => Step::Observe {
                node,
                marked: marked.clone(),
            },
            Input::Place { .. } | Input::Undo => self.placed(placed),
            Input::Map => Step::Map { node },
            Input::Rate(ratings) => Step::Rate {
                node,
                ratings: ratings.clone(),
            },
            Input::Reflect(answer) => Step::Reflect {
                node,
                answer: answer.clone(),
            },
            Input::Pause => Step::Pause,
            Input::Help => Step::Help,
        };
        Ok(self.enter(step, events, news))
    }

    /// Notes what was done and what came of it.
    fn enter(&mut self, step: Step, events: Vec<Event>, news: Vec<BitIx>) -> &Entry {
        let state = self.session.state();
        if let Waiting::Ended(node) = self.session.waiting() {
            self.ending = Some(node);
        }
        self.entries.push(Entry {
            step,
            events,
            slots: state.slots.clone(),
            news,
            happened: state.happened.len(),
        });
        &self.entries[self.entries.len() - 1]
    }

    /// What is different on the map, of whoever was to be moved and stood there before.
    fn placed(&self, moved: Option<(ContactIx, Option<Placement>)>) -> Step {
        let changed = moved
            .map(|(contact, from)| (contact, from, self.session.map().get(contact)))
            .filter(|(_, from, to)| from != to);
        // Putting somebody where they already stand changes nothing.
        let (contact, from, to) = changed.unwrap_or((ContactIx(0), None, None));
        Step::Place { contact, from, to }
    }
}

/// The contact with this id, if it has come up.
fn named(session: &Session, id: &str) -> Option<ContactIx> {
    let contacts = &session.scenario().contacts;
    session
        .known_contacts()
        .find(|ix| contacts[ix.index()].id == id)
}

/// The decision that an option is chosen at, before it is.
fn moment(before: &Session, id: &str, grounds: Option<&Grounds>) -> Option<Moment> {
    let (node, _) = before.decision()?;
    let offered = Offered::all(before);
    let chosen = offered.iter().position(|offered| {
        before
            .choice(crate::core::dialogue::Offer(offered.position))
            .is_some_and(|choice| choice.id == id)
    })?;
    Some(Moment {
        node,
        visit: before.state().visits(node),
        offered,
        chosen,
        grounds: grounds.cloned(),
        asides: before
            .asides()
            .filter_map(|open| aside(before.scenario(), node, &open.id))
            .collect(),
        before: before.state().vars.clone(),
        reacted: Vec::new(),
        after: Vec::new(),
    })
}

/// The position of an aside.
fn aside(scenario: &Scenario, node: NodeIx, id: &str) -> Option<u16> {
    let decision = scenario.decision(node)?;
    let at = decision.asides.iter().position(|aside| aside.id == id)?;
    u16::try_from(at).ok()
}
