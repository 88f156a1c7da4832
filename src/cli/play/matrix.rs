//! A choice of rows and columns at the terminal: a table with a number in each place that is open.
//! A column stands in it by a letter, for which its words are said above: as the head of a column
//! they would be broken on a narrow screen.

use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::report::table;
use crate::core::scenario::model::{Choice, Matrix};

impl Player<'_, '_, '_> {
    /// The table, and how to choose from it. What is offered is counted from 1.
    pub(super) fn put_matrix(&mut self, matrix: &Matrix) -> Result<(), Fault> {
        let columns = matrix.columns.iter().zip('a'..);
        for ((_, title), letter) in columns.clone() {
            let title = self.text(*title);
            self.ui.put(&title, &format!("{letter:>3}  "))?;
        }
        let letters = columns.map(|(_, letter)| letter.to_string());
        let head: Vec<String> = std::iter::once(String::new()).chain(letters).collect();
        let cells: Vec<Option<(u16, u16)>> = self.offered().iter().map(|it| it.cell).collect();
        let number = |row: usize, column: usize| {
            let place = (u16::try_from(row).ok()?, u16::try_from(column).ok()?);
            let at = cells.iter().position(|cell| *cell == Some(place))?;
            Some((at + 1).to_string())
        };
        let rows = matrix.rows.iter().enumerate().map(|(row, (_, title))| {
            let columns = 0..matrix.columns.len();
            let numbers = columns.map(|column| number(row, column).unwrap_or_default());
            std::iter::once(self.text(*title)).chain(numbers).collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let laid_out = table(&head, &rows, self.ui.width());
        self.ui.raw(&laid_out)?;
        self.ui.tell("hint-matrix", &[], "")?;
        Ok(())
    }
}

/// Whether a choice is all said by its place in the table.
pub(super) fn is_only_a_place(choice: &Choice) -> bool {
    choice.cell.is_some() && choice.text.is_none()
}
