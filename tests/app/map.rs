//! The map of the network as a player meets it: from the list with the keyboard, and by dragging.

use std::sync::{Arc, OnceLock};

use bevy_egui::egui::{self, Key, Modifiers};
use drempel::app::command::{AnswerCommand, Command, ConversationCommand, MapCommand};
use drempel::app::panels::conversation::{
    AskView, ChooseView, ConversationView, Opened, OptionView, conversation_ui,
};
use drempel::app::panels::debrief::debrief_ui;
use drempel::app::panels::map::{ContactView, MapView, RateItemView, RateView};
use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, Told, Voice, build};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Input, Setup};
use drempel::core::locale::Lang;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::tie::{Direction, Judgement, Quality};
use drempel::core::scenario::network::truth::ContactKind;
use drempel::storage::{load_scenario, shipped_catalog};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::every_screen::{debrief_view, open_sections, report};
use crate::stage::{Stage, in_repository, key, labels, press, shows, stage};

type Talk = Harness<'static, Stage<ConversationView>>;

/// What the program would do, with a history to undo in.
pub(crate) fn follow(view: &mut ConversationView, command: &Command) {
    let Some(map) = &mut view.map else { return };
    match command {
        Command::Map(MapCommand::ToggleMap) => {
            map.open = !map.open;
            view.opened = map.open.then_some(Opened::Map).into_iter().collect();
        }
        Command::Map(MapCommand::ShowMap) => {
            (map.open, map.waits, map.by_itself) = (true, false, false);
            view.opened = vec![Opened::Map];
        }
        Command::Map(MapCommand::Sleep(id, asleep)) => {
            let contact = map.contacts.iter_mut().find(|contact| contact.id == *id);
            contact.unwrap().asleep = *asleep;
        }
        Command::Map(MapCommand::OpenContact(card)) => map.card.clone_from(card),
        Command::Map(MapCommand::Place(id, placement)) => {
            map.can_undo = true;
            map.last = placement.is_some().then(|| id.clone());
            let contact = map.contacts.iter_mut().find(|contact| contact.id == *id);
            contact.unwrap().at = *placement;
        }
        _ => {}
    }
}

fn follow_rating(view: &mut ConversationView, command: &Command) {
    if let (AskView::Rate(rate), Command::Answer(AnswerCommand::RateItem(id, rating))) =
        (&mut view.ask, command)
    {
        let item = rate.items.iter_mut().find(|item| item.id == *id);
        item.unwrap().rated = Some(*rating);
    }
}

fn contact(seat: usize, id: &str, name: &str) -> ContactView {
    ContactView {
        id: id.to_owned(),
        name: name.to_owned(),
        about: None,
        kind: ContactKind::Person,
        seat,
        at: None,
        asleep: false,
    }
}

/// A map on which three people can stand.
pub(crate) fn view(lang: Lang, open: bool, prompt: Option<&str>) -> ConversationView {
    ConversationView {
        lang,
        title: "Wie was er".to_owned(),
        ask: if prompt.is_some() {
            AskView::Map
        } else {
            AskView::Nothing
        },
        opened: open.then_some(Opened::Map).into_iter().collect(),
        map: Some(MapView {
            lang,
            client: "Nour".to_owned(),
            open,
            seats: 3,
            contacts: vec![
                contact(0, "mo", "Mo"),
                contact(1, "lourdes", "Lourdes"),
                contact(2, "anne", "Anne"),
            ],
            prompt: prompt.map(str::to_owned),
            ..MapView::default()
        }),
        ..ConversationView::default()
    }
}

/// The same with everybody on it, and the client saying something to the last change.
pub(crate) fn answered(lang: Lang, words: &str) -> ConversationView {
    let mut view = view(lang, true, Some(words));
    let map = view.map.as_mut().unwrap();
    for (contact, spot) in map.contacts.iter_mut().zip(Spot::ALL) {
        contact.at = Some(Placement {
            sleeping: true,
            ..Placement::at(spot)
        });
    }
    map.last = Some("lourdes".to_owned());
    map.can_undo = true;
    map.answer = Some(("Nour".to_owned(), words.to_owned()));
    map.answers = vec![words.to_owned()];
    view
}

fn talk(view: ConversationView) -> Talk {
    // High enough for the whole list: what is pressed must be in sight.
    stage(view, [1280.0, 2000.0], conversation_ui, follow)
}

fn placed(talk: &Talk, id: &str) -> Option<Placement> {
    let map = talk.state().view.map.as_ref().unwrap();
    map.contacts.iter().find(|contact| contact.id == id)?.at
}

