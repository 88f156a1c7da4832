//! Taking the last choice back while playing, where that is practised.

use super::turn::{LINES, Player};
use crate::cli::fault::Fault;
use crate::cli::words::take_back_fault;
use crate::run::TakeBackError;

impl Player<'_, '_, '_> {
    /// Goes on from before the last choice, in a run of its own; whether there was one.
    pub(super) fn take_back(&mut self) -> Result<bool, Fault> {
        if !self.practice() {
            self.ui.tell("only-in-practice", &[], "")?;
            return Ok(false);
        }
        let taken = self.run.taken_back(self.dir.as_ref());
        if let Err(TakeBackError::NotKept) = taken {
            self.ui.tell("take-back-not-kept", &[], "")?;
            self.warn_if_unsaved();
            return Ok(false);
        }
        let Some(run) = taken.map_err(|error| take_back_fault(&error, self.ui))? else {
            self.ui.tell("take-back-nothing", &[], "")?;
            return Ok(false);
        };
        self.run = run;
        self.shown = None;
        self.ui.tell("take-back-done", &[], "")?;
        self.warn_if_unsaved();
        self.recall(LINES)?;
        Ok(true)
    }
}
