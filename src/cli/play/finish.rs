//! The end of a sitting: the debrief, or how to go on another time.

use super::begin::Begin;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::cli::report::keep;
use crate::cli::ui::Ui;
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief;
use crate::core::report::{TextOptions, debrief_report, render_text};
use crate::run::Played;
use crate::storage::{ReportFile, Runs, shipped_aftercare};

impl Player<'_, '_, '_> {
    /// The debrief of a run that came to its end, and the page of it if one is to be kept; gives
    /// what the player wants to play once more.
    pub(super) fn debrief(
        &mut self,
        json: bool,
        report: Option<&ReportFile>,
    ) -> Result<Option<Begin>, Fault> {
        let left = self.script.left();
        if left > 0 {
            let text = self.ui.say("script-left", &[("count", &left.to_string())]);
            self.ui.warn(&text);
        }
        if self.by_hand() && self.ui.terminal().asks {
            self.ui.blank()?;
            self.ui.tell("play-debrief-next", &[], "")?;
            self.ui.ask()?;
        }
        let mut debrief = self.result();
        let mut again = None;
        if json {
            self.ui.json(&debrief)?;
        } else {
            self.ui.blank()?;
            let mut shown = debrief_report(&debrief, options(false, self.ui));
            let aftercare = shipped_aftercare().section(self.ui.lang);
            shown.sections.push(aftercare);
            if self.by_hand() && self.ui.terminal().asks {
                (debrief.next_time, again) = self.look_back(&shown)?;
            } else {
                self.ui.raw(&shown.to_text(self.ui.width()))?;
            }
        }
        if let Some(report) = report {
            self.ui.blank()?;
            keep(&debrief, false, report, self.ui)?;
        }
        Ok(again)
    }

    /// The run stays as it is. A report waits for its end.
    pub(super) fn suspend(&mut self, json: bool, report: Option<&ReportFile>) -> Result<(), Fault> {
        if report.is_some() {
            let text = self.ui.say("report-not-yet", &[]);
            self.ui.warn(&text);
        }
        self.run.check();
        if self.run.unsaved(self.ui.lang).is_some() {
            self.warn_if_unsaved();
            self.ui.tell("suspended-not-kept", &[], "")?;
        } else {
            let scenario = self.run.header().scenario.clone();
            self.ui.tell("suspended", &[("scenario", &scenario)], "")?;
        }
        if json {
            let debrief = self.result();
            self.ui.json(&debrief)?;
        }
        Ok(())
    }

    fn result(&self) -> Debrief {
        let (trace, catalog) = (self.run.trace(), self.run.catalog());
        let mut debrief = debrief::build(trace, catalog, self.ui.lang, &self.names);
        debrief.next_time = self.run.next_time();
        if let Some(dir) = &self.dir {
            let played = Played::from(&self.run);
            let kin = Runs::new(dir.clone()).kin(&played);
            kin.tell(&played, &mut debrief, self.ui.lang);
        }
        debrief
    }
}

/// The debrief for people.
pub(in crate::cli) fn put_text(
    debrief: &Debrief,
    trainer: bool,
    ui: &mut Ui<'_, '_>,
) -> Result<(), Fault> {
    ui.raw(&render_text(debrief, options(trainer, ui)))?;
    Ok(())
}

fn options(trainer: bool, ui: &Ui<'_, '_>) -> TextOptions {
    TextOptions {
        lang: ui.lang,
        width: ui.width(),
        trainer,
    }
}
