//! The trainer's guide in both languages: each of its examples holds, it shows every part of the
//! format, and the two show the same. And its example, `blijven_komen`, measures what it says.

use std::sync::Arc;

use drempel::core::assessment::{Level, competencies};
use drempel::core::audit::policy::{compare, load_policies};
use drempel::core::audit::{Limits, audit, explore};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Checked, Severity, render_human};
use drempel::core::dialogue::Trace;
use drempel::core::dialogue::{Input, Mode, Setup};
use drempel::core::locale::{Lang, decimal, say};
use drempel::core::scenario::Scenario;
use drempel::storage::{POLICIES, load_scenario, read_source};

use crate::fixtures::{catalog, in_repository};
use crate::small::small;
use crate::support::{keyed_best, play, trace};

/// The guides: file, language of the texts, language that they are translated into.
const GUIDES: [(&str, &str, &str); 2] = [
    ("scenarios/GIDS.md", "nl", "en"),
    ("scenarios/GUIDE.md", "en", "nl"),
];

/// What stands around an example, field by field; an example of the head replaces its own.
const HEAD: &[&str] = &[
    "format: 1,",
    "id: \"my_scenario\",",
    "title: \"Proef\",",
    "phase: \"ph_first_contact\",",
    "minutes: 5,",
    "client: ( name: \"Ria Post\" ),",
    "people: { \"yusuf\": ( name: \"Yusuf\" ) },",
    "facts: { \"letters\": ( text: \"Post.\" ), \"crane\": ( text: \"Kraan.\" ) },",
    "signals: { \"post\": ( text: \"Post.\" ), \"cold\": ( text: \"Koud.\" ) },",
    "promises: { \"tuesday\": ( text: \"Dinsdag.\" ) },",
    "contacts: { \"yusuf\": ( name: \"Yusuf\", ring: 3 ), \"lourdes\": ( name: \"Lourdes\", ring: 3, state: Sleeping ) },",
    "network: ( topics: { \"card\": \"Kaart.\", \"call\": \"Bellen.\", \"money\": \"Geld.\" }, wishes: { \"someone\": \"Iemand.\" }, tasks: { \"bin\": ( text: \"Bak.\" ), \"post\": ( text: \"Post.\" ) }, goal: ( isolation: \"iso_situational\", levels: [\"A\", \"B\", \"C\", \"D\", \"E\"] ) ),",
    "start_profiles: { \"wary\": ( weight: 1, state: { \"trust\": 20, \"agitation\": 50, \"shame\": 60, \"energy\": 40 } ) },",
    "bands: { \"bal_intervene_vs_refrain\": (0.5, 1.5) },",
    "start: \"v_dog\",",
];

/// A fenced block of a guide.
pub(crate) struct Block {
    /// What its info string says it is.
    pub(crate) kind: String,
    /// What stands in it.
    pub(crate) text: String,
}

