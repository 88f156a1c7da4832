//! What was said, line by line.

use bevy_egui::egui::{Frame, Label, Margin, Stroke, Ui};

use super::LineView;
use crate::app::theme::tokens::{ACCENT_SOFT, CARD, GAP, RADIUS, RULE, SURFACE, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::debrief::Voice;
use crate::core::locale::{Lang, say};

/// Shows lines, oldest first.
pub(super) fn lines_ui(ui: &mut Ui, lang: Lang, lines: &[LineView]) {
    for line in lines {
        line_ui(ui, lang, line);
        ui.add_space(TINY);
    }
}

fn line_ui(ui: &mut Ui, lang: Lang, line: &LineView) {
    let shift = widgets::em(ui) * 2.0;
    match line.voice {
        Voice::Card => {
            ui.add_space(GAP);
            ui.separator();
            widgets::section_heading(ui, &line.text);
        }
        Voice::Narrator => drop(widgets::para(ui, &line.text)),
        Voice::Thought => {
            let text = say(lang, "app-thought", &[("text", &line.text)]);
            drop(ui.add(Label::new(widgets::body(ui, &text).weak()).wrap()));
        }
        Voice::Client | Voice::Person => bubble(ui, line, (0.0, shift), None),
        Voice::Worker => bubble(ui, line, (shift, 0.0), None),
        Voice::Act => bubble(ui, line, (shift, 0.0), Some(say(lang, "app-does", &[]))),
        Voice::Silence => bubble(ui, line, (shift, 0.0), Some(say(lang, "app-silent", &[]))),
    }
}

/// A spoken line. The side and the name say who speaks; the shade only goes along with it.
fn bubble(ui: &mut Ui, line: &LineView, (left, right): (f32, f32), how: Option<String>) {
    let fill = if left > 0.0 { ACCENT_SOFT } else { SURFACE };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, RULE))
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(CARD as i8, TINY as i8 + 2));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(left);
        let width = ui.available_width() - right;
        frame.show(ui, |ui| {
            ui.set_width(width - CARD * 2.0);
            let name = line.name.as_deref().unwrap_or_default();
            let name = how.map_or_else(|| format!("{name}:"), |how| format!("{name} {how}:"));
            widgets::spoken(ui, &name, &line.text);
        });
    });
}
