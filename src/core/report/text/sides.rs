//! Two things side by side, and what comes from each other, as plain text.

use unicode_width::UnicodeWidthStr as _;

use super::Sheet;
use crate::core::report::blocks::{Block, Sides, Tree};

/// What stands between the two sides.
const BETWEEN: &str = "  |  ";

/// A side that is narrower than this is hard to read: then they stand below each other.
const NARROWEST: usize = 34;

/// Farther in than this many steps nothing is told apart by its indent.
const DEEPEST: usize = 8;

impl Sheet {
    pub(super) fn sides(&mut self, sides: &Sides) {
        let room = self
            .width
            .saturating_sub(self.indent.width() + BETWEEN.width());
        let half = room / 2;
        if half < NARROWEST {
            self.below_each_other(sides);
            return;
        }
        self.row(
            half,
            [
                wrapped(&sides.heads[0], half),
                wrapped(&sides.heads[1], half),
            ],
        );
        self.row(half, ["-".repeat(half), "-".repeat(half)]);
        for row in &sides.rows {
            self.room();
            self.put(&format!("{}:", row.name));
            let cells = row.cells.each_ref().map(|cell| written(cell, half));
            self.row(half, cells);
        }
    }

    /// Lines of both sides beside each other.
    fn row(&mut self, half: usize, cells: [String; 2]) {
        let [left, right] = &cells;
        let (mut left, mut right) = (left.lines(), right.lines());
        loop {
            let (one, other) = (left.next(), right.next());
            if one.is_none() && other.is_none() {
                return;
            }
            let one = one.unwrap_or_default();
            let blanks = " ".repeat(half.saturating_sub(one.width()));
            let other = other.unwrap_or_default();
            let line = format!("{}{one}{blanks}{BETWEEN}{other}", self.indent);
            self.out += line.trim_end();
            self.out.push('\n');
        }
    }

    fn below_each_other(&mut self, sides: &Sides) {
        for row in &sides.rows {
            self.room();
            self.put(&format!("{}:", row.name));
            for (head, cell) in sides.heads.iter().zip(&row.cells) {
                self.within(2, |sheet| {
                    sheet.put(&format!("{head}:"));
                    sheet.within(2, |sheet| sheet.blocks(cell));
                });
            }
        }
    }

    pub(super) fn tree(&mut self, tree: &Tree) {
        for item in &tree.items {
            let indent = "  ".repeat(item.depth.min(DEEPEST));
            let sign = if item.here { "> " } else { "- " };
            self.put_after(&format!("{indent}{sign}"), &item.words.to_string());
        }
    }
}

fn wrapped(text: &str, width: usize) -> String {
    super::wrap(text, width, "")
}

/// A side by itself.
fn written(cell: &[Block], width: usize) -> String {
    let mut sheet = Sheet::new(width);
    sheet.blocks(cell);
    sheet.out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::report::blocks::{SidesRow, TreeItem};

    fn shown(width: usize, block: Block) -> String {
        let mut sheet = Sheet::new(width);
        sheet.block(&block);
        sheet.out
    }

    fn sides() -> Block {
        Block::Sides(Sides {
            name: "Beide".to_owned(),
            heads: ["Eerst".to_owned(), "Nu".to_owned()],
            rows: vec![SidesRow {
                name: "Gezegd".to_owned(),
                cells: [
                    vec![Block::plain("Dag.")],
                    vec![
                        Block::plain("Een zin die langer is dan een halve regel breed is."),
                        Block::plain("Nog een."),
                    ],
                ],
            }],
        })
    }

    #[test]
    fn they_stand_beside_each_other_where_there_is_room() {
        let expected = "\
Eerst                                |  Nu
-----------------------------------  |  -----------------------------------

Gezegd:
Dag.                                 |  Een zin die langer is dan een halve
                                     |  regel breed is.
                                     |  Nog een.
";
        assert_eq!(shown(75, sides()), expected);
    }

    #[test]
    fn they_stand_below_each_other_where_there_is_none() {
        let expected = "\
Gezegd:
  Eerst:
    Dag.
  Nu:
    Een zin die langer is dan een
    halve regel breed is.
    Nog een.
";
        assert_eq!(shown(34, sides()), expected);
    }

    #[test]
    fn a_tree_is_told_by_its_indent() {
        let item = |depth, here, words: &str| TreeItem {
            depth,
            here,
            run: None,
            words: words.into(),
        };
        let tree = Tree {
            name: "Lijnen".to_owned(),
            items: vec![item(0, false, "een"), item(1, true, "twee")],
        };
        assert_eq!(shown(40, Block::Tree(tree)), "- een\n  > twee\n");
    }
}
