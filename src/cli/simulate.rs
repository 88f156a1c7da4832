//! `drempel simulate`: ways of working play a scenario, and what they earn is compared.

use std::sync::Arc;

use serde_json::{Value, json};

use super::args::Simulate;
use super::deadline::Deadline;
use super::fault::Fault;
use super::host::Host;
use super::ui::{Look, Ui};
use super::words::step_fault;
use crate::core::audit::policy::{
    Compared, Finding, Policies, Policy, PolicyKind, Sampled, compare, load_policies, play_once,
    sample,
};
use crate::core::audit::{Graph, Limits, explore, policy_findings};
use crate::core::dialogue::Trace;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::locale::decimal;
use crate::core::report::Looks;
use crate::core::scenario::Scenario;
use crate::storage::{POLICIES, read_source, shipped_scenarios};

/// Compares; 1 if a rule is not passed or the check disagrees.
pub(super) fn run(simulate: &Simulate, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let (catalog, found) = host.library.catalog();
    if found.has_errors() {
        let after = ui.say(
            "audit-frameworks-have-errors",
            &[("scenario", &simulate.scenario)],
        );
        return Err(Fault::findings(found, after));
    }
    let scenario = scenario(&simulate.scenario, &catalog, host, ui)?;
    let deadline = Deadline::in_seconds(simulate.max_seconds);
    let mut should_stop = || deadline.has_come();
    let shipped = shipped_scenarios(&catalog);
    let policies = policies(simulate, &catalog, ui)?;
    let policies = policies.taught(&scenario, &shipped, &catalog, &mut should_stop);
    if simulate.trace {
        return trace(
            simulate,
            &scenario,
            &catalog,
            &policies,
            &mut should_stop,
            ui,
        );
    }
    let graph = explore(
        &scenario,
        &mut Limits {
            max_states: simulate.max_states,
            should_stop: &mut should_stop,
        },
    );
    let compared = match graph.stopped() {
        None => compare(&graph, &catalog, &policies, &mut should_stop),
        Some(_) => None,
    };
    let whole = compared.is_some();
    let (compared, findings) = compared.unwrap_or_default();
    let mut rows = Vec::new();
    for policy in &policies.0 {
        for language in policy
            .languages(&scenario)
            .filter(|code| policy.plays(code))
        {
            let runs = simulate.runs;
            let sampled = sample(
                &scenario,
                &catalog,
                policy,
                language,
                runs,
                simulate.seed,
                &mut should_stop,
            )
            .map_err(|error| step_fault(&error, ui))?;
            let exact = compared
                .iter()
                .find(|one| one.policy == policy.id && one.language == language);
            rows.push(Row {
                policy,
                language: language.to_owned(),
                exact,
                sampled,
            });
        }
    }
    let gated = whole && simulate.policies.is_empty();
    let shown = Shown {
        simulate,
        scenario: &scenario,
        catalog: &catalog,
        graph: &graph,
        rows: &rows,
        findings: &findings,
        whole,
        gated,
    };
    match simulate.json {
        true => shown.json(ui)?,
        false => shown.text(ui)?,
    }
    let disagrees = rows.iter().any(Row::disagrees);
    let shut = findings.iter().any(Finding::shuts_the_gate);
    Ok(u8::from(disagrees || gated && shut))
}

/// One run of each policy with the first seed, decision by decision.
fn trace(
    simulate: &Simulate,
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    policies: &Policies,
    should_stop: &mut dyn FnMut() -> bool,
    ui: &mut Ui<'_, '_>,
) -> Result<u8, Fault> {
    let all = &policies.0;
    let chosen =
        |policy: &&Policy| simulate.policies.is_empty() || simulate.policies.contains(&policy.id);
    let mut runs = Vec::new();
    for policy in all.iter().filter(chosen) {
        for language in policy.languages(scenario).filter(|code| policy.plays(code)) {
            let played = play_once(
                scenario,
                catalog,
                policy,
                language,
                simulate.seed,
                should_stop,
            )
            .map_err(|error| step_fault(&error, ui))?;
            let Some(played) = played else {
                let args = [("name", policy.name.get(ui.lang)), ("language", language)];
                ui.tell("simulate-no-run", &args, "")?;
                continue;
            };
            let looks = Looks {
                scenario,
                catalog,
                policies,
                lang: ui.lang,
                language,
            };
            let name = policy.name.get(ui.lang);
            match simulate.json {
                true => runs.push(trace_json(policy, language, scenario, &played)),
                false => ui.raw(&looks.of_run(name, &played).to_text(ui.width()))?,
            }
        }
    }
    if simulate.json {
        ui.json(&json!({ "scenario": scenario.id, "seed": simulate.seed, "runs": runs }))?;
    }
    Ok(0)
}

