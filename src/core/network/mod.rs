//! The network as an instrument: the wijkecogram, what it is scored against, and three products.
//!
//! * [`tie`]: what can be said of a tie; [`truth`]: what the scenario's file says of the people
//!   around the client; [`placement`]: what the trainee puts on the map;
//! * [`findings`]: the map against the truth, claim by claim; counting names earns nothing;
//!   [`lines`]: which line brought something to light, or would have;
//! * [`steps`], [`profile`], [`meter`]: the three products that the main source says are missing
//!   (`MDA 7`), as our training-grade proposal (domain A17), never for decisions about people;
//! * [`layout`], [`hand`], [`figure`] and [`svg`]: the drawing; [`words`]: what it says, also as a table.
//!
//! Not here: what the conversation does with the map ([`crate::core::dialogue`]), and how a map
//! is shown in a window or terminal.

pub mod figure;
pub mod findings;
pub mod hand;
pub mod layout;
pub mod lines;
pub mod meter;
pub mod placement;
mod plane;
pub mod profile;
mod seats;
pub mod steps;
pub mod svg;
pub mod task;
pub mod tie;
mod tie_line;
pub mod truth;
pub mod words;
