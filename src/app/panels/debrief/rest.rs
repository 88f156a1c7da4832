//! What is counted, noticed, drawn by lot, written and cited.

use bevy_egui::egui::Ui;

use super::DebriefView;
use super::words::{quote_choice, tell};
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report;

/// What was promised, and what became of it.
pub(super) fn promises_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for promise in &view.debrief.promises {
        widgets::bold(ui, &promise.text);
        let line = promise.settled.map(|at| quote_choice(view.debrief, at));
        let words = report::promise_words(view.lang, promise, line.as_deref());
        widgets::para(ui, &words);
        ui.add_space(GAP);
    }
}

/// Dialogue acts, counted.
pub(super) fn acts_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    let acts = &view.debrief.acts;
    tell(ui, view.lang, "debrief-acts-intro", &[]);
    for (_, name, count) in &acts.counts {
        widgets::para(
            ui,
            &say(
                view.lang,
                "debrief-acts-count",
                &[("name", name), ("count", &count.to_string())],
            ),
        );
    }
    ui.add_space(GAP);
    let (reflections, questions) = (acts.reflections.to_string(), acts.questions.to_string());
    tell(
        ui,
        view.lang,
        "debrief-acts-reflections",
        &[("reflections", &reflections), ("questions", &questions)],
    );
    let all = acts.adherent + acts.non_adherent;
    if all > 0 {
        let (yes, all) = (acts.adherent.to_string(), all.to_string());
        tell(
            ui,
            view.lang,
            "debrief-acts-adherence",
            &[("yes", &yes), ("all", &all)],
        );
    }
}

/// Lines that showed something; never a verdict on the person.
pub(super) fn dispositions_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-dispositions-intro", &[]);
    for disposition in &view.debrief.dispositions {
        widgets::card(ui, |ui| {
            widgets::bold(ui, &disposition.name);
            for (id, moments) in [
                ("debrief-disposition-shown", &disposition.shown),
                ("debrief-disposition-missed", &disposition.missed),
            ] {
                if !moments.is_empty() {
                    widgets::small(ui, &say(view.lang, id, &[]));
                }
                for moment in moments {
                    widgets::para(ui, &quote_choice(view.debrief, *moment));
                }
            }
        });
        ui.add_space(GAP);
    }
}

/// What was noticed.
pub(super) fn observations_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for observation in &view.debrief.observations {
        widgets::bold(ui, &observation.prompt);
        if observation.seen.is_empty() && observation.assumed.is_empty() {
            tell(ui, view.lang, "debrief-seen-nothing", &[]);
        }
        for (id, list) in [
            ("debrief-seen", &observation.seen),
            ("debrief-seen-missed", &observation.missed),
            ("debrief-seen-assumed", &observation.assumed),
        ] {
            if !list.is_empty() {
                tell(ui, view.lang, id, &[("list", &list.join(" "))]);
            }
        }
    }
}

/// What chance decided.
pub(super) fn chance_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-chance-intro", &[]);
    for chance in &view.debrief.chance {
        let about = match (&chance.note, chance.draw.as_str()) {
            (Some(note), _) => note.clone(),
            (None, "profile") => say(view.lang, "debrief-chance-profile", &[]),
            (None, draw) => draw.to_owned(),
        };
        let about = about.trim_end_matches(['.', ':']);
        let fell = chance.text.as_ref().unwrap_or(&chance.outcome);
        let fixed = if chance.fixed {
            format!(" {}", say(view.lang, "debrief-chance-fixed", &[]))
        } else {
            String::new()
        };
        widgets::para(ui, &format!("•  {about}: {fell}{fixed}"));
    }
    widgets::small(
        ui,
        &say(
            view.lang,
            "debrief-seed",
            &[("seed", &view.debrief.seed.to_string())],
        ),
    );
}

/// Own answers.
pub(super) fn reflections_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for reflection in view
        .debrief
        .reflections
        .iter()
        .filter(|reflection| !reflection.answer.trim().is_empty())
    {
        widgets::card(ui, |ui| {
            widgets::small(ui, &reflection.question);
            widgets::para(ui, &reflection.answer);
        });
        ui.add_space(GAP);
    }
}

/// The sources that were named, and what they are.
pub(super) fn sources_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for source in &view.debrief.sources {
        let name = report::source_words(view.lang, source);
        widgets::para(ui, &name);
        widgets::small(ui, &source.about);
        ui.add_space(GAP);
    }
}

/// What a debrief is and is not.
pub(super) fn limits_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for id in [
        "debrief-limit-practice",
        "debrief-limit-key",
        "debrief-limit-saying",
        "debrief-limit-outcome",
    ] {
        tell(ui, view.lang, id, &[]);
    }
}

/// Whom to call, and when their numbers were checked.
pub(super) fn aftercare_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-aftercare", &[]);
    for line in &view.aftercare.lines {
        widgets::bold(ui, &format!("{}: {}", line.name, line.number));
        widgets::para(ui, line.about.get(view.lang));
        ui.add_space(GAP);
    }
    widgets::small(ui, &view.aftercare.checked_words(view.lang));
}
