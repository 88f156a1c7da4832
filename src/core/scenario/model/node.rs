//! What the kinds of nodes mean, said once: where they lead, what they stop for, what they hold.
//!
//! Whoever asks one of these questions uses the method. Only a question that nobody else asks is a
//! match of its own, and then over every kind, so that a new kind does not compile before each of
//! them has an answer.

use super::{Choice, Decision, Draw, End, NodeKind, Observe, Scenario};
use crate::core::scenario::ids::{NodeIx, TextIx};
use crate::core::scenario::network::task::{MapTask, Rate};

/// What a run stops for at a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop<'n> {
    /// The trainee chooses.
    Choice(&'n Decision),
    /// The trainee marks what was noticed.
    Observation(&'n Observe),
    /// The trainee finishes the map of the network.
    Map(&'n MapTask),
    /// The trainee rates.
    Rating(&'n Rate),
    /// The trainee answers a question in own words.
    Reflection {
        /// The question.
        question: TextIx,
        /// Then.
        next: NodeIx,
    },
    /// It ends.
    End(&'n End),
}

impl NodeKind {
    /// What the run stops for; none where it goes on by itself.
    pub fn stop(&self) -> Option<Stop<'_>> {
        match self {
            Self::Decide(decision) => Some(Stop::Choice(decision)),
            Self::Observe(task) => Some(Stop::Observation(task)),
            Self::Map(task) => Some(Stop::Map(task)),
            Self::Rate(task) => Some(Stop::Rating(task)),
            Self::Reflect { question, next } => Some(Stop::Reflection {
                question: *question,
                next: *next,
            }),
            Self::End(end) => Some(Stop::End(end)),
            Self::Tell(_) | Self::Draw(_) | Self::Visit { .. } => None,
        }
    }

    /// Where it can lead by what stands in it, whatever the conditions say. Where a decision leads
    /// by an option that is open everywhere, is told by [`Scenario::always_successors`]: it is the
    /// same for all.
    pub fn successors(&self) -> Vec<NodeIx> {
        match self {
            Self::Tell(way) => way.targets().collect(),
            Self::Decide(decision) => successors(&decision.options),
            Self::Draw(draw) => draw.outcomes.iter().map(|outcome| outcome.next).collect(),
            Self::Observe(task) => vec![task.next],
            Self::Map(task) => vec![task.next],
            Self::Rate(task) => vec![task.next],
            Self::Reflect { next, .. } | Self::Visit { next, .. } => vec![*next],
            Self::End(_) => Vec::new(),
        }
    }
}

/// What one kind holds and no other does.
impl NodeKind {
    /// The decision, where the trainee chooses.
    pub fn decision(&self) -> Option<&Decision> {
        if let Self::Decide(decision) = self {
            return Some(decision);
        }
        None
    }

    /// The same, to change it: an audit measures copies.
    pub(in crate::core) fn decision_mut(&mut self) -> Option<&mut Decision> {
        if let Self::Decide(decision) = self {
            return Some(decision);
        }
        None
    }

    /// The draw, where chance decides.
    pub fn draw(&self) -> Option<&Draw> {
        if let Self::Draw(draw) = self {
            return Some(draw);
        }
        None
    }

    /// The task, where the trainee marks what was noticed.
    pub fn observe(&self) -> Option<&Observe> {
        if let Self::Observe(task) = self {
            return Some(task);
        }
        None
    }

    /// The task, where the trainee finishes the map of the network.
    pub fn map(&self) -> Option<&MapTask> {
        if let Self::Map(task) = self {
            return Some(task);
        }
        None
    }

    /// The task, where the trainee rates.
    pub fn rate(&self) -> Option<&Rate> {
        if let Self::Rate(task) = self {
            return Some(task);
        }
        None
    }

    /// The question, where the trainee answers in own words.
    pub fn question(&self) -> Option<TextIx> {
        if let Self::Reflect { question, .. } = self {
            return Some(*question);
        }
        None
    }

    /// The title card, where there is one.
    pub fn card(&self) -> Option<TextIx> {
        if let Self::Visit { title, .. } = self {
            return Some(*title);
        }
        None
    }

    /// The ending, where it ends.
    pub fn end(&self) -> Option<&End> {
        if let Self::End(end) = self {
            return Some(end);
        }
        None
    }
}

impl Scenario {
    /// The decision at a node, if it is one.
    pub fn decision(&self, ix: NodeIx) -> Option<&Decision> {
        self.node(ix).kind.decision()
    }

    /// Every decision, in the file's order.
    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        self.nodes.iter().filter_map(|node| node.kind.decision())
    }

    /// Whether there is a decision at which it is asked why and how sure.
    pub fn asks_why(&self) -> bool {
        self.decisions().any(|decision| decision.ask_why)
    }

    /// Where the options that are open at every decision can lead, whatever the conditions say.
    pub fn always_successors(&self) -> Vec<NodeIx> {
        successors(&self.always)
    }
}

fn successors(choices: &[Choice]) -> Vec<NodeIx> {
    let mut found: Vec<_> = choices.iter().flat_map(Choice::targets).collect();
    found.sort_unstable();
    found.dedup();
    found
}
