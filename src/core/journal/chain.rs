//! The checksums of a journal's lines, each of which goes on from the one before.
//!
//! A line fits behind one line only, and so belongs to one run: the first line holds the run's id.
//! It guards against accidents of disks and people, not against forgery.

use super::{Entry, Numbered};
use crate::core::dialogue::Input;

/// Where the checksums of a journal stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// Format 1 checked each line by itself.
    linked: bool,
    last: u32,
}

impl Chain {
    /// Before the first line of a journal of this format.
    pub fn new(format: u32) -> Self {
        Self {
            linked: format != 1,
            last: 0,
        }
    }

    /// The same place in a journal of this format.
    pub(super) fn of_format(self, format: u32) -> Self {
        Self {
            last: self.last,
            ..Self::new(format)
        }
    }

    /// The next line, and the chain after it: the checksum (CRC-32, IEEE, eight hexadecimal
    /// digits; it goes on from that of the line before), a blank, the entry as JSON, and the
    /// line's end. A line without its end was torn off while it was written.
    pub fn line(self, entry: &Entry) -> (String, Self) {
        let json = serde_json::to_string(entry).unwrap_or_default();
        let next = self.over(json.as_bytes());
        (format!("{:08x} {json}\n", next.last), next)
    }

    /// The line of an input with its number, from 1, and the chain after it.
    pub fn input(self, n: usize, input: &Input) -> (String, Self) {
        self.line(&Entry::Input(Numbered {
            n,
            input: input.clone(),
        }))
    }

    /// The chain after a line with this entry.
    pub(super) fn over(self, json: &[u8]) -> Self {
        let mut hasher =
            crc32fast::Hasher::new_with_initial(if self.linked { self.last } else { 0 });
        hasher.update(json);
        Self {
            last: hasher.finalize(),
            ..self
        }
    }

    /// The checksum of the last line.
    pub(super) fn sum(self) -> u32 {
        self.last
    }
}
