//! The debrief that is being read: built from a replay, once per run and language.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::command::{Command, Sent};
use super::preferences::Preferences;
use super::screens::Screen;
use super::session::run_name;
use super::shelf::{Shelf, trouble};
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::{Names, build};
use crate::core::dialogue::Trace;
use crate::core::framework::Catalog;
use crate::core::locale::Lang;
use crate::core::report::blocks::Report;
use crate::core::report::{TextOptions, debrief_report, render_html};
use crate::storage::{DataDir, LiveRun, ReportFile, Runs, reason, shipped_aftercare};

/// The debrief, if one is open.
#[derive(Resource, Default)]
pub struct Review {
    read: Option<Read>,
    /// The list that it was opened from, to go back to.
    pub(super) came_from: Option<Screen>,
    /// The section to scroll to with the next picture.
    pub jump: Option<usize>,
    /// What became of keeping it as a page.
    pub kept: Option<Kept>,
}

/// What became of keeping a debrief as a page.
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
    trace: Trace,
    catalog: Arc<Catalog>,
    worker: String,
    lang: Lang,
    debrief: Debrief,
    /// The debrief as it is shown, with whom to call after it.
    report: Report,
}

impl Read {
    fn new(run: String, trace: Trace, catalog: Arc<Catalog>, worker: String, lang: Lang) -> Self {
        let debrief = build(
            &trace,
            &catalog,
            lang,
            &Names {
                worker: worker.clone(),
            },
        );
        let options = options(lang);
        let mut report = debrief_report(&debrief, options);
        report.sections.push(shipped_aftercare().section(lang));
        Self {
            run,
            path: None,
            trace,
            catalog,
            worker,
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

    /// Looks back at the run that was just played.
    pub(super) fn open_live(&mut self, live: LiveRun, lang: Lang) {
        let worker = live.header().worker.clone();
        let (name, catalog) = (run_name(&live), live.catalog().clone());
        self.read = Some(Read::new(name, live.into_trace(), catalog, worker, lang));
        self.came_from = None;
        self.jump = None;
        self.kept = None;
    }

    /// Writes the debrief as a page.
    fn keep(&mut self, place: std::io::Result<ReportFile>) {
        let Some(read) = &self.read else { return };
        let written = place.and_then(|place| {
            place.write(&render_html(&read.debrief, options(read.lang)))?;
            Ok(place.path().to_owned())
        });
        self.kept = Some(match written {
            Ok(path) => Kept::At(path),
            Err(error) => Kept::Failed(reason(&error, read.lang)),
        });
    }

    /// Writes it into the folder of the program, beside what was kept there before.
    fn keep_here(&mut self, dir: &DataDir) {
        let name = self.scenario().unwrap_or_default().to_owned();
        self.keep(dir.free_report(&name));
    }
}

pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut review: ResMut<Review>,
    mut shelf: ResMut<Shelf>,
    preferences: Res<Preferences>,
    current: Res<State<Screen>>,
    mut screen: ResMut<NextState<Screen>>,
) {
    for Sent(command) in commands.read() {
        match command {
            Command::OpenRun(path) => {
                let Some(dir) = &preferences.dir else {
                    continue;
                };
                match Runs::new(dir.clone()).open(path) {
                    Ok(run) => {
                        let worker = run.journal.header.worker.clone();
                        let name = path.display().to_string();
                        let read =
                            Read::new(name, run.trace, run.catalog, worker, preferences.lang);
                        let path = Some(path.clone());
                        review.read = Some(Read { path, ..read });
                        review.came_from = Some(*current.get());
                        review.jump = None;
                        review.kept = None;
                        screen.set(Screen::Debrief);
                    }
                    Err(error) => shelf.trouble = Some(trouble(&error, preferences.lang)),
                }
            }
            Command::KeepPage(path) => review.keep(ReportFile::at(path.clone(), true)),
            Command::KeepPageHere => {
                if let Some(dir) = &preferences.dir {
                    review.keep_here(dir);
                }
            }
            Command::NothingChosen if *current.get() == Screen::Debrief => {
                review.kept = Some(Kept::Nowhere);
            }
            Command::Jump(section) => review.jump = Some(*section),
            _ => {}
        }
    }
    let lang = preferences.lang;
    if let Some(read) = review.read.take_if(|read| read.lang != lang) {
        let path = read.path;
        let read = Read::new(read.run, read.trace, read.catalog, read.worker, lang);
        review.read = Some(Read { path, ..read });
    }
}
