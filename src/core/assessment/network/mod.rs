//! The network as an instrument: the map against how things are, and three products.
//!
//! * [`findings`]: the map against the truth, claim by claim; counting names earns nothing;
//!   [`lines`]: which line brought something to light, or would have;
//! * [`steps`], [`profile`], [`meter`]: the three products that the main source says are missing
//!   (`MDA 7`), as our training-grade proposal (domain A17), never for decisions about people.
//!
//! Not here: what the network *is* ([`crate::core::scenario::network`]).

pub mod findings;
pub mod lines;
pub mod meter;
pub mod profile;
pub mod steps;
