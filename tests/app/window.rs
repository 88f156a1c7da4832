//! The real window, once: under a virtual display with software graphics, by keys alone.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use drempel::core::dialogue::Waiting;
use drempel::core::locale::Lang;
use drempel::core::scenario::network::placement::Spot;
use drempel::storage::{DataDir, RunInfo, Runs, Settings};

use crate::stage::in_repository;

/// A process that ends with the test.
struct Guarded(Child);

impl Drop for Guarded {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn has(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

fn missing() -> Option<String> {
    let programs = ["Xvfb", "xdotool", "import", "convert"];
    let drivers = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d"];
    let driver = |folder: &&str| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries
            .into_iter()
            .any(|entry| entry.file_name().to_string_lossy().contains("lvp"))
    };
    if let Some(program) = programs.iter().find(|program| !has(program)) {
        return Some(format!("`{program}` is not installed"));
    }
    (!drivers.iter().any(driver))
        .then(|| "Mesa's software Vulkan (lavapipe) is not installed".to_owned())
}

/// A virtual display that chose its own number.
fn display() -> (Guarded, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    let mut out = std::io::BufReader::new(server.stdout.take().unwrap());
    std::io::BufRead::read_line(&mut out, &mut number).unwrap();
    // The pipe stays open as long as the server lives, or it would end with it.
    std::mem::forget(out);
    (Guarded(server), format!(":{}", number.trim()))
}

struct Player<'a> {
    display: &'a str,
    dir: &'a Path,
}

impl Player<'_> {
    fn key(&self, key: &str) {
        let done = Command::new("xdotool")
            .args(["key", key])
            .env("DISPLAY", self.display)
            .status();
        assert!(done.unwrap().success());
        sleep(Duration::from_millis(250));
    }

    fn run(&self) -> Option<RunInfo> {
        Runs::new(DataDir::locate(Some(self.dir)).unwrap())
            .list()
            .unwrap_or_default()
            .into_iter()
            .next()
    }

    /// The colours on the screen.
    fn colors(&self) -> BTreeSet<Vec<u8>> {
        let picture = Command::new("sh")
            .args([
                "-c",
                "import -window root png:- | convert png:- -resize 50% -depth 8 rgb:-",
            ])
            .env("DISPLAY", self.display)
            .output()
            .unwrap();
        picture.stdout.chunks(3).map(<[u8]>::to_vec).collect()
    }

    fn wait_for(&self, what: &str, mut done: impl FnMut() -> bool) {
        let began = Instant::now();
        while !done() {
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "waited in vain for {what}"
            );
            sleep(Duration::from_millis(300));
        }
    }
}

#[test]
fn the_window_is_played_to_the_debrief_by_keys() {
    if let Some(why) = missing() {
        println!("skipped: {why}");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (_server, display) = display();
    let player = Player {
        display: &display,
        dir: dir.path(),
    };
    let program = Command::new(env!("CARGO_BIN_EXE_drempel"))
        .arg("--data-dir")
        .arg(dir.path())
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::null())
        .spawn();
    let mut program = Guarded(program.unwrap());
    // An empty screen has one colour and text some dozens; the drawn scene has many more.
    player.wait_for("the first face", || player.colors().len() > 150);
    // Without a window manager nothing has the keyboard until it is given.
    let focus = "xdotool search --name '^Drempel$' windowfocus";
    assert!(
        Command::new("sh")
            .args(["-c", focus])
            .env("DISPLAY", &display)
            .status()
            .unwrap()
            .success()
    );
    sleep(Duration::from_millis(300));
    // The first page, the briefing.
    player.key("Return");
    player.key("Return");
    player.wait_for("the journal", || player.run().is_some());
    // Text alone has shades of a few colours; the drawn scene has many more.
    player.wait_for("the scene", || player.colors().len() > 150);

    let runs = Runs::new(DataDir::locate(Some(dir.path())).unwrap());
    // Chance draws the way, and a busy machine answers a key late: this only ends what hangs.
    let mut tries = 0..200;
    loop {
        let stored = runs.open(&player.run().unwrap().path).unwrap();
        match stored.trace.session.waiting() {
            Waiting::Ended(_) => break assert!(!stored.trace.moments.is_empty()),
            Waiting::Choice(_) => player.key(["2", "1", "3"][tries.start % 3]),
            Waiting::Observation(_) => player.key("1"),
            Waiting::Map(_) | Waiting::Rating(_) => panic!("this scenario has neither"),
            Waiting::Reflection(_) => {
                player.key("a");
                player.key("ctrl+Return");
            }
        }
        player.key("Return");
        assert!(
            tries.next().is_some(),
            "no ending; it waits for {:?}",
            stored.trace.session.waiting()
        );
    }
    player.key("Return");
    player.wait_for("the debrief", || player.colors().len() > 30);
    assert!(
        program.0.try_wait().unwrap().is_none(),
        "the window is still open"
    );
}

