//! What practice mode offers along the way: the explanation of a choice, and a pause.

use super::running::Running;
use super::transcript;
use crate::app::panels::conversation::Explained;
use crate::app::panels::debrief::source_words;
use crate::core::assessment::Trace;
use crate::core::assessment::debrief::Names;
use crate::core::locale::{Lang, say};

/// Why the last choice did what it did, where the author says so.
pub(super) fn explain(lang: Lang, trace: &Trace, worker: &str) -> Option<Explained> {
    let moment = trace.moments.last()?;
    let (choice, then) = moment.choice(&trace.scenario)?;
    let line = transcript::choice_words(&trace.scenario, moment.node, choice, lang);
    let why = then.why.as_ref()?;
    let names = Names {
        worker: worker.to_owned(),
    };
    let fill = |text: &str| names.fill(&trace.scenario, &trace.session.state().slots, text);
    Some(Explained {
        line: fill(&line),
        why: fill(trace.scenario.text(why.text, lang.code())),
        source: source_words(lang, &why.source),
    })
}

/// The author's questions for this moment, or two that always fit.
pub(super) fn pause_questions(running: &Running) -> Vec<String> {
    let session = running.live().session();
    let own = session
        .decision()
        .map(|(_, decision)| decision.pause.as_slice())
        .unwrap_or_default();
    if own.is_empty() {
        let name = session.scenario().client.name.as_str();
        return ["app-pause-1", "app-pause-2"]
            .map(|id| say(running.lang, id, &[("name", name)]))
            .into();
    }
    own.iter().map(|text| running.text(*text)).collect()
}
