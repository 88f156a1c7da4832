//! The forks of a run as a tree: which run comes from which, told by their first lines.
//!
//! A run that others come from may have been deleted, and keeps its place. It reads no journal and
//! says nothing about what was chosen.

use std::collections::{BTreeMap, BTreeSet};

use crate::core::journal::Header;

/// A run in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relative {
    /// Which of the runs; none for one that is not kept any more.
    pub run: Option<usize>,
    /// How many runs it comes from, one from the other.
    pub depth: usize,
}

/// The runs that this one comes from, itself, and all that come from the first of them: each before
/// its forks, and those in the order in which they began. `of` is one of the runs.
pub fn family(of: usize, runs: &[&Header]) -> Vec<Relative> {
    let Some(own) = runs.get(of) else {
        return Vec::new();
    };
    let by_id: BTreeMap<&str, usize> = runs
        .iter()
        .enumerate()
        // In format 1 runs had no id: nothing comes from them that can be told.
        .filter(|(_, run)| !run.id.is_empty())
        .map(|(at, run)| (run.id.as_str(), at))
        .collect();
    let first = first(of, own, runs, &by_id);
    let mut forks: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, run) in runs.iter().enumerate() {
        if let Some(from) = parent(run) {
            forks.entry(from).or_default().push(at);
        }
    }
    for of_one in forks.values_mut() {
        // What comes last is looked at first below.
        of_one.sort_by_key(|at| std::cmp::Reverse((runs[*at].started, &runs[*at].id)));
    }
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let mut ahead = match first {
        First::Kept(at) => vec![(at, 0)],
        First::Gone(id) => {
            found.push(Relative {
                run: None,
                depth: 0,
            });
            let of_it = forks.get(id).into_iter().flatten();
            of_it.map(|at| (*at, 1)).collect()
        }
    };
    while let Some((at, depth)) = ahead.pop() {
        // A run that says that it comes from itself stands once.
        if !seen.insert(at) {
            continue;
        }
        found.push(Relative {
            run: Some(at),
            depth,
        });
        let of_it = forks.get(runs[at].id.as_str()).into_iter().flatten();
        ahead.extend(of_it.map(|at| (*at, depth + 1)));
    }
    found
}

/// The run that all others come from.
enum First<'a> {
    Kept(usize),
    /// Only its id is known.
    Gone(&'a str),
}

/// The id of the run that a run was forked from, where it has one.
fn parent(run: &Header) -> Option<&str> {
    let from = run.forked_from.as_ref()?;
    (!from.run.is_empty()).then_some(from.run.as_str())
}

fn first<'a>(
    of: usize,
    own: &'a Header,
    runs: &[&'a Header],
    by_id: &BTreeMap<&str, usize>,
) -> First<'a> {
    let (mut at, mut header) = (of, own);
    let mut passed = BTreeSet::from([of]);
    while let Some(id) = parent(header) {
        let Some(before) = by_id.get(id) else {
            return First::Gone(id);
        };
        if !passed.insert(*before) {
            break;
        }
        (at, header) = (*before, runs[*before]);
    }
    First::Kept(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::dialogue::Setup;
    use crate::core::journal::{FORMAT, ForkedFrom};

    fn run(id: &str, from: Option<&str>) -> Header {
        Header {
            format: FORMAT,
            id: id.to_owned(),
            forked_from: from.map(|run| ForkedFrom {
                run: run.to_owned(),
                inputs: 1,
            }),
            program: String::new(),
            scenario: "aan_de_deur".to_owned(),
            scenario_hash: "h".to_owned(),
            frameworks_hash: String::new(),
            setup: Setup::default(),
            language: "nl".to_owned(),
            worker: "Sam".to_owned(),
            player: "P".to_owned(),
            started: 1,
        }
    }

    /// Each id with its depth; a dash for what is gone.
    fn shown(of: &str, runs: &[Header]) -> Vec<String> {
        let headers: Vec<&Header> = runs.iter().collect();
        let of = runs.iter().position(|run| run.id == of).unwrap();
        let found = family(of, &headers).into_iter().map(|relative| {
            let id = relative.run.map_or("-", |at| runs[at].id.as_str());
            format!("{}{id}", " ".repeat(relative.depth))
        });
        found.collect()
    }

    #[test]
    fn forks_stand_under_what_they_come_from_whichever_is_asked_about() {
        let runs = [
            run("d", Some("b")),
            run("a", None),
            run("c", Some("a")),
            run("b", Some("a")),
            run("other", None),
        ];
        for of in ["a", "b", "c", "d"] {
            assert_eq!(shown(of, &runs), ["a", " b", "  d", " c"], "{of}");
        }
        assert_eq!(shown("other", &runs), ["other"]);
    }

    #[test]
    fn a_deleted_run_keeps_its_place() {
        let runs = [
            run("c", Some("a")),
            run("b", Some("a")),
            run("d", Some("b")),
        ];
        assert_eq!(shown("d", &runs), ["-", " b", "  d", " c"]);
    }

    #[test]
    fn runs_that_come_from_each_other_end() {
        let runs = [run("a", Some("b")), run("b", Some("a"))];
        assert_eq!(shown("a", &runs).len(), 2);
        assert_eq!(shown("a", &[run("a", Some("a"))]), ["a"]);
    }

    #[test]
    fn runs_without_ids_are_no_family() {
        let runs = [run("a", Some("")), run("b", Some(""))];
        assert_eq!(shown("a", &runs), ["a"]);
    }

    #[test]
    fn a_chain_of_ten_thousand_forks_is_told() {
        let runs: Vec<Header> = (0..10_000)
            .map(|at: usize| {
                let from = at.checked_sub(1).map(|from| from.to_string());
                run(&at.to_string(), from.as_deref())
            })
            .collect();
        assert_eq!(shown("9999", &runs).len(), 10_000);
    }
}
