//! What came of a run from where it parted from another, and what of that the other has as well.

use super::{Course, Critical, Exchange, InNetwork, News, Parting, harmed};
use crate::core::assessment::debrief::network::NetworkDebrief;
use crate::core::assessment::debrief::{Debrief, Names, Seen};
use crate::core::assessment::heard::{Heard, heard};
use crate::core::dialogue::{Teller, Trace};
use crate::core::locale::Lang;
use crate::core::scenario::scene::SceneState;

pub(super) fn course(
    trace: &Trace,
    debrief: &Debrief,
    parting: Parting,
    lang: Lang,
    names: &Names,
) -> Course {
    let network = debrief.network.as_ref();
    let choices = debrief.choices.iter().skip(parting.moment);
    Course {
        exchanges: exchanges(trace, parting, lang, names),
        state: state(debrief),
        known: known(trace, network, lang, names),
        network: network.map(in_network).unwrap_or_default(),
        promises: {
            let promises = debrief.promises.iter();
            promises
                .map(|one| (one.text.clone(), one.outcome))
                .collect()
        },
        critical: {
            let critical = debrief.critical.iter().map(|one| Critical {
                name: one.name.clone(),
                repaired: one.repaired.is_some(),
            });
            critical.collect()
        },
        shows: once(choices.flat_map(|choice| choice.shows.iter().cloned())),
        levels: {
            // What is told too seldom to say anything of is not compared.
            let told = debrief.competencies.iter();
            told.filter_map(|one| Some((one.name.clone(), one.level?)))
                .collect()
        },
        chance: {
            let drawn = debrief.chance.iter().filter(|one| one.draw != "profile");
            drawn
                .map(|one| {
                    let about = one.note.as_ref().unwrap_or(&one.draw);
                    let fell = one.text.as_ref().unwrap_or(&one.outcome);
                    (about.clone(), fell.clone())
                })
                .collect()
        },
        ending: debrief.ending.clone(),
    }
}

/// Each of them once, in their order.
fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

/// Leaves out of both what both have. How they ended stays: that it was the same is an answer too.
pub(super) fn without_common(one: &mut Course, other: &mut Course) {
    differ(&mut one.state, &mut other.state);
    differ(&mut one.known, &mut other.known);
    differ(&mut one.network, &mut other.network);
    differ(&mut one.promises, &mut other.promises);
    differ(&mut one.critical, &mut other.critical);
    differ(&mut one.shows, &mut other.shows);
    differ(&mut one.levels, &mut other.levels);
    differ(&mut one.chance, &mut other.chance);
}

/// Leaves in each list what the other has not, or has less often: a thing that happened twice here
/// and once there stays once.
fn differ<T: PartialEq + Clone>(one: &mut Vec<T>, other: &mut Vec<T>) {
    let (mut here, mut there) = (Vec::new(), other.clone());
    for item in one.drain(..) {
        match there.iter().position(|same| *same == item) {
            Some(at) => drop(there.remove(at)),
            None => here.push(item),
        }
    }
    (*one, *other) = (here, there);
}

fn exchanges(trace: &Trace, parting: Parting, lang: Lang, names: &Names) -> Vec<Exchange> {
    let heard = heard(trace, lang, names);
    let first = heard.partition_point(|line| line.entry < parting.entry);
    let lines = heard.get(first..).unwrap_or_default();
    let by_entry = lines.chunk_by(|one, next| one.entry == next.entry);
    by_entry
        .filter_map(|lines| exchange(trace, lines))
        .collect()
}

fn exchange(trace: &Trace, lines: &[Heard]) -> Option<Exchange> {
    let last = lines.last()?;
    let mut scenes = lines.iter().rev().map(|line| line.scene);
    let scene = scenes.find(SceneState::shows_client).unwrap_or(last.scene);
    Some(Exchange {
        moment: trace.entries.get(last.entry)?.step.moment(),
        said: lines.iter().map(|line| line.told.clone()).collect(),
        face: scene.shows_client().then_some(scene.face),
        seen: Seen {
            scene,
            client: trace.scenario.client.looks,
            with: scene.with.map(|ix| trace.scenario.person(ix).looks),
        },
    })
}

fn state(debrief: &Debrief) -> Vec<(String, String, u8)> {
    let curve = &debrief.curve;
    let last = curve.values.last().into_iter().flatten();
    let all = curve.variables.iter().zip(last);
    all.map(|((id, name), value)| (id.clone(), name.clone(), *value))
        .collect()
}

/// Facts, people, what came to light about them and what was agreed, as they stand at the end.
fn known(trace: &Trace, network: Option<&NetworkDebrief>, lang: Lang, names: &Names) -> Vec<News> {
    let (scenario, state) = (&trace.scenario, trace.session.state());
    let teller = Teller::within(scenario, lang, names, state.slots.as_slice());
    let facts = scenario.facts.iter().filter(|fact| state.bit(fact.bit));
    let mut known: Vec<News> = facts
        .map(|fact| News::Fact(teller.text(fact.text)))
        .collect();
    for (ix, contact) in scenario.contacts.iter().enumerate() {
        let ix = crate::core::scenario::ids::ContactIx::from_index(ix);
        let name = scenario.contact_name(ix, lang.code());
        if state.bit(contact.known_bit) {
            known.push(News::Person(name.to_owned()));
        }
        let learned = contact.learned.iter().filter(|(_, bit)| state.bit(*bit));
        known.extend(learned.map(|(aspect, _)| News::About(name.to_owned(), *aspect)));
    }
    for agreed in network.iter().flat_map(|network| &network.consents) {
        let person = network.and_then(|network| network.people.get(agreed.person));
        known.extend(
            person.map(|person| {
                News::Agreed(person.name.clone(), agreed.topic.clone(), agreed.given)
            }),
        );
    }
    known
}

/// What became of the network, as far as it holds at the end.
fn in_network(network: &NetworkDebrief) -> Vec<InNetwork> {
    let Some(meter) = &network.meter else {
        return Vec::new();
    };
    let name = |person: usize| network.people.get(person).map(|one| one.name.clone());
    let ties = meter.ties.iter().filter(|(_, _, holds)| *holds);
    let ties = ties.filter_map(|(person, change, _)| Some(InNetwork::Tie(name(*person)?, *change)));
    let harm = meter.harm.iter().filter_map(|harm| {
        let (person, how, mended) = harmed(harm)?;
        Some(InNetwork::Harm(name(person)?, how, mended))
    });
    let goal = meter.goal.as_ref().and_then(|goal| goal.reached());
    let goal = goal.map(|reached| InNetwork::Goal(reached.to_owned()));
    ties.chain(harm).chain(goal).collect()
}

#[cfg(test)]
mod tests {
    use super::differ;

    #[test]
    fn what_both_have_is_left_out_and_what_one_has_more_often_stays() {
        let (mut one, mut other) = (vec![1, 2, 2, 3], vec![2, 3, 4]);
        differ(&mut one, &mut other);
        assert_eq!((one, other), (vec![1, 2], vec![4]));
    }
}
