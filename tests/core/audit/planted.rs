//! Scenarios with one planted fault each, and sound ones that come close.
//!
//! A file in `tests/data/audit` holds nodes. Its first lines say what it is about and what the
//! audit must find (`// finds: CODE ID`): that and nothing else.

use std::collections::BTreeSet;
use std::sync::Arc;

use drempel::core::audit::policy::Policies;
use drempel::core::audit::{Audit, Limits, audit};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Diagnostic, Severity};
use drempel::core::dialogue::replay;
use drempel::core::framework::Catalog;
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::storage::{read_source, shipped_catalog};

use crate::fixtures::{files_in, is_of_the_audit};
use crate::messages::message_ids;
use crate::support::taught;

/// Findings for which a small file is not enough; tested below.
const TOO_LARGE: [&str; 6] = [
    "audit-too-many-states",
    "audit-out-of-time",
    "audit-task-too-large",
    "audit-condition-unsettled",
    "audit-question-unsettled",
    "audit-key-unsettled",
];

struct Planted {
    name: String,
    text: String,
}

impl Planted {
    fn all() -> Vec<Self> {
        let files = files_in("tests/data/audit");
        let read = |path: std::path::PathBuf| Self {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            text: read_source(&path).unwrap(),
        };
        files.into_iter().map(read).collect()
    }

    fn notes(&self, kind: &str) -> BTreeSet<String> {
        let start = format!("// {kind}: ");
        let lines = self
            .text
            .lines()
            .filter_map(|line| line.strip_prefix(&start));
        lines.map(str::to_owned).collect()
    }

    /// With the shipped policies where the file says `// policies: shipped`.
    fn audited(&self, catalog: &Catalog) -> Audit {
        let scenario = self.scenario(catalog);
        let policies = match self.notes("policies").is_empty() {
            true => Policies::default(),
            false => taught(&scenario, catalog),
        };
        let mut limits = Limits {
            max_states: 10_000,
            should_stop: &mut || false,
        };
        audit(&scenario, catalog, &policies, &mut limits)
    }

    fn scenario(&self, catalog: &Catalog) -> Arc<Scenario> {
        let goals = self
            .notes("goals")
            .into_iter()
            .map(|goal| format!("\"{goal}\""));
        let goals: Vec<String> = goals.collect();
        let always: String = self.notes("always").into_iter().collect();
        let (_, nodes) = self.text.split_once("\n    ").unwrap();
        let start = nodes.split('"').nth(1).unwrap();
        let text = format!(
            r#"Scenario(
    format: 1, id: "klein", language: "nl", title: "Klein", phase: "ph_first_contact", minutes: 5,
    client: ( name: "Henk" ), goals: [{}],
    facts: {{ "crane": ( text: "Kraan." ) }},
    signals: {{ "cold": ( text: "Koud." ), "post": ( text: "Post." ) }},
    promises: {{ "five": ( text: "Vijf minuten." ) }},
    contacts: {{ "cees": ( name: "Cees", ring: 3 ), "nurse": ( name: "Els", kind: Professional ) }},
    start_profiles: {{
        "one": ( weight: 1, state: {{ "trust": 20, "agitation": 50, "shame": 50 }} ),
        "two": ( weight: 2, state: {{ "trust": 50, "agitation": 60, "shame": 50 }} ),
    }},
    always: [{always}],
    start: "{start}",
    nodes: {{
    {nodes}}} )"#,
            goals.join(", ")
        );
        let input = LoadInput {
            folder: None,
            scenario: (self.name.clone(), text),
            translations: Vec::new(),
        };
        let (scenario, checked) = load(input, catalog);
        // What is said of the wording does not matter here.
        let errors = checked
            .diagnostics
            .iter()
            .filter(|found| found.severity == Severity::Error);
        let found: Vec<_> = errors.map(|found| (found.code(), &found.args)).collect();
        assert!(found.is_empty(), "{}: {found:?}", self.name);
        Arc::new(scenario.unwrap())
    }
}

