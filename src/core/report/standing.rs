//! How a run counts, in a sentence.

use crate::core::assessment::{Because, Debrief, Standing};

/// The message that says how a run counts and why; none where nothing is known of it but what its
/// own inputs say, and they say nothing.
pub(super) fn mark(debrief: &Debrief) -> Option<&'static str> {
    match debrief.standing {
        Some(Standing::Practice(Because::Forked)) => Some("standing-forked"),
        Some(Standing::Practice(Because::Helped)) => Some("standing-helped"),
        Some(Standing::Practice(Because::Later)) => Some("standing-later"),
        // It may still become practice before it ends.
        Some(Standing::Assessed) => debrief.ending.is_some().then_some("standing-assessed"),
        None => debrief.practice.then_some("standing-helped"),
    }
}
