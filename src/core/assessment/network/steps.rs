//! The threshold steps: which of the six thresholds a run respected (domain A17.1).
//!
//! A scenario says which steps a choice keeps, goes over or goes back to. A step is on offer
//! where an open option keeps it or goes back to it; an option that only goes over it is a
//! temptation, and not taking that lacks nothing. Going back is never held against anybody: it
//! counts for the trainee. A choice that leaves the network alone can keep the first two steps,
//! and then all is well: a step that was never on offer is not asked for.
//!
//! Our training-grade proposal; it says nothing about a real worker or client.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::core::dialogue::{Step, Trace};
use crate::core::framework::ItemIx;
use crate::core::scenario::model::Consequence;
use crate::core::scenario::network::task::StepMark;

/// The steps over a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepFindings {
    /// Each step that was on offer, from the first threshold to the last.
    pub steps: Vec<StepFinding>,
    /// Steps that were kept while a lower one was not.
    pub order: Vec<OutOfOrder>,
}

/// What became of one step. Moments are indices into [`Trace::moments`]; an aside belongs to the
/// decision that it stands beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFinding {
    /// The step, an item of the framework `threshold_steps`.
    pub step: ItemIx,
    /// Where it was on offer.
    pub offered: Vec<usize>,
    /// Where it was kept.
    pub kept: Vec<usize>,
    /// Where it was gone over.
    pub broken: Vec<usize>,
    /// Where the trainee went back to it, rightly.
    pub returned: Vec<usize>,
    /// What that comes to.
    pub outcome: StepOutcome,
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepOutcome {
    /// Kept and never gone over.
    Kept,
    /// Gone over, and later kept or gone back to.
    Mended,
    /// Gone over, and not kept since.
    Broken,
    /// On offer, and neither kept nor gone over.
    PassedOver,
}

impl StepOutcome {
    /// Whether the step is respected at the end of the run.
    pub fn is_respected(self) -> bool {
        matches!(self, Self::Kept | Self::Mended)
    }
}

/// A step that was kept while lower ones, on offer up to then, were not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutOfOrder {
    /// Where.
    pub moment: usize,
    /// What was kept.
    pub step: ItemIx,
    /// The lower steps, each named once per higher step.
    pub lower: Vec<ItemIx>,
}

/// Looks at every decision of a run and every aside that was taken.
pub fn steps(trace: &Trace) -> StepFindings {
    let mut walk = Walk::default();
    for entry in &trace.entries {
        match &entry.step {
            Step::Moment(index) => {
                let moment = &trace.moments[*index];
                let open = moment
                    .offered
                    .iter()
                    .filter_map(|offered| moment.option(&trace.scenario, *offered));
                for (_, then) in open {
                    walk.offer(then, *index);
                }
                if let Some((_, then)) = moment.choice(&trace.scenario) {
                    walk.take(then, *index);
                }
                walk.moment = index + 1;
            }
            Step::Aside { node, aside } => {
                let decision = trace.scenario.decision(*node);
                let asides = decision.map(|decision| &decision.asides);
                if let Some(aside) = asides.and_then(|all| all.get(usize::from(*aside))) {
                    walk.offer(&aside.base, walk.moment);
                    walk.take(&aside.base, walk.moment);
                }
            }
            Step::Start
            | Step::Observe { .. }
            | Step::Place { .. }
            | Step::Map { .. }
            | Step::Rate { .. }
            | Step::Reflect { .. }
            | Step::Pause
            | Step::Help => {}
        }
    }
    walk.finish()
}

#[derive(Debug, Default)]
struct Walk {
    /// The decision that comes next.
    moment: usize,
    found: BTreeMap<ItemIx, Marks>,
    order: Vec<OutOfOrder>,
    named: BTreeSet<(ItemIx, ItemIx)>,
}

#[derive(Debug, Default)]
struct Marks {
    offered: Vec<usize>,
    kept: Vec<usize>,
    broken: Vec<usize>,
    returned: Vec<usize>,
    /// Whether the last mark kept it or went back to it.
    stands: bool,
}

impl Walk {
    fn offer(&mut self, then: &Consequence, moment: usize) {
        let keeping = then
            .steps
            .iter()
            .filter(|(_, mark)| *mark != StepMark::Breaks);
        for (step, _) in keeping {
            let marks = self.found.entry(*step).or_default();
            if marks.offered.last() != Some(&moment) {
                marks.offered.push(moment);
            }
        }
    }

    fn take(&mut self, then: &Consequence, moment: usize) {
        for (step, mark) in then.steps.iter() {
            let marks = self.found.entry(*step).or_default();
            marks.stands = *mark != StepMark::Breaks;
            match mark {
                StepMark::Keeps => marks.kept.push(moment),
                StepMark::Breaks => marks.broken.push(moment),
                StepMark::Returns => marks.returned.push(moment),
            }
        }
        // What the same choice keeps lower down stands already.
        let kept = then
            .steps
            .iter()
            .filter(|(_, mark)| *mark == StepMark::Keeps);
        for (step, _) in kept {
            let lower: Vec<ItemIx> = self
                .found
                .range(..*step)
                .filter(|(_, marks)| !marks.stands)
                .map(|(lower, _)| *lower)
                .filter(|lower| !self.named.contains(&(*step, *lower)))
                .collect();
            self.named.extend(lower.iter().map(|lower| (*step, *lower)));
            if !lower.is_empty() {
                self.order.push(OutOfOrder {
                    moment,
                    step: *step,
                    lower,
                });
            }
        }
    }

    fn finish(self) -> StepFindings {
        let finding = |(step, marks): (ItemIx, Marks)| StepFinding {
            step,
            outcome: marks.outcome(),
            offered: marks.offered,
            kept: marks.kept,
            broken: marks.broken,
            returned: marks.returned,
        };
        StepFindings {
            steps: self.found.into_iter().map(finding).collect(),
            order: self.order,
        }
    }
}

impl Marks {
    fn outcome(&self) -> StepOutcome {
        match (self.broken.is_empty(), self.stands) {
            (true, true) => StepOutcome::Kept,
            (true, false) => StepOutcome::PassedOver,
            (false, true) => StepOutcome::Mended,
            (false, false) => StepOutcome::Broken,
        }
    }
}
