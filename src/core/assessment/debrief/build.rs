//! Builds the debrief from a trace.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Acts, Alternative, Balance, BalancePosition, Chance, ChoiceMade, Competency, Counted, Credit, Critical, Curve,
    Debrief, Disposition, Ending, Observation, Point, PointKind, Quote, Reflection, Said, Source, Voice, Why,
};
use crate::core::assessment::balance::{BalanceScore, balances};
use crate::core::assessment::competency::{CompetencyScore, competencies};
use crate::core::assessment::critical::criticals;
use crate::core::assessment::points::{points, strength};
use crate::core::assessment::trace::{Step, Trace};
use crate::core::dialogue::{Event, Mode};
use crate::core::framework::{Adherence, Catalog, Flag, Kind, references};
use crate::core::locale::Lang;
use crate::core::scenario::ids::{ContactIx, TextIx};
use crate::core::scenario::model::{Choice, Consequence, Manner, NodeKind, Scenario, Speaker};

/// How people are called in this run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// What the trainee calls the worker.
    pub worker: String,
}

impl Default for Names {
    fn default() -> Self {
        Self { worker: "Sam".to_owned() }
    }
}

impl Names {
    /// A text with its slots filled; a slot that nothing fills stays as it is.
    pub fn fill(&self, scenario: &Scenario, slots: &[Option<ContactIx>], text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let mut out = text.replace("{worker}", &self.worker);
        for (slot, contact) in scenario.slots.iter().zip(slots) {
            if let Some(contact) = contact {
                out = out.replace(&format!("{{{slot}}}"), &scenario.contacts[contact.index()].name);
            }
        }
        out
    }
}

