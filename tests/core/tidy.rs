//! The arrows of the architecture, read from the sources.

use std::path::{Path, PathBuf};

/// Words that must not stand in a part, and why.
const FORBIDDEN: &[(&str, &[(&str, &str)])] = &[
    (
        "src/core",
        &[
            ("crate::sound", "a host plays sounds"),
            ("bevy", "the core builds without the window"),
            ("egui", "the core draws nothing"),
            ("crate::app", "arrows point from the window to the core"),
            ("crate::cli", "arrows point from the terminal to the core"),
            ("crate::run", "a run uses the core"),
            ("crate::scene", "the drawings show what the core says"),
            ("crate::storage", "the core takes text and gives data"),
            ("std::fs", "the core does no IO"),
            ("std::net", "the core does no IO"),
            ("std::process", "the core starts nothing"),
            ("std::thread", "whoever calls the core has the threads"),
            ("std::{", "what is used of `std` can be read off each line"),
            ("std::env", "the core is told everything"),
            ("SystemTime", "the core is told the time"),
            ("Instant", "the core knows no clock"),
            ("rand::rng()", "chance follows from the seed"),
            ("SysRng", "chance follows from the seed"),
        ],
    ),
    (
        "src/scene",
        &[
            ("crate::sound", "drawings use the core only"),
            ("bevy", "drawings are text, for every host"),
            ("egui", "drawings are text, for every host"),
            ("resvg", "who shows a drawing makes the pixels"),
            ("crate::app", "the window paints what is drawn"),
            ("crate::cli", "drawings use the core only"),
            ("crate::launch", "drawings use the core only"),
            ("crate::run", "drawings use the core only"),
            ("crate::storage", "drawings use the core only"),
            ("std::fs", "only `storage` touches files"),
            ("std::{", "what is used of `std` can be read off each line"),
        ],
    ),
    (
        "src/sound",
        &[
            ("bevy", "the window says what to play"),
            ("egui", "it shows nothing"),
            ("crate::app", "the window says what to play"),
            ("crate::cli", "sounds use the core only"),
            ("crate::launch", "sounds use the core only"),
            ("crate::run", "sounds use the core only"),
            ("crate::scene", "sounds use the core only"),
            ("crate::storage", "sounds use the core only"),
            ("std::{", "what is used of `std` can be read off each line"),
            ("println!", "where there is no sound, there is silence"),
        ],
    ),
    (
        "src/run",
        &[
            ("crate::sound", "the hosts use it"),
            ("bevy", "every host plays through it"),
            ("egui", "it draws nothing"),
            ("crate::app", "the hosts use it"),
            ("crate::cli", "the hosts use it"),
            ("crate::scene", "it draws nothing"),
            ("crate::storage", "where it is kept is behind a trait"),
            ("std::fs", "where it is kept is behind a trait"),
            ("std::net", "where it is kept is behind a trait"),
            ("std::io", "a keeper has errors of its own"),
            ("std::process", "it starts nothing"),
            ("std::thread", "it is played by whoever has it"),
            ("std::{", "what is used of `std` can be read off each line"),
            ("std::env", "it is told everything"),
            ("SystemTime", "it is told the time"),
            ("Instant", "it is told the time"),
            ("rand::", "chance follows from the seed"),
            ("SysRng", "chance follows from the seed"),
        ],
    ),
    (
        "src/storage",
        &[
            ("crate::sound", "files know no sounds"),
            ("crate::scene", "files know no drawings"),
            ("Chain", "only `run` makes the lines of a journal"),
            ("journal::text", "only `run` makes the lines of a journal"),
            ("crate::app", "the window uses storage"),
            ("crate::cli", "the terminal uses storage"),
            ("bevy", "storage serves both hosts"),
        ],
    ),
    (
        "src/cli",
        &[
            ("crate::sound", "the terminal says sounds in words"),
            ("crate::app", "the hosts do not know each other"),
            ("Chain", "only `run` makes the lines of a journal"),
            ("bevy", "the terminal builds without the window"),
            ("std::fs", "only `storage` touches files"),
        ],
    ),
    (
        "src/app",
        &[
            ("crate::cli", "the hosts do not know each other"),
            ("core::journal", "only `run` makes the lines of a journal"),
            ("std::fs", "only `storage` touches files"),
        ],
    ),
    (
        "src/app/panels",
        &[(
            "bevy::",
            "panels are plain egui over a view, so that they are tested without a GPU",
        )],
    ),
    (
        "src/app/panels/debrief",
        &[(
            "assessment",
            "what a debrief says, and in which order, is written once, as blocks in `core/report`",
        )],
    ),
];

