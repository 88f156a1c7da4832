//! What a player can ask for beside a choice: two questions, an explanation, what was said.

use super::ask::Typed;
use super::screen::put_told;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::assessment::heard;
use crate::core::dialogue::{Input, Waiting};
use crate::core::framework::references;

impl Player<'_, '_, '_> {
    /// Two questions, and no answer.
    pub(super) fn pause(&mut self, waiting: Waiting) -> Result<Typed, Fault> {
        let questions = match (self.practice(), waiting, self.run.session().decision()) {
            (true, Waiting::Choice(_), Some((_, decision))) => decision.pause.clone(),
            _ => Vec::new(),
        };
        if questions.is_empty() {
            let id = if self.practice() {
                "pause-none"
            } else {
                "only-in-practice"
            };
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
    pub(super) fn explain(&mut self) -> Result<Typed, Fault> {
        let Some((text, source)) = self.last_why.clone().filter(|_| self.practice()) else {
            let id = if self.practice() {
                "explain-none"
            } else {
                "only-in-practice"
            };
            self.ui.tell(id, &[], "")?;
            return Ok(Typed::Again);
        };
        self.take(Input::Help)?;
        let ours = self.ui.say("debrief-ours", &[]);
        let own = |reference: &str| {
            self.run
                .catalog()
                .work(reference)
                .is_some_and(|(_, work)| work.ours)
        };
        let named = references(&source).map(|reference| {
            if own(reference) {
                ours.as_str()
            } else {
                reference
            }
        });
        let source = named.collect::<Vec<_>>().join("; ");
        self.ui.put(&text, "")?;
        self.ui.tell("debrief-source", &[("source", &source)], "")?;
        Ok(Typed::Again)
    }

    /// All that was said.
    pub(super) fn put_whole_transcript(&mut self) -> Result<(), Fault> {
        self.put_transcript(usize::MAX)
    }

    /// The last lines of what was said.
    pub(super) fn put_transcript(&mut self, lines: usize) -> Result<(), Fault> {
        let heard = heard(self.run.trace(), self.ui.lang, &self.names);
        let skip = heard.len().saturating_sub(lines);
        for line in heard.iter().skip(skip) {
            put_told(self.ui, &line.told)?;
        }
        Ok(())
    }
}
