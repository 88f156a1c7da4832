//! What is heard of a run while it is played: each sound once, with the line that it comes before.

use super::running::Running;
use crate::core::scenario::sound::Sound;

impl Running {
    /// The sounds that have come, each with how many lines went before it: those of the lines that
    /// are shown, or whose picture is; and at the end what is heard after the last of them.
    fn sounds(&self) -> &[(usize, Sound)] {
        let all = self.listener.sounds();
        if self.telling.is_over() {
            return all;
        }
        let first = self.lines.len() - self.scenes.len();
        let shown = first + self.telling.pictured().map_or(0, |line| line + 1);
        &all[..all.partition_point(|(line, _)| *line < shown)]
    }

    /// The newest sound of what came last, to say in words.
    pub fn sound(&self) -> Option<Sound> {
        let (line, sound) = self.sounds().last()?;
        (*line >= self.newest).then_some(*sound)
    }

    /// The newest sound that has come since it was asked for last.
    pub fn take_sound(&mut self) -> Option<Sound> {
        let sounds = self.sounds();
        let new = sounds.get(self.sounded..).and_then(<[_]>::last);
        let (new, sounded) = (new.map(|(_, sound)| *sound), sounds.len());
        self.sounded = sounded;
        new
    }

    /// Whoever goes on with a run has heard what went before.
    pub(super) fn skip_sounds(&mut self) {
        self.sounded = self.listener.sounds().len();
    }
}
