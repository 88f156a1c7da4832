//! Runs go into a zip and come out of it, while everything that can go wrong goes wrong at each
//! operation on the disk in turn; and zips that are not what they seem are refused whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::import::Most;
use super::{ArchiveFault, Imported, MANIFEST};
use crate::core::dialogue::Input;
use crate::core::journal::read;
use crate::core::locale::Lang;
use crate::run::Shelf as _;
use crate::storage::crash_points::{World, data_dir};
use crate::storage::data_dir::DataDir;
use crate::storage::disk::Disk as _;
use crate::storage::disk::simulated::{Mishap, Simulated, Survival};
use crate::storage::live_run::LiveRun;
use crate::storage::runs::Runs;

const MOST: Most = Most {
    zip: 1 << 20,
    files: 100,
    unpacked: 1 << 20,
};

/// Plays so many inputs of the world, and writes what will be done next time where it is to end.
fn play(world: &World, dir: &DataDir, inputs: usize) -> PathBuf {
    let mut run = world.begin(dir);
    let path = run.journal().unwrap().to_owned();
    step(&mut run, &world.inputs[..inputs]);
    if inputs == world.inputs.len() {
        run.keep_next_time("Ik wacht langer.").unwrap();
    }
    path
}

fn step(run: &mut LiveRun, inputs: &[Input]) {
    for input in inputs {
        run.step(input.clone()).unwrap();
    }
}

fn zip_of(disk: &Simulated) -> Vec<u8> {
    let mut zip = Vec::new();
    let runs = Runs::new(data_dir(disk));
    runs.export_to(&mut zip, Lang::Nl).unwrap();
    zip
}

fn take(disk: &Simulated, zip: &[u8]) -> Result<Imported, ArchiveFault> {
    let source = Box::new(Cursor::new(zip.to_vec()));
    Runs::new(data_dir(disk)).import_from(source, MOST)
}

/// A run as it lies on a disk: its journal, and what will be done next time.
type Lies = (Vec<u8>, Option<String>);

/// All runs that lie on a disk, by their ids.
fn lie(disk: &Simulated) -> BTreeMap<String, Lies> {
    let runs = Runs::new(data_dir(disk));
    let listed = runs.list().unwrap();
    let lie = listed.into_iter().map(|run| {
        let bytes = disk.read(&run.path, 1 << 20).unwrap();
        (run.header.id, (bytes, runs.next_time(&run.path)))
    });
    lie.collect()
}

#[test]
fn what_is_exported_comes_back_and_not_twice() {
    let world = World::own();
    let disk = Simulated::new();
    let all = world.inputs.len();
    for inputs in [all, 1, 0, all] {
        play(&world, &data_dir(&disk), inputs);
    }
    let zip = zip_of(&disk);
    assert_eq!(zip, zip_of(&disk), "the same runs give the same file");
    let other = Simulated::new();
    let came = Imported {
        new: 4,
        ..Imported::default()
    };
    assert_eq!(take(&other, &zip).unwrap(), came);
    assert_eq!(lie(&other), lie(&disk));
    // Played with a school's own frameworks, which came along.
    let runs = Runs::new(data_dir(&other));
    for run in runs.list().unwrap() {
        runs.open(&run.path).unwrap();
    }
    let before = other.tree();
    let again = Imported {
        known: 4,
        ..Imported::default()
    };
    assert_eq!(take(&other, &zip).unwrap(), again);
    assert_eq!(other.tree(), before);
    assert_eq!(zip_of(&other), zip);
}

#[test]
fn the_longer_journal_of_a_run_counts() {
    let world = World::own();
    let disk = Simulated::new();
    let path = play(&world, &data_dir(&disk), 2);
    let short = zip_of(&disk);
    let (mut run, _) = LiveRun::resume(&path, &data_dir(&disk)).unwrap();
    step(&mut run, &world.inputs[2..]);
    drop(run);
    let long = zip_of(&disk);
    let whole = lie(&disk);
    // From short to long: what was played since comes over.
    let other = Simulated::new();
    take(&other, &short).unwrap();
    let imported = take(&other, &long).unwrap();
    assert_eq!((imported.grown.len(), imported.new), (1, 0), "{imported:?}");
    assert_eq!(lie(&other), whole);
    assert!(
        imported.words(Lang::Nl).join(" ").contains("langere"),
        "{imported:?}"
    );
    // From long to short: nothing is lost.
    assert_eq!(take(&other, &short).unwrap().known, 1);
    assert_eq!(lie(&other), whole);
    // While it is being played nothing is written into it.
    let third = Simulated::new();
    take(&third, &short).unwrap();
    let path = Runs::new(data_dir(&third)).list().unwrap().remove(0).path;
    let held = Runs::new(data_dir(&third)).hold(&path).unwrap();
    let before = third.tree();
    assert_eq!(take(&third, &long).unwrap().in_use.len(), 1);
    assert_eq!(third.tree(), before);
    drop(held);
}

