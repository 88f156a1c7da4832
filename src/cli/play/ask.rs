//! Questions and what can be typed at them.

use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::assessment::debrief;
use crate::core::assessment::Trace;
use crate::core::dialogue::{Input, Mode, Waiting};
use crate::core::framework::references;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Manner, NodeKind};

use super::screen::put_said;

/// What a typed line asks for.
enum Typed {
    Input(Input),
    /// Something was shown; ask again.
    Again,
    Quit,
}

impl Player<'_, '_, '_> {
    /// Says what is asked now and what can be chosen.
    pub(super) fn question(&mut self, waiting: Waiting) -> Result<(), Fault> {
        self.ui.blank()?;
        match waiting {
            Waiting::Choice(_) => self.options()?,
            Waiting::Observation(node) => {
                let scenario = std::sync::Arc::clone(self.run.session().scenario());
                let NodeKind::Observe(task) = &scenario.node(node).kind else { return Ok(()) };
                let prompt = self.text(task.prompt);
                self.ui.put(&prompt, "")?;
                for (index, (signal, _)) in task.signals.iter().enumerate() {
                    let signal = &scenario.signals[usize::from(*signal)];
                    let text = self.text(signal.text);
                    self.item(index + 1, &signal.id, &text)?;
                }
            }
            Waiting::Reflection(node) => {
                let NodeKind::Reflect { question, .. } = self.run.session().scenario().node(node).kind else {
                    return Ok(());
                };
                let question = self.text(question);
                self.ui.put(&question, "")?;
            }
            Waiting::Ended(_) => {}
        }
        Ok(())
    }

    fn options(&mut self) -> Result<(), Fault> {
        let session = self.run.session();
        let prompt = session.decision().and_then(|(_, decision)| decision.prompt);
        let prompt = prompt.map_or_else(|| self.ui.say("play-what-now", &[]), |prompt| self.text(prompt));
        let offered: Vec<(String, String)> =
            self.offered().iter().map(|choice| (choice.id.clone(), self.option_words(choice))).collect();
        let asides: Vec<(String, String)> =
            session.asides().map(|choice| (choice.id.clone(), self.option_words(choice))).collect();
        self.ui.put(&prompt, "")?;
        for (index, (id, words)) in offered.iter().enumerate() {
            self.item(index + 1, id, words)?;
        }
        if !asides.is_empty() {
            self.ui.tell("play-asides", &[], "")?;
        }
        for (index, (id, words)) in asides.iter().enumerate() {
            self.item(offered.len() + index + 1, id, words)?;
        }
        Ok(())
    }

    /// Ids are shown to those who write scripts; to a player they would tell too much.
    fn item(&mut self, number: usize, id: &str, words: &str) -> std::io::Result<()> {
        let id = if self.by_hand() { String::new() } else { format!("[{id}] ") };
        self.ui.put(&format!("{id}{words}"), &format!("{number:>3}  "))
    }

    fn option_words(&self, choice: &Choice) -> String {
        let words = self.label(choice);
        match choice.manner {
            Manner::Say if choice.text.is_some() => format!("“{words}”"),
            Manner::Say | Manner::Do | Manner::Silence => words,
        }
    }

    /// The open options as they are shown: the drawn order, or the rows and columns of a matrix,
    /// where a place says nothing about its worth.
    fn offered(&self) -> Vec<&Choice> {
        let session = self.run.session();
        let mut offers = session.offers().to_vec();
        if session.decision().is_some_and(|(_, decision)| decision.matrix.is_some()) {
            offers.sort();
        }
        offers.into_iter().filter_map(|offer| session.choice(offer)).collect()
    }

    /// Reads until something was typed that the session can take; none to stop.
    pub(super) fn ask(&mut self, waiting: Waiting) -> Result<Option<Input>, Fault> {
        if !self.hinted {
            self.hinted = true;
            self.hint(waiting)?;
        }
        loop {
            let Some(typed) = self.ui.ask()? else { return Ok(None) };
            match self.understand(&typed, waiting)? {
                Typed::Input(input) => return Ok(Some(input)),
                Typed::Quit => return Ok(None),
                Typed::Again => {}
            }
        }
    }

    fn understand(&mut self, typed: &str, waiting: Waiting) -> Result<Typed, Fault> {
        match typed {
            "q" => return Ok(Typed::Quit),
            "t" => {
                if let Ok(trace) = self.run.trace() {
                    self.put_transcript(&trace, usize::MAX)?;
                }
                return Ok(Typed::Again);
            }
            "?" => return self.pause(waiting),
            "u" | "h" => return self.explain(),
            _ => {}
        }
        Ok(match waiting {
            Waiting::Choice(_) => {
                let offered = self.offered();
                let asides: Vec<&Choice> = self.run.session().asides().collect();
                let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let at = number
                    .or_else(|| offered.iter().chain(&asides).position(|choice| choice.id == typed))
                    .unwrap_or(usize::MAX);
                if let Some(choice) = offered.get(at) {
                    Typed::Input(Input::Choose(choice.id.clone()))
                } else if let Some(aside) = at.checked_sub(offered.len()).and_then(|at| asides.get(at)) {
                    Typed::Input(Input::Aside(aside.id.clone()))
                } else {
                    self.hint(waiting)?;
                    Typed::Again
                }
            }
            Waiting::Observation(node) => match self.signals(node, typed) {
                Some(ids) => Typed::Input(Input::Observe(ids)),
                None => {
                    self.hint(waiting)?;
                    Typed::Again
                }
            },
            Waiting::Reflection(_) => Typed::Input(Input::Reflect(typed.to_owned())),
            Waiting::Ended(_) => Typed::Quit,
        })
    }

    /// Numbers or ids, separated by blanks or commas.
    fn signals(&self, node: NodeIx, typed: &str) -> Option<Vec<String>> {
        let scenario = self.run.session().scenario();
        let NodeKind::Observe(task) = &scenario.node(node).kind else { return None };
        let ids: Vec<&str> =
            task.signals.iter().map(|(index, _)| scenario.signals[usize::from(*index)].id.as_str()).collect();
        let words = typed.split([' ', ',', ';']).filter(|word| !word.is_empty());
        let mut marked = Vec::new();
        for word in words {
            let number = word.parse::<usize>().ok().and_then(|number| ids.get(number.checked_sub(1)?));
            let id = number.or_else(|| ids.iter().find(|id| **id == word))?;
            if !marked.iter().any(|known| known == id) {
                marked.push((*id).to_owned());
            }
        }
        Some(marked)
    }

    /// What can be typed here.
    fn hint(&mut self, waiting: Waiting) -> std::io::Result<()> {
        match waiting {
            Waiting::Choice(_) => self.ui.tell("hint-choice", &[], "")?,
            Waiting::Observation(_) => self.ui.tell("hint-observation", &[], "")?,
            Waiting::Reflection(_) => self.ui.tell("hint-reflection", &[], "")?,
            Waiting::Ended(_) => {}
        }
        if self.practice() {
            self.ui.tell("hint-practice", &[], "")?;
        }
        self.ui.tell("hint-always", &[], "")
    }

    fn practice(&self) -> bool {
        self.run.session().setup().mode == Mode::Practice
    }

    /// Two questions, and no answer.
    fn pause(&mut self, waiting: Waiting) -> Result<Typed, Fault> {
        let questions = match (self.practice(), waiting, self.run.session().decision()) {
            (true, Waiting::Choice(_), Some((_, decision))) => decision.pause.clone(),
            _ => Vec::new(),
        };
        if questions.is_empty() {
            let id = if self.practice() { "pause-none" } else { "only-in-practice" };
            self.ui.tell(id, &[], "")?;
            return Ok(Typed::Again);
        }
        // On disk first, as everything else.
        self.take(Input::Pause)?;
        for question in questions {
            let question = self.text(question);
            self.ui.put(&question, "- ")?;
        }
        Ok(Typed::Again)
    }

    /// The explanation of the last choice.
    fn explain(&mut self) -> Result<Typed, Fault> {
        let Some((text, source)) = self.last_why.clone().filter(|_| self.practice()) else {
            let id = if self.practice() { "explain-none" } else { "only-in-practice" };
            self.ui.tell(id, &[], "")?;
            return Ok(Typed::Again);
        };
        self.take(Input::Help)?;
        let ours = self.ui.say("debrief-ours", &[]);
        let own = |reference: &str| self.run.catalog().work(reference).is_some_and(|(_, work)| work.ours);
        let named = references(&source).map(|reference| if own(reference) { ours.as_str() } else { reference });
        let source = named.collect::<Vec<_>>().join("; ");
        self.ui.put(&text, "")?;
        self.ui.tell("debrief-source", &[("source", &source)], "")?;
        Ok(Typed::Again)
    }

    /// The last lines of what was said.
    pub(super) fn put_transcript(&mut self, trace: &Trace, lines: usize) -> Result<(), Fault> {
        let debrief = debrief::build(trace, self.run.catalog(), self.ui.lang, &self.names);
        let skip = debrief.transcript.len().saturating_sub(lines);
        for said in debrief.transcript.iter().skip(skip) {
            put_said(self.ui, said.by, said.name.as_deref(), &said.text)?;
        }
        Ok(())
    }
}
