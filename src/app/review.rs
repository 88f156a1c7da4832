//! The debrief that is being read: built from a replay, once per run and language.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command must be handled here before it compiles"
)]

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::window::WindowCloseRequested;

use super::command::{Command, DebriefCommand, LibraryCommand, RunsCommand, Sent};
use super::next_time::NextTime;
pub use super::next_time::Noted;
use super::preferences::Preferences;
use super::scene::head;
use super::screens::Screen;
use super::session::run_name;
use super::shelf::{Shelf, trouble};
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::build;
use crate::core::locale::{Lang, say};
use crate::core::report::blocks::Report;
use crate::core::report::{Shape, TextOptions, debrief_report};
use crate::run::reported::{Asked, Reported, report};
use crate::run::{Kin, Played};
use crate::storage::{DataDir, LiveRun, ReportFile, Runs, RunsError, reason, shipped_aftercare};

/// The debrief, if one is open.
#[derive(Resource, Default)]
pub struct Review {
    read: Option<Read>,
    /// The list that it was opened from, to go back to.
    pub(super) came_from: Option<Screen>,
    /// What is written about the next time.
    pub(super) next_time: NextTime,
    /// What became of keeping it in a file.
    pub kept: Option<Kept>,
    /// The shape in which that was asked for last.
    shape: Shape,
}

/// What became of keeping a debrief in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It was written.
    At(PathBuf),
    /// No place was chosen.
    Nowhere,
    /// It could not be written, and why.
    Failed(String),
}

struct Read {
    run: String,
    /// Where it is kept, if it was opened from there.
    path: Option<PathBuf>,
    played: Played,
    /// What is known of it among the others that are kept.
    kin: Kin,
    lang: Lang,
    debrief: Debrief,
    /// The debrief as it is shown, with whom to call after it.
    report: Report,
}

impl Read {
    fn new(run: String, played: Played, kin: Kin, lang: Lang) -> Self {
        let mut debrief = build(&played.trace, &played.catalog, lang, &played.names());
        kin.tell(&played, &mut debrief, lang);
        let options = options(lang);
        let mut report = debrief_report(&debrief, options);
        report.sections.push(shipped_aftercare().section(lang));
        Self {
            run,
            path: None,
            played,
            kin,
            lang,
            debrief,
            report,
        }
    }
}

/// A debrief of the window is for whoever played: in words, without numbers.
fn options(lang: Lang) -> TextOptions {
    TextOptions {
        lang,
        width: 0,
        trainer: false,
    }
}

impl Review {
    /// The debrief.
    pub fn debrief(&self) -> Option<&Debrief> {
        self.read.as_ref().map(|read| &read.debrief)
    }

    /// The debrief as it is shown.
    pub(super) fn report(&self) -> Option<&Report> {
        self.read.as_ref().map(|read| &read.report)
    }

    /// Which run it is of: another text for each.
    pub(super) fn run(&self) -> &str {
        self.read.as_ref().map_or("", |read| read.run.as_str())
    }

    /// Where it is kept, if it was opened from there.
    pub(super) fn path(&self) -> Option<&Path> {
        self.read.as_ref()?.path.as_deref()
    }

    /// The id of its scenario.
    pub fn scenario(&self) -> Option<&str> {
        self.debrief().map(|debrief| debrief.scenario.as_str())
    }

    /// The run, to be played from a moment of it once more.
    pub(super) fn played(&self) -> Option<&Played> {
        self.read.as_ref().map(|read| &read.played)
    }

    /// Looks back at the run that was just played.
    pub(super) fn open_live(&mut self, live: LiveRun, preferences: &Preferences) {
        let name = run_name(&live);
        self.next_time = NextTime::new(live.journal(), live.next_time());
        let played = Played::from(live);
        let runs = preferences.dir.clone().map(Runs::new);
        let kin = runs.map(|runs| runs.kin(&played)).unwrap_or_default();
        self.read = Some(Read::new(name, played, kin, preferences.lang));
        self.tell_next_time();
        self.came_from = None;
        self.kept = None;
    }

    /// Writes the report in the shape that was asked for last.
    fn keep(&mut self, place: std::io::Result<ReportFile>) {
        let Some(read) = &self.read else { return };
        let refused = |error: std::io::Error| reason(&error, read.lang);
        let written = place.map_err(refused).and_then(|place| {
            let report = file(self.shape, read)?;
            place.write(report).map_err(refused)?;
            Ok(place.path().to_owned())
        });
        self.kept = Some(match written {
            Ok(path) => Kept::At(path),
            Err(why) => Kept::Failed(why),
        });
    }

    /// Writes it into the folder of the program, beside what was kept there before.
    fn keep_here(&mut self, dir: &DataDir) {
        let name = self.scenario().unwrap_or_default().to_owned();
        let place = dir.free_report(&name, self.shape.ending());
        self.keep(place);
    }
}

