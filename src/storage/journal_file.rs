//! The journal of a run that is being played: written line by line, each line on disk before the
//! next thing is shown, by one writer at a time.

use std::io::{self, ErrorKind, SeekFrom};
use std::path::{Path, PathBuf};

use super::data_dir::DataDir;
use super::disk::{Access, OpenFile, replace};
use super::refusal::Refusal;
use crate::core::dialogue::Input;
use crate::core::journal::{Chain, Entry, Header, Journal, Numbered, Tail, text};

/// Writes one run, and has its journal for itself while it lives.
#[derive(Debug)]
pub struct RunWriter {
    file: Box<dyn OpenFile>,
    path: PathBuf,
    count: usize,
    /// Bytes that are known to be whole lines on disk.
    length: u64,
    chain: Chain,
}

impl RunWriter {
    /// Begins a journal, with the inputs that stand already. It is there whole or not at all.
    pub(super) fn create(
        dir: &DataDir,
        path: PathBuf,
        header: &Header,
        inputs: &[Input],
    ) -> io::Result<Self> {
        if dir.disk().look(&path).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let (text, chain) = text(header, inputs);
        let file = replace(dir.disk(), &path, text.as_bytes(), Access::Private)?;
        Ok(Self {
            file,
            path,
            count: inputs.len(),
            length: text.len() as u64,
            chain,
        })
    }

    /// Goes on with a journal that was read through this handle's lock: a torn end is cut off.
    pub(super) fn go_on(
        path: PathBuf,
        file: Box<dyn OpenFile>,
        journal: &Journal,
    ) -> io::Result<Self> {
        let length = journal.valid_bytes as u64;
        if journal.tail == Tail::Torn {
            file.cut(length)?;
            file.sync()?;
        }
        let writer = Self {
            file,
            path,
            count: journal.inputs.len(),
            length,
            chain: journal.chain,
        };
        writer.check()?;
        Ok(writer)
    }

    /// Where the run is written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the journal is still there and as this writer left it.
    ///
    /// # Errors
    /// It was deleted, moved or changed ([`Refusal`]), or cannot be looked at.
    pub fn check(&self) -> io::Result<()> {
        match self.file.is_at(&self.path) {
            Ok(true) => {}
            Ok(false) => return Err(Refusal::Gone.into()),
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(Refusal::Gone.into()),
            Err(error) => return Err(error),
        }
        if self.file.length()? == self.length {
            Ok(())
        } else {
            Err(Refusal::Changed.into())
        }
    }

    /// Writes an input and waits until it is on disk.
    ///
    /// # Errors
    /// The disk is full or gone, or the journal is not as this writer left it. What was written
    /// before stays whole.
    pub fn append(&mut self, input: &Input) -> io::Result<()> {
        self.check()?;
        let entry = Entry::Input(Numbered {
            n: self.count + 1,
            input: input.clone(),
        });
        let (line, chain) = self.chain.line(&entry);
        let written = self
            .file
            .seek(SeekFrom::Start(self.length))
            .and_then(|_| self.file.write_all(line.as_bytes()))
            .and_then(|()| self.file.sync());
        if let Err(error) = written {
            // Half a line must not stay in front of the next one.
            self.file.cut(self.length).ok();
            return Err(error);
        }
        self.length += line.len() as u64;
        self.count += 1;
        self.chain = chain;
        Ok(())
    }
}
