//! `mixed-address`
//!
//! ## What it does
//! Finds turns in Dutch that say both *u* and *je* (with *uw, uzelf, jij, jou, jouw, jezelf*). A
//! turn is one text that is said aloud, and all that one speaker says in an option and the reply
//! to it. What stands in quotation marks is somebody else's words
//! and is left out; *jullie* is plural and goes with both. Languages without this difference are
//! not looked at.
//!
//! ## Why is this bad?
//! Nobody changes the form of address in the middle of a turn by accident in a scenario: the
//! reader stops, and looks for a meaning that is not there (domain C9).
//!
//! ## Example
//! ```text
//! "Wilt u dat ik je help?"   // "Wilt u dat ik u help?"
//! ```
//! Keep to one form in a turn. A change of form is an event, and has a line of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::story::{Edition, Story, Told};
use super::words::{without_quotations, words};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::fast::FastMap;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::model::{Choice, Consequence, Manner, NodeKind, Speaker};

const FORMAL: &[&str] = &["u", "uw", "uwe", "uzelf"];
const FAMILIAR: &[&str] = &["je", "jij", "jou", "jouw", "jouwe", "jezelf"];

/// A word of address and where it stands in its text.
type Word = (&'static str, Range<usize>);

/// The first formal and the first familiar word of address in a text.
type Addresses = (Option<Word>, Option<Word>);

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for edition in story.editions().filter(|edition| edition.language == "nl") {
        let mut of_text: FastMap<TextIx, Addresses> = FastMap::default();
        for said in story.spoken() {
            let Some(told) = story.told(edition, said.text) else {
                continue;
            };
            let both = addresses(told.text);
            if let (Some((formal, a)), Some((familiar, b))) = &both {
                // It was one form until the other came.
                let second = if a.start > b.start { a } else { b };
                let finding = story.warn_part(Rule::MixedAddress, told, second.clone());
                found.push(finding.arg("formal", formal).arg("familiar", familiar));
            }
            if both != (None, None) {
                of_text.insert(said.text, both);
            }
        }
        let mut seen = BTreeSet::new();
        for choice in choices(story) {
            let base = &choice.base;
            let own = choice.cases.iter().map(|case| &case.then);
            let own = own.filter(|then| !Arc::ptr_eq(&then.reply, &base.reply));
            for then in [base].into_iter().chain(own) {
                let turn =
                    turn(choice, then).filter_map(|part| Some((of_text.get(&part.text)?, part)));
                between(story, edition, turn, &mut seen, &mut found);
            }
        }
    }
    found
}

/// Texts of one speaker of which one is formal and a later one familiar, or the reverse.
fn between<'a>(
    story: &Story<'_>,
    edition: Edition<'_>,
    turn: impl Iterator<Item = (&'a Addresses, Part)>,
    seen: &mut BTreeSet<TextIx>,
    found: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<Speaker, (Part, bool, &Word, Told<'_>)> = BTreeMap::new();
    for (both, part) in turn {
        let Some(told) = story.told(edition, part.text) else {
            continue;
        };
        // A text that is mixed in itself has been named.
        let (is_formal, word) = match both {
            (Some(word), None) => (true, word),
            (None, Some(word)) => (false, word),
            _ => continue,
        };
        match first.get(&part.by) {
            None => {
                first.insert(part.by, (part, is_formal, word, told));
            }
            Some((known, was_formal, other, place)) if *was_formal != is_formal => {
                // Of two lines under conditions it is not sure that both are said.
                let both_said = !(known.is_conditional && part.is_conditional);
                if both_said && seen.insert(part.text) {
                    let (formal, familiar) = match is_formal {
                        true => (word.0, other.0),
                        false => (other.0, word.0),
                    };
                    let finding = story
                        .warn_part(Rule::MixedAddress, told, word.1.clone())
                        .arg("formal", formal)
                        .arg("familiar", familiar);
                    found.push(finding.also(place.span(), "place-other"));
                }
            }
            Some(_) => {}
        }
    }
}

/// Something that is said in a choice or the reply to it.
struct Part {
    by: Speaker,
    text: TextIx,
    is_conditional: bool,
}

/// All that is said aloud in a choice and what follows from it.
fn turn<'c>(choice: &'c Choice, then: &'c Consequence) -> impl Iterator<Item = Part> + 'c {
    let own = choice.text.filter(|_| choice.manner == Manner::Say);
    let own = own.map(|text| Part {
        by: Speaker::Worker,
        text,
        is_conditional: false,
    });
    let aloud = |by| matches!(by, Speaker::Client | Speaker::Worker | Speaker::Person(_));
    let replies = then.reply.iter().filter(move |line| aloud(line.by));
    let replies = replies.map(|line| Part {
        by: line.by,
        text: line.text,
        is_conditional: line.when.is_some(),
    });
    own.into_iter().chain(replies)
}

fn choices<'s>(story: &Story<'s>) -> impl Iterator<Item = &'s Choice> {
    let decisions = story
        .scenario
        .nodes
        .iter()
        .filter_map(|node| match &node.kind {
            NodeKind::Decide(decision) => Some(decision.options.iter().chain(&decision.asides)),
            _ => None,
        });
    decisions.flatten().chain(&story.scenario.always)
}

fn addresses(text: &str) -> Addresses {
    let own = without_quotations(text);
    let among = |list: &[&'static str], word: &str| list.iter().copied().find(|one| *one == word);
    let (mut formal, mut familiar) = (None, None);
    for (word, place) in words(&own) {
        if let Some(word) = among(FORMAL, &word) {
            formal.get_or_insert((word, place));
        } else if let Some(word) = among(FAMILIAR, &word) {
            familiar.get_or_insert((word, place));
        }
    }
    (formal, familiar)
}
