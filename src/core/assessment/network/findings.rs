//! The trainee's map against how things are, claim by claim.
//!
//! The map is the one that stands at the end of the run. A claim is what a placement says; what
//! is left open claims nothing. For each claim two things are asked: is it so, and had it been
//! said? What came to light only after the map was last said to be finished, and after the
//! contact was last moved, had not been said when the claim was made.
//!
//! There is no total here and no share of names: a long list of names is not a better map.
//!
//! The rules:
//!
//! * **Own or professional**: a professional stands at the edge, everybody else in a ring. It has
//!   been said once the contact came up with a description, or once the ring came to light.
//! * **Ring**: the same ring is right; one ring off is a shade, never wrong, since closeness is
//!   felt, not measured; two rings off is wrong. Where the story has moved somebody before the
//!   map was drawn, the old place and the new one are both right. Only asked where own stands
//!   among own.
//! * **Sleeping**: marked while the tie is out of use (sleeping or broken) is right. Left
//!   unmarked, a tie in use claims nothing; a tie out of use is then called awake.
//! * **Quality** and **direction**: the same is right, anything else is not. The direction has
//!   been said once both halves came to light, what the client gets and what the client gives.
//! * **Judgement** on a tie out of use: against the author's key; where the key leaves both open,
//!   both are right.
//!
//! Of a professional only the first is asked: the rest of the map is about the own network.

use serde::Serialize;

use super::lines::{Came, Lines, Pointer};
use crate::core::dialogue::{Step, Trace};
use crate::core::scenario::ids::{BitIx, ContactIx};
use crate::core::scenario::model::{BitKind, Scenario};
use crate::core::scenario::network::placement::{Placement, Spot};
use crate::core::scenario::network::tie::{Aspect, Direction, Judgement, Quality, TieState};
use crate::core::scenario::network::truth::{Contact, Happening};

/// Everything that was found, per contact in the file's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// Per contact.
    pub contacts: Vec<ContactFinding>,
    /// What was agreed, per contact and topic.
    pub consents: Vec<Consent>,
}

/// What became of a contact on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactFinding {
    /// The contact.
    pub contact: ContactIx,
    /// Found, heard or missed.
    pub presence: Presence,
    /// When it came up; none where it was known from the start, or never came up.
    pub came: Option<Came>,
    /// For a contact that never came up: a line that would have brought it up.
    pub would: Option<Pointer>,
    /// The ring that is so. Where it changed before the map was drawn, both are so, and this is
    /// the one nearer to where the contact was put.
    pub ring: Option<u8>,
    /// Where it stands.
    pub placement: Option<Placement>,
    /// What the placement claims.
    pub claims: Vec<Claimed>,
    /// For a tie that is out of use or was called so.
    pub asleep: Option<Asleep>,
    /// For a tie that is out of use and stands on the map.
    pub judged: Option<Judged>,
    /// What some line can bring to light about it, and whether one did.
    pub aspects: Vec<AspectFinding>,
}

/// Whether a contact came up and stands on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Came up and stands on the map.
    Found,
    /// Came up and was not placed.
    Heard,
    /// Never came up.
    Missed,
}

/// A claim of a placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claimed {
    /// What is claimed, and how it is.
    pub claim: Claim,
    /// What that makes it.
    pub verdict: Verdict,
    /// It had been said by then.
    pub is_said: bool,
    /// When it was said, unless it was known from the start.
    pub said: Option<Came>,
}

/// What is claimed beside how it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Claim {
    /// Own network (true) or somebody whose work it is.
    Own {
        /// On the map.
        put: bool,
        /// In truth.
        is: bool,
    },
    /// The ring, 1 (close) to 3 (far).
    Ring {
        /// On the map.
        put: u8,
        /// In truth.
        is: u8,
    },
    /// Out of use.
    Sleeping {
        /// On the map.
        put: bool,
        /// In truth.
        is: bool,
    },
    /// How the tie feels.
    Quality {
        /// On the map.
        put: Quality,
        /// In truth.
        is: Quality,
    },
    /// Which way support goes.
    Direction {
        /// On the map.
        put: Direction,
        /// In truth.
        is: Direction,
    },
}

