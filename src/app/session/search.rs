//! Searching in what was said.

use super::running::Running;
use crate::app::panels::conversation::SearchView;
use crate::core::dialogue::Told;

/// The places from a line on at which these words were said.
fn places(lines: &[Told], from: usize, words: &str) -> Vec<usize> {
    let sought = words.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&sought);
    let lines = lines.iter().enumerate().skip(from);
    lines
        .filter(|_| !sought.is_empty())
        .filter(|(_, line)| holds(&line.text))
        .map(|(index, _)| index)
        .collect()
}

impl Running {
    /// Searches what was said; the newest line with these words comes first.
    pub(super) fn search_for(&mut self, words: &str) {
        let found = places(&self.lines, 0, words);
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

    /// Searches the lines from a place on, which are new. The line that was looked at changes
    /// without a turn: it does not scroll away from what is being read.
    pub(super) fn search_again(&mut self, from: usize) {
        if let Some(search) = &mut self.search {
            let before = search.found.partition_point(|place| *place < from);
            search.found.truncate(before);
            search
                .found
                .extend(places(&self.lines, from, &search.words));
            search.at = search.found.len().saturating_sub(1);
        }
    }
}