/// The report of what is read, for whoever played: without numbers.
fn file(shape: Shape, read: &Read) -> Result<Vec<u8>, String> {
    let asked = Asked {
        shape,
        lang: read.lang,
        numbers: false,
        hand_in: shape == Shape::HandIn,
    };
    let run = Reported {
        played: &read.played,
        kin: &read.kin,
        next_time: read.debrief.next_time.clone(),
    };
    report(&[run], asked, &head).map_err(|error| {
        let reason = error.to_string();
        say(read.lang, "reports-failed", &[("reason", &reason)])
    })
}

impl Review {
    /// Looks back at a run that was kept; whether there is a place where runs are kept.
    fn open(
        &mut self,
        path: &Path,
        came_from: Screen,
        preferences: &Preferences,
    ) -> Result<bool, RunsError> {
        let Some(dir) = &preferences.dir else {
            return Ok(false);
        };
        let runs = Runs::new(dir.clone());
        let run = runs.open(path)?;
        self.next_time = NextTime::new(Some(path), runs.next_time(path));
        let played = Played::from(run);
        let kin = runs.kin(&played);
        let name = path.display().to_string();
        let read = Read::new(name, played, kin, preferences.lang);
        let path = Some(path.to_owned());
        self.read = Some(Read { path, ..read });
        self.tell_next_time();
        self.came_from = Some(came_from);
        self.kept = None;
        Ok(true)
    }

    /// Looks back at another run of the tree, with the same list to go back to.
    fn open_fork(&mut self, id: &str, preferences: &Preferences) -> Result<(), RunsError> {
        let runs = preferences.dir.clone().map(Runs::new);
        let Some(path) = runs.and_then(|runs| runs.find(id)) else {
            return Ok(());
        };
        let came_from = self.came_from.take();
        let opened = self.open(&path, came_from.unwrap_or_default(), preferences);
        self.came_from = came_from;
        opened.map(drop)
    }

    /// The debrief says what is written about the next time, also on a page.
    fn tell_next_time(&mut self) {
        let said = self.next_time.said();
        if let Some(read) = &mut self.read {
            read.debrief.next_time = said;
        }
    }

    /// Whatever else is done, what was written about the next time is kept first.
    fn keep_next_time(&mut self, dir: Option<&DataDir>, lang: Lang) {
        if self.next_time.is_unkept() {
            self.next_time.keep(dir, lang);
        }
    }

    fn carry_out(&mut self, command: &DebriefCommand, dir: Option<&DataDir>, lang: Lang) {
        match command {
            DebriefCommand::KeepReport(shape, path) => {
                self.shape = *shape;
                self.keep(ReportFile::at(path.clone(), true));
            }
            DebriefCommand::KeepReportHere => {
                if let Some(dir) = dir {
                    self.keep_here(dir);
                }
            }
            DebriefCommand::WriteNextTime(words) => {
                self.next_time.write(words);
                self.tell_next_time();
            }
            DebriefCommand::KeepNextTime => self.next_time.keep(dir, lang),
            // A dialog comes.
            DebriefCommand::AskReport(shape) => self.shape = *shape,
            // Other pages.
            DebriefCommand::PlayAgain
            | DebriefCommand::TryAgain(_)
            | DebriefCommand::OpenFork(_) => {}
        }
    }
}

pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut review: ResMut<Review>,
    mut shelf: ResMut<Shelf>,
    preferences: Res<Preferences>,
    current: Res<State<Screen>>,
    mut screen: ResMut<NextState<Screen>>,
    mut closing: MessageReader<WindowCloseRequested>,
) {
    if closing.read().count() > 0 {
        review.keep_next_time(preferences.dir.as_ref(), preferences.lang);
    }
    for Sent(command) in commands.read() {
        if !matches!(command, Command::Debrief(DebriefCommand::WriteNextTime(_))) {
            review.keep_next_time(preferences.dir.as_ref(), preferences.lang);
        }
        match command {
            Command::Runs(RunsCommand::OpenRun(path)) => {
                match review.open(path, *current.get(), &preferences) {
                    Ok(true) => screen.set(Screen::Debrief),
                    Ok(false) => {}
                    Err(error) => shelf.trouble = Some(trouble(&error, preferences.lang)),
                }
            }
            Command::Library(LibraryCommand::NothingChosen)
                if *current.get() == Screen::Debrief =>
            {
                review.kept = Some(Kept::Nowhere);
            }
            Command::Debrief(DebriefCommand::OpenFork(id)) => {
                if let Err(error) = review.open_fork(id, &preferences) {
                    shelf.trouble = Some(trouble(&error, preferences.lang));
                }
            }
            Command::Debrief(command) => {
                review.carry_out(command, preferences.dir.as_ref(), preferences.lang);
            }
            Command::Settings(_)
            | Command::Library(_)
            | Command::Runs(_)
            | Command::Briefing(_)
            | Command::Conversation(_)
            | Command::Answer(_)
            | Command::Map(_)
            | Command::Portfolio(_) => {}
        }
    }
    let lang = preferences.lang;
    if let Some(read) = review.read.take_if(|read| read.lang != lang) {
        let path = read.path;
        let read = Read::new(read.run, read.played, read.kin, lang);
        review.read = Some(Read { path, ..read });
        review.tell_next_time();
    }
}
