//! Critical moments: never averaged away, and a repair as large as the error (domain C5).

use crate::core::dialogue::{Step, Trace};
use crate::core::framework::ItemIx;
use crate::core::scenario::ids::TextIx;

/// A critical moment of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriticalMoment {
    /// Index of the decision in [`Trace::moments`].
    pub moment: usize,
    /// Which kind.
    pub item: ItemIx,
    /// What happened.
    pub what: TextIx,
    /// What would have been possible.
    pub instead: TextIx,
    /// What repaired it later, an option or an aside: index in [`Trace::entries`].
    pub repaired: Option<usize>,
}

/// The critical moments in the order of the run.
pub fn criticals(trace: &Trace) -> Vec<CriticalMoment> {
    let mut found: Vec<CriticalMoment> = Vec::new();
    for (at, entry) in trace.entries.iter().enumerate() {
        let Some((choice, then)) = trace.taken(&entry.step) else {
            continue;
        };
        for critical in found
            .iter_mut()
            .filter(|critical| critical.repaired.is_none())
        {
            let wrong = &trace.moments[critical.moment];
            let place = (wrong.node, wrong.offered[wrong.chosen].position);
            if choice.repairs.contains(&place) {
                critical.repaired = Some(at);
            }
        }
        if let (Step::Moment(moment), Some(critical)) = (&entry.step, &then.critical) {
            found.push(CriticalMoment {
                moment: *moment,
                item: critical.item,
                what: critical.what,
                instead: critical.instead,
                repaired: None,
            });
        }
    }
    found
}
