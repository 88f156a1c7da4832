//! Is there a hidden key: two moments that look the same to the player, with another key?
//!
//! Two moments of a first visit with the same open options and other evidence must differ in what
//! is *shown*: what was said since the last choice (its reply, and the lines up to here), how the
//! scene looks, or what the player did or knows ([`Shown::is_own`]). Looks enter the audit here and nowhere
//! else: what is measured is read from the plain graph, which they would only make larger.
//!
//! * `here` proves most decisions sound by what is asked at the node alone, whatever came before;
//! * `copy` makes a scenario for the rest, which keeps apart what is shown there and measures
//!   nothing elsewhere;
//! * `search` goes through it with what was said and how the scene stood, and finds two such
//!   moments if there are any; `run` plays one run for its look.

mod copy;
mod here;
mod run;
mod search;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Situations;
use super::changes::differ;
use crate::core::audit::graph::{Graph, Limits, explore_with};
use crate::core::audit::names;
use crate::core::audit::needs::AllNeeds;
use crate::core::audit::witness::Witness;
use crate::core::dialogue::{Gauges, Offered};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::ids::{BitIx, NodeIx};
use crate::core::scenario::model::{BitKind, Condition, Decision, Scenario};

/// A decision with two moments that look the same.
#[derive(Debug)]
pub(in crate::core::audit) struct Hidden {
    pub node: NodeIx,
    /// The two; none if it is not settled whether there are any.
    pub found: Option<Found>,
}

/// Two moments that look the same.
#[derive(Debug)]
pub(in crate::core::audit) struct Found {
    /// What holds in one of them and not in the other, as the format writes it.
    pub conditions: Vec<String>,
    /// A run to each.
    pub ways: [Witness; 2],
}

/// How many states a copy may have: some times those of the plain graph, and this many in any case.
const TIMES: usize = 20;
const AT_LEAST: usize = 200_000;

/// The decisions with a hidden key, and those of which it is not settled.
pub(in crate::core::audit) fn hidden(
    graph: &Graph,
    catalog: &Catalog,
    situations: &Situations,
    limits: &mut Limits<'_>,
) -> Vec<Hidden> {
    let scenario = graph.scenario();
    let shown = Shown {
        scenario,
        catalog,
        gauges: Gauges::new(scenario, catalog),
        asides: asides(scenario),
    };
    let mut left = Vec::new();
    for decided in &situations.decisions {
        let pairs = decided.situations.iter().enumerate();
        let mut pairs = pairs.flat_map(|(at, one)| {
            let others = decided.situations[at + 1..].iter();
            others.map(move |other| (one, other))
        });
        if pairs.any(|(one, other)| one.open == other.open) && !here::is_seen(&shown, decided.node)
        {
            left.push(decided.node);
        }
    }
    let most = limits.max_states.min((TIMES * graph.len()).max(AT_LEAST));
    let mut found = Vec::new();
    for node in left {
        let mut limits = Limits {
            max_states: most,
            should_stop: &mut *limits.should_stop,
        };
        match at(&shown, node, &mut limits) {
            Ok(None) => {}
            Ok(Some(two)) => found.push(Hidden {
                node,
                found: Some(two),
            }),
            Err(Unsettled) => found.push(Hidden { node, found: None }),
        }
    }
    found
}

/// There was no room or no time.
struct Unsettled;

/// Two moments of a decision that look the same, if there are any.
///
/// First the look is left to one run to each place: two that are the same then are the same, and
/// where all would be told apart without a look, there are none. Only for the rest all looks are
/// told apart, which takes many more states.
fn at(
    shown: &Shown<'_>,
    node: NodeIx,
    limits: &mut Limits<'_>,
) -> Result<Option<Found>, Unsettled> {
    for looks in [false, true] {
        match closer(shown, node, looks, limits)? {
            Answer::AllSeen => return Ok(None),
            Answer::Found(found) => return Ok(Some(found)),
            Answer::LooksDecide => {}
        }
    }
    Ok(None)
}

/// What a search comes to.
enum Answer {
    /// Other evidence is always shown.
    AllSeen,
    /// It is not.
    Found(Found),
    /// Without looks it is not, and with the looks that were seen it is.
    LooksDecide,
}

