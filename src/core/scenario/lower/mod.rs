//! From the file to the model: names become numbers, cases are merged, faults are collected.
//!
//! Lowering never stops at the first fault. What it does *not* look at is the shape of the whole
//! story (unreachable nodes, dead ends): that is [`crate::core::check`].

mod checks;
mod choice;
mod condition;
mod header;
mod names;
mod network;
mod node;
mod positions;
mod situation;
pub(super) mod slots;
mod task;
mod unread;

pub use header::CONTENT_NOTES;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ids::{NodeIx, is_id, short};
use super::model::{Choice, Node, Scenario, Shared, shared};
use super::raw::{self, ScenarioFile};
use super::texts::Texts;
use crate::core::diagnostic::{Diagnostic, Rule, Suggestions, from_ron};
use crate::core::fast::FastMap;
use crate::core::framework::{Catalog, ItemIx, Kind};
use crate::core::source::{
    FaultKind, Part, RonFault, Span, Spanned, Table, content_hash, read, read_part,
};
use choice::{Moment, Role, start_of};
use names::Names;
use positions::Positions;
use unread::Unread;

/// Where things stand in the file, for rules that look at the whole story.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The id of each node.
    pub nodes: Vec<Span>,
    /// The options of each node.
    pub options: Vec<Vec<Span>>,
    /// The situations of each node.
    pub situations: Vec<Vec<Span>>,
    /// The options that are open at every decision.
    pub always: Vec<Span>,
    /// The name of the first node.
    pub start: Span,
    /// The ids of the third persons, in the scenario's order.
    pub people: Vec<Span>,
    /// Each flag where it is set first.
    pub flags: Vec<Spanned<String>>,
    /// Each slot where it is filled first.
    pub slots: Vec<Span>,
    /// Each direct tag of an option of a decision's own, with its node and what it is evidence on.
    pub evidence: Vec<(NodeIx, ItemIx, Span)>,
    /// The goals, in the scenario's order.
    pub goals: Vec<Span>,
    /// The ids of the contacts, in the scenario's order.
    pub contacts: Vec<Span>,
    /// Every band, in the file's order of reading.
    pub bands: Vec<Span>,
    /// The codes of the warnings that the author allows with a reason.
    pub allow: Vec<Spanned<String>>,
}

/// What lowering gives.
pub(in crate::core) struct Lowered {
    /// The scenario, unless a fault leaves no way to build one.
    pub scenario: Option<Scenario>,
    /// Where its nodes and options stand.
    pub places: Places,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Lowers a scenario's text. `folder` is the name of its folder, when it has one.
pub(in crate::core) fn lower(text: &str, folder: Option<&str>, catalog: &Catalog) -> Lowered {
    let mut lower = Lower::new(text, catalog);
    let scenario = lower.scenario(folder);
    Lowered {
        scenario,
        places: lower.places,
        diagnostics: lower.diagnostics,
    }
}

/// What the options that are open at every decision stand under, as if it were a node.
const ALWAYS: &str = "always";

/// One node that is about to be lowered.
struct Pending {
    id: Spanned<String>,
    raw: Option<raw::Node>,
}

struct Lower<'a> {
    source: &'a str,
    catalog: &'a Catalog,
    diagnostics: Vec<Diagnostic>,
    suggestions: Suggestions,
    texts: Texts,
    names: Names,
    places: Places,
    node_by_id: FastMap<String, NodeIx>,
    default_bands: Shared<super::model::Band>,
    /// How many texts stand before the nodes.
    head_texts: usize,
    /// How many conditions have been met where they are asked.
    guards: u32,
    /// The items of each framework that a task rates by.
    rated: BTreeMap<usize, Shared<(ItemIx, String)>>,
    /// The positions of options and outcomes, for conditions and repairs.
    options: Positions,
    outcomes: Positions,
    /// A shape fault somewhere: the scenario cannot be built, though all else is still checked.
    broken: bool,
    /// Where an option that is open everywhere meets another one with its id.
    met_by_always: BTreeMap<String, Vec<Span>>,
    /// What could not be read, and so what it declares is unknown through no fault of its users.
    unread: Unread,
}

