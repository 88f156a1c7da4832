//! Moments in their order, as faces beside each other: the arrow keys walk along them, and what was
//! said at one stands below.

use bevy_egui::egui::{
    Align2, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, TextStyle,
    Ui, Vec2, WidgetInfo, WidgetType, accesskit, vec2,
};

use super::asked::{again_ui, ask};
use super::blocks::Place;
use super::portrait::paint_portrait;
use crate::app::command::DebriefCommand;
use crate::app::theme::colors;
use crate::app::theme::tokens::{BOLD_LINE, GAP, LINE, RADIUS, TINY};
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::blocks::{Timeline, TimelinePoint};

/// The width of a face, in sizes of text.
const FACE: f32 = 5.2;

/// The faces, and the moment that is looked at.
pub(super) fn timeline_ui(ui: &mut Ui, place: Place<'_>, timeline: &Timeline) {
    let id = ui.id().with(place.salt);
    let before = ui.data(|data| data.get_temp(id));
    let before: usize = before.unwrap_or_else(|| first_looked_at(timeline));
    let mut looked_at = before.min(timeline.points.len().saturating_sub(1));
    ui.horizontal_wrapped(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::RadioGroup);
            node.set_label(timeline.name.as_str());
        });
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        let points = timeline.points.iter().enumerate();
        let shown: Vec<Response> = points
            .map(|(index, point)| {
                let chosen = index == looked_at;
                point_ui(ui, place, (id.with(index), chosen), point)
            })
            .collect();
        looked_at = walked(ui, &shown).unwrap_or(looked_at);
        // While the keyboard is on a face, O plays that moment once more.
        let on_it = shown.iter().any(Response::has_focus);
        let point = timeline.points.get(looked_at);
        let again = point.and_then(|point| point.again.as_ref());
        if let Some(again) = again.filter(|_| on_it && widgets::pressed(ui, Key::O)) {
            ask(ui, DebriefCommand::TryAgain(again.moment));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, looked_at));
    if let Some(point) = timeline.points.get(looked_at) {
        ui.add_space(TINY);
        said_ui(ui, point);
        if let Some(again) = &point.again {
            ui.horizontal_wrapped(|ui| {
                again_ui(ui, place.salt, again);
                widgets::small(ui, &say(place.lang, "what-if-again-key", &[]));
            });
        }
    }
}

/// What was critical is looked at first.
fn first_looked_at(timeline: &Timeline) -> usize {
    let mut points = timeline.points.iter();
    points.position(|point| point.grave).unwrap_or(0)
}

/// The moment that was pressed, or walked to.
fn walked(ui: &Ui, shown: &[Response]) -> Option<usize> {
    let pressed = shown.iter().position(Response::clicked);
    let here = shown.iter().position(Response::has_focus);
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = shown.len().saturating_sub(1);
    let to = here.and_then(|here| match () {
        () if key(Key::ArrowRight) => Some((here + 1).min(last)),
        () if key(Key::ArrowLeft) => Some(here.saturating_sub(1)),
        () => None,
    });
    // Whoever has pressed one walks on from there.
    let to = to.or(pressed);
    if let Some(response) = to.and_then(|to| shown.get(to)) {
        response.request_focus();
    }
    to
}

/// A face with the number of its moment under it.
fn point_ui(
    ui: &mut Ui,
    place: Place<'_>,
    (id, chosen): (Id, bool),
    point: &TimelinePoint,
) -> Response {
    let c = colors(ui);
    let em = widgets::em(ui);
    let face = Vec2::splat(em * FACE);
    let (_, rect) = ui.allocate_space(face + vec2(GAP, em * 1.5 + GAP));
    let response = ui.interact(rect, id, Sense::click());
    let name = name(point);
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, &name));
    if response.has_focus() {
        let arrows = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    }
    let (fill, edge) = match (chosen, response.hovered()) {
        (true, _) => (c.accent_soft, Stroke::new(BOLD_LINE, c.accent)),
        (false, true) => (c.hover, Stroke::new(LINE, c.ink)),
        (false, false) => (c.surface, Stroke::new(LINE, c.edge)),
    };
    let painter = ui.painter();
    painter.rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
    let picture = Rect::from_min_size(rect.min + Vec2::splat(GAP / 2.0), face);
    paint_portrait(ui, place, &point.portrait, picture);
    let under = picture.center_bottom() + vec2(0.0, em * 0.8);
    let font = TextStyle::Body.resolve(ui.style());
    let painter = ui.painter();
    let mark = match point.grave {
        true => format!("! {}", point.mark),
        false => point.mark.clone(),
    };
    painter.text(under, Align2::CENTER_CENTER, mark, font, c.ink);
    widgets::focus(ui, response)
}

/// What a screen reader says of a moment: all that stands there, and the face in words.
fn name(point: &TimelinePoint) -> String {
    let kind = point.kind.as_deref().unwrap_or_default();
    let words = &point.portrait.words;
    let turned = turned(point);
    let parts = [kind, words, &turned].into_iter();
    let parts = parts.filter(|part| !part.is_empty());
    let parts: String = parts.map(|part| format!(" – {part}")).collect();
    format!("{}. {}{parts}", point.name, point.line)
}

/// What changed, in words.
fn turned(point: &TimelinePoint) -> String {
    let turned = point.turned.as_ref();
    turned.map(ToString::to_string).unwrap_or_default()
}

/// What changed, the line that was chosen, and the answer.
fn said_ui(ui: &mut Ui, point: &TimelinePoint) {
    let kind = point.kind.as_deref().unwrap_or_default();
    let turned = turned(point);
    let title = [&*point.name, kind, &turned].into_iter();
    let title: Vec<&str> = title.filter(|part| !part.is_empty()).collect();
    widgets::small(ui, &title.join(" – "));
    widgets::bold(ui, &point.line.to_string());
    if let Some(reply) = &point.reply {
        widgets::para(ui, &reply.to_string());
    }
}
