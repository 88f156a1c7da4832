//! The debrief as plain text.

use crate::core::assessment::Debrief;
use crate::core::locale::Lang;

/// The whole debrief, wrapped at `width` columns.
pub fn render_text(debrief: &Debrief, _lang: Lang, _width: usize) -> String {
    debrief.title.clone()
}
