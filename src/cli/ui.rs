//! The terminal as a sheet: messages and texts, wrapped, perhaps bold or dim; and one line read.

use std::io::{self, BufRead as _, Read as _};

use super::{Io, Terminal};
use crate::core::locale::{Lang, say};
use crate::core::report::wrap;

/// The longest line that is read from a person or a pipe, in bytes; the rest is dropped.
const LONGEST_LINE: u64 = 16 * 1024;

/// Where a conversation is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route {
    /// On standard output.
    Out,
    /// On standard error, because standard output is for a machine.
    Err,
    /// Nowhere.
    Nowhere,
}

/// How a text looks where the terminal can show it; nothing depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    Dim,
}

/// The terminal in one language.
pub(super) struct Ui<'i, 'a> {
    io: &'i mut Io<'a>,
    pub(super) lang: Lang,
    pub(super) route: Route,
}

impl<'i, 'a> Ui<'i, 'a> {
    pub(super) fn new(io: &'i mut Io<'a>, lang: Lang) -> Self {
        Self {
            io,
            lang,
            route: Route::Out,
        }
    }

    pub(super) fn terminal(&self) -> Terminal {
        self.io.terminal
    }

    /// Columns: very long lines are hard to read, and very short ones hard to fill.
    pub(super) fn width(&self) -> usize {
        self.io.terminal.width.clamp(20, 100)
    }

    pub(super) fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }

    /// Writes a text after a mark or indent.
    pub(super) fn put(&mut self, text: &str, first: &str) -> io::Result<()> {
        self.look(Look::Plain, text, first)
    }

    pub(super) fn look(&mut self, look: Look, text: &str, first: &str) -> io::Result<()> {
        let wrapped = wrap(text, self.width(), first);
        let code = match look {
            _ if !self.io.terminal.styled => None,
            Look::Plain => None,
            Look::Bold => Some("1"),
            Look::Dim => Some("2"),
        };
        match code {
            None => self.raw(&wrapped),
            Some(code) => {
                let lines: String = wrapped
                    .lines()
                    .map(|line| format!("\u{1b}[{code}m{line}\u{1b}[0m\n"))
                    .collect();
                self.raw(&lines)
            }
        }
    }

    /// Writes a message.
    pub(super) fn tell(
        &mut self,
        id: &str,
        args: &[(&'static str, &str)],
        first: &str,
    ) -> io::Result<()> {
        let text = self.say(id, args);
        self.put(&text, first)
    }

    pub(super) fn blank(&mut self) -> io::Result<()> {
        self.raw("\n")
    }

    /// Writes what is laid out already.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        match self.route {
            Route::Out => self.io.out.write_all(text.as_bytes()),
            Route::Err => self.io.err.write_all(text.as_bytes()),
            Route::Nowhere => Ok(()),
        }
    }

    /// Writes to standard output, wherever the conversation goes.
    pub(super) fn result(&mut self, text: &str) -> io::Result<()> {
        self.io.out.write_all(text.as_bytes())
    }

    /// Writes to standard error. If that fails there is nobody left to tell.
    pub(super) fn warn(&mut self, text: &str) {
        let wrapped = wrap(text, self.width(), "");
        self.io
            .err
            .write_all(wrapped.as_bytes())
            .and_then(|()| self.io.err.flush())
            .ok();
    }

    /// Writes what is laid out already to standard error.
    pub(super) fn warn_raw(&mut self, text: &str) {
        writeln!(self.io.err, "{text}")
            .and_then(|()| self.io.err.flush())
            .ok();
    }

    /// Reads one line after a prompt; none at the end of the input.
    pub(super) fn ask(&mut self) -> io::Result<Option<String>> {
        self.raw("> ")?;
        self.flush()?;
        let mut bytes = Vec::new();
        self.io
            .input
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            self.raw("\n")?;
            return Ok(None);
        }
        if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
            self.io.input.skip_until(b'\n')?;
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        match self.route {
            Route::Out => self.io.out.flush(),
            Route::Err => self.io.err.flush(),
            Route::Nowhere => Ok(()),
        }
    }

    /// Why the system refused, in the language's own words where it is one of the common reasons.
    pub(super) fn reason(&self, error: &io::Error) -> String {
        crate::storage::reason(error, self.lang)
    }
}
