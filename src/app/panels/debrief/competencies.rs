//! Competencies as lines with an interval. A level in words, the number of chances, no percentage.

use bevy_egui::egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::DebriefView;
use super::words::tell;
use crate::app::theme::colors;
use crate::app::theme::tokens::{GAP, LINE, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::Level;
use crate::core::assessment::debrief::Competency;
use crate::core::locale::{Lang, decimal, say};

/// All competencies, by framework.
pub(super) fn competencies_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-competencies-intro", &[]);
    let (met, not_met): (Vec<&Competency>, Vec<&Competency>) = view
        .debrief
        .competencies
        .iter()
        .partition(|competency| competency.chances > 0.0);
    let mut framework = "";
    for competency in met {
        if competency.framework != framework {
            framework = &competency.framework;
            ui.add_space(GAP);
            widgets::small(ui, &competency.framework_name);
        }
        competency_ui(ui, view.lang, competency);
    }
    if !not_met.is_empty() {
        let names: Vec<&str> = not_met
            .iter()
            .map(|competency| competency.name.as_str())
            .collect();
        ui.add_space(GAP);
        tell(
            ui,
            view.lang,
            "debrief-not-met",
            &[("list", &names.join("; "))],
        );
    }
}

fn competency_ui(ui: &mut Ui, lang: Lang, competency: &Competency) {
    let words = competency_words(lang, competency);
    widgets::card(ui, |ui| {
        let goal = if competency.goal {
            format!(" ({})", say(lang, "debrief-goal", &[]))
        } else {
            String::new()
        };
        widgets::bold(ui, &format!("{}{goal}", competency.name));
        bar_ui(ui, competency, &format!("{}: {words}", competency.name));
        widgets::para(ui, &words);
        if !competency.about.is_empty() {
            widgets::small(ui, &competency.about);
        }
    });
    ui.add_space(TINY);
}

/// The level and the number of chances, in words.
pub(super) fn competency_words(lang: Lang, competency: &Competency) -> String {
    let level = match competency.level {
        None => "debrief-too-few",
        Some(Level::Seldom) => "debrief-level-seldom",
        Some(Level::Mixed) => "debrief-level-mixed",
        Some(Level::Mostly) => "debrief-level-mostly",
        Some(Level::AlsoWhenHard) => "debrief-level-also_when_hard",
    };
    let chances = say(
        lang,
        "debrief-chances",
        &[("count", &number(lang, competency.chances))],
    );
    format!("{} – {chances}", say(lang, level, &[]))
}

/// Whole where it is whole.
fn number(lang: Lang, value: f64) -> String {
    let decimals = usize::from(value.fract().abs() >= 0.05);
    decimal(lang, value, decimals)
}

/// A line from seldom to fitting: thick where the score probably lies, a dot at its middle.
fn bar_ui(ui: &mut Ui, competency: &Competency, words: &str) {
    let c = colors(ui);
    let height = widgets::em(ui) * 1.3;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words));
    let painter = ui.painter_at(rect.expand(2.0));
    let (left, right, y) = (rect.left() + 8.0, rect.right() - 8.0, rect.center().y);
    let at = |share: f64| left + (right - left) * share as f32;
    painter.hline(left..=right, y, Stroke::new(LINE, c.edge));
    // The ends, and where one level in words becomes the next.
    for share in [0.0, 0.4, 0.7, 1.0] {
        painter.vline(
            at(share),
            y - height * 0.22..=y + height * 0.22,
            Stroke::new(LINE, c.edge),
        );
    }
    if let (Some(low), Some(mean), Some(high)) = (competency.low, competency.score, competency.high)
    {
        painter.hline(at(low)..=at(high), y, Stroke::new(height * 0.34, c.accent));
        painter.circle(
            pos2(at(mean), y),
            height * 0.36,
            c.paper,
            Stroke::new(LINE * 1.6, c.ink),
        );
    }
}
