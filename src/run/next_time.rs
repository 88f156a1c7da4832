//! What the trainee will do next time, in own words, kept beside the journal of a run.
//!
//! It is no input of the run: it comes after the end, and changes nothing in it. A line in the
//! journal would be taken for damage by a program of before, which knows no such input. So it is a
//! file of its own: it goes with its run, an older program passes it by, and of several the last
//! counts.

use super::keeper::{Beside, Keeper};

/// The most that is kept, in characters.
pub const LONGEST: usize = 2000;

/// The words as they are kept and shown: none where there are none.
pub fn as_kept(words: &str) -> Option<String> {
    let words: String = words.trim().chars().take(LONGEST).collect();
    (!words.is_empty()).then_some(words)
}

/// What was read beside a journal, in words.
pub fn as_read(bytes: Option<Vec<u8>>) -> Option<String> {
    as_kept(&String::from_utf8_lossy(&bytes?))
}

/// Keeps the words in place of those before; without any, none are kept.
///
/// # Errors
/// They cannot be written or removed.
pub fn keep<K: Keeper>(keeper: &mut K, words: &str) -> Result<(), K::Error> {
    let kept = as_kept(words);
    keeper.keep_beside(Beside::NextTime, kept.as_deref().map(str::as_bytes))
}
