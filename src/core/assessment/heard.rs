//! What was heard in a run, line by line, and where in the conversation.

use crate::core::dialogue::{Event, Names, Teller, Told};
use crate::core::dialogue::{Step, Trace};
use crate::core::locale::Lang;
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::scene::SceneState;

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
    /// The line.
    pub told: Told,
}

/// All lines of a run, in order.
pub fn heard(trace: &Trace, lang: Lang, names: &Names) -> Vec<Heard> {
    let mut teller = Teller::new(&trace.scenario, lang, names);
    let mut lines = Vec::new();
    let mut stretch = 0;
    let mut scene = SceneState::default();
    for (entry, done) in trace.entries.iter().enumerate() {
        if let Step::Reflect { answer, .. } = &done.step {
            lines.extend(teller.answer(answer).map(|told| Heard {
                entry,
                stretch,
                text: None,
                told,
            }));
        }
        for event in &done.events {
            match event {
                Event::Visit { .. } => stretch += 1,
                Event::Scene(now) => {
                    stretch += usize::from(!is_same_company(scene, *now));
                    scene = *now;
                }
                Event::Line { .. }
                | Event::Done { .. }
                | Event::Slot { .. }
                | Event::Promise(_)
                | Event::Drew { .. }
                | Event::Ask
                | Event::Ended(_) => {}
            }
            let text = event.line();
            lines.extend(teller.tell(event).map(|told| Heard {
                entry,
                stretch,
                text,
                told,
            }));
        }
    }
    lines
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
