//! Drempel: a training simulator for outreach social work.
//!
//! This page is the architecture: what the parts are, which way they may look at each other, and
//! what is deliberately absent.
//!
//! # The parts
//!
//! | part | does | does not |
//! | --- | --- | --- |
//! | [`core`] | format, runtime, assessment, journal lines, debrief, messages | read files, know a clock, draw unseeded numbers, know Bevy |
//! | [`run`] | a run: new, gone on with, forked; its journal, kept before what it led to is shown, and what lies beside it | know where that is: a shelf and a keeper are traits |
//! | [`scene`] | people and places as SVG text, from a scene's plain state | know Bevy, make pixels, read files |
//! | [`storage`] | assets, scenario folders, journals and settings on disk; the shelf of runs, what each came to, all of them in a zip | decide anything about a conversation, or write a run by itself |
//! | [`cli`] | the terminal: play, check, audit, simulate, translate, new, fmt, graph, replay, report, portfolio | open a window |
//! | `app` (feature `app`) | the window: library, briefing, conversation, debrief | score, or write the session from anywhere but `app::session` |
//! | `sound` (feature `app`) | plays a sound, where there is something to play it with | decide what is heard, or whether it is wanted; make anyone wait |
//!
//! Inside [`core`], in the order in which they build on each other; a room uses only rooms that
//! stand before it, and a test holds that (`tests/core/tidy.rs`):
//!
//! * [`core::draw`]: chance that follows from the seed;
//! * [`core::source`], [`core::locale`], [`core::screen`], [`core::diagnostic`]: text with places,
//!   every sentence the program itself says in Dutch and English, findings as data;
//! * [`core::framework`]: competency frameworks, behaviours and sources as data;
//! * [`core::scenario`]: the RON file ([raw](core::scenario)), lowered to a model; what a network
//!   *is*, what can be going on at a moment (`situation`), and what an opportunity is (`chance`);
//! * [`core::check`]: loading, with one rule per file about the whole story;
//! * [`core::dialogue`]: the runtime, pulled by inputs, answering with events; what a step does and
//!   in which order (`transition`, for the audit too); the run as it grows, or is replayed;
//! * [`core::journal`]: inputs as lines; `replay(journal)` is the live run;
//! * [`core::assessment`]: opportunities, balances, critical moments, the network against a map,
//!   where a run turned, two lines of one run side by side (`what_if`), the debrief as data;
//! * [`core::portfolio`]: what one run comes to, and what many of one pseudonym add up to;
//! * [`core::audit`]: what a scenario measures, over all runs;
//! * [`core::report`]: debrief (`debrief`, with the order of its sections; `first`, its first
//!   screen), portfolio and audit as blocks, which are shown as text, as page, on paper (`pdf`) and
//!   in the window; the picture of a map as data; the sheets that show whether a key needs the
//!   situation;
//! * [`core::hand_in`]: what is handed in to a trainer, and what a check of it finds.
//!
//! A new finding is a line in the table of rules (`core/diagnostic/rule.rs`), a file in `check`
//! that finds it and its line there, its words in both `diagnostics.ftl`, its page in
//! `assets/manual`, and a fixture in `tests/data/diagnostics`.
//!
//! Inside `app`: `session` (the run that is played; the only part that writes it), `screens` (what
//! a view is made of), `panels` (plain egui over a view), `app::scene` (paints what [`scene`] draws),
//! `theme` (colours, text and controls), `keys` and `clock` (each press on the page that the one
//! before it made, and when), `command` (all that can be asked of the program, one list for each
//! owner). What a key *means* stands with the panel that answers to it; for a conversation that is
//! `panels/conversation/keys.rs`, from which the words at the foot follow as well.
//!
//! Inside [`scene`]: `art` (drawings that are files under `assets/scene`),
//! `places` (what is so in them, and where people and things stand), `body` and `face` (people), `sky`,
//! `moves` (where a layer is, so many seconds after a reaction).
//!
//! # The arrows
//!
//! ```text
//! main ──► cli ──► storage ──► run ──► core
//!   │       └────► scene ────────────► core
//!   └────► app ──► storage ──► run ──► core
//!           ├────► scene ────────────► core
//!           └────► sound ────────────► core
//! ```
//!
//! `main` hands the window a [`launch::Launch`], or the [`launch::Figures`] to draw, that the
//! terminal has read.
//!
//! A part uses all that stand to its right, and none to its left: never `core -> run`,
//! `run -> storage`, `cli -> app`, `app -> cli`, nor `scene` or `sound` to anything but `core`. Both
//! hosts play through [`run::Run`], and only it makes the lines of a journal; `storage` puts them
//! into a file under its lock, as another host may put them elsewhere. `scene` stands by itself so
//! that a page shows the same people: whoever makes one hands the report [`scene::head`] to draw
//! with. A test reads the sources and names the line that breaks an arrow; `cargo check
//! --no-default-features` builds without Bevy.
//!
//! # Invariants, as absences
//!
//! * The core does no IO, reads no clock, draws no unseeded number, and computes the runtime in
//!   whole numbers: same scenario, seed and inputs give the same journal and scores everywhere.
//! * No loader stops at the first fault: it gives what could be read, and everything it found.
//! * The session's state is plain data; nothing is scored while playing. A debrief is computed
//!   from the run as it was played, which is what its replay gives.
//! * An answer costs what the moment asks, not what was played before it: a run and its lines grow,
//!   and are neither replayed nor copied for each input (`tests/growth`).
//! * Time and memory follow the file: nothing is kept or looked at for each pair of its entries
//!   (`tests/growth`). What has no end, an audit or a simulation, asks its host whether to stop.
//! * Nothing is shown before it is on disk, unless the player has been told that it is not saved.
//! * Text from a scenario is data: never markup, never a path, never a format string.
//! * No telemetry, no account, no network.

#[cfg(feature = "app")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))] // A browser has no terminal.
pub mod cli;
pub mod core;
pub mod launch;
pub mod run;
pub mod scene;
#[cfg(feature = "app")]
pub mod sound;
pub mod storage;
