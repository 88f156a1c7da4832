//! Picks from a row, in its order, the things that weigh most together, so that each may stand
//! beside the one before it.

/// Something in the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    /// It is picked whatever it weighs, and counts for nothing.
    pub held: bool,
    pub weight: u32,
}

/// The best way that ends at a candidate: the one picked before it, and what all weigh together.
#[derive(Debug, Clone, Copy)]
struct Way {
    before: Option<usize>,
    weight: u32,
}

/// What is picked, by place: everything that is held, and at most so many others. Of equals the
/// earliest. `may_follow` says whether two may stand beside each other, `may_end` whether one may be
/// the last. Where what is held leaves no way, what is held alone.
pub(super) fn heaviest(
    row: &[Candidate],
    most: usize,
    may_follow: impl Fn(usize, usize) -> bool,
    may_end: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let ways = ways(row, most, may_follow);
    let last_held = row.iter().rposition(|it| it.held).unwrap_or(0);
    let ends = (last_held..row.len()).filter(|at| may_end(*at));
    let ends = ends.flat_map(|at| (0..=most).map(move |count| (count, at)));
    let ends = ends.filter_map(|(count, at)| Some((ways[count][at]?.weight, count, at)));
    let best = ends.reduce(|best, end| if end.0 > best.0 { end } else { best });
    let Some((_, mut count, mut at)) = best else {
        return (0..row.len()).filter(|at| row[*at].held).collect();
    };
    let mut picked = vec![at];
    while let Some(before) = ways[count][at].and_then(|way| way.before) {
        count -= usize::from(!row[at].held);
        at = before;
        picked.push(at);
    }
    picked.reverse();
    picked
}

/// For each number of others that are picked, the best way that ends at each candidate.
fn ways(
    row: &[Candidate],
    most: usize,
    may_follow: impl Fn(usize, usize) -> bool,
) -> Vec<Vec<Option<Way>>> {
    let mut ways = vec![vec![None; row.len()]; most + 1];
    // What is held is never passed over: a way goes on from the last of these at the earliest.
    let mut from = None;
    for (at, Candidate { held, weight }) in row.iter().copied().enumerate() {
        let own = usize::from(!held);
        for count in own..=most {
            let first = (count == own && from.is_none()).then_some(Way {
                before: None,
                weight,
            });
            let before = (from.unwrap_or(0)..at).filter(|before| may_follow(*before, at));
            let before = before.filter_map(|before| {
                let way: Way = ways[count - own][before]?;
                Some(Way {
                    before: Some(before),
                    weight: way.weight + weight,
                })
            });
            let all = first.into_iter().chain(before);
            let best = all.reduce(|best, way| if way.weight > best.weight { way } else { best });
            ways[count][at] = best;
        }
        if held {
            from = Some(at);
        }
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(weights: &[i64]) -> Vec<Candidate> {
        // A negative number is held.
        let candidate = |weight: &i64| Candidate {
            held: *weight < 0,
            weight: u32::try_from(*weight).unwrap_or(0),
        };
        weights.iter().map(candidate).collect()
    }

    #[test]
    fn the_heaviest_that_may_stand_beside_each_other() {
        let all = |_, _| true;
        let row_of = row(&[3, 9, 9, 2, 7]);
        assert_eq!(heaviest(&row_of, 3, all, |_| true), [1, 2, 4]);
        assert_eq!(heaviest(&row_of, 0, all, |_| true), [0_usize; 0]);
        // Not two next to each other, and not the last.
        let apart = |one: usize, other: usize| other - one > 1;
        assert_eq!(heaviest(&row_of, 3, apart, |_| true), [0, 2, 4]);
        assert_eq!(heaviest(&row_of, 3, apart, |at| at < 3), [0, 2]);
        assert_eq!(heaviest(&row(&[5, 5, 5]), 1, all, |_| true), [0]);
    }

    #[test]
    fn what_is_held_is_never_passed_over() {
        let row_of = row(&[3, -1, 8, -1, 4]);
        assert_eq!(heaviest(&row_of, 0, |_, _| true, |_| true), [1, 3]);
        assert_eq!(heaviest(&row_of, 1, |_, _| true, |_| true), [1, 2, 3]);
        // Nothing may stand beside what is held: it stands alone.
        let same = |one: usize, other: usize| one % 2 == other % 2;
        assert_eq!(heaviest(&row_of, 2, same, |_| true), [1, 3]);
        assert_eq!(heaviest(&row_of, 2, |_, _| false, |_| true), [1, 3]);
    }
}
