//! The network activation meter: what became of the client's network (domain A17.3).
//!
//! Before is how things are at the start; after is that with all that happened in the run, in
//! order. It describes the client's outcome, on which chance has its say, and never how well the
//! trainee did: competencies come from choices. It is a small dashboard and never one number;
//! more ties are not better. A veto says what comes first: mend what went wrong.
//!
//! Our training-grade proposal, not for decisions about real people.

use serde::Serialize;

use crate::core::assessment::criticals;
use crate::core::dialogue::Trace;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::ContactIx;
use crate::core::scenario::model::Scenario;
use crate::core::scenario::network::tie::{Quality, Supports, Tie, TieState};
use crate::core::scenario::network::truth::{Answer, Ask, Carrier, Contact, Happening, Harm, Met};

/// Critical moments that are harm to the network.
const HARMFUL_MOMENTS: [&str; 2] = ["crit_confidentiality", "crit_contact_without_consent"];

/// Below this a helper cannot carry anything more.
const LEAST_CAPACITY: u8 = 1;

/// The dashboard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meter {
    /// The client's own wishes, in the file's order: how far each is met. The primary metric.
    pub wishes: Vec<Option<Met>>,
    /// Ties that changed, and whether that still holds at the end.
    pub ties: Vec<TieMove>,
    /// What was asked, in order.
    pub asks: Vec<Ask>,
    /// Support forms that the own network gives at the end and did not at the start.
    pub gained: Supports,
    /// Support forms that it gave at the start and does not at the end.
    pub lost: Supports,
    /// Two-way ties in use, at the start and at the end.
    pub two_way: (usize, usize),
    /// Contacts that get something from the client which they did not get before, and what.
    pub client_gave: Vec<(ContactIx, Supports)>,
    /// Contacts who carry a task at the end, or said yes to a question.
    pub helpers: Vec<Helper>,
    /// What went wrong.
    pub harm: Vec<HarmDone>,
    /// Who does what, in the file's order.
    pub tasks: Vec<TaskNow>,
    /// How far the goal is reached, -2..=2, where the ending says so.
    pub goal: Option<i8>,
}

/// A tie that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TieMove {
    /// Whose.
    pub contact: ContactIx,
    /// How.
    pub change: Change,
    /// It is still so at the end.
    pub holds: bool,
}

/// How a tie changed against the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Was out of use, and is in use.
    Woken,
    /// Closer.
    Nearer,
    /// Was strained or harmful, and is not.
    Settled,
    /// Was in use, and has fallen asleep.
    FellAsleep,
    /// Farther.
    Farther,
}

impl Change {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Woken,
        Self::Nearer,
        Self::Settled,
        Self::FellAsleep,
        Self::Farther,
    ];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Woken => "woken",
            Self::Nearer => "nearer",
            Self::Settled => "settled",
            Self::FellAsleep => "fell-asleep",
            Self::Farther => "farther",
        }
    }

    fn is(self, before: &Tie, now: &Tie) -> bool {
        let active = |tie: &Tie| tie.state == TieState::Active;
        // Without a ring there is no nearer.
        let rings = before.ring.zip(now.ring);
        match self {
            Self::Woken => !active(before) && active(now),
            Self::Nearer => rings.is_some_and(|(before, now)| now < before),
            Self::Settled => before.quality.is_trouble() && !now.quality.is_trouble(),
            Self::FellAsleep => active(before) && now.state == TieState::Sleeping,
            Self::Farther => rings.is_some_and(|(before, now)| now > before),
        }
    }
}

/// A helper and what they can still carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helper {
    /// Who.
    pub contact: ContactIx,
    /// Capacity at the start, 0..=3, where it is known.
    pub before: Option<u8>,
    /// At the end.
    pub after: Option<u8>,
    /// Carries something that they did not carry at the start.
    pub took_on: bool,
}

impl Helper {
    /// Whether this run left them with more than they can carry: they have nothing left, and
    /// either had something left at the start or took something on.
    pub fn is_overloaded(&self) -> bool {
        let short = |capacity: Option<u8>| capacity.is_some_and(|left| left < LEAST_CAPACITY);
        short(self.after) && (!short(self.before) || self.took_on)
    }
}

/// Something that went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HarmDone {
    /// A tie came under strain, does harm, or broke off.
    Tie {
        /// Whose.
        contact: ContactIx,
        /// What it became.
        became: Worse,
        /// It is no longer so at the end.
        mended: bool,
    },
    /// It happened to a contact.
    Happened {
        /// To whom.
        contact: ContactIx,
        /// What.
        harm: Harm,
    },
    /// A critical moment: an index into [`Trace::moments`].
    Critical {
        /// Where.
        moment: usize,
        /// Repaired later in the run.
        repaired: bool,
    },
}

