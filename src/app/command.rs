//! Everything a player can ask of the window, in one list.
//!
//! Panels give a [`Command`] back and change nothing themselves; buttons, keys and tests all go
//! through this list. What a command does stands with the part that owns the data it changes: there
//! is one list for each owner, and each match on one names all of it, so that a command that nobody
//! carries out does not compile.

use std::path::PathBuf;

use bevy::prelude::Message;

use super::panels::library::Filter;
use crate::core::dialogue::{Confidence, Mode};
use crate::core::locale::Lang;
use crate::core::report::Shape;
use crate::core::scenario::network::placement::Placement;
use crate::storage::{Pace, ReadingSpeed, Theme, Typeface};

/// What a player asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// How the window looks and works.
    Settings(SettingsCommand),
    /// Which page is shown, and which scenarios.
    Library(LibraryCommand),
    /// The runs that were kept.
    Runs(RunsCommand),
    /// What is settled before a run.
    Briefing(BriefingCommand),
    /// What is chosen and looked at while a run is played.
    Conversation(ConversationCommand),
    /// Answers to tasks.
    Answer(AnswerCommand),
    /// What is done on the map of the network.
    Map(MapCommand),
    /// What is done with a debrief.
    Debrief(DebriefCommand),
    /// What is done with all kept runs together.
    Portfolio(PortfolioCommand),
}

/// How the window looks and works; carried out by [`preferences`](super::preferences).
#[derive(Debug, Clone, PartialEq)]
pub enum SettingsCommand {
    /// Speak another language from now on.
    SetLanguage(Lang),
    /// Text size, 0.8..=2.0.
    SetTextScale(f32),
    /// The colours of the window.
    SetTheme(Theme),
    /// The letters of the window.
    SetTypeface(Typeface),
    /// Whether the scene in words always stands under its picture.
    SetSceneWords(bool),
    /// Whether sounds are heard.
    SetSound(bool),
    /// Whether nothing moves in the picture.
    SetReducedMotion(bool),
    /// How the lines of a conversation come.
    SetPace(Pace),
    /// How fast they come by themselves.
    SetReadingSpeed(ReadingSpeed),
    /// Whether one press commits a choice.
    SetCommitAtOnce(bool),
    /// What the worker is called.
    SetWorker(String),
    /// Shows or hides the settings.
    ToggleSettings,
}

/// Which page is shown, and which scenarios; carried out by [`shelf`](super::shelf), and by
/// [`session`](super::session) where another page comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryCommand {
    /// All scenarios.
    OpenLibrary,
    /// What the program is, whose work is in it, and its sources.
    OpenAbout,
    /// The list of runs.
    OpenRuns,
    /// All runs together, over time.
    OpenPortfolio,
    /// Back to where one came from: the first page, the list of runs, or else the library; from the
    /// page over time also to a debrief. Not from a conversation.
    Back,
    /// Which scenarios are shown.
    SetFilter(Filter),
    /// Asks for a folder with a scenario that lies elsewhere.
    AskFolder,
    /// Reads the briefing of the scenario in a folder.
    OpenFolder(PathBuf),
    /// Nothing was chosen in the dialog, or there was none.
    NothingChosen,
    /// Reads the briefing of a scenario, by its id in the library.
    OpenBriefing(String),
}

/// The runs that were kept; carried out by [`shelf`](super::shelf),
/// [`session`](super::session) and [`review`](super::review).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunsCommand {
    /// Goes on with a run.
    ResumeRun(PathBuf),
    /// Looks back at a run.
    OpenRun(PathBuf),
    /// Asks whether a run may be deleted.
    AskDelete(PathBuf),
    /// Deletes it.
    Delete(PathBuf),
    /// Keeps it after all.
    Keep,
}

/// What is settled before a run; carried out by [`session`](super::session).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BriefingCommand {
    /// Opens an optional page of the briefing.
    OpenPage(String),
    /// How the run is meant.
    SetMode(Mode),
    /// Whether it is asked, at some choices, why and how sure.
    SetReasons(bool),
    /// Begins the conversation.
    Start,
}

