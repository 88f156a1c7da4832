//! What a chance is, and how many a level needs (design §5): one place for the checks, the
//! assessment and the audit; and what each option takes of it. What that comes to in a run is the
//! assessment's.

/// The weighted number of chances from which on a competency has a score and a level.
pub const CHANCES_NEEDED: u32 = 3;

/// The same in hundredths, as weights are counted.
pub const ENOUGH: u32 = 100 * CHANCES_NEEDED;

/// Whether options make a chance to show a competency: the best is worth at least 1 on it, and best
/// and worst differ by 2 or more.
pub fn is_chance(worst: i8, best: i8) -> bool {
    best >= 1 && best.saturating_sub(worst) >= 2
}

/// Credits are counted in twelfths: a span of 2, 3 or 4 between worst and best divides 12.
pub(in crate::core) const CREDIT: u32 = 12;

/// What options take of a chance, by what each is worth on it: `(v - worst) / (best - worst)`, in
/// twelfths. None where they make no chance.
pub(in crate::core) fn credits(values: &[i8]) -> Option<Vec<u32>> {
    let best = values.iter().copied().max()?;
    let worst = values.iter().copied().min()?;
    if !is_chance(worst, best) {
        return None;
    }
    let span = u32::from((best - worst).unsigned_abs());
    let credit = |value: &i8| u32::from((value - worst).unsigned_abs()) * CREDIT / span;
    Some(values.iter().map(credit).collect())
}
