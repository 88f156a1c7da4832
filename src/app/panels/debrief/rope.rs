//! Balances as ropes: one strand per choice, thick where the situation lay, a dot where one stood.

use bevy_egui::egui::{
    Align2, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use crate::app::theme::colors;
use crate::app::theme::tokens::{GAP, LINE, TINY};
use crate::app::theme::widgets;
use crate::core::report::blocks::Rope;

/// The choices on a balance, and why the bands lie where they do.
pub(super) fn rope_ui(ui: &mut Ui, rope: &Rope) {
    drawing_ui(ui, rope);
    for strand in &rope.strands {
        if let Some(reason) = &strand.reason {
            widgets::small(ui, &format!("{}. {reason}", strand.number));
        }
    }
}

fn drawing_ui(ui: &mut Ui, rope: &Rope) {
    let c = colors(ui);
    let em = widgets::em(ui);
    let row = em * 1.7;
    let size = vec2(
        ui.available_width(),
        row * (rope.strands.len() as f32 + 1.0) + GAP,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let strands = rope.strands.iter();
    let strands = strands.map(|strand| format!(" {}. {}.", strand.number, strand.words));
    let words = format!("{}{}", rope.words, strands.collect::<String>());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &words));
    let painter = ui.painter_at(rect);
    let small = TextStyle::Small.resolve(ui.style());
    let (left, right) = (rect.left() + em * 2.2, rect.right() - em * 1.2);
    let x = |position: f64| left + (right - left) * ((position + 2.0) / 4.0) as f32;
    let top = rect.top() + row * 0.5;
    painter.text(
        pos2(left, top),
        Align2::LEFT_CENTER,
        format!("← {}", rope.minus),
        small.clone(),
        c.ink,
    );
    painter.text(
        pos2(right, top),
        Align2::RIGHT_CENTER,
        format!("{} →", rope.plus),
        small.clone(),
        c.ink,
    );
    let mut dots: Vec<Pos2> = Vec::new();
    for (index, strand) in rope.strands.iter().enumerate() {
        let y = top + row * (index as f32 + 1.0);
        painter.text(
            pos2(rect.left(), y),
            Align2::LEFT_CENTER,
            format!("{}.", strand.number),
            small.clone(),
            c.soft_ink,
        );
        painter.hline(left..=right, y, Stroke::new(1.0, c.edge));
        painter.vline(
            (left + right) / 2.0,
            y - 4.0..=y + 4.0,
            Stroke::new(1.0, c.edge),
        );
        let half = vec2(0.0, em * 0.3);
        let band = Rect::from_min_max(
            pos2(x(strand.low), y) - half,
            pos2(x(strand.high), y) + half,
        );
        painter.rect(
            band,
            TINY,
            c.accent_soft,
            Stroke::new(LINE, c.ink),
            StrokeKind::Middle,
        );
        dots.push(pos2(x(strand.position), y));
    }
    painter.add(Shape::line(dots.clone(), Stroke::new(LINE, c.soft_ink)));
    for (dot, strand) in dots.into_iter().zip(&rope.strands) {
        let inside = strand.low <= strand.position && strand.position <= strand.high;
        // Full inside the band, hollow outside it: the same as in the text report.
        painter.circle(
            dot,
            em * 0.36,
            if inside { c.ink } else { c.surface },
            Stroke::new(LINE * 1.5, c.ink),
        );
    }
}
