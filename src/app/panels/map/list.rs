//! The same map as a list: each contact with where it stands, and buttons to put it elsewhere.

use bevy_egui::egui::{Button, Ui, WidgetInfo, WidgetType};

use super::picture::moved;
use super::view::{ContactView, MapView};
use crate::app::command::Command;
use crate::app::theme::tokens::TINY;
use crate::app::theme::widgets;
use crate::core::locale::say;
use crate::core::network::placement::Spot;
use crate::core::network::words;

/// Shows the list.
pub(super) fn list_ui(ui: &mut Ui, map: &MapView) -> Option<Command> {
    let mut asked = None;
    if !map.contacts.is_empty() {
        widgets::bold(ui, &say(map.lang, "map-list", &[]));
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
    let stands = map.stands(contact);
    widgets::para(ui, &format!("{}{about}: {stands}", contact.name));
    ui.horizontal_wrapped(|ui| {
        for spot in Spot::ALL {
            let here = contact.at.is_some_and(|at| at.spot == spot);
            let words = words::spot_words(map.lang, spot);
            widgets::room_for_button(ui, &words);
            let response = ui
                .push_id(&words, |ui| ui.add(Button::selectable(here, &words)))
                .inner;
            let name = format!("{}: {words}", contact.name);
            response
                .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, here, &name));
            if widgets::focus(ui, response).clicked() {
                let placement = Some(moved(contact, spot));
                asked = Some(Command::Place(contact.id.clone(), placement));
            }
        }
        let more = widgets::button(ui, &say(map.lang, "map-more", &[]));
        let name = say(map.lang, "map-more-about", &[("name", &contact.name)]);
        more.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        if more.clicked() {
            asked = Some(Command::OpenContact(Some(contact.id.clone())));
        }
    });
    asked
}
