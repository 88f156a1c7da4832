//! Which runs are assessed, and which are practice: over all runs that are kept together.
//!
//! Assessed is the first run of a pseudonym with one edition of a scenario and one start profile.
//! Whoever comes back to a story knows it by then, and whoever forks a run has seen what came of
//! the other choice: both are worth doing, and neither is evidence as the first one is.
//!
//! It scores nothing, and reads no run: the host hands in what is known of each.

use std::collections::{BTreeMap, BTreeSet};

pub use crate::core::assessment::{Because, Standing};
use crate::core::dialogue::Trace;
use crate::core::journal::Header;

/// What is known of a run, as far as its standing goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<'a> {
    /// Its first line.
    pub header: &'a Header,
    /// The id of the start profile that was drawn.
    pub profile: &'a str,
    /// How many choices were made in it.
    pub choices: usize,
    /// Help was opened, a choice was taken back, or a draw was fixed by hand.
    pub helped: bool,
}

impl<'a> Known<'a> {
    /// What is known of a run that was replayed. A choice that was taken back is in its journal as
    /// help.
    pub fn of(header: &'a Header, trace: &'a Trace) -> Self {
        Self {
            header,
            profile: &trace.scenario.profiles[usize::from(trace.profile)].id,
            choices: trace.moments.len(),
            helped: trace.helped() || !trace.setup.draws.is_empty(),
        }
    }
}

/// The standing of each run, in the order in which they were given. Which one came first is told by
/// when it began, and by its id where two began in the same second.
///
/// A run in which nothing was chosen yet takes nobody's place. One in which help was opened does:
/// what it showed is known from then on. A fork does not, for the run that it comes from did.
pub fn standings(runs: &[Known<'_>]) -> Vec<Standing> {
    let mut order: Vec<usize> = (0..runs.len()).collect();
    order.sort_by_key(|&at| (runs[at].header.started, &runs[at].header.id));
    let mut met = BTreeSet::new();
    let mut found = BTreeMap::new();
    for at in order {
        let run = &runs[at];
        let header = run.header;
        let same = (&header.player, &header.scenario_hash, run.profile);
        let later = met.contains(&same);
        let standing = if header.forked_from.is_some() {
            Standing::Practice(Because::Forked)
        } else {
            if run.choices > 0 {
                met.insert(same);
            }
            match (run.helped, later) {
                (true, _) => Standing::Practice(Because::Helped),
                (false, true) => Standing::Practice(Because::Later),
                (false, false) => Standing::Assessed,
            }
        };
        found.insert(at, standing);
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::dialogue::Setup;
    use crate::core::journal::{FORMAT, ForkedFrom};

    fn header(id: &str, started: u64) -> Header {
        Header {
            format: FORMAT,
            id: id.to_owned(),
            forked_from: None,
            program: String::new(),
            scenario: "aan_de_deur".to_owned(),
            scenario_hash: "h".to_owned(),
            frameworks_hash: String::new(),
            setup: Setup::default(),
            language: "nl".to_owned(),
            worker: "Sam".to_owned(),
            player: "P".to_owned(),
            started,
        }
    }

    fn known(header: &Header) -> Known<'_> {
        Known {
            header,
            profile: "mild",
            choices: 1,
            helped: false,
        }
    }

    #[test]
    fn the_first_is_assessed_in_whatever_order_they_are_listed() {
        let (first, second) = (header("b", 1), header("a", 2));
        let found = standings(&[known(&second), known(&first)]);
        let later = Standing::Practice(Because::Later);
        assert_eq!(found, [later, Standing::Assessed]);
    }

    #[test]
    fn another_pseudonym_edition_or_profile_is_another_first() {
        let first = header("a", 1);
        let other_player = Header {
            player: "Q".to_owned(),
            ..header("b", 2)
        };
        let other_edition = Header {
            scenario_hash: "i".to_owned(),
            ..header("c", 3)
        };
        let other_profile = header("d", 4);
        let found = standings(&[
            known(&first),
            known(&other_player),
            known(&other_edition),
            Known {
                profile: "stroef",
                ..known(&other_profile)
            },
        ]);
        assert_eq!(found, [Standing::Assessed; 4]);
    }

    #[test]
    fn a_fork_is_practice_and_takes_no_place() {
        let fork = Header {
            forked_from: Some(ForkedFrom {
                run: "gone".to_owned(),
                inputs: 3,
            }),
            ..header("a", 1)
        };
        let first = header("b", 2);
        let forked = Standing::Practice(Because::Forked);
        let found = standings(&[known(&fork), known(&first)]);
        assert_eq!(found, [forked, Standing::Assessed]);
    }

    #[test]
    fn help_makes_practice_and_the_next_one_is_a_later_run() {
        let (helped, next) = (header("a", 1), header("b", 2));
        let found = standings(&[
            Known {
                helped: true,
                ..known(&helped)
            },
            known(&next),
        ]);
        let practice = |because| Standing::Practice(because);
        assert_eq!(found, [practice(Because::Helped), practice(Because::Later)]);
    }

    #[test]
    fn a_run_without_a_choice_takes_no_place() {
        let (left, next) = (header("a", 1), header("b", 2));
        let found = standings(&[
            Known {
                choices: 0,
                ..known(&left)
            },
            known(&next),
        ]);
        assert_eq!(found, [Standing::Assessed; 2]);
    }
}
