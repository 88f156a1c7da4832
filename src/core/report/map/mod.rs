//! The map of a network as a picture: laid out and drawn as data, and what it says in words.
//!
//! * [`layout`] and [`hand`]: where everybody stands, and how each is drawn by hand;
//!   [`figure`]: the lines and signs; [`svg`]: the picture for a page;
//! * [`words`]: what the picture says, also as a table.
//!
//! The window paints the same figure in its own way. Nothing is judged here.

pub mod figure;
pub mod hand;
pub mod layout;
mod plane;
mod seats;
pub mod svg;
mod tie_line;
pub mod words;
