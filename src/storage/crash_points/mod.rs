//! A run is begun, played and finished, and settings are saved, while everything that can go wrong
//! goes wrong at each operation on the disk in turn: the process ends before it, within it or after
//! it, the disk fails or is full, half is written. Then the computer is started again, with what
//! was not waited for there, lost, or there in part.
//!
//! Afterwards every acknowledged input is there, the run goes on, a new run with the same texts is
//! begun and resumed, and nothing is left lying about.

mod drafts;
mod forks;

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::data_dir::DataDir;
use super::disk::simulated::{Mishap, Simulated, Survival};
use super::disk::{Access, Disk as _};
use super::library::shipped_input;
use super::live_run::LiveRun;
use super::runs::{Runs, RunsError};
use super::settings::{Settings, Theme};
use super::shipped::shipped_catalog;
use crate::core::check::{LoadInput, load};
use crate::core::dialogue::{Input, Setup};
use crate::core::framework::{Catalog, FrameworkSource, load as load_catalog};
use crate::core::journal::read;
use crate::core::locale::Lang;
use crate::core::scenario::Scenario;
use crate::run::{Draft, NewRun, ReadError};

/// What a run is played with, and what is done in it.
pub(super) struct World {
    input: LoadInput,
    scenario: Arc<Scenario>,
    catalog: Arc<Catalog>,
    setup: Setup,
    pub(super) inputs: Vec<Input>,
}

const SCENARIO: &str = include_str!("../../../tests/data/runs/world/scenario.ron");
const TRANSLATION: &str = include_str!("../../../tests/data/runs/world/en.ron");
const FRAMEWORKS: [(&str, &str); 3] = [
    (
        "school.ron",
        include_str!("../../../tests/data/runs/world/frameworks/school.ron"),
    ),
    (
        "sources.ron",
        include_str!("../../../tests/data/runs/world/frameworks/sources.ron"),
    ),
    (
        "state.ron",
        include_str!("../../../tests/data/runs/world/frameworks/state.ron"),
    ),
];

fn choose(id: &str) -> Input {
    Input::Choose(id.to_owned())
}

impl World {
    fn new(input: LoadInput, catalog: Catalog, inputs: Vec<Input>) -> Self {
        let (scenario, checked) = load(input.clone(), &catalog);
        assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
        Self {
            input,
            scenario: Arc::new(scenario.unwrap()),
            catalog: Arc::new(catalog),
            setup: Setup::default(),
            inputs,
        }
    }

    /// A small scenario with a school's own frameworks.
    pub(super) fn own() -> Self {
        let files = FRAMEWORKS.map(|(name, text)| FrameworkSource {
            name: name.to_owned(),
            text: text.to_owned(),
        });
        let (catalog, checked) = load_catalog(files.into());
        assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
        let input = LoadInput {
            folder: Some("kort".to_owned()),
            scenario: ("scenario.ron".to_owned(), SCENARIO.to_owned()),
            translations: vec![("en".to_owned(), "en.ron".to_owned(), TRANSLATION.to_owned())],
        };
        let inputs = vec![
            choose("again"),
            Input::Pause,
            choose("again"),
            choose("greet"),
            Input::Reflect("Ik was eerlijk.".to_owned()),
        ];
        Self::new(input, catalog, inputs)
    }

    /// A shipped scenario with the shipped frameworks.
    fn shipped() -> Self {
        let inputs = vec![choose("sorry"), Input::Pause, choose("bye")];
        Self::new(shipped_input("aan_de_deur"), shipped_catalog().0, inputs)
    }

    pub(super) fn begin(&self, dir: &DataDir) -> LiveRun {
        let new = NewRun {
            scenario: Arc::clone(&self.scenario),
            input: &self.input,
            catalog: Arc::clone(&self.catalog),
            setup: self.setup.clone(),
            language: "nl".to_owned(),
            worker: "Sam".to_owned(),
            player: "speler".to_owned(),
        };
        LiveRun::start(new, Some(dir)).unwrap().0
    }