/// Goes to a control with the keyboard alone, and presses it there.
fn tab_to(talk: &mut Talk, label: &str) {
    for _ in 0..80 {
        key(talk, Key::Tab);
        if talk
            .query_by_label(label)
            .is_some_and(|node| node.is_focused())
        {
            key(talk, Key::Enter);
            return;
        }
    }
    panic!("Tab does not reach {label}");
}

#[test]
fn the_map_is_drawn_with_the_keyboard_alone() {
    let mut talk = talk(view(Lang::Nl, false, Some("Wie staat waar?")));
    key(&mut talk, Key::K);
    assert!(shows(&talk, "Wie staat waar?"));
    tab_to(&mut talk, "Mo: dichtbij");
    assert_eq!(placed(&talk, "mo"), Some(Placement::at(Spot::Ring(1))));
    tab_to(&mut talk, "Anne: aan de rand, bij het werk");
    assert_eq!(placed(&talk, "anne"), Some(Placement::at(Spot::Edge)));
    tab_to(&mut talk, "Lourdes: op afstand");
    press_focused(&mut talk, "Lourdes verplaatsen");
    tab_to(&mut talk, "Slapend contact: er was contact, nu niet meer");
    tab_to(&mut talk, "Wat doe je ermee?: om te wekken");
    tab_to(&mut talk, "Contact: sterk contact");
    tab_to(&mut talk, "Steun: steun over en weer");
    key(&mut talk, Key::Escape);
    let lourdes = Placement {
        spot: Spot::Ring(3),
        sleeping: true,
        quality: Some(Quality::Strong),
        direction: Some(Direction::Both),
        judgement: Some(Judgement::Wake),
    };
    assert_eq!(placed(&talk, "lourdes"), Some(lourdes));
    assert!(shows(&talk, "Lourdes: op afstand, slapend"));
    talk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    talk.run();
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Map(MapCommand::UndoPlace))
    );
    tab_to(&mut talk, "Klaar");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Answer(AnswerCommand::FinishMap))
    );
}

/// Goes to a control and presses it there, where another one may have the same name.
fn press_focused(talk: &mut Talk, label: &str) {
    talk.get_by_label(label).focus();
    talk.run();
    key(talk, Key::Enter);
}

#[test]
fn nine_people_are_placed_by_nine_digits_and_enter_is_done() {
    let mut many = view(Lang::Nl, true, Some("Wie staat waar?"));
    let people = (0..9).map(|seat| contact(seat, &format!("p{seat}"), &format!("Buur {seat}")));
    many.map.as_mut().unwrap().contacts = people.collect();
    let mut talk = talk(many);
    assert!(shows(&talk, "1 dichtbij · 2 in de buurt"));
    let keys = [1, 2, 3, 4, 1, 2, 3, 4, 1];
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    for at in keys {
        key(&mut talk, digits[at - 1]);
    }
    for (seat, at) in keys.into_iter().enumerate() {
        let spot = placed(&talk, &format!("p{seat}")).unwrap().spot;
        assert_eq!(spot, Spot::ALL[at - 1], "p{seat}");
    }
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Answer(AnswerCommand::FinishMap))
    );
}

#[test]
fn after_each_name_the_keyboard_is_at_the_next_that_waits() {
    let mut talk = talk(view(Lang::Nl, true, Some("Wie staat waar?")));
    // The second first: then the third, and then round to the first.
    talk.get_by_label("Lourdes op de kaart zetten").focus();
    talk.run();
    key(&mut talk, Key::Num3);
    assert!(talk.get_by_label("Anne op de kaart zetten").is_focused());
    key(&mut talk, Key::Num4);
    assert!(talk.get_by_label("Mo op de kaart zetten").is_focused());
    key(&mut talk, Key::Num1);
    // The tie of whoever has the keyboard can be said to sleep; at the edge there is none.
    talk.get_by_label("Lourdes verplaatsen").focus();
    talk.run();
    key(&mut talk, Key::S);
    assert!(placed(&talk, "lourdes").unwrap().sleeping);
    talk.get_by_label("Anne verplaatsen").focus();
    talk.run();
    let before = talk.state().asked.len();
    key(&mut talk, Key::S);
    assert_eq!(talk.state().asked.len(), before);
    // And off again, from its own name.
    talk.get_by_label("Mo verplaatsen").focus();
    talk.run();
    key(&mut talk, Key::Num0);
    assert_eq!(placed(&talk, "mo"), None);
}

