//! Help lines for whoever was touched by a conversation: data from `assets/aftercare.ron`, with
//! the month in which they were checked.

use serde::Deserialize;

use super::blocks::{Block, Definition, Section};
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

    /// The help lines as a section after a debrief.
    pub fn section(&self, lang: Lang) -> Section {
        let id = "debrief-section-aftercare";
        let lines = self.lines.iter().map(|line| {
            let name = format!("{}: {}", line.name, line.number);
            Definition::new(name, vec![Block::plain(line.about.get(lang))])
        });
        Section {
            id: id.to_owned(),
            title: say(lang, id, &[]).into(),
            open: false,
            blocks: vec![
                Block::plain(say(lang, "debrief-aftercare", &[])),
                Block::Definitions(lines.collect()),
                Block::quiet(self.checked_words(lang)),
            ],
        }
    }

    /// When the numbers were checked, in words.
    fn checked_words(&self, lang: Lang) -> String {
        let Month { year, month } = self.checked;
        let month = say(lang, &format!("app-month-{month}"), &[]);
        let when = format!("{month} {year}");
        say(lang, "debrief-aftercare-checked", &[("when", &when)])
    }
}
