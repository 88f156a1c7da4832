//! Every way to come to a decision for the first time, with what was said since the last choice and
//! how the scene stands: looked through for two ways that show the same and are keyed otherwise.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::run::Run;
use super::{Shown, Unsettled};
use crate::core::audit::graph::{ASK_EVERY, Act, Edge, Graph, Limits, StateIx};
use crate::core::audit::search::Path;
use crate::core::audit::step::Stepper;
use crate::core::dialogue::{Observer, State, answer, arrival};
use crate::core::fast::FastMap;
use crate::core::scenario::ids::{BitIx, NodeIx, TextIx};
use crate::core::scenario::model::{Line, NodeKind, Pose, ScenePatch};
use crate::core::scenario::scene::{Door, Face, Posture, SceneState};

/// How many places are gone through at most.
const MOST: usize = 1_000_000;

/// How many ways there are at most in which asides that could not be taken are thought of.
const MOST_UNKNOWN: usize = 1 << 6;

/// A state with what a player has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Place {
    state: StateIx,
    /// Door, body and face left out before the lines of a node are said: they follow the state.
    scene: SceneState,
    /// What was said since the last choice, by number; only where it still matters.
    said: usize,
    /// An aside was taken here: the lines of the node are among what was said.
    beside: bool,
}

/// What is shown at the decision, and what is open there.
type Look = (usize, SceneState, Vec<bool>, Vec<u16>);

