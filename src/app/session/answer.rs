//! Answers to tasks. One that lacks something does not count before it was said to be meant so.

use super::running::Running;
use crate::app::command::Command;
use crate::core::dialogue::Input;
use crate::core::report::missing_words;

impl Running {
    /// Carries out what answers a task; whether the command did.
    pub(super) fn answer(&mut self, command: &Command) -> bool {
        match command {
            Command::Mark(id, true) => drop(self.marked.insert(id.clone())),
            Command::Mark(id, false) => drop(self.marked.remove(id)),
            Command::SubmitMarks => {
                let marked = self.marked.iter().cloned().collect();
                self.submit(Input::Observe(marked));
            }
            Command::Draft(draft) => self.draft.clone_from(draft),
            Command::SubmitReflection => self.submit(Input::Reflect(self.draft.clone())),
            // Skipping is an answer by itself, but not while something is written.
            Command::SkipReflection if self.draft.trim().is_empty() => {
                self.step(Input::Reflect(String::new()));
            }
            Command::FinishMap => self.submit(Input::Map),
            Command::RateItem(item, rating) => {
                self.desk.ratings.insert(item.clone(), *rating);
            }
            Command::SubmitRatings => self.submit(Input::Rate(self.desk.ratings.clone())),
            Command::Meant => {
                if let Some(input) = self.doubt.take() {
                    self.step(input);
                }
            }
            Command::NotMeant => self.doubt = None,
            _ => return false,
        }
        true
    }

    fn submit(&mut self, input: Input) {
        if self.live.session().missing(&input).is_some() {
            self.doubt = Some(input);
        } else {
            self.step(input);
        }
    }

    /// What is asked about the answer that lacks something.
    pub fn doubt_words(&self) -> Option<String> {
        let missing = self.live.session().missing(self.doubt.as_ref()?)?;
        Some(missing_words(self.lang, &missing))
    }
}