    /// Plays and saves, and gives the journal with what was acknowledged in it.
    fn play(&self, disk: &Simulated) -> Played {
        let dir = data_dir(disk);
        let mut played = Played::default();
        let mut run = self.begin(&dir);
        played.journal = run.journal().map(Path::to_owned);
        for input in &self.inputs {
            if disk.is_dead() {
                return played;
            }
            if let Input::Reflect(words) = input {
                // Whatever becomes of it, the run itself must not suffer.
                run.keep_draft(written(&words[..3])).ok();
                run.keep_draft(written(words)).ok();
            }
            run.step(input.clone()).unwrap();
            if run.unsaved(Lang::Nl).is_none() {
                played.acknowledged.push(input.clone());
            }
        }
        drop(run);
        for theme in Theme::ALL {
            let settings = Settings {
                theme,
                ..Settings::default()
            };
            if !disk.is_dead() && settings.save(&dir).is_ok() {
                played.theme = theme;
            }
        }
        played
    }
}

fn written(words: &str) -> Draft {
    Draft {
        written: words.to_owned(),
        ..Draft::default()
    }
}

#[derive(Debug, Default, Clone)]
struct Played {
    journal: Option<PathBuf>,
    acknowledged: Vec<Input>,
    theme: Theme,
}

pub(super) fn data_dir(disk: &Simulated) -> DataDir {
    DataDir::on(PathBuf::from("/data"), Arc::new(disk.clone()))
}

/// What must hold whatever happened before.
fn look_after(world: &World, own: &World, disk: &Simulated, played: &Played, what: &str) {
    let dir = data_dir(disk);
    if let Some(journal) = &played.journal {
        goes_on(world, disk, journal, &played.acknowledged, what);
    }
    let settings = Settings::load(&dir).unwrap_or_else(|error| panic!("{what}: {error}"));
    let themes = Theme::ALL.map(Theme::id);
    let (before, now) = (played.theme.id(), settings.theme.id());
    let place = |id| themes.iter().position(|theme| *theme == id).unwrap();
    assert!(place(now) >= place(before), "{what}: {now} after {before}");
    // Later runs do not suffer from what happened to this one.
    let mut run = own.begin(&dir);
    assert_eq!(run.unsaved(Lang::Nl), None, "{what}");
    let journal = run.journal().unwrap().to_owned();
    run.step(own.inputs[0].clone()).unwrap();
    assert_eq!(run.unsaved(Lang::Nl), None, "{what}");
    drop(run);
    goes_on(own, disk, &journal, &own.inputs[..1], what);
    settings.save(&dir).unwrap();
    let tree = disk.tree();
    assert!(
        !tree.contains(".new"),
        "{what}: something was left:\n{tree}"
    );
}

/// The run is resumed with all of these, and at most the next one: written, but not yet said so.
fn goes_on(world: &World, disk: &Simulated, journal: &Path, acknowledged: &[Input], what: &str) {
    let (mut run, _) =
        LiveRun::resume(journal, &data_dir(disk)).unwrap_or_else(|error| panic!("{what}: {error}"));
    let there = run.inputs().to_vec();
    let both = format!("{what}: {there:?} where {acknowledged:?} were acknowledged");
    assert!(there.starts_with(acknowledged), "{both}");
    assert!(there.len() <= acknowledged.len() + 1, "{both}");
    assert!(world.inputs.starts_with(&there), "{both}");
    if let Some(next) = world.inputs.get(there.len()) {
        run.step(next.clone()).unwrap();
        assert_eq!(run.unsaved(Lang::Nl), None, "{what}");
        drop(run);
        let again = read(&disk.read(journal, 1 << 20).unwrap()).unwrap();
        assert_eq!(again.inputs, world.inputs[..=there.len()], "{what}");
    }
}

