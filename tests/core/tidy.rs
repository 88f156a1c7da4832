//! The arrows of the architecture, read from the sources.

use std::path::{Path, PathBuf};

/// Words that must not stand in a part, and why.
const FORBIDDEN: &[(&str, &[(&str, &str)])] = &[
    (
        "src/core",
        &[
            ("bevy", "the core builds without the window"),
            ("egui", "the core draws nothing"),
            ("crate::app", "arrows point from the window to the core"),
            ("crate::cli", "arrows point from the terminal to the core"),
            ("crate::storage", "the core takes text and gives data"),
            ("std::fs", "the core does no IO"),
            ("std::env", "the core is told everything"),
            ("SystemTime", "the core is told the time"),
            ("Instant::now", "the core knows no clock"),
            ("rand::rng()", "chance follows from the seed"),
            ("SysRng", "chance follows from the seed"),
        ],
    ),
    (
        "src/storage",
        &[
            ("crate::app", "the window uses storage"),
            ("crate::cli", "the terminal uses storage"),
            ("bevy", "storage serves both hosts"),
        ],
    ),
    (
        "src/cli",
        &[
            ("crate::app", "the hosts do not know each other"),
            ("bevy", "the terminal builds without the window"),
            ("std::fs", "only `storage` touches files"),
        ],
    ),
    (
        "src/app",
        &[
            ("crate::cli", "the hosts do not know each other"),
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
        // The drawings have colours of their own; they are the same in each theme.
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
