//! Everything on disk: the shipped assets, scenario folders, journals, settings.
//!
//! The only part that reads and writes files. Both hosts use it ([`crate::cli`] and the window),
//! and it knows neither of them. Runs are written by [`crate::run`], for which a data folder is a
//! shelf and a journal under its lock a keeper.
#![expect(
    clippy::disallowed_methods,
    reason = "the one place that touches files and the clock"
)]

mod archive;
mod beside;
#[cfg(test)]
mod crash_points;
mod data_dir;
mod disk;
mod editions;
mod frameworks;
mod journal_file;
mod library;
mod live_run;
mod misnamed;
mod own_file;
mod read_file;
mod refusal;
mod report_file;
mod runs;
mod settings;
mod shipped;
mod summaries;

pub use archive::{ArchiveFault, Exported, Imported};
pub use data_dir::{DataDir, NoDataDir};
pub use frameworks::{check_frameworks, ron_files};
pub use journal_file::JournalFile;
pub use library::{Library, LibraryEntry, LoadedScenario, find_scenarios, load_scenario};
pub use live_run::LiveRun;
pub use misnamed::misnamed_scenario;
pub use own_file::{replace_kept, write_whole};
pub use read_file::{read_bytes, read_source};
pub use refusal::{Refusal, reason};
pub use report_file::ReportFile;
pub use runs::{RunInfo, Runs, RunsError, run_name};
pub use settings::{Pace, ReadingSpeed, Settings, Theme, Typeface};
pub use shipped::{POLICIES, shipped_aftercare, shipped_catalog, shipped_scenarios, shipped_text};
pub use summaries::{Summaries, SummedUp};

use std::io;
use std::path::Path;

use disk::{Access, RealDisk, make_folders};

/// Makes a folder of a person's own, and those above it.
///
/// # Errors
/// The system refuses it, or something else lies there.
pub fn make_folder(path: &Path) -> io::Result<()> {
    make_folders(&RealDisk, path, Access::Usual)
}

/// Seconds since 1970, as this computer's clock says; 0 if it stands before that.
pub fn now() -> u64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

/// A fresh seed from the operating system.
pub fn fresh_seed() -> u64 {
    use rand::TryRng as _;
    // Without a source of randomness the clock still gives another one than the last time.
    rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| now())
}
