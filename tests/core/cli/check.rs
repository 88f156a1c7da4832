//! `drempel check` on what is right, wrong and hostile.

use expect_test::expect;
use serde_json::Value;

use super::{KLEIN, Place, copy_klein, is_root};

#[test]
fn what_is_right_ends_with_nothing_found() {
    let repository = env!("CARGO_MANIFEST_DIR");
    let scenario = format!("{repository}/scenarios/wie_was_er_voor");
    let frameworks = format!("{repository}/assets/frameworks");
    Place::new()
        .run(&["check", KLEIN, &scenario, &frameworks, "aan_de_deur"])
        .exits(0)
        .says("niets gevonden");
    Place::new()
        .run(&["check", KLEIN, "--language", "en"])
        .exits(0)
        .says("nothing found in 1 file.");
}

#[test]
fn a_scenario_is_named_by_its_folder_its_file_its_translation_or_a_folder_above() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let table = place.file(
        "own/klein/en.ron",
        b"Translation(format: 1, scenario: \"klein\", language: \"en\", texts: {})",
    );
    let file = folder.join("scenario.ron");
    for path in [
        folder.as_path(),
        file.as_path(),
        table.as_path(),
        folder.parent().unwrap(),
    ] {
        // A missing translation is a warning, and warnings are no failure.
        place
            .run(&["check", path.to_str().unwrap()])
            .exits(0)
            .says("translation-missing");
    }
}

#[test]
fn a_denied_warning_is_an_error_for_this_run() {
    let place = Place::new();
    let folder = copy_klein(&place);
    place.file(
        "own/klein/en.ron",
        b"Translation(format: 1, scenario: \"klein\", language: \"en\", texts: {})",
    );
    let folder = folder.to_str().unwrap();
    place
        .run(&["check", folder])
        .exits(0)
        .says("let op[translation-missing]")
        .says("drempel check --explain translation-missing");
    for code in ["translation-missing", "all"] {
        place
            .run(&["check", folder, "--deny", code])
            .exits(1)
            .says("fout[translation-missing]");
    }
    let both = [
        "check",
        folder,
        "--deny",
        "jargon",
        "--deny",
        "translation-missing",
    ];
    let json = [&both[..], &["--format", "json"]].concat();
    let findings: Vec<Value> = serde_json::from_str(&place.run(&json).exits(1).out).unwrap();
    assert_eq!(findings[0]["severity"], "error");
    // What is not found is not denied.
    place.run(&["check", folder, "--deny", "jargon"]).exits(0);
    place
        .run(&["check", folder, "--deny", "jargn"])
        .exits(2)
        .warns("geen bevinding met de code jargn")
        .warns("Bedoel je jargon?");
}

#[test]
fn an_allowed_warning_is_not_found_and_so_not_denied() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    let folder = folder.to_str().unwrap();
    let jargon = text.replace("say: \"Ja?\",", "say: \"Weer een casus.\",");
    assert_ne!(jargon, text);
    std::fs::write(&file, &jargon).unwrap();
    place.run(&["check", folder, "--deny", "jargon"]).exits(1);
    let with = |allow: &str| {
        let text = jargon.replace("goals:", &format!("allow: {allow}, goals:"));
        std::fs::write(&file, text).unwrap();
    };
    with("{ \"jargon\": \"Zij was zelf hulpverlener.\" }");
    place
        .run(&["check", folder, "--deny", "all"])
        .exits(0)
        .says("niets gevonden");
    with("{ \"jargon\": \" \" }");
    place.run(&["check", folder]).exits(1).says("allow.jargon");
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let place = Place::new();
    place
        .run(&["check", "--explain", "longest-is-best"])
        .exits(0)
        .says("meer dan 40 % van de keuzes")
        .says("\n    // fout\n")
        .never_says("```");
    place
        .run(&["check", "--explain", "missing-why", "--language", "en"])
        .exits(0)
        .says("Why it matters: the debrief prints that explanation.");
    place
        .run(&["check", "--explain", "mising-why"])
        .exits(2)
        .warns("Bedoel je missing-why?");
    place.run(&["check", KLEIN, "--explain", "jargon"]).exits(2);
    place
        .run(&["check"])
        .exits(2)
        .warns("Hier ontbreekt nog: PAD");
}

