//! Drawings that are files: `assets/scene/**/*.svg`, read once and written out again for a scene.
//!
//! A file is drawn for every state that its subject can have, and words in `class` say what is
//! seen when; `assets/scene/README.md` lists them for whoever draws. Only shapes come through:
//! whatever else a drawing program leaves in a file, and whatever could reach outside of it, is
//! not read. What a state is, and where things and people come from, is the [`Stage`]'s.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use roxmltree::{Document, Node};

use super::pen::{Part, Pen, escape};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/scene");

/// The shapes that are read.
const SHAPES: [&str; 8] = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
];

/// What is read of a shape; `style`, `class` and `clip-path` have a reading of their own.
const ATTRIBUTES: [&str; 28] = [
    "d",
    "transform",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "y1",
    "x2",
    "y2",
    "points",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "opacity",
    "clip-rule",
];

/// What a drawing asks of whoever has it drawn.
pub(super) trait Stage {
    /// Whether something is so, for `when-…` and `unless-…`.
    fn is(&self, state: &str) -> bool;

    /// The colour that a shape of this class has now; none where the file's own stays.
    fn colour(&self, class: &str) -> Option<&'static str>;

    /// Draws what stands at a mark, if it is there.
    fn put(&self, pen: &mut Pen, mark: &str);
}

/// A file's shapes.
#[derive(Debug, Default)]
pub(super) struct Art {
    shapes: Vec<Shape>,
    /// Outlines to cut out with, by their id.
    clips: BTreeMap<String, String>,
}

/// A shape, or a group of them.
#[derive(Debug, Default)]
struct Shape {
    tag: &'static str,
    attributes: String,
    style: String,
    class: Class,
    /// The id of the outline inside which it is seen.
    clip: Option<String>,
    /// The point that stays where it is when it moves.
    pivot: (f32, f32),
    inside: Vec<Shape>,
}

/// What the words of a `class` ask for.
#[derive(Debug, Default)]
struct Class {
    /// Seen when one of these is so.
    when: Vec<String>,
    /// Seen when none of these is so.
    unless: Vec<String>,
    /// Whose colour it has.
    colours: Vec<String>,
    /// What it is the mark of.
    mark: Option<String>,
    /// How it moves.
    moves: Option<Part>,
}

/// A file by its name below `assets/scene`, without the ending. Nothing is drawn of a file that
/// cannot be read; a test reads them all.
pub(super) fn art(name: &str) -> &'static Art {
    static ART: OnceLock<BTreeMap<String, Art>> = OnceLock::new();
    static NOTHING: Art = Art {
        shapes: Vec::new(),
        clips: BTreeMap::new(),
    };
    ART.get_or_init(|| {
        files()
            .filter_map(|(name, text)| Some((name, Art::read(text).ok()?)))
            .collect()
    })
    .get(name)
    .unwrap_or(&NOTHING)
}

/// Every file: its name and its text.
pub(super) fn files() -> impl Iterator<Item = (String, &'static str)> {
    let svg = |path: &Path| path.extension().is_some_and(|it| it == "svg");
    FILES
        .dirs()
        .flat_map(Dir::files)
        .filter(move |file| svg(file.path()))
        .filter_map(|file| {
            let name = file.path().with_extension("").to_str()?.replace('\\', "/");
            Some((name, file.contents_utf8()?))
        })
}

impl Art {
    pub(super) fn read(text: &str) -> Result<Self, roxmltree::Error> {
        let document = Document::parse(text)?;
        let mut clips = BTreeMap::new();
        for clip in document
            .descendants()
            .filter(|it| it.has_tag_name(tag("clipPath")))
        {
            let mut outline = String::new();
            for shape in clip.children().filter_map(Shape::read) {
                shape.outline(&mut outline);
            }
            clips.insert(clip.attribute("id").unwrap_or_default().to_owned(), outline);
        }
        Ok(Self {
            shapes: document
                .root_element()
                .children()
                .filter_map(Shape::read)
                .collect(),
            clips,
        })
    }

