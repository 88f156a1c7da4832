//! Why, and how sure, in the window: asked once an option is picked, by keys and by name, and kept
//! while it is being written.

use std::path::Path;

use bevy::prelude::App;
use bevy_egui::egui::Key;
use drempel::app::command::{
    AnswerCommand, BriefingCommand, Command, ConversationCommand, LibraryCommand, RunsCommand,
};
use drempel::app::panels::briefing::{BriefingView, briefing_ui};
use drempel::app::panels::conversation::{
    AskView, ConversationView, GroundsView, Opened, conversation_ui,
};
use drempel::app::session::{Play, Running};
use drempel::core::dialogue::{Confidence, Grounds, Input};
use drempel::core::locale::Lang;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::headless::{launch, logic_only, send};
use crate::stage::{Stage, key, press, shows, stage};

type Talk = Harness<'static, Stage<ConversationView>>;

const WHY: &str = "Waarom kies je dit? Eén regel is genoeg. Leeg laten mag.";

fn follow(view: &mut ConversationView, command: &Command) {
    let AskView::Grounds(grounds) = &mut view.ask else {
        return;
    };
    match command {
        Command::Answer(AnswerCommand::Reason(why)) => grounds.why.clone_from(why),
        Command::Answer(AnswerCommand::Confidence(step)) => grounds.confidence = Some(*step),
        _ => {}
    }
}

fn talk() -> Talk {
    let grounds = GroundsView {
        line: "“Wat zit u dwars?”".to_owned(),
        ..GroundsView::default()
    };
    let view = ConversationView {
        lang: Lang::Nl,
        title: "Aan de deur".to_owned(),
        ask: AskView::Grounds(grounds),
        opened: vec![Opened::Grounds],
        ..ConversationView::default()
    };
    stage(view, [1280.0, 800.0], conversation_ui, follow)
}

fn answer(command: AnswerCommand) -> Command {
    Command::Answer(command)
}

#[test]
fn the_reason_is_written_first_and_enter_goes_on_to_how_sure() {
    let mut talk = talk();
    talk.run();
    assert!(shows(&talk, "Je kiest: “Wat zit u dwars?”"));
    // The field has the keyboard: a number there is a word of the reason.
    talk.get_by_label(WHY).type_text("Om 3 redenen");
    talk.run();
    let written = answer(AnswerCommand::Reason("Om 3 redenen".to_owned()));
    assert_eq!(talk.state().asked, [written]);
    key(&mut talk, Key::Enter);
    key(&mut talk, Key::Num3);
    let step = answer(AnswerCommand::Confidence(Confidence::FairlySure));
    assert_eq!(talk.state().asked.last(), Some(&step));
    key(&mut talk, Key::Enter);
    let submit = answer(AnswerCommand::SubmitGrounds);
    assert_eq!(talk.state().asked.last(), Some(&submit));
    assert_eq!(talk.state().asked.len(), 3);
}

#[test]
fn arrows_go_through_the_steps_and_enter_before_one_is_chosen_decides_nothing() {
    let mut talk = talk();
    talk.run();
    key(&mut talk, Key::Enter);
    key(&mut talk, Key::ArrowDown);
    key(&mut talk, Key::ArrowDown);
    key(&mut talk, Key::ArrowUp);
    let steps = [Confidence::Doubt, Confidence::FairlySure, Confidence::Doubt];
    let steps = steps.map(|step| answer(AnswerCommand::Confidence(step)));
    assert_eq!(talk.state().asked, steps);
}

#[test]
fn it_can_be_pressed_by_name_and_only_once_it_was_said_how_sure() {
    let mut talk = talk();
    talk.run();
    let go_on = talk.get_by_label("Ga door");
    assert!(go_on.accesskit_node().is_disabled());
    press(&mut talk, "4. zeker");
    press(&mut talk, "Ga door");
    press(&mut talk, "Toch iets anders kiezen");
    let asked = [
        AnswerCommand::Confidence(Confidence::Sure),
        AnswerCommand::SubmitGrounds,
        AnswerCommand::PickAgain,
    ];
    assert_eq!(talk.state().asked, asked.map(answer));
    // The question stands with each step, for whoever does not see where they stand.
    let step = talk.get_by_label("1. een gok");
    let description = step
        .accesskit_node()
        .data()
        .description()
        .map(str::to_owned);
    assert_eq!(
        description.as_deref(),
        Some("Hoe zeker ben je dat dit nu past?")
    );
}

