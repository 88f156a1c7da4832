//! The minutes that a scenario names are those that a run takes: words at a reading pace, and time
//! to think, to write and to draw.

use drempel::core::dialogue::{Input, Names, Session, Setup, Teller};
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;

use crate::support::{keyed_best, play, shipped, shipped_ids};

/// Words a minute: the mean of silent reading is 238 for non-fiction and 260 for fiction
/// (Brysbaert 2019).
const PACE: usize = 240;
/// Seconds to make up one's mind once the options have been read.
const CHOICE: usize = 8;
/// Seconds to mark what was noticed.
const MARKS: usize = 20;
/// Seconds to answer a question in own words.
const OWN_WORDS: usize = 45;
/// Seconds to put one contact on the map.
const CONTACT: usize = 12;
/// Seconds to rate what a map comes to.
const RATING: usize = 45;
/// How far a name may lie from it, as one part of so many: people differ more than this.
const NEAR: usize = 4;

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The words of the options that are open, all of which are read.
fn options(session: &Session, teller: &Teller<'_>) -> usize {
    let Some((_, decision)) = session.decision() else {
        return 0;
    };
    let offers = session.offers().iter();
    let choices = offers.filter_map(|offer| session.choice(*offer));
    let all = choices.map(|choice| words(&teller.choice(decision, choice)));
    all.sum()
}

/// The seconds of a run that takes the best option or any other, turn and turn about as the seed
/// has it.
fn seconds(id: &str, seed: u64) -> usize {
    let (scenario, catalog) = shipped(id);
    let names = Names::default();
    let mut read = briefing(&scenario);
    let mut thought = 0;
    let mut lot = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let setup = Setup {
        seed,
        ..Setup::default()
    };
    let (_, inputs, events) = play(&scenario, catalog, setup, |session| {
        read += options(session, &Teller::new(&scenario, Lang::Nl, &names));
        thought += CHOICE;
        lot ^= lot << 13;
        lot ^= lot >> 7;
        lot ^= lot << 17;
        match lot % 2 {
            0 => keyed_best(session),
            _ => (lot >> 8) as usize,
        }
    });
    let mut teller = Teller::new(&scenario, Lang::Nl, &names);
    let told = events.iter().filter_map(|event| teller.tell(event));
    read += told.map(|line| words(&line.text)).sum::<usize>();
    for input in &inputs {
        thought += match input {
            Input::Observe(_) => MARKS,
            Input::Reflect(_) => OWN_WORDS,
            Input::Map => CONTACT * scenario.contacts.len(),
            Input::Rate(_) => RATING,
            _ => 0,
        };
    }
    read * 60 / PACE + thought
}

/// The pages that nobody has to ask for.
fn briefing(scenario: &Scenario) -> usize {
    let pages = scenario.briefing.iter().filter(|page| !page.optional);
    let texts = pages.map(|page| words(scenario.text(page.text, "nl")));
    texts.sum()
}

#[test]
fn the_minutes_that_a_scenario_names_are_those_of_a_run() {
    let mut faults = Vec::new();
    for id in shipped_ids() {
        let mut runs: Vec<usize> = (1..=41).map(|seed| seconds(&id, seed)).collect();
        runs.sort_unstable();
        let minutes = runs[runs.len() / 2].div_ceil(60);
        let named = shipped(&id).0.minutes as usize;
        if minutes.abs_diff(named) * NEAR > named {
            faults.push(format!(
                "{id}: names {named} minutes, and a run takes {minutes}"
            ));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