impl Claim {
    fn fit(self) -> Fit {
        let right = match self {
            Self::Own { put, is } | Self::Sleeping { put, is } => put == is,
            Self::Quality { put, is } => put == is,
            Self::Direction { put, is } => put == is,
            Self::Ring { put, is } if put.abs_diff(is) == 1 => return Fit::Shade,
            Self::Ring { put, is } => put == is,
        };
        if right { Fit::Right } else { Fit::Wrong }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    Right,
    Shade,
    Wrong,
}

/// What a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Right, and said in the conversation.
    Known,
    /// Right, but nobody had said so.
    Guessed,
    /// One ring off: a shade, not an error.
    Shade,
    /// Said, and placed otherwise.
    Misheard,
    /// Not said, and not so.
    WronglyAssumed,
}

impl Verdict {
    fn of(fit: Fit, said: bool) -> Self {
        match (fit, said) {
            (Fit::Right, true) => Self::Known,
            (Fit::Right, false) => Self::Guessed,
            (Fit::Shade, _) => Self::Shade,
            (Fit::Wrong, true) => Self::Misheard,
            (Fit::Wrong, false) => Self::WronglyAssumed,
        }
    }
}

/// Whether a sleeping tie was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asleep {
    /// Sleeps, and is marked so.
    Seen,
    /// Sleeps, and is not marked so or not on the map.
    NotSeen,
    /// Is in use, and is marked as sleeping.
    Wrongly,
}

/// What a judgement on a tie out of use is against the author's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// No judgement was given.
    Open,
    /// As in the key.
    AsKey,
    /// Both are right here.
    Either,
    /// Other than the key.
    Otherwise,
}

/// Whether something about a contact came to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AspectFinding {
    /// What.
    pub aspect: Aspect,
    /// It came to light in this run.
    pub known: bool,
    /// When.
    pub came: Option<Came>,
    /// If it did not: a line that would have brought it to light.
    pub would: Option<Pointer>,
}

/// A consent that was given or refused, as it stands at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The contact.
    pub contact: ContactIx,
    /// Id of the topic.
    pub topic: String,
    /// Given or refused.
    pub given: bool,
    /// When.
    pub came: Option<Came>,
}

/// Compares the map of a run with how things are.
pub fn findings(trace: &Trace) -> Findings {
    let lines = Lines::of(trace);
    let judge = Judge {
        trace,
        lines: &lines,
    };
    let contacts = (0..trace.scenario.contacts.len()).map(ContactIx::from_index);
    Findings {
        contacts: contacts.map(|ix| judge.contact(ix)).collect(),
        consents: consents(trace, &lines),
    }
}

struct Judge<'a> {
    trace: &'a Trace,
    lines: &'a Lines,
}

