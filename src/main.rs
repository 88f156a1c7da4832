//! Arguments, then a host, then an exit code.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use drempel::cli::{Io, Outcome, Terminal, Window, run};

fn main() -> ExitCode {
    match play(window()) {
        Outcome::Exit(code) => ExitCode::from(code),
        #[cfg(feature = "app")]
        Outcome::Window(launch) => {
            if drempel::app::run(&launch) {
                return ExitCode::SUCCESS;
            }
            // It has said why; whoever has a terminal goes on there.
            match play(Window::Failed) {
                Outcome::Exit(code) => ExitCode::from(code),
                Outcome::Window(_) | Outcome::Figures(_) => ExitCode::from(2),
            }
        }
        #[cfg(feature = "app")]
        Outcome::Figures(figures) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
            drempel::app::scene::figures::run(&figures, &mut out, &mut err)
        }
        #[cfg(not(feature = "app"))]
        Outcome::Window(_) | Outcome::Figures(_) => ExitCode::from(2),
    }
}

/// The command line, with or without a window.
fn play(window: Window) -> Outcome {
    let (mut input, mut out, mut err) = (
        std::io::stdin().lock(),
        std::io::stdout().lock(),
        std::io::stderr(),
    );
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let terminal = Terminal {
        asks: std::io::stdin().is_terminal(),
        styled: std::io::stdout().is_terminal() && !plain,
        width: columns.unwrap_or(80),
        window,
    };
    let mut io = Io {
        input: &mut input,
        out: &mut out,
        err: &mut err,
        terminal,
    };
    let outcome = run(std::env::args_os().skip(1), &mut io);
    out.flush().ok();
    outcome
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
