//! `drempel new`, `fmt` and `graph`: what a trainer writes with.

use super::{KLEIN, Place};
use crate::fixtures::in_repository;

#[test]
fn a_new_scenario_is_clean_tidy_and_played() {
    for (language, nothing) in [("nl", "niets gevonden"), ("en", "nothing found")] {
        let place = Place::new();
        let folder = place.path("own/first_visit");
        let folder = folder.to_str().unwrap();
        let run = |args: &[&str]| place.run(&[args, &["--language", language]].concat());
        run(&["new", folder]).exits(0).says("first_visit");
        run(&["check", folder, "--deny", "all"])
            .exits(0)
            .says(nothing);
        assert_eq!(run(&["fmt", folder, "--check"]).exits(0).out, "");
        let text = std::fs::read_to_string(format!("{folder}/scenario.ron")).unwrap();
        assert!(text.contains("id: \"first_visit\"") && !text.contains("folder_name"));
        run(&[
            "play",
            folder,
            "--seed",
            "1",
            "--choose",
            "honest,give_back,ask",
        ])
        .exits(0)
        .says("Yusuf");
    }
}

#[test]
fn a_scenario_that_is_there_is_not_written_over() {
    let place = Place::new();
    let file = place.file("own/mine/scenario.ron", b"// mine");
    let folder = file.parent().unwrap().to_str().unwrap();
    place
        .run(&["new", folder])
        .exits(2)
        .warns("staat al een scenario");
    assert_eq!(std::fs::read(&file).unwrap(), b"// mine");
    let bad = place.path("Mijn scenario");
    place
        .run(&["new", bad.to_str().unwrap()])
        .exits(2)
        .warns("Mijn scenario kan geen id zijn");
    assert!(!bad.exists());
    let taken = place.path("own/aan_de_deur");
    place
        .run(&["new", taken.to_str().unwrap()])
        .exits(2)
        .warns("al een scenario aan_de_deur");
}

#[test]
fn a_file_is_tidied_and_checked_without_a_change() {
    let place = Place::new();
    let path = place.file(
        "own/x.ron",
        "\u{feff}Sources( a:1,// één\r\n b : [ 2 ] )".as_bytes(),
    );
    let name = path.to_str().unwrap();
    place
        .run(&["fmt", name, "--check"])
        .exits(1)
        .says("zou anders worden");
    assert!(
        std::fs::read(&path)
            .unwrap()
            .starts_with("\u{feff}".as_bytes())
    );
    place.run(&["fmt", name]).exits(0).says("netjes");
    let tidy = "Sources( a: 1,  // één\n    b: [2] )\n";
    assert_eq!(std::fs::read_to_string(&path).unwrap(), tidy);
    assert_eq!(place.run(&["fmt", name]).exits(0).out, "");
    place
        .run(&["fmt", "aan_de_deur"])
        .exits(2)
        .warns("in het programma zelf");
    place.run(&["fmt", "nowhere"]).exits(2).warns("nowhere");
}

#[test]
fn a_folder_stands_for_the_scenarios_in_it_and_the_shipped_ones_are_laid_out() {
    let place = Place::new();
    let shipped = in_repository("scenarios");
    let shipped = shipped.to_str().unwrap();
    assert_eq!(place.run(&["fmt", shipped, "--check"]).exits(0).out, "");
    place.file("own/one/scenario.ron", b"Scenario( id:\"one\" )");
    let own = place.file("own/two/scenario.ron", b"Scenario( id: \"two\" )");
    let own = own.parent().unwrap().parent().unwrap();
    place
        .run(&["fmt", own.to_str().unwrap(), "--check"])
        .exits(1)
        .says("one");
}

