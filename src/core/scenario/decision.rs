//! Decisions: what can be chosen, in which words, and what follows.
//!
//! A part of the [model](super::model), through which it is used.

use super::ids::{BitIx, NodeIx, TextIx};
use super::model::{Condition, Effect, Line, Way};
use crate::core::framework::ItemIx;
use crate::core::network::task::StepMark;

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
    /// Bands that hold here, the scenario's defaults included.
    pub bands: Vec<Band>,
    /// Doing well here counts as "also when it got hard".
    pub hard: bool,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    pub when: Option<Condition>,
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
    /// When it holds.
    pub when: Condition,
    /// What follows then, the base merged in.
    pub then: Consequence,
}

/// What follows from a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consequence {
    /// Behaviours shown, by id.
    pub shows: Vec<String>,
    /// Evidence per framework item, -2..=2: direct tags, else the behaviours added up.
    pub evidence: Vec<(ItemIx, i8)>,
    /// Dialogue acts.
    pub acts: Vec<ItemIx>,
    /// Positions on balances, in half steps -4..=4.
    pub balance: Vec<(ItemIx, i8)>,
    /// Threshold steps that are respected, gone over or gone back to.
    pub steps: Vec<(ItemIx, StepMark)>,
    /// Effects.
    pub effects: Vec<Effect>,
    /// The reaction.
    pub reply: Vec<Line>,
    /// A critical moment.
    pub critical: Option<Critical>,
    /// Why, and from where.
    pub why: Option<Why>,
    /// Where it goes; empty in an aside.
    pub way: Way,
}

impl Consequence {
    /// The evidence for an item; untagged counts as 0 (design: an untagged option counts as 0).
    pub fn value(&self, item: ItemIx) -> i8 {
        self.evidence
            .iter()
            .find(|(ix, _)| *ix == item)
            .map_or(0, |(_, value)| *value)
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
