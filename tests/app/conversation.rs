//! The conversation as a player meets it: by number, by arrow, by mouse, by Tab.

use bevy_egui::egui::{Key, Modifiers, accesskit};
use drempel::app::command::{AnswerCommand, Command, ConversationCommand, SettingsCommand};
use drempel::app::panels::conversation::{
    AskView, ChooseView, ConversationView, MatrixView, Opened, OptionView, SearchView,
    conversation_ui,
};
use drempel::core::assessment::debrief::{Told, Voice};
use drempel::core::locale::Lang;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, key, press, shows, stage};

type Talk = Harness<'static, Stage<ConversationView>>;

fn follow(view: &mut ConversationView, command: &Command) {
    match (command, &mut view.ask) {
        (Command::Conversation(ConversationCommand::Select(id)), AskView::Choose(choose)) => {
            choose.selected = Some(id.clone());
        }
        (Command::Conversation(ConversationCommand::Select(id)), AskView::Matrix(matrix)) => {
            matrix.selected = Some(id.clone());
        }
        (Command::Conversation(ConversationCommand::Confirm), _) => view.ask = AskView::Nothing,
        (Command::Answer(AnswerCommand::Draft(text)), AskView::Reflect(_, draft)) => {
            draft.clone_from(text);
        }
        (Command::Answer(AnswerCommand::Mark(id, on)), AskView::Observe(_, signals)) => {
            signals
                .iter_mut()
                .filter(|(known, ..)| known == id)
                .for_each(|(_, _, marked)| *marked = *on);
        }
        (Command::Conversation(ConversationCommand::ToggleSearch), _) => {
            view.search = view.search.is_none().then(SearchView::default);
            let open = view.search.is_some();
            view.opened = open.then_some(Opened::Search).into_iter().collect();
        }
        (Command::Conversation(ConversationCommand::ToggleSceneWords), _) => {
            view.scene_shown = !view.scene_shown;
        }
        (Command::Answer(AnswerCommand::NotMeant), _) => view.doubt = None,
        (Command::Settings(SettingsCommand::SetSound(on)), _) => view.sound_on = *on,
        (Command::Conversation(ConversationCommand::AskLeave), _) => view.leaving = true,
        (Command::Conversation(ConversationCommand::Stay), _) => view.leaving = false,
        _ => {}
    }
}

fn view(ask: AskView) -> ConversationView {
    let line = |by, name: Option<&str>, text: &str| Told {
        by,
        name: name.map(str::to_owned),
        text: text.to_owned(),
    };
    ConversationView {
        lang: Lang::Nl,
        title: "Aan de deur".to_owned(),
        scene: "De deur staat op een kier.".to_owned(),
        lines: vec![
            line(Voice::Narrator, None, "Je belt aan."),
            line(Voice::Client, Some("Henk"), "Ja?"),
        ]
        .into(),
        scene_shown: true,
        scene_always: true,
        ask,
        practice: true,
        ..ConversationView::default()
    }
}

fn choice() -> AskView {
    let option = |id: &str, kind: Option<&str>, text: &str| OptionView {
        id: id.to_owned(),
        kind: kind.map(str::to_owned),
        text: text.to_owned(),
    };
    AskView::Choose(ChooseView {
        options: vec![
            option("honest", None, "Er maakt zich iemand zorgen."),
            option("pretext", None, "Ik ben toevallig in de buurt."),
            option("wait", Some("Zwijgen"), "Je wacht."),
        ],
        asides: vec![("notebook".to_owned(), "Je schrijft iets op.".to_owned())],
        ..ChooseView::default()
    })
}

fn talk(view: ConversationView) -> Talk {
    stage(view, [1280.0, 800.0], conversation_ui, follow)
}

fn select(id: &str) -> Command {
    Command::Conversation(ConversationCommand::Select(id.to_owned()))
}

