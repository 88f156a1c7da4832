//! What every screen stands in: a bar above, a page that scrolls, perhaps a foot below.
//!
//! In a window so low that bars would leave no room for the page, everything scrolls as one.

use bevy_egui::egui::{self, Id, Ui, UiBuilder};

use super::bars::{BarView, bar_content_ui, bar_ui};
use crate::app::command::Command;
use crate::app::theme::tokens::LEADING;
use crate::app::theme::widgets;

/// What draws a part of a screen and says what the player asks for there.
pub(super) type Part<'a> = &'a mut dyn FnMut(&mut Ui) -> Option<Command>;

/// A screen.
pub(super) struct Shell<'a> {
    /// What stands in the bar.
    pub(super) bar: BarView<'a>,
    /// Another name for each screen, and what it is about: together they keep what was unfolded.
    pub(super) id: (&'a str, &'a str),
    /// People come back to it, and find it as they left it; else it opens at its top.
    pub(super) comes_back: bool,
    /// How wide the text may run, as a part of the usual measure.
    pub(super) wide: f32,
    /// What stays at the bottom.
    pub(super) foot: Option<Part<'a>>,
}

/// Shows a screen.
pub(super) fn shell_ui(ui: &mut Ui, shell: Shell<'_>, content: Part<'_>) -> Option<Command> {
    let Shell {
        bar,
        id,
        comes_back,
        wide,
        mut foot,
    } = shell;
    widgets::arrive(ui, id, comes_back);
    let low = widgets::is_low(ui);
    let asked = bar_ui(ui, &bar);
    let foot_of_window = if low { None } else { foot.take() };
    let command = above_foot(ui, foot_of_window, |ui| {
        let frame = widgets::whole_frame();
        let page = egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            widgets::page(ui, id, None, |ui| {
                let head = low.then(|| bar_content_ui(ui, &bar)).flatten();
                let command = widgets::column(ui, wide, |ui| content(ui));
                let foot = foot.and_then(|foot| foot(ui));
                head.or(command).or(foot)
            })
        });
        page.inner
    });
    asked.or(command)
}

/// A page, and below it a bar at the bottom if there is one. The page is shown first: the keyboard
/// and a screen reader come by everything in the order in which it is shown.
pub(super) fn above_foot(
    ui: &mut Ui,
    foot: Option<Part<'_>>,
    page: impl FnOnce(&mut Ui) -> Option<Command>,
) -> Option<Command> {
    let Some(foot) = foot else {
        return page(ui);
    };
    // The page needs to know how high the bar will be: as high as it was, and at first one line.
    let known = Id::new("foot-height");
    let frame = widgets::bar_frame(ui);
    let line = widgets::em(ui) * LEADING + ui.spacing().button_padding.y * 2.0;
    let height = ui.data(|data| data.get_temp(known));
    let height: f32 = height.unwrap_or(line + frame.total_margin().sum().y);
    let room = ui.available_rect_before_wrap();
    let above = room.with_max_y((room.max.y - height).max(room.min.y));
    let mut upper = ui.new_child(UiBuilder::new().id_salt("above-foot").max_rect(above));
    let asked = page(&mut upper);
    let bar = egui::Panel::bottom("foot")
        .frame(frame)
        .show_separator_line(false)
        .show(ui, |ui| foot(ui));
    let shown = bar.response.rect.height();
    if (shown - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(known, shown));
        ui.ctx().request_repaint();
    }
    asked.or(bar.inner)
}