impl<'a> Lower<'a> {
    fn new(source: &'a str, catalog: &'a Catalog) -> Self {
        Self {
            source,
            catalog,
            diagnostics: Vec::new(),
            suggestions: Suggestions::default(),
            rated: BTreeMap::new(),
            guards: 0,
            texts: Texts::default(),
            names: Names::default(),
            places: Places::default(),
            node_by_id: FastMap::default(),
            default_bands: Shared::default(),
            head_texts: 0,
            options: Positions::default(),
            outcomes: Positions::default(),
            broken: false,
            met_by_always: BTreeMap::new(),
            unread: Unread::default(),
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn read_file(&mut self) -> Option<ScenarioFile> {
        if let Some(at) = self.source.find('\0') {
            self.report(Diagnostic::at(Rule::NulByte, Span::new(at, at + 1)));
            return None;
        }
        read(self.source)
            .map_err(|faults| self.diagnostics.extend(faults.into_iter().map(from_ron)))
            .ok()
    }

    /// Reads one part by itself; a fault of shape is reported and the rest goes on.
    fn part<T: Deserialize<'a>>(&mut self, part: Part) -> Option<T> {
        match read_part(self.source, part) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.broken = true;
                let pair = names_in_one(self.source, &fault);
                let finding = from_ron(fault);
                self.report(match pair {
                    Some((node, part)) => finding.hint(
                        "hint-two-names",
                        vec![("first", node.to_owned()), ("second", part.to_owned())],
                    ),
                    None => finding,
                });
                None
            }
        }
    }

    fn optional<T: Deserialize<'a> + Default>(&mut self, part: Option<Part>) -> T {
        part.and_then(|part| self.part(part)).unwrap_or_default()
    }

    fn scenario(&mut self, folder: Option<&str>) -> Option<Scenario> {
        let file = self.read_file()?;
        self.check_format(file.format)?;
        let header = self.header(&file, folder);
        self.head_texts = self.texts.len();
        self.allow(file.allow);
        // Before the nodes, so that their options can be held against these.
        let always_raw = self.always(file.always);
        let pending = self.collect_nodes(file.nodes);
        let profiles = self.profiles(file.start_profiles);
        self.default_bands = shared(self.scenario_bands(file.bands));
        let nodes: Vec<Option<Node>> = pending.into_iter().map(|node| self.node(node)).collect();
        let everywhere = Moment {
            id: ALWAYS,
            situations: &[],
            bands: &Shared::default(),
        };
        let always: Vec<Choice> = always_raw
            .into_iter()
            .filter_map(|choice| self.choice(everywhere, choice, Role::Option))
            .collect();
        let start: Option<Spanned<String>> = self.part(file.start);
        let start = start.and_then(|start| {
            self.places.start = start.span;
            self.start_node(&start)
        });
        self.check_flags();
        let profiles = self.fill_profiles(profiles);
        self.check_keys();
        self.check_slots();
        let nodes: Vec<Node> = nodes.into_iter().collect::<Option<_>>()?;
        if self.broken {
            return None;
        }
        let draws = nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.kind.draw().is_some())
            .map(|(index, _)| NodeIx::from_index(index))
            .collect();
        let header = header?;
        let names = std::mem::take(&mut self.names);
        let slots = names.slots();
        let mut scenario = Scenario {
            id: header.id,
            hash: content_hash([self.source]),
            names: names.as_texts(&self.texts.language),
            texts: std::mem::take(&mut self.texts),
            title: header.title,
            summary: header.summary,
            phase: header.phase?,
            minutes: header.minutes,
            content_notes: header.content_notes,
            client: header.client?,
            people: names.people,
            goals: header.goals,
            briefing: header.briefing,
            facts: names.facts,
            signals: names.signals,
            promises: names.promises,
            contacts: names.contacts,
            network: names.network,
            variables: names.variables,
            bits: names.bits,
            slots,
            bit_by_name: names.bit_by_name,
            profiles,
            always,
            start: start?,
            nodes,
            draws,
            guards: self.guards,
            node_by_id: std::mem::take(&mut self.node_by_id),
        };
        mark_chosen_bits(&mut scenario);
        Some(scenario)
    }

    fn always(&mut self, part: Option<Part>) -> Vec<Spanned<raw::Choice>> {
        let read = part.map_or_else(|| Some(Vec::new()), |part| self.part(part));
        if read.is_none() {
            self.unread.node(ALWAYS);
        }
        let choices = read.unwrap_or_default();
        self.collect_choice_ids(ALWAYS, choices.iter());
        self.places.always = choices.iter().map(|choice| choice.span).collect();
        choices
    }

    fn check_format(&mut self, part: Part) -> Option<()> {
        let format: Spanned<u32> = self.part(part)?;
        if format.value == 1 {
            return Some(());
        }
        self.report(Diagnostic::at(Rule::UnknownFormat, format.span).arg("found", format.value));
        None
    }

    /// Reads each node by itself and gives it its number, so that every later name can be found.
    fn collect_nodes(&mut self, table: Table<Part>) -> Vec<Pending> {
        let mut pending = Vec::new();
        for (mut id, raw_part) in table {
            self.check_id(&id);
            id.value.truncate(short(&id.value).len());
            let ix = NodeIx::from_index(pending.len());
            if id.value == ALWAYS {
                self.report(Diagnostic::at(Rule::ReservedId, id.span).arg("id", &id.value));
                self.broken = true;
            }
            let known = self.node_by_id.get(&id.value).copied();
            self.check_unique(&id, known.map(|known| self.places.nodes[known.index()]));
            if known.is_none() {
                self.node_by_id.insert(id.value.clone(), ix);
            }
            let raw = self.part(raw_part);
            match &raw {
                Some(raw) => self.collect_names(&id.value, raw),
                None => self.unread.node(&id.value),
            }
            self.places.nodes.push(id.span);
            self.places.options.push(Vec::new());
            self.places.situations.push(Vec::new());
            pending.push(Pending { id, raw });
        }
        self.check_always_ids();
        pending
    }

    /// Options, outcomes and draws by name, before any condition is read.
    fn collect_names(&mut self, node: &str, raw: &raw::Node) {
        match raw {
            raw::Node::Decide(decide) => {
                self.collect_choice_ids(node, decide.options.iter().chain(&decide.asides));
            }
            raw::Node::Matrix(matrix) => {
                self.collect_choice_ids(node, matrix.cells.iter());
            }
            raw::Node::Draw(draw) => {
                self.names.add_draw(node);
                for (position, outcome) in draw.outcomes.iter().enumerate() {
                    self.check_id(&outcome.id);
                    let Some(position) = self.position(position, outcome.id.span) else {
                        break;
                    };
                    let id = &outcome.id;
                    let known = self.outcomes.add(node, &id.value, position, id.span);
                    self.check_unique(id, known);
                }
            }
            raw::Node::Tell(_)
            | raw::Node::Observe(_)
            | raw::Node::Reflect(_)
            | raw::Node::Map(_)
            | raw::Node::Rate(_)
            | raw::Node::Visit(_)
            | raw::Node::End(_) => {}
        }
    }

    fn collect_choice_ids<'c>(
        &mut self,
        node: &str,
        choices: impl Iterator<Item = &'c Spanned<raw::Choice>>,
    ) {
        for (position, choice) in choices.enumerate() {
            let Some(position) = self.position(position, start_of(choice.span)) else {
                break;
            };
            let Some(id) = choice::choice_id(&choice.value) else {
                continue;
            };
            let id = Spanned {
                value: id,
                span: choice
                    .value
                    .id
                    .as_ref()
                    .map_or(start_of(choice.span), |id| id.span),
            };
            self.check_id(&id);
            let known = self.options.add(node, &id.value, position, id.span);
            self.check_unique(&id, known);
            if node != ALWAYS && self.options.span(ALWAYS, &id.value).is_some() {
                let met = self.met_by_always.entry(id.value).or_default();
                met.push(id.span);
            }
        }
    }

    fn start_node(&mut self, start: &Spanned<String>) -> Option<NodeIx> {
        let found = self.node_by_id.get(&start.value).copied();
        if found.is_none() {
            let known = self.node_ids();
            let finding = Diagnostic::at(Rule::MissingStart, start.span)
                .arg("id", &start.value)
                .near(&start.value, known.iter().map(String::as_str));
            self.report(finding);
        }
        found
    }

    /// A node by name, or a finding.
    fn target(&mut self, id: &Spanned<String>) -> Option<NodeIx> {
        let found = self.node_by_id.get(short(&id.value)).copied();
        if found.is_none() {
            self.unknown(Rule::UnknownNode, id, Self::node_ids);
        }
        found
    }

    /// The ids of all nodes, in alphabetical order.
    fn node_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.node_by_id.keys().cloned().collect();
        ids.sort_unstable();
        ids
    }

    /// An item of the frameworks of one kind, or a finding with `code`.
    fn item(&mut self, id: &Spanned<String>, kinds: &[Kind], rule: Rule) -> Option<ItemIx> {
        let found = self
            .catalog
            .find(&id.value)
            .filter(|ix| kinds.contains(&self.catalog.item(*ix).kind));
        if found.is_none() {
            let catalog = self.catalog;
            let known = || kinds.iter().flat_map(|kind| catalog.ids_of(*kind));
            let finding = Diagnostic::at(rule, id.span).arg("id", &id.value);
            let finding = self.suggestions.near(finding, &id.value, known);
            self.report(finding);
        }
        found
    }
}

