//! The program's sign in the window's bar: a door that stands open over its threshold.
//!
//! Only X11 takes a sign from a running window. On other platforms it belongs to the installed
//! program.

use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::WINIT_WINDOWS;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use winit::window::Icon;

const SVG: &str = include_str!("../../assets/icons/drempel.svg");
/// The side of the sign, in pixels.
const SIDE: u32 = 64;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, hang_out);
}

/// Once there is a window.
fn hang_out(
    windows: Query<Entity, With<PrimaryWindow>>,
    mut hung: Local<bool>,
    _window_thread: NonSendMarker,
) {
    let Ok(entity) = windows.single() else { return };
    if *hung {
        return;
    }
    WINIT_WINDOWS.with_borrow(|windows| {
        if let Some(window) = windows.get_window(entity) {
            // A window without a sign is a window nevertheless.
            window.set_window_icon(icon());
            *hung = true;
        }
    });
}

fn icon() -> Option<Icon> {
    let tree = Tree::from_str(SVG, &Options::default()).ok()?;
    let mut pixmap = Pixmap::new(SIDE, SIDE)?;
    let scale = SIDE as f32 / tree.size().width();
    let scale = Transform::from_scale(scale, scale);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Icon::from_rgba(pixmap.take_demultiplied(), SIDE, SIDE).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_can_be_drawn() {
        assert!(icon().is_some());
    }
}
