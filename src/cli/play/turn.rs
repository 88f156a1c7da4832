//! One turn after another: show, ask, take.

use super::ask::Typed;
use super::begin::{Begin, Opening};
use super::screen::put_told;
use super::script::Script;
use crate::cli::fault::Fault;
use crate::cli::ui::Ui;
use crate::cli::words::step_fault;
use crate::core::dialogue::{Event, Input, Names, Waiting};
use crate::core::scenario::model::Choice;
use crate::core::scenario::scene::SceneState;
use crate::storage::{DataDir, LiveRun};

/// How much of what was said is shown where a run goes on.
pub(super) const LINES: usize = 6;

/// A player at the terminal.
pub(super) struct Player<'p, 'i, 'a> {
    pub ui: &'p mut Ui<'i, 'a>,
    pub run: LiveRun,
    pub names: Names,
    pub script: Script,
    /// The scene that was said last.
    pub shown: Option<SceneState>,
    /// A scene that has not been said yet.
    pub pending: Option<SceneState>,
    /// Why the last choice was so, and its source, for those who ask.
    pub last_why: Option<(String, String)>,
    pub warned: bool,
    pub hinted: bool,
    /// The map's command was named.
    pub map_hinted: bool,
    /// Where the other runs are kept.
    pub dir: Option<DataDir>,
    opening: Opening,
}

/// How a sitting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The scenario came to an ending.
    Ended,
    /// The player stopped, or nothing more was typed.
    Suspended,
}

impl<'p, 'i, 'a> Player<'p, 'i, 'a> {
    pub(super) fn new(begin: Begin, script: Script, ui: &'p mut Ui<'i, 'a>) -> Self {
        let Begin {
            run,
            names,
            dir,
            opening,
        } = begin;
        Self {
            ui,
            run,
            names,
            script,
            shown: None,
            pending: None,
            last_why: None,
            warned: false,
            hinted: false,
            map_hinted: false,
            dir,
            opening,
        }
    }

    pub(super) fn by_hand(&self) -> bool {
        self.script == Script::Keyboard
    }

    /// Plays until the ending or until the inputs end.
    pub(super) fn play(&mut self) -> Result<Stop, Fault> {
        self.header()?;
        match std::mem::replace(&mut self.opening, Opening::GoesOn) {
            Opening::New(events) => {
                self.briefing()?;
                self.pending = Some(SceneState::default());
                self.show(&events, Vec::new())?;
            }
            Opening::GoesOn => {
                self.ui.tell("resume-before", &[], "")?;
                self.recall(LINES)?;
            }
            Opening::Midway(told) => {
                for told in told {
                    self.ui.put(&told, "")?;
                }
                self.recall(usize::MAX)?;
            }
        }
        loop {
            let waiting = self.run.session().waiting();
            if let Waiting::Ended(_) = waiting {
                return Ok(Stop::Ended);
            }
            self.question(waiting)?;
            let typed = match self.by_hand() {
                true => self.ask(waiting)?,
                false => {
                    let next = self.script.next(self.run.session());
                    next.map_or(Typed::Quit, Typed::Input)
                }
            };
            match typed {
                Typed::Input(input) => self.take(input)?,
                Typed::Again => {}
                Typed::Quit => return Ok(Stop::Suspended),
            }
        }
    }

    /// Takes an input and shows what it led to.
    pub(super) fn take(&mut self, input: Input) -> Result<(), Fault> {
        let chosen = input.taken().and_then(|id| self.find(id).cloned());
        let why = chosen
            .as_ref()
            .and_then(|choice| self.run.session().consequence(choice).why.clone());
        let slots = self.run.session().state().slots.clone();
        let answer = input.own_words().and_then(|it| self.teller().answer(it));
        let events = self
            .run
            .step(input)
            .map_err(|error| step_fault(&error, self.ui))?
            .to_vec();
        if let Some(why) = why {
            self.last_why = Some((self.text(why.text), why.source.clone()));
        }
        if self.warn_if_unsaved() {
            self.ui.tell("play-not-kept-from-here", &[], "! ")?;
        }
        if let Some(told) = answer {
            put_told(self.ui, &told)?;
        }
        self.show(&events, slots)?;
        Ok(())
    }

    fn find(&self, id: &str) -> Option<&Choice> {
        let session = self.run.session();
        let offered = session
            .offers()
            .iter()
            .filter_map(|offer| session.choice(*offer));
        offered
            .chain(session.asides())
            .find(|choice| choice.id == id)
    }

    /// The words of an option, or row and column of a matrix cell.
    pub(super) fn label(&self, choice: &Choice) -> String {
        let decision = self.run.session().decision();
        let words = decision.map(|(_, decision)| self.teller().choice(decision, choice));
        words.unwrap_or_else(|| choice.id.clone())
    }

    /// Says the last lines of a run that goes on, and how the scene looks now.
    pub(super) fn recall(&mut self, lines: usize) -> Result<(), Fault> {
        self.ui.blank()?;
        self.put_transcript(lines)?;
        self.pending = Some(self.run.session().scene());
        self.show_scene()?;
        let trace = self.run.trace();
        let last = trace.moments.last();
        let last = last.and_then(|moment| moment.choice(&trace.scenario));
        let why = last.and_then(|(_, then)| then.why.as_ref());
        self.last_why = why.map(|why| (self.text(why.text), why.source.clone()));
        // A run whose last input was its ending has nothing more to ask.
        let trace = self.run.trace();
        if let Some(node) = trace.ending
            && trace.scenario.node(node).kind.end().is_some()
        {
            let slots = self.run.session().state().slots.clone();
            self.show(&[Event::Ended(node)], slots)?;
        }
        Ok(())
    }
}