impl HarmDone {
    /// Whether it still stands at the end. A repair counts as much as the error.
    pub fn stands(&self) -> bool {
        match self {
            Self::Tie { mended, .. } => !mended,
            Self::Happened { .. } => true,
            Self::Critical { repaired, .. } => !repaired,
        }
    }
}

/// How a tie became worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Worse {
    /// Under strain.
    Strained,
    /// Does harm.
    Harmful,
    /// Broken off.
    Broken,
}

impl Worse {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Strained, Self::Harmful, Self::Broken];

    /// The part of a message id that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Strained => "strained",
            Self::Harmful => "harmful",
            Self::Broken => "broken",
        }
    }

    /// A harmful tie that is merely strained has not become worse.
    fn is(self, before: &Tie, now: &Tie) -> bool {
        match self {
            Self::Strained => !before.quality.is_trouble() && now.quality == Quality::Strained,
            Self::Harmful => before.quality != Quality::Harmful && now.quality == Quality::Harmful,
            Self::Broken => before.state != TieState::Broken && now.state == TieState::Broken,
        }
    }
}

/// Who does a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskNow {
    /// At the start.
    pub before: Carrier,
    /// At the end.
    pub after: Carrier,
    /// Whether that is where it belongs.
    pub place: TaskPlace,
}

/// Whether a task is with a professional, and should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskPlace {
    /// With a professional, and should be.
    RightlyProfessional,
    /// With a professional, and could be elsewhere.
    StillProfessional,
    /// Elsewhere, and should be with a professional.
    LeftProfessional,
    /// Elsewhere, as it may be.
    Elsewhere,
    /// The author does not say.
    Unsaid,
}

impl TaskPlace {
    fn of(after: Carrier, stays: Option<bool>) -> Self {
        match (stays, after == Carrier::Professional) {
            (None, _) => Self::Unsaid,
            (Some(true), true) => Self::RightlyProfessional,
            (Some(false), true) => Self::StillProfessional,
            (Some(true), false) => Self::LeftProfessional,
            (Some(false), false) => Self::Elsewhere,
        }
    }
}

impl Meter {
    /// Whether something has to be mended before anything else: harm that still stands, or a
    /// helper who cannot carry it.
    pub fn mend_first(&self) -> bool {
        let overloaded = self.helpers.iter().any(Helper::is_overloaded);
        overloaded || self.harm.iter().any(HarmDone::stands)
    }
}

/// What became of the client's network in a run.
pub fn meter(trace: &Trace, catalog: &Catalog) -> Meter {
    let scenario = &trace.scenario;
    let happenings = &scenario.network.happenings;
    let happened: Vec<Happening> = trace
        .session
        .state()
        .happened
        .iter()
        .filter_map(|index| happenings.get(usize::from(*index)).cloned())
        .collect();
    let mut meter = measure(scenario, &happened);
    let harmful = criticals(trace).into_iter().filter(|critical| {
        let id = catalog.item(critical.item).id.as_str();
        HARMFUL_MOMENTS.contains(&id)
    });
    meter
        .harm
        .extend(harmful.map(|critical| HarmDone::Critical {
            moment: critical.moment,
            repaired: critical.repaired.is_some(),
        }));
    let end = trace.ending.and_then(|node| scenario.node(node).kind.end());
    meter.goal = end.and_then(|end| end.goal);
    meter
}

/// The dashboard without what only a whole run can tell.
fn measure(scenario: &Scenario, happened: &[Happening]) -> Meter {
    let start: Vec<Tie> = scenario
        .contacts
        .iter()
        .map(|contact| contact.tie)
        .collect();
    let mut walk = Walk {
        contacts: &scenario.contacts,
        now: start.clone(),
        start,
        carriers: scenario.network.tasks.iter().map(|task| task.by).collect(),
        meter: Meter {
            wishes: vec![None; scenario.network.wishes.len()],
            ..Meter::default()
        },
    };
    for happening in happened {
        walk.apply(happening);
    }
    walk.finish(scenario)
}

struct Walk<'a> {
    contacts: &'a [Contact],
    start: Vec<Tie>,
    now: Vec<Tie>,
    carriers: Vec<Carrier>,
    meter: Meter,
}

