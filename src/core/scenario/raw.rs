//! The file as it stands: serde types, one to one with `scenarios/FORMAT.md`.
//!
//! Nothing is resolved here and nothing is checked beyond shape. [`super::lower`] turns these
//! into the model that the program runs on. Everything that can be named in a finding is
//! [`Spanned`].
#![expect(
    missing_docs,
    reason = "`scenarios/FORMAT.md` says what each field means"
)]

use serde::Deserialize;

use super::looks::{
    Beard, Build, Clothes, Colour, Glasses, Hair, HairColour, Headwear, WalkingAid,
};
pub use super::raw_condition::PromiseState;
pub(super) use super::raw_condition::{Condition, Effect};
use super::raw_network::{MapTask, Rate};
use super::scene::{Door, Face, Light, Place, Posture};
use super::sound::Sound;
use crate::core::scenario::network::task::StepMark;
use crate::core::source::{Part, Spanned, Table};

/// Text with its place.
pub(super) type Text = Spanned<String>;
/// An id with its place.
pub(super) type Id = Spanned<String>;

/// The whole file; each part is read by itself, so that one fault of shape hides no other.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub(super) struct ScenarioFile {
    pub format: Part,
    pub id: Part,
    pub language: Part,
    pub title: Part,
    #[serde(default)]
    pub summary: Option<Part>,
    pub phase: Part,
    pub minutes: Part,
    #[serde(default)]
    pub content_notes: Option<Part>,
    pub client: Part,
    #[serde(default)]
    pub people: Option<Part>,
    #[serde(default)]
    pub frameworks: Option<Part>,
    #[serde(default)]
    pub goals: Option<Part>,
    #[serde(default)]
    pub briefing: Option<Part>,
    #[serde(default)]
    pub facts: Option<Part>,
    #[serde(default)]
    pub signals: Option<Part>,
    #[serde(default)]
    pub promises: Option<Part>,
    #[serde(default)]
    pub contacts: Option<Part>,
    #[serde(default)]
    pub network: Option<Part>,
    pub start_profiles: Part,
    #[serde(default)]
    pub bands: Option<Part>,
    #[serde(default)]
    pub allow: Option<Part>,
    #[serde(default)]
    pub always: Option<Part>,
    pub start: Part,
    pub nodes: Table<Part>,
}

