//! Conditions as an author writes them.

use super::ids::{BitIx, DrawIx, NodeIx, VarIx};
use super::model::{BitKind, Condition, Scenario};
use crate::core::framework::Catalog;

/// Writes what stands in one scenario.
#[derive(Debug, Clone, Copy)]
pub(in crate::core) struct Writer<'s> {
    /// The scenario.
    pub scenario: &'s Scenario,
    /// The frameworks.
    pub catalog: &'s Catalog,
}

impl Writer<'_> {
    /// A condition. What always holds is written as `All([])`, and what never does as `Any([])`.
    pub(in crate::core) fn condition(self, condition: &Condition) -> String {
        match condition {
            Condition::AtLeast(var, value) => self.at_least(*var, *value),
            Condition::Below(var, value) => self.below(*var, *value),
            Condition::Bit(bit) => self.bit(*bit),
            Condition::Visited(node) => self.visited(*node),
            Condition::Drew(draw, outcome) => self.drew(*draw, *outcome),
            Condition::Profile(profile) => self.profile(*profile),
            Condition::Not(inner) => format!("Not({})", self.condition(inner)),
            Condition::All(inner) => format!("All([{}])", self.conditions(inner)),
            Condition::Any(inner) => format!("Any([{}])", self.conditions(inner)),
        }
    }

    fn conditions(self, conditions: &[Condition]) -> String {
        let each = conditions.iter().map(|condition| self.condition(condition));
        match each.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => none,
            some => format!(" {some} "),
        }
    }

    /// `AtLeast` of a variable.
    pub(in crate::core) fn at_least(self, var: VarIx, value: u8) -> String {
        format!("AtLeast({:?}, {value})", self.name(var))
    }

    /// `Below` of a variable.
    pub(in crate::core) fn below(self, var: VarIx, value: u8) -> String {
        format!("Below({:?}, {value})", self.name(var))
    }

    /// `Visited`.
    pub(in crate::core) fn visited(self, node: NodeIx) -> String {
        format!("Visited({:?})", self.scenario.node(node).id)
    }

    /// `Drew`.
    pub(in crate::core) fn drew(self, draw: DrawIx, outcome: u16) -> String {
        let node = self.scenario.node(self.scenario.draws[draw.index()]);
        let draw = node.kind.draw();
        let outcome = draw.and_then(|draw| draw.outcomes.get(usize::from(outcome)));
        let outcome = outcome.map_or("", |outcome| &outcome.id);
        format!("Drew({:?}, {outcome:?})", node.id)
    }

    /// `Profile`.
    pub(in crate::core) fn profile(self, profile: u16) -> String {
        format!(
            "Profile({:?})",
            self.scenario.profiles[usize::from(profile)].id
        )
    }

    /// What is set.
    pub(in crate::core) fn bit(self, bit: BitIx) -> String {
        let bit = &self.scenario.bits[bit.index()];
        let id = &bit.id;
        let pair = || id.split_once('.').unwrap_or((id, ""));
        match bit.kind {
            BitKind::Flag => format!("Flag({id:?})"),
            BitKind::Known => format!("Knows({id:?})"),
            BitKind::Disclosed => format!("Disclosed({id:?})"),
            BitKind::Noticed => format!("Noticed({id:?})"),
            BitKind::ContactKnown => format!("ContactKnown({id:?})"),
            BitKind::Learned => format!("Learned({:?}, {})", pair().0, pair().1),
            BitKind::ConsentGiven | BitKind::ConsentRefused => {
                format!("Consent({:?}, {:?})", pair().0, pair().1)
            }
            BitKind::PromiseMade => format!("Promise({id:?}, Made)"),
            BitKind::PromiseKept => format!("Promise({id:?}, Kept)"),
            BitKind::PromiseBroken => format!("Promise({id:?}, Broken)"),
            BitKind::Chosen => format!("Chose({:?}, {:?})", pair().0, pair().1),
        }
    }

    fn name(&self, var: VarIx) -> &str {
        &self.catalog.item(self.scenario.variables[var.index()]).id
    }
}
