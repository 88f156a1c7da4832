//! A debrief or an audit as something to read: plain text for the terminal and for a file; an
//! audit as a page for a browser too.
//!
//! Nothing is computed here: what stands in a report stands in
//! [`Debrief`](super::assessment::Debrief) or [`Audit`](super::audit::Audit). Nothing is coloured either: a text that is read
//! aloud, printed or mailed says the same as one on a screen.

mod aftercare;
mod audit;
mod document;
pub mod graph;
mod marks;
mod measures;
mod moments;
mod network;
mod page;
mod rest;
mod scene;
mod table;
mod text;
mod words;
mod wrap;

pub use aftercare::{Aftercare, HelpLine, Month, render_aftercare};
pub use audit::AuditReport;
pub use network::{
    direction_words, judgement_words, network_blocks, placement_words, quality_words, spot_words,
};
pub use page::Block;
pub use scene::scene_words;
pub use table::table;
pub use text::{TextOptions, render_text};
pub use words::{effect_words, position_words, source_words, state_word};
pub use wrap::{clean, wrap};
