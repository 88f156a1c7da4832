//! The whole program without a window, used by somebody who only has names to go by: what is shown
//! is read from the accessibility tree, and pressed through it.

use bevy::input::mouse::{MouseButtonInput, MouseScrollUnit, MouseWheel};
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::input::{ButtonState, keyboard};
use bevy::prelude::*;
use bevy::window::{CursorMoved, PrimaryWindow, WindowEvent};
use bevy_egui::egui::accesskit::{Action, ActionRequest, Node, NodeId, Role, TreeId};
use bevy_egui::egui::{Event, Key, Modifiers, Pos2, Rect, pos2};
use bevy_egui::{EguiContext, EguiInput, EguiOutput, PrimaryEguiContext};
use drempel::app::command::{Command, SettingsCommand};
use drempel::app::session::{Play, Running};
use drempel::core::locale::{Lang, say};
use drempel::launch::Launch;

use crate::headless::{send, without_window, without_window_at_first};

pub(crate) fn bounds(node: &Node) -> Option<Rect> {
    let bounds = node.bounds()?;
    let corner = |x: f64, y: f64| pos2(x as f32, y as f32);
    Some(Rect::from_min_max(
        corner(bounds.x0, bounds.y0),
        corner(bounds.x1, bounds.y1),
    ))
}

/// The key with this sign; a new line is Enter, and a dot is Esc.
fn key_of(sign: char) -> (keyboard::Key, KeyCode) {
    use KeyCode::{Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9};
    const DIGITS: [KeyCode; 10] = [
        Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    ];
    match sign {
        '\n' => (keyboard::Key::Enter, KeyCode::Enter),
        '.' => (keyboard::Key::Escape, KeyCode::Escape),
        sign => {
            let digit = sign.to_digit(10).unwrap();
            let logical = keyboard::Key::Character(sign.to_string().into());
            (logical, DIGITS[digit as usize])
        }
    }
}

/// The program, and the hands of the player.
pub(crate) struct Player {
    pub(crate) app: App,
    lang: Lang,
}

impl Player {
    /// Past the first page.
    pub(crate) fn new(launch: &Launch, lang: Lang) -> Self {
        Self::of(without_window(launch), lang)
    }

    /// As the program opens.
    pub(crate) fn at_first(launch: &Launch, lang: Lang) -> Self {
        Self::of(without_window_at_first(launch), lang)
    }

    fn of(mut app: App, lang: Lang) -> Self {
        send(
            &mut app,
            Command::Settings(SettingsCommand::SetLanguage(lang)),
        );
        let mut contexts = app
            .world_mut()
            .query_filtered::<&mut EguiContext, With<PrimaryEguiContext>>();
        let mut context = contexts.single_mut(app.world_mut()).unwrap();
        context.get_mut().enable_accesskit();
        let mut player = Self { app, lang };
        player.frames(2);
        player
    }

    pub(crate) fn frames(&mut self, count: usize) {
        (0..count).for_each(|_| self.app.update());
    }

    pub(crate) fn word(&self, id: &str) -> String {
        say(self.lang, id, &[])
    }

    /// What is shown now.
    pub(crate) fn nodes(&mut self) -> Vec<(NodeId, Node)> {
        let mut outputs = self
            .app
            .world_mut()
            .query_filtered::<&EguiOutput, With<PrimaryEguiContext>>();
        let output = outputs.single(self.app.world()).unwrap();
        let update = output.platform_output.accesskit_update.clone();
        update.unwrap().nodes
    }

    pub(crate) fn shows(&mut self, words: &str) -> bool {
        self.nodes().iter().any(|(_, node)| {
            let texts = [node.label(), node.value()];
            texts.into_iter().flatten().any(|text| text == words)
        })
    }

    /// Where the one control stands whose name ends so.
    pub(crate) fn place(&mut self, name: &str) -> Rect {
        bounds(&self.control(name).1).unwrap()
    }

    /// Where a text stands that is shown as this kind of thing and holds these words, whether in
    /// sight or not.
    pub(crate) fn find(&mut self, role: Role, words: &str) -> Option<Rect> {
        let nodes = self.nodes();
        let found = nodes.iter().find(|(_, node)| {
            let texts = [node.label(), node.value()];
            let holds = texts.into_iter().flatten().any(|text| text.contains(words));
            holds && node.role() == role
        });
        bounds(&found?.1)
    }

    /// Whether a text can be seen.
    pub(crate) fn sees(&mut self, role: Role, words: &str) -> bool {
        let window = Rect::from_min_size(Pos2::ZERO, [1280.0, 720.0].into());
        self.find(role, words)
            .is_some_and(|place| window.contains(place.center()))
    }

    fn control(&mut self, name: &str) -> (NodeId, Node) {
        let nodes = self.nodes();
        let named = nodes.iter().filter(|(_, node)| {
            node.supports_action(Action::Click)
                && node.label().is_some_and(|label| label.ends_with(name))
        });
        match named.collect::<Vec<_>>()[..] {
            [control] => control.clone(),
            ref named => panic!("{} controls are called ‘{name}’: {nodes:#?}", named.len()),
        }
    }

    /// The window itself, as the platform names it.
    fn window(&mut self) -> Entity {
        let mut windows = self
            .app
            .world_mut()
            .query_filtered::<Entity, With<PrimaryWindow>>();
        windows.single(self.app.world()).unwrap()
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, width: f32, height: f32) {
        let window = self.window();
        let mut window = self.app.world_mut().get_mut::<Window>(window).unwrap();
        window.resolution.set(width, height);
        self.frames(4);
    }

