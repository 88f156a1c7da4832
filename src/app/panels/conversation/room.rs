//! How much room there is for the picture: what the text beside it leaves, and what stands above,
//! under and below it.
//!
//! What can be asked for stands under the picture as long as that leaves a picture worth its name,
//! and else with the text: it is never cut off by the foot.

use bevy_egui::egui::{Id, Ui, Vec2, vec2};

use super::{ConversationView, side};
use crate::app::theme::tokens::{BLOCK, LEADING, PAGE};
use crate::app::theme::widgets;
use crate::core::locale::Lang;

/// The least width of the text beside a picture that takes the rest, in sizes of text: enough for
/// half a long line, so that five long options and a line stand below each other in 768 points.
const TEXT: f32 = 32.0;
/// So much of its size the picture may lose to what stands under it.
const KEEPS: f32 = 0.75;

/// What there is room for at the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureRoom {
    /// The size of the picture.
    pub size: Vec2,
    /// What can be asked for has room under it.
    pub tools: bool,
}

/// How much room there is in the window as it is; none where picture and text side by side would
/// both be too small.
pub fn picture_room(ui: &Ui, view: &ConversationView) -> Option<PictureRoom> {
    let (room, em) = (ui.available_size(), widgets::em(ui));
    let ems = room.x / em;
    if ems < 30.0 || room.y < em * 15.0 {
        return None;
    }
    let part = if ems >= 50.0 { 0.4 } else { 0.33 };
    let beside_text = room.x - em * TEXT - PAGE * 4.0;
    let widest = beside_text.max(room.x * part - PAGE * 1.5);
    let height = Place::of(ui, view).map_or_else(|| guess(ui, room.y), |place| place.height);
    let high = |under: f32| (height - BLOCK * 2.0 - under).max(0.0) * 4.0 / 3.0;
    let alone = widest.min(high(0.0));
    // Under a narrower picture the same takes more rows.
    let mut width = alone;
    while width > alone * KEEPS {
        let fits = high(side::height(ui, view, width));
        if fits >= width {
            return Some(PictureRoom {
                size: sized(width),
                tools: true,
            });
        }
        width = fits.min(width - 1.0);
    }
    Some(PictureRoom {
        size: sized(alone),
        tools: false,
    })
}

fn sized(width: f32) -> Vec2 {
    vec2(width, width * 0.75).floor()
}

/// Between a bar above and a foot below with a line of text each.
fn guess(ui: &Ui, height: f32) -> f32 {
    let line = widgets::em(ui) * LEADING + ui.spacing().button_padding.y * 2.0;
    height - 2.0 * (line + widgets::bar_frame(ui).total_margin().sum().y)
}

/// How high the place between bar and foot is. It is known once it has been shown; and as low as it
/// has been, so that the picture does not grow and shrink with what the foot says.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    window: Vec2,
    em: f32,
    lang: Lang,
    /// There stands above it that nothing is kept.
    unsaved: bool,
    height: f32,
}

impl Place {
    fn now(ui: &Ui, view: &ConversationView, height: f32) -> Self {
        Self {
            window: ui.ctx().content_rect().size(),
            em: widgets::em(ui),
            lang: view.lang,
            unsaved: view.unsaved.is_some(),
            height,
        }
    }

    fn of(ui: &Ui, view: &ConversationView) -> Option<Self> {
        let known = ui.data(|data| data.get_temp::<Self>(place_id()))?;
        (Self::now(ui, view, known.height) == known).then_some(known)
    }
}

fn place_id() -> Id {
    Id::new("picture-place")
}

/// Notes how high the place is, where it begins to be shown. Not while a search stands above it: the
/// text beside the picture would be broken anew, and whoever reads it lose their place.
pub(super) fn note(ui: &Ui, view: &ConversationView) {
    if view.search.is_some() {
        return;
    }
    let now = Place::now(ui, view, ui.available_height());
    let known = Place::of(ui, view);
    if known.is_none_or(|known| now.height < known.height - 0.5) {
        ui.data_mut(|data| data.insert_temp(place_id(), now));
        ui.ctx().request_repaint();
    }
}
