//! The map as shapes: what SVG and the window draw alike.
//!
//! Nothing is told by colour alone. A tie's quality is the shape of its line, support is arrows
//! and bars where there is none, a sleeping tie has a dotted line, a hollow dot and a dashed box around its name, and what
//! somebody is (person, household, group, at the edge) is the shape of the dot.

use super::layout::{Layout, MapNode, Measure, Placed};
use super::plane::{Area, Point};
use super::tie_line::{self, Line};
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::tie::{Direction, Quality};
use crate::core::scenario::network::truth::ContactKind;

/// What something is coloured for; the palette is the host's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The page.
    Paper,
    /// The strip at the edge.
    Strip,
    /// Text, dots.
    Ink,
    /// Lesser text, ties whose quality is open.
    Soft,
    /// Rings and frames.
    Rule,
    /// A line of this quality.
    Tie(Quality),
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub tone: Tone,
    /// Width, in points.
    pub width: f32,
    /// Lengths of dashes and of the gaps between them.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// An unbroken line.
    pub fn solid(tone: Tone, width: f32) -> Self {
        Self {
            tone,
            width,
            dash: None,
        }
    }
}

/// Where a text's point lies in it; up and down always in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A circle.
    Circle {
        /// Middle.
        at: Point,
        /// Radius.
        radius: f32,
        /// Colour within.
        fill: Option<Tone>,
        /// The line around.
        stroke: Option<Stroke>,
    },
    /// A box, upright.
    Box {
        /// Where.
        area: Area,
        /// Colour within.
        fill: Tone,
        /// The line around.
        stroke: Option<Stroke>,
    },
    /// A row of straight lines; filled if it is closed, and then without a dent.
    Path {
        /// The corners.
        points: Vec<Point>,
        /// Colour within; the last corner is then joined to the first.
        fill: Option<Tone>,
        /// The line.
        stroke: Option<Stroke>,
    },
    /// A text on one line.
    Text {
        /// Where.
        at: Point,
        /// What.
        text: String,
        /// Its size.
        size: f32,
        /// Which part of it stands there.
        anchor: Anchor,
        /// Colour.
        tone: Tone,
    },
}

/// The drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// The dashes of what sleeps.
const ASLEEP: (f32, f32) = (3.5, 3.0);

/// Draws a map that was laid out, without its legend.
pub fn figure(layout: &Layout, nodes: &[MapNode]) -> Figure {
    let mut shapes = Vec::with_capacity(nodes.len() * 5 + 16);
    ground(layout, &mut shapes);
    let both = || nodes.iter().zip(&layout.nodes);
    for (node, placed) in both() {
        tie(layout, node, placed, &mut shapes);
    }
    for name in &layout.ring_names {
        shapes.push(Shape::Box {
            area: name.area,
            fill: Tone::Paper,
            stroke: None,
        });
        shapes.push(small(&name.text, name.area.middle(), layout.text));
    }
    shapes.push(Shape::Circle {
        at: layout.centre,
        radius: layout.core,
        fill: Some(Tone::Ink),
        stroke: None,
    });
    shapes.push(Shape::Text {
        at: layout.centre,
        text: layout.client.clone(),
        size: layout.text,
        anchor: Anchor::Middle,
        tone: Tone::Paper,
    });
    for (node, placed) in both() {
        if layout.numbered {
            numbered(layout, node, placed, &mut shapes);
        } else {
            named(layout, node, placed, &mut shapes);
        }
    }
    Figure {
        width: layout.width,
        height: layout.height,
        shapes,
    }
}

/// Rings and edge.
fn ground(layout: &Layout, shapes: &mut Vec<Shape>) {
    let rule = Some(Stroke::solid(Tone::Rule, 1.5));
    shapes.push(Shape::Box {
        area: layout.edge,
        fill: Tone::Strip,
        stroke: rule,
    });
    let title = layout.edge_name.area;
    shapes.push(Shape::Text {
        at: Point {
            x: title.x + layout.text * 0.25,
            y: title.middle().y,
        },
        text: layout.edge_name.text.clone(),
        size: layout.text * 0.85,
        anchor: Anchor::Start,
        tone: Tone::Soft,
    });
    for radius in layout.rings.iter().rev() {
        shapes.push(Shape::Circle {
            at: layout.centre,
            radius: *radius,
            fill: Some(Tone::Paper),
            stroke: rule,
        });
    }
}

