//! What could not be read.
//!
//! A node with a fault of shape still has options, flags and slots that others name. Reporting
//! each of those names as unknown would bury the one fault that is there.

use std::collections::BTreeSet;

use crate::core::diagnostic::Rule;

/// Nodes and lists with a fault of shape, which has been reported.
#[derive(Debug, Default)]
pub(super) struct Unread {
    nodes: BTreeSet<String>,
    /// What is not reported, because the list that declares it was not read.
    silent: BTreeSet<Rule>,
}

impl Unread {
    /// A node was not read. It may set any flag and fill any slot.
    pub(super) fn node(&mut self, id: &str) {
        self.nodes.insert(id.to_owned());
        self.silent.extend([Rule::UnknownFlag, Rule::UnknownSlot]);
    }

    /// A list was not read: what it declares is not reported under `rule`.
    pub(super) fn list(&mut self, rule: Rule) {
        self.silent.insert(rule);
    }

    /// Whether a node was not read.
    pub(super) fn has_node(&self, id: &str) -> bool {
        self.nodes.contains(id)
    }

    /// Whether findings about a rule would only repeat what has been reported.
    pub(super) fn is_silent(&self, rule: Rule) -> bool {
        self.silent.contains(&rule)
    }
}
