//! The list that goes with a hand-in: of which run it is, what came of it, and a hash of each file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Wanted;
use crate::core::assessment::{Debrief, Level, Standing};
use crate::core::journal::Header;
use crate::core::locale::Lang;

/// The version of hand-ins that is written.
pub const FORMAT: u32 = 1;

/// What a hand-in says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this file: [`FORMAT`].
    pub format: u32,
    /// Version of the program that made the report.
    pub program: String,
    /// The language of the report.
    pub language: Lang,
    /// The report has numbers.
    pub numbers: bool,
    /// How the run counts, as its player's computer knew it.
    pub standing: String,
    /// The pseudonym.
    pub player: String,
    /// The id of the run.
    pub run: String,
    /// The id of the scenario.
    pub scenario: String,
    /// The hash of its text.
    pub scenario_hash: String,
    /// The hash of the frameworks.
    pub frameworks_hash: String,
    /// What came of the run.
    pub results: Results,
    /// SHA-256 of each other file, by its name.
    pub files: BTreeMap<String, String>,
}

/// What came of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The id of the ending, if it got there.
    pub ending: Option<String>,
    /// Each decision and what was chosen.
    pub choices: Vec<[String; 2]>,
    /// The ids of critical moments, and whether each was repaired.
    pub critical: Vec<(String, bool)>,
    /// The level of each competency, by its id.
    pub levels: BTreeMap<String, String>,
    /// The mean that is shown for each, where numbers were asked for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, f64>,
}

impl Manifest {
    pub(super) fn new(
        header: &Header,
        debrief: &Debrief,
        wanted: &Wanted,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> Self {
        let hashes = files
            .iter()
            .map(|(name, bytes)| (name.clone(), hash(bytes)));
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            language: wanted.lang,
            numbers: wanted.numbers,
            standing: standing_id(wanted.standing).to_owned(),
            player: header.player.clone(),
            run: header.id.clone(),
            scenario: header.scenario.clone(),
            scenario_hash: header.scenario_hash.clone(),
            frameworks_hash: header.frameworks_hash.clone(),
            results: Results::of(debrief, wanted.numbers),
            files: hashes.collect(),
        }
    }
}

impl Results {
    fn of(debrief: &Debrief, numbers: bool) -> Self {
        let choices = debrief.choices.iter();
        let critical = debrief.critical.iter();
        let competencies = || debrief.competencies.iter();
        let scores = competencies().filter(|_| numbers);
        let score = |(id, score): (&String, Option<f64>)| Some((id.clone(), score?));
        Self {
            ending: debrief.ending.as_ref().map(|ending| ending.id.clone()),
            choices: choices
                .map(|choice| [choice.node.clone(), choice.option.clone()])
                .collect(),
            critical: critical
                .map(|one| (one.id.clone(), one.repaired.is_some()))
                .collect(),
            levels: competencies()
                .map(|one| (one.id.clone(), level(one.level).to_owned()))
                .collect(),
            scores: scores
                .filter_map(|one| score((&one.id, one.score_shown)))
                .collect(),
        }
    }
}

/// How a run counts, as the list has it.
pub fn standing_id(standing: Option<Standing>) -> &'static str {
    standing.map_or("unknown", Standing::id)
}

fn level(level: Option<Level>) -> &'static str {
    match level {
        None => "too_few",
        Some(Level::Seldom) => "seldom",
        Some(Level::Mixed) => "mixed",
        Some(Level::Mostly) => "mostly",
        Some(Level::AlsoWhenHard) => "also_when_hard",
    }
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
