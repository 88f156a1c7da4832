//! Sheets that show whether a key needs the situation: the same decisions once with the options
//! alone (blind) and once with all that a player saw before the choice (informed), to be filled in
//! by people who have seen nothing else, and the key to score them with.
//!
//! Each decision stands there in one situation only, drawn as often as somebody who chooses by lot
//! comes to it: of two situations side by side one would give the other away. The sheets say
//! nothing about what is right, and prove nothing by themselves.

mod item;
mod lots;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use self::item::{Item, Seen};
use self::lots::Lots;
use crate::core::audit::policy::{Policy, watch};
use crate::core::dialogue::{Event, Input, Names, Session};
use crate::core::framework::Catalog;
use crate::core::locale::{Lang, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::screen::clean;

/// How many runs situations are drawn from. A decision that none of them meets has no place on the
/// sheets.
const RUNS: u64 = 400;

/// The three sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// The options alone, in a drawn order of decisions.
    pub blind: String,
    /// The same decisions with what was seen before, in the order of the scenarios.
    pub informed: String,
    /// What each option is worth, as JSON: per number the scenario, the node, the situation, and
    /// per letter the value (0..=1) and the length in characters.
    pub key: String,
}

/// A line of the key.
#[derive(Debug, Serialize)]
struct Keyed<'i> {
    scenario: &'i str,
    node: &'i str,
    situation: Option<&'i str>,
    value: BTreeMap<char, f64>,
    len: BTreeMap<char, usize>,
}

/// Makes the sheets of some scenarios in a language, from runs of `random`, the policy that draws
/// lots. The same seed gives the same sheets; none if `should_stop` said so before they were made.
pub fn sheets(
    scenarios: &[Arc<Scenario>],
    (catalog, random): (&Catalog, &Policy),
    lang: Lang,
    seed: u64,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Sheets> {
    let mut lots = Lots::new(seed, "order");
    let mut items = Vec::new();
    for scenario in scenarios {
        let mut met = meet(scenario, (catalog, random), lang, seed, should_stop)?;
        for item in &mut met {
            lots.shuffle(&mut item.options);
        }
        items.extend(met);
    }
    let width = items.len().to_string().len().max(3);
    let number = |at: usize| format!("Q{:0width$}", at + 1);
    let informed = items.iter().enumerate();
    let informed = informed.map(|(at, item)| item.informed(&number(at), lang));
    let mut blind: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(at, item)| format!("{}\n{}", number(at), item.lettered()))
        .collect();
    lots.shuffle(&mut blind);
    let head = |id: &str| say(lang, id, &[]);
    let keyed = items.iter().enumerate();
    let key: BTreeMap<String, Keyed<'_>> = keyed
        .map(|(at, item)| (number(at), keyed_as(item)))
        .collect();
    Some(Sheets {
        informed: page(&head("sheets-informed"), informed),
        blind: page(&head("sheets-blind"), blind),
        key: serde_json::to_string_pretty(&key).unwrap_or_default() + "\n",
    })
}

/// A sheet may be read in a terminal: nothing in it steers a screen.
fn page(head: &str, items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    clean(&format!("{head}\n\n{}\n", items.join("\n\n")))
}

fn keyed_as(item: &Item) -> Keyed<'_> {
    let lettered = || item.options.iter().zip('A'..);
    Keyed {
        scenario: &item.scenario,
        node: &item.node,
        situation: item.situation.as_deref(),
        value: lettered()
            .map(|(option, letter)| (letter, option.value))
            .collect(),
        len: lettered()
            .map(|(option, letter)| (letter, option.words.chars().count()))
            .collect(),
    }
}

/// One first visit of each decision that offers an opportunity, drawn among all that runs by lot
/// come to.
fn meet(
    scenario: &Arc<Scenario>,
    (catalog, random): (&Catalog, &Policy),
    lang: Lang,
    seed: u64,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Vec<Item>> {
    let names = Names::default();
    let mut met: BTreeMap<NodeIx, (usize, Lots, Option<Item>)> = BTreeMap::new();
    let mut seen = (seed, Seen::new(scenario, lang, &names));
    let seeds = (0..RUNS).map(|run| seed.wrapping_add(run));
    let mut sees = |run: u64, session: &Session, events: &[Event], input: &Input| {
        if seen.0 != run {
            seen = (run, Seen::new(scenario, lang, &names));
        }
        let (_, seen) = &mut seen;
        seen.hear(events);
        let Some((node, _)) = session.decision().filter(|_| input.is_answer()) else {
            return;
        };
        if session.state().visits(node) == 1 {
            let (times, lots, drawn) = met.entry(node).or_insert_with(|| {
                let name = &scenario.node(node).id;
                (0, Lots::new(seed, &format!("sheets.{name}")), None)
            });
            *times += 1;
            // Of so many visits each stays with the same probability (Vitter's algorithm R).
            if lots.below(*times) == 0 {
                *drawn = Item::at(session, catalog, seen);
            }
        }
        seen.asked();
    };
    let played = watch(scenario, catalog, random, seeds, should_stop, &mut sees);
    if played != Ok(true) {
        return None;
    }
    let items = met.into_values().filter_map(|(_, _, item)| item);
    Some(items.collect())
}
