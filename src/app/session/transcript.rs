//! From events to lines: who said what, in one language.

use crate::app::panels::conversation::LineView;
use crate::core::assessment::debrief::{Names, Voice};
use crate::core::assessment::{Entry, Step, Trace};
use crate::core::dialogue::Event;
use crate::core::locale::Lang;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Manner, NodeKind, Scenario, Speaker};

/// All lines of a run, and where the newest part begins.
pub(super) fn lines(trace: &Trace, lang: Lang, worker: &str) -> (Vec<LineView>, usize) {
    let mut lines = Vec::new();
    let mut newest = 0;
    for entry in &trace.entries {
        let before = lines.len();
        let said = entry
            .events
            .iter()
            .filter_map(|event| line(trace, entry, event, lang, worker));
        lines.extend(said);
        if lines.len() > before {
            newest = before;
        }
    }
    (lines, newest)
}

fn line(trace: &Trace, entry: &Entry, event: &Event, lang: Lang, worker: &str) -> Option<LineView> {
    let scenario = &trace.scenario;
    let names = Names {
        worker: worker.to_owned(),
    };
    let fill = |text: &str| names.fill(scenario, &entry.slots, text);
    let (voice, name, text) = match event {
        Event::Line { by, text } => {
            let (voice, name) = match by {
                Speaker::Client => (Voice::Client, Some(scenario.client.name.clone())),
                Speaker::Narrator => (Voice::Narrator, None),
                Speaker::Thought => (Voice::Thought, None),
                Speaker::Worker => (Voice::Worker, Some(worker.to_owned())),
                Speaker::Person(person) => (
                    Voice::Person,
                    Some(scenario.people[person.index()].name.clone()),
                ),
            };
            (voice, name, scenario.text(*text, lang.code()).to_owned())
        }
        Event::Done { manner, text } => {
            let voice = match manner {
                Manner::Say => Voice::Worker,
                Manner::Do => Voice::Act,
                Manner::Silence => Voice::Silence,
            };
            let words = match text {
                Some(text) => scenario.text(*text, lang.code()).to_owned(),
                None => chosen_words(trace, entry, lang)?,
            };
            (voice, Some(worker.to_owned()), words)
        }
        Event::Visit { title } => (
            Voice::Card,
            None,
            scenario.text(*title, lang.code()).to_owned(),
        ),
        Event::Scene(_) | Event::Drew { .. } | Event::Ask | Event::Ended(_) => return None,
    };
    Some(LineView {
        voice,
        name,
        text: fill(&text),
    })
}

fn chosen_words(trace: &Trace, entry: &Entry, lang: Lang) -> Option<String> {
    let Step::Moment(index) = entry.step else {
        return None;
    };
    let moment = &trace.moments[index];
    let (choice, _) = moment.choice(&trace.scenario)?;
    Some(choice_words(&trace.scenario, moment.node, choice, lang))
}

/// What a choice says; in a grid, its row and column.
pub(super) fn choice_words(
    scenario: &Scenario,
    node: NodeIx,
    choice: &Choice,
    lang: Lang,
) -> String {
    let text = |text| scenario.text(text, lang.code());
    let matrix = match &scenario.node(node).kind {
        NodeKind::Decide(decision) => decision.matrix.as_ref(),
        _ => None,
    };
    match (choice.text, choice.cell, matrix) {
        (Some(words), _, _) => text(words).to_owned(),
        (None, Some((row, column)), Some(matrix)) => {
            let row = matrix
                .rows
                .get(usize::from(row))
                .map(|(_, row)| text(*row))
                .unwrap_or_default();
            let column = matrix
                .columns
                .get(usize::from(column))
                .map(|(_, column)| text(*column))
                .unwrap_or_default();
            format!("{row} – {column}")
        }
        _ => String::new(),
    }
}
