//! The terminal as a sheet: messages and texts, wrapped, perhaps bold or dim; and one line read.
//!
//! All that the program writes passes here, and nothing in it steers the terminal but the colours
//! that it sets itself: what a file holds, or is called, is only ever shown.

use std::borrow::Cow;
use std::io::{self, BufRead as _, Read as _};
use std::path::Path;

use super::{Io, Stream, Terminal};
use crate::core::locale::{Lang, say};
use crate::core::report::wrap;
use crate::core::screen::{clean_line, steers};

/// The longest line that is read from a person or a pipe, in bytes; that the rest is dropped is
/// said.
const LONGEST_LINE: u64 = 64 * 1024;

/// Columns where nothing says how many there are: a file or a pipe.
const USUAL_COLUMNS: usize = 80;

/// A path as a part of a line.
pub(super) fn shown(path: &Path) -> String {
    clean_line(&path.display().to_string())
}

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

    /// Columns, as they are at this moment: very long lines are hard to read, and very short ones
    /// hard to fill.
    pub(super) fn width(&self) -> usize {
        self.columns(match self.route {
            Route::Err => Stream::Err,
            Route::Out | Route::Nowhere => Stream::Out,
        })
    }

    fn columns(&self, stream: Stream) -> usize {
        let columns = (self.io.columns)(stream);
        columns.unwrap_or(USUAL_COLUMNS).clamp(20, 100)
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
            Look::Plain => None,
            Look::Bold => Some("1"),
            Look::Dim => Some("2"),
        };
        let Some(code) = code.filter(|_| self.io.terminal.styled) else {
            return self.raw(&wrapped);
        };
        let lines: String = wrapped
            .lines()
            .map(|line| format!("\u{1b}[{code}m{}\u{1b}[0m\n", harmless(line)))
            .collect();
        self.colored(&lines)
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
        self.colored(&harmless(text))
    }

    /// Writes what is laid out already, with its colours: whoever made it vouches that nothing
    /// else in it steers the terminal.
    pub(super) fn colored(&mut self, text: &str) -> io::Result<()> {
        match self.route {
            Route::Out => self.io.out.write_all(text.as_bytes()),
            Route::Err => self.io.err.write_all(text.as_bytes()),
            Route::Nowhere => Ok(()),
        }
    }

    /// Writes a picture or a page to standard output, wherever the conversation goes.
    pub(super) fn result(&mut self, text: &str) -> io::Result<()> {
        self.io.out.write_all(harmless(text).as_bytes())
    }

    /// Writes a value for a machine to standard output, wherever the conversation goes.
    pub(super) fn json(&mut self, value: &impl serde::Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::other)?;
        self.json_text(&(text + "\n"))
    }

    /// Writes JSON that is laid out already.
    pub(super) fn json_text(&mut self, json: &str) -> io::Result<()> {
        self.io.out.write_all(escaped(json).as_bytes())
    }

    /// Writes to standard error. If that fails there is nobody left to tell.
    pub(super) fn warn(&mut self, text: &str) {
        let wrapped = wrap(text, self.columns(Stream::Err), "");
        self.warn_raw(wrapped.trim_end_matches('\n'));
    }

    /// Writes what is laid out already to standard error.
    pub(super) fn warn_raw(&mut self, text: &str) {
        writeln!(self.io.err, "{}", harmless(text))
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
            let kept = String::from_utf8_lossy(&bytes).chars().count().to_string();
            let said = self.say("line-cut", &[("kept", kept.as_str())]);
            self.warn(&said);
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

/// A text without what steers a terminal. The marks around what runs from right to left stay:
/// they are ours, since texts are freed of theirs before they are laid out.
fn harmless(text: &str) -> Cow<'_, str> {
    let steers = |c: char| steers(c) && !matches!(c, '\n' | '\u{2068}' | '\u{2069}');
    match text.contains(steers) {
        false => Cow::Borrowed(text),
        true => Cow::Owned(text.replace(steers, "")),
    }
}

/// A JSON text in which what steers a terminal is escaped: it can only stand in its strings.
fn escaped(json: &str) -> Cow<'_, str> {
    let steers = |c: char| steers(c) && c != '\n';
    if !json.contains(steers) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        match steers(c) {
            true => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_means_the_same_when_it_steers_nothing() {
        let text = "a\u{7f}\u{9b}\u{202e}\u{2066}\n\u{1b}é";
        let json = serde_json::to_string_pretty(&[text]).unwrap();
        let shown = escaped(&json);
        assert!(!shown.contains(|c| steers(c) && c != '\n'));
        let read: Vec<String> = serde_json::from_str(&shown).unwrap();
        assert_eq!(read, [text]);
    }

    #[test]
    fn only_ends_of_lines_and_isolates_pass() {
        assert_eq!(
            harmless("a\u{1b}[2J\u{9b}\n\u{2068}b\u{2069}\u{202e}"),
            "a[2J\n\u{2068}b\u{2069}"
        );
    }
}
