//! The file as it stands: what is asked of the state, and what changes it.
#![expect(
    missing_docs,
    reason = "`scenarios/FORMAT.md` says what each word means"
)]

use serde::Deserialize;

use super::raw::Id;
use super::raw_network::{Ask, Carrier, TieChange};
use crate::core::scenario::network::tie::Aspect;
use crate::core::scenario::network::truth::{Harm, Met};
use crate::core::source::Spanned;

#[derive(Debug, Deserialize)]
pub(super) enum Condition {
    AtLeast(Id, Spanned<i64>),
    Below(Id, Spanned<i64>),
    Flag(Id),
    Visited(Id),
    Chose(Id, Id),
    Drew(Id, Id),
    Profile(Id),
    Knows(Id),
    Disclosed(Id),
    Noticed(Id),
    ContactKnown(Id),
    Learned(Id, Aspect),
    Consent(Id, Id),
    Promise(Id, PromiseState),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum PromiseState {
    Made,
    Kept,
    Broken,
}

#[derive(Debug, Deserialize)]
pub(super) enum Effect {
    Add(Id, Spanned<i64>),
    Set(Id, Spanned<i64>),
    Flag(Id),
    Unflag(Id),
    Learn(Id),
    Disclose(Id),
    Notice(Id),
    MeetContact(Id),
    GiveConsent(Id, Id),
    RefuseConsent(Id, Id),
    MakePromise(Id),
    KeepPromise(Id),
    BreakPromise(Id),
    FillSlot(Id, Id),
    Reveal(Id, Vec<Aspect>),
    Tie(Id, TieChange),
    Ask(Id, Ask),
    WishMet(Id, Met),
    Hand(Id, Carrier),
    Harm(Id, Harm),
    When(Condition, Vec<Self>),
}
