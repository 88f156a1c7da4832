//! Runs: how they grow, and how they are kept.

mod growing;
mod kept;