#[test]
fn a_number_selects_and_enter_confirms() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Num2);
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![
            select("pretext"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
}

#[test]
fn a_slip_is_not_committed() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Num3);
    key(&mut talk, Key::Num1);
    assert_eq!(talk.state().asked, vec![select("wait"), select("honest")]);
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Confirm))
    );
    let AskView::Nothing = talk.state().view.ask else {
        panic!("confirmed twice or not at all")
    };
}

#[test]
fn enter_without_a_selection_decides_nothing() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Enter);
    key(&mut talk, Key::Num9);
    assert_eq!(talk.state().asked, vec![]);
}

#[test]
fn arrows_go_through_the_rows_and_round() {
    let mut talk = talk(view(choice()));
    for pressed in [
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowUp,
    ] {
        key(&mut talk, pressed);
    }
    let ids = [
        "honest", "pretext", "wait", "notebook", "honest", "notebook",
    ];
    assert_eq!(talk.state().asked, ids.map(select).to_vec());
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Confirm))
    );
}

#[test]
fn what_can_be_done_beside_is_selected_by_a_press_and_confirmed_like_an_option() {
    let mut talk = talk(view(choice()));
    let confirm = |talk: &Talk| {
        talk.get_by_label("Dit kies ik")
            .accesskit_node()
            .is_disabled()
    };
    assert!(confirm(&talk));
    press(&mut talk, "A. Je schrijft iets op.");
    assert_eq!(talk.state().asked, vec![select("notebook")]);
    assert!(!confirm(&talk), "it can be confirmed now");
    press(&mut talk, "Dit kies ik");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Confirm))
    );
}

#[test]
fn what_can_be_done_beside_has_a_letter_that_is_said_at_the_foot() {
    let mut few = view(choice());
    let AskView::Choose(choose) = &mut few.ask else {
        unreachable!()
    };
    choose
        .asides
        .push(("look".to_owned(), "Je kijkt rond.".to_owned()));
    let mut talk = talk(few);
    assert!(shows(&talk, "1 tot 3") && shows(&talk, "A tot B: wat ernaast kan."));
    key(&mut talk, Key::B);
    assert_eq!(talk.state().asked, vec![select("look")]);
    assert!(talk.get_by_label("B. Je kijkt rond.").is_focused());
    // There is no third, and no fourth number any more.
    key(&mut talk, Key::C);
    key(&mut talk, Key::Num4);
    assert_eq!(talk.state().asked, vec![select("look")]);
    key(&mut talk, Key::A);
    assert_eq!(talk.state().asked.last(), Some(&select("notebook")));
    assert!(!shows(&self::talk(view(grid(&["de bak"], 2))), "ernaast"));
}

#[test]
fn letters_that_are_written_are_no_keys() {
    let mut searching = view(choice());
    (searching.scene_always, searching.scene_shown) = (false, false);
    searching.search = Some(SearchView::default());
    let mut talk = talk(searching);
    talk.get_by_label("Zoeken in het gesprek").focus();
    talk.run();
    for pressed in [Key::A, Key::W, Key::Num1, Key::Space, Key::ArrowRight] {
        key(&mut talk, pressed);
    }
    assert_eq!(talk.state().asked, vec![]);
}

#[test]
fn where_one_press_decides_an_arrow_only_goes_to_a_row() {
    let mut at_once = view(choice());
    let AskView::Choose(choose) = &mut at_once.ask else {
        unreachable!()
    };
    choose.at_once = true;
    let mut talk = talk(at_once);
    for _ in 0..2 {
        key(&mut talk, Key::ArrowDown);
    }
    assert_eq!(talk.state().asked, vec![]);
    assert!(talk.get_by_label_contains("2. ").is_focused());
    key(&mut talk, Key::Enter);
    assert_eq!(talk.state().asked, vec![select("pretext")]);
    key(&mut talk, Key::Num3);
    assert_eq!(talk.state().asked.last(), Some(&select("wait")));
}

