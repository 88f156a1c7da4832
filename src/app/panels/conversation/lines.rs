//! Everything that was said so far, shared by whoever shows it.

use std::ops::Deref;
use std::sync::Arc;

use crate::core::dialogue::Told;

/// Lines that grow at their end. Handing them on copies none of them; nor does growing, once
/// nobody else holds on to them.
#[derive(Clone, Default)]
pub struct Lines {
    all: Arc<Vec<Told>>,
    /// So many of them are these.
    count: usize,
}

impl Lines {
    /// The first so many of these.
    #[must_use]
    pub fn first(&self, count: usize) -> Self {
        Self {
            all: Arc::clone(&self.all),
            count: count.min(self.count),
        }
    }

    /// Adds a line.
    pub fn push(&mut self, line: Told) {
        self.extend([line]);
    }
}

impl Extend<Told> for Lines {
    fn extend<I: IntoIterator<Item = Told>>(&mut self, lines: I) {
        let all = Arc::make_mut(&mut self.all);
        all.truncate(self.count);
        all.extend(lines);
        self.count = all.len();
    }
}

impl Deref for Lines {
    type Target = [Told];

    fn deref(&self) -> &[Told] {
        self.all.get(..self.count).unwrap_or_default()
    }
}

impl FromIterator<Told> for Lines {
    fn from_iter<I: IntoIterator<Item = Told>>(lines: I) -> Self {
        Vec::from_iter(lines).into()
    }
}

impl From<Vec<Told>> for Lines {
    fn from(lines: Vec<Told>) -> Self {
        Self {
            count: lines.len(),
            all: Arc::new(lines),
        }
    }
}

impl std::fmt::Debug for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Lines {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::dialogue::Voice;

    fn line(text: &str) -> Told {
        Told {
            by: Voice::Narrator,
            name: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn what_is_shown_stays_while_the_lines_grow() {
        let mut lines: Lines = vec![line("a"), line("b")].into();
        let shown = lines.clone();
        lines.push(line("c"));
        assert_eq!(shown.len(), 2);
        assert_eq!(*lines, [line("a"), line("b"), line("c")]);
        assert_eq!(lines.first(2), shown);
        assert_eq!(lines.first(9), lines);
    }

    #[test]
    fn lines_grow_in_place_where_nobody_holds_on_to_them() {
        let mut lines: Lines = Vec::with_capacity(8).into();
        lines.push(line("a"));
        let place = lines.as_ptr();
        drop(lines.clone());
        lines.push(line("b"));
        assert_eq!(lines.as_ptr(), place);
    }

    #[test]
    fn what_is_added_to_a_part_comes_behind_it() {
        let lines: Lines = vec![line("a"), line("b")].into();
        let mut part = lines.first(1);
        part.extend([line("c")]);
        assert_eq!(*part, [line("a"), line("c")]);
        assert_eq!(lines.len(), 2);
    }
}