/// Presses a place of the window for as long as a hand does.
fn click(display: &str, (x, y): (u32, u32)) {
    let script = format!("xdotool mousemove {x} {y} mousedown 1; sleep .08; xdotool mouseup 1",);
    let done = Command::new("sh")
        .args(["-c", &script])
        .env("DISPLAY", display)
        .status();
    assert!(done.unwrap().success());
}

/// Whoever rests the pointer on something, reads on and then presses, is heard; and of two quick
/// presses both are.
#[test]
fn a_press_counts_however_long_the_pointer_rested() {
    if let Some(why) = missing() {
        println!("skipped: {why}");
        return;
    }
    const ENGLISH: (u32, u32) = (1076, 31);
    const DUTCH: (u32, u32) = (965, 31);
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("settings.json"), r#"{"language": "nl"}"#).unwrap();
    let (_server, display) = display();
    let player = Player {
        display: &display,
        dir: dir.path(),
    };
    let program = Command::new(env!("CARGO_BIN_EXE_drempel"))
        .arg("--data-dir")
        .arg(dir.path())
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::null())
        .spawn();
    let _program = Guarded(program.unwrap());
    player.wait_for("the first page", || player.colors().len() > 30);
    let point = |(x, y): (u32, u32)| {
        let (x, y) = (x.to_string(), y.to_string());
        let done = Command::new("xdotool")
            .args(["mousemove", &x, &y])
            .env("DISPLAY", &display)
            .status();
        assert!(done.unwrap().success());
    };
    let spoken = || {
        let settings = Settings::load(&DataDir::locate(Some(dir.path())).unwrap());
        settings.unwrap().language
    };
    // Until the window has slept and is awake: the first press only shows that the place is right.
    for rested in [0.3, 2.0, 2.0, 5.0] {
        for (at, lang) in [(ENGLISH, Lang::En), (DUTCH, Lang::Nl)] {
            point((700, 500));
            sleep(Duration::from_millis(300));
            point(at);
            sleep(Duration::from_secs_f64(rested));
            click(&display, at);
            let began = Instant::now();
            while spoken() != Some(lang) && began.elapsed() < Duration::from_secs(4) {
                sleep(Duration::from_millis(100));
            }
            assert_eq!(spoken(), Some(lang), "after {rested} s of rest");
        }
    }
    // The second would be lost if the first were; here each undoes the other.
    for _ in 0..2 {
        point(ENGLISH);
        sleep(Duration::from_secs(2));
        click(&display, ENGLISH);
        click(&display, DUTCH);
        sleep(Duration::from_secs(1));
        assert_eq!(spoken(), Some(Lang::Nl), "the second of two");
        point(DUTCH);
        sleep(Duration::from_secs(2));
        click(&display, DUTCH);
        click(&display, ENGLISH);
        sleep(Duration::from_secs(1));
        assert_eq!(spoken(), Some(Lang::En), "the second of two");
    }
}

/// What the window test needs, and besides a bus for screen readers.
fn bus_missing() -> Option<String> {
    let pyatspi = Command::new("/usr/bin/python3")
        .args(["-c", "import pyatspi"])
        .stderr(Stdio::null())
        .status();
    if let Some(program) = ["dbus-run-session"].iter().find(|program| !has(program)) {
        return Some(format!("`{program}` is not installed"));
    }
    if !Path::new("/usr/share/dbus-1/services/org.a11y.Bus.service").exists() {
        return Some("at-spi2-core is not installed".to_owned());
    }
    (!pyatspi.is_ok_and(|status| status.success()))
        .then(|| "python3-pyatspi is not installed".to_owned())
}

/// Runs a script of `tests/window` on a session bus of its own; what it printed.
fn over_the_bus(script: &str, dir: &Path, more: &[&Path]) -> String {
    let (_server, display) = display();
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/window")
        .join(script);
    let mut session = Command::new("dbus-run-session");
    session
        .args(["--", "bash"])
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_drempel"))
        .arg(dir)
        .args(more)
        .env("DISPLAY", &display)
        .env("XDG_RUNTIME_DIR", dir)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .env_remove("AT_SPI_BUS_ADDRESS");
    let out = session.output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(
        out.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&out.stderr)
    );
    said
}

