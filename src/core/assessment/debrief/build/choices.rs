//! The decisions of a run: what was chosen, why, and what else was open.

use super::*;

impl Builder<'_> {
    pub(super) fn why(&mut self, then: &Consequence, slots: &[Option<ContactIx>]) -> Option<Why> {
        let why = then.why.as_ref()?;
        let mut ours = true;
        for reference in references(&why.source) {
            if let Some((id, work)) = self.catalog.work(reference) {
                ours &= work.ours;
                let place = reference[id.len()..].trim().to_owned();
                let places = self.sources.entry(id.to_owned()).or_default();
                if !place.is_empty() {
                    places.insert(place);
                }
            }
        }
        Some(Why {
            text: self.filled(why.text, slots),
            source: why.source.clone(),
            ours,
        })
    }

    /// The words of an option that was open at a moment.
    pub(super) fn line(
        &self,
        choice: &Choice,
        moment: usize,
        slots: &[Option<ContactIx>],
    ) -> String {
        let decision = self.trace.moments[moment].decision(self.scenario);
        self.words(choice, decision, slots)
    }

    /// The words of an option: its text, or row and column of a matrix cell.
    pub(super) fn words(
        &self,
        choice: &Choice,
        decision: Option<&Decision>,
        slots: &[Option<ContactIx>],
    ) -> String {
        if let Some(text) = choice.text {
            return self.filled(text, slots);
        }
        let matrix = decision.and_then(|decision| decision.matrix.as_ref());
        let Some((matrix, (row, column))) = matrix.zip(choice.cell) else {
            return choice.id.clone();
        };
        let name = |axis: &[(String, TextIx)], at: u16| {
            axis.get(usize::from(at))
                .map(|(_, text)| self.filled(*text, slots))
                .unwrap_or_default()
        };
        format!(
            "{} – {}",
            name(&matrix.rows, row),
            name(&matrix.columns, column)
        )
    }

    pub(super) fn choice(&mut self, index: usize, scores: &[CompetencyScore]) -> ChoiceMade {
        let trace = self.trace;
        let moment = &trace.moments[index];
        let slots = self.slots_at(index);
        let node = self.scenario.node(moment.node);
        let decision = moment.decision(self.scenario);
        let chosen = moment.choice(self.scenario);
        let mut alternatives = Vec::new();
        for (_, offered) in moment
            .offered
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != moment.chosen)
        {
            if let Some((choice, then)) = moment.option(self.scenario, *offered) {
                let why = self.why(then, &slots);
                let by = choice_voice(choice);
                let line = self.line(choice, index, &slots);
                alternatives.push(Alternative {
                    option: choice.id.clone(),
                    line,
                    by,
                    why,
                });
            }
        }
        let credit = |score: &CompetencyScore| {
            let chance = score
                .opportunities
                .iter()
                .find(|chance| chance.moment == index)?;
            let item = self.catalog.item(score.item);
            Some(Credit {
                id: item.id.clone(),
                name: item.name.get(self.lang).to_owned(),
                twelfths: chance.credit,
            })
        };
        let chances = scores.iter().filter_map(credit).collect();
        let shows = chosen.map(|(_, then)| &then.shows[..]).unwrap_or_default();
        let shows = shows
            .iter()
            .filter_map(|id| self.catalog.behaviours.get(id))
            .map(|behaviour| behaviour.name.get(self.lang).to_owned())
            .collect();
        ChoiceMade {
            node: node.id.clone(),
            title: decision
                .and_then(|decision| decision.title)
                .map(|title| self.filled(title, &slots)),
            cue: self.cue(index),
            option: chosen
                .map(|(choice, _)| choice.id.clone())
                .unwrap_or_default(),
            line: chosen
                .map(|(choice, _)| self.line(choice, index, &slots))
                .unwrap_or_default(),
            by: chosen.map_or(Voice::Worker, |(choice, _)| choice_voice(choice)),
            reply: self.reply(index),
            effect: self.effect(&moment.before, &moment.after),
            why: chosen.and_then(|(_, then)| self.why(then, &slots)),
            hard: decision.is_some_and(|decision| decision.hard),
            evidence_counts: moment.visit == 1,
            chances,
            shows,
            alternatives,
        }
    }

    pub(super) fn effect(&self, before: &[u8], after: &[u8]) -> Vec<(String, String, i16)> {
        let variables = self
            .scenario
            .variables
            .iter()
            .map(|ix| self.catalog.item(*ix));
        variables
            .zip(before.iter().zip(after))
            .map(|(item, (before, after))| {
                (
                    item.id.clone(),
                    item.name.get(self.lang).to_owned(),
                    i16::from(*after) - i16::from(*before),
                )
            })
            .filter(|(_, _, change)| *change != 0)
            .collect()
    }

    pub(super) fn entry_of(&self, moment: usize) -> Option<usize> {
        self.trace
            .entries
            .iter()
            .position(|entry| entry.step == Step::Moment(moment))
    }

    /// What was heard last before a decision. What was done meanwhile without the conversation
    /// going on, such as drawing the map, is passed over.
    pub(super) fn cue(&self, moment: usize) -> Option<String> {
        let before = &self.trace.entries[..self.entry_of(moment)?];
        let goes_on =
            |entry: &&Entry| !matches!(entry.step, Step::Place { .. } | Step::Pause | Step::Help);
        let entry = before.iter().rev().find(goes_on)?;
        let spoken = entry.events.iter().rev().find_map(|event| match event {
            Event::Line {
                by: Speaker::Client | Speaker::Person(_),
                text,
            } => Some(*text),
            _ => None,
        });
        let any = entry.events.iter().rev().find_map(|event| match event {
            Event::Line { text, .. } => Some(*text),
            _ => None,
        });
        spoken.or(any).map(|text| self.filled(text, &entry.slots))
    }

    pub(super) fn reply(&self, moment: usize) -> Option<String> {
        let entry = &self.trace.entries[self.entry_of(moment)?];
        entry.events.iter().find_map(|event| match event {
            Event::Line {
                by: Speaker::Client | Speaker::Person(_),
                text,
            } => Some(self.filled(*text, &entry.slots)),
            _ => None,
        })
    }

    /// The open option with the most for the chances that were missed there.
    pub(super) fn alternative(
        &mut self,
        kind: PointKind,
        index: usize,
        scores: &[CompetencyScore],
    ) -> Option<Alternative> {
        if kind == PointKind::Strength {
            return None;
        }
        let trace = self.trace;
        let moment = &trace.moments[index];
        let missed: Vec<_> = scores
            .iter()
            .filter(|score| {
                score
                    .opportunities
                    .iter()
                    .any(|chance| chance.moment == index)
            })
            .map(|score| score.item)
            .collect();
        let value = |then: &Consequence| -> i32 {
            let gain: i32 = missed.iter().map(|item| i32::from(then.value(*item))).sum();
            // What is critical itself is never put forward.
            if then.critical.is_some() {
                i32::MIN
            } else {
                gain
            }
        };
        let others = moment
            .offered
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != moment.chosen);
        let options = others
            .rev()
            .filter_map(|(_, offered)| moment.option(self.scenario, *offered));
        let (choice, then) = options.max_by_key(|(_, then)| value(then))?;
        if moment
            .choice(self.scenario)
            .is_some_and(|(_, chosen)| value(chosen) >= value(then))
        {
            return None;
        }
        let slots = self.slots_at(index);
        let why = self.why(then, &slots);
        let by = choice_voice(choice);
        Some(Alternative {
            option: choice.id.clone(),
            line: self.line(choice, index, &slots),
            by,
            why,
        })
    }
}