#[test]
fn escape_goes_back_to_the_options_and_does_not_ask_to_leave() {
    let mut talk = talk();
    talk.run();
    key(&mut talk, Key::Escape);
    assert_eq!(talk.state().asked, [answer(AnswerCommand::PickAgain)]);
}

#[test]
fn it_is_wished_for_in_the_briefing_and_not_where_nothing_asks() {
    let view = |reasons| BriefingView {
        lang: Lang::Nl,
        reasons,
        ..BriefingView::default()
    };
    let wish = "Vraag mij soms waarom, en hoe zeker ik ben";
    let briefing = |reasons| {
        let follow = |_: &mut BriefingView, _: &Command| {};
        stage(view(reasons), [1280.0, 800.0], briefing_ui, follow)
    };
    let mut off = briefing(Some(false));
    press(&mut off, wish);
    let on = Command::Briefing(BriefingCommand::SetReasons(true));
    assert_eq!(off.state().asked, [on]);
    assert!(!shows(&briefing(None), wish));
}

fn running(app: &App) -> &Running {
    app.world().resource::<Play>().0.as_ref().unwrap()
}

fn begun(dir: &Path, reasons: bool) -> App {
    let mut app = logic_only(&launch(dir));
    let open = LibraryCommand::OpenBriefing("aan_de_deur".into());
    send(&mut app, Command::Library(open));
    if reasons {
        send(
            &mut app,
            Command::Briefing(BriefingCommand::SetReasons(true)),
        );
    }
    send(&mut app, Command::Briefing(BriefingCommand::Start));
    send(
        &mut app,
        Command::Conversation(ConversationCommand::AllLines),
    );
    app
}

fn pick(app: &mut App, id: &str) {
    send(
        app,
        Command::Conversation(ConversationCommand::Select(id.into())),
    );
    send(app, Command::Conversation(ConversationCommand::Confirm));
}

#[test]
fn nothing_is_decided_before_all_of_it_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), true);
    pick(&mut app, "honest");
    send(&mut app, answer(AnswerCommand::SubmitGrounds));
    assert_eq!(running(&app).live().inputs(), []);
    send(&mut app, answer(AnswerCommand::PickAgain));
    assert_eq!(running(&app).selected.as_deref(), Some("honest"));
    assert_eq!(running(&app).weighed, None);
    pick(&mut app, "honest");
    send(
        &mut app,
        answer(AnswerCommand::Reason("Hij kijkt\nme aan.".into())),
    );
    send(
        &mut app,
        answer(AnswerCommand::Confidence(Confidence::Sure)),
    );
    send(&mut app, answer(AnswerCommand::SubmitGrounds));
    let input = Input::Reasoned {
        choose: "honest".into(),
        grounds: Grounds::new("Hij kijkt me aan.", Confidence::Sure),
    };
    assert_eq!(running(&app).live().inputs(), [input]);
    assert_eq!(running(&app).weighed, None);
}

#[test]
fn what_was_picked_and_written_is_there_after_stopping() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), true);
    pick(&mut app, "honest");
    send(&mut app, answer(AnswerCommand::Reason("Hij kijkt".into())));
    send(
        &mut app,
        answer(AnswerCommand::Confidence(Confidence::Doubt)),
    );
    send(&mut app, Command::Conversation(ConversationCommand::Leave));
    drop(app);
    let mut journals = std::fs::read_dir(dir.path().join("runs")).unwrap();
    let journal = journals.find_map(|entry| {
        let path = entry.unwrap().path();
        path.extension()
            .is_some_and(|is| is == "journal")
            .then_some(path)
    });
    let mut app = logic_only(&launch(dir.path()));
    send(
        &mut app,
        Command::Runs(RunsCommand::ResumeRun(journal.unwrap())),
    );
    let weighed = running(&app).weighed.clone().unwrap();
    assert_eq!((&*weighed.picked, &*weighed.why), ("honest", "Hij kijkt"));
    assert_eq!(weighed.confidence, Some(Confidence::Doubt));
    assert_eq!(running(&app).live().inputs(), []);
    let words = running(&app).picked_words().unwrap();
    assert!(
        words.starts_with('“') && words.contains("Wijkwerk"),
        "{words}"
    );
}

#[test]
fn a_run_that_did_not_ask_for_it_is_played_as_before() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = begun(dir.path(), false);
    pick(&mut app, "honest");
    assert_eq!(running(&app).weighed, None);
    assert_eq!(
        running(&app).live().inputs(),
        [Input::Choose("honest".into())]
    );
}
