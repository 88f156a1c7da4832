//! Why something is chosen, and how sure the player is of it: asked before anything is shown that
//! the choice leads to. What was picked and typed so far is kept, so that a run that is left here is
//! gone on with here.

use super::ask::Typed;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::dialogue::{Confidence, Grounds, Input, LONGEST_REASON};
use crate::core::report::{confidence_words, quote};
use crate::core::scenario::model::Choice;
use crate::run::Draft;

/// What was typed at one of the two questions.
enum Said {
    Words(String),
    /// Something else is to be chosen after all.
    Back,
    Stop,
}

impl Player<'_, '_, '_> {
    /// The input that decides for an option; where that goes with why and how sure, those are asked
    /// first.
    pub(super) fn decide(&mut self, id: &str) -> Result<Typed, Fault> {
        if !self.run.session().asks_grounds() {
            return Ok(Typed::Input(Input::Choose(id.to_owned())));
        }
        self.ask_grounds(Draft {
            picked: Some(id.to_owned()),
            ..Draft::default()
        })
    }

    /// What was picked here when the run was left.
    pub(super) fn picked_before(&self) -> Option<Draft> {
        let draft = self
            .run
            .draft()
            .filter(|_| self.run.session().asks_grounds());
        let draft = draft?;
        self.picked(draft).map(|_| draft.clone())
    }

    /// The option that is picked, while it is offered.
    fn picked(&self, draft: &Draft) -> Option<&Choice> {
        let id = draft.picked.as_ref()?;
        self.offered().into_iter().find(|choice| choice.id == *id)
    }

    /// Asks why, and then how sure.
    pub(super) fn ask_grounds(&mut self, mut draft: Draft) -> Result<Typed, Fault> {
        let Some(choice) = self.picked(&draft) else {
            return Ok(Typed::Again);
        };
        let (id, line) = (
            choice.id.clone(),
            quote(&self.label(choice), choice.manner.into()),
        );
        self.keep(&draft);
        self.ui.tell("sure-you-pick", &[("text", &line)], "")?;
        match self.ask_why(&draft.written)? {
            Said::Words(why) => draft.written = why,
            Said::Back => return self.pick_again(),
            Said::Stop => return Ok(Typed::Quit),
        }
        self.keep(&draft);
        let confidence = match self.ask_how_sure()? {
            (Said::Words(_), Some(confidence)) => confidence,
            (Said::Stop, _) => return Ok(Typed::Quit),
            _ => return self.pick_again(),
        };
        let grounds = Grounds::new(&draft.written, confidence);
        Ok(Typed::Input(Input::Reasoned {
            choose: id,
            grounds,
        }))
    }

    /// Keeps what was picked and typed so far. What cannot be kept is asked again the next time,
    /// and nothing has been decided.
    fn keep(&mut self, draft: &Draft) {
        self.run.keep_draft(draft.clone()).ok();
    }

    fn pick_again(&mut self) -> Result<Typed, Fault> {
        self.keep(&Draft::default());
        self.ui.blank()?;
        self.options()?;
        Ok(Typed::Again)
    }

    /// The reason; an empty line leaves what was written before.
    fn ask_why(&mut self, before: &str) -> Result<Said, Fault> {
        if before.is_empty() {
            self.ui.tell("sure-type-why", &[], "")?;
        } else {
            self.ui.tell("sure-type-why-on", &[("text", before)], "")?;
        }
        let said = self.said()?;
        let Said::Words(words) = said else {
            return Ok(said);
        };
        if words.is_empty() {
            return Ok(Said::Words(before.to_owned()));
        }
        if words.chars().count() > LONGEST_REASON {
            let kept = LONGEST_REASON.to_string();
            self.ui.tell("line-cut", &[("kept", &kept)], "")?;
        }
        Ok(Said::Words(words))
    }

    /// One of the four steps, by its number, its words or its name.
    fn ask_how_sure(&mut self) -> Result<(Said, Option<Confidence>), Fault> {
        let lang = self.ui.lang;
        loop {
            self.ui.tell("sure-type-how", &[], "")?;
            for (step, number) in Confidence::ALL.into_iter().zip(1..) {
                let words = confidence_words(lang, step);
                self.ui.put(&words, &format!("{number:>3}  "))?;
            }
            let said = self.said()?;
            let Said::Words(words) = &said else {
                return Ok((said, None));
            };
            let is_meant = |(step, number): &(Confidence, usize)| {
                *words == number.to_string()
                    || *words == step.id()
                    || *words == confidence_words(lang, *step)
            };
            let mut steps = Confidence::ALL.into_iter().zip(1..);
            if let Some((step, _)) = steps.find(is_meant) {
                return Ok((said, Some(step)));
            }
        }
    }

    /// One line; `t` and `q` do here what they do everywhere.
    fn said(&mut self) -> Result<Said, Fault> {
        loop {
            let Some(typed) = self.ui.ask()? else {
                return Ok(Said::Stop);
            };
            match typed.as_str() {
                "q" => return Ok(Said::Stop),
                "<" => return Ok(Said::Back),
                "t" => self.put_whole_transcript()?,
                _ => return Ok(Said::Words(typed)),
            }
        }
    }
}
