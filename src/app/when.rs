//! When something was, in words. Without a table of time zones, a day's date is as far as it goes.

use crate::core::locale::{Lang, date, say};

/// How long ago, and beyond a week the date; both in seconds since 1970.
pub(super) fn when(lang: Lang, then: u64, now: u64) -> String {
    let ago = now.saturating_sub(then);
    let count = |id, unit: u64| say(lang, id, &[("count", &(ago / unit).to_string())]);
    match ago {
        0..120 => say(lang, "app-when-now", &[]),
        120..3600 => count("app-when-minutes", 60),
        3600..86_400 => count("app-when-hours", 3600),
        86_400..604_800 => count("app-when-days", 86_400),
        _ => date(lang, then),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_back_is_no_trouble() {
        assert_eq!(when(Lang::En, 100, 50), when(Lang::En, 100, 100));
    }
}
