//! Writes SVG elements with the one line weight of these drawings.
//!
//! It is a thin layer over a string: it knows how a line looks here, not what is drawn.

use super::face::Gaze;

/// The colour of every line.
pub(super) const INK: &str = "#1d1a19";
/// The line weight, close to that of an Open Peeps head at the size it is drawn here.
pub(super) const WEIGHT: f32 = 7.0;
/// The weight of the small lines inside a shape: a seam, a fold, a joint.
pub(super) const THIN: f32 = 4.0;

/// What a layer of the picture is, and so how it may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Part {
    /// It stays as it is.
    #[default]
    Still,
    /// A curtain, hanging from its top.
    Curtain,
    /// The leaf of a front door, on its hinges.
    Door,
    /// A body that breathes.
    Body,
    /// A hand that speaks along.
    Hand,
    /// A head.
    Head,
    /// What the eyes do; of several, one is shown at a time.
    Eyes(Gaze),
}

impl Part {
    /// Whether it is seen while the eyes look there.
    pub fn seen(self, gaze: Gaze) -> bool {
        match self {
            Self::Eyes(own) => own == gaze,
            Self::Still | Self::Curtain | Self::Door | Self::Body | Self::Hand | Self::Head => true,
        }
    }
}

/// A layer of the picture: SVG elements, and round which point it moves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layer {
    /// What it is.
    pub part: Part,
    /// Its elements.
    pub svg: String,
    /// The point that stays where it is when it moves, in user units.
    pub pivot: (f32, f32),
}

/// Collects elements, back to front, in layers.
#[derive(Debug, Default)]
pub(super) struct Pen {
    layers: Vec<Layer>,
    /// Everything stays as it is: someone in the background.
    pub(super) frozen: bool,
    clips: usize,
}

impl Pen {
    /// What `draw` adds is another part of the picture. Not to be used inside a group, which
    /// would be torn in two.
    pub(super) fn part(&mut self, part: Part, pivot: (f32, f32), draw: impl FnOnce(&mut Self)) {
        let part = match (self.frozen, part) {
            (true, Part::Eyes(Gaze::Aside | Gaze::Shut)) => return,
            (true, _) => Part::Still,
            (false, part) => part,
        };
        let before = self.layers.last().map(|layer| (layer.part, layer.pivot));
        let same = before.is_some_and(|(before, _)| before == part && part == Part::Still);
        if !same {
            self.layers.push(Layer {
                part,
                svg: String::new(),
                pivot,
            });
        }
        draw(self);
        if !same && part != Part::Still {
            self.layers.push(Layer::default());
        }
    }

    /// A filled shape with an outline.
    pub(super) fn shape(&mut self, d: &str, fill: &str) {
        self.path(d, fill, INK, WEIGHT);
    }

    /// A filled shape without an outline.
    pub(super) fn flat(&mut self, d: &str, fill: &str) {
        self.add(&format!(
            "<path d=\"{}\" fill=\"{}\"/>",
            escape(d),
            escape(fill)
        ));
    }

    /// A filled shape without an outline that lets what lies under it through.
    pub(super) fn veil(&mut self, d: &str, fill: &str, opacity: f32) {
        self.add(&format!(
            "<path d=\"{}\" fill=\"{}\" fill-opacity=\"{opacity}\"/>",
            escape(d),
            escape(fill)
        ));
    }

    /// An outline.
    pub(super) fn line(&mut self, d: &str) {
        self.path(d, "none", INK, WEIGHT);
    }

    /// A small line inside a shape.
    pub(super) fn detail(&mut self, d: &str) {
        self.path(d, "none", INK, THIN);
    }

    /// A path with everything said.
    pub(super) fn path(&mut self, d: &str, fill: &str, stroke: &str, width: f32) {
        self.add(&format!(
            "<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"{width}\"/>",
            escape(d),
            escape(fill),
            escape(stroke)
        ));
    }

    /// A rectangle without an outline.
    pub(super) fn block(&mut self, x: f32, y: f32, w: f32, h: f32, fill: &str) {
        self.flat(&rect(x, y, w, h), fill);
    }

    /// What `draw` adds, under a transform.
    pub(super) fn group<T>(&mut self, transform: &str, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.add(&format!("<g transform=\"{}\">", escape(transform)));
        let drawn = draw(self);
        self.add("</g>");
        drawn
    }

    /// What `draw` adds, seen only inside the outline `d`.
    pub(super) fn clipped(&mut self, d: &str, draw: impl FnOnce(&mut Self)) {
        self.within(&format!("<path d=\"{}\"/>", escape(d)), draw);
    }

    /// What `draw` adds, seen only inside outlines that are SVG already.
    pub(super) fn within(&mut self, outlines: &str, draw: impl FnOnce(&mut Self)) {
        self.clips += 1;
        let id = self.clips;
        self.add(&format!(
            "<clipPath id=\"c{id}\">{outlines}</clipPath><g clip-path=\"url(#c{id})\">"
        ));
        draw(self);
        self.add("</g>");
    }

    /// Text that is SVG already.
    pub(super) fn add(&mut self, svg: &str) {
        if self.layers.is_empty() {
            self.layers.push(Layer::default());
        }
        if let Some(layer) = self.layers.last_mut() {
            layer.svg.push_str(svg);
        }
    }

    /// Outlines in ink with what lies further inside than `by` user units in a colour: thin
    /// lines stay lines, and areas are coloured.
    pub(super) fn inked(&mut self, outlines: &str, by: f32, fill: &str) {
        self.clips += 1;
        let id = self.clips;
        let width = 2.0 * by;
        self.add(&format!(
            "<clipPath id=\"c{id}\">{outlines}</clipPath><g clip-path=\"url(#c{id})\" \
             fill=\"{}\" stroke=\"{INK}\" stroke-width=\"{width}\">{outlines}</g>",
            escape(fill)
        ));
    }

    /// The layers, back to front.
    pub(super) fn finish(mut self) -> Vec<Layer> {
        self.layers.retain(|layer| !layer.svg.is_empty());
        self.layers
    }
}

/// The outline of a rectangle.
pub(super) fn rect(x: f32, y: f32, w: f32, h: f32) -> String {
    format!("M{x} {y}h{w}v{h}h-{w}Z")
}

/// `text` as it may stand inside an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            _ => out.push(c),
        }
    }
    out
}
