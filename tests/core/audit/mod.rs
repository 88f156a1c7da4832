//! The audit: against enumeration, against planted faults, and on what is shipped.

mod against;
mod brute;
mod looks;
mod planted;
mod policies;
mod random;
mod shipped;
mod words;
