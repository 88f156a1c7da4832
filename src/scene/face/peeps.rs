//! The Open Peeps definition: which of its layers are used, and how they become SVG text.
//!
//! Only what a drawing needs is let through: groups and paths with a few attributes. The hair of
//! most heads is one black shape with the outline of the face; it gets its colour inside a line of
//! ink along its edges, so that lines stay lines and areas are coloured.

use std::sync::OnceLock;

use serde_json::Value;

use super::super::look::Look;
use super::super::pen::{INK, Pen, escape};

/// The ink along the edge of a black shape, in a head's own units: more than half its lines.
const EDGE: f32 = 10.0;

/// The definition, read once.
pub(super) fn style() -> Option<&'static Value> {
    static STYLE: OnceLock<Option<Value>> = OnceLock::new();
    STYLE
        .get_or_init(|| serde_json::from_str(dicebear_styles::OPEN_PEEPS).ok())
        .as_ref()
}

fn elements<'s>(style: &'s Value, component: &str, variant: &str) -> Option<&'s Vec<Value>> {
    let elements = style
        .get("components")?
        .get(component)?
        .get("variants")?
        .get(variant)?
        .get("elements")?
        .as_array()?;
    (!elements.is_empty()).then_some(elements)
}

/// One variant of one component as SVG text, in ink.
pub(super) fn layer(style: &Value, component: &str, variant: &str, look: &Look) -> Option<String> {
    let mut out = String::new();
    for element in elements(style, component, variant)? {
        write(&mut out, element, look);
    }
    Some(out)
}

/// A head, or a beard: areas of black in `look`'s colour, and `on_skin` between skin and hair.
pub(super) fn coloured(
    pen: &mut Pen,
    style: &Value,
    (component, variant): (&str, &str),
    look: &Look,
    on_skin: impl FnOnce(&mut Pen, &str),
) -> Option<()> {
    let mut on_skin = Some(on_skin);
    for element in elements(style, component, variant)? {
        let mut ink = String::new();
        write(&mut ink, element, look);
        pen.add(&ink);
        let colour = element
            .pointer("/attributes/fill/name")
            .and_then(Value::as_str);
        match colour {
            Some("skin") => {
                if let Some(on_skin) = on_skin.take() {
                    let outline = element.pointer("/attributes/d").and_then(Value::as_str);
                    on_skin(pen, outline.unwrap_or_default());
                }
            }
            Some("headContrast" | "clothing") => {}
            _ => {
                let mut outlines = String::new();
                paths(&mut outlines, element);
                pen.inked(&outlines, EDGE, look.black());
            }
        }
    }
    Some(())
}

/// The bare outlines of an element and its children.
fn paths(out: &mut String, element: &Value) {
    let attribute = |name: &str| element.get("attributes")?.get(name)?.as_str();
    if let Some(d) = attribute("d") {
        let rule = attribute("fill-rule").unwrap_or("nonzero");
        out.push_str(&format!(
            "<path d=\"{}\" fill-rule=\"{rule}\" clip-rule=\"{rule}\"/>",
            escape(d),
            rule = escape(rule)
        ));
    }
    for child in element
        .get("children")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        paths(out, child);
    }
}

/// Writes an element and its children.
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
                    Some("clothing") => look.cloth(),
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
    use crate::core::scenario::looks::Looks;

    #[test]
    fn what_the_definition_says_is_escaped() {
        let style = serde_json::json!({ "components": { "head": { "variants": { "x": { "elements": [
            { "name": "path", "attributes": { "d": "M0 0\"/><script>", "onload": "x" } },
            { "name": "script", "attributes": {} },
        ] } } } } });
        let look = Look::new(Looks::of("Ria"));
        let svg = layer(&style, "head", "x", &look).expect("a layer");
        assert_eq!(svg, "<path d=\"M0 0&quot;/&gt;&lt;script&gt;\"></path>");
    }
}