/// Every Rust file in a folder, in order.
pub(crate) fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn no_part_looks_where_it_may_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    for (part, words) in FORBIDDEN {
        let files = sources(&root.join(part));
        for path in files {
            let text = std::fs::read_to_string(&path).unwrap();
            for (index, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                for (word, reason) in words.iter().filter(|(word, _)| code.contains(word)) {
                    faults.push(format!(
                        "{}:{}: `{word}`: {reason}",
                        path.display(),
                        index + 1
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What makes a text safe inside markup stands once, so that no page or picture lacks a part of it.
#[test]
fn the_core_escapes_markup_in_one_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/core");
    let escapes = |path: &PathBuf| std::fs::read_to_string(path).unwrap().contains("\"&amp;\"");
    let found: Vec<PathBuf> = sources(&root).into_iter().filter(escapes).collect();
    assert_eq!(found, [root.join("report/escape.rs")]);
}

/// The rooms of the core, in the order in which they build on each other: each uses rooms that
/// stand before it, and none that stands after it.
const ROOMS: [&str; 16] = [
    "fast",
    "draw",
    "source",
    "locale",
    "screen",
    "diagnostic",
    "framework",
    "scenario",
    "check",
    "dialogue",
    "journal",
    "assessment",
    "portfolio",
    "audit",
    "report",
    "hand_in",
];

/// The rooms that a line of code in a module of the core names: from the crate, or by climbing out
/// of the module's own room. A module of tests inside a file climbs one step more.
fn rooms_named<'c>(code: &'c str, depth: usize) -> impl Iterator<Item = &'c str> {
    let word = |text: &'c str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        &text[..end.unwrap_or(text.len())]
    };
    let from_crate = code.split("core::").skip(1).map(word);
    let climbing = code.match_indices("super::").filter_map(move |(at, _)| {
        let before = code[..at].matches("super::").count();
        let rest = code[at..].strip_prefix("super::")?;
        (before + 1 >= depth && !rest.starts_with("super::")).then(|| word(rest))
    });
    from_crate.chain(climbing)
}

#[test]
fn the_rooms_of_the_core_build_on_each_other_in_one_order() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/core");
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    let mut faults = Vec::new();
    for path in sources(&core) {
        let inside = path.strip_prefix(&core).unwrap().with_extension("");
        let mut parts: Vec<&str> = inside.iter().filter_map(|part| part.to_str()).collect();
        parts.retain(|part| *part != "mod");
        let Some(room) = parts.first() else { continue };
        let own = place(room).unwrap_or_else(|| panic!("{room} has no place in the order"));
        let text = std::fs::read_to_string(&path).unwrap();
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if code.contains("core::{") {
                faults.push(format!(
                    "{}:{}: name each room on a line of its own",
                    path.display(),
                    index + 1
                ));
            }
            let named = rooms_named(code, parts.len()).filter_map(place);
            for later in named.filter(|named| *named > own) {
                let (path, line, later) = (path.display(), index + 1, ROOMS[later]);
                faults.push(format!(
                    "{path}:{line}: {room} uses {later}, which builds on it"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_room_is_found_however_it_is_named() {
    let named = |code, depth| rooms_named(code, depth).collect::<Vec<_>>();
    assert_eq!(named("use crate::core::audit::audit;", 2), ["audit"]);
    assert_eq!(named("use super::super::report::Block;", 2), ["report"]);
    assert_eq!(named("use super::report;", 1), ["report"]);
    assert!(named("use super::report;", 2).is_empty());
}

/// One reader looks what it is before it reads: a pipe would be waited for.
#[test]
fn files_are_opened_in_one_place() {
    let storage = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/storage");
    let opens = [
        "File::open",
        "OpenOptions",
        "fs::read",
        "read_to_string",
        "fs::write",
    ];
    for path in sources(&storage) {
        if path.ends_with("disk/real.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for open in opens {
            assert!(!code.contains(open), "{}: `{open}`", path.display());
        }
    }
}

/// Whether a node is of some kind is asked by the methods beside the kinds; a match elsewhere is
/// over all of them, which clippy holds in the rooms that deny `wildcard_enum_match_arm`.
#[test]
fn a_kind_of_node_is_asked_for_in_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    // The kinds themselves; who makes nodes; who has more states than the story has nodes.
    let apart = ["core/scenario/model", "core/scenario/lower", "core/audit"];
    let mut faults = Vec::new();
    for path in sources(&root) {
        if apart.iter().any(|apart| path.starts_with(root.join(apart))) {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (index, line) in text.lines().enumerate() {
            let asks = line.contains("matches!(") || line.contains("let ");
            if asks && line.contains("NodeKind::") {
                faults.push(format!("{}:{}: {}", path.display(), index + 1, line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A scene is drawn in `scene` and painted in `app::scene`; the rest of the window shows the
/// result.
#[test]
fn drawings_become_pixels_in_one_place() {
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    for path in sources(&app) {
        if path.starts_with(app.join("scene")) {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("crate::scene"), "{}", path.display());
    }
}

/// A file that has grown past this does more than one thing.
#[test]
fn no_source_file_is_longer_than_600_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let long: Vec<String> = sources(&root.join("src"))
        .into_iter()
        .map(|path| {
            (
                std::fs::read_to_string(&path).unwrap().lines().count(),
                path,
            )
        })
        .filter(|(lines, _)| *lines > 600)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Ways to make a colour. `TRANSPARENT` and `PLACEHOLDER` are none.
#[test]
fn no_colour_is_named_outside_the_palette() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let mut faults = Vec::new();
    for path in sources(&root) {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        // A painted scene has the colours of its drawing; they are the same in each theme.
        if name == "theme/palette.rs" || name.starts_with("scene/") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let harmless = code
                .replace("Color32::TRANSPARENT", "")
                .replace("Color32::PLACEHOLDER", "")
                .replace("srgb_u8(red, green, blue)", "");
            let makes = ["Color32::", "hex_color", "Hsva", "Rgba", "srgb"];
            if let Some(word) = makes.iter().find(|word| harmless.contains(**word)) {
                faults.push(format!("src/app/{name}:{}: `{word}`", index + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
