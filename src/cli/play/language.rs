//! Says at once when a scenario cannot be read in the language that was asked for, or not wholly.

use crate::cli::ui::Ui;
use crate::core::check::LoadInput;
use crate::core::scenario::Scenario;

/// Tells which texts come in the scenario's own language instead. `input` is what was read of it.
pub(super) fn warn(scenario: &Scenario, input: Option<&LoadInput>, ui: &mut Ui<'_, '_>) {
    let asked = ui.lang.code();
    let own = scenario.texts.language.as_str();
    if scenario.texts.languages().any(|language| language == asked) {
        let count = scenario.texts.untranslated(asked);
        if count > 0 {
            let count = count.to_string();
            ui.warn(&ui.say(
                "play-partly-translated",
                &[("count", &count), ("language", own)],
            ));
        }
        return;
    }
    let tables = input.map_or(&[][..], |input| &input.translations);
    // The table is there, and was left out.
    let broken = tables.iter().find(|(language, ..)| language == asked);
    ui.warn(&match broken {
        Some((_, path, _)) => ui.say(
            "play-translation-broken",
            &[
                ("path", path),
                ("scenario", &scenario.id),
                ("language", own),
            ],
        ),
        None => ui.say("play-not-translated", &[("language", own)]),
    });
}
