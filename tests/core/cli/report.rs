//! A debrief that a person keeps: `--report`, and a kept run as a page.

use std::collections::BTreeSet;
use std::path::Path;

use super::network::INPUTS;
use super::{KLEIN, KRING, Place, Ran, THROUGH, is_root};
use crate::shown::shown;

const PLAY: [&str; 6] = ["play", KLEIN, "--seed", "1", "--choose", THROUGH];

fn play(place: &Place, more: &[&str]) -> Ran {
    place.run(&[&PLAY[..], more].concat())
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The page of a run with a map, and of what a scenario's author and a player may have typed.
fn page_with_maps(place: &Place, name: &str) -> String {
    let text = read(&Path::new(KRING).join("scenario.ron"));
    let named = text.replace(
        "client: ( name: \"Nel Bos\"",
        &format!("client: ( name: \"{name}\""),
    );
    assert!(named.contains(name));
    let scenario = place.file("own/kring/scenario.ron", named.as_bytes());
    let script = place.file("script.txt", INPUTS.as_bytes());
    let page = place.path("page.html");
    place
        .run(&[
            "play",
            scenario.parent().unwrap().to_str().unwrap(),
            "--seed",
            "1",
            "--script",
            script.to_str().unwrap(),
            "--report",
            page.to_str().unwrap(),
        ])
        .exits(0)
        .says("als pagina in");
    read(&page)
}

/// Words in order; signs of lists and lines under titles are drawn otherwise on a page.
fn words(text: &str) -> Vec<&str> {
    let sign = |word: &&str| {
        let number = word.strip_suffix('.').unwrap_or_default();
        let numbered = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        let drawn = word.chars().all(|c| "-=·!+".contains(c));
        !numbered && !drawn
    };
    text.split_whitespace().filter(sign).collect()
}

/// A text without what stands between two titles, and that.
fn without(text: &str, title: &str, next: &str) -> (String, String) {
    let (before, rest) = text.split_once(title).unwrap();
    let (between, after) = rest.split_once(next).unwrap();
    (format!("{before}{next}{after}"), between.to_owned())
}

#[test]
fn the_page_says_what_the_text_says_in_the_same_order() {
    for language in ["nl", "en"] {
        let place = Place::new();
        let page = place.path("page.html");
        let path = page.to_str().unwrap();
        play(&place, &["--language", language, "--report", path]).exits(0);
        let journal = place.journal();
        let text = place
            .run(&["replay", journal.to_str().unwrap()])
            .exits(0)
            .out;
        let page = read(&page);
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">")));
        // Where it turned is drawn on a page, and said in another order.
        let title = if language == "nl" {
            "Waar het keerde"
        } else {
            "Where it turned"
        };
        let next = if language == "nl" {
            "Momenten om"
        } else {
            "Moments to"
        };
        let [page, text] = [shown(&page), text].map(|said| without(&said, title, next));
        assert_eq!(words(&page.0), words(&text.0));
        let drawn = words(&page.1);
        for word in words(&text.1) {
            // What stands on a line of its own there is set apart by a dash here.
            if word == "–" {
                continue;
            }
            // The mark of a moment has a full stop where it is not drawn.
            let mark = word.strip_suffix('.').unwrap_or(word);
            let there = drawn.contains(&word) || drawn.contains(&mark);
            assert!(there, "{word}: {drawn:?}");
        }
    }
}

/// What a scenario says stands in elements with their own direction, and with its language where
/// that is not the page's.
#[test]
fn the_page_says_in_which_language_and_direction_each_text_is() {
    let place = Place::new();
    let read_in = |language: &str| {
        let page = place.path(&format!("{language}.html"));
        play(
            &place,
            &["--language", language, "--report", page.to_str().unwrap()],
        )
        .exits(0);
        read(&page)
    };
    let own = read_in("nl");
    assert!(own.contains("<h1>Nabespreking: <bdi>Klein</bdi></h1>"));
    assert!(own.contains("“<bdi>Dat had u meteen mogen zeggen.</bdi>”"));
    assert!(
        own.contains("dir=\"auto\">Je mag terugkomen.</p>")
            || own.contains("dir=\"auto\">Je staat weer op straat.</p>")
    );
    assert_eq!(own.matches(" lang=").count(), 1);
    // It is not translated: the page is English, and what is said in it is not.
    let foreign = read_in("en");
    assert!(foreign.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(foreign.contains("“<bdi lang=\"nl\">Dat had u meteen mogen zeggen.</bdi>”"));
    assert!(foreign.contains("<h1>Debrief: <bdi lang=\"nl\">Klein</bdi></h1>"));
}

#[test]
fn a_kept_run_becomes_the_same_page_by_its_name() {
    let place = Place::new();
    let page = place.path("page.html");
    play(&place, &["--report", page.to_str().unwrap()]).exits(0);
    let journal = place.journal();
    let name = journal.file_stem().unwrap().to_str().unwrap();
    let out = place
        .run(&["replay", name, "--format", "html"])
        .exits(0)
        .out;
    assert_eq!(out, read(&page));
    let other = place.path("other.html");
    let ran = place
        .run(&["replay", name, "--report", other.to_str().unwrap()])
        .exits(0);
    assert_eq!(read(&other), out);
    ran.never_says("Jouw keuzes");
    place
        .run(&["replay", name, "--trainer", "--format", "html"])
        .exits(0)
        .says("interval van 80 %");
}

#[test]
fn the_page_stands_alone_with_headings_tables_and_both_maps() {
    let page = page_with_maps(&Place::new(), "Nel Bos");
    // What is named within the page is fetched from nowhere.
    let loaded = page
        .replace("xmlns=\"http://www.w3.org/2000/svg\"", "")
        .replace("href=\"#", "")
        .replace("url(#", "");
    for foreign in [
        "http:", "https:", "<script", "src=", "href=", "@import", "url(",
    ] {
        assert!(!loaded.contains(foreign), "{foreign}");
    }
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len(), "{ids:?}");
    let labels = page.split("aria-labelledby=\"").skip(1);
    for label in labels.flat_map(|rest| rest.split('"').next().unwrap().split(' ')) {
        assert!(distinct.contains(label), "{label}");
    }
    let faces = page.matches("<svg aria-hidden=\"true\"").count();
    assert!(faces > 0);
    assert_eq!(page.matches("<svg").count(), 2 + faces);
    assert_eq!(page.matches("role=\"img\"").count(), 2);
    assert!(page.contains(">Jouw kaart</title>") && page.contains(">De hele kaart</title>"));
    assert_eq!(page.matches("<h1>").count(), 1);
    assert!(page.find("<h1>") < page.find("<h2>"));
    for level in ["<h3", "<h4", "<h5", "<h6"] {
        assert!(!page.contains(level), "{level}");
    }
    // The two maps, where everybody is, what was agreed, the rating.
    let tables = page.matches("<table>").count();
    assert_eq!(tables, 5);
    assert_eq!(page.matches("<caption id=").count(), tables);
    assert!(page.contains("<th scope=\"col\">Wie</th>"));
    assert!(page.contains("<th scope=\"row\" dir=\"auto\">Lourdes</th>"));
    assert!(page.contains("niet bedoeld voor een cijfer, selectie of diploma"));
}