fn small(text: &str, at: Point, size: f32) -> Shape {
    Shape::Text {
        at,
        text: text.to_owned(),
        size: size * 0.85,
        anchor: Anchor::Middle,
        tone: Tone::Soft,
    }
}

/// The line from the client; those at the edge are kept apart and have none.
fn tie(layout: &Layout, node: &MapNode, placed: &Placed, shapes: &mut Vec<Shape>) {
    if node.at.spot == Spot::Edge {
        return;
    }
    let length = layout.centre.distance(placed.dot).max(1.0);
    let part = |from_client: f32| layout.centre.between(placed.dot, from_client / length);
    let line = Line {
        from: part(layout.core + 2.0),
        to: part((length - placed.radius - 3.0).max(layout.core + 3.0)),
        quality: node.at.quality,
        direction: node.at.direction,
        sleeping: node.at.sleeping,
        text: layout.text,
    };
    tie_line::draw(&line, shapes);
}

fn named(layout: &Layout, node: &MapNode, placed: &Placed, shapes: &mut Vec<Shape>) {
    let area = placed.label.area;
    let asleep = node.at.sleeping && node.at.spot != Spot::Edge;
    let around = asleep.then_some(Stroke {
        dash: Some(ASLEEP),
        ..Stroke::solid(Tone::Soft, 1.2)
    });
    let ground = if node.at.spot == Spot::Edge {
        Tone::Strip
    } else {
        Tone::Paper
    };
    shapes.push(Shape::Box {
        area,
        fill: ground,
        stroke: around,
    });
    dot(node.at, node.kind, placed.dot, placed.radius, shapes);
    let inset = layout.text * 0.25;
    let (anchor, x) = if area.x >= placed.dot.x {
        (Anchor::Start, area.x + inset)
    } else if area.right() <= placed.dot.x {
        (Anchor::End, area.right() - inset)
    } else {
        (Anchor::Middle, area.middle().x)
    };
    shapes.push(Shape::Text {
        at: Point {
            x,
            y: area.middle().y,
        },
        text: placed.label.text.clone(),
        size: layout.text,
        anchor,
        tone: Tone::Ink,
    });
}

fn numbered(layout: &Layout, node: &MapNode, placed: &Placed, shapes: &mut Vec<Shape>) {
    let stroke = Stroke {
        dash: node.at.sleeping.then_some(ASLEEP),
        ..Stroke::solid(Tone::Ink, 1.5)
    };
    shapes.push(if node.at.spot == Spot::Edge {
        let side = Area::around(placed.dot, placed.radius * 0.95);
        Shape::Box {
            area: side,
            fill: Tone::Paper,
            stroke: Some(stroke),
        }
    } else {
        Shape::Circle {
            at: placed.dot,
            radius: placed.radius,
            fill: Some(Tone::Paper),
            stroke: Some(stroke),
        }
    });
    shapes.push(Shape::Text {
        at: placed.dot,
        text: placed.label.text.clone(),
        size: layout.text,
        anchor: Anchor::Middle,
        tone: Tone::Ink,
    });
}

/// The sign for somebody. Square is only who was put at the edge: a map that shows who is a
/// professional before the trainee has said so would give the answer away.
fn dot(at: Placement, kind: ContactKind, middle: Point, radius: f32, shapes: &mut Vec<Shape>) {
    let asleep = at.sleeping && at.spot != Spot::Edge;
    let fill = Some(if asleep { Tone::Paper } else { Tone::Ink });
    let stroke = Some(Stroke::solid(Tone::Ink, 1.4));
    let path = |corners: &[(f32, f32)]| Shape::Path {
        points: corners
            .iter()
            .map(|(x, y)| middle.moved(x * radius, y * radius))
            .collect(),
        fill,
        stroke,
    };
    match (at.spot, kind) {
        (Spot::Edge, _) => {
            shapes.push(path(&[(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)]));
        }
        (_, ContactKind::Household) => shapes.push(path(&[
            (0.0, -1.05),
            (0.95, -0.15),
            (0.95, 0.85),
            (-0.95, 0.85),
            (-0.95, -0.15),
        ])),
        (_, ContactKind::Group) => {
            shapes.extend(
                [(0.0, -0.5), (-0.55, 0.45), (0.55, 0.45)].map(|(x, y)| Shape::Circle {
                    at: middle.moved(x * radius, y * radius),
                    radius: radius * 0.48,
                    fill,
                    stroke,
                }),
            );
        }
        (_, ContactKind::Person | ContactKind::Professional) => shapes.push(Shape::Circle {
            at: middle,
            radius: radius * 0.9,
            fill,
            stroke,
        }),
    }
}

