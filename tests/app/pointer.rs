//! A press counts: however long the pointer rested, with the mouse and with a finger, whatever
//! else appears in the meantime. And what is pressed stays where it is until it is let go.

use std::thread::sleep;
use std::time::{Duration, Instant};

use bevy::input::ButtonState::{Pressed, Released};
use bevy::input::keyboard::Key;
use bevy::input::touch::TouchPhase;
use bevy::prelude::*;
use bevy::time::{TimeSender, create_time_channels};
use bevy_egui::egui::accesskit::Action;
use bevy_egui::egui::{self, Pos2};
use bevy_egui::{EguiContext, PrimaryEguiContext};
use drempel::app::command::{BriefingCommand, Command, ConversationCommand, LibraryCommand};
use drempel::app::panels::briefing::briefing_ui;
use drempel::app::panels::conversation::conversation_ui;
use drempel::app::panels::library::{ScenarioCard, library_ui};
use drempel::app::panels::runs::runs_ui;
use drempel::app::preferences::Preferences;
use drempel::core::locale::{Lang, say};
use drempel::storage::Theme;
use egui_kittest::kittest::NodeT as _;

use crate::every_screen::{briefing, choice, conversation, grid, library, runs, signals};
use crate::headless::{launch, own_scenario, send};
use crate::player::Player;
use crate::stage::stage;

/// The program, with time told as the real window has it: where a frame was drawn, not where the
/// next one begins.
struct Sleepy {
    player: Player,
    drawn: TimeSender,
    _dir: tempfile::TempDir,
}

impl Sleepy {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        own_scenario(dir.path());
        let mut player = Player::new(&launch(dir.path()), Lang::Nl);
        let (drawn, told) = create_time_channels();
        player.app.insert_resource(told);
        drawn.0.try_send(Instant::now()).unwrap();
        Self {
            player,
            drawn,
            _dir: dir,
        }
    }

    fn frame(&mut self) {
        self.player.frames(1);
        self.drawn.0.try_send(Instant::now()).unwrap();
    }

    fn click(&mut self, held: Duration) {
        self.player.button(Pressed);
        self.frame();
        sleep(held);
        self.player.button(Released);
        self.frame();
        self.frame();
    }

    fn theme(&self) -> Theme {
        self.player
            .app
            .world()
            .resource::<Preferences>()
            .settings
            .theme
    }

    /// The settings, and where its themes are pressed.
    fn themes(&mut self) -> [(Theme, Pos2); 2] {
        let settings = self.player.word("app-settings");
        self.player.press(&settings);
        self.frame();
        [(Theme::Dark, "dark"), (Theme::Light, "light")].map(|(theme, id)| {
            let name = self.player.word(&format!("app-theme-{id}"));
            (theme, self.player.place(&name).center())
        })
    }
}

const SHORT: Duration = Duration::from_millis(60);
/// Longer than egui by itself takes for a click.
const LONG: Duration = Duration::from_millis(1100);

#[test]
fn a_frame_is_told_the_time_at_which_it_begins() {
    let mut sleepy = Sleepy::new();
    let told = |sleepy: &mut Sleepy| {
        let app = &mut sleepy.player.app;
        let mut contexts = app
            .world_mut()
            .query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
        let mut context = contexts.single_mut(app.world_mut()).unwrap();
        context.get_mut().input(|input| input.time)
    };
    let before = told(&mut sleepy);
    sleep(LONG);
    sleepy.frame();
    let passed = told(&mut sleepy) - before;
    assert!(passed >= LONG.as_secs_f64(), "{passed} s after {LONG:?}");
}

#[test]
fn a_press_counts_after_a_rest_and_however_long_it_is_held() {
    let mut sleepy = Sleepy::new();
    let themes = sleepy.themes();
    for (rested, held) in [(SHORT, SHORT), (LONG, SHORT), (SHORT, LONG), (LONG, LONG)] {
        for (theme, at) in themes {
            sleepy.player.point(at);
            sleepy.frame();
            sleep(rested);
            sleepy.click(held);
            assert_eq!(sleepy.theme(), theme, "rested {rested:?}, held {held:?}");
        }
    }
}

#[test]
fn press_and_release_in_one_frame_are_a_press() {
    let mut sleepy = Sleepy::new();
    for (theme, at) in sleepy.themes() {
        sleepy.player.point(at);
        sleepy.frame();
        sleep(LONG);
        sleepy.player.button(Pressed);
        sleepy.player.button(Released);
        sleepy.frame();
        sleepy.frame();
        assert_eq!(sleepy.theme(), theme);
    }
}

#[test]
fn a_tap_of_a_finger_counts_after_a_rest() {
    let mut sleepy = Sleepy::new();
    let themes = sleepy.themes();
    for held in [Some(SHORT), Some(LONG), None] {
        for (theme, at) in themes {
            sleep(LONG);
            sleepy.player.finger(TouchPhase::Started, at);
            if let Some(held) = held {
                sleepy.frame();
                sleep(held);
            }
            sleepy.player.finger(TouchPhase::Ended, at);
            sleepy.frame();
            sleepy.frame();
            assert_eq!(sleepy.theme(), theme, "held {held:?}");
        }
    }
}

#[test]
fn of_two_quick_presses_both_count() {
    let mut sleepy = Sleepy::new();
    let open = LibraryCommand::OpenBriefing("klein".to_owned());
    send(&mut sleepy.player.app, Command::Library(open));
    sleepy.frame();
    sleepy.frame();
    let folded = |sleepy: &mut Sleepy| !sleepy.player.shows("•  Is zichtbaar en gaat op mensen af");
    let goals = say(Lang::Nl, "app-goals", &[("count", "1")]);
    let at = sleepy.player.place(&goals).center();
    sleepy.player.point(at);
    sleepy.frame();
    assert!(folded(&mut sleepy));
    for unfolded in [true, false, true, false] {
        sleep(LONG);
        sleepy.click(SHORT);
        assert_eq!(folded(&mut sleepy), !unfolded);
        sleepy.click(SHORT);
        sleepy.click(SHORT);
        assert_eq!(folded(&mut sleepy), !unfolded, "two presses are two");
    }
}