/// The fenced blocks of a guide, in order.
pub(crate) fn blocks(file: &str) -> Vec<Block> {
    let guide = read_source(&in_repository(file)).unwrap();
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in guide.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => {
                open = Some(Block {
                    kind: kind.to_owned(),
                    text: String::new(),
                });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => block.text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{file}: a block stays open");
    blocks
}

/// An option with these fields.
fn option(id: &str, fields: &str) -> String {
    format!(
        "( id: \"{id}\", say: \"Ja, dat is zo.\", {fields} why: ( text: \"Daarom.\", source: \"OURS\" ), next: \"end\" ),"
    )
}

/// A decision `probe` with these fields and options, and one option more.
fn decision(fields: &str, options: &str) -> String {
    let other = option("other", "");
    format!("\"probe\": Decide( {fields} options: [ {options} {other} ] ),")
}

/// The fields of a head that a text at its left margin sets.
fn fields_of(head: &str) -> Vec<&str> {
    let lines = head
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    lines
        .filter_map(|line| Some(line.split_once(':')?.0))
        .collect()
}

/// A scenario with these nodes and this in its head. Before the nodes a dog is at home or away,
/// and the worker is honest or not.
fn scenario(language: &str, head: &str, nodes: &str) -> String {
    let set = fields_of(head);
    let language = format!("language: \"{language}\",");
    let others = HEAD.iter().copied().chain([language.as_str()]);
    let others: Vec<&str> = others
        .filter(|field| !set.contains(&field.split_once(':').unwrap().0))
        .collect();
    let first = nodes.split('"').nth(1).unwrap();
    let why = "why: ( text: \"Daarom.\", source: \"OURS\" )";
    format!(
        r#"Scenario(
{head}
{others}
nodes: {{
"v_dog": Draw( outcomes: [ ( id: "home", weight: 1, next: "d1" ), ( id: "away", weight: 1, next: "d1" ) ] ),
"d1": Decide( options: [
    ( id: "honest", say: "Eerlijk.", {why}, next: "{first}" ),
    ( id: "pretext", say: "Smoes.", effects: [ Flag("pretext") ], {why}, next: "{first}" ),
    ( id: "leave", say: "Dag.", {why}, next: "end" ),
] ),
{nodes}
"end": End( title: "Einde", text: "Klaar." ),
}} )"#,
        others = others.join("\n"),
    )
}

/// The scenario that an example is checked in; none for what is no part of one.
fn around(block: &Block, language: &str) -> Option<String> {
    let text = block.text.as_str();
    let kind = block.kind.strip_prefix("ron ")?;
    let nodes = match kind {
        "scenario" => return Some(text.to_owned()),
        "header" => return Some(scenario(language, text, &decision("", &option("x", "")))),
        "node" => text.to_owned(),
        "moment" => decision(text, &option("x", "")),
        "option" => decision("", text),
        "effects" => decision("", &option("x", text)),
        "when" => {
            let each = text.lines().enumerate();
            let options: String = each
                .map(|(index, line)| option(&format!("x{index}"), line))
                .collect();
            decision("", &options)
        }
        "translation" => return None,
        _ => panic!("a block of kind `{kind}` is checked by nothing"),
    };
    Some(scenario(language, "", &nodes))
}

fn check(text: &str, translation: Option<(&str, &str)>) -> Checked {
    let input = LoadInput {
        folder: Some("my_scenario".to_owned()),
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: translation
            .map(|(language, text)| {
                (
                    language.to_owned(),
                    format!("{language}.ron"),
                    text.to_owned(),
                )
            })
            .into_iter()
            .collect(),
    };
    load(input, catalog()).1
}

