//! What every command needs: the data folder, the settings, the library.

use super::args::Early;
use crate::core::locale::Lang;
use crate::storage::{DataDir, Library, Runs, Settings};

/// What a command works with.
pub(super) struct Host {
    /// The data folder, if this platform names one.
    pub dir: Option<DataDir>,
    pub settings: Settings,
    pub library: Library,
    /// The language, if one was named on the command line.
    pub language: Option<Lang>,
}

impl Host {
    pub(super) fn new(early: &Early) -> Self {
        let dir = DataDir::locate(early.data_dir.as_deref()).ok();
        let settings = dir.as_ref().map(Settings::load).unwrap_or_default();
        let library = Library {
            own: dir.as_ref().map(DataDir::own_scenarios),
        };
        Self {
            dir,
            settings,
            library,
            language: early.language,
        }
    }

    pub(super) fn runs(&self) -> Option<Runs> {
        self.dir.clone().map(Runs::new)
    }
}
