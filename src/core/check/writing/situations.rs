//! `situation-never-holds`, `situation-hidden`, `situation-unused`
//!
//! ## What it does
//! Finds situations whose condition contradicts itself; situations that hold only where an earlier
//! one does; and situations in which no option is worth, answers or leads to anything else.
//!
//! Conditions are looked at by themselves, whatever a run can come to: that is for the audit.
//!
//! ## Why is this bad?
//! What the author meant to tell apart is not told apart, and the player reads what changes
//! nothing.
//!
//! ## Example
//! ```ron
//! situations: [
//!     ( id: "calm", when: Below("agitation", 60) ),
//!     ( id: "ashamed", when: All([ AtLeast("shame", 72), Below("agitation", 40) ]) ),   // hidden
//! ]
//! ```
//! The narrower one comes first.

use super::super::coverage::{Coverage, Covers};
use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::model::{Condition, Consequence, Decision, Situation};
use crate::core::source::Span;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let covers = Covers::new(story.scenario);
    let mut found = Vec::new();
    for (node, places) in story.scenario.nodes.iter().zip(&story.places.situations) {
        let Some(decision) = node.kind.decision() else {
            continue;
        };
        for (number, place) in places.iter().enumerate() {
            let rule = wrong(&covers, decision, number);
            found.extend(rule.map(|rule| finding(story, rule, (decision, number), *place)));
        }
    }
    found
}

fn finding(
    story: &Story<'_>,
    rule: Rule,
    (decision, number): (&Decision, usize),
    place: Span,
) -> Diagnostic {
    let id = decision
        .situations
        .get(number)
        .map_or("", |known| &known.id);
    story.warn(rule, place).arg("id", id)
}

fn wrong(covers: &Covers<'_>, decision: &Decision, number: usize) -> Option<Rule> {
    let (before, rest) = decision.situations.split_at_checked(number)?;
    let situation = rest.first()?;
    let not = Condition::Not(Box::new(situation.when.condition.clone()));
    if covers.any([&not]) == Coverage::Always {
        return Some(Rule::SituationNeverHolds);
    }
    let before = before.iter().map(|before| &before.when.condition);
    if covers.any(before.chain([&not])) == Coverage::Always {
        return Some(Rule::SituationHidden);
    }
    changes_nothing(decision, number, situation).then_some(Rule::SituationUnused)
}

/// Whether everything follows as it does where no situation holds.
fn changes_nothing(decision: &Decision, number: usize, situation: &Situation) -> bool {
    let same = |one: &Consequence, base: &Consequence| {
        let bands = decision.bands_in(one) == decision.bands_in(base);
        let one = Consequence {
            bands: None,
            ..one.clone()
        };
        bands && one == *base
    };
    situation.bands == decision.bands
        && decision.options.iter().all(|option| {
            let cases = option.cases.iter();
            let mut own = cases.filter(|case| case.situation.map(usize::from) == Some(number));
            own.all(|case| same(&case.then, &option.base))
        })
}
