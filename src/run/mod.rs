//! A run over a place where it is kept: new, gone on with, or forked from another at an input.
//!
//! Every host plays through [`Run`], so that nothing is shown before it is kept, and a run that
//! cannot be kept is played on with a warning. Only this part writes a run: it makes the lines of
//! the journal and hands each to a [`Keeper`], which has the run for itself while it lives. Where
//! that is, a file under its lock, a browser's storage or [`Memory`], is a [`Shelf`]'s business.
//!
//! It knows the core and nothing else: no files, no clock, no window. It scores nothing by itself;
//! what a debrief says about a run among the others ([`Kin`]) is put together here, and said by the
//! core.

mod draft;
mod family;
mod forked;
#[cfg(not(target_arch = "wasm32"))]
pub mod hand_in;
mod keeper;
mod kin;
mod live;
mod memory;
pub mod next_time;
mod played;
#[cfg(not(target_arch = "wasm32"))]
pub mod reported;
mod resumed;
mod standing;
mod stored;

pub use draft::Draft;
pub use family::{Relative, family};
pub use forked::{ForkError, Origin, TakeBackError};
pub use keeper::{Beside, Keeper, Shelf, Stamp};
pub use kin::Kin;
pub use live::{NewRun, Run};
pub use memory::{InMemory, Memory, MemoryFault};
pub use played::Played;
pub use resumed::{ResumeError, Resumed};
pub use standing::{Because, Known, Standing, standings};
pub use stored::{Edition, ReadError, StoredRun};
