//! What can still make a difference, node by node: a backward analysis of the scenario.
//!
//! Two states that agree on the needs of the node where they stand have the same future: the same
//! options are open, the same cases hold, the same chances come, whatever is chosen. So the audit
//! merges them, and nothing is lost. Not an approximation: for a variable that is only ever
//! compared, the needs are the *cuts* between values that some later comparison tells apart. An
//! addition moves the cuts by its amount; a cut that would leave 1..=100 is decided by the clamping
//! to 0..=100 and drops out.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::Atom;
use super::circles::{Circles, circles};
use super::conditions::address;
use super::sparse::Sparse;
use super::tasks::about;
use crate::core::dialogue::State;
use crate::core::network::task::MapTask;
use crate::core::scenario::ids::{BitIx, DrawIx, NodeIx, VarIx};
use crate::core::scenario::model::{
    Choice, Condition, Consequence, Decision, Draw, Effect, Line, NodeKind, Scenario, Way,
};

/// Every cut there can be: values from 1 to 100.
const CUTS: u128 = ((1 << 101) - 1) & !1;

/// What the future of one node can ask about the state on arrival there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Needs {
    /// Per variable: bit `c` is set where values from `c` on differ from those below.
    cuts: Vec<u128>,
    /// Bits.
    bits: Sparse,
    /// Nodes of which it matters whether they were visited before, by their place in [`Seen`].
    seen: Sparse,
    /// Per draw that is asked about: the outcomes; bit 63 stands for all from 63 on.
    outcomes: BTreeMap<DrawIx, u64>,
    /// The start profiles that are asked for; bit 63 stands for all from 63 on.
    profiles: u64,
}

impl Needs {
    fn none(scenario: &Scenario) -> Self {
        Self {
            cuts: vec![0; scenario.variables.len()],
            ..Self::default()
        }
    }

    fn add(&mut self, other: &Self) {
        for (to, from) in self.cuts.iter_mut().zip(&other.cuts) {
            *to |= *from;
        }
        self.bits.add(&other.bits);
        self.seen.add(&other.seen);
        for (draw, outcomes) in &other.outcomes {
            *self.outcomes.entry(*draw).or_default() |= outcomes;
        }
        self.profiles |= other.profiles;
    }

    /// A condition is asked here.
    fn ask(&mut self, condition: &Condition, seen: &Seen) {
        match condition {
            Condition::AtLeast(var, value) | Condition::Below(var, value) => {
                self.cuts[var.index()] |= (1u128 << (*value).min(127)) & CUTS;
            }
            Condition::Bit(bit) => self.bits.insert(bit.index()),
            Condition::Visited(node) => self.ask_seen(*node, seen),
            Condition::Drew(draw, outcome) => {
                *self.outcomes.entry(*draw).or_default() |= 1 << (*outcome).min(63);
            }
            Condition::Profile(profile) => self.profiles |= 1 << (*profile).min(63),
            Condition::Not(inner) => self.ask(inner, seen),
            Condition::All(inner) | Condition::Any(inner) => {
                for condition in inner {
                    self.ask(condition, seen);
                }
            }
        }
    }

    fn ask_optional(&mut self, condition: Option<&Condition>, seen: &Seen) {
        if let Some(condition) = condition {
            self.ask(condition, seen);
        }
    }

    fn ask_seen(&mut self, node: NodeIx, seen: &Seen) {
        if let Some(at) = seen.place.get(&node) {
            self.seen.insert(*at);
        }
    }

    fn forget_seen(&mut self, node: NodeIx, seen: &Seen) {
        if let Some(at) = seen.place.get(&node) {
            self.seen.remove(*at);
        }
    }

    /// From the needs after some effects to those before.
    fn pull(&mut self, effects: &[Effect], seen: &Seen, watched: &Watched) {
        for effect in effects.iter().rev() {
            match effect {
                Effect::Add(var, amount) => {
                    let cuts = &mut self.cuts[var.index()];
                    let by = u32::from(amount.unsigned_abs()).min(127);
                    *cuts = if *amount < 0 {
                        *cuts << by
                    } else {
                        *cuts >> by
                    } & CUTS;
                }
                Effect::Set(var, _) => self.cuts[var.index()] = 0,
                Effect::SetBit(bit) | Effect::ClearBit(bit) => self.bits.remove(bit.index()),
                // Texts alone ask about slots.
                Effect::FillSlot(..) | Effect::Happen(_) => {}
                Effect::When(condition, effects) => {
                    let mut then = self.clone();
                    then.pull(effects, seen, watched);
                    if then != *self || watched.contains(&address(condition)) {
                        self.add(&then);
                        self.ask(condition, seen);
                    }
                }
            }
        }
    }

    /// Whether an effect changes something that matters.
    fn notes(&self, effect: &Effect) -> bool {
        match effect {
            Effect::Add(var, amount) => *amount != 0 && self.cuts[var.index()] != 0,
            Effect::Set(var, _) => self.cuts[var.index()] != 0,
            Effect::SetBit(bit) | Effect::ClearBit(bit) => self.needs_bit(*bit),
            Effect::FillSlot(..) | Effect::Happen(_) => false,
            Effect::When(_, effects) => effects.iter().any(|effect| self.notes(effect)),
        }
    }

