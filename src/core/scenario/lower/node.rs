//! Nodes, each by its kind.

use std::collections::BTreeSet;

use super::super::ids::{NodeIx, PersonIx};
use super::super::model::{
    Band, Decision, Draw, End, Matrix, Node, NodeKind, Observe, Outcome, Pose, ScenePatch, Shared,
    Speaker, Way, shared,
};
use super::super::raw;
use super::super::scene::{Object, Objects};
use super::choice::{Moment, Role};
use super::names::List;
use super::{Lower, Pending};
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::draw::DrawKey;
use crate::core::fast::FastMap;
use crate::core::framework::{ItemIx, Kind};
use crate::core::source::{Spanned, Table};

/// What every node may have.
#[derive(Default)]
struct Opening {
    scene: raw::Scene,
    narrate: Option<raw::Text>,
    say: Option<raw::Text>,
    lines: Vec<raw::Line>,
    effects: Vec<raw::Effect>,
}

/// The weights of what is afforded by item, if there are many.
fn by_item(affords: &[(ItemIx, u32)]) -> FastMap<ItemIx, u32> {
    match affords.len() {
        0..=8 => FastMap::default(),
        _ => affords.iter().copied().collect(),
    }
}

impl Lower<'_> {
    pub(super) fn node(&mut self, pending: Pending) -> Option<Node> {
        let id = pending.id.value;
        match pending.raw? {
            raw::Node::Tell(raw) => {
                let opening = Opening {
                    scene: raw.scene,
                    narrate: raw.narrate,
                    say: raw.say,
                    lines: raw.lines,
                    effects: raw.effects,
                };
                let way = Way {
                    routes: self.routes(raw.route),
                    next: raw.next.and_then(|next| self.target(&next)),
                };
                Some(self.with_opening(id, opening, NodeKind::Tell(way)))
            }
            raw::Node::Decide(raw) => Some(self.decide(id, raw)),
            raw::Node::Matrix(raw) => Some(self.matrix(id, raw)),
            raw::Node::Draw(raw) => self.draw(id, raw),
            raw::Node::Observe(raw) => {
                let kind = self.observe(&id, raw)?;
                Some(self.with_opening(id, Opening::default(), kind))
            }
            raw::Node::Reflect(raw) => {
                let question = self.text(format_args!("{id}.question"), raw.question);
                let next = self.target(&raw.next)?;
                Some(self.with_opening(
                    id,
                    Opening::default(),
                    NodeKind::Reflect { question, next },
                ))
            }
            raw::Node::Map(raw) => {
                let kind = self.map_task(&id, raw.prompt, raw.hands, &raw.next);
                let opening = Opening {
                    scene: raw.scene,
                    narrate: raw.narrate,
                    say: raw.say,
                    ..Opening::default()
                };
                let node = self.with_opening(id, opening, kind.0);
                Some(node).filter(|_| kind.1)
            }
            raw::Node::Rate(raw) => {
                let kind = self.rate(&id, raw.prompt, &raw.framework, raw.keys, &raw.next);
                let opening = Opening {
                    scene: raw.scene,
                    narrate: raw.narrate,
                    ..Opening::default()
                };
                let kind = kind?;
                Some(self.with_opening(id, opening, kind))
            }
            raw::Node::Visit(raw) => {
                let title = self.text(format_args!("{id}.title"), raw.title);
                let opening = Opening {
                    scene: raw.scene,
                    narrate: raw.narrate,
                    effects: raw.effects,
                    ..Opening::default()
                };
                let next = self.target(&raw.next);
                // A node that leads nowhere is dropped only after all of it has been looked at.
                let kind = NodeKind::Visit {
                    title,
                    next: next.unwrap_or(NodeIx(0)),
                };
                Some(self.with_opening(id, opening, kind)).filter(|_| next.is_some())
            }
            raw::Node::End(raw) => {
                let end = End {
                    title: self.text(format_args!("{id}.title"), raw.title),
                    text: self.text(format_args!("{id}.text"), raw.text),
                    inner: self.optional_text(format_args!("{id}.inner"), raw.inner),
                    kind: raw.kind,
                    goal: raw.goal.and_then(|goal| self.goal_level(&goal)),
                };
                let opening = Opening {
                    scene: raw.scene,
                    ..Opening::default()
                };
                Some(self.with_opening(id, opening, NodeKind::End(end)))
            }
        }
    }

    fn with_opening(&mut self, id: String, opening: Opening, kind: NodeKind) -> Node {
        let effects = self.effects(opening.effects);
        let narrate = self.optional_text(format_args!("{id}.narrate"), opening.narrate);
        let say = self.optional_text(format_args!("{id}.say"), opening.say);
        let line = |by, text| super::super::model::Line {
            by,
            text,
            when: None,
            pose: Pose::default(),
        };
        let lines = narrate
            .map(|text| line(Speaker::Narrator, text))
            .into_iter()
            .chain(say.map(|text| line(Speaker::Client, text)))
            .chain(self.lines(&id, opening.lines))
            .collect();
        let scene = self.scene_patch(opening.scene);
        Node {
            draw_name: DrawKey::name(&id),
            scene,
            lines,
            effects,
            kind,
            id,
        }
    }

    fn decide(&mut self, id: String, raw: raw::Decide) -> Node {
        let index = self.node_by_id.get(&id).copied();
        if let Some(index) = index {
            self.places.options[index.index()] =
                raw.options.iter().map(|option| option.span).collect();
        }
        let affords = self.affords(raw.affords);
        let bands = self.node_bands(raw.bands, raw.band_reasons, &id);
        let (situations, shown) = self.situations(&id, &bands, raw.situations);
        let moment = Moment {
            id: &id,
            situations: &situations,
            bands: &bands,
        };
        let decision = Decision {
            title: self.optional_text(format_args!("{id}.title"), raw.title),
            prompt: None,
            weights: by_item(&affords),
            affords,
            hard: raw.hard,
            ask_why: raw.ask_why,
            pause: self.pause(&id, raw.pause),
            options: raw
                .options
                .into_iter()
                .filter_map(|option| self.choice(moment, option, Role::Option))
                .collect(),
            asides: raw
                .asides
                .into_iter()
                .filter_map(|aside| self.aside(moment, aside))
                .collect(),
            matrix: None,
            bands,
            situations,
        };
        let opening = Opening {
            scene: raw.scene,
            narrate: raw.narrate,
            say: raw.say,
            lines: raw.lines,
            effects: Vec::new(),
        };
        let mut node = self.with_opening(id, opening, NodeKind::Decide(Box::new(decision)));
        node.lines.extend(shown);
        node
    }

    /// An aside remembers that it was taken, so that it can be taken once.
    fn aside(
        &mut self,
        moment: Moment<'_>,
        raw: Spanned<raw::Choice>,
    ) -> Option<super::super::model::Choice> {
        let aside = self.choice(moment, raw, Role::Aside)?;
        self.names.bit(
            super::super::model::BitKind::Chosen,
            &format!("{}.{}", moment.id, aside.id),
        );
        Some(aside)
    }

    fn pause(&mut self, id: &str, questions: Vec<raw::Text>) -> Vec<super::super::ids::TextIx> {
        questions
            .into_iter()
            .enumerate()
            .map(|(index, question)| self.text(format_args!("{id}.pause.{}", index + 1), question))
            .collect()
    }

    fn affords(&mut self, table: Table<Spanned<f64>>) -> Vec<(ItemIx, u32)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, weight) in table {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let item = self.item(&id, &[Kind::Competency], Rule::UnknownCompetency);
            if !(0.5..=1.5).contains(&weight.value) {
                self.out_of_range(weight.span, &weight.value, &"0.5", &"1.5");
                continue;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "within 50..=150"
            )]
            let hundredths = (weight.value * 100.0).round() as u32;
            out.extend(item.map(|item| (item, hundredths)));
        }
        out
    }

    /// The node's own bands, and the scenario's where the node says nothing.
    fn node_bands(
        &mut self,
        table: Table<raw::Band>,
        reasons: Table<raw::Text>,
        node: &str,
    ) -> Shared<Band> {
        let defaults = Shared::clone(&self.default_bands);
        self.bands_over(table, reasons, node, &defaults)
    }

    /// Bands and, for balances that these say nothing of, those `under` them.
    pub(super) fn bands_over(
        &mut self,
        table: Table<raw::Band>,
        reasons: Table<raw::Text>,
        key: &str,
        under: &Shared<Band>,
    ) -> Shared<Band> {
        let mut bands = self.bands(table, reasons, key);
        if bands.is_empty() {
            return Shared::clone(under);
        }
        let own: BTreeSet<ItemIx> = bands.iter().map(|band| band.balance).collect();
        bands.extend(under.iter().filter(|band| !own.contains(&band.balance)));
        shared(bands)
    }

    fn matrix(&mut self, id: String, raw: raw::Matrix) -> Node {
        let rows = self.axis(&id, "row", raw.rows);
        let columns = self.axis(&id, "column", raw.columns);
        let places = [&rows, &columns].map(|axis| -> FastMap<String, u16> {
            axis.iter().map(|(id, _)| id.clone()).zip(0..).collect()
        });
        if let Some(index) = self.node_by_id.get(&id).copied() {
            self.places.options[index.index()] = raw.cells.iter().map(|cell| cell.span).collect();
        }
        let bands = self.node_bands(raw.bands, raw.band_reasons, &id);
        let (situations, shown) = self.situations(&id, &bands, raw.situations);
        let moment = Moment {
            id: &id,
            situations: &situations,
            bands: &bands,
        };
        let mut options = Vec::new();
        for cell in raw.cells {
            let place = (
                self.axis_place(&rows, &places[0], cell.value.row.as_ref()),
                self.axis_place(&columns, &places[1], cell.value.column.as_ref()),
            );
            let Some(mut choice) = self.choice(moment, cell, Role::Cell) else {
                continue;
            };
            choice.cell = place.0.zip(place.1);
            options.push(choice);
        }
        let affords = self.affords(raw.affords);
        let decision = Decision {
            title: self.optional_text(format_args!("{id}.title"), raw.title),
            prompt: Some(self.text(format_args!("{id}.prompt"), raw.prompt)),
            weights: by_item(&affords),
            affords,
            bands,
            situations,
            hard: raw.hard,
            ask_why: raw.ask_why,
            pause: self.pause(&id, raw.pause),
            options,
            asides: Vec::new(),
            matrix: Some(Matrix { rows, columns }),
        };
        let opening = Opening {
            scene: raw.scene,
            ..Opening::default()
        };
        let mut node = self.with_opening(id, opening, NodeKind::Decide(Box::new(decision)));
        node.lines.extend(shown);
        node
    }

    fn axis(
        &mut self,
        node: &str,
        name: &str,
        axis: Vec<raw::Axis>,
    ) -> Vec<(String, super::super::ids::TextIx)> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for entry in axis {
            self.check_id(&entry.id);
            if self.unique_key(&mut seen, &entry.id) {
                let text = self.text(format_args!("{node}.{name}.{}", entry.id.value), entry.text);
                out.push((entry.id.value, text));
            }
        }
        out
    }

    fn axis_place(
        &mut self,
        axis: &[(String, super::super::ids::TextIx)],
        places: &FastMap<String, u16>,
        id: Option<&raw::Id>,
    ) -> Option<u16> {
        let id = id?;
        let found = places.get(&id.value).copied();
        if found.is_none() {
            self.unknown(Rule::UnknownAxis, id, |_| {
                axis.iter().map(|(id, _)| id.clone()).collect()
            });
        }
        found
    }

    fn draw(&mut self, id: String, raw: raw::Draw) -> Option<Node> {
        let draw = self.names.draws.get(&id).copied()?;
        let note = self.optional_text(format_args!("{id}.note"), raw.note);
        let mut outcomes = Vec::new();
        for outcome in raw.outcomes {
            let key = format!("{id}.{}", outcome.id.value);
            let weight = self.in_range(&outcome.weight, 0, 1000).unwrap_or(0);
            let mut weights = Vec::new();
            for conditional in outcome.weights {
                let weight = self.in_range(&conditional.weight, 0, 1000).unwrap_or(0);
                let when = self.guard(conditional.when);
                self.broken |= when.is_none();
                weights.extend(when.zip(u32::try_from(weight).ok()));
            }
            let text = self.optional_text(format_args!("{key}.text"), outcome.text);
            let effects = self.effects(outcome.effects);
            let next = self.target(&outcome.next);
            outcomes.push(next.map(|next| Outcome {
                id: outcome.id.value,
                weight: u32::try_from(weight).unwrap_or(0),
                weights,
                text,
                effects,
                next,
            }));
        }
        let outcomes = outcomes.into_iter().collect::<Option<Vec<_>>>()?;
        Some(self.with_opening(
            id,
            Opening::default(),
            NodeKind::Draw(Draw {
                draw,
                note,
                outcomes,
            }),
        ))
    }

    fn observe(&mut self, id: &str, raw: raw::Observe) -> Option<NodeKind> {
        let prompt = self.text(format_args!("{id}.prompt"), raw.prompt);
        let mut signals = Vec::new();
        let mut bits = Vec::new();
        let there = raw.signals.iter().map(|signal| (signal, true));
        for (signal, was_there) in there.chain(raw.decoys.iter().map(|decoy| (decoy, false))) {
            let Some(bit) = self.signal(signal) else {
                continue;
            };
            let index = self.names.find(List::Signals, &signal.value);
            if let Some(index) = index.and_then(|index| u16::try_from(index).ok()) {
                signals.push((index, was_there));
                bits.push(bit);
            }
        }
        let next: NodeIx = self.target(&raw.next)?;
        Some(NodeKind::Observe(Observe {
            prompt,
            signals,
            bits,
            next,
        }))
    }

    pub(super) fn scene_patch(&mut self, raw: raw::Scene) -> ScenePatch {
        ScenePatch {
            place: raw.place,
            door: raw.door,
            posture: raw.posture,
            face: raw.face,
            light: raw.light,
            objects: raw.objects.map(|list| self.objects(list)),
            appears: self.objects(raw.appears),
            disappears: self.objects(raw.disappears),
            alone: raw.alone,
            with: raw.with.map(|people| self.with(&people)),
            sound: raw.sound,
        }
    }

    /// The one third person a scene has room for, or nobody.
    fn with(&mut self, people: &[raw::Id]) -> Option<PersonIx> {
        if let Some(second) = people.get(1) {
            self.report(Diagnostic::at(Rule::TooMany, second.span).arg("limit", 1));
        }
        self.person(people.first()?)
    }

    pub(super) fn objects(&mut self, list: Vec<raw::Id>) -> Objects {
        let mut objects = Objects::default();
        for id in list {
            match Objects::ALL
                .into_iter()
                .find(|object| object.id() == id.value)
            {
                Some(object) => objects.insert(object),
                None => {
                    self.unknown(Rule::UnknownObject, &id, |_| {
                        Objects::ALL.map(Object::id).map(str::to_owned).to_vec()
                    });
                }
            }
        }
        objects
    }
}