/// The lines of a part of what was printed, each in its columns.
fn rows(said: &str, part: &str) -> Vec<Vec<String>> {
    let begin = format!("== {part}\n");
    let text = said.split(&begin).nth(1).unwrap_or_default();
    let text = text.split("\n== ").next().unwrap_or_default();
    text.lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

fn every_control_has_a_name(screen: &str, tree: &[Vec<String>]) {
    let controls: Vec<&Vec<String>> = tree
        .iter()
        .filter(|row| row.len() > 5 && row[5].contains("focusable"))
        .collect();
    assert!(controls.len() >= 3, "{screen}: {tree:#?}");
    for control in controls {
        let (role, name) = (control[1].as_str(), control[2].as_str());
        assert!(
            !name.is_empty() && role != "unknown" && role != "panel",
            "{screen}: {control:?}"
        );
    }
}

/// As a screen reader would: every control has a name and a role, a choice is made by pressing
/// over the bus alone, and the keyboard then comes to what is said.
#[test]
fn the_window_is_played_over_the_accessibility_bus() {
    if let Some(why) = missing().or_else(bus_missing) {
        println!("skipped: {why}");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let said = over_the_bus("bus.sh", dir.path(), &[]);
    let rows = |part: &str| rows(&said, part);
    for screen in ["welcome", "briefing", "conversation"] {
        every_control_has_a_name(screen, &rows(screen));
    }
    let is = |screen: &str, role: &str, name: &str| {
        let tree = rows(screen);
        tree.iter()
            .any(|row| row.len() > 2 && row[1] == role && row[2].contains(name))
    };
    assert!(is("welcome", "heading", "Henk Broekman"), "{said}");
    assert!(is("welcome", "image", "op de ketting"), "{said}");
    assert!(is("welcome", "push button", "Alle gesprekken"), "{said}");
    assert!(is("briefing", "heading", "Aan de deur"), "{said}");
    assert!(is("conversation", "radio button", "1. "), "{said}");
    assert!(is("conversation", "push button", "Dit kies ik"), "{said}");

    let runs = Runs::new(DataDir::locate(Some(dir.path())).unwrap());
    let run = runs.list().unwrap().into_iter().next().unwrap();
    let stored = runs.open(&run.path).unwrap();
    assert_eq!(stored.trace.moments.len(), 1, "one choice over the bus");
    let heard = rows("heard");
    assert!(
        heard
            .iter()
            .any(|row| row[0].starts_with("Sam: ") || row[0].starts_with("Henk Broekman: ")),
        "{heard:?}"
    );
}

/// Somebody who sees nothing draws the map: every contact and every place has a name, and a press
/// puts the contact there.
#[test]
fn the_map_is_drawn_over_the_accessibility_bus() {
    if let Some(why) = missing().or_else(bus_missing) {
        println!("skipped: {why}");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let scenario = in_repository("tests/data/scenarios/kring");
    let said = over_the_bus("map.sh", dir.path(), &[&scenario]);
    let tree = rows(&said, "map");
    every_control_has_a_name("map", &tree);
    for name in ["Anja: dichtbij", "Anja: in de buurt", "Anja: op afstand"] {
        assert!(
            tree.iter()
                .any(|row| row.len() > 2 && row[1] == "radio button" && row[2] == name),
            "{name}: {tree:#?}"
        );
    }
    let runs = Runs::new(DataDir::locate(Some(dir.path())).unwrap());
    let stored = runs.open(&runs.list().unwrap()[0].path).unwrap();
    let placed: Vec<Spot> = stored
        .trace
        .session
        .map()
        .iter()
        .map(|(_, at)| at.spot)
        .collect();
    assert_eq!(placed, [Spot::Edge], "Anja, and nobody else");
}

/// No graphics card and no driver: a sentence that says so, and another way to play.
#[test]
fn without_graphics_it_says_what_is_lacking_and_what_works() {
    if let Some(why) = missing() {
        println!("skipped: {why}");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (_server, display) = display();
    let out = Command::new(env!("CARGO_BIN_EXE_drempel"))
        .args(["--language", "nl", "--data-dir"])
        .arg(dir.path())
        .env("DISPLAY", &display)
        .env("VK_DRIVER_FILES", "/nothing/here")
        .env("VK_ICD_FILENAMES", "/nothing/here")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("Er is een grafische kaart"), "{said}");
    assert!(said.contains("drempel play"), "{said}");
}
