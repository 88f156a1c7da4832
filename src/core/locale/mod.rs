//! Dutch and English messages.
//!
//! Every sentence the program itself says stands in `assets/locales/{nl,en}/*.ftl`; a test proves
//! that both languages have the same ids and arguments. Scenario texts are not messages: they
//! stand in the scenario's own files and are never read as Fluent.

mod date;

use std::borrow::Cow;
use std::str::FromStr;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _};
use serde::{Deserialize, Serialize};

pub use date::{DAY, date, iso_date};

/// A language the program speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch: the original.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// `nl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self {
            Self::Nl => &NL,
            Self::En => &EN,
        }
    }
}

/// The language code is neither `nl` nor `en`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language `{0}`")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        // A locale such as `nl_NL.UTF-8` names a language too.
        match code.split(['_', '-', '.']).next() {
            Some("nl") => Ok(Self::Nl),
            Some("en") => Ok(Self::En),
            _ => Err(UnknownLang(code.to_owned())),
        }
    }
}

static NL: LanguageIdentifier = fluent_templates::langid!("nl");
static EN: LanguageIdentifier = fluent_templates::langid!("en");

#[expect(
    clippy::disallowed_types,
    reason = "the message library makes such maps; they are only read by key"
)]
mod messages {
    fluent_templates::static_loader! {
        pub(super) static MESSAGES = {
            locales: "./assets/locales",
            fallback_language: "nl",
            // Isolation marks are for mixed writing directions; in a terminal they are litter.
            customise: |bundle| bundle.set_use_isolating(false),
        };
    }
}
use messages::MESSAGES;

/// A message with its arguments. An argument that is a whole number chooses plural forms.
///
/// A message id that does not exist gives the id itself, so that a missing text is seen and
/// nothing breaks; a test proves that no such id is used.
pub fn say(lang: Lang, id: &str, args: &[(&'static str, &str)]) -> String {
    try_say(lang, id, args).unwrap_or_else(|| id.to_owned())
}

/// A number as the language writes it.
pub fn decimal(lang: Lang, value: f64, decimals: usize) -> String {
    with_own_mark(lang, &format!("{value:.decimals$}"))
}

/// A number that is written with a point, as the language writes it.
pub(in crate::core) fn with_own_mark(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Nl => number.replace('.', ","),
        Lang::En => number.to_owned(),
    }
}

/// A message, if it exists.
pub fn try_say(lang: Lang, id: &str, args: &[(&'static str, &str)]) -> Option<String> {
    if args.is_empty() {
        return MESSAGES.try_lookup(lang.identifier(), id);
    }
    #[expect(
        clippy::disallowed_types,
        reason = "the message library asks for this map; it is only read by key"
    )]
    let args: std::collections::HashMap<Cow<'static, str>, FluentValue<'_>> = args
        .iter()
        .map(|(name, value)| {
            let value = number(value).map_or_else(|| FluentValue::from(*value), FluentValue::from);
            (Cow::Borrowed(*name), value)
        })
        .collect();
    MESSAGES.try_lookup_with_args(lang.identifier(), id, &args)
}

/// A text that is a whole number as written. Fluent counts in floating point, so that a seed of
/// twenty digits would come out as another one; and `007` is a name.
fn number(value: &str) -> Option<i64> {
    value
        .parse::<i64>()
        .ok()
        .filter(|number| value.len() <= 15 && number.to_string() == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_number_comes_out_as_it_went_in() {
        for seed in [
            "18446744073709551615",
            "9007199254740993",
            "007",
            "-0",
            "12",
        ] {
            assert!(
                say(Lang::Nl, "debrief-seed", &[("seed", seed)]).contains(&format!(": {seed}.")),
                "{seed}"
            );
        }
    }
}
