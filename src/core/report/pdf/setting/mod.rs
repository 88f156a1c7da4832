//! The blocks of a report, set: which letters, how far apart, and what each of them is.

mod tables;

use super::figures::{SMALL, curve, interval, rope, rule};
use super::lines::{Stretch, Style};
use super::sheet::{Entry, Role, Sheet, Strip, What};
use super::typeface::{Typefaces, settable};
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::{
    Block, CurveLine, Definition, Figure, Interval, List, ListKind, Note, OwnWords, Report, Rope,
    Section, Sides, Text, Timeline, TimelinePoint, Tone, Tree,
};
use crate::core::report::map::figure::Shape;
use crate::core::report::map::layout::Sheet as MapSheet;
use crate::core::report::map::svg::{Palette, Picture, composed};
use crate::core::report::network::MapShown;
use crate::core::report::text::plain;
use crate::core::report::theirs::Part;
use crate::core::report::words::state_word;

const BODY: Style = Style {
    size: 10.5,
    bold: false,
    quiet: false,
};
const STRONG: Style = Style { bold: true, ..BODY };
const QUIET: Style = Style {
    size: 9.5,
    bold: false,
    quiet: true,
};

/// How far what belongs to an item stands in.
const INDENT: f32 = 18.0;
/// Between paragraphs, items that stand apart, and sections.
const CLOSE: f32 = 3.0;
const APART: f32 = 10.0;
const SECTION: f32 = 20.0;
/// How wide a drawing beside a line of text is.
const BESIDE: f32 = 120.0;
/// The width and height of a curve.
const CURVE: (f32, f32) = (300.0, 28.0);
/// What a map is drawn on, in its own points, and how wide that is on paper.
const MAP: (f32, f32, f32) = (500.0, 500.0, 15.0);
const MAP_WIDTH: f32 = 330.0;
/// The highest that a map becomes: a page has its title too.
const MAP_HEIGHT: f32 = 640.0;

/// Sets reports as one document, under a title of its own where there are several.
pub(super) fn set<'f>(
    title: &Text,
    reports: &[Report],
    faces: &'f Typefaces,
    width: f32,
) -> Sheet<'f> {
    let mut sheet = Sheet::new(faces, width);
    let lang = reports
        .first()
        .map_or_else(Lang::default, |report| report.lang);
    let mut setter = Setter {
        sheet: &mut sheet,
        lang,
        level: 1,
    };
    setter.heading(title);
    match reports {
        [one] => setter.report(one),
        several => several.iter().for_each(|report| setter.part(report)),
    }
    sheet
}

struct Setter<'s, 'f> {
    sheet: &'s mut Sheet<'f>,
    lang: Lang,
    /// The level of the heading that is next.
    level: u16,
}

impl Setter<'_, '_> {
    fn part(&mut self, report: &Report) {
        self.within(Role::Part, |setter| {
            setter.sheet.room(2.0 * SECTION);
            setter.level = 2;
            setter.heading(&report.title);
            setter.report(report);
        });
    }

    /// What stands under the title.
    fn report(&mut self, report: &Report) {
        self.lang = report.lang;
        self.level += 1;
        self.blocks(&report.opening);
        for section in &report.sections {
            self.section(section);
        }
        self.level -= 1;
    }

    fn section(&mut self, section: &Section) {
        self.within(Role::Section, |setter| {
            setter.sheet.room(SECTION);
            setter.heading(&section.title);
            setter.blocks(&section.blocks);
        });
    }

    fn within(&mut self, role: Role, write: impl FnOnce(&mut Setter<'_, '_>)) {
        let (lang, level) = (self.lang, self.level);
        self.sheet
            .part(role, |sheet| write(&mut Setter { sheet, lang, level }));
    }

    fn indented(&mut self, by: f32, write: impl FnOnce(&mut Setter<'_, '_>)) {
        let (lang, level) = (self.lang, self.level);
        self.sheet
            .indented(by, |sheet| write(&mut Setter { sheet, lang, level }));
    }

