//! What is heard in a run, and when: before which line, and never of a scene that nobody saw.

use drempel::core::assessment::Listener;
use drempel::core::dialogue::{Event, Names};
use drempel::core::locale::Lang;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::sound::Sound;

use crate::small::{choose, option, run, small, start};

/// Sounds and lines in their order, and the ending.
fn heard(scenario: &Scenario, events: &[Event]) -> Vec<String> {
    let told = events.iter().filter_map(|event| match event {
        Event::Sound(sound) => Some(format!("{sound:?}")),
        Event::Line { text, .. } => Some(scenario.text(*text, "nl").to_owned()),
        Event::Ask => Some("?".to_owned()),
        Event::Ended(_) => Some(".".to_owned()),
        _ => None,
    });
    told.collect()
}

fn visit() -> String {
    format!(
        r#"
"a": Tell( scene: ( place: Gallery, door: Shut ), narrate: "Je belt.", next: "b" ),
"b": Decide(
    scene: ( door: Chain ), say: "Ja?",
    lines: [ ( id: "wider", by: Narrator, text: "Hij doet de deur open.", door: Ajar ) ],
    options: [ {inside} {away} ],
),
"inside": Tell( scene: ( place: Hallway ), next: "kitchen" ),
"kitchen": Tell( scene: ( place: Kitchen ), say: "Ga zitten.", next: "out" ),
"out": Tell( scene: ( place: Street ), say: "Even luchten.", next: "back" ),
"back": Tell( scene: ( place: Kitchen ), say: "Terug.", next: "later" ),
"later": Visit( title: "Later", next: "again" ),
"again": Tell( say: "Weer koffie.", next: "wait" ),
"wait": Decide( scene: ( place: Office, alone: true ), options: [ {on} ] ),
"elsewhere": End( scene: ( place: Street ), title: "Buiten", text: "Je staat buiten." ),"#,
        inside = option("inside", "inside", ""),
        away = option("away", "elsewhere", ""),
        on = option("on", "end", ""),
    )
}

#[test]
fn what_is_heard_follows_from_the_scene_and_comes_before_its_line() {
    let (scenario, catalog) = small(&visit());
    let (mut session, events) = start(&scenario, &catalog);
    assert_eq!(
        heard(&scenario, &events),
        [
            "Bell",
            "Je belt.",
            "Chain",
            "Ja?",
            "Door",
            "Hij doet de deur open.",
            "?"
        ]
    );
    let mut events = Vec::new();
    session.step(&choose("inside"), &mut events).unwrap();
    // The hall was only passed through; a new visit puts the water on anew.
    assert_eq!(
        heard(&scenario, &events),
        [
            "Kettle",
            "Ga zitten.",
            "Steps",
            "Even luchten.",
            "Steps",
            "Terug.",
            "Kettle",
            "Weer koffie.",
            "Steps",
            "?"
        ]
    );
}

#[test]
fn nobody_walks_to_an_ending() {
    let (scenario, catalog) = small(&visit());
    let (mut session, _) = start(&scenario, &catalog);
    let mut events = Vec::new();
    session.step(&choose("away"), &mut events).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::Scene(_))));
    assert_eq!(heard(&scenario, &events), ["."]);
}

#[test]
fn a_moment_and_a_line_can_say_what_is_heard() {
    let nodes = format!(
        r#"
"a": Tell(
    scene: ( place: Gallery, door: Shut ),
    narrate: "Je loopt de galerij op.",
    lines: [
        ( id: "no", by: Narrator, text: "Nee.", when: AtLeast("trust", 99), sound: Kettle ),
        ( id: "rings", by: Narrator, text: "Je belt aan.", sound: Bell ),
    ],
    next: "b",
),
"b": Decide(
    scene: ( door: Chain, sound: LetterFlap ), say: "Ja?",
    situations: [ ( id: "calm", when: Below("agitation", 90), scene: ( sound: Steps ), say: "Nou?" ) ],
    options: [ {out} {stay} ],
),
"slam": End( scene: ( door: Shut, sound: Door ), title: "Dicht", text: "De deur is dicht." ),"#,
        out = option(
            "out",
            "slam",
            r#"reply_lines: [ ( id: "flap", text: "Hier, je kaartje.", sound: LetterFlap ) ],"#
        ),
        stay = option("stay", "end", ""),
    );
    let (scenario, catalog) = small(&nodes);
    let (mut session, events) = start(&scenario, &catalog);
    assert_eq!(
        heard(&scenario, &events),
        // What is going on has the last word.
        [
            "Je loopt de galerij op.",
            "Bell",
            "Je belt aan.",
            "Steps",
            "Ja?",
            "Nou?",
            "?"
        ]
    );
    let mut events = Vec::new();
    session.step(&choose("out"), &mut events).unwrap();
    assert_eq!(
        heard(&scenario, &events),
        ["LetterFlap", "Hier, je kaartje.", "Door", "."]
    );
}

#[test]
fn where_no_line_that_is_said_has_a_sound_the_scene_is_heard() {
    let nodes = r#"
"a": Tell(
    scene: ( place: Gallery, door: Shut ),
    lines: [
        ( id: "no", by: Narrator, text: "Nee.", when: AtLeast("trust", 99), sound: Kettle ),
        ( id: "yes", by: Narrator, text: "Daar sta je." ),
    ],
    next: "end",
),"#;
    let (scenario, catalog) = small(nodes);
    let (_, events) = start(&scenario, &catalog);
    assert_eq!(heard(&scenario, &events), ["Bell", "Daar sta je.", "."]);
}

#[test]
fn a_replay_hears_the_same_and_knows_before_which_line() {
    let (scenario, catalog) = small(&visit());
    let (mut session, mut events) = start(&scenario, &catalog);
    session.step(&choose("inside"), &mut events).unwrap();
    let trace = run(&scenario, &catalog, &["inside"]);
    let replayed: Vec<Event> = trace
        .entries
        .iter()
        .flat_map(|entry| entry.events.clone())
        .collect();
    assert_eq!(replayed, events);
    let mut listener = Listener::default();
    let lines = listener.hear(&trace, Lang::Nl, &Names::default());
    let sounds: Vec<(Sound, Option<&str>)> = listener
        .sounds()
        .iter()
        .map(|(before, sound)| {
            (
                *sound,
                lines.get(*before).map(|line| line.told.text.as_str()),
            )
        })
        .collect();
    assert_eq!(
        sounds,
        [
            (Sound::Bell, Some("Je belt.")),
            (Sound::Chain, Some("Ja?")),
            (Sound::Door, Some("Hij doet de deur open.")),
            (Sound::Kettle, Some("Ga zitten.")),
            (Sound::Steps, Some("Even luchten.")),
            (Sound::Steps, Some("Terug.")),
            (Sound::Kettle, Some("Weer koffie.")),
            (Sound::Steps, None),
        ]
    );
}
