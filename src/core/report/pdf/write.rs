//! Pages into bytes, with `krilla`: each mark with its tag, and the tree of tags behind them.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node as Leaf, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagTree,
};

use super::lines::{Run, Stretch, Style, lines};
use super::pages::{Place, places};
use super::sheet::{Child, Mark, Node, Role, Sheet, What};
use super::typeface::{BOX, Typefaces};
use crate::core::locale::{Lang, say};
use crate::core::report::map::figure::{Anchor, Shape, Stroke as Line, Tone};
use crate::core::report::map::svg::Palette;
use crate::core::report::written::Unwritten;

/// A4, in points.
const PAPER: (f32, f32) = (595.28, 841.89);
/// Left and right of what is written.
const SIDE: f32 = 56.0;
/// Above it.
const ABOVE: f32 = 54.0;
/// Below it; the number of the page stands there.
const BELOW: f32 = 62.0;
/// The size of the letters at the foot of a page.
const FOOT: Style = Style {
    size: 8.5,
    bold: false,
    quiet: true,
};

/// How wide what is written is.
pub(super) const WIDTH: f32 = PAPER.0 - 2.0 * SIDE;
/// How high it is.
pub(super) const HEIGHT: f32 = PAPER.1 - ABOVE - BELOW;

/// What the document says about itself.
pub(super) struct About<'a> {
    pub(super) title: String,
    pub(super) lang: Lang,
    /// The language of what others wrote, where it is another.
    pub(super) theirs: Option<&'a str>,
}

/// Writes the document.
pub(super) fn write(sheet: &Sheet<'_>, about: &About<'_>) -> Result<Vec<u8>, Unwritten> {
    let configuration =
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = configuration.finish();
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration.map_err(|error| Unwritten(format!("{error:?}")))?,
        ..SerializeSettings::default()
    });
    let places = places(&sheet.strips, HEIGHT);
    let count = places.last().map_or(1, |place| place.page + 1);
    let mut found = vec![None; sheet.marks];
    let mut strips = sheet.strips.iter().zip(&places).peekable();
    for page in 0..count {
        let Some(settings) = PageSettings::from_wh(PAPER.0, PAPER.1) else {
            continue;
        };
        let mut paper = document.start_page_with(settings);
        let mut pen = Pen {
            surface: paper.surface(),
            faces: sheet.faces,
            theirs: about.theirs,
        };
        while let Some((strip, place)) = strips.next_if(|(_, place)| place.page == page) {
            for mark in &strip.marks {
                let identifier = pen.mark(mark, ABOVE + place.y);
                if let Some(slot) = mark.number.and_then(|number| found.get_mut(number)) {
                    *slot = Some(identifier);
                }
            }
        }
        pen.foot(about, page + 1, count);
        drop(pen);
        paper.finish();
    }
    document.set_outline(outline(sheet, &places));
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .language(about.lang.code().to_owned())
            .creator("Drempel".to_owned()),
    );
    document.set_tag_tree(tree(sheet, &found, about.lang));
    document
        .finish()
        .map_err(|error| Unwritten(format!("{error}: {error:?}")))
}

/// Draws on a page.
struct Pen<'s> {
    surface: Surface<'s>,
    faces: &'s Typefaces,
    theirs: Option<&'s str>,
}

