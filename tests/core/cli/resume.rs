//! Runs that were cut off go on; runs that cannot be kept are played all the same.

use std::io::{BufRead as _, BufReader, Write as _};

use super::{KLEIN, Place, is_root};

#[test]
fn a_run_goes_on_where_it_stopped() {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", "pretext"])
        .exits(0);
    place
        .run(&[
            "play",
            "klein",
            "--resume",
            "--choose",
            "apologise,neighbour_bin,promise",
        ])
        .exits(0)
        .says("Je gaat verder.")
        .says("Ria Post: “In de straat. Zo.”")
        .says("De deur blijft open")
        .says("Hersteld, later in het gesprek:");
    place
        .run(&["play", "klein", "--resume"])
        .exits(2)
        .warns("Er is geen gesprek van klein");
}

#[test]
fn a_run_goes_on_with_the_scenario_it_was_begun_with() {
    let place = Place::new();
    let folder = super::copy_klein(&place);
    place
        .run(&[
            "play",
            folder.to_str().unwrap(),
            "--seed",
            "1",
            "--choose",
            "pretext",
        ])
        .exits(0);
    std::fs::remove_dir_all(&folder).unwrap();
    place
        .run(&["play", "klein", "--resume", "--choose", "apologise"])
        .exits(0)
        .says("Dat had u meteen mogen zeggen.");
}

#[test]
fn a_journal_that_was_cut_in_a_line_goes_on_before_that_line() {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", "honest"])
        .exits(0);
    let journal = place.journal();
    let bytes = std::fs::read(&journal).unwrap();
    std::fs::write(&journal, &bytes[..bytes.len() - 7]).unwrap();
    place
        .run(&["replay", journal.to_str().unwrap()])
        .exits(0)
        .warns("De laatste regel van het logboek was niet af");
    // The cut input is gone, so the same question is asked again.
    place
        .run(&["play", "klein", "--resume", "--choose", "wait"])
        .exits(0)
        .says("Wat is er?");
    let read = drempel::core::journal::read(&std::fs::read(&journal).unwrap()).unwrap();
    assert_eq!(
        read.inputs,
        [drempel::core::dialogue::Input::Choose("wait".into())]
    );
}

#[cfg(unix)]
#[test]
fn a_run_that_was_killed_goes_on() {
    let place = Place::new();
    let mut child = place
        .command(&["play", KLEIN, "--seed", "1"])
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "\npretext").unwrap();
    input.flush().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    assert!(lines.any(|line| line.contains("In de straat. Zo.")));
    // `Child::kill` is SIGKILL: nothing in the program can answer it.
    child.kill().unwrap();
    child.wait().unwrap();
    let ran = place
        .run(&[
            "play",
            "klein",
            "--resume",
            "--choose",
            "apologise,neighbour_bin,promise",
        ])
        .exits(0);
    ran.says("Je gaat verder.").says("De deur blijft open");
}

#[test]
fn a_damaged_journal_is_a_finding_and_a_missing_one_is_not() {
    let place = Place::new();
    place
        .run(&["play", KLEIN, "--seed", "1", "--choose", "honest,listen"])
        .exits(0);
    let journal = place.journal();
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, text.replacen("honest", "threat", 1)).unwrap();
    let name = journal.to_str().unwrap();
    place
        .run(&["replay", name])
        .exits(1)
        .warns("beschadigd in regel 2");
    place
        .run(&["replay", "nowhere.journal"])
        .exits(2)
        .warns("nowhere.journal: het is er niet.");
    let other = place.file("other.journal", b"hello\n");
    place
        .run(&["replay", other.to_str().unwrap()])
        .exits(1)
        .warns("Dit is geen logboek");
}

