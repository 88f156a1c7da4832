//! The map of the network as a player meets it: from the list with the keyboard, and by dragging.

use std::sync::{Arc, OnceLock};

use bevy_egui::egui::{self, Key, Modifiers};
use drempel::app::command::Command;
use drempel::app::panels::conversation::{AskView, ConversationView, conversation_ui};
use drempel::app::panels::debrief::{DebriefView, debrief_ui};
use drempel::app::panels::map::{ContactView, MapView, RateItemView, RateView};
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::assessment::{Debrief, replay};
use drempel::core::dialogue::{Input, Setup};
use drempel::core::locale::Lang;
use drempel::core::network::placement::{Placement, Spot};
use drempel::core::network::tie::{Direction, Judgement, Quality};
use drempel::core::network::truth::ContactKind;
use drempel::storage::{load_scenario, shipped_catalog};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::every_screen::aftercare;
use crate::stage::{Stage, in_repository, key, labels, press, shows, stage};

type Talk = Harness<'static, Stage<ConversationView>>;

/// What the program would do, with a history to undo in.
fn follow(view: &mut ConversationView, command: &Command) {
    let Some(map) = &mut view.map else { return };
    match command {
        Command::ToggleMap => map.open = !map.open,
        Command::OpenContact(card) => map.card.clone_from(card),
        Command::Place(id, placement) => {
            map.can_undo = true;
            let contact = map.contacts.iter_mut().find(|contact| contact.id == *id);
            contact.unwrap().at = *placement;
        }
        _ => {}
    }
}

fn follow_rating(view: &mut ConversationView, command: &Command) {
    if let (AskView::Rate(rate), Command::RateItem(id, rating)) = (&mut view.ask, command) {
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
    tab_to(&mut talk, "Meer over Lourdes");
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
    assert_eq!(talk.state().asked.last(), Some(&Command::UndoPlace));
    tab_to(&mut talk, "Klaar");
    assert_eq!(talk.state().asked.last(), Some(&Command::FinishMap));
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
    press(&mut talk, "Meer over Mo");
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
    let Some(Command::Place(id, Some(at))) = talk.state().asked.last() else {
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
        vec![Command::OpenContact(Some("mo".to_owned()))]
    );
    press(&mut talk, "Kaartje sluiten");
    assert_eq!(talk.state().asked.last(), Some(&Command::OpenContact(None)));
}

#[test]
fn escape_puts_the_map_away_before_it_asks_to_leave() {
    let mut talk = talk(view(Lang::Nl, true, None));
    key(&mut talk, Key::Escape);
    key(&mut talk, Key::Escape);
    assert_eq!(
        talk.state().asked,
        vec![Command::ToggleMap, Command::AskLeave]
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
    press(&mut talk, "Mo: in de buurt");
    assert_eq!(placed(&talk, "mo"), Some(Placement::at(Spot::Ring(2))));
    press(&mut talk, "Kaart sluiten (K)");
    assert!(shows(&talk, "De kaart ligt klaar."));
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
        .map(|(id, rating)| Command::RateItem((*id).to_owned(), rating))
        .collect();
    assert_eq!(talk.state().asked, expected);
    assert!(!shows(&talk, "open. Dat mag."));
    tab_to(&mut talk, "De kant net_reach: 2");
    tab_to(&mut talk, "Zo zie ik dit netwerk");
    assert_eq!(
        talk.state().asked[7..],
        [
            Command::RateItem("net_reach".to_owned(), 2),
            Command::SubmitRatings
        ]
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
    assert_eq!(talk.state().asked.last(), Some(&Command::SubmitRatings));
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
    let shown = stage(
        (),
        [1280.0, 9000.0],
        |ui, ()| {
            let view = DebriefView {
                lang: Lang::Nl,
                run: "",
                debrief: debrief(),
                aftercare: aftercare(),
                jump: None,
                kept: None,
                kept_now: false,
                again: true,
            };
            debrief_ui(ui, &view)
        },
        |_, _| {},
    );
    let yours = "Nour staat in het midden. dichtbij: Mo. aan de rand, bij het werk: Anne.";
    let whole = "Nour staat in het midden. dichtbij: Mo. op afstand: Lourdes. \
                 aan de rand, bij het werk: Anne. slapend contact: Lourdes.";
    for words in [
        "Jouw kaart",
        "De hele kaart",
        yours,
        whole,
        "Kwam ter sprake, maar staat niet op je kaart.",
        "Sleutel van de auteur, nog niet getoetst door praktijkmensen.",
    ] {
        assert!(shows(&shown, words), "{words}: {:#?}", labels(&shown));
    }
}