/// What the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The line of a quality; none while it is open.
    Quality(Option<Quality>),
    /// The arrows of a direction.
    Direction(Direction),
    /// A tie that sleeps.
    Sleeping,
    /// The dot of somebody in the rings.
    Kind(ContactKind),
    /// The dot of somebody at the edge.
    Edge,
}

impl Sign {
    /// All that a map can show.
    pub const ALL: [Self; 14] = [
        Self::Quality(Some(Quality::Strong)),
        Self::Quality(Some(Quality::Weak)),
        Self::Quality(Some(Quality::Strained)),
        Self::Quality(Some(Quality::Harmful)),
        Self::Quality(None),
        Self::Sleeping,
        Self::Direction(Direction::ToClient),
        Self::Direction(Direction::FromClient),
        Self::Direction(Direction::Both),
        Self::Direction(Direction::Neither),
        Self::Kind(ContactKind::Person),
        Self::Kind(ContactKind::Household),
        Self::Kind(ContactKind::Group),
        Self::Edge,
    ];
}

/// Puts a legend under a drawing: its title, and each sign with what it means.
pub fn add_legend(
    figure: &mut Figure,
    text: f32,
    title: &str,
    signs: &[(Sign, String)],
    measure: Measure<'_>,
) {
    let size = text * 0.9;
    let sample = text * 4.2;
    let line = text * 1.5;
    let widest = signs.iter().map(|(_, words)| measure(words) * size);
    let column = sample + widest.fold(0.0, f32::max) + text * 1.2;
    let columns = ((figure.width / column) as usize).clamp(1, signs.len().max(1));
    let rows = signs.len().div_ceil(columns);
    let top = figure.height + text * 0.8;
    figure.shapes.push(Shape::Text {
        at: Point {
            x: text * 0.5,
            y: top + line / 2.0,
        },
        text: title.to_owned(),
        size,
        anchor: Anchor::Start,
        tone: Tone::Soft,
    });
    for (index, (sign, words)) in signs.iter().enumerate() {
        let x = text * 0.5 + (index / rows) as f32 * column;
        let y = top + line * ((index % rows) as f32 + 1.5);
        sample_of(*sign, Point { x, y }, sample, text, &mut figure.shapes);
        figure.shapes.push(Shape::Text {
            at: Point { x: x + sample, y },
            text: words.clone(),
            size,
            anchor: Anchor::Start,
            tone: Tone::Ink,
        });
    }
    figure.width = figure.width.max(column * columns as f32);
    figure.height = top + line * (rows as f32 + 1.2);
}

fn sample_of(sign: Sign, left: Point, width: f32, text: f32, shapes: &mut Vec<Shape>) {
    let right = left.moved(width - text * 0.7, 0.0);
    let middle = left.between(right, 0.5);
    let radius = text * 0.4;
    let line = |quality, direction, sleeping| Line {
        from: left,
        to: right,
        quality,
        direction,
        sleeping,
        text,
    };
    let ring = Placement::at(Spot::Ring(1));
    match sign {
        Sign::Quality(quality) => tie_line::draw(&line(quality, None, false), shapes),
        Sign::Sleeping => {
            let end = right.moved(-radius, 0.0);
            let to = end.moved(-radius - 2.0, 0.0);
            tie_line::draw(
                &Line {
                    to,
                    ..line(None, None, true)
                },
                shapes,
            );
            let sleeping = Placement {
                sleeping: true,
                ..ring
            };
            dot(sleeping, ContactKind::Person, end, radius, shapes);
        }
        Sign::Direction(direction) => {
            // The large dot is the client.
            shapes.push(Shape::Circle {
                at: left.moved(radius, 0.0),
                radius: radius * 1.4,
                fill: Some(Tone::Ink),
                stroke: None,
            });
            let end = right.moved(-radius, 0.0);
            let line = Line {
                from: left.moved(radius * 2.4 + 2.0, 0.0),
                to: end.moved(-radius - 2.0, 0.0),
                ..line(None, Some(direction), false)
            };
            tie_line::draw(&line, shapes);
            dot(ring, ContactKind::Person, end, radius * 0.8, shapes);
        }
        Sign::Kind(kind) => dot(ring, kind, middle, radius, shapes),
        Sign::Edge => dot(
            Placement::at(Spot::Edge),
            ContactKind::Person,
            middle,
            radius,
            shapes,
        ),
    }
}
