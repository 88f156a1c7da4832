//! How sure somebody was, beside how often that was right: in words and in one small figure. A
//! debrief shows it of one run, and whoever has more runs shows it of all of them.

use super::blocks::{Block, Figure, Section, SureRow};
use super::words::confidence_words;
use super::writer::Writer;
use crate::core::assessment::calibration::{Calibration, Often, Step};
use crate::core::locale::{Lang, say};

/// The section of a debrief; none where nobody was asked.
pub(super) fn calibration(writer: Writer<'_>) -> Option<Section> {
    let calibration = writer.debrief.calibration.as_ref()?;
    let mut blocks = vec![writer.tell("calibration-intro", &[])];
    blocks.extend(calibration_blocks(calibration, writer.options.lang));
    Some(writer.section("calibration-section", blocks))
}

/// What there is to say of a calibration, and its figure.
pub fn calibration_blocks(calibration: &Calibration, lang: Lang) -> Vec<Block> {
    let asked = calibration.steps.iter().filter(|step| step.given > 0);
    let rows = asked.map(|step| row(step, lang));
    let mut blocks = vec![Block::Figure(Figure::Sureness(rows.collect()))];
    let (sure, unsure) = (calibration.sure.often, calibration.unsure.often);
    let said = [sure.map(when_sure), unsure.map(when_unsure)];
    let said: Vec<&str> = said.into_iter().flatten().collect();
    let ids = match said.is_empty() {
        true => vec!["calibration-too-few"],
        false => said,
    };
    blocks.extend(ids.into_iter().map(|id| Block::strong(say(lang, id, &[]))));
    blocks.push(Block::quiet(say(lang, "calibration-fitting", &[])));
    blocks
}

fn row(step: &Step, lang: Lang) -> SureRow {
    let [given, fitting] = [step.given, step.fitting].map(|count| count.to_string());
    let args = [("given", given.as_str()), ("fitting", fitting.as_str())];
    SureRow {
        name: confidence_words(lang, step.confidence),
        given: step.given,
        fitting: step.fitting,
        words: say(lang, "calibration-row", &args),
    }
}

fn when_sure(often: Often) -> &'static str {
    match often {
        Often::Mostly => "calibration-sure-mostly",
        Often::Mixed => "calibration-sure-mixed",
        Often::Seldom => "calibration-sure-seldom",
    }
}

fn when_unsure(often: Often) -> &'static str {
    match often {
        Often::Mostly => "calibration-unsure-mostly",
        Often::Mixed => "calibration-unsure-mixed",
        Often::Seldom => "calibration-unsure-seldom",
    }
}
