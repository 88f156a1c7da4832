//! What every command needs: the data folder, the settings, the library.

use std::io;

use super::args::Early;
use crate::core::locale::Lang;
use crate::storage::{DataDir, Library, Runs, Settings};

/// What a command works with.
pub(super) struct Host {
    /// The data folder, if this platform names one.
    pub dir: Option<DataDir>,
    pub settings: Settings,
    /// Why the stored settings could not be read, if they could not.
    pub settings_fault: Option<io::Error>,
    pub library: Library,
    /// The language, if one was named on the command line.
    pub language: Option<Lang>,
}

impl Host {
    pub(super) fn new(early: &Early) -> Self {
        let dir = DataDir::locate(early.data_dir.as_deref()).ok();
        let read = dir.as_ref().map_or(Ok(Settings::default()), Settings::load);
        let (settings, settings_fault) = match read {
            Ok(settings) => (settings, None),
            Err(error) => (Settings::default(), Some(error)),
        };
        let library = Library {
            own: dir.as_ref().map(DataDir::own_scenarios),
        };
        Self {
            dir,
            settings,
            settings_fault,
            library,
            language: early.language,
        }
    }

    pub(super) fn runs(&self) -> Option<Runs> {
        self.dir.clone().map(Runs::new)
    }
}
