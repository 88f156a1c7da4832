//! What can be going on at a moment: named once, and asked for by every option there.

use super::{Band, Condition, Guard, ScenePatch, Shared};
use crate::core::scenario::ids::TextIx;

/// One thing that can be going on at a decision. Of those of a decision the first that holds at the
/// choice counts; where none does, options are worth what they are worth by themselves.
///
/// Its lines stand among those of the node, and what an option is worth in it is the option's case
/// of the same situation: every option of the decision has one for each situation, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Id.
    pub id: String,
    /// When it holds, if none before it does. The cases of the options ask the same guard.
    pub when: Guard,
    /// What is going on, in a sentence for afterwards.
    pub note: Option<TextIx>,
    /// What it shows on arrival, over what the node fixes.
    pub scene: ScenePatch,
    /// Bands that hold in it, those of the decision included.
    pub bands: Shared<Band>,
}

impl Situation {
    /// When it is the one that counts: it holds, and none of those `before` it does.
    pub fn counts(&self, before: &[Self]) -> Condition {
        if before.is_empty() {
            return self.when.condition.clone();
        }
        let not = |one: &Self| Condition::Not(Box::new(one.when.condition.clone()));
        let before = before.iter().map(not);
        Condition::All(before.chain([self.when.condition.clone()]).collect())
    }
}
