//! Tests of the core and the terminal, without Bevy.

mod shipped;
