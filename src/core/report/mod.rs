//! A debrief or an audit as something to read: plain text for the terminal, and a page for a
//! browser, to keep, print or mail.
//!
//! Both are written once, as blocks (`document`), in the order in which they are read; `html`
//! makes the page of them.
//!
//! Nothing is computed here: what stands in a report stands in
//! [`Debrief`](super::assessment::Debrief) or [`Audit`](super::audit::Audit). Nothing is coloured either: a text that is read
//! aloud, printed or mailed says the same as one on a screen.

mod aftercare;
mod audit;
mod debrief;
mod document;
pub mod graph;
mod html;
mod ids;
pub mod map;
mod marks;
mod measures;
mod moments;
mod network;
mod page;
mod rest;
mod scene;
mod table;
mod theirs;
mod words;
mod wrap;

pub use aftercare::{Aftercare, HelpLine, Month, render_aftercare};
pub use audit::AuditReport;
pub use debrief::{TextOptions, render_html, render_text};
pub use document::Block;
pub use ids::{KINDS, Named, ids};
pub use network::{
    MapShown, direction_words, judgement_words, network_blocks, placement_words, quality_words,
    spot_words,
};
pub use scene::scene_words;
pub use table::table;
pub use words::{
    effect_words, missing_words, nothing_worked, position_words, promise_words, quote,
    source_words, state_word,
};
pub use wrap::wrap;
