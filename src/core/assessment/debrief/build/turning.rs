//! Where the run turned: the line that was chosen, the answer, what changed, and what was to be seen
//! then.

use super::super::{Seen, Shows, TurnKind, Turned, TurningPoint};
use super::Builder;
use super::promises::sets;
use crate::core::assessment::critical::CriticalMoment;
use crate::core::assessment::heard::Heard;
use crate::core::assessment::turning::{Signs, Turn, turns};
use crate::core::dialogue::{Event, Step, Voice};
use crate::core::scenario::ids::{ContactIx, PersonIx};
use crate::core::scenario::model::{BitKind, Speaker};
use crate::core::scenario::scene::{Door, Place, SceneState};

/// The part of the client's state that tells most of a change.
const TRUST: &str = "trust";

/// What is shown of a moment.
struct Shown {
    who: Shows,
    scene: SceneState,
}

impl Builder<'_> {
    pub(super) fn turning_points(&mut self, criticals: &[CriticalMoment]) -> Vec<TurningPoint> {
        let scenes = self.scenes();
        let entries = 0..self.trace.entries.len();
        let signs: Vec<Signs> = entries.map(|entry| self.signs(entry, &scenes)).collect();
        let ended = self.ended();
        let last = ended.as_ref().and_then(|end| end.face);
        let turns = turns(self.trace, criticals, &signs, last);
        let points = turns.iter().filter_map(|turn| {
            let signs = signs.get(turn.entry)?;
            self.turning_point(*turn, signs, &scenes)
        });
        points.chain(ended).collect()
    }

    fn turning_point(
        &self,
        turn: Turn,
        signs: &Signs,
        scenes: &[SceneState],
    ) -> Option<TurningPoint> {
        let entry = &self.trace.entries[turn.entry];
        let (choice, _) = self.trace.taken(&entry.step)?;
        let earlier = self.trace.entries[..turn.entry].iter();
        let moment = earlier.filter(|entry| entry.step.moment().is_some());
        let moment = moment.count();
        let node = if let Step::Aside { node, .. } = entry.step {
            node
        } else {
            self.trace.moments.get(moment)?.node
        };
        let decision = self.scenario.decision(node)?;
        let before = &self.trace.entries[turn.entry.checked_sub(1)?].slots;
        let shown = self.pictured(turn.entry, scenes);
        let answer = self.telling_answer(turn.entry, scenes);
        Some(TurningPoint {
            kind: turn.kind,
            moment: Some(moment),
            by: choice.manner.into(),
            line: self.teller(before).choice(decision, choice),
            reply: answer.map(|heard| heard.told.clone()),
            turned: self.turned(signs),
            face: (shown.who == Shows::Client).then_some(shown.scene.face),
            who: shown.who,
            seen: self.seen(shown.scene),
        })
    }

    /// How the scene looked after each entry.
    fn scenes(&self) -> Vec<SceneState> {
        let entries = self.trace.entries.iter();
        let after = entries.scan(SceneState::default(), |scene, entry| {
            let events = entry.events.iter();
            let mut new = events.filter_map(scene_of);
            *scene = new.next_back().unwrap_or(*scene);
            Some(*scene)
        });
        after.collect()
    }

    /// The answer to an entry that shows most: where the face changes, or else what was said.
    fn telling_answer(&self, entry: usize, scenes: &[SceneState]) -> Option<&Heard> {
        let before = before(entry, scenes);
        let (lines, _) = self.answers(entry);
        let lines = lines.into_iter();
        let mut others = lines.filter(|line| {
            let spoken = matches!(line.told.by, Voice::Client | Voice::Narrator);
            spoken && line.scene.shows_client() && line.scene.face != before.face
        });
        others.next().or_else(|| self.answer(entry))
    }

    /// Who is shown of an entry, and how: whoever was there, and else whoever was spoken to.
    fn pictured(&self, entry: usize, scenes: &[SceneState]) -> Shown {
        let answer = self.telling_answer(entry, scenes);
        let scene = answer.map_or_else(|| self.left(entry, scenes), |heard| heard.scene);
        let by = |who, scene| Shown { who, scene };
        if scene.shows_client() {
            return by(Shows::Client, scene);
        }
        let there = scene.with;
        let spoken = answer.and_then(|heard| self.person_of(heard));
        if let Some(person) = there.or(spoken).filter(|_| scene.alone) {
            let with = Some(person);
            let language = self.lang.code();
            let name = self.scenario.person_name(person, language).to_owned();
            return by(Shows::Person(name), SceneState { with, ..scene });
        }
        let heard = answer.is_some_and(|heard| heard.told.by == Voice::Client);
        let earlier = self.heard.iter().rev();
        let mut earlier = earlier.filter(|line| line.entry <= entry);
        let last = earlier.find(|line| line.scene.shows_client());
        match last.filter(|_| heard && scene.alone) {
            Some(last) => {
                let face = scene.face;
                by(Shows::OnThePhone, SceneState { face, ..last.scene })
            }
            None => by(Shows::Nobody, scene),
        }
    }

    /// The third person who said a line.
    fn person_of(&self, heard: &Heard) -> Option<PersonIx> {
        let mut events = self.trace.entries[heard.entry].events.iter();
        events.find_map(|event| match event {
            Event::Line {
                by: Speaker::Person(person),
                text,
            } if Some(*text) == heard.text => Some(*person),
            Event::Line { .. }
            | Event::Done { .. }
            | Event::Visit { .. }
            | Event::Slot { .. }
            | Event::Promise(_)
            | Event::Scene(_)
            | Event::Sound(_)
            | Event::Drew { .. }
            | Event::Ask
            | Event::Ended(_) => None,
        })
    }

    /// How the scene looked after an entry, before another visit and other company.
    fn left(&self, entry: usize, scenes: &[SceneState]) -> SceneState {
        let before = before(entry, scenes);
        let events = self.trace.entries[entry].events.iter();
        let here = events.take_while(|event| !matches!(event, Event::Visit { .. }));
        let scenes = here.filter_map(scene_of);
        let same = scenes.take_while(|scene| scene.alone == before.alone);
        same.last().unwrap_or(before)
    }

    /// What changed with an entry; nothing with one that took nothing.
    fn signs(&self, entry: usize, scenes: &[SceneState]) -> Signs {
        let step = &self.trace.entries[entry].step;
        if self.trace.taken(step).is_none() {
            return Signs::default();
        }
        let (before, left) = (before(entry, scenes), self.left(entry, scenes));
        let shown = self.pictured(entry, scenes);
        let face = match shown.who {
            Shows::Client | Shows::OnThePhone => Some(shown.scene.face),
            Shows::Person(_) | Shows::Nobody => None,
        };
        let was_seen = before.shows_client() && shown.who == Shows::Client;
        let changes = self.changes(step);
        let sizes = changes
            .iter()
            .map(|change| u32::from(change.unsigned_abs()));
        Signs {
            shown: face,
            face: face
                .map(|face| (before.face, face))
                .filter(|(from, to)| was_seen && from != to),
            door: door(before, left),
            let_in: before.place.at_a_door() && !before.alone && is_inside(left),
            came_up: self.new_contacts(entry),
            consent: self.new_consent(entry),
            state: Signs::telling(&changes, self.place_of(TRUST)),
            change: sizes.sum(),
        }
    }

    /// What the choice itself changed in the client's state, in the order of its variables.
    fn changes(&self, step: &Step) -> Vec<i16> {
        let moment = step.moment().and_then(|at| self.trace.moments.get(at));
        let pairs = moment.into_iter();
        let pairs = pairs.flat_map(|moment| moment.before.iter().zip(&moment.reacted));
        pairs
            .map(|(before, after)| i16::from(*after) - i16::from(*before))
            .collect()
    }

    /// The place of a variable of the client's state, where the scenario has it.
    fn place_of(&self, id: &str) -> Option<usize> {
        let mut variables = self.scenario.variables.iter();
        variables.position(|ix| self.catalog.item(*ix).id == id)
    }

    /// Who of the network came up with an entry.
    fn new_contacts(&self, entry: usize) -> Vec<ContactIx> {
        let news = self.news(entry);
        news.filter(|(kind, _)| *kind == BitKind::ContactKnown)
            .filter_map(|(_, id)| self.contact(id))
            .collect()
    }

    /// What was agreed about somebody of the network with an entry.
    fn new_consent(&self, entry: usize) -> Option<(ContactIx, bool)> {
        self.news(entry).find_map(|(kind, id)| {
            let given = match kind {
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
                | BitKind::Chosen => return None,
            };
            let (contact, _) = id.split_once('.')?;
            Some((self.contact(contact)?, given))
        })
    }

    /// What the choice itself brought to light or agreed: what would have come up anyway, it did not.
    fn news(&self, entry: usize) -> impl Iterator<Item = (BitKind, &str)> {
        let entry = &self.trace.entries[entry];
        let taken = self.trace.taken(&entry.step);
        let effects = taken.map(|(_, then)| &then.effects[..]);
        let effects = effects.unwrap_or_default();
        let news = entry.news.iter().filter(|bit| sets(effects, **bit));
        news.map(|bit| {
            let bit = &self.scenario.bits[bit.index()];
            (bit.kind, bit.id.as_str())
        })
    }

    fn contact(&self, id: &str) -> Option<ContactIx> {
        let mut contacts = self.scenario.contacts.iter();
        let at = contacts.position(|contact| contact.id == id)?;
        Some(ContactIx::from_index(at))
    }

    /// What changed, in this language, what tells most of it first.
    fn turned(&self, signs: &Signs) -> Vec<Turned> {
        let name = |ix: ContactIx| {
            let name = self.scenario.contact_name(ix, self.lang.code());
            name.to_owned()
        };
        let names: Vec<String> = signs.came_up.iter().copied().map(name).collect();
        let let_in = signs.let_in.then_some(Turned::LetIn);
        let door = signs.door.map(|(from, to)| Turned::Door { from, to });
        let face = signs.face.map(|(from, to)| Turned::Face { from, to });
        let consent = signs.consent.map(|(contact, given)| match given {
            true => Turned::May(name(contact)),
            false => Turned::MayNot(name(contact)),
        });
        let came_up = (!names.is_empty()).then_some(Turned::CameUp(names));
        let state = signs.state.and_then(|(at, change)| {
            let item = self.catalog.item(*self.scenario.variables.get(at)?);
            Some(Turned::State {
                id: item.id.clone(),
                name: item.name.get(self.lang).to_owned(),
                change,
            })
        });
        let all = [let_in, door, face, consent, came_up, state];
        all.into_iter().flatten().collect()
    }

    /// The ending, with the client as last seen.
    fn ended(&self) -> Option<TurningPoint> {
        let ending = self.ending()?;
        let last = self.trace.session.scene();
        let scenes = self.heard.iter().rev().map(|line| line.scene);
        let mut scenes = std::iter::once(last).chain(scenes);
        let scene = scenes.find(SceneState::shows_client).unwrap_or(last);
        let shows = match scene.shows_client() {
            true => Shows::Client,
            false => Shows::Nobody,
        };
        Some(TurningPoint {
            kind: TurnKind::Ended,
            moment: None,
            by: Voice::Card,
            line: ending.title,
            reply: None,
            turned: Vec::new(),
            face: (shows == Shows::Client).then_some(scene.face),
            who: shows,
            seen: self.seen(scene),
        })
    }

    fn seen(&self, scene: SceneState) -> Seen {
        Seen {
            scene,
            client: self.scenario.client.looks,
            with: scene.with.map(|ix| self.scenario.person(ix).looks),
        }
    }
}

/// How the scene looked when an entry was made.
fn before(entry: usize, scenes: &[SceneState]) -> SceneState {
    let before = entry.checked_sub(1).and_then(|at| scenes.get(at));
    before.copied().unwrap_or_default()
}

fn scene_of(event: &Event) -> Option<SceneState> {
    if let Event::Scene(scene) = event {
        return Some(*scene);
    }
    None
}

/// How the client's door was moved.
fn door(before: SceneState, left: SceneState) -> Option<(Door, Door)> {
    let here = before.place == left.place && before.place.at_a_door();
    let client = !before.alone && !left.alone;
    (here && client && before.door != left.door).then_some((before.door, left.door))
}

/// Where the worker is with the client, past the door.
fn is_inside(scene: SceneState) -> bool {
    let inside = matches!(
        scene.place,
        Place::Hallway | Place::Kitchen | Place::LivingRoom
    );
    inside && !scene.alone
}
