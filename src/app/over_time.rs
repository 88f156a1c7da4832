//! The page over time: all kept runs summed up, taken along in a zip, taken over from one, deleted.
//!
//! Whatever takes time is done beside the window, one thing at a time, and the window is woken when
//! it is done. It scores nothing, and reads no file by itself.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command must be handled here before it compiles"
)]

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task, TaskPool};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::command::{Command, LibraryCommand, PortfolioCommand, Sent};
use super::preferences::Preferences;
use super::screens::Screen;
use super::shelf::Shelf;
use crate::core::locale::{Lang, say};
use crate::core::portfolio::{Offer, Today, portfolio};
use crate::core::report::blocks::Report;
use crate::core::report::portfolio_report;
use crate::storage::{DataDir, ReportFile, Runs, Summaries, reason, run_name};

/// The page over time.
#[derive(Resource, Default)]
pub struct OverTime {
    /// All runs, once they were read.
    summaries: Option<Summaries>,
    /// Whose runs are shown; none for whoever is in the settings.
    player: Option<String>,
    /// The page, for a language.
    shown: Option<(Lang, Report)>,
    work: Option<Work>,
    /// What became of what was asked for.
    told: Option<Told>,
    /// It is asked whether all that is shown may be deleted.
    asking: bool,
    /// Where one came from, to go back to.
    came_from: Screen,
}

/// What is done beside the window.
struct Work {
    kind: Kind,
    task: Task<Done>,
}

/// What kind of work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// All runs are read.
    Reading,
    /// They are written to a zip.
    Exporting,
    /// Runs are taken from a zip.
    Importing,
    /// Runs are deleted.
    Deleting,
}

/// What came of it.
enum Done {
    Read(Result<Summaries, String>),
    Said(Told),
}

/// What became of what was asked for, in sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The sentences.
    pub lines: Vec<String>,
    /// It did not work, or not all of it.
    pub failed: bool,
    /// No place was chosen for the zip: the folder of the program is another.
    pub elsewhere: bool,
}

impl Told {
    fn done(lines: Vec<String>) -> Self {
        Self {
            lines,
            ..Self::default()
        }
    }

    fn failed(lines: Vec<String>) -> Self {
        Self {
            lines,
            failed: true,
            elsewhere: false,
        }
    }
}

impl OverTime {
    /// The page, once all runs were read.
    pub fn report(&self) -> Option<&Report> {
        self.shown.as_ref().map(|(_, report)| report)
    }

    /// What is being done.
    pub(super) fn working(&self) -> Option<Kind> {
        self.work.as_ref().map(|work| work.kind)
    }

    /// What became of what was asked for.
    pub fn told(&self) -> Option<&Told> {
        self.told.as_ref()
    }

    /// Whose runs are shown.
    pub(super) fn player<'p>(&'p self, preferences: &'p Preferences) -> &'p str {
        self.player
            .as_deref()
            .unwrap_or(&preferences.settings.player)
    }

    /// The pseudonyms with runs, each with how many.
    pub(super) fn players(&self) -> Vec<(String, usize)> {
        let summaries = self.summaries.iter();
        let players = summaries.flat_map(Summaries::players);
        players
            .map(|(player, runs)| (player.to_owned(), runs))
            .collect()
    }

    /// The journals that would be deleted: those of whoever is shown, and what cannot be read where
    /// it can be nobody else's.
    fn to_delete(&self, player: &str) -> Vec<PathBuf> {
        let Some(all) = &self.summaries else {
            return Vec::new();
        };
        let own = all.runs.iter().filter(|run| run.header.player == player);
        let alone = all.players().keys().all(|known| *known == player);
        let broken = all.broken.iter().filter(|_| alone).cloned();
        own.map(|run| run.path.clone()).chain(broken).collect()
    }

    /// How many runs it is asked about, if it is.
    pub(super) fn asking(&self, preferences: &Preferences) -> Option<usize> {
        let player = self.player(preferences);
        self.asking.then(|| self.to_delete(player).len())
    }

    fn forget_page(&mut self) {
        self.shown = None;
    }
}

