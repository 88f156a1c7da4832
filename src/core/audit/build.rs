//! One audit from beginning to end.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::bound::{chance_bound, most_chances};
use super::circles::Circles;
use super::conditions::settled;
use super::criticals::{Critical, criticals};
use super::findings::{Findings, policy_findings};
use super::graph::{Graph, Limits, StateIx, Stopped, explore};
use super::measures::{Balance, Competency, Extreme, Measuring, Span, afforded};
use super::names;
use super::outcome::{
    Audit, BalanceAudit, CompetencyAudit, CriticalAudit, Extent, Met, Number, Range,
};
use super::policy::{Policies, compare};
use super::probes::probe;
use super::reach::{Part, Reached, Runs, Stuck, components, is_end, runs};
use super::search::{Path, Tree};
use super::separation::{goals_not_tested, separation};
use super::situation::told;
use super::witness::Witness;
use crate::core::check::Ways;
use crate::core::framework::Catalog;
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::NodeKind;

/// Audits a scenario that checks clean, within limits. It always comes to an end: what cannot be
/// proved within the limits is said to be so, with a bound where there is one. Without policies
/// the key's honesty is not looked at.
pub fn audit(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policies: &Policies,
    limits: &mut Limits<'_>,
) -> Audit {
    let graph = explore(scenario, limits);
    let tree = Tree::of(&graph, limits.should_stop);
    let stopped = graph.stopped();
    let stopped = stopped.or_else(|| (limits.should_stop)().then_some(Stopped::TimeIsUp));
    let max_states = limits.max_states;
    let auditor = Auditor {
        graph: &graph,
        catalog,
        policies,
        tree,
        // Only what was seen to its end is summed along its components.
        circles: match stopped {
            None => components(&graph),
            Some(_) => Circles::none(),
        },
        room: Cell::new(MOST_INPUTS),
        should_stop: RefCell::new(&mut *limits.should_stop),
    };
    auditor.run(stopped, max_states)
}

struct Auditor<'a> {
    graph: &'a Graph,
    catalog: &'a Catalog,
    policies: &'a Policies,
    tree: Tree,
    circles: Circles,
    /// How many steps the examples of critical moments, nodes and options may still have together.
    room: Cell<usize>,
    should_stop: RefCell<&'a mut dyn FnMut() -> bool>,
}

/// How many steps the examples of critical moments, nodes and options may have together: a very
/// long scenario gets examples for what comes first.
const MOST_INPUTS: usize = 500_000;

