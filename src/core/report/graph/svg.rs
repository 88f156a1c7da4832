//! The graph as a picture: SVG with a title and a description for screen readers, one group with
//! a title for each moment, and nothing said by colour or shape alone.

use super::layout::{Spacing, lay_out};
use super::{Moment, Shape, Story};
use crate::core::report::escape::escape;

const WIDTH: i64 = 190;
const HEIGHT: i64 = 62;
const GAP_X: i64 = 36;
const GAP_Y: i64 = 74;
const MARGIN: i64 = 30;
const TOP: i64 = 60;
/// The least width, so that a title fits above a small story.
const LEAST: i64 = 480;
/// How far beside the ways down a way back leaves and arrives.
const BACK: i64 = WIDTH / 4;
/// The most characters of a title that fit in a box.
const FIT: usize = 26;

/// The picture.
pub fn svg(story: &Story) -> String {
    let spacing = Spacing {
        width: WIDTH,
        gap: GAP_X,
    };
    let layout = lay_out(story, spacing);
    let rows = i64::try_from(layout.rows).unwrap_or(i64::MAX);
    let width = 2 * MARGIN + GAP_X + layout.width.max(LEAST);
    let height = TOP + MARGIN + rows * (HEIGHT + GAP_Y);
    let place = |at: usize| Point {
        x: MARGIN + layout.across[at],
        y: TOP + i64::try_from(layout.row[at]).unwrap_or(0) * (HEIGHT + GAP_Y),
    };
    let (title, about) = (escape(&story.title), escape(&story.about));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title about\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title id=\"title\">{title}</title>\n<desc id=\"about\">{about}</desc>\n\
         <defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">\
         <path d=\"M0 0 L8 4 L0 8 z\" fill=\"#444\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"{MARGIN}\" y=\"32\" font-size=\"18\" font-weight=\"bold\">{title}</text>\n"
    );
    for (link, route) in story.links.iter().zip(&layout.routes) {
        let words = link_words(story, link);
        let path = way(&route.iter().map(|at| place(*at)).collect::<Vec<_>>());
        out.push_str(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"#444\" marker-end=\"url(#arrow)\"><title>{words}</title></path>\n"
        ));
    }
    for (at, moment) in story.moments.iter().enumerate() {
        out.push_str(&card(moment, place(at), at == story.start));
    }
    out.push_str("</svg>\n");
    out
}

fn link_words(story: &Story, link: &super::Link) -> String {
    let [from, to] = [link.from, link.to].map(|at| escape(&story.moments[at].id));
    if link.by.is_empty() {
        return format!("{from} → {to}");
    }
    format!("{from} → {to}: {}", escape(&link.by.join(", ")))
}

/// The middle of the head of a box or of a passage.
#[derive(Debug, Clone, Copy)]
struct Point {
    x: i64,
    y: i64,
}

/// From the foot of one box to the head of another, straight through each passage and bent between
/// the rows. A way back goes from head to foot, beside the ways down; one to itself, round the side.
fn way(route: &[Point]) -> String {
    let [first, .., last] = route else {
        return String::new();
    };
    if last.y == first.y {
        let (right, out) = (first.x + WIDTH / 2, first.x + WIDTH / 2 + GAP_X);
        let (from, to) = (first.y + HEIGHT / 2, first.y + HEIGHT / 3);
        return format!("M{right} {from} C{out} {from} {out} {to} {right} {to}");
    }
    let up = last.y < first.y;
    let (aside, near, far) = match up {
        true => (BACK, 0, HEIGHT),
        false => (0, HEIGHT, 0),
    };
    let mut path = format!("M{} {}", first.x + aside, first.y + near);
    for pair in route.windows(2) {
        let ends = [pair[0].y == first.y, pair[1].y == last.y];
        let [a, b] = [0, 1].map(|end| pair[end].x + if ends[end] { aside } else { 0 });
        let (from, to) = (pair[0].y + near, pair[1].y + far);
        let bend = (from + to) / 2;
        path += &format!(" C{a} {bend} {b} {bend} {b} {to}");
        if !ends[1] {
            path += &format!(" L{b} {}", pair[1].y + near);
        }
    }
    path
}

fn card(moment: &Moment, at: Point, start: bool) -> String {
    let (x, y) = (at.x - WIDTH / 2, at.y);
    let (radius, dash) = match moment.shape {
        Shape::Question => (4, ""),
        Shape::Passage => (HEIGHT / 2, ""),
        Shape::End => (4, " stroke-dasharray=\"6 3\""),
    };
    let line = if start { 3 } else { 1 };
    let (id, kind) = (escape(&moment.id), escape(&moment.kind));
    let title = escape(&moment.title);
    let short = escape(&shortened(&moment.title));
    let middle = at.x;
    let [first, second, third] = [y + 19, y + 35, y + 51];
    let heading = if title.is_empty() {
        String::new()
    } else {
        format!(": {title}")
    };
    format!(
        "<g><title>{id} ({kind}){heading}</title>\
         <rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"{radius}\" fill=\"#f6f3ea\" stroke=\"#222\" stroke-width=\"{line}\"{dash}/>\
         <g text-anchor=\"middle\"><text x=\"{middle}\" y=\"{first}\" font-weight=\"bold\">{id}</text>\
         <text x=\"{middle}\" y=\"{second}\">{kind}</text><text x=\"{middle}\" y=\"{third}\">{short}</text></g></g>\n"
    )
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= FIT {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(FIT - 1).collect();
    short.push('…');
    short
}
