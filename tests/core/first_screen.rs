//! The first screen of a debrief: what stands on it, how much that is, and that all the rest can be
//! opened from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{
    Names, PointKind, Shows, TurnKind, Turned, TurningPoint, build,
};
use drempel::core::dialogue::Setup;
use drempel::core::locale::{Lang, say};
use drempel::core::report::blocks::Report;
use drempel::core::report::{TextOptions, debrief_report};
use drempel::core::scenario::scene::Place;
use drempel::scene::head;
use serde_json::Value;

use crate::kept::debriefs;
use crate::same::{one_line, said};
use crate::small::{debrief, option, small};
use crate::support::{shipped, trace};

/// The most words that are read before anything is opened, beside what is critical.
const MOST_WORDS: usize = 350;
const CRITICAL: &str = "debrief-section-critical";

fn report(debrief: &Debrief, lang: Lang) -> Report {
    let options = TextOptions {
        lang,
        width: 100,
        trainer: false,
    };
    debrief_report(debrief, options)
}

/// The words of a report as plain text, which leaves out least of what is read at once.
fn words(report: &Report) -> usize {
    let text = report.to_text(100);
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The first screen without what is critical.
fn without_critical(report: &Report) -> Report {
    let mut first = report.first_screen();
    first.sections.retain(|section| section.id != CRITICAL);
    first
}

#[test]
fn it_is_read_in_two_minutes() {
    for lang in Lang::ALL {
        for debrief in debriefs(lang) {
            let whole = report(&debrief, lang);
            let first = without_critical(&whole);
            let (open, all) = (words(&first), words(&whole));
            let of = whole.sections.len();
            let ending = debrief.ending.as_ref().map_or("", |ending| &ending.id);
            println!(
                "{} {}.{ending}: {open} words open beside what is critical, of {all}; {} of {of} sections",
                lang.code(),
                debrief.scenario,
                whole.first_screen().sections.len(),
            );
            assert!(
                open <= MOST_WORDS,
                "{ending}, {}: {open} words",
                lang.code()
            );
        }
    }
}

/// The lines that are quoted, by the moments that they are of: what is critical, its repair, what
/// worked, what is taken along.
fn quoted(debrief: &Debrief) -> Vec<&str> {
    let critical = debrief.critical.iter();
    let critical = critical.flat_map(|at| {
        let repair = at.repaired.as_ref();
        std::iter::once(at.line.as_str()).chain(repair.map(|repair| repair.line.as_str()))
    });
    let points = debrief.take_along.iter().map(|point| point.line.as_str());
    critical.chain(points).collect()
}

#[test]
fn nothing_is_said_twice_and_a_best_choice_is_no_point_to_take_along() {
    for lang in Lang::ALL {
        for debrief in debriefs(lang) {
            let mut lines = quoted(&debrief);
            let worked = debrief.worked.as_ref();
            let repair = |line: &str| {
                let mut criticals = debrief.critical.iter();
                criticals.any(|at| at.repaired.as_ref().is_some_and(|at| at.line == line))
            };
            lines.extend(
                worked
                    .map(|at| at.line.as_str())
                    .filter(|line| !repair(line)),
            );
            let distinct: BTreeSet<&str> = lines.iter().copied().collect();
            assert_eq!(distinct.len(), lines.len(), "{lines:#?}");
            let open = debrief.critical.iter().filter(|at| at.repaired.is_none());
            assert!(debrief.take_along.len() + open.count().min(2) <= 3);
            for point in &debrief.take_along {
                assert_eq!(point.kind, PointKind::Missed);
                // Something that was open was worth more.
                assert!(point.alternative.is_some(), "{point:?}");
            }
            let text = report(&debrief, lang).first_screen().to_text(100_000);
            for line in lines {
                let sections = text.split("\n---");
                let places = sections.filter(|part| part.contains(&format!("{line}” (moment")));
                assert!(places.count() <= 1, "{line}\n{text}");
            }
        }
    }
}

#[test]
fn it_says_how_it_ended_where_it_turned_and_what_was_critical_in_this_order() {
    let order = [
        "debrief-section-ended",
        "debrief-section-turning",
        CRITICAL,
        "debrief-section-worked",
        "debrief-section-points",
        "debrief-section-next",
    ];
    for debrief in debriefs(Lang::Nl) {
        let whole = report(&debrief, Lang::Nl);
        let open = whole.sections.iter().take_while(|section| section.open);
        let open: Vec<&str> = open.map(|section| section.id.as_str()).collect();
        // The others come after it, and none of them is open.
        assert_eq!(whole.first_screen().sections.len(), open.len());
        let there = order.iter().filter(|id| open.contains(id));
        assert_eq!(open, there.copied().collect::<Vec<_>>());
        assert_eq!(open.contains(&CRITICAL), !debrief.critical.is_empty());
        let inner = debrief.ending.as_ref().and_then(|it| it.inner.as_deref());
        let text = whole.first_screen().to_text(100_000);
        assert!(inner.is_some_and(|inner| text.contains(inner)));
    }
}

#[test]
fn it_turned_at_most_seven_times_in_order_with_what_was_critical_and_the_ending() {
    for debrief in debriefs(Lang::Nl) {
        let points = &debrief.turning_points;
        assert!((2..=7).contains(&points.len()), "{points:#?}");
        let moments: Vec<usize> = points.iter().filter_map(|point| point.moment).collect();
        assert!(moments.is_sorted(), "{moments:?}");
        assert_eq!(points.last().unwrap().kind, TurnKind::Ended);
        for critical in &debrief.critical {
            let mut points = points.iter();
            assert!(
                points.any(|point| point.line == critical.line),
                "{critical:?}"
            );
        }
        for point in &points[..points.len() - 1] {
            assert_eq!(point.face.is_some(), point.who == Shows::Client);
            // Nobody is drawn only where nobody could be: behind a shut door, or alone in silence.
            let seen = point.seen.scene;
            let drawn = seen.shows_client() || seen.with.is_some();
            assert_eq!(drawn, point.who != Shows::Nobody, "{point:#?}");
            // A repair may be an aside, which is no choice.
            if point.kind != TurnKind::Repaired {
                assert_eq!(point.line, debrief.choices[point.moment.unwrap()].line);
            }
        }
    }
}

/// What two moments beside each other show and say of what changed.
#[test]
fn no_two_turning_points_beside_each_other_are_alike() {
    for debrief in debriefs(Lang::Nl) {
        let points = &debrief.turning_points;
        let face = |point: &TurningPoint| match point.who {
            Shows::Client | Shows::OnThePhone => Some(point.seen.scene.face),
            Shows::Person(_) | Shows::Nobody => None,
        };
        let event = |point: &TurningPoint| {
            let felt =
                |turned: &&Turned| !matches!(turned, Turned::Face { .. } | Turned::State { .. });
            let events = point.turned.iter().filter(felt);
            events.cloned().collect::<Vec<_>>()
        };
        for pair in points.windows(2) {
            let [one, other] = pair else { continue };
            // What is critical is never left out, whatever it looks like.
            if one.kind != TurnKind::Changed && other.kind != TurnKind::Changed || points.len() == 2
            {
                continue;
            }
            let differ = face(one) != face(other) || event(one) != event(other);
            assert!(differ, "{}: {one:#?} {other:#?}", debrief.scenario);
        }
        for point in points.iter().filter(|at| at.kind == TurnKind::Changed) {
            assert!(!point.turned.is_empty() || points.len() == 2, "{point:#?}");
        }
    }
}

/// Of two with the same face one is enough, and what ends with the face of the ending is not shown.
#[test]
fn a_moment_that_looks_like_the_one_before_it_is_left_out() {
    let nodes = [
        ("a", "b", 6),
        ("b", "c", -6),
        ("c", "d", 13),
        ("d", "end", -13),
    ];
    let nodes = nodes.map(|(id, next, change)| {
        let effects = format!("effects: [ Add(\"trust\", {change}) ],");
        let option = option(&format!("o_{id}"), next, &effects);
        format!("\"{id}\": Decide( options: [ {option} ] ),")
    });
    let (scenario, catalog) = small(&nodes.concat());
    let debrief = debrief(&scenario, &catalog, &["o_a", "o_b", "o_c", "o_d"]);
    let points = &debrief.turning_points;
    let moments: Vec<Option<usize>> = points.iter().map(|at| at.moment).collect();
    assert_eq!(moments, [Some(0), Some(2), None]);
    let turned = serde_json::to_value(&points[1].turned).unwrap();
    let face = serde_json::json!({ "face": { "from": "Suspicious", "to": "Blank" } });
    assert_eq!(turned[0], face);
    let text = report(&debrief, Lang::Nl).first_screen().to_text(100);
    let said = "Van wantrouwig naar een strak gezicht.";
    assert!(text.contains(said), "{text}");
}

/// Eight critical moments: all of them.
#[test]
fn no_critical_moment_is_left_out_of_them() {
    let critical =
        "critical: ( id: \"crit_deception\", what: \"Een smoes.\", instead: \"Zeg het.\" ),";
    let nodes: String = (0..8)
        .map(|at| {
            let id = if at == 0 {
                "a".to_owned()
            } else {
                format!("n{at}")
            };
            let next = if at == 7 {
                "end".to_owned()
            } else {
                format!("n{}", at + 1)
            };
            let option = option(&format!("o{at}"), &next, critical);
            format!("\"{id}\": Decide( options: [ {option} ] ),")
        })
        .collect();
    let (scenario, catalog) = small(&nodes);
    let ids: Vec<String> = (0..8).map(|at| format!("o{at}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let debrief = debrief(&scenario, &catalog, &ids);
    let points = debrief.turning_points.iter();
    let critical = points.filter(|point| point.kind == TurnKind::Critical);
    assert_eq!(critical.count(), 8);
}

/// On the phone nobody is seen: the client is drawn as last seen, and said to be on the phone.
#[test]
fn on_the_phone_the_client_is_shown_and_not_the_room() {
    let (scenario, catalog) = small(&format!(
        "\"a\": Decide( scene: ( place: Kitchen ), say: \"Ja?\", options: [ {} ] ), \
         \"b\": Decide( scene: ( place: Office, alone: true, objects: [\"phone\"] ), say: \"Met Henk.\", options: [ {} ] ),",
        option("one", "b", ""),
        option(
            "two",
            "end",
            "effects: [ Add(\"trust\", 12) ], reply: \"O. Fijn.\","
        ),
    ));
    let debrief = debrief(&scenario, &catalog, &["one", "two"]);
    let call = &debrief.turning_points[0];
    assert_eq!(
        (call.moment, &call.who, call.face),
        (Some(1), &Shows::OnThePhone, None)
    );
    assert_eq!(call.seen.scene.place, Place::Kitchen);
    let text = report(&debrief, Lang::Nl).first_screen();
    let shown = say(Lang::Nl, "turning-on-the-phone", &[]);
    assert!(text.to_html(&head).contains(&shown));
}

/// An explanation tells of a line as if it had been chosen: where it was not, that is said.
#[test]
fn what_another_line_would_have_done_is_not_told_as_if_it_had_been_said() {
    let mut others = 0;
    for debrief in debriefs(Lang::Nl) {
        let moments = debrief.take_along.iter().map(|point| point.moment);
        assert!(moments.is_sorted());
        let text = report(&debrief, Lang::Nl).first_screen().to_text(100_000);
        for point in &debrief.take_along {
            let other = point.alternative.as_ref().unwrap();
            let Some(why) = &other.why else { continue };
            let told = say(Lang::Nl, "debrief-other-why", &[("text", &why.text)]);
            assert!(told.len() > why.text.len() + 10, "{told}");
            assert!(text.contains(&told), "{told}\n{text}");
            others += 1;
        }
    }
    assert!(others > 10, "{others}");
}

/// What was told at the end was just read; what took effort beside the conversation is named.
#[test]
fn the_ending_is_not_told_again_and_a_map_and_ratings_are_named() {
    let mut named = 0;
    for debrief in debriefs(Lang::Nl) {
        let whole = report(&debrief, Lang::Nl);
        let first = whole.first_screen().to_text(100_000);
        let ending = &debrief.ending.as_ref().unwrap().text;
        assert!(!first.contains(ending.as_str()), "{first}");
        assert!(whole.to_text(100_000).contains(ending.as_str()));
        let Some(network) = &debrief.network else {
            continue;
        };
        let map = say(Lang::Nl, "net-section-map", &[]);
        let ratings = network.profiles.iter().map(|it| it.name.clone());
        for section in network.map.iter().map(|_| map.clone()).chain(ratings) {
            assert!(
                first.contains(&format!("‘{section}’")),
                "{section}\n{first}"
            );
            assert!(
                whole
                    .sections
                    .iter()
                    .any(|it| it.title.to_string() == section),
                "{section}"
            );
            named += 1;
        }
    }
    assert!(named > 5, "{named}");
}

/// Sixty changes: the largest three and the ending, in the order of the run.
#[test]
fn a_long_run_has_no_more_turning_points() {
    let nodes: String = (0..60)
        .map(|at| {
            let by = if at % 9 == 4 { 12 } else { 1 };
            let next = match at {
                59 => "end".to_owned(),
                at => format!("n{}", at + 1),
            };
            let effects = format!("effects: [ Set(\"trust\", 20), Add(\"trust\", {by}) ],");
            let id = if at == 0 {
                "a".to_owned()
            } else {
                format!("n{at}")
            };
            format!(
                "\"{id}\": Decide( options: [ {} ] ),",
                option(&format!("o{at}"), &next, &effects)
            )
        })
        .collect();
    let (scenario, catalog) = small(&nodes);
    let ids: Vec<String> = (0..60).map(|at| format!("o{at}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let long = debrief(&scenario, &catalog, &ids);
    assert_eq!(long.choices.len(), 60);
    let turns: Vec<Option<usize>> = long.turning_points.iter().map(|at| at.moment).collect();
    // The one after such a change falls back as much.
    let largest = [4, 5, 13].map(Some).into_iter().chain([None]);
    assert_eq!(turns, largest.collect::<Vec<_>>());
    assert!(words(&without_critical(&report(&long, Lang::Nl))) <= MOST_WORDS);
}

#[test]
fn before_a_choice_and_before_the_end_it_says_plainly_what_there_is() {
    let (scenario, catalog) = small(&format!(
        "\"a\": Decide( say: \"Ja?\", options: [ {} {} ] ), \"b\": Decide( say: \"En?\", options: [ {} ] ),",
        option("one", "b", ""),
        option("two", "b", ""),
        option("out", "end", ""),
    ));
    for lang in Lang::ALL {
        let shown = |ids: &[&str]| {
            let trace = crate::small::run(&scenario, &catalog, ids);
            let debrief = build(&trace, &catalog, lang, &Names::default());
            let report = report(&debrief, lang);
            (report.first_screen().to_text(100_000), report.sections)
        };
        let unfinished = say(lang, "debrief-unfinished", &[]);
        let nothing = say(lang, "debrief-no-choices", &[]);
        let (text, sections) = shown(&[]);
        assert!(
            text.contains(&unfinished) && text.contains(&nothing),
            "{text}"
        );
        assert!(sections.iter().all(|section| !section.open));
        let (text, sections) = shown(&["one"]);
        assert!(
            text.contains(&unfinished) && !text.contains(&nothing),
            "{text}"
        );
        let open = sections.iter().filter(|section| section.open);
        let open: Vec<&str> = open.map(|section| section.id.as_str()).collect();
        assert_eq!(open, ["debrief-section-worked", "debrief-section-next"]);
        let (text, _) = shown(&["one", "out"]);
        assert!(!text.contains(&unfinished), "{text}");
    }
}

/// All that a debrief holds to be read, with whether it stands as it is: a source is put in words.
fn to_be_read(key: &str, value: &Value, found: &mut Vec<String>) {
    const READ: [&str; 20] = [
        "title",
        "cue",
        "situation",
        "line",
        "text",
        "name",
        "what",
        "instead",
        "minus",
        "plus",
        "leaning",
        "reason",
        "prompt",
        "seen",
        "missed",
        "assumed",
        "question",
        "answer",
        "shows",
        "places",
    ];
    match value {
        Value::String(text) if READ.contains(&key) => found.push(one_line(text)),
        Value::Array(all) => all.iter().for_each(|one| to_be_read(key, one, found)),
        Value::Object(all) => {
            // Sources that are our own proposal have no name of their own.
            let ours = all.get("ours") == Some(&Value::Bool(true)) && all.contains_key("about");
            // Nor is a question read that was not answered.
            if all.get("answer") == Some(&Value::String(String::new())) {
                return;
            }
            let met = all.get("chances").and_then(Value::as_f64) != Some(0.0);
            // Who said a line is heard in the conversation.
            let said = all.contains_key("by");
            for (key, value) in all {
                if !((ours || said) && key == "name") {
                    to_be_read(key, value, found);
                }
                if key == "about" && met {
                    found.extend(value.as_str().map(one_line));
                }
            }
        }
        _ => {}
    }
}

/// What was said, chosen, explained, counted and drawn is still all there, once it is opened.
#[test]
fn all_that_a_debrief_holds_can_be_opened() {
    for lang in Lang::ALL {
        for debrief in debriefs(lang) {
            let mut data = serde_json::to_value(&debrief).unwrap();
            // What was said is read in the conversation; the network has words of its own.
            for key in ["transcript", "network"] {
                data.as_object_mut().unwrap().remove(key);
            }
            let mut held = Vec::new();
            to_be_read("", &data, &mut held);
            assert!(held.len() > 40);
            let said = said(&report(&debrief, lang), true).join("\n");
            for text in held.iter().filter(|text| !text.is_empty()) {
                let text = text.trim_end_matches(['.', ':']);
                assert!(said.contains(text), "{}: {text}\n{said}", debrief.scenario);
            }
        }
    }
}

/// Each statement has one number, and each number is in the list.
#[test]
fn a_source_is_a_number_that_leads_to_the_list() {
    for debrief in debriefs(Lang::Nl) {
        let whole = report(&debrief, Lang::Nl);
        let page = whole.to_html(&head);
        let marks = page.matches("class=\"source\" href=\"#source-").count();
        assert!(marks > 10, "{marks}");
        for link in page.split("href=\"#").skip(1) {
            let id = link.split('"').next().unwrap();
            assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        }
        let first = whole.first_screen().to_text(100_000);
        let source = say(Lang::Nl, "debrief-source", &[("source", "")]);
        assert!(!first.contains(source.trim_end()), "{first}");
        let text = whole.to_text(100_000);
        let listed = text.matches(source.trim_end()).count();
        assert_eq!(listed, page.matches("<li id=\"source-").count());
    }
}

#[test]
fn what_is_opened_on_a_page_is_shut_until_then_and_what_is_critical_is_not() {
    let (scenario, catalog) = shipped("aan_de_deur");
    let kept = crate::kept::kept("aan_de_deur");
    let kept = kept
        .iter()
        .find(|kept| kept.ending == "end_door_slammed")
        .unwrap();
    let inputs = kept.inputs(&Arc::clone(&scenario), catalog);
    let setup = Setup {
        seed: kept.setup.seed,
        mode: kept.setup.mode,
        draws: kept.setup.draws.clone(),
        ..Setup::default()
    };
    let trace = trace(&scenario, catalog, setup, &inputs);
    let debrief = build(&trace, catalog, Lang::Nl, &Names::default());
    let whole = report(&debrief, Lang::Nl);
    let page = whole.to_html(&head);
    for section in &whole.sections {
        let element = if section.open { "section" } else { "details" };
        assert!(page.contains(&format!("<{element} id=\"{}\">", section.id)));
    }
    let critical = page
        .split(&format!("<section id=\"{CRITICAL}\">"))
        .nth(1)
        .unwrap();
    let critical = critical.split("</section>").next().unwrap();
    assert!(!critical.contains("<details"), "{critical}");
    // Everybody who was seen is drawn, and said in words.
    let faces = debrief.turning_points.len() + 1;
    assert_eq!(page.matches("<svg aria-hidden").count(), faces);
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(distinct.len(), ids.len());
}

/// It is data of the debrief, and stands in text, page and JSON.
#[test]
fn what_will_be_done_next_time_is_said_everywhere() {
    let mut debrief = debriefs(Lang::Nl).remove(0);
    let data = |debrief: &Debrief| serde_json::to_value(debrief).unwrap()["next_time"].clone();
    assert_eq!(data(&debrief), Value::Null);
    let words = "eerst <wachten> & luisteren";
    debrief.next_time = Some(words.to_owned());
    assert_eq!(data(&debrief), words);
    let whole = report(&debrief, Lang::Nl);
    let begins = say(Lang::Nl, "debrief-next-time", &[]);
    assert!(
        whole
            .first_screen()
            .to_text(100)
            .contains(&format!("{begins} {words}"))
    );
    let page = whole.to_html(&head);
    assert!(page.contains("<bdi>eerst &lt;wachten&gt; &amp; luisteren</bdi>"));
}
