//! The map against how things are.

use drempel::core::assessment::network::findings::{
    Asleep, Claim, ContactFinding, Findings, Judged, Presence, Verdict, findings,
};
use drempel::core::dialogue::Input;
use drempel::core::scenario::Scenario;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::tie::{Aspect, Direction, Judgement, Quality};

use super::{chosen, contact, debrief, put, ring, scenario, test_scenario, trace};
use crate::small::{choose, option};

fn of<'f>(found: &'f Findings, scenario: &Scenario, id: &str) -> &'f ContactFinding {
    &found.contacts[contact(scenario, id).index()]
}

fn verdicts(found: &ContactFinding) -> Vec<Verdict> {
    found.claims.iter().map(|claimed| claimed.verdict).collect()
}

/// The option that a pointer names.
fn pointed(
    scenario: &Scenario,
    pointer: Option<drempel::core::assessment::network::lines::Pointer>,
) -> Option<(&str, &str, Option<usize>)> {
    let pointer = pointer?;
    let node = scenario.node(pointer.at.node).id.as_str();
    Some((
        node,
        pointer.at.choice(scenario)?.id.as_str(),
        pointer.moment,
    ))
}

/// Mo's ring (2), quality and both halves of support came to light; of Lourdes the ring (3), the
/// state and the wish.
#[test]
fn claims_are_known_guessed_misheard_or_assumed() {
    let kring = test_scenario("kring");
    let mo = Placement {
        quality: Some(Quality::Strong),
        direction: Some(Direction::Both),
        ..ring(3)
    };
    let lourdes = Placement {
        sleeping: true,
        quality: Some(Quality::Strong),
        direction: Some(Direction::ToClient),
        judgement: Some(Judgement::Wake),
        ..ring(1)
    };
    let mut inputs = chosen(&["who_comes", "before", "small"]);
    inputs.extend([
        put("mo", mo),
        put("lourdes", lourdes),
        put("thuiszorg", Placement::at(Spot::Edge)),
        Input::Map,
    ]);
    let found = findings(&trace(&kring, &inputs));

    let mo = of(&found, &kring, "mo");
    // Own, ring (3 for 2: one off), quality, direction.
    assert_eq!(
        verdicts(mo),
        [
            Verdict::Known,
            Verdict::Shade,
            Verdict::Known,
            Verdict::Known
        ]
    );
    assert!(mo.claims[1].is_said);
    let by = mo.claims[1].said.unwrap().by;
    assert_eq!(pointed(&kring, by), Some(("d1", "who_comes", Some(0))));

    let lourdes = of(&found, &kring, "lourdes");
    // Own, ring (1 for 3, said), sleeping, quality (right, not said), direction (neither).
    assert_eq!(
        verdicts(lourdes),
        [
            Verdict::Known,
            Verdict::Misheard,
            Verdict::Known,
            Verdict::Guessed,
            Verdict::WronglyAssumed
        ]
    );
    assert_eq!(lourdes.asleep, Some(Asleep::Seen));
    assert_eq!(lourdes.judged, Some(Judged::AsKey));

    // Known from the start, with a description: who this is had been said, by no line.
    let anja = of(&found, &kring, "thuiszorg");
    assert_eq!(verdicts(anja), [Verdict::Known]);
    assert_eq!(anja.claims[0].said, None);

    let cor = of(&found, &kring, "cor");
    assert_eq!(cor.presence, Presence::Missed);
    assert_eq!(pointed(&kring, cor.would), Some(("d2", "family", Some(1))));
    let jan = of(&found, &kring, "jan");
    assert_eq!((jan.presence, jan.would), (Presence::Missed, None));
}

#[test]
fn what_was_not_asked_names_the_line_that_would_have_found_it() {
    let kring = test_scenario("kring");
    let mut inputs = chosen(&["how_many", "family", "small"]);
    let mo = Placement {
        sleeping: true,
        ..ring(2)
    };
    let cor = Placement {
        judgement: Some(Judgement::Wake),
        ..ring(3)
    };
    inputs.extend([
        put("mo", mo),
        put("cor", cor),
        put("thuiszorg", ring(1)),
        Input::Map,
    ]);
    let found = findings(&trace(&kring, &inputs));

    let mo = of(&found, &kring, "mo");
    // Own (his description says so), ring (right, not said), sleeping (not said, not so).
    assert_eq!(
        verdicts(mo),
        [Verdict::Known, Verdict::Guessed, Verdict::WronglyAssumed]
    );
    assert_eq!(mo.asleep, Some(Asleep::Wrongly));
    let receives = mo
        .aspects
        .iter()
        .find(|at| at.aspect == Aspect::Receives)
        .unwrap();
    assert!(!receives.known);
    assert_eq!(
        pointed(&kring, receives.would),
        Some(("d1", "who_comes", Some(0)))
    );

    // Said to be broken off, and left as a tie in use; the author would leave it.
    let cor = of(&found, &kring, "cor");
    let called_awake = Claim::Sleeping {
        put: false,
        is: true,
    };
    assert_eq!(cor.claims[2].claim, called_awake);
    assert_eq!(cor.claims[2].verdict, Verdict::Misheard);
    assert_eq!(cor.asleep, Some(Asleep::NotSeen));
    assert_eq!(cor.judged, Some(Judged::Otherwise));

    // A professional in a ring is asked one thing only.
    let anja = of(&found, &kring, "thuiszorg");
    assert_eq!(verdicts(anja), [Verdict::Misheard]);

    let given: Vec<_> = found
        .consents
        .iter()
        .map(|consent| {
            (
                kring.contacts[consent.contact.index()].id.as_str(),
                consent.given,
            )
        })
        .collect();
    assert_eq!(given, [("cor", false)]);
}