impl Walk<'_> {
    fn apply(&mut self, happening: &Happening) {
        match happening {
            Happening::Tie(contact, change) => {
                let tie = &mut self.now[contact.index()];
                *tie = change.apply(*tie);
                self.note_changes(*contact);
            }
            Happening::Ask(ask) => self.meter.asks.push(*ask),
            Happening::Wish(wish, met) => {
                let best = &mut self.meter.wishes[usize::from(*wish)];
                *best = (*best).max(Some(*met));
            }
            Happening::Task(task, carrier) => self.carriers[usize::from(*task)] = *carrier,
            Happening::Harm(contact, harm) => self.meter.harm.push(HarmDone::Happened {
                contact: *contact,
                harm: *harm,
            }),
        }
    }

    /// Notes what is different from the start, once; whether it lasts is seen at the end.
    fn note_changes(&mut self, contact: ContactIx) {
        let (before, now) = (&self.start[contact.index()], &self.now[contact.index()]);
        for change in Change::ALL
            .into_iter()
            .filter(|change| change.is(before, now))
        {
            let noted = |tie: &TieMove| tie.contact == contact && tie.change == change;
            if !self.meter.ties.iter().any(noted) {
                self.meter.ties.push(TieMove {
                    contact,
                    change,
                    holds: true,
                });
            }
        }
        for worse in Worse::ALL.into_iter().filter(|worse| worse.is(before, now)) {
            let noted = |harm: &HarmDone| {
                matches!(harm, HarmDone::Tie { contact: known, became, .. }
                    if *known == contact && *became == worse)
            };
            if !self.meter.harm.iter().any(noted) {
                self.meter.harm.push(HarmDone::Tie {
                    contact,
                    became: worse,
                    mended: false,
                });
            }
        }
    }

    fn finish(mut self, scenario: &Scenario) -> Meter {
        let (start, now) = (&self.start, &self.now);
        for tie in &mut self.meter.ties {
            let ix = tie.contact.index();
            tie.holds = tie.change.is(&start[ix], &now[ix]);
        }
        for harm in &mut self.meter.harm {
            if let HarmDone::Tie {
                contact,
                became,
                mended,
            } = harm
            {
                *mended = !became.is(&start[contact.index()], &now[contact.index()]);
            }
        }
        let (before, after) = (self.support(start), self.support(now));
        self.meter.gained = after.without(before);
        self.meter.lost = before.without(after);
        self.meter.two_way = (self.two_way(start), self.two_way(now));
        self.meter.client_gave = self.client_gave();
        self.meter.helpers = self.helpers(scenario);
        self.meter.tasks = scenario
            .network
            .tasks
            .iter()
            .zip(&self.carriers)
            .map(|(task, after)| TaskNow {
                before: task.by,
                after: *after,
                place: TaskPlace::of(*after, task.stays_professional),
            })
            .collect();
        self.meter
    }

    /// The client's own ties that are in use: what a silent tie once gave is not there now.
    fn in_use<'t>(&'t self, ties: &'t [Tie]) -> impl Iterator<Item = &'t Tie> {
        let pairs = self.contacts.iter().zip(ties);
        pairs
            .filter(|(contact, tie)| !contact.is_professional() && tie.state == TieState::Active)
            .map(|(_, tie)| tie)
    }

    fn support(&self, ties: &[Tie]) -> Supports {
        self.in_use(ties)
            .fold(Supports::default(), |sum, tie| sum.or(tie.gives))
    }

    fn two_way(&self, ties: &[Tie]) -> usize {
        let both = |tie: &&Tie| !tie.gives.is_empty() && !tie.receives.is_empty();
        self.in_use(ties).filter(both).count()
    }

    /// What a tie out of use got before does not count as given now.
    fn client_gave(&self) -> Vec<(ContactIx, Supports)> {
        let given = |tie: &Tie| match tie.state {
            TieState::Active => tie.receives,
            TieState::Sleeping | TieState::Broken => Supports::default(),
        };
        let pairs = self.start.iter().zip(&self.now).enumerate();
        pairs
            .map(|(index, (before, after))| {
                let new = given(after).without(given(before));
                (ContactIx::from_index(index), new)
            })
            .filter(|(contact, new)| {
                !new.is_empty() && !self.contacts[contact.index()].is_professional()
            })
            .collect()
    }

    fn helpers(&self, scenario: &Scenario) -> Vec<Helper> {
        let helps = |index: usize| {
            let contact = ContactIx::from_index(index);
            let me = Carrier::Contact(contact);
            let tasks = &scenario.network.tasks;
            let said_yes = self.meter.asks.iter().any(|ask| {
                ask.contact == contact && matches!(ask.answer, Answer::Yes | Answer::Partly)
            });
            let carries = self.carriers.contains(&me);
            let new_task = tasks
                .iter()
                .zip(&self.carriers)
                .any(|(task, after)| *after == me && task.by != me);
            (said_yes || carries).then_some(Helper {
                contact,
                before: self.start[index].capacity,
                after: self.now[index].capacity,
                took_on: said_yes || new_task,
            })
        };
        (0..self.contacts.len()).filter_map(helps).collect()
    }
}