#[test]
fn after_a_card_the_keyboard_goes_on_to_the_next_name() {
    let mut talk = talk(view(Lang::Nl, true, Some("Wie staat waar?")));
    press_focused(&mut talk, "Mo op de kaart zetten");
    press_focused(&mut talk, "Waar: in de buurt");
    key(&mut talk, Key::Escape);
    assert!(talk.get_by_label("Lourdes op de kaart zetten").is_focused());
}

#[test]
fn numbers_are_the_choice_s_while_the_map_lies_beside_it() {
    let mut beside = view(Lang::Nl, true, None);
    let option = |id: &str| OptionView {
        id: id.to_owned(),
        kind: None,
        text: format!("Zeg {id}."),
    };
    beside.ask = AskView::Choose(ChooseView {
        options: ["a", "b"].map(option).into(),
        ..ChooseView::default()
    });
    let mut talk = talk(beside.clone());
    key(&mut talk, Key::Num2);
    assert_eq!(
        talk.state().asked,
        vec![Command::Conversation(ConversationCommand::Select(
            "b".to_owned()
        ))]
    );
    // Whose name has the keyboard is put down by them.
    talk.get_by_label("Mo op de kaart zetten").focus();
    talk.run();
    key(&mut talk, Key::Num2);
    assert_eq!(placed(&talk, "mo"), Some(Placement::at(Spot::Ring(2))));
    // Where the map covers the choice, no key chooses what cannot be seen.
    let mut covered = stage(beside, [640.0, 1800.0], conversation_ui, follow);
    key(&mut covered, Key::Num2);
    let at = Some(Placement::at(Spot::Ring(2)));
    assert_eq!(
        covered.state().asked,
        vec![Command::Map(MapCommand::Place("mo".to_owned(), at))]
    );
}

/// Whatever is put down, said to sleep or answered by the client: what a hand goes to next is
/// where it was.
#[test]
fn nothing_on_the_map_moves_under_the_pointer() {
    let words = "Zo dichtbij? Daar dacht ik heel anders over, toen ik vanmorgen bij het raam zat.";
    let mut view = view(Lang::Nl, true, Some("Wie staat waar?"));
    view.map.as_mut().unwrap().answers = vec![words.repeat(3)];
    let mut talk = talk(view);
    let fixed = [
        "Anne",
        "Nour staat in het midden",
        "Anne: dichtbij",
        "Meer over Anne",
        "Klaar",
    ];
    let places = |talk: &Talk| {
        fixed.map(|name| {
            let mut found = talk.get_all_by_label_contains(name);
            found.next().unwrap().rect()
        })
    };
    let before = places(&talk);
    key(&mut talk, Key::Num1);
    assert_eq!(places(&talk), before, "somebody was put down");
    key(&mut talk, Key::S);
    assert_eq!(places(&talk), before, "a tie sleeps");
    talk.state_mut().view.map.as_mut().unwrap().answer = Some(("Nour".into(), words.repeat(3)));
    talk.run();
    assert!(shows(&talk, "Daar dacht ik heel anders over"));
    assert_eq!(places(&talk), before, "the client said something");
}

/// What the client says has a place of its own: it covers nothing and is in sight whole, in every
/// size of window.
#[test]
fn what_the_client_says_covers_nothing_of_the_map() {
    let words = "Zo, zo. Daar weet mijn telefoon niks van, en ik ook niet.";
    for size in [[1366.0, 768.0], [1024.0, 600.0], [640.0, 480.0]] {
        let mut talk = stage(answered(Lang::Nl, words), size, conversation_ui, follow);
        let said = |talk: &Talk| {
            // The question of this view has the same words, and stands at the top.
            let found = talk.get_all_by_label_contains("Daar weet mijn telefoon");
            let places = found.map(|node| node.rect());
            places
                .max_by(|one, other| one.top().total_cmp(&other.top()))
                .unwrap()
        };
        let circle = talk
            .get_by_label_contains("Nour staat in het midden")
            .rect();
        let strip = said(&talk);
        assert!(strip.bottom() < size[1], "{size:?}: {strip:?}");
        // Whatever the keyboard comes to on the map stands above it.
        for _ in 0..40 {
            key(&mut talk, Key::Tab);
            let known = ["dichtbij", "op afstand", "Meer over"];
            let focused = talk.root().children_recursive().find(|node| {
                let label = node.accesskit_node().label().unwrap_or_default();
                node.is_focused() && known.iter().any(|word| label.contains(word))
            });
            if let Some(node) = focused {
                assert!(node.rect().bottom() < strip.top(), "{size:?}: {node:?}");
            }
        }
        assert_eq!(said(&talk), strip, "{size:?}: it does not scroll along");
        assert!(circle.width() > 50.0);
    }
}

