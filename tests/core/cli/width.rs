//! The width of the terminal, and what happens when it changes.
#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};

use unicode_width::UnicodeWidthStr as _;

use super::{KLEIN, Place};

/// A terminal with the program in it.
struct Screen {
    script: Child,
    /// The terminal's device.
    device: String,
}

fn size(device: &str, columns: u16) {
    let columns = columns.to_string();
    let size = ["-F", device, "cols", &columns, "rows", "40"];
    assert!(Command::new("stty").args(size).status().unwrap().success());
}

impl Screen {
    /// None where this computer has no `script`, which makes a terminal for a program.
    fn new(place: &Place, line: &str, columns: u16) -> Option<Self> {
        let program = env!("CARGO_BIN_EXE_drempel");
        let line = format!("stty cols {columns} rows 40; tty; exec '{program}' {line}");
        let mut command = place.command(&[]);
        let envs: Vec<_> = command
            .get_envs()
            .map(|(name, value)| (name.to_owned(), value.map(ToOwned::to_owned)))
            .collect();
        command = Command::new("script");
        command.args(["-qec", &line, "/dev/null"]);
        for (name, value) in envs {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let script = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut screen = Self {
            script,
            device: String::new(),
        };
        screen.device = screen.until("\n").trim().to_owned();
        Some(screen)
    }

    /// What is shown until then, without colours.
    fn until(&mut self, end: &str) -> String {
        let mut shown = Vec::new();
        while !shown.ends_with(end.as_bytes()) {
            let mut byte = [0];
            let out = self.script.stdout.as_mut().unwrap();
            out.read_exact(&mut byte).unwrap();
            shown.push(byte[0]);
        }
        let shown = String::from_utf8(shown).unwrap();
        let mut plain = String::new();
        for (number, part) in shown.split("\u{1b}[").enumerate() {
            let code = match number {
                0 => 0,
                _ => part.find('m').unwrap() + 1,
            };
            plain += &part[code..];
        }
        plain
    }

    fn type_in(&mut self, line: &str) {
        let input = self.script.stdin.as_mut().unwrap();
        input.write_all(line.as_bytes()).unwrap();
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The program in it ends with its terminal.
        self.script.kill().ok();
        self.script.wait().ok();
    }
}

fn widest(text: &str) -> usize {
    let widths = text.lines().map(|line| line.trim_end().width());
    widths.max().unwrap_or(0)
}

#[test]
fn lines_are_as_wide_as_the_terminal_is_at_that_moment() {
    let place = Place::new();
    let Some(mut screen) = Screen::new(&place, &format!("play '{KLEIN}' --seed 1"), 100) else {
        eprintln!("skipped: there is no `script` here");
        return;
    };
    let wide = widest(&screen.until("\n> "));
    assert!(wide > 50 && wide <= 100, "{wide}");
    // Something that cannot be typed here is answered with what can.
    for (columns, least) in [(40, 30), (70, 45), (30, 20)] {
        size(&screen.device, columns);
        screen.type_in("nothing like it\n");
        let shown = screen.until("\n> ");
        let shown: Vec<&str> = shown.lines().skip(1).collect();
        let width = widest(&shown.join("\n"));
        assert!(
            width <= usize::from(columns) && width >= least,
            "{columns}: {width} in\n{}",
            shown.join("\n")
        );
    }
}

#[test]
fn columns_that_are_named_hold() {
    let place = Place::new();
    let ran = |columns: &str| {
        let mut command = place.command(&["help", "play"]);
        let output = command.env("COLUMNS", columns).output().unwrap();
        widest(&String::from_utf8(output.stdout).unwrap())
    };
    assert!(ran("40") <= 40);
    assert!(ran("100") > 80);
}
