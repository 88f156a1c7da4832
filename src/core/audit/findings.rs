//! What the audit finds wrong, as diagnostics: errors keep the gate shut, the rest is worth a look.

use std::collections::BTreeSet;

use super::conditions::Verdict;
use super::criticals::Critical;
use super::graph::StateIx;
use super::measures::{Balance, Competency};
use super::names;
use super::outcome::{Audit, Extent, Met, SituationAudit};
use super::policy::Finding;
use super::probes::{Answer, Question};
use super::reach::Stuck;
use super::situation::{CONDITIONS, Hangs, Hidden, SHARE, WORTH};
use super::witness::Witness;
use crate::core::diagnostic::{Diagnostic, Rule, Severity};
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::chance::ENOUGH;
use crate::core::scenario::model::NodeKind;
use crate::core::scenario::sites::{Decides, Site};
use crate::core::scenario::{EndKind, Scenario};
use crate::core::source::Span;

/// Collects findings about one scenario.
pub(super) struct Findings<'s> {
    scenario: &'s Scenario,
    catalog: &'s Catalog,
    all: Vec<Diagnostic>,
    /// What each finding is about: a node or an option.
    about: Vec<String>,
}

impl<'s> Findings<'s> {
    pub(super) fn new(scenario: &'s Scenario, catalog: &'s Catalog) -> Self {
        Self {
            scenario,
            catalog,
            all: Vec::new(),
            about: Vec::new(),
        }
    }

