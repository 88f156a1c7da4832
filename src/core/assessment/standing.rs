//! How a run counts: as evidence, or as practice, and why. Which run is which is told over all runs
//! that are kept together, by whoever has them.

use serde::{Serialize, Serializer};

/// How a run counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is evidence.
    Assessed,
    /// It is practice.
    Practice(Because),
}

/// Why a run is practice. Where several reasons hold, the first of them is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// It was forked from another run.
    Forked,
    /// Help was opened, a choice was taken back, or a draw was fixed by hand.
    Helped,
    /// An earlier run met the same situation.
    Later,
}

impl Standing {
    /// Whether the run is evidence.
    pub fn is_assessed(self) -> bool {
        self == Self::Assessed
    }

    /// The name of this standing in machine-readable output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Assessed => "assessed",
            Self::Practice(Because::Forked) => "practice_forked",
            Self::Practice(Because::Helped) => "practice_helped",
            Self::Practice(Because::Later) => "practice_later",
        }
    }
}

impl Serialize for Standing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
