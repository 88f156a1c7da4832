//! How everything looks: the only place with colours, sizes, distances and fonts.
//!
//! Panels use [`widgets`], the sizes in [`tokens`] and the colours in [`palette`]; they set no
//! colour of their own. Nothing here moves: without animation there is nothing to redraw and nothing to be distracted by.

mod fonts;
pub mod palette;
pub mod tokens;
pub mod widgets;

use std::collections::BTreeMap;

use bevy_egui::egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, WidgetVisuals};
use bevy_egui::egui::{
    self, Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style,
    TextStyle, Visuals, vec2,
};

use palette::Palette;
use tokens::{BODY, GAP, LINE, RADIUS, SECTION, SMALL, TITLE};

use crate::storage::{Theme, Typeface};

pub use palette::colors;

/// What can be chosen about how everything looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// The letters.
    pub typeface: Typeface,
    /// The size of the text, 0.8..=2.0.
    pub scale: f32,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            typeface: Typeface::default(),
            scale: 1.0,
        }
    }
}

/// Makes the fonts known; they are there from the next pass on.
pub fn install(ctx: &Context, typeface: Typeface) {
    ctx.set_fonts(fonts::definitions(typeface));
    // Ctrl and plus change the size of the text, not of the distances; see `style`.
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // A press is a press however slow the hand or the picture: nothing here is held down to
        // mean something else.
        options.input_options.max_click_duration = f64::INFINITY;
    });
    widgets::install_keyboard(ctx);
}

/// Sets colours, distances and the size of the text.
pub fn apply(ctx: &Context, look: Look) {
    let palette = Palette::of(look.theme);
    palette.wear(ctx);
    let base = if palette.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    ctx.set_theme(base);
    ctx.set_style_of(base, style(palette, look.scale));
}

/// The style of text in bold.
pub fn bold() -> TextStyle {
    TextStyle::Name("bold".into())
}

/// The style of a screen's title.
pub fn title() -> TextStyle {
    TextStyle::Heading
}

/// The style of a section's title.
pub fn section() -> TextStyle {
    TextStyle::Name("section".into())
}

fn style(palette: &Palette, scale: f32) -> Style {
    let plain = |size: f32| FontId::new(size * scale, FontFamily::Proportional);
    let heavy = |size: f32| FontId::new(size * scale, FontFamily::Name(fonts::BOLD.into()));
    // Titles are large already: they grow with half the step, or two words would fill a line.
    // But never to less than what they stand over.
    let half = |size: f32| heavy((size / scale.max(1.0).sqrt()).max(BODY * 1.05));
    let mut style = Style {
        text_styles: BTreeMap::from([
            (TextStyle::Body, plain(BODY)),
            (TextStyle::Button, plain(BODY)),
            (TextStyle::Small, plain(SMALL)),
            (TextStyle::Monospace, plain(SMALL)),
            (TextStyle::Heading, half(TITLE)),
            (section(), half(SECTION)),
            (bold(), heavy(BODY)),
        ]),
        animation_time: 0.0,
        scroll_animation: ScrollAnimation::none(),
        visuals: visuals(palette),
        ..Style::default()
    };
    style.interaction.selectable_labels = false;
    // Whatever waited for its moment would keep the window awake until then.
    style.interaction.tooltip_delay = 0.0;
    style.interaction.show_tooltips_only_when_still = false;
    style.spacing.item_spacing = vec2(GAP, GAP);
    style.spacing.button_padding = vec2(14.0, 7.0);
    style.spacing.interact_size = vec2(44.0, 34.0);
    style.spacing.icon_width = 22.0 * scale.sqrt();
    style.spacing.icon_width_inner = 13.0 * scale.sqrt();
    style.spacing.icon_spacing = GAP;
    style.spacing.window_margin = Margin::same(20);
    style.spacing.scroll = ScrollStyle {
        bar_width: 11.0,
        foreground_color: true,
        // The bar says that there is more: a fade over the edge greys what stands there whole.
        fade: ScrollFadeStyle {
            strength: 0.0,
            ..ScrollFadeStyle::default()
        },
        ..ScrollStyle::solid()
    };
    style
}

fn visuals(palette: &Palette) -> Visuals {
    let widget = |fill: Color32, edge: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, edge),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(LINE, palette.ink),
        expansion: 0.0,
    };
    let base = if palette.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let mut visuals = Visuals {
        override_text_color: None,
        weak_text_color: Some(palette.soft_ink),
        hyperlink_color: palette.accent,
        faint_bg_color: palette.bar,
        extreme_bg_color: palette.surface,
        code_bg_color: palette.bar,
        warn_fg_color: palette.ink,
        error_fg_color: palette.ink,
        window_fill: palette.surface,
        window_stroke: Stroke::new(LINE, palette.edge),
        window_shadow: Shadow::NONE,
        popup_shadow: Shadow::NONE,
        window_corner_radius: CornerRadius::same(RADIUS),
        menu_corner_radius: CornerRadius::same(RADIUS),
        panel_fill: palette.paper,
        ..base
    };
    visuals.widgets.noninteractive = widget(palette.paper, palette.rule, 1.0);
    visuals.widgets.inactive = widget(palette.surface, palette.edge, LINE);
    visuals.widgets.hovered = widget(palette.hover, palette.ink, LINE);
    // What has the keyboard is drawn so too: not as what is chosen.
    visuals.widgets.active = widget(palette.hover, palette.accent, LINE);
    visuals.widgets.open = widget(palette.hover, palette.edge, LINE);
    // Nothing fades; see `widgets::primary`.
    visuals.disabled_alpha = 1.0;
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(LINE, palette.accent);
    visuals.indent_has_left_vline = false;
    // A blinking caret would wake the whole window twice a second.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.focus);
    visuals
}
