//! Text into a journal. A torn last line is dropped; anything else that is wrong is said.

use super::{Chain, Entry, FORMAT, Header};
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
    /// What the next line's checksum goes on from.
    pub chain: Chain,
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
    /// A line does not match its checksum, or belongs to another run; lines count from 1.
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

impl JournalFault {
    /// The line from which on nothing can be trusted; none where the whole journal cannot be read.
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Damaged { line } | Self::OutOfOrder { line } => Some(*line),
            Self::NoHeader | Self::NewerFormat(_) => None,
        }
    }
}

/// Reads a journal.
///
/// # Errors
/// A journal without its first line, or with a line in the middle that cannot be trusted.
pub fn read(bytes: &[u8]) -> Result<Journal, JournalFault> {
    match read_what_stands(bytes)? {
        (journal, None) => Ok(journal),
        (_, Some(fault)) => Err(fault),
    }
}

/// Reads a journal up to the first line that cannot be trusted, and gives that fault beside it.
///
/// # Errors
/// A journal without its first line, or of a newer format: nothing of it can be used.
pub fn read_what_stands(bytes: &[u8]) -> Result<(Journal, Option<JournalFault>), JournalFault> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').peekable();
    let first = lines.next().unwrap_or_default();
    let (header, chain) = first_line(first)?;
    let mut journal = Journal {
        header,
        inputs: Vec::new(),
        tail: Tail::Whole,
        valid_bytes: first.len(),
        chain,
    };
    while let Some(line) = lines.next() {
        let number = journal.inputs.len() + 2;
        let Some(whole) = line.strip_suffix(b"\n") else {
            journal.tail = Tail::Torn;
            break;
        };
        match parse(whole, journal.chain) {
            Line::Sound(Entry::Input(input), chain) if input.n == number - 1 => {
                journal.inputs.push(input.input);
                journal.valid_bytes += line.len();
                journal.chain = chain;
            }
            Line::Sound(..) => {
                return Ok((journal, Some(JournalFault::OutOfOrder { line: number })));
            }
            // A disk can write the end of the last line before its middle; what it leaves
            // there is no entry.
            Line::Broken if lines.peek().is_none() => {
                journal.tail = Tail::Torn;
                break;
            }
            Line::Broken | Line::Altered => {
                return Ok((journal, Some(JournalFault::Damaged { line: number })));
            }
        }
    }
    Ok((journal, None))
}

fn first_line(line: &[u8]) -> Result<(Header, Chain), JournalFault> {
    let whole = line.strip_suffix(b"\n").ok_or(JournalFault::NoHeader)?;
    // The first line goes on from nothing, whatever the format.
    match parse(whole, Chain::new(FORMAT)) {
        Line::Sound(Entry::Start(header), _) if !(1..=FORMAT).contains(&header.format) => {
            Err(JournalFault::NewerFormat(header.format))
        }
        Line::Sound(Entry::Start(header), chain) => {
            let chain = chain.of_format(header.format);
            Ok((*header, chain))
        }
        _ => Err(JournalFault::NoHeader),
    }
}

enum Line {
    /// An entry with its checksum, and the chain after it.
    Sound(Entry, Chain),
    /// An entry that is not what its checksum was made of, or not behind this line.
    Altered,
    /// No entry.
    Broken,
}

fn parse(line: &[u8], chain: Chain) -> Line {
    let Some((sum, json)) = split(line) else {
        return Line::Broken;
    };
    let Ok(entry) = serde_json::from_str(json) else {
        return Line::Broken;
    };
    let next = chain.over(json.as_bytes());
    if next.sum() == sum {
        Line::Sound(entry, next)
    } else {
        Line::Altered
    }
}

fn split(line: &[u8]) -> Option<(u32, &str)> {
    let (sum, json) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let sum = (sum.len() == 8).then(|| u32::from_str_radix(sum, 16).ok())??;
    Some((sum, json))
}
