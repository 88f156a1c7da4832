//! The map as SVG that stands on its own: title, description, legend, and no scripts or links.
//!
//! Names come from a scenario and are data: every text is escaped.

use std::fmt::Write as _;

use super::figure::{Anchor, Figure, Shape, Stroke, Tone, add_legend, figure};
use super::layout::{MapNode, Sheet, guess_width, lay_out};
use super::words::{self, MapTable};
use crate::core::locale::Lang;
use crate::core::report::escape::escape;
use crate::core::scenario::network::tie::Quality;

/// The colours of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// Those of the window: warm paper, one ink, muted lines.
    #[default]
    Light,
    /// Black on white and nothing between.
    HighContrast,
    /// Those of the page around the drawing, light or dark as its reader prefers. The page has
    /// to name them: `--paper`, `--strip`, `--ink`, `--soft`, `--rule`, and per quality `--strong`,
    /// `--weak`, `--strained`, `--harmful`.
    Page,
}

impl Palette {
    /// A colour as SVG writes it.
    pub fn colour(self, tone: Tone) -> &'static str {
        match (self, tone) {
            (Self::Light, Tone::Paper) => "#fffdf9",
            (Self::Light, Tone::Strip) => "#efe8db",
            (Self::Light, Tone::Ink) => "#1d1a19",
            (Self::Light, Tone::Soft) => "#544d47",
            (Self::Light, Tone::Rule) => "#a89d8c",
            (Self::Light, Tone::Tie(Quality::Strong)) => "#1f4a63",
            (Self::Light, Tone::Tie(Quality::Weak)) => "#3d3a38",
            (Self::Light, Tone::Tie(Quality::Strained)) => "#8a4b12",
            (Self::Light, Tone::Tie(Quality::Harmful)) => "#7a2f4b",
            (Self::HighContrast, Tone::Paper | Tone::Strip) => "#ffffff",
            (Self::HighContrast, Tone::Ink | Tone::Soft | Tone::Rule | Tone::Tie(_)) => "#000000",
            (Self::Page, Tone::Paper) => "var(--paper)",
            (Self::Page, Tone::Strip) => "var(--strip)",
            (Self::Page, Tone::Ink) => "var(--ink)",
            (Self::Page, Tone::Soft) => "var(--soft)",
            (Self::Page, Tone::Rule) => "var(--rule)",
            (Self::Page, Tone::Tie(Quality::Strong)) => "var(--strong)",
            (Self::Page, Tone::Tie(Quality::Weak)) => "var(--weak)",
            (Self::Page, Tone::Tie(Quality::Strained)) => "var(--strained)",
            (Self::Page, Tone::Tie(Quality::Harmful)) => "var(--harmful)",
        }
    }
}

/// How a map is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture<'p> {
    /// The language of its words.
    pub lang: Lang,
    /// The colours.
    pub palette: Palette,
    /// What it is drawn on; the legend comes below it.
    pub sheet: Sheet,
    /// The client's name.
    pub client: &'p str,
    /// Another title than [`words::title`], such as whose map this is.
    pub title: Option<&'p str>,
    /// A part of the ids of title and description; another one for each picture on one page.
    pub id: &'p str,
}

/// Draws a map with its legend. The ids within must be other ones for each picture on a page:
/// `id` is kept to letters, digits and dashes.
pub fn svg(picture: &Picture<'_>, nodes: &[MapNode]) -> String {
    draw(picture, nodes).0
}

/// The same, with the table that says what the drawing shows.
pub fn draw(picture: &Picture<'_>, nodes: &[MapNode]) -> (String, MapTable) {
    let composed = composed(picture, nodes);
    (write(&composed, picture), composed.table)
}

/// A map as shapes, with the same in words.
pub(in crate::core::report) struct Composed {
    pub(in crate::core::report) figure: Figure,
    title: String,
    pub(in crate::core::report) about: String,
    pub(in crate::core::report) table: MapTable,
}

/// The map with its legend, for whoever draws the shapes by other means.
pub(in crate::core::report) fn composed(picture: &Picture<'_>, nodes: &[MapNode]) -> Composed {
    let (lang, client) = (picture.lang, picture.client);
    let names = words::names(lang, client);
    let layout = lay_out(nodes, picture.sheet, &names, &guess_width);
    let mut drawing = figure(&layout, nodes);
    let legend = words::legend(lang);
    let heading = crate::core::locale::say(lang, "map-legend", &[]);
    add_legend(&mut drawing, layout.text, &heading, &legend, &guess_width);
    let title = match picture.title {
        Some(title) => title.to_owned(),
        None => words::title(lang, client),
    };
    Composed {
        figure: drawing,
        title,
        about: words::summary(lang, client, nodes),
        table: words::table(lang, nodes, layout.numbered),
    }
}

fn write(composed: &Composed, picture: &Picture<'_>) -> String {
    let drawing = &composed.figure;
    let id: String = picture
        .id
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .collect();
    let (width, height) = (number(drawing.width), number(drawing.height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{}\" \
         aria-labelledby=\"map-title-{id} map-about-{id}\" \
         font-family=\"'Atkinson Hyperlegible Next', 'Segoe UI', Arial, sans-serif\">\n\
         <title id=\"map-title-{id}\">{}</title>\n<desc id=\"map-about-{id}\">{}</desc>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        picture.lang.code(),
        escape(&composed.title),
        escape(&composed.about),
        picture.palette.colour(Tone::Paper),
    );
    for shape in &drawing.shapes {
        text.push_str(&element(shape, picture.palette));
        text.push('\n');
    }
    text.push_str("</svg>\n");
    text
}

fn element(shape: &Shape, palette: Palette) -> String {
    match shape {
        Shape::Circle {
            at,
            radius,
            fill,
            stroke,
        } => format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(at.x),
            number(at.y),
            number(*radius),
            paint(*fill, *stroke, palette)
        ),
        Shape::Box { area, fill, stroke } => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            number(area.x),
            number(area.y),
            number(area.width),
            number(area.height),
            paint(Some(*fill), *stroke, palette)
        ),
        Shape::Path {
            points,
            fill,
            stroke,
        } => {
            let name = if fill.is_some() {
                "polygon"
            } else {
                "polyline"
            };
            let mut corners = String::new();
            for point in points {
                // Writing to a text cannot fail.
                let _infallible = write!(corners, "{},{} ", number(point.x), number(point.y));
            }
            let paint = paint(*fill, *stroke, palette);
            format!("<{name} points=\"{}\"{paint}/>", corners.trim_end())
        }
        Shape::Text {
            at,
            text,
            size,
            anchor,
            tone,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            // Not `dominant-baseline`, which several readers of SVG do not know.
            let baseline = at.y + size * 0.35;
            format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\">{}</text>",
                number(at.x),
                number(baseline),
                number(*size),
                palette.colour(*tone),
                escape(text)
            )
        }
    }
}

fn paint(fill: Option<Tone>, stroke: Option<Stroke>, palette: Palette) -> String {
    let fill = fill.map_or("none", |tone| palette.colour(tone));
    let mut text = format!(" fill=\"{fill}\"");
    if let Some(stroke) = stroke {
        let bolder = match palette {
            Palette::Light | Palette::Page => stroke.width,
            Palette::HighContrast => stroke.width * 1.25,
        };
        let colour = palette.colour(stroke.tone);
        text += &format!(" stroke=\"{colour}\" stroke-width=\"{}\"", number(bolder));
        if let Some((dash, gap)) = stroke.dash {
            text += &format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap));
        }
    }
    text
}

/// A tenth of a point is finer than can be seen.
fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
