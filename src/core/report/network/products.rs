//! Threshold steps and network profile in words.

use super::{limit, moments};
use crate::core::assessment::debrief::network::{
    DimensionShown, KeyShown, ProfileDebrief, StepShown, StepsDebrief,
};
use crate::core::assessment::network::profile::{Lean, Rule};
use crate::core::assessment::network::steps::StepOutcome;
use crate::core::report::blocks::{Block, ListKind, Section, Table};
use crate::core::report::writer::Writer;

pub(super) fn steps(writer: Writer<'_>, steps: &StepsDebrief) -> Section {
    let (offered, respected) = (steps.offered.to_string(), steps.respected.to_string());
    let args = [("offered", &*offered), ("respected", &*respected)];
    let mut blocks = vec![
        writer.tell("net-steps-intro", &[]),
        writer.tell("net-steps-respected", &args),
        Block::bullets(steps.steps.iter().map(|step| step_words(writer, step))),
    ];
    blocks.extend(steps.order.iter().map(|order| {
        let lower = order.lower.iter().map(|step| &*steps.steps[*step].name);
        let lower = lower.collect::<Vec<&str>>().join(", ");
        let args = [
            ("moment", &*moments(&[order.moment])),
            ("step", &steps.steps[order.step].name),
            ("lower", &lower),
        ];
        writer.tell("net-steps-order", &args)
    }));
    if !steps.reversals.is_empty() {
        let args = [("moments", &*moments(&steps.reversals))];
        let returned = writer.tell("net-steps-reversals", &args);
        blocks.push(Block::list(ListKind::Strengths, [vec![returned]]));
    }
    blocks.push(limit(writer, "net-steps-limit"));
    writer.named("net-steps", &steps.name, blocks)
}

fn step_words(writer: Writer<'_>, step: &StepShown) -> String {
    let mut kept = [step.kept.as_slice(), &step.returned].concat();
    kept.sort_unstable();
    let (id, list) = match step.outcome {
        StepOutcome::Kept => ("net-step-kept", kept),
        StepOutcome::Mended => ("net-step-mended", kept),
        StepOutcome::Broken => ("net-step-broken", kept),
        StepOutcome::PassedOver => ("net-step-passed", step.offered.clone()),
    };
    let (list, broken) = (moments(&list), moments(&step.broken));
    let words = writer.say(id, &[("moments", &list), ("broken", &broken)]);
    format!("{} – {words}", step.name)
}

pub(super) fn profile(writer: Writer<'_>, index: usize, profile: &ProfileDebrief) -> Section {
    let count = profile.keys.len().to_string();
    let mut blocks = vec![
        Block::plain(&profile.prompt),
        writer.tell("net-profile-intro", &[]),
        writer.tell("net-profile-experts", &[("count", &count)]),
    ];
    if profile.author_only {
        blocks.push(writer.tell("net-profile-author", &[]));
    }
    let head = [
        "net-profile-side",
        "net-profile-yours",
        "net-profile-key",
        "net-profile-beside",
    ];
    let sides = profile.dimensions.iter();
    let table = Block::Table(Table {
        caption: writer.say("net-profile-caption", &[("name", &profile.name)]),
        head: head.map(|id| writer.say(id, &[])).into(),
        rows: sides.map(|dimension| row(writer, dimension)).collect(),
    });
    blocks.push(Block::Group(vec![table]));
    let lean = match profile.lean {
        None => "net-profile-none",
        Some(Lean::Over) => "net-profile-lean-over",
        Some(Lean::Under) => "net-profile-lean-under",
        Some(Lean::Level) => "net-profile-lean-level",
    };
    let mut meaning = vec![writer.tell(lean, &[])];
    let numbers = profile.agreement.zip(profile.bias);
    if let (Some(numbers), true) = (numbers, writer.options.trainer) {
        let (agreement, bias) = (writer.number(numbers.0, 2), writer.number(numbers.1, 2));
        let args = [("agreement", &*agreement), ("bias", &*bias)];
        meaning.push(writer.note("net-profile-numbers", &args));
    }
    meaning.push(Block::bullets(reasons(profile)));
    meaning.extend(rules(writer, &profile.keys));
    blocks.push(Block::Group(meaning));
    blocks.push(limit(writer, "net-profile-limit"));
    writer.named(&format!("net-profile-{}", index + 1), &profile.name, blocks)
}

fn row(writer: Writer<'_>, dimension: &DimensionShown) -> Vec<String> {
    let open = writer.say("net-profile-open", &[]);
    let rated = dimension.rated.map_or(open, |rated| rated.to_string());
    let (low, high) = (dimension.low.to_string(), dimension.high.to_string());
    let key = if dimension.low == dimension.high {
        low
    } else {
        writer.say("net-profile-range", &[("low", &low), ("high", &high)])
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
    let near = near.map(|id| writer.say(id, &[])).unwrap_or_default();
    vec![dimension.name.clone(), rated, key, near]
}

/// Why the keys say what they say, where they do.
fn reasons(profile: &ProfileDebrief) -> impl Iterator<Item = String> {
    profile.dimensions.iter().flat_map(|dimension| {
        let keys = dimension.why.iter().zip(&dimension.keys);
        let given = keys.filter_map(|(why, rating)| Some((why.as_ref()?, rating)));
        given.map(|(why, rating)| format!("{}, {rating}: {why}", dimension.name))
    })
}

/// What follows from the keys, each rule once; where not all keys lead to it, how many do.
fn rules(writer: Writer<'_>, keys: &[KeyShown]) -> Vec<Block> {
    let mut rules: Vec<Rule> = keys
        .iter()
        .flat_map(|key| key.rules.iter().copied())
        .collect();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() {
        return Vec::new();
    }
    let one = |rule: Rule| {
        let text = writer.say(&format!("net-rule-{}", rule.id()), &[]);
        let of = keys.iter().filter(|key| key.rules.contains(&rule)).count();
        if of == keys.len() {
            return text;
        }
        let (count, all) = (of.to_string(), keys.len().to_string());
        let by = writer.say("net-profile-rules-of", &[("count", &count), ("all", &all)]);
        format!("{by} {text}")
    };
    let satisfied = writer.say("net-rule-satisfied", &[]);
    vec![
        writer.tell("net-profile-rules", &[]),
        Block::bullets(rules.into_iter().map(one).chain([satisfied])),
    ]
}
