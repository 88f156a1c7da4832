//! What lies ready: scenarios, frameworks, and the runs that were kept.
//!
//! It is read anew each time the library opens, so that a trainer who mends a scenario sees it
//! there. It plays nothing.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new command must be handled here before it compiles"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::command::{Command, LibraryCommand, RunsCommand, Sent};
use super::panels::library::Filter;
use super::preferences::Preferences;
use super::screens::Screen;
use crate::core::check::{LoadInput, scenario_hash};
use crate::core::diagnostic::Checked;
use crate::core::dialogue::first_sight;
use crate::core::framework::Catalog;
use crate::core::locale::{Lang, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::scene::SceneState;
use crate::run::ReadError;
use crate::storage::{DataDir, Library, LibraryEntry, RunInfo, Runs, RunsError, reason};

/// How many runs are listed; older ones stay in the folder.
const LISTED: usize = 30;

/// What lies ready.
#[derive(Resource)]
pub struct Shelf {
    library: Library,
    /// A scenario that was named at the start and lies elsewhere.
    named: Option<LibraryEntry>,
    /// The frameworks.
    pub catalog: Arc<Catalog>,
    /// All scenarios, also those that cannot be played.
    pub entries: Vec<ShelfEntry>,
    /// The newest runs.
    pub runs: Vec<ShelfRun>,
    /// How many older runs are not listed.
    pub older: usize,
    /// All runs, listed or not, the newest first.
    pub(super) all_runs: Vec<RunInfo>,
    /// Another number after each time that the runs were listed.
    pub(super) listed: u64,
    /// The ids of all scenarios that were ever played.
    pub played: BTreeSet<String>,
    /// Which scenarios are shown.
    pub filter: Filter,
    /// The run that is asked about before it is deleted.
    pub deleting: Option<PathBuf>,
    /// Something that did not work.
    pub trouble: Option<String>,
    /// Why nothing can be kept in the data folder, if nothing can.
    pub not_kept: Option<String>,
    /// The window before this one broke off.
    pub reopened: bool,
    /// The scene in which a client is first seen, by the hash of the scenario.
    sights: BTreeMap<String, Option<SceneState>>,
    /// The scenarios were read just now.
    just_read: bool,
    known: BTreeMap<(PathBuf, usize), RunState>,
}

/// A scenario.
pub struct ShelfEntry {
    /// Its id in the library.
    pub id: String,
    /// The scenario, if it can be played.
    pub scenario: Option<Arc<Scenario>>,
    /// Its texts, which are kept with a run.
    pub input: LoadInput,
    /// What was found in it.
    pub checked: Checked,
}

/// A run.
pub struct ShelfRun {
    /// Its header and place.
    pub info: RunInfo,
    /// How it stands.
    pub state: RunState,
}

/// How a run stands.
#[derive(Clone)]
pub enum RunState {
    /// It can be resumed: so many choices were made.
    Unfinished(Arc<Scenario>, usize),
    /// It is damaged in this line, and can be resumed from before it: so many choices stand.
    Damaged(Arc<Scenario>, usize, usize),
    /// It has ended here.
    Ended(Arc<Scenario>, NodeIx),
    /// It cannot be read any more.
    Unreadable,
}

impl RunState {
    /// Whether it can be gone on with.
    pub(super) fn can_resume(&self) -> bool {
        matches!(self, Self::Unfinished(..) | Self::Damaged(..))
    }
}

impl Shelf {
    pub(super) fn new(preferences: &Preferences, named: Option<&str>) -> Self {
        let library = Library {
            own: preferences.dir.as_ref().map(DataDir::own_scenarios),
        };
        let mut shelf = Self {
            named: named.and_then(|named| library.find(named)),
            catalog: Arc::new(Catalog::default()),
            entries: Vec::new(),
            runs: Vec::new(),
            older: 0,
            all_runs: Vec::new(),
            listed: 0,
            played: BTreeSet::new(),
            filter: Filter::default(),
            deleting: None,
            trouble: None,
            not_kept: None,
            reopened: false,
            sights: BTreeMap::new(),
            just_read: true,
            known: BTreeMap::new(),
            library,
        };
        shelf.read_scenarios();
        shelf
    }

    /// The id of the scenario that was named at the start, if there is such a one.
    pub(super) fn named(&self) -> Option<&str> {
        self.named.as_ref().map(|entry| entry.id.as_str())
    }

    /// A scenario that can be played.
    pub fn playable(&self, id: &str) -> Option<(&ShelfEntry, &Arc<Scenario>)> {
        let entry = self.entries.iter().find(|entry| entry.id == id)?;
        entry.scenario.as_ref().map(|scenario| (entry, scenario))
    }

    /// The scene in which the client of a scenario is first seen, if that is known and there is one.
    pub fn sight(&self, scenario: &Scenario) -> Option<SceneState> {
        *self.sights.get(&scenario.hash)?
    }

    fn see(&mut self, scenario: &Arc<Scenario>) {
        let sight = self.sights.entry(scenario.hash.clone());
        sight.or_insert_with(|| first_sight(scenario, &self.catalog));
    }

    /// Whether a run that is listed can be gone on with.
    pub(super) fn can_resume(&self, path: &Path) -> bool {
        let run = self.runs.iter().find(|run| run.info.path == path);
        run.is_some_and(|run| run.state.can_resume())
    }

    /// The hash of a scenario as it lies on the shelf now, whether it can be played or not.
    pub(super) fn hash_of(&self, id: &str) -> Option<String> {
        let entry = self.entries.iter().find(|entry| entry.id == id)?;
        Some(scenario_hash(&entry.input.scenario.1))
    }

    /// Lays the scenario in a folder on the shelf, first of all.
    fn open_folder(&mut self, folder: &Path, lang: Lang) {
        self.trouble = None;
        match folder.to_str().and_then(|name| self.library.find(name)) {
            Some(entry) if entry.folder.is_some() => {
                self.named = Some(entry);
                self.filter = Filter::default();
                self.read_scenarios();
            }
            _ => {
                let folder = folder.display().to_string();
                self.trouble = Some(say(lang, "app-folder-holds-none", &[("folder", &folder)]));
            }
        }
    }

    fn read_scenarios(&mut self) {
        self.catalog = Arc::new(self.library.catalog().0);
        let mut entries = self.library.entries();
        if let Some(named) = &self.named {
            entries.retain(|entry| entry.id != named.id);
            entries.insert(0, named.clone());
        }
        self.entries = entries
            .into_iter()
            .map(|entry| {
                let loaded = self.library.load(&entry, &self.catalog);
                let playable = !loaded.checked.keeps_from_playing();
                ShelfEntry {
                    id: entry.id,
                    scenario: loaded.scenario.filter(|_| playable).map(Arc::new),
                    input: loaded.input,
                    checked: loaded.checked,
                }
            })
            .collect();
        let playable = self.entries.iter();
        let playable: Vec<_> = playable
            .filter_map(|entry| entry.scenario.clone())
            .collect();
        playable.iter().for_each(|scenario| self.see(scenario));
    }

    fn read_runs(&mut self, preferences: &Preferences) {
        self.runs.clear();
        self.all_runs.clear();
        self.older = 0;
        self.listed += 1;
        let Some(dir) = &preferences.dir else { return };
        let runs = Runs::new(dir.clone());
        let list = match runs.list() {
            Ok(list) => list,
            Err(error) => {
                let folder = dir.runs().display().to_string();
                let why = reason(&error, preferences.lang);
                let args = [("folder", folder.as_str()), ("why", &why)];
                self.trouble = Some(say(preferences.lang, "app-folder-unread", &args));
                return;
            }
        };
        self.older = list.len().saturating_sub(LISTED);
        self.played = list.iter().map(|run| run.header.scenario.clone()).collect();
        for info in list.iter().take(LISTED).cloned() {
            let key = (info.path.clone(), info.inputs);
            // A run is replayed once; nothing but its next input changes what comes of it.
            let state = self
                .known
                .entry(key)
                .or_insert_with(|| run_state(&runs, &info))
                .clone();
            if let RunState::Unfinished(scenario, _) | RunState::Damaged(scenario, ..) = &state {
                self.see(scenario);
            }
            self.runs.push(ShelfRun { info, state });
        }
        self.all_runs = list;
    }
}

fn run_state(runs: &Runs, info: &RunInfo) -> RunState {
    let stored = match runs.open_what_stands(&info.path) {
        Err(error) => {
            warn!("{}: {error}", info.path.display());
            return RunState::Unreadable;
        }
        Ok(stored) => stored,
    };
    let choices = stored.trace.moments.len();
    match (
        stored.damage.and_then(|fault| fault.line()),
        stored.trace.ending,
    ) {
        (Some(line), _) => RunState::Damaged(stored.trace.scenario, choices, line),
        (None, Some(node)) => RunState::Ended(stored.trace.scenario, node),
        (None, None) => RunState::Unfinished(stored.trace.scenario, choices),
    }
}

pub(super) fn read_again(mut shelf: ResMut<Shelf>, preferences: Res<Preferences>) {
    if !std::mem::take(&mut shelf.just_read) {
        shelf.read_scenarios();
    }
    shelf.read_runs(&preferences);
    let tried = preferences.dir.as_ref().map(DataDir::try_out);
    let fault = tried.and_then(Result::err);
    shelf.not_kept = fault.map(|error| reason(&error, preferences.lang));
}

/// What did not work on a page is no matter of the next one.
pub(super) fn leave(mut shelf: ResMut<Shelf>) {
    shelf.trouble = None;
    shelf.deleting = None;
}

pub(super) fn apply(
    mut commands: MessageReader<Sent>,
    mut shelf: ResMut<Shelf>,
    preferences: Res<Preferences>,
    screen: Res<State<Screen>>,
) {
    for Sent(command) in commands.read() {
        if !matches!(
            screen.get(),
            Screen::Welcome | Screen::Library | Screen::Runs
        ) {
            continue;
        }
        match command {
            Command::Library(command) => shelf.carry_out(command, preferences.lang),
            Command::Runs(command) => shelf.carry_out_runs(command, &preferences),
            Command::Settings(_)
            | Command::Briefing(_)
            | Command::Conversation(_)
            | Command::Answer(_)
            | Command::Map(_)
            | Command::Debrief(_)
            | Command::Portfolio(_) => {}
        }
    }
}

impl Shelf {
    fn carry_out(&mut self, command: &LibraryCommand, lang: Lang) {
        match command {
            LibraryCommand::SetFilter(filter) => self.filter = filter.clone(),
            LibraryCommand::OpenFolder(folder) => self.open_folder(folder, lang),
            LibraryCommand::NothingChosen => {
                self.trouble = Some(say(lang, "app-no-folder-chosen", &[]));
            }
            LibraryCommand::OpenBriefing(_) => self.forget_trouble(),
            // Another page, or a dialog.
            LibraryCommand::OpenLibrary
            | LibraryCommand::OpenAbout
            | LibraryCommand::OpenRuns
            | LibraryCommand::OpenPortfolio
            | LibraryCommand::Back
            | LibraryCommand::AskFolder => {}
        }
    }

    fn carry_out_runs(&mut self, command: &RunsCommand, preferences: &Preferences) {
        match command {
            RunsCommand::AskDelete(path) => self.deleting = Some(path.clone()),
            RunsCommand::Keep => self.deleting = None,
            RunsCommand::Delete(path) => {
                self.deleting = None;
                if let Some(dir) = &preferences.dir {
                    let deleted = Runs::new(dir.clone()).delete(path);
                    self.trouble = deleted.err().map(|error| trouble(&error, preferences.lang));
                    self.read_runs(preferences);
                }
            }
            RunsCommand::ResumeRun(_) | RunsCommand::OpenRun(_) => self.forget_trouble(),
        }
    }

    fn forget_trouble(&mut self) {
        self.trouble = None;
        self.reopened = false;
    }
}

/// Why a run could not be opened or deleted, in words.
pub(super) fn trouble(error: &RunsError, lang: Lang) -> String {
    match error {
        RunsError::Io { error, .. } => reason(error, lang),
        RunsError::InUse(_) => say(lang, "run-in-use", &[]),
        RunsError::Read(ReadError::NotKept { .. }) => say(lang, "app-run-not-kept", &[]),
        RunsError::Read(ReadError::Journal(_) | ReadError::Replay(_)) => {
            say(lang, "app-run-unreadable", &[])
        }
    }
}
