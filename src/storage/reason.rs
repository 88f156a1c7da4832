//! Why the system refused a file, in the reader's language.

use std::io;

use crate::core::locale::{Lang, say};

/// The common reasons in the language's own words; a rare one in the system's.
pub fn reason(error: &io::Error, lang: Lang) -> String {
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
