//! The time of a frame is the time at which it begins.
//!
//! Left to itself the engine takes the time at which the frame before was drawn. In a window that
//! sleeps between two frames that is long ago: a press would count as held since then, and whoever
//! reads the time would be told of a moment before the sleep.

use std::time::Instant;

use bevy::prelude::*;
use bevy::time::{TimeSystems, TimeUpdateStrategy};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(First, read_clock.before(TimeSystems));
}

fn read_clock(mut time: ResMut<TimeUpdateStrategy>) {
    *time = TimeUpdateStrategy::ManualInstant(Instant::now());
}