fn trace_json(policy: &Policy, language: &str, scenario: &Scenario, played: &Trace) -> Value {
    let moments = played.moments.iter().filter_map(|moment| {
        let (choice, _) = moment.choice(scenario)?;
        Some(json!({
            "node": scenario.node(moment.node).id,
            "visit": moment.visit,
            "option": choice.id,
        }))
    });
    let moments: Vec<Value> = moments.collect();
    json!({ "policy": policy.id, "language": language, "choices": moments })
}

fn scenario(
    name: &str,
    catalog: &Catalog,
    host: &Host,
    ui: &Ui<'_, '_>,
) -> Result<Arc<Scenario>, Fault> {
    let entry = host
        .library
        .find(name)
        .ok_or_else(|| Fault::Usage(ui.say("translate-no-scenario", &[("name", name)])))?;
    let loaded = host.library.load(&entry, catalog);
    match loaded.scenario {
        Some(scenario) if !loaded.checked.keeps_from_playing() => Ok(Arc::new(scenario)),
        _ => {
            let after = ui.say("simulate-faults", &[("scenario", &entry.id)]);
            Err(Fault::findings(loaded.checked, after))
        }
    }
}

fn policies(simulate: &Simulate, catalog: &Catalog, ui: &Ui<'_, '_>) -> Result<Policies, Fault> {
    let (name, text) = match &simulate.file {
        None => (POLICIES.0.to_owned(), POLICIES.1.to_owned()),
        Some(path) => {
            let name = path.display().to_string();
            let text = read_source(path)
                .map_err(|finding| Fault::about(name.clone(), String::new(), *finding))?;
            (name, text)
        }
    };
    let (mut policies, checked) = load_policies(&name, &text, catalog);
    if checked.has_errors() {
        return Err(Fault::findings(checked, String::new()));
    }
    for id in &simulate.policies {
        if policies.find(id).is_none() {
            let known: Vec<&str> = policies.0.iter().map(|policy| policy.id.as_str()).collect();
            let args = [("id", id.as_str()), ("known", &known.join(", "))];
            return Err(Fault::Usage(ui.say("simulate-no-policy", &args)));
        }
    }
    // A trace shows what the others take as well.
    if !simulate.policies.is_empty() && !simulate.trace {
        policies
            .0
            .retain(|policy| simulate.policies.contains(&policy.id));
    }
    Ok(policies)
}

struct Row<'r> {
    policy: &'r Policy,
    language: String,
    exact: Option<&'r Compared>,
    sampled: Sampled,
}

impl Row<'_> {
    fn points(&self, item: Option<ItemIx>) -> Option<f64> {
        self.exact?.points(item)
    }

    fn disagrees(&self) -> bool {
        let exact = self.points(None);
        let estimate = self.sampled.estimate(None);
        exact
            .zip(estimate)
            .is_some_and(|(exact, estimate)| !estimate.agrees(exact / 100.0))
    }
}

struct Shown<'s> {
    simulate: &'s Simulate,
    scenario: &'s Scenario,
    catalog: &'s Catalog,
    graph: &'s Graph,
    rows: &'s [Row<'s>],
    findings: &'s [Finding],
    /// All runs were looked at.
    whole: bool,
    gated: bool,
}

