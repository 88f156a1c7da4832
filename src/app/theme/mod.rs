//! How everything looks: the only place with colours, sizes, distances and fonts.
//!
//! Panels use [`widgets`] and the names in [`tokens`]; they set no colour of their own. Nothing
//! here moves: without animation there is nothing to redraw and nothing to be distracted by.

mod fonts;
pub mod tokens;
pub mod widgets;

use std::collections::BTreeMap;

use bevy_egui::egui::style::{ScrollAnimation, ScrollStyle, WidgetVisuals};
use bevy_egui::egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, Visuals, vec2,
};

use tokens::{
    ACCENT, ACCENT_SOFT, BAR, BODY, EDGE, FOCUS, GAP, HOVER, INK, LINE, PAPER, RADIUS, RULE,
    SECTION, SMALL, SOFT_INK, SURFACE, TITLE,
};

/// Makes the fonts known; they are there from the next pass on.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    // The drawings are made for paper; a dark page is a matter for its own palette.
    ctx.set_theme(Theme::Light);
    // Ctrl and plus change the size of the text, not of the distances; see `style`.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Sets colours and distances, and text at a scale of 0.8..=2.0.
pub fn apply(ctx: &Context, scale: f32) {
    ctx.set_style_of(Theme::Light, style(scale));
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

fn style(scale: f32) -> Style {
    let plain = |size: f32| FontId::new(size * scale, FontFamily::Proportional);
    let heavy = |size: f32| FontId::new(size * scale, FontFamily::Name(fonts::BOLD.into()));
    // Titles are large already: they grow with half the step, or two words would fill a line.
    let half = |size: f32| heavy(size / scale.max(1.0).sqrt());
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
        visuals: visuals(),
        ..Style::default()
    };
    style.interaction.selectable_labels = false;
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
        ..ScrollStyle::solid()
    };
    style
}

fn visuals() -> Visuals {
    let widget = |fill: Color32, edge: Color32, width: f32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, edge),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(LINE, INK),
        expansion: 0.0,
    };
    let mut visuals = Visuals {
        override_text_color: None,
        weak_text_color: Some(SOFT_INK),
        hyperlink_color: ACCENT,
        faint_bg_color: BAR,
        extreme_bg_color: SURFACE,
        code_bg_color: BAR,
        warn_fg_color: INK,
        error_fg_color: INK,
        window_fill: SURFACE,
        window_stroke: Stroke::new(LINE, EDGE),
        window_shadow: Shadow::NONE,
        popup_shadow: Shadow::NONE,
        window_corner_radius: CornerRadius::same(RADIUS),
        menu_corner_radius: CornerRadius::same(RADIUS),
        panel_fill: PAPER,
        ..Visuals::light()
    };
    visuals.widgets.noninteractive = widget(PAPER, RULE, 1.0);
    visuals.widgets.inactive = widget(SURFACE, EDGE, LINE);
    visuals.widgets.hovered = widget(HOVER, INK, LINE);
    visuals.widgets.active = widget(ACCENT_SOFT, ACCENT, LINE);
    visuals.widgets.open = widget(HOVER, EDGE, LINE);
    // Nothing fades; see `widgets::primary`.
    visuals.disabled_alpha = 1.0;
    visuals.selection.bg_fill = ACCENT_SOFT;
    visuals.selection.stroke = Stroke::new(LINE, ACCENT);
    visuals.indent_has_left_vline = false;
    // A blinking caret would wake the whole window twice a second.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, FOCUS);
    visuals
}