#[test]
fn an_error_is_exit_code_1_with_its_place() {
    let place = Place::new();
    let folder = copy_klein(&place);
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(
        &file,
        text.replace("start: \"weather\"", "start: \"wether\""),
    )
    .unwrap();
    place
        .run(&["check", folder.to_str().unwrap()])
        .exits(1)
        .says("wether")
        .says("weather");
    let ran = place
        .run(&["check", folder.to_str().unwrap(), "--format", "json"])
        .exits(1);
    let findings: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let keys: Vec<&String> = findings[0].as_object().unwrap().keys().collect();
    expect![[r#"["code", "column", "end_column", "end_line", "file", "hint", "line", "message", "severity"]"#]]
        .assert_eq(&format!("{keys:?}"));
    assert_eq!(findings[0]["severity"], "error");
    assert_eq!(findings[0]["file"], file.to_str().unwrap());
}

#[test]
fn what_does_not_exist_is_exit_code_2() {
    let place = Place::new();
    let empty = place.path("empty");
    std::fs::create_dir(&empty).unwrap();
    place
        .run(&["check", "nowhere"])
        .exits(2)
        .warns("nowhere: dit is er niet");
    place
        .run(&["check", empty.to_str().unwrap()])
        .exits(2)
        .warns("hier is geen scenario te vinden");
    let text = place.file("notes.txt", b"x");
    place
        .run(&["check", text.to_str().unwrap()])
        .exits(2)
        .warns("dit is geen scenario");
    // What can be checked is checked all the same.
    place
        .run(&["check", "nowhere", KLEIN])
        .exits(2)
        .says("niets gevonden");
}

#[track_caller]
fn check_bytes(bytes: &[u8], code: i32, finding: &str) {
    let place = Place::new();
    let path = place.file("own/klein/scenario.ron", bytes);
    place
        .run(&["check", path.to_str().unwrap()])
        .exits(code)
        .says(finding);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let place = Place::new();
    let path = place.file("own/klein/scenario.ron", b"");
    // A hole in the disk: large without being written.
    std::fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(34 * 1024 * 1024)
        .unwrap();
    place
        .run(&["check", path.to_str().unwrap()])
        .exits(2)
        .says("file-too-large");
}

#[test]
fn a_file_that_is_not_text_is_said() {
    check_bytes(b"Scenario(\n\xff\xfe)", 2, "not-utf8");
    check_bytes(b"", 1, "fout[");
    check_bytes(b"Scenario(\0)", 1, "fout[");
}

#[test]
fn a_folder_with_the_name_of_a_file_is_said() {
    let place = Place::new();
    let folder = place.path("own/klein/scenario.ron");
    std::fs::create_dir_all(&folder).unwrap();
    place
        .run(&["check", folder.to_str().unwrap()])
        .exits(2)
        .says("is-a-folder");
    place
        .run(&["check", place.path("own").to_str().unwrap()])
        .exits(2)
        .says("is-a-folder");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    if is_root() {
        eprintln!("skipped: root may read anything");
        return;
    }
    let place = Place::new();
    let path = place.file("own/klein/scenario.ron", b"x");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    place
        .run(&["check", path.to_str().unwrap()])
        .exits(2)
        .says("file-unreadable");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_and_a_pipe_are_said() {
    let place = Place::new();
    let folder = place.path("own/klein");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("scenario.ron");
    std::os::unix::fs::symlink("nowhere", &path).unwrap();
    place
        .run(&["check", folder.to_str().unwrap()])
        .exits(2)
        .says("file-not-found");
    std::fs::remove_file(&path).unwrap();
    if std::process::Command::new("mkfifo")
        .arg(&path)
        .status()
        .is_ok_and(|status| status.success())
    {
        place
            .run(&["check", folder.to_str().unwrap()])
            .exits(2)
            .says("not-a-file");
    }
}

#[test]
fn control_characters_in_a_file_do_not_reach_the_terminal() {
    check_bytes("Scenario(\u{1b}[31mformat: 1)".as_bytes(), 1, "fout[");
    let place = Place::new();
    let path = place.file(
        "own/klein/scenario.ron",
        "Scenario(\u{1b}[31mformat: 1)".as_bytes(),
    );
    place
        .run(&["check", path.to_str().unwrap()])
        .exits(1)
        .never_says("\u{1b}");
}

#[test]
fn a_wrong_framework_is_found() {
    let place = Place::new();
    let path = place.file(
        "own/frameworks/mine.ron",
        b"Framework(format: 1, id: \"mine\")",
    );
    place
        .run(&["check", path.parent().unwrap().to_str().unwrap()])
        .exits(1)
        .says("mine.ron");
    place
        .run(&["check", path.to_str().unwrap()])
        .exits(1)
        .says("mine.ron");
}
