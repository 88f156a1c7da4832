//! The first line of a journal.

use serde::{Deserialize, Serialize};

use crate::core::dialogue::Setup;

/// Where a run was forked from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForkedFrom {
    /// The id of the other run; empty for one of format 1, which has none.
    pub run: String,
    /// So many of its inputs were taken over.
    pub inputs: usize,
}

/// What a run was played with. Together with the inputs it is the whole run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the journal format: [`FORMAT`](super::FORMAT), or 1 in older journals.
    pub format: u32,
    /// Tells this run from every other one; drawn by the host. Journals of format 1 have none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The run that this one begins as, where it was forked. The inputs that were taken over stand
    /// in this journal too, so that it is whole without the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forked_from: Option<ForkedFrom>,
    /// Version of the program that wrote it.
    pub program: String,
    /// Id of the scenario.
    pub scenario: String,
    /// Hash of the scenario's text; the text itself is kept once per hash.
    pub scenario_hash: String,
    /// Hash of the frameworks.
    pub frameworks_hash: String,
    /// Seed, mode, fixed draws.
    pub setup: Setup,
    /// Language in which it was played.
    pub language: String,
    /// What the worker is called.
    pub worker: String,
    /// Pseudonym of the player.
    pub player: String,
    /// When it began, in seconds since 1970, as the host's clock said.
    pub started: u64,
}
