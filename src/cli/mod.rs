//! The terminal host: play, check, audit, simulate, translate, new, fmt, graph, replay, report, runs,
//! portfolio, list.
//!
//! It shows what the core gives and asks what the core waits for. It does *not* decide anything
//! about a conversation, does not compute scores, and opens no window: where one is wanted, it
//! hands a [`Launch`] back, and where pictures are, a [`Figures`].
//!
//! Every command ends with 0 (done, or nothing worse than a warning), 1 (a finding of the
//! severity *error*) or 2 (wrong usage, or a file that cannot be read or written). A reader that
//! closes the pipe is a quiet end.

mod archive;
mod args;
mod audit;
mod check;
mod deadline;
mod fault;
mod fmt;
mod graph;
mod help;
mod host;
mod ids;
mod line;
mod list;
mod menu;
mod new;
mod play;
mod portfolio;
mod replay;
mod report;
mod reports;
mod runs;
mod sheets;
mod simulate;
mod translate;
mod ui;
mod usage;
mod verify;
mod words;

use std::ffi::OsString;
use std::io::{BufRead, Write};

use args::{Archive, Command, Parsed};
use fault::Fault;
use host::Host;
use ui::Ui;

use crate::launch::{Figures, Launch};

/// What a run of the terminal reads from and writes to.
pub struct Io<'a> {
    /// Standard input.
    pub input: &'a mut dyn BufRead,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
    /// What these are connected to.
    pub terminal: Terminal,
    /// The columns that a stream has at this moment; none where it is no terminal.
    pub columns: &'a dyn Fn(Stream) -> Option<usize>,
}

/// Where something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// What the program runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// A person types on standard input.
    pub asks: bool,
    /// Standard output shows bold and dim.
    pub styled: bool,
    /// Whether a window can be opened.
    pub window: Window,
}

/// Whether a window can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// It can.
    Ready,
    /// There is no display here.
    NoDisplay,
    /// It could not be drawn, or broke off; that has been said.
    Failed,
    /// This build has no window.
    NotBuilt,
}

/// How it went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Done, with this exit code.
    Exit(u8),
    /// A window is wanted.
    Window(Launch),
    /// Contact sheets are wanted.
    Figures(Figures),
}

/// Runs one command line, the program's name left out.
pub fn run(args: impl IntoIterator<Item = OsString>, io: &mut Io<'_>) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    let early = args::early(&args);
    let host = Host::new(&early);
    let mut ui = Ui::new(io, early.language.unwrap_or_else(|| host.settings.lang()));
    if let (Some(dir), Some(error)) = (&host.dir, &host.settings_fault) {
        let (path, reason) = (dir.settings().display().to_string(), ui.reason(error));
        ui.warn(&ui.say("settings-unread", &[("path", &path), ("reason", &reason)]));
    }
    match dispatch(&args, early.into(), host, &mut ui) {
        Ok(outcome) => outcome,
        Err(fault) => Outcome::Exit(fault.tell(&mut ui)),
    }
}

fn dispatch(
    args: &[OsString],
    launch: Launch,
    host: Host,
    ui: &mut Ui<'_, '_>,
) -> Result<Outcome, Fault> {
    let command = match args::parse(args, ui)? {
        Parsed::Command(command) => command,
        Parsed::Help(about) => return help::show(about.as_deref(), ui).map(Outcome::Exit),
        Parsed::Version => {
            ui.put(concat!("drempel ", env!("CARGO_PKG_VERSION")), "")?;
            return Ok(Outcome::Exit(0));
        }
    };
    let code = match command {
        Command::Open { scenario } => return open(Launch { scenario, ..launch }, host, ui),
        Command::Play(play) => play::run(play, &host, ui)?,
        Command::Check(check) => check::run(&check, &host, ui)?,
        Command::Audit(audit) => audit::run(&audit, &host, ui)?,
        Command::Translate(translate) => translate::run(&translate, &host, ui)?,
        Command::New(new) => new::run(&new, &host, ui)?,
        Command::Format(format) => fmt::run(&format, &host, ui)?,
        Command::Graph(graph) => graph::run(&graph, &host, ui)?,
        Command::Replay(replay) => replay::run(replay, &host, ui)?,
        Command::Verify(file) => verify::run(&file, &host, ui)?,
        Command::Report(report) => reports::run(&report, &host, ui)?,
        Command::Sheets(sheets) => sheets::run(&sheets, &host, ui)?,
        Command::Simulate(simulate) => simulate::run(&simulate, &host, ui)?,
        Command::Runs(args) => match args.archive {
            Some(Archive::Export(file)) => archive::export(file, &host, ui)?,
            Some(Archive::Import(file)) => archive::import(&file, &host, ui)?,
            None => runs::run(&args, &host, ui)?,
        },
        Command::Portfolio(args) => portfolio::run(args, &host, ui)?,
        Command::List(list) => list::run(&list, &host, ui)?,
        Command::Figures { scenario, out } => {
            return match ui.terminal().window {
                Window::NotBuilt => Err(Fault::Usage(ui.say("figures-not-built", &[]))),
                Window::Ready | Window::NoDisplay | Window::Failed => {
                    Ok(Outcome::Figures(Figures {
                        launch: Launch { scenario, ..launch },
                        out,
                    }))
                }
            };
        }
    };
    Ok(Outcome::Exit(code))
}

/// The program without a command: the window, or else the terminal's own menu.
fn open(launch: Launch, host: Host, ui: &mut Ui<'_, '_>) -> Result<Outcome, Fault> {
    match ui.terminal().window {
        Window::Ready => return Ok(Outcome::Window(launch)),
        Window::NoDisplay if !ui.terminal().asks => {
            return Err(Fault::Usage(ui.say("no-display-no-terminal", &[])));
        }
        Window::NoDisplay => ui.tell("no-display", &[], "")?,
        Window::Failed if !ui.terminal().asks => return Ok(Outcome::Exit(2)),
        Window::Failed => ui.tell("window-failed", &[], "")?,
        Window::NotBuilt => {}
    }
    menu::run(launch.scenario, host, ui).map(Outcome::Exit)
}
