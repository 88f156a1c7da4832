//! The screens: one state, one file each. A screen makes a view, shows its panel and passes on
//! what the player asks for; it decides nothing.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod about;
mod briefing;
mod conversation;
mod debrief;
mod frame;
mod library;
mod map;
mod portfolio;
mod runs;
mod welcome;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;

use super::{over_time, progress, shelf};

/// What fills the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, States)]
pub enum Screen {
    /// What can be played, resumed and looked back at.
    #[default]
    Library,
    /// The first page: whom to go on with.
    Welcome,
    /// What the program is, and its sources.
    About,
    /// The list of runs.
    Runs,
    /// All runs together, over time.
    Portfolio,
    /// What to know before a run.
    Briefing,
    /// A run.
    Conversation,
    /// Looking back.
    Debrief,
}

/// The states, and what happens when one begins; no drawing.
pub(super) fn logic(app: &mut App) {
    app.init_state::<Screen>()
        .add_systems(OnEnter(Screen::Welcome), shelf::read_again)
        .add_systems(OnEnter(Screen::Library), shelf::read_again)
        .add_systems(OnEnter(Screen::Runs), shelf::read_again)
        .add_systems(OnExit(Screen::Welcome), shelf::leave)
        .add_systems(OnExit(Screen::Library), shelf::leave)
        .add_systems(OnExit(Screen::Runs), shelf::leave)
        .add_systems(OnEnter(Screen::Portfolio), over_time::read)
        .add_systems(OnExit(Screen::Portfolio), over_time::leave)
        .add_systems(Update, over_time::keep_up)
        .add_systems(Update, progress::keep_up.run_if(in_state(Screen::Library)));
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        EguiPrimaryContextPass,
        (
            frame::dress,
            (
                welcome::draw.run_if(in_state(Screen::Welcome)),
                library::draw.run_if(in_state(Screen::Library)),
                about::draw.run_if(in_state(Screen::About)),
                runs::draw.run_if(in_state(Screen::Runs)),
                portfolio::draw.run_if(in_state(Screen::Portfolio)),
                briefing::draw.run_if(in_state(Screen::Briefing)),
                conversation::draw.run_if(in_state(Screen::Conversation)),
                debrief::draw.run_if(in_state(Screen::Debrief)),
            ),
            frame::draw_over,
        )
            .chain(),
    );
}
