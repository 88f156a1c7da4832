//! The line of a tie: solid, dashed or a zigzag, with crosses, with arrows or bars, dotted while it sleeps.

use super::figure::{Shape, Stroke, Tone};
use super::plane::Point;
use crate::core::scenario::network::tie::{Direction, Quality};

/// A line to draw, from the client's side to the contact's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) from: Point,
    pub(super) to: Point,
    pub(super) quality: Option<Quality>,
    pub(super) direction: Option<Direction>,
    pub(super) sleeping: bool,
    pub(super) text: f32,
}

/// Draws it.
pub(super) fn draw(line: &Line, shapes: &mut Vec<Shape>) {
    let tone = line.quality.map_or(Tone::Soft, Tone::Tie);
    let length = line.from.distance(line.to).max(1.0);
    let head = (line.text * 0.6).min(length * 0.4);
    let at_client = matches!(line.direction, Some(Direction::ToClient | Direction::Both));
    let at_contact = matches!(
        line.direction,
        Some(Direction::FromClient | Direction::Both)
    );
    let inset = |there: bool| if there { head * 0.8 / length } else { 0.0 };
    let from = line.from.between(line.to, inset(at_client));
    let to = line.to.between(line.from, inset(at_contact));
    let trouble = line.quality.is_some_and(Quality::is_trouble);
    let points = if trouble {
        zigzag(from, to, line.text)
    } else {
        vec![from, to]
    };
    shapes.push(Shape::Path {
        points,
        fill: None,
        stroke: Some(stroke(line, tone)),
    });
    if line.quality == Some(Quality::Harmful) {
        crosses(from, to, line.text, shapes);
    }
    if at_client {
        shapes.push(arrow(line.from, line.to, head, tone));
    }
    if at_contact {
        shapes.push(arrow(line.to, line.from, head, tone));
    }
    if line.direction == Some(Direction::Neither) {
        shapes.push(bar(line.from, line.to, head, tone));
        shapes.push(bar(line.to, line.from, head, tone));
    }
}

fn stroke(line: &Line, tone: Tone) -> Stroke {
    let (width, dash) = match line.quality {
        None => (1.0, None),
        Some(Quality::Strong) => (3.2, None),
        Some(Quality::Weak) => (1.7, Some((9.0, 5.0))),
        Some(Quality::Strained | Quality::Harmful) => (1.7, None),
    };
    let dash = if line.sleeping {
        Some((2.0, 4.5))
    } else {
        dash
    };
    Stroke {
        tone,
        width: if line.sleeping && line.quality.is_none() {
            1.6
        } else {
            width
        },
        dash,
    }
}

/// The point beside the line from one point to another: so far along, so far to its right.
fn beside(from: Point, to: Point, along: f32, aside: f32) -> Point {
    let length = from.distance(to).max(1.0);
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    from.moved(x * along - y * aside, y * along + x * aside)
}

fn zigzag(from: Point, to: Point, text: f32) -> Vec<Point> {
    let length = from.distance(to);
    let stub = (text * 0.35).min(length / 6.0);
    let wave = text * 0.62;
    let teeth = (((length - stub * 2.0) / wave).round() as usize).clamp(2, 500);
    let step = (length - stub * 2.0) / teeth as f32;
    let mut points = vec![from, beside(from, to, stub, 0.0)];
    for tooth in 0..teeth {
        let aside = if tooth % 2 == 0 { text } else { -text } * 0.28;
        let along = stub + (tooth as f32 + 0.5) * step;
        points.push(beside(from, to, along, aside));
    }
    points.push(beside(from, to, length - stub, 0.0));
    points.push(to);
    points
}

fn crosses(from: Point, to: Point, text: f32, shapes: &mut Vec<Shape>) {
    let length = from.distance(to);
    let count = ((length / (text * 2.6)) as usize).clamp(1, 100);
    let arm = text * 0.36;
    let stroke = Some(Stroke::solid(Tone::Tie(Quality::Harmful), 2.2));
    for cross in 0..count {
        let along = length * (cross as f32 + 0.5) / count as f32;
        for side in [arm, -arm] {
            shapes.push(Shape::Path {
                points: vec![
                    beside(from, to, along - arm, -side),
                    beside(from, to, along + arm, side),
                ],
                fill: None,
                stroke,
            });
        }
    }
}

/// An arrowhead with its point at one end of a line.
fn arrow(tip: Point, other: Point, head: f32, tone: Tone) -> Shape {
    Shape::Path {
        points: vec![
            tip,
            beside(tip, other, head, head * 0.5),
            beside(tip, other, head, -head * 0.5),
        ],
        fill: Some(tone),
        stroke: None,
    }
}

/// A bar across one end of a line: nothing goes along it.
fn bar(end: Point, other: Point, head: f32, tone: Tone) -> Shape {
    Shape::Path {
        points: vec![
            beside(end, other, 0.0, head * 0.6),
            beside(end, other, 0.0, -head * 0.6),
        ],
        fill: None,
        stroke: Some(Stroke::solid(tone, 2.2)),
    }
}
