//! What was found about situations, written down.

use super::{Change, Decided, Hangs, Hidden, Situation, Situations, hidden};
use crate::core::audit::graph::{Graph, Limits};
use crate::core::audit::names;
use crate::core::audit::outcome::{
    ChangeAudit, DecisionAudit, OptionIn, PolicyAudit, SituationAudit, SituationOf,
};
use crate::core::audit::policy::{Begin, Ground, Play, Policies, PolicyKind, meet};
use crate::core::framework::Catalog;
use crate::core::scenario::model::NodeKind;

/// The id of the policy that knows the key and does not look.
const BLIND: &str = "blind_key";

/// What is told about the situations of a scenario.
#[derive(Debug, Default)]
pub(in crate::core::audit) struct Told {
    pub blind: Option<PolicyAudit>,
    pub figures: Option<SituationAudit>,
    pub decisions: Vec<DecisionAudit>,
    /// On what the changing decisions hang.
    pub hangs: Hangs,
    pub hidden: Vec<Hidden>,
}

/// Looks at a fully explored graph; nothing is told without a policy that draws lots. None if
/// `should_stop` said so before all was known.
pub(in crate::core::audit) fn told(
    graph: &Graph,
    catalog: &Catalog,
    policies: &Policies,
    limits: &mut Limits<'_>,
) -> Option<Told> {
    let Some(policy) = policies.of(PolicyKind::Chance).next() else {
        return Some(Told::default());
    };
    let should_stop = &mut *limits.should_stop;
    let ground = Ground::of(graph, catalog, should_stop)?;
    let language = &graph.scenario().texts.language;
    let lots = Play::of(&ground, policy, language, should_stop)?;
    let situations = Situations::of(&ground, &lots, should_stop)?;
    let teller = Teller {
        graph,
        catalog,
        situations: &situations,
    };
    Some(Told {
        blind: Some(teller.policy(&ground, should_stop)?),
        figures: teller.figures(),
        decisions: teller.decisions(),
        hangs: situations.hangs(),
        hidden: hidden(graph, catalog, &situations, limits),
    })
}

/// The situations of a graph, to be written down.
struct Teller<'a> {
    graph: &'a Graph,
    catalog: &'a Catalog,
    situations: &'a Situations,
}

impl Teller<'_> {
    fn figures(&self) -> Option<SituationAudit> {
        let figures = self.situations.figures()?;
        Some(SituationAudit {
            decisions: figures.decisions,
            changing: figures.changing,
            share: figures.share,
            worth: figures.worth,
        })
    }

    fn decisions(&self) -> Vec<DecisionAudit> {
        let decisions = self.situations.decisions.iter();
        decisions.map(|decided| self.decision(decided)).collect()
    }

    fn decision(&self, decided: &Decided) -> DecisionAudit {
        let all: f64 = decided.situations.iter().map(|one| one.weight).sum();
        let situations = decided.situations.iter().map(|situation| SituationOf {
            weight: if all > 0.0 {
                situation.weight / all
            } else {
                0.0
            },
            options: self.options(situation),
        });
        let situations: Vec<SituationOf> = situations.collect();
        let changes = decided.changes.iter();
        let changes = changes
            .map(|change| self.change(change, &situations))
            .collect();
        DecisionAudit {
            id: self.graph.scenario().node(decided.node).id.clone(),
            met: decided.met,
            worth: self.situations.blind.at.get(&decided.node).copied(),
            situations,
            changes,
        }
    }

    fn options(&self, situation: &Situation) -> Vec<OptionIn> {
        let scenario = self.graph.scenario();
        let moment = &self.graph.moments()[situation.likely];
        let NodeKind::Decide(decision) = &scenario.node(moment.node).kind else {
            return Vec::new();
        };
        let best = situation.best();
        let offered = moment.offered.iter().enumerate();
        let options = offered.map(|(place, offered)| {
            let choice = scenario.choice(decision, offered.position);
            let case = offered
                .case
                .and_then(|case| choice?.cases.get(usize::from(case)));
            let values = situation.values.as_ref();
            let value = values.and_then(|values| values.get(place));
            OptionIn {
                id: names::option(scenario, moment.node, offered.position),
                case: case.map(|case| case.id.clone()),
                value: value.map(|value| value.as_number()),
                best: best.contains(&place),
            }
        });
        options.collect()
    }

    fn change(&self, change: &Change, situations: &[SituationOf]) -> ChangeAudit {
        let scenario = self.graph.scenario();
        let (one, other) = (&situations[change.one], &situations[change.other]);
        let mut named: (Vec<String>, Vec<String>) = Default::default();
        let pairs = one.options.iter().zip(&other.options);
        for (one, other) in pairs.filter(|(one, other)| one.case != other.case) {
            for (names, case) in [(&mut named.0, &one.case), (&mut named.1, &other.case)] {
                let new = case.iter().find(|id| !names.contains(*id));
                names.extend(new.cloned());
            }
        }
        let conditions = change.conditions.iter();
        let conditions = conditions.map(|what| names::condition(scenario, self.catalog, what));
        ChangeAudit {
            one: change.one,
            other: change.other,
            named,
            conditions: conditions.collect(),
            by_start: change.by_start,
        }
    }

    /// What the blind key earns where it plays itself; none if `should_stop` said so.
    fn policy(
        &self,
        ground: &Ground<'_>,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<PolicyAudit> {
        let met = meet(
            ground,
            &self.situations.blind.play,
            &Begin::default(),
            should_stop,
        )?;
        Some(PolicyAudit {
            id: BLIND.to_owned(),
            kind: PolicyKind::Blind,
            gate: false,
            language: self.graph.scenario().texts.language.clone(),
            points: met.expected.total(None).score().map(|score| 100.0 * score),
            above_chance: None,
            violates: Vec::new(),
            learned: None,
        })
    }
}
