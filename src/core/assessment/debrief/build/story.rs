//! What happened: ending, curve, transcript, chance, own words, sources.

use super::*;

impl Builder<'_> {
    pub(super) fn ending(&self) -> Option<Ending> {
        let node = self.scenario.node(self.trace.ending?);
        let end = node.kind.end()?;
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
        let entries = self.trace.entries.iter();
        let events = entries.flat_map(|entry| entry.events.iter().map(move |event| (entry, event)));
        for (entry, event) in events {
            let Event::Drew { node, outcome } = event else {
                continue;
            };
            let id = &self.scenario.node(*node).id;
            let Some(draw) = self.scenario.node(*node).kind.draw() else {
                continue;
            };
            let outcome = &draw.outcomes[usize::from(*outcome)];
            out.push(Chance {
                draw: id.clone(),
                outcome: outcome.id.clone(),
                note: draw.note.map(|note| self.filled(note, &entry.slots)),
                text: outcome.text.map(|text| self.filled(text, &entry.slots)),
                fixed: fixed(id),
            });
        }
        out
    }

    pub(super) fn reflections(&self) -> Vec<Reflection> {
        let answers = self.trace.reflections();
        let answers = answers.map(|(question, slots, answer)| Reflection {
            question: self.filled(question, slots),
            answer: answer.to_owned(),
        });
        answers.collect()
    }

    pub(super) fn observations(&self) -> Vec<Observation> {
        let mut out = Vec::new();
        for pair in self.trace.entries.windows(2) {
            let (slots, entry) = (&pair[0].slots, &pair[1]);
            let Step::Observe { node, marked } = &entry.step else {
                continue;
            };
            let Some(task) = self.scenario.node(*node).kind.observe() else {
                continue;
            };
            let mut observation = Observation {
                prompt: self.filled(task.prompt, slots),
                seen: Vec::new(),
                missed: Vec::new(),
                assumed: Vec::new(),
            };
            for (index, there) in &task.signals {
                let signal = &self.scenario.signals[usize::from(*index)];
                let text = self.filled(signal.text, slots);
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
