//! A run and what the player has in hand: selected, marked, half written. Only inputs are kept.

use std::collections::BTreeSet;

use bevy::log::warn;

use super::grounds::Weighed;
use super::map::Desk;
use super::pace::Telling;
use crate::app::panels::conversation::{Explained, Lines, Opened, SearchView};
use crate::core::assessment::Listener;
use crate::core::dialogue::{Input, Mode, Names, Teller, Waiting};
use crate::core::locale::Lang;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::scene::SceneState;
use crate::storage::{LiveRun, Pace, ReadingSpeed};

/// Another text for each run: where it is kept, or its seed where it is not.
pub(crate) fn run_name(live: &LiveRun) -> String {
    let kept = live.journal().map(|path| path.display().to_string());
    kept.unwrap_or_else(|| live.header().setup.seed.to_string())
}

/// A run that is being played.
pub struct Running {
    /// The run; only this module steps it.
    pub(super) live: LiveRun,
    pub(super) lang: Lang,
    /// Which run it is: another text for each.
    pub run: String,
    /// What was said so far, in that language.
    pub lines: Lines,
    /// Hears what is said, each line once.
    pub(super) listener: Listener,
    /// So many of its sounds have been given.
    pub(super) sounded: usize,
    /// Where the newest part begins.
    pub newest: usize,
    /// Where that begins of it which came last, and is news.
    pub news: usize,
    /// How the scene looked at each of the lines that came last.
    pub(super) scenes: Vec<SceneState>,
    /// How it looked before them.
    pub(super) scene_before: SceneState,
    /// How far they have been told.
    pub(super) telling: Telling,
    /// How lines come.
    pub(super) pace: Pace,
    pub(super) reading_speed: ReadingSpeed,
    /// Something lies over the conversation: no line comes meanwhile.
    pub(super) held: bool,
    /// Counts what the person reacts to.
    pub reaction: u64,
    /// Counts what brings something new to read.
    pub moment: u64,
    /// Counts what answers a question.
    pub question: u64,
    /// The option that is selected and not yet decided for.
    pub selected: Option<String>,
    /// The option that is picked, where it is asked why and how sure before it counts.
    pub weighed: Option<Weighed>,
    /// The signals that are marked.
    pub marked: BTreeSet<String>,
    /// The answer as it is written so far.
    pub draft: String,
    /// The explanation of the last choice, once opened.
    pub explained: Option<Explained>,
    /// The questions of the pause, once opened.
    pub pause: Vec<String>,
    /// The map and ratings as they lie open.
    pub desk: Desk,
    /// The scene in words is shown on request.
    pub described: bool,
    /// The search in what was said, if it is open.
    pub search: Option<SearchView>,
    /// What lies open, in the order in which it was opened.
    pub opened: Vec<Opened>,
    /// Asks whether to stop.
    pub leaving: bool,
    /// What there is to tell about going on with a run, until the first answer.
    pub told: Vec<String>,
    /// An answer that lacks something, until it is said to be meant so.
    pub(super) doubt: Option<Input>,
    /// Asked for since the last answer; asked once, it can be put away and shown again.
    explaining: Asked,
    pausing: Asked,
}

/// Help that was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    Not,
    Shown,
    PutAway,
}

impl Running {
    pub(super) fn new(live: LiveRun, lang: Lang) -> Self {
        let mut running = Self {
            run: run_name(&live),
            live,
            lang,
            lines: Lines::default(),
            listener: Listener::default(),
            sounded: 0,
            newest: 0,
            news: 0,
            scenes: Vec::new(),
            scene_before: SceneState::default(),
            telling: Telling::default(),
            pace: Pace::AtOnce,
            reading_speed: ReadingSpeed::default(),
            held: false,
            reaction: 0,
            moment: 0,
            question: 0,
            selected: None,
            weighed: None,
            marked: BTreeSet::new(),
            draft: String::new(),
            explained: None,
            pause: Vec::new(),
            desk: Desk::default(),
            described: false,
            search: None,
            opened: Vec::new(),
            leaving: false,
            told: Vec::new(),
            doubt: None,
            explaining: Asked::Not,
            pausing: Asked::Not,
        };
        running.renew();
        running.tidy_desk(false);
        running.note_opened();
        running
    }

    /// The run, to look at.
    pub fn live(&self) -> &LiveRun {
        &self.live
    }

    /// Help can be had.
    pub fn practice(&self) -> bool {
        self.live.header().setup.mode == Mode::Practice
    }

    /// Whether there is a last choice to explain.
    pub fn can_explain(&self) -> bool {
        !self.live.trace().moments.is_empty()
    }

    /// A text of the scenario, with its slots filled.
    pub fn text(&self, text: TextIx) -> String {
        let session = self.live.session();
        let slots = session.state().slots.as_slice();
        let names = self.names();
        Teller::within(session.scenario(), self.lang, &names, slots).text(text)
    }

