//! What the choices add up to: competencies, balances, dialogue acts, dispositions.

use super::marks::{interval, rope};
use super::page::Page;
use super::theirs::theirs;
use super::words::position_words;
use crate::core::assessment::Level;
use crate::core::assessment::debrief::{Balance, Competency};

pub(super) fn competencies(page: &mut Page<'_>) {
    let debrief = page.debrief;
    let (met, not_met): (Vec<_>, Vec<_>) = debrief
        .competencies
        .iter()
        .partition(|competency| competency.chances > 0.0);
    if debrief.competencies.is_empty() {
        return;
    }
    page.section("debrief-section-competencies");
    page.tell("debrief-competencies-intro", &[], "");
    let mut framework = "";
    for competency in met {
        if competency.framework != framework {
            framework = &competency.framework;
            page.blank();
            page.put(&competency.framework_name, "");
        }
        put_competency(page, competency);
    }
    if !not_met.is_empty() {
        let names: Vec<&str> = not_met
            .iter()
            .map(|competency| competency.name.as_str())
            .collect();
        page.blank();
        page.tell("debrief-not-met", &[("list", &names.join("; "))], "");
    }
}

fn put_competency(page: &mut Page<'_>, competency: &Competency) {
    let name = match competency.goal {
        true => format!("{} ({})", competency.name, page.say("debrief-goal", &[])),
        false => competency.name.clone(),
    };
    page.put(&name, "- ");
    let level = page.say(
        match competency.level {
            None => "debrief-too-few",
            Some(Level::Seldom) => "debrief-level-seldom",
            Some(Level::Mixed) => "debrief-level-mixed",
            Some(Level::Mostly) => "debrief-level-mostly",
            Some(Level::AlsoWhenHard) => "debrief-level-also_when_hard",
        },
        &[],
    );
    let decimals = if competency.chances.fract() == 0.0 {
        0
    } else {
        1
    };
    let chances = page.say(
        "debrief-chances",
        &[("count", &page.number(competency.chances, decimals))],
    );
    page.put(&format!("{level} – {chances}"), "  ");
    if let (Some(low), Some(mean), Some(high)) = (competency.low, competency.score, competency.high)
    {
        page.draw("  ", "", interval(low, mean, high), "");
        if page.options.trainer {
            let [low, mean, high] = [low, mean, high].map(|value| page.number(value, 2));
            page.tell(
                "debrief-numbers",
                &[("low", &low), ("mean", &mean), ("high", &high)],
                "  ",
            );
        }
    }
}

pub(super) fn balances(page: &mut Page<'_>, section: &str, balances: &[Balance]) {
    if balances.is_empty() {
        return;
    }
    page.section(section);
    // Tensions are read as balances are: it is said once.
    if section == "debrief-section-balances" || page.debrief.balances.is_empty() {
        page.tell("debrief-balances-intro", &[], "");
    }
    for balance in balances {
        page.blank();
        put_balance(page, balance);
    }
}

fn put_balance(page: &mut Page<'_>, balance: &Balance) {
    page.put(&balance.name, "- ");
    page.tell(
        "debrief-poles",
        &[("minus", &balance.minus), ("plus", &balance.plus)],
        "  ",
    );
    for moment in &balance.moments {
        let words = position_words(page.options.lang, balance, moment);
        let title = page
            .debrief
            .choices
            .get(moment.moment)
            .and_then(|choice| choice.title.clone());
        let title = title
            .map(|title| format!("{} – ", theirs(&title)))
            .unwrap_or_default();
        let drawn = rope(moment.position, moment.low, moment.high);
        let number = format!("  {:>2}. ", moment.moment + 1);
        page.draw(&number, "", drawn, &format!("{title}{words}"));
        if let Some(reason) = &moment.reason {
            page.put_theirs(reason, &" ".repeat(17));
        }
    }
    match &balance.leaning {
        Some(leaning) => page.tell("debrief-leaning", &[("leaning", leaning)], "  "),
        None => page.tell("debrief-leaning-none", &[], "  "),
    }
    match balance.attunement {
        Some((moved, met)) => {
            let (moved, met) = (moved.to_string(), met.to_string());
            page.tell(
                "debrief-attunement",
                &[("moved", &moved), ("met", &met)],
                "  ",
            );
        }
        None => page.tell("debrief-attunement-too-few", &[], "  "),
    }
    if page.options.trainer {
        let (fit, tendency) = (
            page.number(balance.fit, 2),
            page.number(balance.tendency, 2),
        );
        page.tell(
            "debrief-fit-numbers",
            &[("fit", &fit), ("tendency", &tendency)],
            "  ",
        );
    }
}

pub(super) fn acts(page: &mut Page<'_>) {
    let acts = &page.debrief.acts;
    if acts.counts.is_empty() {
        return;
    }
    page.section("debrief-section-acts");
    page.tell("debrief-acts-intro", &[], "");
    for (_, name, count) in &acts.counts {
        page.tell(
            "debrief-acts-count",
            &[("name", name), ("count", &count.to_string())],
            "- ",
        );
    }
    let (reflections, questions) = (acts.reflections.to_string(), acts.questions.to_string());
    page.tell(
        "debrief-acts-reflections",
        &[("reflections", &reflections), ("questions", &questions)],
        "",
    );
    let all = acts.adherent + acts.non_adherent;
    if all > 0 {
        let (yes, all) = (acts.adherent.to_string(), all.to_string());
        page.tell(
            "debrief-acts-adherence",
            &[("yes", &yes), ("all", &all)],
            "",
        );
    }
}

pub(super) fn dispositions(page: &mut Page<'_>) {
    let debrief = page.debrief;
    if debrief.dispositions.is_empty() {
        return;
    }
    page.section("debrief-section-dispositions");
    page.tell("debrief-dispositions-intro", &[], "");
    for disposition in &debrief.dispositions {
        page.put(&disposition.name, "- ");
        for (id, moments) in [
            ("debrief-disposition-shown", &disposition.shown),
            ("debrief-disposition-missed", &disposition.missed),
        ] {
            if moments.is_empty() {
                continue;
            }
            page.tell(id, &[], "  ");
            for moment in moments {
                let line = page.quote_choice(*moment);
                page.put(&line, "    ");
            }
        }
    }
}