    /// All findings, each with the place of what it is about.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        let places = names::places(self.scenario, &self.about);
        let head = head(self.scenario);
        for (finding, id) in self.all.iter_mut().zip(&self.about) {
            let own = places.get(id.as_str()).copied();
            let whole = (*id == self.scenario.id).then_some(head).flatten();
            finding.span = finding.span.or(own).or(whole);
        }
        self.all
    }

    /// Adds a finding about a node or option.
    fn find(&mut self, rule: Rule, id: &str) -> &mut Diagnostic {
        let finding = Diagnostic::about_file(rule).arg("id", id);
        self.about.push(id.to_owned());
        let at = self.all.len();
        self.all.push(finding);
        &mut self.all[at]
    }

    fn with(&mut self, rule: Rule, id: &str, args: &[(&'static str, String)]) -> &mut Diagnostic {
        let finding = self.find(rule, id);
        finding.args.extend(args.iter().cloned());
        finding
    }

    fn way(&self, witness: &Witness) -> String {
        let line = witness.arguments(self.scenario);
        line.map_or_else(|| "-".to_owned(), |line| format!("drempel play {line}"))
    }

    fn item(&self, item: ItemIx) -> String {
        self.catalog.item(item).id.clone()
    }

    pub(super) fn unproved(&mut self, extent: &Extent) {
        let code = match extent.stopped {
            Some("states") => Rule::AuditTooManyStates,
            Some("time") => Rule::AuditOutOfTime,
            Some(_) => Rule::AuditTaskTooLarge,
            None => return,
        };
        let what = extent.explodes.clone().unwrap_or_else(|| "-".to_owned());
        let args = [("states", extent.states.to_string()), ("what", what)];
        let id = self.scenario.id.clone();
        self.with(code, &id, &args);
    }

    pub(super) fn unreached(&mut self, audit: &Audit) {
        let never = |met: &&Met| met.reached == Some(false);
        let unreached: BTreeSet<&str> = audit
            .nodes
            .iter()
            .filter(never)
            .map(|node| node.id.as_str())
            .collect();
        for (code, all) in [
            (Rule::AuditUnreachableNode, &audit.nodes),
            (Rule::AuditUnreachableEnding, &audit.endings),
            (Rule::AuditUnreachableOption, &audit.options),
            (Rule::AuditUnreachableOutcome, &audit.outcomes),
        ] {
            for met in all.iter().filter(never) {
                // What belongs to a node that cannot be reached needs no line of its own.
                let owner = met.id.split_once('.').map(|(owner, _)| owner);
                if !owner.is_some_and(|owner| unreached.contains(owner)) {
                    self.find(code, &met.id);
                }
            }
        }
        let is_full = |id: &str| {
            let node = self.scenario.find_node(id).map(|ix| self.scenario.node(ix));
            matches!(node.map(|node| &node.kind), Some(NodeKind::End(end)) if end.kind == EndKind::Full)
        };
        let claims = self
            .scenario
            .goals
            .iter()
            .any(|goal| self.catalog.is_scored(*goal));
        let full = audit.endings.iter().filter(|end| is_full(&end.id));
        if claims && !full.clone().any(|end| end.reached == Some(true)) {
            let id = self.scenario.id.clone();
            self.find(Rule::AuditNoFullEnding, &id);
        }
    }

    pub(super) fn stuck(&mut self, stuck: &Stuck, witness: impl Fn(StateIx) -> Option<Witness>) {
        for (code, found) in [
            (Rule::AuditDeadEnd, &stuck.dead_ends),
            (Rule::AuditNoWayOut, &stuck.no_way_out),
        ] {
            for (node, state) in found {
                let way = witness(*state).map_or_else(|| "-".to_owned(), |way| self.way(&way));
                let id = &self.scenario.node(*node).id;
                self.with(code, id, &[("way", way)]);
            }
        }
    }

    pub(super) fn criticals(&mut self, criticals: &[Critical]) {
        for critical in criticals {
            let wrong = names::option(self.scenario, critical.node, critical.position);
            for (node, part) in &critical.vain {
                let node = node.unwrap_or(critical.node);
                let repair = names::part(self.scenario, node, *part);
                let args = [("critical", wrong.clone())];
                self.with(Rule::AuditRepairOutOfReach, &repair, &args);
            }
        }
    }

    pub(super) fn conditions(&mut self, found: &[(Site<'_>, Verdict)]) {
        for (site, verdict) in found {
            let code = match (verdict, site.decides) {
                // An option that never opens is said to be unreachable.
                (Verdict::Never, Decides::Open) => continue,
                (Verdict::Never, _) => Rule::AuditNeverTrue,
                (Verdict::Always, _) => Rule::AuditAlwaysTrue,
                (Verdict::Unsettled, _) => Rule::AuditConditionUnsettled,
            };
            let owner = site
                .node
                .map_or("always", |node| &self.scenario.node(node).id);
            let mut id = owner.to_owned();
            for part in [site.part, site.case].into_iter().flatten() {
                id = format!("{id}.{part}");
            }
            let kind = match site.decides {
                Decides::Line => "line",
                Decides::Situation => "situation",
                Decides::Open => "open",
                Decides::Case => "case",
                Decides::Reply => "reply",
                Decides::Route => "route",
                Decides::Weight => "weight",
                Decides::Effects => "effects",
            };
            let args = [
                ("kind", kind.to_owned()),
                ("number", site.number.to_string()),
            ];
            self.with(code, &id, &args);
        }
    }

    pub(super) fn probes(&mut self, answers: &[Answer]) {
        let texts: Vec<_> = self.scenario.texts.iter().map(|(_, entry)| entry).collect();
        for answer in answers {
            let (kind, id) = match answer.question {
                Question::Slot(slot) => ("slot", &self.scenario.slots[slot]),
                Question::Promise(promise) => ("promise", &self.scenario.promises[promise].id),
            };
            let text = texts[answer.text.index()];
            let rule = match (&answer.way, answer.question) {
                (None, _) => Rule::AuditQuestionUnsettled,
                (_, Question::Slot(_)) => Rule::AuditSlotNotFilled,
                (_, Question::Promise(_)) => Rule::AuditPromiseForgotten,
            };
            let way = answer.way.as_ref().map(|way| ("way", self.way(way)));
            let args = [("kind", kind.to_owned()), ("text", text.key.to_owned())];
            let args: Vec<_> = args.into_iter().chain(way).collect();
            self.with(rule, id, &args).span = Some(text.span);
        }
    }

    pub(super) fn competencies(&mut self, audit: &Audit, measured: &[Competency]) {
        let title = self.scenario.id.clone();
        for (shown, competency) in audit.competencies.iter().zip(measured) {
            let name = self.item(competency.item);
            for node in &competency.empty {
                let id = &self.scenario.node(*node).id;
                let args = [("competency", name.clone())];
                self.with(Rule::AuditAffordsNothing, id, &args);
            }
            if !shown.goal {
                continue;
            }
            let hundredths = |value: f64| format!("{value:.2}");
            if competency.score.is_none() {
                let most = ("most", hundredths(shown.chances.most.value));
                let args = [("competency", name)];
                self.with(Rule::AuditGoalOutOfReach, &title, &args)
                    .decimals
                    .push(most);
                continue;
            }
            let full = shown.in_full.as_ref();
            if let Some(full) = full.filter(|full| full.exact.0 < i64::from(ENOUGH)) {
                let way = full
                    .example
                    .as_ref()
                    .map_or_else(|| "-".to_owned(), |way| self.way(way));
                let args = [("competency", name), ("way", way)];
                self.with(Rule::AuditGoalUnderSampled, &title, &args)
                    .decimals
                    .push(("least", hundredths(full.value)));
            }
        }
        for goal in &self.scenario.goals {
            let afforded = measured.iter().any(|competency| competency.item == *goal);
            if self.catalog.is_scored(*goal) && !afforded {
                let args = [("competency", self.item(*goal)), ("most", "0".to_owned())];
                self.with(Rule::AuditGoalOutOfReach, &title, &args);
            }
        }
    }

    /// Whether the situation decides too seldom, for too little, or for too few reasons.
    pub(super) fn situations(&mut self, figures: &SituationAudit, hangs: &Hangs) {
        let title = self.scenario.id.clone();
        let decisions = ("decisions", figures.decisions.to_string());
        let changing = ("changing", figures.changing.to_string());
        if is_below(figures.share, SHARE) {
            let args = [decisions, changing.clone()];
            self.with(Rule::AuditSituationIgnored, &title, &args)
                .decimals
                .push(("share", format!("{:.0}", 100.0 * figures.share)));
        }
        if is_below(figures.worth, WORTH) {
            self.with(Rule::AuditReadingWorthLittle, &title, &[])
                .decimals
                .push(("worth", format!("{:.1}", figures.worth)));
        }
        if hangs.changing > 0 && hangs.conditions < CONDITIONS {
            let args = [("conditions", hangs.conditions.to_string())];
            self.with(Rule::AuditFewConditions, &title, &args);
        }
        if 2 * hangs.by_start > hangs.changing {
            let args = [("start", hangs.by_start.to_string()), changing];
            self.with(Rule::AuditStartDecides, &title, &args);
        }
    }

    pub(super) fn hidden_keys(&mut self, hidden: &[Hidden]) {
        for one in hidden {
            let id = &self.scenario.node(one.node).id;
            let Some(found) = &one.found else {
                self.find(Rule::AuditKeyUnsettled, id);
                continue;
            };
            let [one, other] = found.ways.each_ref().map(|way| self.way(way));
            let args = [
                ("condition", found.conditions.join("; ")),
                ("one", one),
                ("other", other),
            ];
            self.with(Rule::HiddenKey, id, &args);
        }
    }

    pub(super) fn balances(&mut self, balances: &[Balance]) {
        let title = self.scenario.id.clone();
        for balance in balances {
            let name = ("balance", self.item(balance.item));
            if balance.middle_wins {
                self.with(Rule::AuditMiddleWins, &title, &[name]);
            } else if let Some(steady) = balance.steady {
                let position = ("position", (f64::from(steady) / 2.0).to_string());
                self.with(Rule::AuditOnePositionFits, &title, &[name])
                    .decimals
                    .push(position);
            }
        }
    }
}

/// Below a limit, by more than the order of adding up can make.
fn is_below(value: f64, limit: f64) -> bool {
    value < limit - 1e-9
}

/// What a finding about the whole scenario points at: its title.
fn head(scenario: &Scenario) -> Option<Span> {
    let (text, span) = scenario
        .texts
        .in_file(scenario.title, &scenario.texts.language)?;
    (!text.is_empty()).then_some(span)
}

/// How many words or places a finding names at most.
const NAMED: usize = 8;

fn quoted(texts: &[String]) -> String {
    let quoted = texts.iter().take(NAMED).map(|text| format!("“{text}”"));
    let all: Vec<String> = quoted.collect();
    match all.is_empty() {
        true => "-".to_owned(),
        false => all.join(", "),
    }
}

fn few(places: &[String]) -> String {
    let named: Vec<&str> = places.iter().take(NAMED).map(String::as_str).collect();
    let more = if places.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", named.join(", "))
}

/// What the comparison of policies found, as findings about the scenario.
pub fn policy_findings(
    scenario: &Scenario,
    catalog: &Catalog,
    found: &[Finding],
) -> Vec<Diagnostic> {
    let one_place = |points: &f64| format!("{points:.1}");
    let about = |code, policy: &str| {
        Diagnostic::about_file(code)
            .arg("id", &scenario.id)
            .arg("policy", policy)
    };
    let said = |finding: &Finding| match finding {
        Finding::TooClose {
            policy,
            item,
            best,
            earned,
        } => about(Rule::AuditTooClose, policy)
            .arg("competency", &catalog.item(*item).id)
            .decimal("points", one_place(earned))
            .decimal("best", one_place(best)),
        Finding::NoChance { policy, item, .. } => {
            about(Rule::AuditNoChanceMet, policy).arg("competency", &catalog.item(*item).id)
        }
        Finding::CueWins {
            policy,
            language,
            chance,
            earned,
        } => about(Rule::AuditWordsTell, policy)
            .arg("language", language)
            .decimal("points", one_place(earned))
            .decimal("chance", one_place(chance)),
        Finding::WordsPay {
            policy,
            language,
            chance,
            earned,
            pays,
            costs,
            gives_away,
        } => about(Rule::AuditWordsPay, policy)
            .arg("language", language)
            .arg("pays", quoted(pays))
            .arg("costs", quoted(costs))
            .arg("places", few(gives_away))
            .decimal("points", one_place(earned))
            .decimal("chance", one_place(chance)),
        Finding::NeverEnds { policy, chance } => {
            about(Rule::AuditNeverEnds, policy).decimal("points", one_place(chance))
        }
    };
    let findings = found.iter().map(|finding| Diagnostic {
        span: head(scenario),
        fix: Vec::new(),
        severity: match finding.shuts_the_gate() {
            true => Severity::Error,
            false => Severity::Warning,
        },
        ..said(finding)
    });
    findings.collect()
}
