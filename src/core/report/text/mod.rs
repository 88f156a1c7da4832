//! A report as plain text: signs before items, what belongs to an item at the indent of its text,
//! drawings of letters.

mod sides;

use unicode_width::UnicodeWidthStr as _;

use super::blocks::{Block, CurveLine, Definition, Figure, Growth, Interval, List, ListKind};
use super::blocks::{OwnWords, Report, Rope, Section, SureRow, TimelinePoint};
use super::marks::{interval, rope, sparkline, sureness};
use super::table::table;
use super::wrap::wrap;
use crate::core::screen::clean_line;

impl Report {
    /// As plain text of this width.
    pub fn to_text(&self, width: usize) -> String {
        let mut sheet = Sheet::new(width);
        sheet.out = ruled(&self.title.to_string(), '=', width);
        sheet.blocks(&self.opening);
        let sections = self.sections.iter();
        sheet.out
            + &sections
                .map(|section| section.to_text(width))
                .collect::<String>()
    }
}

impl Section {
    /// As plain text of this width.
    pub fn to_text(&self, width: usize) -> String {
        let mut sheet = Sheet::new(width);
        sheet.blocks(&self.blocks);
        let title = ruled(&self.title.to_string(), '-', width);
        format!("\n{title}{}", sheet.out)
    }
}

/// A block as plain text of this width, for who has no better way to show it.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn plain(block: &Block, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    sheet.block(block);
    sheet.out
}

/// A title with a line under it.
fn ruled(title: &str, rule: char, width: usize) -> String {
    let lines = wrap(title, width, "");
    let columns = lines.lines().map(unicode_width::UnicodeWidthStr::width);
    let line = String::from(rule).repeat(columns.max().unwrap_or(0));
    format!("{lines}{line}\n")
}

/// What has been written of a section.
struct Sheet {
    width: usize,
    out: String,
    /// What stands before each line.
    indent: String,
    /// What stands before the next line instead: the sign of an item that begins.
    sign: Option<String>,
    /// The list that the item is of.
    within: Option<ListKind>,
}

impl Sheet {
    fn new(width: usize) -> Self {
        Self {
            width,
            out: String::new(),
            indent: String::new(),
            sign: None,
            within: None,
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Para(_, text) => self.put(&text.to_string()),
            Block::Cited(text, note) => self.put(&format!("{text} [{}]", note.number)),
            Block::Notes(notes) => notes.iter().for_each(|note| {
                self.put_after(&format!("[{}] ", note.number), &note.words.to_string());
            }),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => all.iter().for_each(|one| self.definition(one, "  ")),
            Block::Group(blocks) => {
                self.room();
                self.blocks(blocks);
            }
            Block::Folded(folded) => self.definition(folded, ""),
            Block::Figure(Figure::Curve(lines)) => self.curve(lines),
            Block::Figure(Figure::Rope(rope)) => self.rope(rope),
            Block::Figure(Figure::Interval(interval)) => self.interval(interval),
            Block::Figure(Figure::Sureness(rows)) => self.sureness(rows),
            Block::Figure(Figure::Growth(growth)) => self.growth(growth),
            Block::Portrait(portrait) => self.said(&portrait.words),
            Block::Timeline(timeline) => timeline.points.iter().for_each(|at| self.turning(at)),
            Block::OwnWords(words) => self.own_words(words),
            Block::Table(shown) => {
                self.put(&shown.caption);
                self.out += &table(&shown.head, &shown.rows, self.width);
            }
            Block::Maps(_) => {}
            // Not broken: it is copied.
            Block::Code(line) => self.out += &format!("    {}\n", clean_line(line)),
            Block::Sides(sides) => self.sides(sides),
            Block::Tree(tree) => self.tree(tree),
            Block::Again(_) => {}
        }
    }

