//! Tests of the core and the terminal, without Bevy.

mod cli;
mod careless_edits;
mod diagnostics;
mod fixtures;
mod marks;
mod messages;
mod robustness;
mod shipped;
mod aan_de_deur;
mod support;
mod walks;
mod tidy;
mod small;
mod runtime;
mod assessment;
