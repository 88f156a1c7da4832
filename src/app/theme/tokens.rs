//! Every colour, size and distance of the window. Nothing else in the program names a colour.
//!
//! The palette is that of the drawings: warm paper, one black line, muted blue. There is no red
//! and no green in it, because nothing in a conversation is a tick or a cross. Ink on paper has a
//! contrast above 14:1, soft ink above 7:1, and the accent above 7:1 on paper and under white.

use bevy_egui::egui::Color32;

/// The page.
pub const PAPER: Color32 = Color32::from_rgb(0xf7, 0xf3, 0xeb);
/// Cards and fields on the page.
pub const SURFACE: Color32 = Color32::from_rgb(0xff, 0xfd, 0xf9);
/// Bars above and below the page.
pub const BAR: Color32 = Color32::from_rgb(0xef, 0xe8, 0xdb);
/// Text and lines.
pub const INK: Color32 = Color32::from_rgb(0x1d, 0x1a, 0x19);
/// Text beside the text.
pub const SOFT_INK: Color32 = Color32::from_rgb(0x54, 0x4d, 0x47);
/// Lines around cards and between parts.
pub const RULE: Color32 = Color32::from_rgb(0xcf, 0xc5, 0xb4);
/// Lines around what can be pressed; above 3:1 on paper.
pub const EDGE: Color32 = Color32::from_rgb(0x87, 0x7c, 0x6e);
/// What is selected, and the main button.
pub const ACCENT: Color32 = Color32::from_rgb(0x1f, 0x4a, 0x63);
/// Under the pointer, on the main button.
pub const ACCENT_DEEP: Color32 = Color32::from_rgb(0x15, 0x35, 0x49);
/// Behind what is selected.
pub const ACCENT_SOFT: Color32 = Color32::from_rgb(0xdf, 0xe9, 0xee);
/// Under the pointer.
pub const HOVER: Color32 = Color32::from_rgb(0xf0, 0xea, 0xdf);
/// Behind a note that asks for attention.
pub const NOTE: Color32 = Color32::from_rgb(0xf6, 0xe7, 0xc4);
/// The line around such a note.
pub const NOTE_EDGE: Color32 = Color32::from_rgb(0x8a, 0x67, 0x1c);
/// Around what has the keyboard's attention.
pub const FOCUS: Color32 = Color32::from_rgb(0xb2, 0x4a, 0x00);
/// Behind an open question.
pub const DIM: Color32 = Color32::from_black_alpha(110);
/// Lines of a curve; each also has its own dashes and its name beside it.
pub const SERIES: [Color32; 7] = [
    Color32::from_rgb(0x1f, 0x4a, 0x63),
    Color32::from_rgb(0x8a, 0x4b, 0x12),
    Color32::from_rgb(0x5b, 0x3f, 0x73),
    Color32::from_rgb(0x4d, 0x55, 0x1d),
    Color32::from_rgb(0x7a, 0x2f, 0x4b),
    Color32::from_rgb(0x3d, 0x3a, 0x38),
    Color32::from_rgb(0x1e, 0x5c, 0x58),
];

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
