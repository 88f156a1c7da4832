//! What a run asks of the place where it is kept.

use super::stored::Edition;
use crate::core::check::LoadInput;
use crate::core::journal::Header;

/// What may be kept beside a journal, and goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Beside {
    /// What is not sent yet.
    Draft,
    /// What the trainee will do next time.
    NextTime,
}

impl Beside {
    /// All of it.
    pub const ALL: [Self; 2] = [Self::Draft, Self::NextTime];
}

/// One run where it is kept. Whoever has it has the run for itself: nobody else writes it while it
/// lives.
///
/// A journal only ever grows by whole lines; what is beside it is replaced.
pub trait Keeper: Sized {
    /// Why something is not kept, or cannot be read.
    type Error;

    /// The journal as it stands: whole lines, and what may have been torn off behind them.
    ///
    /// # Errors
    /// It cannot be read.
    fn read(&self) -> Result<Vec<u8>, Self::Error>;

    /// Cuts off what stands behind so many bytes of the journal.
    ///
    /// # Errors
    /// It cannot be written.
    fn cut(&mut self, length: usize) -> Result<(), Self::Error>;

    /// Adds a line to the journal, and comes back when it will be there whatever happens.
    ///
    /// # Errors
    /// The line is not kept. What was kept before stands, whole.
    fn append(&mut self, line: &str) -> Result<(), Self::Error>;

    /// Whether the journal is still there and as this keeper left it.
    ///
    /// # Errors
    /// It is not, or cannot be looked at.
    fn check(&self) -> Result<(), Self::Error>;

    /// What is kept beside the journal; none if nothing is.
    ///
    /// # Errors
    /// It is there and cannot be read.
    fn beside(&self, which: Beside) -> Result<Option<Vec<u8>>, Self::Error>;

    /// Keeps something beside the journal, whole, in place of what was there; or removes that.
    ///
    /// # Errors
    /// It cannot be written or removed.
    fn keep_beside(&mut self, which: Beside, bytes: Option<&[u8]>) -> Result<(), Self::Error>;
}

/// Where runs are kept, with what they were played with.
pub trait Shelf {
    /// What keeps one of them.
    type Keeper: Keeper;

    /// For a run that begins now.
    fn stamp(&self) -> Stamp;

    /// Keeps what a run is played with, for as long as runs are kept here.
    ///
    /// # Errors
    /// It cannot be written.
    fn keep_edition(
        &self,
        texts: &LoadInput,
        edition: &Edition,
    ) -> Result<(), <Self::Keeper as Keeper>::Error>;

    /// What a run was played with; none if it is not here, or not what it was.
    fn edition(&self, header: &Header) -> Option<Edition>;

    /// Begins to keep a run, with what stands of its journal already. It is there whole or not at
    /// all.
    ///
    /// # Errors
    /// It cannot be written.
    fn begin(
        &self,
        header: &Header,
        text: &str,
    ) -> Result<Self::Keeper, <Self::Keeper as Keeper>::Error>;
}

/// What a run cannot know by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// An id that no other run has.
    pub id: String,
    /// When it is, in seconds since 1970.
    pub now: u64,
}