#[test]
fn what_an_author_types_never_becomes_markup() {
    let nasty = "</title><script>alert(1)</script>";
    let page = page_with_maps(&Place::new(), nasty);
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;alert(1)"));
    assert_eq!(page.matches("</title>").count(), 3);
}

#[test]
fn what_is_there_already_stays_unless_it_may_be_replaced() {
    for (language, words) in [
        ("nl", "is er al en blijft staan"),
        ("en", "is there already"),
    ] {
        let place = Place::new();
        let page = place.file("page.html", b"mine");
        let path = page.to_str().unwrap();
        play(&place, &["--language", language, "--report", path])
            .exits(2)
            .warns(words)
            .warns("--overwrite");
        assert_eq!(read(&page), "mine");
        // Nothing was played for nothing.
        assert!(!place.data().join("runs").exists());
        play(&place, &["--report", path, "--overwrite"]).exits(0);
        assert!(read(&page).starts_with("<!DOCTYPE html>"));
    }
    let place = Place::new();
    play(&place, &["--overwrite"]).exits(2).warns("--report");
}

#[test]
fn a_place_that_cannot_be_written_is_said_before_anything_is_played() {
    let place = Place::new();
    let file = place.file("file.txt", b"x");
    let folder = place.path("folder");
    std::fs::create_dir(&folder).unwrap();
    for (path, words) in [
        (place.path("nowhere/page.html"), "die map is er niet"),
        (file.join("page.html"), "het is geen map"),
        (folder.clone(), "het is een map"),
    ] {
        play(&place, &["--report", path.to_str().unwrap()])
            .exits(2)
            .warns(words)
            .warns("andere plek");
        assert!(!place.data().join("runs").exists(), "{words}");
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_said_kindly() {
    if is_root() {
        eprintln!("skipped: root may write anywhere");
        return;
    }
    let place = Place::new();
    let folder = place.path("closed");
    std::fs::create_dir(&folder).unwrap();
    let mut permissions = std::fs::metadata(&folder).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&folder, permissions).unwrap();
    play(
        &place,
        &["--report", folder.join("x.html").to_str().unwrap()],
    )
    .exits(2)
    .warns("je mag hier niet bij")
    .warns("andere plek");
}

#[test]
fn an_unfinished_run_has_no_page_yet() {
    let place = Place::new();
    let page = place.path("page.html");
    let path = page.to_str().unwrap();
    place
        .run(&["play", KLEIN, "--choose", "wait", "--report", path])
        .exits(0)
        .warns("nog niet af");
    assert!(!page.exists());
}

#[test]
fn for_a_machine_the_page_is_written_beside_the_data() {
    let place = Place::new();
    let page = place.path("page.html");
    let ran = play(
        &place,
        &["--format", "json", "--report", page.to_str().unwrap()],
    )
    .exits(0);
    let debrief: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(debrief["scenario"], "klein");
    assert!(page.exists());
}

/// A page takes the place of a regular file, and of nothing else.
#[cfg(unix)]
#[test]
fn only_a_regular_file_is_overwritten() {
    let place = Place::new();
    let folder = place.path("folder.html");
    std::fs::create_dir(&folder).unwrap();
    let pipe = place.path("pipe.html");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let dangling = place.path("dangling.html");
    std::os::unix::fs::symlink("nowhere.html", &dangling).unwrap();
    for path in [&folder, &pipe, &dangling, &"/dev/null".into()] {
        play(&place, &["--report", path.to_str().unwrap(), "--overwrite"])
            .exits(2)
            .warns(path.file_name().unwrap().to_str().unwrap());
    }
    assert!(dangling.is_symlink() && !place.path("nowhere.html").exists());
    // A link is followed: the page it leads to is replaced.
    let page = place.file("page.html", b"old");
    let link = place.path("link.html");
    std::os::unix::fs::symlink(&page, &link).unwrap();
    play(&place, &["--report", link.to_str().unwrap()]).exits(2);
    assert_eq!(read(&page), "old");
    play(&place, &["--report", link.to_str().unwrap(), "--overwrite"]).exits(0);
    assert!(link.is_symlink() && read(&page).starts_with("<!DOCTYPE html>"));
}
