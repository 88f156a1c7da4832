//! What is written, marked or rated and not sent yet, kept beside the run while it is being made.

use std::io;
use std::time::Duration;

use bevy::log::warn;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::WindowCloseRequested;

use super::Play;
use super::running::Running;
use crate::core::dialogue::Waiting;
use crate::core::scenario::network::task::TOP_RATING;
use crate::run::Draft;

/// It is written at most this often.
const AT_MOST: Duration = Duration::from_secs(2);

/// Keeps what is not sent yet: once in a while, and when the window is about to be closed.
pub(crate) fn keep_drafts(
    mut play: ResMut<Play>,
    time: Res<Time<Real>>,
    mut closing: MessageReader<WindowCloseRequested>,
    mut last: Local<Option<Duration>>,
) {
    let closes = closing.read().count() > 0;
    let now = time.elapsed();
    let soon = last.is_some_and(|last| now.saturating_sub(last) < AT_MOST);
    let running = &mut play.bypass_change_detection().0;
    if let Some(running) = running.as_mut().filter(|_| closes || !soon)
        && running.has_unkept()
    {
        *last = Some(now);
        if let Err(error) = running.keep_draft() {
            warn!("what is not sent yet could not be kept: {error}");
        }
    }
}

impl Running {
    /// What answers the question that is asked now, as far as it was made.
    fn unsent(&self) -> Draft {
        let mut draft = Draft::default();
        match self.live.session().waiting() {
            Waiting::Reflection(_) => draft.written.clone_from(&self.draft),
            Waiting::Observation(_) => draft.marked.clone_from(&self.marked),
            Waiting::Rating(_) => draft.ratings.clone_from(&self.desk.ratings),
            Waiting::Choice(_) => draft = self.unsent_grounds(),
            Waiting::Map(_) | Waiting::Ended(_) => {}
        }
        draft
    }

    /// How long the window may sleep, if not until something happens: until the next line is due,
    /// and not so long that something stays unkept. Whoever stops typing does nothing more that
    /// would wake it.
    pub(crate) fn may_sleep(&self) -> Option<Duration> {
        let keep = self.has_unkept().then_some(AT_MOST);
        let waits = keep.into_iter().chain(self.next_due());
        waits.min()
    }

    /// Whether there is something new to keep.
    fn has_unkept(&self) -> bool {
        let unsent = self.unsent();
        let kept = self.live.draft();
        let same = kept.map_or(unsent.is_empty(), |kept| *kept == unsent);
        self.live.journal().is_some() && !same
    }

    pub(super) fn keep_draft(&mut self) -> io::Result<()> {
        let draft = self.unsent();
        self.live.keep_draft(draft)
    }

    /// Takes up what was kept. Only what the question knows counts: the file may say anything.
    pub(super) fn take_up_draft(&mut self) {
        let Some(draft) = self.live.draft().cloned() else {
            return;
        };
        let session = self.live.session();
        let scenario = session.scenario();
        match session.waiting() {
            Waiting::Reflection(_) => self.draft = draft.written,
            Waiting::Observation(ix) => {
                let Some(task) = scenario.node(ix).kind.observe() else {
                    return;
                };
                let signals = task.signals.iter();
                let ids = signals.map(|(index, _)| &scenario.signals[usize::from(*index)].id);
                self.marked = ids
                    .filter(|id| draft.marked.contains(*id))
                    .cloned()
                    .collect();
            }
            Waiting::Rating(ix) => {
                let Some(task) = scenario.node(ix).kind.rate() else {
                    return;
                };
                let items = task.items.iter().filter_map(|(_, id)| {
                    let rating = draft
                        .ratings
                        .get(id)
                        .filter(|rating| **rating <= TOP_RATING)?;
                    Some((id.clone(), *rating))
                });
                self.desk.ratings = items.collect();
            }
            Waiting::Choice(_) => self.take_up_grounds(draft),
            Waiting::Map(_) | Waiting::Ended(_) => {}
        }
    }
}
