//! A run that begins as the first inputs of another.

use drempel::core::dialogue::Input;
use drempel::core::journal::{ForkedFrom, read};
use drempel::core::locale::Lang;
use drempel::run::{ForkError, InMemory, Memory, Run, Shelf as _, StoredRun};
use drempel::storage::{DataDir, LiveRun, Runs};

use super::growing::same;
use super::kept::{STORY, begin, kept, new_run, play, talk, texts};
use crate::small::choose;

fn stored(shelf: &Memory, id: &str) -> StoredRun {
    let bytes = shelf.journal(id).unwrap();
    StoredRun::read(&bytes, |header| shelf.edition(header)).unwrap()
}

fn fork(shelf: &Memory, id: &str, inputs: usize) -> Run<InMemory> {
    Run::fork(&stored(shelf, id), inputs, shelf).unwrap()
}

/// A run that was played to its end, and its id.
fn played(shelf: &Memory, seed: u64) -> String {
    let mut run = begin(shelf, STORY, seed);
    play(&mut run, &talk());
    play(&mut run, &[Input::Reflect("Omdat.".to_owned())]);
    run.header().id.clone()
}

#[test]
fn a_fork_at_each_input_is_the_run_as_it_stood_there() {
    let shelf = Memory::default();
    let id = played(&shelf, 7);
    let whole = stored(&shelf, &id);
    for inputs in 0..=whole.journal.inputs.len() {
        let run = fork(&shelf, &id, inputs);
        assert_eq!(run.inputs(), &whole.journal.inputs[..inputs]);
        assert_eq!(run.trace().entries, whole.trace.entries[..=inputs]);
        assert_ne!(run.header().id, id);
        let from = ForkedFrom {
            run: id.clone(),
            inputs,
        };
        assert_eq!(run.header().forked_from, Some(from));
        // Its journal holds all of it.
        let again = stored(&shelf, &run.header().id);
        assert_eq!(again.journal.header, *run.header());
        same(&again.trace, run.trace());
    }
}

#[test]
fn the_same_choices_meet_the_same_draws_and_others_are_played_anew() {
    let shelf = Memory::default();
    for seed in 0..20 {
        let id = played(&shelf, seed);
        let whole = stored(&shelf, &id);
        for inputs in 0..whole.journal.inputs.len() {
            let mut run = fork(&shelf, &id, inputs);
            play(&mut run, &whole.journal.inputs[inputs..]);
            same(run.trace(), &whole.trace);
        }
        let mut run = fork(&shelf, &id, 2);
        play(&mut run, &[choose("on"), Input::Reflect(String::new())]);
        assert!(run.trace().ending.is_some());
        assert_eq!(kept(&shelf, &id), whole.journal.inputs);
    }
}

#[test]
fn a_fork_is_forked_and_gone_on_with_as_any_run() {
    let shelf = Memory::default();
    let id = played(&shelf, 7);
    let mut run = fork(&shelf, &id, 2);
    play(&mut run, &[choose("on")]);
    let first = run.header().id.clone();
    drop(run);
    let run = fork(&shelf, &first, 3);
    let second = run.header().id.clone();
    let from = ForkedFrom {
        run: first.clone(),
        inputs: 3,
    };
    assert_eq!(run.header().forked_from, Some(from.clone()));
    drop(run);
    let (mut run, resumed) = Run::go_on(shelf.open(&second).unwrap(), &shelf).unwrap();
    assert!(resumed.told(None, Lang::Nl).is_empty());
    assert_eq!(run.header().forked_from, Some(from));
    play(&mut run, &[Input::Reflect("Zo.".to_owned())]);
    let inputs = [
        &talk()[..2],
        &[choose("on"), Input::Reflect("Zo.".to_owned())],
    ]
    .concat();
    assert_eq!(kept(&shelf, &second), inputs);
    same(&stored(&shelf, &second).trace, run.trace());
    // None of them has touched what it came from.
    assert_eq!(kept(&shelf, &first).len(), 3);
    assert_eq!(kept(&shelf, &id).len(), 5);
}

#[test]
fn a_fork_beyond_the_end_is_refused() {
    let shelf = Memory::default();
    let id = played(&shelf, 7);
    let error = Run::fork(&stored(&shelf, &id), 6, &shelf).err();
    assert_eq!(error, Some(ForkError::BeyondEnd { asked: 6, there: 5 }));
    assert_eq!(shelf.stamp().id, format!("{:016x}", 2), "nothing was begun");
}

#[test]
fn a_fork_without_room_is_played_and_not_kept() {
    let shelf = Memory::default();
    let id = played(&shelf, 7);
    let of = stored(&shelf, &id);
    let full = Memory::with_room(10);
    let mut run = Run::fork(&of, 2, &full).unwrap();
    assert!(run.refusal().is_some());
    play(&mut run, &[choose("on")]);
    assert_eq!(run.inputs().len(), 3);
}

/// Both lie in the folder as runs do; either is gone on with and deleted without the other.
#[test]
fn in_a_folder_a_fork_is_a_run_among_runs() {
    let place = tempfile::tempdir().unwrap();
    let dir = DataDir::locate(Some(place.path())).unwrap();
    let input = texts(STORY);
    let new = new_run(&input, 7);
    let (mut run, _) = LiveRun::start(new, Some(&dir)).unwrap();
    for input in talk() {
        run.step(input).unwrap();
    }
    let first = run.journal().unwrap().to_owned();
    // Also while the other is being played.
    let runs = Runs::new(dir.clone());
    let fork = LiveRun::fork(&runs.open(&first).unwrap(), 2, &runs).unwrap();
    let second = fork.journal().unwrap().to_owned();
    assert_eq!(runs.list().unwrap().len(), 2);
    drop((run, fork));
    runs.delete(&first).unwrap();
    let (mut run, _) = LiveRun::resume(&second, &dir).unwrap();
    run.step(choose("on")).unwrap();
    assert_eq!(run.unsaved(Lang::Nl), None);
    drop(run);
    let stored = runs.open(&second).unwrap();
    assert_eq!(stored.journal.inputs.len(), 3);
    assert_eq!(stored.journal.header.forked_from.unwrap().inputs, 2);
}

/// Format 1 had no ids: the fork says so, and is of the format that is written now.
#[test]
fn a_run_of_format_1_is_forked_as_well() {
    let shelf = Memory::default();
    let id = played(&shelf, 7);
    let mut of = stored(&shelf, &id);
    of.journal.header.format = 1;
    of.journal.header.id.clear();
    let run = Run::fork(&of, 1, &shelf).unwrap();
    let journal = read(&shelf.journal(&run.header().id).unwrap()).unwrap();
    assert_eq!(journal.header.format, 2);
    let from = journal.header.forked_from.unwrap();
    assert_eq!((from.run.as_str(), from.inputs), ("", 1));
}