#[test]
fn the_tie_of_somebody_who_waits_is_said_to_sleep_in_one_press() {
    let mut talk = talk(view(Lang::Nl, true, Some("Wie staat waar?")));
    talk.get_by_label("Lourdes op de kaart zetten").focus();
    talk.run();
    key(&mut talk, Key::S);
    assert!(
        shows(&talk, "Lourdes, slapend: 1 dichtbij"),
        "the foot says so"
    );
    key(&mut talk, Key::Num3);
    let asleep = Placement {
        sleeping: true,
        ..Placement::at(Spot::Ring(3))
    };
    assert_eq!(
        talk.state().asked,
        vec![
            Command::Map(MapCommand::Sleep("lourdes".to_owned(), true)),
            Command::Map(MapCommand::Place("lourdes".to_owned(), Some(asleep))),
        ]
    );
    // With the pointer: the box in the list, then the place.
    press(&mut talk, "Mo: slapend");
    press(&mut talk, "Mo: dichtbij");
    assert!(placed(&talk, "mo").unwrap().sleeping);
    // And on the card.
    press(&mut talk, "Anne op de kaart zetten");
    press(&mut talk, "Slapend contact: er was contact, nu niet meer");
    press(&mut talk, "Waar: in de buurt");
    assert!(placed(&talk, "anne").unwrap().sleeping);
}

#[test]
fn the_foot_says_whom_a_number_puts_down_and_stays_as_high() {
    let mut view = view(Lang::Nl, true, Some("Wie staat waar?"));
    let map = view.map.as_mut().unwrap();
    map.contacts[1].name = "Lourdes van de overkant en haar hele familie".to_owned();
    let mut talk = stage(view, [700.0, 900.0], conversation_ui, follow);
    assert!(shows(&talk, "Mo: 1 dichtbij"));
    let top = |talk: &Talk| talk.get_by_label("Klaar").rect().top();
    let before = top(&talk);
    // Also with the keyboard at the button: the number puts down whom the foot names.
    talk.get_by_label("Klaar").focus();
    talk.run();
    key(&mut talk, Key::Num1);
    assert!(placed(&talk, "mo").is_some());
    assert!(shows(&talk, "hele familie: 1 dichtbij"));
    assert_eq!(top(&talk), before);
}

#[test]
fn a_number_puts_down_nobody_who_is_out_of_sight_and_unnamed() {
    let mut covered = view(Lang::Nl, true, None);
    let people = (0..9).map(|seat| contact(seat, &format!("p{seat}"), &format!("Buur {seat}")));
    covered.map.as_mut().unwrap().contacts = people.collect();
    let mut talk = stage(covered, [640.0, 480.0], conversation_ui, follow);
    key(&mut talk, Key::End);
    key(&mut talk, Key::Num1);
    assert_eq!(talk.state().asked, []);
    assert!(talk.get_by_label("Buur 0 op de kaart zetten").is_focused());
    key(&mut talk, Key::Num1);
    assert!(placed(&talk, "p0").is_some());
}

#[test]
fn a_map_that_covers_the_conversation_scrolls_by_keys_and_opens_at_its_top() {
    let mut talk = stage(
        view(Lang::Nl, false, Some("Wie staat waar?")),
        [640.0, 480.0],
        conversation_ui,
        follow,
    );
    let title = |talk: &Talk| talk.get_by_label("Het netwerk van Nour").rect().top();
    key(&mut talk, Key::K);
    let top = title(&talk);
    key(&mut talk, Key::PageDown);
    assert!(title(&talk) < top - 100.0, "Page Down");
    key(&mut talk, Key::PageUp);
    assert_eq!(title(&talk), top, "Page Up");
    key(&mut talk, Key::End);
    assert!(title(&talk) < top - 300.0, "End");
    key(&mut talk, Key::K);
    key(&mut talk, Key::K);
    assert_eq!(title(&talk), top, "opened again");
    // And where it lies open when it is asked for anew.
    key(&mut talk, Key::End);
    talk.state_mut().view.map.as_mut().unwrap().prompt = Some("En nu?".to_owned());
    talk.run();
    assert_eq!(title(&talk), top, "asked for");
}

