//! Tests of the window: panels through the accessibility tree, the program without a window, and
//! once the real window.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests fail a test by panicking, and read files as a host would"
)]

mod beside;
mod conversation;
mod debrief;
mod drafts;
mod endings;
mod every_screen;
mod grounds;
mod headless;
#[path = "../core/kept.rs"]
mod kept;
mod keys;
mod library;
#[path = "../core/many.rs"]
mod many;
mod map;
mod moments;
mod over_time;
mod pace;
mod pages;
mod player;
mod pointer;
mod progress;
#[path = "../core/same.rs"]
mod same;
mod sight;
mod sounds;
mod stage;
mod tasks;
mod two_players;
mod welcome;
mod what_if;
mod window;