    pub(super) fn names(&self) -> Names {
        Names {
            worker: self.live.header().worker.clone(),
        }
    }

    /// The language that is spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Speaks another language from here on, and in what was said before.
    pub(super) fn speak(&mut self, lang: Lang) {
        if self.lang != lang {
            self.lang = lang;
            self.tell_all();
            self.listen_anew();
            self.renew();
        }
    }

    /// Whether an option or an aside is open now.
    pub(super) fn is_open(&self, id: &str) -> bool {
        self.is_option(id) || self.is_aside(id)
    }

    /// Whether an option is open now.
    pub(super) fn is_option(&self, id: &str) -> bool {
        let session = self.live.session();
        let mut offers = session.offers().iter();
        offers.any(|offer| session.choice(*offer).is_some_and(|choice| choice.id == id))
    }

    fn is_aside(&self, id: &str) -> bool {
        let mut asides = self.live.session().asides();
        asides.any(|aside| aside.id == id)
    }

    /// Decides for an option, or takes an aside.
    pub(super) fn choose(&mut self, id: String) {
        if self.is_aside(&id) {
            self.step(Input::Aside(id));
        } else {
            self.decide(id);
        }
    }

    /// Whether the decision is one among lines; a grid is always confirmed.
    pub(super) fn is_line(&self, id: &str) -> bool {
        self.is_open(id)
            && self
                .live
                .session()
                .decision()
                .is_some_and(|(_, decision)| decision.matrix.is_none())
    }

    /// Takes one input. What does not fit the moment changes nothing: a key that was pressed twice.
    pub(super) fn step(&mut self, input: Input) {
        let (draws, answers) = (input.is_drawing(), input.is_answer());
        let said = self.lines.len();
        let drawing = matches!(self.live.session().waiting(), Waiting::Map(_));
        if let Err(error) = self.live.step(input) {
            warn!("an input did not fit: {error}");
            return;
        }
        if answers {
            self.question += 1;
            self.told.clear();
            self.selected = None;
            self.weighed = None;
            self.doubt = None;
            self.marked.clear();
            self.draft.clear();
            self.desk.ratings.clear();
            self.explaining = Asked::Not;
            self.pausing = Asked::Not;
        }
        // An aside may close the option that was selected.
        self.selected = self.selected.take().filter(|id| self.is_open(id));
        self.renew();
        // Most of what is drawn brings nothing new to read.
        if !draws || self.lines.len() > said {
            self.moment += 1;
            self.reaction += 1;
        }
        // What is said to a change of the map is said while one draws.
        if !draws && self.lines.len() > said {
            self.tell_one_by_one();
        }
        self.tidy_desk(drawing);
    }

    pub(super) fn open_pause(&mut self) {
        if !matches!(self.live.session().waiting(), Waiting::Choice(_)) {
            return;
        }
        match std::mem::replace(&mut self.pausing, Asked::Shown) {
            Asked::Not => self.step(Input::Pause),
            Asked::PutAway => self.renew(),
            Asked::Shown => {}
        }
    }

    pub(super) fn close_pause(&mut self) {
        if self.pausing == Asked::Shown {
            self.pausing = Asked::PutAway;
            self.renew();
        }
    }

    pub(super) fn open_help(&mut self) {
        if !self.can_explain() {
            return;
        }
        match std::mem::replace(&mut self.explaining, Asked::Shown) {
            Asked::Not => self.step(Input::Help),
            Asked::PutAway => self.renew(),
            Asked::Shown => {}
        }
    }

    pub(super) fn close_help(&mut self) {
        if self.explaining == Asked::Shown {
            self.explaining = Asked::PutAway;
            self.renew();
        }
    }

    /// Notes in which order things were opened: what was opened last is closed first.
    pub(super) fn note_opened(&mut self) {
        let open = [
            (Opened::Map, self.desk.open),
            (Opened::Search, self.search.is_some()),
            (Opened::Explanation, self.explained.is_some()),
            (Opened::Pause, !self.pause.is_empty()),
            (Opened::Grounds, self.weighed.is_some()),
        ];
        let is_open = |opened: &Opened| open.contains(&(*opened, true));
        self.opened.retain(is_open);
        for (opened, _) in open.into_iter().filter(|(_, open)| *open) {
            if !self.opened.contains(&opened) {
                self.opened.push(opened);
            }
        }
    }

    fn renew(&mut self) {
        self.listen();
        let (trace, names) = (self.live.trace(), self.names());
        let shown = self.explaining == Asked::Shown;
        self.explained = shown
            .then(|| super::help::explain(self.lang, trace, &names))
            .flatten();
        self.pause = if self.pausing == Asked::Shown {
            super::help::pause_questions(self)
        } else {
            Vec::new()
        };
    }
}
