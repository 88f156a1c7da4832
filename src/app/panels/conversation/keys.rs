//! The keys of the conversation, in one table: what each does, when it does, and what is said of it.
//!
//! From the table follow what is read and the words at the foot, and the list in the settings. How
//! a key is read stands with the panel that it belongs to; the keys of the map are the map's own,
//! and M, which turns the sound off, works whatever is asked (see [`super::side`]).

use bevy_egui::egui::{FocusDirection, Key, Modifiers, Ui};

use super::{AskView, ConversationView, choice, grounds, map, matrix, numbers};
use crate::app::command::{AnswerCommand, Command, ConversationCommand};
use crate::app::panels::map as network;
use crate::app::theme::widgets;
use crate::core::dialogue::Confidence;
use crate::core::locale::{Lang, say};

/// A line of the table.
struct Row {
    /// The message that says what the keys do.
    says: &'static str,
    /// Whether they do it now.
    holds: fn(&ConversationView) -> bool,
    /// What they ask for, if they were pressed.
    reads: fn(&Ui, &ConversationView) -> Option<Command>,
}

/// All of them, in the order in which they are read and said.
const TABLE: [Row; 18] = [
    Row {
        says: "task-keys-next",
        holds: |view| view.coming,
        reads: |ui, _| next_line(ui),
    },
    Row {
        says: "task-keys-all",
        holds: |view| view.coming,
        reads: |ui, _| all_lines(ui),
    },
    Row {
        says: "task-keys-choose",
        holds: |view| chooses(view) && !at_once(view),
        reads: choice::by_number_or_arrow,
    },
    Row {
        says: "task-keys-at-once",
        holds: |view| chooses(view) && at_once(view),
        reads: choice::by_number_or_arrow,
    },
    Row {
        says: "task-keys-grid",
        holds: fills_grid,
        reads: matrix::by_number_or_arrow,
    },
    Row {
        says: "task-keys-confirm",
        holds: |view| chooses(view) && !at_once(view),
        reads: choice::by_enter,
    },
    Row {
        says: "task-keys-confirm",
        holds: fills_grid,
        reads: matrix::by_enter,
    },
    Row {
        says: "sure-keys",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Grounds(_))),
        reads: grounds::by_keys,
    },
    Row {
        says: "task-keys-aside",
        holds: |view| asides(view) > 0,
        reads: aside,
    },
    Row {
        says: "task-keys-observe",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Observe(..))),
        reads: mark,
    },
    Row {
        says: "task-keys-go-on",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Observe(..))),
        reads: |ui, _| enter(ui, Command::Answer(AnswerCommand::SubmitMarks)),
    },
    Row {
        says: "task-keys-reflect",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Reflect(..))),
        reads: |ui, _| written(ui),
    },
    // Its numbers are read by the map.
    Row {
        says: "task-keys-map",
        holds: |view| draws(view) && map::is_open(view),
        reads: |ui, _| enter(ui, Command::Answer(AnswerCommand::FinishMap)),
    },
    Row {
        says: "task-keys-map-closed",
        holds: |view| draws(view) && !map::is_open(view),
        reads: |ui, _| enter(ui, Command::Answer(AnswerCommand::FinishMap)),
    },
    Row {
        says: "task-keys-rate",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Rate(_))),
        reads: rate,
    },
    Row {
        says: "task-keys-ended",
        holds: |view| asks(view, |ask| matches!(ask, AskView::Ended(..))),
        reads: |ui, _| enter(ui, Command::Conversation(ConversationCommand::ToDebrief)),
    },
    Row {
        says: "task-keys-scene-show",
        holds: |view| describes(view) && !view.scene_shown,
        reads: |ui, _| scene_words(ui),
    },
    Row {
        says: "task-keys-scene-hide",
        holds: |view| describes(view) && view.scene_shown,
        reads: |ui, _| scene_words(ui),
    },
];

/// What is asked, once all lines are there.
fn asks(view: &ConversationView, is: fn(&AskView) -> bool) -> bool {
    !view.coming && is(&view.ask)
}

fn chooses(view: &ConversationView) -> bool {
    asks(view, |ask| matches!(ask, AskView::Choose(_)))
}

fn at_once(view: &ConversationView) -> bool {
    matches!(&view.ask, AskView::Choose(choose) if choose.at_once)
}

fn fills_grid(view: &ConversationView) -> bool {
    asks(view, |ask| matches!(ask, AskView::Matrix(_)))
}

fn draws(view: &ConversationView) -> bool {
    asks(view, |ask| matches!(ask, AskView::Map))
}

/// The scene can be described on request. What is written has letters of its own.
fn describes(view: &ConversationView) -> bool {
    !view.scene_always && !matches!(view.ask, AskView::Reflect(..) | AskView::Nothing)
}

