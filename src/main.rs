//! Arguments, then a host, then an exit code.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use drempel::cli::{Io, Outcome, Stream, Terminal, Window, run};

fn main() -> ExitCode {
    match play(window()) {
        Outcome::Exit(code) => ExitCode::from(code),
        #[cfg(feature = "app")]
        Outcome::Window(launch) => open(launch),
        #[cfg(feature = "app")]
        Outcome::Figures(figures) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
            drempel::app::scene::figures::run(&figures, &mut out, &mut err)
        }
        #[cfg(not(feature = "app"))]
        Outcome::Window(_) | Outcome::Figures(_) => ExitCode::from(2),
    }
}

/// Set for a window that is opened because the one before it broke off.
#[cfg(feature = "app")]
const REOPENED: &str = "DREMPEL_REOPENED";

/// The window; once more if it broke off; and after that whoever has a terminal goes on there.
#[cfg(feature = "app")]
fn open(launch: drempel::launch::Launch) -> ExitCode {
    use drempel::app::Closed;

    let launch = drempel::launch::Launch {
        reopened: std::env::var_os(REOPENED).is_some(),
        ..launch
    };
    match drempel::app::run(&launch) {
        Closed::ByPlayer => return ExitCode::SUCCESS,
        Closed::BrokeOff if !launch.reopened => {
            if let Some(code) = reopen() {
                return code;
            }
        }
        Closed::BrokeOff | Closed::NeverDrawn => {}
    }
    match play(Window::Failed) {
        Outcome::Exit(code) => ExitCode::from(code),
        Outcome::Window(_) | Outcome::Figures(_) => ExitCode::from(2),
    }
}

/// A new process: what is left of the graphics in this one cannot be relied on.
#[cfg(feature = "app")]
fn reopen() -> Option<ExitCode> {
    let mut again = std::process::Command::new(std::env::current_exe().ok()?);
    again.args(std::env::args_os().skip(1)).env(REOPENED, "1");
    let code = again.status().ok()?.code()?;
    Some(ExitCode::from(u8::try_from(code).unwrap_or(2)))
}

/// The command line, with or without a window.
fn play(window: Window) -> Outcome {
    let (mut input, mut out, mut err) = (
        std::io::stdin().lock(),
        std::io::stdout().lock(),
        std::io::stderr(),
    );
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let named = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = Terminal {
        asks: std::io::stdin().is_terminal(),
        styled: std::io::stdout().is_terminal() && !plain,
        window,
    };
    let mut io = Io {
        input: &mut input,
        out: &mut out,
        err: &mut err,
        terminal,
        columns: &|stream| named.or_else(|| columns(stream)),
    };
    let outcome = run(std::env::args_os().skip(1), &mut io);
    out.flush().ok();
    outcome
}

/// How wide a terminal is now.
fn columns(stream: Stream) -> Option<usize> {
    let terminal = match stream {
        Stream::Out => console::Term::stdout(),
        Stream::Err => console::Term::stderr(),
    };
    terminal.size_checked().map(|(_, columns)| columns.into())
}

fn window() -> Window {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match cfg!(feature = "app") {
        false => Window::NotBuilt,
        true if cfg!(target_os = "linux") && !named("WAYLAND_DISPLAY") && !named("DISPLAY") => {
            Window::NoDisplay
        }
        true => Window::Ready,
    }
}
