//! Runs as a table for a spreadsheet, as a Dutch Excel opens it: semicolons, a decimal comma, UTF-8
//! with its mark, lines that end with CR and LF.
//!
//! One table, with a row for each decision, one for each thing in own words, and one for the run as
//! a whole; the first column says which it is. Competencies have a column each: in the row of a run
//! the level, in the row of a decision what it was worth, where numbers are asked for.
//!
//! What people wrote is never a formula: a cell that a spreadsheet could take for one begins with an
//! apostrophe (OWASP, CSV Injection).

use csv::{Terminator, WriterBuilder};

use super::front::Front;
use super::words::{confidence_words, level_word};
use super::written::Unwritten;
use crate::core::assessment::debrief::{ChoiceMade, Competency, Voice};
use crate::core::assessment::{Debrief, Standing};
use crate::core::locale::{Lang, decimal, say};
use crate::core::screen::clean_line;

/// The mark of UTF-8, without which Excel reads another alphabet.
const MARK: &str = "\u{feff}";
/// The most that a cell of Excel holds is 32,767 signs.
const LONGEST: usize = 32_000;

/// The columns before those of the competencies, by the ends of their messages.
const COLUMNS: [&str; 19] = [
    "row", "run", "player", "scenario", "edition", "begun", "counts", "ending", "number", "moment",
    "before", "choice", "how", "reason", "sure", "answer", "hard", "first", "critical",
];

/// Makes the table.
///
/// # Errors
/// It cannot be written; in memory that does not happen.
pub fn spreadsheet(
    runs: &[(Front, Debrief)],
    lang: Lang,
    numbers: bool,
) -> Result<Vec<u8>, Unwritten> {
    table(runs, lang, numbers).map_err(|error| Unwritten::because(&error))
}

fn table(runs: &[(Front, Debrief)], lang: Lang, numbers: bool) -> csv::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    let competencies = competencies(runs);
    let heads = COLUMNS
        .iter()
        .map(|column| say(lang, &format!("reports-column-{column}"), &[]));
    let names = competencies.iter().map(|(_, name)| safe(name));
    writer.write_record(heads.chain(names))?;
    for (index, (front, debrief)) in runs.iter().enumerate() {
        let table = OfRun {
            front,
            debrief,
            lang,
            numbers,
            competencies: &competencies,
            run: index + 1,
        };
        for row in table.rows() {
            writer.write_record(row)?;
        }
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The competencies of all runs, in the order in which they are met: id and name.
fn competencies(runs: &[(Front, Debrief)]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for competency in runs.iter().flat_map(|(_, debrief)| &debrief.competencies) {
        if !found.iter().any(|(id, _)| *id == competency.id) {
            found.push((competency.id.clone(), competency.name.clone()));
        }
    }
    found
}

/// The rows of a run.
struct OfRun<'a> {
    front: &'a Front,
    debrief: &'a Debrief,
    lang: Lang,
    numbers: bool,
    competencies: &'a [(String, String)],
    run: usize,
}

