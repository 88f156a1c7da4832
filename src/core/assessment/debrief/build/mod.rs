//! Builds the debrief from a trace.

mod choices;
mod measures;
mod network;
mod products;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Acts, Alternative, Balance, BalancePosition, Chance, ChoiceMade, Competency, Counted, Credit,
    Critical, Curve, Debrief, Disposition, Ending, Observation, Point, PointKind, Quote,
    Reflection, Said, Source, Voice, Why,
};
use crate::core::assessment::balance::{BalanceScore, balances};
use crate::core::assessment::competency::{CompetencyScore, competencies};
use crate::core::assessment::critical::criticals;
use crate::core::assessment::points::{points, strength};
use crate::core::assessment::trace::{Entry, Step, Trace};
use crate::core::dialogue::Event;
use crate::core::framework::{Adherence, Catalog, Flag, Kind, references};
use crate::core::locale::Lang;
use crate::core::scenario::ids::{ContactIx, TextIx};
use crate::core::scenario::model::{
    Choice, Consequence, Decision, Manner, NodeKind, Scenario, Speaker,
};
use crate::core::scenario::slots::{WORKER, filled};

/// How people are called in this run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// What the trainee calls the worker.
    pub worker: String,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            worker: "Sam".to_owned(),
        }
    }
}

impl Names {
    /// A text as it is shown: with its slots filled, and doubled braces single.
    pub fn fill(&self, scenario: &Scenario, slots: &[Option<ContactIx>], text: &str) -> String {
        let filled = filled(text, |name| {
            if name == WORKER {
                return Some(&self.worker);
            }
            let slot = scenario.slots.iter().position(|slot| slot == name)?;
            let contact = (*slots.get(slot)?)?;
            Some(&scenario.contacts[contact.index()].name)
        });
        filled.into_owned()
    }
}

/// The debrief of a run, in a language.
pub fn build(trace: &Trace, catalog: &Catalog, lang: Lang, names: &Names) -> Debrief {
    Builder {
        trace,
        scenario: &trace.scenario,
        catalog,
        lang,
        names,
        sources: BTreeMap::new(),
    }
    .debrief()
}

struct Builder<'a> {
    trace: &'a Trace,
    scenario: &'a Scenario,
    catalog: &'a Catalog,
    lang: Lang,
    names: &'a Names,
    sources: BTreeMap<String, BTreeSet<String>>,
}

impl Builder<'_> {
    fn debrief(mut self) -> Debrief {
        let scores = competencies(self.trace, self.catalog);
        let criticals = criticals(self.trace);
        let choices: Vec<ChoiceMade> = (0..self.trace.moments.len())
            .map(|index| self.choice(index, &scores))
            .collect();
        let quote = |index: usize| Quote {
            node: choices[index].node.clone(),
            moment: index,
            by: choices[index].by,
            line: choices[index].line.clone(),
            why: choices[index].why.clone(),
        };
        let repairs: Vec<Option<Quote>> = criticals
            .iter()
            .map(|critical| self.repair(critical.repaired?))
            .collect();
        let critical = criticals
            .iter()
            .zip(repairs)
            .map(|(critical, repaired)| {
                let item = self.catalog.item(critical.item);
                let slots = self.slots_at(critical.moment);
                Critical {
                    id: item.id.clone(),
                    name: item.name.get(self.lang).to_owned(),
                    moment: critical.moment,
                    node: choices[critical.moment].node.clone(),
                    line: choices[critical.moment].line.clone(),
                    what: self.filled(critical.what, &slots),
                    instead: self.filled(critical.instead, &slots),
                    source: item.source.clone(),
                    repaired,
                }
            })
            .collect();
        let points = points(self.trace, &scores, &criticals)
            .into_iter()
            .map(|point| Point {
                kind: point.kind,
                moment: point.moment,
                line: choices[point.moment].line.clone(),
                why: choices[point.moment].why.clone(),
                alternative: self.alternative(point.kind, point.moment, &scores),
            })
            .collect();
        let worked = strength(self.trace, &scores).map(quote);
        let (balances, tensions) = balances(self.trace)
            .iter()
            .map(|score| self.balance(score))
            .partition(|balance: &Balance| self.kind_of(&balance.id) == Some(Kind::Balance));
        Debrief {
            scenario: self.scenario.id.clone(),
            title: self.text(self.scenario.title),
            scenario_hash: self.scenario.hash.clone(),
            frameworks_hash: self.catalog.hash.clone(),
            language: self.lang.code().to_owned(),
            seed: self.trace.setup.seed,
            mode: self.trace.setup.mode,
            practice: self.trace.helped() || !self.trace.setup.draws.is_empty(),
            client: self.scenario.client.name.clone(),
            ending: self.ending(),
            worked,
            points,
            critical,
            curve: self.curve(),
            transcript: self.transcript(),
            competencies: scores.iter().map(|score| self.competency(score)).collect(),
            balances,
            tensions,
            acts: self.acts(),
            dispositions: self.dispositions(),
            chance: self.chance(),
            reflections: self.reflections(),
            observations: self.observations(),
            network: self.network(),
            choices,
            sources: self.list_sources(),
        }
    }

    fn kind_of(&self, id: &str) -> Option<Kind> {
        self.catalog.find(id).map(|ix| self.catalog.item(ix).kind)
    }

    fn text(&self, ix: TextIx) -> String {
        self.filled(ix, &self.trace.session.state().slots.clone())
    }

    fn filled(&self, ix: TextIx, slots: &[Option<ContactIx>]) -> String {
        self.names.fill(
            self.scenario,
            slots,
            self.scenario.text(ix, self.lang.code()),
        )
    }

    /// What repaired a critical moment, by its index in [`Trace::entries`].
    fn repair(&mut self, at: usize) -> Option<Quote> {
        let trace = self.trace;
        let entry = &trace.entries[at];
        let (choice, then) = trace.taken(&entry.step)?;
        let earlier = trace.entries[..at].iter();
        let moment = earlier
            .filter(|entry| matches!(entry.step, Step::Moment(_)))
            .count();
        let node = match entry.step {
            Step::Aside { node, .. } => node,
            _ => trace.moments[moment].node,
        };
        let node = self.scenario.node(node);
        let decision = match &node.kind {
            NodeKind::Decide(decision) => Some(&**decision),
            _ => None,
        };
        Some(Quote {
            node: node.id.clone(),
            moment,
            by: choice_voice(choice),
            line: self.words(choice, decision, &entry.slots),
            why: self.why(then, &entry.slots),
        })
    }

    fn slots_at(&self, moment: usize) -> Vec<Option<ContactIx>> {
        let entry = self
            .trace
            .entries
            .iter()
            .find(|entry| entry.step == Step::Moment(moment));
        entry.map(|entry| entry.slots.clone()).unwrap_or_default()
    }
}

fn manner_voice(manner: Manner) -> Voice {
    match manner {
        Manner::Say => Voice::Worker,
        Manner::Do => Voice::Act,
        Manner::Silence => Voice::Silence,
    }
}

/// Three decimals: as precise as a reader of JSON needs, and the same on every platform.
fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// A matrix cell is something done: nothing is spoken in it.
fn choice_voice(choice: &Choice) -> Voice {
    if choice.text.is_some() {
        manner_voice(choice.manner)
    } else {
        Voice::Act
    }
}