    pub(super) fn needs_bit(&self, bit: BitIx) -> bool {
        self.bits.contains(bit.index())
    }

    /// The value that stands for all values without a difference: the highest cut up to it, or 0.
    pub(super) fn stand_in(&self, var: VarIx, value: u8) -> u8 {
        let below = self.cuts[var.index()] & ((1u128 << (value + 1)) - 1);
        u8::try_from(127 - (below | 1).leading_zeros()).unwrap_or(0)
    }

    /// The outcome of a draw, if anybody asks for it.
    pub(super) fn outcome(&self, state: &State, draw: DrawIx) -> Option<u16> {
        let outcomes = self.outcomes.get(&draw)?;
        let asked = |outcome: &u16| outcomes >> (*outcome).min(63) & 1 == 1;
        state.drew(draw).filter(asked)
    }

    /// The start profile, if anybody asks for it.
    pub(super) fn profile(&self, state: &State) -> Option<u16> {
        Some(state.profile).filter(|profile| self.profiles >> (*profile).min(63) & 1 == 1)
    }
}

/// The nodes of which it can matter at all whether they were visited: asked for, or measured on
/// the first visit only and standing on a circle.
#[derive(Debug, Default)]
pub(super) struct Seen {
    place: BTreeMap<NodeIx, usize>,
    nodes: Vec<NodeIx>,
}

impl Seen {
    fn add(&mut self, node: NodeIx) {
        let next = self.nodes.len();
        if *self.place.entry(node).or_insert(next) == next {
            self.nodes.push(node);
        }
    }
}

/// Conditions to keep apart although nothing that is measured hangs on them, such as those of
/// lines; by address.
pub(super) type Watched = BTreeSet<usize>;

/// The needs of all nodes.
#[derive(Debug)]
pub(super) struct AllNeeds {
    at: Vec<Needs>,
    /// Per node that is a task: the needs on leaving it; otherwise none.
    after: Vec<Needs>,
    /// Per node and choice: how many of its cases make a difference.
    cases: Vec<Vec<u16>>,
    pub(super) seen: Seen,
}

impl AllNeeds {
    /// Works backwards until nothing changes.
    pub(super) fn of(scenario: &Scenario, watched: &Watched) -> Self {
        let analysis = Analysis::new(scenario, watched);
        let count = scenario.nodes.len();
        let mut at = vec![Needs::none(scenario); count];
        let mut before: Vec<Vec<u32>> = vec![Vec::new(); count];
        for (from, targets) in analysis.targets.iter().enumerate() {
            for to in targets {
                before[to.index()].push(NodeIx::from_index(from).0);
            }
            // An aside leads back to the same moment.
            if matches!(&scenario.nodes[from].kind, NodeKind::Decide(decision) if !decision.asides.is_empty())
            {
                before[from].push(NodeIx::from_index(from).0);
            }
        }
        // What follows is taken from the end, so that mostly each node is looked at once.
        let order = analysis.circles.members.iter().rev().flatten();
        let mut work: Vec<NodeIx> = order.map(|node| NodeIx(*node)).collect();
        let mut waits = vec![true; count];
        while let Some(node) = work.pop() {
            waits[node.index()] = false;
            let mut needs = analysis.at(node, &at);
            needs.add(&at[node.index()]);
            if needs == at[node.index()] {
                continue;
            }
            at[node.index()] = needs;
            for from in &before[node.index()] {
                let from = NodeIx(*from);
                if !std::mem::replace(&mut waits[from.index()], true) {
                    work.push(from);
                }
            }
        }
        let cases = (0..count)
            .map(|node| analysis.cases(NodeIx::from_index(node), &at))
            .collect();
        let after = (0..count)
            .map(|node| analysis.after(NodeIx::from_index(node), &at))
            .collect();
        Self {
            at,
            after,
            cases,
            seen: analysis.seen,
        }
    }

    /// What is needed on leaving a task, before what happens on arrival at the next node.
    pub(super) fn after(&self, node: NodeIx) -> &Needs {
        &self.after[node.index()]
    }

    pub(super) fn at(&self, node: NodeIx) -> &Needs {
        &self.at[node.index()]
    }

    /// How many cases of a choice make a difference; what comes after them is as the base.
    pub(super) fn cases(&self, node: NodeIx, position: usize) -> usize {
        usize::from(self.cases[node.index()][position])
    }

    /// Whether a graph made with `other` tells apart all that one made with these would.
    pub(super) fn tells_as_much_as(&self, other: &Self) -> bool {
        self.at == other.at && self.cases == other.cases
    }

