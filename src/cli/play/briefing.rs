//! What is shown before the first line: what this is about, and what is known.

use super::turn::Player;
use crate::cli::fault::Fault;
use crate::cli::ui::Look;
use crate::core::dialogue::Mode;
use crate::core::locale::try_say;
use crate::core::scenario::ids::TextIx;

impl Player<'_, '_, '_> {
    /// Title, mode, seed, and whether the run is kept.
    pub(super) fn header(&mut self) -> Result<(), Fault> {
        let session = self.run.session();
        let title = self.text(session.scenario().title);
        let mode = match session.setup().mode {
            Mode::Practice => self.ui.say("mode-practice", &[]),
            Mode::Independent => self.ui.say("mode-independent", &[]),
        };
        let seed = session.setup().seed.to_string();
        let kept = if self.run.unsaved(self.ui.lang).is_some() {
            "play-not-kept"
        } else {
            "play-kept"
        };
        let kept = self.ui.say(kept, &[]);
        self.ui.look(Look::Bold, &title, "")?;
        self.ui.tell(
            "play-header",
            &[("mode", &mode), ("seed", &seed), ("kept", &kept)],
            "",
        )?;
        if self.run.session().setup().reasons {
            self.ui.tell("sure-header", &[], "")?;
        }
        self.warn_if_unsaved();
        Ok(())
    }

    /// Says once, on standard error, that the run is not kept and why.
    pub(super) fn warn_if_unsaved(&mut self) -> bool {
        let Some(reason) = self.run.unsaved(self.ui.lang).filter(|_| !self.warned) else {
            return false;
        };
        let text = self.ui.say("play-unsaved", &[("reason", &reason)]);
        self.ui.warn(&text);
        self.warned = true;
        true
    }

    pub(super) fn briefing(&mut self) -> Result<(), Fault> {
        let scenario = std::sync::Arc::clone(self.run.session().scenario());
        if !scenario.content_notes.is_empty() {
            let notes = scenario.content_notes.iter();
            let name = |note: &String| {
                try_say(self.ui.lang, &format!("content-note-{note}"), &[])
                    .unwrap_or_else(|| note.clone())
            };
            let notes: Vec<String> = notes.map(name).collect();
            self.ui
                .tell("play-content-notes", &[("notes", &notes.join(", "))], "")?;
        }
        let (optional, needed): (Vec<_>, Vec<_>) =
            scenario.briefing.iter().partition(|page| page.optional);
        for page in needed {
            self.page(page.title, page.text)?;
        }
        let mut unread: Vec<(TextIx, TextIx)> = optional
            .iter()
            .map(|page| (page.title, page.text))
            .collect();
        while self.by_hand() && !unread.is_empty() {
            self.ui.blank()?;
            self.ui.tell("play-may-read", &[], "")?;
            for (index, (title, _)) in unread.iter().enumerate() {
                let title = self.text(*title);
                self.ui.put(&title, &format!("  {}  ", index + 1))?;
            }
            let Some(typed) = self.ui.ask()? else { break };
            match typed
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1))
            {
                Some(index) if index < unread.len() => {
                    let (title, text) = unread.remove(index);
                    self.page(title, text)?;
                }
                _ if typed.is_empty() => break,
                _ => self.ui.tell("play-may-read-how", &[], "")?,
            }
        }
        self.ui.blank()?;
        Ok(())
    }

    fn page(&mut self, title: TextIx, text: TextIx) -> Result<(), Fault> {
        let (title, text) = (self.text(title), self.text(text));
        self.ui.blank()?;
        self.ui.look(Look::Bold, &title, "")?;
        self.ui.put(&text, "")?;
        Ok(())
    }
}
