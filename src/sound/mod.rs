//! Plays the sounds of a scene, where there is something to play them with.
//!
//! A sound is never waited for: it is played on a thread of its own, which starts with the first
//! one. Where there is no sound device, where it goes away or its server hangs, there is silence,
//! without a word; a minute later it is tried anew. What a sound says stands in words beside it, so
//! nothing is lost.
//!
//! * `player`: which sound is next, and when it is tried anew;
//! * `clip`: the sounds that travel inside the program;
//! * `server`, on Linux: plays one through `PulseAudio` or `PipeWire`, within a deadline;
//! * `device`, on Windows and macOS: plays one on the platform's own device.
//!
//! It does not decide what is heard ([`core`](crate::core) does) or whether a player wants to hear
//! it (the window does).

mod clip;
#[cfg(any(windows, target_os = "macos"))]
mod device;
mod player;
#[cfg(target_os = "linux")]
mod server;

pub use player::Player;

use clip::Clip;

/// It could not be played. Nobody is told why: there is nothing that a player could do about it in
/// the middle of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Silent;

#[cfg(target_os = "linux")]
fn play(clip: &Clip) -> Result<(), Silent> {
    server::play(clip)
}

#[cfg(any(windows, target_os = "macos"))]
fn play(clip: &Clip) -> Result<(), Silent> {
    device::play(clip)
}

#[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
fn play(_: &Clip) -> Result<(), Silent> {
    Err(Silent)
}
