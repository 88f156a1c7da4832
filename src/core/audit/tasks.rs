//! Tasks beside the conversation, and the ways in which they can be answered.
//!
//! A task leaves bits behind, any of them or none. This is the one place that knows which: a new
//! kind of task that sets bits gets an arm in [`settable`], and everything else follows.

use std::collections::BTreeSet;

use super::needs::AllNeeds;
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{NodeKind, Scenario};

/// How many bits of one task may matter for what follows: more than 65,536 kinds of answer are
/// not gone through one by one.
const MOST_BITS: usize = 16;

/// A task with the bits that matter for what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Then.
    pub next: NodeIx,
    /// What can be marked so that it matters: position among the task's marks, and bit.
    pub marks: Vec<(u16, BitIx)>,
    /// How many marks there are that do not matter.
    pub idle: u32,
}

impl Task {
    /// How many different answers there are.
    pub(super) fn answers(&self) -> u32 {
        1 << self.marks.len().min(MOST_BITS)
    }

    /// The bits that an answer sets; bit `i` of the answer stands for the `i`-th mark.
    pub(super) fn sets(&self, answer: u32) -> impl Iterator<Item = BitIx> {
        self.marked(answer).map(|(_, bit)| bit)
    }

    /// The marks of an answer.
    pub fn marked(&self, answer: u32) -> impl Iterator<Item = (u16, BitIx)> {
        let marks = self.marks.iter().enumerate();
        marks
            .filter(move |(index, _)| answer >> index & 1 == 1)
            .map(|(_, mark)| *mark)
    }
}

/// The bits that a task can set, any of them or none, in the order of its marks; none if the node
/// is not such a task. Observation: every signal that can be marked. Map: every flag that it can
/// hand on, taken as free, also where a contact has not come up yet. A rating sets nothing.
fn settable(kind: &NodeKind) -> Option<(Vec<BitIx>, NodeIx)> {
    match kind {
        NodeKind::Observe(task) => Some((task.bits.clone(), task.next)),
        NodeKind::Map(task) => {
            let bits: BTreeSet<BitIx> = task.hands.iter().map(|(bit, _)| *bit).collect();
            Some((bits.into_iter().collect(), task.next))
        }
        NodeKind::Rate(task) => Some((Vec::new(), task.next)),
        NodeKind::Tell(_)
        | NodeKind::Decide(_)
        | NodeKind::Draw(_)
        | NodeKind::Reflect { .. }
        | NodeKind::Visit { .. }
        | NodeKind::End(_) => None,
    }
}

/// The tasks by node; the node of a task with too many answers as an error.
pub(super) fn tasks(scenario: &Scenario, needs: &AllNeeds) -> Result<Vec<Option<Task>>, NodeIx> {
    let task = |(index, node): (usize, &crate::core::scenario::model::Node)| {
        let Some((bits, next)) = settable(&node.kind) else {
            return Ok(None);
        };
        let after = needs.at(NodeIx::from_index(index));
        let marks: Vec<(u16, BitIx)> = (0u16..)
            .zip(&bits)
            .filter(|(_, bit)| after.needs_bit(**bit))
            .map(|(at, bit)| (at, *bit))
            .collect();
        if marks.len() > MOST_BITS {
            return Err(NodeIx::from_index(index));
        }
        let idle = u32::try_from(bits.len() - marks.len()).unwrap_or(u32::MAX);
        Ok(Some(Task { next, marks, idle }))
    };
    scenario.nodes.iter().enumerate().map(task).collect()
}
