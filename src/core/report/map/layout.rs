//! Where everything stands on the drawn map: the client in the middle, three rings, an edge.
//!
//! Only the ring means something; the direction in which a contact stands does not. A contact
//! has a seat, and from its seat a direction that stays the same on every map of the scenario, so
//! that two maps can be compared and putting one contact down does not move the others. Where a
//! name does not fit there, it goes to the nearest place where it does. If names do not fit at
//! all, the sheet grows and the host scrolls; above [`NAMED`] contacts the dots are numbered, and
//! the names stand in the table beside the map ([`super::words::table`]).
//!
//! This is drawing and not the runtime: it counts in `f32`, and nothing is decided by it.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::hand::Hand;
use super::seats;
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::truth::ContactKind;

pub use super::plane::{Area, Point};

/// Up to this many contacts are drawn with their names.
pub const NAMED: usize = 60;
/// The longest name that is drawn whole, in columns.
pub const LONGEST: usize = 24;
/// The longest name in the middle, in columns.
const LONGEST_CLIENT: usize = 10;
/// How often a sheet grows before the names give way to numbers.
const GROWTHS: usize = 14;
/// By how much it grows each time.
const GROWTH: f32 = 1.13;

/// Somebody on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapNode {
    /// Its position among all who could stand on this scenario's map.
    pub seat: usize,
    /// Name.
    pub name: String,
    /// Person, household or group. Who is a professional is for the map to say.
    pub kind: ContactKind,
    /// Where, and what is thought of the tie.
    pub at: Placement,
}

/// What is drawn on: sizes in points, of which one is a pixel at normal resolution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// The width there is.
    pub width: f32,
    /// The height there is.
    pub height: f32,
    /// The size of text.
    pub text: f32,
    /// How many could stand on this scenario's map.
    pub seats: usize,
}

/// What is written on the map beside names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// The client.
    pub client: String,
    /// The rings, from the inner one.
    pub rings: [String; 3],
    /// The edge.
    pub edge: String,
}

/// A text in its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// The place that it takes, with a margin.
    pub area: Area,
}

/// A contact in its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Placed {
    /// Middle of the dot.
    pub dot: Point,
    /// Its radius.
    pub radius: f32,
    /// The name, or the number within the dot.
    pub label: Label,
}

/// The map, laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The width it takes; never less than the sheet's.
    pub width: f32,
    /// The height it takes; never less than the sheet's.
    pub height: f32,
    /// The size of text.
    pub text: f32,
    /// The client.
    pub centre: Point,
    /// The client's dot, which holds the name.
    pub core: f32,
    /// The client's name, shortened where it is long.
    pub client: String,
    /// Radii of the rings, from the inner one.
    pub rings: [f32; 3],
    /// Their names.
    pub ring_names: [Label; 3],
    /// The edge, with those whose work it is.
    pub edge: Area,
    /// Its name.
    pub edge_name: Label,
    /// The contacts, in the order in which they were given.
    pub nodes: Vec<Placed>,
    /// The dots have numbers, from 1 in the order of the nodes, instead of names.
    pub numbered: bool,
}

impl Layout {
    /// What a contact that is put down here stands in; none outside rings and edge.
    pub fn spot_at(&self, point: Point) -> Option<Spot> {
        if self.edge.holds(point) {
            return Some(Spot::Edge);
        }
        let far = self.centre.distance(point);
        let ring = self.rings.iter().position(|radius| far <= *radius)?;
        Some(Spot::Ring(ring as u8 + 1))
    }

    /// The contact whose dot or name lies here.
    pub fn node_at(&self, point: Point) -> Option<usize> {
        let on = |node: &Placed| {
            node.dot.distance(point) <= node.radius * 1.5 || node.label.area.holds(point)
        };
        self.nodes.iter().position(on)
    }
}

/// How wide a text is, in multiples of the text's size.
pub type Measure<'m> = &'m dyn Fn(&str) -> f32;

/// A cautious guess for hosts that cannot measure: most proportional fonts are a little narrower.
pub fn guess_width(text: &str) -> f32 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | ':' | '\'' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '…' | '%' | '@' => 0.95,
        letter if letter.is_uppercase() => 0.72,
        letter => letter.width().unwrap_or(0) as f32 * 0.58,
    };
    text.chars().map(letter).sum()
}

