//! A run on a shelf in memory: what is kept, what is lost, and what stands in between.

use std::sync::Arc;

use drempel::core::check::{LoadInput, load};
use drempel::core::dialogue::{Input, Mode, Setup, StepError};
use drempel::core::journal::read;
use drempel::core::locale::Lang;
use drempel::run::{Draft, InMemory, Memory, MemoryFault, NewRun, ReadError, ResumeError, Run};

use super::growing::same;
use crate::fixtures::catalog;
use crate::small::choose;

/// Two questions, of which the first can be asked again.
pub(crate) const STORY: &str = r#"
    "a": Decide( options: [
        ( id: "again", say: "Nog eens.", why: ( text: "Daarom.", source: "MDA 2.2" ), next: "chance" ),
        ( id: "on", say: "Verder.", why: ( text: "Daarom.", source: "MDA 2.2" ), next: "b" ) ] ),
    "chance": Draw( outcomes: [ ( id: "left", weight: 1, next: "l" ), ( id: "right", weight: 1, next: "r" ) ] ),
    "l": Tell( narrate: "Links.", next: "a" ),
    "r": Tell( narrate: "Rechts.", next: "a" ),
    "b": Reflect( question: "Waarom?", next: "end" ),"#;

/// A scenario of these nodes, from its start `a` to its `end`.
pub(crate) fn texts(nodes: &str) -> LoadInput {
    let text = format!(
        r#"Scenario( format: 1, id: "proef", language: "nl", title: "Proef", phase: "ph_first_contact", minutes: 5,
        client: ( name: "Nel" ), start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 20 }} ) }}, start: "a",
        nodes: {{ {nodes} "end": End( title: "Einde", text: "Klaar." ) }} )"#
    );
    LoadInput {
        folder: None,
        scenario: ("proef".to_owned(), text),
        translations: Vec::new(),
    }
}

pub(crate) fn begin(shelf: &Memory, nodes: &str, seed: u64) -> Run<InMemory> {
    Run::begin(new_run(&texts(nodes), seed), shelf).unwrap().0
}

pub(crate) fn new_run(input: &LoadInput, seed: u64) -> NewRun<'_> {
    let (scenario, _) = load(input.clone(), catalog());
    NewRun {
        scenario: Arc::new(scenario.unwrap()),
        input,
        catalog: Arc::new(catalog().clone()),
        setup: Setup {
            seed,
            mode: Mode::Practice,
            ..Setup::default()
        },
        language: "nl".to_owned(),
        worker: "Sam".to_owned(),
        player: "speler".to_owned(),
    }
}

pub(crate) fn play(run: &mut Run<InMemory>, inputs: &[Input]) {
    for input in inputs {
        run.step(input.clone()).unwrap();
    }
}

pub(crate) fn kept(shelf: &Memory, id: &str) -> Vec<Input> {
    read(&shelf.journal(id).unwrap()).unwrap().inputs
}

fn resumed(shelf: &Memory, id: &str) -> (Run<InMemory>, Vec<String>) {
    let (run, resumed) = Run::go_on(shelf.open(id).unwrap(), shelf).unwrap();
    (run, resumed.told(None, Lang::En))
}

pub(crate) fn talk() -> [Input; 4] {
    [choose("again"), Input::Pause, choose("again"), choose("on")]
}

#[test]
fn each_input_is_kept_before_its_answer_and_the_run_goes_on_from_there() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    let id = run.header().id.clone();
    for (index, input) in talk().into_iter().enumerate() {
        let events = run.step(input).unwrap().to_vec();
        assert_eq!(kept(&shelf, &id), talk()[..=index]);
        assert_eq!(run.trace().entries.last().unwrap().events, events);
    }
    assert!(matches!(shelf.open(&id), Err(MemoryFault::InUse)));
    let before = run.into_trace();
    let (mut run, told) = resumed(&shelf, &id);
    assert!(told.is_empty(), "{told:?}");
    assert_eq!(run.inputs(), talk());
    same(run.trace(), &before);
    play(&mut run, &[Input::Reflect("Omdat.".to_owned())]);
    assert!(run.trace().ending.is_some());
    assert_eq!(kept(&shelf, &id).len(), 5);
}

#[test]
fn what_does_not_fit_is_not_kept() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    assert!(matches!(
        run.step(choose("fly")),
        Err(StepError::NotOffered { .. })
    ));
    assert_eq!(kept(&shelf, &run.header().id), []);
}

