//! What happened: ending, curve, transcript, chance, own words, sources.

use super::*;

impl Builder<'_> {
    pub(super) fn ending(&self) -> Option<Ending> {
        let node = self.scenario.node(self.trace.ending?);
        let NodeKind::End(end) = &node.kind else {
            return None;
        };
        Some(Ending {
            id: node.id.clone(),
            title: self.text(end.title),
            text: self.text(end.text),
            inner: end.inner.map(|inner| self.text(inner)),
        })
    }

    pub(super) fn curve(&self) -> Curve {
        let variables = self.scenario.variables.iter().map(|ix| {
            let item = self.catalog.item(*ix);
            (item.id.clone(), item.name.get(self.lang).to_owned())
        });
        let values = std::iter::once(self.trace.start.clone());
        let values = values.chain(self.trace.moments.iter().map(|moment| moment.after.clone()));
        Curve {
            variables: variables.collect(),
            values: values.collect(),
        }
    }

    pub(super) fn transcript(&self) -> Vec<Said> {
        let mut out = Vec::new();
        for entry in &self.trace.entries {
            let moment = match entry.step {
                Step::Moment(index) => Some(index),
                _ => None,
            };
            for event in &entry.events {
                out.extend(self.said(event, moment, &entry.slots));
            }
            if let Step::Reflect { answer, .. } = &entry.step
                && !answer.trim().is_empty()
            {
                out.push(Said {
                    by: Voice::Thought,
                    name: None,
                    text: answer.clone(),
                });
            }
        }
        out
    }

    pub(super) fn said(
        &self,
        event: &Event,
        moment: Option<usize>,
        slots: &[Option<ContactIx>],
    ) -> Option<Said> {
        match event {
            Event::Line { by, text } => {
                let (by, name) = match by {
                    Speaker::Client => (Voice::Client, Some(self.scenario.client.name.clone())),
                    Speaker::Narrator => (Voice::Narrator, None),
                    Speaker::Thought => (Voice::Thought, None),
                    Speaker::Worker => (Voice::Worker, Some(self.names.worker.clone())),
                    Speaker::Person(ix) => (
                        Voice::Person,
                        Some(self.scenario.people[ix.index()].name.clone()),
                    ),
                };
                Some(Said {
                    by,
                    name,
                    text: self.filled(*text, slots),
                })
            }
            Event::Done { manner, text } => {
                let by = if text.is_some() {
                    manner_voice(*manner)
                } else {
                    Voice::Act
                };
                let text = match (text, moment) {
                    (Some(text), _) => self.filled(*text, slots),
                    (None, Some(index)) => {
                        let (choice, _) = self.trace.moments[index].choice(self.scenario)?;
                        self.line(choice, index, slots)
                    }
                    (None, None) => return None,
                };
                Some(Said {
                    by,
                    name: Some(self.names.worker.clone()),
                    text,
                })
            }
            Event::Visit { title } => Some(Said {
                by: Voice::Card,
                name: None,
                text: self.filled(*title, slots),
            }),
            Event::Scene(_) | Event::Drew { .. } | Event::Ask | Event::Ended(_) => None,
        }
    }

    pub(super) fn chance(&self) -> Vec<Chance> {
        let profile = &self.scenario.profiles[usize::from(self.trace.profile)];
        let fixed = |draw: &str| self.trace.setup.draws.contains_key(draw);
        let mut out = vec![Chance {
            draw: "profile".to_owned(),
            outcome: profile.id.clone(),
            note: None,
            text: profile.name.map(|name| self.text(name)),
            fixed: fixed("profile"),
        }];
        for event in self.trace.entries.iter().flat_map(|entry| &entry.events) {
            let Event::Drew { node, outcome } = event else {
                continue;
            };
            let id = &self.scenario.node(*node).id;
            let NodeKind::Draw(draw) = &self.scenario.node(*node).kind else {
                continue;
            };
            let outcome = &draw.outcomes[usize::from(*outcome)];
            out.push(Chance {
                draw: id.clone(),
                outcome: outcome.id.clone(),
                note: draw.note.map(|note| self.text(note)),
                text: outcome.text.map(|text| self.text(text)),
                fixed: fixed(id),
            });
        }
        out
    }

    pub(super) fn reflections(&self) -> Vec<Reflection> {
        let answers = self
            .trace
            .entries
            .iter()
            .filter_map(|entry| match &entry.step {
                Step::Reflect { node, answer } => Some((node, answer)),
                _ => None,
            });
        answers
            .filter_map(|(node, answer)| match self.scenario.node(*node).kind {
                NodeKind::Reflect { question, .. } => Some(Reflection {
                    question: self.text(question),
                    answer: answer.clone(),
                }),
                _ => None,
            })
            .collect()
    }

    pub(super) fn observations(&self) -> Vec<Observation> {
        let mut out = Vec::new();
        for entry in &self.trace.entries {
            let Step::Observe { node, marked } = &entry.step else {
                continue;
            };
            let NodeKind::Observe(task) = &self.scenario.node(*node).kind else {
                continue;
            };
            let mut observation = Observation {
                prompt: self.text(task.prompt),
                seen: Vec::new(),
                missed: Vec::new(),
                assumed: Vec::new(),
            };
            for (index, there) in &task.signals {
                let signal = &self.scenario.signals[usize::from(*index)];
                let text = self.text(signal.text);
                match (*there, marked.contains(&signal.id)) {
                    (true, true) => observation.seen.push(text),
                    (true, false) => observation.missed.push(text),
                    (false, true) => observation.assumed.push(text),
                    (false, false) => {}
                }
            }
            out.push(observation);
        }
        out
    }

    pub(super) fn list_sources(&mut self) -> Vec<Source> {
        std::mem::take(&mut self.sources)
            .into_iter()
            .filter_map(|(id, places)| {
                let work = self.catalog.works.get(&id)?;
                Some(Source {
                    name: work.name.get(self.lang).to_owned(),
                    about: work.about.get(self.lang).to_owned(),
                    places: places.into_iter().collect(),
                    ours: work.ours,
                    id,
                })
            })
            .collect()
    }
}
