//! What the window is started with, and what only the window's half of the program can draw.
//!
//! The terminal reads the arguments and the window uses them; this stands beside both, so that
//! neither host knows the other.

use std::path::PathBuf;

use crate::core::locale::Lang;

/// What was asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Launch {
    /// The data folder, if one was named.
    pub data_dir: Option<PathBuf>,
    /// The language, if one was named.
    pub language: Option<Lang>,
    /// The scenario to open at once: an id or a path.
    pub scenario: Option<String>,
    /// The window before this one broke off, and the person is owed a word about it.
    pub reopened: bool,
}

/// Contact sheets that were asked for on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Language, data folder, and the scenario whose people are drawn; without one, everyone.
    pub launch: Launch,
    /// The folder to write to.
    pub out: PathBuf,
}