/// Lays a map out.
pub fn lay_out(nodes: &[MapNode], sheet: Sheet, names: &Names, measure: Measure<'_>) -> Layout {
    Plan::new(nodes, sheet, names, measure, None).lay_out()
}

/// Lays a map out that is being drawn: whoever stands, stays. The nodes are given in the order in
/// which they came to stand on it.
pub fn lay_out_by_hand(
    nodes: &[MapNode],
    sheet: Sheet,
    hand: Hand<'_>,
    names: &Names,
    measure: Measure<'_>,
) -> Layout {
    Plan::new(nodes, sheet, names, measure, Some(hand)).lay_out()
}

/// Cuts a name off where it becomes longer than so many columns.
pub fn shorten(name: &str, longest: usize) -> String {
    if name.width() <= longest {
        return name.to_owned();
    }
    let mut columns = 0;
    let fits = |letter: &char| {
        columns += letter.width().unwrap_or(0);
        columns < longest
    };
    let cut: String = name.chars().take_while(fits).collect();
    format!("{}…", cut.trim_end())
}

/// A width and a height.
#[derive(Debug, Clone, Copy)]
struct Size {
    width: f32,
    height: f32,
}

impl Size {
    fn times(self, factor: f32) -> Self {
        Self {
            width: self.width * factor,
            height: self.height * factor,
        }
    }
}

/// What is the same for every try.
struct Plan<'p> {
    nodes: &'p [MapNode],
    sheet: Sheet,
    names: &'p Names,
    measure: Measure<'p>,
    client: String,
    core: f32,
    labels: Vec<String>,
    hand: Option<Hand<'p>>,
}

impl<'p> Plan<'p> {
    fn new(
        nodes: &'p [MapNode],
        sheet: Sheet,
        names: &'p Names,
        measure: Measure<'p>,
        hand: Option<Hand<'p>>,
    ) -> Self {
        let text = sheet.text;
        let client = if names.client.width() > LONGEST_CLIENT {
            let first = names.client.split_whitespace().next().unwrap_or_default();
            shorten(first, LONGEST_CLIENT)
        } else {
            names.client.clone()
        };
        Self {
            core: (measure(&client) * text / 2.0 + text * 0.5).max(text * 1.1),
            labels: nodes
                .iter()
                .map(|node| shorten(&node.name, LONGEST))
                .collect(),
            nodes,
            sheet,
            names,
            measure,
            client,
            hand,
        }
    }

    fn lay_out(&self) -> Layout {
        if self.nodes.len() <= NAMED {
            let mut size = self.first_size();
            for _ in 0..GROWTHS {
                if let Some(layout) = self.named(size) {
                    return layout;
                }
                size = size.times(GROWTH);
            }
        }
        self.numbered()
    }

    fn label_width(&self, text: &str) -> f32 {
        (self.measure)(text) * self.sheet.text + self.sheet.text * 0.5
    }

    fn label_height(&self) -> f32 {
        self.sheet.text * 1.4
    }

    fn in_rings(&self) -> impl Iterator<Item = usize> {
        (0..self.nodes.len()).filter(|index| self.nodes[*index].at.spot != Spot::Edge)
    }

    fn at_edge(&self) -> impl Iterator<Item = usize> {
        (0..self.nodes.len()).filter(|index| self.nodes[*index].at.spot == Spot::Edge)
    }

    /// The room for the circle: what the edge leaves, and enough for all names by their area.
    fn first_size(&self) -> Size {
        let edge = self.edge_size();
        let (mut width, mut height) = (self.sheet.width, self.sheet.height);
        if self.edge_beside() {
            width -= edge.width;
        } else {
            height -= edge.height;
        }
        let least = self.core * 2.0 + self.sheet.text * 13.0;
        let (width, height) = (width.max(least), height.max(least));
        let names: f32 = self
            .in_rings()
            .map(|index| self.label_width(&self.labels[index]) * self.label_height())
            .sum();
        let factor = (names * 3.7 / (width * height)).sqrt().max(1.0);
        Size { width, height }.times(factor)
    }

