//! The runtime: what is offered, what follows, what is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drempel::core::dialogue::{Event, Input, Session, Setup, SetupError, StepError, Waiting};
use drempel::core::scenario::scene::{Door, Face, Place};

use crate::small::{choose, lines, option, run, small, start};

fn offered(session: &Session) -> BTreeSet<String> {
    session
        .offers()
        .iter()
        .map(|offer| session.choice(*offer).unwrap().id.clone())
        .collect()
}

fn decide(id: &str, options: &str) -> String {
    format!("\"{id}\": Decide( say: \"{id}?\", options: [ {options} ] ),")
}

#[test]
fn wrong_order_is_an_error_and_changes_nothing() {
    let (scenario, catalog) = small(&decide("a", &option("x", "end", "")));
    let (mut session, _) = start(&scenario, &catalog);
    let before = session.state().clone();
    let mut events = Vec::new();
    let refused = session.step(&choose("y"), &mut events).unwrap_err();
    assert_eq!(
        refused,
        StepError::NotOffered {
            id: "y".into(),
            offered: vec!["x".into()]
        }
    );
    assert_eq!(
        session.step(&Input::Reflect("…".into()), &mut events),
        Err(StepError::NotAsked)
    );
    assert_eq!(
        session.step(&Input::Observe(vec![]), &mut events),
        Err(StepError::NotAsked)
    );
    assert_eq!((session.state(), events.len()), (&before, 0));
    session.step(&choose("x"), &mut events).unwrap();
    assert!(matches!(session.waiting(), Waiting::Ended(_)));
    assert_eq!(
        session.step(&choose("x"), &mut events),
        Err(StepError::Ended)
    );
}

#[test]
fn an_option_is_offered_only_while_its_condition_holds() {
    let options = [
        option("open", "a", "effects: [ Add(\"trust\", 20) ],"),
        option("trusted", "end", "when: AtLeast(\"trust\", 40),"),
    ];
    let (scenario, catalog) = small(&decide("a", &options.concat()));
    let (mut session, _) = start(&scenario, &catalog);
    assert_eq!(offered(&session), ["open".to_owned()].into());
    session.step(&choose("open"), &mut Vec::new()).unwrap();
    assert_eq!(
        offered(&session),
        ["open".to_owned(), "trusted".to_owned()].into()
    );
}

