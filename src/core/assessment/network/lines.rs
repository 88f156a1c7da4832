//! Which line of a scenario brings something about the network to light, and which one did.
//!
//! A line is an option, an aside, or what happens on arrival at a node. What a line would bring
//! to light under a condition counts as well: a debrief points the way, it promises nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::dialogue::{Step, Trace};
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{Choice, Consequence, Effect, Scenario};

/// A line of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineAt {
    /// Where.
    pub node: NodeIx,
    /// Which line there.
    pub line: Line,
}

/// Which line of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// No choice: it happens on arrival.
    Arrival,
    /// An option, by its position among the decision's options and, after them, the
    /// always-options.
    Option(u16),
    /// An aside, by its position.
    Aside(u16),
}

impl LineAt {
    /// The option or aside; none on arrival.
    pub fn choice(self, scenario: &Scenario) -> Option<&Choice> {
        let decision = scenario.decision(self.node)?;
        match self.line {
            Line::Arrival => None,
            Line::Option(position) => scenario.choice(decision, position),
            Line::Aside(position) => decision.asides.get(usize::from(position)),
        }
    }
}

/// A line that did or would bring something to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointer {
    /// The line.
    pub at: LineAt,
    /// Index of the decision in [`Trace::moments`] at which it was open or chosen; none where
    /// this run did not pass it.
    pub moment: Option<usize>,
}

/// When something came to light, and by which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// Index into [`Trace::entries`].
    pub entry: usize,
    /// The choice that led to it; none where no choice did.
    pub by: Option<Pointer>,
}

/// For each bit about the network: what set it in this run, and which lines could.
#[derive(Debug, Clone, Default)]
pub struct Lines {
    came: BTreeMap<BitIx, Came>,
    open: BTreeMap<BitIx, Pointer>,
    anywhere: BTreeMap<BitIx, Pointer>,
}

impl Lines {
    /// Looks through a run and its scenario.
    pub fn of(trace: &Trace) -> Self {
        let mut lines = Self::default();
        for (index, entry) in trace.entries.iter().enumerate() {
            let by = pointer(trace, &entry.step);
            for bit in &entry.news {
                let came = Came { entry: index, by };
                lines.came.entry(*bit).or_insert(came);
            }
        }
        lines.collect_open(trace);
        let said = trace.entries.iter();
        let said = said.filter_map(|entry| Some(pointer(trace, &entry.step)?.at));
        lines.collect_anywhere(&trace.scenario, &said.collect());
        lines
    }

    /// What set a bit in this run; none where it was set from the start or is not set.
    pub fn came(&self, bit: BitIx) -> Option<Came> {
        self.came.get(&bit).copied()
    }

    /// A line that sets a bit: the first that was open in this run and not said, else the first of
    /// the file, those that were said last. A line that is a critical moment itself is never
    /// pointed at.
    pub fn would(&self, bit: BitIx) -> Option<Pointer> {
        let open = self.open.get(&bit);
        open.or_else(|| self.anywhere.get(&bit)).copied()
    }

    fn collect_open(&mut self, trace: &Trace) {
        let scenario = &trace.scenario;
        for (index, moment) in trace.moments.iter().enumerate() {
            let pointer = |line| Pointer {
                at: LineAt {
                    node: moment.node,
                    line,
                },
                moment: Some(index),
            };
            // What was said did not bring it to light, or it would have come.
            let unsaid = moment.offered.iter().enumerate();
            let unsaid = unsaid.filter(|(position, _)| *position != moment.chosen);
            for (_, offered) in unsaid {
                if let Some((_, then)) = moment.option(scenario, *offered) {
                    let pointer = pointer(Line::Option(offered.position));
                    collect(then, &mut self.open, pointer);
                }
            }
            let Some(decision) = moment.decision(scenario) else {
                continue;
            };
            for position in &moment.asides {
                let aside = &decision.asides[usize::from(*position)];
                collect(&aside.base, &mut self.open, pointer(Line::Aside(*position)));
            }
        }
    }

    fn collect_anywhere(&mut self, scenario: &Scenario, said: &BTreeSet<LineAt>) {
        let (mut arrivals, mut again) = (BTreeMap::new(), BTreeMap::new());
        for (index, node) in scenario.nodes.iter().enumerate() {
            let at = |line| Pointer {
                at: LineAt {
                    node: NodeIx::from_index(index),
                    line,
                },
                moment: None,
            };
            collect_effects(&node.effects, &mut arrivals, at(Line::Arrival));
            let Some(decision) = node.kind.decision() else {
                continue;
            };
            let options = decision.options.iter().chain(&scenario.always).zip(0..);
            let options = options.map(|(option, position)| (option, Line::Option(position)));
            let asides = decision.asides.iter().zip(0..);
            let asides = asides.map(|(aside, position)| (aside, Line::Aside(position)));
            for (choice, line) in options.chain(asides) {
                let pointer = at(line);
                let into = match said.contains(&pointer.at) {
                    true => &mut again,
                    false => &mut self.anywhere,
                };
                choice
                    .outcomes()
                    .for_each(|then| collect(then, into, pointer));
            }
        }
        for (bit, pointer) in arrivals.into_iter().chain(again) {
            self.anywhere.entry(bit).or_insert(pointer);
        }
    }
}

/// The choice that an input was.
fn pointer(trace: &Trace, step: &Step) -> Option<Pointer> {
    match *step {
        Step::Moment(index) => {
            let moment = &trace.moments[index];
            let position = moment.offered[moment.chosen].position;
            Some(Pointer {
                at: LineAt {
                    node: moment.node,
                    line: Line::Option(position),
                },
                moment: Some(index),
            })
        }
        Step::Aside { node, aside } => Some(Pointer {
            at: LineAt {
                node,
                line: Line::Aside(aside),
            },
            moment: None,
        }),
        Step::Start
        | Step::Observe { .. }
        | Step::Place { .. }
        | Step::Map { .. }
        | Step::Rate { .. }
        | Step::Reflect { .. }
        | Step::Pause
        | Step::Help => None,
    }
}

fn collect(then: &Consequence, into: &mut BTreeMap<BitIx, Pointer>, pointer: Pointer) {
    if then.critical.is_none() {
        collect_effects(&then.effects, into, pointer);
    }
}

fn collect_effects(effects: &[Effect], into: &mut BTreeMap<BitIx, Pointer>, pointer: Pointer) {
    for effect in effects {
        match effect {
            Effect::SetBit(bit) => {
                into.entry(*bit).or_insert(pointer);
            }
            Effect::When(_, effects) => collect_effects(effects, into, pointer),
            Effect::Add(..)
            | Effect::Set(..)
            | Effect::ClearBit(_)
            | Effect::FillSlot(..)
            | Effect::Happen(_) => {}
        }
    }
}
