//! Scenarios that check clean and have more states, answers or rounds than anybody can look at.

use std::fmt::Write as _;

use drempel::core::check::LoadInput;

const WHY: &str = r#"why: ( text: "Daarom.", source: "OURS" )"#;

/// A scenario with these parts of the head and these nodes, and an ending `end`.
fn scenario(head: &str, nodes: &str) -> LoadInput {
    let text = format!(
        r#"Scenario( format: 1, id: "groot", language: "nl", title: "Groot", phase: "ph_first_contact", minutes: 10,
        client: ( name: "Iemand" ), goals: ["wmo_clarify_needs"], start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 50 }} ) }},
        {head} start: "n0", nodes: {{ {nodes} "end": End( title: "Klaar", text: "Klaar." ), }}, )"#
    );
    LoadInput {
        folder: None,
        scenario: ("groot".to_owned(), text),
        translations: Vec::new(),
    }
}

/// Decisions that set a flag or not, `n0` to the one before `last`.
fn flag_or_not(nodes: &mut String, count: usize, last: &str) {
    for index in 0..count {
        let next = match index + 1 == count {
            true => last.to_owned(),
            false => format!("n{}", index + 1),
        };
        let (yes, no) = (2, -1);
        writeln!(
            nodes,
            r#""n{index}": Decide( say: "Wat nu, {index}?", affords: {{ "wmo_clarify_needs": 1.0 }}, options: [
                ( id: "a", say: "Ja, nummer {index}.", evidence: {{ "wmo_clarify_needs": {yes} }}, effects: [ Flag("f{index}") ], {WHY}, next: "{next}" ),
                ( id: "b", say: "Nee, nummer {index}.", evidence: {{ "wmo_clarify_needs": {no} }}, {WHY}, next: "{next}" ) ] ),"#
        )
        .expect("a text takes all");
    }
}

/// What asks for all of some conditions, and then ends.
fn ask_for_all(nodes: &mut String, asked: &str) {
    write!(
        nodes,
        r#""ask": Tell( route: [ ( when: All([ {asked} ]), to: "all" ) ], next: "end" ),
        "all": End( title: "Alles", text: "Alles." ), "#
    )
    .expect("a text takes all");
}

fn each(count: usize, pattern: impl Fn(usize) -> String) -> String {
    (0..count).map(|index| pattern(index) + ", ").collect()
}

/// Flags that are set or not, each at a decision of its own, and all asked for at the end.
pub(crate) fn flags(count: usize) -> LoadInput {
    let mut nodes = String::new();
    flag_or_not(&mut nodes, count, "ask");
    ask_for_all(&mut nodes, &each(count, |i| format!(r#"Flag("f{i}")"#)));
    scenario("", &nodes)
}

/// Signals to be noticed behind some decisions, all of which matter at the end.
pub(crate) fn signals(signals: usize, decisions: usize) -> LoadInput {
    let mut nodes = String::new();
    flag_or_not(&mut nodes, decisions, "look");
    let names = each(signals, |i| format!(r#""s{i}""#));
    writeln!(
        nodes,
        r#""look": Observe( prompt: "Wat zie je?", signals: [ {names} ], next: "ask" ),"#
    )
    .expect("a text takes all");
    let asked = each(signals, |i| format!(r#"Noticed("s{i}")"#))
        + &each(decisions, |i| format!(r#"Flag("f{i}")"#));
    ask_for_all(&mut nodes, &asked);
    let declared = each(signals, |i| format!(r#""s{i}": ( text: "Sein {i}." )"#));
    scenario(&format!("signals: {{ {declared} }},"), &nodes)
}

/// A circle of a decision, so many nodes that only tell, and a chance of one in a thousand to get
/// out of it.
pub(crate) fn circle(tells: usize) -> LoadInput {
    let mut nodes = format!(
        r#""n0": Decide( say: "Wat nu?", affords: {{ "wmo_clarify_needs": 1.0 }}, options: [
            ( id: "a", say: "Verder.", evidence: {{ "wmo_clarify_needs": 1 }}, {WHY}, next: "t0" ),
            ( id: "b", say: "Door.", evidence: {{ "wmo_clarify_needs": -1 }}, {WHY}, next: "t0" ) ] ),
        "chance": Draw( outcomes: [ ( id: "again", weight: 999, next: "n0" ), ( id: "out", weight: 1, next: "end" ) ] ), "#
    );
    for index in 0..tells {
        let next = match index + 1 == tells {
            true => "chance".to_owned(),
            false => format!("t{}", index + 1),
        };
        writeln!(
            nodes,
            r#""t{index}": Tell( narrate: "Stap.", next: "{next}" ),"#
        )
        .expect("a text takes all");
    }
    scenario("", &nodes)
}

/// Draws in a row, of which each outcome is asked for at the end.
pub(crate) fn draws(draws: usize, outcomes: usize) -> LoadInput {
    let mut nodes = String::new();
    for index in 0..draws {
        let next = match index + 1 == draws {
            true => "choose".to_owned(),
            false => format!("n{}", index + 1),
        };
        let outcomes = each(outcomes, |i| {
            format!(r#"( id: "x{i}", weight: 1, next: "{next}" )"#)
        });
        writeln!(nodes, r#""n{index}": Draw( outcomes: [ {outcomes} ] ),"#)
            .expect("a text takes all");
    }
    writeln!(nodes, r#""choose": Decide( options: [ ( id: "a", say: "Ja.", {WHY}, next: "ask" ), ( id: "b", say: "Nee.", {WHY}, next: "end" ) ] ),"#)
        .expect("a text takes all");
    let any = |draw: usize| {
        let outcomes = each(outcomes, |i| format!(r#"Drew("n{draw}", "x{i}")"#));
        format!("Any([ {outcomes} ])")
    };
    ask_for_all(&mut nodes, &each(draws, any));
    scenario("", &nodes)
}

/// So many options that are open everywhere, at so many decisions.
pub(crate) fn always(options: usize, decisions: usize) -> LoadInput {
    let mut nodes = String::new();
    flag_or_not(&mut nodes, decisions, "end");
    let always = each(options, |i| {
        format!(r#"( id: "y{i}", say: "Dag, {i}.", {WHY}, next: "end" )"#)
    });
    scenario(&format!("always: [ {always} ],"), &nodes)
}

/// Options that open one by one, each by a flag of its own: no two states offer the same.
pub(crate) fn offers(count: usize) -> LoadInput {
    let mut nodes = String::new();
    flag_or_not(&mut nodes, count, "pick");
    let options = each(count, |i| {
        format!(r#"( id: "o{i}", say: "Keus {i}.", when: Flag("f{i}"), {WHY}, next: "end" )"#)
    });
    writeln!(nodes, r#""pick": Decide( options: [ ( id: "z", say: "Geen.", {WHY}, next: "end" ), {options} ] ),"#)
        .expect("a text takes all");
    scenario("", &nodes)
}
