//! The journal: an append-only record of inputs. `replay(journal)` is the live run.
//!
//! One line per input, each with its checksum. This part turns lines into text and text into
//! lines; which line is written when is the run's business, outside the core. It holds no name of a
//! person beyond the pseudonym the player chose, and no clock: the host passes the time in.
//!
//! The first line is the [`Header`], each further one an input:
//!
//! ```text
//! c8614d3a {"start":{"format":2,"id":"…","scenario":"…","setup":{"seed":7,…},…}}
//! 8da5c86c {"input":{"n":1,"in":{"choose":"honest"}}}
//! ```
//!
//! A run that was forked says so in its header, `"forked_from":{"run":"…","inputs":3}`, and repeats
//! the inputs that it took over as its first lines, under its own checksums. A reader passes over
//! a field that it does not know and replays the same run. No line says when it was written:
//! nothing here needs to know how long somebody thought.

mod chain;
mod header;
mod read;

pub use chain::Chain;
pub use header::{ForkedFrom, Header};
pub use read::{Journal, JournalFault, Tail, read, read_what_stands};

use serde::{Deserialize, Serialize};

use crate::core::dialogue::Input;

/// Version of the format that is written. In format 1 each line was checked by itself, so that a
/// line of another run of the same scenario was not noticed.
pub const FORMAT: u32 = 2;

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

