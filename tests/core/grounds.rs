//! Why, and how sure: asked before it is seen what a choice leads to, kept with it, told in the
//! debrief, and never scored.

use std::sync::Arc;

use drempel::core::assessment::calibration::stated;
use drempel::core::assessment::debrief::{Names, build};
use drempel::core::assessment::{Calibration, Debrief};
use drempel::core::dialogue::{
    Confidence, Grounds, Input, Session, Setup, StepError, Trace, Waiting,
};
use drempel::core::framework::Catalog;
use drempel::core::journal::{read, text};
use drempel::core::locale::Lang;
use drempel::core::report::{TextOptions, render_html, render_text};
use drempel::core::scenario::Scenario;
use drempel::run::{Draft, InMemory, Memory, NewRun, Run};

use crate::fixtures::catalog;
use crate::kept::kept;
use crate::run::kept::{new_run, texts};
use crate::small::{choose, option, small};
use crate::support::{keyed_best, most, play, shipped, shipped_ids, trace};
use crate::walks::header;

fn reasoned(id: &str, why: &str, confidence: Confidence) -> Input {
    Input::Reasoned {
        choose: id.to_owned(),
        grounds: Grounds::new(why, confidence),
    }
}

fn asking() -> Setup {
    Setup {
        reasons: true,
        ..Setup::default()
    }
}

fn begin(scenario: &Arc<Scenario>, catalog: &Catalog, setup: Setup) -> Session {
    Session::start(Arc::clone(scenario), catalog, setup, &mut Vec::new()).unwrap()
}

/// The first of two decisions is marked, and can be come back to.
fn story() -> (Arc<Scenario>, Catalog) {
    let first = [option("again", "a", ""), option("on", "b", "")].concat();
    let second = option("x", "end", "");
    small(&format!(
        "\"a\": Decide( ask_why: true, options: [ {first} ] ), \"b\": Decide( options: [ {second} ] ),"
    ))
}

#[test]
fn wrong_order_is_an_error_and_changes_nothing() {
    let (scenario, catalog) = story();
    let mut session = begin(&scenario, &catalog, asking());
    let before = session.state().clone();
    let mut events = Vec::new();
    assert!(session.asks_grounds());
    assert_eq!(
        session.step(&choose("on"), &mut events),
        Err(StepError::NoGrounds)
    );
    assert_eq!(
        session.step(&choose("nowhere"), &mut events),
        Err(StepError::NoGrounds)
    );
    assert!(matches!(
        session.step(&reasoned("nowhere", "", Confidence::Sure), &mut events),
        Err(StepError::NotOffered { .. })
    ));
    assert_eq!((session.state(), events.len()), (&before, 0));
    session
        .step(&reasoned("on", "", Confidence::Sure), &mut events)
        .unwrap();
    // The next decision is not marked.
    assert!(!session.asks_grounds());
    assert_eq!(
        session.step(&reasoned("x", "", Confidence::Sure), &mut events),
        Err(StepError::NotAsked)
    );
    session.step(&choose("x"), &mut events).unwrap();
    assert!(matches!(session.waiting(), Waiting::Ended(_)));
    assert_eq!(
        session.step(&reasoned("x", "", Confidence::Sure), &mut events),
        Err(StepError::Ended)
    );
}

#[test]
fn it_is_asked_the_first_time_and_only_where_the_run_asks() {
    let (scenario, catalog) = story();
    let mut session = begin(&scenario, &catalog, asking());
    let again = reasoned("again", "Ze keek weg.", Confidence::Guess);
    session.step(&again, &mut Vec::new()).unwrap();
    assert!(!session.asks_grounds());
    assert_eq!(
        session.step(&again, &mut Vec::new()),
        Err(StepError::NotAsked)
    );
    session.step(&choose("again"), &mut Vec::new()).unwrap();
    let mut session = begin(&scenario, &catalog, Setup::default());
    assert!(!session.asks_grounds());
    assert_eq!(
        session.step(&again, &mut Vec::new()),
        Err(StepError::NotAsked)
    );
    session.step(&choose("again"), &mut Vec::new()).unwrap();
}