/// `NODE.PART` in one text, where two texts belong: `Chose("d9.already")`.
fn names_in_one<'s>(source: &'s str, fault: &RonFault) -> Option<(&'s str, &'s str)> {
    if !matches!(fault.kind, FaultKind::WrongCount { .. }) {
        return None;
    }
    // The fault points at the opening bracket.
    let inside = source.get(fault.span.end as usize..)?.trim_start();
    let (text, _) = inside.strip_prefix('"')?.split_once('"')?;
    let (node, part) = text.split_once('.')?;
    (is_id(node) && is_id(part)).then_some((node, part))
}

/// Gives choices that some condition asks about the bit that remembers them.
fn mark_chosen_bits(scenario: &mut Scenario) {
    use super::ids::BitIx;
    use super::model::{BitKind, NodeKind};
    let mut wanted = BTreeMap::new();
    for (index, bit) in scenario.bits.iter().enumerate() {
        if bit.kind == BitKind::Chosen {
            wanted.insert(bit.id.clone(), BitIx::from_index(index));
        }
    }
    if wanted.is_empty() {
        return;
    }
    let mark = |node: &str, choice: &mut Choice| {
        choice.chosen_bit = wanted.get(&format!("{node}.{}", choice.id)).copied();
    };
    for node in &mut scenario.nodes {
        if let NodeKind::Decide(decision) = &mut node.kind {
            for choice in decision.options.iter_mut().chain(&mut decision.asides) {
                mark(&node.id, choice);
            }
        }
    }
    for choice in &mut scenario.always {
        mark(ALWAYS, choice);
    }
}