impl Auditor<'_> {
    fn is_late(&self) -> bool {
        (self.should_stop.borrow_mut())()
    }

    fn run(&self, mut stopped: Option<Stopped>, max_states: usize) -> Audit {
        let scenario = self.graph.scenario();
        let reached = Reached::of(self.graph, &self.tree);
        let seen_to_its_end = stopped.is_none();
        let (mut measured, mut compared, mut situation) = (None, None, None);
        if stopped.is_none() {
            let mut should_stop = || self.is_late();
            let mut measuring = Measuring {
                graph: self.graph,
                circles: &self.circles,
                catalog: self.catalog,
                should_stop: &mut should_stop,
            };
            let competencies = measuring.competencies();
            measured = competencies.zip(measuring.balances());
            compared = compare(self.graph, self.catalog, self.policies, &mut should_stop);
            let mut limits = Limits {
                max_states,
                should_stop: &mut should_stop,
            };
            situation = told(self.graph, self.catalog, self.policies, &mut limits);
            if measured.is_none() || compared.is_none() || situation.is_none() {
                let late = self.is_late();
                stopped = Some(if late {
                    Stopped::TimeIsUp
                } else {
                    Stopped::TooManyStates
                });
            }
        }
        let (compared, too_close) = compared.unwrap_or_default();
        let situation = situation.unwrap_or_default();
        let mut should_stop = || self.is_late();
        let found = criticals(self.graph, &self.tree, &mut should_stop).unwrap_or_else(|late| {
            stopped.get_or_insert(late);
            Vec::new()
        });
        // Before nodes and options: where room for examples is scarce, these matter more.
        let criticals = found.iter();
        let criticals = criticals.map(|critical| self.critical(critical)).collect();
        let policies = separation(scenario, self.catalog, self.policies, &compared);
        let mut audit = Audit {
            scenario: scenario.id.clone(),
            hash: scenario.hash.clone(),
            frameworks: self.catalog.hash.clone(),
            extent: self.extent(stopped, seen_to_its_end),
            nodes: self.nodes(&reached, false),
            endings: self.nodes(&reached, true),
            options: self.parts(&reached, false),
            outcomes: self.parts(&reached, true),
            competencies: match &measured {
                Some((competencies, _)) => {
                    let all = competencies.iter();
                    all.map(|competency| self.competency(competency)).collect()
                }
                None => self.bounds(),
            },
            balances: measured
                .iter()
                .flat_map(|(_, balances)| balances)
                .map(|balance| self.balance(balance))
                .collect(),
            criticals,
            goals_not_tested: goals_not_tested(scenario, self.catalog, &policies),
            policies: policies.into_iter().chain(situation.blind).collect(),
            situation: situation.figures,
            decisions: situation.decisions,
            findings: Vec::new(),
        };
        let mut findings = Findings::new(scenario, self.catalog);
        findings.unproved(&audit.extent);
        if self.graph.stopped().is_none() {
            findings.unreached(&audit);
        }
        if seen_to_its_end {
            findings.stuck(&Stuck::of(self.graph, &self.circles, &self.tree), |state| {
                self.example(state, &[])
            });
            findings.criticals(&found);
            let mut limits = Limits {
                max_states,
                should_stop: &mut should_stop,
            };
            let conditions = settled(scenario, self.graph, &mut limits);
            findings.conditions(&conditions);
            findings.probes(&probe(scenario, self.catalog, &mut limits));
        }
        if let Some(figures) = &audit.situation {
            findings.situations(figures, &situation.hangs);
        }
        findings.hidden_keys(&situation.hidden);
        if let Some((competencies, balances)) = &measured {
            findings.competencies(&audit, competencies);
            findings.balances(balances);
        }
        audit.findings = findings.finish();
        let separated = policy_findings(scenario, self.catalog, &too_close);
        audit.findings.extend(separated);
        audit
    }

    fn extent(&self, stopped: Option<Stopped>, seen_to_its_end: bool) -> Extent {
        let scenario = self.graph.scenario();
        let explodes = match stopped {
            Some(Stopped::TooManyStates | Stopped::TimeIsUp) => self
                .graph
                .explodes()
                .map(|atom| names::atom(scenario, self.catalog, atom)),
            Some(Stopped::Task(node)) => Some(scenario.node(node).id.clone()),
            _ => None,
        };
        let runs = seen_to_its_end.then(|| match runs(self.graph, &self.circles) {
            Runs::Exactly(count) => count.to_string(),
            Runs::Countless => "countless".to_owned(),
            Runs::Endless => "endless".to_owned(),
        });
        Extent {
            exact: stopped.is_none(),
            stopped: stopped.map(|stopped| match stopped {
                Stopped::TooManyStates => "states",
                Stopped::TimeIsUp => "time",
                Stopped::Task(_) => "task",
            }),
            explodes,
            states: self.graph.len(),
            edges: self.graph.edge_count(),
            runs,
        }
    }

    fn witness(&self, path: &Path, end: StateIx) -> Witness {
        let mut should_stop = || self.is_late();
        Witness::of(self.graph, self.catalog, path, end, &mut should_stop)
    }

    /// Whether something is met: at a state, or by an edge from there.
    fn met(&self, id: String, found: Option<(StateIx, Option<usize>)>) -> Met {
        let known = found.is_some() || self.graph.stopped().is_none();
        Met {
            id,
            reached: known.then_some(found.is_some()),
            example: found.and_then(|(state, edge)| {
                let edge = edge.map(|edge| (state, edge));
                self.example(state, edge.as_slice())
            }),
        }
    }

    /// A shortest run to a state, and then along some edges; none if there is no room left, or if
    /// the time was up before it was found.
    fn example(&self, state: StateIx, then: &[(StateIx, usize)]) -> Option<Witness> {
        if !self.tree.knows(state) {
            return None;
        }
        let length = self.tree.length(state) + then.len();
        self.room.set(self.room.get().checked_sub(length)?);
        let mut path = self.tree.path(state);
        path.extend(then);
        let end = then
            .last()
            .and_then(|(last, edge)| self.graph.edges(*last)[*edge].to());
        Some(self.witness(&path, end.unwrap_or(state)))
    }

    fn nodes(&self, reached: &Reached, endings: bool) -> Vec<Met> {
        let scenario = self.graph.scenario();
        let nodes = scenario.nodes.iter().enumerate();
        nodes
            .filter(|(_, node)| is_end(&node.kind) == endings)
            .map(|(index, node)| {
                let state = reached.node(NodeIx::from_index(index));
                self.met(node.id.clone(), state.map(|state| (state, None)))
            })
            .collect()
    }

    /// Options and asides, or outcomes of draws.
    fn parts(&self, reached: &Reached, outcomes: bool) -> Vec<Met> {
        let scenario = self.graph.scenario();
        let mut found = Vec::new();
        let mut meet = |id: String, at: Option<(StateIx, usize)>| {
            found.push(self.met(id, at.map(|(state, edge)| (state, Some(edge)))));
        };
        for (index, node) in scenario.nodes.iter().enumerate() {
            let ix = NodeIx::from_index(index);
            let id = |part: &str| format!("{}.{part}", node.id);
            match &node.kind {
                NodeKind::Decide(decision) if !outcomes => {
                    for (at, option) in (0u16..).zip(&decision.options) {
                        meet(id(&option.id), reached.part(ix, Part::Option(at)));
                    }
                    for (at, aside) in (0u16..).zip(&decision.asides) {
                        meet(id(&aside.id), reached.part(ix, Part::Aside(at)));
                    }
                }
                NodeKind::Draw(draw) if outcomes => {
                    for (at, outcome) in (0u16..).zip(&draw.outcomes) {
                        meet(id(&outcome.id), reached.part(ix, Part::Outcome(at)));
                    }
                }
                NodeKind::Tell(_)
                | NodeKind::Decide(_)
                | NodeKind::Draw(_)
                | NodeKind::Observe(_)
                | NodeKind::Map(_)
                | NodeKind::Rate(_)
                | NodeKind::Reflect { .. }
                | NodeKind::Visit { .. }
                | NodeKind::End(_) => {}
            }
        }
        if !outcomes {
            for (index, choice) in scenario.always.iter().enumerate() {
                meet(format!("always.{}", choice.id), reached.always(index));
            }
        }
        found
    }

    fn number(&self, extreme: &Extreme) -> Number {
        Number {
            value: ratio(extreme.value),
            exact: extreme.value,
            example: extreme
                .run
                .as_ref()
                .map(|(path, end)| self.witness(path, *end)),
        }
    }

    fn range(&self, span: &Span) -> Range {
        Range {
            least: self.number(&span.least),
            most: self.number(&span.most),
        }
    }

    fn competency(&self, competency: &Competency) -> CompetencyAudit {
        let score = competency.score.as_ref();
        let raw = score.map(|(raw, _)| self.range(raw));
        let shown = score.map(|(_, shown)| self.range(shown));
        CompetencyAudit {
            id: self.catalog.item(competency.item).id.clone(),
            goal: self.graph.scenario().goals.contains(&competency.item),
            chances: self.range(&competency.chances),
            score: raw.clone(),
            shown: shown.clone(),
            score_raw: raw,
            score_shown: shown,
            in_full: competency.full.as_ref().map(|full| self.number(full)),
        }
    }

    fn bounds(&self) -> Vec<CompetencyAudit> {
        let scenario = self.graph.scenario();
        let bound = |part: u32, whole: i64| {
            let exact = (i64::from(part), whole);
            Number {
                value: ratio(exact),
                exact,
                example: None,
            }
        };
        let items = afforded(scenario, self.catalog).into_keys();
        let ways = Ways::of(scenario);
        // Where the time is up, the widest bound of all is left: what cannot be passed by.
        let begun = Cell::new(false);
        items
            .map(|item| {
                let late = begun.replace(true) && self.is_late();
                let (least, most) = match late {
                    true => (0, most_chances(scenario, item)),
                    false => chance_bound(scenario, &ways, item),
                };
                let anything = (most >= crate::core::scenario::chance::ENOUGH).then(|| Range {
                    least: bound(0, 1),
                    most: bound(1, 1),
                });
                CompetencyAudit {
                    id: self.catalog.item(item).id.clone(),
                    goal: scenario.goals.contains(&item),
                    chances: Range {
                        least: bound(least, 100),
                        most: bound(most, 100),
                    },
                    score: anything.clone(),
                    shown: anything.clone(),
                    score_raw: anything.clone(),
                    score_shown: anything,
                    in_full: None,
                }
            })
            .collect()
    }

    fn balance(&self, balance: &Balance) -> BalanceAudit {
        let steps = |halves: i8| f64::from(halves) / 2.0;
        let (low, high) = balance.positions;
        BalanceAudit {
            id: self.catalog.item(balance.item).id.clone(),
            moments: self.range(&balance.moments),
            positions: (steps(low), steps(high)),
            bands: balance
                .bands
                .iter()
                .map(|(low, high)| (steps(*low), steps(*high)))
                .collect(),
            fit: balance.fit.as_ref().map(|fit| self.range(fit)),
            tendency: balance.tendency.as_ref().map(|span| self.range(span)),
            middle_wins: balance.middle_wins,
            steady: balance.steady.map(steps),
        }
    }

    fn critical(&self, critical: &Critical) -> CriticalAudit {
        let scenario = self.graph.scenario();
        let kinds = critical.items.iter();
        let repaired = critical.repaired.as_ref();
        CriticalAudit {
            option: names::option(scenario, critical.node, critical.position),
            kinds: kinds
                .map(|item| self.catalog.item(*item).id.clone())
                .collect(),
            example: self.example(critical.first.0, &[critical.first]),
            has_repairs: critical.has_repairs,
            repairable: repaired.is_some(),
            repaired: repaired.and_then(|repaired| {
                let mut then = vec![repaired.wrong];
                then.extend(&repaired.then);
                self.example(repaired.wrong.0, &then)
            }),
            always_repairable: critical.always_repairable,
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "for display; the exact fraction stands beside it"
)]
fn ratio((part, whole): (i64, i64)) -> f64 {
    part as f64 / whole as f64
}
