//! What if in the window: a moment tried again from the debrief, both lines, the tree of forks, and a
//! choice taken back while playing.

use std::sync::Arc;

use bevy_egui::egui::Key;
use bevy_egui::egui::accesskit::Role;
use drempel::app::command::{
    BriefingCommand, Command, ConversationCommand, DebriefCommand, LibraryCommand,
};
use drempel::app::panels::debrief::debrief_ui;
use drempel::app::review::Review;
use drempel::app::screens::Screen;
use drempel::app::session::Play;
use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, Voice, build};
use drempel::core::assessment::what_if::{Fork, Forked, what_if};
use drempel::core::dialogue::{Input, Setup, replay};
use drempel::core::locale::{Lang, say};
use drempel::core::report::blocks::Report;
use drempel::storage::{load_scenario, shipped_catalog};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::every_screen::{debrief_view, open_sections, report};
use crate::headless::{answer, launch, logic_only, one_choice_in, own_scenario, play_to_debrief};
use crate::headless::{screen, send};
use crate::stage::{Stage, in_repository, key, labels, shows, stage};

/// A run in which something else was chosen at the first moment, with what is known of both.
fn forked(lang: Lang) -> Debrief {
    let (catalog, _) = shipped_catalog();
    let loaded = load_scenario(&in_repository("tests/data/scenarios/klein"), &catalog);
    let scenario = Arc::new(loaded.scenario.unwrap());
    let played = |choices: &[&str]| {
        let mut inputs: Vec<Input> = choices
            .iter()
            .map(|id| Input::Choose((*id).to_owned()))
            .collect();
        inputs.insert(2, Input::Observe(vec!["post".to_owned()]));
        inputs.push(Input::Reflect("Zij bepaalt.".to_owned()));
        let setup = Setup {
            seed: 1,
            ..Setup::default()
        };
        let trace = replay(Arc::clone(&scenario), &catalog, setup, &inputs).unwrap();
        let debrief = build(&trace, &catalog, lang, &Names::default());
        (trace, debrief)
    };
    let before = played(&["pretext", "apologise", "neighbour_bin", "promise"]);
    let (trace, mut debrief) = played(&["honest", "listen", "neighbour_bin", "promise"]);
    let both = ((&before.0, &before.1), (&trace, &debrief));
    let found = what_if(both.0, both.1, lang, &Names::default());
    debrief.what_if = found.map(Box::new);
    let fork = |run: &str, depth, here, moment: Option<usize>| Fork {
        run: Some(run.to_owned()),
        depth,
        here,
        forked: Some(Forked {
            moment,
            line: moment.map(|_| format!("Zin van {run}.")),
            by: Voice::Worker,
            ending: Some("De deur blijft open".to_owned()),
        }),
    };
    debrief.forks = vec![
        fork("a", 0, false, None),
        fork("b", 1, true, Some(0)),
        fork("c", 2, false, Some(1)),
    ];
    debrief
}

struct Shown {
    report: Report,
    lang: Lang,
}

fn show(width: f32, lang: Lang) -> Harness<'static, Stage<Shown>> {
    let report = report(&forked(lang), lang);
    let opened = report.clone();
    let mut shown = stage(
        Shown { report, lang },
        [width, 60_000.0],
        |ui, shown| debrief_ui(ui, &debrief_view(&shown.report, "", shown.lang)),
        |_, _| {},
    );
    open_sections(&mut shown, &opened);
    shown
}

#[test]
fn both_lines_are_named_for_whoever_hears_them_beside_and_below_each_other() {
    for (width, lang) in [(1280.0, Lang::Nl), (480.0, Lang::En)] {
        let shown = show(width, lang);
        let words = match lang {
            Lang::Nl => [
                "Wat er gezegd en gedaan werd – Zoals het eerst ging",
                "Zoals het nu ging",
            ],
            Lang::En => [
                "What was said and done – As it went first",
                "As it went now",
            ],
        };
        shown.get_by_role_and_label(Role::Group, words[0]);
        assert!(shows(&shown, words[1]));
        for said in ["In de straat. Zo.", "Zorgen. Nou ja."] {
            assert!(shows(&shown, said), "{said}: {:#?}", labels(&shown));
        }
    }
}

#[test]
fn the_tree_is_a_tree_and_is_walked_and_opened_by_keyboard() {
    let mut shown = show(1280.0, Lang::Nl);
    let tree = shown.get_by_role_and_label(Role::Tree, "Al je lijnen in dit gesprek");
    let items: Vec<_> = tree.get_all_by_role(Role::TreeItem).collect();
    let levels: Vec<_> = items
        .iter()
        .map(|item| item.accesskit_node().level())
        .collect();
    assert_eq!(levels, [Some(1), Some(2), Some(3)]);
    let name = |at: usize| items[at].accesskit_node().label().unwrap();
    let (first, last) = (name(0), name(2));
    assert!(
        name(1).contains("(dit gesprek)") && last.contains("Zin van c."),
        "{last}"
    );
    shown.get_by_role_and_label(Role::TreeItem, &first).focus();
    shown.run();
    key(&mut shown, Key::ArrowDown);
    key(&mut shown, Key::ArrowDown);
    key(&mut shown, Key::Enter);
    let open = Command::Debrief(DebriefCommand::OpenFork("c".to_owned()));
    assert_eq!(shown.state().asked.last(), Some(&open));
}