    /// Moves the pointer, as the platform tells of it.
    pub(crate) fn point(&mut self, at: Pos2) {
        let moved = CursorMoved {
            window: self.window(),
            position: Vec2::new(at.x, at.y),
            delta: None,
        };
        self.app.world_mut().write_message(WindowEvent::from(moved));
    }

    /// Presses or releases the left button.
    pub(crate) fn button(&mut self, state: ButtonState) {
        let pressed = MouseButtonInput {
            button: MouseButton::Left,
            state,
            window: self.window(),
        };
        self.app
            .world_mut()
            .write_message(WindowEvent::from(pressed));
    }

    /// Turns the wheel over a place: up with a positive number, down with a negative one. It rolls
    /// out over the frames that follow.
    pub(crate) fn turn(&mut self, at: Pos2, lines: f32) {
        self.point(at);
        self.frames(1);
        let turned = MouseWheel {
            unit: MouseScrollUnit::Line,
            x: 0.0,
            y: lines,
            window: self.window(),
            phase: TouchPhase::Moved,
        };
        self.app.world_mut().write_message(turned);
    }

    /// As [`Player::turn`], until it has rolled out.
    pub(crate) fn wheel(&mut self, at: Pos2, lines: f32) {
        self.turn(at, lines);
        self.frames(60);
    }

    /// A finger comes, moves or goes.
    pub(crate) fn finger(&mut self, phase: TouchPhase, at: Pos2) {
        let touched = TouchInput {
            phase,
            position: Vec2::new(at.x, at.y),
            window: self.window(),
            force: None,
            id: 7,
        };
        self.app.world_mut().write_message(touched);
    }

    /// Presses a key and lets it go.
    pub(crate) fn key(&mut self, key: Key, modifiers: Modifiers) {
        for pressed in [true, false] {
            self.event(Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers,
            });
            self.frames(3);
        }
    }

    /// Presses keys one after the other, as the platform tells of it, and lets them go in the
    /// opposite order, all before the next frame.
    pub(crate) fn hand(&mut self, keys: &[(keyboard::Key, KeyCode)]) {
        let down = keys.iter().map(|key| (key, ButtonState::Pressed));
        let up = keys.iter().rev().map(|key| (key, ButtonState::Released));
        for ((logical_key, key_code), state) in down.chain(up) {
            let pressed = keyboard::KeyboardInput {
                key_code: *key_code,
                logical_key: logical_key.clone(),
                state,
                text: None,
                repeat: false,
                window: self.window(),
            };
            self.app.world_mut().write_message(pressed);
        }
    }

    /// Presses keys one after the other and lets each go before the next, all before the next
    /// frame; then waits until all of it was seen.
    pub(crate) fn burst(&mut self, keys: &str) {
        self.hurry(keys);
        self.frames(3 * keys.len() + 3);
    }

    /// The same without waiting.
    pub(crate) fn hurry(&mut self, keys: &str) {
        for key in keys.chars() {
            self.hand(&[key_of(key)]);
        }
    }

    fn event(&mut self, event: Event) {
        let mut inputs = self
            .app
            .world_mut()
            .query_filtered::<&mut EguiInput, With<PrimaryEguiContext>>();
        let mut input = inputs.single_mut(self.app.world_mut()).unwrap();
        input.events.push(event);
    }

    /// What the keyboard is at, by its name.
    pub(crate) fn reads(&mut self) -> String {
        let mut outputs = self
            .app
            .world_mut()
            .query_filtered::<&EguiOutput, With<PrimaryEguiContext>>();
        let output = outputs.single(self.app.world()).unwrap();
        let update = output.platform_output.accesskit_update.as_ref().unwrap();
        let focused = update.nodes.iter().find(|(id, _)| *id == update.focus);
        let name = focused.and_then(|(_, node)| node.label());
        name.unwrap_or_default().to_owned()
    }

    /// Presses the one control whose name ends so.
    pub(crate) fn press(&mut self, name: &str) {
        let target_node = self.control(name).0;
        self.request(Action::Click, target_node);
    }

    /// Presses the first of all controls whose name ends so.
    pub(crate) fn press_first(&mut self, name: &str) {
        let nodes = self.nodes();
        let first = nodes.iter().find(|(_, node)| {
            node.supports_action(Action::Click)
                && node.label().is_some_and(|label| label.ends_with(name))
        });
        self.request(Action::Click, first.unwrap().0);
    }

    fn request(&mut self, action: Action, target_node: NodeId) {
        let request = ActionRequest {
            action,
            target_tree: TreeId::ROOT,
            target_node,
            data: None,
        };
        self.event(Event::AccessKitActionRequest(request));
        self.frames(3);
    }

    /// Types what a field takes.
    pub(crate) fn types(&mut self, text: &str) {
        self.event(Event::Text(text.to_owned()));
        self.frames(3);
    }

    /// The whole name of the one control whose name ends so.
    pub(crate) fn name_of(&mut self, end: &str) -> String {
        let (_, control) = self.control(end);
        control.label().unwrap_or_default().to_owned()
    }

    /// Gives the keyboard to the one control whose name ends so.
    pub(crate) fn focus(&mut self, name: &str) {
        let target_node = self.control(name).0;
        self.request(Action::Focus, target_node);
        assert!(self.reads().ends_with(name), "{}", self.reads());
    }

    /// The run that is being played.
    pub(crate) fn running(&self) -> &Running {
        self.app.world().resource::<Play>().0.as_ref().unwrap()
    }
}
