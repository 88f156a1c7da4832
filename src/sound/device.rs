//! Plays a clip on the platform's own sound device.

use std::num::NonZero;
use std::thread;
use std::time::{Duration, Instant};

use rodio::buffer::SamplesBuffer;
use rodio::{DeviceSinkBuilder, Player};

use super::{Clip, Silent};

/// How much longer than the clip itself it may take: a device may have to wake up.
const TO_PLAY: Duration = Duration::from_secs(3);

/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// Plays it and returns when it has been heard.
pub(super) fn play(clip: &Clip) -> Result<(), Silent> {
    let device = DeviceSinkBuilder::from_default_device().map_err(|_| Silent)?;
    // What goes wrong on the way is seen by the deadline; nothing is printed.
    let device = device.with_error_callback(|_| {}).open_stream();
    let mut device = device.map_err(|_| Silent)?;
    device.log_on_drop(false);
    let player = Player::connect_new(device.mixer());
    player.append(source(clip)?);
    let until = Instant::now() + clip.lasts() + TO_PLAY;
    while !player.empty() {
        if Instant::now() > until {
            return Err(Silent);
        }
        thread::sleep(LOOK);
    }
    Ok(())
}

fn source(clip: &Clip) -> Result<SamplesBuffer, Silent> {
    let rate = NonZero::new(clip.rate).ok_or(Silent)?;
    let samples = clip.samples.iter();
    let samples: Vec<f32> = samples.map(|sample| f32::from(*sample) / 32768.0).collect();
    Ok(SamplesBuffer::new(NonZero::<u16>::MIN, rate, samples))
}