#[test]
fn a_moment_is_tried_again_at_its_face_and_at_its_alternatives() {
    let mut shown = show(1280.0, Lang::Nl);
    let folded = say(Lang::Nl, "debrief-choice-alternatives", &[]);
    let folded: Vec<_> = shown.get_all_by_label(&folded).collect();
    folded.iter().for_each(Node::click_accesskit);
    drop(folded);
    shown.run();
    let buttons: Vec<String> = labels(&shown)
        .into_iter()
        .filter(|label| label.starts_with("Probeer moment"))
        .collect();
    for number in 1..=4 {
        let name = format!("Probeer moment {number} opnieuw");
        assert!(buttons.contains(&name), "{buttons:?}");
    }
    let name = "Probeer moment 3 opnieuw";
    shown
        .get_all_by_role_and_label(Role::Button, name)
        .next()
        .unwrap()
        .click_accesskit();
    shown.run();
    let again = |moment| Command::Debrief(DebriefCommand::TryAgain(moment));
    assert_eq!(shown.state().asked.last(), Some(&again(2)));
    // The key, while the keyboard is on a face.
    let first = shown.get_all_by_role(Role::RadioButton).next().unwrap();
    first.focus();
    shown.run();
    let asked = shown.state().asked.len();
    key(&mut shown, Key::O);
    assert_eq!(shown.state().asked.len(), asked + 1);
    assert!(matches!(
        shown.state().asked.last(),
        Some(Command::Debrief(DebriefCommand::TryAgain(_)))
    ));
}

#[test]
fn from_the_debrief_to_that_moment_and_back_with_both_lines() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    play_to_debrief(&mut app);
    let json = |app: &bevy::prelude::App| {
        let review = app.world().resource::<Review>();
        serde_json::to_value(review.debrief().unwrap()).unwrap()
    };
    assert_eq!(json(&app)["standing"], "assessed");
    send(&mut app, Command::Debrief(DebriefCommand::TryAgain(1)));
    assert_eq!(screen(&app), Screen::Conversation);
    let play = app.world().resource::<Play>();
    let running = play.0.as_ref().unwrap();
    assert_eq!(running.live().trace().moments.len(), 1);
    assert!(running.told().len() > 2, "what was said before is shown");
    assert!(
        running.told[0].contains("telt niet mee"),
        "{:?}",
        running.told
    );
    while answer(&mut app) {}
    send(
        &mut app,
        Command::Conversation(ConversationCommand::ToDebrief),
    );
    let fork = json(&app);
    assert_eq!(fork["standing"], "practice_forked");
    assert_eq!(
        fork["what_if"]["same"], true,
        "the same was chosen once more"
    );
    let forks = fork["forks"].as_array().unwrap();
    assert_eq!(forks.len(), 2);
    // Back to the first one, by the tree.
    let first = forks[0]["run"].as_str().unwrap().to_owned();
    send(&mut app, Command::Debrief(DebriefCommand::OpenFork(first)));
    assert_eq!(screen(&app), Screen::Debrief);
    assert_eq!(json(&app)["standing"], "assessed");
    assert_eq!(json(&app)["forks"].as_array().unwrap().len(), 2);
}

#[test]
fn a_choice_is_taken_back_and_the_run_says_that_it_is_practice() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = one_choice_in(dir.path());
    let now = |app: &bevy::prelude::App| {
        let play = app.world().resource::<Play>();
        let running = play.0.as_ref().unwrap();
        (running.live().inputs().len(), running.told.clone())
    };
    assert_eq!(now(&app).0, 1);
    send(
        &mut app,
        Command::Conversation(ConversationCommand::TakeBack),
    );
    let (inputs, told) = now(&app);
    assert_eq!(inputs, 0);
    assert!(told[0].contains("teruggenomen"), "{told:?}");
    // There is nothing more to take back.
    send(
        &mut app,
        Command::Conversation(ConversationCommand::TakeBack),
    );
    assert_eq!(now(&app).0, 0);
    let journals = std::fs::read_dir(dir.path().join("runs")).unwrap();
    assert_eq!(journals.count(), 2);
}

#[test]
fn who_plays_on_their_own_takes_nothing_back() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    let independent = drempel::core::dialogue::Mode::Independent;
    send(
        &mut app,
        Command::Briefing(BriefingCommand::SetMode(independent)),
    );
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    answer(&mut app);
    send(
        &mut app,
        Command::Conversation(ConversationCommand::TakeBack),
    );
    let play = app.world().resource::<Play>();
    assert_eq!(play.0.as_ref().unwrap().live().inputs().len(), 1);
}
