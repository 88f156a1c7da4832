//! What must hold for any input: each function takes bytes of anyone's and panics where it does
//! not hold.
//!
//! The fuzz targets call these with inputs that are bred for new paths through the program; the
//! core's tests call them with a few hundred changed copies of the corpus. Only the public face of
//! `drempel` is used.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use drempel::core::assessment::debrief::{self, Names};
use drempel::core::audit::policy::{load_policies, sample};
use drempel::core::check::{LoadInput, load};
use drempel::core::diagnostic::{Checked, render_human};
use drempel::core::dialogue::{Event, Input, Mode, Session, Setup, Waiting};
use drempel::core::dialogue::{Trace, replay};
use drempel::core::framework::{Catalog, FrameworkSource};
use drempel::core::journal::{self, FORMAT, Header, Journal};
use drempel::core::locale::Lang;
use drempel::core::report::graph::{Story, dot, svg};
use drempel::core::report::{TextOptions, render_html, render_text};
use drempel::core::scenario::Scenario;
use drempel::core::scenario::model::NodeKind;
use drempel::core::screen::steers;
use drempel::core::source::format::format;
use drempel::scene::head;
use drempel::storage::{DataDir, Settings, shipped_catalog};

/// The most inputs of a run; a scenario may go round for ever.
const MOST_INPUTS: usize = 60;

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| shipped_catalog().0)
}

