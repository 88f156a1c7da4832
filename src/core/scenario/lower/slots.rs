//! Slots in texts: each is known and exactly spelled, and the texts of the head have those only
//! that are filled wherever they are shown.
//!
//! Whether a slot is filled when its text is told is a question about the whole story:
//! [`crate::core::check`] and the audit ask it.

use super::super::ids::is_id;
use super::super::slots::{Piece, WORKER, pieces};
use super::Lower;
use super::names::List;
use crate::core::diagnostic::nearest;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::source::parts_of;

/// The most slots a scenario may have: what is filled is kept in the bits of a word.
const MOST_SLOTS: usize = 64;

/// What the texts are called that are shown before anybody plays.
const BEFORE_PLAY: [&str; 2] = ["title", "summary"];

impl Lower<'_> {
    /// An effect fills a slot.
    pub(super) fn fill_slot(&mut self, slot: &super::raw::Id) -> Option<super::super::ids::SlotIx> {
        self.check_id(slot);
        if slot.value == WORKER {
            let finding = Diagnostic::at(Rule::ReservedId, slot.span).arg("id", WORKER);
            self.report(finding);
        }
        let is_known = self.names.find(List::Slots, &slot.value).is_some();
        if !is_known && self.names.ids(List::Slots).count() >= MOST_SLOTS {
            self.broken = true;
            self.unread.list(Rule::UnknownSlot);
            self.report(Diagnostic::at(Rule::TooMany, slot.span).arg("limit", MOST_SLOTS));
            return None;
        }
        if !is_known {
            self.places.slots.push(slot.span);
        }
        Some(self.names.slot(&slot.value))
    }

    /// Looks at the braces in all texts.
    pub(super) fn check_slots(&mut self) {
        let known: Vec<&str> = std::iter::once(WORKER)
            .chain(self.names.ids(List::Slots))
            .collect();
        let mut findings = Vec::new();
        for (ix, entry) in self.texts.iter() {
            let is_head = ix.index() < self.head_texts || entry.key.starts_with("profiles.");
            let place = parts_of(self.source, entry.span, entry.text);
            for (piece, part) in pieces(entry.text) {
                findings.extend(match piece {
                    Piece::Plain(_) => None,
                    Piece::Slot(name) if !known.contains(&name) => {
                        let silent = self.unread.is_silent(Rule::UnknownSlot);
                        (!silent).then(|| unknown_slot(name, &known, place(part)))
                    }
                    Piece::Slot(name) => {
                        let hint = if BEFORE_PLAY.contains(&entry.key) {
                            Some("hint-slot-before-play")
                        } else if is_head && name != WORKER {
                            Some("hint-slot-in-the-head")
                        } else {
                            None
                        };
                        hint.map(|hint| {
                            Diagnostic::at(Rule::SlotInTheHead, place(part))
                                .arg("id", name)
                                .hint(hint, Vec::new())
                        })
                    }
                    Piece::Odd(name) => Some(unknown_slot(name, &known, place(part))),
                    Piece::Lone(brace) => Some(lone_brace(brace, place(part))),
                });
            }
        }
        self.diagnostics.extend(findings);
    }
}

/// A slot that nothing fills, or what stands between braces and is no slot.
pub(in crate::core::scenario) fn unknown_slot(
    name: &str,
    known: &[&str],
    span: crate::core::source::Span,
) -> Diagnostic {
    let finding = Diagnostic::at(Rule::UnknownSlot, span).arg("id", name);
    let meant = name.trim().to_lowercase();
    match nearest(&meant, known.iter().copied()) {
        Some(near) => finding.hint("hint-did-you-mean", vec![("near", format!("{{{near}}}"))]),
        None if !is_id(name) => finding.hint("hint-not-a-slot", Vec::new()),
        None => finding,
    }
}

/// A brace without its other half.
pub(in crate::core::scenario) fn lone_brace(
    brace: &str,
    span: crate::core::source::Span,
) -> Diagnostic {
    Diagnostic::at(Rule::LoneBrace, span).arg("brace", brace)
}