    /// Whether the edge is a strip at the right, and not below.
    fn edge_beside(&self) -> bool {
        self.sheet.width > self.sheet.height * 1.1
    }

    /// The edge where it has names: a column at the right, or rows below.
    fn edge_size(&self) -> Size {
        let line = self.label_height();
        let widest = self
            .at_edge()
            .map(|index| self.label_width(&self.labels[index]) + line)
            .chain(
                self.hand
                    .map(|hand| hand.widest + self.sheet.text * 0.5 + line),
            )
            .fold(self.label_width(&self.names.edge), f32::max);
        let width = widest + self.sheet.text;
        let lines = if self.edge_beside() {
            self.at_edge().count() + 1
        } else {
            self.at_edge().count().div_ceil(self.edge_columns(width)) + 1
        };
        Size {
            width,
            height: (lines.max(3) as f32 * 1.05 + 0.5) * line,
        }
    }

    fn edge_columns(&self, width: f32) -> usize {
        ((self.sheet.width / width) as usize).max(1)
    }

    /// The map with the circle in so much room; none if the names do not fit there.
    fn named(&self, room: Size) -> Option<Layout> {
        let text = self.sheet.text;
        let outer = (room.height / 2.0 - text * 0.4).min(room.width / 2.0 - text);
        let rings = self.rings(outer);
        // Each ring has at least room for its own name.
        let inner = [self.core, rings[0], rings[1]];
        let narrow = |(outer, inner): (&f32, &f32)| outer - inner < self.label_height() * 1.3;
        if rings.iter().zip(&inner).any(narrow) {
            return None;
        }
        let circle = Area::new(0.0, 0.0, room.width, room.height);
        let mut layout = self.empty(circle, rings);
        layout.nodes = seats::take(&seats::Hall {
            nodes: self.nodes,
            order: self.in_rings().collect(),
            stands: self.hand.map(|hand| hand.stands),
            widths: &self
                .labels
                .iter()
                .map(|label| self.label_width(label))
                .collect::<Vec<_>>(),
            line: self.label_height(),
            seats: self.seat_count(),
            circle,
            layout: &layout,
        })?;
        self.fill_edge(&mut layout);
        for (node, label) in layout.nodes.iter_mut().zip(&self.labels) {
            node.label.text.clone_from(label);
        }
        Some(layout)
    }

    /// The radii within an outer one. A full ring is wider than an empty one, but not while
    /// somebody is drawing.
    fn rings(&self, outer: f32) -> [f32; 3] {
        let share = |ring| {
            let members = self.in_rings();
            let count = members.filter(|index| self.nodes[*index].at.spot == Spot::Ring(ring));
            let count = if self.hand.is_some() {
                0
            } else {
                count.count()
            };
            8.0 + count as f32
        };
        let [near, around, far] = [share(1), share(2), share(3)];
        let step = (outer - self.core) / (near + around + far);
        [
            self.core + step * near,
            self.core + step * (near + around),
            outer,
        ]
    }

    fn seat_count(&self) -> usize {
        let highest = self.nodes.iter().map(|node| node.seat + 1).max();
        self.sheet.seats.max(highest.unwrap_or(0)).max(1)
    }

    /// A map with its rings and its edge, and nobody in place.
    fn empty(&self, circle: Area, rings: [f32; 3]) -> Layout {
        let centre = circle.middle();
        let edge = self.edge_size();
        let edge = if self.edge_beside() {
            let height = edge.height.max(circle.height).max(self.sheet.height);
            Area::new(circle.right(), 0.0, edge.width, height)
        } else {
            let width = circle.width.max(self.sheet.width);
            Area::new(0.0, circle.bottom(), width, edge.height)
        };
        let height = self.label_height();
        let ring_name = |index: usize| {
            let text = self.names.rings[index].clone();
            let width = self.label_width(&text);
            let y = centre.y - rings[index] + height * 0.1;
            Label {
                area: Area::new(centre.x - width / 2.0, y, width, height),
                text,
            }
        };
        Layout {
            width: edge.right().max(circle.right()).max(self.sheet.width),
            height: edge.bottom().max(circle.bottom()).max(self.sheet.height),
            text: self.sheet.text,
            centre,
            core: self.core,
            client: self.client.clone(),
            rings,
            ring_names: [0, 1, 2].map(ring_name),
            edge_name: Label {
                text: self.names.edge.clone(),
                area: Area::new(
                    edge.x + self.sheet.text * 0.25,
                    edge.y + height * 0.2,
                    self.label_width(&self.names.edge),
                    height,
                ),
            },
            edge,
            nodes: vec![Placed::default(); self.nodes.len()],
            numbered: false,
        }
    }