/// A run that went on differently on two computers: the longer counts, and the other is kept.
#[test]
fn a_run_that_went_on_differently_is_lost_nowhere() {
    let world = World::own();
    let disk = Simulated::new();
    let path = play(&world, &data_dir(&disk), 1);
    let begun = zip_of(&disk);
    let go_on = |inputs: &[Input]| {
        let disk = Simulated::new();
        take(&disk, &begun).unwrap();
        let path = Runs::new(data_dir(&disk)).list().unwrap().remove(0).path;
        let (mut run, _) = LiveRun::resume(&path, &data_dir(&disk)).unwrap();
        step(&mut run, inputs);
        drop(run);
        disk
    };
    assert!(path.starts_with("/data/runs"));
    let long = go_on(&world.inputs[1..4]);
    let short = go_on(&[Input::Choose("greet".to_owned())]);
    let (longer, shorter) = (lie(&long), lie(&short));
    let imported = take(&long, &zip_of(&short)).unwrap();
    assert_eq!((imported.parted.len(), lie(&long)), (1, longer.clone()));
    let imported = take(&short, &zip_of(&long)).unwrap();
    assert_eq!((imported.parted.len(), lie(&short)), (1, longer));
    // What was here lies among what was replaced.
    let replaced = short.list(Path::new("/data/replaced")).unwrap();
    let kept = short.read(&replaced[0], 1 << 20).unwrap();
    let shorter: Vec<_> = shorter.into_values().map(|(bytes, _)| bytes).collect();
    assert_eq!((replaced.len(), &kept), (1, &shorter[0]));
}

#[test]
fn own_words_that_are_here_stay() {
    let world = World::own();
    let disk = Simulated::new();
    let path = play(&world, &data_dir(&disk), world.inputs.len());
    let zip = zip_of(&disk);
    let runs = Runs::new(data_dir(&disk));
    runs.keep_next_time(&path, "Iets anders.").unwrap();
    let imported = take(&disk, &zip).unwrap();
    assert_eq!((imported.known, imported.other_words), (1, 1));
    assert_eq!(runs.next_time(&path).as_deref(), Some("Iets anders."));
}