/// Hands work to another thread, which wakes the window when it is done.
fn begin(
    over: &mut OverTime,
    kind: Kind,
    wake: Option<&EventLoopProxyWrapper>,
    work: impl FnOnce() -> Done + Send + 'static,
) {
    let wake = wake.map(|wake| (**wake).clone());
    let pool = AsyncComputeTaskPool::get_or_init(TaskPool::default);
    let task = pool.spawn(async move {
        let done = work();
        if let Some(wake) = wake {
            wake.send_event(WinitUserEvent::WakeUp).ok();
        }
        done
    });
    over.work = Some(Work { kind, task });
}

/// Reads all runs, when the page opens and after each change.
pub(super) fn read(
    mut over: ResMut<OverTime>,
    preferences: Res<Preferences>,
    wake: Option<Res<EventLoopProxyWrapper>>,
) {
    if over.work.is_none() {
        start_reading(&mut over, &preferences, wake.as_deref());
    }
}

fn start_reading(
    over: &mut OverTime,
    preferences: &Preferences,
    wake: Option<&EventLoopProxyWrapper>,
) {
    let Some(dir) = preferences.dir.clone() else {
        over.summaries = Some(Summaries::default());
        return over.forget_page();
    };
    let lang = preferences.lang;
    begin(over, Kind::Reading, wake, move || {
        let read = Runs::new(dir.clone()).summaries();
        Done::Read(read.map_err(|error| {
            let folder = dir.runs().display().to_string();
            let why = reason(&error, lang);
            say(
                lang,
                "app-folder-unread",
                &[("folder", &folder), ("why", &why)],
            )
        }))
    });
}

/// Leaves the page: what was said on it is no matter of the next time.
pub(super) fn leave(mut over: ResMut<OverTime>) {
    over.told = None;
    over.asking = false;
}

/// Takes in what was done beside the window, and keeps the page as it should be.
pub(super) fn keep_up(
    mut over: ResMut<OverTime>,
    shelf: Res<Shelf>,
    preferences: Res<Preferences>,
    wake: Option<Res<EventLoopProxyWrapper>>,
) {
    let work = over.bypass_change_detection().work.as_mut();
    if let Some(done) = work.and_then(|work| check_ready(&mut work.task)) {
        over.work = None;
        match done {
            Done::Read(Ok(summaries)) => {
                over.summaries = Some(summaries);
                over.forget_page();
            }
            Done::Read(Err(why)) => over.told = Some(Told::failed(vec![why])),
            Done::Said(told) => {
                over.told = Some(told);
                start_reading(&mut over, &preferences, wake.as_deref());
            }
        }
    }
    let lang = preferences.lang;
    let stands = over.shown.as_ref().is_some_and(|(shown, _)| *shown == lang);
    if !stands && over.summaries.is_some() {
        let report = report(&over, &shelf, &preferences);
        over.shown = report.map(|report| (lang, report));
    }
}

fn report(over: &OverTime, shelf: &Shelf, preferences: &Preferences) -> Option<Report> {
    let summaries = over.summaries.as_ref()?;
    let scenarios = shelf
        .entries
        .iter()
        .filter_map(|entry| entry.scenario.as_ref());
    let offers: Vec<Offer> = scenarios.map(|it| Offer::of(it, &shelf.catalog)).collect();
    let today = Today {
        catalog: &shelf.catalog,
        offers: &offers,
        lang: preferences.lang,
    };
    let found = portfolio(over.player(preferences), &summaries.known(), today);
    Some(portfolio_report(
        &found,
        summaries.broken.len(),
        preferences.lang,
    ))
}

pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut over: ResMut<OverTime>,
    preferences: Res<Preferences>,
    current: Res<State<Screen>>,
    mut screen: ResMut<NextState<Screen>>,
    wake: Option<Res<EventLoopProxyWrapper>>,
) {
    let here = *current.get() == Screen::Portfolio;
    for Sent(command) in commands.read() {
        match command {
            Command::Library(LibraryCommand::OpenPortfolio) => {
                over.came_from = *current.get();
                screen.set(Screen::Portfolio);
            }
            Command::Library(LibraryCommand::Back) if here => screen.set(over.came_from),
            Command::Library(LibraryCommand::NothingChosen) if here => {
                over.told = Some(Told {
                    lines: vec![say(preferences.lang, "app-over-time-nowhere", &[])],
                    failed: false,
                    elsewhere: true,
                });
            }
            Command::Portfolio(command) => {
                carry_out(&mut over, command, &preferences, wake.as_deref());
            }
            Command::Settings(_)
            | Command::Library(_)
            | Command::Runs(_)
            | Command::Briefing(_)
            | Command::Conversation(_)
            | Command::Answer(_)
            | Command::Map(_)
            | Command::Debrief(_) => {}
        }
    }
}

fn carry_out(
    over: &mut OverTime,
    command: &PortfolioCommand,
    preferences: &Preferences,
    wake: Option<&EventLoopProxyWrapper>,
) {
    let lang = preferences.lang;
    match command {
        PortfolioCommand::ShowPlayer(player) => {
            over.player = Some(player.clone());
            over.told = None;
            over.forget_page();
        }
        PortfolioCommand::AskDelete => over.asking = true,
        PortfolioCommand::Keep => over.asking = false,
        // Dialogs.
        PortfolioCommand::AskExport | PortfolioCommand::AskImport => {}
        PortfolioCommand::Export(_)
        | PortfolioCommand::ExportHere
        | PortfolioCommand::Import(_)
        | PortfolioCommand::Delete => {
            let Some(dir) = preferences.dir.clone().filter(|_| over.work.is_none()) else {
                return;
            };
            over.told = None;
            over.asking = false;
            match command {
                PortfolioCommand::Export(path) => {
                    let path = path.clone();
                    begin(over, Kind::Exporting, wake, move || {
                        export(ReportFile::at(path, true), dir, lang)
                    });
                }
                PortfolioCommand::ExportHere => begin(over, Kind::Exporting, wake, move || {
                    export(dir.free_export(), dir, lang)
                }),
                PortfolioCommand::Import(path) => {
                    let path = path.clone();
                    begin(over, Kind::Importing, wake, move || {
                        import(&path, dir, lang)
                    });
                }
                PortfolioCommand::Delete => {
                    let paths = over.to_delete(over.player(preferences));
                    begin(over, Kind::Deleting, wake, move || {
                        delete(&paths, dir, lang)
                    });
                }
                PortfolioCommand::ShowPlayer(_)
                | PortfolioCommand::AskDelete
                | PortfolioCommand::Keep
                | PortfolioCommand::AskExport
                | PortfolioCommand::AskImport => {}
            }
        }
    }
}

fn export(place: std::io::Result<ReportFile>, dir: DataDir, lang: Lang) -> Done {
    let written = place.and_then(|place| {
        let exported = Runs::new(dir).export(&place, lang)?;
        Ok(exported.words(&place.path().display().to_string(), lang))
    });
    Done::Said(match written {
        Ok(lines) => Told::done(lines),
        Err(error) => {
            let why = reason(&error, lang);
            Told {
                elsewhere: true,
                ..Told::failed(vec![say(
                    lang,
                    "app-over-time-not-exported",
                    &[("why", &why)],
                )])
            }
        }
    })
}

fn import(path: &std::path::Path, dir: DataDir, lang: Lang) -> Done {
    Done::Said(match Runs::new(dir).import(path) {
        Ok(imported) => Told::done(imported.words(lang)),
        Err(fault) => Told::failed(fault.words(lang)),
    })
}

fn delete(paths: &[PathBuf], dir: DataDir, lang: Lang) -> Done {
    let left = Runs::new(dir).delete_all(paths);
    let count = (paths.len() - left.len()).to_string();
    let mut lines = vec![say(lang, "app-over-time-deleted", &[("count", &count)])];
    lines.extend(left.iter().map(|(path, error)| {
        let (id, why) = (run_name(path), super::shelf::trouble(error, lang));
        say(lang, "runs-not-deleted", &[("id", &id), ("why", &why)])
    }));
    Done::Said(Told {
        lines,
        failed: !left.is_empty(),
        elsewhere: false,
    })
}
