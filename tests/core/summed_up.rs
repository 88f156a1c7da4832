//! What is kept of all runs together is a shortcut: without it, or with a broken one, the same comes
//! out; and nothing stays in it of what was deleted.

use std::path::{Path, PathBuf};

use drempel::storage::{DataDir, Runs, Summaries};

use crate::many::Maker;

struct Folder {
    place: tempfile::TempDir,
    journals: Vec<PathBuf>,
}

impl Folder {
    fn new(count: usize) -> Self {
        let place = tempfile::tempdir().unwrap();
        let journals = Maker::new().write(place.path(), count, "P");
        Self { place, journals }
    }

    fn data(&self) -> &Path {
        self.place.path()
    }

    /// As another program finds it: nothing is in memory.
    fn read(&self) -> Summaries {
        self.runs().summaries().unwrap()
    }

    fn runs(&self) -> Runs {
        Runs::new(DataDir::locate(Some(self.data())).unwrap())
    }

    fn cache(&self) -> PathBuf {
        self.data().join("summaries.json")
    }
}

#[test]
fn with_without_and_with_a_broken_shortcut_the_same_comes_out() {
    let folder = Folder::new(12);
    let first = folder.read();
    assert_eq!((first.runs.len(), first.broken.len()), (12, 0));
    let kept = std::fs::read(folder.cache()).unwrap();
    assert_eq!(folder.read(), first);
    // What has not changed is not written again.
    let written = std::fs::metadata(folder.cache())
        .unwrap()
        .modified()
        .unwrap();
    assert_eq!(folder.read(), first);
    let again = std::fs::metadata(folder.cache())
        .unwrap()
        .modified()
        .unwrap();
    assert_eq!(written, again);
    let text = String::from_utf8(kept.clone()).unwrap();
    let older = text.replacen("\"format\":", "\"format\":9", 1);
    let middle = kept.len() / 2;
    let turned = [&kept[..middle], &[kept[middle] ^ 1], &kept[middle + 1..]].concat();
    for broken in [
        &b""[..],
        b"00000000",
        b"{}",
        &kept[..middle],
        &turned,
        older.as_bytes(),
    ] {
        std::fs::write(folder.cache(), broken).unwrap();
        assert_eq!(folder.read(), first);
        assert_eq!(std::fs::read(folder.cache()).unwrap(), kept, "it is mended");
    }
    // Nor is it needed: a folder in its place keeps it from being written.
    std::fs::remove_file(folder.cache()).unwrap();
    std::fs::create_dir(folder.cache()).unwrap();
    assert_eq!(folder.read(), first);
}

/// A number that was changed by hand in what is kept would be believed, were it not for its sum.
#[test]
fn a_journal_that_grew_or_was_changed_is_summed_up_anew() {
    let folder = Folder::new(3);
    let first = folder.read();
    let texts = folder
        .journals
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap());
    let longest = texts
        .enumerate()
        .max_by_key(|(_, text)| text.lines().count());
    let (at, whole) = longest.unwrap();
    let journal = &folder.journals[at];
    let others = |read: &Summaries| {
        let mut runs = read.runs.clone();
        runs.retain(|run| run.path != *journal);
        runs
    };
    let begun: String = whole
        .lines()
        .take(2)
        .map(|line| format!("{line}\n"))
        .collect();
    std::fs::write(journal, &begun).unwrap();
    let shorter = folder.read();
    assert!(shorter.runs[at].summary.choices < first.runs[at].summary.choices);
    assert_eq!(others(&shorter), others(&first));
    std::fs::write(journal, &whole).unwrap();
    assert_eq!(folder.read(), first);
    // As long as before, with another byte before its last line: it is damaged, and counts no more.
    let mut changed = whole.clone().into_bytes();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(journal, changed).unwrap();
    let damaged = folder.read();
    assert_eq!(damaged.broken, std::slice::from_ref(journal));
    assert_eq!(damaged.runs, others(&first));
}

#[test]
fn broken_runs_among_many_are_listed_and_keep_no_other_from_being_read() {
    let folder = Folder::new(150);
    for (number, journal) in folder.journals.iter().enumerate() {
        if number % 50 == 7 {
            std::fs::write(journal, b"\xff no journal").unwrap();
        }
    }
    std::fs::create_dir(folder.data().join("runs/zz.journal")).unwrap();
    for _ in 0..2 {
        let read = folder.read();
        assert_eq!((read.runs.len(), read.broken.len()), (147, 4));
        assert!(read.broken.contains(&folder.journals[57]));
    }
}

#[test]
fn nothing_stays_of_what_was_deleted() {
    let folder = Folder::new(6);
    folder.read();
    let kept = || std::fs::read_to_string(folder.cache()).unwrap_or_default();
    let name = |at: usize| {
        let name = folder.journals[at].file_name().unwrap();
        name.to_str().unwrap().to_owned()
    };
    assert!(kept().contains(&name(0)) && kept().contains("Ik bleef rustig"));
    folder.runs().delete(&folder.journals[0]).unwrap();
    assert!(!kept().contains(&name(0)) && kept().contains(&name(1)));
    assert_eq!(folder.read().runs.len(), 5);
    // By hand: gone with the next look.
    std::fs::remove_file(&folder.journals[1]).unwrap();
    assert_eq!(folder.read().runs.len(), 4);
    assert!(!kept().contains(&name(1)));
    let left = folder.runs().delete_all(&folder.journals[2..]);
    assert!(left.is_empty(), "{left:?}");
    assert!(!folder.cache().exists());
    assert_eq!(folder.read(), Summaries::default());
}

/// All runs are assessed against each other, whoever wrote them first into the folder.
#[test]
fn the_first_run_of_a_situation_is_assessed_and_later_ones_are_practice() {
    let folder = Folder::new(60);
    let read = folder.read();
    let assessed: Vec<_> = read
        .runs
        .iter()
        .filter(|run| run.standing.is_assessed())
        .collect();
    let met: std::collections::BTreeSet<_> = read
        .runs
        .iter()
        .map(|run| (&run.header.scenario_hash, &run.summary.profile))
        .collect();
    assert_eq!(assessed.len(), met.len());
    for run in assessed {
        let same = |other: &&drempel::storage::SummedUp| {
            other.header.scenario == run.header.scenario
                && other.summary.profile == run.summary.profile
        };
        let first = read
            .runs
            .iter()
            .filter(same)
            .map(|run| run.header.started)
            .min();
        assert_eq!(first, Some(run.header.started));
    }
}
