//! One run along a path of the graph, with its whole state in hand: how the scene looks at its end.

use crate::core::audit::graph::{Act, Graph, StateIx};
use crate::core::audit::search::Path;
use crate::core::dialogue::{Gauges, State, Transition, answer, arrival};
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Consequence, Line, NodeKind, Scenario, ScenePatch};
use crate::core::scenario::scene::SceneState;

/// A run to a moment.
pub(super) struct Run {
    pub path: Path,
    pub end: StateIx,
}

impl Run {
    /// How the scene looks at its end; none if it does not come there.
    pub(super) fn scene(&self, graph: &Graph, gauges: Gauges) -> Option<SceneState> {
        let scenario = graph.scenario();
        let first = self.path.first().map_or(self.end, |(state, _)| *state);
        let mut starts = graph.starts().iter();
        let start = starts.find(|start| start.state == first)?;
        let mut player = Player {
            scenario,
            gauges,
            state: State::new(scenario, start.profile),
            scene: SceneState::default(),
        };
        player.arrive(scenario.start);
        for (state, edge) in &self.path {
            player.act(graph, graph.edges(*state).get(*edge)?.act)?;
        }
        Some(player.scene)
    }
}

struct Player<'s> {
    scenario: &'s Scenario,
    gauges: Gauges,
    state: State,
    scene: SceneState,
}

impl<'s> Player<'s> {
    fn step(&mut self) -> Transition<'_, ()> {
        Transition {
            scenario: self.scenario,
            state: &mut self.state,
            observer: (),
        }
    }

    fn look(&mut self, patch: ScenePatch) {
        self.scene = self.gauges.look(self.scene, patch, &self.state.vars);
    }

    /// A line may change the picture.
    fn say(&mut self, lines: &[Line]) {
        for line in lines {
            if self.state.allows(line.when.as_ref()) {
                self.scene = line.pose.on(self.scene);
            }
        }
    }

    fn arrive(&mut self, to: NodeIx) {
        self.step().arrive(to);
        let node = self.scenario.node(to);
        if node.kind.draw().is_none() {
            self.look(arrival(node, &self.state));
        }
        self.say(&node.lines);
    }

    fn take<'c>(&mut self, choice: &'c Choice) -> &'c Consequence {
        let (_, then) = self.step().choose(choice);
        let node = self.scenario.node(self.state.node);
        self.look(answer(node, self.scene));
        self.say(&then.reply);
        then
    }

    fn act(&mut self, graph: &Graph, act: Act) -> Option<()> {
        let scenario: &'s Scenario = self.scenario;
        let to = match (&scenario.node(self.state.node).kind, act) {
            (NodeKind::Tell(way), _) => self.step().way(way)?,
            (NodeKind::Visit { next, .. } | NodeKind::Reflect { next, .. }, _) => *next,
            (NodeKind::Rate(task), _) => task.next,
            (NodeKind::Draw(draw), Act::Outcome { position, .. }) => {
                self.step().fall(draw, position).next
            }
            (NodeKind::Decide(decision), Act::Choose { position, .. }) => {
                let choice = scenario.choice(decision, position)?;
                let then = self.take(choice);
                self.step().way(&then.way)?
            }
            (NodeKind::Decide(decision), Act::Aside(position)) => {
                self.take(decision.asides.get(usize::from(position))?);
                return Some(());
            }
            (NodeKind::Observe(_) | NodeKind::Map(_), Act::Answer(answer)) => {
                let task = graph.task(self.state.node)?;
                task.answer(answer, &mut self.state);
                task.next
            }
            _ => return None,
        };
        self.arrive(to);
        Some(())
    }
}
