//! The runtime: a session is pulled along by inputs and answers with events.
//!
//! Four hosts use it: the window, the terminal, the tests and the replay; and the audit takes its
//! steps with the same transition. It is deterministic:
//! the same scenario, seed, fixed draws and inputs give the same events and the same state on
//! every platform. It uses whole numbers only. It does *not* score anything and writes nothing.
#![deny(clippy::float_arithmetic)]
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new kind must be handled here before it compiles"
)]

mod first_sight;
mod grounds;
mod look;
mod missing;
mod protocol;
mod replay;
mod session;
mod state;
mod told;
mod transition;

pub use first_sight::first_sight;
pub use grounds::{Confidence, Grounds, LONGEST_REASON};
pub(in crate::core) use look::{Gauges, answer, arrival};
pub use missing::Missing;
pub use protocol::{Event, Input, Mode, Offer, Setup, SetupError, StepError, Waiting};
pub use replay::{Entry, Moment, Offered, ReplayError, Step, Trace, replay};
pub use session::Session;
pub use state::State;
pub use told::{Names, Teller, Told, Voice};
pub(in crate::core) use transition::{Observer, Step as Transition};