#[test]
fn a_replay_is_the_live_run() {
    let place = Place::new();
    let args = [
        "play",
        KLEIN,
        "--seed",
        "1",
        "--choose",
        super::THROUGH,
        "--format",
        "json",
    ];
    let live = place.run(&args).exits(0).out;
    let journal = place.journal();
    assert_eq!(
        place
            .run(&["replay", journal.to_str().unwrap(), "--format", "json"])
            .exits(0)
            .out,
        live
    );
    let id = journal.file_stem().unwrap().to_str().unwrap();
    assert_eq!(
        place.run(&["replay", id, "--format", "json"]).exits(0).out,
        live
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_the_run_is_played() {
    let place = Place::new();
    // Below a file no folder can be made, not even by root.
    let file = place.file("file", b"");
    let below = file.join("data");
    let ran = place.run(&[
        "play",
        KLEIN,
        "--seed",
        "1",
        "--choose",
        super::THROUGH,
        "--data-dir",
        below.to_str().unwrap(),
    ]);
    let ran = ran
        .exits(0)
        .warns("dit gesprek wordt niet bewaard")
        .says("WORDT NIET BEWAARD")
        .says("Nabespreking: Klein");
    assert_eq!(ran.err.matches("niet bewaard").count(), 1, "{}", ran.err);
    let ran = place
        .run(&[
            "play",
            KLEIN,
            "--choose",
            "honest",
            "--data-dir",
            below.to_str().unwrap(),
        ])
        .exits(0);
    ran.says("is niet bewaard").never_says("--resume");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_said_and_the_run_is_played() {
    if is_root() {
        eprintln!("skipped: root may write anywhere");
        return;
    }
    let place = Place::new();
    std::fs::create_dir(place.data()).unwrap();
    let mut permissions = std::fs::metadata(place.data()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(place.data(), permissions).unwrap();
    place
        .run(&["play", KLEIN, "--choose", "leave"])
        .exits(0)
        .warns("wordt niet bewaard")
        .says("De deur gaat dicht");
}

/// A disk too small for what a run keeps.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_the_run_is_played() {
    let place = Place::new();
    std::fs::create_dir(place.data()).unwrap();
    let data = place.data();
    let mount = |args: &[&str]| {
        std::process::Command::new("mount")
            .args(args)
            .arg(&data)
            .output()
    };
    match mount(&["-t", "tmpfs", "-o", "size=64k", "tmpfs"]) {
        Ok(output) if output.status.success() => {}
        _ => {
            eprintln!("skipped: no small disk can be mounted here");
            return;
        }
    }
    let ran = place.run(&["play", KLEIN, "--choose", "leave"]);
    std::process::Command::new("umount")
        .arg(&data)
        .output()
        .unwrap();
    ran.exits(0)
        .warns("wordt niet bewaard")
        .says("De deur gaat dicht");
}

/// The disk fills up in the middle: what was whole stays whole, and the player is told. A limit
/// on the size of a file stands for the disk; the signal that comes with it is ignored, so that
/// writing fails as it does on a full disk.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_during_a_run_is_said_and_the_run_is_played_on() {
    let place = Place::new();
    // What a run was played with is kept by an earlier run, without a limit.
    place
        .run(&["play", "aan_de_deur", "--choose", "pretext,insist,walk"])
        .exits(0);
    std::fs::remove_file(place.journal()).unwrap();
    let drempel = env!("CARGO_BIN_EXE_drempel");
    // Enough lines for more than the limit of one kilobyte.
    let inputs = format!(
        "{}{{\"choose\":\"pretext\"}}\n{{\"choose\":\"insist\"}}\n{{\"choose\":\"walk\"}}\n",
        "\"pause\"\n".repeat(30)
    );
    let inputs = place.file("inputs", inputs.as_bytes());
    let script = format!(
        "trap '' XFSZ; ulimit -f 1; exec {drempel} play aan_de_deur --script {}",
        inputs.display()
    );
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .env("DREMPEL_DATA", place.data())
        .env("LANG", "nl_NL.UTF-8")
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.contains("niet bewaard"), "{err}");
    assert_eq!(output.status.code(), Some(0), "{err}");
    let journal = drempel::core::journal::read(&std::fs::read(place.journal()).unwrap()).unwrap();
    assert!(!journal.inputs.is_empty() && journal.inputs.len() < 32);
    assert_eq!(journal.tail, drempel::core::journal::Tail::Whole);
}

/// A school's own framework is kept with the run, so that a later change of it breaks no replay.
#[test]
fn a_run_goes_on_with_the_frameworks_it_was_begun_with() {
    let place = Place::new();
    let own = place.data().join("scenarios/frameworks");
    std::fs::create_dir_all(&own).unwrap();
    let framework = |word: &str| {
        format!(
            "Framework( format: 1, id: \"school\", version: \"1\", name: ( nl: \"School\" ), about: ( nl: \"{word}\" ), \
             source: \"OURS\", kind: Label, items: {{ \"school_a\": ( name: ( nl: \"A\" ), about: ( nl: \"A.\" ), source: \"OURS\" ) }} )"
        )
    };
    std::fs::write(own.join("school.ron"), framework("Eerst.")).unwrap();
    let folder = super::copy_klein(&place);
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let named = text.replacen(
        "start_profiles:",
        "frameworks: [\"school\"],\n    start_profiles:",
        1,
    );
    std::fs::write(&file, named).unwrap();
    let play = [
        "play",
        folder.to_str().unwrap(),
        "--seed",
        "1",
        "--choose",
        "pretext",
    ];
    place.run(&play).exits(0);
    std::fs::write(own.join("school.ron"), framework("Later.")).unwrap();
    place
        .run(&["play", "klein", "--resume", "--choose", "apologise"])
        .exits(0)
        .says("Dat had u meteen mogen zeggen.");
    std::fs::remove_dir_all(own).unwrap();
    place
        .run(&play)
        .exits(1)
        .warns("Er is geen kader `school`.");
}

/// Number, name, file: as `runs` lists them. Without any of these the run that was played last.
#[test]
fn a_run_can_be_named_and_otherwise_it_is_the_one_that_was_played_last() {
    let place = Place::new();
    for seed in ["1", "2"] {
        place
            .run(&["play", KLEIN, "--seed", seed, "--choose", "pretext"])
            .exits(0);
    }
    let [first, second] = place.journals().try_into().unwrap();
    let name = first.file_stem().unwrap().to_str().unwrap();
    let inputs = |path: &std::path::Path| {
        let read = drempel::core::journal::read(&std::fs::read(path).unwrap()).unwrap();
        read.inputs.len()
    };
    place
        .run(&["runs"])
        .exits(0)
        .says(&format!("  2  {name}\n"))
        .says("drempel play --resume NUMMER");
    // Goes on in one of the two, and leaves the other one as it was.
    let goes_on = |args: &[&str], choose: &str, in_first: bool| {
        let before = (inputs(&first), inputs(&second));
        let all = [&["play"], args, &["--choose", choose]].concat();
        place.run(&all).exits(0).says("Je gaat verder.");
        let after = (inputs(&first), inputs(&second));
        assert_eq!(
            (after.0 > before.0, after.1 > before.1),
            (in_first, !in_first),
            "{args:?}"
        );
    };
    goes_on(&["--resume", "2"], "apologise", true);
    // The first was begun first and played last.
    goes_on(&["klein", "--resume"], "neighbour_bin", true);
    let second_name = second.file_name().unwrap().to_str().unwrap();
    goes_on(&["klein", "--resume", second_name], "apologise", false);
    for (args, words) in [
        (
            &["play", "aan_de_deur", "--resume", name][..],
            "hoort bij klein",
        ),
        (&["play", "--resume", "3"], "Er is geen gesprek 3."),
        (
            &["play", "--resume", "nothing"],
            "Er is geen gesprek nothing.",
        ),
        (
            &["play", "aan_de_deur", "--resume"],
            "Er is geen gesprek van aan_de_deur",
        ),
    ] {
        place.run(args).exits(2).warns(words);
    }
    // The scenario alone says which run, and so does nothing at all.
    goes_on(&["--resume", "klein"], "neighbour_bin", false);
    place
        .run(&["play", "--resume"])
        .exits(0)
        .says("Je gaat verder.");
}

#[test]
fn what_was_lost_or_changed_is_said_on_going_on() {
    let place = Place::new();
    let text = std::fs::read_to_string(std::path::Path::new(KLEIN).join("scenario.ron")).unwrap();
    let scenario = place.file("data/scenarios/klein/scenario.ron", text.as_bytes());
    place
        .run(&["play", "klein", "--seed", "1", "--choose", "pretext"])
        .exits(0);
    place
        .run(&["play", "klein", "--resume"])
        .exits(0)
        .never_says("niet mee")
        .never_says("veranderd");
    let journal = place.journal();
    let bytes = std::fs::read(&journal).unwrap();
    std::fs::write(&journal, &bytes[..bytes.len() - 7]).unwrap();
    place
        .run(&["play", "klein", "--resume", "--choose", "pretext,apologise"])
        .exits(0)
        .warns("De laatste stap was niet helemaal bewaard");
    std::fs::write(&scenario, text.replacen("Ja?", "Wie is daar?", 1)).unwrap();
    place
        .run(&["play", "klein", "--resume"])
        .exits(0)
        .warns("Het scenario is veranderd sinds je hiermee begon.")
        .never_says("Wie is daar?");
    // Damage: what stands before it goes on in a journal of its own.
    let damaged = std::fs::read_to_string(&journal)
        .unwrap()
        .replacen("apologise", "apologize", 1);
    std::fs::write(&journal, &damaged).unwrap();
    place.run(&["runs"]).exits(0).says("beschadigd in regel 3;");
    place
        .run(&["play", "klein", "--resume", "--choose", "apologise"])
        .exits(0)
        .warns("beschadigd in regel 3")
        .warns("De ene keuze daarvoor staat er nog.")
        .says("Dat had u meteen mogen zeggen.");
    assert_eq!(std::fs::read_to_string(&journal).unwrap(), damaged);
    assert_eq!(place.journals().len(), 2);
    place
        .run(&["play", "klein", "--resume", "--choose", "neighbour_bin"])
        .exits(0)
        .never_says("beschadigd");
}

/// One that is older and whole is not taken without a word.
#[test]
fn a_run_that_cannot_go_on_is_named() {
    let place = Place::new();
    for seed in ["1", "2"] {
        place
            .run(&["play", "aan_de_deur", "--seed", seed, "--choose", "sorry"])
            .exits(0);
    }
    let [older, newer] = place.journals().try_into().unwrap();
    let without = |path: &std::path::Path| {
        let text = std::fs::read(path).unwrap();
        let read = drempel::core::journal::read(&text).unwrap();
        let header = drempel::core::journal::Header {
            scenario_hash: "0".repeat(64),
            ..read.header
        };
        let (text, _) = drempel::core::journal::text(&header, &read.inputs);
        std::fs::write(path, text).unwrap();
        path.file_stem().unwrap().to_str().unwrap().to_owned()
    };
    let name = without(&newer);
    place
        .run(&["play", "aan_de_deur", "--resume"])
        .exits(0)
        .warns(&name)
        .warns("is later gespeeld,");
    let name = without(&older);
    place
        .run(&["play", "aan_de_deur", "--resume"])
        .exits(2)
        .warns(&name)
        .warns("kan niet verder");
}

#[test]
fn a_folder_of_a_newer_program_is_said_at_once() {
    let place = Place::new();
    place.run(&["play", KLEIN, "--choose", "pretext"]).exits(0);
    place.file("data/layout", b"2\n");
    place
        .run(&["play", KLEIN, "--choose", "leave"])
        .exits(0)
        .warns("nieuwere versie")
        .says("WORDT NIET BEWAARD")
        .says("De deur gaat dicht");
    for args in [
        &["runs"][..],
        &["runs", "--delete", "all", "--yes"],
        &["play", "klein", "--resume"],
    ] {
        place.run(args).exits(2).warns("nieuwere versie");
    }
    assert_eq!(place.journals().len(), 1);
}

/// As version 0.1.0 wrote it, where each line was checked by itself.
#[test]
fn a_journal_of_the_first_format_is_read_and_goes_on_as_such() {
    let place = Place::new();
    let old = include_str!("../../data/runs/format_1.journal");
    let journal = place.file(
        "data/runs/1700000000-kort-0000000000000007.journal",
        old.as_bytes(),
    );
    let kept = |hash: &str, name: &str, text: &str| {
        place.file(&format!("data/kept/{hash}/{name}"), text.as_bytes());
    };
    let read = drempel::core::journal::read(old.as_bytes()).unwrap();
    assert_eq!((read.header.format, read.header.id.as_str()), (1, ""));
    let header = &read.header;
    kept(
        &header.scenario_hash,
        "scenario.ron",
        include_str!("../../data/runs/world/scenario.ron"),
    );
    for (name, text) in [
        (
            "000.ron",
            include_str!("../../data/runs/world/frameworks/school.ron"),
        ),
        (
            "001.ron",
            include_str!("../../data/runs/world/frameworks/sources.ron"),
        ),
        (
            "002.ron",
            include_str!("../../data/runs/world/frameworks/state.ron"),
        ),
    ] {
        kept(&header.frameworks_hash, name, text);
    }
    place
        .run(&["play", "kort", "--resume", "--choose", "greet"])
        .exits(0)
        .says("Je gaat verder.");
    let longer = std::fs::read_to_string(&journal).unwrap();
    assert!(longer.starts_with(old));
    let again = drempel::core::journal::read(longer.as_bytes()).unwrap();
    assert_eq!(again.header.format, 1);
    assert_eq!(again.inputs.len(), read.inputs.len() + 2);
    // What damage left of it goes on in the format of today.
    std::fs::write(&journal, longer.replacen("again", "Again", 1)).unwrap();
    place
        .run(&["play", "kort", "--resume"])
        .exits(0)
        .warns("beschadigd in regel 2");
    let newest = place.journals().pop().unwrap();
    let newest = drempel::core::journal::read(&std::fs::read(newest).unwrap()).unwrap();
    assert_eq!((newest.header.format, newest.inputs.len()), (2, 0));
}
