//! A run that begins at a moment of another one: `--from RUN:N`, and from the debrief.

use super::begin::{Begin, Opening};
use super::language;
use super::turn::Player;
use crate::cli::fault::Fault;
use crate::cli::host::Host;
use crate::cli::runs::Listed;
use crate::cli::ui::Ui;
use crate::cli::words::{fork_fault, runs_fault};
use crate::core::assessment::debrief::Names;
use crate::core::journal::JournalFault;
use crate::run::Origin;
use crate::storage::{DataDir, LiveRun};

/// Begins at `RUN:N`: the run as `drempel runs` lists it, the moment as its debrief numbers it.
pub(super) fn begin(which: &str, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Begin, Fault> {
    let how = |ui: &Ui<'_, '_>| Fault::Usage(ui.say("what-if-how", &[]));
    let (run, number) = which.rsplit_once(':').ok_or_else(|| how(ui))?;
    let number: usize = number.trim().parse().map_err(|_| how(ui))?;
    let listed = Listed::read(host, ui)?;
    let found = listed.find(run.trim());
    let found = found.ok_or_else(|| {
        let unknown = ui.say("runs-unknown", &[("id", run)]);
        Fault::Usage(format!("{unknown} {}", ui.say("what-if-how", &[])))
    })?;
    let stored = listed.store.open_what_stands(&found.path);
    let stored = stored.map_err(|error| runs_fault(&error, ui))?;
    if host.language.is_none() {
        ui.lang = stored.journal.header.language.parse().unwrap_or(ui.lang);
    }
    if let Some(line) = stored.damage.as_ref().and_then(JournalFault::line) {
        ui.warn(&ui.say("what-if-damaged", &[("line", &line.to_string())]));
    }
    let entry = host.library.find(&stored.journal.header.scenario);
    let today = entry.and_then(|entry| host.library.hash_of(&entry));
    if today.is_some_and(|hash| hash != stored.trace.scenario.hash) {
        ui.warn(&ui.say("what-if-older-edition", &[]));
    }
    language::warn(&stored.trace.scenario, None, ui);
    let of = Origin::from(&stored);
    let Some(inputs) = before(of, number) else {
        let count = of.trace.moments.len().to_string();
        let how = ui.say(
            "what-if-beyond-how",
            &[("count", &count), ("id", run.trim())],
        );
        return Err(Fault::Usage(format!("{} {how}", beyond(of, number, ui))));
    };
    again(of, (inputs, number), host.dir.clone(), ui)
}

/// How many inputs stand before a moment, by its number in the debrief.
fn before(of: Origin<'_>, number: usize) -> Option<usize> {
    of.before(number.checked_sub(1)?)
}

/// That a run has no such moment.
fn beyond(of: Origin<'_>, number: usize, ui: &Ui<'_, '_>) -> String {
    let (count, number) = (of.trace.moments.len().to_string(), number.to_string());
    ui.say("what-if-beyond", &[("count", &count), ("number", &number)])
}

/// Begins at a moment of a run: after so many inputs, and by its number.
fn again(
    of: Origin<'_>,
    (inputs, number): (usize, usize),
    dir: Option<DataDir>,
    ui: &Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let worker = of.header.worker.clone();
    let run = LiveRun::branch(of, inputs, dir.as_ref()).map_err(|error| fork_fault(&error, ui))?;
    let number = number.to_string();
    let told = vec![
        ui.say("what-if-practice", &[]),
        ui.say("what-if-from-start", &[("number", &number)]),
    ];
    Ok(Begin {
        run,
        names: Names { worker },
        dir,
        opening: Opening::Midway(told),
    })
}

impl Player<'_, '_, '_> {
    /// This run once more from a moment; none where it has no such moment, and that was said.
    pub(super) fn again(&mut self, number: usize) -> Result<Option<Begin>, Fault> {
        let of = Origin::from(&self.run);
        let Some(inputs) = before(of, number) else {
            let words = beyond(of, number, self.ui);
            self.ui.put(&words, "")?;
            return Ok(None);
        };
        again(of, (inputs, number), self.dir.clone(), self.ui).map(Some)
    }
}
