//! Choices, explanations and sources in words, as every part of a debrief shows them.

use bevy_egui::egui::Ui;

use crate::app::theme::tokens::{GAP, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::Why;
use crate::core::locale::{Lang, say};
use crate::core::report::quote;

/// A choice by its number in the list.
pub(super) fn quote_choice(debrief: &Debrief, moment: usize) -> String {
    let choice = debrief.choices.get(moment);
    choice
        .map(|choice| format!("{}. {}", moment + 1, quote(&choice.line, choice.by)))
        .unwrap_or_default()
}

/// An explanation and where it comes from.
pub(super) fn why_ui(ui: &mut Ui, lang: Lang, why: Option<&Why>) {
    let Some(why) = why else { return };
    widgets::para(ui, &why.text);
    source_ui(ui, lang, &why.source);
}

/// A source; what is our own proposal is called so.
pub(super) fn source_ui(ui: &mut Ui, lang: Lang, source: &str) {
    widgets::small(ui, &source_words(lang, source));
}

/// A source in words.
pub fn source_words(lang: Lang, source: &str) -> String {
    let named: Vec<String> = crate::core::framework::references(source)
        .map(|reference| {
            if reference == "OURS" {
                say(lang, "debrief-ours", &[])
            } else {
                reference.to_owned()
            }
        })
        .collect();
    say(lang, "debrief-source", &[("source", &named.join("; "))])
}

/// A message as running text.
pub(super) fn tell(ui: &mut Ui, lang: Lang, id: &str, args: &[(&'static str, &str)]) {
    widgets::para(ui, &say(lang, id, args));
    ui.add_space(GAP - TINY);
}
