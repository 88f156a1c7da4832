//! What was heard in a run, line by line, and where in the conversation.

use crate::core::dialogue::{Event, Names, Teller, Told};
use crate::core::dialogue::{Step, Trace};
use crate::core::locale::Lang;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::scene::SceneState;
use crate::core::scenario::sound::Sound;

/// A line of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Index into [`Trace::entries`]: what was done when it came.
    pub entry: usize,
    /// Counts the stretches of the conversation: each title card and other company begins a new
    /// one. What was said in one is no answer to what was said in another.
    pub stretch: usize,
    /// The text in the scenario; none for what the worker did, a title card and own words.
    pub text: Option<TextIx>,
    /// How the scene looked when it was said.
    pub scene: SceneState,
    /// The line.
    pub told: Told,
}

/// All lines of a run, in order.
pub fn heard(trace: &Trace, lang: Lang, names: &Names) -> Vec<Heard> {
    Listener::default().hear(trace, lang, names)
}

/// Hears a run while it grows: each line once.
#[derive(Debug, Clone, Default)]
pub struct Listener {
    /// So many entries of the run were heard.
    entries: usize,
    stretch: usize,
    scene: SceneState,
    /// So many lines were heard.
    lines: usize,
    sounds: Vec<(usize, Sound)>,
}

impl Listener {
    /// The lines that have come since it listened last. A run has one listener, in one language.
    pub fn hear(&mut self, trace: &Trace, lang: Lang, names: &Names) -> Vec<Heard> {
        let last = self
            .entries
            .checked_sub(1)
            .and_then(|last| trace.entries.get(last));
        let slots = last.map_or(&[][..], |entry| &entry.slots);
        let mut teller = Teller::within(&trace.scenario, lang, names, slots);
        let mut lines = Vec::new();
        for (entry, done) in trace.entries.iter().enumerate().skip(self.entries) {
            if let Step::Reflect { answer, .. } = &done.step {
                lines.extend(teller.answer(answer).map(|told| Heard {
                    entry,
                    stretch: self.stretch,
                    text: None,
                    scene: self.scene,
                    told,
                }));
            }
            for event in &done.events {
                self.follow(event);
                if let Event::Sound(sound) = event {
                    self.sounds.push((self.lines + lines.len(), *sound));
                }
                let text = event.line();
                lines.extend(teller.tell(event).map(|told| Heard {
                    entry,
                    stretch: self.stretch,
                    text,
                    scene: self.scene,
                    told,
                }));
            }
        }
        self.entries = trace.entries.len();
        self.lines += lines.len();
        lines
    }

    /// How the scene looked after the last line that it heard.
    pub fn scene(&self) -> SceneState {
        self.scene
    }

    /// The sounds that were heard, each with how many lines went before it.
    pub fn sounds(&self) -> &[(usize, Sound)] {
        &self.sounds
    }

    fn follow(&mut self, event: &Event) {
        match event {
            Event::Visit { .. } => self.stretch += 1,
            Event::Scene(now) => {
                self.stretch += usize::from(!is_same_company(self.scene, *now));
                self.scene = *now;
            }
            Event::Line { .. }
            | Event::Done { .. }
            | Event::Sound(_)
            | Event::Slot { .. }
            | Event::Promise(_)
            | Event::Drew { .. }
            | Event::Ask
            | Event::Ended(_) => {}
        }
    }
}

/// Whether the worker is with the same people: the client, whoever else comes or goes, or else the
/// same third person.
fn is_same_company(before: SceneState, now: SceneState) -> bool {
    match (before.alone, now.alone) {
        (false, false) => true,
        (true, true) => before.with == now.with,
        _ => false,
    }
}