#[test]
fn only_scenarios_translations_and_frameworks_are_laid_out() {
    let place = Place::new();
    let ours = [
        ("scenario.ron", "( id:\"x\" )"),
        ("en.ron", "// by hand\nTranslation( format:1 )"),
        ("own.ron", "Framework( format:1 )"),
    ];
    let others = [
        ("README.md", "( a:1 )"),
        ("run.sh", "( a:1 )"),
        ("data.json", "[ 1,2 ]"),
        ("scene.ron", "Scene( a:1 )"),
        ("list.ron", "[ 1,2 ]"),
    ];
    for (name, text) in ours.iter().chain(&others) {
        place.file(&format!("own/x/{name}"), text.as_bytes());
    }
    std::fs::create_dir(place.path("own/x/pictures")).unwrap();
    // As the shell gives `x/*`.
    let mut paths: Vec<String> = std::fs::read_dir(place.path("own/x"))
        .unwrap()
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect();
    paths.sort();
    let line: Vec<&str> = ["fmt"]
        .into_iter()
        .chain(paths.iter().map(String::as_str))
        .collect();
    let mut ran = place.run(&line).exits(0);
    let read = |name: &str| std::fs::read_to_string(place.path(&format!("own/x/{name}"))).unwrap();
    for (name, text) in ours {
        ran = ran.says(&format!("{name} staat nu netjes"));
        assert_ne!(read(name), text);
    }
    for (name, text) in others {
        ran = ran.warns(&format!("{name} is geen scenario, vertaling of kader"));
        assert_eq!(read(name), text);
    }
    // Where nothing was of ours, that was a slip.
    let readme = place.path("own/x/README.md");
    place.run(&["fmt", readme.to_str().unwrap()]).exits(2);
}

#[test]
fn what_is_replaced_is_kept_and_what_grows_too_large_is_refused() {
    let place = Place::new();
    let path = place.file("own/x/scenario.ron", b"( id:\"x\" )");
    let name = path.to_str().unwrap();
    let kept = place.data().join("replaced/000001-x-scenario.ron");
    place
        .run(&["fmt", name])
        .exits(0)
        .says(&kept.display().to_string());
    assert_eq!(std::fs::read(&kept).unwrap(), b"( id:\"x\" )");
    let deep = "[\n".repeat(16_000) + &"]".repeat(16_000);
    std::fs::write(&path, &deep).unwrap();
    place
        .run(&["fmt", name])
        .exits(1)
        .warns("te veel haakjes in elkaar");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), deep);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_mode_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let real = place.file("elsewhere/real.ron", b"Scenario( id:\"x\" )");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o600)).unwrap();
    let link = place.path("own/x/scenario.ron");
    std::fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    place.run(&["fmt", link.to_str().unwrap()]).exits(0);
    assert!(link.is_symlink());
    assert_eq!(std::fs::read(&real).unwrap(), b"Scenario( id: \"x\" )\n");
    let mode = std::fs::metadata(&real).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn what_is_not_closed_is_said_and_left_and_keeps_no_other_file() {
    let place = Place::new();
    let broken = place.file("own/a.ron", b"Sources( a: [1 )");
    let other = place.file("own/b.ron", b"Sources( b:1 )");
    let folder = broken.parent().unwrap().to_str().unwrap();
    place
        .run(&["fmt", folder])
        .exits(1)
        .warns("a.ron:1:16")
        .warns("ontbreekt de andere helft");
    assert_eq!(std::fs::read(&broken).unwrap(), b"Sources( a: [1 )");
    assert_eq!(std::fs::read(&other).unwrap(), b"Sources( b: 1 )\n");
}

#[test]
fn a_story_is_drawn_in_both_forms() {
    let place = Place::new();
    let dot = place.run(&["graph", KLEIN, "--format", "dot"]).exits(0).out;
    for line in [
        "    graph [label=\"Klein\", labelloc=t, rankdir=TB];",
        "    \"d1\" [shape=box, label=\"d1\\nkeuze\\nDe deur\"];",
        "    \"weather\" -> \"arrive\" [label=\"dry\\nwet\"];",
        "    \"d3\" -> \"end_shut\" [label=\"promise\"];",
    ] {
        assert!(
            dot.lines().any(|found| found == line),
            "{line} is not in:\n{dot}"
        );
    }
    let svg = place
        .run(&["graph", KLEIN, "--language", "en"])
        .exits(0)
        .out;
    assert!(svg.contains("<title id=\"title\">Klein</title>"), "{svg}");
    assert!(
        svg.contains("<desc id=\"about\">The story ‘Klein’: 11 moments"),
        "{svg}"
    );
    assert!(
        svg.contains("<title>d1 (decision): De deur</title>"),
        "{svg}"
    );
    place.run(&["graph", "nowhere"]).exits(2).warns("nowhere");
}
