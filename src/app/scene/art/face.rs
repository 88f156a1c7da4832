//! The head: Open Peeps layers, put together by us.
//!
//! The definition carries a whole bust with chance-driven choices; only its heads, expressions,
//! beards and glasses are used here. If the definition cannot be read, a plain head drawn by us
//! takes its place, so that a scene is never without a face.

use std::sync::OnceLock;

use serde_json::Value;

use super::look::{Head, Look};
use super::pen::{INK, Pen, escape};
use super::skull;
use crate::core::scenario::scene::Face;

/// The part of a head's own units that ends up in the scene; see [`draw`].
const SCALE: f32 = 0.6;
/// Between nose and mouth, in an expression's own units. Every expression in use keeps to it, so
/// the eyes of one can be worn with the mouth of another.
const UNDER_THE_NOSE: f32 = 170.0;

/// Whose brows, eyes and nose, and whose mouth a face has.
///
/// Some expressions carry another reading than their name says; what counts is what is seen.
fn layers(face: Face) -> (&'static str, &'static str) {
    match face {
        Face::Suspicious => ("suspicious", "suspicious"),
        Face::Angry => ("driven", "solemn"),
        Face::Ashamed => ("solemn", "tired"),
        Face::Tired => ("tired", "tired"),
        Face::Blank => ("smile", "tired"),
        Face::Calm => ("smile", "smile"),
        Face::Amused => ("calm", "smile"),
        Face::Moved => ("concerned", "contempt"),
        Face::Relieved => ("contempt", "smile"),
        Face::Talking => ("explaining", "explaining"),
    }
}

/// How far a face tilts the head forward, in degrees.
fn tilt(face: Face) -> f32 {
    match face {
        Face::Ashamed => 9.0,
        Face::Tired => 4.0,
        Face::Moved => 3.0,
        Face::Suspicious => -3.0,
        Face::Amused | Face::Relieved => -2.0,
        Face::Angry => 2.0,
        Face::Blank | Face::Calm | Face::Talking => 0.0,
    }
}

/// The definition, read once.
fn style() -> Option<&'static Value> {
    static STYLE: OnceLock<Option<Value>> = OnceLock::new();
    STYLE
        .get_or_init(|| serde_json::from_str(dicebear_styles::OPEN_PEEPS).ok())
        .as_ref()
}

/// Draws the head so that the pit of the neck lies at the origin.
pub(super) fn draw(pen: &mut Pen, face: Face, look: &Look) {
    draw_with(pen, style(), face, look);
}

fn draw_with(pen: &mut Pen, style: Option<&Value>, face: Face, look: &Look) {
    let (upper, mouth) = layers(face);
    let part = |component: &str, variant: Option<&str>| {
        style
            .zip(variant)
            .and_then(|(style, variant)| layer(style, component, variant, look))
    };
    let head = match look.head {
        Head::Peep(variant) => part("head", Some(variant)),
        Head::Balding => None,
    };
    let features = part("expression", Some(upper)).zip(part("expression", Some(mouth)));
    let turn = tilt(face);
    pen.group(
        &format!("rotate({turn} -10 -60) scale({SCALE}) translate(-400 -600)"),
        |pen| {
            match head {
                Some(head) => pen.group("matrix(.99789 0 0 1 6.3 -58)", |pen| pen.add(&head)),
                None => skull::draw(pen, look),
            }
            pen.group("translate(351 275)", |pen| match features {
                Some((upper, mouth)) => {
                    let (line, far) = (UNDER_THE_NOSE, 400.0);
                    pen.clipped(&format!("M-100 -100H{far}V{line}H-100Z"), |pen| {
                        pen.add(&upper);
                    });
                    pen.clipped(&format!("M-100 {line}H{far}V{far}H-100Z"), |pen| {
                        pen.add(&mouth);
                    });
                }
                None => skull::plain_features(pen, face),
            });
            if let Some(beard) = part("facialHair", look.facial_hair) {
                pen.group("translate(58 333)", |pen| pen.add(&beard));
            }
            if let Some(glasses) = part("accessories", look.glasses) {
                pen.group("translate(190 243)", |pen| pen.add(&glasses));
            }
        },
    );
}

