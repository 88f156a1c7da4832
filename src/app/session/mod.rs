//! The running session: the one place in the window that writes it.
//!
//! It carries out the commands of briefing and conversation through [`LiveRun`], which has each
//! input on disk before what it led to is shown. It draws nothing and scores nothing.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command or question must be handled here before it compiles"
)]

mod again;
mod answer;
mod briefing;
mod draft;
mod grounds;
mod help;
mod map;
mod pace;
mod running;
mod search;
mod sounds;
mod transcript;

use bevy::prelude::*;

pub use briefing::Briefing;
pub(super) use draft::keep_drafts;
pub use grounds::Weighed;
pub use map::Desk;
pub use running::Running;
pub(super) use running::run_name;
pub(super) use transcript::tell;

use super::command::{
    BriefingCommand, Command, ConversationCommand, DebriefCommand, LibraryCommand, RunsCommand,
    Sent,
};
use super::panels::conversation::SearchView;
use super::preferences::Preferences;
use super::review::Review;
use super::screens::Screen;
use super::shelf::{Shelf, trouble};
use crate::core::dialogue::Setup;
use crate::core::locale::say;
use crate::run::NewRun;
use crate::storage::{LiveRun, fresh_seed, reason};

/// The run that is being played, if one is.
#[derive(Resource, Default)]
pub struct Play(pub Option<Running>);

/// Carries out what the briefing and the conversation ask for.
pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut play: ResMut<Play>,
    mut briefing: ResMut<Briefing>,
    mut shelf: ResMut<Shelf>,
    mut review: ResMut<Review>,
    preferences: Res<Preferences>,
    current: Res<State<Screen>>,
    mut screen: ResMut<NextState<Screen>>,
) {
    for Sent(command) in commands.read() {
        match command {
            Command::Library(LibraryCommand::OpenBriefing(id)) if shelf.playable(id).is_some() => {
                *briefing = Briefing::of(id);
                briefing.came_from = *current.get();
                screen.set(Screen::Briefing);
            }
            Command::Debrief(DebriefCommand::PlayAgain) => {
                review.came_from = None;
                if let Some(id) = review.scenario().filter(|id| shelf.playable(id).is_some()) {
                    *briefing = Briefing::of(id);
                    screen.set(Screen::Briefing);
                }
            }
            Command::Debrief(DebriefCommand::TryAgain(moment)) => {
                match again::from_moment(&review, *moment, &shelf, &preferences) {
                    Some(Ok(running)) => {
                        play.0 = Some(running);
                        screen.set(Screen::Conversation);
                    }
                    Some(Err(why)) => shelf.trouble = Some(why),
                    // A moment that the run does not have was not offered.
                    None => {}
                }
            }
            Command::Briefing(BriefingCommand::OpenPage(page)) => {
                briefing.opened.insert(page.clone());
            }
            Command::Briefing(BriefingCommand::SetMode(mode)) => briefing.mode = *mode,
            Command::Briefing(BriefingCommand::SetReasons(asks)) => briefing.reasons = *asks,
            Command::Briefing(BriefingCommand::Start) => {
                match start(&briefing, &shelf, &preferences) {
                    Ok(running) => {
                        play.0 = Some(running);
                        screen.set(Screen::Conversation);
                    }
                    Err(why) => briefing.trouble = Some(why),
                }
            }
            Command::Runs(RunsCommand::ResumeRun(path)) => {
                let Some(dir) = &preferences.dir else {
                    continue;
                };
                match LiveRun::resume(path, dir) {
                    Ok((live, resumed)) => {
                        let today = shelf.hash_of(&live.header().scenario);
                        let told = resumed.told(today.as_deref(), preferences.lang);
                        let mut running = Running::new(live, preferences.lang);
                        running.told = told;
                        running.take_up_draft();
                        running.skip_sounds();
                        play.0 = Some(running);
                        screen.set(Screen::Conversation);
                    }
                    Err(error) => shelf.trouble = Some(trouble(&error, preferences.lang)),
                }
            }
            Command::Conversation(ConversationCommand::Leave) => {
                if let Some(mut running) = play.0.take() {
                    // Whoever thinks that it was kept is told now that it was not.
                    let said = running.live.unsaved(preferences.lang).is_some();
                    let draft = running.keep_draft().err();
                    running.live.check();
                    let why = running.live.unsaved(preferences.lang).filter(|_| !said);
                    let run = why.map(|why| ("app-run-lost", why));
                    let draft =
                        draft.map(|error| ("app-draft-lost", reason(&error, preferences.lang)));
                    shelf.trouble = run
                        .or(draft)
                        .map(|(id, why)| say(preferences.lang, id, &[("why", &why)]));
                }
                screen.set(Screen::Library);
            }
            Command::Conversation(ConversationCommand::ToDebrief) => {
                if let Some(running) = play.0.take() {
                    review.open_live(running.live, &preferences);
                    screen.set(Screen::Debrief);
                }
            }
            // That page knows where one came from.
            Command::Library(LibraryCommand::Back) if *current.get() == Screen::Portfolio => {}
            Command::Library(LibraryCommand::Back) => {
                let from_briefing = *current.get() == Screen::Briefing;
                let came_from = match from_briefing {
                    true => briefing.came_from,
                    false => review.came_from.take().unwrap_or_default(),
                };
                screen.set(came_from);
            }
            Command::Library(LibraryCommand::OpenLibrary) => screen.set(Screen::Library),
            Command::Library(LibraryCommand::OpenAbout) => screen.set(Screen::About),
            Command::Library(LibraryCommand::OpenRuns) => screen.set(Screen::Runs),
            Command::Conversation(command) => {
                if let Some(running) = &mut play.0 {
                    converse(running, command, &preferences);
                }
            }
            Command::Answer(command) => {
                if let Some(running) = &mut play.0 {
                    running.answer(command);
                }
            }
            Command::Map(command) => {
                if let Some(running) = &mut play.0 {
                    running.draw_map(command);
                }
            }
            // The library's, the settings', the review's, and dialogs.
            Command::Library(
                LibraryCommand::OpenBriefing(_)
                | LibraryCommand::SetFilter(_)
                | LibraryCommand::AskFolder
                | LibraryCommand::OpenFolder(_)
                | LibraryCommand::OpenPortfolio
                | LibraryCommand::NothingChosen,
            )
            | Command::Runs(
                RunsCommand::OpenRun(_)
                | RunsCommand::AskDelete(_)
                | RunsCommand::Delete(_)
                | RunsCommand::Keep,
            )
            | Command::Debrief(
                DebriefCommand::AskReport(_)
                | DebriefCommand::KeepReport(..)
                | DebriefCommand::KeepReportHere
                | DebriefCommand::WriteNextTime(_)
                | DebriefCommand::KeepNextTime
                | DebriefCommand::OpenFork(_),
            )
            | Command::Settings(_)
            | Command::Portfolio(_) => {}
        }
    }
    if let Some(running) = &mut play.0 {
        running.speak(preferences.lang);
        running.note_opened();
    }
}

