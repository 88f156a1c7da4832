//! The core: everything Drempel knows, without Bevy, files, clock or unseeded chance.
//!
//! What stands here compiles for the browser as well and gives the same results on every
//! platform. Hosts ([`crate::cli`], `app`) read files, show things and write journals.
#![warn(missing_docs)]

pub mod assessment;
pub mod audit;
pub mod check;
pub mod diagnostic;
pub mod dialogue;
pub mod draw;
mod fast;
pub mod framework;
#[cfg(not(target_arch = "wasm32"))]
pub mod hand_in;
pub mod journal;
pub mod locale;
pub mod portfolio;
pub mod report;
pub mod scenario;
pub mod screen;
pub mod source;
