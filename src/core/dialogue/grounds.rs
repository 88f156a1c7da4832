//! Why something is chosen and how sure the trainee is of it, said before it is seen what it leads
//! to: whoever knows how it went would say something else.
//!
//! It changes nothing in the conversation and is never scored.

use serde::{Deserialize, Serialize};

/// How sure somebody is of a choice, in the order from not at all to wholly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// *Een gok*.
    Guess,
    /// *Ik twijfel*.
    Doubt,
    /// *Redelijk zeker*.
    FairlySure,
    /// *Zeker*.
    Sure,
}

impl Confidence {
    /// All steps, the least sure first.
    pub const ALL: [Self; 4] = [Self::Guess, Self::Doubt, Self::FairlySure, Self::Sure];

    /// Its name in a journal and in machine-readable output.
    pub fn id(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Doubt => "doubt",
            Self::FairlySure => "fairly_sure",
            Self::Sure => "sure",
        }
    }

    /// Whether it says that the choice is right, and not that it may be wrong.
    pub fn is_sure(self) -> bool {
        self >= Self::FairlySure
    }
}

/// The most characters that are kept of a reason: a line or two.
pub const LONGEST_REASON: usize = 300;

/// Why something is chosen, and how sure the trainee is of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// Why, in a line of own words; it may be left empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// How sure.
    pub confidence: Confidence,
}

impl Grounds {
    /// Grounds as they are kept: the reason on one line, and not longer than [`LONGEST_REASON`].
    pub fn new(why: &str, confidence: Confidence) -> Self {
        let words = why.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept = words.chars().take(LONGEST_REASON).collect::<String>();
        Self {
            why: kept.trim_end().to_owned(),
            confidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_one_line_of_at_most_so_many_characters() {
        let kept = Grounds::new("  ze keek\nweg,\t dus  wacht ik ", Confidence::Doubt);
        assert_eq!(kept.why, "ze keek weg, dus wacht ik");
        let long = Grounds::new(&"é".repeat(LONGEST_REASON + 1), Confidence::Sure);
        assert_eq!(long.why.chars().count(), LONGEST_REASON);
        assert_eq!(Grounds::new(" \n ", Confidence::Guess).why, "");
    }

    #[test]
    fn the_steps_are_in_order_and_bear_the_names_they_are_kept_under() {
        assert!(Confidence::ALL.is_sorted());
        for step in Confidence::ALL {
            let json = serde_json::to_string(&step).unwrap();
            assert_eq!(json, format!("\"{}\"", step.id()));
        }
        let sure = Confidence::ALL.map(Confidence::is_sure);
        assert_eq!(sure, [false, false, true, true]);
    }
}