/// Plays on a copy of a disk with each mishap at each operation, and looks after each.
fn at_every_operation(world: &World, own: &World, before: &Simulated) {
    let whole = before.copy(None);
    let played = world.play(&whole);
    assert_eq!(played.acknowledged, world.inputs);
    let operations = whole.operations();
    let mishaps = [
        Mishap::DieBefore,
        Mishap::DieWithin,
        Mishap::DieAfter,
        Mishap::Fail(ErrorKind::StorageFull),
        Mishap::Fail(ErrorKind::Other),
        Mishap::FailFromHereOn(ErrorKind::StorageFull),
        Mishap::WriteShort,
    ];
    // What was found before needs no second look.
    let mut seen = BTreeSet::new();
    for at in 1..=operations {
        for mishap in mishaps {
            let disk = before.copy(Some((at, mishap)));
            let played = world.play(&disk);
            for bytes in Survival::ALL {
                for names in [Survival::All, Survival::Nothing] {
                    let next = disk.restart(bytes, names);
                    if seen.insert((next.tree(), format!("{played:?}"))) {
                        let what = format!(
                            "{mishap:?} at {at} of {operations}, bytes {bytes:?}, names {names:?}"
                        );
                        look_after(world, own, &next, &played, &what);
                    }
                }
            }
        }
    }
    // That something went wrong at all, and differently.
    assert!(seen.len() > 20, "{}", seen.len());
}

#[test]
fn a_first_run_with_own_frameworks_survives_everything_at_every_operation() {
    let own = World::own();
    at_every_operation(&own, &own, &Simulated::new());
}

#[test]
fn a_later_run_survives_everything_at_every_operation() {
    let own = World::own();
    let disk = Simulated::new();
    own.play(&disk);
    at_every_operation(&own, &own, &disk.restart(Survival::All, Survival::All));
}

#[test]
fn a_run_with_the_shipped_frameworks_survives_everything_at_every_operation() {
    let (shipped, own) = (World::shipped(), World::own());
    let disk = Simulated::new();
    shipped.play(&disk);
    at_every_operation(&shipped, &own, &disk.restart(Survival::All, Survival::All));
}

/// What a process that was killed left there, by whatever name, and what a disk spoilt.
#[test]
fn kept_editions_heal_and_strangers_in_their_folder_are_not_read() {
    let world = World::own();
    let disk = Simulated::new();
    world.play(&disk);
    let kept = PathBuf::from("/data/kept");
    let (scenario, frameworks) = (
        kept.join(&world.scenario.hash),
        kept.join(&world.catalog.hash),
    );
    let spoilt: [(PathBuf, Option<&[u8]>); 10] = [
        (frameworks.join("000.new-4711"), Some(b"Framework(")),
        (
            frameworks.join("001.ron.0123456789abcdef.new"),
            Some(b"Framework("),
        ),
        (frameworks.join("readme.txt"), Some(b"?")),
        (frameworks.join("0.ron"), Some(b"Framework(")),
        (frameworks.join("003.ron"), Some(b"Framework(")),
        (frameworks.join("001.ron"), Some(b"Framework(")),
        (frameworks.join("002.ron"), None),
        (scenario.join("scenario.ron"), Some(b"Scenario(")),
        (scenario.join("scenario.ron"), None),
        (scenario.join("en.ron"), Some(b"\xff")),
    ];
    for (path, bytes) in spoilt {
        let what = format!("{}: {bytes:?}", path.display());
        let disk = disk.restart(Survival::All, Survival::All);
        disk.remove(&path).ok();
        disk.put(&path, bytes);
        look_after(&world, &world, &disk, &Played::default(), &what);
        let whole = disk.tree();
        assert!(!whole.contains("pipe"), "{what}:\n{whole}");
    }
}

#[test]
fn a_spoilt_edition_of_what_is_shipped_is_read_from_the_program() {
    let world = World::shipped();
    let disk = Simulated::new();
    let played = world.play(&disk);
    let disk = disk.restart(Survival::All, Survival::All);
    let kept = PathBuf::from("/data/kept")
        .join(&world.scenario.hash)
        .join("scenario.ron");
    for bytes in [Some(&b"Scenario("[..]), None] {
        disk.remove(&kept).unwrap();
        disk.put(&kept, bytes);
        let journal = played.journal.as_ref().unwrap();
        assert!(Runs::new(data_dir(&disk)).open(journal).is_ok());
    }
}

