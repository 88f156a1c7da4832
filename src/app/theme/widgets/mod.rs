//! The building blocks of every panel: text, cards, buttons, rows to choose from.
//!
//! Whatever can be pressed shows a thick line while the keyboard is on it, and comes into view
//! when the keyboard gets there. These functions know nothing of scenarios or runs.

mod controls;
mod keyboard;
mod place;
mod text;

use controls::reading_ring;
pub use controls::{
    OptionRow, button, button_unless, buttons_height, checkbox, described, focus, keyed,
    link_button, mark_size, number_mark, option_row, option_row_height, primary, radio,
    room_for_button,
};
pub(super) use keyboard::install as install_keyboard;
pub use keyboard::{arrive, lies_open, opens_anew, takes_arrival};
pub use place::{at_rest, is_reading, is_used_by_keys, note_use, reading_place};
pub use text::{
    body, bold, bold_height, field_label, heading, live, opened_heading, para, section_heading,
    small, small_height, spoken, spoken_height, strong_text, width_of,
};

use bevy_egui::egui::{self, Align, Frame, Key, Layout, Margin, Modifiers, Stroke, Ui, vec2};

use super::tokens::{CARD, GAP, LINE, MEASURE, PAGE, RADIUS};
use crate::app::theme::colors;

/// A card on the page.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let c = colors(ui);
    framed(
        ui,
        Frame::new()
            .fill(c.surface)
            .stroke(Stroke::new(1.0, c.rule)),
        content,
    )
}

/// A note that asks for attention; its text must say what is the matter.
pub fn note<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let c = colors(ui);
    framed(
        ui,
        Frame::new()
            .fill(c.note)
            .stroke(Stroke::new(LINE, c.note_edge)),
        content,
    )
}

/// A note that a screen reader reads out as soon as it is there.
pub fn alert(ui: &mut Ui, text: &str) {
    note(ui, |ui| live(para(ui, text)));
}

/// A part that stands apart a little.
pub fn aside<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let c = colors(ui);
    framed(
        ui,
        Frame::new().fill(c.bar).stroke(Stroke::new(1.0, c.rule)),
        content,
    )
}

fn framed<R>(ui: &mut Ui, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = frame
        .corner_radius(RADIUS)
        .inner_margin(Margin::same(CARD as i8));
    let inner = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    });
    inner.inner
}

/// A bar along an edge of the window.
pub fn bar_frame(ui: &Ui) -> Frame {
    let c = colors(ui);
    Frame::new()
        .fill(c.bar)
        .inner_margin(Margin::symmetric(PAGE as i8, 10))
        .stroke(Stroke::new(1.0, c.edge))
}

/// Whether the window is so low that bars above and below would leave no room between them.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < em(ui) * 15.0
}

/// The size of running text as it is now.
pub fn em(ui: &Ui) -> f32 {
    egui::TextStyle::Body.resolve(ui.style()).size
}

/// Around a [`page`]: no margin, so that it reaches to the edges. Not filled, like all pages: the
/// window is cleared in their colour, and without a graphics card each filled pixel costs.
pub fn whole_frame() -> Frame {
    Frame::new().inner_margin(Margin {
        right: 2,
        ..Margin::ZERO
    })
}

/// Around another part that scrolls: no margin below or beside it, so that its bar stands at the
/// edge.
pub fn page_frame() -> Frame {
    Frame::new().inner_margin(Margin {
        left: PAGE as i8,
        right: 2,
        top: 0,
        bottom: 0,
    })
}

/// A column in the middle, no wider than a line of text should be.
pub fn column<R>(ui: &mut Ui, wide: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width().min(em(ui) * MEASURE * wide);
    let left = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.set_width(width);
            content(ui)
        })
        .inner
    })
    .inner
}

/// What a page keeps its place under: its name, and what it is about.
type PageId<'a> = (&'a str, &'a str);

