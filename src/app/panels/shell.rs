//! What every screen stands in: a bar above, a page that scrolls, perhaps a foot below.
//!
//! In a window so low that bars would leave no room for the page, everything scrolls as one.

use bevy_egui::egui::{self, Ui};

use super::bars::{BarView, bar_content_ui, bar_ui};
use crate::app::command::Command;
use crate::app::theme::widgets;

/// What draws a part of a screen and says what the player asks for there.
pub(super) type Part<'a> = &'a mut dyn FnMut(&mut Ui) -> Option<Command>;

/// A screen.
pub(super) struct Shell<'a> {
    /// What stands in the bar.
    pub(super) bar: BarView<'a>,
    /// Another id for each screen: it keeps how far each was scrolled.
    pub(super) id: &'a str,
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
        wide,
        mut foot,
    } = shell;
    let low = widgets::is_low(ui);
    let mut asked = bar_ui(ui, &bar);
    if let Some(foot) = foot.as_mut().filter(|_| !low) {
        let command = foot_ui(ui, *foot);
        asked = asked.or(command);
    }
    egui::CentralPanel::default()
        .frame(widgets::page_frame(ui))
        .show(ui, |ui| {
            widgets::page(ui, id, |ui| {
                if low {
                    let command = bar_content_ui(ui, &bar);
                    asked = asked.take().or(command);
                }
                widgets::column(ui, wide, |ui| {
                    let command = content(ui);
                    asked = asked.take().or(command);
                });
                if let Some(foot) = foot.filter(|_| low) {
                    let command = foot(ui);
                    asked = asked.take().or(command);
                }
            });
        });
    asked
}

/// A bar at the bottom.
pub(super) fn foot_ui(ui: &mut Ui, foot: Part<'_>) -> Option<Command> {
    egui::Panel::bottom("foot")
        .frame(widgets::bar_frame(ui))
        .show_separator_line(false)
        .show(ui, |ui| foot(ui))
        .inner
}
