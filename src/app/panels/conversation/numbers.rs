//! The numbers under which things can be chosen by the keyboard, and the letters of what can be done
//! beside.
//!
//! Each thing of a question has as many digits as all others, 1 to 9 or 01 to 14: so none is the
//! beginning of another, and it is chosen at its last digit, without waiting and without Enter.

use bevy_egui::egui::{Event, Id, Key, Ui};

use crate::app::theme::widgets;
use crate::core::locale::{Lang, say};

/// Digits that were typed and are not a whole number.
#[derive(Debug, Clone)]
struct Begun {
    question: u64,
    digits: String,
    /// Enter was pressed upon them: they are forgotten, and that is said.
    forgotten: bool,
}

fn begun_id() -> Id {
    Id::new("number-begun")
}

fn digits(count: usize) -> usize {
    count.to_string().len()
}

/// The number of the thing at a position, among so many.
pub(super) fn number(position: usize, count: usize) -> String {
    let digits = digits(count);
    format!("{:0digits$}", position + 1)
}

/// The first and the last number in words.
pub(super) fn range_words(lang: Lang, count: usize) -> String {
    let (first, last) = (number(0, count), number(count.saturating_sub(1), count));
    if count < 2 {
        return first;
    }
    say(lang, "task-range", &[("first", &first), ("last", &last)])
}

fn known(ui: &Ui, question: u64, forgotten: bool) -> Option<String> {
    let begun = ui.data(|data| data.get_temp::<Begun>(begun_id()))?;
    let known = begun.question == question && begun.forgotten == forgotten;
    (known && !begun.digits.is_empty()).then_some(begun.digits)
}

fn note(ui: &Ui, question: u64, digits: String, forgotten: bool) {
    let begun = Begun {
        question,
        digits,
        forgotten,
    };
    ui.data_mut(|data| data.insert_temp(begun_id(), begun));
}

/// What was typed of a number so far, for this question.
pub(super) fn begun(ui: &Ui, question: u64) -> Option<String> {
    known(ui, question, false)
}

/// What was typed of a number and forgotten, until another digit is typed.
pub(super) fn forgotten(ui: &Ui, question: u64) -> Option<String> {
    known(ui, question, true)
}

/// Enter upon half a number confirms nothing, least of all what was selected before: whoever
/// pressed it meant the number. The digits are forgotten. Whether that was so.
pub(super) fn forgets(ui: &Ui, question: u64) -> bool {
    let Some(digits) = begun(ui, question) else {
        return false;
    };
    let forgets = !ui.ctx().text_edit_focused() && widgets::pressed(ui, Key::Enter);
    if forgets {
        note(ui, question, digits, true);
    }
    forgets
}

/// The position whose number is whole now.
pub(super) fn typed(ui: &Ui, question: u64, count: usize) -> Option<usize> {
    let digit = digit(ui, 0..=9)?;
    let text = begun(ui, question).unwrap_or_default() + &digit.to_string();
    let whole = text.len() >= digits(count);
    let rest = if whole { String::new() } else { text.clone() };
    note(ui, question, rest, false);
    let position = text.parse::<usize>().ok()?.checked_sub(1)?;
    (whole && position < count).then_some(position)
}

/// The digit that was pressed, if it is one of these: not while something lies over the screen or
/// is being written, and not again while the key is held down. Shift may be held: on some keyboards
/// digits need it.
pub(in crate::app::panels) fn digit(ui: &Ui, wanted: std::ops::RangeInclusive<u8>) -> Option<u8> {
    if widgets::is_covered(ui) || ui.ctx().text_edit_focused() {
        return None;
    }
    let pressed = |event: &Event| match event {
        Event::Key {
            key,
            pressed: true,
            repeat: false,
            modifiers,
            ..
        } if !(modifiers.ctrl || modifiers.command || modifiers.alt) => {
            digit_of(*key).filter(|digit| wanted.contains(digit))
        }
        _ => None,
    };
    ui.input_mut(|input| {
        let at = input
            .events
            .iter()
            .position(|event| pressed(event).is_some())?;
        pressed(&input.events.remove(at))
    })
}

/// The letters of what can be done beside, without those that mean something else in a
/// conversation: K for the map, S for who sleeps on it, M for the sound, W for what can be seen.
const LETTERS: [Key; 22] = [
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::E,
    Key::F,
    Key::G,
    Key::H,
    Key::I,
    Key::J,
    Key::L,
    Key::N,
    Key::O,
    Key::P,
    Key::Q,
    Key::R,
    Key::T,
    Key::U,
    Key::V,
    Key::X,
    Key::Y,
    Key::Z,
];

/// The letter of the thing at a position; none beyond the last.
pub(super) fn letter_of(position: usize) -> &'static str {
    LETTERS.get(position).map_or("", |key| key.name())
}

/// The first and the last letter in words.
pub(super) fn letters_words(lang: Lang, count: usize) -> String {
    let last = letter_of(count.min(LETTERS.len()).saturating_sub(1));
    if count < 2 {
        return last.to_owned();
    }
    let first = letter_of(0);
    say(lang, "task-range", &[("first", first), ("last", last)])
}

/// The position of the letter that was pressed: not while something lies over the screen or is
/// being written.
pub(super) fn letter(ui: &Ui) -> Option<usize> {
    if widgets::is_covered(ui) || ui.ctx().text_edit_focused() {
        return None;
    }
    LETTERS.iter().position(|key| widgets::pressed(ui, *key))
}

fn digit_of(key: Key) -> Option<u8> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let position = DIGITS.iter().position(|digit| *digit == key)?;
    u8::try_from(position).ok()
}
