//! Atkinson Hyperlegible Next, made by the Braille Institute to be told apart letter by letter.

use std::sync::Arc;

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily};

/// The name of the bold family.
pub(super) const BOLD: &str = "bold";

const REGULAR_TTF: &[u8] =
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const BOLD_TTF: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// Both weights, with egui's own fonts behind them for signs that Atkinson lacks.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let families = [FontFamily::Proportional, FontFamily::Monospace];
    // The second one has the arrows.
    let fallback: Vec<String> = families
        .iter()
        .filter_map(|family| fonts.families.get(family))
        .flatten()
        .cloned()
        .collect();
    for (name, bytes) in [("regular", REGULAR_TTF), (BOLD, BOLD_TTF)] {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let family = |first: &str| {
        std::iter::once(first.to_owned())
            .chain(fallback.iter().cloned())
            .collect()
    };
    fonts
        .families
        .insert(FontFamily::Proportional, family("regular"));
    fonts
        .families
        .insert(FontFamily::Name(BOLD.into()), family(BOLD));
    fonts
}