/// A whole journal as text, and the chain that its next line goes on from.
pub fn text(header: &Header, inputs: &[Input]) -> (String, Chain) {
    let start = Entry::Start(Box::new(header.clone()));
    let (mut text, mut chain) = Chain::new(header.format).line(&start);
    for (index, input) in inputs.iter().enumerate() {
        let (line, next) = chain.input(index + 1, input);
        text += &line;
        chain = next;
    }
    (text, chain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::dialogue::{Mode, Setup};

    fn header(format: u32, id: &str) -> Header {
        Header {
            format,
            id: id.into(),
            forked_from: None,
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

    fn inputs() -> [Input; 3] {
        ["honest", "wait", "leave"].map(|id| Input::Choose(id.into()))
    }

    /// Both formats that can be read.
    fn journals() -> [String; 2] {
        [header(1, ""), header(2, "00000000000000aa")].map(|header| text(&header, &inputs()).0)
    }

    #[test]
    fn what_was_written_is_read_back() {
        for header in [header(1, ""), header(2, "00000000000000aa")] {
            let (text, chain) = text(&header, &inputs());
            let read = read(text.as_bytes()).unwrap();
            assert_eq!(read.header, header);
            assert_eq!(read.inputs, inputs());
            assert_eq!(read.tail, Tail::Whole);
            assert_eq!(read.valid_bytes, text.len());
            assert_eq!(read.chain, chain);
        }
    }

    #[test]
    fn lines_are_pinned() {
        expect_test::expect![[r#"
            43fa8f5b {"start":{"format":1,"program":"0.1.0","scenario":"aan_de_deur","scenario_hash":"ab","frameworks_hash":"cd","setup":{"seed":7,"mode":"independent"},"language":"nl","worker":"Sam","player":"speler-1","started":1700000000}}
            2240e9dc {"input":{"n":1,"in":{"choose":"honest"}}}
            2e2bec40 {"input":{"n":2,"in":{"choose":"wait"}}}
            498d35a6 {"input":{"n":3,"in":{"choose":"leave"}}}
        "#]]
        .assert_eq(&journals()[0]);
        expect_test::expect![[r#"
            c8614d3a {"start":{"format":2,"id":"00000000000000aa","program":"0.1.0","scenario":"aan_de_deur","scenario_hash":"ab","frameworks_hash":"cd","setup":{"seed":7,"mode":"independent"},"language":"nl","worker":"Sam","player":"speler-1","started":1700000000}}
            8da5c86c {"input":{"n":1,"in":{"choose":"honest"}}}
            1c34d4ac {"input":{"n":2,"in":{"choose":"wait"}}}
            1ab8355f {"input":{"n":3,"in":{"choose":"leave"}}}
        "#]]
        .assert_eq(&journals()[1]);
    }

    /// Cut anywhere: what is whole is kept, and the torn rest is recognised. No cut gives an
    /// input that was not made.
    #[test]
    fn a_torn_last_line_is_dropped_wherever_it_was_torn() {
        for text in journals() {
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
    }

    #[test]
    fn a_changed_line_is_a_fault_with_its_number_and_what_stands_before_it_is_read() {
        for text in journals() {
            for (line, word) in ["honest", "wait", "leave"].into_iter().enumerate() {
                let fault = JournalFault::Damaged { line: line + 2 };
                let changed = text.replacen(word, "threat", 1);
                assert_eq!(read(changed.as_bytes()).unwrap_err(), fault);
                let (stands, found) = read_what_stands(changed.as_bytes()).unwrap();
                assert_eq!((stands.inputs.len(), found), (line, Some(fault)));
                assert_eq!(stands.inputs, inputs()[..line]);
            }
        }
    }

    #[test]
    fn a_missing_line_is_a_fault() {
        for (text, fault) in journals().iter().zip([
            JournalFault::OutOfOrder { line: 2 },
            // Its checksum goes on from the line that is missing.
            JournalFault::Damaged { line: 2 },
        ]) {
            let lines: Vec<&str> = text.lines().collect();
            let without = format!("{}\n{}\n", lines[0], lines[2]);
            assert_eq!(read(without.as_bytes()).unwrap_err(), fault);
        }
    }

    /// Any tail of another run of the same scenario, also where it has the same inputs before.
    #[test]
    fn a_line_of_another_run_is_refused_with_its_number() {
        let [ours, theirs] = ["00000000000000aa", "00000000000000ab"]
            .map(|id| text(&header(FORMAT, id), &inputs()).0);
        let lines = |text: &str| {
            text.lines()
                .map(|line| format!("{line}\n"))
                .collect::<Vec<_>>()
        };
        let (ours, theirs) = (lines(&ours), lines(&theirs));
        for from in 1..ours.len() {
            for to in from + 1..=ours.len() {
                let spliced = [&ours[..from], &theirs[from..to], &ours[to..]]
                    .concat()
                    .concat();
                assert_eq!(
                    read(spliced.as_bytes()).unwrap_err(),
                    JournalFault::Damaged { line: from + 1 },
                    "lines {from} to {to}"
                );
            }
        }
    }

    #[test]
    fn a_forked_run_says_where_it_comes_from() {
        let from = ForkedFrom {
            run: "00000000000000aa".into(),
            inputs: 2,
        };
        let forked = Header {
            forked_from: Some(from),
            ..header(FORMAT, "00000000000000ab")
        };
        let (text, _) = text(&forked, &inputs()[..2]);
        let first = text.lines().next().unwrap();
        let says = r#""forked_from":{"run":"00000000000000aa","inputs":2},"#;
        assert!(first.contains(says), "{first}");
        let read = read(text.as_bytes()).unwrap();
        assert_eq!((read.header, read.inputs.len()), (forked, 2));
    }

    #[test]
    fn a_field_that_is_not_known_is_passed_over() {
        let (start, chain) = text(&header(FORMAT, "aa"), &[]);
        let json = r#"{"input":{"n":1,"later":{"x":[1]},"in":{"choose":"honest"}}}"#;
        let sum = chain.over(json.as_bytes());
        let (next, end) = sum.input(2, &inputs()[1]);
        let read = read(format!("{start}{:08x} {json}\n{next}", sum.sum()).as_bytes()).unwrap();
        assert_eq!((read.inputs, read.chain), (inputs()[..2].to_vec(), end));
        let (_, json) = start.trim_end().split_once(' ').unwrap();
        let json = json.replacen(r#""program""#, r#""later":null,"program""#, 1);
        let sum = Chain::new(FORMAT).over(json.as_bytes()).sum();
        let known = super::read(format!("{sum:08x} {json}\n").as_bytes()).unwrap();
        assert_eq!(known.header, header(FORMAT, "aa"));
    }

    #[test]
    fn a_newer_format_is_named() {
        let text = text(&header(3, "aa"), &[]).0;
        assert_eq!(
            read(text.as_bytes()).unwrap_err(),
            JournalFault::NewerFormat(3)
        );
    }
}
