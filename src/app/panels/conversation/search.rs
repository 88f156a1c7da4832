//! Searching in what was said: Ctrl and F opens it, Enter goes on, Esc closes it where nothing
//! was opened after it.

use bevy_egui::egui::{Id, Key, Modifiers, TextEdit, Ui};

use super::ConversationView;
use crate::app::command::{Command, ConversationCommand};
use crate::app::theme::widgets;
use crate::core::locale::say;

fn field_id() -> Id {
    Id::new("conversation-search-field")
}

/// What the keys ask for.
pub(super) fn keys(ui: &Ui, view: &ConversationView) -> Option<Command> {
    let covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    let open = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F));
    if covered || view.leaving {
        return None;
    }
    if open && view.search.is_some() {
        ui.memory_mut(|memory| memory.request_focus(field_id()));
        return None;
    }
    let typing = ui.memory(|memory| memory.has_focus(field_id()));
    let enter = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::Enter));
    if open {
        Some(Command::Conversation(ConversationCommand::ToggleSearch))
    } else if typing && enter(Modifiers::SHIFT) {
        Some(Command::Conversation(ConversationCommand::SearchOn(true)))
    } else if typing && enter(Modifiers::NONE) {
        Some(Command::Conversation(ConversationCommand::SearchOn(false)))
    } else {
        None
    }
}

/// The field, how often it was said, and the ways on; nothing while it is not open.
pub(super) fn search_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    let search = view.search.as_ref()?;
    let words = |id: &str| say(view.lang, id, &[]);
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let label = widgets::bold(ui, &words("app-search"));
        let mut sought = search.words.clone();
        let width = (widgets::em(ui) * 14.0).min(ui.available_width() - 8.0);
        let field = TextEdit::singleline(&mut sought)
            .id(field_id())
            .char_limit(80)
            .margin(ui.spacing().button_padding)
            .desired_width(width);
        let field = ui.add(field).labelled_by(label.id);
        if widgets::lies_open(ui, "search") {
            field.request_focus();
        }
        if field.changed() {
            asked = Some(Command::Conversation(ConversationCommand::Search(sought)));
        }
        widgets::focus(ui, field);
        let some = !search.found.is_empty();
        if some {
            for (id, forward) in [("app-search-before", false), ("app-search-next", true)] {
                if widgets::button(ui, &words(id)).clicked() {
                    asked = Some(Command::Conversation(ConversationCommand::SearchOn(
                        forward,
                    )));
                }
            }
        }
        if widgets::button(ui, &words("app-search-close")).clicked() {
            asked = Some(Command::Conversation(ConversationCommand::ToggleSearch));
        }
        let (at, all) = (
            (search.at + usize::from(some)).to_string(),
            search.found.len().to_string(),
        );
        let count = match (some, search.words.trim().is_empty()) {
            (_, true) => return,
            (true, false) => say(view.lang, "app-search-at", &[("at", &at), ("all", &all)]),
            (false, false) => words("app-search-nothing"),
        };
        widgets::live(widgets::small(ui, &count));
    });
    asked
}

/// Where the reader was, in the frame in which the search is closed; unless something was said
/// meanwhile.
pub(super) fn place_left(ui: &Ui, view: &ConversationView, page: (&str, &str)) -> Option<f32> {
    let key = Id::new("conversation-before-search");
    let kept = ui.data(|data| data.get_temp::<(u64, f32)>(key));
    if view.search.is_none() {
        ui.data_mut(|data| data.remove_temp::<(u64, f32)>(key));
        let (moment, offset) = kept?;
        return (moment == view.moment).then_some(offset);
    }
    if kept.is_none() {
        let now = (view.moment, widgets::page_offset(ui, page));
        ui.data_mut(|data| data.insert_temp(key, now));
    }
    None
}
