//! Lines, scenes and title cards as text.

use std::io;

use super::turn::Player;
use crate::cli::ui::{Look, Ui};
use crate::core::assessment::debrief::Voice;
use crate::core::dialogue::Event;
use crate::core::report::scene_words;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::model::{Manner, NodeKind, Speaker};

impl Player<'_, '_, '_> {
    /// A text of the scenario with its slots filled.
    pub(super) fn text(&self, ix: TextIx) -> String {
        let session = self.run.session();
        let scenario = session.scenario();
        self.names.fill(
            scenario,
            &session.state().slots,
            scenario.text(ix, self.ui.lang.code()),
        )
    }

    /// Shows what the session owes, in order. The scene is said when something is said in it:
    /// one that was passed through is not seen.
    pub(super) fn show(&mut self, events: &[Event], cell: Option<&str>) -> io::Result<()> {
        for event in events {
            match *event {
                Event::Scene(scene) => self.pending = Some(scene),
                Event::Line { by, text } => {
                    self.show_scene()?;
                    let (voice, name) = self.speaker(by);
                    let text = self.text(text);
                    put_said(self.ui, voice, name.as_deref(), &text)?;
                }
                Event::Done { manner, text } => {
                    let voice = if text.is_some() {
                        manner_voice(manner)
                    } else {
                        Voice::Act
                    };
                    let text = text
                        .map(|text| self.text(text))
                        .or(cell.map(str::to_owned))
                        .unwrap_or_default();
                    self.ui.blank()?;
                    put_said(self.ui, voice, Some(&self.names.worker), &text)?;
                }
                Event::Visit { title } => {
                    let title = self.text(title);
                    self.ui.blank()?;
                    put_said(self.ui, Voice::Card, None, &title)?;
                }
                Event::Ended(node) => {
                    self.show_scene()?;
                    let NodeKind::End(end) = self.run.session().scenario().node(node).kind else {
                        continue;
                    };
                    let (title, text) = (self.text(end.title), self.text(end.text));
                    self.ui.blank()?;
                    self.ui.look(Look::Bold, &title, "")?;
                    self.ui.put(&text, "")?;
                }
                // What chance decided is told in the debrief.
                Event::Drew { .. } => {}
                Event::Ask => self.show_scene()?,
            }
        }
        Ok(())
    }

    /// Says what is new in the scene.
    pub(super) fn show_scene(&mut self) -> io::Result<()> {
        let Some(scene) = self.pending.take() else {
            return Ok(());
        };
        let scenario = self.run.session().scenario();
        let with = scene
            .with
            .map(|ix| scenario.person_name(ix, self.ui.lang.code()));
        let words = scene_words(scene, self.shown, &scenario.client.name, with, self.ui.lang);
        self.shown = Some(scene);
        if words.is_empty() {
            Ok(())
        } else {
            self.ui.look(Look::Dim, &words, "· ")
        }
    }

    fn speaker(&self, by: Speaker) -> (Voice, Option<String>) {
        let scenario = self.run.session().scenario();
        match by {
            Speaker::Client => (Voice::Client, Some(scenario.client.name.clone())),
            Speaker::Narrator => (Voice::Narrator, None),
            Speaker::Thought => (Voice::Thought, None),
            Speaker::Worker => (Voice::Worker, Some(self.names.worker.clone())),
            Speaker::Person(ix) => (
                Voice::Person,
                Some(scenario.people[ix.index()].name.clone()),
            ),
        }
    }
}

fn manner_voice(manner: Manner) -> Voice {
    match manner {
        Manner::Say => Voice::Worker,
        Manner::Do => Voice::Act,
        Manner::Silence => Voice::Silence,
    }
}

/// One line of a conversation.
pub(super) fn put_said(
    ui: &mut Ui<'_, '_>,
    voice: Voice,
    name: Option<&str>,
    text: &str,
) -> io::Result<()> {
    match voice {
        Voice::Client | Voice::Worker | Voice::Person => {
            ui.put(&format!("{}: “{text}”", name.unwrap_or_default()), "")
        }
        Voice::Thought => ui.tell("said-thought", &[("text", text)], ""),
        Voice::Narrator | Voice::Act | Voice::Silence => ui.put(text, ""),
        Voice::Card => ui.look(Look::Bold, &format!("— {text} —"), ""),
    }
}