/// Without policies: small scenarios with other faults do not tell ways of working apart.
fn audited(scenario: &Arc<Scenario>, catalog: &Catalog, max_states: usize) -> Audit {
    let mut limits = Limits {
        max_states,
        should_stop: &mut || false,
    };
    audit(scenario, catalog, &Policies::default(), &mut limits)
}

fn named(finding: &Diagnostic) -> String {
    let id = finding.args.iter().find(|(name, _)| *name == "id");
    format!("{} {}", finding.code(), id.map_or("-", |(_, id)| id))
}

/// Every planted fault is found, and nothing else, in the sound ones neither.
#[test]
fn every_planted_fault_is_found_and_nothing_else() {
    let (catalog, _) = shipped_catalog();
    let (mut faults, mut planted, mut sound) = (String::new(), 0, 0);
    for case in Planted::all() {
        let audit = case.audited(&catalog);
        let found: BTreeSet<String> = audit.findings.iter().map(named).collect();
        let expected = case.notes("finds");
        if expected.is_empty() {
            sound += 1;
        } else {
            planted += 1;
        }
        if found != expected {
            faults += &format!(
                "{}:\n  expected {expected:?}\n  found    {found:?}\n",
                case.name
            );
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
    assert!(
        planted >= 40 && sound >= 10,
        "{planted} planted, {sound} sound"
    );
}

#[test]
fn every_finding_of_the_audit_is_planted_somewhere() {
    let planted: BTreeSet<String> = Planted::all()
        .iter()
        .flat_map(|case| case.notes("finds"))
        .filter_map(|finds| finds.split(' ').next().map(str::to_owned))
        .collect();
    let codes = message_ids()
        .into_iter()
        .filter_map(|id| id.strip_prefix("diag-").map(str::to_owned));
    let lacking: Vec<String> = codes
        .filter(|code| is_of_the_audit(code))
        .filter(|code| !planted.contains(code) && !TOO_LARGE.contains(&code.as_str()))
        .collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

/// Each finding has words with all their values in both languages, and a place in the file.
#[test]
fn every_finding_is_said_in_both_languages() {
    let (catalog, _) = shipped_catalog();
    for case in Planted::all() {
        for finding in case.audited(&catalog).findings {
            for lang in Lang::ALL {
                let said = finding.message(lang) + &finding.hint_text(lang).unwrap();
                // A slot is named in its braces.
                let values = said.replace("{helper}", "");
                assert!(!values.contains('{') && !said.contains("Unknown"), "{said}");
                assert!(!said.starts_with("diag-"), "{said}");
            }
            // What is about the scenario as a whole stands at its title.
            assert!(
                finding.span.is_some()
                    || finding.code().contains("outcome")
                    || finding.args.iter().any(|(_, value)| value.starts_with('v')),
                "{finding:?}"
            );
        }
    }
}

#[test]
fn a_number_in_a_finding_has_the_mark_of_its_language() {
    let (catalog, _) = shipped_catalog();
    let mut all = Planted::all().into_iter();
    let case = all.find(|case| case.name == "goal_two_chances").unwrap();
    let audit = case.audited(&catalog);
    let said = |lang| audit.findings[0].message(lang);
    assert!(said(Lang::Nl).contains("2,00 kansen"), "{}", said(Lang::Nl));
    assert!(
        said(Lang::En).contains("2.00 chances"),
        "{}",
        said(Lang::En)
    );
}

/// What a planted or sound scenario can reach is reached again by playing its example, maps and
/// marks included.
#[test]
fn every_example_of_the_planted_scenarios_replays() {
    let (catalog, _) = shipped_catalog();
    let mut replayed = 0;
    for case in Planted::all() {
        let scenario = case.scenario(&catalog);
        let audit = audited(&scenario, &catalog, 10_000);
        // What leads straight into a dead end cannot be played to its next question.
        if codes(&audit).contains(&"audit-dead-end") {
            continue;
        }
        for met in audit.options.iter().chain(&audit.endings) {
            if let Some(witness) = &met.example {
                assert!(witness.replayable, "{}: {}", case.name, met.id);
                let played = replay(
                    Arc::clone(&scenario),
                    &catalog,
                    witness.setup.clone(),
                    &witness.inputs,
                );
                assert!(played.is_ok(), "{}: {}: {played:?}", case.name, met.id);
                replayed += 1;
            }
        }
    }
    assert!(replayed > 200, "{replayed}");
}

fn small(nodes: &str) -> (Arc<Scenario>, Catalog) {
    let (catalog, _) = shipped_catalog();
    let case = Planted {
        name: "klein".to_owned(),
        text: format!("// made here\n    {nodes}"),
    };
    (case.scenario(&catalog), catalog)
}

fn codes(audit: &Audit) -> Vec<&str> {
    audit.findings.iter().map(Diagnostic::code).collect()
}

/// Ten decisions that add different powers of two, and a question about every sum: too many
/// states, which ends with a bound and the name of the variable.
#[test]
fn too_many_states_end_with_a_bound_and_a_name() {
    let mut nodes = String::new();
    for index in 0..12 {
        let next = if index == 11 {
            "z".to_owned()
        } else {
            format!("n{}", index + 1)
        };
        nodes += &format!(
            "\"n{index}\": Decide( say: \"n\", affords: {{ \"wmo_clarify_needs\": 1.0 }}, options: [
                ( id: \"a\", say: \"a\", why: ( text: \"Daarom.\", source: \"OURS\" ), evidence: {{ \"wmo_clarify_needs\": 2 }}, effects: [Add(\"trust\", {}), Flag(\"f{index}\")], next: \"{next}\" ),
                ( id: \"b\", say: \"b\", why: ( text: \"Daarom.\", source: \"OURS\" ), next: \"{next}\" ) ] ),\n",
            index % 3 + 1
        );
    }
    let all: Vec<String> = (0..12).map(|index| format!("Flag(\"f{index}\")")).collect();
    nodes += &format!(
        "\"z\": Tell( say: \"z\", route: [( when: All([{}]), to: \"y\" )], next: \"end\" ), \"y\": Tell( say: \"y\", next: \"end\" ),\n\"end\": End( title: \"Einde\", text: \"Klaar.\", kind: Full ),\n",
        all.join(", ")
    );
    let (scenario, catalog) = small(&nodes);
    let audit = audited(&scenario, &catalog, 500);
    assert_eq!(codes(&audit), ["audit-too-many-states"]);
    assert!(!audit.passes() && !audit.extent.exact);
    assert!(
        audit
            .extent
            .explodes
            .as_ref()
            .is_some_and(|name| name.starts_with('f')),
        "{:?}",
        audit.extent
    );
    let bound = &audit.competencies[0].chances;
    assert_eq!(
        (bound.least.exact, bound.most.exact),
        ((1200, 100), (1200, 100))
    );
    // What was not reached yet is not called unreachable.
    assert!(audit.nodes.iter().all(|met| met.reached != Some(false)));
    let whole = audited(&scenario, &catalog, 100_000);
    assert!(
        whole.extent.exact && codes(&whole).is_empty(),
        "{:?}",
        codes(&whole)
    );
}

#[test]
fn the_host_can_stop_it_at_any_time() {
    let (scenario, catalog) = crate::support::shipped("aan_de_deur");
    for calls in [0, 1, 3, 8, 20] {
        let mut left = calls;
        let mut limits = Limits {
            max_states: 1_000_000,
            should_stop: &mut || {
                left -= 1;
                left < 0
            },
        };
        let audit = audit(&scenario, catalog, &Policies::default(), &mut limits);
        assert_eq!(audit.extent.stopped, Some("time"), "{calls}");
        assert!(codes(&audit).contains(&"audit-out-of-time"));
    }
}

/// The search for repairs asks too: stopped there, what was measured before stands, and of the
/// critical moments nothing is said.
#[test]
fn the_host_can_stop_it_among_the_critical_moments() {
    let (scenario, catalog) = crate::support::shipped("aan_de_deur");
    let stopped_after = |calls: usize| {
        let mut asked = 0;
        let mut limits = Limits {
            max_states: 1_000_000,
            should_stop: &mut || {
                asked += 1;
                asked > calls
            },
        };
        let audit = audit(&scenario, catalog, &Policies::default(), &mut limits);
        (audit, asked)
    };
    let (whole, asked) = stopped_after(usize::MAX);
    assert!(!whole.criticals.is_empty());
    let among = (0..asked).step_by((asked / 40).max(1)).any(|calls| {
        let (audit, _) = stopped_after(calls);
        audit.extent.stopped == Some("time")
            && audit.criticals.is_empty()
            && !audit.balances.is_empty()
    });
    assert!(among, "{asked}");
}

/// The finding about a slot or a promise gives a run in which it happens, and stands at the text.
#[test]
fn a_run_to_an_empty_slot_and_a_forgotten_promise_can_be_played() {
    let (catalog, _) = shipped_catalog();
    for (name, way, text) in [
        (
            "slot_filled_on_one_way",
            "drempel play klein --draw profile=two --choose y",
            "b.say",
        ),
        (
            "slot_in_a_reply_of_a_case",
            "drempel play klein --draw profile=two --choose y,x",
            "b.x.open.reply",
        ),
        (
            "promise_forgotten_at_the_next_visit",
            "drempel play klein --draw profile=one --choose x,y",
            "promises.five",
        ),
    ] {
        let mut all = Planted::all().into_iter();
        let case = all.find(|case| case.name == name).unwrap();
        let scenario = case.scenario(&catalog);
        let findings = case.audited(&catalog).findings;
        let [finding] = &findings[..] else {
            panic!("{name}: {findings:?}");
        };
        assert!(
            finding.args.contains(&("way", way.to_owned())),
            "{finding:?}"
        );
        let mut texts = scenario.texts.iter();
        let (_, entry) = texts.find(|(_, entry)| entry.key == text).unwrap();
        assert_eq!(finding.span, Some(entry.span), "{name}");
    }
}

/// What cannot be settled within the limits is said to be so, not passed over.
#[test]
fn an_unsettled_slot_is_said_to_be_unsettled() {
    let mut nodes = String::new();
    for index in 0..8 {
        nodes += &format!(
            "\"n{index}\": Decide( say: \"n\", options: [
                ( id: \"a\", say: \"a\", why: ( text: \"Daarom.\", source: \"OURS\" ), effects: [Flag(\"f{index}\")], next: \"n{}\" ),
                ( id: \"b\", say: \"b\", why: ( text: \"Daarom.\", source: \"OURS\" ), when: AtLeast(\"trust\", 30), next: \"n{}\" ) ] ),\n",
            index + 1,
            index + 1
        );
    }
    let all: Vec<String> = (0..8).map(|index| format!("Flag(\"f{index}\")")).collect();
    let all = all.join(", ");
    nodes += &format!(
        "\"n8\": Tell( say: \"z\", effects: [ When(All([{all}]), [ FillSlot(\"helper\", \"cees\") ]) ], next: \"last\" ),
        \"last\": Tell( say: \"z\", lines: [ ( id: \"who\", text: \"{{helper}}\", when: All([{all}]) ) ], next: \"end\" ),
        \"end\": End( title: \"Einde\", text: \"Klaar.\", kind: Full ),\n"
    );
    let (scenario, catalog) = small(&nodes);
    let whole = audited(&scenario, &catalog, 100_000);
    assert_eq!(codes(&whole), Vec::<&str>::new());
    let plain = whole.extent.states;
    let audit = audited(&scenario, &catalog, plain + 1);
    assert!(
        codes(&audit).contains(&"audit-question-unsettled"),
        "{:?}",
        codes(&audit)
    );
}
