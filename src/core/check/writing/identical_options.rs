//! `identical-options`
//!
//! ## What it does
//! Finds options, asides and cells that read the same as another one which can be open at the same
//! moment, in each language. Capitals and blanks make no difference. Options whose conditions
//! exclude each other may read the same.
//!
//! ## Why is this bad?
//! Nobody can tell which of the two is which, and they may well be scored differently.
//!
//! ## Example
//! ```ron
//! options: [ ( id: "a", say: "Hoe slaapt u?", … ), ( id: "b", say: "Hoe slaapt u?", … ) ]
//! ```
//! Let them differ, or let their conditions exclude each other. What differs with the situation
//! alone belongs in `cases` of one option.

use std::collections::BTreeMap;

use super::super::coverage::Covers;
use super::story::{Edition, Moment, Story, Told};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::Choice;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let covers = Covers::new(story.scenario);
    let mut found = Vec::new();
    for edition in story.editions() {
        let always = texts(story, edition, None, story.scenario.always.iter());
        let mut open_everywhere: BTreeMap<&str, (&Choice, Told<'_>)> = BTreeMap::new();
        for (words, choice, told) in &always {
            open_everywhere.entry(words).or_insert((*choice, *told));
        }
        let mut pair = |one: (&Choice, Told<'_>), other: (&Choice, Told<'_>)| {
            if !covers.exclude(one.0.when.as_deref(), other.0.when.as_deref()) {
                let finding = story.warn_text(Rule::IdenticalOptions, other.1);
                let finding = finding.arg("id", &other.0.id).arg("other", &one.0.id);
                found.push(finding.also(one.1.span(), "place-other"));
            }
        };
        for moment in story.decisions() {
            let decision = moment.decision;
            let choices = decision.options.iter().chain(&decision.asides);
            let own = texts(story, edition, Some(moment), choices);
            let mut first: BTreeMap<&str, (&Choice, Told<'_>)> = BTreeMap::new();
            for (words, choice, told) in &own {
                let known = first.get(words.as_str());
                let known = known.or_else(|| open_everywhere.get(words.as_str()));
                if let Some(known) = known {
                    pair(*known, (choice, *told));
                }
                first.entry(words).or_insert((*choice, *told));
            }
        }
        for (words, choice, told) in &always {
            let known = open_everywhere[words.as_str()];
            if !std::ptr::eq(known.0, *choice) {
                pair(known, (choice, *told));
            }
        }
    }
    found
}

/// The choices with what is read of each: its text, or its row and column.
fn texts<'s>(
    story: &Story<'s>,
    edition: Edition<'s>,
    moment: Option<Moment<'s>>,
    choices: impl Iterator<Item = &'s Choice>,
) -> Vec<(String, &'s Choice, Told<'s>)> {
    let read = |choice: &'s Choice| {
        if let Some(text) = choice.text {
            let told = story.told(edition, text)?;
            return Some((plain(told.text), choice, told));
        }
        let matrix = moment?.decision.matrix.as_ref()?;
        let (row, column) = choice.cell?;
        let (_, row) = matrix.rows.get(usize::from(row))?;
        let (_, column) = matrix.columns.get(usize::from(column))?;
        let (row, column) = (story.told(edition, *row)?, story.told(edition, *column)?);
        let words = format!("{}\n{}", plain(row.text), plain(column.text));
        Some((words, choice, column))
    };
    choices.filter_map(read).collect()
}

/// A text without what makes no difference to a reader.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        match word.is_ascii() {
            true => out.extend(word.chars().map(|c| c.to_ascii_lowercase())),
            false => out.push_str(&word.to_lowercase()),
        }
    }
    out
}
