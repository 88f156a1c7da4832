//! The story of a scenario as a graph: which moment can lead to which, whatever the conditions.
//!
//! [`Story`] is the graph with its words; [`dot()`] writes it for Graphviz, [`svg()`] draws it with the
//! places and ways that [`layout`] finds. It does not say how often a way is taken: that is for the audit.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod dot;
mod layout;
mod svg;

use std::collections::BTreeMap;

pub use dot::dot;
pub use svg::svg;

use crate::core::locale::{Lang, say};
use crate::core::scenario::ids::{NodeIx, TextIx};
use crate::core::scenario::model::{Node, NodeKind, Scenario};
use crate::core::scenario::slots::with_single_braces;

/// How a node is drawn. Every shape stands beside its word, so nothing hangs on the shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The trainee is asked something.
    Question,
    /// The story goes on by itself.
    Passage,
    /// An ending.
    End,
}

/// A moment of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The node's id.
    pub id: String,
    /// What kind of moment it is, in words.
    pub kind: String,
    /// Its title, or nothing.
    pub title: String,
    /// How it is drawn.
    pub shape: Shape,
}

/// A way from one moment to another, by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// From.
    pub from: usize,
    /// To.
    pub to: usize,
    /// The ids of the options or outcomes that take it.
    pub by: Vec<String>,
}

/// The graph with its words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The scenario's title.
    pub title: String,
    /// What the picture is, in a sentence.
    pub about: String,
    /// The moments, in the file's order.
    pub moments: Vec<Moment>,
    /// The ways, by moment and then by option.
    pub links: Vec<Link>,
    /// Where it begins.
    pub start: usize,
}

impl Story {
    /// The graph of a scenario. Options that are open everywhere are drawn from no node: their
    /// endings would hang on every moment.
    pub fn of(scenario: &Scenario, lang: Lang) -> Self {
        let text = |text: TextIx| with_single_braces(scenario.text(text, lang.code()));
        let nodes = scenario.nodes.iter();
        let moments: Vec<Moment> = nodes.map(|node| moment(node, lang, &text)).collect();
        let links: Vec<Link> = (0..scenario.nodes.len())
            .flat_map(|at| links(scenario, at))
            .collect();
        let title = text(scenario.title);
        let (count, ways) = (moments.len().to_string(), links.len().to_string());
        let args = [
            ("title", title.as_str()),
            ("count", count.as_str()),
            ("ways", ways.as_str()),
        ];
        Self {
            about: say(lang, "graph-about", &args),
            title,
            start: scenario.start.index(),
            moments,
            links,
        }
    }
}

fn moment(node: &Node, lang: Lang, text: &dyn Fn(TextIx) -> String) -> Moment {
    let (kind, shape, title) = match &node.kind {
        NodeKind::Tell(_) => ("graph-tell", Shape::Passage, None),
        NodeKind::Decide(decision) => {
            let matrix = decision.matrix.is_some();
            let kind = if matrix {
                "graph-matrix"
            } else {
                "graph-decide"
            };
            (kind, Shape::Question, decision.title)
        }
        NodeKind::Draw(_) => ("graph-draw", Shape::Passage, None),
        NodeKind::Observe(_) => ("graph-observe", Shape::Question, None),
        NodeKind::Map(_) => ("graph-map", Shape::Question, None),
        NodeKind::Rate(_) => ("graph-rate", Shape::Question, None),
        NodeKind::Reflect { .. } => ("graph-reflect", Shape::Question, None),
        NodeKind::Visit { title, .. } => ("graph-visit", Shape::Passage, Some(*title)),
        NodeKind::End(end) => ("graph-end", Shape::End, Some(end.title)),
    };
    Moment {
        id: node.id.clone(),
        kind: say(lang, kind, &[]),
        title: title.map(text).unwrap_or_default(),
        shape,
    }
}

fn links(scenario: &Scenario, at: usize) -> Vec<Link> {
    let mut ways: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut add = |to: NodeIx, by: Option<&str>| {
        let names = ways.entry(to.index()).or_default();
        if let Some(by) = by.filter(|by| !names.iter().any(|name| name == by)) {
            names.push(by.to_owned());
        }
    };
    let kind = &scenario.nodes[at].kind;
    match kind {
        NodeKind::Decide(decision) => {
            for option in &decision.options {
                let outcomes = option.outcomes().flat_map(|then| then.way.targets());
                outcomes.for_each(|to| add(to, Some(&option.id)));
            }
        }
        NodeKind::Draw(draw) => {
            let outcomes = draw.outcomes.iter();
            outcomes.for_each(|outcome| add(outcome.next, Some(&outcome.id)));
        }
        NodeKind::Tell(_)
        | NodeKind::Observe(_)
        | NodeKind::Map(_)
        | NodeKind::Rate(_)
        | NodeKind::Reflect { .. }
        | NodeKind::Visit { .. }
        | NodeKind::End(_) => kind.successors().into_iter().for_each(|to| add(to, None)),
    }
    let link = |(to, by)| Link { from: at, to, by };
    ways.into_iter().map(link).collect()
}
