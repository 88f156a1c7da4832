//! What can be seen: contrast in every theme after WCAG 2.2, and no text that is cut off.

use std::collections::{BTreeMap, BTreeSet};

use bevy_egui::egui::{
    Color32, Event, Key, Modifiers, MouseWheelUnit, Pos2, Rect, Shape, TouchPhase,
    epaint::ClippedShape, pos2, vec2,
};
use drempel::app::command::{Command, ConversationCommand};
use drempel::app::panels::conversation::{ConversationView, conversation_ui};
use drempel::app::theme::Look;
use drempel::app::theme::palette::Palette;
use drempel::core::locale::Lang;
use drempel::storage::{Theme, Typeface};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::every_screen::{
    COVERED, SCREENS, choice, conversation, grid, question, screen, signals,
};
use crate::stage::{Stage, key, stage};

/// Relative luminance, WCAG 2.2.
fn luminance(color: Color32) -> f64 {
    let [red, green, blue, _] = color.to_array().map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio, 1 to 21.
fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn text_needs(theme: Theme) -> f64 {
    if theme == Theme::Contrast { 7.0 } else { 4.5 }
}

#[test]
fn black_on_white_is_21_to_1_and_a_colour_on_itself_1() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    assert!((contrast(Color32::RED, Color32::RED) - 1.0).abs() < 1e-9);
}

