//! Threshold steps and network profile in words.

use super::{limit, moments};
use crate::core::assessment::debrief::network::{
    DimensionShown, KeyShown, NetworkDebrief, ProfileDebrief, StepShown,
};
use crate::core::assessment::network::profile::{Lean, Rule};
use crate::core::assessment::network::steps::StepOutcome;
use crate::core::report::page::Page;

pub(super) fn steps(page: &mut Page<'_>, network: &NetworkDebrief) {
    let Some(steps) = &network.steps else {
        return;
    };
    page.heading(&steps.name);
    page.tell("net-steps-intro", &[], "");
    let (offered, respected) = (steps.offered.to_string(), steps.respected.to_string());
    page.tell(
        "net-steps-respected",
        &[("offered", &offered), ("respected", &respected)],
        "",
    );
    for step in &steps.steps {
        put_step(page, step);
    }
    for order in &steps.order {
        let lower: Vec<&str> = order
            .lower
            .iter()
            .map(|step| steps.steps[*step].name.as_str())
            .collect();
        page.tell(
            "net-steps-order",
            &[
                ("moment", &moments(&[order.moment])),
                ("step", &steps.steps[order.step].name),
                ("lower", &lower.join(", ")),
            ],
            "",
        );
    }
    if !steps.reversals.is_empty() {
        let list = moments(&steps.reversals);
        page.tell("net-steps-reversals", &[("moments", &list)], "+ ");
    }
    limit(page, "net-steps-limit");
}

fn put_step(page: &mut Page<'_>, step: &StepShown) {
    let mut kept = [step.kept.as_slice(), &step.returned].concat();
    kept.sort_unstable();
    let (id, list) = match step.outcome {
        StepOutcome::Kept => ("net-step-kept", kept),
        StepOutcome::Mended => ("net-step-mended", kept),
        StepOutcome::Broken => ("net-step-broken", kept),
        StepOutcome::PassedOver => ("net-step-passed", step.offered.clone()),
    };
    let (list, broken) = (moments(&list), moments(&step.broken));
    let words = page.say(id, &[("moments", &list), ("broken", &broken)]);
    page.put(&format!("{} – {words}", step.name), "- ");
}

pub(super) fn profiles(page: &mut Page<'_>, network: &NetworkDebrief) {
    for profile in &network.profiles {
        put_profile(page, profile);
    }
}

fn put_profile(page: &mut Page<'_>, profile: &ProfileDebrief) {
    page.heading(&profile.name);
    page.put(&profile.prompt, "");
    page.tell("net-profile-intro", &[], "");
    let count = profile.keys.len().to_string();
    page.tell("net-profile-experts", &[("count", &count)], "");
    if profile.author_only {
        page.tell("net-profile-author", &[], "");
    }
    page.blank();
    let head = [
        "net-profile-side",
        "net-profile-yours",
        "net-profile-key",
        "net-profile-beside",
    ]
    .map(|id| page.say(id, &[]));
    let rows: Vec<Vec<String>> = profile
        .dimensions
        .iter()
        .map(|dimension| row(page, dimension))
        .collect();
    let caption = page.say("net-profile-caption", &[("name", &profile.name)]);
    page.table(caption, &head, rows);
    page.blank();
    let lean = match profile.lean {
        None => "net-profile-none",
        Some(Lean::Over) => "net-profile-lean-over",
        Some(Lean::Under) => "net-profile-lean-under",
        Some(Lean::Level) => "net-profile-lean-level",
    };
    page.tell(lean, &[], "");
    if let Some((agreement, bias)) = profile
        .agreement
        .zip(profile.bias)
        .filter(|_| page.options.trainer)
    {
        let (agreement, bias) = (page.number(agreement, 2), page.number(bias, 2));
        page.tell(
            "net-profile-numbers",
            &[("agreement", &agreement), ("bias", &bias)],
            "",
        );
    }
    put_reasons(page, profile);
    put_rules(page, &profile.keys);
    limit(page, "net-profile-limit");
}

fn row(page: &Page<'_>, dimension: &DimensionShown) -> Vec<String> {
    let open = page.say("net-profile-open", &[]);
    let rated = dimension.rated.map_or(open, |rated| rated.to_string());
    let (low, high) = (dimension.low.to_string(), dimension.high.to_string());
    let key = if dimension.low == dimension.high {
        low
    } else {
        page.say("net-profile-range", &[("low", &low), ("high", &high)])
    };
    // A single key gives 1, 0.6, 0.2 or 0. Where experts differ, agreeing with some of them is
    // said first: no rating agrees with all.
    let (low, high) = (dimension.low, dimension.high);
    let split = dimension.rated.filter(|_| low != high);
    let within = split.is_some_and(|rated| (low..=high).contains(&rated));
    let near = dimension.credit.map(|credit| match credit {
        _ if within => "net-profile-within",
        1.0.. => "net-profile-same",
        0.5.. => "net-profile-near",
        0.2.. => "net-profile-some",
        _ => "net-profile-far",
    });
    let near = near.map(|id| page.say(id, &[])).unwrap_or_default();
    vec![dimension.name.clone(), rated, key, near]
}

/// Why the keys say what they say, where they do.
fn put_reasons(page: &mut Page<'_>, profile: &ProfileDebrief) {
    for dimension in &profile.dimensions {
        for (why, rating) in dimension.why.iter().zip(&dimension.keys) {
            if let Some(why) = why {
                page.put(&format!("{}, {rating}: {why}", dimension.name), "- ");
            }
        }
    }
}

/// What follows from the keys, each rule once; where not all keys lead to it, how many do.
fn put_rules(page: &mut Page<'_>, keys: &[KeyShown]) {
    let mut rules: Vec<Rule> = keys
        .iter()
        .flat_map(|key| key.rules.iter().copied())
        .collect();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() {
        return;
    }
    page.tell("net-profile-rules", &[], "");
    for rule in rules {
        let text = page.say(&format!("net-rule-{}", rule.id()), &[]);
        let of = keys.iter().filter(|key| key.rules.contains(&rule)).count();
        let text = if of == keys.len() {
            text
        } else {
            let (count, all) = (of.to_string(), keys.len().to_string());
            let by = page.say("net-profile-rules-of", &[("count", &count), ("all", &all)]);
            format!("{by} {text}")
        };
        page.put(&text, "- ");
    }
    page.tell("net-rule-satisfied", &[], "- ");
}
