//! Sets of small numbers that mostly lie close together.

/// A set of numbers, 64 to a word. Words without any are left out, so that a set costs what is in
/// it: a long scenario has thousands of flags, and few of them matter at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sparse {
    /// By the number of the word, and never 0.
    words: Vec<(u32, u64)>,
}

fn split(number: usize) -> (u32, u64) {
    let word = u32::try_from(number / 64).unwrap_or(u32::MAX);
    (word, 1 << (number % 64))
}

impl Sparse {
    fn find(&self, word: u32) -> Result<usize, usize> {
        self.words.binary_search_by_key(&word, |(word, _)| *word)
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(self.words.as_slice())
    }

    pub(super) fn contains(&self, number: usize) -> bool {
        let (word, bit) = split(number);
        self.find(word).is_ok_and(|at| self.words[at].1 & bit != 0)
    }

    pub(super) fn insert(&mut self, number: usize) {
        let (word, bit) = split(number);
        self.add_word(word, bit);
    }

    pub(super) fn remove(&mut self, number: usize) {
        let (word, bit) = split(number);
        if let Ok(at) = self.find(word) {
            self.words[at].1 &= !bit;
            if self.words[at].1 == 0 {
                self.words.remove(at);
            }
        }
    }

    /// Takes out all numbers of which this is so, and gives them back.
    pub(super) fn take(&mut self, is_so: impl Fn(usize) -> bool) -> Self {
        let mut taken = Self::default();
        self.words.retain_mut(|(index, word)| {
            let mut out = 0;
            let mut left = *word;
            while left != 0 {
                let at = left.trailing_zeros();
                left &= left - 1;
                out |= u64::from(is_so(*index as usize * 64 + at as usize)) << at;
            }
            if out != 0 {
                taken.words.push((*index, out));
                *word &= !out;
            }
            *word != 0
        });
        taken
    }

    /// The words with something in them, by number.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, u64)> {
        self.words
            .iter()
            .map(|(index, word)| (*index as usize, *word))
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (word, bits) in &other.words {
            self.add_word(*word, *bits);
        }
    }

    fn add_word(&mut self, word: u32, bits: u64) {
        match self.find(word) {
            Ok(at) => self.words[at].1 |= bits,
            Err(at) => self.words.insert(at, (word, bits)),
        }
    }

    /// The numbers that follow one another within a word: the first, and how many there are.
    pub(super) fn runs(&self) -> impl Iterator<Item = (usize, u32)> {
        self.words.iter().flat_map(|(index, word)| {
            let mut at = 0;
            std::iter::from_fn(move || {
                let left = word.checked_shr(at)?;
                if left == 0 {
                    return None;
                }
                at += left.trailing_zeros();
                let count = (word >> at).trailing_ones();
                let first = *index as usize * 64 + at as usize;
                at += count;
                Some((first, count))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Sparse;

    #[test]
    fn it_holds_what_was_put_in_and_equals_what_holds_the_same() {
        let mut set = Sparse::default();
        for number in [900, 3, 4, 63, 64, 5] {
            set.insert(number);
        }
        let runs: Vec<_> = set.runs().collect();
        assert_eq!(runs, [(3, 3), (63, 1), (64, 1), (900, 1)]);
        let mut other = Sparse::default();
        for number in [5, 7000] {
            other.insert(number);
        }
        other.add(&set);
        other.remove(7000);
        other.remove(8);
        assert_eq!(set, other);
        let taken = other.take(|number| number > 4 && number != 64);
        assert_eq!(
            taken.runs().collect::<Vec<_>>(),
            [(5, 1), (63, 1), (900, 1)]
        );
        assert_eq!(other.runs().collect::<Vec<_>>(), [(3, 2), (64, 1)]);
        assert!(set.contains(900) && !set.contains(901) && !set.contains(7000));
    }
}
