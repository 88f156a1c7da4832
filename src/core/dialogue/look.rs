//! How the scene looks now: what the node fixes, and what follows from the client's state.
//!
//! The thresholds are ours (OURS): they let a trainee read on face, hands and door what the
//! numbers say, and they change nothing but the picture. [`SEEN_FROM`] lists them for whoever asks
//! from where on something is seen; a test holds that there are no others.

use super::state::State;
use crate::core::framework::Catalog;
use crate::core::scenario::ids::VarIx;
use crate::core::scenario::model::{Condition, Node, Scenario, ScenePatch};
use crate::core::scenario::scene::{Door, Face, Place, Posture, SEEN_FROM, SceneState};

/// Where the variables stand that the picture follows; a scenario may lack some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::core) struct Gauges {
    trust: Option<VarIx>,
    shame: Option<VarIx>,
    agitation: Option<VarIx>,
    energy: Option<VarIx>,
    hope: Option<VarIx>,
}

impl Gauges {
    pub(in crate::core) fn new(scenario: &Scenario, catalog: &Catalog) -> Self {
        let find = |id: &str| {
            let item = catalog.find(id)?;
            scenario
                .variables
                .iter()
                .position(|known| *known == item)
                .map(VarIx::from_index)
        };
        Self {
            trust: find("trust"),
            shame: find("shame"),
            agitation: find("agitation"),
            energy: find("energy"),
            hope: find("hope"),
        }
    }

    /// What the picture asks of the state where a node's patch leaves room: from which values on
    /// something else can be seen.
    pub(in crate::core) fn asks(self, patch: ScenePatch) -> impl Iterator<Item = Condition> {
        let face = patch.face.is_none();
        let body = face || patch.posture.is_none();
        let any = body || patch.door.is_none();
        let vars = [
            self.trust.filter(|_| any),
            self.shame.filter(|_| body),
            self.agitation.filter(|_| any),
            self.energy.filter(|_| face),
            self.hope.filter(|_| face),
        ];
        vars.into_iter()
            .zip(SEEN_FROM)
            .flat_map(|(var, (_, values))| {
                let values = values.iter();
                values.filter_map(move |(value, _)| Some(Condition::AtLeast(var?, *value)))
            })
    }

    /// The scene after a node's patch: place, light and objects stay until changed; door, posture
    /// and face follow the state unless the node sets them.
    pub(in crate::core) fn look(
        self,
        before: SceneState,
        patch: ScenePatch,
        vars: &[u8],
    ) -> SceneState {
        let read = |var: Option<VarIx>, default: u8| var.map_or(default, |var| vars[var.index()]);
        let trust = read(self.trust, 50);
        let shame = read(self.shame, 40);
        let agitation = read(self.agitation, 30);
        let energy = read(self.energy, 50);
        let hope = read(self.hope, 40);
        let place = patch.place.unwrap_or(before.place);
        SceneState {
            place,
            door: patch.door.unwrap_or_else(|| door(place, trust, agitation)),
            posture: patch
                .posture
                .unwrap_or_else(|| posture(place, trust, shame, agitation)),
            face: patch
                .face
                .unwrap_or_else(|| face(trust, shame, agitation, energy, hope)),
            light: patch.light.unwrap_or(before.light),
            objects: patch
                .objects
                .unwrap_or(before.objects)
                .changed(patch.appears, patch.disappears),
            // Whoever left stays away until a node moves the scene or says otherwise.
            alone: patch.alone.unwrap_or(before.alone && place == before.place),
            with: match patch.with {
                Some(with) => with,
                None => before.with.filter(|_| place == before.place),
            },
        }
    }
}

/// What is fixed of the scene on arrival: by what is going on, and else by the node.
pub(in crate::core) fn arrival(node: &Node, state: &State) -> ScenePatch {
    let decision = node.kind.decision();
    let mut situations = decision
        .into_iter()
        .flat_map(|decision| &decision.situations);
    let situation = situations.find(|situation| state.holds(&situation.when));
    situation.map_or(node.scene, |situation| situation.scene.over(node.scene))
}

