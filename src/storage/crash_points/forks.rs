//! The same over forks: a run is forked, or its last choice taken back, while everything goes wrong
//! at each operation in turn.
//!
//! Afterwards what the fork comes from stands as it was, a fork is there with every acknowledged
//! input or not at all, and no fork of a run that was taken back in is there without its mark.

use super::*;
use crate::run::StoredRun;

/// What was done, and what of it was acknowledged.
#[derive(Debug, Default, Clone)]
struct Branched {
    fork: Option<PathBuf>,
    acknowledged: Vec<Input>,
}

/// What is done in a fork that took over the first input.
fn more() -> [Input; 3] {
    [
        Input::Pause,
        choose("greet"),
        Input::Reflect("Zo.".to_owned()),
    ]
}

fn play_on(run: &mut LiveRun, disk: &Simulated, inputs: &[Input]) -> Branched {
    let mut branched = Branched {
        fork: run.journal().map(Path::to_owned),
        acknowledged: Vec::new(),
    };
    if run.unsaved(Lang::Nl).is_none() {
        branched.acknowledged = run.inputs().to_vec();
    }
    for input in inputs {
        if disk.is_dead() {
            return branched;
        }
        run.step(input.clone()).unwrap();
        if run.unsaved(Lang::Nl).is_none() {
            branched.acknowledged.push(input.clone());
        }
    }
    branched
}

fn fork(disk: &Simulated, origin: &Path) -> Branched {
    let dir = data_dir(disk);
    // A disk that is gone by now has nothing to fork.
    let Ok(stored) = Runs::new(dir.clone()).open(origin) else {
        return Branched::default();
    };
    let mut run = LiveRun::branch(&stored, 1, Some(&dir)).unwrap();
    play_on(&mut run, disk, &more())
}

/// Plays one choice and takes it back, and plays on.
fn take_back(world: &World, disk: &Simulated) -> Branched {
    let dir = data_dir(disk);
    let mut run = world.begin(&dir);
    if disk.is_dead() {
        return Branched::default();
    }
    run.step(choose("again")).unwrap();
    if disk.is_dead() {
        return Branched::default();
    }
    match run.taken_back(Some(&dir)) {
        Ok(Some(mut next)) => play_on(&mut next, disk, &more()[1..]),
        _ => Branched::default(),
    }
}

/// Does something on a copy of a disk with each mishap at each operation, and looks after each.
fn at_every_operation(
    before: &Simulated,
    act: &dyn Fn(&Simulated) -> Branched,
    look: &dyn Fn(&Simulated, &str),
) {
    let whole = before.copy(None);
    assert!(act(&whole).acknowledged.len() >= 2);
    let mishaps = [
        Mishap::DieBefore,
        Mishap::DieWithin,
        Mishap::DieAfter,
        Mishap::Fail(ErrorKind::StorageFull),
        Mishap::FailFromHereOn(ErrorKind::StorageFull),
        Mishap::WriteShort,
    ];
    let mut seen = BTreeSet::new();
    for at in 1..=whole.operations() {
        for mishap in mishaps {
            let disk = before.copy(Some((at, mishap)));
            let branched = act(&disk);
            for bytes in Survival::ALL {
                for names in [Survival::All, Survival::Nothing] {
                    let next = disk.restart(bytes, names);
                    if seen.insert((next.tree(), format!("{branched:?}"))) {
                        let what = format!("{mishap:?} at {at}, bytes {bytes:?}, names {names:?}");
                        there_whole_or_not_at_all(&next, &branched, &what);
                        look(&next, &what);
                    }
                }
            }
        }
    }
    assert!(seen.len() > 10, "{}", seen.len());
}

fn there_whole_or_not_at_all(disk: &Simulated, branched: &Branched, what: &str) {
    let dir = data_dir(disk);
    if let (Some(fork), [_, ..]) = (&branched.fork, branched.acknowledged.as_slice()) {
        let (run, _) =
            LiveRun::resume(fork, &dir).unwrap_or_else(|error| panic!("{what}: {error}"));
        let (there, acknowledged) = (run.inputs(), &branched.acknowledged);
        assert!(there.starts_with(acknowledged), "{what}: {there:?}");
        assert!(there.len() <= acknowledged.len() + 1, "{what}: {there:?}");
    }
    for run in all(disk, what) {
        assert!(run.damage.is_none(), "{what}");
    }
}

/// Every run that is there; each can be read.
fn all(disk: &Simulated, what: &str) -> Vec<StoredRun> {
    let runs = Runs::new(data_dir(disk));
    let journals = runs.journals().unwrap().into_iter();
    journals
        .map(|path| {
            let stored = runs.open_what_stands(&path);
            stored.unwrap_or_else(|error| panic!("{what}: {error}"))
        })
        .collect()
}

#[test]
fn a_fork_survives_everything_at_every_operation_and_its_origin_stands() {
    let world = World::own();
    let disk = Simulated::new();
    let origin = world.play(&disk).journal.unwrap();
    let before = disk.restart(Survival::All, Survival::All);
    let bytes = before.read(&origin, 1 << 20).unwrap();
    at_every_operation(&before, &|disk| fork(disk, &origin), &|disk, what| {
        assert_eq!(disk.read(&origin, 1 << 20).unwrap(), bytes, "{what}");
    });
}

#[test]
fn a_choice_is_never_taken_back_without_a_mark_on_the_run_it_was_made_in() {
    let world = World::own();
    let disk = Simulated::new();
    world.play(&disk);
    let before = disk.restart(Survival::All, Survival::All);
    at_every_operation(&before, &|disk| take_back(&world, disk), &|disk, what| {
        let runs = all(disk, what);
        for run in &runs {
            let Some(from) = &run.journal.header.forked_from else {
                continue;
            };
            let mut origins = runs.iter().filter(|one| one.journal.header.id == from.run);
            let marked = origins.all(|origin| origin.trace.helped());
            assert!(marked, "{what}: {:?}", run.journal.header);
        }
    });
}
