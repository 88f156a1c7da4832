//! A table of text: columns side by side while there is room, one under the other otherwise.
//!
//! Our own, since `comfy-table` (7.2) does not isolate the lines of a cell that run from right to
//! left, and squeezes columns until words break: in 14 columns it shows “dichtbij” as “dich” and
//! “tbij”, and “10 uur” as “10 u” and “ur”, where a list can be read.

use unicode_width::UnicodeWidthStr as _;

use super::wrap::wrap;
use crate::core::screen::clean;

/// Blanks between columns.
const GAP: usize = 2;
/// A column narrower than this is hard to read.
const NARROWEST: usize = 10;

/// Lays out rows under a head, at most `width` columns wide. Cells are broken at blanks. Where
/// the columns would be too narrow, each row becomes a small list: that is also easier to follow
/// by ear. An empty cell is then left out.
pub fn table(head: &[String], rows: &[Vec<String>], width: usize) -> String {
    match widths(head, rows, width) {
        Some(widths) => side_by_side(head, rows, &widths),
        None => below_each_other(head, rows, width),
    }
}

/// The width per column: what it needs, or a fair share of what is left by those that need less.
fn widths(head: &[String], rows: &[Vec<String>], width: usize) -> Option<Vec<usize>> {
    let needs = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let cells = cells.chain(head.get(column));
        cells.map(|cell| clean(cell).width()).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..head.len()).map(needs).collect();
    let room = width.checked_sub(GAP * head.len().saturating_sub(1))?;
    while widths.iter().sum::<usize>() > room {
        let fair = room / head.len().max(1);
        if fair < NARROWEST {
            return None;
        }
        let narrow: usize = widths.iter().filter(|wide| **wide <= fair).sum();
        let wide = widths.iter().filter(|wide| **wide > fair).count();
        let share = (room - narrow) / wide.max(1);
        for width in widths.iter_mut().filter(|wide| **wide > fair) {
            *width = (*width).min(share);
        }
        if widths.iter().sum::<usize>() > room {
            return None;
        }
    }
    Some(widths)
}

fn side_by_side(head: &[String], rows: &[Vec<String>], widths: &[usize]) -> String {
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let mut out = row_of(head, widths) + &row_of(&rule, widths);
    for row in rows {
        out += &row_of(row, widths);
    }
    out
}

fn row_of(cells: &[String], widths: &[usize]) -> String {
    let columns: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            let lines = wrap(cell, *width, "");
            lines.lines().map(str::to_owned).collect()
        })
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for line in 0..height {
        let mut text = String::new();
        for (column, width) in columns.iter().zip(widths) {
            let cell = column.get(line).map_or("", String::as_str);
            text += cell;
            text += &" ".repeat(width.saturating_sub(cell.width()) + GAP);
        }
        out += text.trim_end();
        out.push('\n');
    }
    out
}

fn below_each_other(head: &[String], rows: &[Vec<String>], width: usize) -> String {
    let mut out = String::new();
    for row in rows {
        let cells = head.iter().zip(row).enumerate();
        for (index, (name, cell)) in cells.filter(|(_, (_, cell))| !cell.is_empty()) {
            let first = if index == 0 { "- " } else { "  " };
            out += &wrap(&format!("{name}: {cell}"), width, first);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lay(width: usize) -> String {
        let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let rows: Vec<Vec<String>> = vec![
            own(&["Mo", "dichtbij"]),
            own(&["Lourdes", "op afstand, slapend"]),
        ];
        table(&own(&["Wie", "Jouw kaart"]), &rows, width)
    }

    #[test]
    fn columns_stand_under_their_heads() {
        let expected = "\
Wie      Jouw kaart
-------  -------------------
Mo       dichtbij
Lourdes  op afstand, slapend
";
        assert_eq!(lay(40), expected);
    }

    #[test]
    fn a_wide_column_is_broken_and_a_narrow_one_is_not() {
        // 24 - 2 = 22 is room for both; a fair share is 11. `Lourdes` needs 7, so 15 is left.
        let expected = "\
Wie      Jouw kaart
-------  ---------------
Mo       dichtbij
Lourdes  op afstand,
         slapend
";
        assert_eq!(lay(24), expected);
    }

    #[test]
    fn where_there_is_no_room_rows_become_lists() {
        let expected = "\
- Wie: Mo
  Jouw kaart:
  dichtbij
- Wie: Lourdes
  Jouw kaart:
  op afstand,
  slapend
";
        assert_eq!(lay(14), expected);
    }
}