#[test]
fn whoever_stands_at_the_edge_is_said_to() {
    let mut talk = talk(view(Lang::Nl, true, None));
    press(&mut talk, "Mo: aan de rand, bij het werk");
    assert!(shows(&talk, "Mo: aan de rand, bij het werk"));
    assert!(!labels(&talk).contains(&"Mo:".to_owned()));
}

/// The way out is in sight, also in a low window, and nothing is offered that is not there.
#[test]
fn a_card_can_be_closed_without_scrolling() {
    let words = "Nee, die woont hier allang niet meer; zet hem maar wat verder weg van mij.";
    for at in [None, Some(Placement::at(Spot::Ring(1)))] {
        let mut view = view(Lang::Nl, true, None);
        let map = view.map.as_mut().unwrap();
        map.contacts[0].at = at;
        map.card = Some("mo".to_owned());
        map.answers = vec![words.repeat(2)];
        let talk = stage(view, [1024.0, 600.0], conversation_ui, follow);
        let close = talk.get_by_label("Kaartje sluiten").rect();
        assert!(close.bottom() < 600.0, "{close:?}");
        assert_eq!(shows(&talk, "Staat Mo in een kring?"), at.is_none());
    }
}

#[test]
fn nothing_on_a_card_moves_under_the_pointer() {
    let mut view = view(Lang::Nl, true, None);
    let map = view.map.as_mut().unwrap();
    map.card = Some("mo".to_owned());
    let words = "Nee, die woont hier allang niet meer; zet hem maar wat verder weg van mij.";
    map.answers = vec!["Zo dichtbij?".to_owned(), words.repeat(2)];
    let mut talk = talk(view);
    let fixed = [
        "Waar: dichtbij",
        "Waar: op afstand",
        "Slapend contact: er was contact, nu niet meer",
        "Contact: sterk contact",
        "Steun: geen steun",
        "Kaartje sluiten",
    ];
    let places = |talk: &Talk| fixed.map(|name| talk.get_by_label(name).rect());
    let before = places(&talk);
    press(&mut talk, "Waar: op afstand");
    assert_eq!(places(&talk), before, "placed");
    press(&mut talk, "Slapend contact: er was contact, nu niet meer");
    assert_eq!(places(&talk), before, "asleep");
    talk.state_mut().view.map.as_mut().unwrap().answer = Some(("Nour".into(), words.repeat(2)));
    talk.run();
    assert_eq!(places(&talk), before, "the client said something");
    press(&mut talk, "Waar: aan de rand, bij het werk");
    assert_eq!(places(&talk), before, "at the edge");
}

#[test]
fn sleeping_is_said_beside_the_places_and_of_whoever_was_put_down_last() {
    let mut talk = talk(view(Lang::Nl, true, None));
    press(&mut talk, "Mo: in de buurt");
    let sleeping = |talk: &Talk| talk.get_all_by_label("Mo: slapend").count();
    assert_eq!(sleeping(&talk), 2, "above the circle and in the list");
    let first = talk.get_all_by_label("Mo: slapend").next().unwrap();
    first.click();
    talk.run();
    assert!(placed(&talk, "mo").unwrap().sleeping);
    assert!(shows(&talk, "Mo: in de buurt, slapend"));
}

/// The dot of whoever is dropped in a free place is where they were dropped.
#[test]
fn who_is_dropped_stays_there() {
    let mut talk = talk(view(Lang::Nl, true, None));
    let circle = talk.get_by_label("Nour staat in het midden. Er staat nog niemand omheen.");
    let middle = circle.rect().center();
    for (name, x, y) in [
        ("Mo", -170.0, -60.0),
        ("Anne", 40.0, -190.0),
        ("Lourdes", 130.0, 40.0),
    ] {
        let chip = format!("{name} op de kaart zetten");
        let at = egui::pos2(middle.x + x, middle.y + y);
        let from = talk.get_by_label(&chip).rect().center();
        drag(&mut talk, from, at);
        // A press there is a press on that name.
        talk.hover_at(at);
        talk.run();
        talk.drag_at(at);
        talk.drop_at(at);
        talk.run();
        let id = name.to_lowercase();
        assert_eq!(
            talk.state().asked.last(),
            Some(&Command::Map(MapCommand::OpenContact(Some(id))))
        );
        key(&mut talk, Key::Escape);
    }
}

