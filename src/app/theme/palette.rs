//! Every colour of the window, once per theme. Nothing else in the program names a colour, but
//! for the drawings.
//!
//! The light palette is that of the drawings: warm paper, one black line, muted blue. There is no
//! red and no green in any of them, because nothing in a conversation is a tick or a cross. A test
//! computes the contrast of what is drawn on what, against WCAG 2.2: 4.5:1 for text and 3:1 for
//! edges, and 7:1 for text in high contrast.

use bevy_egui::egui::{Color32, Context, Id, Ui};

use crate::storage::Theme;

/// The colours of a theme, by what they are for.
#[derive(Debug, PartialEq)]
pub struct Palette {
    /// Light text on a dark page.
    pub dark: bool,
    /// The page.
    pub paper: Color32,
    /// Cards and fields on the page.
    pub surface: Color32,
    /// Bars above and below the page.
    pub bar: Color32,
    /// Text and lines.
    pub ink: Color32,
    /// Text beside the text.
    pub soft_ink: Color32,
    /// Lines around cards and between parts: an ornament, nothing depends on seeing them.
    pub rule: Color32,
    /// Lines around what can be pressed.
    pub edge: Color32,
    /// What is selected, the main button, and words that can be pressed.
    pub accent: Color32,
    /// The main button under the pointer.
    pub accent_deep: Color32,
    /// Text on the main button.
    pub on_accent: Color32,
    /// Behind what is selected.
    pub accent_soft: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// Behind a note that asks for attention.
    pub note: Color32,
    /// The line around such a note.
    pub note_edge: Color32,
    /// Around what has the keyboard's attention.
    pub focus: Color32,
    /// Behind an open question.
    pub dim: Color32,
    /// How bright a picture is shown, from 0 to 1: one that was painted for a light page glares on
    /// a dark one.
    pub picture: f32,
    /// Lines of a curve; each also has its own dashes and its name beside it.
    pub series: [Color32; 7],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

static LIGHT: Palette = Palette {
    dark: false,
    paper: rgb(0xf7_f3_eb),
    surface: rgb(0xff_fd_f9),
    bar: rgb(0xef_e8_db),
    ink: rgb(0x1d_1a_19),
    soft_ink: rgb(0x54_4d_47),
    rule: rgb(0xcf_c5_b4),
    edge: rgb(0x7d_72_65),
    accent: rgb(0x1f_4a_63),
    accent_deep: rgb(0x15_35_49),
    on_accent: rgb(0xff_fd_f9),
    accent_soft: rgb(0xdf_e9_ee),
    hover: rgb(0xf0_ea_df),
    note: rgb(0xf6_e7_c4),
    note_edge: rgb(0x8a_67_1c),
    focus: rgb(0xb2_4a_00),
    dim: Color32::from_black_alpha(110),
    picture: 1.0,
    series: [
        rgb(0x1f_4a_63),
        rgb(0x8a_4b_12),
        rgb(0x6b_3f_a0),
        rgb(0x56_68_0f),
        rgb(0xa0_32_6a),
        rgb(0x1d_1a_19),
        rgb(0x00_7a_87),
    ],
};

static DARK: Palette = Palette {
    dark: true,
    paper: rgb(0x1e_1c_1a),
    surface: rgb(0x28_25_22),
    bar: rgb(0x15_13_12),
    ink: rgb(0xf1_eb_e1),
    soft_ink: rgb(0xc6_bd_b0),
    rule: rgb(0x4a_44_3d),
    edge: rgb(0x9a_90_83),
    accent: rgb(0x9c_c9_e0),
    accent_deep: rgb(0xc0_de_ee),
    on_accent: rgb(0x10_22_2c),
    accent_soft: rgb(0x21_3a_48),
    hover: rgb(0x36_32_2d),
    note: rgb(0x3c_31_17),
    note_edge: rgb(0xd3_ac_4c),
    focus: rgb(0xff_a6_55),
    dim: Color32::from_black_alpha(170),
    picture: 0.75,
    series: [
        rgb(0x7c_c4_f0),
        rgb(0xf0_a0_50),
        rgb(0xb7_9c_f0),
        rgb(0xc4_d6_4a),
        rgb(0xf5_8f_b8),
        rgb(0xf1_eb_e1),
        rgb(0x4f_d0_b8),
    ],
};

static CONTRAST: Palette = Palette {
    dark: true,
    paper: rgb(0x00_00_00),
    surface: rgb(0x00_00_00),
    bar: rgb(0x00_00_00),
    ink: rgb(0xff_ff_ff),
    soft_ink: rgb(0xff_ff_ff),
    rule: rgb(0xb8_b8_b8),
    edge: rgb(0xff_ff_ff),
    accent: rgb(0xff_e1_4d),
    accent_deep: rgb(0xff_f0_a6),
    on_accent: rgb(0x00_00_00),
    accent_soft: rgb(0x2b_27_00),
    hover: rgb(0x2e_2e_2e),
    note: rgb(0x1c_1c_00),
    note_edge: rgb(0xff_e1_4d),
    focus: rgb(0x66_e0_ff),
    dim: Color32::from_black_alpha(200),
    picture: 0.9,
    series: [
        rgb(0xff_ff_ff),
        rgb(0xff_e1_4d),
        rgb(0x4c_c8_ff),
        rgb(0xff_8f_e0),
        rgb(0x8c_ff_6a),
        rgb(0xff_9d_3c),
        rgb(0xb0_a0_ff),
    ],
};

impl Palette {
    /// The colours of a theme.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
            Theme::Contrast => &CONTRAST,
        }
    }

    /// Makes these the colours of a window.
    pub(super) fn wear(&'static self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, self));
    }
}

/// The colours to draw with.
pub fn colors(ui: &Ui) -> &'static Palette {
    ui.data(|data| data.get_temp::<&'static Palette>(Id::NULL))
        .unwrap_or(&LIGHT)
}
