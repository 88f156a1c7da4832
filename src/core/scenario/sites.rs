//! Every condition of a scenario, by the place where it is asked.

use std::sync::Arc;

use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{
    Choice, Consequence, Effect, Guard, Line, Node, NodeKind, Scenario, Way,
};

/// What a condition decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decides {
    /// Whether a line on arrival is said.
    Line,
    /// Whether a situation is the one that counts.
    Situation,
    /// Whether an option or aside is open.
    Open,
    /// Whether a case holds.
    Case,
    /// Whether a line of the reply is said.
    Reply,
    /// Whether a route is taken.
    Route,
    /// Whether an outcome gets another weight.
    Weight,
    /// Whether effects happen.
    Effects,
}

/// Where a condition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site<'s> {
    /// The node; none for an option that is open at every decision.
    pub node: Option<NodeIx>,
    /// The option, aside, case's option or outcome, by id.
    pub part: Option<&'s str>,
    /// The case within it, by id.
    pub case: Option<&'s str>,
    /// What it decides.
    pub decides: Decides,
    /// Which of those, from 1.
    pub number: usize,
}

/// Calls `each` for every condition, in the order of the file. Conditions inside `Not`, `All` and
/// `Any` are parts of theirs and not called by themselves. What a situation asks is called for the
/// situation first, and again for each case that asks the same.
pub(in crate::core) fn visit<'s>(
    scenario: &'s Scenario,
    each: &mut dyn FnMut(Site<'s>, &'s Guard),
) {
    for (index, node) in scenario.nodes.iter().enumerate() {
        let mut walk = Walk {
            site: Site {
                node: Some(NodeIx::from_index(index)),
                part: None,
                case: None,
                decides: Decides::Line,
                number: 0,
            },
            each,
        };
        walk.node(node);
    }
    for choice in &scenario.always {
        visit_choice(choice, each);
    }
}

/// Calls `each` for every condition of a choice; its node is not known here.
pub(in crate::core) fn visit_choice<'s>(
    choice: &'s Choice,
    each: &mut dyn FnMut(Site<'s>, &'s Guard),
) {
    let site = Site {
        node: None,
        part: None,
        case: None,
        decides: Decides::Open,
        number: 0,
    };
    Walk { site, each }.choice(choice);
}

struct Walk<'s, 'f> {
    site: Site<'s>,
    each: &'f mut dyn FnMut(Site<'s>, &'s Guard),
}

impl<'s> Walk<'s, '_> {
    fn found(&mut self, decides: Decides, number: usize, guard: Option<&'s Guard>) {
        if let Some(guard) = guard {
            let site = Site {
                decides,
                number,
                ..self.site
            };
            (self.each)(site, guard);
        }
    }

    fn node(&mut self, node: &'s Node) {
        self.effects(&node.effects);
        self.lines(Decides::Line, &node.lines);
        match &node.kind {
            NodeKind::Tell(way) => self.way(way),
            NodeKind::Decide(decision) => {
                for situation in &decision.situations {
                    self.site.part = Some(&situation.id);
                    self.found(Decides::Situation, 1, Some(&situation.when));
                }
                for choice in decision.options.iter().chain(&decision.asides) {
                    self.choice(choice);
                }
            }
            NodeKind::Draw(draw) => {
                for outcome in &draw.outcomes {
                    self.site.part = Some(&outcome.id);
                    for (index, (when, _)) in outcome.weights.iter().enumerate() {
                        self.found(Decides::Weight, index + 1, Some(when));
                    }
                    self.effects(&outcome.effects);
                }
            }
            NodeKind::Observe(_)
            | NodeKind::Map(_)
            | NodeKind::Rate(_)
            | NodeKind::Reflect { .. }
            | NodeKind::Visit { .. }
            | NodeKind::End(_) => {}
        }
    }

    fn choice(&mut self, choice: &'s Choice) {
        self.site.part = Some(&choice.id);
        self.site.case = None;
        self.found(Decides::Open, 1, choice.when.as_ref());
        for case in &choice.cases {
            self.site.case = Some(&case.id);
            self.found(Decides::Case, 1, Some(&case.when));
            self.consequence(&case.then, Some(&choice.base));
        }
        self.site.case = None;
        self.consequence(&choice.base, None);
    }

    /// What follows, without what a case shares with its choice: that stands in the file once.
    fn consequence(&mut self, then: &'s Consequence, base: Option<&Consequence>) {
        if base.is_none_or(|base| !Arc::ptr_eq(&base.effects, &then.effects)) {
            self.effects(&then.effects);
        }
        if base.is_none_or(|base| !Arc::ptr_eq(&base.reply, &then.reply)) {
            self.lines(Decides::Reply, &then.reply);
        }
        if base.is_none_or(|base| !Arc::ptr_eq(&base.way.routes, &then.way.routes)) {
            self.way(&then.way);
        }
    }

    fn lines(&mut self, decides: Decides, lines: &'s [Line]) {
        for (index, line) in lines.iter().enumerate() {
            self.found(decides, index + 1, line.when.as_ref());
        }
    }

    fn way(&mut self, way: &'s Way) {
        for (index, (when, _)) in way.routes.iter().enumerate() {
            self.found(Decides::Route, index + 1, when.as_ref());
        }
    }

    fn effects(&mut self, effects: &'s [Effect]) {
        for (index, effect) in effects.iter().enumerate() {
            if let Effect::When(guard, inner) = effect {
                self.found(Decides::Effects, index + 1, Some(guard));
                self.effects(inner);
            }
        }
    }
}
