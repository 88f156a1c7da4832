//! Does the key tell people apart? Ways of working play a scenario; what they earn is compared.
//!
//! * `file`: policies as data (`assets/policies.ron`, or a trainer's own file);
//! * `choose`: which of the open options a policy takes;
//! * `expect`: what it earns, exactly, by passing probability along the state graph;
//! * `sample`: the same from played runs, as the check on the exact figure;
//! * `gate`: the rules that a scenario has to pass (design §6).
//!
//! What is compared are raw scores, `sum(w r) / sum(w)`, pooled over all runs: the expected part
//! over the expected whole. A policy chooses by positions on balances, by behaviours or by the
//! look of the words; only the one that is there for comparison sees the key.

mod choose;
mod expect;
mod file;
mod gate;
mod sample;

pub use choose::best;
pub use expect::{Begin, Earned, Expected, Ground, Met, Play, expect, meet};
pub use file::{Feature, Policies, Policy, PolicyKind, load_policies};
pub use gate::{CUE, Compared, Finding, LEARNED, MORE_THAN_REFITS, SEPARATION, compare};
pub use sample::{Estimate, Sampled, play_once, sample, watch};
