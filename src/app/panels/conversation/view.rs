//! What the conversation's panel is given to show: plain data, made by the screen.

use bevy_egui::egui::load::SizedTexture;

use super::choice::ChooseView;
use super::matrix::MatrixView;
use crate::app::panels::map::{MapView, RateView};
use crate::core::assessment::debrief::Voice;
use crate::core::locale::Lang;

/// What the conversation shows.
#[derive(Debug, Clone, Default)]
pub struct ConversationView {
    /// The language of the window.
    pub lang: Lang,
    /// The scenario's title.
    pub title: String,
    /// The drawn scene.
    pub picture: Option<SizedTexture>,
    /// The scene in words.
    pub scene: String,
    /// Everything that was said so far.
    pub lines: Vec<LineView>,
    /// Where in `lines` the newest part begins.
    pub newest: usize,
    /// Another number for each new question; when it changes, the newest part comes into view.
    pub moment: u64,
    /// Another number for each answered question.
    pub question: u64,
    /// Why the run is not being saved, if it is not.
    pub unsaved: Option<String>,
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
    /// Asks whether to stop.
    pub leaving: bool,
}

/// A line of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// Who.
    pub voice: Voice,
    /// The name of who speaks.
    pub name: Option<String>,
    /// What.
    pub text: String,
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