impl Judge<'_> {
    fn contact(&self, ix: ContactIx) -> ContactFinding {
        let session = &self.trace.session;
        let contact = &self.trace.scenario.contacts[ix.index()];
        let known = session.state().bit(contact.known_bit);
        let placement = session.map().get(ix);
        let presence = match (known, placement) {
            (_, Some(_)) => Presence::Found,
            (true, None) => Presence::Heard,
            (false, None) => Presence::Missed,
        };
        let missed = presence == Presence::Missed;
        let until = self.claimed_at(ix);
        let ring = self.ring(ix, placement);
        ContactFinding {
            contact: ix,
            presence,
            came: self.lines.came(contact.known_bit),
            would: missed
                .then(|| self.lines.would(contact.known_bit))
                .flatten(),
            ring,
            placement,
            claims: placement
                .map(|placement| self.claims(contact, ring, placement, until))
                .unwrap_or_default(),
            asleep: asleep(contact, placement),
            judged: placement.and_then(|placement| judged(contact, placement)),
            aspects: contact
                .learned
                .iter()
                .map(|(aspect, bit)| self.aspect(*aspect, *bit))
                .collect(),
        }
    }

    fn aspect(&self, aspect: Aspect, bit: BitIx) -> AspectFinding {
        let known = self.trace.session.state().bit(bit);
        AspectFinding {
            aspect,
            known,
            came: self.lines.came(bit),
            would: (!known).then(|| self.lines.would(bit)).flatten(),
        }
    }

    fn ring(&self, ix: ContactIx, placement: Option<Placement>) -> Option<u8> {
        let scenario = &self.trace.scenario;
        let at_first = scenario.contacts[ix.index()].tie.ring;
        let Some(Spot::Ring(put)) = placement.map(|placement| placement.spot) else {
            return at_first;
        };
        let drawn = self.drawn_at(ix).map(|entry| &self.trace.entries[entry]);
        let count = drawn.map_or(0, |entry| entry.happened);
        let happened = self.trace.session.state().happened.iter().take(count);
        let happened = happened.filter_map(|at| scenario.network.happenings.get(usize::from(*at)));
        let mut changed = happened.filter_map(|happening| match happening {
            Happening::Tie(contact, change) if *contact == ix => change.ring,
            Happening::Tie(..)
            | Happening::Ask(_)
            | Happening::Wish(..)
            | Happening::Task(..)
            | Happening::Harm(..) => None,
        });
        at_first
            .into_iter()
            .chain(changed.next_back())
            .min_by_key(|ring| ring.abs_diff(put))
    }

    fn claims(
        &self,
        contact: &Contact,
        ring: Option<u8>,
        placement: Placement,
        until: usize,
    ) -> Vec<Claimed> {
        let (own, is_own) = (placement.spot != Spot::Edge, !contact.is_professional());
        let mut claims = vec![self.judge(
            Claim::Own {
                put: own,
                is: is_own,
            },
            self.said_who(contact, until),
        )];
        if !is_own {
            return claims;
        }
        let mut push = |claim, aspects: &[Aspect]| {
            claims.push(self.judge(claim, self.said(contact, aspects, until)));
        };
        if let (Spot::Ring(put), Some(is)) = (placement.spot, ring) {
            push(Claim::Ring { put, is }, &[Aspect::Ring]);
        }
        let out_of_use = contact.tie.state != TieState::Active;
        if own && (placement.sleeping || out_of_use) {
            let claim = Claim::Sleeping {
                put: placement.sleeping,
                is: out_of_use,
            };
            push(claim, &[Aspect::State]);
        }
        if let Some(put) = placement.quality {
            let is = contact.tie.quality;
            push(Claim::Quality { put, is }, &[Aspect::Quality]);
        }
        if let Some(put) = placement.direction {
            let is = contact.tie.direction();
            push(
                Claim::Direction { put, is },
                &[Aspect::Gives, Aspect::Receives],
            );
        }
        claims
    }

    fn judge(&self, claim: Claim, said: Said) -> Claimed {
        Claimed {
            claim,
            verdict: Verdict::of(claim.fit(), said.is_said()),
            is_said: said.is_said(),
            said: said.came(),
        }
    }

    /// The entry up to which something counts as said for a contact's placement.
    fn claimed_at(&self, ix: ContactIx) -> usize {
        let entries = &self.trace.entries;
        let mut steps = entries.iter().map(|entry| &entry.step);
        let is_finished = steps.any(|step| matches!(step, Step::Map { .. }));
        let drawn = self.drawn_at(ix).filter(|_| is_finished);
        drawn.unwrap_or(entries.len())
    }

    /// The entry in which a contact was last moved or the map last said to be finished.
    fn drawn_at(&self, ix: ContactIx) -> Option<usize> {
        let entries = &self.trace.entries;
        entries.iter().rposition(|entry| match &entry.step {
            Step::Map { .. } => true,
            Step::Place { contact, from, to } => *contact == ix && from != to,
            Step::Moment(_)
            | Step::Aside { .. }
            | Step::Start
            | Step::Observe { .. }
            | Step::Rate { .. }
            | Step::Reflect { .. }
            | Step::Pause
            | Step::Help => false,
        })
    }

    fn said_bit(&self, bit: BitIx, until: usize) -> Said {
        if !self.trace.session.state().bit(bit) {
            return Said::Not;
        }
        match self.lines.came(bit) {
            Some(came) if came.entry > until => Said::Not,
            came => Said::So(came),
        }
    }

    /// Whether all aspects had been said; the last of them is the line.
    fn said(&self, contact: &Contact, aspects: &[Aspect], until: usize) -> Said {
        let mut last = None;
        for aspect in aspects {
            let said = match contact.learned_bit(*aspect) {
                Some(bit) => self.said_bit(bit, until),
                None => Said::Not,
            };
            match said {
                Said::Not => return Said::Not,
                Said::So(came) => last = later(last, came),
            }
        }
        Said::So(last)
    }

    /// Whether it had been said who this is.
    fn said_who(&self, contact: &Contact, until: usize) -> Said {
        match self.said(contact, &[Aspect::Ring], until) {
            Said::Not if contact.about.is_some() => self.said_bit(contact.known_bit, until),
            said @ (Said::Not | Said::So(_)) => said,
        }
    }
}