#[test]
fn who_came_up_and_is_not_placed_was_heard() {
    let kring = test_scenario("kring");
    let found = findings(&trace(&kring, &chosen(&["who_comes", "before"])));
    let mo = of(&found, &kring, "mo");
    assert_eq!(mo.presence, Presence::Heard);
    assert_eq!((mo.claims.len(), mo.judged), (0, None));
    let given: Vec<_> = found
        .consents
        .iter()
        .map(|at| (&*at.topic, at.given))
        .collect();
    assert_eq!(given, [("card", true)]);
}

/// Cees stands in ring 3; the map is finished before anybody says so.
#[test]
fn what_is_said_after_the_map_is_finished_was_not_misheard() {
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 3, known: true )"#,
        "",
        &format!(
            r#""d1": Map( prompt: "Wie?", next: "d2" ), "d2": Decide( options: [ {} ] ), "d3": Decide( options: [ {} ] ),"#,
            option("ask", "d3", r#"effects: [ Reveal("cees", [Ring]) ]"#),
            option("bye", "end", ""),
        ),
    );
    let mut inputs = vec![put("cees", ring(1)), Input::Map, choose("ask")];
    let verdict = |inputs: &[Input]| {
        let found = findings(&trace(&proef, inputs));
        found.contacts[0].claims[1].verdict
    };
    assert_eq!(verdict(&inputs), Verdict::WronglyAssumed);
    // Moved after it was said, and still two rings off.
    inputs.extend([put("cees", ring(2)), put("cees", ring(1))]);
    assert_eq!(verdict(&inputs), Verdict::Misheard);
}

#[test]
fn a_critical_line_is_never_the_way_to_find_something() {
    let critical = r#"effects: [ MeetContact("cees") ], critical: ( id: "crit_confidentiality", what: "x", instead: "y" )"#;
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 3 )"#,
        "",
        &format!(
            r#""d1": Decide( options: [ {} {} ] ), "map": Map( prompt: "Wie?", next: "d2" ), "d2": Decide( options: [ {} ] ),"#,
            option("pry", "map", critical),
            option("wait", "map", ""),
            option("ask", "end", r#"effects: [ MeetContact("cees") ]"#),
        ),
    );
    let found = findings(&trace(&proef, &[choose("wait"), Input::Map]));
    assert_eq!(found.contacts[0].presence, Presence::Missed);
    // `pry` was open and would have done it; the other line is named, though not passed yet.
    assert_eq!(
        pointed(&proef, found.contacts[0].would),
        Some(("d2", "ask", None))
    );
}

#[test]
fn where_the_key_leaves_both_open_both_are_right() {
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 3, known: true, state: Sleeping, key: Either )"#,
        "",
        r#""d1": Map( prompt: "Wie?", next: "end" ),"#,
    );
    for judgement in Judgement::ALL {
        let placement = Placement {
            sleeping: true,
            judgement: Some(judgement),
            ..ring(3)
        };
        let found = findings(&trace(&proef, &[put("cees", placement), Input::Map]));
        assert_eq!(found.contacts[0].judged, Some(Judged::Either));
    }
}

/// Cees stood in ring 1 and moved to ring 3 before the map was drawn; later he moves again.
#[test]
fn a_ring_that_changed_before_the_map_was_drawn_is_right_as_well() {
    let moved = |ring: u8| format!(r#"effects: [ Tie("cees", ( ring: {ring} )) ]"#);
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 1, known: true )"#,
        "",
        &format!(
            r#""d1": Decide( options: [ {} ] ), "map": Map( prompt: "Wie?", next: "d2" ), "d2": Decide( options: [ {} ] ),"#,
            option("away", "map", &moved(3)),
            option("back", "end", &moved(1)),
        ),
    );
    let inputs = [
        choose("away"),
        put("cees", ring(3)),
        Input::Map,
        choose("back"),
    ];
    let found = findings(&trace(&proef, &inputs));
    assert_eq!(found.contacts[0].ring, Some(3));
    let claim = Claim::Ring { put: 3, is: 3 };
    assert!(found.contacts[0].claims.iter().any(|at| at.claim == claim));
    let debrief = debrief(&proef, &inputs);
    let cees = &debrief.network.unwrap().people[0];
    assert_eq!(cees.placement.spot, Spot::Ring(3));
}

/// What was said is not what would have brought it up; an aside that was open is.
#[test]
fn what_is_pointed_at_was_open_and_was_not_said() {
    let meet = r#"effects: [ MeetContact("cees") ]"#;
    let in_vain = r#"effects: [ When(Flag("later"), [ MeetContact("cees") ]) ]"#;
    let aside = r#"( id: "note", do: "Kijken.", when: Not(Flag("later")), why: ( text: "x", source: "OURS" ), effects: [ MeetContact("cees") ] )"#;
    let nodes = |asides: &str| {
        format!(
            r#""d1": Decide( options: [ {} ], asides: [ {asides} ] ), "d2": Decide( options: [ {} {} ] ),"#,
            option("ask", "d2", in_vain),
            option("wait", "end", r#"effects: [ Flag("later") ]"#),
            option("again", "end", meet),
        )
    };
    let cees = r#""cees": ( name: "Cees", ring: 3 )"#;
    for (asides, pointed_at) in [
        (aside, ("d1", "note", Some(0))),
        ("", ("d2", "again", Some(1))),
    ] {
        let proef = scenario(cees, "", &nodes(asides));
        let found = findings(&trace(&proef, &chosen(&["ask", "wait"])));
        assert_eq!(pointed(&proef, found.contacts[0].would), Some(pointed_at));
    }
}
