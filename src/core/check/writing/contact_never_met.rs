//! `contact-never-met`
//!
//! ## What it does
//! Finds contacts that the worker does not know of from the start and that nothing ever brings up:
//! no effect `MeetContact` or `Reveal` names them.
//!
//! ## Why is this bad?
//! The network map holds what came up against what there was to find. A contact that cannot come
//! up is always missed.
//!
//! ## Example
//! ```ron
//! contacts: { "cees": ( name: "Cees" ) },   // and no MeetContact("cees")
//! ```
//! Let an option or a line bring the contact up, or remove it.

use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::BitKind;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let contacts = story.scenario.contacts.iter().zip(&story.places.contacts);
    contacts
        .filter(|(contact, _)| !contact.known)
        .filter(|(contact, _)| {
            let bits = story.set_bits();
            !bits.can(story, BitKind::ContactKnown, &contact.id)
        })
        .map(|(contact, span)| {
            story
                .warn(Rule::ContactNeverMet, *span)
                .arg("id", &contact.id)
        })
        .collect()
}