#[test]
fn while_lines_are_coming_nothing_is_asked_and_the_foot_says_how_they_come() {
    let mut coming = view(choice());
    coming.coming = true;
    let mut talk = talk(coming);
    assert!(shows(&talk, "spatie of →") && shows(&talk, "Enter: alles"));
    assert!(!shows(&talk, "Wat doe je?") && !shows(&talk, "Er maakt zich iemand zorgen."));
    let confirm = talk.get_by_label("Dit kies ik");
    assert!(confirm.accesskit_node().is_disabled());
    let next = Command::Conversation(ConversationCommand::NextLine);
    let all = Command::Conversation(ConversationCommand::AllLines);
    press(&mut talk, "Volgende regel");
    assert_eq!(talk.state().asked, vec![next.clone()]);
    let keys = [
        (Key::Space, &next),
        (Key::ArrowRight, &next),
        (Key::Enter, &all),
        (Key::Num1, &all),
        (Key::A, &all),
    ];
    // The button has the keyboard, and what is pressed there is pressed there.
    talk.state_mut().view.question += 1;
    talk.run();
    for (pressed, expected) in keys {
        key(&mut talk, pressed);
        assert_eq!(talk.state().asked.last(), Some(expected), "{pressed:?}");
    }
    assert_eq!(talk.state().asked.len(), 6);
}

#[test]
fn options_come_to_stand_where_room_was_kept_for_them() {
    let mut coming = view(choice());
    coming.lines.extend((0..12).map(|at| Told {
        by: Voice::Client,
        name: Some("Henk".to_owned()),
        text: format!("Regel {at}."),
    }));
    coming.coming = true;
    let mut talk = talk(coming);
    let place = |talk: &Talk| talk.get_by_label_contains("Henk:  Regel 11.").rect();
    let before = place(&talk);
    talk.state_mut().view.coming = false;
    talk.state_mut().view.moment += 1;
    talk.run();
    assert!(shows(&talk, "Er maakt zich iemand zorgen."));
    let moved = place(&talk).top() - before.top();
    assert!(moved.abs() < 1.0, "moved by {moved}");
}

#[test]
fn one_arrow_and_enter_choose_the_row_that_is_shown_selected() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::ArrowDown);
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![
            select("honest"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
}

#[test]
fn a_click_selects_and_the_button_confirms() {
    let mut talk = talk(view(choice()));
    press(&mut talk, "1. Er maakt zich iemand zorgen.");
    // A second click on the same row is no confirmation: it may be a double click.
    press(&mut talk, "1. Er maakt zich iemand zorgen.");
    assert_eq!(talk.state().asked, vec![select("honest"), select("honest")]);
    press(&mut talk, "Dit kies ik");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Confirm))
    );
}

#[test]
fn what_is_not_said_is_called_what_it_is() {
    let talk = talk(view(choice()));
    assert!(talk.query_by_label("3. Zwijgen: Je wacht.").is_some());
}

#[test]
fn tab_reaches_everything_that_can_be_pressed() {
    let mut talk = talk(view(choice()));
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..20 {
        key(&mut talk, Key::Tab);
        for label in [
            "Stoppen",
            "Instellingen",
            "Even pauze",
            "1. Er maakt zich iemand zorgen.",
            "A. Je schrijft iets op.",
        ] {
            if talk.get_by_label(label).is_focused() {
                reached.insert(label);
            }
        }
    }
    assert_eq!(reached.len(), 5, "{reached:?}");
}

#[test]
fn enter_on_another_control_is_not_a_confirmation() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Num1);
    talk.get_by_label("Even pauze").focus();
    talk.run();
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![
            select("honest"),
            Command::Conversation(ConversationCommand::Pause)
        ]
    );
}

#[test]
fn escape_asks_before_it_leaves_and_nothing_can_be_chosen_meanwhile() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Escape);
    assert!(shows(&talk, "Wil je nu stoppen?"));
    key(&mut talk, Key::Num1);
    assert_eq!(
        talk.state().asked,
        vec![Command::Conversation(ConversationCommand::AskLeave)]
    );
    press(&mut talk, "Ja, stoppen");
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Leave))
    );
}

