//! The journal: an append-only record of inputs. `replay(journal)` is the live run.
//!
//! One line per input, each with its checksum. This part turns lines into text and text into
//! lines; writing and flushing is [`crate::storage`]'s. It holds no name of a person beyond the
//! pseudonym the player chose, and no clock: the host passes the time in.

mod header;
mod read;

pub use header::Header;
pub use read::{Journal, JournalFault, Tail, read};

use serde::{Deserialize, Serialize};

use crate::core::dialogue::Input;

/// What a line of a journal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entry {
    /// The first line.
    Start(Box<Header>),
    /// An input, numbered from 1.
    Input(Numbered),
}

/// An input with its number: a line that went missing is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered {
    /// From 1.
    pub n: usize,
    /// What was done.
    #[serde(rename = "in")]
    pub input: Input,
}

/// One line: the checksum (CRC-32, IEEE, eight hexadecimal digits), a blank, the entry as JSON,
/// and the line's end. A line without its end was torn off while it was written.
pub fn line(entry: &Entry) -> String {
    let json = serde_json::to_string(entry).unwrap_or_default();
    format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::dialogue::{Mode, Setup};

    fn header() -> Header {
        Header {
            format: 1,
            program: "0.1.0".into(),
            scenario: "aan_de_deur".into(),
            scenario_hash: "ab".into(),
            frameworks_hash: "cd".into(),
            setup: Setup {
                seed: 7,
                mode: Mode::Independent,
                ..Setup::default()
            },
            language: "nl".into(),
            worker: "Sam".into(),
            player: "speler-1".into(),
            started: 1_700_000_000,
        }
    }

    fn journal() -> String {
        let mut text = line(&Entry::Start(Box::new(header())));
        for (n, id) in [(1, "honest"), (2, "wait")] {
            text += &line(&Entry::Input(Numbered {
                n,
                input: Input::Choose(id.into()),
            }));
        }
        text
    }

    #[test]
    fn what_was_written_is_read_back() {
        let read = read(journal().as_bytes()).unwrap();
        assert_eq!(read.header, header());
        assert_eq!(
            read.inputs,
            vec![Input::Choose("honest".into()), Input::Choose("wait".into())]
        );
        assert_eq!(read.tail, Tail::Whole);
        assert_eq!(read.valid_bytes, journal().len());
    }

    #[test]
    fn a_line_is_pinned() {
        let line = line(&Entry::Input(Numbered {
            n: 3,
            input: Input::Choose("honest".into()),
        }));
        expect_test::expect![[r#"
            212b13e6 {"input":{"n":3,"in":{"choose":"honest"}}}
        "#]]
        .assert_eq(&line);
    }

    /// Cut anywhere: what is whole is kept, and the torn rest is recognised. No cut gives an
    /// input that was not made.
    #[test]
    fn a_torn_last_line_is_dropped_wherever_it_was_torn() {
        let text = journal();
        let first = text.find('\n').unwrap() + 1;
        for cut in first..text.len() {
            let read = read(&text.as_bytes()[..cut]).unwrap();
            let whole = text[..cut].matches('\n').count() - 1;
            assert_eq!(read.inputs.len(), whole, "cut at {cut}");
            let at_line_end = text[..cut].ends_with('\n');
            assert_eq!(read.tail == Tail::Whole, at_line_end, "cut at {cut}");
            assert!(text[..read.valid_bytes].ends_with('\n'));
        }
        assert!(matches!(
            read(&text.as_bytes()[..first - 1]),
            Err(JournalFault::NoHeader)
        ));
    }

    #[test]
    fn a_changed_line_in_the_middle_is_a_fault_with_its_number() {
        let text = journal().replacen("honest", "threat", 1);
        assert_eq!(
            read(text.as_bytes()).unwrap_err(),
            JournalFault::Damaged { line: 2 }
        );
    }

    #[test]
    fn a_missing_line_is_a_fault() {
        let text = journal();
        let lines: Vec<&str> = text.lines().collect();
        let without = format!("{}\n{}\n", lines[0], lines[2]);
        assert_eq!(
            read(without.as_bytes()).unwrap_err(),
            JournalFault::OutOfOrder { line: 2 }
        );
    }
}
