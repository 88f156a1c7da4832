//! Decisions and what can be chosen there, and what follows from it.

use std::sync::Arc;

use super::super::ids::{BitIx, NodeIx, TextIx};
use super::{Effect, Guard, Line, Situation};
use crate::core::fast::FastMap;
use crate::core::framework::ItemIx;
use crate::core::scenario::network::task::StepMark;

/// A list that a choice and those of its cases share that do not replace it: many cases with a long
/// list hold it once.
pub type Shared<T> = Arc<[T]>;

/// A list to be shared. All empty ones are one, which takes no memory.
pub(in crate::core) fn shared<T>(list: Vec<T>) -> Shared<T> {
    match list.is_empty() {
        true => Shared::default(),
        false => list.into(),
    }
}

/// Where it goes from here: the first route whose condition holds, else `next`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    /// Tried in order.
    pub routes: Shared<(Option<Guard>, NodeIx)>,
    /// Otherwise.
    pub next: Option<NodeIx>,
}

impl Way {
    /// Every node this way can lead to.
    pub fn targets(&self) -> impl Iterator<Item = NodeIx> {
        self.routes.iter().map(|(_, to)| *to).chain(self.next)
    }

    /// Whether some node is reached whatever the state.
    pub fn always_leads_on(&self) -> bool {
        self.next.is_some() || self.routes.iter().any(|(when, _)| when.is_none())
    }
}

/// A band on a balance, in half steps: -4..=4 stands for -2..=+2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The balance or tension.
    pub balance: ItemIx,
    /// Lowest fitting position, in half steps.
    pub low: i8,
    /// Highest fitting position, in half steps.
    pub high: i8,
    /// Why the band lies here, where the author says so.
    pub reason: Option<TextIx>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Short name of the moment.
    pub title: Option<TextIx>,
    /// The question of a matrix.
    pub prompt: Option<TextIx>,
    /// What can be shown here, with its weight in hundredths.
    pub affords: Vec<(ItemIx, u32)>,
    /// The same by item, where there is more than a glance takes in.
    pub(in crate::core) weights: FastMap<ItemIx, u32>,
    /// Bands that hold here, the scenario's defaults included. [`Decision::bands_in`] has those of
    /// a situation.
    pub bands: Shared<Band>,
    /// What can be going on here; the first that holds counts.
    pub situations: Vec<Situation>,
    /// Doing well here counts as "also when it got hard".
    pub hard: bool,
    /// Whoever wants to be asked says here why and how sure, before seeing what the choice leads
    /// to.
    pub ask_why: bool,
    /// Questions for the pause.
    pub pause: Vec<TextIx>,
    /// Options, in the file's order.
    pub options: Vec<Choice>,
    /// What can be done beside a choice, once each.
    pub asides: Vec<Choice>,
    /// Rows and columns, if this is a matrix.
    pub matrix: Option<Matrix>,
}

impl Decision {
    /// The weight of what can be shown here, in hundredths; none if it is not afforded.
    pub fn weight(&self, item: ItemIx) -> Option<u32> {
        if self.weights.is_empty() {
            let mut affords = self.affords.iter();
            let own = affords.find(|(afforded, _)| *afforded == item);
            return own.map(|(_, weight)| *weight);
        }
        self.weights.get(&item).copied()
    }

    /// The situation that a case of one of its own options belongs to.
    pub fn situation(&self, case: &Case) -> Option<&Situation> {
        self.situations.get(usize::from(case.situation?))
    }

    /// The bands that hold where this follows: those of its situation, if it has one.
    pub fn bands_in<'d>(&'d self, then: &'d Consequence) -> &'d [Band] {
        then.bands.as_ref().unwrap_or(&self.bands)
    }

    /// Every band that can hold here, those of a situation after the decision's own.
    pub fn all_bands(&self) -> impl Iterator<Item = &Band> {
        let own = self.situations.iter().map(|situation| &situation.bands);
        let own = own.filter(|bands| !Arc::ptr_eq(bands, &self.bands));
        [&self.bands]
            .into_iter()
            .chain(own)
            .flat_map(|bands| bands.iter())
    }

    /// The words of one of its choices; none where a cell lacks its place.
    pub fn words(&self, choice: &Choice) -> Option<Words> {
        if let Some(text) = choice.text {
            return Some(Words::Text(text));
        }
        let (matrix, (row, column)) = self.matrix.as_ref().zip(choice.cell)?;
        Some(Words::Cell {
            row: matrix.rows.get(usize::from(row))?.1,
            column: matrix.columns.get(usize::from(column))?.1,
        })
    }

    /// What the key says that a choice is worth here: its evidence on all that the decision
    /// affords, added up.
    pub fn worth(&self, then: &Consequence) -> i32 {
        let values = self.affords.iter();
        values.map(|(item, _)| i32::from(then.value(*item))).sum()
    }
}