#[test]
fn a_run_that_is_not_saved_says_so() {
    let mut unsaved = view(choice());
    unsaved.unsaved = Some("schijf vol".to_owned());
    let talk = talk(unsaved);
    assert!(shows(&talk, "wordt niet bewaard") && shows(&talk, "schijf vol"));
}

#[test]
fn help_is_for_practice_only() {
    let mut independent = view(choice());
    independent.practice = false;
    assert!(!shows(&talk(independent), "Even pauze"));
    assert!(shows(&talk(view(choice())), "Even pauze"));
}

#[test]
fn signals_are_marked_by_name() {
    let signals = ["post", "cold"].map(|id| (id.to_owned(), format!("Er is {id}."), false));
    let mut talk = talk(view(AskView::Observe(
        "Wat viel je op?".to_owned(),
        signals.into(),
    )));
    press(&mut talk, "2. Er is cold.");
    press(&mut talk, "Verder");
    assert_eq!(
        talk.state().asked,
        vec![
            Command::Answer(AnswerCommand::Mark("cold".to_owned(), true)),
            Command::Answer(AnswerCommand::SubmitMarks)
        ]
    );
}

#[test]
fn an_answer_is_written_or_skipped() {
    let ask = || AskView::Reflect("Waarom deed ze open?".to_owned(), String::new());
    let mut written = talk(view(ask()));
    written.get_by_label("Waarom deed ze open?").focus();
    written.run();
    written
        .get_by_label("Waarom deed ze open?")
        .type_text("Ik was eerlijk: 1 zin.");
    written.run();
    press(&mut written, "Verder");
    assert_eq!(
        written.state().asked.last(),
        Some(&Command::Answer(AnswerCommand::SubmitReflection))
    );
    assert!(
        written
            .state()
            .asked
            .contains(&Command::Answer(AnswerCommand::Draft(
                "Ik was eerlijk: 1 zin.".to_owned()
            )))
    );
    let mut skipped = talk(view(ask()));
    press(&mut skipped, "Overslaan");
    assert_eq!(
        skipped.state().asked,
        vec![Command::Answer(AnswerCommand::SkipReflection)]
    );
    // By keys nothing is skipped unasked: the session asks.
    let mut by_keys = talk(view(ask()));
    by_keys.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    by_keys.run();
    assert_eq!(
        by_keys.state().asked,
        vec![Command::Answer(AnswerCommand::SubmitReflection)]
    );
    // What is written cannot be skipped by a slip.
    let half = AskView::Reflect("Waarom deed ze open?".to_owned(), "Omdat".to_owned());
    let mut half = talk(view(half));
    press(&mut half, "Overslaan");
    assert_eq!(half.state().asked, vec![]);
    // And it says so: to a screen reader, and to whoever points at it.
    let why = "Je hebt iets geschreven. Maak het vak leeg als je wilt overslaan.";
    let skip = half.get_by_label("Overslaan");
    let (node, place) = (skip.accesskit_node(), skip.rect().center());
    assert!(node.is_disabled());
    assert_eq!(node.data().description(), Some(why));
    half.hover_at(place);
    half.run();
    assert!(shows(&half, why));
}

