//! Help lines for whoever was touched by a conversation: data from `assets/aftercare.ron`, with
//! the month in which they were checked.

use serde::Deserialize;

use super::debrief::TextOptions;
use super::document::ruled;
use super::wrap::wrap;
use crate::core::framework::Words;
use crate::core::locale::{Lang, say};

/// The help lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aftercare {
    /// When their numbers were last looked up.
    pub checked: Month,
    /// The lines, most urgent first.
    pub lines: Vec<HelpLine>,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Month {
    /// The year.
    pub year: u16,
    /// The month, 1..=12.
    pub month: u8,
}

/// Someone to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Its name.
    pub name: String,
    /// Its telephone number in the Netherlands.
    pub number: String,
    /// For what.
    pub about: Words,
}

impl Aftercare {
    /// Reads the file.
    ///
    /// # Errors
    /// The text does not have the shape of an `Aftercare`.
    pub fn read(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(text)
    }

    /// When the numbers were checked, in words.
    pub fn checked_words(&self, lang: Lang) -> String {
        let Month { year, month } = self.checked;
        let month = say(lang, &format!("app-month-{month}"), &[]);
        let when = format!("{month} {year}");
        say(lang, "debrief-aftercare-checked", &[("when", &when)])
    }
}

/// The help lines as plain text, in the manner of a section of the debrief.
pub fn render_aftercare(aftercare: &Aftercare, options: TextOptions) -> String {
    let TextOptions { lang, width, .. } = options;
    let title = say(lang, "debrief-section-aftercare", &[]);
    let mut out = format!("\n{}", ruled(&title, '-', width));
    out.push_str(&wrap(&say(lang, "debrief-aftercare", &[]), width, ""));
    for line in &aftercare.lines {
        let text = format!("{}: {}. {}", line.name, line.number, line.about.get(lang));
        out.push_str(&wrap(&text, width, "  "));
    }
    out.push_str(&wrap(&aftercare.checked_words(lang), width, ""));
    out
}
