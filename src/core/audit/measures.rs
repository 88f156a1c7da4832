//! What is measured: per competency and per balance the exact ranges over all runs.

use std::collections::{BTreeMap, BTreeSet};

use super::circles::Circles;
use super::graph::{ASK_EVERY, Graph, Moment, StateIx, Stopped};
use super::range::{Cell, PerOption, Ranges, Side, Step, Steps};
use super::search::Path;
use crate::core::assessment::{BalanceMoment, CREDIT, Chance, chances, mean, taken};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::EndKind;
use crate::core::scenario::chance::ENOUGH;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Decision, NodeKind, Scenario};

/// An exact fraction with a run that comes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extreme {
    /// The part and the whole; the whole is never 0.
    pub value: (i64, i64),
    /// The run, and the state where it ends.
    pub run: Option<(Path, StateIx)>,
}

/// The least and the most of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub least: Extreme,
    pub most: Extreme,
}

/// One competency.
#[derive(Debug)]
pub(super) struct Competency {
    pub item: ItemIx,
    /// Weighted chances, in hundredths over 100, over all runs that come to an ending.
    pub chances: Span,
    /// Over runs with enough chances: the raw score, and the mean that is shown.
    pub score: Option<(Span, Span)>,
    /// The fewest chances of a run to an ending where the goals could be met.
    pub full: Option<Extreme>,
    /// Decisions that afford it but never give a chance.
    pub empty: Vec<NodeIx>,
}

/// One balance or tension.
#[derive(Debug)]
pub(super) struct Balance {
    pub item: ItemIx,
    /// How many moments of a run take a position.
    pub moments: Span,
    /// The positions that can be taken, in half steps.
    pub positions: (i8, i8),
    /// The bands that can be met, in half steps.
    pub bands: BTreeSet<(i8, i8)>,
    /// Over runs with a position: the mean fit, and the mean signed deviation in steps.
    pub fit: Option<Span>,
    pub tendency: Option<Span>,
    /// The middle fits everywhere.
    pub middle_wins: bool,
    /// Bands shift, and yet this position fits them all.
    pub steady: Option<i8>,
}

/// What the measures need to know.
pub(super) struct Measuring<'m> {
    pub graph: &'m Graph,
    pub circles: &'m Circles,
    pub catalog: &'m Catalog,
    pub should_stop: &'m mut dyn FnMut() -> bool,
}

fn decision_of<'s>(scenario: &'s Scenario, moment: &Moment) -> Option<&'s Decision> {
    scenario.decision(moment.node).filter(|_| moment.first)
}

/// The competencies that are afforded anywhere, with the decisions that afford them.
pub(super) fn afforded(scenario: &Scenario, catalog: &Catalog) -> BTreeMap<ItemIx, Vec<NodeIx>> {
    let mut items: BTreeMap<ItemIx, Vec<NodeIx>> = BTreeMap::new();
    for (index, node) in scenario.nodes.iter().enumerate() {
        if let NodeKind::Decide(decision) = &node.kind {
            for (item, _) in &decision.affords {
                if catalog.is_scored(*item) {
                    let node = NodeIx::from_index(index);
                    items.entry(*item).or_default().push(node);
                }
            }
        }
    }
    items
}

fn fraction(part: impl Into<i64>, whole: impl Into<i64>) -> (i64, i64) {
    (part.into(), whole.into())
}

