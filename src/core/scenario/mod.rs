//! A scenario: the file ([`raw`]), the way from file to model ([`lower`]) and the model.
//!
//! The format is described for trainers in `scenarios/FORMAT.md`. Loading never stops at the
//! first fault: [`load`](super::check::load) gives a scenario, if there is one, and everything that was found.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

pub mod chance;
pub mod ids;
pub mod looks;
pub(in crate::core) mod lower;
pub mod model;
mod names;
pub mod network;
mod raw;
mod raw_condition;
mod raw_network;
pub mod scene;
pub(in crate::core) mod sites;
pub mod slots;
pub mod sound;
pub mod texts;
pub mod translate;
pub(in crate::core) mod written;

pub use lower::{CONTENT_NOTES, Places};
pub use model::Scenario;
pub use raw::{Address, EndKind, PromiseState};
