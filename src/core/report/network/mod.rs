//! The network in a report: the two maps, what came to light, and the three products.

mod map;
mod meter;
mod products;
mod words;

use super::blocks::{Block, ListKind, Section};
use super::writer::Writer;

pub use map::MapShown;
pub use words::{direction_words, judgement_words, placement_words, quality_words, spot_words};

/// Everything about the network, where there is anything.
pub(super) fn network(writer: Writer<'_>) -> Vec<Section> {
    let Some(network) = &writer.debrief.network else {
        return Vec::new();
    };
    let map = network.map.as_ref();
    let first = [
        map.map(|map| map::map(writer, network, map)),
        map.and_then(|map| map::came_to_light(writer, network, map)),
        map::consents(writer, network),
        network
            .steps
            .as_ref()
            .map(|steps| products::steps(writer, steps)),
    ];
    let profiles = network.profiles.iter().enumerate();
    let profiles = profiles.map(|(index, profile)| products::profile(writer, index, profile));
    let meter = network.meter.as_ref();
    let meter = meter.map(|meter| meter::meter(writer, network, meter));
    first
        .into_iter()
        .flatten()
        .chain(profiles)
        .chain(meter)
        .collect()
}

/// The closing lines of a product: what it may not be used for, and whose proposal it is.
fn limit(writer: Writer<'_>, id: &str) -> Block {
    let said = writer.cited(writer.say(id, &[]), "OURS");
    Block::list(ListKind::Warnings, [vec![said]])
}

/// The numbers of decisions as the report counts them, from 1.
fn moments(indices: &[usize]) -> String {
    let numbers = indices.iter().map(|index| (index + 1).to_string());
    numbers.collect::<Vec<_>>().join(", ")
}