pub(super) struct Search<'a> {
    shown: &'a Shown<'a>,
    graph: &'a Graph,
    decision: NodeIx,
    leads: &'a [bool],
    own: BTreeSet<BitIx>,
    could: BTreeMap<BitIx, BitIx>,
    places: Vec<(Place, Option<(usize, usize)>)>,
    known: FastMap<Place, ()>,
    numbers: FastMap<Vec<TextIx>, usize>,
    said: Vec<Vec<TextIx>>,
    looks: FastMap<Look, (Vec<Vec<i8>>, usize)>,
    /// Whether the graph tells all looks apart; otherwise one run stands for all to a place.
    tells_looks: bool,
    /// What is shown without the look that follows the state, and whether it tells all apart.
    without: FastMap<Look, Vec<Vec<i8>>>,
    looks_decide: bool,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        shown: &'a Shown<'a>,
        graph: &'a Graph,
        decision: NodeIx,
        leads: &'a [bool],
        could: BTreeMap<BitIx, BitIx>,
        tells_looks: bool,
    ) -> Self {
        let asked = shown.scenario.decision(decision);
        let own = asked.map_or_else(BTreeSet::new, |asked| shown.own(asked));
        // What is not told apart there makes no difference.
        let is_told = |bit: &BitIx| graph.needs.at(decision).needs_bit(*bit);
        Self {
            own: own.into_iter().filter(is_told).collect(),
            could,
            shown,
            graph,
            decision,
            leads,
            places: Vec::new(),
            known: FastMap::default(),
            numbers: FastMap::default(),
            said: Vec::new(),
            looks: FastMap::default(),
            tells_looks,
            without: FastMap::default(),
            looks_decide: false,
        }
    }

    /// Whether something was told apart by a look alone, of which other runs may have another.
    pub(super) fn looks_decide(&self) -> bool {
        self.looks_decide
    }

    /// Two ways that show the same, if there are any.
    pub(super) fn run(&mut self, limits: &mut Limits<'_>) -> Result<Option<[Run; 2]>, Unsettled> {
        let scenario = self.shown.scenario;
        let nothing = self.number(&[]);
        let mut stepper = self.graph.stepper();
        for start in self.graph.starts() {
            let state = stepper.stand(self.graph.keys.get(start.state.index()));
            let patch = arrival(scenario.node(scenario.start), state);
            let place = Place {
                state: start.state,
                scene: self.enters(SceneState::default(), scenario.start, patch),
                said: nothing,
                beside: false,
            };
            self.add(place, None);
        }
        let mut at = 0;
        while at < self.places.len() {
            if self.places.len() > MOST || at % ASK_EVERY == 0 && (limits.should_stop)() {
                return Err(Unsettled);
            }
            if let Some(other) = self.look_at(at, &mut stepper) {
                return Ok(Some([self.way(other), self.way(at)]));
            }
            at += 1;
        }
        Ok(None)
    }

    fn add(&mut self, place: Place, from: Option<(usize, usize)>) {
        if self.known.insert(place, ()).is_none() {
            self.places.push((place, from));
        }
    }

    fn number(&mut self, said: &[TextIx]) -> usize {
        if let Some(number) = self.numbers.get(said) {
            return *number;
        }
        let number = self.said.len();
        self.said.push(said.to_vec());
        self.numbers.insert(said.to_vec(), number);
        number
    }

    /// How the scene stands on arrival at a node, without what follows the state.
    fn enters(&self, before: SceneState, to: NodeIx, patch: ScenePatch) -> SceneState {
        if matches!(self.shown.scenario.node(to).kind, NodeKind::Draw(_)) {
            return before;
        }
        let vars = vec![0; self.shown.scenario.variables.len()];
        plain(self.shown.gauges.look(before, patch, &vars))
    }

    /// Looks at a place and adds what follows; another one if it shows the same.
    fn look_at(&mut self, at: usize, stepper: &mut Stepper<'_>) -> Option<usize> {
        let (place, _) = self.places[at];
        let here = self.graph.node(place.state);
        let node = self.shown.scenario.node(here);
        let key = self.graph.keys.get(place.state.index());
        let state = stepper.stand(key);
        let mut shown = self.said[place.said].clone();
        let mut scene = place.scene;
        if here == self.decision && !place.beside {
            let patch = arrival(node, state);
            scene = self.shown.gauges.look(scene, patch, &state.vars);
            for line in &node.lines {
                if state.allows(line.when.as_ref()) {
                    scene = line.pose.on(scene);
                }
            }
        }
        if self.leads[here.index()] && !place.beside {
            let lines = node.lines.iter();
            let said = lines.filter(|line| state.allows(line.when.as_ref()));
            shown.extend(said.map(|line| line.text));
        }
        if here == self.decision {
            let moment = self.graph.moment(place.state)?;
            if !moment.first {
                return None;
            }
            if let Some(other) = self.compare(at, &shown, scene, &state.clone()) {
                return Some(other);
            }
        }
        let heard = RefCell::new(Heard::default());
        let mut follows = Vec::new();
        let gauges = self.shown.gauges;
        let scenario = self.shown.scenario;
        stepper.each(&mut Ear(&heard), &mut |act, to| {
            let Heard { said, poses } = heard.take();
            let then = match (act, to) {
                (_, None) => scene,
                // While the client answers, the door may be held.
                (Act::Aside(_), Some(state)) => {
                    let look = gauges.look(scene, answer(node, scene), &state.vars);
                    poses.iter().fold(look, |look, pose| pose.on(look))
                }
                (_, Some(state)) => {
                    let to = scenario.node(state.node);
                    self.enters(place.scene, state.node, arrival(to, state))
                }
            };
            follows.push((act, said, then));
        });
        let edges = self.graph.edges(place.state);
        for (edge, (act, reply, scene)) in follows.into_iter().enumerate() {
            let Some(to) = edges.get(edge).and_then(Edge::to) else {
                continue;
            };
            let then = self.graph.node(to);
            let leads = self.leads[then.index()];
            let is_aside = matches!(act, Act::Aside(_));
            let beside = is_aside && here == self.decision;
            let said: Vec<TextIx> = match act {
                Act::Aside(_) if beside => shown.iter().copied().chain(reply).collect(),
                Act::Choose { .. } if here == self.decision => continue,
                Act::Choose { .. } if leads => reply,
                Act::Pass | Act::Answer(_) | Act::Outcome { .. } if leads => shown.clone(),
                Act::Pass
                | Act::Choose { .. }
                | Act::Aside(_)
                | Act::Answer(_)
                | Act::Outcome { .. } => Vec::new(),
            };
            let place = Place {
                state: to,
                scene: match is_aside {
                    true if !beside => place.scene,
                    true if !self.tells_looks => plain(scene),
                    _ => scene,
                },
                said: self.number(&said),
                beside,
            };
            self.add(place, Some((at, edge)));
        }
        None
    }

    /// Another place that shows the same although it is keyed otherwise.
    fn compare(
        &mut self,
        at: usize,
        shown: &[TextIx],
        scene: SceneState,
        state: &State,
    ) -> Option<usize> {
        let scenario = self.shown.scenario;
        let node = scenario.node(self.decision);
        let (place, decision) = (self.places[at].0, node.kind.decision()?);
        let moment = self.graph.moment(place.state)?;
        let evidence = self.shown.evidence(decision, &moment.offered);
        let said = self.number(shown);
        let scene = match self.tells_looks {
            true => scene,
            false => self.way(at).scene(self.graph, self.shown.gauges)?,
        };
        let open: Vec<u16> = moment.offered.iter().map(|one| one.position).collect();
        for own in self.known_to_the_player(state) {
            if !self.tells_looks {
                let without = (said, plain(place.scene), own.clone(), open.clone());
                let known = self.without.entry(without);
                self.looks_decide |= *known.or_insert_with(|| evidence.clone()) != evidence;
            }
            let look = (said, scene, own, open.clone());
            match self.looks.get(&look) {
                Some((known, other)) if *known != evidence => return Some(*other),
                Some(_) => {}
                None => {
                    self.looks.insert(look, (evidence.clone(), at));
                }
            }
        }
        None
    }

    /// What the player did and knows. Who could not take an aside does not know what it would have
    /// told: to them it is as if they had, and as if they had not.
    fn known_to_the_player(&self, state: &State) -> Vec<Vec<bool>> {
        let mut all = vec![Vec::new()];
        for bit in &self.own {
            let taken = state.bit(*bit);
            let could = self.could.get(bit).is_none_or(|open| state.bit(*open));
            if !taken && !could && all.len() < MOST_UNKNOWN {
                let both = all.into_iter().flat_map(|known: Vec<bool>| {
                    [false, true].map(|answer| [known.as_slice(), &[answer]].concat())
                });
                all = both.collect();
            } else {
                all.iter_mut().for_each(|known| known.push(taken));
            }
        }
        all
    }

    fn way(&self, place: usize) -> Run {
        let mut path = Path::new();
        let mut at = place;
        while let Some((before, edge)) = self.places[at].1 {
            path.push((self.places[before].0.state, edge));
            at = before;
        }
        path.reverse();
        Run {
            path,
            end: self.places[place].0.state,
        }
    }
}

/// A scene without what follows the state.
fn plain(scene: SceneState) -> SceneState {
    SceneState {
        door: Door::default(),
        posture: Posture::default(),
        face: Face::default(),
        ..scene
    }
}

/// What is said in answer to a choice, and what that changes of the picture.
#[derive(Debug, Default)]
struct Heard {
    said: Vec<TextIx>,
    poses: Vec<Pose>,
}

/// Hears it.
struct Ear<'e>(&'e RefCell<Heard>);

impl Observer for Ear<'_> {
    const HEARS: bool = true;

    fn chose(&mut self, _state: &State) {
        self.0.take();
    }

    fn said(&mut self, line: &Line) {
        let mut heard = self.0.borrow_mut();
        heard.said.push(line.text);
        heard.poses.push(line.pose);
    }
}
