//! The audit: against enumeration, against planted faults, and on what is shipped.

mod against;
mod brute;
mod looks;
mod lots;
mod planted;
mod policies;
mod random;
mod shipped;
mod situation;
mod words;