/// Everything that is shown and where.
fn layout(player: &mut Player) -> Vec<String> {
    let nodes = player.nodes();
    let seen = nodes.iter().filter_map(|(_, node)| {
        let name = node.label().or_else(|| node.value())?;
        Some(format!("{name:?} {:?}", node.bounds()))
    });
    seen.collect()
}

#[test]
fn nothing_moves_between_press_and_release_and_the_press_counts() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    player.frames(4);
    let search = say(Lang::Nl, "app-search-open", &[]);
    let at = player.place(&search).center();
    player.point(at);
    player.frames(2);
    player.button(Pressed);
    player.frames(2);
    let before = layout(&mut player);
    // Two questions and their notes come under the lines while the button is down.
    let said = player.running().pause.len();
    send(
        &mut player.app,
        Command::Conversation(ConversationCommand::Pause),
    );
    player.frames(3);
    assert_eq!((said, player.running().pause.len()), (0, 2));
    assert_eq!(layout(&mut player), before);
    player.button(Released);
    player.frames(3);
    assert!(player.running().search.is_some());
    assert_ne!(layout(&mut player), before);
}

#[test]
fn what_the_keys_do_shows_while_the_pointer_is_down() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    player.frames(4);
    player.point(egui::pos2(3.0, 300.0));
    player.frames(1);
    player.button(Pressed);
    player.frames(2);
    player.key(egui::Key::Escape, egui::Modifiers::NONE);
    player.frames(3);
    assert!(player.shows(&say(Lang::Nl, "app-leave-title", &[])));
}

#[test]
fn a_key_with_ctrl_is_one_although_both_are_up_again_before_the_next_frame() {
    let dir = tempfile::tempdir().unwrap();
    own_scenario(dir.path());
    let mut player = Player::new(&launch(dir.path()), Lang::Nl);
    send(
        &mut player.app,
        Command::Library(LibraryCommand::OpenBriefing("klein".into())),
    );
    send(&mut player.app, Command::Briefing(BriefingCommand::Start));
    player.frames(4);
    player.hand(&[
        (Key::Control, KeyCode::ControlLeft),
        (Key::Character("f".into()), KeyCode::KeyF),
    ]);
    player.frames(6);
    let search = player.running().search.clone();
    assert_eq!(search.unwrap().words, "", "opened, and no F typed");
    player.hand(&[(Key::Character("e".into()), KeyCode::KeyE)]);
    player.frames(6);
    assert_eq!(player.running().search.clone().unwrap().words, "e");
}

/// Presses everything on a screen that can be pressed, lets something else come to stand there
/// meanwhile, and lets go: it must do what it does when nothing comes.
fn every_press_outlasts<V: Clone + 'static>(
    what: &str,
    view: V,
    draw: fn(&mut egui::Ui, &V) -> Option<Command>,
    change: fn(&mut V),
) {
    let show = |view: &V| stage(view.clone(), [1280.0, 2400.0], draw, |_, _| {});
    let held = |name: &str, at: Pos2, change: Option<fn(&mut V)>| {
        let mut shown = show(&view);
        shown.drag_at(at);
        shown.step();
        if let Some(change) = change {
            change(&mut shown.state_mut().view);
        }
        shown.step();
        shown.drop_at(at);
        shown.run();
        assert!(shown.state().asked.len() <= 1, "{what}: {name}");
        shown.state().asked.last().cloned()
    };
    let shown = show(&view);
    let nodes = shown.root().children_recursive();
    let pressable = nodes.filter_map(|node| {
        let name = node.accesskit_node().label()?;
        let can = node.accesskit_node().data().supports_action(Action::Click);
        can.then(|| (name, node.rect().center()))
    });
    let pressable: Vec<(String, Pos2)> = pressable.collect();
    let mut doing = 0;
    for (name, at) in pressable {
        let Some(does) = held(&name, at, None) else {
            continue;
        };
        doing += 1;
        assert_eq!(held(&name, at, Some(change)), Some(does), "{what}: {name}");
    }
    assert!(doing >= 5, "{what}: {doing} that do something");
}

#[test]
fn a_press_outlasts_whatever_appears_meanwhile() {
    let lang = Lang::Nl;
    every_press_outlasts("library", library(lang), library_ui, |view| {
        view.trouble = Some("De schijf is vol.".into());
        view.scenarios.insert(0, ScenarioCard::default());
    });
    every_press_outlasts("runs", runs(lang), runs_ui, |view| {
        view.trouble = Some("De schijf is vol, echt waar.".into());
        let mut newer = view.unfinished[0].clone();
        newer.path = "newer".into();
        view.unfinished.insert(0, newer);
    });
    every_press_outlasts("briefing", briefing(lang), briefing_ui, |view| {
        view.trouble = None;
        view.notes.clear();
        view.pages[0]
            .text
            .push_str(" En nog een zin, die er net bij is gekomen.");
    });
    for ask in [choice(), grid(), signals()] {
        let what = format!("{ask:?}");
        let view = conversation(lang, ask);
        every_press_outlasts(&what, view, conversation_ui, |view| {
            view.unsaved = None;
            view.lines.push(view.lines[0].clone());
            view.pause.push("Wat zie je?".into());
            view.moment += 1;
        });
    }
}