/// What a trainer may copy as a whole has no finding at all; a part has no error, since what is
/// put around it is no example of writing.
#[test]
fn every_example_of_the_guides_holds() {
    let mut faults = String::new();
    for (file, language, _) in GUIDES {
        for block in blocks(file) {
            let Some(text) = around(&block, language) else {
                continue;
            };
            let mut checked = check(&text, None);
            let whole = matches!(block.kind.as_str(), "ron scenario" | "ron node");
            checked.diagnostics.retain(|found| {
                let unmet = ["contact-never-met", "never-read", "signal-never-offered"]
                    .contains(&found.code());
                found.severity == Severity::Error || whole && !unmet
            });
            if !checked.diagnostics.is_empty() {
                let found = render_human(&checked, Lang::En, false);
                faults += &format!("{file}, {}:\n{}\n{found}\n", block.kind, block.text);
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// The table translates the guide's own node `hello`, and its mark fits that line.
#[test]
fn the_example_of_a_translation_fits_the_line_it_translates() {
    for (file, language, other) in GUIDES {
        let blocks = blocks(file);
        let hello = blocks
            .iter()
            .find(|block| block.kind == "ron node" && block.text.contains("\"hello\""))
            .unwrap();
        let table = blocks
            .iter()
            .find(|block| block.kind == "ron translation")
            .unwrap();
        let checked = check(
            &around(hello, language).unwrap(),
            Some((other, &table.text)),
        );
        let wrong: Vec<_> = checked
            .diagnostics
            .iter()
            .filter(|found| {
                let ours = found.code().starts_with("translation-");
                ours && found.code() != "translation-missing"
            })
            .map(|found| (found.code(), &found.args))
            .collect();
        assert!(wrong.is_empty(), "{file}: {wrong:?}");
    }
}

/// An example without its texts, comments and spaces. Ids and sources stay.
fn skeleton(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let parts = line.split('"').enumerate().map(|(index, part)| {
            let id = |letter: char| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_.".contains(letter)
            };
            let kept = index % 2 == 0 || part.chars().all(id) || part.ends_with("OURS");
            if kept { part } else { "…" }
        });
        let line = parts.collect::<Vec<_>>().join("\"");
        line.split_whitespace().collect::<String>()
    });
    lines.collect()
}

#[test]
fn both_guides_show_the_same_in_the_same_order() {
    let [dutch, english] = GUIDES.map(|(file, language, other)| {
        let mark = |text: String| {
            let text = text.replace(&format!("language:\"{language}\""), "language:OWN");
            let text = text.replace(&format!("language:\"{other}\""), "language:OTHER");
            let words = text.split("from:\"").enumerate();
            let words = words.map(|(index, part)| match index {
                0 => part.to_owned(),
                _ => part
                    .trim_start_matches(|c: char| c.is_ascii_hexdigit())
                    .to_owned(),
            });
            words.collect::<Vec<_>>().join("from:\"")
        };
        let parts = blocks(file).into_iter().map(|block| {
            let text = if block.kind == "sh" {
                block
                    .text
                    .replace(&format!("my_scenario {other}"), "my_scenario OTHER")
            } else {
                mark(skeleton(&block.text))
            };
            (block.kind, text)
        });
        parts.collect::<Vec<_>>()
    });
    for (dutch, english) in dutch.iter().zip(&english) {
        assert_eq!(dutch, english);
    }
    assert_eq!(dutch.len(), english.len());
}

/// The fields and the variants that a file of the format's notation declares.
pub(crate) fn declared(file: &str) -> Vec<String> {
    let source = read_source(&in_repository(file)).unwrap();
    let mut names = Vec::new();
    let (mut renamed, mut in_enum) = (None, false);
    for line in source.lines() {
        if line.contains(" struct ") {
            renamed = None;
        } else if let Some((_, name)) = line.split_once("rename = \"") {
            renamed = name.split('"').next().map(str::to_owned);
        } else if let Some(field) = line.strip_prefix("    pub ") {
            let name = field.split(':').next().unwrap_or_default();
            names.push(format!(
                "{}:",
                renamed.take().unwrap_or_else(|| name.to_owned())
            ));
        } else if line.contains(" enum ") {
            in_enum = true;
        } else if line.starts_with('}') {
            in_enum = false;
        } else if in_enum && line.trim_start().starts_with(char::is_uppercase) {
            let name = line.trim_start().split(|c: char| !c.is_alphanumeric());
            names.extend(name.take(1).map(str::to_owned));
        }
    }
    names
}

#[test]
fn the_guides_show_every_part_of_the_format() {
    let shown: String = blocks(GUIDES[0].0)
        .into_iter()
        .filter(|block| block.kind.starts_with("ron "))
        .map(|block| block.text)
        .collect();
    let words: Vec<&str> = shown
        .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .collect();
    let names: Vec<String> = ["raw.rs", "raw_condition.rs", "raw_network.rs"]
        .iter()
        .flat_map(|file| declared(&format!("src/core/scenario/{file}")))
        .collect();
    assert!(names.len() > 100, "{names:?}");
    let lacking: Vec<_> = names
        .iter()
        .filter(|name| !words.contains(&name.as_str()))
        .collect();
    assert!(lacking.is_empty(), "no example of: {lacking:?}");
}

/// The guide's example scenario.
fn example() -> (Arc<Scenario>, Checked) {
    let folder = in_repository("tests/data/guide/blijven_komen");
    let loaded = load_scenario(&folder, catalog());
    (Arc::new(loaded.scenario.unwrap()), loaded.checked)
}

fn setup(draws: &[(&str, &str)]) -> Setup {
    Setup {
        seed: 7,
        mode: Mode::Independent,
        draws: draws
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..Setup::default()
    }
}

/// The run of these options, in which nothing is marked or written.
fn run(options: &[&str], draws: &[(&str, &str)]) -> Trace {
    let (scenario, _) = example();
    let mut script = options.iter();
    let (_, inputs, _) = play(&scenario, catalog(), setup(draws), |session| {
        let id = script.next().unwrap();
        let chosen = |offer| session.choice(offer).is_some_and(|choice| choice.id == *id);
        session.offers().iter().copied().position(chosen).unwrap()
    });
    trace(&scenario, catalog(), setup(draws), &inputs)
}

#[test]
fn the_example_has_no_findings_in_either_language() {
    let (scenario, checked) = example();
    assert!(
        checked.diagnostics.is_empty(),
        "{}",
        render_human(&checked, Lang::En, false)
    );
    assert_eq!(scenario.texts.languages().count(), 2);
}

#[test]
fn the_example_comes_to_each_of_its_endings() {
    let (scenario, _) = example();
    for (ending, letter, options) in [
        (
            "end_letter_friend",
            "answer",
            "map,argue,quiet,together,wish,note",
        ),
        (
            "end_one_contact",
            "no_answer",
            "map,argue,quiet,together,wish,note",
        ),
        (
            "end_one_contact",
            "answer",
            "map,argue,quiet,weigh,praise,mailbox",
        ),
        (
            "end_distance",
            "answer",
            "alone,comply,plan,niece,repair,mailbox",
        ),
        (
            "end_closed_file",
            "answer",
            "map,argue,quiet,together,wish,close",
        ),
        (
            "end_pushed_away",
            "answer",
            "map,argue,quiet,together,wish,key",
        ),
    ] {
        let options: Vec<&str> = options.split(',').collect();
        let trace = run(&options, &[("v_letter", letter)]);
        let ended = scenario.node(trace.ending.unwrap());
        assert_eq!(ended.id, ending, "{options:?}");
    }
}

/// Each goal is met three times in each run, so a score never rests on less.
#[test]
fn the_examples_key_gives_its_best_everything_it_claims() {
    let (scenario, _) = example();
    let (_, inputs, _) = play(&scenario, catalog(), setup(&[]), keyed_best);
    assert_eq!(
        inputs
            .iter()
            .filter(|input| matches!(input, Input::Choose(_)))
            .count(),
        6
    );
    let trace = trace(&scenario, catalog(), setup(&[]), &inputs);
    let scores = competencies(&trace, catalog());
    for goal in &scenario.goals {
        let score = scores.iter().find(|score| score.item == *goal).unwrap();
        let (part, whole) = score.ratio().unwrap();
        assert!(score.seen_enough() && part * 10 > whole * 9, "{score:?}");
    }
}

#[test]
fn the_example_passes_the_audit() {
    let (scenario, _) = example();
    let mut limits = Limits {
        max_states: 100_000,
        should_stop: &mut || false,
    };
    let (policies, _) = load_policies(POLICIES.0, POLICIES.1, catalog());
    let audit = audit(&scenario, catalog(), &policies, &mut limits);
    assert!(audit.extent.exact);
    assert!(
        audit.passes() && audit.findings.is_empty(),
        "{:?}",
        audit.findings
    );
}

#[test]
fn the_examples_key_tells_ways_of_working_apart_and_its_words_do_not() {
    let (scenario, _) = example();
    let mut limits = Limits {
        max_states: 100_000,
        should_stop: &mut || false,
    };
    let graph = explore(&scenario, &mut limits);
    let (policies, _) = load_policies(POLICIES.0, POLICIES.1, catalog());
    let (compared, findings) = compare(&graph, catalog(), &policies, &mut || false).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    let violates = |id: &str| {
        let found = compared.iter().find(|found| found.policy == id).unwrap();
        let violated = policies.find(id).unwrap().violates.iter();
        let met = violated.filter(|item| found.points(Some(**item)).is_some());
        met.count()
    };
    assert_eq!((violates("directive"), violates("avoidant")), (1, 2));
}

/// A row of the worked example: weight, what the open options are worth, and what was taken.
fn row(line: &str) -> Option<(f64, Vec<i8>, i8, String)> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    let [number, weight, values, taken, credit] = cells[..] else {
        return None;
    };
    number.parse::<u8>().ok()?;
    let values = values.split(", ").map(|value| value.parse().unwrap());
    Some((
        weight.replace(',', ".").parse().unwrap(),
        values.collect(),
        taken.parse().unwrap(),
        credit.to_owned(),
    ))
}

