//! What a chance is, and how many a level needs (design §5): one place for the checks, the
//! assessment and the audit. How much of a chance was taken is the assessment's.

/// The weighted number of chances from which on a competency has a score and a level.
pub const CHANCES_NEEDED: u32 = 3;

/// The same in hundredths, as weights are counted.
pub const ENOUGH: u32 = 100 * CHANCES_NEEDED;

/// Whether options make a chance to show a competency: the best is worth at least 1 on it, and best
/// and worst differ by 2 or more.
pub fn is_chance(worst: i8, best: i8) -> bool {
    best >= 1 && best.saturating_sub(worst) >= 2
}
