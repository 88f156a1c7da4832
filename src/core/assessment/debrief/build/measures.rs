//! Competencies, balances, acts and dispositions, in words and rounded numbers.

use super::*;

impl Builder<'_> {
    pub(super) fn competency(&self, score: &CompetencyScore) -> Competency {
        let item = self.catalog.item(score.item);
        let framework = &self.catalog.frameworks[item.framework];
        let shown = score.shown();
        Competency {
            id: item.id.clone(),
            name: item.name.get(self.lang).to_owned(),
            about: item.about.get(self.lang).to_owned(),
            framework: framework.id.clone(),
            framework_name: format!("{} ({})", framework.name.get(self.lang), framework.version),
            chances: f64::from(score.chances()) / 100.0,
            score: shown.map(|shown| thousandths(shown.mean)),
            score_raw: score
                .ratio()
                .map(|(part, whole)| thousandths(f64::from(part) / f64::from(whole))),
            score_shown: shown.map(|shown| thousandths(shown.mean)),
            low: shown.map(|shown| thousandths(shown.low)),
            high: shown.map(|shown| thousandths(shown.high)),
            level: score.level(),
            goal: self.scenario.goals.contains(&score.item),
        }
    }

    pub(super) fn balance(&self, score: &BalanceScore) -> Balance {
        let item = self.catalog.item(score.balance);
        let poles = item.poles.as_ref();
        let pole = |pick: fn(&crate::core::framework::Poles) -> &crate::core::framework::Words| {
            poles
                .map(|poles| pick(poles).get(self.lang).to_owned())
                .unwrap_or_default()
        };
        let (fit, whole) = score.fit();
        let (halves, twice) = score.tendency();
        let choices = u64::try_from(score.moments.len()).unwrap_or(u64::MAX);
        let leaning = lean(halves.into(), choices).map(|lean| match lean {
            Lean::Minus => pole(|poles| &poles.lean_minus),
            Lean::Plus => pole(|poles| &poles.lean_plus),
        });
        let (moved, met) = score.attunement();
        Balance {
            id: item.id.clone(),
            name: item.name.get(self.lang).to_owned(),
            minus: pole(|poles| &poles.minus),
            plus: pole(|poles| &poles.plus),
            fit: thousandths(f64::from(fit) / f64::from(whole)),
            tendency: thousandths(f64::from(halves) / f64::from(twice)),
            leaning,
            attunement: (met >= 2).then_some((moved, met)),
            moments: score
                .moments
                .iter()
                .map(|moment| BalancePosition {
                    moment: moment.moment,
                    position: f64::from(moment.position) / 2.0,
                    low: f64::from(moment.low) / 2.0,
                    high: f64::from(moment.high) / 2.0,
                    reason: moment.reason.map(|reason| self.text(reason)),
                })
                .collect(),
        }
    }

    /// Everything that was chosen, asides included, with the decision it belongs to if it is one.
    pub(super) fn consequences(&self) -> impl Iterator<Item = (Option<usize>, &Consequence)> {
        self.trace.entries.iter().filter_map(|entry| {
            let (_, then) = self.trace.taken(&entry.step)?;
            Some((entry.step.moment(), then))
        })
    }

    pub(super) fn acts(&self) -> Acts {
        let mut counts: Counted<_> = BTreeMap::new();
        for act in self.consequences().flat_map(|(_, then)| then.acts.iter()) {
            *counts.entry(*act).or_default() += 1;
        }
        let mut acts = Acts::default();
        for (ix, count) in counts {
            let item = self.catalog.item(ix);
            match item.adherent {
                Some(Adherence::Adherent) => acts.adherent += count,
                Some(Adherence::NonAdherent) => acts.non_adherent += count,
                Some(Adherence::Neutral) | None => {}
            }
            match item.id.as_str() {
                "mi_reflect_simple" | "mi_reflect_complex" => acts.reflections += count,
                "mi_open_question" | "mi_closed_question" => acts.questions += count,
                _ => {}
            }
            acts.counts
                .push((item.id.clone(), item.name.get(self.lang).to_owned(), count));
        }
        acts
    }

    pub(super) fn dispositions(&self) -> Vec<Disposition> {
        let mut lines: BTreeMap<_, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (moment, then) in self.consequences() {
            let Some(moment) = moment else { continue };
            for (ix, value) in then.evidence.iter() {
                let item = self.catalog.item(*ix);
                let is_line = item.kind == Kind::Trait
                    || item.kind == Kind::Competency && item.flag == Some(Flag::BehaviourOnly);
                match value.signum() {
                    1 if is_line => lines.entry(*ix).or_default().0.push(moment),
                    -1 if is_line => lines.entry(*ix).or_default().1.push(moment),
                    _ => {}
                }
            }
        }
        lines
            .into_iter()
            .map(|(ix, (shown, missed))| {
                let item = self.catalog.item(ix);
                Disposition {
                    id: item.id.clone(),
                    name: item.name.get(self.lang).to_owned(),
                    shown,
                    missed,
                }
            })
            .collect()
    }
}
