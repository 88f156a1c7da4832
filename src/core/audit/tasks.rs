//! Tasks beside the conversation, and the ways in which they can be answered.
//!
//! A task leaves bits behind for the rest of the scenario. This is the one place that knows which,
//! and which of them can go together: a new kind of task that leaves bits gets an arm in
//! [`settable`], and a rule in [`Task::can`] if not everything goes together. A rating leaves
//! nothing behind and is passed.

use super::needs::Needs;
use crate::core::dialogue::State;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{BitIx, ContactIx, NodeIx};
use crate::core::scenario::model::NodeKind;
use crate::core::scenario::network::task::MapTest;

/// How many bits of one task may matter for what follows: more than 65,536 kinds of answer are
/// not gone through one by one.
const MOST_BITS: usize = 16;

/// Something that an answer says or does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its position among the task's marks.
    pub at: u16,
    /// The bit it leaves behind.
    pub bit: BitIx,
    /// For a map: what is asked of it. For an observation nothing.
    pub test: Option<MapTest>,
}

impl Mark {
    /// What an empty answer says: an empty map keeps professionals apart.
    fn when_empty(&self) -> bool {
        self.test == Some(MapTest::Apart)
    }
}

/// A task with the bits that matter for what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Then.
    pub next: NodeIx,
    /// What can be said so that it matters.
    pub marks: Vec<Mark>,
    /// How many marks there are that do not matter, where each is a different answer. Maps are
    /// told apart only by what they hand on.
    pub idle: u32,
    /// Whether it is a map: then what it does not say is cleared.
    pub map: bool,
}

impl Task {
    /// The task of a node, with the marks whose bits `matter`.
    pub(super) fn of(kind: &NodeKind, matter: impl Fn(BitIx) -> bool) -> Option<Self> {
        let (all, next, map) = settable(kind)?;
        let count = all.len();
        let marks: Vec<Mark> = (0u16..)
            .zip(all)
            .filter(|(_, (bit, _))| matter(*bit))
            .map(|(at, (bit, test))| Mark { at, bit, test })
            .collect();
        let idle = if map { 0 } else { count - marks.len() };
        Some(Self {
            next,
            idle: u32::try_from(idle).unwrap_or(u32::MAX),
            marks,
            map,
        })
    }

    /// How many answers there are, those that cannot be given included.
    pub(super) fn answers(&self) -> u32 {
        1 << self.marks.len().min(MOST_BITS)
    }

    /// What an answer says of each mark. Answer 0 is the empty one; bit `i` turns mark `i` around.
    pub fn says(&self, answer: u32) -> impl Iterator<Item = (&Mark, bool)> {
        let marks = self.marks.iter().enumerate();
        marks.map(move |(index, mark)| {
            let turned = answer >> index.min(31) & 1 == 1;
            (mark, turned != mark.when_empty())
        })
    }

    /// Leaves behind what an answer says. A mark on a signal sets its bit and leaves it alone
    /// otherwise; a map sets or clears.
    pub(super) fn answer(&self, answer: u32, state: &mut State) {
        for (mark, on) in self.says(answer) {
            if self.map || on {
                state.set_bit(mark.bit, on);
            }
        }
    }

    /// Whether an answer can be given: some map says exactly this, with the contacts that are known.
    pub(super) fn can(&self, answer: u32, scenario: &Scenario, state: &State) -> bool {
        let known = |contact: ContactIx| state.bit(scenario.contacts[contact.index()].known_bit);
        let says = |test: MapTest| {
            let mut said = self.says(answer);
            said.find(|(mark, _)| mark.test == Some(test))
                .map(|(_, on)| on)
        };
        self.says(answer).all(|(mark, on)| {
            let Some(test) = mark.test else { return true };
            // The same asked twice has one answer.
            says(test) == Some(on)
                && match test {
                    MapTest::Apart if on => true,
                    MapTest::Apart => professionals(scenario).any(|contact| {
                        known(contact) && says(MapTest::Placed(contact)) != Some(false)
                    }),
                    _ if !on => true,
                    MapTest::Placed(contact) => known(contact),
                    MapTest::Sleeping(contact) => {
                        known(contact) && says(MapTest::Placed(contact)) != Some(false)
                    }
                    MapTest::Judged(contact, judgement) => {
                        let other = self.says(answer).any(|(mark, on)| {
                            on && matches!(mark.test, Some(MapTest::Judged(other, differs))
                                if other == contact && differs != judgement)
                        });
                        known(contact) && says(MapTest::Placed(contact)) != Some(false) && !other
                    }
                }
        })
    }
}

/// The professionals among the contacts.
pub(super) fn professionals(scenario: &Scenario) -> impl Iterator<Item = ContactIx> {
    let contacts = scenario.contacts.iter().enumerate();
    contacts
        .filter(|(_, contact)| contact.is_professional())
        .map(|(index, _)| ContactIx::from_index(index))
}

/// The contacts that a test is about.
pub(super) fn about(scenario: &Scenario, test: MapTest) -> Vec<ContactIx> {
    match test {
        MapTest::Apart => professionals(scenario).collect(),
        MapTest::Placed(contact) | MapTest::Sleeping(contact) | MapTest::Judged(contact, _) => {
            vec![contact]
        }
    }
}

/// What a task can leave behind.
type Settable = Vec<(BitIx, Option<MapTest>)>;

/// The bits that a task can leave behind, in the order of its marks, what follows, and whether it
/// is a map; none if the node is no such task.
fn settable(kind: &NodeKind) -> Option<(Settable, NodeIx, bool)> {
    match kind {
        NodeKind::Observe(task) => {
            let marks = task.bits.iter().map(|bit| (*bit, None));
            Some((marks.collect(), task.next, false))
        }
        NodeKind::Map(task) => {
            let marks = task.hands.iter().map(|(bit, test)| (*bit, Some(*test)));
            Some((marks.collect(), task.next, true))
        }
        NodeKind::Tell(_)
        | NodeKind::Decide(_)
        | NodeKind::Draw(_)
        | NodeKind::Rate(_)
        | NodeKind::Reflect { .. }
        | NodeKind::Visit { .. }
        | NodeKind::End(_) => None,
    }
}

/// The tasks by node, with what matters afterwards; the node of a task with too many answers as an
/// error.
pub(super) fn tasks<'n>(
    scenario: &Scenario,
    after: impl Fn(NodeIx) -> &'n Needs,
) -> Result<Vec<Option<Task>>, NodeIx> {
    let task = |(index, node): (usize, &crate::core::scenario::model::Node)| {
        let after = after(NodeIx::from_index(index));
        let task = Task::of(&node.kind, |bit| after.needs_bit(bit));
        match task {
            Some(task) if task.marks.len() > MOST_BITS => Err(NodeIx::from_index(index)),
            task => Ok(task),
        }
    };
    scenario.nodes.iter().enumerate().map(task).collect()
}