    /// Draws the whole file.
    pub(super) fn draw(&self, pen: &mut Pen, stage: &dyn Stage) {
        for shape in &self.shapes {
            shape.draw(pen, self, stage);
        }
    }
}

/// A name in the namespace of SVG.
fn tag(name: &'static str) -> (&'static str, &'static str) {
    ("http://www.w3.org/2000/svg", name)
}

impl Shape {
    /// A node, if it is a shape.
    fn read(node: Node<'_, '_>) -> Option<Self> {
        let found = SHAPES
            .into_iter()
            .find(|name| node.has_tag_name(tag(name)))?;
        let mut attributes = String::new();
        for name in ATTRIBUTES {
            if let Some(value) = node.attribute(name).filter(|it| harmless(it)) {
                attributes.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
        }
        let clip = node
            .attribute("clip-path")
            .and_then(|it| it.trim().strip_prefix("url(#")?.strip_suffix(')'));
        Some(Self {
            tag: found,
            attributes,
            style: style(node.attribute("style").unwrap_or_default()),
            class: Class::read(node.attribute("class").unwrap_or_default()),
            clip: clip.map(str::to_owned),
            pivot: pivot(node.attribute("data-pivot").unwrap_or_default()),
            inside: node.children().filter_map(Self::read).collect(),
        })
    }

    /// The bare shapes, to cut out with.
    fn outline(&self, out: &mut String) {
        match self.tag {
            "g" => self.inside.iter().for_each(|shape| shape.outline(out)),
            name => out.push_str(&format!("<{name}{}/>", self.attributes)),
        }
    }

    fn draw(&self, pen: &mut Pen, art: &Art, stage: &dyn Stage) {
        if !self.class.seen(stage) {
            return;
        }
        match self.class.moves {
            Some(part) => pen.part(part, self.pivot, |pen| self.cut(pen, art, stage)),
            None => self.cut(pen, art, stage),
        }
    }

    /// Draws it inside its outline, if it has one.
    fn cut(&self, pen: &mut Pen, art: &Art, stage: &dyn Stage) {
        match self.clip.as_ref().and_then(|id| art.clips.get(id)) {
            Some(outline) => pen.within(outline, |pen| self.write(pen, art, stage)),
            None => self.write(pen, art, stage),
        }
    }

    fn write(&self, pen: &mut Pen, art: &Art, stage: &dyn Stage) {
        let style = self.style(stage);
        // A group that only has a name is none of the picture's, so that what moves in it can be
        // a layer of its own.
        let bare = self.tag == "g" && self.attributes.is_empty() && style.is_empty();
        if self.tag != "g" {
            return pen.add(&format!("<{}{}{style}/>", self.tag, self.attributes));
        }
        if !bare {
            pen.add(&format!("<g{}{style}>", self.attributes));
        }
        match &self.class.mark {
            Some(mark) => stage.put(pen, mark),
            None => {
                for shape in &self.inside {
                    shape.draw(pen, art, stage);
                }
            }
        }
        if !bare {
            pen.add("</g>");
        }
    }

    /// The style as it is now: a colour of the stage comes last, and so holds.
    fn style(&self, stage: &dyn Stage) -> String {
        let colour = self
            .class
            .colours
            .iter()
            .find_map(|class| stage.colour(class));
        match (colour, self.style.as_str()) {
            (None, "") => String::new(),
            (None, own) => format!(" style=\"{}\"", escape(own)),
            (Some(colour), own) => format!(" style=\"{}fill:{colour}\"", escape(own)),
        }
    }
}

impl Class {
    fn read(words: &str) -> Self {
        let mut class = Self::default();
        let mut words = words.split_whitespace();
        while let Some(word) = words.next() {
            match word.split_once('-') {
                Some(("when", state)) => class.when.push(state.to_owned()),
                Some(("unless", state)) => class.unless.push(state.to_owned()),
                Some(("moves", part)) => class.moves = part_of(part),
                _ if matches!(word, "mark" | "thing") => {
                    class.mark = words.next().map(str::to_owned);
                }
                _ => class.colours.push(word.to_owned()),
            }
        }
        class
    }

