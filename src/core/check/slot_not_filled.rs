//! `slot-not-filled`
//!
//! ## What it does
//! Finds texts with a slot that is certainly not filled when they are told: on a way without any
//! condition, or on all ways. One finding for each slot, with such a way.
//!
//! Where it hangs on conditions, the audit decides.
//!
//! ## Why is this bad?
//! The student reads `…` where a name belongs.
//!
//! ## Example
//! ```ron
//! "d1": Tell( narrate: "Je denkt aan {helper}.", next: "d2" ),   // and FillSlot("helper", …) comes in d2
//! ```
//! Fill the slot on every way that leads there.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use super::Places;
use super::slot_uses::{Part, Slots, Told, Use, bit, fills, uses, uses_in_each_case};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::fast::FastMap;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Effect, NodeKind, Scenario, Way};

/// The longest way that is written out.
const LONGEST_WAY: usize = 12;

pub(super) fn check(scenario: &Scenario, _: &Catalog, _: &Places) -> Vec<Diagnostic> {
    let uses = uses(scenario);
    if uses.is_empty() {
        return Vec::new();
    }
    let flow = Flow::of(scenario);
    let spans: Vec<_> = scenario.texts.iter().map(|(_, entry)| entry.span).collect();
    let mut found = Vec::new();
    for (slot, name) in scenario.slots.iter().enumerate() {
        let here = |used: &&Use<'_>| flow.certainly_unfilled(used) & bit(slot) != 0;
        let mut unfilled = uses.iter().filter(here);
        let Some(first) = unfilled.next() else {
            continue;
        };
        let finding = Diagnostic::at(Rule::SlotNotFilled, spans[first.text.index()])
            .arg("id", name)
            .arg("way", flow.way_to(first, bit(slot)));
        let related = unfilled.map(|used| (spans[used.text.index()], "place-also"));
        found.push(Diagnostic {
            related: related.collect(),
            ..finding
        });
    }
    found
}

/// The uses that may be without their slot when they are told, conditions not looked at, with
/// those slots: all others are proved. Where nothing is left there is nothing to explore.
pub(crate) fn unproved(scenario: &Scenario) -> Vec<Use<'_>> {
    let mut left = uses_in_each_case(scenario);
    if left.is_empty() {
        return left;
    }
    let flow = Flow::of(scenario);
    for used in &mut left {
        used.slots &= flow.perhaps_unfilled(used);
    }
    left.retain(|used| used.slots != 0);
    left
}

/// What is known about the slots on arrival at a node, its effects done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Known {
    /// Some way leads here.
    reached: bool,
    /// Not filled on some way, conditions not looked at.
    loose: Slots,
    /// Filled on some way, conditions not looked at.
    ever: Slots,
    /// Not filled on some way without any condition.
    plain: Slots,
    /// Some way without any condition leads here.
    plainly: bool,
}

impl Known {
    /// After effects that come to pass, surely so only if `plain`.
    fn after(mut self, (certain, perhaps): (Slots, Slots), plain: bool) -> Self {
        self.loose &= !certain;
        self.ever |= perhaps;
        self.plain &= !perhaps;
        if !plain {
            self.plain = 0;
            self.plainly = false;
        }
        self
    }

    fn add(&mut self, other: Self) {
        self.reached |= other.reached;
        self.loose |= other.loose;
        self.ever |= other.ever;
        self.plain |= other.plain;
        self.plainly |= other.plainly;
    }
}

/// A step from one node to another.
struct Step<'s> {
    /// What is chosen, if something is.
    choice: Option<&'s str>,
    effects: &'s [Effect],
    /// It hangs on no condition.
    plain: bool,
    to: NodeIx,
}

struct Flow<'s> {
    scenario: &'s Scenario,
    at: Vec<Known>,
    /// At any decision.
    decisions: Known,
    /// At any ending.
    endings: Known,
    /// Per node the slots that an aside there may fill.
    asides: Vec<Slots>,
    /// What lists of effects fill, by where they stand in memory: many texts come after one list.
    filled: RefCell<FastMap<(usize, usize), (Slots, Slots)>>,
}

