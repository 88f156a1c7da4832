//! The audit: against enumeration, against planted faults, and on what is shipped.

mod policies;
mod shipped;
