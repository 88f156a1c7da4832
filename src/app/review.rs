//! The debrief that is being read: built from a replay, once per run and language.

use std::sync::Arc;

use bevy::prelude::*;

use super::command::{Command, Sent};
use super::preferences::Preferences;
use super::screens::Screen;
use super::shelf::{Shelf, trouble};
use crate::core::assessment::debrief::{Names, build};
use crate::core::assessment::{Debrief, Trace};
use crate::core::framework::Catalog;
use crate::core::locale::Lang;
use crate::storage::{LiveRun, Runs};

/// The debrief, if one is open.
#[derive(Resource, Default)]
pub struct Review {
    read: Option<Read>,
    /// The section to scroll to with the next picture.
    pub jump: Option<usize>,
}

struct Read {
    trace: Trace,
    catalog: Arc<Catalog>,
    worker: String,
    lang: Lang,
    debrief: Debrief,
}

impl Read {
    fn new(trace: Trace, catalog: Arc<Catalog>, worker: String, lang: Lang) -> Self {
        let debrief = build(
            &trace,
            &catalog,
            lang,
            &Names {
                worker: worker.clone(),
            },
        );
        Self {
            trace,
            catalog,
            worker,
            lang,
            debrief,
        }
    }
}

impl Review {
    /// The debrief.
    pub fn debrief(&self) -> Option<&Debrief> {
        self.read.as_ref().map(|read| &read.debrief)
    }

    /// The id of its scenario.
    pub fn scenario(&self) -> Option<&str> {
        self.debrief().map(|debrief| debrief.scenario.as_str())
    }

    /// Looks back at the run that was just played.
    pub(super) fn open_live(&mut self, live: &LiveRun, lang: Lang) {
        match live.trace() {
            Ok(trace) => {
                let worker = live.header().worker.clone();
                self.read = Some(Read::new(trace, live.catalog().clone(), worker, lang));
            }
            Err(error) => warn!("the run could not be read back: {error}"),
        }
        self.jump = None;
    }
}

pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut review: ResMut<Review>,
    mut shelf: ResMut<Shelf>,
    preferences: Res<Preferences>,
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
                        review.read = Some(Read::new(
                            run.trace,
                            Arc::new(run.catalog),
                            worker,
                            preferences.lang,
                        ));
                        review.jump = None;
                        screen.set(Screen::Debrief);
                    }
                    Err(error) => shelf.trouble = Some(trouble(&error, preferences.lang)),
                }
            }
            Command::Jump(section) => review.jump = Some(*section),
            _ => {}
        }
    }
    let lang = preferences.lang;
    if let Some(read) = review.read.take_if(|read| read.lang != lang) {
        review.read = Some(Read::new(read.trace, read.catalog, read.worker, lang));
    }
}
