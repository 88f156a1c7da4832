//! The threshold steps over a run. Moments count from 0.

use drempel::core::assessment::network::steps::{StepFindings, StepOutcome, steps};

use super::{chosen, item_id, item_ids, test_scenario, trace};

fn found(ids: &[&str]) -> StepFindings {
    steps(&trace(&test_scenario("kring"), &chosen(ids)))
}

fn outcomes(found: &StepFindings) -> Vec<(&'static str, StepOutcome)> {
    found
        .steps
        .iter()
        .map(|step| (item_id(step.step), step.outcome))
        .collect()
}

/// Decision 0 goes over step 2, decision 1 keeps steps 1 and 2, decision 2 keeps step 4.
#[test]
fn a_step_that_is_kept_after_it_was_gone_over_is_mended() {
    let found = found(&["how_many", "before", "small"]);
    assert_eq!(
        outcomes(&found),
        [
            ("step_1_wish", StepOutcome::Kept),
            ("step_2_see", StepOutcome::Mended),
            ("step_4_small_ask", StepOutcome::Kept)
        ]
    );
    let see = &found.steps[1];
    assert_eq!(
        (&*see.offered, &*see.kept, &*see.broken),
        (&[0, 1][..], &[1][..], &[0][..])
    );
    // Steps 1 and 2 stand before step 4 is taken; step 1 is kept by the same choice as step 2.
    assert_eq!(found.order, []);
}

#[test]
fn a_step_taken_while_lower_ones_are_open_is_out_of_order() {
    let found = found(&["how_many", "family", "small"]);
    assert_eq!(
        outcomes(&found),
        [
            ("step_1_wish", StepOutcome::PassedOver),
            ("step_2_see", StepOutcome::Broken),
            ("step_4_small_ask", StepOutcome::Kept)
        ]
    );
    let [order] = found.order.as_slice() else {
        panic!("{:?}", found.order);
    };
    assert_eq!((order.moment, item_id(order.step)), (2, "step_4_small_ask"));
    assert_eq!(item_ids(&order.lower), ["step_1_wish", "step_2_see"]);
}

#[test]
fn going_back_counts_for_the_trainee() {
    let found = found(&["who_comes", "phone_now", "step_back"]);
    assert_eq!(
        outcomes(&found),
        [
            ("step_1_wish", StepOutcome::Mended),
            ("step_2_see", StepOutcome::Kept),
            ("step_4_small_ask", StepOutcome::PassedOver)
        ]
    );
    let wish = &found.steps[0];
    assert_eq!((&*wish.broken, &*wish.returned), (&[1][..], &[2][..]));
    assert_eq!(found.order, []);
}
