//! Values, ids and texts: what can be said about one of them by itself.

use std::collections::BTreeSet;
use std::fmt::Arguments;

use super::super::ids::{TextIx, is_id};
use super::{ALWAYS, Lower};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::raw;
use crate::core::source::{Span, Spanned};

impl Lower<'_> {
    /// An id that is `known` elsewhere, or not.
    pub(super) fn check_unique(&mut self, id: &Spanned<String>, known: Option<Span>) {
        if let Some(known) = known {
            self.broken = true;
            let finding = Diagnostic::at(Rule::DuplicateId, id.span).arg("id", &id.value);
            self.report(finding.also(known, "place-other"));
        }
    }

    /// What is open at every decision stands beside the options there: of two with one id only one
    /// could be chosen.
    pub(super) fn check_always_ids(&mut self) {
        for (id, met) in std::mem::take(&mut self.met_by_always) {
            let Some(span) = self.options.span(ALWAYS, &id) else {
                continue;
            };
            self.broken = true;
            let finding = Diagnostic::at(Rule::DuplicateId, span).arg("id", &id);
            let finding = finding.hint("hint-always-id", Vec::new());
            let others = met.into_iter().map(|span| (span, "place-other"));
            self.report(Diagnostic {
                related: others.collect(),
                ..finding
            });
        }
    }

    /// The place in a list as the program counts it: more than 65,535 there cannot be.
    pub(super) fn position(&mut self, index: usize, span: Span) -> Option<u16> {
        let position = u16::try_from(index)
            .ok()
            .filter(|position| *position < u16::MAX);
        if position.is_none() {
            self.broken = true;
            self.report(Diagnostic::at(Rule::TooMany, span).arg("limit", u16::MAX));
        }
        position
    }

    pub(super) fn check_id(&mut self, id: &Spanned<String>) {
        if !is_id(&id.value) {
            self.report(Diagnostic::at(Rule::BadId, id.span).arg("id", &id.value));
        }
    }

    /// A text under a key of its own.
    pub(super) fn text(&mut self, key: Arguments<'_>, text: raw::Text) -> TextIx {
        if text.value.trim().is_empty() {
            self.report(Diagnostic::at(Rule::EmptyText, text.span).arg("key", key));
        }
        self.texts.add(key, &text.value, text.span)
    }

    /// A name or title: not empty, and on one line.
    pub(super) fn check_name(&mut self, name: &raw::Text, key: Arguments<'_>) {
        if name.value.trim().is_empty() {
            self.report(Diagnostic::at(Rule::EmptyText, name.span).arg("key", key));
        } else if name.value.contains(is_line_break) {
            self.report(Diagnostic::at(Rule::LineBreakInName, name.span).arg("key", key));
        }
    }

    pub(super) fn optional_text(
        &mut self,
        key: Arguments<'_>,
        text: Option<raw::Text>,
    ) -> Option<TextIx> {
        text.map(|text| self.text(key, text))
    }

    /// Two texts with one key, where no id stands twice: an option called `line` and a line called
    /// `say` would share `NODE.line.say`.
    pub(super) fn check_keys(&mut self) {
        let mut rules = self.diagnostics.iter().map(|found| found.rule);
        if rules.any(Rule::is_duplicate) {
            return;
        }
        let repeated = self.texts.repeated().map(|(first, again)| {
            Diagnostic::at(Rule::DuplicateId, again.span)
                .arg("id", again.key)
                .also(first.span, "place-other")
        });
        self.broken |= repeated.is_some();
        self.diagnostics.extend(repeated);
    }

    /// A whole number within a range, or a finding.
    pub(super) fn in_range(&mut self, value: &Spanned<i64>, low: i64, high: i64) -> Option<i64> {
        if (low..=high).contains(&value.value) {
            return Some(value.value);
        }
        self.out_of_range(value.span, &value.value, &low, &high);
        None
    }

    pub(super) fn out_of_range(
        &mut self,
        span: Span,
        value: &dyn ToString,
        low: &dyn ToString,
        high: &dyn ToString,
    ) {
        let finding = Diagnostic::at(Rule::ValueOutOfRange, span)
            .arg("value", value.to_string())
            .arg("low", low.to_string())
            .arg("high", high.to_string());
        self.report(finding);
    }

    /// A position in half steps: -2, -1.5, … 2 becomes -4..=4.
    pub(super) fn half_steps(&mut self, span: Span, value: f64) -> Option<i8> {
        if !(-2.0..=2.0).contains(&value) {
            self.out_of_range(span, &value, &"-2", &"2");
            return None;
        }
        let doubled = value * 2.0;
        if doubled.fract() != 0.0 {
            self.report(Diagnostic::at(Rule::NotAHalfStep, span).arg("value", value));
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "within -4..=4 and whole, both checked above"
        )]
        Some(doubled as i8)
    }

    pub(super) fn unique_key(
        &mut self,
        seen: &mut BTreeSet<String>,
        key: &Spanned<String>,
    ) -> bool {
        let new = seen.insert(key.value.clone());
        if !new {
            self.report(Diagnostic::at(Rule::DuplicateKey, key.span).arg("id", &key.value));
        }
        new
    }
}

/// Whether a character begins a new line somewhere.
fn is_line_break(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