/// A page that scrolls, also with Page Up, Page Down, Home and End. What is unfolded on it is so
/// for this page alone. `offset` moves it to a place once.
pub fn page<R>(
    ui: &mut Ui,
    id: PageId<'_>,
    offset: Option<f32>,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let mut area = egui::ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false]);
    if let Some(offset) = offset.or(opens_anew(ui).then_some(0.0)) {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = show_area(ui, area, |ui| {
        scroll_keys(ui);
        wheel_beside(ui);
        ui.add_space(PAGE);
        let frame = Frame::new().inner_margin(Margin::symmetric(PAGE as i8, 0));
        let framed = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.push_id(id, content).inner
        });
        framed.inner
    });
    ui.data_mut(|data| data.insert_temp(offset_of(id), shown.state.offset.y));
    shown.inner
}

fn offset_of(id: PageId<'_>) -> egui::Id {
    egui::Id::new(("page-offset", id))
}

/// How far a page is scrolled.
pub fn page_offset(ui: &Ui, id: PageId<'_>) -> f32 {
    let offset = ui.data(|data| data.get_temp(offset_of(id)));
    offset.unwrap_or_default()
}

fn beside() -> egui::Id {
    egui::Id::new("beside-page")
}

/// Says that what stands here moves the page beside it with the wheel, where it does not scroll
/// itself. It is shown before the page.
pub fn stands_beside_page(ui: &Ui, area: egui::Rect) {
    let frame = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(beside(), (frame, area)));
}

fn wheel_beside(ui: &Ui) {
    let now = ui.ctx().cumulative_pass_nr();
    let Some((frame, area)) = ui.data(|data| data.get_temp::<(u64, egui::Rect)>(beside())) else {
        return;
    };
    let turned = ui.input(|input| input.smooth_scroll_delta().y);
    let over = ui.ctx().rect_contains_pointer(ui.layer_id(), area);
    if frame == now && over && turned != 0.0 {
        ui.scroll_with_delta(vec2(0.0, turned));
    }
}

/// A part that may have nothing to show for now: it keeps its room, so that nothing moves under the
/// pointer when it has.
pub fn keeping_room<R>(ui: &mut Ui, shown: bool, content: impl FnOnce(&mut Ui) -> R) -> R {
    let part = if shown {
        egui::UiBuilder::new()
    } else {
        egui::UiBuilder::new().invisible()
    };
    ui.scope_builder(part, content).inner
}

/// A part that scrolls, with a bar that is seen but does not shout.
pub fn scroll<R>(ui: &mut Ui, area: egui::ScrollArea, content: impl FnOnce(&mut Ui) -> R) -> R {
    show_area(ui, area, content).inner
}

fn show_area<R>(
    ui: &mut Ui,
    area: egui::ScrollArea,
    content: impl FnOnce(&mut Ui) -> R,
) -> egui::scroll_area::ScrollAreaOutput<R> {
    let style = ui.style().clone();
    ui.scope(|ui| {
        // The bar takes the colour of text; the content gets its own back.
        ui.visuals_mut().widgets.inactive.fg_stroke.color = colors(ui).edge;
        area.show(ui, |ui| {
            ui.set_style(style);
            content(ui)
        })
    })
    .inner
}

/// An area for what may be wider than the page. Its bar shows where one is and is moved by wheel
/// and touch: as something to drag it would be a stop for the keyboard that has no name and does
/// nothing.
pub fn sideways() -> egui::ScrollArea {
    egui::ScrollArea::horizontal().scroll_source(egui::scroll_area::ScrollSource {
        scroll_bar: false,
        ..egui::scroll_area::ScrollSource::default()
    })
}

/// Whether something lies over this part of the screen and has the keys.
pub fn is_covered(ui: &Ui) -> bool {
    let over = ui.memory(egui::Memory::top_modal_layer);
    over.is_some_and(|over| over != ui.layer_id())
}

/// Whether a key was pressed for this part of the screen: not while something lies over it.
pub fn pressed(ui: &Ui, key: Key) -> bool {
    !is_covered(ui) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// Scrolls with the keys that people expect to scroll with.
pub fn scroll_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = (ui.clip_rect().height() * 0.85).max(40.0);
    let far = 1.0e6;
    for (key, delta) in [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::Home, far),
        (Key::End, -far),
    ] {
        if pressed(ui, key) {
            ui.scroll_with_delta(vec2(0.0, delta));
        }
    }
}
