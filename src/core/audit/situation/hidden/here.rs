//! Whether what is asked at a decision is shown there, whatever came before: every answer that its
//! conditions can have together is gone through, also those that no run comes to.

use std::collections::{BTreeMap, BTreeSet};

use super::Shown;
use crate::core::dialogue::Offered;
use crate::core::fast::FastMap;
use crate::core::scenario::ids::{BitIx, NodeIx, VarIx};
use crate::core::scenario::model::{Choice, Condition, Decision, Node};
use crate::core::scenario::scene::{Place, SceneState};

/// How many answers are gone through at most.
const MOST: usize = 100_000;

/// Whether other evidence is always shown. It may say no although it is, and never the other way.
pub(super) fn is_seen(shown: &Shown<'_>, ix: NodeIx) -> bool {
    let scenario = shown.scenario;
    let node = scenario.node(ix);
    let Some(decision) = node.kind.decision() else {
        return true;
    };
    // An aside changes the state after the lines were said.
    let Some(mut answers) =
        Answers::of(shown, node, decision).filter(|_| decision.asides.is_empty())
    else {
        return false;
    };
    let mut own = shown.own(decision);
    // Whether an aside could have been taken is not known here.
    own.retain(|bit| !shown.asides.contains_key(bit));
    let mut known: FastMap<(Look, Vec<u16>), Vec<Vec<i8>>> = FastMap::default();
    loop {
        let places = match node.scene.place {
            Some(_) => &Place::ALL[..1],
            None => &Place::ALL[..],
        };
        let offered = answers.offered(shown, decision);
        let open: Vec<u16> = offered.iter().map(|offered| offered.position).collect();
        let evidence = shown.evidence(decision, &offered);
        for place in places {
            let look = answers.look(shown, node, &own, *place);
            let before = known.entry((look, open.clone()));
            if *before.or_insert_with(|| evidence.clone()) != evidence {
                return false;
            }
        }
        if !answers.next() {
            return true;
        }
    }
}

/// What is shown: the scene, which lines are said, and what the player did or knows.
type Look = (SceneState, Vec<bool>, Vec<bool>);

/// An answer to every question that is asked at a node.
struct Answers {
    /// Per variable the values that stand for all, and which of them is meant.
    values: Vec<(Vec<u8>, usize)>,
    /// What is asked besides, and the answer.
    facts: BTreeMap<Condition, bool>,
}

impl Answers {
    /// The first; none if there are too many.
    fn of(shown: &Shown<'_>, node: &Node, decision: &Decision) -> Option<Self> {
        let mut cuts = vec![BTreeSet::from([0]); shown.scenario.variables.len()];
        let mut facts = BTreeMap::new();
        let choices = decision.options.iter().chain(&shown.scenario.always);
        let cases = |choice: &Choice| {
            let cases = choice.cases.iter().map(|case| case.when.condition.clone());
            let own = choice.when.iter().map(|when| when.condition.clone());
            own.chain(cases).collect::<Vec<_>>()
        };
        let lines = node.lines.iter().filter_map(|line| line.when.as_ref());
        let asked = lines.map(|when| when.condition.clone());
        let asked = asked.chain(choices.flat_map(cases));
        for condition in asked.chain(shown.gauges.asks(node.scene)) {
            each_leaf(&condition, &mut |leaf| match leaf {
                Condition::AtLeast(var, value) | Condition::Below(var, value) => {
                    cuts[var.index()].insert(*value);
                }
                leaf => {
                    facts.insert(leaf.clone(), false);
                }
            });
        }
        let values: Vec<(Vec<u8>, usize)> = cuts
            .into_iter()
            .map(|cuts| (cuts.into_iter().collect(), 0))
            .collect();
        let all = values.iter().try_fold(1usize, |all, (values, _)| {
            all.checked_mul(values.len()).filter(|all| *all <= MOST)
        })?;
        let facts_all = 1usize.checked_shl(u32::try_from(facts.len()).ok()?)?;
        let all = all.checked_mul(facts_all)?;
        (all <= MOST).then_some(Self { values, facts })
    }

    /// Goes on to the next, if there is one.
    fn next(&mut self) -> bool {
        for answer in self.facts.values_mut() {
            *answer = !*answer;
            if *answer {
                return true;
            }
        }
        for (values, at) in &mut self.values {
            *at += 1;
            if *at < values.len() {
                return true;
            }
            *at = 0;
        }
        false
    }

    fn value(&self, var: VarIx) -> u8 {
        let (values, at) = &self.values[var.index()];
        values[*at]
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(var, value) => self.value(*var) >= *value,
            Condition::Below(var, value) => self.value(*var) < *value,
            Condition::Not(inner) => !self.holds(inner),
            Condition::All(inner) => inner.iter().all(|one| self.holds(one)),
            Condition::Any(inner) => inner.iter().any(|one| self.holds(one)),
            leaf => self.facts.get(leaf).copied().unwrap_or(false),
        }
    }

    fn offered(&self, shown: &Shown<'_>, decision: &Decision) -> Vec<Offered> {
        let choices = decision.options.iter().chain(&shown.scenario.always);
        let open = (0u16..).zip(choices).filter(|(_, choice)| {
            let when = choice.when.as_ref();
            when.is_none_or(|when| self.holds(when))
        });
        let offered = open.map(|(position, choice)| {
            let mut cases = choice.cases.iter();
            let case = cases.position(|case| self.holds(&case.when));
            Offered {
                position,
                case: case.and_then(|case| u16::try_from(case).ok()),
            }
        });
        offered.collect()
    }

    fn look(&self, shown: &Shown<'_>, node: &Node, own: &BTreeSet<BitIx>, place: Place) -> Look {
        let vars = (0..self.values.len()).map(|var| self.value(VarIx::from_index(var)));
        let vars: Vec<u8> = vars.collect();
        let before = SceneState {
            place,
            ..SceneState::default()
        };
        let said = node.lines.iter().map(|line| {
            let when = line.when.as_ref();
            when.is_none_or(|when| self.holds(when))
        });
        let own = own.iter().map(|bit| self.holds(&Condition::Bit(*bit)));
        (
            shown.gauges.look(before, node.scene, &vars),
            said.collect(),
            own.collect(),
        )
    }
}

/// Calls `each` for what a condition asks in the end.
fn each_leaf(condition: &Condition, each: &mut dyn FnMut(&Condition)) {
    match condition {
        Condition::Not(inner) => each_leaf(inner, each),
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().for_each(|one| each_leaf(one, each));
        }
        leaf => each(leaf),
    }
}
