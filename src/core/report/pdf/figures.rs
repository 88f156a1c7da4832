//! The drawings of a report as shapes: a curve, a rope, an interval, a map.

use crate::core::report::blocks::Strand;
use crate::core::report::map::figure::{Shape, Stroke, Tone};
use crate::core::report::map::layout::Point;

/// How high a small drawing is: it stands beside a line of text.
pub(super) const SMALL: f32 = 14.0;

/// Values of 0..=100 as a line within this width and height.
pub(super) fn curve(values: &[u8], width: f32, height: f32) -> Vec<Shape> {
    let step = width / values.len().saturating_sub(1).max(1) as f32;
    let point = |(index, value): (usize, &u8)| Point {
        x: index as f32 * step,
        y: height * (1.0 - f32::from(*value) / 100.0),
    };
    let points: Vec<Point> = values.iter().enumerate().map(point).collect();
    let mut shapes = vec![
        line((0.0, 0.0), (width, 0.0), Stroke::solid(Tone::Rule, 0.4)),
        line(
            (0.0, height),
            (width, height),
            Stroke::solid(Tone::Rule, 0.4),
        ),
    ];
    shapes.extend(points.last().map(|end| dot(end.x, end.y, 2.2, true)));
    shapes.push(Shape::Path {
        points,
        fill: None,
        stroke: Some(Stroke::solid(Tone::Ink, 1.3)),
    });
    shapes
}

/// A balance from -2 to 2: the band thick, the choice a dot, hollow outside the band.
pub(super) fn rope(strand: &Strand, width: f32) -> Vec<Shape> {
    let at = |value: f64| 3.0 + (width - 6.0) * ((value as f32 + 2.0) / 4.0).clamp(0.0, 1.0);
    let inside = strand.low <= strand.position && strand.position <= strand.high;
    let middle = SMALL / 2.0;
    vec![
        line(
            (3.0, middle),
            (width - 3.0, middle),
            Stroke::solid(Tone::Rule, 0.8),
        ),
        line(
            (at(strand.low) - 1.0, middle),
            (at(strand.high) + 1.0, middle),
            Stroke::solid(Tone::Soft, 3.6),
        ),
        dot(at(strand.position), middle, 3.6, inside),
    ]
}

/// Where a level within 0..=1 probably lies: low, mean, high.
pub(super) fn interval([low, mean, high]: [f64; 3], width: f32) -> Vec<Shape> {
    let at = |value: f64| 3.0 + (width - 6.0) * (value as f32).clamp(0.0, 1.0);
    let middle = SMALL / 2.0;
    vec![
        line(
            (3.0, middle),
            (width - 3.0, middle),
            Stroke::solid(Tone::Rule, 0.8),
        ),
        line(
            (at(low), middle),
            (at(high), middle),
            Stroke::solid(Tone::Soft, 3.6),
        ),
        dot(at(mean), middle, 3.6, true),
    ]
}

/// A line from side to side.
pub(super) fn rule(width: f32) -> Vec<Shape> {
    vec![line(
        (0.0, 0.0),
        (width, 0.0),
        Stroke::solid(Tone::Rule, 0.6),
    )]
}

fn line((x, y): (f32, f32), (to_x, to_y): (f32, f32), stroke: Stroke) -> Shape {
    Shape::Path {
        points: vec![Point { x, y }, Point { x: to_x, y: to_y }],
        fill: None,
        stroke: Some(stroke),
    }
}

fn dot(x: f32, y: f32, radius: f32, full: bool) -> Shape {
    Shape::Circle {
        at: Point { x, y },
        radius,
        fill: Some(if full { Tone::Ink } else { Tone::Paper }),
        stroke: Some(Stroke::solid(Tone::Ink, 1.2)),
    }
}
