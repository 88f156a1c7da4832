//! Assessment: what the choices of a run were evidence of.
//!
//! A run is replayed from its inputs ([`Trace`](super::dialogue::Trace)); everything here is computed from that trace
//! and nothing is added up while playing. The arithmetic is exact: weights are hundredths,
//! credits twelfths, positions half steps; only the quantiles of the uncertainty band are
//! rounded. The client's state is never part of a score: outcome and choices are kept apart.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod balance;
mod beta;
pub mod calibration;
mod competency;
mod critical;
pub mod debrief;
mod heard;
pub mod network;
mod points;
mod standing;
mod tally;
mod turning;
pub mod what_if;

pub(in crate::core) use crate::core::scenario::chance::CREDIT;
pub(in crate::core) use balance::taken;
pub use balance::{Asks, BalanceMoment, BalanceScore, Lean, balances, lean};
pub use beta::Interval;
pub use calibration::Calibration;
pub(in crate::core) use competency::{Chance, chances, earned, mean, worths};
pub use competency::{CompetencyScore, Level, Opportunity, competencies};
pub use critical::{CriticalMoment, criticals};
pub use debrief::Debrief;
pub use heard::{Heard, Listener, heard};
pub use standing::{Because, Standing};
pub use tally::Tally;
pub use turning::TurnKind;

/// Three decimals: as precise as a reader of JSON needs, and the same on every platform.
pub(in crate::core) fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
