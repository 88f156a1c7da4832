//! The map's shapes in egui, in the colours of the theme.

use bevy_egui::egui::epaint::PathShape;
use bevy_egui::egui::{
    Align2, Color32, FontId, Painter, Pos2, Rect, Response, Sense, Shape as Drawn, Stroke,
    StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::app::theme::palette::{Palette, colors};
use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};
use crate::core::report::map::figure::{Anchor, Figure, Shape, Tone, add_legend, figure};
use crate::core::report::map::hand::{Hand, Stand};
use crate::core::report::map::layout::{
    Area, Layout, MapNode, Point, Sheet, lay_out, lay_out_by_hand,
};
use crate::core::report::map::words;
use crate::core::scenario::network::tie::Quality;

fn color(c: &Palette, tone: Tone) -> Color32 {
    match tone {
        Tone::Paper => c.surface,
        Tone::Strip => c.bar,
        Tone::Ink | Tone::Tie(Quality::Weak) => c.ink,
        Tone::Soft => c.soft_ink,
        Tone::Rule => c.edge,
        Tone::Tie(Quality::Strong) => c.accent,
        Tone::Tie(Quality::Strained) => c.series[1],
        Tone::Tie(Quality::Harmful) => c.series[4],
    }
}

/// The size of the letters on a map.
pub(super) fn text_size(ui: &Ui) -> f32 {
    TextStyle::Small.resolve(ui.style()).size
}

/// The width of a text in multiples of its size.
pub(super) fn measure(ui: &Ui) -> impl Fn(&str) -> f32 + use<> {
    let size = text_size(ui);
    let painter = ui.painter().clone();
    move |text: &str| {
        let font = FontId::proportional(size);
        let galley = painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x / size
    }
}

fn sheet(ui: &Ui, (width, height, seats): (f32, f32, usize)) -> Sheet {
    Sheet {
        width,
        height,
        text: text_size(ui),
        seats,
    }
}

/// Draws a map, and says in words what it shows. `room` is the width, the height, and how many
/// could stand on it.
pub fn drawing_ui(
    ui: &mut Ui,
    lang: Lang,
    client: &str,
    nodes: &[MapNode],
    room: (f32, f32, usize),
) {
    let names = words::names(lang, client);
    let layout = lay_out(nodes, sheet(ui, room), &names, &measure(ui));
    layout_ui(ui, lang, client, nodes, &layout);
}

/// A map that is being drawn.
pub(super) struct Sketch<'s> {
    pub(super) lang: Lang,
    pub(super) client: &'s str,
    /// The width, the height, and how many could stand on it.
    pub(super) room: (f32, f32, usize),
    /// The widest name that may come to stand on it, in points.
    pub(super) widest: f32,
}

impl Sketch<'_> {
    pub(super) fn lay_out(&self, ui: &Ui, nodes: &[MapNode], stands: &[Option<Stand>]) -> Layout {
        let hand = Hand {
            stands,
            widest: self.widest,
        };
        let names = words::names(self.lang, self.client);
        lay_out_by_hand(nodes, sheet(ui, self.room), hand, &names, &measure(ui))
    }

    /// Draws it, and says in words what it shows; with its layout and where its corner is.
    pub(super) fn draw(
        &self,
        ui: &mut Ui,
        nodes: &[MapNode],
        stands: &[Option<Stand>],
    ) -> (Response, Layout) {
        let layout = self.lay_out(ui, nodes, stands);
        let response = layout_ui(ui, self.lang, self.client, nodes, &layout);
        (response, layout)
    }
}

fn layout_ui(
    ui: &mut Ui,
    lang: Lang,
    client: &str,
    nodes: &[MapNode],
    layout: &Layout,
) -> Response {
    let size = vec2(layout.width, layout.height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let about = words::summary(lang, client, nodes);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &about));
    paint(ui, rect, &figure(layout, nodes));
    response
}

