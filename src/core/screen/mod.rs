//! What may be sent to a screen: texts of anyone's, freed of what would steer it ([`control`]), and
//! lines in which what runs from right to left keeps to itself ([`direction`]).
//!
//! It knows nothing of a text's meaning, and breaks no lines: see [`super::report::wrap`].

mod control;
mod direction;

pub use control::{clean, clean_line, clean_source, steers};
pub use direction::{isolate, isolate_lines};
