//! The portfolio as a report: what all runs of a pseudonym add up to, in the order in which it is
//! read. Evidence first; practice, and what was played with an older edition, apart and last.

use super::blocks::{Block, Definition, Figure, Growth, GrowthStep, Interval, ListKind};
use super::blocks::{Report, Section, Table, Text};
use super::calibration::calibration_blocks;
use super::theirs::theirs;
use super::words::{chances_words, level_word};
use super::writer::Args;
use crate::core::assessment::Asks;
use crate::core::locale::{Lang, date, decimal, say};
use crate::core::portfolio::{Change, Lacking, OfKind, Part, Portfolio, Step, Tendency, Written};
use crate::core::portfolio::{Gives, Growth as Competency};

/// How many runs with something written are shown: all of them stand in an export.
const WRITTEN: usize = 30;

/// What a portfolio is written with.
#[derive(Clone, Copy)]
struct Writer<'a> {
    lang: Lang,
    portfolio: &'a Portfolio,
}

/// The portfolio in words and drawings. `unread` of the journals could not be read.
pub fn portfolio_report(portfolio: &Portfolio, unread: usize, lang: Lang) -> Report {
    let writer = Writer { lang, portfolio };
    let sections = [
        writer.growth(),
        writer.balances(),
        writer.calibration(),
        writer.lacking(),
        writer.written(),
        writer.apart("portfolio-section-practice", &portfolio.practice),
        writer.apart("portfolio-section-older", &portfolio.older),
        Some(writer.limits()),
    ];
    let player = theirs(&portfolio.player);
    Report {
        lang,
        texts: lang.code().to_owned(),
        title: writer.say("portfolio-title", &[("player", &player)]).into(),
        opening: writer.opening(unread),
        sections: sections.into_iter().flatten().collect(),
    }
}

