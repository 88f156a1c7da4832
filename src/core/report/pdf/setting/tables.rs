//! Tables on paper: side by side while there is room, else as lists that say the same.

use super::super::lines::{Style, lines};
use super::super::sheet::Role;
use super::super::typeface::{Typefaces, settable};
use super::{APART, BODY, INDENT, STRONG, Setter, ours, rule};
use crate::core::report::blocks::{Block, Text, Tone};

/// The size of the letters.
const SIZE: f32 = 9.5;
/// The narrowest column of a table that can be read.
const NARROWEST: f32 = 62.0;
/// Between columns.
const GUTTER: f32 = 10.0;
/// A row of a table higher than this is shown as lines of its own.
const TALLEST_ROW: f32 = 400.0;

impl Setter<'_, '_> {
    /// A table; where its columns would be too narrow, or a row too high, a list that says the same.
    pub(super) fn table(&mut self, caption: &str, head: &[String], rows: &[&[String]]) {
        self.sheet.room(APART);
        let width = self.sheet.right - self.sheet.left;
        let columns = columns(head, rows, width, self.sheet.faces);
        let fits = columns.as_ref().is_some_and(|columns| {
            rows.iter()
                .all(|row| tall(row, columns, self.sheet.faces) <= TALLEST_ROW)
        });
        match columns.filter(|_| fits && !rows.is_empty()) {
            Some(columns) => self.side_by_side(caption, head, rows, &columns),
            None => self.below_each_other(caption, head, rows),
        }
    }

    fn side_by_side(
        &mut self,
        caption: &str,
        head: &[String],
        rows: &[&[String]],
        columns: &[(f32, f32)],
    ) {
        self.within(Role::Table, |setter| {
            setter.line(Role::Caption, &[ours(caption.to_owned(), STRONG)], true);
            setter.within(Role::Head, |setter| setter.row(head, columns, true));
            setter.within(Role::Rows, |setter| {
                rows.iter().for_each(|row| setter.row(row, columns, false));
            });
        });
    }

    fn row(&mut self, cells: &[String], columns: &[(f32, f32)], head: bool) {
        let cell = |(index, (text, (x, width))): (usize, (&String, &(f32, f32)))| {
            let (role, style) = match (head, index) {
                (true, _) => (Role::Name { row: false }, STRONG),
                (false, 0) => (Role::Name { row: true }, BODY),
                (false, _) => (Role::Cell, BODY),
            };
            let style = Style {
                size: SIZE,
                ..style
            };
            // An empty cell is a cell all the same.
            let text = if text.is_empty() { "–" } else { text };
            (role, *x, *width, vec![ours(text.to_owned(), style)])
        };
        let cells = cells.iter().zip(columns).enumerate().map(cell).collect();
        self.sheet.room(4.0);
        let mut strip = 0;
        self.sheet
            .part(Role::Row, |sheet| strip = sheet.row(cells, head));
        let (left, width) = (self.sheet.left, self.sheet.right - self.sheet.left);
        let below = self
            .sheet
            .strips
            .get(strip)
            .map_or(0.0, |strip| strip.height + 2.0);
        self.sheet.ornament(strip, left, below, rule(width));
    }

    fn below_each_other(&mut self, caption: &str, head: &[String], rows: &[&[String]]) {
        self.line(Role::Paragraph, &[ours(caption.to_owned(), STRONG)], true);
        if rows.is_empty() {
            return;
        }
        self.within(Role::List(false), |setter| {
            for row in rows {
                let cells = head.iter().zip(*row).filter(|(_, cell)| !cell.is_empty());
                let item: Vec<Block> = cells
                    .map(|(name, cell)| {
                        Block::Para(Tone::Plain, Text::from(format!("{name}: {cell}")))
                    })
                    .collect();
                setter.item("•", BODY, INDENT, &item);
            }
        });
    }
}

/// Left end and width of each column: what it needs, or a fair share; none where that is too narrow.
fn columns(
    head: &[String],
    rows: &[&[String]],
    width: f32,
    faces: &Typefaces,
) -> Option<Vec<(f32, f32)>> {
    let count = head.len().max(1);
    let room = width - GUTTER * count.saturating_sub(1) as f32;
    let wide = |text: &String| {
        let signs = settable(text);
        signs
            .chars()
            .map(|sign| faces.bold.width(sign) * SIZE)
            .sum::<f32>()
    };
    let needs = |column: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(column))
            .chain(head.get(column));
        cells.map(wide).fold(0.0, f32::max) + 1.0
    };
    let needed: Vec<f32> = (0..count).map(needs).collect();
    let fair = room / count as f32;
    let spare: f32 = needed.iter().map(|need| (fair - need).max(0.0)).sum();
    let wanted: f32 = needed.iter().map(|need| (need - fair).max(0.0)).sum();
    if fair < NARROWEST && wanted > spare {
        return None;
    }
    let share = if wanted > spare {
        spare / wanted.max(1.0)
    } else {
        1.0
    };
    let mut x = 0.0;
    let column = |need: &f32| {
        let width = if *need > fair {
            fair + (need - fair) * share
        } else {
            *need
        };
        let at = (x, width);
        x += width + GUTTER;
        at
    };
    Some(needed.iter().map(column).collect())
}

/// How high a row becomes.
fn tall(row: &[String], columns: &[(f32, f32)], faces: &Typefaces) -> f32 {
    let cells = row.iter().zip(columns).map(|(text, (_, width))| {
        let style = Style { size: SIZE, ..BODY };
        let lines = lines(&[ours(text.clone(), style)], *width, faces);
        lines.len() as f32 * SIZE * 1.42
    });
    cells.fold(0.0, f32::max)
}