/// The words of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Words {
    /// What is said, done or left unsaid.
    Text(TextIx),
    /// The row and the column of a matrix cell.
    Cell {
        /// The row.
        row: TextIx,
        /// The column.
        column: TextIx,
    },
}

/// The axes of a matrix choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Rows: id and text.
    pub rows: Vec<(String, TextIx)>,
    /// Columns: id and text.
    pub columns: Vec<(String, TextIx)>,
}

/// How an option is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// Spoken.
    Say,
    /// An action.
    Do,
    /// Saying nothing.
    Silence,
}

/// An option or aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Id.
    pub id: String,
    /// Spoken, done, or silent; a matrix cell without words of its own is something done.
    pub manner: Manner,
    /// What is said or done; none in a matrix cell.
    pub text: Option<TextIx>,
    /// Place in the matrix: row and column.
    pub cell: Option<(u16, u16)>,
    /// Open only while this holds.
    pub when: Option<Guard>,
    /// Critical moments this repairs: node and option.
    pub repairs: Vec<(NodeIx, u16)>,
    /// What follows if no case holds.
    pub base: Consequence,
    /// Cases in order; the first whose condition holds is what follows.
    pub cases: Vec<Case>,
    /// Set when chosen, if some condition or rule asks for it.
    pub chosen_bit: Option<BitIx>,
}

impl Choice {
    /// Every node this choice can lead to; what cases share with the base is listed once.
    pub fn targets(&self) -> impl Iterator<Item = NodeIx> {
        let base = &self.base.way;
        let of_cases = self.cases.iter().flat_map(|case| {
            let way = &case.then.way;
            let own = (!Arc::ptr_eq(&way.routes, &base.routes)).then_some(&way.routes);
            let routes = own.into_iter().flat_map(|routes| routes.iter());
            routes.map(|(_, to)| *to).chain(way.next)
        });
        base.targets().chain(of_cases)
    }

    /// Every reply of this choice; what cases share with the base is listed once.
    pub fn replies(&self) -> impl Iterator<Item = &Line> {
        let replies = self.cases.iter().map(|case| &case.then.reply);
        let own = replies.filter(|reply| !Arc::ptr_eq(reply, &self.base.reply));
        [&self.base.reply]
            .into_iter()
            .chain(own)
            .flat_map(|reply| reply.iter())
    }

    /// What can follow: the base and then the cases.
    pub fn outcomes(&self) -> impl Iterator<Item = &Consequence> {
        std::iter::once(&self.base).chain(self.cases.iter().map(|case| &case.then))
    }
}

/// The same choice under another state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Id.
    pub id: String,
    /// The situation of the decision in which it holds; none at a decision without situations, and
    /// in what is open everywhere.
    pub situation: Option<u8>,
    /// When it holds.
    pub when: Guard,
    /// What follows then, the base merged in.
    pub then: Consequence,
}

/// What follows from a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consequence {
    /// Behaviours shown, by id.
    pub shows: Shared<String>,
    /// Evidence per framework item, -2..=2: direct tags, else the behaviours added up.
    pub evidence: Shared<(ItemIx, i8)>,
    /// Dialogue acts.
    pub acts: Shared<ItemIx>,
    /// Positions on balances, in half steps -4..=4.
    pub balance: Shared<(ItemIx, i8)>,
    /// Bands of its situation; those of the decision where there is none.
    pub bands: Option<Shared<Band>>,
    /// Threshold steps that are respected, gone over or gone back to.
    pub steps: Shared<(ItemIx, StepMark)>,
    /// Effects.
    pub effects: Shared<Effect>,
    /// The reaction.
    pub reply: Shared<Line>,
    /// A critical moment.
    pub critical: Option<Critical>,
    /// Why, and from where.
    pub why: Option<Arc<Why>>,
    /// Where it goes; empty in an aside.
    pub way: Way,
}

impl Consequence {
    /// The evidence for an item; untagged counts as 0 (design: an untagged option counts as 0).
    pub fn value(&self, item: ItemIx) -> i8 {
        // The items stand in order.
        let at = self.evidence.binary_search_by_key(&item, |(ix, _)| *ix);
        at.map_or(0, |at| self.evidence[at].1)
    }

    /// The position on a balance in half steps, if there is one.
    pub fn position(&self, balance: ItemIx) -> Option<i8> {
        self.balance
            .iter()
            .find(|(ix, _)| *ix == balance)
            .map(|(_, position)| *position)
    }
}

/// A critical moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Critical {
    /// Which.
    pub item: ItemIx,
    /// What happened.
    pub what: TextIx,
    /// What would have been possible.
    pub instead: TextIx,
}

/// The explanation a debrief prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The explanation.
    pub text: TextIx,
    /// Source references as written.
    pub source: String,
}
