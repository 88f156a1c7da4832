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
use crate::run::Origin;
use crate::storage::{DataDir, LiveRun};

/// Begins at `RUN:N`: the run as `drempel runs` lists it, the moment as its debrief numbers it.
pub(super) fn begin(which: &str, host: &Host, ui: &mut Ui<'_, '_>) -> Result<Begin, Fault> {
    let how = |ui: &Ui<'_, '_>| Fault::Usage(ui.say("what-if-how", &[]));
    let (run, number) = which.rsplit_once(':').ok_or_else(|| how(ui))?;
    let number: usize = number.trim().parse().map_err(|_| how(ui))?;
    let listed = Listed::read(host, ui)?;
    let found = listed.find(run.trim());
    let found = found.ok_or_else(|| Fault::Usage(ui.say("runs-unknown", &[("id", run)])))?;
    let stored = listed.store.open_what_stands(&found.path);
    let stored = stored.map_err(|error| runs_fault(&error, ui))?;
    if host.language.is_none() {
        ui.lang = stored.journal.header.language.parse().unwrap_or(ui.lang);
    }
    if let Some(line) = stored.damage.as_ref().and_then(|fault| fault.line()) {
        ui.warn(&ui.say("what-if-damaged", &[("line", &line.to_string())]));
    }
    let entry = host.library.find(&stored.journal.header.scenario);
    let today = entry.and_then(|entry| host.library.hash_of(&entry));
    if today.is_some_and(|hash| hash != stored.trace.scenario.hash) {
        ui.warn(&ui.say("what-if-older-edition", &[]));
    }
    language::warn(&stored.trace.scenario, None, ui);
    again((&stored).into(), run.trim(), number, host.dir.clone(), ui)
}

/// Begins at a moment of a run, by its number in the debrief. `named` is what the run is called by
/// whoever typed it.
fn again(
    of: Origin<'_>,
    named: &str,
    number: usize,
    dir: Option<DataDir>,
    ui: &Ui<'_, '_>,
) -> Result<Begin, Fault> {
    let inputs = number.checked_sub(1).and_then(|moment| of.before(moment));
    let Some(inputs) = inputs else {
        let (count, number) = (of.trace.moments.len().to_string(), number.to_string());
        let args = [("count", &*count), ("number", &*number), ("id", named)];
        return Err(Fault::Usage(ui.say("what-if-beyond", &args)));
    };
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
        let named = self.run.journal().map(crate::storage::run_name);
        let named = named.unwrap_or_default();
        match again(
            (&self.run).into(),
            &named,
            number,
            self.dir.clone(),
            self.ui,
        ) {
            Ok(begin) => Ok(Some(begin)),
            Err(Fault::Usage(words)) => {
                self.ui.put(&words, "")?;
                Ok(None)
            }
            Err(fault) => Err(fault),
        }
    }
}
