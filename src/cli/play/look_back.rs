//! Looking back at the terminal: the first screen of the debrief, what the player will do next time,
//! and all the rest for whoever asks for it.

use super::begin::Begin;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::report::blocks::{Report, Section};
use crate::run::next_time::as_kept;

impl Player<'_, '_, '_> {
    /// Shows the first screen and asks what comes after it; gives what will be done next time, and
    /// what the player wants to play once more.
    pub(super) fn look_back(
        &mut self,
        report: &Report,
    ) -> Result<(Option<String>, Option<Begin>), Fault> {
        self.ui
            .raw(&report.first_screen().to_text(self.ui.width()))?;
        self.ui.blank()?;
        let next_time = self.ask_next_time()?;
        let rest: Vec<&Section> = report.sections.iter().filter(|it| !it.open).collect();
        let again = self.open_sections(&rest)?;
        Ok((next_time, again))
    }

    /// Asks for the player's own words; an empty line leaves what was written before.
    fn ask_next_time(&mut self) -> Result<Option<String>, Fault> {
        let before = self.run.next_time();
        if self.run.trace().moments.is_empty() {
            return Ok(before);
        }
        self.ui.tell("next-time-ask", &[], "")?;
        let Some(words) = self.ui.ask()?.as_deref().and_then(as_kept) else {
            return Ok(before);
        };
        let kept = self.run.keep_next_time(&words);
        if let Err(error) = kept {
            let reason = self.ui.reason(&error);
            self.ui
                .tell("next-time-not-kept", &[("reason", &reason)], "! ")?;
        } else if self.run.unsaved(self.ui.lang).is_some() {
            self.warn_if_unsaved();
        } else {
            self.ui.tell("next-time-kept", &[], "")?;
        }
        Ok(Some(words))
    }

    /// Opens a section by its number, or all of them, until nothing more is asked for, or a moment
    /// is to be played once more.
    fn open_sections(&mut self, sections: &[&Section]) -> Result<Option<Begin>, Fault> {
        self.ui.blank()?;
        for (index, section) in sections.iter().enumerate() {
            let number = format!("{:>3}  ", index + 1);
            self.ui.put(&section.title.to_string(), &number)?;
        }
        loop {
            self.ui.tell("debrief-open-how", &[], "")?;
            self.ui.tell("hint-again", &[], "")?;
            let Some(typed) = self.ui.ask()? else {
                return Ok(None);
            };
            if let Some(number) = moment(&typed) {
                match self.again(number)? {
                    Some(begin) => return Ok(Some(begin)),
                    None => continue,
                }
            }
            let asked = match typed.as_str() {
                "" | "q" => return Ok(None),
                "a" => sections,
                number => {
                    let number = number.parse::<usize>().ok();
                    let index = number.and_then(|number| number.checked_sub(1));
                    let found = index.and_then(|index| sections.get(index..=index));
                    found.unwrap_or_default()
                }
            };
            for section in asked {
                self.ui.raw(&section.to_text(self.ui.width()))?;
            }
        }
    }
}

/// The number of the moment that is to be played once more, if that is what was typed.
fn moment(typed: &str) -> Option<usize> {
    typed.strip_prefix('o')?.trim().parse().ok()
}
