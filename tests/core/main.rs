//! Tests of the core and the terminal, without Bevy.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::let_underscore_must_use,
    reason = "helpers of tests fail a test by panicking, and read files as a host would"
)]

mod as_read;
mod assessment;
mod audit;
mod careless_edits;
mod chances;
mod cli;
mod diagnostics;
mod drawn;
mod first_screen;
mod first_sight;
mod fixtures;
mod format;
mod format_page;
mod fuzz;
mod graph;
mod grounds;
mod guide;
mod kept;
mod many;
mod map;
mod marks;
mod messages;
mod minutes;
mod network;
mod pasted;
mod portfolio;
mod robustness;
mod run;
mod runtime;
mod same;
mod scenarios;
mod sheets;
mod shipped;
mod shown;
mod situations;
mod small;
mod sound;
mod sounds;
mod spoken;
mod summed_up;
mod support;
mod tidy;
mod told;
mod walks;
mod what_happened;