/// How the worker addresses the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub enum Address {
    #[default]
    U,
    Je,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Client {
    pub name: Text,
    #[serde(default)]
    pub about: Option<Text>,
    #[serde(default)]
    pub looks: Looks,
    #[serde(default)]
    pub address: Address,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub name: Text,
    #[serde(default)]
    pub about: Option<Text>,
    #[serde(default)]
    pub looks: Looks,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Looks {
    pub age: Option<Spanned<i64>>,
    pub skin: Option<Spanned<i64>>,
    pub hair: Option<Hair>,
    pub hair_colour: Option<HairColour>,
    pub beard: Option<Beard>,
    pub glasses: Option<Glasses>,
    pub headwear: Option<Headwear>,
    pub headwear_colour: Option<Colour>,
    pub build: Option<Build>,
    pub clothes: Option<Clothes>,
    pub colour: Option<Colour>,
    pub over: Option<Colour>,
    pub walking_aid: Option<WalkingAid>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub id: Id,
    pub title: Text,
    pub text: Text,
    #[serde(default)]
    pub optional: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub text: Text,
    #[serde(default)]
    pub known: bool,
}

/// A signal or a promise: a text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Noted {
    pub text: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Profile {
    pub weight: Spanned<i64>,
    #[serde(default)]
    pub name: Option<Text>,
    pub state: Table<Spanned<i64>>,
}

/// A band `(lo, hi)` on a balance.
pub(super) type Band = Spanned<(f64, f64)>;

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct Scene {
    #[serde(default)]
    pub place: Option<Place>,
    #[serde(default)]
    pub door: Option<Door>,
    #[serde(default)]
    pub posture: Option<Posture>,
    #[serde(default)]
    pub face: Option<Face>,
    #[serde(default)]
    pub light: Option<Light>,
    #[serde(default)]
    pub objects: Option<Vec<Id>>,
    #[serde(default)]
    pub appears: Vec<Id>,
    #[serde(default)]
    pub disappears: Vec<Id>,
    #[serde(default)]
    pub alone: Option<bool>,
    #[serde(default)]
    pub with: Option<Vec<Id>>,
    #[serde(default)]
    pub sound: Option<Sound>,
}

#[derive(Debug, Deserialize, Default)]
pub(super) enum By {
    #[default]
    Client,
    Narrator,
    Thought,
    Worker,
    Person(Id),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub id: Id,
    #[serde(default)]
    pub by: By,
    pub text: Text,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub door: Option<Door>,
    #[serde(default)]
    pub posture: Option<Posture>,
    #[serde(default)]
    pub face: Option<Face>,
    #[serde(default)]
    pub sound: Option<Sound>,
    #[serde(default)]
    pub appears: Vec<Id>,
    #[serde(default)]
    pub disappears: Vec<Id>,
}

/// What can be going on at a moment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Situation {
    pub id: Id,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub note: Option<Text>,
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    #[serde(default)]
    pub say: Option<Text>,
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub bands: Table<Band>,
    #[serde(default)]
    pub band_reasons: Table<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Why {
    pub text: Text,
    pub source: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Critical {
    pub id: Id,
    pub what: Text,
    pub instead: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Route {
    #[serde(default)]
    pub when: Option<Condition>,
    pub to: Id,
}

/// What a case of an option replaces.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    /// Left out where it is the situation's.
    #[serde(default)]
    pub id: Option<Id>,
    #[serde(default)]
    pub situation: Option<Id>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub shows: Option<Vec<Id>>,
    #[serde(default)]
    pub evidence: Table<Spanned<i64>>,
    #[serde(default)]
    pub acts: Option<Vec<Id>>,
    #[serde(default)]
    pub balance: Option<Table<Spanned<f64>>>,
    #[serde(default)]
    pub steps: Option<Table<StepMark>>,
    #[serde(default)]
    pub effects: Option<Vec<Effect>>,
    #[serde(default)]
    pub reply: Option<Text>,
    #[serde(default)]
    pub reply_lines: Option<Vec<Line>>,
    #[serde(default)]
    pub critical: Option<Critical>,
    #[serde(default)]
    pub why: Option<Why>,
    #[serde(default)]
    pub route: Option<Vec<Route>>,
    #[serde(default)]
    pub next: Option<Id>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    /// Left out in a matrix cell, whose id is `ROW_COLUMN`.
    #[serde(default)]
    pub id: Option<Id>,
    #[serde(default)]
    pub row: Option<Id>,
    #[serde(default)]
    pub column: Option<Id>,
    #[serde(default)]
    pub say: Option<Text>,
    #[serde(default, rename = "do")]
    pub act: Option<Text>,
    #[serde(default)]
    pub silence: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub shows: Vec<Id>,
    #[serde(default)]
    pub evidence: Table<Spanned<i64>>,
    #[serde(default)]
    pub acts: Vec<Id>,
    #[serde(default)]
    pub balance: Table<Spanned<f64>>,
    #[serde(default)]
    pub steps: Table<StepMark>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    #[serde(default)]
    pub reply: Option<Text>,
    #[serde(default)]
    pub reply_lines: Vec<Line>,
    #[serde(default)]
    pub critical: Option<Critical>,
    #[serde(default)]
    pub repairs: Vec<Id>,
    #[serde(default)]
    pub why: Option<Why>,
    #[serde(default)]
    pub route: Vec<Route>,
    #[serde(default)]
    pub next: Option<Id>,
    #[serde(default)]
    pub cases: Vec<Spanned<Case>>,
}

#[derive(Debug, Deserialize)]
pub(super) enum Node {
    Tell(Tell),
    Decide(Decide),
    Draw(Draw),
    Observe(Observe),
    Matrix(Matrix),
    Reflect(Reflect),
    Map(MapTask),
    Rate(Rate),
    Visit(Visit),
    End(End),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tell {
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    #[serde(default)]
    pub say: Option<Text>,
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    #[serde(default)]
    pub route: Vec<Route>,
    #[serde(default)]
    pub next: Option<Id>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decide {
    #[serde(default)]
    pub title: Option<Text>,
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    #[serde(default)]
    pub say: Option<Text>,
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub situations: Vec<Spanned<Situation>>,
    #[serde(default)]
    pub affords: Table<Spanned<f64>>,
    #[serde(default)]
    pub bands: Table<Band>,
    #[serde(default)]
    pub band_reasons: Table<Text>,
    #[serde(default)]
    pub hard: bool,
    #[serde(default)]
    pub ask_why: bool,
    #[serde(default)]
    pub pause: Vec<Text>,
    pub options: Vec<Spanned<Choice>>,
    #[serde(default)]
    pub asides: Vec<Spanned<Choice>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weight {
    pub when: Condition,
    pub weight: Spanned<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    pub id: Id,
    pub weight: Spanned<i64>,
    #[serde(default)]
    pub weights: Vec<Weight>,
    #[serde(default)]
    pub text: Option<Text>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    pub next: Id,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draw {
    #[serde(default)]
    pub note: Option<Text>,
    pub outcomes: Vec<Outcome>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Observe {
    pub prompt: Text,
    pub signals: Vec<Id>,
    #[serde(default)]
    pub decoys: Vec<Id>,
    pub next: Id,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Axis {
    pub id: Id,
    pub text: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Matrix {
    #[serde(default)]
    pub title: Option<Text>,
    #[serde(default)]
    pub scene: Scene,
    pub prompt: Text,
    pub rows: Vec<Axis>,
    pub columns: Vec<Axis>,
    #[serde(default)]
    pub situations: Vec<Spanned<Situation>>,
    #[serde(default)]
    pub affords: Table<Spanned<f64>>,
    #[serde(default)]
    pub bands: Table<Band>,
    #[serde(default)]
    pub band_reasons: Table<Text>,
    #[serde(default)]
    pub hard: bool,
    #[serde(default)]
    pub ask_why: bool,
    #[serde(default)]
    pub pause: Vec<Text>,
    pub cells: Vec<Spanned<Choice>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reflect {
    pub question: Text,
    pub next: Id,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Visit {
    pub title: Text,
    #[serde(default)]
    pub scene: Scene,
    #[serde(default)]
    pub narrate: Option<Text>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    pub next: Id,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub enum EndKind {
    #[default]
    Full,
    Partial,
    Broken,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct End {
    pub title: Text,
    pub text: Text,
    #[serde(default)]
    pub inner: Option<Text>,
    #[serde(default)]
    pub kind: EndKind,
    #[serde(default)]
    pub goal: Option<Spanned<i64>>,
    #[serde(default)]
    pub scene: Scene,
}

/// The translation table.
#[derive(Debug, Deserialize)]
#[serde(rename = "Translation", deny_unknown_fields)]
pub(super) struct TranslationFile {
    pub format: Spanned<u32>,
    pub scenario: Id,
    pub language: Id,
    pub texts: Spanned<Table<Spanned<Translated>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translated {
    pub from: Text,
    pub text: Text,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Node, ScenarioFile, TranslationFile};
    use crate::core::source::{agree, edited, edits, read};

    const SHIPPED: [(&str, &str); 3] = [
        (
            include_str!("../../../scenarios/aan_de_deur/scenario.ron"),
            include_str!("../../../scenarios/aan_de_deur/en.ron"),
        ),
        (
            include_str!("../../../scenarios/dat_vraag_je_toch_niet/scenario.ron"),
            include_str!("../../../scenarios/dat_vraag_je_toch_niet/en.ron"),
        ),
        (
            include_str!("../../../scenarios/wie_was_er_voor/scenario.ron"),
            include_str!("../../../scenarios/wie_was_er_voor/en.ron"),
        ),
    ];

    /// Shipped scenarios are read in one pass, and to the same as by ron.
    #[test]
    fn what_is_shipped_is_plain() {
        for (text, translation) in SHIPPED {
            assert!(agree::<ScenarioFile>(text, 0..text.len()));
            assert!(agree::<TranslationFile>(translation, 0..translation.len()));
            for (id, node) in read::<ScenarioFile>(text).unwrap().nodes {
                assert!(agree::<Node>(text, node.span.range()), "{}", id.value);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_spoilt_node_is_read_as_ron_reads_it(which in 0..3usize, at in any::<prop::sample::Index>(), edits in edits()) {
            let text = SHIPPED[which].0;
            let nodes: Vec<_> = read::<ScenarioFile>(text).unwrap().nodes.into_iter().collect();
            let node = edited(&text[nodes[at.index(nodes.len())].1.span.range()], &edits);
            agree::<Node>(&node, 0..node.len());
        }
    }
}
