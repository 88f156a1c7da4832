//! Runs: how they grow, how they are kept, and how one begins as part of another.

mod forked;
mod growing;
pub(crate) mod kept;
mod what_if;