/// The cell with the least or the most of a fraction, if there is one.
///
/// # Errors
/// The host stopped it.
fn extreme(
    ranges: &Ranges<'_>,
    cells: &[Cell],
    side: Side,
    value: impl Fn(u32, i32) -> (i64, i64),
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Extreme>, Stopped> {
    let valued = cells
        .iter()
        .map(|cell| (value(cell.count, cell.at(side)), *cell));
    let better = |one: (i64, i64), other: (i64, i64)| {
        let (one, other) = (one.0 * other.1, other.0 * one.1);
        match side {
            Side::Least => one < other,
            Side::Most => one > other,
        }
    };
    let best = valued.reduce(|best, next| if better(next.0, best.0) { next } else { best });
    let Some((value, cell)) = best else {
        return Ok(None);
    };
    let run = ranges.path(cell, side, should_stop)?;
    Ok(Some(Extreme { value, run }))
}

fn span(
    ranges: &Ranges<'_>,
    cells: &[Cell],
    value: impl Fn(u32, i32) -> (i64, i64),
    should_stop: &mut dyn FnMut() -> bool,
) -> Result<Option<Span>, Stopped> {
    let least = extreme(ranges, cells, Side::Least, &value, should_stop)?;
    let most = extreme(ranges, cells, Side::Most, &value, should_stop)?;
    let span = least.zip(most);
    Ok(span.map(|(least, most)| Span { least, most }))
}

impl<'m> Measuring<'m> {
    fn ranges(&mut self, steps: Steps, counts: impl Fn(StateIx) -> bool) -> Option<Ranges<'m>> {
        Ranges::of(self.graph, self.circles, steps, counts, self.should_stop)
    }

    /// All competencies; nothing if the host stopped it.
    pub(super) fn competencies(&mut self) -> Option<Vec<Competency>> {
        let scenario = self.graph.scenario();
        let mut found: Vec<Vec<Chance>> = Vec::new();
        for (index, moment) in self.graph.moments().iter().enumerate() {
            if index % ASK_EVERY == 0 && (self.should_stop)() {
                return None;
            }
            found.push(
                decision_of(scenario, moment).map_or_else(Vec::new, |decision| {
                    chances(scenario, decision, &moment.offered)
                }),
            );
        }
        let all = afforded(scenario, self.catalog);
        all.into_iter()
            .map(|(item, nodes)| self.competency(item, &nodes, &found))
            .collect()
    }

    fn competency(
        &mut self,
        item: ItemIx,
        nodes: &[NodeIx],
        found: &[Vec<Chance>],
    ) -> Option<Competency> {
        let graph = self.graph;
        let steps = Steps::of(found.iter().map(|chances| {
            let chance = chances.iter().find(|chance| chance.item == item);
            chance.into_iter().flat_map(|chance| {
                let step = |credit: &u32| Step {
                    count: chance.weight,
                    sum: i32::try_from(chance.weight * credit).unwrap_or(i32::MAX),
                };
                chance.credits.iter().map(step)
            })
        }));
        let (mut reached, mut giving) = (BTreeSet::new(), BTreeSet::new());
        for (ix, moment) in graph.moments().iter().enumerate() {
            reached.insert(moment.node);
            if !steps.at(ix).is_empty() {
                giving.insert(moment.node);
            }
        }
        let is_empty = |node: &&NodeIx| reached.contains(node) && !giving.contains(node);
        let empty = nodes.iter().filter(is_empty).copied().collect();
        let is_full = |state: StateIx| {
            let node = graph.scenario().node(graph.node(state));
            matches!(&node.kind, NodeKind::End(end) if end.kind == EndKind::Full)
        };
        let full = {
            let ranges = self.ranges(steps.clone(), is_full)?;
            let chances = |count, _| fraction(count, 100);
            extreme(
                &ranges,
                &ranges.all(),
                Side::Least,
                chances,
                self.should_stop,
            )
            .ok()?
        };
        let ranges = self.ranges(steps, |_| true)?;
        let cells = ranges.all();
        let enough: Vec<Cell> = cells
            .iter()
            .copied()
            .filter(|cell| cell.count >= ENOUGH)
            .collect();
        let mut span = |cells: &[Cell], value: &dyn Fn(u32, i32) -> (i64, i64)| {
            span(&ranges, cells, value, self.should_stop).ok()
        };
        let score = span(&enough, &|count, sum| fraction(sum, count * CREDIT))?;
        let shown = span(&enough, &|count, sum| {
            let (part, whole) = mean(count, u32::try_from(sum).unwrap_or(0));
            fraction(part, whole)
        })?;
        let chances = span(&cells, &|count, _| fraction(count, 100))?;
        Some(Competency {
            item,
            chances: chances.unwrap_or_else(Span::nothing),
            score: score.zip(shown),
            full,
            empty,
        })
    }

    /// All balances; nothing if the host stopped it.
    pub(super) fn balances(&mut self) -> Option<Vec<Balance>> {
        let scenario = self.graph.scenario();
        let mut items = BTreeSet::new();
        for moment in self.graph.moments() {
            let decision = decision_of(scenario, moment);
            items.extend(
                decision
                    .iter()
                    .flat_map(|decision| decision.all_bands().map(|band| band.balance)),
            );
        }
        let all = items.into_iter().map(|item| self.balance(item));
        let all: Option<Vec<Option<Balance>>> = all.collect();
        Some(all?.into_iter().flatten().collect())
    }

    /// One balance; nothing inside if no option takes a position on it.
    fn balance(&mut self, item: ItemIx) -> Option<Option<Balance>> {
        let graph = self.graph;
        let scenario = graph.scenario();
        let positioned = PerOption::of(graph.moments().iter().map(|moment| {
            let decision = decision_of(scenario, moment);
            moment.offered.iter().map(move |offered| {
                let (_, then) = offered.of(scenario, decision?)?;
                let mut taken = taken(decision?, then, 0);
                let (_, taken) = taken.find(|(balance, _)| *balance == item)?;
                Some(taken)
            })
        }));
        let all = || positioned.iter().flatten();
        let bands: BTreeSet<_> = all().map(|taken| (taken.low, taken.high)).collect();
        let positions: BTreeSet<_> = all().map(|taken| taken.position).collect();
        let steps = |sum: fn(&BalanceMoment) -> i32| {
            positioned.map(|taken| {
                let sum = taken.as_ref().map(sum);
                sum.map_or_else(Step::default, |sum| Step { count: 1, sum })
            })
        };
        let fits = steps(|taken| i32::from(taken.fit_quarters()));
        let deviations = steps(|taken| i32::from(taken.deviation()));
        let (Some(least), Some(most)) = (positions.first().copied(), positions.last().copied())
        else {
            return Some(None);
        };
        let some = |cells: Vec<Cell>| -> Vec<Cell> {
            cells.into_iter().filter(|cell| cell.count > 0).collect()
        };
        let tendency = {
            let ranges = self.ranges(deviations, |_| true)?;
            let mean = |count, sum| fraction(sum, 2 * count);
            span(&ranges, &some(ranges.all()), mean, self.should_stop).ok()?
        };
        let ranges = self.ranges(fits, |_| true)?;
        let cells = ranges.all();
        let mean = |count, sum| fraction(sum, 4 * count);
        let fit = span(&ranges, &some(cells.clone()), mean, self.should_stop).ok()?;
        let count = |count, _| fraction(count, 1);
        let moments = span(&ranges, &cells, count, self.should_stop).ok()?;
        let low = bands.iter().map(|(low, _)| *low).max().unwrap_or(0);
        let high = bands.iter().map(|(_, high)| *high).min().unwrap_or(0);
        let middles: BTreeSet<i8> = bands.iter().map(|(low, high)| low + high).collect();
        Some(Some(Balance {
            item,
            moments: moments.unwrap_or_else(Span::nothing),
            positions: (least, most),
            middle_wins: low <= 0 && 0 <= high,
            steady: (low <= high && middles.len() > 1).then_some(low),
            bands,
            fit,
            tendency,
        }))
    }
}

impl Span {
    /// Where no run comes to an ending.
    fn nothing() -> Self {
        let nothing = Extreme {
            value: (0, 1),
            run: None,
        };
        Self {
            least: nothing.clone(),
            most: nothing,
        }
    }
}
