//! From what is needed at the nodes that follow to what is needed at a node.

use std::sync::Arc;

use super::super::circles::{Circles, circles};
use super::super::sparse::Sparse;
use super::super::tasks::about;
use super::{Needs, Seen, Watched};
use crate::core::check::Ways;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{
    Choice, Condition, Consequence, Decision, Draw, Effect, Guard, Line, NodeKind, Scenario, Way,
};
use crate::core::scenario::network::task::MapTask;

/// A scenario as it is gone through backwards.
pub(super) struct Analysis<'s> {
    scenario: &'s Scenario,
    watched: &'s Watched,
    pub(super) ways: Ways,
    pub(super) circles: Circles,
    pub(super) seen: Seen,
    /// Of which nodes an option that is open everywhere asks whether they were visited.
    seen_by_always: Sparse,
}

impl<'s> Analysis<'s> {
    pub(super) fn new(scenario: &'s Scenario, watched: &'s Watched) -> Self {
        let ways = Ways::of(scenario);
        let mut seen = Seen::default();
        crate::core::scenario::sites::visit(scenario, &mut |_, condition| {
            each_visited(condition, &mut |node| seen.add(node));
        });
        let circles = circles(ways.len(), |place| ways.from(place));
        for (index, node) in scenario.nodes.iter().enumerate() {
            let measured =
                matches!(&node.kind, NodeKind::Decide(decision) if is_measured(decision));
            if measured && circles.is_on_circle(index) {
                seen.add(NodeIx::from_index(index));
            }
        }
        let mut seen_by_always = Sparse::default();
        for choice in &scenario.always {
            crate::core::scenario::sites::visit_choice(choice, &mut |_, condition| {
                each_visited(condition, &mut |node| {
                    let place = seen.place.get(&node);
                    place
                        .iter()
                        .for_each(|place| seen_by_always.insert(**place));
                });
            });
        }
        Self {
            scenario,
            watched,
            ways,
            circles,
            seen,
            seen_by_always,
        }
    }

    /// Stands for no node: what is left there is not said to have been visited.
    pub(super) fn nowhere(&self) -> NodeIx {
        NodeIx::from_index(self.ways.always())
    }

    /// The needs of the options that are open everywhere, wherever that is.
    pub(super) fn always(&self, at: &[Needs]) -> Needs {
        let mut needs = Needs::default();
        for choice in &self.scenario.always {
            needs.ask_optional(choice.when.as_ref(), &self.seen);
            needs.add(&self.choice(self.nowhere(), choice, at));
        }
        needs
    }

    /// The needs on leaving `from` for `to`.
    fn arriving(&self, from: NodeIx, to: NodeIx, at: &[Needs]) -> Needs {
        let mut needs = at[to.index()].clone();
        needs.pull(&self.scenario.node(to).effects, &self.seen, self.watched);
        // Whoever leaves a node has visited it.
        needs.forget_seen(from, &self.seen);
        needs
    }

    pub(super) fn after(&self, node: NodeIx, at: &[Needs]) -> Needs {
        match &self.scenario.node(node).kind {
            NodeKind::Observe(task) => self.arriving(node, task.next, at),
            NodeKind::Map(task) => self.arriving(node, task.next, at),
            NodeKind::Tell(_)
            | NodeKind::Decide(_)
            | NodeKind::Draw(_)
            | NodeKind::Rate(_)
            | NodeKind::Reflect { .. }
            | NodeKind::Visit { .. }
            | NodeKind::End(_) => Needs::default(),
        }
    }

    fn way(&self, from: NodeIx, way: &Way, at: &[Needs]) -> Needs {
        let mut needs = Needs::default();
        for to in way.targets() {
            needs.add(&self.arriving(from, to, at));
        }
        for (when, _) in way.routes.iter() {
            needs.ask_optional(when.as_ref(), &self.seen);
        }
        needs
    }

