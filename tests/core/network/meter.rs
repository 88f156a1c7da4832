//! The activation meter by hand.

use drempel::core::assessment::network::meter::{
    Change, HarmDone, Meter, TaskPlace, TieMove, Worse, meter,
};
use drempel::core::scenario::network::tie::Support;
use drempel::core::scenario::network::truth::{Answer, Asker, Harm, Met};

use super::{chosen, contact, scenario, test_scenario, trace};
use crate::fixtures::catalog;
use crate::small::option;

fn kring(ids: &[&str]) -> Meter {
    let kring = test_scenario("kring");
    let mut inputs = chosen(&ids[..3]);
    if ids.len() > 3 {
        inputs.push(drempel::core::dialogue::Input::Map);
        inputs.push(drempel::core::dialogue::Input::Rate(Default::default()));
        inputs.extend(chosen(&ids[3..]));
    }
    meter(&trace(&kring, &inputs), catalog())
}

/// Before: Mo gives practical and gets sociable, Jan gives material; Lourdes sleeps. Two-way: Mo.
/// After: Lourdes is awake, so emotional and sociable are new, and two ties are two-way.
#[test]
fn small_questions_of_the_client_change_what_the_client_wished() {
    let kring_scenario = test_scenario("kring");
    let [mo, lourdes] = ["mo", "lourdes"].map(|id| contact(&kring_scenario, id));
    let meter = kring(&["who_comes", "before", "small", "thanks"]);
    assert_eq!(meter.wishes, [None, Some(Met::Partly)]);
    let moved = |contact, change| TieMove {
        contact,
        change,
        holds: true,
    };
    assert_eq!(
        meter.ties,
        [moved(mo, Change::Nearer), moved(lourdes, Change::Woken)]
    );
    let asks: Vec<_> = meter
        .asks
        .iter()
        .map(|ask| (ask.contact, ask.size, ask.by, ask.answer))
        .collect();
    assert_eq!(
        asks,
        [
            (mo, 1, Asker::Client, Answer::Yes),
            (lourdes, 1, Asker::Client, Answer::Partly)
        ]
    );
    let gained: Vec<_> = meter.gained.iter().collect();
    assert_eq!(gained, [Support::Emotional, Support::Sociable]);
    assert!(meter.lost.is_empty());
    assert_eq!(meter.two_way, (1, 2));
    let [(to, given)] = meter.client_gave.as_slice() else {
        panic!("{:?}", meter.client_gave);
    };
    assert_eq!(*to, lourdes);
    assert_eq!(given.iter().collect::<Vec<_>>(), [Support::Participation]);
    let load: Vec<_> = meter
        .helpers
        .iter()
        .map(|helper| (helper.contact, helper.before, helper.after))
        .collect();
    assert_eq!(load, [(mo, Some(2), Some(1)), (lourdes, Some(3), Some(3))]);
    let places: Vec<_> = meter.tasks.iter().map(|task| task.place).collect();
    assert_eq!(
        places,
        [TaskPlace::Elsewhere, TaskPlace::RightlyProfessional]
    );
    assert_eq!(meter.goal, Some(1));
    assert_eq!(meter.harm, []);
    assert!(!meter.mend_first());
}

/// A call behind her back, and a neighbour who goes from 2 to 0 and under strain.
#[test]
fn harm_and_a_helper_with_nothing_left_are_vetoes() {
    let kring_scenario = test_scenario("kring");
    let [mo, lourdes] = ["mo", "lourdes"].map(|id| contact(&kring_scenario, id));
    let meter = kring(&["who_comes", "phone_now", "big"]);
    assert_eq!(
        meter.harm,
        [
            HarmDone::Happened {
                contact: lourdes,
                harm: Harm::Privacy
            },
            HarmDone::Tie {
                contact: mo,
                became: Worse::Strained,
                mended: false
            },
            HarmDone::Critical {
                moment: 1,
                repaired: false
            },
        ]
    );
    assert!(meter.helpers[0].is_overloaded());
    assert_eq!(meter.tasks[1].place, TaskPlace::LeftProfessional);
    assert_eq!(meter.goal, None);
    assert!(meter.mend_first());
}

#[test]
fn a_repaired_critical_moment_no_longer_stands_but_what_was_heard_was_heard() {
    let meter = kring(&["who_comes", "phone_now", "step_back"]);
    let stands: Vec<_> = meter.harm.iter().map(HarmDone::stands).collect();
    assert_eq!(stands, [true, false]);
    assert!(meter.mend_first());
}

/// Woken, then asleep again; strained, then strong again.
#[test]
fn what_did_not_hold_is_said_and_what_was_mended_is_no_veto() {
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 3, state: Sleeping ), "bep": ( name: "Bep", ring: 2, quality: Strong )"#,
        r#"wishes: { "see": "Cees zien" }"#,
        &format!(
            r#""d1": Decide( options: [ {} ] ), "d2": Decide( options: [ {} ] ),"#,
            option(
                "a",
                "d2",
                r#"effects: [ Tie("cees", ( state: Active )), Tie("bep", ( quality: Strained )), WishMet("see", Wholly) ]"#
            ),
            option(
                "b",
                "end",
                r#"effects: [ Tie("cees", ( state: Sleeping )), Tie("bep", ( quality: Strong )), WishMet("see", Partly) ]"#
            ),
        ),
    );
    let after = |ids: &[&str]| meter(&trace(&proef, &chosen(ids)), catalog());
    let half_way = after(&["a"]);
    assert!(half_way.ties[0].holds && half_way.mend_first());
    let whole = after(&["a", "b"]);
    let cees = contact(&proef, "cees");
    assert_eq!(
        whole.ties,
        [TieMove {
            contact: cees,
            change: Change::Woken,
            holds: false
        }]
    );
    assert_eq!(
        whole.harm,
        [HarmDone::Tie {
            contact: contact(&proef, "bep"),
            became: Worse::Strained,
            mended: true
        }]
    );
    assert!(!whole.mend_first());
    // A wish that was met wholly once stays so: what came true came true.
    assert_eq!(whole.wishes, [Some(Met::Wholly)]);
}

/// Nothing left at the start, and nothing taken on: that is not this run's doing.
#[test]
fn a_helper_who_had_nothing_left_is_a_veto_only_when_something_is_added() {
    let proef = scenario(
        r#""cees": ( name: "Cees", ring: 1, capacity: 0 )"#,
        r#"topics: { "shop": "boodschappen" }, tasks: { "wash": ( text: "de was", by: Contact("cees") ) }"#,
        &format!(
            r#""d1": Decide( options: [ {} {} ] ),"#,
            option("leave", "end", ""),
            option(
                "more",
                "end",
                r#"effects: [ Ask("cees", ( topic: "shop", size: 1, by: Together, answer: Yes )) ]"#
            ),
        ),
    );
    let after = |id: &str| meter(&trace(&proef, &chosen(&[id])), catalog());
    assert_eq!(after("leave").helpers.len(), 1);
    assert!(!after("leave").mend_first());
    assert!(after("more").mend_first());
}