/// What is asked inside a conversation.
fn converse(running: &mut Running, command: &ConversationCommand, preferences: &Preferences) {
    match command {
        ConversationCommand::NextLine => running.tell_next(),
        ConversationCommand::AllLines => running.tell_all(),
        ConversationCommand::Select(id) => {
            let at_once = preferences.settings.commit_at_once && !running.asks_since_now();
            if at_once && running.is_line(id) {
                running.choose(id.clone());
            } else if running.is_open(id) {
                running.selected = Some(id.clone());
            }
        }
        ConversationCommand::Confirm => {
            if let Some(id) = running.selected.take() {
                running.choose(id);
            }
        }
        ConversationCommand::Pause => {
            if running.practice() {
                running.open_pause();
            }
        }
        ConversationCommand::ClosePause => running.close_pause(),
        ConversationCommand::Help => {
            if running.practice() {
                running.open_help();
            }
        }
        ConversationCommand::CloseHelp => running.close_help(),
        ConversationCommand::TakeBack => again::take_back(running, preferences),
        ConversationCommand::ToggleSceneWords => running.described = !running.described,
        ConversationCommand::ToggleSearch => {
            running.search = running.search.is_none().then(SearchView::default);
            running.tell_all();
        }
        ConversationCommand::Search(words) => running.search_for(words),
        ConversationCommand::SearchOn(forward) => running.search_on(*forward),
        ConversationCommand::AskLeave => running.leaving = true,
        ConversationCommand::Stay => running.leaving = false,
        // Carried out by whoever has the run, as both put it away.
        ConversationCommand::Leave | ConversationCommand::ToDebrief => {}
    }
}

fn start(briefing: &Briefing, shelf: &Shelf, preferences: &Preferences) -> Result<Running, String> {
    let (entry, scenario) = shelf
        .playable(&briefing.id)
        .ok_or_else(|| briefing.id.clone())?;
    let worker = preferences.settings.worker.trim();
    let new = NewRun {
        scenario: scenario.clone(),
        input: &entry.input,
        catalog: shelf.catalog.clone(),
        setup: Setup {
            seed: fresh_seed(),
            mode: briefing.mode,
            reasons: briefing.reasons && scenario.asks_why(),
            ..Setup::default()
        },
        language: preferences.lang.code().to_owned(),
        worker: if worker.is_empty() { "Sam" } else { worker }.to_owned(),
        player: preferences.settings.player.clone(),
    };
    let (live, _) =
        LiveRun::start(new, preferences.dir.as_ref()).map_err(|error| error.to_string())?;
    let mut running = Running::new(live, preferences.lang);
    running.pace = preferences.pace();
    running.tell_one_by_one();
    Ok(running)
}
