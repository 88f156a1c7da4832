//! How sure somebody was of choices, set beside how often those fitted: calibration, over one run or
//! over many.
//!
//! It is told and never scored: no evidence, competency or standing follows from it. That a share
//! is told in words from [`ENOUGH`] choices on, and where *mostly* and *seldom* begin, is our own
//! proposal.

use serde::Serialize;

use super::competency::competencies;
use super::points::fitting;
use crate::core::dialogue::{Confidence, Trace};
use crate::core::framework::Catalog;

/// With fewer choices there is too little to say anything in words.
pub const ENOUGH: usize = 5;

/// What was said of a choice, and whether it fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated {
    /// Index of the decision in [`Trace::moments`].
    pub moment: usize,
    /// How sure the trainee was of it, before seeing what came of it.
    pub confidence: Confidence,
    /// It was the best that was open, or worked on the whole.
    pub fitting: bool,
}

/// What was said of the choices of a run, in their order; those at which nothing could be shown
/// have nothing to be set beside.
pub fn stated(trace: &Trace, catalog: &Catalog) -> Vec<Stated> {
    if !trace.setup.reasons {
        return Vec::new();
    }
    let scores = competencies(trace, catalog);
    let found = fitting(trace, catalog, &scores).into_iter();
    let stated = found.filter_map(|(moment, fitting)| {
        let grounds = trace.moments.get(moment)?.grounds.as_ref()?;
        Some(Stated {
            moment,
            confidence: grounds.confidence,
            fitting,
        })
    });
    stated.collect()
}

/// How sure somebody was, and how often that was right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calibration {
    /// For each step of confidence, the least sure first.
    pub steps: [Step; 4],
    /// All that was said to be sure or fairly sure.
    pub sure: Share,
    /// All that was a guess or in doubt.
    pub unsure: Share,
}

/// The choices of which somebody was this sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step {
    /// How sure.
    pub confidence: Confidence,
    /// So many choices.
    pub given: usize,
    /// So many of them fitted.
    pub fitting: usize,
}

/// Choices, and how many of them fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// So many choices.
    pub given: usize,
    /// So many of them fitted.
    pub fitting: usize,
    /// How often that is; none with fewer than [`ENOUGH`].
    pub often: Option<Often>,
}

/// How often something fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Often {
    /// Less than half of the time.
    Seldom,
    /// In between.
    Mixed,
    /// Three times out of four, or more.
    Mostly,
}

impl Calibration {
    /// The calibration of what was said, in one run or in many: how sure, and whether it fitted.
    /// None where nothing was said.
    pub fn of(stated: impl IntoIterator<Item = (Confidence, bool)>) -> Option<Self> {
        let mut steps = Confidence::ALL.map(|confidence| Step {
            confidence,
            given: 0,
            fitting: 0,
        });
        for (confidence, fitting) in stated {
            for step in steps.iter_mut().filter(|it| it.confidence == confidence) {
                step.given += 1;
                step.fitting += usize::from(fitting);
            }
        }
        let share = |sure: bool| {
            let steps = steps.iter().filter(|it| it.confidence.is_sure() == sure);
            let counts = steps.map(|step| (step.given, step.fitting));
            let (given, fitting) = counts.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
            Share::of(given, fitting)
        };
        let found = Self {
            sure: share(true),
            unsure: share(false),
            steps,
        };
        (found.sure.given + found.unsure.given > 0).then_some(found)
    }
}

impl Share {
    fn of(given: usize, fitting: usize) -> Self {
        let often = if fitting * 4 >= given * 3 {
            Often::Mostly
        } else if fitting * 2 < given {
            Often::Seldom
        } else {
            Often::Mixed
        };
        Self {
            given,
            fitting,
            often: (given >= ENOUGH).then_some(often),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Confidence::{Doubt, FairlySure, Guess, Sure};

    fn calibration(stated: &[(Confidence, usize, usize)]) -> Option<Calibration> {
        let each = stated.iter().flat_map(|(confidence, given, fitting)| {
            (0..*given).map(move |at| (*confidence, at < *fitting))
        });
        Calibration::of(each)
    }

    #[test]
    fn nothing_said_is_no_calibration() {
        assert_eq!(calibration(&[]), None);
    }

    #[test]
    fn each_choice_counts_once_at_its_step_and_in_its_share() {
        let found = calibration(&[(Sure, 3, 2), (FairlySure, 2, 2), (Doubt, 1, 0)]).unwrap();
        let steps = found.steps.map(|step| (step.given, step.fitting));
        assert_eq!(steps, [(0, 0), (1, 0), (2, 2), (3, 2)]);
        assert_eq!((found.sure.given, found.sure.fitting), (5, 4));
        assert_eq!((found.unsure.given, found.unsure.fitting), (1, 0));
    }

    #[test]
    fn few_choices_say_nothing_in_words() {
        let few = calibration(&[(Sure, ENOUGH - 1, 0), (Guess, 1, 1)]).unwrap();
        assert_eq!((few.sure.often, few.unsure.often), (None, None));
        let enough = calibration(&[(Sure, ENOUGH, 0)]).unwrap();
        assert_eq!(enough.sure.often, Some(Often::Seldom));
        assert_eq!(enough.unsure.often, None);
    }

    /// Of eight: three are less than half, four are half, six are three out of four.
    #[test]
    fn borders_are_exact() {
        let often = |fitting| calibration(&[(Guess, 8, fitting)]).unwrap().unsure.often;
        assert_eq!(often(3), Some(Often::Seldom));
        assert_eq!(often(4), Some(Often::Mixed));
        assert_eq!(often(5), Some(Often::Mixed));
        assert_eq!(often(6), Some(Often::Mostly));
    }

    #[test]
    fn it_does_not_matter_in_which_order_or_run_something_was_said() {
        let one = Calibration::of([(Sure, true), (Guess, false), (Sure, false)]);
        let other = Calibration::of([(Guess, false), (Sure, false), (Sure, true)]);
        assert_eq!(one, other);
    }
}