#[test]
fn where_the_map_is_closed_the_question_has_its_button_and_its_way_to_the_map() {
    let mut talk = talk(view(Lang::Nl, false, Some("Wie staat waar?")));
    assert!(shows(&talk, "Wie staat waar?") && shows(&talk, "Open de kaart"));
    press(&mut talk, "Kaart (K)");
    press(&mut talk, "Kaart sluiten (K)");
    press(&mut talk, "Klaar");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Answer(AnswerCommand::FinishMap))
    );
}

#[test]
fn a_choice_stays_in_sight_when_the_map_opens_beside_it() {
    let mut beside = view(Lang::Nl, false, None);
    let line = "Ik ken hem nog van vroeger, van de kade, en hij zei altijd dat het wel goed kwam.";
    beside.lines = (0..12)
        .map(|_| Told {
            by: Voice::Client,
            name: Some("Nour".to_owned()),
            text: line.repeat(2),
        })
        .collect();
    beside.newest = 4;
    beside.ask = AskView::Choose(ChooseView {
        options: vec![OptionView {
            id: "a".to_owned(),
            kind: None,
            text: "Zeg het maar.".to_owned(),
        }],
        ..ChooseView::default()
    });
    let mut talk = stage(beside, [1280.0, 700.0], conversation_ui, follow);
    talk.get_by_label("1. Zeg het maar.").focus();
    talk.run();
    let in_sight = |talk: &Talk| talk.get_by_label("1. Zeg het maar.").rect().bottom() < 660.0;
    assert!(in_sight(&talk));
    key(&mut talk, Key::K);
    assert!(in_sight(&talk), "opened");
    key(&mut talk, Key::K);
    assert!(in_sight(&talk), "closed");
}

#[test]
fn reading_begins_at_the_map_when_a_key_opens_it_and_tab_goes_on_there() {
    let mut talk = talk(view(Lang::Nl, false, None));
    key(&mut talk, Key::K);
    assert!(talk.get_by_label("Het netwerk van Nour").is_focused());
    key(&mut talk, Key::Tab);
    assert!(talk.get_by_label_contains("Kaart sluiten").is_focused());
}

#[test]
fn a_tie_that_wakes_keeps_no_judgement_and_the_edge_keeps_no_tie() {
    let mut view = view(Lang::Nl, true, None);
    let map = view.map.as_mut().unwrap();
    map.contacts[0].at = Some(Placement {
        sleeping: true,
        judgement: Some(Judgement::Leave),
        quality: Some(Quality::Weak),
        ..Placement::at(Spot::Ring(2))
    });
    let mut talk = talk(view);
    press(&mut talk, "Mo: dichtbij");
    assert!(
        placed(&talk, "mo").unwrap().sleeping,
        "another ring, the same tie"
    );
    press(&mut talk, "Mo verplaatsen");
    press(&mut talk, "Slapend contact: er was contact, nu niet meer");
    let awake = placed(&talk, "mo").unwrap();
    assert!(!awake.sleeping && awake.judgement.is_none());
    press(&mut talk, "Waar: aan de rand, bij het werk");
    assert_eq!(placed(&talk, "mo"), Some(Placement::at(Spot::Edge)));
    press(&mut talk, "Waar: nog niet op de kaart");
    assert_eq!(placed(&talk, "mo"), None);
}

#[test]
fn a_name_is_dragged_into_the_circle_and_on() {
    let mut talk = talk(view(Lang::Nl, true, None));
    let chip = talk.get_by_label("Mo op de kaart zetten").rect().center();
    let circle = talk.get_by_label("Nour staat in het midden. Er staat nog niemand omheen.");
    let (rect, middle) = (circle.rect(), circle.rect().center());
    // In this high window the edge lies below, so that the circle's middle is above the picture's.
    drag(
        &mut talk,
        chip,
        egui::pos2(middle.x - 60.0, middle.y - 90.0),
    );
    let Some(Command::Map(MapCommand::Place(id, Some(at)))) = talk.state().asked.last() else {
        panic!("nothing was put down: {:?}", talk.state().asked)
    };
    assert!(id == "mo" && matches!(at.spot, Spot::Ring(_)));
    let chip = talk.get_by_label("Anne op de kaart zetten").rect().center();
    drag(
        &mut talk,
        chip,
        egui::pos2(rect.left() + 60.0, rect.bottom() - 20.0),
    );
    assert_eq!(placed(&talk, "anne"), Some(Placement::at(Spot::Edge)));
    // Beside the circle nothing is put down.
    let before = talk.state().asked.len();
    let chip = talk
        .get_by_label("Lourdes op de kaart zetten")
        .rect()
        .center();
    drag(&mut talk, chip, egui::pos2(1200.0, 500.0));
    assert_eq!(talk.state().asked.len(), before);
}

