//! The network in a report: the two maps, what came to light, and the three products.

mod map;
mod meter;
mod products;
mod words;

use super::debrief::TextOptions;
use super::document::Block;
use super::page::Page;
use crate::core::assessment::Debrief;
use crate::core::locale::Lang;

pub use map::MapShown;
pub use words::{direction_words, judgement_words, placement_words, quality_words, spot_words};

/// Everything about the network, part by part, for hosts that set it out themselves.
pub fn network_blocks(debrief: &Debrief, lang: Lang) -> Vec<Block> {
    let options = TextOptions {
        lang,
        width: 80,
        trainer: false,
    };
    let mut page = Page::new(debrief, options);
    network(&mut page);
    page.finish()
}

/// Everything about the network, where there is anything.
pub(super) fn network(page: &mut Page<'_>) {
    let Some(network) = &page.debrief.network else {
        return;
    };
    map::map(page, network);
    map::came_to_light(page, network);
    map::consents(page, network);
    products::steps(page, network);
    products::profiles(page, network);
    meter::meter(page, network);
}

/// The closing lines of a product: what it may not be used for, and whose proposal it is.
fn limit(page: &mut Page<'_>, id: &str) {
    page.tell(id, &[], "! ");
    let ours = page.say("debrief-ours", &[]);
    page.tell("debrief-source", &[("source", &ours)], "  ");
}

/// The numbers of decisions as the report counts them, from 1.
fn moments(indices: &[usize]) -> String {
    let numbers = indices.iter().map(|index| (index + 1).to_string());
    numbers.collect::<Vec<_>>().join(", ")
}
