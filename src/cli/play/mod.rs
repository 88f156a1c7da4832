//! `drempel play`: a conversation in the terminal, line by line, from the briefing to the debrief.
//!
//! The most accessible player there is: everything is text, in order, and everything is typed.
//! It shows what the window draws in words, and no more than the window shows.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod aid;
mod ask;
mod begin;
mod briefing;
mod finish;
mod from_moment;
mod from_node;
mod grounds;
mod language;
mod look_back;
mod matrix;
mod network;
mod question;
mod rating;
mod screen;
mod script;
mod take_back;
mod turn;

pub(super) use begin::{Begin, start_new, start_stored, unknown_scenario};
pub(super) use finish::put_text;
use script::Script;
use turn::{Player, Stop};

use super::args::Play;
use super::fault::Fault;
use super::host::Host;
use super::report;
use super::ui::{Route, Ui};
use crate::storage::ReportFile;

/// Plays from the command line.
pub(super) fn run(mut play: Play, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let script = Script::read(&play, ui)?;
    // A machine reads standard output: the conversation goes where a person may still see it.
    ui.route = match (play.json, &script) {
        (false, _) => Route::Out,
        (true, Script::Keyboard) => Route::Err,
        (true, _) => Route::Nowhere,
    };
    let json = play.json;
    let asked = std::mem::take(&mut play.report);
    let report = report::place(asked, ui)?;
    let scenario = play.scenario.as_deref();
    let begin = match (play.resume.take(), play.from.take()) {
        (Some(which), _) => begin::resume(which, scenario, host, ui)?,
        (None, Some(from)) => match scenario {
            Some(scenario) => from_node::begin(scenario, &from, host, ui)?,
            None => from_moment::begin(&from, host, ui)?,
        },
        (None, None) => begin::from_arguments(play, host, ui)?,
    };
    converse(begin, script, json, report.as_ref(), ui)
}

/// Plays a run to its end or until the player stops, and closes it; and then, where the player asks
/// for it, from a moment of that run once more.
pub(super) fn converse(
    begin: Begin,
    script: Script,
    json: bool,
    report: Option<&ReportFile>,
    ui: &mut Ui<'_, '_>,
) -> Result<u8, Fault> {
    let (mut begin, mut script, mut report) = (begin, script, report);
    loop {
        let mut player = Player::new(begin, script, ui);
        let again = match player.play()? {
            Stop::Ended => player.debrief(json, report)?,
            Stop::Suspended => {
                player.suspend(json, report)?;
                None
            }
        };
        let Some(again) = again else { return Ok(0) };
        // The page that was asked for is of the run that was asked for.
        (begin, script, report) = (again, Script::Keyboard, None);
    }
}

/// Plays a run that a person chose from the menu.
pub(super) fn by_hand(begin: Begin, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    converse(begin, Script::Keyboard, false, None, ui)
}
