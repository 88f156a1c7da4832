//! What can be pressed.

use std::sync::Arc;

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{
    Align2, AsIdSalt, Button, Checkbox, Color32, EventFilter, Galley, Id, RadioButton, Rect,
    Response, RichText, Sense, Stroke, StrokeKind, TextFormat, TextStyle, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetType, vec2,
};

use super::text::width_of;
use crate::app::theme;
use crate::app::theme::colors;
use crate::app::theme::tokens::{BOLD_LINE, GAP, LEADING, LINE, RADIUS};

/// Shows where the keyboard is, and brings that into view.
pub fn focus(ui: &Ui, response: Response) -> Response {
    if response.has_focus() {
        ring(ui, response.rect, BOLD_LINE);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// The line around a text that has the keyboard.
pub(super) fn reading_ring(ui: &Ui, area: Rect) {
    ring(ui, area.expand(2.0), LINE);
}

fn ring(ui: &Ui, area: Rect, line: f32) {
    ui.painter().rect_stroke(
        area.expand(2.0),
        f32::from(RADIUS) + 2.0,
        Stroke::new(line, colors(ui).focus),
        StrokeKind::Outside,
    );
}

/// Tells a screen reader more about a control than its name does.
pub fn described(response: Response, about: &str) -> Response {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_description(about));
    response
}

/// In a row that may break: begins a new one where a control does not fit into this one whole.
fn break_row(ui: &mut Ui, text: &str, around: f32) {
    if !ui.layout().main_wrap {
        return;
    }
    let needed = width_of(ui, text) + around + 2.0;
    let begun = ui.cursor().min.x > ui.max_rect().min.x + 1.0;
    if begun && needed > ui.available_size_before_wrap().x {
        ui.end_row();
    }
}

/// As [`break_row`], for a button with this text.
pub fn room_for_button(ui: &mut Ui, text: &str) {
    break_row(ui, text, ui.spacing().button_padding.x * 2.0);
}

/// How high buttons with these texts are, one after another in rows of so much width.
pub fn buttons_height(ui: &Ui, texts: impl IntoIterator<Item = String>, width: f32) -> f32 {
    let (padding, gap) = (ui.spacing().button_padding, ui.spacing().item_spacing);
    let font = TextStyle::Button.resolve(ui.style());
    let ink = colors(ui).ink;
    let (mut height, mut row, mut left) = (0.0, 0.0_f32, width);
    for text in texts {
        // As in `break_row`.
        let wide = width_of(ui, &text) + padding.x * 2.0 + 2.0;
        if row > 0.0 && wide > left {
            height += row + gap.y;
            (row, left) = (0.0, width);
        }
        let room = (width - padding.x * 2.0).max(1.0);
        let galley = ui.painter().layout(text, font.clone(), ink, room);
        let high = (galley.size().y + padding.y * 2.0).max(ui.spacing().interact_size.y);
        row = row.max(high);
        left -= wide + gap.x;
    }
    height + row
}

/// What stands before the text of a box or a radio button.
fn icon(ui: &Ui) -> f32 {
    ui.spacing().icon_width + ui.spacing().icon_spacing
}

/// Adds a control that stays the same one wherever it comes to stand. By itself egui knows a
/// control by how many stand before it: when another appears there, a press that has begun would
/// be lost, and so would the keyboard. Beside each other, no two may have the same salt.
pub fn keyed<R>(ui: &mut Ui, salt: impl AsIdSalt, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.id().with(salt);
    ui.scope_builder(UiBuilder::new().id(id), add).inner
}

/// A button; its text wraps where the style does not say otherwise.
pub fn button(ui: &mut Ui, text: &str) -> Response {
    room_for_button(ui, text);
    let wrap = ui.style().wrap_mode.unwrap_or(TextWrapMode::Wrap);
    let response = keyed(ui, text, |ui| ui.add(Button::new(text).wrap_mode(wrap)));
    focus(ui, response)
}

/// A button that cannot be pressed where there is a reason against it: it looks so, and says why to
/// whoever points at it and to a screen reader.
pub fn button_unless(ui: &mut Ui, text: &str, why: Option<&str>) -> Response {
    let Some(why) = why else {
        return button(ui, text);
    };
    room_for_button(ui, text);
    let c = colors(ui);
    let response = keyed(ui, text, |ui| {
        wear(ui, [[c.bar, c.edge, c.soft_ink]; 2]);
        ui.add_enabled(false, Button::new(text).wrap())
    });
    described(response.on_disabled_hover_text(why), why)
}

/// The fill, edge and text of what can be pressed, and of what is pointed at.
fn wear(ui: &mut Ui, [pressable, hovered]: [[Color32; 3]; 2]) {
    let widgets = &mut ui.style_mut().visuals.widgets;
    for (visuals, [fill, edge, text]) in [
        (&mut widgets.inactive, pressable),
        (&mut widgets.noninteractive, pressable),
        (&mut widgets.hovered, hovered),
        (&mut widgets.active, hovered),
    ] {
        visuals.weak_bg_fill = fill;
        visuals.bg_stroke = Stroke::new(LINE, edge);
        visuals.fg_stroke.color = text;
    }
}

/// The button for what one came here to do.
pub fn primary(ui: &mut Ui, text: &str, enabled: bool) -> Response {
    let c = colors(ui);
    room_for_button(ui, text);
    let response = keyed(ui, text, |ui| {
        let pressable = [c.accent, c.accent_deep, c.on_accent];
        let hovered = [c.accent_deep, c.accent_deep, c.on_accent];
        // A button that is disabled for now says so by its own colours: faded text cannot be read.
        let disabled = [[c.bar, c.edge, c.soft_ink]; 2];
        wear(
            ui,
            if enabled {
                [pressable, hovered]
            } else {
                disabled
            },
        );
        ui.add_enabled(
            enabled,
            Button::new(RichText::new(text).text_style(theme::bold())).wrap(),
        )
    });
    focus(ui, response)
}

/// A button that looks like a word in the text: for what stands beside the matter.
pub fn link_button(ui: &mut Ui, text: &str) -> Response {
    let label = RichText::new(text).color(colors(ui).accent).underline();
    let response = keyed(ui, text, |ui| {
        ui.add(Button::new(label).frame(false).wrap())
    });
    focus(ui, response)
}

/// A box to tick.
pub fn checkbox(ui: &mut Ui, checked: &mut bool, text: &str) -> Response {
    break_row(ui, text, icon(ui));
    let response = keyed(ui, text, |ui| ui.add(Checkbox::new(checked, text)));
    focus(ui, response)
}

/// One of several.
pub fn radio(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    break_row(ui, text, icon(ui));
    let response = keyed(ui, text, |ui| ui.add(RadioButton::new(chosen, text)));
    focus(ui, response)
}

/// A number in a circle to press, filled once chosen; `name` says what it stands for. The circle
/// stands in the middle of so much width.
pub fn number_mark(
    ui: &mut Ui,
    id: Id,
    width: f32,
    number: &str,
    chosen: bool,
    name: &str,
) -> Response {
    let c = colors(ui);
    let size = mark_size(ui);
    let (_, area) = ui.allocate_space(vec2(width.max(size), size));
    let response = ui.interact(area, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, chosen, name));
    let circle = Rect::from_center_size(area.center(), vec2(size, size));
    let (fill, text) = match (chosen, response.hovered()) {
        (true, _) => (c.accent, c.on_accent),
        (false, true) => (c.hover, c.ink),
        (false, false) => (c.surface, c.ink),
    };
    let edge = Stroke::new(LINE, if chosen { c.ink } else { c.edge });
    ui.painter()
        .rect(circle, size / 2.0, fill, edge, StrokeKind::Inside);
    number_in(ui, circle, number, text);
    if response.has_focus() {
        ring(ui, circle, BOLD_LINE);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// The width and height of the circle of a [`number_mark`].
pub fn mark_size(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size * 1.9
}

/// A row of a choice.
#[derive(Debug, Clone, Copy)]
pub struct OptionRow<'a> {
    /// The same for the same row in each frame, and for no other.
    pub id: Id,
    /// The number or letter that selects it.
    pub key: &'a str,
    /// What kind of thing it is, where that is not plain.
    pub kind: Option<&'a str>,
    /// What it says.
    pub text: &'a str,
    /// Whether it is selected.
    pub selected: bool,
}

/// Draws a row over the whole width; says to a screen reader what it shows.
pub fn option_row(ui: &mut Ui, row: OptionRow<'_>) -> Response {
    let c = colors(ui);
    let width = ui.available_width();
    let (badge, pad) = (badge_size(ui), vec2(GAP, GAP));
    let galley = row_text(ui, row.kind, row.text, width);
    let height = galley.size().y.max(badge) + pad.y * 2.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, row.id, Sense::click());
    response.widget_info(|| {
        let kind = row.kind.map(|kind| format!("{kind}: ")).unwrap_or_default();
        WidgetInfo::selected(
            WidgetType::RadioButton,
            true,
            row.selected,
            format!("{}. {kind}{}", row.key, row.text),
        )
    });
    if response.has_focus() {
        // Up and down go through the rows here, and select; see the conversation's panel.
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, arrows));
    }
    if ui.is_rect_visible(rect) {
        let (fill, edge) = match (row.selected, response.hovered()) {
            (true, _) => (c.accent_soft, Stroke::new(BOLD_LINE, c.accent)),
            (false, true) => (c.hover, Stroke::new(LINE, c.ink)),
            (false, false) => (c.surface, Stroke::new(LINE, c.edge)),
        };
        ui.painter()
            .rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
        let mark = Rect::from_min_size(rect.min + pad, vec2(badge, badge));
        paint_key(ui, mark, row);
        let text_at = rect.min + vec2(badge + pad.x * 2.0, (height - galley.size().y) / 2.0);
        ui.painter().galley(text_at, galley, c.ink);
    }
    focus(ui, response)
}