impl Writer<'_> {
    fn say(self, id: &str, args: Args<'_>) -> String {
        say(self.lang, id, args)
    }

    fn tell(self, id: &str, args: Args<'_>) -> Block {
        Block::plain(self.say(id, args))
    }

    fn section(self, id: &str, open: bool, blocks: Vec<Block>) -> Section {
        Section {
            id: id.to_owned(),
            title: self.say(id, &[]).into(),
            open,
            blocks,
        }
    }

    /// How many runs there are, and of what kind.
    fn opening(self, unread: usize) -> Vec<Block> {
        let portfolio = self.portfolio;
        let count = |count: usize| count.to_string();
        let counts = [
            ("portfolio-count-assessed", portfolio.assessed.runs),
            ("portfolio-count-practice", portfolio.practice.runs),
            ("portfolio-count-older", portfolio.older.runs),
        ];
        let mut blocks = vec![self.tell("portfolio-count", &[("count", &count(portfolio.runs))])];
        let there = counts.into_iter().filter(|(_, runs)| *runs > 0);
        let kinds: Vec<String> = there
            .map(|(id, runs)| self.say(id, &[("count", &count(runs))]))
            .collect();
        if !kinds.is_empty() {
            blocks.push(Block::bullets(kinds));
        }
        if unread > 0 {
            blocks.push(self.tell("portfolio-unread", &[("count", &count(unread))]));
        }
        blocks
    }

    fn growth(self) -> Option<Section> {
        let part = &self.portfolio.assessed;
        let mut blocks = vec![self.tell("portfolio-growth-intro", &[])];
        let measured = self.competencies(part);
        if measured.is_empty() {
            blocks.push(self.tell("portfolio-growth-none", &[]));
        }
        blocks.extend(measured);
        (self.portfolio.runs > 0).then(|| self.section("portfolio-section-growth", true, blocks))
    }

    /// The competencies with enough chances for a level, framework by framework.
    fn competencies(self, part: &Part) -> Vec<Block> {
        let enough = part.competencies.iter();
        let enough: Vec<&Competency> = enough.filter(|one| one.all.level.is_some()).collect();
        let groups = enough.chunk_by(|one, next| one.framework == next.framework);
        let groups = groups.map(|of_one| {
            let name = of_one.first().map_or("", |first| &first.framework_name);
            let items = of_one.iter().map(|competency| self.competency(competency));
            Block::Group(vec![
                Block::quiet(name),
                Block::apart(ListKind::Bullets, items),
            ])
        });
        groups.collect()
    }

    fn competency(self, competency: &Competency) -> Vec<Block> {
        let all = &competency.all;
        let level = self.say(level_word(all.level), &[]);
        let chances = chances_words(self.lang, all.chances);
        let mut item = vec![
            Block::strong(&competency.name),
            Block::Figure(Figure::Interval(Interval {
                name: competency.name.clone(),
                words: format!("{level} – {chances}"),
                at: all.at(),
            })),
        ];
        if all.missed > 0.0 {
            let missed = chances_words(self.lang, all.missed);
            item.push(Block::quiet(
                self.say("portfolio-missed", &[("missed", &missed)]),
            ));
        }
        // One step says what all together say.
        if competency.steps.len() > 1 {
            let steps = competency.steps.iter();
            item.push(Block::Figure(Figure::Growth(Growth {
                name: self.say("portfolio-growth-of", &[("name", &competency.name)]),
                words: competency
                    .change
                    .map_or_else(String::new, |change| self.change(change)),
                steps: steps.filter_map(|step| self.step(step)).collect(),
            })));
        }
        item
    }

    fn change(self, change: Change) -> String {
        let id = match change {
            Change::Higher => "portfolio-change-higher",
            Change::Lower => "portfolio-change-lower",
            Change::Unclear => "portfolio-change-unclear",
        };
        self.say(id, &[])
    }

    fn step(self, step: &Step) -> Option<GrowthStep> {
        let titles: Vec<String> = step.scenarios.iter().map(|title| theirs(title)).collect();
        let (from, until) = (date(self.lang, step.from), date(self.lang, step.until));
        let when = match from == until {
            true => from,
            false => self.say(
                "portfolio-from-until",
                &[("from", &from), ("until", &until)],
            ),
        };
        let count = step.runs.to_string();
        let titles = titles.join(", ");
        let args = [("when", &*when), ("count", &*count), ("titles", &*titles)];
        Some(GrowthStep {
            words: self.say("portfolio-step", &args).into(),
            level: format!(
                "{} – {}",
                self.say(level_word(step.measured.level), &[]),
                chances_words(self.lang, step.measured.chances)
            ),
            at: step.measured.at()?,
        })
    }

    fn balances(self) -> Option<Section> {
        let all = &self.portfolio.assessed.balances;
        let mut blocks = vec![self.tell("portfolio-balances-intro", &[])];
        blocks.extend(self.tendencies(all));
        (!all.is_empty()).then(|| self.section("portfolio-section-balances", true, blocks))
    }

    fn tendencies(self, all: &[Tendency]) -> Option<Block> {
        let items = all.iter().map(|balance| self.tendency(balance));
        (!all.is_empty()).then(|| Block::apart(ListKind::Bullets, items))
    }

    fn tendency(self, balance: &Tendency) -> Vec<Block> {
        let poles = [("minus", &*balance.minus), ("plus", &*balance.plus)];
        let heads = ["situation", "choices", "inside", "leaning"];
        let rows = balance.kinds.iter().map(|kind| self.of_kind(balance, kind));
        let attunement = match balance.attunement {
            Some((moved, met)) => {
                let (moved, met) = (moved.to_string(), met.to_string());
                self.tell("debrief-attunement", &[("moved", &moved), ("met", &met)])
            }
            None => self.tell("debrief-attunement-too-few", &[]),
        };
        vec![
            Block::strong(&balance.name),
            self.tell("debrief-poles", &poles),
            Block::Table(Table {
                caption: self.say("portfolio-balance-table", &[("name", &balance.name)]),
                head: heads
                    .map(|head| self.say(&format!("portfolio-head-{head}"), &[]))
                    .into(),
                rows: rows.collect(),
            }),
            attunement,
        ]
    }

    fn of_kind(self, balance: &Tendency, kind: &OfKind) -> Vec<String> {
        let asks = match kind.asks {
            Asks::Minus => self.say("portfolio-asks-pole", &[("pole", &balance.minus)]),
            Asks::Between => self.say("portfolio-asks-between", &[]),
            Asks::Plus => self.say("portfolio-asks-pole", &[("pole", &balance.plus)]),
        };
        let leaning = match (&kind.leaning, kind.seen_enough()) {
            (Some(leaning), _) => leaning.clone(),
            (None, true) => self.say("portfolio-leaning-none", &[]),
            (None, false) => self.say("debrief-too-few", &[]),
        };
        let (choices, inside) = (kind.choices.to_string(), kind.inside.to_string());
        vec![asks, choices, inside, leaning]
    }

    /// Of all assessed runs together what a debrief shows of one.
    fn calibration(self) -> Option<Section> {
        let calibration = self.portfolio.calibration.as_ref()?;
        let mut blocks = vec![self.tell("portfolio-calibration-intro", &[])];
        blocks.extend(calibration_blocks(calibration, self.lang));
        Some(self.section("calibration-section", true, blocks))
    }

    fn lacking(self) -> Option<Section> {
        let all = &self.portfolio.lacking;
        let items = all.iter().map(|lacking| self.one_lacking(lacking));
        let blocks = vec![
            self.tell("portfolio-lacking-intro", &[]),
            Block::list(ListKind::Bullets, items),
        ];
        (!all.is_empty()).then(|| self.section("portfolio-section-lacking", true, blocks))
    }

    /// One line: what is asked for is which scenario to play.
    fn one_lacking(self, lacking: &Lacking) -> Vec<Block> {
        let scenarios = lacking.scenarios.iter().map(|gives| self.gives(gives));
        let scenarios: Vec<String> = scenarios.collect();
        // Whole where it is whole.
        let decimals = usize::from(lacking.chances.fract() >= 0.05);
        let args = [
            ("name", lacking.name.clone()),
            ("count", decimal(self.lang, lacking.chances, decimals)),
            ("scenarios", scenarios.join(", ")),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        vec![self.tell("portfolio-lacking", &args)]
    }

    fn gives(self, gives: &Gives) -> String {
        let id = match gives.played {
            true => "portfolio-gives-played",
            false => "portfolio-gives",
        };
        self.say(id, &[("title", &theirs(&gives.title))])
    }

    fn written(self) -> Option<Section> {
        let all = &self.portfolio.written;
        let items = all.iter().take(WRITTEN).map(|one| self.one_written(one));
        let mut blocks = vec![Block::apart(ListKind::Bullets, items)];
        if all.len() > WRITTEN {
            let count = (all.len() - WRITTEN).to_string();
            blocks.push(self.tell("portfolio-written-more", &[("count", &count)]));
        }
        (!all.is_empty()).then(|| self.section("portfolio-section-written", true, blocks))
    }

    fn one_written(self, written: &Written) -> Vec<Block> {
        let (day, title) = (date(self.lang, written.started), theirs(&written.title));
        let args = [("date", &*day), ("title", &*title)];
        let mut item = vec![Block::strong(self.say("portfolio-written-at", &args))];
        let own = |words: &str| vec![Block::plain(Text::from(theirs(words)))];
        let next_time = written
            .next_time
            .iter()
            .map(|words| Definition::new(self.say("portfolio-next-time", &[]), own(words)));
        let reflections = written
            .reflections
            .iter()
            .map(|one| Definition::new(theirs(&one.question), own(&one.answer)));
        item.push(Block::Definitions(next_time.chain(reflections).collect()));
        item
    }

    /// What is no evidence, shut away under what it is.
    fn apart(self, id: &str, part: &Part) -> Option<Section> {
        let mut blocks = vec![self.tell(&format!("{id}-intro"), &[])];
        let measured = self.competencies(part);
        if measured.is_empty() {
            blocks.push(self.tell("portfolio-growth-none", &[]));
        }
        blocks.extend(measured);
        blocks.extend(self.tendencies(&part.balances));
        (part.runs > 0).then(|| self.section(id, false, blocks))
    }

    fn limits(self) -> Section {
        let limits = [
            "debrief-limit-practice",
            "debrief-limit-key",
            "portfolio-limit-few",
            "portfolio-limit-here",
        ];
        let block = Block::bullets(limits.map(|id| self.say(id, &[])));
        self.section("portfolio-section-limits", false, vec![block])
    }
}
