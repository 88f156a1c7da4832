//! The graph as text for Graphviz.

use super::{Shape, Story};
use crate::core::screen::steers;

/// The graph in the language DOT, in which `dot -Tpdf` and many tools can draw it.
pub fn dot(story: &Story) -> String {
    let mut out = String::from("digraph story {\n");
    out.push_str(&format!(
        "    graph [label={}, labelloc=t, rankdir=TB];\n",
        quoted(&story.title)
    ));
    out.push_str("    node [fontname=\"sans-serif\"];\n");
    for (at, moment) in story.moments.iter().enumerate() {
        let shape = match moment.shape {
            Shape::Question => "box",
            Shape::Passage => "ellipse",
            Shape::End => "doubleoctagon",
        };
        let bold = if at == story.start {
            ", style=bold"
        } else {
            ""
        };
        let mut label = format!("{}\n{}", moment.id, moment.kind);
        if !moment.title.is_empty() {
            label = format!("{label}\n{}", moment.title);
        }
        let (id, label) = (quoted(&moment.id), quoted(&label));
        out.push_str(&format!("    {id} [shape={shape}{bold}, label={label}];\n"));
    }
    for link in &story.links {
        let [from, to] = [link.from, link.to].map(|at| quoted(&story.moments[at].id));
        let label = quoted(&link.by.join("\n"));
        out.push_str(&format!("    {from} -> {to} [label={label}];\n"));
    }
    out.push_str("}\n");
    out
}

/// A text as a DOT string. A line break is written `\n`; other control characters are left out.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if steers(c) => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