#[test]
fn a_cell_of_a_grid_is_named_by_row_and_column() {
    let matrix = MatrixView {
        prompt: "Wie vraag je wat?".to_owned(),
        rows: vec!["De buurman".to_owned(), "Cees".to_owned()],
        columns: vec!["de bak".to_owned(), "geld".to_owned()],
        cells: vec![
            (0, 0, "a".to_owned()),
            (0, 1, "b".to_owned()),
            (1, 0, "c".to_owned()),
        ],
        ..MatrixView::default()
    };
    let mut talk = talk(view(AskView::Matrix(matrix)));
    assert!(talk.query_by_label("4. Cees: geld").is_none());
    press(&mut talk, "3. Cees: de bak");
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![
            select("c"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
}

fn grid(columns: &[&str], rows: usize) -> AskView {
    let cells = (0..rows).flat_map(|row| {
        (0..columns.len()).map(move |column| (row, column, format!("{row}-{column}")))
    });
    AskView::Matrix(MatrixView {
        prompt: "Wie vraag je wat?".to_owned(),
        rows: (0..rows).map(|row| format!("Buur {row}")).collect(),
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        // As they may be offered: in any order.
        cells: cells.collect::<Vec<_>>().into_iter().rev().collect(),
        ..MatrixView::default()
    })
}

#[test]
fn a_cell_answers_to_the_number_that_it_shows() {
    let mut small = talk(view(grid(&["de bak", "geld"], 3)));
    assert!(shows(&small, "Kies met 1 tot 6"));
    key(&mut small, Key::Num4);
    key(&mut small, Key::Enter);
    assert_eq!(
        small.state().asked,
        vec![
            select("1-1"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
    // More than nine have two digits each, so that a 1 need not wait for what follows.
    let mut large = talk(view(grid(&["de bak", "geld"], 6)));
    assert!(shows(&large, "Kies met 01 tot 12"));
    key(&mut large, Key::Num1);
    assert_eq!(large.state().asked, vec![]);
    assert!(shows(&large, "Getypt: 1."));
    key(&mut large, Key::Num2);
    key(&mut large, Key::Num0);
    key(&mut large, Key::Num3);
    // There is no 99.
    key(&mut large, Key::Num9);
    key(&mut large, Key::Num9);
    key(&mut large, Key::Enter);
    assert_eq!(
        large.state().asked,
        vec![
            select("5-1"),
            select("1-0"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
}

#[test]
fn a_choice_of_more_than_nine_answers_to_two_digits() {
    let option = |at: usize| OptionView {
        id: format!("o{at}"),
        kind: None,
        text: format!("Antwoord {at}"),
    };
    let many = AskView::Choose(ChooseView {
        options: (1..=11).map(option).collect(),
        asides: vec![("notebook".to_owned(), "Je schrijft iets op.".to_owned())],
        ..ChooseView::default()
    });
    let mut talk = talk(view(many));
    for pressed in [Key::Num0, Key::Num2, Key::Num1, Key::Num1] {
        key(&mut talk, pressed);
    }
    assert_eq!(talk.state().asked, vec![select("o2"), select("o11")]);
    // What can be done beside has a letter; Enter takes it.
    for pressed in [Key::A, Key::Enter] {
        key(&mut talk, pressed);
    }
    let asked = &talk.state().asked;
    assert_eq!(
        asked[asked.len() - 2..],
        [
            select("notebook"),
            Command::Conversation(ConversationCommand::Confirm)
        ]
    );
}

#[test]
fn signals_answer_to_their_numbers_and_enter_goes_on() {
    let signals = |count: usize| {
        let signal = |at: usize| (format!("s{at}"), format!("Er is {at}."), false);
        let signals = (1..=count).map(signal).collect();
        talk(view(AskView::Observe(
            "Wat viel je op?".to_owned(),
            signals,
        )))
    };
    let mark = |id: &str, on| Command::Answer(AnswerCommand::Mark(id.to_owned(), on));
    let mut few = signals(8);
    assert!(shows(&few, "1 tot 8 zet of wist een vinkje"));
    for pressed in [Key::Num8, Key::Num1, Key::Num8, Key::Num9, Key::Enter] {
        key(&mut few, pressed);
    }
    assert_eq!(
        few.state().asked,
        vec![
            mark("s8", true),
            mark("s1", true),
            mark("s8", false),
            Command::Answer(AnswerCommand::SubmitMarks)
        ]
    );
    let mut many = signals(13);
    for pressed in [Key::Num1, Key::Num3, Key::Num0, Key::Num1] {
        key(&mut many, pressed);
    }
    assert_eq!(
        many.state().asked,
        vec![mark("s13", true), mark("s1", true)]
    );
}

#[test]
fn an_answer_that_lacks_something_is_asked_about_and_enter_goes_back() {
    let mut doubtful = view(AskView::Observe("Wat viel je op?".to_owned(), Vec::new()));
    doubtful.doubt = Some("Je noemde niets. Heb je niets gezien?".to_owned());
    let mut talk = talk(doubtful);
    assert!(shows(&talk, "Heb je niets gezien?"));
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![Command::Answer(AnswerCommand::NotMeant)]
    );
    assert!(!shows(&talk, "Heb je niets gezien?"));
}

#[test]
fn a_question_over_the_screen_has_the_keyboard_also_while_one_is_writing() {
    let ask = AskView::Reflect("Waarom deed ze open?".to_owned(), String::new());
    let mut talk = talk(view(ask));
    assert!(talk.get_by_label("Waarom deed ze open?").is_focused());
    talk.state_mut().view.doubt = Some("Je schreef niets.".to_owned());
    talk.run();
    key(&mut talk, Key::Enter);
    assert_eq!(
        talk.state().asked,
        vec![Command::Answer(AnswerCommand::NotMeant)]
    );
    assert!(talk.get_by_label("Waarom deed ze open?").is_focused());
}

/// The heads of columns are never broken within a word; where they do not fit beside each other,
/// the cells stand below each other.
#[test]
fn long_words_in_a_grid_stay_whole() {
    let long = [
        "boodschappendienst",
        "verzekeringspapieren",
        "mantelzorgondersteuning",
        "geld",
    ];
    let ask = grid(&long, 4);
    for (width, below) in [(1280.0, false), (420.0, true)] {
        let talk = stage(view(ask.clone()), [width, 1400.0], conversation_ui, follow);
        let marks = [
            "1. Buur 0: boodschappendienst",
            "2. Buur 0: verzekeringspapieren",
        ];
        let [first, second] = marks.map(|name| talk.get_by_label_contains(name).rect());
        assert_eq!(first.bottom() <= second.top(), below, "{width}");
    }
}

#[test]
fn nothing_in_a_conversation_says_right_or_wrong() {
    let talk = talk(view(choice()));
    for word in ["goed", "fout", "juist", "score", "punten", "%"] {
        assert!(!shows(&talk, word), "{word}");
    }
}

#[test]
fn what_was_said_can_be_searched_without_choosing_anything() {
    let mut talk = talk(view(choice()));
    talk.key_press_modifiers(Modifiers::COMMAND, Key::F);
    talk.run();
    assert_eq!(
        talk.state().asked,
        vec![Command::Conversation(ConversationCommand::ToggleSearch)]
    );
    let field = talk.get_by_label("Zoeken in het gesprek");
    assert!(field.is_focused());
    field.type_text("1");
    talk.run();
    // Typed into the field, and not the number of an option.
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Search(
            "1".to_owned()
        )))
    );
    key(&mut talk, Key::Escape);
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::ToggleSearch))
    );
    assert!(!shows(&talk, "Zoeken sluiten"));
}

#[test]
fn a_search_says_where_it_is_and_goes_on() {
    let mut found = view(choice());
    found.search = Some(SearchView {
        words: "ja".to_owned(),
        found: vec![0, 1],
        at: 1,
        turn: 1,
    });
    let mut talk = talk(found);
    assert!(shows(&talk, "2 van 2"));
    press(&mut talk, "Vorige");
    assert_eq!(
        talk.state().asked,
        vec![Command::Conversation(ConversationCommand::SearchOn(false))]
    );
}

#[test]
fn after_an_answer_reading_begins_at_the_newest_lines_and_tab_goes_on_to_the_options() {
    let mut news = view(choice());
    news.newest = 1;
    let mut talk = talk(news);
    let live = |talk: &Talk, label: &str| talk.get_by_label(label).accesskit_node().live();
    assert!(talk.get_by_label("Henk: Ja?").is_focused());
    // What the keyboard comes to is read anyway; announced as well, it would be heard twice.
    assert_eq!(live(&talk, "Henk: Ja?"), accesskit::Live::Off);
    assert_eq!(live(&talk, "Je belt aan."), accesskit::Live::Off);
    assert_eq!(
        live(&talk, "De deur staat op een kier."),
        accesskit::Live::Polite
    );
    key(&mut talk, Key::Tab);
    let first = talk.get_by_label_contains("1. ");
    assert!(first.is_focused());
    // Once left, it is no place to come to any more.
    talk.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    talk.run();
    assert!(!talk.get_by_label("Henk: Ja?").is_focused());
}

#[test]
fn what_comes_without_an_answer_is_announced() {
    let mut talk = talk(view(choice()));
    key(&mut talk, Key::Tab);
    let stage = talk.state_mut();
    stage.view.lines.push(Told {
        name: Some("Henk".into()),
        text: "Nee, daar niet.".into(),
        by: Voice::Client,
    });
    stage.view.newest = stage.view.lines.len() - 1;
    stage.view.moment += 1;
    talk.run();
    let news = talk.get_by_label("Henk: Nee, daar niet.");
    assert_eq!(news.accesskit_node().live(), accesskit::Live::Polite);
    // Whoever is busy is left where they are.
    assert!(talk.get_by_label_contains("1. ").is_focused());
}

#[test]
fn the_scene_is_described_on_request_where_that_is_set() {
    let mut quiet = view(choice());
    (quiet.scene_shown, quiet.scene_always) = (false, false);
    let mut talk = talk(quiet);
    assert!(!shows(&talk, "De deur staat op een kier."));
    assert!(shows(&talk, "W: wat zie ik?"));
    press(&mut talk, "Wat zie ik?");
    assert!(shows(&talk, "De deur staat op een kier."));
    key(&mut talk, Key::W);
    assert!(!shows(&talk, "De deur staat op een kier."));
}

#[test]
fn what_is_heard_stands_in_words_with_the_sound_on_or_off() {
    for sound_on in [true, false] {
        let talk = talk(ConversationView {
            sound: Some("De bel gaat.".to_owned()),
            sound_on,
            ..view(choice())
        });
        let words = talk.get_by_label("De bel gaat.");
        assert_eq!(words.accesskit_node().live(), accesskit::Live::Polite);
    }
}

#[test]
fn m_turns_the_sound_off_and_on_and_so_does_a_button() {
    let sound = |on| Command::Settings(SettingsCommand::SetSound(on));
    let mut heard = talk(ConversationView {
        sound_on: true,
        ..view(choice())
    });
    // Wherever the keyboard is.
    heard.get_by_label("Even pauze").focus();
    heard.run();
    key(&mut heard, Key::M);
    key(&mut heard, Key::M);
    press(&mut heard, "Geluid uit (M)");
    press(&mut heard, "Geluid aan (M)");
    let asked = [sound(false), sound(true), sound(false), sound(true)];
    assert_eq!(heard.state().asked, asked);
    // Under the question whether to stop it does nothing.
    let mut leaving = talk(ConversationView {
        leaving: true,
        ..view(choice())
    });
    key(&mut leaving, Key::M);
    assert_eq!(leaving.state().asked, []);
}

#[test]
fn a_letter_m_that_is_written_is_a_letter() {
    let ask = AskView::Reflect("Waarom deed ze open?".to_owned(), String::new());
    let mut written = talk(view(ask));
    written.get_by_label("Waarom deed ze open?").focus();
    written.run();
    written.key_press(Key::M);
    written.get_by_label("Waarom deed ze open?").type_text("m");
    written.run();
    let draft = Command::Answer(AnswerCommand::Draft("m".to_owned()));
    assert_eq!(written.state().asked, [draft]);
}