impl Pen<'_> {
    /// Draws a mark, with its tag.
    fn mark(&mut self, mark: &Mark, top: f32) -> Identifier {
        let (x, y) = (SIDE + mark.x, top + mark.y);
        let tag = match (&mark.number, &mark.what) {
            (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            (Some(_), What::Run(run)) => {
                let lang = self.theirs.filter(|_| run.theirs);
                // A box says nothing: the signs that it stands for do.
                let text = run.lacking.then_some(run.text.as_str());
                ContentTag::Span(SpanTag::empty().with_lang(lang).with_actual_text(text))
            }
            (Some(_), What::Drawing(..)) => ContentTag::Other,
        };
        let identifier = self.surface.start_tagged(tag);
        match &mark.what {
            What::Run(run) => {
                let tone = if run.style.quiet {
                    Tone::Soft
                } else {
                    Tone::Ink
                };
                self.run(run, tone, x, y);
            }
            What::Drawing(shapes, scale) => {
                for shape in shapes {
                    self.shape(shape, (x, y), *scale);
                }
            }
        }
        self.surface.end_tagged();
        identifier
    }

    /// The number of the page.
    fn foot(&mut self, about: &About<'_>, page: usize, count: usize) {
        let (number, count) = (page.to_string(), count.to_string());
        let args = [("page", &*number), ("count", &*count)];
        let words = say(about.lang, "reports-page", &args);
        let artifact = Artifact::with_kind(ArtifactType::Footer);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        let width = self.width(&words, FOOT);
        let y = PAPER.1 - BELOW / 2.0;
        self.text(&words, FOOT, Tone::Soft, PAPER.0 - SIDE - width, y);
        let title = self.cut(&about.title, PAPER.0 - 2.0 * SIDE - width - 24.0);
        self.text(&title, FOOT, Tone::Soft, SIDE, y);
        self.surface.end_tagged();
    }

    /// As much of a text as there is room for.
    fn cut(&self, text: &str, room: f32) -> String {
        let first = self.set(text, FOOT, room).into_iter().next();
        let whole = self.width(text, FOOT) <= room;
        let runs = first.unwrap_or_default();
        let line: String = runs.iter().map(|run| run.text.as_str()).collect();
        match whole {
            true => line,
            false => format!("{}…", line.trim_end()),
        }
    }

    fn set(&self, text: &str, style: Style, room: f32) -> Vec<Vec<Run>> {
        let stretch = Stretch {
            text: text.to_owned(),
            style,
            theirs: false,
        };
        lines(&[stretch], room, self.faces)
    }

    fn width(&self, text: &str, style: Style) -> f32 {
        let lines = self.set(text, style, f32::MAX);
        let runs = lines.iter().flatten();
        runs.map(|run| run.width).sum()
    }

    fn text(&mut self, text: &str, style: Style, tone: Tone, x: f32, y: f32) {
        for run in self.set(text, style, f32::MAX).into_iter().flatten() {
            self.run(&run, tone, x + run.x, y);
        }
    }

    fn run(&mut self, run: &Run, tone: Tone, x: f32, y: f32) {
        let Style { size, bold, .. } = run.style;
        if run.lacking {
            self.boxes(run, tone, x, y);
            return;
        }
        let face = self.faces.of(bold);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(tone)));
        let glyphs = face.glyphs(&run.text);
        let at = Point::from_xy(x, y);
        self.surface
            .draw_glyphs(at, &glyphs, face.font.clone(), &run.text, size, false);
    }

    /// A box for each sign that has no glyph.
    fn boxes(&mut self, run: &Run, tone: Tone, x: f32, y: f32) {
        let size = run.style.size;
        for index in 0..run.text.chars().count() {
            let left = x + index as f32 * BOX * size + 0.08 * size;
            let (right, top) = (left + 0.54 * size, y - 0.64 * size);
            let corners = [(left, top), (right, top), (right, y), (left, y)];
            let line = Line::solid(tone, 0.7);
            self.path(path(&corners, true), None, Some(line), 1.0);
        }
    }

    fn shape(&mut self, shape: &Shape, (x, y): (f32, f32), scale: f32) {
        let at = |px: f32, py: f32| (x + px * scale, y + py * scale);
        match shape {
            Shape::Circle {
                at: middle,
                radius,
                fill,
                stroke,
            } => {
                let circle = circle(at(middle.x, middle.y), radius * scale);
                self.path(circle, *fill, *stroke, scale);
            }
            Shape::Box { area, fill, stroke } => {
                let (right, low) = (area.x + area.width, area.y + area.height);
                let corners = [
                    at(area.x, area.y),
                    at(right, area.y),
                    at(right, low),
                    at(area.x, low),
                ];
                self.path(path(&corners, true), Some(*fill), *stroke, scale);
            }
            Shape::Path {
                points,
                fill,
                stroke,
            } => {
                let corners: Vec<_> = points.iter().map(|point| at(point.x, point.y)).collect();
                self.path(path(&corners, fill.is_some()), *fill, *stroke, scale);
            }
            Shape::Text {
                at: point,
                text,
                size,
                anchor,
                tone,
            } => {
                let style = Style {
                    size: size * scale,
                    bold: false,
                    quiet: false,
                };
                let width = self.width(text, style);
                let (left, middle) = at(point.x, point.y);
                let before = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                self.text(
                    text,
                    style,
                    *tone,
                    left - before,
                    middle + style.size * 0.35,
                );
            }
        }
    }

    fn path(&mut self, path: Option<Path>, inside: Option<Tone>, line: Option<Line>, scale: f32) {
        let Some(path) = path.filter(|_| inside.is_some() || line.is_some()) else {
            return;
        };
        self.surface.set_fill(inside.map(fill));
        self.surface.set_stroke(line.map(|line| Stroke {
            paint: colour(line.tone).into(),
            width: line.width * scale,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            dash: line.dash.map(|(dash, gap)| StrokeDash {
                array: vec![dash * scale, gap * scale],
                offset: 0.0,
            }),
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
    }
}

fn path(corners: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for (index, (x, y)) in corners.iter().enumerate() {
        match index {
            0 => builder.move_to(*x, *y),
            _ => builder.line_to(*x, *y),
        }
    }
    if closed {
        builder.close();
    }
    builder.finish()
}

/// A circle of four curves.
fn circle((x, y): (f32, f32), radius: f32) -> Option<Path> {
    // How far the handles of a quarter lie from its ends.
    let handle = radius * 0.552_284_7;
    let mut builder = PathBuilder::new();
    builder.move_to(x + radius, y);
    for ((ax, ay), (bx, by)) in [
        ((1.0, 0.0), (0.0, 1.0)),
        ((0.0, 1.0), (-1.0, 0.0)),
        ((-1.0, 0.0), (0.0, -1.0)),
        ((0.0, -1.0), (1.0, 0.0)),
    ] {
        builder.cubic_to(
            x + ax * radius + bx * handle,
            y + ay * radius + by * handle,
            x + bx * radius + ax * handle,
            y + by * radius + ay * handle,
            x + bx * radius,
            y + by * radius,
        );
    }
    builder.close();
    builder.finish()
}

fn fill(tone: Tone) -> Fill {
    Fill {
        paint: colour(tone).into(),
        ..Fill::default()
    }
}

/// The colours of the light map, on white paper.
fn colour(tone: Tone) -> rgb::Color {
    let hex = match tone {
        Tone::Paper => "#ffffff",
        tone => Palette::Light.colour(tone),
    };
    let part = |at: usize| {
        let digits = hex.get(at..at + 2).unwrap_or("00");
        u8::from_str_radix(digits, 16).unwrap_or_default()
    };
    rgb::Color::new(part(1), part(3), part(5))
}

/// The headings, each within the one above it.
fn outline(sheet: &Sheet<'_>, places: &[Place]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    let close = |open: &mut Vec<(u16, OutlineNode)>, outline: &mut Outline| {
        let Some((_, done)) = open.pop() else { return };
        match open.last_mut() {
            Some((_, around)) => around.push_child(done),
            None => outline.push_child(done),
        }
    };
    for entry in &sheet.entries {
        while open.last().is_some_and(|(level, _)| *level >= entry.level) {
            close(&mut open, &mut outline);
        }
        let Some(place) = places.get(entry.strip) else {
            continue;
        };
        let point = Point::from_xy(SIDE, ABOVE + place.y);
        let to = XyzDestination::new(place.page, point);
        open.push((
            entry.level,
            OutlineNode::new(entry.text.clone(), to).with_open(true),
        ));
    }
    while !open.is_empty() {
        close(&mut open, &mut outline);
    }
    outline
}

/// What each mark is.
fn tree(sheet: &Sheet<'_>, found: &[Option<Identifier>], lang: Lang) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(lang.code().to_owned()));
    for child in sheet.nodes.first().map_or(&[][..], |root| &root.children) {
        tree.children.extend(leaf(*child, sheet, found));
    }
    tree
}

fn leaf(child: Child, sheet: &Sheet<'_>, found: &[Option<Identifier>]) -> Option<Leaf> {
    match child {
        Child::Mark(number) => found.get(number).copied().flatten().map(Leaf::from),
        Child::Node(node) => {
            let node = sheet.nodes.get(node)?;
            let children = node.children.iter();
            let children: Vec<Leaf> = children
                .filter_map(|child| leaf(*child, sheet, found))
                .collect();
            (!children.is_empty()).then(|| Leaf::from(group(node, children)))
        }
    }
}

fn group(node: &Node, children: Vec<Leaf>) -> TagGroup {
    match &node.role {
        Role::Part => TagGroup::with_children(Tag::Part, children),
        Role::Section => TagGroup::with_children(Tag::Section, children),
        Role::Group => TagGroup::with_children(Tag::Div, children),
        Role::Heading(level, text) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            TagGroup::with_children(Tag::Hn(level, Some(text.clone())), children)
        }
        Role::Paragraph => TagGroup::with_children(Tag::P, children),
        Role::List(counted) => {
            let numbering = match counted {
                true => ListNumbering::Decimal,
                false => ListNumbering::Disc,
            };
            TagGroup::with_children(Tag::L(numbering), children)
        }
        Role::Item => TagGroup::with_children(Tag::LI, children),
        Role::Label => TagGroup::with_children(Tag::Lbl, children),
        Role::Body => TagGroup::with_children(Tag::LBody, children),
        Role::Table => TagGroup::with_children(Tag::Table, children),
        Role::Head => TagGroup::with_children(Tag::THead, children),
        Role::Rows => TagGroup::with_children(Tag::TBody, children),
        Role::Row => TagGroup::with_children(Tag::TR, children),
        Role::Name { row } => {
            let scope = match row {
                true => TableHeaderScope::Row,
                false => TableHeaderScope::Column,
            };
            TagGroup::with_children(Tag::TH(scope), children)
        }
        Role::Cell => TagGroup::with_children(Tag::TD, children),
        Role::Caption => TagGroup::with_children(Tag::Caption, children),
        Role::Figure(words) => TagGroup::with_children(Tag::Figure(Some(words.clone())), children),
    }
}
