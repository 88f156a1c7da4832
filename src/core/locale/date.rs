//! Days of the calendar, from seconds since 1970. Without a table of time zones, the day in UTC is as
//! far as it goes.

use super::{Lang, say};

/// Seconds in a day.
pub const DAY: u64 = 86_400;

/// The day in words.
pub fn date(lang: Lang, seconds: u64) -> String {
    let (year, month, day) = civil(seconds / DAY);
    let month = say(lang, &format!("app-month-{month}"), &[]);
    let (day, year) = (day.to_string(), year.to_string());
    let args = [("day", day.as_str()), ("month", &month), ("year", &year)];
    say(lang, "app-when-date", &args)
}

/// The day as it sorts: year, month and day in figures.
pub fn iso_date(seconds: u64) -> String {
    let (year, month, day) = civil(seconds / DAY);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of a day counted from 1970, after Howard Hinnant's `civil_from_days`.
fn civil(day: u64) -> (u64, u64, u64) {
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
    fn days_are_counted_as_the_calendar_does() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(59), (1970, 3, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(20_453), (2025, 12, 31));
        assert_eq!(iso_date(951_782_400), "2000-02-29");
        assert_eq!(iso_date(1_767_225_599), "2025-12-31");
    }
}
