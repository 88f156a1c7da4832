//! One decision of a sheet: what was seen before it, what was open, and what that was worth.

use crate::core::audit::looks::values;
use crate::core::dialogue::{Event, Names, Offered, Session, Teller, Told, Voice};
use crate::core::framework::Catalog;
use crate::core::locale::{Lang, say};
use crate::core::report::scene_words;
use crate::core::report::words::quote;
use crate::core::scenario::Scenario;
use crate::core::scenario::model::{BitKind, Condition};
use crate::core::scenario::scene::SceneState;

/// What a player has seen of a run so far.
pub(super) struct Seen<'a> {
    scenario: &'a Scenario,
    lang: Lang,
    teller: Teller<'a>,
    /// What the player did before that, without what came of it: an answer to one item of the
    /// sheet would tell of another.
    earlier: Vec<String>,
    /// All that was told since the question before.
    lines: Vec<Told>,
}

impl<'a> Seen<'a> {
    pub(super) fn new(scenario: &'a Scenario, lang: Lang, names: &'a Names) -> Self {
        Self {
            scenario,
            lang,
            teller: Teller::new(scenario, lang, names),
            earlier: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Hears what was told since the question before.
    pub(super) fn hear(&mut self, events: &[Event]) {
        let teller = &mut self.teller;
        let told = events.iter().filter_map(|event| teller.tell(event));
        self.lines.extend(told);
    }

    /// A question was seen: what led to it is over.
    pub(super) fn asked(&mut self) {
        let own = self.lines.iter().filter(|told| is_own(told.by));
        self.earlier.extend(own.map(shown));
        self.lines.clear();
    }
}

/// What the worker said, did or left unsaid.
fn is_own(by: Voice) -> bool {
    match by {
        Voice::Worker | Voice::Act | Voice::Silence => true,
        Voice::Client | Voice::Narrator | Voice::Thought | Voice::Person | Voice::Card => false,
    }
}

fn shown(told: &Told) -> String {
    let words = quote(&told.text, told.by);
    match &told.name {
        Some(name) if told.by.is_spoken() => format!("{name}: {words}"),
        _ => words,
    }
}

/// An option that was open, in words.
pub(super) struct Answer {
    pub words: String,
    /// What it is worth here, 0..=1.
    pub value: f64,
}

/// A decision in one situation.
pub(super) struct Item {
    pub scenario: String,
    pub node: String,
    pub situation: Option<String>,
    title: String,
    about: Vec<(&'static str, String)>,
    earlier: Vec<String>,
    lines: Vec<String>,
    pub options: Vec<Answer>,
}

impl Item {
    /// The question that a run waits at; none where it offers no opportunity, or where all that is
    /// open is worth the same.
    pub(super) fn at(session: &Session, catalog: &Catalog, seen: &Seen<'_>) -> Option<Self> {
        let (node, decision) = session.decision()?;
        let scenario = session.scenario();
        let offered = Offered::all(session);
        let (_, values) = values(scenario, decision, catalog, &offered)?;
        let options = offered.iter().zip(values).filter_map(|(offered, value)| {
            let (choice, _) = offered.of(scenario, decision)?;
            let words = seen.teller.choice(decision, choice);
            Some(Answer {
                words: quote(&words, choice.manner.into()),
                value,
            })
        });
        let options: Vec<Answer> = options.collect();
        let differ = options
            .iter()
            .any(|option| option.value.to_bits() != options[0].value.to_bits());
        if !differ {
            return None;
        }
        let cases = offered.iter().filter_map(|offered| {
            let choice = scenario.choice(decision, offered.position)?;
            choice.cases.get(usize::from(offered.case?))
        });
        let mut situations = cases.filter_map(|case| decision.situation(case));
        let title = decision.title.map(|title| seen.teller.text(title));
        let prompt = decision.prompt.map(|prompt| seen.teller.text(prompt));
        let title = [title, prompt].into_iter().flatten();
        Some(Self {
            scenario: scenario.id.clone(),
            node: scenario.node(node).id.clone(),
            situation: situations.next().map(|situation| situation.id.clone()),
            title: title.collect::<Vec<_>>().join(" "),
            about: about(session, seen),
            earlier: seen.earlier.clone(),
            lines: seen.lines.iter().map(shown).collect(),
            options,
        })
    }

    /// The options with their letters.
    pub(super) fn lettered(&self) -> String {
        let lettered = self.options.iter().zip('A'..);
        let lines = lettered.map(|(option, letter)| format!("{letter}. {}", option.words));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// With all that was seen before.
    pub(super) fn informed(&self, number: &str, lang: Lang) -> String {
        let mut lines = vec![format!("{number} [{}] {}", self.scenario, self.title)];
        if !self.earlier.is_empty() {
            lines.push(say(lang, "sheets-earlier", &[]));
            lines.extend(self.earlier.iter().map(|line| format!("  {line}")));
        }
        if !self.lines.is_empty() {
            lines.push(say(lang, "sheets-now", &[]));
            lines.extend(self.lines.iter().map(|line| format!("  {line}")));
        }
        let about = self.about.iter();
        lines.extend(about.map(|(id, text)| say(lang, id, &[("text", text)])));
        lines.push(self.lettered());
        lines.join("\n")
    }
}

/// What is seen and known at the question.
fn about(session: &Session, seen: &Seen<'_>) -> Vec<(&'static str, String)> {
    let scenario = seen.scenario;
    let set = |kind: BitKind, id: &str| {
        let bit = scenario.bit(kind, id);
        bit.is_some_and(|bit| session.state().holds(&Condition::Bit(bit)))
    };
    let listed = |texts: Vec<String>| texts.join(" ");
    let facts = scenario.facts.iter();
    let facts = facts.filter(|fact| session.state().bit(fact.bit));
    let facts = listed(facts.map(|fact| seen.teller.text(fact.text)).collect());
    let noted = |kind: BitKind, all: &[crate::core::scenario::model::Noted]| {
        let kept = all.iter().filter(|noted| set(kind, &noted.id));
        listed(kept.map(|noted| seen.teller.text(noted.text)).collect())
    };
    let parts = [
        ("sheets-look", look(session.scene(), seen)),
        ("sheets-noticed", noted(BitKind::Noticed, &scenario.signals)),
        ("sheets-known", facts),
        (
            "sheets-promised",
            noted(BitKind::PromiseMade, &scenario.promises),
        ),
    ];
    let told = parts.into_iter().filter(|(_, text)| !text.is_empty());
    told.collect()
}

fn look(scene: SceneState, seen: &Seen<'_>) -> String {
    let with = scene
        .with
        .map(|person| seen.scenario.person_name(person, seen.lang.code()));
    let name = &seen.scenario.client.name;
    scene_words(scene, None, name, with, seen.lang)
}
