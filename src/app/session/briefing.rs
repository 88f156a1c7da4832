//! What is settled before a run begins.

use std::collections::BTreeSet;

use bevy::prelude::Resource;

use crate::app::screens::Screen;
use crate::core::dialogue::Mode;

/// The briefing that is being read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Resource)]
pub struct Briefing {
    /// The scenario's id in the library.
    pub id: String,
    /// Optional pages that were opened.
    pub opened: BTreeSet<String>,
    /// How the run is meant.
    pub mode: Mode,
    /// At some choices it is asked why, and how sure.
    pub reasons: bool,
    /// Why it could not begin.
    pub trouble: Option<String>,
    /// The page that it was opened from, to go back to.
    pub(super) came_from: Screen,
}

impl Briefing {
    /// The briefing of a scenario, nothing opened yet.
    pub(super) fn of(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..Self::default()
        }
    }
}
