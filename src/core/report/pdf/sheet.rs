//! A report on an endless sheet of paper: strips that are not cut, one below the other, and the tree
//! that says what each mark on them is.
//!
//! Where a page ends is decided later, between strips (`pages`).

use super::lines::{Run, Stretch, Style, lines};
use super::typeface::Typefaces;
use crate::core::report::map::figure::Shape;

/// The height of a line, in sizes of its letters.
const LEADING: f32 = 1.42;
/// From the top of a line to the foot of its letters, likewise.
const BASELINE: f32 = 1.05;

/// What a part of the document is, for whoever has it read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// The report of one run, among others.
    Part,
    Section,
    Group,
    /// A heading of this level, with its text.
    Heading(u16, String),
    Paragraph,
    /// A list; counted or not.
    List(bool),
    Item,
    Label,
    Body,
    Table,
    Head,
    Rows,
    Row,
    /// A cell that names its row, or else its column.
    Name {
        row: bool,
    },
    Cell,
    Caption,
    /// A drawing, with the same in words.
    Figure(String),
}

/// A part of the document, and what belongs to it in the order in which it is read.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) role: Role,
    pub(super) children: Vec<Child>,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Child {
    /// Another part, by its place in the sheet's list.
    Node(usize),
    /// A mark, by its number.
    Mark(usize),
}

/// What is drawn on a strip.
#[derive(Debug)]
pub(super) enum What {
    /// Letters; `y` of the mark is the foot of them.
    Run(Run),
    /// Shapes from a corner; so many points for each of theirs.
    Drawing(Vec<Shape>, f32),
}

#[derive(Debug)]
pub(super) struct Mark {
    /// From 0: the one that its part of the document knows it by; none where it belongs to none.
    pub(super) number: Option<usize>,
    pub(super) x: f32,
    /// Below the top of the strip.
    pub(super) y: f32,
    pub(super) what: What,
}

/// What is never cut by the end of a page.
#[derive(Debug, Default)]
pub(super) struct Strip {
    /// Room above it; not at the top of a page.
    pub(super) space: f32,
    pub(super) height: f32,
    /// It stays on a page with the next one.
    pub(super) keep: bool,
    pub(super) marks: Vec<Mark>,
}

/// A line of the outline.
pub(super) struct Entry {
    pub(super) level: u16,
    pub(super) text: String,
    /// The strip that it leads to.
    pub(super) strip: usize,
}

/// A sign before an item, until there is a line for it.
struct Sign {
    runs: Vec<Run>,
    node: usize,
    /// How far before the line.
    before: f32,
}

/// The sheet so far.
pub(super) struct Sheet<'f> {
    pub(super) faces: &'f Typefaces,
    pub(super) strips: Vec<Strip>,
    /// The first is the whole document.
    pub(super) nodes: Vec<Node>,
    pub(super) entries: Vec<Entry>,
    /// How many marks belong to a part.
    pub(super) marks: usize,
    open: Vec<usize>,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Room that is wanted above the next strip.
    space: f32,
    sign: Option<Sign>,
}

impl<'f> Sheet<'f> {
    pub(super) fn new(faces: &'f Typefaces, width: f32) -> Self {
        let whole = Node {
            role: Role::Group,
            children: Vec::new(),
        };
        Self {
            faces,
            strips: Vec::new(),
            nodes: vec![whole],
            entries: Vec::new(),
            marks: 0,
            open: vec![0],
            left: 0.0,
            right: width,
            space: 0.0,
            sign: None,
        }
    }

    /// Whether a box stands for some sign.
    pub(super) fn lacks_signs(&self) -> bool {
        let marks = self.strips.iter().flat_map(|strip| &strip.marks);
        let mut runs = marks.filter_map(|mark| match &mark.what {
            What::Run(run) => Some(run),
            What::Drawing(..) => None,
        });
        runs.any(|run| run.lacking)
    }

    /// Writes a part of the document.
    pub(super) fn part(&mut self, role: Role, write: impl FnOnce(&mut Self)) {
        let node = self.begin(role);
        self.open.push(node);
        write(self);
        self.open.pop();
    }

