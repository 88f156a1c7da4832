//! Whether what is asked at a decision is shown there, whatever came before: every answer that its
//! conditions can have together is gone through, also those that no run comes to.

use std::collections::{BTreeMap, BTreeSet};

use super::Shown;
use crate::core::dialogue::Offered;
use crate::core::fast::FastMap;
use crate::core::scenario::ids::{BitIx, NodeIx, VarIx};
use crate::core::scenario::model::{Choice, Condition, Decision, Node, ScenePatch};
use crate::core::scenario::scene::{Place, SceneState};

/// How many answers are gone through at most.
const MOST: usize = 20_000;

/// Whether other evidence is always shown. It may say no although it is, and never the other way.
pub(super) fn is_seen(shown: &Shown<'_>, ix: NodeIx) -> bool {
    let node = shown.scenario.node(ix);
    let decision = node.kind.decision();
    // An aside changes the state after the lines were said.
    let decision = decision.filter(|decision| decision.asides.is_empty());
    // Mostly the lines are enough, whatever the look.
    decision.is_some_and(|decision| {
        [false, true]
            .into_iter()
            .any(|looks| is_told(shown, node, decision, looks))
    })
}

fn is_told(shown: &Shown<'_>, node: &Node, decision: &Decision, looks: bool) -> bool {
    let Some(mut answers) = Answers::of(shown, node, decision, looks) else {
        return false;
    };
    let mut own = shown.own(decision);
    // Whether an aside could have been taken is not known here.
    own.retain(|bit| !shown.asides.contains_key(bit));
    // Where it is not told where they are, it may be anywhere.
    let places = match node.scene.place.is_some() || !looks {
        true => &Place::ALL[..1],
        false => &Place::ALL[..],
    };
    let mut known: FastMap<(Look, Vec<u16>), Vec<Vec<i8>>> = FastMap::default();
    loop {
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
    /// Whether the look follows the variables; otherwise it is the same throughout.
    looks: bool,
}

impl Answers {
    /// The first; none if there are too many.
    fn of(shown: &Shown<'_>, node: &Node, decision: &Decision, looks: bool) -> Option<Self> {
        let mut cuts = vec![BTreeSet::from([0]); shown.scenario.variables.len()];
        let mut facts = BTreeMap::new();
        let choices = decision.options.iter().chain(&shown.scenario.always);
        let cases = |choice: &Choice| {
            let cases = choice.cases.iter().map(|case| case.when.condition.clone());
            let own = choice.when.iter().map(|when| when.condition.clone());
            own.chain(cases).collect::<Vec<_>>()
        };
        let lines = node.lines.iter().filter_map(|line| line.when.as_ref());
        let situations = decision.situations.iter().map(|one| &one.when);
        let asked = lines.chain(situations).map(|when| when.condition.clone());
        let asked = asked.chain(choices.flat_map(cases));
        // A situation or a line may fix what the node leaves open, and not always.
        let patch = match decision.situations.is_empty() {
            true => node.scene,
            false => ScenePatch::default(),
        };
        for condition in asked.chain(shown.gauges.asks(patch).filter(|_| looks)) {
            each_leaf(&condition, &mut |leaf| match leaf {
                Condition::AtLeast(var, value) | Condition::Below(var, value) => {
                    cuts[var.index()].insert(*value);
                }
                leaf @ (Condition::Bit(_)
                | Condition::Visited(_)
                | Condition::Drew(..)
                | Condition::Profile(_)
                | Condition::Not(_)
                | Condition::All(_)
                | Condition::Any(_)) => {
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
        (all <= MOST).then_some(Self {
            values,
            facts,
            looks,
        })
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
            leaf @ (Condition::Bit(_)
            | Condition::Visited(_)
            | Condition::Drew(..)
            | Condition::Profile(_)) => self.facts.get(leaf).copied().unwrap_or(false),
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
        let value = |var| match self.looks {
            true => self.value(VarIx::from_index(var)),
            false => 0,
        };
        let vars: Vec<u8> = (0..self.values.len()).map(value).collect();
        let before = SceneState {
            place,
            ..SceneState::default()
        };
        let mut situations = node
            .kind
            .decision()
            .into_iter()
            .flat_map(|one| &one.situations);
        let situation = situations.find(|situation| self.holds(&situation.when));
        let patch = situation.map_or(node.scene, |one| one.scene.over(node.scene));
        let mut scene = shown.gauges.look(before, patch, &vars);
        let mut said = Vec::new();
        for line in &node.lines {
            let is_said = line.when.as_ref().is_none_or(|when| self.holds(when));
            said.push(is_said);
            if is_said {
                scene = line.pose.on(scene);
            }
        }
        let own = own.iter().map(|bit| self.holds(&Condition::Bit(*bit)));
        (scene, said, own.collect())
    }
}

/// Calls `each` for what a condition asks in the end.
fn each_leaf(condition: &Condition, each: &mut dyn FnMut(&Condition)) {
    match condition {
        Condition::Not(inner) => each_leaf(inner, each),
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().for_each(|one| each_leaf(one, each));
        }
        leaf @ (Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Bit(_)
        | Condition::Visited(_)
        | Condition::Drew(..)
        | Condition::Profile(_)) => each(leaf),
    }
}
