//! What a report says, whoever shows it.

use drempel::core::report::blocks::{Block, Definition, Figure, Report};

/// Everything that a report says, in the order in which it is read; each white space is a blank.
/// `maps`: with what stands at the maps, which plain text leaves to a table.
pub(crate) fn said(report: &Report, maps: bool) -> Vec<String> {
    let mut said = vec![report.title.to_string()];
    add(&report.opening, maps, &mut said);
    for section in &report.sections {
        said.push(section.title.to_string());
        add(&section.blocks, maps, &mut said);
    }
    let said = said.iter().map(|text| one_line(text));
    said.filter(|text| !text.is_empty()).collect()
}

/// A text with its white space made blanks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn add(blocks: &[Block], maps: bool, said: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Para(_, text) => said.push(text.to_string()),
            Block::Cited(text, _) => said.push(text.to_string()),
            Block::Notes(notes) => said.extend(notes.iter().map(|note| note.words.to_string())),
            Block::Portrait(portrait) => said.push(portrait.words.clone()),
            Block::Timeline(timeline) => {
                for point in &timeline.points {
                    let line = point.line.to_string();
                    let words = point.portrait.words.clone();
                    let kind = point.kind.clone().into_iter();
                    // Plain text says the line first, and leaves the answer to the choice.
                    if maps {
                        said.push(point.name.clone());
                        said.extend(kind.chain([words, line]));
                        said.extend(point.reply.as_ref().map(ToString::to_string));
                    } else {
                        said.push(line);
                        said.extend(kind.chain([words]));
                    }
                }
            }
            Block::OwnWords(words) => {
                said.push(words.begins.clone());
                said.extend(words.written.clone());
            }
            Block::List(list) => list.items.iter().for_each(|item| add(item, maps, said)),
            Block::Definitions(all) => all.iter().for_each(|one| add_one(one, maps, said)),
            Block::Group(blocks) => add(blocks, maps, said),
            Block::Folded(folded) => add_one(folded, maps, said),
            Block::Figure(Figure::Curve(lines)) => {
                said.extend(
                    lines
                        .iter()
                        .flat_map(|line| [&line.name, &line.words])
                        .cloned(),
                );
            }
            Block::Figure(Figure::Rope(rope)) => {
                said.push(rope.words.to_string());
                for strand in &rope.strands {
                    said.push(strand.words.to_string());
                    said.extend(strand.reason.as_ref().map(ToString::to_string));
                }
            }
            Block::Figure(Figure::Interval(interval)) => said.push(interval.words.clone()),
            Block::Figure(Figure::Sureness(rows)) => {
                said.extend(rows.iter().flat_map(|row| [&row.name, &row.words]).cloned());
            }
            Block::Figure(Figure::Growth(growth)) => {
                said.extend((!growth.words.is_empty()).then(|| growth.words.clone()));
                for step in &growth.steps {
                    said.extend([step.level.clone(), step.words.to_string()]);
                }
            }
            Block::Table(table) => {
                said.push(table.caption.clone());
                said.extend(
                    table
                        .head
                        .iter()
                        .chain(table.rows.iter().flatten())
                        .cloned(),
                );
            }
            Block::Maps(shown) if maps => said.extend(shown.iter().map(|map| map.title.clone())),
            Block::Maps(_) => {}
            Block::Sides(sides) => {
                // A page and the window name both sides for each row, plain text where they begin.
                for row in &sides.rows {
                    said.push(row.name.clone());
                    row.cells.iter().for_each(|cell| add(cell, maps, said));
                }
            }
            Block::Tree(tree) => said.extend(tree.items.iter().map(|item| item.words.to_string())),
            // Only a window can play it.
            Block::Again(_) => {}
            Block::Code(line) => said.push(line.clone()),
        }
    }
}

fn add_one(one: &Definition, maps: bool, said: &mut Vec<String>) {
    said.push(one.term.to_string());
    add(&one.blocks, maps, said);
}
