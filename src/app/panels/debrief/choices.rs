//! Every choice: what was said, what it did, why, and what else was open.

use bevy_egui::egui::{CollapsingHeader, Ui};

use super::DebriefView;
use super::words::{source_ui, why_ui};
use crate::app::theme::tokens::GAP;
use crate::app::theme::widgets;
use crate::core::assessment::debrief::{ChoiceMade, Voice};
use crate::core::locale::{Lang, say};
use crate::core::report::{self, quote};

/// All choices in order.
pub(super) fn choices_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for (index, choice) in view.debrief.choices.iter().enumerate() {
        widgets::card(ui, |ui| choice_ui(ui, view, index, choice));
        ui.add_space(GAP);
    }
}

fn choice_ui(ui: &mut Ui, view: &DebriefView<'_>, index: usize, choice: &ChoiceMade) {
    let lang = view.lang;
    let title = choice
        .title
        .clone()
        .unwrap_or_else(|| say(lang, "debrief-choice-untitled", &[]));
    widgets::bold(ui, &format!("{}. {title}", index + 1));
    if choice.hard {
        widgets::small(ui, &say(lang, "debrief-choice-hard", &[]));
    }
    if !choice.evidence_counts {
        widgets::small(ui, &say(lang, "debrief-choice-again", &[]));
    }
    if let Some(cue) = &choice.cue {
        widgets::small(ui, &say(lang, "debrief-choice-cue", &[("text", cue)]));
    }
    let id = match choice.by {
        Voice::Act => "debrief-choice-did",
        Voice::Silence => "debrief-choice-silent",
        _ => "debrief-choice-said",
    };
    let line = quote(&choice.line, choice.by);
    widgets::para(ui, &say(lang, id, &[("text", &line)]));
    if let Some(reply) = &choice.reply {
        widgets::para(
            ui,
            &say(
                lang,
                "debrief-choice-reply",
                &[("text", &quote(&reply.text, reply.by))],
            ),
        );
    }
    widgets::para(ui, &effect_words(lang, choice, &view.debrief.client));
    if !choice.shows.is_empty() {
        widgets::small(
            ui,
            &say(
                lang,
                "debrief-choice-shows",
                &[("list", &choice.shows.join(", "))],
            ),
        );
    }
    if let Some(why) = &choice.why {
        widgets::para(ui, &say(lang, "debrief-choice-why", &[("text", &why.text)]));
        source_ui(ui, lang, &why.source);
    }
    if choice.alternatives.is_empty() {
        return;
    }
    let header = CollapsingHeader::new(widgets::body(
        ui,
        &say(lang, "debrief-choice-alternatives", &[]),
    ));
    let response = header.id_salt(("alternatives", index)).show(ui, |ui| {
        for alternative in &choice.alternatives {
            widgets::bold(ui, &quote(&alternative.line, alternative.by));
            why_ui(ui, lang, alternative.why.as_ref());
            ui.add_space(GAP);
        }
    });
    widgets::focus(ui, response.header_response);
}

/// What a choice did to the client's state, in words and never in numbers.
pub(super) fn effect_words(lang: Lang, choice: &ChoiceMade, client: &str) -> String {
    if choice.effect.is_empty() {
        return say(lang, "debrief-choice-no-effect", &[("name", client)]);
    }
    let changes = choice.effect.iter();
    let changes: Vec<String> = changes
        .map(|(_, name, change)| report::effect_words(lang, name, *change))
        .collect();
    say(
        lang,
        "debrief-choice-effect",
        &[("changes", &changes.join("; "))],
    )
}