    /// Puts those at the edge in a column at the right, or in rows below.
    fn fill_edge(&self, layout: &mut Layout) {
        let line = self.label_height();
        let width = self.edge_size().width;
        let columns = if self.edge_beside() {
            1
        } else {
            self.edge_columns(width)
        };
        let area = layout.edge;
        for (place, index) in self.at_edge().enumerate() {
            let x = area.x + (place % columns) as f32 * width + line * 0.6;
            let y = area.y + ((place / columns) as f32 * 1.05 + 1.9) * line;
            layout.nodes[index] = Placed {
                dot: Point { x, y },
                radius: self.sheet.text * 0.4,
                label: Label {
                    text: String::new(),
                    area: Area::new(
                        x + line * 0.4,
                        y - line / 2.0,
                        self.label_width(&self.labels[index]),
                        line,
                    ),
                },
            };
        }
    }

    /// Numbered dots in rows around the middle; each ring is as wide as its dots need.
    fn numbered(&self) -> Layout {
        let digits = self.nodes.len().to_string();
        let radius = (self.measure)(&digits) * self.sheet.text / 2.0 + self.sheet.text * 0.35;
        let pitch = radius * 2.0 + 3.0;
        let mut rings = [0.0; 3];
        let mut dots = vec![(0.0, 0.0); self.nodes.len()];
        let mut row = self.core + pitch;
        for (ring, outer) in (1..=3).zip(&mut rings) {
            let members: Vec<usize> = self
                .in_rings()
                .filter(|index| self.nodes[*index].at.spot == Spot::Ring(ring))
                .collect();
            let mut left = members.as_slice();
            // The ring's name stands in a row of its own.
            loop {
                let around = (std::f32::consts::TAU * row / pitch) as usize;
                let (now, later) = left.split_at(left.len().min(around.max(1)));
                for (place, index) in now.iter().enumerate() {
                    dots[*index] = (row, std::f32::consts::TAU * place as f32 / now.len() as f32);
                }
                row += pitch;
                left = later;
                if left.is_empty() {
                    break;
                }
            }
            *outer = row - pitch / 2.0 + self.label_height() * 1.2;
            row = *outer + pitch;
        }
        let room = (rings[2] + self.sheet.text) * 2.0;
        let circle = Area::new(0.0, 0.0, room.max(self.sheet.width * 0.7), room);
        let mut layout = self.empty(circle, rings);
        layout.numbered = true;
        for index in self.in_rings() {
            let (far, turn) = dots[index];
            layout.nodes[index].dot = layout.centre.towards(turn, far);
        }
        self.number_edge(&mut layout, pitch);
        for (index, node) in layout.nodes.iter_mut().enumerate() {
            node.radius = radius;
            node.label = Label {
                text: (index + 1).to_string(),
                area: Area::around(node.dot, radius),
            };
        }
        layout
    }

    /// Numbered dots at the edge: as many in a row as fit there.
    fn number_edge(&self, layout: &mut Layout, pitch: f32) {
        let columns = ((layout.edge.width / pitch) as usize).max(1);
        let top = layout.edge_name.area.bottom() + pitch / 2.0;
        for (place, index) in self.at_edge().enumerate() {
            let (column, row) = ((place % columns) as f32, (place / columns) as f32);
            let dot = Point {
                x: layout.edge.x + (column + 0.5) * pitch,
                y: top + row * pitch,
            };
            layout.nodes[index].dot = dot;
            let bottom = dot.y + pitch - layout.edge.y;
            layout.edge.height = layout.edge.height.max(bottom);
        }
        layout.width = layout.width.max(layout.edge.right());
        layout.height = layout.height.max(layout.edge.bottom());
    }
}
