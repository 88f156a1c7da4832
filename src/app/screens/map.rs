//! The map of the network and the ratings, as the conversation shows them.

use crate::app::panels::map::{ContactView, MapView, RateItemView, RateView};
use crate::app::session::Running;
use crate::core::scenario::network::task::Rate;

/// The map, where there is one to draw.
pub(super) fn view(running: &Running) -> Option<MapView> {
    if !running.has_map() {
        return None;
    }
    let session = running.live().session();
    let scenario = session.scenario();
    let task = scenario.node(session.waiting().node()).kind.map();
    let prompt = task.map(|task| running.text(task.prompt));
    let contacts = session.known_contacts().map(|ix| {
        let contact = &scenario.contacts[ix.index()];
        ContactView {
            id: contact.id.clone(),
            name: scenario.contact_name(ix, running.lang().code()).to_owned(),
            about: contact.about.map(|about| running.text(about)),
            kind: contact.kind,
            seat: ix.index(),
            at: session.map().get(ix),
            asleep: running.desk.asleep.contains(&contact.id),
        }
    });
    let protests = scenario
        .contacts
        .iter()
        .flat_map(|contact| &contact.protests);
    let answers = protests.map(|protest| running.text(protest.text));
    let desk = &running.desk;
    Some(MapView {
        lang: running.lang(),
        run: running.live().header().setup.seed,
        client: scenario.client.name.clone(),
        open: desk.open,
        by_itself: desk.by_itself,
        // The panel knows whether it would cover anything.
        waits: false,
        seats: scenario.contacts.len(),
        contacts: contacts.collect(),
        card: desk.contact.clone(),
        last: desk.last.clone(),
        can_undo: session.map().can_undo(),
        prompt,
        answer: desk
            .answer
            .as_ref()
            .map(|line| (line.name.clone().unwrap_or_default(), line.text.clone())),
        answers: answers.collect(),
    })
}

/// A rating task.
pub(super) fn rating(running: &Running, task: &Rate) -> RateView {
    let catalog = running.live().catalog();
    let lang = running.lang();
    let items = task.items.iter().map(|(item, id)| {
        let item = catalog.item(*item);
        RateItemView {
            id: id.clone(),
            name: item.name.get(lang).to_owned(),
            about: item.about.get(lang).to_owned(),
            rated: running.desk.ratings.get(id).copied(),
        }
    });
    RateView {
        prompt: running.text(task.prompt),
        items: items.collect(),
    }
}
