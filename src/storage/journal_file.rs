//! A run in a folder: its journal, written line by line, each line on disk before the next thing is
//! shown, by one writer at a time; and the draft beside it.

use std::io::{self, ErrorKind, SeekFrom};
use std::path::{Path, PathBuf};

use super::beside::{read_beside, remove_beside, write_beside};
use super::data_dir::DataDir;
use super::disk::{Access, OpenFile, replace};
use super::refusal::Refusal;
use crate::run::{Beside, Keeper};

/// The most that a journal is read, in bytes: a thousand times a long run.
pub(super) const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// The journal of a run, locked for as long as this lives.
#[derive(Debug)]
pub struct JournalFile {
    dir: DataDir,
    file: Box<dyn OpenFile>,
    path: PathBuf,
    /// Bytes that are known to be on disk.
    length: u64,
}

impl JournalFile {
    /// Begins a journal with what stands of it already. It is there whole or not at all.
    pub(super) fn create(dir: &DataDir, path: PathBuf, text: &str) -> io::Result<Self> {
        if dir.disk().look(&path).is_ok() {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let file = replace(dir.disk(), &path, text.as_bytes(), Access::Private)?;
        Ok(Self {
            dir: dir.clone(),
            file,
            path,
            length: text.len() as u64,
        })
    }

    /// The journal that lies there; none where another one has it.
    pub(super) fn hold(dir: &DataDir, path: &Path) -> io::Result<Option<Self>> {
        let file = dir.disk().open(path)?;
        if !file.try_lock()? {
            return Ok(None);
        }
        Ok(Some(Self {
            dir: dir.clone(),
            length: file.length()?,
            file,
            path: path.to_owned(),
        }))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Keeper for JournalFile {
    type Error = io::Error;

    fn read(&self) -> io::Result<Vec<u8>> {
        self.dir.disk().read(&self.path, MAX_BYTES)
    }

    fn cut(&mut self, length: usize) -> io::Result<()> {
        self.length = length as u64;
        self.file.cut(self.length)?;
        self.file.sync()
    }

    fn append(&mut self, line: &str) -> io::Result<()> {
        self.check()?;
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
        Ok(())
    }

    /// The errors are [`Refusal`]s where it was deleted, moved or changed.
    fn check(&self) -> io::Result<()> {
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

    fn beside(&self, which: Beside) -> io::Result<Option<Vec<u8>>> {
        read_beside(self.dir.disk(), &self.path, which)
    }

    fn keep_beside(&mut self, which: Beside, bytes: Option<&[u8]>) -> io::Result<()> {
        match bytes {
            Some(bytes) => write_beside(self.dir.disk(), &self.path, which, bytes),
            None => remove_beside(self.dir.disk(), &self.path, which),
        }
    }
}