fn closer(
    shown: &Shown<'_>,
    node: NodeIx,
    looks: bool,
    limits: &mut Limits<'_>,
) -> Result<Answer, Unsettled> {
    let copy = copy::of(shown, node, looks);
    let scenario = Arc::new(copy.scenario);
    let needs = AllNeeds::of(&scenario, &copy.watched, limits.should_stop);
    let graph = explore_with(&scenario, needs.map_err(|_| Unsettled)?, limits);
    if graph.stopped().is_some() {
        return Err(Unsettled);
    }
    let mut search = search::Search::new(shown, &graph, node, &copy.leads, copy.could, looks);
    let Some(two) = search.run(limits)? else {
        return Ok(match search.looks_decide() {
            true => Answer::LooksDecide,
            false => Answer::AllSeen,
        });
    };
    let Some(decision) = scenario.decision(node) else {
        return Ok(Answer::AllSeen);
    };
    let offered = |state| {
        let moment = graph.moment(state);
        moment.map_or_else(Vec::new, |moment| moment.offered.clone())
    };
    let [one, other] = two;
    let differ = differ(&scenario, decision, &offered(one.end), &offered(other.end));
    let conditions = differ.iter();
    let conditions = conditions.map(|what| names::condition(&scenario, shown.catalog, what));
    let mut way = |run: &run::Run| {
        let should_stop = &mut *limits.should_stop;
        Witness::of(&graph, shown.catalog, &run.path, run.end, should_stop)
    };
    Ok(Answer::Found(Found {
        conditions: conditions.collect(),
        ways: [way(&one), way(&other)],
    }))
}

/// What is needed to say what is shown.
struct Shown<'s> {
    scenario: &'s Arc<Scenario>,
    catalog: &'s Catalog,
    gauges: Gauges,
    /// The asides, by the bit that says that one was taken.
    asides: BTreeMap<BitIx, (NodeIx, usize)>,
}

impl Shown<'_> {
    /// Whether a bit says what the player did or knows. That an aside was not taken is known to
    /// those alone who could have taken it.
    fn is_own(&self, bit: BitIx) -> bool {
        let known = &self.scenario.bits[bit.index()];
        match known.kind {
            BitKind::Chosen
            | BitKind::Noticed
            | BitKind::Known
            | BitKind::Disclosed
            | BitKind::ContactKnown
            | BitKind::Learned
            | BitKind::ConsentGiven
            | BitKind::ConsentRefused
            | BitKind::PromiseMade
            | BitKind::PromiseKept
            | BitKind::PromiseBroken => true,
            BitKind::Flag => false,
        }
    }

    /// The bits about what the player did or knows that the evidence of a decision hangs on.
    fn own(&self, decision: &Decision) -> BTreeSet<BitIx> {
        let mut bits = BTreeSet::new();
        let choices = decision.options.iter().chain(&self.scenario.always);
        for case in choices.flat_map(|choice| &choice.cases) {
            each_bit(&case.when, &mut |bit| {
                if self.is_own(bit) {
                    bits.insert(bit);
                }
            });
        }
        bits
    }

    /// What a decision affords that is scored.
    fn counted(&self, decision: &Decision) -> Vec<ItemIx> {
        let afforded = decision.affords.iter().map(|(item, _)| *item);
        let scored = afforded.filter(|item| self.catalog.is_scored(*item));
        scored.collect()
    }

    /// The evidence of each open option.
    fn evidence(&self, decision: &Decision, offered: &[Offered]) -> Vec<Vec<i8>> {
        let counted = self.counted(decision);
        let evidence = offered.iter().map(|offered| {
            let then = offered.of(self.scenario, decision).map(|(_, then)| then);
            let values = counted.iter();
            let values = values.map(|item| then.map_or(0, |then| then.value(*item)));
            values.collect()
        });
        evidence.collect()
    }
}

fn each_bit(condition: &Condition, each: &mut dyn FnMut(BitIx)) {
    match condition {
        Condition::Bit(bit) => each(*bit),
        Condition::Not(inner) => each_bit(inner, each),
        Condition::All(inner) | Condition::Any(inner) => {
            inner.iter().for_each(|one| each_bit(one, each));
        }
        Condition::AtLeast(..)
        | Condition::Below(..)
        | Condition::Visited(_)
        | Condition::Drew(..)
        | Condition::Profile(_) => {}
    }
}

/// The asides, by the bit that says that one was taken.
fn asides(scenario: &Scenario) -> BTreeMap<BitIx, (NodeIx, usize)> {
    let mut asides = BTreeMap::new();
    for (index, node) in scenario.nodes.iter().enumerate() {
        let decision = node.kind.decision().into_iter();
        let own = decision.flat_map(|decision| decision.asides.iter().enumerate());
        for (at, aside) in own {
            let place = (NodeIx::from_index(index), at);
            asides.extend(aside.chosen_bit.map(|bit| (bit, place)));
        }
    }
    asides
}
