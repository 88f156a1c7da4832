//! What ends a command early, and with which exit code.

use std::io;

use super::ui::Ui;

/// Why a command ends early.
#[derive(Debug)]
pub(super) enum Fault {
    /// Something is wrong with what was read: exit code 1.
    Found(String),
    /// The command line is wrong, or a file cannot be read or written: exit code 2.
    Usage(String),
    /// Standard output cannot be written. A closed pipe is a quiet end.
    Output(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Fault {
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
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Output(error) => {
                let reason = ui.reason(&error);
                ui.warn(&ui.say("output-failed", &[("reason", &reason)]));
                2
            }
        }
    }
}