    /// Calls `each` for every part of the state that is needed at a node; bits that follow one
    /// another as the first of them and their number, which is 1 for everything else.
    pub(super) fn each_atom(&self, node: NodeIx, each: &mut dyn FnMut(Atom, u32)) {
        let needs = self.at(node);
        for (var, _) in needs
            .cuts
            .iter()
            .enumerate()
            .filter(|(_, cuts)| **cuts != 0)
        {
            each(Atom::Variable(VarIx::from_index(var)), 1);
        }
        for (first, count) in needs.bits.runs() {
            each(Atom::Bit(BitIx::from_index(first)), count);
        }
        for draw in needs.outcomes.keys() {
            each(Atom::Draw(*draw), 1);
        }
        for (first, count) in needs.seen.runs() {
            for seen in &self.seen.nodes[first..first + count as usize] {
                each(Atom::Visited(*seen), 1);
            }
        }
        if needs.profiles != 0 {
            each(Atom::Profile, 1);
        }
    }
}

struct Analysis<'s> {
    scenario: &'s Scenario,
    watched: &'s Watched,
    targets: Vec<Vec<NodeIx>>,
    circles: Circles,
    seen: Seen,
}

impl<'s> Analysis<'s> {
    fn new(scenario: &'s Scenario, watched: &'s Watched) -> Self {
        let targets: Vec<Vec<NodeIx>> = (0..scenario.nodes.len())
            .map(|node| crate::core::validate::targets(scenario, NodeIx::from_index(node)))
            .collect();
        let mut seen = Seen::default();
        crate::core::scenario::sites::visit(scenario, &mut |_, condition| {
            each_visited(condition, &mut |node| seen.add(node));
        });
        let circles = circles(targets.len(), |node| {
            targets[node].iter().map(|to| to.index())
        });
        for (index, node) in scenario.nodes.iter().enumerate() {
            let measured =
                matches!(&node.kind, NodeKind::Decide(decision) if is_measured(decision));
            if measured && circles.is_on_circle(index) {
                seen.add(NodeIx::from_index(index));
            }
        }
        Self {
            scenario,
            watched,
            targets,
            circles,
            seen,
        }
    }

    fn none(&self) -> Needs {
        Needs::none(self.scenario)
    }

    /// The needs on leaving `from` for `to`.
    fn arriving(&self, from: NodeIx, to: NodeIx, at: &[Needs]) -> Needs {
        let mut needs = at[to.index()].clone();
        needs.pull(&self.scenario.node(to).effects, &self.seen, self.watched);
        // Whoever leaves a node has visited it.
        needs.forget_seen(from, &self.seen);
        needs
    }

    fn after(&self, node: NodeIx, at: &[Needs]) -> Needs {
        match &self.scenario.node(node).kind {
            NodeKind::Observe(task) => self.arriving(node, task.next, at),
            NodeKind::Map(task) => self.arriving(node, task.next, at),
            _ => Needs::default(),
        }
    }

    fn way(&self, from: NodeIx, way: &Way, at: &[Needs]) -> Needs {
        let mut needs = self.none();
        for to in way.targets() {
            needs.add(&self.arriving(from, to, at));
        }
        for (when, _) in &way.routes {
            needs.ask_optional(when.as_ref(), &self.seen);
        }
        needs
    }

    /// The needs at a node, from what is known so far about the nodes after it.
    fn at(&self, node: NodeIx, at: &[Needs]) -> Needs {
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
            NodeKind::End(_) => self.none(),
        };
        self.ask_lines(&self.scenario.node(node).lines, &mut needs);
        needs
    }

    fn is_watched(&self, condition: &Condition) -> bool {
        self.watched.contains(&address(condition))
    }

    fn ask_lines(&self, lines: &[Line], needs: &mut Needs) {
        let conditions = lines.iter().filter_map(|line| line.when.as_ref());
        for condition in conditions.filter(|condition| self.is_watched(condition)) {
            needs.ask(condition, &self.seen);
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
        let mut needs = self.none();
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
        let mut needs = self.none();
        for choice in decision.options.iter().chain(&self.scenario.always) {
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
        let mut needs = self.none();
        let tracked = self.tracked(node, choice, at);
        let cases = choice.cases.iter().take(tracked);
        for case in cases.clone() {
            needs.ask(&case.when, &self.seen);
        }
        for then in cases.map(|case| &case.then).chain([&choice.base]) {
            needs.add(&self.follow(choice, then, self.way(node, &then.way, at)));
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
            measures_alike(then, &choice.base) && noted(then) == noted(&choice.base)
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
        crate::core::scenario::sites::visit_choice(choice, &mut |_, condition| {
            found |= self.is_watched(condition);
        });
        found
    }

    fn cases(&self, node: NodeIx, at: &[Needs]) -> Vec<u16> {
        let NodeKind::Decide(decision) = &self.scenario.node(node).kind else {
            return Vec::new();
        };
        let choices = decision.options.iter().chain(&self.scenario.always);
        choices
            .map(|choice| u16::try_from(self.tracked(node, choice, at)).unwrap_or(u16::MAX))
            .collect()
    }
}

/// Whether choices of a decision are evidence or take positions.
fn is_measured(decision: &Decision) -> bool {
    !decision.affords.is_empty() || !decision.bands.is_empty()
}

/// Whether two consequences are the same evidence and lead to the same places.
fn measures_alike(one: &Consequence, other: &Consequence) -> bool {
    let critical = |then: &Consequence| then.critical.as_ref().map(|critical| critical.item);
    one.evidence == other.evidence
        && one.balance == other.balance
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
