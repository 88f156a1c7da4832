//! What practice mode offers along the way: the explanation of a choice, and a pause.

use super::running::Running;
use crate::app::panels::conversation::Explained;
use crate::core::dialogue::Trace;
use crate::core::dialogue::{Names, Teller};
use crate::core::locale::{Lang, say};
use crate::core::report::cited_words;

/// Why the last choice did what it did, where the author says so.
pub(super) fn explain(lang: Lang, trace: &Trace, names: &Names) -> Option<Explained> {
    let moment = trace.moments.last()?;
    let decision = moment.decision(&trace.scenario)?;
    let (choice, then) = moment.choice(&trace.scenario)?;
    let why = then.why.as_ref()?;
    let slots = trace.session.state().slots.as_slice();
    let teller = Teller::within(&trace.scenario, lang, names, slots);
    Some(Explained {
        line: teller.choice(decision, choice),
        why: teller.text(why.text),
        source: cited_words(lang, &why.source, |_| false),
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