/// What is fixed of the scene while the client answers: a door that the moment holds stays so, the
/// face may change.
pub(in crate::core) fn answer(node: &Node, scene: SceneState) -> ScenePatch {
    ScenePatch {
        door: node.holds_the_door().then_some(scene.door),
        ..ScenePatch::default()
    }
}

fn door(place: Place, trust: u8, agitation: u8) -> Door {
    match place {
        Place::Gallery | Place::Doorway | Place::Stairwell => match trust {
            _ if agitation >= 85 => Door::Chain,
            0..36 => Door::Chain,
            36..48 => Door::Ajar,
            _ => Door::Open,
        },
        Place::Kitchen
        | Place::LivingRoom
        | Place::CommunityCentre
        | Place::Office
        | Place::Street => Door::Open,
        // Whoever is let in has the front door shut behind them.
        Place::Hallway => Door::Shut,
    }
}

fn posture(place: Place, trust: u8, shame: u8, agitation: u8) -> Posture {
    if agitation >= 55 {
        Posture::Closed
    } else if shame >= 68 {
        Posture::TurnedAway
    } else if trust >= 55 {
        Posture::Open
    } else if place.seated() {
        Posture::Sitting
    } else if trust >= 38 {
        Posture::Leaning
    } else {
        Posture::Upright
    }
}

fn face(trust: u8, shame: u8, agitation: u8, energy: u8, hope: u8) -> Face {
    if agitation >= 65 {
        Face::Angry
    } else if shame >= 72 {
        Face::Ashamed
    } else if trust < 28 {
        Face::Suspicious
    } else if energy < 25 {
        Face::Tired
    } else if hope >= 55 && trust >= 50 {
        Face::Relieved
    } else if trust >= 45 && agitation < 40 {
        Face::Calm
    } else if trust >= 45 {
        Face::Worried
    } else {
        Face::Blank
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::scenario::scene::Part;

    /// Where the picture changes with one value, a question is asked: no other value is seen.
    #[test]
    fn the_picture_changes_only_where_it_asks() {
        let var = |index: usize| Some(VarIx::from_index(index));
        let gauges = Gauges {
            trust: var(0),
            shame: var(1),
            agitation: var(2),
            energy: var(3),
            hope: var(4),
        };
        let asked: Vec<(usize, u8)> = gauges
            .asks(ScenePatch::default())
            .filter_map(|condition| {
                let Condition::AtLeast(var, value) = condition else {
                    return None;
                };
                Some((var.index(), value))
            })
            .collect();
        let values = |var: usize| {
            let own = asked.iter().filter(move |(asked, _)| *asked == var);
            std::iter::once(0).chain(own.map(|(_, value)| *value))
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut try_all = |vars: &[u8; 5], place: Place| {
            let before = SceneState {
                place,
                ..SceneState::default()
            };
            let looks = |vars: &[u8; 5]| gauges.look(before, ScenePatch::default(), vars);
            for var in 0..5 {
                for value in 1..=100 {
                    let (mut below, mut at) = (*vars, *vars);
                    (below[var], at[var]) = (value - 1, value);
                    let (one, other) = (looks(&below), looks(&at));
                    if one != other {
                        assert!(asked.contains(&(var, value)), "{var} {value}");
                        let (_, values) = SEEN_FROM[var];
                        let (_, part) = values.iter().find(|(from, _)| *from == value).unwrap();
                        let differs = match part {
                            Part::Door => one.door != other.door,
                            Part::Posture => one.posture != other.posture,
                            Part::Face => one.face != other.face,
                        };
                        assert!(differs, "{var} {value} {part:?}");
                        seen.insert((var, value));
                    }
                }
            }
        };
        for place in [Place::Gallery, Place::Kitchen, Place::Street] {
            for trust in values(0) {
                for shame in values(1) {
                    for agitation in values(2) {
                        for energy in values(3) {
                            for hope in values(4) {
                                try_all(&[trust, shame, agitation, energy, hope], place);
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(seen.len(), asked.len());
    }
}
