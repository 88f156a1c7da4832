//! When something was, in words. Without a table of time zones, a day's date is as far as it goes.

use crate::core::locale::{Lang, say};

/// How long ago, and beyond a week the date; both in seconds since 1970.
pub(super) fn when(lang: Lang, then: u64, now: u64) -> String {
    let ago = now.saturating_sub(then);
    let count = |id, unit: u64| say(lang, id, &[("count", &(ago / unit).to_string())]);
    match ago {
        0..120 => say(lang, "app-when-now", &[]),
        120..3600 => count("app-when-minutes", 60),
        3600..86_400 => count("app-when-hours", 3600),
        86_400..604_800 => count("app-when-days", 86_400),
        _ => {
            let (year, month, day) = date(then / 86_400);
            let month = say(lang, &format!("app-month-{month}"), &[]);
            say(
                lang,
                "app-when-date",
                &[
                    ("day", &day.to_string()),
                    ("month", &month),
                    ("year", &year.to_string()),
                ],
            )
        }
    }
}

/// Year, month and day of a day counted from 1970, after Howard Hinnant's `civil_from_days`.
fn date(day: u64) -> (u64, u64, u64) {
    let days = day + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    (
        year_of_era + era * 400 + u64::from(month <= 2),
        month,
        of_year - (153 * shifted + 2) / 5 + 1,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(59), (1970, 3, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
        assert_eq!(date(20_453), (2025, 12, 31));
    }

    #[test]
    fn a_clock_that_was_set_back_is_no_trouble() {
        assert_eq!(when(Lang::En, 100, 50), when(Lang::En, 100, 100));
    }
}