    /// An empty line, except at the top of a section.
    fn room(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn put(&mut self, text: &str) {
        self.put_after("", text);
    }

    /// A text after something that is drawn.
    fn put_after(&mut self, drawn: &str, text: &str) {
        let before = self.sign.take().unwrap_or_else(|| self.indent.clone());
        self.out += &wrap(text, self.width, &(before + drawn));
    }

    /// Writes what stands at an indent farther in.
    fn within(&mut self, columns: usize, write: impl FnOnce(&mut Self)) {
        let indent = self.indent.clone();
        self.indent += &" ".repeat(columns);
        write(self);
        self.indent = indent;
    }

    fn list(&mut self, list: &List) {
        let around = self.within.replace(list.kind);
        for (index, item) in list.items.iter().enumerate() {
            if list.apart {
                self.room();
            }
            let sign = match (list.kind, around) {
                (ListKind::Bullets, Some(ListKind::Bullets)) => "· ".to_owned(),
                (ListKind::Bullets, _) => "- ".to_owned(),
                (ListKind::Numbers, _) => format!("{}. ", index + 1),
                (ListKind::Warnings, _) => "! ".to_owned(),
                (ListKind::Strengths, _) => "+ ".to_owned(),
            };
            let columns = sign.width();
            self.sign = Some(format!("{}{sign}", self.indent));
            self.within(columns, |sheet| sheet.blocks(item));
        }
        self.within = around;
    }

    fn definition(&mut self, definition: &Definition, indent: &str) {
        self.put(&definition.term.to_string());
        self.within(indent.len(), |sheet| sheet.blocks(&definition.blocks));
    }

    fn curve(&mut self, lines: &[CurveLine]) {
        let column = lines.iter().map(|line| line.name.width()).max();
        for line in lines {
            let blanks = " ".repeat(column.unwrap_or(0) - line.name.width());
            let drawn = sparkline(line.values.iter().copied());
            let before = format!("  {}{blanks}  {drawn}  ", line.name);
            self.put_after(&before, &line.words);
        }
    }

    fn sureness(&mut self, rows: &[SureRow]) {
        let names = rows.iter().map(|row| row.name.width()).max();
        let signs = rows.iter().map(|row| row.signs().0).max();
        for row in rows {
            let blanks = " ".repeat(names.unwrap_or(0) - row.name.width());
            let after = " ".repeat(signs.unwrap_or(0) - row.signs().0);
            let before = format!("  {}{blanks}  {}{after}  ", row.name, sureness(row));
            self.put_after(&before, &row.words);
        }
    }

    fn rope(&mut self, shown: &Rope) {
        self.put(&shown.words.to_string());
        for strand in &shown.strands {
            let drawn = rope(strand.position, strand.low, strand.high);
            let before = format!("{:>2}. {drawn}  ", strand.number);
            self.put_after(&before, &strand.words.to_string());
            if let Some(reason) = &strand.reason {
                let columns = before.width();
                self.within(columns, |sheet| sheet.put(&reason.to_string()));
            }
        }
    }

    /// A line, where there is anything to say.
    fn said(&mut self, words: &str) {
        if !words.is_empty() {
            self.put(words);
        }
    }

    fn turning(&mut self, point: &TimelinePoint) {
        let before = format!("{}. ", point.mark);
        let columns = before.width();
        self.put_after(&before, &point.line.to_string());
        let kind = point.kind.as_deref().unwrap_or_default();
        let turned = point.turned.as_ref().map(ToString::to_string);
        let words = [
            kind.to_owned(),
            point.portrait.words.clone(),
            turned.unwrap_or_default(),
        ];
        let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
        self.within(columns, |sheet| sheet.said(&words.join(" – ")));
    }

    fn own_words(&mut self, words: &OwnWords) {
        let written = words.written.as_deref().unwrap_or("…");
        self.put(&format!("{} {written}", words.begins));
    }

    fn interval(&mut self, shown: &Interval) {
        self.put(&shown.words);
        if let Some(at) = shown.at {
            self.put_after(&interval(at), "");
        }
    }

    fn growth(&mut self, shown: &Growth) {
        self.said(&shown.words);
        for (index, step) in shown.steps.iter().enumerate() {
            let before = format!("{:>2}. {}  ", index + 1, interval(step.at));
            self.put_after(&before, &step.level);
            self.within(4, |sheet| sheet.put(&step.words.to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_an_item_stands_under_its_text() {
        let deeper = vec![Block::plain("nog dieper"), Block::plain("onder dieper")];
        let item = vec![
            Block::strong("een"),
            Block::plain("onder een"),
            Block::list(ListKind::Bullets, [deeper]),
            Block::Definitions(vec![Definition::new(
                "vraag",
                vec![Block::plain("antwoord")],
            )]),
        ];
        let warning = vec![
            Block::plain("pas op"),
            Block::bullets(["een"]),
            Block::quiet("bron"),
        ];
        let section = Section {
            id: "s".to_owned(),
            title: "Kop".into(),
            open: true,
            blocks: vec![
                Block::apart(ListKind::Numbers, [item, vec![Block::plain("twee")]]),
                Block::list(ListKind::Warnings, [warning]),
                Block::list(
                    ListKind::Bullets,
                    [vec![Block::plain("buiten"), Block::bullets(["binnen"])]],
                ),
                Block::Group(vec![Block::plain("los")]),
            ],
        };
        let expected = "
Kop
---
1. een
   onder een
   - nog dieper
     onder dieper
   vraag
     antwoord

2. twee
! pas op
  - een
  bron
- buiten
  · binnen

los
";
        assert_eq!(section.to_text(40), expected);
    }
}
