//! Two typefaces to choose from, and egui's own fonts behind them for signs that they lack.
//!
//! Atkinson Hyperlegible Next was made by the Braille Institute to be told apart letter by letter;
//! some readers with dyslexia prefer the heavy feet of `OpenDyslexic`. All travel in the binary, so
//! that no font can be missing.

use std::sync::Arc;

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily, FontTweak};

use crate::storage::Typeface;

/// The name of the bold family.
pub(super) const BOLD: &str = "bold";

struct Face {
    regular: &'static [u8],
    bold: &'static [u8],
    /// Letters drawn larger than their size says are set smaller.
    scale: f32,
}

static ATKINSON: Face = Face {
    regular: include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    bold: include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    scale: 1.0,
};

static OPEN_DYSLEXIC: Face = Face {
    regular: include_bytes!("../../../assets/fonts/OpenDyslexic-Regular.otf"),
    bold: include_bytes!("../../../assets/fonts/OpenDyslexic-Bold.otf"),
    scale: 0.86,
};

/// Both weights of a typeface, and what stands behind them.
pub(super) fn definitions(typeface: Typeface) -> FontDefinitions {
    let face = match typeface {
        Typeface::Atkinson => &ATKINSON,
        Typeface::OpenDyslexic => &OPEN_DYSLEXIC,
    };
    let mut fonts = FontDefinitions::default();
    let families = [FontFamily::Proportional, FontFamily::Monospace];
    // The second one has the arrows.
    let fallback: Vec<String> = families
        .iter()
        .filter_map(|family| fonts.families.get(family))
        .flatten()
        .cloned()
        .collect();
    for (name, bytes) in [("regular", face.regular), (BOLD, face.bold)] {
        let data = FontData::from_static(bytes).tweak(FontTweak {
            scale: face.scale,
            ..FontTweak::default()
        });
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
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
