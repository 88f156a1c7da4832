//! What the window shows, as plain egui functions over a view.
//!
//! A panel is `fn …_ui(ui, &View) -> Option<Command>`: it draws what the view says and gives back
//! what the player asks for. It holds no state of the program and knows nothing of Bevy, so that a
//! test can play it through the accessibility tree.

pub mod about;
pub mod bars;
pub mod briefing;
pub mod conversation;
pub mod debrief;
pub mod library;
pub mod look;
pub mod map;
pub mod portfolio;
pub mod runs;
pub mod settings;
mod shell;
mod still;
pub mod welcome;