fn drag(talk: &mut Talk, from: egui::Pos2, to: egui::Pos2) {
    talk.drag_at(from);
    talk.run();
    talk.hover_at(from.lerp(to, 0.5));
    talk.run();
    talk.hover_at(to);
    talk.run();
    talk.drop_at(to);
    talk.run();
}

#[test]
fn a_press_on_a_name_opens_its_card() {
    let mut talk = talk(view(Lang::Nl, true, None));
    press(&mut talk, "Mo op de kaart zetten");
    assert_eq!(
        talk.state().asked,
        vec![Command::Map(MapCommand::OpenContact(Some("mo".to_owned())))]
    );
    press(&mut talk, "Kaartje sluiten");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Map(MapCommand::OpenContact(None)))
    );
}

#[test]
fn escape_puts_the_map_away_before_it_asks_to_leave() {
    let mut talk = talk(view(Lang::Nl, true, None));
    key(&mut talk, Key::Escape);
    key(&mut talk, Key::Escape);
    assert_eq!(
        talk.state().asked,
        vec![
            Command::Map(MapCommand::ToggleMap),
            Command::Conversation(ConversationCommand::AskLeave)
        ]
    );
}

#[test]
fn what_the_client_says_to_it_stands_at_the_map_and_nothing_says_right_or_wrong() {
    let mut view = view(Lang::Nl, true, None);
    let map = view.map.as_mut().unwrap();
    map.answer = Some(("Nour".to_owned(), "Zo dichtbij?".to_owned()));
    let talk = talk(view);
    assert!(shows(&talk, "Zo dichtbij?"));
    for word in ["goed", "fout", "juist", "score", "punten", "%"] {
        assert!(!shows(&talk, word), "{word}");
    }
}

#[test]
fn many_names_wait_in_rows_and_none_stands_on_end() {
    let mut many = view(Lang::Nl, true, Some("Wie staat waar?"));
    let people = (0..40).map(|seat| contact(seat, &format!("p{seat}"), "Kees van de overkant"));
    many.map.as_mut().unwrap().contacts = people.collect();
    let talk = talk(many);
    for waiting in talk.get_all_by_label("Kees van de overkant op de kaart zetten") {
        let size = waiting.rect().size();
        assert!(size.x > size.y * 2.0, "{size:?}");
    }
}

#[test]
fn where_there_is_little_room_the_map_lies_over_the_conversation() {
    let view = view(Lang::Nl, true, Some("Wie staat waar?"));
    let mut talk = stage(view, [640.0, 1800.0], conversation_ui, follow);
    assert!(!shows(&talk, "De kaart ligt klaar."));
    // What is asked is said there, and can be answered there.
    assert!(shows(&talk, "Wie staat waar?") && shows(&talk, "Klaar"));
    press(&mut talk, "Mo: in de buurt");
    assert_eq!(placed(&talk, "mo"), Some(Placement::at(Spot::Ring(2))));
    // The question comes back into view in a few frames, and then all is at rest.
    talk.get_by_label("Kaart sluiten (K)").click();
    talk.run_steps(8);
    talk.run();
    assert!(shows(&talk, "Open de kaart"));
}

const SIDES: [&str; 7] = [
    "net_reach",
    "net_support",
    "net_reciprocity",
    "net_capacity",
    "net_safety",
    "net_wish",
    "net_awakenable",
];

/// Seven sides to rate.
pub(crate) fn rating(lang: Lang) -> ConversationView {
    let item = |id: &str| RateItemView {
        id: id.to_owned(),
        name: format!("De kant {id}"),
        about: "0: niets. 3: veel.".to_owned(),
        rated: None,
    };
    ConversationView {
        lang,
        ask: AskView::Rate(RateView {
            prompt: "Hoe staat dit netwerk ervoor?".to_owned(),
            items: SIDES.map(item).into(),
        }),
        ..ConversationView::default()
    }
}