/// The worked example of the formulas, played: every figure in it is what the assessment gives.
#[test]
fn the_worked_example_of_the_formulas_is_what_the_assessment_gives() {
    for ((file, ..), lang) in GUIDES.into_iter().zip([Lang::Nl, Lang::En]) {
        let guide = read_source(&in_repository(file)).unwrap();
        let rows: Vec<_> = guide.lines().filter_map(row).collect();
        assert_eq!(rows.len(), 3, "{file}");
        let mut nodes = String::new();
        for (at, (weight, values, ..)) in rows.iter().enumerate() {
            let id = ["a", "b", "c"][at];
            let next = ["b", "c", "end"][at];
            nodes += &format!(
                "\"{id}\": Decide( affords: {{ \"wmo_clarify_needs\": {weight:?} }}, options: ["
            );
            for value in values {
                nodes += &format!(
                    "( id: \"v{}\", say: \"x\", evidence: {{ \"wmo_clarify_needs\": {value} }}, why: ( text: \"x\", source: \"MDA 2.2\" ), next: \"{next}\" ),",
                    value + 2
                );
            }
            nodes += "] ),";
        }
        let (scenario, catalog) = small(&nodes);
        let mut taken = rows
            .iter()
            .map(|(_, _, taken, _)| format!("v{}", taken + 2));
        let (_, inputs, _) = play(&scenario, &catalog, setup(&[]), |session| {
            let id = taken.next().unwrap();
            let chosen = |offer| session.choice(offer).is_some_and(|choice| choice.id == id);
            session.offers().iter().copied().position(chosen).unwrap()
        });
        let trace = trace(&scenario, &catalog, setup(&[]), &inputs);
        let scores = competencies(&trace, &catalog);
        let [score] = &scores[..] else {
            panic!("{scores:?}");
        };
        let said = |value: f64| decimal(lang, value, 2);
        for (chance, (.., credit)) in score.opportunities.iter().zip(&rows) {
            assert_eq!(*credit, said(f64::from(chance.credit) / 12.0), "{file}");
        }
        let shown = score.shown().unwrap();
        let (part, whole) = score.ratio().unwrap();
        let level = match score.level().unwrap() {
            Level::Mixed => say(lang, "debrief-level-mixed", &[]),
            level => panic!("{level:?}"),
        };
        let (earned, chances) = (f64::from(part) / 1200.0, f64::from(whole) / 1200.0);
        let line = guide
            .lines()
            .find(|line| line.starts_with("Som(w r)") || line.starts_with("Sum(w r)"));
        let figures: Vec<String> = line
            .unwrap()
            .split(|c: char| !(c.is_ascii_digit() || ",.".contains(c)))
            .map(|figure| figure.trim_matches([',', '.']).to_owned())
            .filter(|figure| !figure.is_empty())
            .collect();
        let expected = [
            earned,
            chances,
            earned / chances,
            shown.mean,
            shown.low,
            shown.high,
        ];
        assert_eq!(figures, expected.map(said), "{file}");
        assert!(line.unwrap().ends_with(&format!(": {level}.")), "{file}");
    }
}
