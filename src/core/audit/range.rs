//! What a sum along a run can come to: per number of things counted, the exact least and most.
//!
//! A normalised score is a ratio and does not add up along a run; but for a given count `n` (the
//! weighted chances, or the moments on a balance) the earned sum does. So every state gets a
//! table: for each `n` that can still come, the least and the most that can come with it. A choice
//! shifts the table of what follows, alternatives are joined. Tables that are equal are kept once,
//! which is what makes it quick: there are few different futures.
//!
//! Only first visits count, so no circle of states counts anything (a state before the first visit
//! cannot be come back to): states of one circle share a table, and the sums stay finite.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::circles::Circles;
use super::graph::{ASK_EVERY, Act, Edge, Graph, StateIx, Stopped};
use super::search::{Path, cost, shortest};
use crate::core::fast::FastMap;

/// What a choice counts and adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Step {
    /// Added to the count.
    pub count: u32,
    /// Added to the sum.
    pub sum: i32,
}

/// For one count: the least and the most the sum can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    pub count: u32,
    pub least: i32,
    pub most: i32,
}

type Table = Rc<[Cell]>;

/// Which end of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Least,
    Most,
}

impl Cell {
    pub(super) fn at(&self, side: Side) -> i32 {
        match side {
            Side::Least => self.least,
            Side::Most => self.most,
        }
    }
}

/// Something per open option of each moment, in one list; for a moment there may be none.
#[derive(Debug, Clone)]
pub(super) struct PerOption<T> {
    all: Vec<T>,
    /// Per moment where its own begin, and the end of the last.
    first: Vec<usize>,
}

/// What choices count and add.
pub(super) type Steps = PerOption<Step>;

impl<T> PerOption<T> {
    /// From what there is for each moment in turn.
    pub(super) fn of<I: IntoIterator<Item = T>>(moments: impl Iterator<Item = I>) -> Self {
        let (mut all, mut first) = (Vec::new(), vec![0]);
        for moment in moments {
            all.extend(moment);
            first.push(all.len());
        }
        Self { all, first }
    }

    pub(super) fn at(&self, moment: usize) -> &[T] {
        &self.all[self.first[moment]..self.first[moment + 1]]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.all.iter()
    }

    pub(super) fn map<U>(&self, each: impl FnMut(&T) -> U) -> PerOption<U> {
        PerOption {
            all: self.all.iter().map(each).collect(),
            first: self.first.clone(),
        }
    }
}

/// The tables of all states, for one thing that is counted.
pub(super) struct Ranges<'g> {
    graph: &'g Graph,
    circles: &'g Circles,
    steps: Steps,
    tables: Vec<Table>,
    /// Per component its table.
    table: Vec<u32>,
    /// Paths that were asked for before.
    paths: RefCell<BTreeMap<(Side, u32), Option<Run>>>,
}

/// A way through the graph and the state where it ends.
type Run = (Path, StateIx);

/// Equal tables once, and what was already joined and shifted.
struct Pool {
    tables: Vec<Table>,
    known: FastMap<Table, u32>,
    joined: FastMap<(u32, u32), u32>,
    shifted: FastMap<(u32, Step), u32>,
    /// All cells of all tables.
    cells: usize,
}

/// How many cells are kept at most, some 12 bytes each, and how many tables that came of others.
const MOST_CELLS: usize = 5_000_000;
const MOST_MADE: usize = 2_000_000;

/// The table of a state from which no ending that counts can be reached.
const NO_END: u32 = 0;

impl Pool {
    fn new() -> Self {
        let mut pool = Self {
            tables: Vec::new(),
            known: FastMap::default(),
            joined: FastMap::default(),
            shifted: FastMap::default(),
            cells: 0,
        };
        pool.number(Vec::new());
        pool
    }

    fn is_full(&self) -> bool {
        self.cells > MOST_CELLS || self.joined.len() + self.shifted.len() > MOST_MADE
    }

    fn number(&mut self, table: Vec<Cell>) -> u32 {
        if let Some(known) = self.known.get(table.as_slice()) {
            return *known;
        }
        let table = Table::from(table);
        let number = u32::try_from(self.tables.len()).unwrap_or(u32::MAX);
        self.cells += table.len();
        self.tables.push(table.clone());
        self.known.insert(table, number);
        number
    }

    fn shift(&mut self, table: u32, step: Step) -> u32 {
        if step == Step::default() || table == NO_END {
            return table;
        }
        if let Some(known) = self.shifted.get(&(table, step)) {
            return *known;
        }
        let cells = self.tables[table as usize].iter().map(|cell| Cell {
            count: cell.count + step.count,
            least: cell.least + step.sum,
            most: cell.most + step.sum,
        });
        let shifted = cells.collect();
        let number = self.number(shifted);
        self.shifted.insert((table, step), number);
        number
    }

    fn join(&mut self, one: u32, other: u32) -> u32 {
        let pair = (one.min(other), one.max(other));
        if pair.0 == pair.1 || pair.0 == NO_END {
            return pair.1;
        }
        if let Some(known) = self.joined.get(&pair) {
            return *known;
        }
        let [one, other] = [pair.0, pair.1].map(|table| &self.tables[table as usize]);
        let number = self.number(merge(one, other));
        self.joined.insert(pair, number);
        number
    }
}