/// How high a row would be in so much width.
pub fn option_row_height(ui: &Ui, kind: Option<&str>, text: &str, width: f32) -> f32 {
    let galley = row_text(ui, kind, text, width);
    galley.size().y.max(badge_size(ui)) + GAP * 2.0
}

/// The width and height of the circle in a row.
fn badge_size(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size * 1.5
}

/// The text of a row that is so wide, with its circle.
fn row_text(ui: &Ui, kind: Option<&str>, text: &str, width: f32) -> Arc<Galley> {
    let job = job(ui, kind, text, width - badge_size(ui) - GAP * 3.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The key in a circle; filled when selected, so that it can be told without colour.
fn paint_key(ui: &Ui, mark: Rect, row: OptionRow<'_>) {
    let c = colors(ui);
    let (fill, text) = if row.selected {
        (c.accent, c.on_accent)
    } else {
        (c.surface, c.ink)
    };
    ui.painter().circle(
        mark.center(),
        mark.width() / 2.0 - 1.0,
        fill,
        Stroke::new(LINE, if row.selected { c.accent } else { c.soft_ink }),
    );
    number_in(ui, mark, row.key, text);
}

/// A number in the middle of its circle; one of several digits is smaller, so that it stays inside.
fn number_in(ui: &Ui, circle: Rect, number: &str, color: Color32) {
    let mut font = theme::bold().resolve(ui.style());
    if number.len() > 1 {
        font.size *= 0.8;
    }
    ui.painter()
        .text(circle.center(), Align2::CENTER_CENTER, number, font, color);
}

fn job(ui: &Ui, kind: Option<&str>, text: &str, width: f32) -> LayoutJob {
    let c = colors(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(40.0);
    let style = |style: TextStyle, color| {
        let font = style.resolve(ui.style());
        TextFormat {
            line_height: Some(font.size * LEADING),
            ..TextFormat::simple(font, color)
        }
    };
    if let Some(kind) = kind {
        job.append(kind, 0.0, style(TextStyle::Small, c.soft_ink));
        job.append("  ", 0.0, style(TextStyle::Small, c.soft_ink));
    }
    job.append(text, 0.0, style(TextStyle::Body, c.ink));
    job
}
