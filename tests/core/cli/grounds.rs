//! Why, and how sure, at the terminal: asked between the choice and what it leads to.

use drempel::core::dialogue::{Confidence, Grounds, Input};
use drempel::core::journal::read;

use super::Place;

const STORY: &str = r#"Scenario( format: 1, id: "vraag", language: "nl", title: "Vraag", phase: "ph_first_contact", minutes: 5,
    client: ( name: "Nel" ), start_profiles: { "one": ( weight: 1, state: { "trust": 20 } ) }, start: "a",
    nodes: {
        "a": Decide( ask_why: true, say: "Ja?", affords: { "wmo_clarify_needs": 1.0 }, options: [
            ( id: "ask", say: "Wat zit u dwars?", evidence: { "wmo_clarify_needs": 2 }, reply: "Die post.", why: ( text: "Zij kiest.", source: "OURS" ), next: "b" ),
            ( id: "list", say: "Heeft u schulden?", evidence: { "wmo_clarify_needs": -1 }, reply: "Een verhoor?", why: ( text: "Een lijst.", source: "OURS" ), next: "b" ),
        ] ),
        "b": Decide( say: "En nu?", options: [
            ( id: "bye", say: "Tot dinsdag.", why: ( text: "Kort.", source: "OURS" ), next: "end" ),
            ( id: "stay", say: "Ik blijf.", why: ( text: "Lang.", source: "OURS" ), next: "end" ),
        ] ),
        "end": End( title: "Einde", text: "Klaar." ),
    } )"#;

fn place() -> Place {
    let place = Place::new();
    place.file("data/scenarios/vraag/scenario.ron", STORY.as_bytes());
    place
}

const PLAY: [&str; 6] = ["play", "vraag", "--seed", "1", "--mode", "independent"];

fn asking() -> Vec<&'static str> {
    [&PLAY[..], &["--reasons"]].concat()
}

fn kept(place: &Place) -> Vec<Input> {
    // A draft may lie beside it.
    let mut files = place.journals().into_iter();
    let journal = files.find(|path| path.extension().is_some_and(|is| is == "journal"));
    let bytes = std::fs::read(journal.unwrap()).unwrap();
    let journal = read(&bytes).unwrap();
    assert!(journal.header.setup.reasons);
    journal.inputs
}

fn asked(id: &str, why: &str, confidence: Confidence) -> Input {
    Input::Reasoned {
        choose: id.to_owned(),
        grounds: Grounds::new(why, confidence),
    }
}

#[track_caller]
fn in_order(text: &str, words: &[&str]) {
    let mut from = 0;
    for words in words {
        let at = text[from..].find(words);
        from += at.unwrap_or_else(|| panic!("‘{words}’ does not follow:\n{text}"));
    }
}

#[test]
fn it_is_asked_before_the_answer_is_shown() {
    let place = place();
    let ran = place
        .typed(&asking(), "ask\nZe keek weg.\n9\nzeker\nbye\n")
        .exits(0);
    in_order(
        &ran.out,
        &[
            "Bij sommige keuzes vragen we waarom",
            "Je kiest: “Wat zit u dwars?”",
            "Waarom kies je dit?",
            "Hoe zeker ben je dat dit nu past?",
            "  1  een gok",
            "  4  zeker",
            // A number that is none of them is asked again.
            "Hoe zeker ben je dat dit nu past?",
            "Die post.",
            "Nabespreking",
            "Vooraf zei je: Ze keek weg.",
            "Hoe zeker je was: zeker",
            "Waarom: Zij kiest.",
        ],
    );
    assert_eq!(ran.out.matches("Die post.").count(), 2, "{}", ran.out);
    let first = asked("ask", "Ze keek weg.", Confidence::Sure);
    assert_eq!(kept(&place), [first, Input::Choose("bye".to_owned())]);
    // The second choice is not marked.
    assert_eq!(ran.out.matches("Waarom kies je dit?").count(), 1);
}

#[test]
fn something_else_can_be_chosen_after_all() {
    let place = place();
    let typed = "list\n<\nlist\nEen lijst is handig.\n<\nask\n\n2\nbye\n";
    let ran = place.typed(&asking(), typed).exits(0);
    assert!(!ran.out.contains("Een verhoor?"), "{}", ran.out);
    assert_eq!(kept(&place)[0], asked("ask", "", Confidence::Doubt));
    assert!(!ran.out.contains("Vooraf zei je"), "{}", ran.out);
}

/// Wherever one stops, nothing is decided; and it is asked on from there.
#[test]
fn a_run_that_is_left_in_between_asks_on_where_it_was() {
    for (before, after, grounds) in [
        ("ask\nq\n", "Daarom.\n3\nbye\n", "Daarom."),
        ("ask\nOmdat ze wacht.\nq\n", "\n3\nbye\n", "Omdat ze wacht."),
        (
            "ask\nOmdat ze wacht.\n",
            "Nee, toch niet daarom.\n3\nbye\n",
            "Nee, toch niet daarom.",
        ),
    ] {
        let place = place();
        let ran = place.typed(&asking(), before).exits(0);
        assert!(!ran.out.contains("Die post."), "{}", ran.out);
        assert_eq!(kept(&place), []);
        let ran = place.typed(&["play", "vraag", "--resume"], after).exits(0);
        in_order(&ran.out, &["Je kiest: “Wat zit u dwars?”", "Die post."]);
        let first = asked("ask", grounds, Confidence::FairlySure);
        assert_eq!(kept(&place)[0], first, "{}", ran.out);
    }
}

#[test]
fn a_list_of_choices_lacks_it_and_a_script_has_it() {
    let place = place();
    let choose = ["--choose", "ask,bye"];
    let ran = place.run(&[&asking()[..], &choose].concat()).exits(2);
    assert!(ran.err.contains("hoe zeker je bent"), "{}", ran.err);
    let script = place.file(
        "script",
        br#"{"reasoned":{"choose":"ask","why":"Ze keek weg.","confidence":"doubt"}}
{"choose":"bye"}
"#,
    );
    let script = script.display().to_string();
    let json = ["--script", script.as_str(), "--format", "json"];
    let ran = place.run(&[&asking()[..], &json].concat()).exits(0);
    let debrief: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        debrief["choices"][0]["grounds"],
        serde_json::json!({ "why": "Ze keek weg.", "confidence": "doubt" })
    );
    assert_eq!(debrief["choices"][1].get("grounds"), None);
    assert_eq!(
        debrief["calibration"]["unsure"],
        serde_json::json!({ "given": 1, "fitting": 1, "often": null })
    );
}

#[test]
fn nobody_is_asked_who_did_not_wish_it() {
    let place = place();
    let ran = place.typed(&PLAY, "ask\nbye\n").exits(0);
    assert!(!ran.out.contains("Waarom kies je dit?"), "{}", ran.out);
    assert!(!ran.out.contains("Hoe zeker"), "{}", ran.out);
    // A run that is gone on with asks what it asked.
    let resume = ["play", "vraag", "--resume", "--reasons"];
    place.run(&resume).exits(2);
}
