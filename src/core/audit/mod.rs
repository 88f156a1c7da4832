//! The audit: what a scenario measures, proved before anyone plays it (design §6).
//!
//! Everything here is about *all* runs that the conditions and chance allow, not about a sample.
//! [`explore`] gives the state graph; the other parts read it:
//!
//! * [`Graph`]: states, edges, moments; for policies and simulations too;
//! * `needs`, `atoms`, `step`, `tasks`: how states are merged, packed and left;
//! * `circles`, `sites`: components of a graph; conditions by place.
//!
//! What counts as a chance, a credit or a position is asked of
//! [`assessment`](super::assessment): there is one definition of each. The audit does *not* play,
//! does not judge the wording of options, and says nothing about whether the key is right.

mod atoms;
mod circles;
mod graph;
mod needs;
mod sites;
mod step;
mod tasks;

pub use atoms::Atom;
pub use graph::{Act, Edge, Graph, Limits, Moment, Start, StateIx, Stopped, explore};
pub use sites::{Decides, Site};
pub use tasks::Task;
