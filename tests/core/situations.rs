//! Situations: what is going on decides what an option is worth, and it is shown before the choice.

use drempel::core::assessment::{balances, competencies};
use drempel::core::dialogue::{Event, Session};
use drempel::core::scenario::scene::{Door, Face, Posture};

use crate::small::{choose, debrief, lines, option, run, small, start};

/// A moment `b` with two situations by trust, after one that makes trust what it is.
fn story(options: &str) -> String {
    format!(
        r#"
"a": Decide( say: "Ja?", options: [ {low} {middle} {high} ] ),
"b": Decide(
    say: "Nou?",
    scene: ( door: Ajar ),
    lines: [ ( id: "cough", by: Narrator, text: "Hij hoest.", face: Tired ) ],
    affords: {{ "wmo_clarify_needs": 1.0 }},
    situations: [
        ( id: "warm", when: AtLeast("trust", 60), note: "Hij is los.", scene: ( face: Amused, door: Open ), say: "Zeg het maar." ),
        ( id: "wary", when: AtLeast("trust", 40), narrate: "Hij kijkt weg.",
          bands: {{ "bal_intervene_vs_refrain": (-1.0, 0.0) }},
          lines: [ ( id: "twice", text: "Ja, ja.", when: Visited("b"), posture: Closed ), ( id: "well", text: "En?" ) ] ),
    ],
    options: [ {options} ],
),"#,
        low = option("low", "b", "effects: [ Set(\"trust\", 20) ],"),
        middle = option("middle", "b", "effects: [ Set(\"trust\", 50) ],"),
        high = option("high", "b", "effects: [ Set(\"trust\", 80) ],"),
    )
}

const ASK: &str = r#"evidence: { "wmo_clarify_needs": 2 }, balance: { "bal_intervene_vs_refrain": 1.0 }, reply: "Tja.",
    cases: [
        ( situation: "wary", id: "hot", when: AtLeast("agitation", 90), reply: "Weg!" ),
        ( situation: "wary", evidence: { "wmo_clarify_needs": -1 }, why: ( text: "Nu niet.", source: "OURS" ) ),
        ( situation: "wary", id: "angry", when: AtLeast("agitation", 50), reply: "Ho." ),
    ],"#;

fn plain() -> String {
    story(&[option("ask", "end", ASK), option("leave", "end", "")].concat())
}

/// What is said at `b` after the first choice.
fn said(first: &str) -> Vec<String> {
    let (scenario, catalog) = small(&plain());
    let (mut session, _) = start(&scenario, &catalog);
    let mut events = Vec::new();
    session.step(&choose(first), &mut events).unwrap();
    lines(&scenario, &events)
}

#[test]
fn what_is_going_on_is_shown_and_nothing_else() {
    assert_eq!(said("low"), ["Nou?", "Hij hoest."]);
    assert_eq!(
        said("middle"),
        ["Nou?", "Hij hoest.", "Hij kijkt weg.", "En?"]
    );
    assert_eq!(said("high"), ["Nou?", "Hij hoest.", "Zeg het maar."]);
}

#[test]
fn the_first_situation_that_holds_decides_what_an_option_is_worth() {
    let (scenario, catalog) = small(&plain());
    let credit = |first: &str| {
        let trace = run(&scenario, &catalog, &[first, "ask"]);
        let scores = competencies(&trace, &catalog);
        let of = |id: &str| {
            scores
                .iter()
                .find(|score| catalog.item(score.item).id == id)
        };
        of("wmo_clarify_needs").and_then(drempel::core::assessment::CompetencyScore::ratio)
    };
    // Alone in a situation without a case, `ask` is what it is by itself: also where a later
    // situation would hold.
    assert_eq!(credit("low"), Some((1200, 1200)));
    assert_eq!(credit("high"), Some((1200, 1200)));
    // Worth -1 against 0: no opportunity.
    assert_eq!(credit("middle"), None);
}

#[test]
fn a_narrower_case_goes_by_what_its_situation_says() {
    let (scenario, catalog) = small(&plain());
    let told = debrief(&scenario, &catalog, &["middle", "ask"]);
    let choice = &told.choices[1];
    assert_eq!(choice.reply.as_ref().unwrap().text, "Ho.");
    assert_eq!(choice.why.as_ref().unwrap().text, "Nu niet.");
    assert_eq!(choice.situation, None, "it has no note");
    let told = debrief(&scenario, &catalog, &["high", "ask"]);
    assert_eq!(told.choices[1].situation.as_deref(), Some("Hij is los."));
    assert_eq!(told.choices[0].situation, None);
}

#[test]
fn a_situation_moves_the_band_for_every_option() {
    let more = "balance: { \"bal_intervene_vs_refrain\": 0.0 },";
    let nodes = story(&[option("ask", "end", ASK), option("leave", "end", more)].concat());
    let (scenario, catalog) = small(&nodes);
    let bands = |first: &str, second: &str| {
        let trace = run(&scenario, &catalog, &[first, second]);
        let all = balances(&trace);
        let moment = &all[0].moments[0];
        (moment.position, moment.low, moment.high)
    };
    assert_eq!(bands("low", "ask"), (2, 1, 3));
    assert_eq!(bands("middle", "ask"), (2, -2, 0));
    assert_eq!(bands("middle", "leave"), (0, -2, 0));
    assert_eq!(bands("high", "leave"), (0, 1, 3));
}

fn scene(session: &Session) -> (Door, Posture, Face) {
    let scene = session.scene();
    (scene.door, scene.posture, scene.face)
}

#[test]
fn the_picture_shows_what_is_going_on_and_changes_with_a_line() {
    let (scenario, catalog) = small(&plain());
    let (mut session, _) = start(&scenario, &catalog);
    let mut events = Vec::new();
    session.step(&choose("high"), &mut events).unwrap();
    let looks = events.iter().filter_map(|event| match event {
        Event::Scene(scene) => Some((scene.door, scene.face)),
        _ => None,
    });
    let looks: Vec<_> = looks.collect();
    // On arrival as the situation fixes it; then he coughs.
    assert!(
        looks.ends_with(&[(Door::Open, Face::Amused), (Door::Open, Face::Tired)]),
        "{looks:?}"
    );
    // The door that the moment holds stays so while he answers.
    session.step(&choose("leave"), &mut events).unwrap();
    let (mut session, _) = start(&scenario, &catalog);
    session.step(&choose("middle"), &mut events).unwrap();
    assert_eq!(scene(&session).0, Door::Ajar);
}
