//! A player's settings. Losing them loses nothing but a preference.

use std::io::{self, ErrorKind};

use serde::{Deserialize, Serialize};

use super::data_dir::DataDir;
use super::disk::{Access, replace, sweep};
use super::refusal::Refusal;
use crate::core::locale::Lang;

/// The most that settings may hold, in bytes.
const MAX_BYTES: u64 = 1024 * 1024;

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark text on warm paper.
    #[default]
    Light,
    /// Light text on a dark page.
    Dark,
    /// White on black, every edge drawn.
    Contrast,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// Its name in the messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// The letters of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typeface {
    /// Atkinson Hyperlegible Next.
    #[default]
    Atkinson,
    /// `OpenDyslexic`.
    OpenDyslexic,
}

impl Typeface {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Atkinson, Self::OpenDyslexic];

    /// Its name in the messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Atkinson => "atkinson",
            Self::OpenDyslexic => "open-dyslexic",
        }
    }
}

/// How the lines of a conversation come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// One after another by themselves, as fast as they can be read.
    #[default]
    ByItself,
    /// One at each press.
    ByPress,
    /// All of a moment together.
    AtOnce,
}

impl Pace {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ByItself, Self::ByPress, Self::AtOnce];

    /// Its name in the messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::ByItself => "by-itself",
            Self::ByPress => "by-press",
            Self::AtOnce => "at-once",
        }
    }
}

/// How fast somebody reads, for lines that come by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadingSpeed {
    /// With time to look at the person too.
    Calm,
    /// As most people read.
    #[default]
    Ordinary,
    /// Faster than most people read.
    Fast,
}

impl ReadingSpeed {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Calm, Self::Ordinary, Self::Fast];

    /// Its name in the messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Ordinary => "ordinary",
            Self::Fast => "fast",
        }
    }

    /// In words a minute. Silent reading of plain prose goes at 238 words a minute on the average,
    /// from 175 to 300 for nearly everybody (Brysbaert 2019, English; Dutch texts have as many
    /// words). Whoever reads a conversation also looks at a face: so these are a little lower
    /// (OURS).
    pub fn words_a_minute(self) -> u32 {
        match self {
            Self::Calm => 140,
            Self::Ordinary => 200,
            Self::Fast => 280,
        }
    }
}

/// Settings, all with a sensible start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language; none means the computer's.
    pub language: Option<Lang>,
    /// What the worker is called.
    pub worker: String,
    /// Pseudonym under which runs are kept.
    pub player: String,
    /// Text size, 0.8..=2.0.
    pub text_scale: f32,
    /// One click commits a choice; otherwise it is selected first and then confirmed.
    pub commit_at_once: bool,
    /// No movement in the picture.
    pub reduced_motion: bool,
    /// How lines come; none means by themselves, and all at once where nothing may move or a
    /// screen reader listens.
    pub pace: Option<Pace>,
    /// How fast they come by themselves.
    pub reading_speed: ReadingSpeed,
    /// The colours of the window.
    pub theme: Theme,
    /// The letters of the window.
    pub typeface: Typeface,
    /// The scene in words always stands under its picture; otherwise on request.
    pub scene_words: bool,
    /// Sounds are heard; what they are stands in words in any case.
    pub sound: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            worker: "Sam".to_owned(),
            player: "speler".to_owned(),
            text_scale: 1.0,
            commit_at_once: false,
            reduced_motion: false,
            pace: None,
            reading_speed: ReadingSpeed::default(),
            theme: Theme::default(),
            typeface: Typeface::default(),
            scene_words: false,
            sound: true,
        }
    }
}

impl Settings {
    /// The stored settings; the start values where there are none yet.
    ///
    /// # Errors
    /// They are there and cannot be read, or are no settings.
    pub fn load(dir: &DataDir) -> io::Result<Self> {
        let bytes = match dir.disk().read(&dir.settings(), MAX_BYTES) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            read => read?,
        };
        let mut settings: Self =
            serde_json::from_slice(&bytes).map_err(|_| io::Error::from(Refusal::NoSettings))?;
        settings.text_scale = if settings.text_scale.is_finite() {
            settings.text_scale.clamp(0.8, 2.0)
        } else {
            1.0
        };
        Ok(settings)
    }

    /// What cannot be read as settings is somebody's all the same, and is not written over.
    fn set_aside(dir: &DataDir) -> io::Result<()> {
        let Err(error) = Self::load(dir) else {
            return Ok(());
        };
        let refused = match Refusal::of(&error) {
            Some(refusal) => matches!(refusal, Refusal::NoSettings | Refusal::TooLarge { .. }),
            None => error.kind() == ErrorKind::PermissionDenied,
        };
        match refused {
            true => dir.disk().rename(&dir.settings(), &dir.settings_aside()),
            false => Ok(()),
        }
    }

    /// Stores them: written beside the old file and then put in its place. An old file that cannot
    /// be read is kept beside it.
    ///
    /// # Errors
    /// The folder cannot be written, or a newer program laid it out.
    pub fn save(&self, dir: &DataDir) -> io::Result<()> {
        dir.prepare()?;
        sweep(dir.disk(), dir.root());
        Self::set_aside(dir)?;
        let text = serde_json::to_string_pretty(self)?;
        replace(
            dir.disk(),
            &dir.settings(),
            text.as_bytes(),
            Access::Private,
        )
        .map(drop)
    }

    /// The language to speak: the chosen one, else the computer's, else Dutch.
    pub fn lang(&self) -> Lang {
        let system = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty())
                .and_then(|value| value.parse().ok())
        };
        self.language.or_else(system).unwrap_or_default()
    }
}