    fn heading(&mut self, title: &Text) {
        let size = match self.level {
            1 => 20.0,
            2 => 14.5,
            _ => 12.0,
        };
        let style = Style { size, ..STRONG };
        let text = settable(&title.to_string()).replace('\n', " ");
        self.sheet.entries.push(Entry {
            level: self.level,
            text: text.clone(),
            strip: self.sheet.strips.len(),
        });
        let stretches = stretches(title, style);
        let role = Role::Heading(self.level, text);
        self.sheet.part(role, |sheet| sheet.lines(&stretches, true));
        let width = self.sheet.right - self.sheet.left;
        let line = self.sheet.strip(Strip {
            height: 5.0,
            keep: true,
            ..Strip::default()
        });
        let left = self.sheet.left;
        self.sheet.ornament(line, left, 1.5, rule(width));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block, false);
        }
    }

    /// A block; `keep` holds it to what follows.
    fn block(&mut self, block: &Block, keep: bool) {
        match block {
            Block::Para(tone, text) => self.para(*tone, text, keep),
            Block::Cited(text, note) => self.cited(text, note, keep),
            Block::Notes(notes) => self.notes(notes),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => self.definitions(all),
            Block::Group(blocks) => self.within(Role::Group, |setter| {
                setter.sheet.room(APART);
                setter.blocks(blocks);
            }),
            Block::Folded(folded) => self.within(Role::Group, |setter| {
                setter.para(Tone::Quiet, &folded.term, true);
                setter.blocks(&folded.blocks);
            }),
            Block::Figure(Figure::Curve(lines)) => lines.iter().for_each(|line| self.curve(line)),
            Block::Figure(Figure::Rope(shown)) => self.rope(shown),
            Block::Figure(Figure::Interval(shown)) => self.interval(shown),
            Block::Portrait(portrait) => self.words(Tone::Quiet, &portrait.words),
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::OwnWords(words) => self.own_words(words),
            Block::Table(table) => {
                let rows: Vec<&[String]> = table.rows.iter().map(Vec::as_slice).collect();
                self.table(&table.caption, &table.head, &rows);
            }
            Block::Maps(maps) => maps.iter().for_each(|map| self.map(map)),
            Block::Figure(Figure::Sureness(rows)) => rows.iter().for_each(|row| {
                let name = ours(format!("{}: ", row.name), STRONG);
                let words = [name, ours(row.words.clone(), BODY)];
                self.line(Role::Paragraph, &words, false);
            }),
            Block::Sides(sides) => self.sides(sides),
            Block::Tree(tree) => self.tree(tree),
            // What has no setting of its own is set as the terminal says it.
            other => plain(other, usize::from(u16::MAX))
                .lines()
                .for_each(|line| self.words(Tone::Plain, line.trim())),
        }
    }

    /// Two things, row by row: on paper one after the other, which keeps each readable.
    fn sides(&mut self, sides: &Sides) {
        self.para(Tone::Strong, &Text::from(&sides.name), true);
        for row in &sides.rows {
            self.within(Role::Group, |setter| {
                setter.sheet.room(APART);
                setter.para(Tone::Strong, &Text::from(&row.name), true);
                let both = sides.heads.iter().zip(&row.cells);
                let both = both.map(|(head, cell)| Definition::new(head, cell.clone()));
                setter.definitions(&both.collect::<Vec<_>>());
            });
        }
    }

    /// What comes from each other, each as far in as it comes from others.
    fn tree(&mut self, tree: &Tree) {
        self.para(Tone::Strong, &Text::from(&tree.name), true);
        self.within(Role::List(false), |setter| {
            for item in &tree.items {
                let tone = if item.here { Tone::Strong } else { Tone::Plain };
                let item_blocks = [Block::Para(tone, item.words.clone())];
                // However many come from each other, there is room for words.
                let far = item.depth.min(12) as f32 * INDENT;
                setter.indented(far, |setter| setter.item("•", BODY, INDENT, &item_blocks));
            }
        });
    }

    fn line(&mut self, role: Role, stretches: &[Stretch], keep: bool) {
        self.sheet.room(CLOSE);
        self.sheet.part(role, |sheet| sheet.lines(stretches, keep));
    }

    fn para(&mut self, tone: Tone, text: &Text, keep: bool) {
        let stretches = stretches(text, style(tone));
        self.line(Role::Paragraph, &stretches, keep);
    }

    /// A paragraph, where there is anything to say.
    fn words(&mut self, tone: Tone, words: &str) {
        if !words.is_empty() {
            self.para(tone, &Text::from(words), false);
        }
    }

    fn cited(&mut self, text: &Text, note: &Note, keep: bool) {
        let mut stretches = stretches(text, BODY);
        stretches.push(ours(format!(" [{}]", note.number), QUIET));
        self.line(Role::Paragraph, &stretches, keep);
    }

    fn notes(&mut self, notes: &[Note]) {
        self.within(Role::List(true), |setter| {
            for Note { number, words } in notes {
                let item = [Block::Para(Tone::Plain, words.clone())];
                setter.item(&format!("[{number}]"), BODY, 30.0, &item);
            }
        });
    }

    fn list(&mut self, list: &List) {
        if list.items.is_empty() {
            return;
        }
        let counted = list.kind == ListKind::Numbers;
        self.within(Role::List(counted), |setter| {
            for (index, item) in list.items.iter().enumerate() {
                let (sign, style) = match list.kind {
                    ListKind::Bullets => ("•".to_owned(), BODY),
                    ListKind::Numbers => (format!("{}.", index + 1), BODY),
                    ListKind::Warnings => ("!".to_owned(), STRONG),
                    ListKind::Strengths => ("+".to_owned(), STRONG),
                };
                setter.sheet.room(if list.apart { APART } else { CLOSE });
                setter.item(&sign, style, INDENT, item);
            }
        });
    }

    /// An item; its first paragraph stays with the second.
    fn item(&mut self, sign: &str, style: Style, indent: f32, blocks: &[Block]) {
        self.within(Role::Item, |setter| {
            setter.indented(indent, |setter| {
                setter.sheet.sign(sign, style, indent - 2.0);
                setter.within(Role::Body, |setter| {
                    let Some((first, rest)) = blocks.split_first() else {
                        return setter.words(Tone::Plain, "–");
                    };
                    setter.block(first, !rest.is_empty());
                    setter.blocks(rest);
                });
            });
        });
    }

    fn definitions(&mut self, all: &[Definition]) {
        if all.is_empty() {
            return;
        }
        self.within(Role::List(false), |setter| {
            for definition in all {
                setter.within(Role::Item, |setter| {
                    let term = stretches(&definition.term, QUIET);
                    setter.line(Role::Label, &term, true);
                    setter.within(Role::Body, |setter| {
                        setter.indented(INDENT, |setter| setter.blocks(&definition.blocks));
                    });
                });
            }
        });
    }

    /// A line of text with a small drawing below it, of this width and height.
    fn drawn(
        &mut self,
        words: &[Stretch],
        alt: String,
        (width, height): (f32, f32),
        drawing: Vec<Shape>,
    ) {
        self.line(Role::Paragraph, words, true);
        let strip = self.sheet.strip(Strip {
            height,
            ..Strip::default()
        });
        // However far in it stands, it stays on the paper.
        let left = self.sheet.left.min(self.sheet.right - width);
        self.sheet.part(Role::Figure(alt), |sheet| {
            sheet.mark(strip, left, 0.0, What::Drawing(drawing, 1.0));
        });
    }

    fn curve(&mut self, shown: &CurveLine) {
        let words = [
            ours(format!("{}: ", shown.name), STRONG),
            ours(shown.words.clone(), BODY),
        ];
        let values = shown.values.iter();
        let said: Vec<String> = values
            .map(|value| say(self.lang, state_word(*value), &[]))
            .collect();
        let alt = format!("{}: {}", shown.name, said.join(", "));
        let drawing = curve(&shown.values, CURVE.0, CURVE.1 - 3.0);
        self.drawn(&words, alt, CURVE, drawing);
    }

    fn rope(&mut self, shown: &Rope) {
        self.para(Tone::Plain, &shown.words, true);
        self.within(Role::List(true), |setter| {
            for strand in &shown.strands {
                setter.within(Role::Item, |setter| {
                    setter.indented(24.0, |setter| {
                        setter.sheet.room(CLOSE);
                        setter
                            .sheet
                            .sign(&format!("{}.", strand.number), BODY, 22.0);
                        setter.within(Role::Body, |setter| {
                            let alt = strand.words.to_string();
                            let words = stretches(&strand.words, BODY);
                            setter.drawn(&words, alt, (BESIDE, SMALL), rope(strand, BESIDE));
                            if let Some(reason) = &strand.reason {
                                setter.para(Tone::Quiet, reason, false);
                            }
                        });
                    });
                });
            }
        });
    }

    fn interval(&mut self, shown: &Interval) {
        let words = [ours(shown.words.clone(), BODY)];
        let Some(at) = shown.at else {
            return self.line(Role::Paragraph, &words, false);
        };
        let [low, _, high] = at.map(|value| {
            let hundredth = (value.clamp(0.0, 1.0) * 100.0).round() as u8;
            say(self.lang, state_word(hundredth), &[])
        });
        let ends = say(
            self.lang,
            "debrief-curve-line",
            &[("from", &low), ("to", &high)],
        );
        let alt = format!("{}: {ends}", shown.name);
        self.drawn(&words, alt, (BESIDE, SMALL), interval(at, BESIDE));
    }

    fn timeline(&mut self, timeline: &Timeline) {
        self.within(Role::List(false), |setter| {
            for point in &timeline.points {
                setter.sheet.room(APART);
                setter.turning(point);
            }
        });
    }

    fn turning(&mut self, point: &TimelinePoint) {
        let kind = point.kind.iter().cloned();
        let turned = point.turned.iter().map(ToString::to_string);
        let words = kind.chain([point.portrait.words.clone()]).chain(turned);
        let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
        let mut item = vec![Block::Para(Tone::Plain, point.name.as_str().into())];
        if !words.is_empty() {
            item.push(Block::Para(Tone::Quiet, words.join(" – ").into()));
        }
        item.push(Block::Para(Tone::Strong, point.line.clone()));
        let reply = point.reply.clone();
        item.extend(reply.map(|reply| Block::Para(Tone::Plain, reply)));
        self.item("•", BODY, INDENT, &item);
    }

    /// What was written; where nothing was, there is a line to write it on.
    fn own_words(&mut self, words: &OwnWords) {
        let begins = ours(words.begins.clone(), STRONG);
        if let Some(written) = &words.written {
            let written = Stretch {
                theirs: true,
                ..ours(format!(" {written}"), BODY)
            };
            return self.line(Role::Paragraph, &[begins, written], false);
        }
        self.line(
            Role::Paragraph,
            &[begins, ours(" …".to_owned(), STRONG)],
            true,
        );
        let width = self.sheet.right - self.sheet.left;
        let strip = self.sheet.strip(Strip {
            height: 22.0,
            ..Strip::default()
        });
        let left = self.sheet.left;
        self.sheet.ornament(strip, left, 20.0, rule(width));
    }

    /// A map with its legend, and under it the same as a table.
    fn map(&mut self, map: &MapShown) {
        let (width, height, text) = MAP;
        let picture = Picture {
            lang: self.lang,
            palette: Palette::Light,
            sheet: MapSheet {
                width,
                height,
                text,
                seats: map.seats,
            },
            client: &map.client,
            title: Some(&map.title),
            id: map.id,
        };
        let composed = composed(&picture, &map.nodes);
        let title = [ours(map.title.clone(), STRONG)];
        self.sheet.room(APART);
        self.line(Role::Paragraph, &title, true);
        let (wide, high) = (
            composed.figure.width.max(1.0),
            composed.figure.height.max(1.0),
        );
        let scale = (MAP_WIDTH / wide).min(MAP_HEIGHT / high);
        let strip = self.sheet.strip(Strip {
            height: composed.figure.height * scale,
            ..Strip::default()
        });
        let left = self.sheet.left;
        self.sheet.part(Role::Figure(composed.about), |sheet| {
            let drawing = What::Drawing(composed.figure.shapes, scale);
            sheet.mark(strip, left, 0.0, drawing);
        });
        let rows: Vec<&[String]> = composed
            .table
            .rows
            .iter()
            .map(<[String; 6]>::as_slice)
            .collect();
        if !rows.is_empty() {
            self.table(&map.title, &composed.table.head, &rows);
        }
    }
}

fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain => BODY,
        Tone::Strong => STRONG,
        Tone::Quiet => QUIET,
    }
}

fn ours(text: String, style: Style) -> Stretch {
    Stretch {
        text,
        style,
        theirs: false,
    }
}

fn stretches(text: &Text, style: Style) -> Vec<Stretch> {
    let parts = text.0.iter().map(|part| match part {
        Part::Ours(text) => ours(text.clone(), style),
        Part::Theirs(text) => Stretch {
            theirs: true,
            ..ours(text.clone(), style)
        },
    });
    parts.collect()
}
