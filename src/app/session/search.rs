//! Searching in what was said.

use super::running::Running;
use crate::app::panels::conversation::SearchView;

impl Running {
    /// Searches what was said; the newest line with these words comes first.
    pub(super) fn search_for(&mut self, words: &str) {
        let sought = words.trim().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&sought);
        let lines = self.lines.iter().enumerate();
        let found: Vec<usize> = lines
            .filter(|_| !sought.is_empty())
            .filter(|(_, line)| holds(&line.text))
            .map(|(index, _)| index)
            .collect();
        let turn = self.search.as_ref().map_or(0, |search| search.turn) + 1;
        self.search = Some(SearchView {
            words: words.to_owned(),
            at: found.len().saturating_sub(1),
            found,
            turn,
        });
    }

    /// To another place where it was said, and round.
    pub(super) fn search_on(&mut self, forward: bool) {
        if let Some(search) = self
            .search
            .as_mut()
            .filter(|search| !search.found.is_empty())
        {
            let count = search.found.len();
            let step = if forward { 1 } else { count - 1 };
            search.at = (search.at + step) % count;
            search.turn += 1;
        }
    }

    /// What was said has changed.
    pub(super) fn search_again(&mut self) {
        if let Some(search) = &mut self.search {
            let words = std::mem::take(&mut search.words);
            let turn = search.turn;
            self.search_for(&words);
            // A new line does not scroll away from what is being read.
            if let Some(search) = &mut self.search {
                search.turn = turn;
            }
        }
    }
}