    fn seen(&self, stage: &dyn Stage) -> bool {
        let some = self.when.is_empty() || self.when.iter().any(|it| stage.is(it));
        some && !self.unless.iter().any(|it| stage.is(it))
    }
}

/// What moves by itself in a file.
fn part_of(word: &str) -> Option<Part> {
    match word {
        "curtain" => Some(Part::Curtain),
        "door" => Some(Part::Door),
        _ => None,
    }
}

/// What a drawing program writes as style. A group that was hidden there, to see another state of
/// the drawing, is seen when its class says so.
fn style(text: &str) -> String {
    let kept = text.split(';').filter_map(|rule| {
        let (name, value) = rule.split_once(':')?;
        let (name, value) = (name.trim(), value.trim());
        let read = ATTRIBUTES.contains(&name) && name != "d" && harmless(value);
        read.then(|| format!("{name}:{value};"))
    });
    kept.collect()
}

/// Whether a value refers to nothing: neither to another file nor to a part of this one.
fn harmless(value: &str) -> bool {
    !value.contains("url(")
}

/// Two numbers.
fn pivot(text: &str) -> (f32, f32) {
    let mut numbers = text.split_whitespace().filter_map(|it| it.parse().ok());
    (
        numbers.next().unwrap_or_default(),
        numbers.next().unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use super::*;
    use crate::core::scenario::scene::{Object, Objects, Place};

    /// Everything is so that is asked for, and what is asked for is written down.
    #[derive(Default)]
    struct Asked {
        not: Option<String>,
        states: RefCell<BTreeSet<String>>,
        marks: RefCell<BTreeSet<String>>,
    }

    impl Stage for Asked {
        fn is(&self, state: &str) -> bool {
            self.states.borrow_mut().insert(state.to_owned());
            self.not.as_deref() != Some(state)
        }

        fn colour(&self, _: &str) -> Option<&'static str> {
            None
        }

        fn put(&self, _: &mut Pen, mark: &str) {
            self.marks.borrow_mut().insert(mark.to_owned());
        }
    }

    fn classes(text: &str) -> Vec<String> {
        let document = Document::parse(text).unwrap();
        let all = document
            .descendants()
            .filter_map(|it| it.attribute("class"));
        all.map(str::to_owned).collect()
    }

    /// The words of a class that begin like this, over all files.
    fn words(prefix: &str) -> BTreeSet<String> {
        files()
            .flat_map(|(_, text)| classes(text))
            .flat_map(|class| {
                let words = class.split_whitespace();
                words
                    .filter_map(|it| it.strip_prefix(prefix))
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    /// What stands behind `mark` or `thing`, in a file.
    fn marks(text: &str) -> BTreeSet<String> {
        let classes = classes(text);
        let marks = classes.iter().filter_map(|class| {
            class
                .strip_prefix("mark ")
                .or_else(|| class.strip_prefix("thing "))
        });
        marks.map(str::to_owned).collect()
    }

    fn drawn(name: &str) -> String {
        let mut pen = Pen::default();
        art(name).draw(&mut pen, &Asked::default());
        pen.finish().into_iter().map(|layer| layer.svg).collect()
    }

    #[test]
    fn every_file_is_read_and_draws_something() {
        assert!(files().count() > 30);
        for (name, text) in files() {
            Art::read(text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            assert!(drawn(&name).contains("<path"), "{name}");
        }
        assert!(Art::read("<svg").is_err());
    }

    #[test]
    fn nothing_in_a_file_reaches_outside_of_it() {
        let forbidden = [
            "<script",
            "<image",
            "<use",
            "<style",
            "<foreignObject",
            "<!DOCTYPE",
            "<!ENTITY",
            "href",
            "http:",
            "https:",
            "data:",
            "javascript",
            " on",
        ];
        for (name, text) in files() {
            let text = text.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            let shapes = text.split("</title>").nth(1).unwrap_or(&text);
            for word in forbidden {
                assert!(!shapes.contains(word), "{name}: {word}");
            }
        }
    }

    #[test]
    fn only_shapes_come_through_and_a_hidden_group_is_seen_when_its_class_says_so() {
        let text = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script>\
            <image href=\"x\"/><g class=\"when-post\" style=\"display:none;opacity:.5\" onclick=\"x\">\
            <path d=\"M0 0\" fill=\"url(#x)\"/></g></svg>";
        let mut pen = Pen::default();
        Art::read(text).unwrap().draw(&mut pen, &Asked::default());
        let svg: String = pen.finish().into_iter().map(|layer| layer.svg).collect();
        assert_eq!(svg, "<g style=\"opacity:.5;\"><path d=\"M0 0\"/></g>");
    }

    #[test]
    fn every_place_has_its_marks() {
        let places = files().filter(|(name, _)| name.starts_with("places/"));
        let (mut seen, mut outside) = (0, 0);
        for (name, text) in places {
            let marks = marks(text);
            match name.as_str() {
                "places/front_door" => {
                    assert!(marks.contains("client-behind"), "{name}");
                    assert!(marks.contains("client") && marks.contains("with"), "{name}");
                    continue;
                }
                _ if marks.contains("front-door") => outside += 1,
                _ => assert!(marks.contains("client") && marks.contains("with"), "{name}"),
            }
            seen += 1;
        }
        assert_eq!((seen, outside), (Place::ALL.len(), 3));
    }

    #[test]
    fn every_thing_has_a_place_and_every_mark_is_known() {
        let things: BTreeSet<String> = files()
            .filter_map(|(name, _)| name.strip_prefix("things/").map(str::to_owned))
            .collect();
        let marks: BTreeSet<String> = files().flat_map(|(_, text)| marks(text)).collect();
        let people = ["client", "client-behind", "with", "front-door"];
        for thing in &things {
            assert!(marks.contains(thing), "{thing} stands nowhere");
            let object = thing.split('-').next().unwrap();
            assert!(Objects::ALL.iter().any(|it| it.id() == object), "{thing}");
        }
        for mark in &marks {
            assert!(
                things.contains(mark) || people.contains(&mark.as_str()),
                "no drawing of {mark}"
            );
        }
    }

    #[test]
    fn every_word_of_a_class_means_something() {
        let known = |state: &str| {
            let states = ["lit", "rain", "holding", "shut", "chain", "ajar", "open"];
            states.contains(&state) || Objects::ALL.iter().any(|it: &Object| it.id() == state)
        };
        for state in words("when-").into_iter().chain(words("unless-")) {
            assert!(known(&state), "{state}");
        }
        assert_eq!(
            words("moves-"),
            BTreeSet::from(["curtain".to_owned(), "door".to_owned()])
        );
        let colours = ["sky", "pane", "skin"];
        for (name, text) in files() {
            for class in classes(text) {
                let read = Class::read(&class);
                let mut own = read.colours.iter();
                assert!(
                    own.all(|it| colours.contains(&it.as_str())),
                    "{name}: {class}"
                );
            }
        }
    }

    #[test]
    fn what_moves_stands_in_no_group_that_would_be_torn() {
        for (name, text) in files() {
            let document = Document::parse(text).unwrap();
            let moving = document.descendants().filter(|it| {
                it.attribute("class")
                    .is_some_and(|it| it.contains("moves-"))
            });
            for node in moving {
                assert!(node.has_attribute("data-pivot"), "{name}");
                for group in node
                    .ancestors()
                    .skip(1)
                    .filter(|it| it.has_tag_name(tag("g")))
                {
                    let shape = Shape::read(group).unwrap();
                    assert!(
                        shape.attributes.is_empty() && shape.clip.is_none(),
                        "{name}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_group_is_drawn_when_its_state_is_so() {
        let lit = |not: Option<&str>| {
            let stage = Asked {
                not: not.map(str::to_owned),
                ..Asked::default()
            };
            let mut pen = Pen::default();
            art("places/hallway").draw(&mut pen, &stage);
            pen.finish()
                .into_iter()
                .map(|it| it.svg)
                .collect::<String>()
        };
        assert_ne!(lit(None), lit(Some("lit")));
        assert_ne!(lit(None), lit(Some("chain")));
        assert_eq!(lit(None), lit(Some("nothing")));
    }
}
