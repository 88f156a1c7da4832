//! What is asked, and what can be chosen.

use std::sync::Arc;

use super::matrix::is_only_a_place;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::dialogue::Waiting;
use crate::core::report::quote;
use crate::core::scenario::model::{Choice, Stop};

impl Player<'_, '_, '_> {
    /// Says what is asked now and what can be chosen.
    pub(super) fn question(&mut self, waiting: Waiting) -> Result<(), Fault> {
        self.ui.blank()?;
        let scenario = Arc::clone(self.run.session().scenario());
        match scenario.node(waiting.node()).kind.stop() {
            Some(Stop::Choice(_)) => self.options()?,
            Some(Stop::Observation(task)) => {
                let prompt = self.text(task.prompt);
                self.ui.put(&prompt, "")?;
                for (index, (signal, _)) in task.signals.iter().enumerate() {
                    let signal = &scenario.signals[usize::from(*signal)];
                    let text = self.text(signal.text);
                    self.item(index + 1, &signal.id, &text)?;
                }
                if self.by_hand() {
                    self.ui.tell("ask-signals", &[], "")?;
                }
            }
            Some(Stop::Reflection { question, .. }) => {
                let question = self.text(question);
                self.ui.put(&question, "")?;
            }
            Some(Stop::Map(task)) => {
                let prompt = self.text(task.prompt);
                self.ui.put(&prompt, "")?;
                self.put_map()?;
                self.ui.tell("mapping-who-finish", &[], "")?;
            }
            Some(Stop::Rating(task)) => {
                let prompt = self.text(task.prompt);
                self.ui.put(&prompt, "")?;
            }
            Some(Stop::End(_)) | None => {}
        }
        Ok(())
    }

    pub(super) fn options(&mut self) -> Result<(), Fault> {
        let session = self.run.session();
        let prompt = session.decision().and_then(|(_, decision)| decision.prompt);
        let prompt = prompt.map_or_else(
            || self.ui.say("play-what-now", &[]),
            |prompt| self.text(prompt),
        );
        let matrix = session.decision();
        let matrix = matrix.and_then(|(_, decision)| decision.matrix.clone());
        // Those who write scripts need the ids, which stand in a list.
        let matrix = matrix.filter(|_| self.by_hand());
        let in_table = |choice: &Choice| matrix.is_some() && is_only_a_place(choice);
        let offered: Vec<Option<(String, String)>> = self
            .offered()
            .iter()
            .map(|choice| {
                let listed = (!in_table(choice)).then_some(choice);
                listed.map(|choice| (choice.id.clone(), self.option_words(choice)))
            })
            .collect();
        let asides: Vec<(String, String)> = session
            .asides()
            .map(|choice| (choice.id.clone(), self.option_words(choice)))
            .collect();
        self.ui.put(&prompt, "")?;
        if let Some(matrix) = &matrix {
            self.put_matrix(matrix)?;
        }
        for (index, listed) in offered.iter().enumerate() {
            if let Some((id, words)) = listed {
                self.item(index + 1, id, words)?;
            }
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
        let id = if self.by_hand() {
            String::new()
        } else {
            format!("[{id}] ")
        };
        self.ui
            .put(&format!("{id}{words}"), &format!("{number:>3}  "))
    }

    fn option_words(&self, choice: &Choice) -> String {
        quote(&self.label(choice), choice.manner.into())
    }

    /// The open options as they are shown: the drawn order, or the rows and columns of a matrix,
    /// where a place says nothing about its worth.
    pub(super) fn offered(&self) -> Vec<&Choice> {
        let session = self.run.session();
        let mut offers = session.offers().to_vec();
        if session
            .decision()
            .is_some_and(|(_, decision)| decision.matrix.is_some())
        {
            offers.sort();
        }
        offers
            .into_iter()
            .filter_map(|offer| session.choice(offer))
            .collect()
    }
}
