//! The forks of a run as data: which moment each began at, what was chosen there, how it ended.

use serde::Serialize;

use crate::core::dialogue::{Names, Teller, Trace, Voice};
use crate::core::locale::Lang;

/// A run among those that it was forked from and those that were forked from it, in the order in
/// which they are read: each before its own forks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fork {
    /// Its id; none where it is not kept any more.
    pub run: Option<String>,
    /// How many runs it comes from, one from the other.
    pub depth: usize,
    /// The debrief is of this run.
    pub here: bool,
    /// What is known of it; none where it is not kept any more, or cannot be read.
    pub forked: Option<Forked>,
}

/// How a run differs from the one that it was forked from, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forked {
    /// Index of the decision at which it began, among its choices; none for one that was not
    /// forked.
    pub moment: Option<usize>,
    /// What was chosen there; none where nothing is yet.
    pub line: Option<String>,
    /// Spoken, done or silent.
    pub by: Voice,
    /// The title of its ending, if it ended.
    pub ending: Option<String>,
}

/// What is known of a run that took over so many inputs; none if it was not forked.
pub fn forked(trace: &Trace, taken: Option<usize>, lang: Lang, names: &Names) -> Forked {
    let own = taken.map(|taken| trace.entries.iter().skip(taken + 1));
    let chosen = own.and_then(|mut own| own.find_map(|entry| entry.step.moment()));
    let before = taken.map(|taken| {
        let before = trace.entries.iter().take(taken + 1);
        before.filter(|entry| entry.step.moment().is_some()).count()
    });
    let said = chosen.and_then(|moment| line(trace, moment, lang, names));
    let (line, by) = said.map_or((None, Voice::Worker), |(line, by)| (Some(line), by));
    Forked {
        moment: before,
        line,
        by,
        ending: ending(trace, lang, names),
    }
}

/// The words of a choice as they were offered.
fn line(trace: &Trace, moment: usize, lang: Lang, names: &Names) -> Option<(String, Voice)> {
    let mut entries = trace.entries.iter();
    let at = entries.position(|entry| entry.step.moment() == Some(moment))?;
    let slots = &trace.entries.get(at.checked_sub(1)?)?.slots;
    let moment = trace.moments.get(moment)?;
    let (choice, _) = moment.choice(&trace.scenario)?;
    let teller = Teller::within(&trace.scenario, lang, names, slots.as_slice());
    let line = teller.choice(moment.decision(&trace.scenario)?, choice);
    Some((line, choice.manner.into()))
}

fn ending(trace: &Trace, lang: Lang, names: &Names) -> Option<String> {
    let end = trace.scenario.node(trace.ending?).kind.end()?;
    let slots = trace.session.state().slots.as_slice();
    Some(Teller::within(&trace.scenario, lang, names, slots).text(end.title))
}
