//! `situation-never-holds`, `situation-hidden`, `situation-unused`, `situation-not-shown`
//!
//! ## What it does
//! Finds situations whose condition contradicts itself; situations that hold only where an earlier
//! one does; situations in which no option is worth, answers or leads to anything else; and
//! situations that hang on the client's state alone, from a value on that nothing shows: no line, no
//! scene of their own, and the picture does not change there.
//!
//! Conditions are looked at by themselves, whatever a run can come to: that is for the audit.
//!
//! ## Why is this bad?
//! What the author meant to tell apart is not told apart; or the player reads what changes
//! nothing, or cannot read what changes everything.
//!
//! ## Example
//! ```ron
//! situations: [
//!     ( id: "calm", when: Below("agitation", 60) ),
//!     ( id: "ashamed", when: All([ AtLeast("shame", 72), Below("agitation", 40) ]) ),   // hidden
//! ]
//! ```
//! The narrower one comes first.

use std::collections::BTreeSet;

use super::super::coverage::{Coverage, Covers};
use super::story::Story;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::scenario::ids::VarIx;
use crate::core::scenario::model::{
    Condition, Consequence, Decision, Node, Scenario, ScenePatch, Situation,
};
use crate::core::scenario::scene::{Part, SEEN_FROM};
use crate::core::source::Span;

pub(super) fn check(story: &Story<'_>) -> Vec<Diagnostic> {
    let covers = Covers::new(story.scenario);
    let told = told(story.scenario);
    let mut found = Vec::new();
    for (node, places) in story.scenario.nodes.iter().zip(&story.places.situations) {
        let Some(decision) = node.kind.decision() else {
            continue;
        };
        for (number, place) in places.iter().enumerate() {
            if let Some(rule) = wrong(&covers, decision, number) {
                found.push(finding(story, rule, (decision, number), *place));
                continue;
            }
            let Some(situation) = decision.situations.get(number) else {
                continue;
            };
            if told.contains(&(node.id.as_str(), situation.id.as_str())) {
                continue;
            }
            if let Some(unseen) = unseen(story, node, situation) {
                let finding = finding(story, Rule::SituationNotShown, (decision, number), *place);
                found.push(seen_from(finding, story, unseen));
            }
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

/// The situations that say something, by node and id.
fn told(scenario: &Scenario) -> BTreeSet<(&str, &str)> {
    let keys = scenario.texts.iter().map(|(_, text)| text.key);
    let spoken = keys.filter_map(|key| {
        let (node, of) = key.split_once(".situation.")?;
        let (id, what) = of.split_once('.')?;
        let is_said = matches!(what, "narrate" | "say") || what.starts_with("line.");
        is_said.then_some((node, id))
    });
    spoken.collect()
}

/// The first part of the state that a situation hangs on, if it hangs on the state alone and none
/// of that is shown.
fn unseen(story: &Story<'_>, node: &Node, situation: &Situation) -> Option<VarIx> {
    if situation.scene.is_seen() {
        return None;
    }
    let mut asked = Vec::new();
    if !of_the_state(&situation.when, &mut asked) {
        return None;
    }
    let lines = node.lines.iter().filter_map(|line| line.when.as_ref());
    let mut by_lines = Vec::new();
    lines.for_each(|when| {
        of_the_state(when, &mut by_lines);
    });
    let shows = |(var, value): &(VarIx, u8)| {
        by_lines.contains(&(*var, *value))
            || seen_values(story, *var)
                .iter()
                .any(|(from, part)| from == value && is_free(node.scene, *part))
    };
    let (var, _) = asked.first()?;
    (!asked.iter().any(shows)).then_some(*var)
}

/// Whether a condition asks the client's state alone; what it asks is added to `asked`.
fn of_the_state(condition: &Condition, asked: &mut Vec<(VarIx, u8)>) -> bool {
    match condition {
        Condition::AtLeast(var, value) | Condition::Below(var, value) => {
            asked.push((*var, *value));
            true
        }
        Condition::Not(inner) => of_the_state(inner, asked),
        Condition::All(inner) | Condition::Any(inner) => {
            // Each is asked, also after one that is not.
            let mut all = true;
            for inner in inner {
                all &= of_the_state(inner, asked);
            }
            all
        }
        Condition::Bit(_) | Condition::Visited(_) | Condition::Drew(..) | Condition::Profile(_) => {
            false
        }
    }
}

/// From where on a variable is seen.
fn seen_values(story: &Story<'_>, var: VarIx) -> &'static [(u8, Part)] {
    let id = &story.catalog.item(story.scenario.variables[var.index()]).id;
    let mut all = SEEN_FROM.into_iter();
    all.find(|(known, _)| known == id)
        .map_or(&[], |(_, values)| values)
}

/// Whether a node leaves a part of the picture to the state.
fn is_free(scene: ScenePatch, part: Part) -> bool {
    match part {
        Part::Door => scene.door.is_none(),
        Part::Posture => scene.posture.is_none(),
        Part::Face => scene.face.is_none(),
    }
}

/// The finding, with the values from which the variable is seen.
fn seen_from(finding: Diagnostic, story: &Story<'_>, var: VarIx) -> Diagnostic {
    let id = story
        .catalog
        .item(story.scenario.variables[var.index()])
        .id
        .clone();
    let values = seen_values(story, var);
    let finding = finding.arg("variable", &id);
    if values.is_empty() {
        return finding.hint("hint-never-seen", vec![("variable", id)]);
    }
    let told = |part: Part| {
        let own = values.iter().filter(|(_, of)| *of == part);
        let own: Vec<String> = own.map(|(value, _)| value.to_string()).collect();
        match own.is_empty() {
            true => "none".to_owned(),
            false => own.join(", "),
        }
    };
    let args = vec![
        ("variable", id),
        ("door", told(Part::Door)),
        ("posture", told(Part::Posture)),
        ("face", told(Part::Face)),
    ];
    finding.hint("hint-seen-from", args)
}