#[test]
fn a_run_has_one_writer() {
    let world = World::own();
    let disk = Simulated::new();
    let dir = data_dir(&disk);
    let mut first = world.begin(&dir);
    let journal = first.journal().unwrap().to_owned();
    let in_use = |result: Result<(), RunsError>| {
        assert!(matches!(result, Err(RunsError::InUse(path)) if path == journal));
    };
    in_use(LiveRun::resume(&journal, &dir).map(drop));
    in_use(Runs::new(dir.clone()).delete(&journal));
    first.step(choose("again")).unwrap();
    // Looking back is open to all.
    assert_eq!(
        Runs::new(dir.clone())
            .open(&journal)
            .unwrap()
            .journal
            .inputs
            .len(),
        1
    );
    drop(first);
    let (second, _) = LiveRun::resume(&journal, &dir).unwrap();
    in_use(LiveRun::resume(&journal, &dir).map(drop));
    drop(second);
    Runs::new(dir.clone()).delete(&journal).unwrap();
    assert!(Runs::new(dir).list().unwrap().is_empty());
}

/// A disk that knows no locks, and hands that change files: nothing is written where the journal
/// is not as its writer left it, and the player is told.
#[test]
fn a_journal_that_was_changed_or_taken_away_is_not_written_and_that_is_said() {
    let world = World::own();
    let other = || {
        let disk = Simulated::new();
        disk.put(Path::new("/data/runs/other"), Some(b"x"));
        disk
    };
    let cases: [(&str, fn(&Simulated, &Path)); 4] = [
        ("veranderd", |disk, path| {
            let mut file = disk.open(path).unwrap();
            let end = file.length().unwrap();
            file.seek(std::io::SeekFrom::Start(end)).unwrap();
            file.write_all(b"x\n").unwrap();
        }),
        ("veranderd", |disk, path| {
            disk.open(path).unwrap().cut(10).unwrap();
        }),
        ("weg", |disk, path| disk.remove(path).unwrap()),
        ("weg", |disk, path| {
            disk.rename(Path::new("/data/runs/other"), path).unwrap();
        }),
    ];
    for (word, change) in cases {
        let disk = other();
        let mut run = world.begin(&data_dir(&disk));
        run.step(choose("again")).unwrap();
        run.check();
        assert_eq!(run.unsaved(Lang::Nl), None);
        let journal = run.journal().unwrap().to_owned();
        change(&disk, &journal);
        let before = disk.tree();
        run.step(choose("again")).unwrap();
        let why = run.unsaved(Lang::Nl).unwrap();
        assert!(why.contains(word), "{why}");
        assert_ne!(run.unsaved(Lang::En), None);
        // Play goes on.
        run.step(choose("greet")).unwrap();
        assert_eq!((run.inputs().len(), disk.tree()), (3, before));
    }
}

#[test]
fn a_folder_of_a_newer_program_is_not_touched_and_that_is_said() {
    let world = World::own();
    let disk = Simulated::new();
    let played = world.play(&disk);
    disk.remove(Path::new("/data/layout")).unwrap();
    disk.put(Path::new("/data/layout"), Some(b"2\n"));
    let before = disk.tree();
    let dir = data_dir(&disk);
    let mut run = world.begin(&dir);
    let why = run.unsaved(Lang::Nl).unwrap();
    assert!(why.contains("nieuwere versie"), "{why}");
    run.step(choose("again")).unwrap();
    assert!(LiveRun::resume(&played.journal.unwrap(), &dir).is_err());
    assert!(Settings::default().save(&dir).is_err());
    assert_eq!(disk.tree(), before);
    // A note that was cut off is no layout.
    disk.remove(Path::new("/data/layout")).unwrap();
    disk.put(Path::new("/data/layout"), Some(b""));
    assert_eq!(world.begin(&dir).unsaved(Lang::Nl), None);
    assert_eq!(disk.read(Path::new("/data/layout"), 9).unwrap(), b"1\n");
}

