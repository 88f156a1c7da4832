//! A map of five hundred.

use drempel::core::assessment::network::findings::Presence;
use drempel::core::dialogue::Input;
use drempel::core::locale::Lang;
use drempel::core::report::{TextOptions, render_html, render_text};
use drempel::scene::head;

use super::{debrief, put, ring, scenario};
use crate::small::{choose, option};

const MANY: usize = 500;

#[test]
fn a_map_of_five_hundred_is_drawn_scored_and_told() {
    let contacts: String = (0..MANY)
        .map(|at| format!("\"c{at}\": ( name: \"Naam {at}\", ring: {} ), ", at % 3 + 1))
        .collect();
    let reveals: String = (0..MANY)
        .map(|at| format!("Reveal(\"c{at}\", [Ring]), "))
        .collect();
    let nodes = format!(
        r#""d1": Decide( options: [ {} ] ), "map": Map( prompt: "Wie?", next: "end" ),"#,
        option("all", "map", &format!("effects: [ {reveals} ]"))
    );
    let proef = scenario(&contacts, "", &nodes);
    let mut inputs = vec![choose("all")];
    inputs.extend((0..MANY).map(|at| put(&format!("c{at}"), ring(2))));
    inputs.push(Input::Map);
    let shown = debrief(&proef, &inputs);
    let network = shown.network.as_ref().unwrap();
    let map = network.map.as_ref().unwrap();
    assert_eq!(map.contacts.len(), MANY);
    assert!(map.contacts.iter().all(|at| at.presence == Presence::Found));
    let options = TextOptions {
        lang: Lang::Nl,
        width: 80,
        trainer: false,
    };
    let text = render_text(&shown, options);
    assert!((0..MANY).all(|at| text.contains(&format!("Naam {at}\n"))));
    assert!(text.lines().all(|line| line.chars().count() <= 80));
    // Dots have numbers then, and the tables under the maps say whose they are.
    let page = render_html(&shown, options, &head);
    let last = format!(
        "<th scope=\"row\" dir=\"auto\">{MANY}. Naam {}</th>",
        MANY - 1
    );
    assert_eq!(page.matches(&last).count(), 2);
}