/// What is chosen and looked at while a run is played; carried out by [`session`](super::session).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConversationCommand {
    /// Brings the next of the lines that are still coming.
    NextLine,
    /// Brings all of them.
    AllLines,
    /// Selects an option or an aside; nothing is decided yet.
    Select(String),
    /// Decides for what is selected.
    Confirm,
    /// Opens the two questions of the pause.
    Pause,
    /// Puts them away again.
    ClosePause,
    /// Opens the explanation of the last choice.
    Help,
    /// Puts it away again.
    CloseHelp,
    /// Takes the last choice back, and plays on from before it.
    TakeBack,
    /// Shows the scene in words, or hides it again.
    ToggleSceneWords,
    /// Opens or closes the search in what was said.
    ToggleSearch,
    /// What is searched for.
    Search(String),
    /// To the next place where it was said, or to the one before.
    SearchOn(bool),
    /// Asks whether to stop for now.
    AskLeave,
    /// Stays after all.
    Stay,
    /// Stops for now; the run can be resumed.
    Leave,
    /// From the ending to the debrief.
    ToDebrief,
}

/// Answers to tasks; carried out by [`session`](super::session).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerCommand {
    /// Marks a signal, or takes the mark away.
    Mark(String, bool),
    /// What is being written as the reason for a picked option.
    Reason(String),
    /// How sure one is of it.
    Confidence(Confidence),
    /// Decides for it, with why and how sure.
    SubmitGrounds,
    /// Back to the options.
    PickAgain,
    /// Goes on with the signals marked.
    SubmitMarks,
    /// What is being written as an answer.
    Draft(String),
    /// Goes on with the answer as written.
    SubmitReflection,
    /// Goes on without an answer.
    SkipReflection,
    /// Says that the map is finished for now.
    FinishMap,
    /// Rates an item by its id, 0..=3.
    RateItem(String, u8),
    /// Goes on with the ratings.
    SubmitRatings,
    /// Says that an answer that lacks something is meant so.
    Meant,
    /// Goes back to the question.
    NotMeant,
}

/// What is done on the map of the network; carried out by [`session`](super::session).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapCommand {
    /// Opens or closes the map of the network.
    ToggleMap,
    /// Opens the map that has waited until what was said has been read.
    ShowMap,
    /// Opens the card of a contact on the map, by its id; none closes it.
    OpenContact(Option<String>),
    /// Puts a contact on the map, or takes it off.
    Place(String, Option<Placement>),
    /// Says of somebody who is not on the map yet whether the tie sleeps.
    Sleep(String, bool),
    /// Takes the last change of the map back.
    UndoPlace,
}

/// What is done with a debrief; carried out by [`review`](super::review), and by
/// [`session`](super::session) where something is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebriefCommand {
    /// Asks where the debrief should be kept, in this shape.
    AskReport(Shape),
    /// Keeps it in this file; the person has said so, also where there is one already.
    KeepReport(Shape, PathBuf),
    /// Keeps it in the folder of the program, in the shape that was asked for last.
    KeepReportHere,
    /// What is being written about the next time.
    WriteNextTime(String),
    /// Keeps it with the run.
    KeepNextTime,
    /// The briefing of the same scenario once more.
    PlayAgain,
    /// Plays on from a moment of the run, by its index among the choices.
    TryAgain(usize),
    /// Looks back at a fork of the run, or at what it was forked from, by its id.
    OpenFork(String),
}

/// What is done with all kept runs together; carried out by [`over_time`](super::over_time).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortfolioCommand {
    /// Shows the runs of a pseudonym.
    ShowPlayer(String),
    /// Asks where all runs should be written as a zip.
    AskExport,
    /// Writes them to this file; the person has said so, also where there is one already.
    Export(PathBuf),
    /// Writes them into the folder of the program.
    ExportHere,
    /// Asks for a zip to take runs from.
    AskImport,
    /// Takes runs from it.
    Import(PathBuf),
    /// Asks whether all runs that are shown may be deleted.
    AskDelete,
    /// Deletes them.
    Delete,
    /// Keeps them after all.
    Keep,
}

/// A command on its way to the part that carries it out.
#[derive(Debug, Clone, PartialEq, Message)]
pub struct Sent(pub Command);
