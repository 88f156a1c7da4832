//! Text into a journal. A torn last line is dropped; anything else that is wrong is said.

use super::{Entry, Header};
use crate::core::dialogue::Input;

/// A journal that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// What the run was played with.
    pub header: Header,
    /// What was done, in order.
    pub inputs: Vec<Input>,
    /// Whether the end was whole.
    pub tail: Tail,
    /// How many bytes are whole lines; a resumed run is cut to this length first.
    pub valid_bytes: usize,
}

/// The end of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// The last line is whole.
    Whole,
    /// The last line was torn off while it was written, and dropped.
    Torn,
}

/// A journal that cannot be trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalFault {
    /// The first line is missing or torn.
    #[error("no header")]
    NoHeader,
    /// A line does not match its checksum; lines count from 1.
    #[error("line {line} is damaged")]
    Damaged {
        /// Which line.
        line: usize,
    },
    /// A line is missing or stands twice.
    #[error("line {line} is out of order")]
    OutOfOrder {
        /// Which line.
        line: usize,
    },
    /// Written by a newer program.
    #[error("journal format {0}")]
    NewerFormat(u32),
}

/// Reads a journal.
///
/// # Errors
/// A journal without its first line, or with a line in the middle that cannot be trusted.
pub fn read(bytes: &[u8]) -> Result<Journal, JournalFault> {
    let mut header = None;
    let mut inputs = Vec::new();
    let mut valid_bytes = 0;
    let mut tail = Tail::Whole;
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    for (index, line) in lines.iter().enumerate() {
        let number = index + 1;
        let Some(whole) = line.strip_suffix(b"\n") else {
            tail = Tail::Torn;
            break;
        };
        match (parse(whole), number) {
            (Some(Entry::Start(start)), 1) => {
                if start.format != 1 {
                    return Err(JournalFault::NewerFormat(start.format));
                }
                header = Some(*start);
            }
            (Some(Entry::Input(input)), 2..) if input.n == number - 1 => inputs.push(input.input),
            (Some(_), _) => return Err(JournalFault::OutOfOrder { line: number }),
            (None, 1) => return Err(JournalFault::NoHeader),
            // A disk can write the end of the last line before its middle.
            (None, _) if number == lines.len() => {
                tail = Tail::Torn;
                break;
            }
            (None, _) => return Err(JournalFault::Damaged { line: number }),
        }
        valid_bytes += line.len();
    }
    Ok(Journal {
        header: header.ok_or(JournalFault::NoHeader)?,
        inputs,
        tail,
        valid_bytes,
    })
}

fn parse(line: &[u8]) -> Option<Entry> {
    let text = std::str::from_utf8(line).ok()?;
    let (sum, json) = text.split_once(' ')?;
    let sum = u32::from_str_radix(sum, 16).ok()?;
    if crc32fast::hash(json.as_bytes()) != sum {
        return None;
    }
    serde_json::from_str(json).ok()
}
