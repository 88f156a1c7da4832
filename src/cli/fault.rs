//! What ends a command early, and with which exit code.

use std::io;

use super::ui::Ui;
use crate::core::diagnostic::{Checked, Diagnostic, render_human};
use crate::core::source::SourceText;

/// Why a command ends early.
#[derive(Debug)]
pub(super) enum Fault {
    /// Something is wrong with what was read: exit code 1.
    Found(String),
    /// The command line is wrong, or a file cannot be read or written: exit code 2.
    Usage(String),
    /// Findings in files, with their excerpts, and a closing sentence: 2 where a file could not be
    /// read, else 1.
    Findings {
        checked: Box<Checked>,
        after: String,
    },
    /// Standard output cannot be written. A closed pipe is a quiet end.
    Output(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Fault {
    /// What was found ends the command.
    pub(super) fn findings(checked: Checked, after: String) -> Self {
        Self::Findings {
            checked: Box::new(checked),
            after,
        }
    }

    /// A file that cannot be read, or that is wrong in a way that ends the command.
    pub(super) fn about(name: String, text: String, finding: Diagnostic) -> Self {
        let checked = Checked {
            sources: vec![SourceText::new(name, text)],
            diagnostics: vec![finding],
        };
        Self::findings(checked, String::new())
    }

    /// Says it on standard error and gives the exit code.
    pub(super) fn tell(self, ui: &mut Ui<'_, '_>) -> u8 {
        match self {
            Self::Found(text) => {
                ui.warn(&text);
                1
            }
            Self::Usage(text) => {
                ui.warn(&text);
                2
            }
            Self::Findings { checked, after } => {
                ui.warn_raw(render_human(&checked, ui.lang, false).trim_end());
                if !after.is_empty() {
                    ui.warn(&after);
                }
                // Whoever ends with findings ends with an error, whatever their severity.
                code_of(&checked).max(1)
            }
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Output(error) => {
                let reason = ui.reason(&error);
                ui.warn(&ui.say("output-failed", &[("reason", &reason)]));
                2
            }
        }
    }
}

/// The exit code of what was found.
pub(super) fn code_of(checked: &Checked) -> u8 {
    match () {
        () if checked.is_unreadable() => 2,
        () if checked.has_errors() => 1,
        () => 0,
    }
}
