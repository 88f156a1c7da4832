//! Every size, distance and width of the window. The colours stand in [`super::palette`].

/// Running text at 100 %.
pub const BODY: f32 = 18.0;
/// Text beside the text.
pub const SMALL: f32 = 15.5;
/// The title of a screen.
pub const TITLE: f32 = 30.0;
/// The title of a section.
pub const SECTION: f32 = 23.0;
/// Height of a line of running text, as a part of its size.
pub const LEADING: f32 = 1.38;

/// The smallest distance.
pub const TINY: f32 = 4.0;
/// Between lines that belong together.
pub const GAP: f32 = 8.0;
/// Between blocks.
pub const BLOCK: f32 = 16.0;
/// Between sections.
pub const SECTION_GAP: f32 = 30.0;
/// Around what stands in a card.
pub const CARD: f32 = 14.0;
/// Around a page.
pub const PAGE: f32 = 22.0;
/// The longest line of text, as a multiple of its size.
pub const MEASURE: f32 = 44.0;
/// Corners.
pub const RADIUS: u8 = 6;
/// The width of a line around something.
pub const LINE: f32 = 1.5;
/// The width of the line around what is selected or has the focus.
pub const BOLD_LINE: f32 = 3.0;