fn scenario_of(text: &str) -> (Option<Scenario>, Checked) {
    let input = LoadInput {
        folder: None,
        scenario: ("scenario.ron".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    load(input, catalog())
}

/// A small scenario that is sound.
fn small() -> &'static Arc<Scenario> {
    static SCENARIO: OnceLock<Arc<Scenario>> = OnceLock::new();
    SCENARIO.get_or_init(|| {
        let text = include_str!("../../tests/data/scenarios/klein/scenario.ron");
        Arc::new(scenario_of(text).0.expect("it is sound"))
    })
}

/// Choices that follow from a number.
struct Picks(u64);

impl Picks {
    fn below(&mut self, count: usize) -> usize {
        // SplitMix64: any number will do, as long as it is the same each time.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let drawn = (mixed ^ (mixed >> 31)) % (count.max(1) as u64);
        usize::try_from(drawn).unwrap_or(0)
    }
}

/// No character that steers a screen; the isolates of a terminal's line are ours.
#[track_caller]
fn is_harmless(what: &str, text: &str) {
    let steering = text
        .chars()
        .find(|c| steers(*c) && !matches!(c, '\n' | '\u{2068}' | '\u{2069}'));
    assert_eq!(steering, None, "{what}: {text:?}");
}

/// Findings lie in their texts, and no renderer lets through what stands there.
fn shows(checked: &Checked) {
    for found in &checked.diagnostics {
        if let Some(span) = found.span {
            let text = checked.sources[found.file].text();
            assert!(text.get(span.range()).is_some(), "{found:?}");
        }
    }
    // Drawing a thousand excerpts takes long and shows no more than some.
    let mut some = checked.clone();
    some.diagnostics.truncate(20);
    for lang in Lang::ALL {
        is_harmless("findings", &render_human(&some, lang, false));
        some.to_json(lang);
    }
}

/// An input that the session may take now, by chance.
fn input(session: &Session, picks: &mut Picks) -> Option<Input> {
    let scenario = session.scenario();
    let kind = &scenario.node(session.state().node).kind;
    Some(match session.waiting() {
        Waiting::Ended(_) => return None,
        Waiting::Choice(_) => {
            let asides: Vec<&str> = session.asides().map(|aside| aside.id.as_str()).collect();
            if !asides.is_empty() && picks.below(4) == 0 {
                let id = asides[picks.below(asides.len())];
                return Some(Input::Aside(id.to_owned()));
            }
            let offers = session.offers();
            let offer = *offers.get(picks.below(offers.len()))?;
            Input::Choose(session.choice(offer)?.id.clone())
        }
        Waiting::Observation(_) => {
            let NodeKind::Observe(task) = kind else {
                return None;
            };
            let signals = task.signals.iter().map(|(ix, _)| usize::from(*ix));
            let marked = signals.filter(|_| picks.below(2) == 0);
            Input::Observe(marked.map(|ix| scenario.signals[ix].id.clone()).collect())
        }
        Waiting::Reflection(_) => {
            let words = ["", "Ik weet het niet.", "é\u{1b}[31m\u{202e}\u{9b}"];
            Input::Reflect(words[picks.below(words.len())].to_owned())
        }
        Waiting::Map(_) => Input::Map,
        Waiting::Rating(_) => Input::Rate(BTreeMap::new()),
    })
}

/// A run by chance, with the inputs it took.
fn walk(
    scenario: &Arc<Scenario>,
    setup: &Setup,
    picks: &mut Picks,
) -> Option<(Session, Vec<Input>, Vec<Event>)> {
    let mut events = Vec::new();
    let mut session =
        Session::start(Arc::clone(scenario), catalog(), setup.clone(), &mut events).ok()?;
    let mut inputs = Vec::new();
    while let Some(input) = input(&session, picks).filter(|_| inputs.len() < MOST_INPUTS) {
        // As the hosts do: where the story cannot go on, the run stays before that.
        let (mut next, mut told) = (session.clone(), Vec::new());
        if next.step(&input, &mut told).is_err() {
            break;
        }
        session = next;
        events.append(&mut told);
        inputs.push(input);
    }
    Some((session, inputs, events))
}

/// A scenario that loads is played by chance, and replayed from its inputs to the same state and
/// events; findings, debrief, page and graph let nothing through that steers a screen.
pub fn scenario(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (scenario, checked) = scenario_of(text);
    shows(&checked);
    let Some(scenario) = scenario else { return };
    for lang in Lang::ALL {
        let story = Story::of(&scenario, lang);
        is_harmless("graph", &svg(&story));
        is_harmless("graph", &dot(&story));
    }
    if checked.has_errors() {
        return;
    }
    let scenario = Arc::new(scenario);
    let mut picks = Picks(u64::from(crc32(data)));
    for _ in 0..3 {
        let setup = Setup {
            seed: picks.0,
            mode: Mode::Practice,
            ..Setup::default()
        };
        let Some((session, inputs, events)) = walk(&scenario, &setup, &mut picks) else {
            return;
        };
        let again = replay(Arc::clone(&scenario), catalog(), setup, &inputs);
        let again = again.expect("inputs that were taken are taken again");
        assert_eq!(again.session.state(), session.state());
        let told: Vec<Event> = again
            .entries
            .iter()
            .flat_map(|entry| entry.events.clone())
            .collect();
        assert_eq!(told, events);
        assert!(session.state().vars.iter().all(|value| *value <= 100));
        reports(&again);
    }
}

fn reports(trace: &Trace) {
    let names = Names {
        worker: "\u{1b}[31mSam\u{202e}".to_owned(),
    };
    for lang in Lang::ALL {
        let debrief = debrief::build(trace, catalog(), lang, &names);
        for (width, trainer) in [(80, false), (20, true)] {
            let options = TextOptions {
                lang,
                width,
                trainer,
            };
            is_harmless("debrief", &render_text(&debrief, options));
        }
        let options = TextOptions {
            lang,
            width: 80,
            trainer: true,
        };
        is_harmless("page", &render_html(&debrief, options, &head));
    }
}

/// A seed that is as good as any.
fn crc32(data: &[u8]) -> u32 {
    data.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// Two runs of the same scenario, with their journals.
fn runs() -> &'static [(Journal, String); 2] {
    static RUNS: OnceLock<[(Journal, String); 2]> = OnceLock::new();
    RUNS.get_or_init(|| {
        [1u64, 2].map(|seed| {
            let mut picks = Picks(seed);
            let setup = Setup {
                seed,
                ..Setup::default()
            };
            let (_, inputs, _) = walk(small(), &setup, &mut picks).expect("it can be played");
            let header = Header {
                format: FORMAT,
                id: format!("{seed:016x}"),
                forked_from: None,
                program: "test".to_owned(),
                scenario: small().id.clone(),
                scenario_hash: small().hash.clone(),
                frameworks_hash: catalog().hash.clone(),
                setup,
                language: "nl".to_owned(),
                worker: "Sam".to_owned(),
                player: "speler".to_owned(),
                started: seed,
            };
            let (text, _) = journal::text(&header, &inputs);
            let journal = journal::read(text.as_bytes()).expect("it was just written");
            assert_eq!(journal.inputs, inputs);
            (journal, text)
        })
    })
}

/// A journal with what happens to files: bytes changed, lost, doubled, lines swapped, lines of
/// another run, the end cut off. The changes follow from `data`, five bytes for each.
fn damaged(own: &str, other: &str, data: &[u8]) -> Vec<u8> {
    let mut bytes = own.as_bytes().to_vec();
    for edit in data.chunks_exact(5).take(8) {
        let (what, letter) = (edit[0], edit[4]);
        let at = usize::from(u16::from_le_bytes([edit[1], edit[2]])) % (bytes.len() + 1);
        let end = (at + usize::from(edit[3])).min(bytes.len());
        let mut lines: Vec<Vec<u8>> = bytes
            .split_inclusive(|byte| *byte == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        let number = |byte: u8| usize::from(byte) % lines.len().max(1);
        let (one, two) = (number(edit[1]), number(edit[3]));
        let others: Vec<&[u8]> = other
            .as_bytes()
            .split_inclusive(|byte| *byte == b'\n')
            .collect();
        match what % 9 {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => drop(
                bytes
                    .splice(at..at, bytes[at..end].to_vec())
                    .collect::<Vec<_>>(),
            ),
            3 => bytes.insert(at, letter),
            4 => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= letter.max(1)),
            _ if lines.is_empty() => {}
            line => {
                let foreign = others[usize::from(letter) % others.len()].to_vec();
                match line {
                    5 => lines.swap(one, two),
                    6 => drop(lines.remove(one)),
                    7 => lines[one] = foreign,
                    _ => lines.insert(one, foreign),
                }
                bytes = lines.concat();
            }
        }
    }
    bytes
}

/// Whatever happens to the file of a run: what is read of it is the run up to some input, or
/// nothing. And of any bytes at all: what is read is written so that it is read again.
pub fn journal(data: &[u8]) {
    let same = |one: &Journal, other: &Journal| {
        one.header == other.header && other.inputs.starts_with(&one.inputs)
    };
    let runs = runs();
    for (own, other) in [(&runs[0], &runs[1]), (&runs[1], &runs[0])] {
        let bytes = damaged(&own.1, &other.1, data);
        let read = journal::read(&bytes).ok();
        let stands = journal::read_what_stands(&bytes).ok().map(|(it, _)| it);
        for read in read.into_iter().chain(stands) {
            assert!(
                same(&read, &own.0) || same(&read, &other.0),
                "{read:?} from {:?}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
    if let Ok(read) = journal::read(data) {
        let (text, _) = journal::text(&read.header, &read.inputs);
        let again = journal::read(text.as_bytes()).expect("what was read can be written");
        assert!(same(&read, &again) && same(&again, &read));
    }
}

/// A value in which nothing between brackets is one thing: to ron `()` is a unit and `( )` an empty
/// list, and to a scenario both are a struct without fields.
fn bare(value: ron::Value) -> ron::Value {
    use ron::Value;
    match value {
        Value::Unit => Value::Seq(Vec::new()),
        Value::Seq(list) => Value::Seq(list.into_iter().map(bare).collect()),
        Value::Map(map) => Value::Map(
            map.into_iter()
                .map(|(key, it)| (bare(key), bare(it)))
                .collect(),
        ),
        Value::Option(inner) => Value::Option(inner.map(|inner| Box::new(bare(*inner)))),
        Value::Bool(_) | Value::Char(_) | Value::Number(_) | Value::String(_) | Value::Bytes(_) => {
            value
        }
    }
}

/// A text that is laid out means what it meant, is not much larger, and is laid out.
pub fn fmt(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(once) = format(text) else { return };
    assert!(once.len() <= 8 * text.len() + 4096 + 1, "{text:?}");
    assert_eq!(format(&once).as_ref(), Ok(&once), "twice is not once");
    let value = |text: &str| ron::from_str::<ron::Value>(text).ok().map(bare);
    if let Some(before) = value(text) {
        assert_eq!(Some(before), value(&once), "{text:?}");
    }
    let meaning = |text: &str| {
        let (scenario, checked) = scenario_of(text);
        let codes: Vec<&str> = checked
            .diagnostics
            .iter()
            .map(drempel::core::diagnostic::Diagnostic::code)
            .collect();
        let scenario = scenario.map(|it| {
            let texts = it.texts.iter();
            let texts: Vec<(String, String)> = texts
                .map(|(_, entry)| (entry.key.to_owned(), entry.text.to_owned()))
                .collect();
            let all = (
                &it.nodes,
                &it.always,
                &it.profiles,
                &it.contacts,
                &it.people,
            );
            (texts, format!("{all:?}"))
        });
        // A mistake in the notation can be found elsewhere once it is laid out.
        (!checked.has_errors()).then_some((codes, scenario))
    };
    if let Some(before) = meaning(text) {
        assert_eq!(Some(before), meaning(&once));
    }
}

/// A school's own framework beside the shipped ones.
pub fn framework(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let mut files = catalog().files.clone();
    files.push(FrameworkSource {
        name: "own.ron".to_owned(),
        text: text.to_owned(),
    });
    let (catalog, checked) = drempel::core::framework::load(files);
    shows(&checked);
    for kind in drempel::core::report::KINDS {
        for named in drempel::core::report::ids(kind, &catalog, Lang::En).unwrap_or_default() {
            named.has(&["a".to_owned()]);
        }
    }
}

/// Ways of working of one's own, which play a small scenario.
pub fn policies(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (policies, checked) = load_policies("own.ron", text, catalog());
    shows(&checked);
    for policy in policies.0.iter().filter(|_| !checked.has_errors()).take(3) {
        sample(small(), catalog(), policy, "nl", 2, 7, &mut || false)
            .expect("the small scenario can be played");
    }
}

/// Settings from a file of anyone's hand: sensible and kept as they are, or refused and left.
pub fn settings(data: &[u8]) {
    let place = tempfile::tempdir().expect("a folder");
    let dir = DataDir::locate(Some(place.path())).expect("it was named");
    std::fs::write(dir.settings(), data).expect("it can be written");
    let Ok(settings) = Settings::load(&dir) else {
        // What is no settings is not replaced by them.
        assert_eq!(std::fs::read(dir.settings()).ok().as_deref(), Some(data));
        return;
    };
    assert!((0.8..=2.0).contains(&settings.text_scale));
    settings.save(&dir).expect("it can be written");
    assert_eq!(Settings::load(&dir).ok(), Some(settings));
}
