//! All runs in one file, to be kept elsewhere or taken to another computer: a zip of files that a
//! person can read.
//!
//! `drempel.json` says that it is one; `runs/` holds the journals and what lies beside them, `kept/`
//! what they were played with, and `reports/` each run as text. What is taken from such a file is
//! only what is known by its name, and nothing in it says where it goes.

mod export;
mod import;
#[cfg(test)]
mod tests;
mod words;

use std::io;
use std::path::PathBuf;

pub use export::Exported;
pub use import::Imported;

/// What says that a zip is one of these.
const MANIFEST: &str = "drempel.json";

/// Version of the layout of the zip.
const FORMAT: u32 = 1;

/// The folder of the journals.
const RUNS: &str = "runs";

/// The folder of what they were played with.
const KEPT: &str = "kept";

/// The folder of the runs as text.
const REPORTS: &str = "reports";

/// A zip that nothing, or not all, was taken from.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveFault {
    /// It is no zip, or a broken one.
    #[error("no zip, or a broken one: {0}")]
    Broken(String),
    /// Another program made it.
    #[error("another program's zip")]
    NotOurs,
    /// A newer program made it.
    #[error("layout {0}")]
    Newer(u32),
    /// A name in it leads out of its folder, or is no name.
    #[error("`{0}` leads out of the zip")]
    Outside(String),
    /// A name stands in it twice.
    #[error("a name stands in it twice")]
    Double,
    /// It unpacks to more than all runs of many years.
    #[error("it unpacks to too much")]
    TooLarge,
    /// It cannot be read, or what is in it cannot be written.
    #[error("{path}: {error}")]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// Writing stopped on the way: these came over, each of them whole.
    #[error("stopped on the way: {error}")]
    Stopped {
        /// What had come over.
        imported: Box<Imported>,
        /// What the system says.
        error: io::Error,
    },
}