/// A zip of ours with some of its files replaced.
fn forged(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const OURS: (&str, &[u8]) = (MANIFEST, br#"{"drempel": 1}"#);

/// A disk with a run, and what a zip must leave as it is.
fn with_a_run() -> (World, Simulated, String) {
    let world = World::own();
    let disk = Simulated::new();
    play(&world, &data_dir(&disk), 2);
    let tree = disk.tree();
    (world, disk, tree)
}

#[test]
fn names_that_lead_out_of_the_zip_are_refused_and_nothing_changes() {
    let (_, disk, before) = with_a_run();
    for name in [
        "../x.journal",
        "runs/../../x.journal",
        "/etc/x",
        "runs//x.journal",
        "runs/./x.journal",
        "C:/x.journal",
        "C:x.journal",
        "runs\\..\\x.journal",
        "..",
        "runs/x\u{0}.journal",
        "runs/x\n.journal",
    ] {
        let zip = forged(&[OURS, (name, b"x")]);
        let fault = take(&disk, &zip).unwrap_err();
        assert!(
            matches!(&fault, ArchiveFault::Outside(_)),
            "{name:?}: {fault}"
        );
        for lang in Lang::ALL {
            let [words] = fault.words(lang).try_into().unwrap();
            assert!(!words.contains(['\n', '\u{0}']), "{words:?}");
        }
        assert_eq!(disk.tree(), before, "{name:?}");
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file(OURS.0, options).unwrap();
    zip.write_all(OURS.1).unwrap();
    zip.add_symlink("runs/x.journal", "/etc/passwd", options)
        .unwrap();
    let zip = zip.finish().unwrap().into_inner();
    assert!(matches!(take(&disk, &zip), Err(ArchiveFault::Outside(_))));
    assert_eq!(disk.tree(), before);
}

#[test]
fn what_is_no_zip_of_ours_is_refused_and_nothing_changes() {
    let (_, disk, before) = with_a_run();
    let ours = zip_of(&disk);
    let broken = |at: usize| {
        let mut zip = ours.clone();
        zip[at] ^= 0xff;
        zip
    };
    // Somewhere in the packed bytes of the first files, and the end cut off.
    let faulty = [
        Vec::new(),
        b"PK".to_vec(),
        b"Ik ben een brief.".to_vec(),
        broken(60),
    ];
    for zip in faulty.into_iter().chain([ours[..ours.len() - 30].to_vec()]) {
        let fault = take(&disk, &zip).unwrap_err();
        assert!(matches!(fault, ArchiveFault::Broken(_)), "{fault}");
        assert_eq!(disk.tree(), before);
    }
    let not_ours = [
        forged(&[("word/document.xml", b"<x/>")]),
        forged(&[(MANIFEST, br#"{"other": 1}"#)]),
        forged(&[("a/b/drempel.json", OURS.1)]),
    ];
    for zip in not_ours {
        let fault = take(&disk, &zip).unwrap_err();
        assert!(matches!(fault, ArchiveFault::NotOurs), "{fault}");
    }
    let newer = forged(&[(MANIFEST, br#"{"drempel": 2}"#)]);
    assert!(matches!(take(&disk, &newer), Err(ArchiveFault::Newer(2))));
    assert_eq!(disk.tree(), before);
}

/// What comes out is counted, whatever the zip says of itself: of one file, and of all.
#[test]
fn a_zip_that_unpacks_to_far_too_much_is_refused_and_nothing_changes() {
    let (_, disk, before) = with_a_run();
    let large = vec![b'0'; 900_000];
    let one = forged(&[OURS, ("runs/a.journal", &vec![b'0'; 2 << 20])]);
    let many = forged(&[OURS, ("runs/a.journal", &large), ("runs/b.journal", &large)]);
    let beside = forged(&[OURS, ("runs/a.next-time", &vec![b'0'; (1 << 20) + 1])]);
    let names: Vec<String> = (0..101).map(|at| format!("runs/{at}.journal")).collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), &b"x"[..]))
        .collect();
    let files = forged(&[&[OURS], files.as_slice()].concat());
    assert!(one.len() < 10_000, "it is small: {}", one.len());
    for (what, zip) in [
        ("one", one),
        ("many", many),
        ("beside", beside),
        ("files", files),
    ] {
        let fault = take(&disk, &zip).unwrap_err();
        assert!(matches!(fault, ArchiveFault::TooLarge), "{what}: {fault}");
        assert_eq!(disk.tree(), before, "{what}");
    }
    // What is not taken is not unpacked either.
    let ours = forged(&[
        OURS,
        ("film.mov", &vec![b'0'; 2 << 20]),
        ("runs/x.txt", &large),
    ]);
    assert_eq!(take(&disk, &ours).unwrap(), Imported::default());
}

#[test]
fn a_name_that_stands_there_twice_is_refused() {
    let (_, disk, before) = with_a_run();
    let mut zip = forged(&[OURS, ("runs/a.journal", b"x"), ("runs/b.journal", b"y")]);
    // The library writes no such zip: the second name is made the first by hand.
    let (from, to) = (b"runs/b.journal", b"runs/a.journal");
    for at in 0..zip.len() - from.len() {
        if zip[at..].starts_with(from) {
            zip[at..at + to.len()].copy_from_slice(to);
        }
    }
    assert!(matches!(take(&disk, &zip), Err(ArchiveFault::Double)));
    assert_eq!(disk.tree(), before);
}

#[test]
fn journals_that_cannot_be_read_do_not_come_along_and_are_counted() {
    let (_, disk, _) = with_a_run();
    let there = lie(&disk);
    let (bytes, _) = there.values().next().unwrap();
    // A scenario's id that would lead elsewhere, with the checksum of another line.
    let text = String::from_utf8(bytes.clone()).unwrap();
    let moved = text.replacen(r#""scenario":"kort""#, r#""scenario":"../x""#, 1);
    assert_ne!(moved, text);
    let sum = |json: &str| format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()));
    let odd = r#"{"start":{"format":1,"program":"x","scenario":"../../x","scenario_hash":"","frameworks_hash":"","setup":{"seed":1,"mode":"practice"},"language":"nl","worker":"S","player":"P","started":1}}"#;
    let odd = sum(odd);
    assert!(
        read(odd.as_bytes()).is_ok(),
        "it can be read, and names no file"
    );
    let zip = forged(&[
        OURS,
        ("runs/a.journal", b"nonsense"),
        ("runs/b.journal", moved.as_bytes()),
        ("runs/c.journal", odd.as_bytes()),
        ("kept/nohash/scenario.ron", b"Scenario("),
    ]);
    let imported = take(&disk, &zip).unwrap();
    let unreadable = Imported {
        unreadable: 3,
        ..Imported::default()
    };
    assert_eq!((imported, lie(&disk)), (unreadable, there));
    assert!(!disk.tree().contains("nohash"));
}

/// A folder that holds a manifest was unpacked and packed again by somebody.
#[test]
fn a_zip_that_was_packed_again_in_a_folder_is_ours_too() {
    let (_, disk, _) = with_a_run();
    let there = lie(&disk);
    let (bytes, _) = there.values().next().unwrap();
    let other = Simulated::new();
    let zip = forged(&[
        ("mijn gesprekken/drempel.json", OURS.1),
        ("mijn gesprekken/runs/a.journal", bytes),
        ("__MACOSX/._runs", b"x"),
    ]);
    assert_eq!(take(&other, &zip).unwrap().new, 1);
    assert_eq!(lie(&other), there);
}

/// Takes a zip on a copy of a disk with each mishap at each operation. Whatever happens, every run is
/// as it was here or as it is in the zip, whole; and the next time the rest comes over.
#[test]
fn an_import_survives_everything_at_every_operation() {
    let world = World::own();
    let theirs = Simulated::new();
    let grown = play(&world, &data_dir(&theirs), 2);
    let begun = zip_of(&theirs);
    let (mut run, _) = LiveRun::resume(&grown, &data_dir(&theirs)).unwrap();
    step(&mut run, &world.inputs[2..]);
    drop(run);
    play(&world, &data_dir(&theirs), world.inputs.len());
    let zip = zip_of(&theirs);
    let wanted = lie(&theirs);
    // Here a run of their beginning, and one that they do not have.
    let ours = Simulated::new();
    take(&ours, &begun).unwrap();
    let before = lie(&ours);
    let whole = ours.copy(None);
    take(&whole, &zip).unwrap();
    let operations = whole.operations();
    assert_eq!(lie(&whole), wanted);
    let mut seen = BTreeSet::new();
    for at in 1..=operations {
        for mishap in [
            Mishap::DieBefore,
            Mishap::DieWithin,
            Mishap::DieAfter,
            Mishap::Fail(ErrorKind::StorageFull),
            Mishap::FailFromHereOn(ErrorKind::StorageFull),
            Mishap::WriteShort,
        ] {
            let disk = ours.copy(Some((at, mishap)));
            let told = take(&disk, &zip);
            if let Err(ArchiveFault::Stopped { imported, .. }) = &told {
                assert!(imported.new + imported.grown.len() <= 2, "{imported:?}");
            }
            for bytes in Survival::ALL {
                for names in [Survival::All, Survival::Nothing] {
                    let next = disk.restart(bytes, names);
                    if !seen.insert(next.tree()) {
                        continue;
                    }
                    let what = format!("{mishap:?} at {at} of {operations}, {bytes:?} {names:?}");
                    look_after(&next, &before, &wanted, &what);
                    take(&next, &zip).unwrap_or_else(|fault| panic!("{what}: {fault}"));
                    assert_eq!(lie(&next), wanted, "{what}");
                    assert!(!next.tree().contains(".new"), "{what}:\n{}", next.tree());
                }
            }
        }
    }
    assert!(seen.len() > 20, "{}", seen.len());
}

fn look_after(
    disk: &Simulated,
    before: &BTreeMap<String, Lies>,
    wanted: &BTreeMap<String, Lies>,
    what: &str,
) {
    let there = lie(disk);
    for (id, (was, _)) in before {
        let (is, _) = &there[id];
        let (whole, _) = &wanted[id];
        // Lines only come behind those that stand; the last may be torn off.
        assert!(
            is.starts_with(was) || was == is,
            "{what}: {id} lost something"
        );
        let stands = read(is).unwrap().valid_bytes;
        assert!(whole.starts_with(&is[..stands]), "{what}: {id}");
    }
    for (id, (is, _)) in there.iter().filter(|(id, _)| !before.contains_key(*id)) {
        assert_eq!(is, &wanted[id].0, "{what}: {id} is not whole");
    }
    let runs = Runs::new(data_dir(disk));
    for run in runs.list().unwrap() {
        assert!(
            runs.edition(&run.header).is_some(),
            "{what}: without its edition"
        );
    }
}