impl<'s> Flow<'s> {
    fn of(scenario: &'s Scenario) -> Self {
        let mut flow = Self {
            scenario,
            at: vec![Known::default(); scenario.nodes.len()],
            decisions: Known::default(),
            endings: Known::default(),
            asides: scenario
                .nodes
                .iter()
                .map(|node| filled_aside(&node.kind))
                .collect(),
            filled: RefCell::default(),
        };
        let all = (0..scenario.slots.len()).fold(0, |all, slot| all | bit(slot));
        let begin = Known {
            reached: true,
            plainly: true,
            loose: all,
            plain: all,
            ever: 0,
        };
        flow.at[scenario.start.index()] =
            flow.after(begin, &scenario.node(scenario.start).effects, true);
        // Where a node leads by itself; and, once for all decisions, what is open everywhere.
        let always = always_steps(scenario);
        let mut work = VecDeque::from([Some(scenario.start)]);
        while let Some(place) = work.pop_front() {
            let own;
            let (from, steps) = match place {
                Some(node) => {
                    own = steps(scenario, node);
                    (flow.leaving(node), &own)
                }
                None => (flow.decisions, &always),
            };
            for step in steps {
                let known = flow.after(from, step.effects, step.plain);
                let known = flow.after(known, &scenario.node(step.to).effects, true);
                let there = &mut flow.at[step.to.index()];
                let before = *there;
                there.add(known);
                if *there != before {
                    work.push_back(Some(step.to));
                }
            }
            let is_decision = |node| matches!(scenario.node(node).kind, NodeKind::Decide(_));
            if place.is_some_and(is_decision) {
                let before = flow.decisions;
                flow.decisions.add(from);
                if flow.decisions != before {
                    work.push_back(None);
                }
            }
        }
        for (index, node) in scenario.nodes.iter().enumerate() {
            let known = flow.leaving(NodeIx::from_index(index));
            match node.kind {
                NodeKind::Decide(_) => flow.decisions.add(known),
                NodeKind::End(_) => flow.endings.add(known),
                _ => {}
            }
        }
        flow
    }

    /// What is known at a node when what is asked there has been answered: an aside may have been
    /// taken.
    fn leaving(&self, node: NodeIx) -> Known {
        let mut known = self.at[node.index()];
        known.ever |= self.asides[node.index()];
        known
    }

    /// After effects that come to pass, surely so only if `plain`.
    fn after(&self, known: Known, effects: &[Effect], plain: bool) -> Known {
        let place = (effects.as_ptr().addr(), effects.len());
        let mut filled = self.filled.borrow_mut();
        let filled = *filled.entry(place).or_insert_with(|| fills(effects));
        known.after(filled, plain)
    }

    /// What is known when a text is told.
    fn when_told(&self, used: &Use<'_>) -> Known {
        let here = used
            .node
            .map_or(self.decisions, |node| self.at[node.index()]);
        let leaving = used.node.map_or(self.decisions, |node| self.leaving(node));
        match used.told {
            Told::Here => here,
            Told::After(part, case) => {
                let Some(choice) = part.of(self.scenario, used.node) else {
                    return here;
                };
                let then = case.map_or(&choice.base, |case| &choice.cases[case].then);
                let is_aside = matches!(part, Part::Aside(_));
                self.after(leaving, &then.effects, is_plain(choice) && !is_aside)
            }
            Told::Fallen(_) => self.endings,
        }
    }

    fn certainly_unfilled(&self, used: &Use<'_>) -> Slots {
        let known = self.when_told(used);
        let never = if known.reached { !known.ever } else { 0 };
        used.slots & (never | self.surely(used))
    }

    /// The slots that are not filled on some way without any condition.
    fn surely(&self, used: &Use<'_>) -> Slots {
        // That a way leads to an ending does not say that it passes the draw.
        let is_sure = used.when.is_empty() && !matches!(used.told, Told::Fallen(_));
        if is_sure {
            self.when_told(used).plain
        } else {
            0
        }
    }

    fn perhaps_unfilled(&self, used: &Use<'_>) -> Slots {
        self.when_told(used).loose
    }

    /// A shortest way to where a text is told without a slot: without conditions, if there is one.
    fn way_to(&self, used: &Use<'_>, slot: Slots) -> String {
        let scenario = self.scenario;
        let target = |node: NodeIx| match used.node {
            Some(wanted) => node == wanted,
            None => matches!(scenario.node(node).kind, NodeKind::Decide(_)),
        };
        let plain = self.surely(used) & slot != 0;
        let mut before: Vec<Option<(NodeIx, Option<&str>)>> = vec![None; scenario.nodes.len()];
        let mut seen = vec![false; scenario.nodes.len()];
        let mut ahead = VecDeque::from([scenario.start]);
        seen[scenario.start.index()] = true;
        let mut always = always_steps(scenario);
        let mut end = scenario.start;
        while let Some(node) = ahead.pop_front() {
            if target(node) {
                end = node;
                break;
            }
            let mut ahead_of = steps(scenario, node);
            if matches!(scenario.node(node).kind, NodeKind::Decide(_)) {
                // Once: from the first decision that is met the way is the shortest.
                ahead_of.append(&mut always);
            }
            for step in ahead_of {
                let filled = fills(step.effects).1 | fills(&scenario.node(step.to).effects).1;
                let goes = !plain || step.plain && filled & slot == 0;
                if goes && !std::mem::replace(&mut seen[step.to.index()], true) {
                    before[step.to.index()] = Some((node, step.choice));
                    ahead.push_back(step.to);
                }
            }
        }
        let last = match used.told {
            Told::After(part, _) => part
                .of(scenario, used.node)
                .map(|choice| choice.id.as_str()),
            Told::Here | Told::Fallen(_) => None,
        };
        let mut way = vec![name(scenario, end, last)];
        let mut at = end;
        while let Some((from, choice)) = before[at.index()] {
            way.push(name(scenario, from, choice));
            at = from;
        }
        if way.len() > LONGEST_WAY {
            way.truncate(LONGEST_WAY);
            way.push("…".to_owned());
        }
        way.reverse();
        way.join(" → ")
    }
}

