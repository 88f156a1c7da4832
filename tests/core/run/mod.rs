//! Runs: how they grow.

mod growing;