#[test]
fn what_stands_before_damage_goes_on_and_the_damaged_journal_stays() {
    let world = World::own();
    let disk = Simulated::new();
    let journal = world.play(&disk).journal.unwrap();
    let dir = data_dir(&disk);
    let bytes = disk.read(&journal, 1 << 20).unwrap();
    let text = String::from_utf8(bytes)
        .unwrap()
        .replacen("pause", "help", 1);
    disk.remove(&journal).unwrap();
    disk.put(&journal, Some(text.as_bytes()));
    assert!(matches!(
        Runs::new(dir.clone()).open(&journal),
        Err(RunsError::Read(ReadError::Journal(_)))
    ));
    let (mut run, resumed) = LiveRun::resume(&journal, &dir).unwrap();
    assert_eq!(run.inputs(), &world.inputs[..1]);
    let [told] = resumed.told(None, Lang::Nl).try_into().unwrap();
    assert!(
        told.contains("regel 3") && told.contains("De ene keuze"),
        "{told}"
    );
    let beside = run.journal().unwrap().to_owned();
    assert_ne!(beside, journal);
    run.step(world.inputs[1].clone()).unwrap();
    drop(run);
    assert_eq!(disk.read(&journal, 1 << 20).unwrap(), text.as_bytes());
    let (run, resumed) = LiveRun::resume(&beside, &dir).unwrap();
    assert_eq!(run.inputs(), &world.inputs[..2]);
    assert!(resumed.told(None, Lang::Nl).is_empty());
    // Damage in the new journal is as survivable as any.
    let disk = disk.restart(Survival::All, Survival::All);
    assert_eq!(Runs::new(data_dir(&disk)).list().unwrap().len(), 2);
}

#[test]
fn what_lies_beside_a_run_goes_with_it() {
    let world = World::own();
    let disk = Simulated::new();
    let dir = data_dir(&disk);
    let begin = || {
        let mut run = world.begin(&dir);
        run.keep_draft(written("Ik")).unwrap();
        run.keep_next_time("wachten").unwrap();
        run.journal().unwrap().to_owned()
    };
    let beside = |journal: &Path| {
        ["draft", "next-time"].map(|ends| disk.look(&journal.with_extension(ends)).is_ok())
    };
    let (deleted, taken) = (begin(), begin());
    Runs::new(dir.clone()).delete(&deleted).unwrap();
    assert_eq!(beside(&deleted), [false; 2]);
    // What was left by hands is gone when the next run begins.
    disk.remove(&taken).unwrap();
    assert_eq!(beside(&taken), [true; 2]);
    let kept = begin();
    assert_eq!((beside(&taken), beside(&kept)), ([false; 2], [true; 2]));
}

#[test]
fn files_are_private_and_what_was_not_is_made_so() {
    let disk = super::disk::RealDisk;
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("data");
    let dir = DataDir::locate(Some(&root)).unwrap();
    let world = World::own();
    let run = world.begin(&dir);
    let journal = run.journal().unwrap().to_owned();
    let mut run = run;
    run.keep_draft(written("Ik was")).unwrap();
    let draft = journal.with_extension("draft");
    Settings::default().save(&dir).unwrap();
    let report = dir.free_report("kort", "html").unwrap();
    report.write("Ik schreef dit.").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        for folder in [dir.root(), &dir.runs(), &dir.kept(), &dir.reports()] {
            assert_eq!(mode(folder), 0o700, "{}", folder.display());
        }
        let kept = dir.kept().join(&world.scenario.hash).join("scenario.ron");
        for file in [&journal, &draft, &dir.settings(), report.path(), &kept] {
            assert_eq!(mode(file), 0o600, "{}", file.display());
        }
        drop(run);
        let open = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        open(&journal, 0o644);
        open(&dir.runs(), 0o755);
        Runs::new(dir.clone()).open(&journal).unwrap();
        assert_eq!(mode(&journal), 0o600);
        drop(world.begin(&dir));
        assert_eq!(mode(&dir.runs()), 0o700);
    }
    // A draft of one's own is as every other file.
    super::write_whole(&place.path().join("draft.ron"), b"x").unwrap();
    drop(
        disk.create(&place.path().join("usual"), Access::Usual)
            .unwrap(),
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |name| {
            place
                .path()
                .join(name)
                .metadata()
                .unwrap()
                .permissions()
                .mode()
        };
        assert_eq!(mode("draft.ron"), mode("usual"));
    }
}