/// A story that has no way on: nothing has changed then either.
#[test]
fn where_the_scenario_cannot_go_on_the_run_stands_where_it_stood() {
    let nodes = r#"
    "a": Decide( options: [
        ( id: "again", say: "Nog eens.", next: "a" ),
        ( id: "stuck", say: "Vast.", next: "b", effects: [ Add("trust", 5) ] ) ] ),
    "b": Decide( options: [ ( id: "never", say: "Nooit.", when: AtLeast("trust", 90), next: "end" ) ] ),"#;
    let shelf = Memory::default();
    let mut run = begin(&shelf, nodes, 7);
    play(&mut run, &[choose("again")]);
    let before = run.trace().clone();
    let error = run.step(choose("stuck")).unwrap_err();
    assert!(error.is_of_the_scenario(), "{error}");
    same(run.trace(), &before);
    play(&mut run, &[choose("again")]);
    assert_eq!(
        kept(&shelf, &run.header().id),
        [choose("again"), choose("again")]
    );
}

#[test]
fn where_there_is_no_room_it_is_played_on_and_what_was_kept_stands() {
    let whole = {
        let shelf = Memory::default();
        let mut run = begin(&shelf, STORY, 7);
        play(&mut run, &talk()[..2]);
        shelf.journal(&run.header().id).unwrap().len()
    };
    let shelf = Memory::with_room(whole);
    let mut run = begin(&shelf, STORY, 7);
    play(&mut run, &talk()[..2]);
    assert_eq!(run.refusal(), None);
    play(&mut run, &talk()[2..]);
    assert_eq!(run.refusal(), Some(&MemoryFault::Full));
    assert!(run.keeper().is_none());
    assert_eq!(run.inputs(), talk());
    assert_eq!(kept(&shelf, &run.header().id), talk()[..2]);
    // Nor is it begun where not even its first line fits.
    let mut run = begin(&Memory::with_room(10), STORY, 7);
    assert_eq!(run.refusal(), Some(&MemoryFault::Full));
    play(&mut run, &talk());
}

#[test]
fn a_torn_end_is_cut_off_and_damage_goes_on_beside() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    let id = run.header().id.clone();
    play(&mut run, &talk());
    drop(run);
    let whole = shelf.journal(&id).unwrap();
    shelf.spoil(&id, whole[..whole.len() - 5].to_vec());
    let (mut run, told) = resumed(&shelf, &id);
    assert_eq!((run.inputs(), told.len()), (&talk()[..3], 1));
    play(&mut run, &talk()[3..]);
    drop(run);
    assert_eq!(shelf.journal(&id).unwrap(), whole);
    let text = String::from_utf8(whole).unwrap();
    let text = text.replacen("pause", "help", 1).into_bytes();
    shelf.spoil(&id, text.clone());
    let (mut run, told) = resumed(&shelf, &id);
    assert_eq!((run.inputs(), told.len()), (&talk()[..1], 1));
    assert_ne!(run.header().id, id);
    play(&mut run, &talk()[1..2]);
    assert_eq!(kept(&shelf, &run.header().id), talk()[..2]);
    assert_eq!(shelf.journal(&id).unwrap(), text);
}

#[test]
fn a_run_whose_scenario_is_not_here_is_not_gone_on_with() {
    let (one, other) = (Memory::default(), Memory::default());
    let run = begin(&one, STORY, 7);
    let id = run.header().id.clone();
    drop(run);
    let gone = Run::go_on(one.open(&id).unwrap(), &other);
    assert!(matches!(
        gone.err(),
        Some(ResumeError::Read(ReadError::NotKept { .. }))
    ));
    assert!(matches!(other.open(&id), Err(MemoryFault::Gone)));
}

#[test]
fn a_draft_holds_for_its_moment() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    let id = run.header().id.clone();
    let draft = Draft {
        written: "Ik was".to_owned(),
        ..Draft::default()
    };
    run.keep_draft(draft.clone()).unwrap();
    drop(run);
    let (mut run, _) = resumed(&shelf, &id);
    assert_eq!(run.draft(), Some(&draft));
    play(&mut run, &talk()[..1]);
    assert_eq!(run.draft(), None);
    drop(run);
    assert_eq!(resumed(&shelf, &id).0.draft(), None);
}

/// It comes after the end, and changes nothing in the run.
#[test]
fn what_will_be_done_next_time_is_kept_beside_the_run() {
    let shelf = Memory::default();
    let mut run = begin(&shelf, STORY, 7);
    let id = run.header().id.clone();
    play(&mut run, &talk()[..1]);
    let journal = shelf.journal(&id);
    assert_eq!(run.next_time(), None);
    for words in ["nog even", "  eerst wachten\n"] {
        run.keep_next_time(words).unwrap();
    }
    drop(run);
    let (mut run, _) = resumed(&shelf, &id);
    // Of several the last counts.
    assert_eq!(run.next_time().as_deref(), Some("eerst wachten"));
    assert_eq!((shelf.journal(&id), run.inputs().len()), (journal, 1));
    run.keep_next_time(" ").unwrap();
    assert_eq!(run.next_time(), None);
}