/// How many things have a letter: what can be done beside a choice.
fn asides(view: &ConversationView) -> usize {
    match &view.ask {
        AskView::Choose(choose) if !view.coming => choose.asides.len(),
        AskView::Matrix(matrix) if !view.coming => matrix.asides.len(),
        _ => 0,
    }
}

/// How many things have a number.
fn numbered(view: &ConversationView) -> usize {
    match &view.ask {
        AskView::Choose(choose) => choose.options.len(),
        AskView::Matrix(matrix) => matrix.count(),
        AskView::Grounds(_) => Confidence::ALL.len(),
        AskView::Observe(_, signals) => signals.len(),
        AskView::Nothing
        | AskView::Reflect(..)
        | AskView::Map
        | AskView::Rate(_)
        | AskView::Ended(..) => 0,
    }
}

/// What the keys ask for, read before any control can take one of them for itself.
pub(super) fn read(ui: &Ui, view: &ConversationView) -> Option<Command> {
    if view.leaving || view.doubt.is_some() || numbers::forgets(ui, view.question) {
        return None;
    }
    let rows = TABLE.iter().filter(|row| (row.holds)(view));
    rows.into_iter().find_map(|row| (row.reads)(ui, view))
}

/// What the keys do now.
pub(super) fn words(ui: &Ui, view: &ConversationView) -> String {
    if let Some(digits) = numbers::begun(ui, view.question) {
        return say(view.lang, "task-begun", &[("digits", &digits)]);
    }
    let range = numbers::range_words(view.lang, numbered(view));
    if let Some(digits) = numbers::forgotten(ui, view.question) {
        let args = [("digits", digits.as_str()), ("range", &range)];
        return say(view.lang, "task-forgotten", &args);
    }
    let letters = numbers::letters_words(view.lang, asides(view));
    let args = [("range", range.as_str()), ("letters", &letters)];
    let rows = TABLE.iter().filter(|row| (row.holds)(view));
    let said = rows.map(|row| say(view.lang, row.says, &args));
    said.collect::<Vec<_>>().join(" ")
}

/// What all of them do, for a list: each thing once.
pub fn key_list(lang: Lang) -> Vec<String> {
    let range = numbers::range_words(lang, 9);
    let letters = numbers::letters_words(lang, 3);
    let args = [("range", range.as_str()), ("letters", &letters)];
    let mut said: Vec<String> = Vec::new();
    for row in &TABLE {
        let words = say(lang, row.says, &args);
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said
}

/// Enter, with nothing in hand that wants it.
fn enter(ui: &Ui, command: Command) -> Option<Command> {
    (widgets::at_rest(ui) && widgets::pressed(ui, Key::Enter)).then_some(command)
}

fn next_line(ui: &Ui) -> Option<Command> {
    let pressed = |key| widgets::pressed(ui, key);
    if !widgets::at_rest(ui) || !(pressed(Key::Space) || pressed(Key::ArrowRight)) {
        return None;
    }
    // The arrow would move the keyboard to something at the right.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    Some(Command::Conversation(ConversationCommand::NextLine))
}

/// What would be an answer is none yet: whoever presses it cannot have seen what it answers.
fn all_lines(ui: &Ui) -> Option<Command> {
    let all = Command::Conversation(ConversationCommand::AllLines);
    let early = || numbers::digit(ui, 0..=9).is_some() || numbers::letter(ui).is_some();
    enter(ui, all.clone()).or_else(|| early().then_some(all))
}

fn aside(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let asides = match &view.ask {
        AskView::Choose(choose) => &choose.asides,
        AskView::Matrix(matrix) => &matrix.asides,
        _ => return None,
    };
    let (id, _) = asides.get(numbers::letter(ui)?)?;
    Some(choice::select(ui, view.question, id))
}

fn mark(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Observe(_, signals) = &view.ask else {
        return None;
    };
    let position = numbers::typed(ui, view.question, signals.len())?;
    let (id, _, marked) = signals.get(position)?;
    Some(Command::Answer(AnswerCommand::Mark(id.clone(), !marked)))
}

/// Before the field takes Enter for a new line.
fn written(ui: &Ui) -> Option<Command> {
    let done = !widgets::is_covered(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    done.then_some(Command::Answer(AnswerCommand::SubmitReflection))
}

fn rate(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let AskView::Rate(rate) = &view.ask else {
        return None;
    };
    let done = || enter(ui, Command::Answer(AnswerCommand::SubmitRatings));
    network::rate_keys(ui, rate).or_else(done)
}

fn scene_words(ui: &Ui) -> Option<Command> {
    let pressed = !ui.ctx().text_edit_focused() && widgets::pressed(ui, Key::W);
    pressed.then_some(Command::Conversation(ConversationCommand::ToggleSceneWords))
}