impl Shown<'_> {
    fn text(&self, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
        let title = &*self
            .scenario
            .plain_text(self.scenario.title, ui.lang.code());
        let states = self.graph.len().to_string();
        let args = [("scenario", title), ("states", states.as_str())];
        let head = match self.whole {
            true => ui.say("simulate-head", &args),
            false => ui.say("simulate-too-large", &args),
        };
        ui.put(&head, "")?;
        for row in self.rows {
            ui.blank()?;
            self.row(row, ui)?;
        }
        ui.blank()?;
        if !self.gated {
            ui.tell("simulate-not-gated", &[], "")?;
            return Ok(());
        }
        for finding in policy_findings(self.scenario, self.catalog, self.findings) {
            ui.put(&finding.message(ui.lang), "- ")?;
        }
        let shut = self.findings.iter().filter(|one| one.shuts_the_gate());
        match shut.count() {
            0 => ui.tell("simulate-passes", &[], "")?,
            count => ui.tell("simulate-fails", &[("count", &count.to_string())], "")?,
        }
        Ok(())
    }

    fn row(&self, row: &Row<'_>, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
        let lang = ui.lang;
        let one_place = |points| decimal(lang, points, 1);
        let total = row.points(None).map(one_place);
        let nothing = match row.exact {
            Some(_) => ui.say("simulate-nothing-offered", &[]),
            None => ui.say("simulate-not-worked-out", &[]),
        };
        let args = [
            ("name", row.policy.name.get(ui.lang)),
            ("language", row.language.as_str()),
            ("total", total.as_deref().unwrap_or(&nothing)),
        ];
        let line = ui.say("simulate-line", &args);
        ui.look(Look::Bold, &line, "")?;
        let mut rows = self.rows.iter();
        let best = rows.find(|row| row.policy.kind == PolicyKind::Best);
        for item in &row.policy.violates {
            let among = Some(*item);
            let (points, best) = (row.points(among), best.and_then(|best| best.points(among)));
            if points.or(best).is_none() {
                continue;
            }
            let said = |points: Option<f64>| {
                points.map_or_else(|| ui.say("simulate-nothing-offered", &[]), one_place)
            };
            let (points, best) = (said(points), said(best));
            let args = [
                ("item", self.catalog.item(*item).name.get(ui.lang)),
                ("points", points.as_str()),
                ("best", best.as_str()),
            ];
            ui.tell("simulate-violates", &args, "  ")?;
        }
        if let Some(estimate) = row.sampled.estimate(None) {
            let args = [
                ("points", one_place(100.0 * estimate.score)),
                ("error", one_place(100.0 * estimate.error)),
                ("runs", row.sampled.played().to_string()),
            ];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            ui.tell("simulate-sampled", &args, "  ")?;
        }
        if row.sampled.stopped {
            let (played, runs) = (row.sampled.played(), self.simulate.runs);
            let args = [("played", played.to_string()), ("runs", runs.to_string())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            ui.tell("simulate-stopped", &args, "  ! ")?;
        }
        if row.disagrees() {
            ui.tell("simulate-disagrees", &[], "  ! ")?;
        }
        Ok(())
    }

    fn json(&self, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
        let rows: Vec<Value> = self.rows.iter().map(|row| self.json_row(row)).collect();
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|one| self.json_finding(one))
            .collect();
        let all = json!({
            "scenario": self.scenario.id,
            "scenario_hash": self.scenario.hash,
            "states": self.graph.len(),
            "whole": self.whole,
            "gated": self.gated,
            "runs": self.simulate.runs,
            "seed": self.simulate.seed,
            "policies": rows,
            "findings": findings,
        });
        ui.json(&all)?;
        Ok(())
    }

    fn json_row(&self, row: &Row<'_>) -> Value {
        let items = row
            .exact
            .into_iter()
            .flat_map(|exact| &exact.expected.items);
        let items: serde_json::Map<String, Value> = items
            .map(|(item, earned)| {
                let value = json!({
                    "offered": earned.offered,
                    "earned": earned.earned,
                    "points": earned.score().map(|score| 100.0 * score),
                });
                (self.catalog.item(*item).id.clone(), value)
            })
            .collect();
        let estimate = row.sampled.estimate(None);
        json!({
            "policy": row.policy.id,
            "language": row.language,
            "points": row.points(None),
            "competencies": items,
            "played": row.sampled.played(),
            "stopped": row.sampled.stopped,
            "sampled": estimate.map(|estimate| json!({
                "points": 100.0 * estimate.score,
                "error": 100.0 * estimate.error,
                "unfinished": row.sampled.unfinished,
                "disagrees": row.disagrees(),
            })),
        })
    }

    fn json_finding(&self, finding: &Finding) -> Value {
        match finding {
            Finding::TooClose {
                policy,
                item,
                best,
                earned,
            } => json!({
                "rule": "too-close",
                "policy": policy,
                "competency": self.catalog.item(*item).id,
                "best": best,
                "points": earned,
            }),
            Finding::NoChance {
                policy,
                item,
                seen_elsewhere,
            } => json!({
                "rule": "no-chance",
                "policy": policy,
                "competency": self.catalog.item(*item).id,
                "seen_elsewhere": seen_elsewhere,
            }),
            Finding::CueWins {
                policy,
                language,
                chance,
                earned,
            } => json!({
                "rule": "cue-wins",
                "policy": policy,
                "language": language,
                "chance": chance,
                "chance_points": chance,
                "points": earned,
            }),
            Finding::WordsPay {
                policy,
                language,
                chance,
                earned,
                pays,
                costs,
                gives_away,
            } => json!({
                "rule": "words-pay",
                "policy": policy,
                "language": language,
                "chance_points": chance,
                "points": earned,
                "pays": pays,
                "costs": costs,
                "gives_away": gives_away,
            }),
            Finding::NeverEnds { policy, chance } => json!({
                "rule": "never-ends",
                "policy": policy,
                "chance": chance,
                "probability": chance,
            }),
        }
    }
}