#[test]
fn a_choice_and_its_grounds_are_one_line_of_the_journal() {
    let input = reasoned("honest", "Ze keek weg.", Confidence::FairlySure);
    let silent = reasoned("wait", "", Confidence::Guess);
    let line = |input: &Input| serde_json::to_string(input).unwrap();
    assert_eq!(
        [line(&input), line(&silent)],
        [
            r#"{"reasoned":{"choose":"honest","why":"Ze keek weg.","confidence":"fairly_sure"}}"#,
            r#"{"reasoned":{"choose":"wait","confidence":"guess"}}"#
        ]
    );
    let header = header("aan_de_deur", &asking());
    let (whole, _) = text(&header, &[input.clone(), silent.clone()]);
    assert!(whole.contains(r#""setup":{"seed":0,"mode":"practice","reasons":true}"#));
    let journal = read(whole.as_bytes()).unwrap();
    assert_eq!(
        (journal.header, journal.inputs),
        (header, vec![input, silent])
    );
    // A run without it is written as it was before.
    let plain = serde_json::to_string(&Setup::default()).unwrap();
    assert_eq!(plain, r#"{"seed":0,"mode":"practice"}"#);
}

/// The same run, in which it is asked why and how sure.
fn with_grounds(
    scenario: &Arc<Scenario>,
    catalog: &Catalog,
    setup: &Setup,
    inputs: &[Input],
    grounds: &Grounds,
) -> (Setup, Vec<Input>) {
    let setup = Setup {
        reasons: true,
        ..setup.clone()
    };
    let mut session = begin(scenario, catalog, setup.clone());
    let mut asked = Vec::new();
    for input in inputs {
        let input = match input {
            Input::Choose(id) if session.asks_grounds() => Input::Reasoned {
                choose: id.clone(),
                grounds: grounds.clone(),
            },
            input => input.clone(),
        };
        session.step(&input, &mut Vec::new()).unwrap();
        asked.push(input);
    }
    (setup, asked)
}

fn debrief(trace: &Trace, catalog: &Catalog) -> Debrief {
    build(trace, catalog, Lang::Nl, &Names::default())
}

fn as_text(debrief: &Debrief) -> String {
    let options = TextOptions {
        lang: Lang::Nl,
        width: 100,
        trainer: true,
    };
    render_text(debrief, options)
}

/// All that is shown, but for what was said beforehand.
fn without_grounds(mut debrief: Debrief) -> Debrief {
    debrief.calibration = None;
    for choice in &mut debrief.choices {
        choice.grounds = None;
    }
    debrief
}

/// Whatever is said: evidence, competencies, balances, turning points and all the rest stay, on the
/// way to each ending.
#[test]
fn nothing_is_scored() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let mut asked = 0;
        for (run, confidence) in kept(&id)
            .into_iter()
            .zip(Confidence::ALL.into_iter().cycle())
        {
            let inputs = run.inputs(&scenario, catalog);
            let setup = run.setup;
            let plain = debrief(&trace(&scenario, catalog, setup.clone(), &inputs), catalog);
            let json = serde_json::to_string(&plain).unwrap();
            assert!(!json.contains("grounds") && !json.contains("calibration"));
            let grounds = Grounds::new("Ik dacht: nu niet.", confidence);
            let (asking, with) = with_grounds(&scenario, catalog, &setup, &inputs, &grounds);
            let told = debrief(&trace(&scenario, catalog, asking, &with), catalog);
            let said = told
                .choices
                .iter()
                .filter(|choice| choice.grounds.is_some());
            asked += said.count();
            let ending = &run.ending;
            assert_eq!(told.ending.as_ref().map(|it| &it.id), Some(ending));
            assert_eq!(without_grounds(told), plain, "{id}, {ending}");
        }
        assert!(asked >= 12, "{id}: asked {asked} times");
    }
}

/// Where the key's best is chosen, it fitted; where its worst is, it did not.
#[test]
fn what_was_sure_is_set_beside_what_fitted() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let counted = |pick: &dyn Fn(&Session) -> usize, confidence| {
            let mut sum = (0, 0);
            for seed in 0..8 {
                let setup = Setup {
                    seed,
                    ..Setup::default()
                };
                let (_, inputs, _) = play(&scenario, catalog, setup.clone(), pick);
                let grounds = Grounds::new("", confidence);
                let (asking, asked) = with_grounds(&scenario, catalog, &setup, &inputs, &grounds);
                let trace = trace(&scenario, catalog, asking, &asked);
                let pairs = stated(&trace, catalog);
                assert!(pairs.iter().all(|it| it.confidence == confidence));
                let pairs = pairs.iter().map(|it| (it.confidence, it.fitting));
                assert_eq!(
                    debrief(&trace, catalog).calibration,
                    Calibration::of(pairs.clone())
                );
                sum.0 += pairs.clone().count();
                sum.1 += pairs.filter(|(_, fitting)| *fitting).count();
            }
            sum
        };
        let (asked, fitted) = counted(&keyed_best, Confidence::Sure);
        assert!(
            asked >= 8 && fitted * 4 >= asked * 3,
            "{id}: {fitted} of {asked}"
        );
        let worst = |session: &Session| {
            let (_, decision) = session.decision().unwrap();
            most(session, |then| -decision.worth(then))
        };
        let (asked, fitted) = counted(&worst, Confidence::Guess);
        assert!(
            asked > 0 && fitted * 4 <= asked,
            "{id}: {fitted} of {asked}"
        );
    }
}

