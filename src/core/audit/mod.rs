//! The audit: what a scenario measures, proved before anyone plays it (design §6).
//!
//! Everything here is about *all* runs that the conditions and chance allow, not about a sample.
//! [`explore`] gives the state graph, and [`audit()`] everything that is read from it:
//!
//! * [`Graph`]: states, edges, moments; for policies and simulations too;
//! * `needs`, `atoms`, `step`, `tasks`: how states are merged, packed and left;
//! * `circles`, `search`, `witness`: components, shortest ways, runs to play again; `way`: the one
//!   to a node, for whoever wants to play from there; `sparse`: a set;
//! * `walks`, `tally`: runs at random, and what conditions came to on the way or in every state;
//! * `reach`, `conditions`, `criticals`, `range`, `measures`: what is proved;
//! * `looks`: what a decision looks like to each policy, for whoever wants to see why;
//! * `reader`: what words alone give away, learned; plays as one of the policies;
//! * `probes`: what only a copy with more bits can tell, about slots and promises;
//! * `situation`: whether the situation decides what is right;
//! * `bound`: what is still certain when there are too many states;
//! * `findings`, `outcome`: what is said about it, as diagnostics and as data. In words it is
//!   written by [`report`](super::report).
//!
//! What counts as a chance, a credit or a position is asked of
//! [`assessment`](super::assessment): there is one definition of each. The audit does *not* play,
//! does not judge the wording of options, and says nothing about whether the key is right.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod atoms;
mod bound;
mod build;
mod circles;
mod conditions;
mod criticals;
mod findings;
mod graph;
pub mod looks;
mod measures;
mod names;
mod needs;
mod outcome;
pub mod policy;
mod probes;
mod range;
mod reach;
pub mod reader;
mod search;
mod separation;
mod situation;
mod sparse;
mod step;
mod tally;
mod tasks;
mod walks;
mod way;
mod witness;

pub use crate::core::scenario::sites::{Decides, Site};
pub use atoms::Atom;
pub use build::audit;
pub use conditions::Verdict;
pub use findings::policy_findings;
pub use graph::{Act, Edge, Graph, Limits, Moment, Start, StateIx, Stopped, explore};
pub use outcome::{
    Audit, BalanceAudit, ChangeAudit, CompetencyAudit, CriticalAudit, DecisionAudit, Extent,
    LearnedAudit, LearnedCue, Met, Number, OptionIn, PolicyAudit, Range, SituationAudit,
    SituationOf, Violated,
};
pub use reach::Runs;
pub use situation::{CONDITIONS, FEWEST_DECISIONS, SHARE, WORTH};
pub use tasks::Task;
pub use way::{Way, way_to};
pub use witness::Witness;
