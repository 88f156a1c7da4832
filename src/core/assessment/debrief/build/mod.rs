//! Builds the debrief from a trace.

mod choices;
mod measures;
mod network;
mod products;
mod promises;
mod story;
mod turning;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Acts, Alternative, Balance, BalancePosition, Chance, ChoiceMade, Competency, Counted, Credit,
    Critical, Curve, Debrief, Disposition, Ending, Observation, Point, PointKind, Quote,
    Reflection, Source, Why,
};
use crate::core::assessment::balance::{BalanceScore, Lean, balances, lean};
use crate::core::assessment::calibration::{Calibration, stated};
use crate::core::assessment::competency::{CompetencyScore, competencies};
use crate::core::assessment::critical::criticals;
use crate::core::assessment::heard::{Heard, heard};
use crate::core::assessment::points::{points, strength, to_take};
use crate::core::assessment::thousandths;
use crate::core::dialogue::{Event, Names, Teller};
use crate::core::dialogue::{Step, Trace};
use crate::core::framework::{Adherence, Catalog, Flag, Kind, references};
use crate::core::locale::Lang;
use crate::core::scenario::ids::{ContactIx, TextIx};
use crate::core::scenario::model::{Choice, Consequence, Scenario};

/// The debrief of a run, in a language.
pub fn build(trace: &Trace, catalog: &Catalog, lang: Lang, names: &Names) -> Debrief {
    Builder {
        trace,
        scenario: &trace.scenario,
        catalog,
        lang,
        names,
        heard: heard(trace, lang, names),
        asked: asked(trace),
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
    /// All that was said, in order.
    heard: Vec<Heard>,
    /// The entry of each moment.
    asked: Vec<usize>,
    sources: BTreeMap<String, BTreeSet<String>>,
}

/// For each moment the index of its entry.
fn asked(trace: &Trace) -> Vec<usize> {
    let entries = trace.entries.iter().enumerate();
    let moments = entries.filter(|(_, entry)| matches!(entry.step, Step::Moment(_)));
    moments.map(|(at, _)| at).collect()
}

impl<'a> Builder<'a> {
    fn debrief(mut self) -> Debrief {
        let scores = competencies(self.trace, self.catalog);
        let mut criticals = criticals(self.trace);
        criticals.sort_by_key(|critical| !self.catalog.item(critical.item).danger);
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
                let slots = self.slots_after(critical.moment);
                Critical {
                    id: item.id.clone(),
                    name: item.name.get(self.lang).to_owned(),
                    danger: item.danger,
                    moment: critical.moment,
                    node: choices[critical.moment].node.clone(),
                    line: choices[critical.moment].line.clone(),
                    what: self.filled(critical.what, slots),
                    instead: self.filled(critical.instead, slots),
                    source: item.source.clone(),
                    repaired,
                }
            })
            .collect();
        let points = points(self.trace, self.catalog, &scores, &criticals)
            .into_iter()
            .map(|point| Point {
                kind: point.kind,
                moment: point.moment,
                line: choices[point.moment].line.clone(),
                why: choices[point.moment].why.clone(),
                alternative: self.alternative(point.kind, point.moment),
            })
            .collect();
        let take_along = to_take(self.trace, self.catalog, &scores, &criticals)
            .into_iter()
            .map(|moment| Point {
                kind: PointKind::Missed,
                moment,
                line: choices[moment].line.clone(),
                why: choices[moment].why.clone(),
                alternative: self.alternative(PointKind::Missed, moment),
            })
            .collect();
        let turning_points = self.turning_points(&criticals);
        let worked = strength(self.trace, self.catalog, &scores).map(quote);
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
            texts_language: self.scenario.spoken(self.lang.code()).to_owned(),
            seed: self.trace.setup.seed,
            mode: self.trace.setup.mode,
            practice: self.trace.helped() || !self.trace.setup.draws.is_empty(),
            client: self.scenario.client.name.clone(),
            ending: self.ending(),
            worked,
            points,
            critical,
            promises: self.promises(),
            curve: self.curve(),
            transcript: self.heard.iter().map(|heard| heard.told.clone()).collect(),
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
            turning_points,
            take_along,
            calibration: self.calibration(),
            next_time: None,
            standing: None,
            what_if: None,
            forks: Vec::new(),
        }
    }

    fn calibration(&self) -> Option<Calibration> {
        let stated = stated(self.trace, self.catalog).into_iter();
        Calibration::of(stated.map(|stated| (stated.confidence, stated.fitting)))
    }

    fn kind_of(&self, id: &str) -> Option<Kind> {
        self.catalog.find(id).map(|ix| self.catalog.item(ix).kind)
    }

    fn text(&self, ix: TextIx) -> String {
        self.filled(ix, &self.trace.session.state().slots)
    }

    fn filled(&self, ix: TextIx, slots: &[Option<ContactIx>]) -> String {
        self.teller(slots).text(ix)
    }

    fn teller<'s>(&'s self, slots: &'s [Option<ContactIx>]) -> Teller<'s> {
        Teller::within(self.scenario, self.lang, self.names, slots)
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
            Step::Moment(_)
            | Step::Start
            | Step::Observe { .. }
            | Step::Place { .. }
            | Step::Map { .. }
            | Step::Rate { .. }
            | Step::Reflect { .. }
            | Step::Pause
            | Step::Help => trace.moments[moment].node,
        };
        let node = self.scenario.node(node);
        let decision = node.kind.decision()?;
        let offered = &trace.entries[at - 1].slots;
        Some(Quote {
            node: node.id.clone(),
            moment,
            by: choice.manner.into(),
            line: self.teller(offered).choice(decision, choice),
            why: self.why(then, &entry.slots),
        })
    }

    /// The text slots as they were when a decision was asked.
    fn slots_before(&self, moment: usize) -> &'a [Option<ContactIx>] {
        // The first entry is the start of the run: something comes before each moment.
        &self.trace.entries[self.asked[moment] - 1].slots
    }

    /// The text slots as the choice left them.
    fn slots_after(&self, moment: usize) -> &'a [Option<ContactIx>] {
        &self.trace.entries[self.asked[moment]].slots
    }
}
