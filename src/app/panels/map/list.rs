//! The same map as a list: each contact with where it stands, and buttons to put it elsewhere.
//!
//! A row takes the same room wherever its contact stands: nothing moves under the pointer.

use bevy_egui::egui::{Button, Ui, WidgetInfo, WidgetType, accesskit};

use super::by_keys;
use super::picture::moved;
use super::tray::{more_ui, sleep_ui};
use super::view::{ContactView, MapView};
use crate::app::command::{Command, MapCommand};
use crate::app::theme::tokens::TINY;
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::report::map::words;
use crate::core::scenario::network::placement::Spot;

/// Shows the list.
pub(super) fn list_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = None;
    if !map.contacts.is_empty() {
        widgets::bold(ui, &say(map.lang, "map-list", &[]));
        // Where the map is what is asked for, the foot says it.
        if map.prompt.is_none() {
            widgets::small(ui, &say(map.lang, "task-keys-map", &[]));
        }
    }
    for contact in &map.contacts {
        let row = ui.push_id(&contact.id, |ui| row_ui(ui, map, contact));
        asked = asked.take().or(row.inner);
        ui.add_space(TINY);
    }
    asked
}

fn row_ui(ui: &mut Ui, map: &MapView, contact: &ContactView) -> Option<Command> {
    let mut asked = None;
    let about = contact.about.as_deref();
    let about = about.map(|about| format!(" ({about})")).unwrap_or_default();
    let name = widgets::para(ui, &format!("{}{about}", contact.name));
    // Where it stands is seen from the buttons; whoever sees nothing is told with the name.
    let stands = format!("{}{about}: {}", contact.name, map.stands(contact));
    ui.ctx().accesskit_node_builder(name.id, |node| {
        node.set_role(accesskit::Role::Label);
        node.set_value(stands);
    });
    ui.horizontal_wrapped(|ui| {
        for spot in Spot::ALL {
            let here = contact.at.is_some_and(|at| at.spot == spot);
            let words = words::spot_words(map.lang, spot);
            widgets::room_for_button(ui, &words);
            // With its frame also where nobody stands: a button without one is lower.
            let button = Button::selectable(here, &words).frame_when_inactive(true);
            let response = widgets::keyed(ui, &words, |ui| ui.add(button));
            let name = format!("{}: {words}", contact.name);
            response
                .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, here, &name));
            by_keys::note(ui, contact, &response);
            let response = widgets::focus(ui, response);
            if response.clicked() {
                if widgets::is_used_by_keys(ui) {
                    by_keys::go_on(ui, map, &contact.id);
                }
                let placement = Some(moved(contact, spot));
                asked = Some(Command::Map(MapCommand::Place(
                    contact.id.clone(),
                    placement,
                )));
            }
        }
        let sleep = sleep_ui(ui, map, contact);
        let more = more_ui(ui, map, contact);
        asked = asked.take().or(sleep).or(more);
    });
    asked
}
