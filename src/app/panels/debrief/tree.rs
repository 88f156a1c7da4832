//! Runs that come from each other: the arrow keys walk along them, Enter opens one.

use bevy_egui::egui::{
    Button, EventFilter, Key, Modifiers, Response, Ui, WidgetInfo, WidgetType, accesskit,
};

use super::asked::ask;
use super::blocks::Place;
use crate::app::command::DebriefCommand;
use crate::app::theme;
use crate::app::theme::tokens::{BLOCK, TINY};
use crate::app::theme::widgets;
use crate::core::report::blocks::{Tree, TreeItem};

/// Farther in than this many steps nothing is told apart by its indent.
const DEEPEST: usize = 8;

/// The tree, one line for each run.
pub(super) fn tree_ui(ui: &mut Ui, place: Place<'_>, tree: &Tree) {
    ui.vertical(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(accesskit::Role::Tree);
            node.set_label(tree.name.as_str());
        });
        ui.spacing_mut().item_spacing.y = TINY;
        let items = tree.items.iter().enumerate();
        let shown: Vec<Response> = items
            .map(|(index, item)| item_ui(ui, (place.salt, index), item))
            .collect();
        walk(ui, &shown);
        let pressed = shown.iter().position(Response::clicked);
        let run = pressed.and_then(|at| tree.items.get(at)?.run.clone());
        if let Some(run) = run {
            ask(ui, DebriefCommand::OpenFork(run));
        }
    });
}

fn item_ui(ui: &mut Ui, salt: (&str, usize), item: &TreeItem) -> Response {
    let indent = BLOCK * item.depth.min(DEEPEST) as f32;
    let words = item.words.to_string();
    let inner = ui.horizontal(|ui| {
        ui.add_space(indent);
        let sign = if item.here { "▶ " } else { "– " };
        let text = bevy_egui::egui::RichText::new(format!("{sign}{words}"));
        let text = if item.here {
            text.text_style(theme::bold())
        } else {
            text
        };
        widgets::keyed(ui, salt, |ui| {
            ui.add(Button::new(text).frame(item.run.is_some()).wrap())
        })
    });
    let response = inner.inner;
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::Button, item.run.is_some(), item.here, &words)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::TreeItem);
        node.set_level(item.depth + 1);
        node.set_selected(item.here);
    });
    if response.has_focus() {
        let arrows = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    widgets::focus(ui, response)
}

/// Up and down, from where the keyboard is.
fn walk(ui: &Ui, shown: &[Response]) {
    let Some(here) = shown.iter().position(Response::has_focus) else {
        return;
    };
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = match () {
        () if key(Key::ArrowDown) => here + 1,
        () if key(Key::ArrowUp) => here.saturating_sub(1),
        () => return,
    };
    if let Some(response) = shown.get(to) {
        response.request_focus();
    }
}