#[test]
fn every_colour_for_text_can_be_read_on_every_ground() {
    let mut faults = Vec::new();
    for theme in Theme::ALL {
        let p = Palette::of(theme);
        let grounds = [
            ("paper", p.paper),
            ("surface", p.surface),
            ("bar", p.bar),
            ("accent_soft", p.accent_soft),
            ("hover", p.hover),
            ("note", p.note),
        ];
        let mut pairs: Vec<(String, Color32, Color32, f64)> = Vec::new();
        for (name, ground) in grounds {
            for (text, color) in [
                ("ink", p.ink),
                ("soft_ink", p.soft_ink),
                ("accent", p.accent),
            ] {
                pairs.push((
                    format!("{text} on {name}"),
                    color,
                    ground,
                    text_needs(theme),
                ));
            }
            for (line, color) in [("focus", p.focus), ("edge", p.edge)] {
                pairs.push((format!("{line} on {name}"), color, ground, 3.0));
            }
            for (index, color) in p.series.into_iter().enumerate() {
                if matches!(name, "paper" | "surface") {
                    let name = format!("series {index} on {name}");
                    pairs.push((name, color, ground, text_needs(theme)));
                }
            }
        }
        for (name, ground) in [("accent", p.accent), ("accent_deep", p.accent_deep)] {
            let needs = text_needs(theme);
            pairs.push((format!("on_accent on {name}"), p.on_accent, ground, needs));
            pairs.push((format!("{name} on paper"), ground, p.paper, 3.0));
        }
        for (name, ground) in [("paper", p.paper), ("note", p.note), ("surface", p.surface)] {
            pairs.push((format!("note_edge on {name}"), p.note_edge, ground, 3.0));
        }
        faults.extend(
            pairs
                .into_iter()
                .filter(|(_, color, ground, least)| contrast(*color, *ground) < *least)
                .map(|(name, color, ground, least)| {
                    format!(
                        "{theme:?}: {name}: {:.2} < {least}",
                        contrast(color, ground)
                    )
                }),
        );
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Everything that is drawn, in order, without nesting.
fn flat(shapes: &[ClippedShape]) -> Vec<(Rect, &Shape)> {
    fn add<'a>(clip: Rect, shape: &'a Shape, out: &mut Vec<(Rect, &'a Shape)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(clip, shape, out)),
            shape => out.push((clip, shape)),
        }
    }
    let mut out = Vec::new();
    for clipped in shapes {
        add(clipped.clip_rect, &clipped.shape, &mut out);
    }
    out
}

/// What lies under a point of what was drawn so far.
fn ground_at(drawn: &[(Rect, &Shape)], point: Pos2, page: Color32) -> Color32 {
    let fill = |(clip, shape): &(Rect, &Shape)| {
        let fill = match shape {
            Shape::Rect(rect) if rect.rect.contains(point) => rect.fill,
            Shape::Circle(circle) if circle.center.distance(point) <= circle.radius => circle.fill,
            _ => return None,
        };
        (clip.contains(point) && fill.a() == 255).then_some(fill)
    };
    drawn.iter().rev().find_map(fill).unwrap_or(page)
}

/// Each pair of a text's colour and what is under it, on all screens of a theme.
fn drawn_pairs(theme: Theme) -> BTreeMap<([u8; 4], [u8; 4]), String> {
    let look = Look {
        theme,
        ..Look::default()
    };
    let page = Palette::of(theme).paper;
    let mut pairs = BTreeMap::new();
    for (name, draw) in SCREENS.into_iter().chain(COVERED) {
        let mut shown = screen(draw, look, Lang::Nl, [1280.0, 6000.0]);
        // What has the focus and what is under the pointer has other colours.
        for at in [None, Some(pos2(640.0, 300.0)), Some(pos2(100.0, 40.0))] {
            key(&mut shown, Key::Tab);
            if let Some(at) = at {
                shown.hover_at(at);
                shown.run();
            }
            let shapes = flat(&shown.output().shapes);
            for (index, (clip, shape)) in shapes.iter().enumerate() {
                let Shape::Text(text) = shape else { continue };
                let middle = text.visual_bounding_rect().center();
                if !clip.contains(middle) {
                    continue;
                }
                let ground = ground_at(&shapes[..index], middle, page);
                for section in &text.galley.job.sections {
                    let own = match section.format.color {
                        Color32::PLACEHOLDER => text.fallback_color,
                        color => color,
                    };
                    let color = text.override_text_color.unwrap_or(own);
                    let words: String = text.galley.text().chars().take(40).collect();
                    pairs
                        .entry((color.to_array(), ground.to_array()))
                        .or_insert_with(|| format!("{name}: {words:?}"));
                }
            }
        }
    }
    pairs
}

#[test]
fn all_text_that_is_drawn_can_be_read() {
    for theme in Theme::ALL {
        let pairs = drawn_pairs(theme);
        assert!(pairs.len() > 5, "{theme:?}: {pairs:?}");
        let faults: Vec<String> = pairs
            .into_iter()
            .filter_map(|((color, ground), place)| {
                let opaque = |[r, g, b, _]: [u8; 4]| Color32::from_rgb(r, g, b);
                let ratio = contrast(opaque(color), opaque(ground));
                let faint = color[3] < 255 || ratio < text_needs(theme);
                faint.then(|| format!("{color:02x?} on {ground:02x?} is {ratio:.2}: {place}"))
            })
            .collect();
        assert!(faults.is_empty(), "{theme:?}: {faults:#?}");
    }
}

/// Text that runs out of what it stands in, is shortened, has a broken word, or lies over other text
/// where nothing is meant to lie over anything.
fn cut_text(shapes: &[ClippedShape], width: f32, covered: bool) -> Vec<String> {
    let mut seen: Vec<(usize, Rect, String)> = Vec::new();
    let mut faults = Vec::new();
    for (index, (clip, shape)) in flat(shapes).into_iter().enumerate() {
        let Shape::Text(text) = shape else { continue };
        if text.angle != 0.0 {
            continue;
        }
        if text.galley.elided {
            faults.push(format!("{:?} is shortened", text.galley.text()));
        }
        for pair in text.galley.rows.windows(2) {
            let (before, after) = (pair[0].text(), pair[1].text());
            let letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
            let broken = letter(before.chars().last()) && letter(after.chars().next());
            if broken && !pair[0].ends_with_newline {
                faults.push(format!("a word is broken: {before:?} {after:?}"));
            }
        }
        for row in &text.galley.rows {
            let words = row.text();
            let place = row
                .visuals
                .mesh_bounds
                .translate((text.pos + row.pos.to_vec2()).to_vec2());
            if words.trim().is_empty() || !place.intersects(clip) {
                continue;
            }
            let left = clip.left().max(0.0) - 1.5;
            let right = clip.right().min(width) + 1.5;
            if place.left() < left || place.right() > right {
                faults.push(format!("{words:?} at {place:?} runs out of {clip:?}"));
            }
            let inner = place.shrink(2.0);
            for (other_index, other, others) in &seen {
                if !covered && *other_index != index && other.intersects(inner) {
                    faults.push(format!("{words:?} lies over {others:?}"));
                }
            }
            seen.push((index, inner, words));
        }
    }
    faults
}

#[test]
fn no_text_is_cut_at_any_size() {
    let mut faults = Vec::new();
    let mut look_at = |lang: Lang, typeface: Typeface, scale: f32, size: [f32; 2]| {
        let covered = COVERED.map(|screen| (screen, true));
        for ((name, draw), covered) in SCREENS
            .map(|screen| (screen, false))
            .into_iter()
            .chain(covered)
        {
            let look = Look {
                theme: Theme::Light,
                typeface,
                scale,
            };
            let shown = screen(draw, look, lang, size);
            let cut = cut_text(&shown.output().shapes, size[0], covered);
            let place = format!("{name}, {} {typeface:?} {scale} {size:?}", lang.code());
            faults.extend(cut.into_iter().map(|fault| format!("{place}: {fault}")));
        }
    };
    for scale in [0.8, 1.0, 1.5, 2.0] {
        for size in [[1024.0, 600.0], [1920.0, 9000.0], [3840.0, 2160.0]] {
            look_at(Lang::Nl, Typeface::Atkinson, scale, size);
        }
        look_at(Lang::En, Typeface::Atkinson, scale, [1024.0, 9000.0]);
        look_at(Lang::Nl, Typeface::OpenDyslexic, scale, [1024.0, 9000.0]);
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

/// A line of text at its place across: its words, and how far from the left it begins.
type Row = (String, i32);

/// Lines of text that are seen from head to foot, and those of which only a part is.
fn seen(shapes: &[ClippedShape], window: Rect) -> (BTreeSet<Row>, BTreeSet<Row>) {
    let (mut whole, mut part) = (BTreeSet::new(), BTreeSet::new());
    for (clip, shape) in flat(shapes) {
        let Shape::Text(text) = shape else { continue };
        let clip = clip.intersect(window);
        for row in &text.galley.rows {
            let words = row.text();
            let place = row
                .visuals
                .mesh_bounds
                .translate((text.pos + row.pos.to_vec2()).to_vec2());
            if words.trim().is_empty() || !place.intersects(clip) {
                continue;
            }
            let row = (words, place.left().round() as i32);
            let all = clip.expand(1.5).contains_rect(place);
            if all { &mut whole } else { &mut part }.insert(row);
        }
    }
    (whole, part)
}

/// Rolls what is under a place up or down, at once.
fn roll<V>(shown: &mut Harness<'_, Stage<V>>, far: f32) {
    for phase in [TouchPhase::Start, TouchPhase::Move, TouchPhase::End] {
        let delta = if phase == TouchPhase::Move { far } else { 0.0 };
        shown.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, delta),
            phase,
            modifiers: Modifiers::NONE,
        });
        shown.step();
    }
    shown.run();
}

