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
        .run(&["play", "aan_de_deur", "--choose", "sorry,bye"])
        .exits(0);
    std::fs::remove_file(place.journal()).unwrap();
    let drempel = env!("CARGO_BIN_EXE_drempel");
    // Enough lines for more than the limit of one kilobyte.
    let inputs = format!(
        "{}{{\"choose\":\"sorry\"}}\n{{\"choose\":\"bye\"}}\n",
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