    /// The needs at a node, from what is known so far about the nodes after it.
    pub(super) fn at(&self, node: NodeIx, at: &[Needs]) -> Needs {
        let mut needs = match &self.scenario.node(node).kind {
            NodeKind::Tell(way) => self.way(node, way, at),
            NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. } => {
                self.arriving(node, *next, at)
            }
            // What may be marked need not be: the bits stay needed.
            NodeKind::Observe(task) => self.arriving(node, task.next, at),
            NodeKind::Map(task) => self.map(node, task, at),
            NodeKind::Rate(task) => self.arriving(node, task.next, at),
            NodeKind::Draw(draw) => self.draw(node, draw, at),
            NodeKind::Decide(decision) => self.decision(node, decision, at),
            NodeKind::End(_) => Needs::default(),
        };
        self.ask_lines(&self.scenario.node(node).lines, &mut needs);
        needs
    }

    fn is_watched(&self, guard: &Guard) -> bool {
        self.watched.contains(&guard.ix)
    }

    fn ask_lines(&self, lines: &[Line], needs: &mut Needs) {
        let guards = lines.iter().filter_map(|line| line.when.as_ref());
        for guard in guards.filter(|guard| self.is_watched(guard)) {
            needs.ask(guard, &self.seen);
        }
    }

    /// A map settles what it hands on, within what the contacts that are known allow.
    fn map(&self, node: NodeIx, task: &MapTask, at: &[Needs]) -> Needs {
        let after = self.arriving(node, task.next, at);
        let mut needs = after.clone();
        for (bit, test) in &task.hands {
            needs.bits.remove(bit.index());
            for contact in about(self.scenario, *test)
                .into_iter()
                .filter(|_| after.needs_bit(*bit))
            {
                let known = self.scenario.contacts[contact.index()].known_bit;
                needs.ask(&Condition::Bit(known), &self.seen);
            }
        }
        needs
    }

    fn draw(&self, node: NodeIx, draw: &Draw, at: &[Needs]) -> Needs {
        let mut needs = Needs::default();
        for outcome in &draw.outcomes {
            let mut then = self.arriving(node, outcome.next, at);
            then.pull(&outcome.effects, &self.seen, self.watched);
            then.outcomes.remove(&draw.draw);
            needs.add(&then);
            for (when, _) in &outcome.weights {
                needs.ask(when, &self.seen);
            }
        }
        needs
    }

    fn decision(&self, node: NodeIx, decision: &Decision, at: &[Needs]) -> Needs {
        let mut needs = Needs::default();
        if !self.scenario.always.is_empty() {
            needs = at[self.ways.always()].clone();
            // Whoever leaves this node has visited it, unless that was asked before leaving.
            let place = self.seen.place.get(&node);
            if place.is_some_and(|place| !self.seen_by_always.contains(*place)) {
                needs.forget_seen(node, &self.seen);
            }
        }
        for choice in &decision.options {
            needs.ask_optional(choice.when.as_ref(), &self.seen);
            needs.add(&self.choice(node, choice, at));
        }
        for aside in &decision.asides {
            needs.ask_optional(aside.when.as_ref(), &self.seen);
            needs.add(&self.follow(aside, &aside.base, at[node.index()].clone()));
            for case in &aside.cases {
                needs.add(&self.follow(aside, &case.then, at[node.index()].clone()));
                needs.ask(&case.when, &self.seen);
            }
            if let Some(bit) = aside.chosen_bit {
                needs.ask(&Condition::Bit(bit), &self.seen);
            }
        }
        if is_measured(decision) {
            needs.ask_seen(node, &self.seen);
        }
        needs
    }

    fn choice(&self, node: NodeIx, choice: &Choice, at: &[Needs]) -> Needs {
        let base = &choice.base;
        let way = self.way(node, &base.way, at);
        let mut needs = self.follow(choice, base, way.clone());
        for case in choice.cases.iter().take(self.tracked(node, choice, at)) {
            needs.ask(&case.when, &self.seen);
            let then = &case.then;
            let same_way =
                Arc::ptr_eq(&then.way.routes, &base.way.routes) && then.way.next == base.way.next;
            let same_effects = Arc::ptr_eq(&then.effects, &base.effects);
            // What is as in the base has been added with it.
            if !(same_way && same_effects && Arc::ptr_eq(&then.reply, &base.reply)) {
                let way = match same_way {
                    true => way.clone(),
                    false => self.way(node, &then.way, at),
                };
                needs.add(&self.follow(choice, then, way));
            }
        }
        needs
    }

    /// From the needs after a choice's effects to those before the choice.
    fn follow(&self, choice: &Choice, then: &Consequence, mut needs: Needs) -> Needs {
        self.ask_lines(&then.reply, &mut needs);
        needs.pull(&then.effects, &self.seen, self.watched);
        if let Some(bit) = choice.chosen_bit {
            needs.bits.remove(bit.index());
        }
        needs
    }

    /// How many cases make a difference: those at the end that measure and do as the base does
    /// (another reply, another explanation) need not be told apart.
    fn tracked(&self, node: NodeIx, choice: &Choice, at: &[Needs]) -> usize {
        if choice.cases.is_empty() {
            return 0;
        }
        let needs = self.way(node, &choice.base.way, at);
        let same = |then: &Consequence| {
            let noted = |then: &'_ Consequence| -> Vec<Effect> {
                let noted = then.effects.iter().filter(|effect| needs.notes(effect));
                noted.cloned().collect()
            };
            let alike = Arc::ptr_eq(&then.effects, &choice.base.effects)
                || noted(then) == noted(&choice.base);
            alike && measures_alike(then, &choice.base)
        };
        let watched = !self.watched.is_empty() && self.watches(choice);
        let last = choice
            .cases
            .iter()
            .rposition(|case| watched || !same(&case.then));
        last.map_or(0, |last| last + 1)
    }

    /// Whether a condition within a choice is watched; then all its cases are told apart.
    fn watches(&self, choice: &Choice) -> bool {
        let mut found = false;
        crate::core::scenario::sites::visit_choice(choice, &mut |_, guard| {
            found |= self.is_watched(guard);
        });
        found
    }

    pub(super) fn cases(&self, node: NodeIx, at: &[Needs]) -> Vec<u16> {
        let NodeKind::Decide(decision) = &self.scenario.node(node).kind else {
            return Vec::new();
        };
        self.tracked_all(node, &decision.options, at)
    }

    pub(super) fn tracked_all(&self, node: NodeIx, choices: &[Choice], at: &[Needs]) -> Vec<u16> {
        let tracked = choices.iter().map(|choice| self.tracked(node, choice, at));
        tracked
            .map(|tracked| u16::try_from(tracked).unwrap_or(u16::MAX))
            .collect()
    }
}

/// Whether choices of a decision are evidence or take positions.
fn is_measured(decision: &Decision) -> bool {
    !decision.affords.is_empty() || decision.all_bands().next().is_some()
}

/// Whether two consequences are the same evidence and lead to the same places.
fn measures_alike(one: &Consequence, other: &Consequence) -> bool {
    let critical = |then: &Consequence| then.critical.as_ref().map(|critical| critical.item);
    one.evidence == other.evidence
        && one.balance == other.balance
        && one.bands == other.bands
        && one.shows == other.shows
        && one.steps == other.steps
        && critical(one) == critical(other)
        && one.way == other.way
}

fn each_visited(condition: &Condition, seen: &mut impl FnMut(NodeIx)) {
    match condition {
        Condition::Visited(node) => seen(*node),
        Condition::Not(inner) => each_visited(inner, seen),
        Condition::All(inner) | Condition::Any(inner) => {
            for condition in inner {
                each_visited(condition, seen);
            }
        }
        Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Bit(_)
        | Condition::Drew(..)
        | Condition::Profile(_) => {}
    }
}