    fn begin(&mut self, role: Role) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node {
            role,
            children: Vec::new(),
        });
        let around = self.open.last().copied().unwrap_or_default();
        self.child(around, Child::Node(node));
        node
    }

    fn child(&mut self, of: usize, child: Child) {
        if let Some(node) = self.nodes.get_mut(of) {
            node.children.push(child);
        }
    }

    /// Writes farther in.
    pub(super) fn indented(&mut self, by: f32, write: impl FnOnce(&mut Self)) {
        self.left += by;
        write(self);
        self.left -= by;
    }

    /// Sees to it that there is so much room above what comes next.
    pub(super) fn room(&mut self, space: f32) {
        self.space = self.space.max(space);
    }

    /// A sign that stands before the next line, as its label.
    pub(super) fn sign(&mut self, text: &str, style: Style, before: f32) {
        let node = self.begin(Role::Label);
        let stretch = Stretch {
            text: text.to_owned(),
            style,
            theirs: false,
        };
        let runs = lines(&[stretch], f32::MAX, self.faces)
            .into_iter()
            .flatten();
        self.sign = Some(Sign {
            runs: runs.collect(),
            node,
            before,
        });
    }

    /// Text in lines. `keep` holds the last of them to what follows.
    pub(super) fn lines(&mut self, stretches: &[Stretch], keep: bool) {
        let set = lines(stretches, self.right - self.left, self.faces);
        let count = set.len();
        for (index, line) in set.into_iter().enumerate() {
            // No line of a paragraph stands alone on a page.
            let held = index == 0 || index + 2 == count;
            let size = size_of(&line, stretches);
            let strip = Strip {
                height: size * LEADING,
                keep: if index + 1 == count { keep } else { held },
                ..Strip::default()
            };
            let at = self.strip(strip);
            self.runs(at, line, self.left, size * BASELINE);
        }
    }

    /// Adds a strip, with the sign that waits for one.
    pub(super) fn strip(&mut self, strip: Strip) -> usize {
        let at = self.strips.len();
        let space = std::mem::take(&mut self.space);
        self.strips.push(Strip { space, ..strip });
        if let Some(sign) = self.sign.take() {
            let size = sign.runs.first().map_or(0.0, |run| run.style.size);
            self.open.push(sign.node);
            self.runs(at, sign.runs, self.left - sign.before, size * BASELINE);
            self.open.pop();
        }
        at
    }

    /// Sets a line on a strip, from its left end and the foot of its letters.
    fn runs(&mut self, strip: usize, line: Vec<Run>, left: f32, y: f32) {
        for run in line {
            self.mark(strip, left + run.x, y, What::Run(run));
        }
    }

    /// A mark that belongs to the part that is open.
    pub(super) fn mark(&mut self, strip: usize, x: f32, y: f32, what: What) {
        let number = self.marks;
        self.marks += 1;
        let around = self.open.last().copied().unwrap_or_default();
        self.child(around, Child::Mark(number));
        self.put(strip, Some(number), x, y, what);
    }

    /// Shapes that say nothing: a line under a heading.
    pub(super) fn ornament(&mut self, strip: usize, x: f32, y: f32, shapes: Vec<Shape>) {
        self.put(strip, None, x, y, What::Drawing(shapes, 1.0));
    }

    fn put(&mut self, strip: usize, number: Option<usize>, x: f32, y: f32, what: What) {
        if let Some(strip) = self.strips.get_mut(strip) {
            strip.marks.push(Mark { number, x, y, what });
        }
    }

    /// A row of cells side by side: for each its role, left end, width and text.
    pub(super) fn row(&mut self, cells: Vec<(Role, f32, f32, Vec<Stretch>)>, keep: bool) -> usize {
        let at = self.strip(Strip {
            keep,
            ..Strip::default()
        });
        let mut lowest = 0.0_f32;
        for (role, x, width, text) in cells {
            let set = lines(&text, width, self.faces);
            let left = self.left + x;
            self.part(role, |sheet| {
                let mut y = 0.0;
                for line in set {
                    let size = size_of(&line, &text);
                    sheet.runs(at, line, left, y + size * BASELINE);
                    y += size * LEADING;
                }
                lowest = lowest.max(y);
            });
        }
        if let Some(strip) = self.strips.get_mut(at) {
            strip.height = lowest;
        }
        at
    }
}

/// The size of a line; of an empty one, that of what it is of.
fn size_of(line: &[Run], stretches: &[Stretch]) -> f32 {
    let sizes = line.iter().map(|run| run.style.size);
    let size = sizes.fold(0.0, f32::max);
    match stretches.first() {
        Some(first) if size == 0.0 => first.style.size,
        _ => size,
    }
}
