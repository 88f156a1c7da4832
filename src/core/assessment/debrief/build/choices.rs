//! The decisions of a run: what was chosen, why, and what else was open.

use super::*;
use crate::core::assessment::worths;
use crate::core::dialogue::{Told, Voice};

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

    pub(super) fn choice(&mut self, index: usize, scores: &[CompetencyScore]) -> ChoiceMade {
        let trace = self.trace;
        let moment = &trace.moments[index];
        let slots = self.slots_before(index);
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
                alternatives.push(self.alternative_of(index, choice, then));
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
        let title = decision.and_then(|decision| decision.title);
        let title = title.map(|title| self.filled(title, slots));
        // A decision without a title of its own bears what was said, which is not told twice.
        let cue = self.cue(index).filter(|cue| Some(cue) != title.as_ref());
        ChoiceMade {
            node: node.id.clone(),
            title,
            cue,
            situation: moment.situation(self.scenario).and_then(|situation| {
                let note = situation.note?;
                Some(self.filled(note, slots))
            }),
            option: chosen
                .map(|(choice, _)| choice.id.clone())
                .unwrap_or_default(),
            line: chosen
                .map(|(choice, _)| self.line(index, choice))
                .unwrap_or_default(),
            by: chosen.map_or(Voice::Worker, |(choice, _)| choice.manner.into()),
            reply: self.reply(index),
            effect: self.effect(&moment.before, &moment.reacted),
            why: chosen.and_then(|(_, then)| self.why(then, self.slots_after(index))),
            grounds: moment.grounds.clone(),
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

    /// What was said last before a decision, in the same stretch of the conversation and since
    /// the choice before. What the client said while the map was drawn is passed over.
    fn cue(&self, moment: usize) -> Option<String> {
        let until = self.asked[moment];
        let from = moment.checked_sub(1).map_or(0, |before| self.asked[before]);
        let end = self.heard.partition_point(|line| line.entry < until);
        let before = &self.heard[..end];
        // The first line of the choice itself is what was said or done.
        let stretch = self.heard.get(end)?.stretch;
        let on_map =
            |line: &Heard| matches!(self.trace.entries[line.entry].step, Step::Place { .. });
        let here = before
            .iter()
            .rev()
            .take_while(|line| line.entry >= from && line.stretch == stretch);
        let mut here = here.filter(|line| line.text.is_some() && !on_map(line));
        let last = here.clone().next();
        let spoken = here.find(|line| matches!(line.told.by, Voice::Client | Voice::Person));
        spoken.or(last).map(|line| line.told.text.clone())
    }

    /// The answer to a choice, by its moment.
    fn reply(&self, moment: usize) -> Option<Told> {
        let heard = self.answer(self.asked[moment])?;
        Some(heard.told.clone())
    }

    /// The answer to what was taken, by its index in [`Trace::entries`]: what was said, or else what
    /// was seen.
    pub(super) fn answer(&self, entry: usize) -> Option<&Heard> {
        let (lines, own) = self.answers(entry);
        let mut lines = lines.into_iter();
        let said = lines.clone().find(|line| is_said(line));
        let seen = |line: &&Heard| own && line.told.by == Voice::Narrator;
        said.or_else(|| lines.find(seen))
    }

    /// The lines that answer what was taken, and whether they are its own: where it has no answer of
    /// its own, what comes next, as long as the company stays the same.
    pub(super) fn answers(&self, entry: usize) -> (Vec<&Heard>, bool) {
        let Some((_, then)) = self.trace.taken(&self.trace.entries[entry].step) else {
            return (Vec::new(), false);
        };
        let from = self.heard.partition_point(|line| line.entry < entry);
        let lines = self.heard[from..].iter();
        let lines = lines.take_while(|line| line.entry == entry);
        let is_own = |line: &&Heard| then.reply.iter().any(|own| Some(own.text) == line.text);
        let own: Vec<&Heard> = lines.clone().filter(is_own).collect();
        let answers = |line: &&Heard| is_said(line) || line.told.by == Voice::Narrator;
        if own.iter().any(answers) {
            return (own, true);
        }
        let stretch = self.heard.get(from).map(|line| line.stretch);
        let here = lines.take_while(|line| Some(line.stretch) == stretch);
        (here.collect(), false)
    }

    /// The open option that was worth the most, if that is more than the choice was.
    pub(super) fn alternative(&mut self, kind: PointKind, index: usize) -> Option<Alternative> {
        if kind == PointKind::Strength {
            return None;
        }
        let moment = &self.trace.moments[index];
        let decision = moment.decision(self.scenario)?;
        let worths = worths(self.scenario, decision, self.catalog, &moment.offered);
        let chosen = worths.get(moment.chosen).copied()?;
        let options = moment.offered.iter().zip(worths).rev();
        let options = options.filter_map(|(offered, worth)| {
            let option = moment.option(self.scenario, *offered)?;
            Some((option, worth))
        });
        // What is critical itself is never put forward.
        let sound = options.filter(|((_, then), _)| then.critical.is_none());
        let ((choice, then), worth) = sound.max_by_key(|(_, worth)| *worth)?;
        (worth > chosen).then(|| self.alternative_of(index, choice, then))
    }

    /// An option as it was offered at a moment.
    fn alternative_of(
        &mut self,
        moment: usize,
        choice: &Choice,
        then: &Consequence,
    ) -> Alternative {
        Alternative {
            option: choice.id.clone(),
            line: self.line(moment, choice),
            by: choice.manner.into(),
            why: self.why(then, self.slots_before(moment)),
        }
    }

    /// The words of an option as they were offered at a moment.
    fn line(&self, moment: usize, choice: &Choice) -> String {
        let decision = self.trace.moments[moment].decision(self.scenario);
        let teller = self.teller(self.slots_before(moment));
        decision
            .map(|decision| teller.choice(decision, choice))
            .unwrap_or_default()
    }
}

/// Whether a line was said by somebody else.
pub(super) fn is_said(line: &Heard) -> bool {
    matches!(line.told.by, Voice::Client | Voice::Person)
}
