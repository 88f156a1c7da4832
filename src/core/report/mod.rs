//! A debrief as something to read: plain text for the terminal and for a file.
//!
//! Nothing is computed here: what stands in a report stands in
//! [`Debrief`](super::assessment::Debrief).

mod text;

pub use text::render_text;
