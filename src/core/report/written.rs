//! In which shapes a report leaves this computer, and that it could not be written.

/// The shape of a report in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// A page for a browser.
    #[default]
    Page,
    /// A PDF.
    Paper,
    /// A table for a spreadsheet.
    Table,
    /// A zip for a trainer: the report to hand in, and the run itself.
    HandIn,
}

impl Shape {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Page, Self::Paper, Self::Table, Self::HandIn];

    /// What the name of such a file ends in.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Paper => "pdf",
            Self::Table => "csv",
            Self::HandIn => "zip",
        }
    }

    /// The shape of a file with such an ending.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        let ending = if ending == "htm" { "html" } else { &ending };
        Self::ALL.into_iter().find(|shape| shape.ending() == ending)
    }
}

/// A report that could not be written: a fault of the program, never of a text in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unwritten(pub(in crate::core) String);

impl Unwritten {
    pub(in crate::core) fn because(error: &dyn std::error::Error) -> Self {
        Self(error.to_string())
    }
}
