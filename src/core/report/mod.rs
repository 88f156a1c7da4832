//! A debrief or an audit as something to read: plain text for the terminal, and a page for a
//! browser, to keep, print or mail.
//!
//! Both are written once, as blocks ([`blocks`]), in the order in which they are read: a debrief by
//! [`debrief_report`], an audit by [`AuditReport::report`]. `text` and `html` show them, and the
//! window in its own way; `pdf` sets them on paper, and [`Bundle`] makes one document of several.
//!
//! Nothing is computed here: what stands in a report stands in
//! [`Debrief`](super::assessment::Debrief) or [`Audit`](super::audit::Audit). Nothing is coloured either: a text that is read
//! aloud, printed or mailed says the same as one on a screen.

mod aftercare;
mod audit;
mod beside;
pub mod blocks;
mod bundle;
mod calibration;
mod cited;
mod debrief;
mod escape;
mod first;
mod front;
pub mod graph;
mod html;
mod ids;
mod looks;
pub mod map;
mod marks;
mod measures;
mod moments;
mod network;
#[cfg(not(target_arch = "wasm32"))]
mod pdf;
mod portfolio;
mod rest;
mod scene;
mod sheets;
mod situations;
mod spreadsheet;
mod standing;
mod table;
mod text;
mod theirs;
mod turned;
mod what_if;
mod words;
mod wrap;
mod writer;
mod written;

pub use aftercare::{Aftercare, HelpLine, Month};
pub use audit::AuditReport;
pub use bundle::Bundle;
pub use calibration::calibration_blocks;
pub use debrief::{TextOptions, debrief_report, hand_in_report, render_html, render_text};
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::core) use escape::words_of;
pub use front::Front;
pub use html::Draw;
pub use ids::{KINDS, Named, ids};
pub use looks::Looks;
pub use network::{
    MapShown, direction_words, judgement_words, placement_words, quality_words, spot_words,
};
pub use portfolio::portfolio_report;
pub use scene::{scene_words, sound_words};
pub use sheets::{Sheets, sheets};
pub use situations::SituationsReport;
pub use spreadsheet::spreadsheet;
pub use table::table;
pub use words::{cited_words, confidence_words, missing_words, quote};
pub use wrap::wrap;
pub use written::{Shape, Unwritten};