/// One variant of one component as SVG text.
fn layer(style: &Value, component: &str, variant: &str, look: &Look) -> Option<String> {
    let elements = style
        .get("components")?
        .get(component)?
        .get("variants")?
        .get(variant)?
        .get("elements")?;
    let mut out = String::new();
    for element in elements.as_array()? {
        write(&mut out, element, look);
    }
    (!out.is_empty()).then_some(out)
}

/// Writes an element and its children. Only what a drawing needs is let through: groups and
/// paths with the attributes named here.
fn write(out: &mut String, element: &Value, look: &Look) {
    let name = match element.get("name").and_then(Value::as_str) {
        Some("g") => "g",
        Some("path") => "path",
        _ => return,
    };
    out.push('<');
    out.push_str(name);
    if let Some(attributes) = element.get("attributes").and_then(Value::as_object) {
        for (key, value) in attributes {
            let value = match value {
                Value::String(text) => text.as_str(),
                Value::Object(colour) => match colour.get("name").and_then(Value::as_str) {
                    Some("skin") => look.skin,
                    Some("clothing") => look.vest.unwrap_or(look.shirt),
                    Some("headContrast") => look.hair,
                    _ => INK,
                },
                _ => continue,
            };
            // The definition draws in pure black; these scenes have an ink of their own.
            let value = if key == "fill" && matches!(value, "black" | "#000" | "#000000") {
                INK
            } else {
                value
            };
            if matches!(
                key.as_str(),
                "d" | "fill" | "fill-rule" | "clip-rule" | "transform"
            ) {
                out.push_str(&format!(" {key}=\"{}\"", escape(value)));
            }
        }
    }
    out.push('>');
    if let Some(children) = element.get("children").and_then(Value::as_array) {
        for child in children {
            write(out, child, look);
        }
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faces a scene can ask for.
    const FACES: [Face; 10] = [
        Face::Suspicious,
        Face::Angry,
        Face::Ashamed,
        Face::Tired,
        Face::Blank,
        Face::Calm,
        Face::Amused,
        Face::Moved,
        Face::Relieved,
        Face::Talking,
    ];

    fn drawn(style: Option<&Value>, face: Face) -> String {
        let mut pen = Pen::default();
        draw_with(&mut pen, style, face, &Look::by_portrait("someone"));
        pen.finish()
    }

    #[test]
    fn every_layer_in_use_is_in_the_definition() {
        let style = style().expect("the definition is JSON");
        let look = Look::by_portrait("someone");
        for face in FACES {
            let (upper, mouth) = layers(face);
            assert!(
                layer(style, "expression", upper, &look).is_some(),
                "{upper}"
            );
            assert!(
                layer(style, "expression", mouth, &look).is_some(),
                "{mouth}"
            );
        }
        for head in super::super::look::HEADS {
            assert!(layer(style, "head", head, &look).is_some(), "{head}");
        }
    }

    #[test]
    fn without_the_definition_there_is_a_plain_head() {
        let broken: Value = serde_json::json!({ "components": [] });
        for style in [None, Some(&broken)] {
            let angry = drawn(style, Face::Angry);
            assert!(angry.contains("<path"));
            assert_ne!(angry, drawn(style, Face::Amused));
        }
    }

    #[test]
    fn what_the_definition_says_is_escaped() {
        let style = serde_json::json!({ "components": { "head": { "variants": { "x": { "elements": [
            { "name": "path", "attributes": { "d": "M0 0\"/><script>", "onload": "x" } },
            { "name": "script", "attributes": {} },
        ] } } } } });
        let svg = layer(&style, "head", "x", &Look::by_portrait("someone")).expect("a layer");
        assert_eq!(svg, "<path d=\"M0 0&quot;/&gt;&lt;script&gt;\"></path>");
    }
}
