//! What was said in a run: it grows with each input, and is told anew in another language.

use super::running::Running;
use crate::app::panels::conversation::Lines;
use crate::core::assessment::Listener;

impl Running {
    /// Adds what was said since. The newest part is what the last input that brought any has
    /// brought.
    pub(super) fn listen(&mut self) {
        let names = self.names();
        let heard = self.listener.hear(self.live.trace(), self.lang, &names);
        let said = self.lines.len();
        if let Some(last) = heard.last().map(|line| line.entry) {
            self.newest = said + heard.partition_point(|line| line.entry < last);
            self.lines.extend(heard.into_iter().map(|line| line.told));
        }
        self.search_again(said);
    }

    /// Forgets what was said, to hear it from the start.
    pub(super) fn listen_anew(&mut self) {
        self.listener = Listener::default();
        self.lines = Lines::default();
        self.newest = 0;
    }
}