impl OfRun<'_> {
    fn rows(&self) -> Vec<Vec<String>> {
        let choices = self.debrief.choices.iter().enumerate();
        let mut rows: Vec<_> = choices
            .map(|(at, choice)| self.choice(at, choice))
            .collect();
        rows.extend(self.own_words());
        rows.push(self.whole());
        rows
    }

    fn say(&self, end: &str) -> String {
        say(self.lang, &format!("reports-{end}"), &[])
    }

    /// What every row of the run begins with, which kind of row it is before it.
    fn begins(&self, kind: &str) -> Vec<String> {
        let front = self.front;
        let ending = self.debrief.ending.as_ref();
        let ending = ending.map_or_else(|| self.say("unfinished"), |ending| safe(&ending.title));
        vec![
            self.say(&format!("row-{kind}")),
            self.run.to_string(),
            safe(&front.player),
            safe(&front.scenario),
            safe(&front.edition),
            front.day.clone(),
            self.say(&format!(
                "counts-{}",
                front.standing.map_or("unknown", Standing::id)
            )),
            ending,
        ]
    }

    fn choice(&self, at: usize, choice: &ChoiceMade) -> Vec<String> {
        let how = match choice.by {
            Voice::Act => "how-done",
            Voice::Silence => "how-silent",
            _ => "how-said",
        };
        let yes_or_no = |yes| self.say(if yes { "yes" } else { "no" });
        let critical = self.debrief.critical.iter().filter(|one| one.moment == at);
        let critical: Vec<&str> = critical.map(|one| one.name.as_str()).collect();
        let reply = choice
            .reply
            .as_ref()
            .map_or("", |reply| reply.text.as_str());
        let grounds = choice.grounds.as_ref();
        let sure = grounds.map(|grounds| confidence_words(self.lang, grounds.confidence));
        let mut row = self.begins("choice");
        row.extend([
            (at + 1).to_string(),
            safe(choice.title.as_deref().unwrap_or_default()),
            safe(choice.cue.as_deref().unwrap_or_default()),
            safe(&choice.line),
            self.say(how),
            safe(
                choice
                    .grounds
                    .as_ref()
                    .map_or("", |grounds| grounds.why.as_str()),
            ),
            sure.unwrap_or_default(),
            safe(reply),
            yes_or_no(choice.hard),
            yes_or_no(choice.evidence_counts),
            safe(&critical.join(", ")),
        ]);
        row.extend(self.competencies.iter().map(|(id, _)| {
            let mut credits = choice.chances.iter().filter(|_| self.numbers);
            let credit = credits.find(|credit| credit.id == *id);
            credit.map_or_else(String::new, |credit| {
                number(f64::from(credit.twelfths) / 12.0)
            })
        }));
        row
    }

    /// What was written about the next time, at questions and at observation tasks.
    fn own_words(&self) -> Vec<Vec<String>> {
        let next_time = self.debrief.next_time.as_ref();
        let next_time =
            next_time.map(|words| (say(self.lang, "debrief-next-time", &[]), words.clone()));
        let reflections = self.debrief.reflections.iter();
        let reflections = reflections.map(|one| (one.question.clone(), one.answer.clone()));
        let written = next_time.into_iter().chain(reflections);
        let written = written.filter(|(_, words)| !words.trim().is_empty());
        let row = |(question, words): (String, String)| {
            let mut row = self.begins("words");
            let empty = String::new;
            row.extend([empty(), safe(&question), empty(), safe(&words)]);
            row.resize(COLUMNS.len() + self.competencies.len(), empty());
            row
        };
        written.map(row).collect()
    }

    /// The level of each competency.
    fn whole(&self) -> Vec<String> {
        let mut row = self.begins("run");
        row.resize(COLUMNS.len(), String::new());
        row.extend(self.competencies.iter().map(|(id, _)| {
            let mut all = self.debrief.competencies.iter();
            let found = all.find(|competency| competency.id == *id);
            found.map_or_else(String::new, |competency| self.level(competency))
        }));
        row
    }

    fn level(&self, competency: &Competency) -> String {
        match competency.score_shown {
            Some(score) if self.numbers => number(score),
            _ => say(self.lang, level_word(competency.level), &[]),
        }
    }
}

/// A number with a comma, in whichever language: the file is for a Dutch spreadsheet.
fn number(value: f64) -> String {
    decimal(Lang::Nl, value, 2)
}

/// A text that no spreadsheet takes for a formula, on one line.
fn safe(text: &str) -> String {
    let line = clean_line(text);
    let cut: String = line.chars().take(LONGEST).collect();
    let begins = cut.trim_start().chars().next();
    let formula = begins
        .is_some_and(|sign| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    let tab = text.starts_with(['\t', '\r', '\n']);
    let more = if cut.len() < line.len() { "…" } else { "" };
    match formula || tab {
        true => format!("'{cut}{more}"),
        false => format!("{cut}{more}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_written_is_a_formula() {
        for text in [
            "=cmd()", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1+1", "＝1",
        ] {
            assert!(safe(text).starts_with('\''), "{text}");
        }
        assert_eq!(safe("Ik dacht: 1 = 1"), "Ik dacht: 1 = 1");
        assert_eq!(safe("a\nb\u{202e}"), "a b");
        assert_eq!(safe(&"w".repeat(40_000)).chars().count(), LONGEST + 1);
    }
}
