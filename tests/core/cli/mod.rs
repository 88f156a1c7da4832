//! The program as its user meets it: the binary is started, typed at and read.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests write the files that the program reads"
)]

mod audit;
mod authoring;
mod check;
mod controls;
mod exit_codes;
mod grounds;
mod guide;
mod hand_ins;
mod list;
mod look_back;
mod misnamed;
mod network;
mod not_a_file;
mod play;
mod portfolio;
mod report;
mod reports;
mod resume;
mod runs;
mod slots;
mod tasks;
mod told;
mod translate;
mod two_players;
mod usage;
mod what_if;
mod width;
mod words;

use std::path::{Path, PathBuf};
use std::process::Stdio;

use assert_cmd::Command;

/// A data folder of its own, gone after the test.
struct Place {
    dir: tempfile::TempDir,
}

/// What a run of the program gave.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Place {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// A file in this place.
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs with the folder as data folder, in Dutch, with nothing to read on standard input.
    fn run(&self, args: &[&str]) -> Ran {
        self.typed(args, "")
    }

    fn typed(&self, args: &[&str], input: &str) -> Ran {
        let output = Command::from_std(self.command(args))
            .write_stdin(input)
            .output()
            .unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn command(&self, args: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_drempel"));
        for name in [
            "LC_ALL",
            "LC_MESSAGES",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "COLUMNS",
            "NO_COLOR",
        ] {
            command.env_remove(name);
        }
        command
            .env("LANG", "nl_NL.UTF-8")
            .env("DREMPEL_DATA", self.data())
            .args(args);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// The only journal there is.
    fn journal(&self) -> PathBuf {
        let mut journals = self.journals();
        assert_eq!(journals.len(), 1, "{journals:?}");
        journals.remove(0)
    }

    /// Everything among the runs, the oldest first.
    fn journals(&self) -> Vec<PathBuf> {
        let mut journals: Vec<_> = std::fs::read_dir(self.data().join("runs"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        journals.sort_by_key(|path| (path.metadata().unwrap().modified().unwrap(), path.clone()));
        journals
    }

    /// A scenario among the own ones that can be played for as long as one likes: `again` asks
    /// the same once more.
    fn endless(&self) -> PathBuf {
        let text = include_str!("../../data/runs/world/scenario.ron");
        let text = text.replace("school_first", "ph_first_contact");
        self.file("data/scenarios/kort/scenario.ron", text.as_bytes())
    }
}

impl Ran {
    #[track_caller]
    fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out:\n{}\nerr:\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(self, words: &str) -> Self {
        assert!(
            self.out.contains(words),
            "{words:?} is not in:\n{}\nerr:\n{}",
            self.out,
            self.err
        );
        self
    }

    #[track_caller]
    fn warns(self, words: &str) -> Self {
        assert!(
            self.err.contains(words),
            "{words:?} is not in:\n{}\nout:\n{}",
            self.err,
            self.out
        );
        self
    }

    #[track_caller]
    fn never_says(self, words: &str) -> Self {
        assert!(
            !self.out.contains(words) && !self.err.contains(words),
            "{words:?} is in:\n{}{}",
            self.out,
            self.err
        );
        self
    }
}

/// The small scenario of the tests.
const KLEIN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/scenarios/klein");

/// Choices that lead through it.
const THROUGH: &str = "pretext,apologise,neighbour_bin,promise";

/// A small scenario with a network to draw and to rate.
const KRING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/scenarios/kring");

fn is_root() -> bool {
    // A folder that nobody may write stops everyone but root.
    let place = Place::new();
    let folder = place.path("closed");
    std::fs::create_dir(&folder).unwrap();
    let mut permissions = std::fs::metadata(&folder).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&folder, permissions).unwrap();
    std::fs::write(folder.join("x"), "").is_ok()
}

fn copy_klein(place: &Place) -> PathBuf {
    let text = std::fs::read(Path::new(KLEIN).join("scenario.ron")).unwrap();
    place
        .file("own/klein/scenario.ron", &text)
        .parent()
        .unwrap()
        .to_owned()
}
