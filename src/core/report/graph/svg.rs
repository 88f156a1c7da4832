//! The graph as a picture: SVG with a title and a description for screen readers, one group with
//! a title for each moment, and nothing said by colour or shape alone.

use super::layout::layers;
use super::{Moment, Shape, Story};

const WIDTH: usize = 190;
const HEIGHT: usize = 62;
const GAP_X: usize = 36;
const GAP_Y: usize = 74;
const MARGIN: usize = 30;
const TOP: usize = 60;
/// The most characters of a title that fit in a box.
const FIT: usize = 26;

/// The picture.
pub fn svg(story: &Story) -> String {
    let layers = layers(story);
    let widest = layers.iter().map(Vec::len).max().unwrap_or(0);
    let width = 2 * MARGIN + row_width(widest);
    let height = TOP + MARGIN + layers.len() * (HEIGHT + GAP_Y);
    let mut place = vec![(0, 0); story.moments.len()];
    for (row, layer) in layers.iter().enumerate() {
        let left = (width - row_width(layer.len())) / 2;
        for (column, moment) in layer.iter().enumerate() {
            place[*moment] = (
                left + column * (WIDTH + GAP_X),
                TOP + row * (HEIGHT + GAP_Y),
            );
        }
    }
    let (title, about) = (escaped(&story.title), escaped(&story.about));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title about\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title id=\"title\">{title}</title>\n<desc id=\"about\">{about}</desc>\n\
         <defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">\
         <path d=\"M0 0 L8 4 L0 8 z\" fill=\"#444\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"{MARGIN}\" y=\"32\" font-size=\"18\" font-weight=\"bold\">{title}</text>\n"
    );
    for link in &story.links {
        let words = link_words(story, link);
        let path = curve(place[link.from], place[link.to]);
        out.push_str(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"#444\" marker-end=\"url(#arrow)\"><title>{words}</title></path>\n"
        ));
    }
    for (at, moment) in story.moments.iter().enumerate() {
        out.push_str(&card(moment, place[at], at == story.start));
    }
    out.push_str("</svg>\n");
    out
}

fn row_width(count: usize) -> usize {
    (count * (WIDTH + GAP_X)).saturating_sub(GAP_X)
}

fn link_words(story: &Story, link: &super::Link) -> String {
    let [from, to] = [link.from, link.to].map(|at| escaped(&story.moments[at].id));
    if link.by.is_empty() {
        return format!("{from} → {to}");
    }
    format!("{from} → {to}: {}", escaped(&link.by.join(", ")))
}

/// From the foot of one box to the head of another; a way back or to itself goes round the side.
fn curve((x1, y1): (usize, usize), (x2, y2): (usize, usize)) -> String {
    let half = WIDTH / 2;
    if y2 > y1 {
        let (from, to) = (y1 + HEIGHT, y2);
        let bend = (to - from) / 2;
        let (a, b) = (x1 + half, x2 + half);
        return format!(
            "M{a} {from} C{a} {} {b} {} {b} {to}",
            from + bend,
            to - bend
        );
    }
    let (right, other) = (x1 + WIDTH, x2 + WIDTH);
    let out = right.max(other) + GAP_X;
    let (from, to) = (y1 + HEIGHT / 2, y2 + HEIGHT / 3);
    format!("M{right} {from} C{out} {from} {out} {to} {other} {to}")
}

fn card(moment: &Moment, (x, y): (usize, usize), start: bool) -> String {
    let (radius, dash) = match moment.shape {
        Shape::Question => (4, ""),
        Shape::Passage => (HEIGHT / 2, ""),
        Shape::End => (4, " stroke-dasharray=\"6 3\""),
    };
    let line = if start { 3 } else { 1 };
    let (id, kind) = (escaped(&moment.id), escaped(&moment.kind));
    let title = escaped(&moment.title);
    let short = escaped(&shortened(&moment.title));
    let middle = x + WIDTH / 2;
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

/// A text inside XML. Control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
