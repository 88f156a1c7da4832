//! The network around a client, as the scenario's file gives it and as a map can say it.
//!
//! [`tie`]: what can be said of a tie; [`truth`]: what the file says of the people around the
//! client; [`placement`]: what the trainee puts on the map; [`task`]: what is asked about it.
//!
//! Not here: what a map is worth ([`crate::core::assessment::network`]) and how it is drawn
//! ([`crate::core::report::map`]).

pub mod placement;
pub mod task;
pub mod tie;
pub mod truth;
