//! Tests of the window: panels through the accessibility tree, the program without a window, and
//! once the real window.

mod conversation;
mod debrief;
mod headless;
mod library;
mod stage;
mod window;