/// Lines of which some part is never seen, however far one scrolls.
fn never_seen_whole(shown: &mut Harness<'_, Stage<Lang>>, size: [f32; 2]) -> Vec<Row> {
    let window = Rect::from_min_size(Pos2::ZERO, size.into());
    let (mut whole, mut part) = (BTreeSet::new(), BTreeSet::new());
    for across in [0.12, 0.5, 0.88] {
        shown.hover_at(pos2(size[0] * across, size[1] * 0.55));
        shown.run();
        loop {
            let (more, cut) = seen(&shown.output().shapes, window);
            let known = whole.len() + part.len();
            whole.extend(more);
            part.extend(cut);
            roll(shown, -size[1] * 0.1);
            if whole.len() + part.len() == known {
                break;
            }
        }
        roll(shown, 1e6);
    }
    part.difference(&whole).cloned().collect()
}

#[test]
fn whatever_is_cut_in_a_small_window_can_be_scrolled_to() {
    let size = [1024.0, 600.0];
    let mut faults = Vec::new();
    for (lang, scale) in Lang::ALL
        .into_iter()
        .flat_map(|lang| [(lang, 1.0), (lang, 2.0)])
    {
        for (name, draw) in SCREENS {
            let look = Look {
                scale,
                ..Look::default()
            };
            let mut shown = screen(draw, look, lang, size);
            let cut = never_seen_whole(&mut shown, size);
            let place = format!("{name}, {} at {scale}", lang.code());
            faults.extend(cut.into_iter().map(|row| format!("{place}: {row:?}")));
        }
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

/// The widest that anything on a screen is, and how far it reaches to the right.
fn extent<V>(shown: &Harness<'_, Stage<V>>) -> (f32, f32) {
    let shapes = &shown.output().shapes;
    let rects = flat(shapes)
        .into_iter()
        .filter_map(|(_, shape)| match shape {
            Shape::Rect(rect) => Some(rect.rect),
            Shape::Text(text) => Some(text.visual_bounding_rect()),
            _ => None,
        });
    rects.fold((0.0, 0.0), |(wide, right), rect| {
        (f32::max(wide, rect.width()), f32::max(right, rect.right()))
    })
}

#[test]
fn nothing_grows_with_the_number_of_turns() {
    for size in [[1024.0, 600.0], [1366.0, 768.0], [1920.0, 1080.0]] {
        for ask in [choice(), grid(), signals()] {
            let view = ConversationView {
                search: None,
                ..conversation(Lang::Nl, ask)
            };
            let turn = view.lines.clone();
            let mut talk = stage(view, size, conversation_ui, |_, _| {});
            let mut widths = Vec::new();
            for _ in 0..40 {
                talk.run();
                widths.push(extent(&talk));
                let view = &mut talk.state_mut().view;
                view.newest = view.lines.len();
                view.lines.extend(turn.iter().cloned());
                view.moment += 1;
                view.question += 1;
            }
            // The first turn has no bar to scroll with at the right.
            assert!(
                widths[1..].iter().all(|width| *width == widths[1]),
                "{size:?}: {widths:?}"
            );
            assert!(widths[1].1 <= size[0], "{size:?}: {:?}", widths[1]);
        }
    }
}

#[test]
fn a_title_is_larger_than_the_text_below_it_at_every_size() {
    for scale in [0.8, 1.0, 1.5, 2.0] {
        let look = Look {
            scale,
            ..Look::default()
        };
        let library = SCREENS.into_iter().find(|(name, _)| *name == "library");
        let (_, library) = library.unwrap();
        let shown = screen(library, look, Lang::Nl, [1920.0, 9000.0]);
        let shapes = &shown.output().shapes;
        let size_of = |words: &str| {
            let sizes = flat(shapes)
                .into_iter()
                .filter_map(|(_, shape)| match shape {
                    Shape::Text(text) if text.galley.text().contains(words) => {
                        Some(text.galley.job.sections[0].format.font_id.size)
                    }
                    _ => None,
                });
            sizes.fold(0.0, f32::max)
        };
        let [page, card, text] = [
            "Waar wil je",
            "Dat vraag je toch niet",
            "iemand zich zorgen",
        ]
        .map(size_of);
        assert!(
            page > card && card > text,
            "{scale}: {page}, {card}, {text}"
        );
    }
}

#[test]
fn a_tiny_window_can_still_be_used() {
    for (name, draw) in SCREENS.into_iter().chain(COVERED) {
        for scale in [0.8, 1.0, 2.0] {
            let look = Look {
                scale,
                ..Look::default()
            };
            let mut shown = screen(draw, look, Lang::Nl, [300.0, 200.0]);
            // Whatever the keyboard reaches comes into view.
            for _ in 0..12 {
                key(&mut shown, Key::Tab);
                let mut focused = shown.query_all_by(|node| (*node).is_focused());
                let focused = focused.next();
                let Some(node) = focused else { continue };
                let (bounds, label) = (node.rect(), node.accesskit_node().label());
                let window = Rect::from_min_size(Pos2::ZERO, [300.0, 200.0].into());
                assert!(
                    bounds.intersect(window).height() >= bounds.height().min(20.0),
                    "{name} at {scale}: {label:?} at {bounds:?} has the focus out of sight"
                );
            }
        }
    }
    let mut talk = screen(question, Look::default(), Lang::Nl, [300.0, 200.0]);
    key(&mut talk, Key::Num1);
    assert_eq!(
        talk.state().asked,
        vec![Command::Conversation(ConversationCommand::Select(
            "a".into()
        ))]
    );
    talk.get_by_label("Dit kies ik").click_accesskit();
    talk.run();
    assert_eq!(
        talk.state().asked.last(),
        Some(&Command::Conversation(ConversationCommand::Confirm))
    );
}

/// How different two colours look: the distance in `OKLab`, in which 0.1 is plain to see.
fn difference(one: Color32, other: Color32) -> f64 {
    let lab = |color: Color32| {
        let [r, g, b, _] = color.to_array().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        let l = (0.412_221 * r + 0.536_333 * g + 0.051_446 * b).cbrt();
        let m = (0.211_903 * r + 0.680_700 * g + 0.107_397 * b).cbrt();
        let s = (0.088_302 * r + 0.281_719 * g + 0.629_979 * b).cbrt();
        [
            0.210_454 * l + 0.793_618 * m - 0.004_072 * s,
            1.977_998 * l - 2.428_592 * m + 0.450_594 * s,
            0.025_904 * l + 0.782_772 * m - 0.808_676 * s,
        ]
    };
    let (one, other) = (lab(one), lab(other));
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn no_two_lines_of_a_curve_have_nearly_the_same_colour() {
    for theme in Theme::ALL {
        let series = Palette::of(theme).series;
        for (index, color) in series.into_iter().enumerate() {
            for other in &series[index + 1..] {
                let apart = difference(color, *other);
                assert!(
                    apart > 0.1,
                    "{theme:?}: {color:?} and {other:?}: {apart:.3}"
                );
            }
        }
    }
}

/// What stands whole at the edge of what scrolls is not greyed there.
#[test]
fn nothing_is_laid_over_text_at_the_edge_of_a_page() {
    for (name, draw) in SCREENS {
        let shown = screen(draw, Look::default(), Lang::Nl, [1024.0, 600.0]);
        let faded = flat(&shown.output().shapes)
            .into_iter()
            .filter(|(_, shape)| match shape {
                Shape::Mesh(mesh) => mesh.vertices.iter().any(|vertex| vertex.color.a() == 0),
                _ => false,
            });
        assert_eq!(faded.count(), 0, "{name}");
    }
}

#[test]
fn what_has_the_keyboard_is_not_drawn_as_what_is_chosen() {
    for theme in Theme::ALL {
        let palette = Palette::of(theme);
        assert_ne!(palette.hover, palette.accent_soft, "{theme:?}");
    }
    let words = "Wie staat waar?";
    let view = crate::map::answered(Lang::Nl, words);
    let mut shown = stage(view, [1280.0, 2000.0], conversation_ui, crate::map::follow);
    let other = "Mo: in de buurt";
    shown.get_by_label(other).focus();
    shown.run();
    let fill = |name: &str| {
        let at = shown.get_by_label(name).rect().left_center() + vec2(6.0, 0.0);
        let shapes = flat(&shown.output().shapes);
        ground_at(&shapes, at, Color32::PLACEHOLDER)
    };
    assert_ne!(fill(other), fill("Mo: dichtbij"));
}
