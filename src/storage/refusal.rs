//! Why a file was refused: by the system, or by us.

use std::io;

use crate::core::locale::{Lang, say};

/// Why we refuse a file that the system would allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A device, a pipe or a socket stands where a file is read: it might never end.
    #[error("not a regular file")]
    NoFile,
    /// Larger than anything that belongs here.
    #[error("{bytes} bytes, where {limit} are the most")]
    TooLarge {
        /// How large it is said to be, in bytes.
        bytes: u64,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// There is no data folder.
    #[error("there is no data folder")]
    NoFolder,
    /// What the run was played with is not kept, and so no other run of it can be.
    #[error("the run that it comes from is not kept")]
    NoOrigin,
    /// The data folder was laid out by a newer program.
    #[error("the data folder has layout {0}")]
    NewerLayout(u32),
    /// The journal was taken away while it was written.
    #[error("the journal was deleted or moved")]
    Gone,
    /// The journal is not as long as its writer left it.
    #[error("the journal was changed by another program")]
    Changed,
    /// The file of settings holds something else.
    #[error("no settings")]
    NoSettings,
    /// The file does not lie among the runs.
    #[error("not among the runs")]
    Elsewhere,
}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::other(refusal)
    }
}

impl Refusal {
    /// The refusal that an error carries.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

/// Why a file was refused, in the reader's language: the common reasons in the language's own
/// words, a rare one in the system's.
pub fn reason(error: &io::Error, lang: Lang) -> String {
    if let Some(refusal) = Refusal::of(error) {
        return match refusal {
            Refusal::NoFile => say(lang, "reason-not-regular", &[]),
            Refusal::TooLarge { .. } => say(lang, "reason-too-large", &[]),
            Refusal::NoFolder => say(lang, "reason-no-data-folder", &[]),
            Refusal::NoOrigin => say(lang, "reason-origin-not-kept", &[]),
            Refusal::NewerLayout(layout) => say(
                lang,
                "reason-newer-layout",
                &[("layout", &layout.to_string())],
            ),
            Refusal::Gone => say(lang, "reason-gone", &[]),
            Refusal::Changed => say(lang, "reason-changed", &[]),
            Refusal::NoSettings => say(lang, "reason-no-settings", &[]),
            Refusal::Elsewhere => say(lang, "reason-elsewhere", &[]),
        };
    }
    let id = match error.kind() {
        io::ErrorKind::NotFound => "reason-not-found",
        io::ErrorKind::PermissionDenied => "reason-permission",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "reason-full"
        }
        io::ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        io::ErrorKind::IsADirectory => "reason-folder",
        io::ErrorKind::NotADirectory => "reason-no-folder",
        io::ErrorKind::AlreadyExists => "reason-exists",
        // So the places say that look at a file before they replace it.
        io::ErrorKind::InvalidInput => "reason-not-regular",
        io::ErrorKind::WouldBlock => "reason-changed-meanwhile",
        _ => return error.to_string(),
    };
    say(lang, id, &[])
}
