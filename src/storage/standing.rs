//! How a kept run counts among the others that lie there.

use std::path::Path;

use super::runs::{RunInfo, Runs};
use crate::run::{Known, Standing, StoredRun, standings};

impl Runs {
    /// The standing of a run. Only runs of the same pseudonym and edition matter for it; one that
    /// cannot be read takes nobody's place.
    pub fn standing(&self, path: &Path) -> Standing {
        let runs = self.list().unwrap_or_default();
        let found = runs.iter().find(|run| run.path == path).and_then(|own| {
            let stored = self.same(own, &runs);
            let at = stored.iter().position(|(run, _)| run.path == path)?;
            let known: Vec<Known<'_>> = stored.iter().map(|(_, stored)| known(stored)).collect();
            standings(&known).get(at).copied()
        });
        found.unwrap_or(Standing::Assessed)
    }

    /// The runs of the same pseudonym and edition.
    fn same<'r>(&self, own: &RunInfo, runs: &'r [RunInfo]) -> Vec<(&'r RunInfo, StoredRun)> {
        let key = |run: &RunInfo| (run.header.player.clone(), run.header.scenario_hash.clone());
        let wanted = key(own);
        let same = runs.iter().filter(|run| key(run) == wanted);
        same.filter_map(|run| Some((run, self.open_what_stands(&run.path).ok()?)))
            .collect()
    }
}

fn known(stored: &StoredRun) -> Known<'_> {
    let trace = &stored.trace;
    let profile = trace.scenario.profiles.get(usize::from(trace.profile));
    Known {
        header: &stored.journal.header,
        profile: profile.map_or("", |profile| profile.id.as_str()),
        choices: trace.moments.len(),
        helped: trace.helped() || !trace.setup.draws.is_empty(),
    }
}