/// Whether something had been said.
#[derive(Debug, Clone, Copy)]
enum Said {
    Not,
    /// With the moment, unless it was known from the start.
    So(Option<Came>),
}

impl Said {
    fn is_said(self) -> bool {
        matches!(self, Self::So(_))
    }

    fn came(self) -> Option<Came> {
        match self {
            Self::So(came) => came,
            Self::Not => None,
        }
    }
}

fn later(a: Option<Came>, b: Option<Came>) -> Option<Came> {
    match (a, b) {
        (Some(a), Some(b)) if b.entry < a.entry => Some(a),
        (a, b) => b.or(a),
    }
}

fn asleep(contact: &Contact, placement: Option<Placement>) -> Option<Asleep> {
    if contact.is_professional() {
        return None;
    }
    let marked = placement.is_some_and(|placement| placement.sleeping);
    match (contact.tie.state == TieState::Active, marked) {
        (false, true) => Some(Asleep::Seen),
        (false, false) => Some(Asleep::NotSeen),
        (true, true) => Some(Asleep::Wrongly),
        (true, false) => None,
    }
}

fn judged(contact: &Contact, placement: Placement) -> Option<Judged> {
    let key = contact.key?;
    let judge = |judgement: Judgement| match key.judgement {
        None => Judged::Either,
        Some(key) if key == judgement => Judged::AsKey,
        Some(_) => Judged::Otherwise,
    };
    Some(placement.judgement.map_or(Judged::Open, judge))
}

fn consents(trace: &Trace, lines: &Lines) -> Vec<Consent> {
    let scenario = &trace.scenario;
    let mut found = Vec::new();
    for (index, bit) in scenario.bits.iter().enumerate() {
        let ix = BitIx::from_index(index);
        let given = match bit.kind {
            BitKind::ConsentGiven => true,
            BitKind::ConsentRefused => false,
            BitKind::Flag
            | BitKind::Known
            | BitKind::Disclosed
            | BitKind::Noticed
            | BitKind::ContactKnown
            | BitKind::Learned
            | BitKind::PromiseMade
            | BitKind::PromiseKept
            | BitKind::PromiseBroken
            | BitKind::Chosen => continue,
        };
        if !trace.session.state().bit(ix) {
            continue;
        }
        if let Some((contact, topic)) = consent_of(scenario, &bit.id) {
            found.push(Consent {
                contact,
                topic: topic.to_owned(),
                given,
                came: lines.came(ix),
            });
        }
    }
    found.sort_by(|a, b| (a.contact, &a.topic).cmp(&(b.contact, &b.topic)));
    found
}

/// The parts of a consent's id, `contact.topic`.
fn consent_of<'i>(scenario: &Scenario, id: &'i str) -> Option<(ContactIx, &'i str)> {
    let (contact, topic) = id.split_once('.')?;
    let mut contacts = scenario.contacts.iter();
    let index = contacts.position(|known| known.id == contact)?;
    Some((ContactIx::from_index(index), topic))
}
