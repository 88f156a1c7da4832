//! Lines, scenes and title cards as text.

use std::io;
use std::sync::Arc;

use super::turn::Player;
use crate::cli::ui::{Look, Ui};
use crate::core::dialogue::{Event, Teller, Told, Voice};
use crate::core::report::{scene_words, sound_words};
use crate::core::scenario::ids::{ContactIx, TextIx};

impl Player<'_, '_, '_> {
    /// A text of the scenario with its slots filled.
    pub(super) fn text(&self, ix: TextIx) -> String {
        self.teller().text(ix)
    }

    /// Tells things as they read now.
    pub(super) fn teller(&self) -> Teller<'_> {
        let session = self.run.session();
        let slots = session.state().slots.as_slice();
        Teller::within(session.scenario(), self.ui.lang, &self.names, slots)
    }

    /// Shows what the session owes, in order. The scene is said when something is said in it:
    /// one that was passed through is not seen. `slots` are the text slots as they were before.
    pub(super) fn show(
        &mut self,
        events: &[Event],
        slots: Vec<Option<ContactIx>>,
    ) -> io::Result<()> {
        let scenario = Arc::clone(self.run.session().scenario());
        let names = self.names.clone();
        let mut teller = Teller::within(&scenario, self.ui.lang, &names, slots);
        for event in events {
            let told = teller.tell(event);
            match *event {
                Event::Scene(scene) => self.pending = Some(scene),
                Event::Sound(sound) => {
                    self.show_scene()?;
                    let words = sound_words(sound, self.ui.lang);
                    self.ui.look(Look::Dim, &words, "· ")?;
                }
                Event::Line { .. } | Event::Ask => self.show_scene()?,
                Event::Done { .. } | Event::Visit { .. } => self.ui.blank()?,
                Event::Ended(node) => {
                    self.show_scene()?;
                    let Some(end) = scenario.node(node).kind.end() else {
                        continue;
                    };
                    self.ui.blank()?;
                    self.ui.look(Look::Bold, &teller.text(end.title), "")?;
                    self.ui.put(&teller.text(end.text), "")?;
                }
                // What chance decided and what became of promises is told in the debrief.
                Event::Drew { .. } | Event::Promise(_) | Event::Slot { .. } => {}
            }
            if let Some(told) = told {
                put_told(self.ui, &told)?;
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
}

/// One line of a conversation.
pub(super) fn put_told(ui: &mut Ui<'_, '_>, told: &Told) -> io::Result<()> {
    let text = &told.text;
    match told.by {
        Voice::Client | Voice::Worker | Voice::Person => {
            let name = told.name.as_deref().unwrap_or_default();
            ui.put(&format!("{name}: “{text}”"), "")
        }
        Voice::Thought => ui.tell("said-thought", &[("text", text)], ""),
        Voice::Narrator | Voice::Act | Voice::Silence => ui.put(text, ""),
        Voice::Card => ui.look(Look::Bold, &format!("— {text} —"), ""),
    }
}
