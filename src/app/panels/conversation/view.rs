//! What the conversation's panel is given to show: plain data, made by the screen.

use super::choice::ChooseView;
use super::grounds::GroundsView;
use super::lines::Lines;
use super::matrix::MatrixView;
use crate::app::command::{AnswerCommand, Command, ConversationCommand, MapCommand};
use crate::app::panels::map::{MapView, RateView};
use crate::app::scene::Shown;
use crate::core::locale::Lang;

/// What the conversation shows.
#[derive(Debug, Clone, Default)]
pub struct ConversationView {
    /// The language of the window.
    pub lang: Lang,
    /// Which run it is: another text for each.
    pub run: String,
    /// The scenario's title.
    pub title: String,
    /// The drawn scene.
    pub picture: Option<Shown>,
    /// What can be asked for has no room under it, and stands with the text.
    pub tools_with_text: bool,
    /// The scene in words.
    pub scene: String,
    /// These words stand under the picture too, and not only behind it.
    pub scene_shown: bool,
    /// They always do; there is nothing to switch.
    pub scene_always: bool,
    /// What is heard now, in words.
    pub sound: Option<String>,
    /// It is heard, and not only said in words.
    pub sound_on: bool,
    /// The search in what was said, if it is open.
    pub search: Option<SearchView>,
    /// Everything that was said so far, up to the line that came last.
    pub lines: Lines,
    /// Where in `lines` the newest part begins.
    pub newest: usize,
    /// Where that begins of it which came last.
    pub news: usize,
    /// More lines are coming; what is asked is shown after the last of them.
    pub coming: bool,
    /// Another number for each new question; when it changes, the newest part comes into view.
    pub moment: u64,
    /// Another number for each answered question.
    pub question: u64,
    /// Why the run is not being saved, if it is not.
    pub unsaved: Option<String>,
    /// What there is to tell about going on with a run.
    pub told: Vec<String>,
    /// What is asked now.
    pub ask: AskView,
    /// The map of the network, where there is one to draw.
    pub map: Option<MapView>,
    /// Pause and explanation can be had.
    pub practice: bool,
    /// There is a last choice to explain.
    pub can_explain: bool,
    /// The explanation, once opened.
    pub explained: Option<Explained>,
    /// The questions of the pause, once opened.
    pub pause: Vec<String>,
    /// What lies open, in the order in which it was opened.
    pub opened: Vec<Opened>,
    /// Asks whether to stop.
    pub leaving: bool,
    /// What is asked about an answer that lacks something, before it counts.
    pub doubt: Option<String>,
}

/// What is opened and closed beside what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// The map of the network.
    Map,
    /// The search in what was said.
    Search,
    /// The explanation of the last choice.
    Explanation,
    /// The questions of the pause.
    Pause,
    /// Why a picked option is chosen, and how sure one is.
    Grounds,
}

impl Opened {
    /// What closes it.
    pub fn close(self) -> Command {
        match self {
            Self::Map => Command::Map(MapCommand::ToggleMap),
            Self::Search => Command::Conversation(ConversationCommand::ToggleSearch),
            Self::Explanation => Command::Conversation(ConversationCommand::CloseHelp),
            Self::Pause => Command::Conversation(ConversationCommand::ClosePause),
            Self::Grounds => Command::Answer(AnswerCommand::PickAgain),
        }
    }
}

/// A search in what was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchView {
    /// What is searched for.
    pub words: String,
    /// The lines in which it was said, by their place.
    pub found: Vec<usize>,
    /// Which of those is looked at.
    pub at: usize,
    /// Another number for each time that the line to look at changes.
    pub turn: u64,
}

impl SearchView {
    /// The line that is looked at.
    pub fn line(&self) -> Option<usize> {
        self.found.get(self.at).copied()
    }
}

/// The explanation of the last choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The choice.
    pub line: String,
    /// Why it did what it did.
    pub why: String,
    /// From where.
    pub source: String,
}

/// What is asked.
#[derive(Debug, Clone, Default)]
pub enum AskView {
    /// Nothing.
    #[default]
    Nothing,
    /// A choice among lines.
    Choose(ChooseView),
    /// A choice in a grid.
    Matrix(MatrixView),
    /// Why a picked option is chosen, and how sure one is.
    Grounds(GroundsView),
    /// Signals to mark: the question, then id, text and whether it is marked.
    Observe(String, Vec<(String, String, bool)>),
    /// A question in own words, and what is written so far.
    Reflect(String, String),
    /// The map of the network, which lies beside the conversation.
    Map,
    /// Ratings of a network.
    Rate(RateView),
    /// The end: its title and text.
    Ended(String, String),
}