#[test]
fn all_seven_are_rated_by_number_and_the_first_one_again() {
    let mut talk = stage(
        rating(Lang::Nl),
        [1280.0, 2400.0],
        conversation_ui,
        follow_rating,
    );
    let numbers = [
        Key::Num1,
        Key::Num0,
        Key::Num3,
        Key::Num2,
        Key::Num1,
        Key::Num0,
        Key::Num3,
    ];
    for number in numbers {
        key(&mut talk, number);
    }
    let expected: Vec<Command> = SIDES
        .iter()
        .zip([1, 0, 3, 2, 1, 0, 3])
        .map(|(id, rating)| Command::Answer(AnswerCommand::RateItem((*id).to_owned(), rating)))
        .collect();
    assert_eq!(talk.state().asked, expected);
    assert!(!shows(&talk, "open. Dat mag."));
    // The last digit and Enter are the last number and the end, not a nought.
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked[7..],
        [Command::Answer(AnswerCommand::SubmitRatings)]
    );
    tab_to(&mut talk, "De kant net_reach: 2");
    tab_to(&mut talk, "Zo zie ik dit netwerk");
    assert_eq!(
        talk.state().asked[8..],
        [
            Command::Answer(AnswerCommand::RateItem("net_reach".to_owned(), 2)),
            Command::Answer(AnswerCommand::SubmitRatings)
        ]
    );
}

#[test]
fn enter_after_any_number_is_no_nought_and_arrows_go_back() {
    let mut talk = stage(
        rating(Lang::Nl),
        [1280.0, 2400.0],
        conversation_ui,
        follow_rating,
    );
    key(&mut talk, Key::Num2);
    key(&mut talk, Key::Enter);
    let rate = |id: &str, rating| Command::Answer(AnswerCommand::RateItem(id.to_owned(), rating));
    assert_eq!(
        talk.state().asked,
        [
            rate("net_reach", 2),
            Command::Answer(AnswerCommand::SubmitRatings)
        ]
    );
    key(&mut talk, Key::ArrowUp);
    key(&mut talk, Key::Num3);
    // On to the first that is open, past what was rated.
    key(&mut talk, Key::Num1);
    assert_eq!(
        talk.state().asked[2..],
        [rate("net_reach", 3), rate("net_support", 1)]
    );
}

#[test]
fn a_side_may_stay_open() {
    let mut talk = stage(
        rating(Lang::Nl),
        [1280.0, 2400.0],
        conversation_ui,
        follow_rating,
    );
    press(&mut talk, "De kant net_wish: 3");
    assert!(shows(&talk, "Nog 6 kanten open."));
    press(&mut talk, "Zo zie ik dit netwerk");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Answer(AnswerCommand::SubmitRatings))
    );
}

/// The debrief of a run in which a map was drawn and a network rated.
pub(crate) fn debrief() -> &'static Debrief {
    static DEBRIEF: OnceLock<Debrief> = OnceLock::new();
    DEBRIEF.get_or_init(|| {
        let (catalog, _) = shipped_catalog();
        let loaded = load_scenario(&in_repository("tests/data/scenarios/kaart"), &catalog);
        let place = |contact: &str, spot| Input::Place {
            contact: contact.to_owned(),
            placement: Some(Placement::at(spot)),
        };
        let inputs = [
            Input::Choose("ask".to_owned()),
            place("mo", Spot::Ring(1)),
            place("anne", Spot::Edge),
            Input::Map,
            Input::Rate([("net_reach".to_owned(), 3)].into()),
        ];
        let scenario = Arc::new(loaded.scenario.unwrap());
        let trace = replay(scenario, &catalog, Setup::default(), &inputs).unwrap();
        build(&trace, &catalog, Lang::Nl, &Names::default())
    })
}

#[test]
fn the_debrief_lays_your_map_beside_the_whole_one_and_says_what_the_report_says() {
    let mut shown = stage(
        (),
        [1280.0, 9000.0],
        |ui, ()| {
            debrief_ui(
                ui,
                &debrief_view(&report(debrief(), Lang::Nl), "", Lang::Nl),
            )
        },
        |_, _| {},
    );
    open_sections(&mut shown, &report(debrief(), Lang::Nl));
    let yours = "Nour staat in het midden. dichtbij: Mo. aan de rand, bij het werk: Anne.";
    let whole = "Nour staat in het midden. dichtbij: Mo. op afstand: Lourdes. \
                 aan de rand, bij het werk: Anne. slapend contact: Lourdes.";
    for words in [
        "Jouw kaart",
        "De hele kaart",
        yours,
        whole,
        "Van deze persoon wist je, maar je kaart laat die niet zien.",
        "Sleutel van de auteur, nog niet getoetst door praktijkmensen.",
    ] {
        assert!(shows(&shown, words), "{words}: {:#?}", labels(&shown));
    }
}