/// A case replaces the fields it names and no other, also where two of them go together.
#[test]
fn a_case_keeps_what_it_does_not_name() {
    let base =
        "reply: \"Ja.\", reply_lines: [ ( id: \"nod\", by: Narrator, text: \"Hij knikt.\" ) ],
        route: [ ( when: Below(\"trust\", 90), to: \"b\" ) ],";
    let line = "reply_lines: [ ( id: \"sigh\", by: Narrator, text: \"Hij zucht.\" ) ]";
    for (named, wanted, to) in [
        ("reply: \"Nee.\"", &["Nee.", "Hij knikt."][..], "b"),
        (line, &["Ja.", "Hij zucht."], "b"),
        ("reply_lines: []", &["Ja."], "b"),
        ("next: \"c\"", &["Ja.", "Hij knikt."], "b"),
        ("route: []", &["Ja.", "Hij knikt."], "a"),
        ("route: [], next: \"c\"", &["Ja.", "Hij knikt."], "c"),
        (
            "route: [ ( when: Below(\"trust\", 90), to: \"b\" ) ], next: \"c\"",
            &["Ja.", "Hij knikt."],
            "b",
        ),
    ] {
        let cases = format!("cases: [ ( id: \"k\", when: AtLeast(\"trust\", 0), {named} ) ],");
        let nodes = [
            decide(
                "a",
                &[
                    option("x", "a", &format!("{base} {cases}")),
                    option("y", "b", ""),
                    option("z", "c", ""),
                ]
                .concat(),
            ),
            decide("b", &option("x", "end", "")),
            decide("c", &option("x", "end", "")),
        ];
        let (scenario, catalog) = small(&nodes.concat());
        let (mut session, _) = start(&scenario, &catalog);
        let mut events = Vec::new();
        session.step(&choose("x"), &mut events).unwrap();
        let asks = format!("{to}?");
        let mut said = lines(&scenario, &events);
        assert_eq!(said.pop(), Some(asks), "{named}");
        assert_eq!(said, wanted, "{named}");
    }
}

/// 20 + 90 is held at 100; 50 - 60 at 0. The first case that holds replaces what it names.
#[test]
fn state_is_held_within_bounds_and_cases_follow_it() {
    let more = "effects: [ Add(\"trust\", 90), Add(\"agitation\", -60) ], reply: \"Hm.\",
        cases: [ ( id: \"calm\", when: Below(\"agitation\", 10), reply: \"Ja.\", next: \"end\" ),
                 ( id: \"later\", when: AtLeast(\"trust\", 0), reply: \"Nee.\" ) ],";
    let (scenario, catalog) = small(&decide("a", &option("x", "a", more)));
    let (mut session, _) = start(&scenario, &catalog);
    let mut events = Vec::new();
    session.step(&choose("x"), &mut events).unwrap();
    assert_eq!(session.state().vars, vec![100, 0]);
    assert!(lines(&scenario, &events).contains(&"Nee.".to_owned()));
    events.clear();
    session.step(&choose("x"), &mut events).unwrap();
    assert!(lines(&scenario, &events).contains(&"Ja.".to_owned()));
    assert!(matches!(session.waiting(), Waiting::Ended(_)));
}

#[test]
fn promises_consents_knowledge_and_slots_are_remembered() {
    let options = [
        option(
            "promise",
            "a",
            "effects: [ MakePromise(\"five\"), Learn(\"crane\"), Disclose(\"arrears\"), Notice(\"cold\"), MeetContact(\"cees\") ],",
        ),
        option(
            "keep",
            "a",
            "effects: [ KeepPromise(\"five\"), GiveConsent(\"cees\", \"phone\"), FillSlot(\"helper\", \"cees\") ],",
        ),
        option(
            "refuse",
            "a",
            "effects: [ RefuseConsent(\"cees\", \"phone\"), BreakPromise(\"five\") ],",
        ),
        option("go", "end", ""),
    ];
    let tell = |id: &str, when: &str| {
        format!("( id: \"{id}\", by: Narrator, text: \"{id} {{helper}}\", when: {when} ),")
    };
    let shown = [
        tell("made", "Promise(\"five\", Made)"),
        tell("kept", "Promise(\"five\", Kept)"),
        tell("broken", "Promise(\"five\", Broken)"),
        tell("consent", "Consent(\"cees\", \"phone\")"),
        tell(
            "knows",
            "All([Knows(\"crane\"), Knows(\"arrears\"), Disclosed(\"arrears\"), Noticed(\"cold\"), ContactKnown(\"cees\")])",
        ),
        tell("not", "Not(Disclosed(\"crane\"))"),
        tell("before", "Visited(\"a\")"),
        tell("chose", "Chose(\"a\", \"keep\")"),
    ];
    let (scenario, catalog) = small(&format!(
        "\"a\": Decide( lines: [ {} ], options: [ {} ] ),",
        shown.concat(),
        options.concat()
    ));
    let (mut session, events) = start(&scenario, &catalog);
    let words = |events: &[Event]| -> Vec<String> {
        lines(&scenario, events)
            .iter()
            .map(|line| line.split(' ').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(words(&events), ["not"]);
    let step = |session: &mut Session, id: &str| {
        let mut events = Vec::new();
        session.step(&choose(id), &mut events).unwrap();
        words(&events)
    };
    assert_eq!(
        step(&mut session, "promise"),
        ["made", "knows", "not", "before"]
    );
    assert_eq!(
        step(&mut session, "keep"),
        ["kept", "consent", "knows", "not", "before", "chose"]
    );
    assert_eq!(
        session.state().slots,
        vec![Some(drempel::core::scenario::ids::ContactIx(0))]
    );
    assert_eq!(
        step(&mut session, "refuse"),
        ["broken", "knows", "not", "before", "chose"]
    );
}

#[test]
fn an_aside_is_taken_once_and_leads_nowhere() {
    let nodes = format!(
        "\"a\": Decide( options: [ {} {} ], asides: [ ( id: \"note\", do: \"Je noteert.\", effects: [ Notice(\"cold\") ], why: ( text: \"Daarom.\", source: \"OURS\" ) ) ] ),",
        option("x", "end", ""),
        option("noted", "end", "when: Noticed(\"cold\"),"),
    );
    let (scenario, catalog) = small(&nodes);
    let (mut session, _) = start(&scenario, &catalog);
    assert_eq!(session.asides().count(), 1);
    let mut events = Vec::new();
    session
        .step(&Input::Aside("note".into()), &mut events)
        .unwrap();
    assert!(events.contains(&Event::Ask));
    assert_eq!(session.asides().count(), 0);
    assert!(offered(&session).contains("noted"));
    assert!(matches!(
        session.step(&Input::Aside("note".into()), &mut events),
        Err(StepError::NotOffered { .. })
    ));
}

#[test]
fn the_safe_exit_is_open_everywhere_while_its_condition_holds() {
    let nodes = format!(
        "{}{}",
        decide(
            "a",
            &option("push", "b", "effects: [ Add(\"agitation\", 40) ],")
        ),
        decide("b", &option("x", "end", ""))
    );
    let with_exit = |nodes: &str| nodes.to_owned();
    let text = with_exit(&nodes);
    let (catalog, _) = drempel::storage::shipped_catalog();
    let head = "Scenario( format: 1, id: \"klein\", language: \"nl\", title: \"K\", phase: \"ph_first_contact\", minutes: 5, client: ( name: \"Henk\" ),
        start_profiles: { \"one\": ( weight: 1, state: { \"trust\": 20, \"agitation\": 50 } ) },
        always: [ ( id: \"leave\", do: \"Je gaat.\", when: AtLeast(\"agitation\", 85), why: ( text: \"Veilig.\", source: \"EXT:SAFE\" ), next: \"end\" ) ],
        start: \"a\", nodes: {";
    let input = drempel::core::check::LoadInput {
        folder: None,
        scenario: (
            "klein".into(),
            format!("{head}{text} \"end\": End( title: \"E\", text: \"E.\" ) }} )"),
        ),
        translations: Vec::new(),
    };
    let (scenario, checked) = drempel::core::check::load(input, &catalog);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    let (mut session, _) = start(&Arc::new(scenario.unwrap()), &catalog);
    assert!(!offered(&session).contains("leave"));
    session.step(&choose("push"), &mut Vec::new()).unwrap();
    assert_eq!(
        offered(&session),
        ["leave".to_owned(), "x".to_owned()].into()
    );
    session.step(&choose("leave"), &mut Vec::new()).unwrap();
    assert!(matches!(session.waiting(), Waiting::Ended(_)));
}

#[test]
fn options_come_in_a_drawn_order_that_the_seed_fixes() {
    let options: String = ["p", "q", "r", "s"]
        .iter()
        .map(|id| option(id, "end", ""))
        .collect();
    let (scenario, catalog) = small(&decide("a", &options));
    let order = |seed| {
        let setup = Setup {
            seed,
            ..Setup::default()
        };
        let session =
            Session::start(Arc::clone(&scenario), &catalog, setup, &mut Vec::new()).unwrap();
        session.offers().to_vec()
    };
    assert_eq!(order(3), order(3));
    let firsts: BTreeMap<u16, usize> = (0..400).fold(BTreeMap::new(), |mut counts, seed| {
        *counts.entry(order(seed)[0].0).or_default() += 1;
        counts
    });
    // Each of four comes first in about a quarter of 400; 60 is more than four standard errors off.
    assert!(
        firsts.len() == 4 && firsts.values().all(|count| (60..=140).contains(count)),
        "{firsts:?}"
    );
}

#[test]
fn a_draw_falls_by_weight_and_can_be_fixed() {
    let draw = "\"a\": Draw( outcomes: [ ( id: \"yes\", weight: 3, next: \"end\" ), ( id: \"no\", weight: 1, next: \"end\" ),
        ( id: \"never\", weight: 5, weights: [ ( when: Below(\"trust\", 50), weight: 0 ) ], next: \"end\" ) ] ),";
    let (scenario, catalog) = small(draw);
    let drawn = |setup: Setup| {
        let mut events = Vec::new();
        Session::start(Arc::clone(&scenario), &catalog, setup, &mut events).unwrap();
        events.iter().find_map(|event| match event {
            Event::Drew { outcome, .. } => Some(*outcome),
            _ => None,
        })
    };
    let counts = (0..400).fold([0; 3], |mut counts, seed| {
        counts[usize::from(
            drawn(Setup {
                seed,
                ..Setup::default()
            })
            .unwrap(),
        )] += 1;
        counts
    });
    // 300 of 400 expected; four standard errors are 35.
    assert!(
        (265..=335).contains(&counts[0]) && counts[2] == 0,
        "{counts:?}"
    );
    let fixed = |outcome: &str| Setup {
        draws: [("a".to_owned(), outcome.to_owned())].into(),
        ..Setup::default()
    };
    assert_eq!(drawn(fixed("never")), Some(2));
    let refused = Session::start(
        Arc::clone(&scenario),
        &catalog,
        fixed("maybe"),
        &mut Vec::new(),
    )
    .unwrap_err();
    assert!(matches!(refused, SetupError::UnknownOutcome { .. }));
}

#[test]
fn the_door_and_the_face_follow_the_state_unless_the_node_sets_them() {
    let nodes = format!(
        "\"a\": Decide( scene: ( place: Gallery ), options: [ {} {} ] ), \"b\": Decide( scene: ( door: Shut, face: Amused ), options: [ {} ] ),",
        option(
            "warm",
            "a",
            "effects: [ Add(\"trust\", 40), Add(\"agitation\", -30) ],"
        ),
        option("on", "b", ""),
        option("x", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let (mut session, _) = start(&scenario, &catalog);
    assert_eq!(
        (
            session.scene().place,
            session.scene().door,
            session.scene().face
        ),
        (Place::Gallery, Door::Chain, Face::Suspicious)
    );
    session.step(&choose("warm"), &mut Vec::new()).unwrap();
    assert_eq!(
        (session.scene().door, session.scene().face),
        (Door::Open, Face::Calm)
    );
    session.step(&choose("on"), &mut Vec::new()).unwrap();
    assert_eq!(
        (session.scene().door, session.scene().face),
        (Door::Shut, Face::Amused)
    );
}

#[test]
fn a_matrix_offers_its_cells() {
    let cell = |row: &str, column: &str, value: i32| {
        format!(
            "( row: \"{row}\", column: \"{column}\", evidence: {{ \"wmo_cooperate_networks\": {value} }}, why: ( text: \"Daarom.\", source: \"MDA 4.3.3\" ), next: \"end\" ),"
        )
    };
    let cells = [cell("yusuf", "bin", 2), cell("yusuf", "letters", -1)].concat();
    let nodes = format!(
        "\"a\": Matrix( prompt: \"Wie vraagt hij wat?\", rows: [ ( id: \"yusuf\", text: \"Yusuf\" ) ],
         columns: [ ( id: \"bin\", text: \"de bak\" ), ( id: \"letters\", text: \"de brieven\" ) ],
         affords: {{ \"wmo_cooperate_networks\": 1.0 }}, cells: [ {cells} ] ),"
    );
    let (scenario, catalog) = small(&nodes);
    let debrief = crate::small::debrief(&scenario, &catalog, &["yusuf_bin"]);
    assert_eq!(debrief.choices[0].line, "Yusuf – de bak");
    assert_eq!(
        debrief.choices[0].alternatives[0].line,
        "Yusuf – de brieven"
    );
    assert_eq!(debrief.choices[0].chances[0].twelfths, 12);
}

#[test]
fn an_observation_is_compared_with_what_was_there() {
    let nodes = "\"a\": Observe( prompt: \"Wat zag je?\", signals: [\"cold\"], decoys: [\"post\"], next: \"b\" ), \"b\": Reflect( question: \"Waarom?\", next: \"end\" ),";
    let (scenario, catalog) = small(nodes);
    let inputs = [
        Input::Observe(vec!["post".into()]),
        Input::Reflect("Omdat.".into()),
    ];
    let trace =
        drempel::core::dialogue::replay(Arc::clone(&scenario), &catalog, Setup::default(), &inputs)
            .unwrap();
    let names = drempel::core::assessment::debrief::Names::default();
    let debrief = drempel::core::assessment::debrief::build(
        &trace,
        &catalog,
        drempel::core::locale::Lang::Nl,
        &names,
    );
    let observation = &debrief.observations[0];
    assert_eq!(
        (&observation.missed, &observation.assumed),
        (&vec!["Koud.".to_owned()], &vec!["Post.".to_owned()])
    );
    assert_eq!(debrief.reflections[0].answer, "Omdat.");
}

#[test]
fn a_title_card_stands_between_two_visits() {
    let nodes = format!(
        "\"a\": Visit( title: \"Een week later\", next: \"b\" ), {}",
        decide("b", &option("x", "end", ""))
    );
    let (scenario, catalog) = small(&nodes);
    let trace = run(&scenario, &catalog, &["x"]);
    assert!(
        matches!(
            trace.entries[0].events[..],
            [.., Event::Visit { .. }, Event::Line { .. }, Event::Ask]
        ),
        "{:?}",
        trace.entries[0].events
    );
}

#[test]
fn help_and_pause_belong_to_practice() {
    use drempel::core::dialogue::Mode;
    let (scenario, catalog) = small(&decide("a", &option("x", "end", "")));
    let start = |mode| {
        let setup = Setup {
            mode,
            ..Setup::default()
        };
        Session::start(Arc::clone(&scenario), &catalog, setup, &mut Vec::new()).unwrap()
    };
    let events = &mut Vec::new();
    assert_eq!(start(Mode::Practice).step(&Input::Help, events), Ok(()));
    assert_eq!(
        start(Mode::Independent).step(&Input::Pause, events),
        Err(StepError::NotAsked)
    );
}

#[test]
fn a_client_who_is_not_there_is_not_seen() {
    use drempel::core::locale::Lang;
    use drempel::core::report::scene_words;
    let nodes = format!(
        "\"a\": Decide( scene: ( place: Office, alone: true ), options: [ {} ] ), \"b\": Decide( scene: ( place: Kitchen ), options: [ {} ] ),",
        option("go", "b", ""),
        option("x", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let (mut session, _) = start(&scenario, &catalog);
    let before = session.scene();
    assert!(before.alone && !scene_words(before, None, "Henk", None, Lang::Nl).contains("Henk"));
    session.step(&choose("go"), &mut Vec::new()).unwrap();
    assert!(scene_words(session.scene(), Some(before), "Henk", None, Lang::Nl).contains("Henk"));
}

#[test]
fn a_third_person_stays_until_the_place_changes() {
    let nodes = format!(
        "\"a\": Decide( scene: ( place: Kitchen, with: [\"milly\"] ), options: [ {} ] ), \"b\": Decide( options: [ {} ] ), \"c\": Decide( scene: ( place: Hallway ), options: [ {} ] ),",
        option("go", "b", ""),
        option("on", "c", ""),
        option("x", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let (mut session, _) = start(&scenario, &catalog);
    let milly = session
        .scene()
        .with
        .map(|ix| scenario.person(ix).id.as_str());
    assert_eq!(milly, Some("milly"));
    session.step(&choose("go"), &mut Vec::new()).unwrap();
    assert!(session.scene().with.is_some());
    session.step(&choose("on"), &mut Vec::new()).unwrap();
    assert!(session.scene().with.is_none());
}
