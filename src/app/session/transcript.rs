//! What was said in a run, and where the newest part begins.

use crate::core::assessment::heard;
use crate::core::dialogue::Trace;
use crate::core::dialogue::{Names, Told};
use crate::core::locale::Lang;

/// All lines of a run, and where the newest part begins: what the last input that brought any has
/// brought.
pub(super) fn lines(trace: &Trace, lang: Lang, names: &Names) -> (Vec<Told>, usize) {
    let heard = heard(trace, lang, names);
    let last = heard.last().map(|line| line.entry);
    let newest = heard.partition_point(|line| Some(line.entry) < last);
    (heard.into_iter().map(|line| line.told).collect(), newest)
}
