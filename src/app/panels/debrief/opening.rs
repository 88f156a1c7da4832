//! The first page of a debrief: what worked, what to talk about, what to take along.

use bevy_egui::egui::Ui;

use super::DebriefView;
use super::words::{quote_choice, source_ui, tell, why_ui};
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::assessment::debrief::{Critical, PointKind};
use crate::core::locale::say;
use crate::core::report::{nothing_worked, quote};

/// Something that worked, to begin with.
pub(super) fn worked_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    match &view.debrief.worked {
        None => tell(ui, view.lang, nothing_worked(view.debrief), &[]),
        Some(worked) => widgets::card(ui, |ui| {
            widgets::small(ui, &say(view.lang, "debrief-worked", &[]));
            widgets::bold(ui, &quote_choice(view.debrief, worked.moment));
            why_ui(ui, view.lang, worked.why.as_ref());
        }),
    }
}

/// Critical moments, each with its repair at the same size.
pub(super) fn critical_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-critical-intro", &[]);
    for critical in &view.debrief.critical {
        widgets::card(ui, |ui| one_critical_ui(ui, view, critical));
        match &critical.repaired {
            Some(repair) => widgets::card(ui, |ui| {
                widgets::small(ui, &say(view.lang, "debrief-critical-repaired", &[]));
                widgets::bold(ui, &quote(&repair.line, repair.by));
                why_ui(ui, view.lang, repair.why.as_ref());
            }),
            None => tell(ui, view.lang, "debrief-critical-open", &[]),
        }
        ui.add_space(GAP);
    }
}

fn one_critical_ui(ui: &mut Ui, view: &DebriefView<'_>, critical: &Critical) {
    widgets::small(ui, &critical.name);
    widgets::bold(ui, &quote_choice(view.debrief, critical.moment));
    tell(
        ui,
        view.lang,
        "debrief-critical-what",
        &[("text", &critical.what)],
    );
    tell(
        ui,
        view.lang,
        "debrief-critical-instead",
        &[("text", &critical.instead)],
    );
    source_ui(ui, view.lang, &critical.source);
}

/// At most three learning points.
pub(super) fn points_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for point in &view.debrief.points {
        let id = match point.kind {
            PointKind::Critical => "debrief-point-critical",
            PointKind::Missed => "debrief-point-missed",
            PointKind::Strength => "debrief-point-strength",
        };
        widgets::card(ui, |ui| {
            widgets::small(ui, &say(view.lang, id, &[]));
            widgets::bold(ui, &quote_choice(view.debrief, point.moment));
            // Why a choice fitted was said where it was said to have worked.
            if point.kind != PointKind::Strength {
                why_ui(ui, view.lang, point.why.as_ref());
            }
            if let Some(alternative) = &point.alternative {
                ui.add_space(GAP);
                widgets::small(ui, &say(view.lang, "debrief-point-alternative", &[]));
                widgets::bold(ui, &quote(&alternative.line, alternative.by));
                why_ui(ui, view.lang, alternative.why.as_ref());
            }
        });
    }
}
