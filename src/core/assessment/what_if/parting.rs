//! Where two runs that began as one part.

use crate::core::dialogue::{Step, Trace};

/// Where two runs part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parting {
    /// Index into [`Trace::entries`] of both: the first that is not common to them.
    pub entry: usize,
    /// So many decisions are common to both.
    pub moment: usize,
    /// One of them is the beginning of the other, or both are the same.
    pub same: bool,
}

/// Where two runs of one scenario, with one seed and the same fixed draws, part. None where they
/// are not of one beginning.
pub fn parting(one: &Trace, other: &Trace) -> Option<Parting> {
    if one.scenario.hash != other.scenario.hash || one.setup != other.setup {
        return None;
    }
    let both = one.entries.iter().zip(&other.entries);
    let common = both.take_while(|(a, b)| is_same(one, &a.step, other, &b.step));
    let entry = common.count();
    let before = one.entries.get(..entry).unwrap_or_default().iter();
    Some(Parting {
        entry,
        moment: before.filter(|at| at.step.moment().is_some()).count(),
        same: entry == one.entries.len().min(other.entries.len()),
    })
}

/// Whether two inputs are the same. What was offered follows from those before them.
fn is_same(one: &Trace, a: &Step, other: &Trace, b: &Step) -> bool {
    match (a.moment(), b.moment()) {
        (Some(a), Some(b)) => {
            let chosen = |trace: &Trace, at: usize| {
                let moment = trace.moments.get(at)?;
                Some((moment.node, moment.offered.get(moment.chosen).copied()))
            };
            chosen(one, a) == chosen(other, b)
        }
        _ => a == b,
    }
}
