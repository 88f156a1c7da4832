//! The numbers of the sources in a report: the same for the same words, in the order in which they
//! are met. While one reads, a number is all that stands there.

use super::blocks::{Block, Definition, Note, Section};

/// Gives each source its number, and gives all of them in their order.
pub(super) fn number(sections: &mut [Section]) -> Vec<Note> {
    let mut notes = Vec::new();
    for section in sections {
        all(&mut section.blocks, &mut notes);
    }
    notes
}

fn all(blocks: &mut [Block], notes: &mut Vec<Note>) {
    for block in blocks {
        match block {
            Block::Cited(_, note) => one(note, notes),
            Block::List(list) => list.items.iter_mut().for_each(|item| all(item, notes)),
            Block::Definitions(of) => of.iter_mut().for_each(|one| within(one, notes)),
            Block::Group(blocks) => all(blocks, notes),
            Block::Folded(folded) => within(folded, notes),
            Block::Sides(sides) => {
                let cells = sides.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| all(cell, notes));
            }
            Block::Para(..)
            | Block::Notes(_)
            | Block::Figure(_)
            | Block::Portrait(_)
            | Block::Timeline(_)
            | Block::OwnWords(_)
            | Block::Table(_)
            | Block::Maps(_)
            | Block::Code(_)
            | Block::Tree(_)
            | Block::Again(_) => {}
        }
    }
}

fn within(definition: &mut Definition, notes: &mut Vec<Note>) {
    all(&mut definition.blocks, notes);
}

fn one(note: &mut Note, notes: &mut Vec<Note>) {
    // A report has some dozens of different ones.
    let known = notes.iter().position(|known| known.words == note.words);
    note.number = known.unwrap_or(notes.len()) + 1;
    if known.is_none() {
        notes.push(note.clone());
    }
}