/// What either table can come to; both are sorted by count, and so is this.
fn merge(one: &[Cell], other: &[Cell]) -> Vec<Cell> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    std::iter::from_fn(|| match (one.peek(), other.peek()) {
        (Some(left), Some(right)) if left.count == right.count => {
            let (left, right) = (one.next()?, other.next()?);
            Some(Cell {
                count: left.count,
                least: left.least.min(right.least),
                most: left.most.max(right.most),
            })
        }
        (Some(left), Some(right)) if left.count < right.count => one.next().copied(),
        (_, Some(_)) => other.next().copied(),
        _ => one.next().copied(),
    })
    .collect()
}

impl<'g> Ranges<'g> {
    /// Works backwards from the endings that `counts` names; nothing if the host stops it, or if
    /// there are too many different futures.
    pub(super) fn of(
        graph: &'g Graph,
        circles: &'g Circles,
        steps: Steps,
        counts: impl Fn(StateIx) -> bool,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let mut pool = Pool::new();
        let nothing_more = pool.number(vec![Cell {
            count: 0,
            least: 0,
            most: 0,
        }]);
        let mut table = Vec::new();
        let mut looked = 0;
        for (component, members) in circles.members.iter().enumerate() {
            let mut all = NO_END;
            for member in members {
                if pool.is_full() || looked % ASK_EVERY == 0 && should_stop() {
                    return None;
                }
                looked += 1;
                let state = StateIx(*member);
                if graph.is_ending(state) && counts(state) {
                    all = pool.join(all, nothing_more);
                }
                let mut option = 0;
                for edge in graph.edges(state) {
                    let step = step_of(graph, &steps, state, edge, &mut option);
                    let Some(to) = edge.to() else { continue };
                    let to = circles.component[to.index()] as usize;
                    if to != component {
                        let then = pool.shift(table[to], step);
                        all = pool.join(all, then);
                    }
                }
            }
            table.push(all);
        }
        Some(Self {
            graph,
            circles,
            steps,
            tables: pool.tables,
            table,
            paths: RefCell::default(),
        })
    }

    fn at(&self, state: StateIx) -> &[Cell] {
        let component = self.circles.component[state.index()];
        &self.tables[self.table[component as usize] as usize]
    }

    /// All that runs from the starts can come to.
    pub(super) fn all(&self) -> Vec<Cell> {
        let starts = self.graph.starts().iter();
        starts.fold(Vec::new(), |all, start| merge(&all, self.at(start.state)))
    }

    fn can(&self, state: StateIx, count: u32, sum: i32, side: Side) -> bool {
        let cells = self.at(state);
        let cell = cells.binary_search_by_key(&count, |cell| cell.count);
        cell.is_ok_and(|at| cells[at].at(side) == sum)
    }

    /// A shortest run with the count of a cell of [`Ranges::all`] and, at that count, the least or
    /// the most. Chances and scores mostly ask for the same one.
    ///
    /// # Errors
    /// The host stopped it.
    pub(super) fn path(
        &self,
        cell: Cell,
        side: Side,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Run>, Stopped> {
        let key = (side, cell.count);
        if let Some(known) = self.paths.borrow().get(&key) {
            return Ok(known.clone());
        }
        let found = self.search(cell, side, should_stop)?;
        self.paths.borrow_mut().insert(key, found.clone());
        Ok(found)
    }

    fn search(
        &self,
        cell: Cell,
        side: Side,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Run>, Stopped> {
        let sum = cell.at(side);
        let starts = self.graph.starts().iter().map(|start| start.state);
        let starts = starts.filter(|start| self.can(*start, cell.count, sum, side));
        let path = shortest(
            starts.clone().map(|start| (start, cell.count)),
            |(state, left), found| self.next(state, left, side, found),
            |(state, left)| left == 0 && self.graph.is_ending(state),
            |(state, _)| state,
            should_stop,
        )?;
        let run = path.and_then(|path| {
            let end = match path.last() {
                Some((state, edge)) => self.graph.edges(*state)[*edge].to()?,
                None => starts.clone().next()?,
            };
            Some((path, end))
        });
        Ok(run)
    }

    /// The edges by which the rest can still come to its least or most.
    fn next(
        &self,
        state: StateIx,
        left: u32,
        side: Side,
        found: &mut dyn FnMut(usize, u32, (StateIx, u32)),
    ) {
        let cells = self.at(state);
        let Ok(at) = cells.binary_search_by_key(&left, |cell| cell.count) else {
            return;
        };
        let sum = cells[at].at(side);
        let mut option = 0;
        for (index, edge) in self.graph.edges(state).iter().enumerate() {
            let step = step_of(self.graph, &self.steps, state, edge, &mut option);
            let (Some(to), Some(left)) = (edge.to(), left.checked_sub(step.count)) else {
                continue;
            };
            if self.can(to, left, sum - step.sum, side) {
                found(index, cost(edge), (to, left));
            }
        }
    }
}

/// What an edge counts; `option` goes along with the options.
fn step_of(graph: &Graph, steps: &Steps, state: StateIx, edge: &Edge, option: &mut usize) -> Step {
    let Act::Choose { .. } = edge.act else {
        return Step::default();
    };
    let own = graph
        .moment_ix(state)
        .and_then(|moment| steps.at(moment).get(*option));
    *option += 1;
    own.copied().unwrap_or_default()
}
