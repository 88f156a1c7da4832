//! Answers to tasks. One that lacks something does not count before it was said to be meant so.

use super::running::Running;
use crate::app::command::AnswerCommand;
use crate::core::dialogue::Input;
use crate::core::report::missing_words;

impl Running {
    /// Carries out what answers a task.
    pub(super) fn answer(&mut self, command: &AnswerCommand) {
        match command {
            AnswerCommand::Mark(id, true) => drop(self.marked.insert(id.clone())),
            AnswerCommand::Mark(id, false) => drop(self.marked.remove(id)),
            AnswerCommand::Reason(why) => self.weigh(|weighed| weighed.why.clone_from(why)),
            AnswerCommand::Confidence(step) => {
                self.weigh(|weighed| weighed.confidence = Some(*step));
            }
            AnswerCommand::SubmitGrounds => self.submit_grounds(),
            AnswerCommand::PickAgain => self.weighed = None,
            AnswerCommand::SubmitMarks => {
                let marked = self.marked.iter().cloned().collect();
                self.submit(Input::Observe(marked));
            }
            AnswerCommand::Draft(draft) => self.draft.clone_from(draft),
            AnswerCommand::SubmitReflection => self.submit(Input::Reflect(self.draft.clone())),
            // Skipping is an answer by itself, but not while something is written.
            AnswerCommand::SkipReflection => {
                if self.draft.trim().is_empty() {
                    self.step(Input::Reflect(String::new()));
                }
            }
            AnswerCommand::FinishMap => self.submit(Input::Map),
            AnswerCommand::RateItem(item, rating) => {
                self.desk.ratings.insert(item.clone(), *rating);
            }
            AnswerCommand::SubmitRatings => self.submit(Input::Rate(self.desk.ratings.clone())),
            AnswerCommand::Meant => {
                if let Some(input) = self.doubt.take() {
                    self.step(input);
                }
            }
            AnswerCommand::NotMeant => self.doubt = None,
        }
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
