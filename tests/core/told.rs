//! What was said is told once: the same lines in the core and the debrief. That the terminal shows
//! them is tested in `cli/told.rs`, that the window does in `tests/app`.

use std::sync::Arc;

use drempel::core::assessment::debrief::{Names, Told, Voice, build};
use drempel::core::assessment::heard;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::locale::Lang;
use drempel::core::scenario::texts::line_hash;
use drempel::storage::load_scenario;
use expect_test::expect;

use crate::fixtures::{catalog, in_repository};
use crate::small::{choose, option, run, small, small_with};

fn play(id: &str, draws: &[(&str, &str)], inputs: &[Input]) -> Trace {
    let folder = in_repository("tests/data/scenarios").join(id);
    let scenario = Arc::new(load_scenario(&folder, catalog()).scenario.unwrap());
    let draws = draws
        .iter()
        .map(|(name, outcome)| ((*name).to_owned(), (*outcome).to_owned()));
    let setup = Setup {
        seed: 1,
        draws: draws.collect(),
        ..Setup::default()
    };
    replay(scenario, catalog(), setup, inputs).unwrap()
}

fn told(trace: &Trace) -> Vec<Told> {
    let heard = heard(trace, Lang::Nl, &Names::default());
    heard.into_iter().map(|line| line.told).collect()
}

/// A line with who and how before it.
fn shown(lines: &[Told]) -> String {
    let lines = lines.iter().map(|line| {
        let name = line.name.as_deref().unwrap_or("-");
        format!("{:?} {name}: {}\n", line.by, line.text)
    });
    lines.collect()
}

#[test]
fn every_kind_of_line_is_told() {
    let trace = play(
        "klein",
        &[("profile", "open"), ("weather", "wet")],
        &[
            Input::Aside("notebook".to_owned()),
            choose("wait"),
            choose("push"),
            Input::Observe(vec!["post".to_owned()]),
            choose("neighbour_bin"),
            choose("promise"),
            Input::Reflect("Ik wachtte.".to_owned()),
        ],
    );
    expect![[r#"
        Narrator -: Je belt aan.
        Thought -: Wat een regen.
        Client Ria Post: Ja?
        Act Sam: Je schrijft op: zelf opengedaan.
        Silence Sam: Je zegt niets en wacht.
        Client Ria Post: Wat is er?
        Client Ria Post: Er is niks aan de hand, hoor.
        Act Sam: Je zet een stap naar voren: ‘Mag ik binnen?’
        Client Ria Post: Ho eens even.
        Card -: Een week later
        Narrator -: Ze schenkt koffie in.
        Act Sam: De buurman – de bak buiten zetten
        Client Ria Post: Dat zou kunnen.
        Person Buurman: Alles goed, Ria?
        Client Ria Post: En nu?
        Worker Sam: Donderdag om tien uur kom ik terug.
        Client Ria Post: Donderdag. Goed.
        Thought -: Ik wachtte.
    "#]]
    .assert_eq(&shown(&told(&trace)));
}

/// The debrief calls each choice what it was when it was told.
#[test]
fn the_debrief_has_the_same_lines() {
    let trace = play(
        "klein",
        &[],
        &[
            choose("wait"),
            choose("push"),
            Input::Observe(Vec::new()),
            choose("cees_bin"),
        ],
    );
    let lines = told(&trace);
    let debrief = build(&trace, catalog(), Lang::Nl, &Names::default());
    assert_eq!(debrief.transcript, lines);
    let chosen: Vec<_> = debrief
        .choices
        .iter()
        .map(|choice| (choice.by, choice.line.as_str()))
        .collect();
    let done = lines
        .iter()
        .filter(|line| matches!(line.by, Voice::Act | Voice::Silence));
    let done: Vec<_> = done.map(|line| (line.by, line.text.as_str())).collect();
    assert_eq!(chosen, done);
    assert_eq!(chosen[2], (Voice::Act, "Cees – de bak buiten zetten"));
}

/// A slot reads as it stood when a line came, and an option as it stood when it was offered, also
/// when the choice itself fills the slot anew.
#[test]
fn a_slot_reads_as_it_stood_at_that_moment() {
    let people = "narrate: \"Kies.\", effects: [ MeetContact(\"cees\"), FillSlot(\"helper\", \"cees\") ], next: \"b\"";
    let nodes = format!(
        "\"a\": Tell( {people} ), \"b\": Decide( say: \"{{helper}}?\", options: [ {} {} ] ), \"c\": Decide( say: \"Dus {{helper}}.\", options: [ {} ] ),",
        option(
            "x",
            "c",
            "effects: [ FillSlot(\"helper\", \"wim\") ], reply: \"{helper}, ja.\","
        )
        .replace("say: \"x\"", "say: \"Niet {helper}?\""),
        option("y", "c", "").replace("say: \"y\"", "say: \"Toch {helper}.\""),
        option("z", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let trace = run(&scenario, &catalog, &["x", "z"]);
    let lines = told(&trace);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        texts,
        ["Kies.", "Cees?", "Niet Cees?", "Wim, ja.", "Dus Wim.", "z"]
    );
    let debrief = build(&trace, &catalog, Lang::Nl, &Names::default());
    let first = &debrief.choices[0];
    assert_eq!(
        (first.line.as_str(), first.cue.as_deref()),
        ("Niet Cees?", Some("Cees?"))
    );
    assert_eq!(first.alternatives[0].line, "Toch Cees.");
    assert_eq!(first.reply.as_ref().unwrap().text, "Wim, ja.");
    assert_eq!(debrief.choices[1].cue.as_deref(), Some("Dus Wim."));
}

/// Who speaks, a text slot and the network: wherever a name stands, it is the one of the language.
#[test]
fn a_name_that_is_a_word_is_told_in_the_language_that_is_played() {
    let nodes = format!(
        "\"a\": Decide( lines: [ ( id: \"m\", by: Person(\"milly\"), text: \"Dag.\" ) ], options: [ {} ] ),\
         \"b\": Tell( narrate: \"{{helper}} komt.\", next: \"end\" ),",
        option("go", "b", "effects: [ FillSlot(\"helper\", \"cees\") ],")
            + &option("stay", "b", "effects: [ FillSlot(\"helper\", \"wim\") ],")
    );
    let entry = |key: &str, from: &str, text: &str| {
        let from = line_hash(from);
        format!("\"{key}\": ( from: \"{from}\", text: \"{text}\" ),")
    };
    let texts = entry("people.milly.name", "Milly", "the caretaker")
        + &entry("contacts.cees.name", "Cees", "the colleague")
        + &entry("b.narrate", "{helper} komt.", "{helper} comes.");
    let table = format!(
        "Translation( format: 1, scenario: \"klein\", language: \"en\", texts: {{ {texts} }} )"
    );
    let (scenario, catalog) = small_with(&nodes, vec![("en", table)]);
    let trace = run(&scenario, &catalog, &["go"]);
    let told = |lang| {
        let heard = heard(&trace, lang, &Names::default());
        shown(&heard.into_iter().map(|line| line.told).collect::<Vec<_>>())
    };
    let (own, english) = (told(Lang::Nl), told(Lang::En));
    assert!(
        own.contains("Person Milly:") && own.contains("Cees komt."),
        "{own}"
    );
    assert!(english.contains("Person the caretaker:"), "{english}");
    assert!(english.contains("the colleague comes."), "{english}");
}
