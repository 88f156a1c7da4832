//! What all screens share: the page they are drawn on, the size of things, settings and keys.

use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowMode};
use bevy_egui::{EguiContexts, egui};

use crate::app::command::{Command, Sent, SettingsCommand};
use crate::app::panels::look::next_scale;
use crate::app::panels::settings::{SettingsView, settings_ui};
use crate::app::preferences::Preferences;
use crate::app::theme::{self, Look, palette::Palette, widgets};
use crate::core::locale::say;

/// The whole window as one page.
pub(super) fn page(ctx: &egui::Context) -> egui::Ui {
    widgets::note_use(ctx);
    let place = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.viewport_rect());
    egui::Ui::new(ctx.clone(), "window".into(), place)
}

/// What was shown when the pointer was pressed, until it is released: what comes meanwhile by
/// itself, as an answer from elsewhere, must not move what is pressed. Whatever the player does
/// with the keys shows at once.
pub(super) struct Held<V> {
    shown: Option<V>,
    keys_used: bool,
}

impl<V> Default for Held<V> {
    fn default() -> Self {
        Self {
            shown: None,
            keys_used: false,
        }
    }
}

impl<V> Held<V> {
    /// What is still to be shown, if it is that.
    pub(super) fn get(&mut self, ctx: &egui::Context) -> Option<V> {
        let now = |input: &egui::InputState| {
            use egui::Event::{AccessKitActionRequest, Ime, Key, Paste, Text};
            let keys = |event| {
                matches!(
                    event,
                    &(Key { .. } | Text(_) | Paste(_) | Ime(_) | AccessKitActionRequest(_))
                )
            };
            let pressed = input.pointer.any_down() || input.pointer.any_released();
            (pressed, input.events.iter().any(keys))
        };
        let (pressed, keys) = ctx.input(now);
        self.keys_used = pressed && (self.keys_used || keys);
        self.shown.take().filter(|_| pressed && !self.keys_used)
    }

    /// Notes what is shown.
    pub(super) fn set(&mut self, view: V) {
        self.shown = Some(view);
    }
}

/// Things grow with the window, but less than it does: a large window also holds more.
pub(super) fn zoom(size: egui::Vec2) -> f32 {
    let room = (size.x / 1280.0).min(size.y / 800.0);
    let zoom = room.max(1.0).powf(0.6).min(2.0);
    // In steps, so that dragging an edge does not lay out all text anew each time.
    (zoom * 20.0).round() / 20.0
}

/// Sets letters, colours, sizes and zoom when they change.
pub(super) fn dress(
    mut contexts: EguiContexts,
    preferences: Res<Preferences>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut worn: Local<Option<Look>>,
    mut clear: ResMut<ClearColor>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let look = preferences.look();
    if *worn != Some(look) {
        // Fonts are set where they change: a new set is laid out anew from the first letter on.
        if worn.is_some_and(|worn| worn.typeface != look.typeface) {
            theme::install(ctx, look.typeface);
        }
        theme::apply(ctx, look);
        let [red, green, blue, _] = Palette::of(look.theme).paper.to_array();
        clear.0 = Color::srgb_u8(red, green, blue);
        *worn = Some(look);
    }
    if let Ok(window) = windows.single() {
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(window.title.as_str());
        });
        let zoom = zoom(egui::vec2(window.width(), window.height()));
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
    }
    Ok(())
}

/// Settings over the screen, and the keys that work everywhere.
pub(super) fn draw_over(
    mut contexts: EguiContexts,
    preferences: Res<Preferences>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
    mut sent: MessageWriter<Sent>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let scale = preferences.settings.text_scale;
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let ctrl = |key| pressed(egui::Modifiers::COMMAND, key);
    if ctrl(egui::Key::Plus) || ctrl(egui::Key::Equals) {
        sent.write(Sent(Command::Settings(SettingsCommand::SetTextScale(
            next_scale(scale, true),
        ))));
    } else if ctrl(egui::Key::Minus) {
        sent.write(Sent(Command::Settings(SettingsCommand::SetTextScale(
            next_scale(scale, false),
        ))));
    } else if ctrl(egui::Key::Num0) {
        sent.write(Sent(Command::Settings(SettingsCommand::SetTextScale(1.0))));
    }
    if pressed(egui::Modifiers::NONE, egui::Key::F11)
        && let Ok(mut window) = windows.single_mut()
    {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            WindowMode::BorderlessFullscreen(_) | WindowMode::Fullscreen(..) => {
                WindowMode::Windowed
            }
        };
    }
    if preferences.open {
        let view = SettingsView {
            lang: preferences.lang,
            look: preferences.look(),
            commit_at_once: preferences.settings.commit_at_once,
            scene_words: preferences.settings.scene_words,
            sound: preferences.settings.sound,
            reduced_motion: preferences.settings.reduced_motion,
            pace: preferences.pace(),
            reading_speed: preferences.settings.reading_speed,
            folder: preferences.folder(),
            trouble: preferences
                .trouble
                .as_ref()
                .map(|why| say(preferences.lang, "app-not-kept", &[("why", why)])),
        };
        if let Some(command) = settings_ui(&page(ctx), &view) {
            sent.write(Sent(command));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_window_is_not_zoomed_and_a_huge_one_at_most_twice() {
        let zoom = |x, y| zoom(egui::vec2(x, y));
        assert_eq!(zoom(1024.0, 600.0), 1.0);
        assert_eq!(zoom(1280.0, 800.0), 1.0);
        assert!((1.1..1.3).contains(&zoom(1920.0, 1080.0)));
        assert!((1.7..=2.0).contains(&zoom(3840.0, 2160.0)));
        assert_eq!(zoom(20000.0, 20000.0), 2.0);
    }
}