/// The debrief of a run, in a language.
pub fn build(trace: &Trace, catalog: &Catalog, lang: Lang, names: &Names) -> Debrief {
    Builder { trace, scenario: &trace.scenario, catalog, lang, names, sources: BTreeMap::new() }.debrief()
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
        let choices: Vec<ChoiceMade> = (0..self.trace.moments.len()).map(|index| self.choice(index, &scores)).collect();
        let quote = |index: usize| Quote {
            node: choices[index].node.clone(),
            moment: index,
            line: choices[index].line.clone(),
            why: choices[index].why.clone(),
        };
        let critical = criticals
            .iter()
            .map(|critical| {
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
                    repaired: critical.repaired.map(quote),
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
            practice: self.trace.setup.mode == Mode::Practice
                && (self.trace.helped() || !self.trace.setup.draws.is_empty())
                || !self.trace.setup.draws.is_empty(),
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
        self.names.fill(self.scenario, slots, self.scenario.text(ix, self.lang.code()))
    }

    fn slots_at(&self, moment: usize) -> Vec<Option<ContactIx>> {
        let entry = self.trace.entries.iter().find(|entry| entry.step == Step::Moment(moment));
        entry.map(|entry| entry.slots.clone()).unwrap_or_default()
    }

    fn ending(&self) -> Option<Ending> {
        let node = self.scenario.node(self.trace.ending?);
        let NodeKind::End(end) = &node.kind else { return None };
        Some(Ending {
            id: node.id.clone(),
            title: self.text(end.title),
            text: self.text(end.text),
            inner: end.inner.map(|inner| self.text(inner)),
        })
    }

    fn why(&mut self, then: &Consequence, slots: &[Option<ContactIx>]) -> Option<Why> {
        let why = then.why.as_ref()?;
        let mut ours = true;
        for reference in references(&why.source) {
            if let Some((id, work)) = self.catalog.work(reference) {
                ours &= work.ours;
                let place = reference[id.len()..].trim().to_owned();
                let places = self.sources.entry(id.to_owned()).or_default();
                if !place.is_empty() {
                    places.insert(place);
                }
            }
        }
        Some(Why { text: self.filled(why.text, slots), source: why.source.clone(), ours })
    }

    /// The words of an option: its text, or row and column of a matrix cell.
    fn line(&self, choice: &Choice, moment: usize, slots: &[Option<ContactIx>]) -> String {
        if let Some(text) = choice.text {
            return self.filled(text, slots);
        }
        let matrix = self.trace.moments[moment].decision(self.scenario).and_then(|decision| decision.matrix.as_ref());
        let Some((matrix, (row, column))) = matrix.zip(choice.cell) else { return choice.id.clone() };
        let name = |axis: &[(String, TextIx)], at: u16| {
            axis.get(usize::from(at)).map(|(_, text)| self.filled(*text, slots)).unwrap_or_default()
        };
        format!("{} – {}", name(&matrix.rows, row), name(&matrix.columns, column))
    }

    fn choice(&mut self, index: usize, scores: &[CompetencyScore]) -> ChoiceMade {
        let trace = self.trace;
        let moment = &trace.moments[index];
        let slots = self.slots_at(index);
        let node = self.scenario.node(moment.node);
        let decision = moment.decision(self.scenario);
        let chosen = moment.choice(self.scenario);
        let mut alternatives = Vec::new();
        for (at, offered) in moment.offered.iter().enumerate().filter(|(at, _)| *at != moment.chosen) {
            debug_assert!(at < moment.offered.len());
            if let Some((choice, then)) = moment.option(self.scenario, *offered) {
                let why = self.why(then, &slots);
                let by = manner_voice(choice.manner);
                let line = self.line(choice, index, &slots);
                alternatives.push(Alternative { option: choice.id.clone(), line, by, why });
            }
        }
        let credit = |score: &CompetencyScore| {
            let chance = score.opportunities.iter().find(|chance| chance.moment == index)?;
            let item = self.catalog.item(score.item);
            Some(Credit { id: item.id.clone(), name: item.name.get(self.lang).to_owned(), twelfths: chance.credit })
        };
        let chances = scores.iter().filter_map(credit).collect();
        let shows = chosen.map(|(_, then)| then.shows.as_slice()).unwrap_or_default();
        let shows = shows
            .iter()
            .filter_map(|id| self.catalog.behaviours.get(id))
            .map(|behaviour| behaviour.name.get(self.lang).to_owned())
            .collect();
        ChoiceMade {
            node: node.id.clone(),
            title: decision.and_then(|decision| decision.title).map(|title| self.filled(title, &slots)),
            cue: self.cue(index),
            option: chosen.map(|(choice, _)| choice.id.clone()).unwrap_or_default(),
            line: chosen.map(|(choice, _)| self.line(choice, index, &slots)).unwrap_or_default(),
            by: chosen.map_or(Voice::Worker, |(choice, _)| manner_voice(choice.manner)),
            reply: self.reply(index),
            effect: self.effect(&moment.before, &moment.after),
            why: chosen.and_then(|(_, then)| self.why(then, &slots)),
            hard: decision.is_some_and(|decision| decision.hard),
            evidence_counts: moment.visit == 1,
            chances,
            shows,
            alternatives,
        }
    }

    fn effect(&self, before: &[u8], after: &[u8]) -> Vec<(String, String, i16)> {
        let variables = self.scenario.variables.iter().map(|ix| self.catalog.item(*ix));
        variables
            .zip(before.iter().zip(after))
            .map(|(item, (before, after))| {
                (item.id.clone(), item.name.get(self.lang).to_owned(), i16::from(*after) - i16::from(*before))
            })
            .filter(|(_, _, change)| *change != 0)
            .collect()
    }

    fn entry_of(&self, moment: usize) -> Option<usize> {
        self.trace.entries.iter().position(|entry| entry.step == Step::Moment(moment))
    }

    /// What was heard last before a decision.
    fn cue(&self, moment: usize) -> Option<String> {
        let entry = self.trace.entries.get(self.entry_of(moment)?.checked_sub(1)?)?;
        let spoken = entry.events.iter().rev().find_map(|event| match event {
            Event::Line { by: Speaker::Client | Speaker::Person(_), text } => Some(*text),
            _ => None,
        });
        let any = entry.events.iter().rev().find_map(|event| match event {
            Event::Line { text, .. } => Some(*text),
            _ => None,
        });
        spoken.or(any).map(|text| self.filled(text, &entry.slots))
    }

    fn reply(&self, moment: usize) -> Option<String> {
        let entry = &self.trace.entries[self.entry_of(moment)?];
        entry.events.iter().find_map(|event| match event {
            Event::Line { by: Speaker::Client | Speaker::Person(_), text } => Some(self.filled(*text, &entry.slots)),
            _ => None,
        })
    }

    /// The open option with the most for the chances that were missed there.
    fn alternative(&mut self, kind: PointKind, index: usize, scores: &[CompetencyScore]) -> Option<Alternative> {
        if kind == PointKind::Strength {
            return None;
        }
        let trace = self.trace;
        let moment = &trace.moments[index];
        let missed: Vec<_> = scores
            .iter()
            .filter(|score| score.opportunities.iter().any(|chance| chance.moment == index))
            .map(|score| score.item)
            .collect();
        let value = |then: &Consequence| -> i32 {
            let gain: i32 = missed.iter().map(|item| i32::from(then.value(*item))).sum();
            // What is critical itself is never put forward.
            if then.critical.is_some() { i32::MIN } else { gain }
        };
        let others = moment.offered.iter().enumerate().filter(|(at, _)| *at != moment.chosen);
        let options = others.rev().filter_map(|(_, offered)| moment.option(self.scenario, *offered));
        let (choice, then) = options.max_by_key(|(_, then)| value(then))?;
        if moment.choice(self.scenario).is_some_and(|(_, chosen)| value(chosen) >= value(then)) {
            return None;
        }
        let slots = self.slots_at(index);
        let why = self.why(then, &slots);
        let by = manner_voice(choice.manner);
        Some(Alternative { option: choice.id.clone(), line: self.line(choice, index, &slots), by, why })
    }

    fn curve(&self) -> Curve {
        let variables = self.scenario.variables.iter().map(|ix| {
            let item = self.catalog.item(*ix);
            (item.id.clone(), item.name.get(self.lang).to_owned())
        });
        let values = std::iter::once(self.trace.start.clone());
        let values = values.chain(self.trace.moments.iter().map(|moment| moment.after.clone()));
        Curve { variables: variables.collect(), values: values.collect() }
    }

    fn transcript(&self) -> Vec<Said> {
        let mut out = Vec::new();
        for entry in &self.trace.entries {
            let moment = match entry.step {
                Step::Moment(index) => Some(index),
                _ => None,
            };
            for event in &entry.events {
                out.extend(self.said(event, moment, &entry.slots));
            }
            if let Step::Reflect { answer, .. } = &entry.step
                && !answer.trim().is_empty()
            {
                out.push(Said { by: Voice::Thought, name: None, text: answer.clone() });
            }
        }
        out
    }

    fn said(&self, event: &Event, moment: Option<usize>, slots: &[Option<ContactIx>]) -> Option<Said> {
        match event {
            Event::Line { by, text } => {
                let (by, name) = match by {
                    Speaker::Client => (Voice::Client, Some(self.scenario.client.name.clone())),
                    Speaker::Narrator => (Voice::Narrator, None),
                    Speaker::Thought => (Voice::Thought, None),
                    Speaker::Worker => (Voice::Worker, Some(self.names.worker.clone())),
                    Speaker::Person(ix) => (Voice::Person, Some(self.scenario.people[ix.index()].name.clone())),
                };
                Some(Said { by, name, text: self.filled(*text, slots) })
            }
            Event::Done { manner, text } => {
                let text = match (text, moment) {
                    (Some(text), _) => self.filled(*text, slots),
                    (None, Some(index)) => {
                        let (choice, _) = self.trace.moments[index].choice(self.scenario)?;
                        self.line(choice, index, slots)
                    }
                    (None, None) => return None,
                };
                Some(Said { by: manner_voice(*manner), name: Some(self.names.worker.clone()), text })
            }
            Event::Visit { title } => Some(Said { by: Voice::Card, name: None, text: self.filled(*title, slots) }),
            Event::Scene(_) | Event::Drew { .. } | Event::Ask | Event::Ended(_) => None,
        }
    }

    fn competency(&self, score: &CompetencyScore) -> Competency {
        let item = self.catalog.item(score.item);
        let framework = &self.catalog.frameworks[item.framework];
        let shown = score.shown();
        Competency {
            id: item.id.clone(),
            name: item.name.get(self.lang).to_owned(),
            about: item.about.get(self.lang).to_owned(),
            framework: framework.id.clone(),
            framework_name: format!("{} ({})", framework.name.get(self.lang), framework.version),
            chances: f64::from(score.chances()) / 100.0,
            score: shown.map(|shown| thousandths(shown.mean)),
            low: shown.map(|shown| thousandths(shown.low)),
            high: shown.map(|shown| thousandths(shown.high)),
            level: score.level(),
            goal: self.scenario.goals.contains(&score.item),
        }
    }

    fn balance(&self, score: &BalanceScore) -> Balance {
        let item = self.catalog.item(score.balance);
        let poles = item.poles.as_ref();
        let pole = |pick: fn(&crate::core::framework::Poles) -> &crate::core::framework::Words| {
            poles.map(|poles| pick(poles).get(self.lang).to_owned()).unwrap_or_default()
        };
        let (fit, whole) = score.fit();
        let (halves, twice) = score.tendency();
        let leaning = match halves.signum() {
            -1 => Some(pole(|poles| &poles.lean_minus)),
            1 => Some(pole(|poles| &poles.lean_plus)),
            _ => None,
        };
        let (moved, met) = score.attunement();
        Balance {
            id: item.id.clone(),
            name: item.name.get(self.lang).to_owned(),
            minus: pole(|poles| &poles.minus),
            plus: pole(|poles| &poles.plus),
            fit: thousandths(f64::from(fit) / f64::from(whole)),
            tendency: thousandths(f64::from(halves) / f64::from(twice)),
            leaning,
            attunement: (met >= 2).then_some((moved, met)),
            moments: score
                .moments
                .iter()
                .map(|moment| BalancePosition {
                    moment: moment.moment,
                    position: f64::from(moment.position) / 2.0,
                    low: f64::from(moment.low) / 2.0,
                    high: f64::from(moment.high) / 2.0,
                    reason: moment.reason.map(|reason| self.text(reason)),
                })
                .collect(),
        }
    }

    /// Everything that was chosen, asides included, with the decision it belongs to if it is one.
    fn consequences(&self) -> impl Iterator<Item = (Option<usize>, &Consequence)> {
        self.trace.entries.iter().filter_map(|entry| match &entry.step {
            Step::Moment(index) => {
                self.trace.moments[*index].choice(self.scenario).map(|(_, then)| (Some(*index), then))
            }
            Step::Aside { node, aside } => match &self.scenario.node(*node).kind {
                NodeKind::Decide(decision) => decision.asides.get(usize::from(*aside)).map(|aside| (None, &aside.base)),
                _ => None,
            },
            _ => None,
        })
    }

    fn acts(&self) -> Acts {
        let mut counts: Counted<_> = BTreeMap::new();
        for act in self.consequences().flat_map(|(_, then)| &then.acts) {
            *counts.entry(*act).or_default() += 1;
        }
        let mut acts = Acts::default();
        for (ix, count) in counts {
            let item = self.catalog.item(ix);
            match item.adherent {
                Some(Adherence::Adherent) => acts.adherent += count,
                Some(Adherence::NonAdherent) => acts.non_adherent += count,
                Some(Adherence::Neutral) | None => {}
            }
            match item.id.as_str() {
                "mi_reflect_simple" | "mi_reflect_complex" => acts.reflections += count,
                "mi_open_question" | "mi_closed_question" => acts.questions += count,
                _ => {}
            }
            acts.counts.push((item.id.clone(), item.name.get(self.lang).to_owned(), count));
        }
        acts
    }

    fn dispositions(&self) -> Vec<Disposition> {
        let mut lines: BTreeMap<_, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (moment, then) in self.consequences() {
            let Some(moment) = moment else { continue };
            for (ix, value) in &then.evidence {
                let item = self.catalog.item(*ix);
                let is_line = item.kind == Kind::Trait
                    || item.kind == Kind::Competency && item.flag == Some(Flag::BehaviourOnly);
                match value.signum() {
                    1 if is_line => lines.entry(*ix).or_default().0.push(moment),
                    -1 if is_line => lines.entry(*ix).or_default().1.push(moment),
                    _ => {}
                }
            }
        }
        lines
            .into_iter()
            .map(|(ix, (shown, missed))| {
                let item = self.catalog.item(ix);
                Disposition { id: item.id.clone(), name: item.name.get(self.lang).to_owned(), shown, missed }
            })
            .collect()
    }

    fn chance(&self) -> Vec<Chance> {
        let profile = &self.scenario.profiles[usize::from(self.trace.profile)];
        let fixed = |draw: &str| self.trace.setup.draws.contains_key(draw);
        let mut out = vec![Chance {
            draw: "profile".to_owned(),
            outcome: profile.id.clone(),
            note: None,
            text: profile.name.map(|name| self.text(name)),
            fixed: fixed("profile"),
        }];
        for event in self.trace.entries.iter().flat_map(|entry| &entry.events) {
            let Event::Drew { node, outcome } = event else { continue };
            let id = &self.scenario.node(*node).id;
            let NodeKind::Draw(draw) = &self.scenario.node(*node).kind else { continue };
            let outcome = &draw.outcomes[usize::from(*outcome)];
            out.push(Chance {
                draw: id.clone(),
                outcome: outcome.id.clone(),
                note: draw.note.map(|note| self.text(note)),
                text: outcome.text.map(|text| self.text(text)),
                fixed: fixed(id),
            });
        }
        out
    }

    fn reflections(&self) -> Vec<Reflection> {
        let answers = self.trace.entries.iter().filter_map(|entry| match &entry.step {
            Step::Reflect { node, answer } => Some((node, answer)),
            _ => None,
        });
        answers
            .filter_map(|(node, answer)| match self.scenario.node(*node).kind {
                NodeKind::Reflect { question, .. } => {
                    Some(Reflection { question: self.text(question), answer: answer.clone() })
                }
                _ => None,
            })
            .collect()
    }

    fn observations(&self) -> Vec<Observation> {
        let mut out = Vec::new();
        for entry in &self.trace.entries {
            let Step::Observe { node, marked } = &entry.step else { continue };
            let NodeKind::Observe(task) = &self.scenario.node(*node).kind else { continue };
            let mut observation =
                Observation { prompt: self.text(task.prompt), seen: Vec::new(), missed: Vec::new(), assumed: Vec::new() };
            for (index, there) in &task.signals {
                let signal = &self.scenario.signals[usize::from(*index)];
                let text = self.text(signal.text);
                match (*there, marked.contains(&signal.id)) {
                    (true, true) => observation.seen.push(text),
                    (true, false) => observation.missed.push(text),
                    (false, true) => observation.assumed.push(text),
                    (false, false) => {}
                }
            }
            out.push(observation);
        }
        out
    }

    fn list_sources(&mut self) -> Vec<Source> {
        std::mem::take(&mut self.sources)
            .into_iter()
            .filter_map(|(id, places)| {
                let work = self.catalog.works.get(&id)?;
                Some(Source {
                    name: work.name.get(self.lang).to_owned(),
                    about: work.about.get(self.lang).to_owned(),
                    places: places.into_iter().collect(),
                    ours: work.ours,
                    id,
                })
            })
            .collect()
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