/// What the lines and signs mean.
pub fn legend_ui(ui: &mut Ui, lang: Lang) {
    let mut legend = Figure {
        width: ui.available_width(),
        height: 0.0,
        shapes: Vec::new(),
    };
    let signs = words::legend(lang);
    let title = say(lang, "map-legend", &[]);
    add_legend(&mut legend, text_size(ui), &title, &signs, &measure(ui));
    widgets::sideways().id_salt("legend").show(ui, |ui| {
        let size = vec2(legend.width, legend.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let meanings: Vec<String> = signs.into_iter().map(|(_, words)| words).collect();
        let about = format!("{title} {}.", meanings.join(", "));
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &about));
        paint(ui, rect, &legend);
    });
}

/// A point of the map on the screen.
pub(super) fn on_screen(corner: Pos2, point: Point) -> Pos2 {
    pos2(corner.x + point.x, corner.y + point.y)
}

/// An area of the map on the screen.
pub(super) fn area_on_screen(corner: Pos2, area: Area) -> Rect {
    let min = pos2(corner.x + area.x, corner.y + area.y);
    Rect::from_min_size(min, vec2(area.width, area.height))
}

/// A place on the screen as a point of the map.
pub(super) fn on_map(corner: Pos2, place: Pos2) -> Point {
    Point {
        x: place.x - corner.x,
        y: place.y - corner.y,
    }
}

fn paint(ui: &Ui, rect: Rect, figure: &Figure) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    for shape in &figure.shapes {
        paint_shape(painter, colors(ui), rect.min, shape);
    }
}

fn paint_shape(painter: &Painter, c: &Palette, corner: Pos2, shape: &Shape) {
    match shape {
        Shape::Circle {
            at,
            radius,
            fill,
            stroke,
        } => {
            let middle = on_screen(corner, *at);
            let fill = fill.map_or(Color32::TRANSPARENT, |tone| color(c, tone));
            let line = stroke.map_or(Stroke::NONE, |line| {
                Stroke::new(line.width, color(c, line.tone))
            });
            match stroke.and_then(|line| line.dash) {
                None => drop(painter.circle(middle, *radius, fill, line)),
                Some((dash, gap)) => {
                    painter.circle_filled(middle, *radius, fill);
                    let corners: Vec<Pos2> = (0..=24)
                        .map(|part| at.towards(part as f32 * std::f32::consts::TAU / 24.0, *radius))
                        .map(|point| on_screen(corner, point))
                        .collect();
                    painter.extend(Drawn::dashed_line(&corners, line, dash, gap));
                }
            }
        }
        Shape::Box { area, fill, stroke } => {
            let rect = area_on_screen(corner, *area);
            painter.rect_filled(rect, 0.0, color(c, *fill));
            if let Some(stroke) = stroke {
                let line = Stroke::new(stroke.width, color(c, stroke.tone));
                match stroke.dash {
                    None => drop(painter.rect_stroke(rect, 0.0, line, StrokeKind::Middle)),
                    Some((dash, gap)) => {
                        let around = [
                            rect.left_top(),
                            rect.right_top(),
                            rect.right_bottom(),
                            rect.left_bottom(),
                            rect.left_top(),
                        ];
                        painter.extend(Drawn::dashed_line(&around, line, dash, gap));
                    }
                }
            }
        }
        Shape::Path {
            points,
            fill,
            stroke,
        } => {
            let points: Vec<Pos2> = points.iter().map(|p| on_screen(corner, *p)).collect();
            let line = stroke.map_or(Stroke::NONE, |line| {
                Stroke::new(line.width, color(c, line.tone))
            });
            match (fill, stroke.and_then(|line| line.dash)) {
                (Some(fill), _) => {
                    painter.add(PathShape::convex_polygon(points, color(c, *fill), line));
                }
                (None, None) => drop(painter.line(points, line)),
                (None, Some((dash, gap))) => {
                    painter.extend(Drawn::dashed_line(&points, line, dash, gap));
                }
            }
        }
        Shape::Text {
            at,
            text,
            size,
            anchor,
            tone,
        } => {
            let anchor = match anchor {
                Anchor::Start => Align2::LEFT_CENTER,
                Anchor::Middle => Align2::CENTER_CENTER,
                Anchor::End => Align2::RIGHT_CENTER,
            };
            let font = FontId::proportional(*size);
            painter.text(on_screen(corner, *at), anchor, text, font, color(c, *tone));
        }
    }
}
