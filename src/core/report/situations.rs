//! What can be going on at each moment of a scenario, and what each option is worth in it: the
//! table that an author keeps beside the file.
//!
//! It shows the key as it was written. How often a situation comes about, and whether it is shown
//! before the choice, is for the audit.

use super::blocks::{Block, Report, Section, Table};
use crate::core::audit::looks::{situations, values};
use crate::core::dialogue::Offered;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::locale::{Lang, decimal, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::{NodeIx, TextIx};
use crate::core::scenario::model::{Band, Decision, Node};
use crate::core::scenario::slots::with_single_braces;
use crate::core::scenario::written::Writer;

/// The situations of a scenario, or of one of its moments.
#[derive(Debug, Clone, Copy)]
pub struct SituationsReport<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The frameworks.
    pub catalog: &'a Catalog,
    /// Only this moment.
    pub node: Option<NodeIx>,
    /// The report's language.
    pub lang: Lang,
}

impl SituationsReport<'_> {
    /// As plain text.
    pub fn to_text(self, width: usize) -> String {
        self.report().to_text(width)
    }

    /// As blocks.
    pub fn report(self) -> Report {
        let title = self.text(self.scenario.title);
        let nodes = self.scenario.nodes.iter().enumerate();
        let nodes = nodes.filter(|(index, _)| {
            let wanted = self.node.map(NodeIx::index);
            wanted.is_none_or(|wanted| wanted == *index)
        });
        let moments = nodes.filter_map(|(_, node)| Some((node, node.kind.decision()?)));
        let sections: Vec<Section> = moments
            .filter(|(_, decision)| self.node.is_some() || !decision.situations.is_empty())
            .map(|(node, decision)| self.moment(node, decision))
            .collect();
        let opening = match sections.is_empty() {
            true => self.say("situations-none", &[]),
            false => self.say("situations-about", &[]),
        };
        Report {
            lang: self.lang,
            texts: self.scenario.spoken(self.lang.code()).to_owned(),
            title: self.say("situations-title", &[("title", &title)]).into(),
            opening: vec![Block::plain(opening)],
            sections,
        }
    }

    fn moment(&self, node: &Node, decision: &Decision) -> Section {
        let title = decision.title.map(|title| self.text(title));
        let title = match title {
            Some(title) => format!("{} · {title}", node.id),
            None => node.id.clone(),
        };
        let mut blocks = Vec::new();
        if !decision.situations.is_empty() {
            blocks.push(self.what_can_be(decision));
        }
        blocks.push(self.what_fits(decision));
        Section {
            id: node.id.clone(),
            title: title.into(),
            open: true,
            blocks,
        }
    }

    /// Each situation: when it holds, what is going on, which bands hold.
    fn what_can_be(&self, decision: &Decision) -> Block {
        let writer = Writer {
            scenario: self.scenario,
            catalog: self.catalog,
        };
        let rows = decision.situations.iter().map(|situation| {
            let note = situation.note.map(|note| self.text(note));
            let own = |band: &&Band| !decision.bands.contains(band);
            let bands = situation.bands.iter().filter(own);
            let bands: Vec<String> = bands.map(|band| self.band(*band)).collect();
            vec![
                situation.id.clone(),
                writer.condition(&situation.when.condition),
                note.unwrap_or_default(),
                bands.join("; "),
            ]
        });
        self.table(
            "situations-caption-when",
            &[
                "situations-head-id",
                "situations-head-when",
                "situations-head-note",
                "situations-head-bands",
            ],
            rows.collect(),
        )
    }

    fn band(&self, band: Band) -> String {
        let step = |half: i8| decimal(self.lang, f64::from(half) / 2.0, 1);
        let name = self.name(band.balance);
        format!("{name}: {} … {}", step(band.low), step(band.high))
    }

    /// Each option: what it is worth in each situation, with the best ones marked.
    fn what_fits(&self, decision: &Decision) -> Block {
        let mut columns = situations(self.scenario, decision);
        for column in &mut columns {
            // What is open everywhere is open under its condition alone, which is hardly ever so.
            let own = |offered: &Offered| usize::from(offered.position) < decision.options.len();
            column.offered.retain(own);
        }
        let worths: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| {
                let worths = values(self.scenario, decision, self.catalog, &column.offered);
                worths.map_or_else(Vec::new, |(_, worths)| worths)
            })
            .collect();
        let rows = decision
            .options
            .iter()
            .enumerate()
            .map(|(position, option)| {
                let name = match option.when {
                    None => option.id.clone(),
                    Some(_) => self.say("situations-conditional", &[("id", &option.id)]),
                };
                let worths = worths.iter().map(|column| self.worth(column, position));
                [name].into_iter().chain(worths).collect()
            });
        let columns = columns.into_iter().map(|column| match column.case {
            Some(id) => id,
            None => self.say("situations-head-none", &[]),
        });
        let head = [self.say("situations-head-option", &[])];
        Block::Table(Table {
            caption: self.say("situations-caption-worth", &[]),
            head: head.into_iter().chain(columns).collect(),
            rows: rows.collect(),
        })
    }

    /// What an option is worth in a column, 0..=1, where all of its own options are open; a dash
    /// where there is no opportunity.
    fn worth(&self, column: &[f64], position: usize) -> String {
        let Some(worth) = column.get(position) else {
            return "–".to_owned();
        };
        let best = column.iter().copied().fold(0.0, f64::max);
        let worth_in_words = decimal(self.lang, *worth, 2);
        match *worth >= best {
            true => self.say("situations-best", &[("worth", &worth_in_words)]),
            false => worth_in_words,
        }
    }

    fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Block {
        Block::Table(Table {
            caption: self.say(caption, &[]),
            head: head.iter().map(|id| self.say(id, &[])).collect(),
            rows,
        })
    }

    fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }

    fn name(&self, item: ItemIx) -> &str {
        self.catalog.item(item).name.get(self.lang)
    }

    fn text(&self, ix: TextIx) -> String {
        with_single_braces(self.scenario.text(ix, self.lang.code()))
    }
}