#[test]
fn the_debrief_sets_it_beside_the_explanation_and_shows_a_figure() {
    let (scenario, catalog) = story_with_evidence();
    let nasty = "</p><script>alert(1)</script> \u{202e}=cmd() 🙂";
    let inputs = [reasoned("ask", nasty, Confidence::Sure)];
    let trace = trace(&scenario, &catalog, asking(), &inputs);
    let debrief = debrief(&trace, &catalog);
    let text = as_text(&debrief);
    let before = text.find("Vooraf zei je: ").unwrap();
    let sure = text.find("Hoe zeker je was: zeker").unwrap();
    let why = text.find("Waarom: Zij kiest.").unwrap();
    assert!(before < sure && sure < why, "{text}");
    assert!(
        text.contains("zeker  ●  1 keer; 1 keer paste je keuze"),
        "{text}"
    );
    assert!(
        text.contains("Dit is nog te weinig om er iets over te zeggen."),
        "{text}"
    );
    // What they wrote is data, and nothing in it turns what stands around it.
    assert!(!text.contains('\u{202e}') && text.contains("🙂"), "{text}");
    let options = TextOptions {
        lang: Lang::En,
        width: 0,
        trainer: false,
    };
    let page = render_html(&debrief, options, &|_, _| None);
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;"));
    assert!(!page.contains('\u{202e}'));
    assert!(page.contains("How sure you were: sure"), "{page}");
}

fn story_with_evidence() -> (Arc<Scenario>, Catalog) {
    let why = "why: ( text: \"Zij kiest.\", source: \"OURS\" ), next: \"end\"";
    small(&format!(
        r#""a": Decide( ask_why: true, affords: {{ "wmo_clarify_needs": 1.0 }}, options: [
            ( id: "ask", say: "Wat zit u dwars?", evidence: {{ "wmo_clarify_needs": 2 }}, {why} ),
            ( id: "list", say: "Heeft u schulden?", evidence: {{ "wmo_clarify_needs": -1 }}, {why} ),
        ] ),"#
    ))
}

/// The situation decides there, and there is something to show.
#[test]
fn each_shipped_scenario_asks_at_three_to_five_moments_at_which_the_situation_decides() {
    for id in shipped_ids() {
        let (scenario, catalog) = shipped(&id);
        let asked: Vec<_> = scenario.decisions().filter(|it| it.ask_why).collect();
        assert!((3..=5).contains(&asked.len()), "{id}: {}", asked.len());
        for decision in asked {
            assert!(decision.situations.len() > 1, "{id}: {:?}", decision.title);
            let scored = |(item, _): &(_, _)| catalog.is_scored(*item);
            assert!(
                decision.affords.iter().any(scored),
                "{id}: {:?}",
                decision.title
            );
        }
        // A run that follows the key meets some of them.
        let setup = Setup {
            seed: 1,
            ..Setup::default()
        };
        let (_, inputs, _) = play(&scenario, catalog, setup.clone(), keyed_best);
        let grounds = Grounds::new("", Confidence::Doubt);
        let (_, asked) = with_grounds(&scenario, catalog, &setup, &inputs, &grounds);
        let met = asked
            .iter()
            .filter(|it| matches!(it, Input::Reasoned { .. }));
        assert!(met.count() >= 3, "{id}");
    }
}

const MARKED: &str = r#"
    "a": Decide( ask_why: true, options: [
        ( id: "wait", say: "Wachten.", reply: "Goed.", next: "b" ),
        ( id: "on", say: "Verder.", reply: "Nee.", next: "b" ) ] ),
    "b": Decide( options: [ ( id: "bye", say: "Dag.", next: "end" ) ] ),"#;

fn kept_run(shelf: &Memory) -> Run<InMemory> {
    let input = texts(MARKED);
    let new = NewRun {
        setup: asking(),
        ..new_run(&input, 1)
    };
    Run::begin(new, shelf).unwrap().0
}

/// What was picked and not decided for stands where it stood; a run that is gone on with or forked
/// asks as it did.
#[test]
fn a_run_goes_on_where_it_was_asked() {
    let shelf = Memory::default();
    let mut run = kept_run(&shelf);
    let id = run.header().id.clone();
    let draft = Draft {
        written: "Omdat ze wacht.".to_owned(),
        picked: Some("wait".to_owned()),
        confidence: Some(Confidence::Doubt),
        ..Draft::default()
    };
    run.keep_draft(draft.clone()).unwrap();
    assert_eq!(run.step(choose("wait")).unwrap_err(), StepError::NoGrounds);
    drop(run);
    let (mut run, _) = Run::go_on(shelf.open(&id).unwrap(), &shelf).unwrap();
    assert_eq!((run.inputs().len(), run.draft()), (0, Some(&draft)));
    assert!(run.session().asks_grounds());
    let input = reasoned("wait", "Omdat ze wacht.", Confidence::Doubt);
    run.step(input.clone()).unwrap();
    assert_eq!(run.draft(), None);
    run.step(choose("bye")).unwrap();
    let ended = run.into_trace();
    let (run, _) = Run::go_on(shelf.open(&id).unwrap(), &shelf).unwrap();
    assert_eq!(run.inputs(), [input, choose("bye")]);
    assert_eq!(run.trace().moments, ended.moments);
    let grounds = ended.moments[0].grounds.as_ref().unwrap();
    assert_eq!(*grounds, Grounds::new("Omdat ze wacht.", Confidence::Doubt));
    assert!(run.header().setup.reasons);
    let debrief = debrief(&ended, catalog());
    assert_eq!(debrief.choices[0].grounds.as_ref(), Some(grounds));
    // Nothing could be shown there, so nothing is set beside it.
    assert_eq!(debrief.calibration, None);
}
