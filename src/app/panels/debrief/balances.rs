//! Balances as ropes: one strand per choice, thick where the situation lay, a dot where one stood.

use bevy_egui::egui::{
    Align2, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::DebriefView;
use super::words::{quote_choice, tell};
use crate::app::theme::colors;
use crate::app::theme::tokens::{BLOCK, GAP, LINE, TINY};
use crate::app::theme::widgets;
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::Balance;
use crate::core::locale::{Lang, say};
use crate::core::report::position_words;

/// The balances.
pub(super) fn balances_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    tell(ui, view.lang, "debrief-balances-intro", &[]);
    for balance in &view.debrief.balances {
        balance_ui(ui, view, balance);
    }
}

/// The micro-tensions, drawn likewise.
pub(super) fn tensions_ui(ui: &mut Ui, view: &DebriefView<'_>) {
    for balance in &view.debrief.tensions {
        balance_ui(ui, view, balance);
    }
}

fn balance_ui(ui: &mut Ui, view: &DebriefView<'_>, balance: &Balance) {
    let lang = view.lang;
    widgets::card(ui, |ui| {
        widgets::bold(ui, &balance.name);
        ropes_ui(ui, lang, view.debrief, balance);
        let leaning = match &balance.leaning {
            Some(leaning) => say(lang, "debrief-leaning", &[("leaning", leaning)]),
            None => say(lang, "debrief-leaning-none", &[]),
        };
        widgets::para(ui, &leaning);
        let attunement = match balance.attunement {
            Some((moved, met)) => {
                let (moved, met) = (moved.to_string(), met.to_string());
                say(
                    lang,
                    "debrief-attunement",
                    &[("moved", &moved), ("met", &met)],
                )
            }
            None => say(lang, "debrief-attunement-too-few", &[]),
        };
        widgets::para(ui, &attunement);
        let reasons = balance
            .moments
            .iter()
            .filter_map(|moment| Some((moment.moment + 1, moment.reason.as_ref()?)));
        for (number, reason) in reasons {
            widgets::small(ui, &format!("{number}. {reason}"));
        }
    });
    ui.add_space(BLOCK);
}

fn ropes_ui(ui: &mut Ui, lang: Lang, debrief: &Debrief, balance: &Balance) {
    let c = colors(ui);
    let em = widgets::em(ui);
    let row = em * 1.7;
    let size = vec2(
        ui.available_width(),
        row * (balance.moments.len() as f32 + 1.0) + GAP,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words: Vec<String> = balance
        .moments
        .iter()
        .map(|moment| {
            format!(
                "{}: {}",
                quote_choice(debrief, moment.moment),
                position_words(lang, balance, moment)
            )
        })
        .collect();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words.join(" ")));
    let painter = ui.painter_at(rect);
    let small = TextStyle::Small.resolve(ui.style());
    let (left, right) = (rect.left() + em * 2.2, rect.right() - em * 1.2);
    let x = |position: f64| left + (right - left) * ((position + 2.0) / 4.0) as f32;
    let top = rect.top() + row * 0.5;
    painter.text(
        pos2(left, top),
        Align2::LEFT_CENTER,
        format!("← {}", balance.minus),
        small.clone(),
        c.ink,
    );
    painter.text(
        pos2(right, top),
        Align2::RIGHT_CENTER,
        format!("{} →", balance.plus),
        small.clone(),
        c.ink,
    );
    let mut dots: Vec<Pos2> = Vec::new();
    for (index, moment) in balance.moments.iter().enumerate() {
        let y = top + row * (index as f32 + 1.0);
        painter.text(
            pos2(rect.left(), y),
            Align2::LEFT_CENTER,
            format!("{}.", moment.moment + 1),
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
            pos2(x(moment.low), y) - half,
            pos2(x(moment.high), y) + half,
        );
        painter.rect(
            band,
            TINY,
            c.accent_soft,
            Stroke::new(LINE, c.ink),
            StrokeKind::Middle,
        );
        dots.push(pos2(x(moment.position), y));
    }
    painter.add(Shape::line(dots.clone(), Stroke::new(LINE, c.soft_ink)));
    for (dot, moment) in dots.into_iter().zip(&balance.moments) {
        let inside = moment.low <= moment.position && moment.position <= moment.high;
        // Full inside the band, hollow outside it: the same as in the text report.
        painter.circle(
            dot,
            em * 0.36,
            if inside { c.ink } else { c.surface },
            Stroke::new(LINE * 1.5, c.ink),
        );
    }
}
