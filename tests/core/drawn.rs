//! What a text says is to be seen is drawn while it is said: things, clothes, postures and faces
//! that the shipped scenarios name, held against the scene of that moment, in both languages.
//!
//! What is to be seen is said by the narrator, in what the worker does, and in how it ends; what
//! people talk about may be elsewhere. A sentence that names something which is not in the picture
//! stands in [`SAID_ONLY`] with its reason.

use std::collections::{BTreeMap, BTreeSet};

use drempel::core::dialogue::{Event, Session, Setup};
use drempel::core::scenario::Scenario;
use drempel::core::scenario::ids::TextIx;
use drempel::core::scenario::model::{Manner, NodeKind, Speaker, Words};
use drempel::core::scenario::scene::{Face, Object, Objects, Place, Posture, SceneState};
use drempel::scene::{Cast, compose};

use crate::support::{play, shipped, shipped_ids};

/// What shows something that is named.
#[derive(Debug, Clone, Copy)]
enum Shows {
    /// One of these things.
    Things(&'static [Object]),
    /// A part of a place.
    In(&'static [Place]),
    /// How the client holds the body.
    Body(&'static [Posture]),
    /// What the face shows.
    Face(&'static [Face]),
}

impl Shows {
    fn in_scene(self, scenario: &Scenario, scene: &SceneState) -> bool {
        match self {
            Self::Things(any) => any.iter().any(|it| drawn(scenario, scene, *it)),
            Self::In(any) => any.contains(&scene.place),
            Self::Body(any) => any.contains(&scene.posture),
            Self::Face(any) => any.contains(&scene.face),
        }
    }
}

/// Whether a thing is there, and the picture is another without it.
fn drawn(scenario: &Scenario, scene: &SceneState, object: Object) -> bool {
    let mut without = Objects::default();
    let others = scene.objects.iter().filter(|it| *it != object);
    others.for_each(|it| without.insert(it));
    let bare = SceneState {
        objects: without,
        ..*scene
    };
    let cast = Cast::of(scenario, scene);
    scene.objects.contains(object) && compose(scene, &cast) != compose(&bare, &cast)
}

const SHEETS: &[Object] = &[Object::Sheet, Object::SheetAbove, Object::SheetFull];
const PAPERS: &[Object] = &[Object::Letter, Object::Post];

/// Words in Dutch, the same in English, and what shows them. A word stands by itself or begins a
/// longer one where it ends in `-`.
const NAMED: &[(&[&str], &[&str], Shows)] = &[
    // Things
    (
        &[
            "brief",
            "brieven",
            "envelop",
            "enveloppen",
            "post",
            "postberg",
        ],
        &["letter", "letters", "envelope", "envelopes", "post"],
        Shows::Things(PAPERS),
    ),
    (
        &["hond", "hondenneus", "bruno"],
        &["dog", "dog’s", "bruno"],
        Shows::Things(&[Object::Dog]),
    ),
    (
        &["vuilniszak", "de zak"],
        &["bin bag", "the bag"],
        Shows::Things(&[Object::BinBag]),
    ),
    (
        &["kalender"],
        &["calendar"],
        Shows::Things(&[Object::CraneCalendar, Object::Calendar]),
    ),
    (
        &["de klok"],
        &["the clock"],
        Shows::Things(&[Object::Clock]),
    ),
    (&["krukje"], &["stool"], Shows::Things(&[Object::Stool])),
    (
        &["kaartje", "een kaart"],
        &["card"],
        Shows::Things(&[Object::Card, Object::FridgeCard, Object::DoveCard]),
    ),
    (&["oliekan"], &["oil can"], Shows::Things(&[Object::OilCan])),
    (
        &["brievenbussen"],
        &["letterboxes"],
        Shows::Things(&[Object::LetterBoxes]),
    ),
    (
        &["veegt milly", "veegt door"],
        &["sweeping"],
        Shows::Things(&[Object::Broom]),
    ),
    (
        &["vergrootglas", "duim wrijft over het glas"],
        &["magnifying glass"],
        Shows::Things(&[Object::MagnifyingGlass]),
    ),
    (
        &["bord van de tram", "trambord"],
        &["tram sign"],
        Shows::Things(&[Object::TramSign]),
    ),
    (
        &["krant", "wijkkrant"],
        &["newspaper", "local paper"],
        Shows::Things(&[Object::Newspaper]),
    ),
    (
        &["suikerpot", "peperbus", "zoutvaatje"],
        &["sugar bowl", "pepper pot", "salt cellar"],
        Shows::Things(&[Object::SaltAndPepper]),
    ),
    (&["fiets"], &["bike"], Shows::Things(&[Object::Bike])),
    (&["blad"], &["sheet"], Shows::Things(SHEETS)),
    (&["stift"], &["marker"], Shows::Things(&[Object::Marker])),
    (
        &["deegbal", "deegballen", "schaal"],
        &["fritter", "fritters", "the dish"],
        Shows::Things(&[Object::Dish]),
    ),
    (&["kaars"], &["candle"], Shows::Things(&[Object::Candle])),
    (
        &["fruit"],
        &["fruit", "fruit bowl"],
        Shows::Things(&[Object::FruitBowl]),
    ),
    (
        &["de kan"],
        &["the pot"],
        Shows::Things(&[Object::CoffeePot]),
    ),
    (
        &["trommel"],
        &["biscuit tin"],
        Shows::Things(&[Object::Tin]),
    ),
    (&["duif"], &["dove"], Shows::Things(&[Object::DoveCard])),
    (
        &["het raam open"],
        &["opens the window"],
        Shows::Things(&[Object::OpenWindow]),
    ),
    (
        &["telefoon", "speaker"],
        &["phone", "speaker"],
        Shows::Things(&[Object::Phone]),
    ),
    (
        &["tekening", "kindertekening"],
        &["drawing"],
        Shows::Things(&[Object::Drawing]),
    ),
    (
        &["foto"],
        &["photo"],
        Shows::Things(&[Object::Photo, Object::CrewPhoto, Object::Candle]),
    ),
    // Places
    (
        &["koelkast", "fornuis", "aanrecht"],
        &["fridge", "stove", "counter"],
        Shows::In(&[Place::Kitchen]),
    ),
    (
        &["galerij", "reling"],
        &["walkway", "railing"],
        Shows::In(&[Place::Gallery]),
    ),
    (
        &["portiek", "de trap af"],
        &["entrance hall", "down the stairs"],
        Shows::In(&[Place::Stairwell]),
    ),
    (&["kapstok"], &["the coats"], Shows::In(&[Place::Hallway])),
    // Clothes
    (&["pyjama"], &["pyjamas"], Shows::Things(&[Object::Pyjamas])),
    // Postures
    (
        &["armen over elkaar", "vouwt haar armen"],
        &["arms folded", "folds her arms", "arms crossed"],
        Shows::Body(&[Posture::Closed]),
    ),
    (
        &["kin op haar hand"],
        &["chin on her hand"],
        Shows::Body(&[Posture::ChinOnHand]),
    ),
    (
        &["gaat rechtop zitten", "zit rechtop"],
        &["sits up straight", "sitting up straight"],
        Shows::Body(&[Posture::Upright, Posture::Open]),
    ),
    (
        &["gewicht tegen de deurpost"],
        &["against the door frame with his whole weight"],
        Shows::Body(&[Posture::Leaning]),
    ),
    (
        &["zijn schouders zakken, en"],
        &["his shoulders drop, and"],
        Shows::Body(&[Posture::Leaning]),
    ),
    (
        &[
            "gaat niet zitten",
            "blijft staan, met",
            "blijft bij de koelkast staan",
        ],
        &[
            "doesn’t sit down",
            "stays on her feet",
            "stays by the fridge",
        ],
        Shows::Body(&[Posture::Standing]),
    ),
    (
        &["stoel een kwartslag", "zijn rug naar je toe"],
        &["chair a quarter turn", "his back to you"],
        Shows::Body(&[Posture::TurnedAway]),
    ),
    // Faces
    (
        &["schiet ze in de lach", "lacht erbij"],
        &["bursts out laughing", "laughs as she says it"],
        Shows::Face(&[Face::Amused]),
    ),
];

/// Sentences that name something which is not in the picture: the scenario, a part of the Dutch
/// sentence, and why.
const SAID_ONLY: &[(&str, &str, &str)] = &[
    (
        "aan_de_deur",
        "Je telefoon trilt twee keer",
        "the worker's own, in a pocket",
    ),
    (
        "aan_de_deur",
        "Je telefoon gaat: Yara",
        "the worker's own, in a pocket",
    ),
    (
        "aan_de_deur",
        "Je hoort hem bellen",
        "heard through the shut door",
    ),
    (
        "aan_de_deur",
        "Van de post komt hij op zijn werk",
        "what they spoke of",
    ),
    (
        "aan_de_deur",
        "Binnen blaft een hond",
        "heard through the shut door",
    ),
    (
        "aan_de_deur",
        "Met zijn voet schuift hij een paar enveloppen",
        "at his feet, below the picture",
    ),
    (
        "aan_de_deur",
        "De brief stopt hij achter zijn rug",
        "out of sight",
    ),
    (
        "aan_de_deur",
        "Hij heeft zijn telefoon al in zijn hand",
        "behind the edge of the door",
    ),
    (
        "aan_de_deur",
        "trekt hij de zak weg, uit het zicht",
        "out of sight",
    ),
    (
        "aan_de_deur",
        "Hij pakt het kaartje aan en doet de deur dicht",
        "goes in with him",
    ),
    (
        "aan_de_deur",
        "donderdag, tien uur. Hij pakt het aan",
        "in his hand",
    ),
    (
        "aan_de_deur",
        "Het kaartje komt er aan jouw kant weer onderdoor",
        "at the worker's feet",
    ),
    (
        "aan_de_deur",
        "Het kaartje ligt op de mat",
        "at the worker's feet",
    ),
    ("aan_de_deur", "Hij stopt het in zijn schoen", "in his shoe"),
    (
        "dat_vraag_je_toch_niet",
        "Hij schuift de brieven onder de krant",
        "they lie under it now",
    ),
    (
        "dat_vraag_je_toch_niet",
        "Op de fiets zie je zijn tafel weer voor je",
        "remembered, on the worker's own bike",
    ),
    (
        "wie_was_er_voor",
        "De stift blijft op de laatste letter staan",
        "in English a letter of a name",
    ),
    (
        "wie_was_er_voor",
        "Ze vouwt het blad dicht",
        "it is in the drawer now",
    ),
    ("wie_was_er_voor", "De stift rolt van tafel", "on the floor"),
    (
        "wie_was_er_voor",
        "In gedachten leg je het blad nog eens voor je",
        "remembered",
    ),
    (
        "wie_was_er_voor",
        "Het blad ligt bij haar thuis",
        "elsewhere",
    ),
    (
        "wie_was_er_voor",
        "Deze week zou het kaartje op de bus gaan",
        "elsewhere",
    ),
    (
        "wie_was_er_voor",
        "Nee, zeg je, alleen een kaartje",
        "elsewhere",
    ),
    (
        "wie_was_er_voor",
        "Het blad hangt in de keuken, aan een magneet",
        "behind whoever looks",
    ),
    ("wie_was_er_voor", "De map ligt op de kast", "in the folder"),
    (
        "wie_was_er_voor",
        "Ze haalt het blad onder het fruit vandaan",
        "in her apron now",
    ),
    (
        "aan_de_deur",
        "De deur is weer dicht. Je kaartje is gebleven",
        "behind the shut door",
    ),
    (
        "aan_de_deur",
        "Er is geen brief samen gelezen",
        "told afterwards",
    ),
    (
        "aan_de_deur",
        "Er is samen gelezen wat er in een brief stond",
        "told afterwards",
    ),
    (
        "aan_de_deur",
        "Je schuift je kaartje onder de deur",
        "at the worker's feet",
    ),
    (
        "dat_vraag_je_toch_niet",
        "Op de koelkast hangt Elines nummer",
        "remembered",
    ),
    (
        "dat_vraag_je_toch_niet",
        "Zes weken later. De bak, de brieven",
        "told afterwards",
    ),
    (
        "wie_was_er_voor",
        "Alle namen staan erop en het blad zit netjes in de map",
        "in the folder",
    ),
    (
        "wie_was_er_voor",
        "Er is niemand gebeld en niets verstuurd",
        "elsewhere",
    ),
    ("wie_was_er_voor", "Er is één kaartje gegaan", "elsewhere"),
    (
        "wie_was_er_voor",
        "Het blad ligt opgevouwen in de la",
        "in the drawer",
    ),
    (
        "wie_was_er_voor",
        "Het kaartje was van haar, het telefoontje niet",
        "told afterwards",
    ),
    (
        "wie_was_er_voor",
        "Nilda aan de telefoon, Mo en zijn planten",
        "told afterwards",
    ),
];

/// The words of a text, in small letters, one space between them.
fn words(text: &str) -> String {
    // A letter box is no letter.
    let lower = text.to_lowercase().replace("letter box", "letterbox");
    let words = lower.split(|c: char| !(c.is_alphanumeric() || c == '’' || c == ','));
    let joined: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    format!(" {} ", joined.join(" "))
}

fn names(text: &str, phrases: &[&str]) -> bool {
    let bare = text.replace(',', "");
    phrases
        .iter()
        .any(|it| text.contains(&format!(" {it} ")) || bare.contains(&format!(" {it} ")))
}

/// The text of an event that says what is to be seen: what the narrator says, what the worker does
/// without a word, and how it ends.
fn seen_text(scenario: &Scenario, event: &Event) -> Option<TextIx> {
    match event {
        Event::Line {
            by: Speaker::Narrator,
            text,
        }
        | Event::Done {
            manner: Manner::Do | Manner::Silence,
            words: Words::Text(text),
        } => Some(*text),
        Event::Ended(node) => Some(scenario.node(*node).kind.end()?.text),
        _ => None,
    }
}

/// What is said to be seen in a scene, in many runs: the text in Dutch and English.
fn told(scenario: &std::sync::Arc<Scenario>) -> BTreeMap<(String, String), Vec<SceneState>> {
    let (_, catalog) = shipped(&scenario.id);
    let mut told: BTreeMap<(String, String), Vec<SceneState>> = BTreeMap::new();
    for seed in 0..400_u64 {
        let setup = Setup {
            seed,
            ..Setup::default()
        };
        let mut turn = seed;
        let choose = |session: &Session| {
            turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let careful = seed % 3 == 0;
            match careful {
                true => crate::support::keyed_best(session),
                false => (turn >> 33) as usize,
            }
        };
        let (_, _, events) = play(scenario, catalog, setup, choose);
        let mut scene = SceneState::default();
        for event in events {
            if let Event::Scene(new) = event {
                scene = new;
            }
            let Some(text) = seen_text(scenario, &event) else {
                continue;
            };
            let both = (scenario.text(text, "nl"), scenario.text(text, "en"));
            let seen = told
                .entry((both.0.to_owned(), both.1.to_owned()))
                .or_default();
            if !seen.contains(&scene) {
                seen.push(scene);
            }
        }
    }
    told
}

#[test]
fn what_the_words_say_can_be_seen() {
    let mut used = BTreeSet::new();
    let mut lacking = Vec::new();
    let mut known = BTreeSet::new();
    for id in shipped_ids() {
        let (scenario, _) = shipped(&id);
        for ((dutch, english), scenes) in told(&scenario) {
            let (nl, en) = (words(&dutch), words(&english));
            for (index, (in_dutch, in_english, shows)) in NAMED.iter().enumerate() {
                if !names(&nl, in_dutch) && !names(&en, in_english) {
                    continue;
                }
                known.insert(index);
                if scenes.iter().all(|scene| shows.in_scene(&scenario, scene)) {
                    continue;
                }
                let said = SAID_ONLY
                    .iter()
                    .position(|(own, part, _)| *own == id && dutch.contains(part));
                match said {
                    Some(exception) => _ = used.insert(exception),
                    None => lacking.push(format!("{id}: {shows:?}\n    {dutch}\n    {english}")),
                }
            }
        }
    }
    assert!(lacking.is_empty(), "not drawn:\n{}", lacking.join("\n"));
    for (index, (dutch, ..)) in NAMED.iter().enumerate() {
        assert!(known.contains(&index), "nothing names {dutch:?}");
    }
    for (index, exception) in SAID_ONLY.iter().enumerate() {
        assert!(
            used.contains(&index),
            "drawn, or no longer said: {exception:?}"
        );
    }
}

/// Every thing that a shipped scenario can show is named by a text, or stands there unsaid.
#[test]
fn every_text_that_names_something_is_reached() {
    for id in shipped_ids() {
        let (scenario, _) = shipped(&id);
        let told: BTreeSet<String> = told(&scenario).into_keys().map(|(nl, _)| nl).collect();
        let all: BTreeSet<String> = narrated(&scenario);
        let missed: Vec<&String> = all.difference(&told).collect();
        // A few sentences need an order of choices that hardly anyone takes.
        assert!(
            missed.len() * 6 <= all.len(),
            "{id}: {} of {}: {missed:#?}",
            missed.len(),
            all.len()
        );
    }
}

/// What the narrator says at the nodes of a scenario and in the answers to its options.
fn narrated(scenario: &Scenario) -> BTreeSet<String> {
    let nodes = scenario.nodes.iter();
    let lines = nodes.flat_map(|node| {
        let decision = match &node.kind {
            NodeKind::Decide(decision) => Some(decision),
            _ => None,
        };
        let replies = decision
            .into_iter()
            .flat_map(|decision| &decision.options)
            .flat_map(|option| option.base.reply.iter());
        node.lines.iter().chain(replies)
    });
    lines
        .filter(|line| line.by == Speaker::Narrator)
        .map(|line| scenario.text(line.text, "nl").to_owned())
        .collect()
}
