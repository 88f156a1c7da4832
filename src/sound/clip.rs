//! The sounds as they travel inside the program.

use std::time::Duration;

use super::Silent;
use crate::core::scenario::sound::Sound;

/// A sound to play: one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clip {
    /// Samples in a second.
    pub rate: u32,
    /// From the lowest to the highest value of 16 bits.
    pub samples: Vec<i16>,
}

impl Clip {
    /// The sound, read anew each time: it is small and seldom.
    pub(super) fn of(sound: Sound) -> Result<Self, Silent> {
        let reader = hound::WavReader::new(file(sound)).map_err(|_| Silent)?;
        let rate = reader.spec().sample_rate;
        let samples = reader.into_samples().collect::<Result<_, _>>();
        let samples = samples.map_err(|_| Silent)?;
        Ok(Self { rate, samples })
    }

    /// How long it lasts.
    pub(super) fn lasts(&self) -> Duration {
        let samples = u32::try_from(self.samples.len()).unwrap_or(u32::MAX);
        Duration::from_secs(1) * samples / self.rate.max(1)
    }
}

/// Its file, as `assets/sound/make.py` makes it.
fn file(sound: Sound) -> &'static [u8] {
    match sound {
        Sound::Bell => include_bytes!("../../assets/sound/bell.wav"),
        Sound::Chain => include_bytes!("../../assets/sound/chain.wav"),
        Sound::LetterFlap => include_bytes!("../../assets/sound/letter_flap.wav"),
        Sound::Steps => include_bytes!("../../assets/sound/steps.wav"),
        Sound::Kettle => include_bytes!("../../assets/sound/kettle.wav"),
        Sound::Door => include_bytes!("../../assets/sound/door.wav"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A quarter of what is possible: -12 dBFS.
    const LOUDEST: u16 = 8231;

    /// No more than this from one sample to the next at both ends: less is no click.
    const AT_REST: u16 = 200;

    #[test]
    fn each_sound_is_short_quiet_and_at_rest_at_both_ends() {
        for sound in Sound::ALL {
            let spec = hound::WavReader::new(file(sound)).unwrap().spec();
            assert_eq!((spec.channels, spec.bits_per_sample), (1, 16), "{sound:?}");
            let clip = Clip::of(sound).unwrap();
            let lasts = clip.lasts();
            let range = Duration::from_millis(400)..=Duration::from_millis(2000);
            assert!(range.contains(&lasts), "{sound:?}: {lasts:?}");
            assert!(file(sound).len() < 100_000, "{sound:?}");
            let peak = clip
                .samples
                .iter()
                .map(|sample| sample.unsigned_abs())
                .max();
            let audible = LOUDEST / 4;
            assert!(
                peak.is_some_and(|peak| (audible..=LOUDEST).contains(&peak)),
                "{sound:?}: {peak:?}"
            );
            let ends = [&clip.samples[..5], &clip.samples[clip.samples.len() - 5..]];
            let loud = |sample: &i16| sample.unsigned_abs() > AT_REST;
            assert!(!ends.concat().iter().any(loud), "{sound:?}: {ends:?}");
        }
    }
}