fn name(scenario: &Scenario, node: NodeIx, choice: Option<&str>) -> String {
    let node = &scenario.node(node).id;
    choice.map_or_else(|| node.clone(), |choice| format!("{node}.{choice}"))
}

/// Whether what follows from a choice hangs on no condition.
fn is_plain(choice: &Choice) -> bool {
    choice.when.is_none() && choice.cases.is_empty()
}

/// The slots that an aside at a node may fill.
fn filled_aside(kind: &NodeKind) -> Slots {
    let NodeKind::Decide(decision) = kind else {
        return 0;
    };
    let asides = decision.asides.iter().flat_map(Choice::outcomes);
    asides.fold(0, |all, then| all | fills(&then.effects).1)
}

/// Where the options that are open everywhere can lead, and how.
fn always_steps(scenario: &Scenario) -> Vec<Step<'_>> {
    let mut found = Vec::new();
    let choices = scenario.always.iter();
    choices.for_each(|choice| choose(scenario, choice, &mut found));
    found
}

/// Where a choice can lead, and how; what a case has from its choice is not gone through again.
fn choose<'s>(scenario: &'s Scenario, choice: &'s Choice, found: &mut Vec<Step<'s>>) {
    let base = &choice.base;
    let own = choice.cases.iter().map(|case| &case.then).filter(|then| {
        let same_way =
            then.way.next == base.way.next && Arc::ptr_eq(&then.way.routes, &base.way.routes);
        !(same_way && Arc::ptr_eq(&then.effects, &base.effects))
    });
    for then in [base].into_iter().chain(own) {
        let step = Step {
            choice: Some(&choice.id),
            effects: &then.effects,
            plain: is_plain(choice),
            to: scenario.start,
        };
        along(&then.way, step, found);
    }
}

/// Where a node can lead by what stands in it, and how.
fn steps(scenario: &Scenario, node: NodeIx) -> Vec<Step<'_>> {
    let mut found = Vec::new();
    let step = |to, effects| Step {
        choice: None,
        effects,
        plain: true,
        to,
    };
    match &scenario.node(node).kind {
        NodeKind::Tell(way) => along(way, step(scenario.start, &[]), &mut found),
        NodeKind::Decide(decision) => {
            let choices = decision.options.iter();
            choices.for_each(|choice| choose(scenario, choice, &mut found));
        }
        NodeKind::Draw(draw) => {
            let outcomes = draw.outcomes.iter().filter(|outcome| {
                outcome.weight > 0 || outcome.weights.iter().any(|(_, weight)| *weight > 0)
            });
            found.extend(outcomes.map(|outcome| Step {
                choice: Some(&outcome.id),
                plain: outcome.weight > 0 && outcome.weights.is_empty(),
                ..step(outcome.next, &outcome.effects)
            }));
        }
        NodeKind::Observe(task) => found.push(step(task.next, &[])),
        NodeKind::Map(task) => found.push(step(task.next, &[])),
        NodeKind::Rate(task) => found.push(step(task.next, &[])),
        NodeKind::Reflect { next, .. } | NodeKind::Visit { next, .. } => {
            found.push(step(*next, &[]));
        }
        NodeKind::End(_) => {}
    }
    found
}

/// One step for each node a way can lead to; it is certain only up to the first condition.
fn along<'s>(way: &'s Way, step: Step<'s>, found: &mut Vec<Step<'s>>) {
    let mut plain = step.plain;
    let mut certain = true;
    for (when, to) in way.routes.iter() {
        found.push(Step {
            plain: plain && when.is_none(),
            to: *to,
            ..step
        });
        if when.is_none() {
            certain = false;
            break;
        }
        plain = false;
    }
    if let Some(next) = way.next.filter(|_| certain) {
        found.push(Step {
            plain,
            to: next,
            ..step
        });
    }
}
