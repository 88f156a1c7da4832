//! Where the run turned: the line that was chosen, the answer, and what was to be seen then.

use super::super::{Seen, TurnKind, TurningPoint};
use super::Builder;
use crate::core::assessment::critical::CriticalMoment;
use crate::core::assessment::turning::{Turn, turns};
use crate::core::dialogue::{Event, Step, Voice};
use crate::core::scenario::scene::SceneState;

impl Builder<'_> {
    pub(super) fn turning_points(&mut self, criticals: &[CriticalMoment]) -> Vec<TurningPoint> {
        let turns = turns(self.trace, criticals);
        let points = turns.iter().filter_map(|turn| self.turning_point(*turn));
        let ended = self.ended();
        points.chain(ended).collect()
    }

    fn turning_point(&self, turn: Turn) -> Option<TurningPoint> {
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
        let answer = self.answer(turn.entry);
        let scene = answer.map_or_else(|| self.left(turn.entry), |heard| heard.scene);
        Some(TurningPoint {
            kind: turn.kind,
            moment: Some(moment),
            by: choice.manner.into(),
            line: self.teller(before).choice(decision, choice),
            reply: answer.map(|heard| heard.told.clone()),
            face: scene.shows_client().then_some(scene.face),
            seen: self.seen(scene),
        })
    }

    /// How the scene looked after an entry that nobody answered, before another visit.
    fn left(&self, entry: usize) -> SceneState {
        let told = self.heard.iter().rev().find(|line| line.entry <= entry);
        let before = told.map_or_else(SceneState::default, |line| line.scene);
        let events = self.trace.entries[entry].events.iter();
        let here = events.take_while(|event| !matches!(event, Event::Visit { .. }));
        here.fold(before, |scene, event| {
            if let Event::Scene(now) = event {
                return *now;
            }
            scene
        })
    }

    /// The ending, with the client as last seen.
    fn ended(&self) -> Option<TurningPoint> {
        let ending = self.ending()?;
        let last = self.trace.session.scene();
        let scenes = self.heard.iter().rev().map(|line| line.scene);
        let mut scenes = std::iter::once(last).chain(scenes);
        let scene = scenes.find(SceneState::shows_client).unwrap_or(last);
        Some(TurningPoint {
            kind: TurnKind::Ended,
            moment: None,
            by: Voice::Card,
            line: ending.title,
            reply: None,
            face: scene.shows_client().then_some(scene.face),
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
