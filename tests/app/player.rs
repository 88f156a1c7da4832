//! The whole program without a window, used by somebody who only has names to go by: what is shown
//! is read from the accessibility tree, and pressed through it.

use bevy::prelude::*;
use bevy_egui::egui::Event;
use bevy_egui::egui::accesskit::{Action, ActionRequest, Node, NodeId, TreeId};
use bevy_egui::{EguiContext, EguiInput, EguiOutput, PrimaryEguiContext};
use drempel::app::command::Command;
use drempel::app::session::{Play, Running};
use drempel::core::locale::{Lang, say};
use drempel::launch::Launch;

use crate::headless::{send, without_window};

/// The program, and the hands of the player.
pub(crate) struct Player {
    pub(crate) app: App,
    lang: Lang,
}

impl Player {
    pub(crate) fn new(launch: &Launch, lang: Lang) -> Self {
        let mut app = without_window(launch);
        send(&mut app, Command::SetLanguage(lang));
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
    fn nodes(&mut self) -> Vec<(NodeId, Node)> {
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
        let nodes = self.nodes();
        let named = nodes.iter().filter(|(_, node)| {
            node.supports_action(Action::Click)
                && node.label().is_some_and(|label| label.ends_with(name))
        });
        let named: Vec<NodeId> = named.map(|(id, _)| *id).collect();
        let [target_node] = named[..] else {
            panic!("{} controls are called ‘{name}’: {nodes:#?}", named.len());
        };
        let request = ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node,
            data: None,
        };
        let mut inputs = self
            .app
            .world_mut()
            .query_filtered::<&mut EguiInput, With<PrimaryEguiContext>>();
        let mut input = inputs.single_mut(self.app.world_mut()).unwrap();
        input.events.push(Event::AccessKitActionRequest(request));
        self.frames(3);
    }

    /// The run that is being played.
    pub(crate) fn running(&self) -> &Running {
        self.app.world().resource::<Play>().0.as_ref().unwrap()
    }
}
