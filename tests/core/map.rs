//! The drawn map: everything readable, nothing on top of something else, at any size.

use drempel::core::locale::Lang;
use drempel::core::report::map::hand::{Hand, Stand};
use drempel::core::report::map::layout::{
    Area, Layout, MapNode, Point, Sheet, guess_width, lay_out, lay_out_by_hand, shorten,
};
use drempel::core::report::map::svg::{Palette, Picture, svg};
use drempel::core::report::map::words;
use drempel::core::scenario::network::placement::{Placement, Spot};
use drempel::core::scenario::network::tie::{Direction, Judgement, Quality};
use drempel::core::scenario::network::truth::ContactKind;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

const NAMES: [&str; 12] = [
    "Mo",
    "Lourdes",
    "Mevrouw De Groot",
    "de familie El Khatib",
    "Cor van de bloemenzaak",
    "het koor van de Oranjekerk op dinsdag",
    "Yusuf",
    "tante Rie",
    "buurvrouw Sandra (boven)",
    "Wijkverpleegkundige Anne",
    "Ab",
    "de oude klas van Nour",
];

/// A map of so many contacts, all drawn by lot.
fn mix(count: usize, seed: u64) -> Vec<MapNode> {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let node = |seat: usize, dice: &mut ChaCha8Rng| {
        let spot = match dice.random_range(0..10) {
            0..=2 => Spot::Ring(1),
            3..=5 => Spot::Ring(2),
            6..=7 => Spot::Ring(3),
            _ => Spot::Edge,
        };
        let sleeping = dice.random_range(0..4) == 0;
        let mut pick = |from: usize| dice.random_range(0..from);
        MapNode {
            seat,
            name: NAMES[pick(NAMES.len())].to_owned(),
            kind: [
                ContactKind::Person,
                ContactKind::Person,
                ContactKind::Household,
                ContactKind::Group,
            ][pick(4)],
            at: Placement {
                spot,
                sleeping,
                quality: Quality::ALL.get(pick(5)).copied(),
                direction: Direction::ALL.get(pick(5)).copied(),
                judgement: Judgement::ALL.get(pick(3)).copied().filter(|_| sleeping),
            },
        }
    };
    (0..count).map(|seat| node(seat, &mut dice)).collect()
}

fn sheet(width: f32, height: f32, text: f32, seats: usize) -> Sheet {
    Sheet {
        width,
        height,
        text,
        seats,
    }
}

fn laid_out(nodes: &[MapNode], sheet: Sheet) -> Layout {
    lay_out(nodes, sheet, &words::names(Lang::Nl, "Nour"), &guess_width)
}

/// Everything that must not lie on something else, and what it is.
fn things(layout: &Layout) -> Vec<(String, Area)> {
    let mut things = vec![(
        "the client".to_owned(),
        Area::around(layout.centre, layout.core),
    )];
    for name in layout.ring_names.iter().chain([&layout.edge_name]) {
        things.push((name.text.clone(), name.area));
    }
    for (index, node) in layout.nodes.iter().enumerate() {
        things.push((format!("dot {index}"), Area::around(node.dot, node.radius)));
        if !layout.numbered {
            things.push((format!("name {index}"), node.label.area));
        }
    }
    things
}

fn faults(layout: &Layout, nodes: &[MapNode]) -> Vec<String> {
    let things = things(layout);
    let sheet = Area::new(0.0, 0.0, layout.width, layout.height);
    let mut faults = Vec::new();
    for (index, (name, area)) in things.iter().enumerate() {
        if !sheet.contains(area) {
            faults.push(format!("{name} is not on the sheet"));
        }
        for (other, beside) in &things[index + 1..] {
            // Round dots in rows stand closer than the squares around them.
            let both_round = layout.numbered && name.starts_with("dot") && other.starts_with("dot");
            let round = area.middle().distance(beside.middle()) < (area.width + beside.width) / 2.0;
            if area.overlaps(beside) && (!both_round || round) {
                faults.push(format!("{name} lies on {other}"));
            }
        }
    }
    for (node, placed) in nodes.iter().zip(&layout.nodes) {
        if layout.spot_at(placed.dot) != Some(node.at.spot) {
            faults.push(format!("{} does not stand where it was put", node.name));
        }
    }
    faults
}

#[test]
fn nothing_lies_on_anything_else_at_any_size() {
    for (width, height, text) in [
        (480.0, 480.0, 14.0),
        (480.0, 480.0, 28.0),
        (820.0, 560.0, 16.0),
        (1100.0, 800.0, 18.0),
        (360.0, 700.0, 36.0),
        (1600.0, 400.0, 18.0),
    ] {
        for count in [0, 1, 5, 15, 40, 60] {
            for seed in 0..25 {
                let nodes = mix(count, seed);
                let layout = laid_out(&nodes, sheet(width, height, text, count));
                let about =
                    format!("{count} contacts, {width} x {height}, text {text}, seed {seed}");
                assert!(!layout.numbered, "{about}: names gave way");
                assert_eq!(faults(&layout, &nodes), Vec::<String>::new(), "{about}");
            }
        }
    }
}

#[test]
fn a_crowd_is_numbered_and_still_nothing_lies_on_anything_else() {
    for (count, seed) in [(61, 1), (200, 2), (500, 3), (500, 4)] {
        let nodes = mix(count, seed);
        for sheet in [
            sheet(480.0, 480.0, 14.0, count),
            sheet(1100.0, 800.0, 36.0, count),
        ] {
            let layout = laid_out(&nodes, sheet);
            assert!(layout.numbered);
            assert_eq!(
                faults(&layout, &nodes),
                Vec::<String>::new(),
                "{count} on {sheet:?}"
            );
            assert_eq!(layout.nodes[60].label.text, "61");
        }
    }
}

#[test]
fn all_in_one_ring_or_all_at_the_edge_can_be_drawn() {
    for spot in Spot::ALL {
        for count in [40, 500] {
            let mut nodes = mix(count, 9);
            nodes.iter_mut().for_each(|node| node.at.spot = spot);
            let layout = laid_out(&nodes, sheet(480.0, 480.0, 14.0, count));
            assert_eq!(
                faults(&layout, &nodes),
                Vec::<String>::new(),
                "{count} at {spot:?}"
            );
        }
    }
}

#[test]
fn the_same_map_is_drawn_the_same_and_more_contacts_turn_few_others() {
    let nodes = mix(12, 5);
    let sheet = sheet(1000.0, 760.0, 16.0, 12);
    let whole = laid_out(&nodes, sheet);
    assert_eq!(whole, laid_out(&nodes, sheet));
    // Most keep their direction; who stood in the way of a name may step aside.
    let fewer = laid_out(&nodes[..8], sheet);
    let turn = |layout: &Layout, index: usize| {
        let dot = layout.nodes[index].dot;
        (dot.x - layout.centre.x).atan2(dot.y - layout.centre.y)
    };
    let rings = (0..8).filter(|index| nodes[*index].at.spot != Spot::Edge);
    let (kept, moved): (Vec<_>, Vec<_>) =
        rings.partition(|index| (turn(&whole, *index) - turn(&fewer, *index)).abs() < 0.02);
    assert!(kept.len() >= 4 && moved.len() <= 2, "{kept:?} {moved:?}");
}

#[test]
fn what_is_put_down_stands_where_the_finger_was() {
    let layout = laid_out(&[], sheet(1000.0, 700.0, 16.0, 3));
    let out = |far: f32| Point {
        x: layout.centre.x,
        y: layout.centre.y + far,
    };
    let [near, around, far] = layout.rings;
    assert_eq!(layout.spot_at(out(near - 2.0)), Some(Spot::Ring(1)));
    assert_eq!(layout.spot_at(out(around - 2.0)), Some(Spot::Ring(2)));
    assert_eq!(layout.spot_at(out(far - 2.0)), Some(Spot::Ring(3)));
    assert_eq!(layout.spot_at(layout.edge.middle()), Some(Spot::Edge));
    assert_eq!(layout.spot_at(Point { x: 1.0, y: 1.0 }), None);
}

/// Names are dropped on the map one after another. Each stands where it was dropped if there is
/// room, and nobody who stood there moves.
#[test]
fn who_is_dropped_stays_there_and_moves_nobody() {
    for (width, height, text) in [
        (560.0, 372.0, 15.5),
        (980.0, 372.0, 31.0),
        (820.0, 900.0, 18.0),
    ] {
        let (mut kept, mut steps) = (0, 0);
        for seed in 0..20 {
            let mut dice = ChaCha8Rng::seed_from_u64(seed);
            let mut nodes: Vec<MapNode> = Vec::new();
            let mut stands: Vec<Option<Stand>> = Vec::new();
            let by_hand = |nodes: &[MapNode], stands: &[Option<Stand>]| {
                let hand = Hand {
                    stands,
                    widest: 24.0 * 0.6 * text,
                };
                let names = words::names(Lang::Nl, "Nour");
                let sheet = sheet(width, height, text, 9);
                lay_out_by_hand(nodes, sheet, hand, &names, &guess_width)
            };
            for mut node in mix(9, seed) {
                let before = by_hand(&nodes, &stands);
                let turn = dice.random_range(0.0..std::f32::consts::TAU);
                let far = dice.random_range(before.core..before.rings[2] - 1.0);
                let drop = before.centre.towards(turn, far);
                let (spot, stand) = before.stand_at(drop).unwrap();
                node.at.spot = spot;
                nodes.push(node);
                stands.push(stand);
                let after = by_hand(&nodes, &stands);
                let about = format!("{width} x {height}, seed {seed}, {} people", nodes.len());
                assert_eq!(faults(&after, &nodes), Vec::<String>::new(), "{about}");
                if (after.width, after.height) != (before.width, before.height) {
                    continue;
                }
                assert_eq!(after.rings, before.rings, "{about}");
                for (one, other) in before.nodes.iter().zip(&after.nodes) {
                    assert!(
                        one.dot.distance(other.dot) < 0.01,
                        "{about}: somebody jumps"
                    );
                }
                steps += 1;
                kept += usize::from(after.nodes.last().unwrap().dot.distance(drop) < text);
            }
        }
        // Nine long names on a small sheet often find the very place taken.
        assert!(kept * 3 >= steps, "{width} x {height}: {kept} of {steps}");
    }
}

#[test]
fn the_edge_does_not_widen_when_somebody_comes_to_stand_there() {
    let names = words::names(Lang::Nl, "Nour");
    let node = |seat: usize, spot| MapNode {
        seat,
        name: "Wijkverpleegkundige Anne".to_owned(),
        kind: ContactKind::Person,
        at: Placement::at(spot),
    };
    let widest = guess_width("Wijkverpleegkundige Anne") * 16.0;
    let by_hand = |nodes: &[MapNode]| {
        let stands = vec![None; nodes.len()];
        let hand = Hand {
            stands: &stands,
            widest,
        };
        let sheet = sheet(800.0, 500.0, 16.0, 3);
        lay_out_by_hand(nodes, sheet, hand, &names, &guess_width)
    };
    let (empty, one) = (by_hand(&[]), by_hand(&[node(0, Spot::Edge)]));
    assert_eq!((empty.edge, empty.centre), (one.edge, one.centre));
    let two = by_hand(&[node(0, Spot::Edge), node(1, Spot::Ring(1))]);
    assert_eq!((empty.edge, empty.rings), (two.edge, two.rings));
}

#[test]
fn a_long_name_is_cut_and_a_wide_one_sooner() {
    assert_eq!(shorten("Mo", 24), "Mo");
    assert_eq!(
        shorten("het koor van de Oranjekerk op dinsdag", 24),
        "het koor van de Oranjek…"
    );
    assert_eq!(shorten("漢字漢字漢字", 8), "漢字漢…");
}

fn picture(palette: Palette, count: usize) -> Picture<'static> {
    Picture {
        lang: Lang::Nl,
        palette,
        sheet: sheet(900.0, 640.0, 15.0, count),
        client: "Nour",
        title: None,
        id: "own",
    }
}

#[test]
fn a_picture_escapes_what_a_scenario_says_and_can_be_read() {
    let mut nodes = mix(3, 2);
    nodes[0].name = "</text><script>alert(1)</script>".to_owned();
    nodes[1].name = "A & \"B\" 'C'\u{0}\u{1b}".to_owned();
    for palette in [Palette::Light, Palette::HighContrast, Palette::Page] {
        let text = svg(&picture(palette, 3), &nodes);
        for bad in ["<script", "</text><", "\u{0}", "\u{1b}", "NaN", "inf"] {
            assert!(!text.contains(bad), "{bad:?}");
        }
        assert!(text.contains("A &amp; &quot;B&quot; &#39;C&#39;"));
        assert!(
            text.contains("role=\"img\"")
                && text.contains("<title id=\"map-title-own\">Het netwerk van Nour</title>")
        );
        assert!(text.contains("<desc id=\"map-about-own\">Nour staat in het midden."));
    }
}

#[test]
fn high_contrast_is_black_and_white_alone() {
    let text = svg(&picture(Palette::HighContrast, 40), &mix(40, 7));
    let colours: std::collections::BTreeSet<&str> = text
        .split('"')
        .filter(|part| part.starts_with('#') && part.len() == 7)
        .collect();
    assert_eq!(
        colours.into_iter().collect::<Vec<_>>(),
        ["#000000", "#ffffff"]
    );
}

#[test]
fn the_table_says_the_same_in_both_languages() {
    let nodes = [MapNode {
        seat: 0,
        name: "Lourdes".to_owned(),
        kind: ContactKind::Person,
        at: Placement {
            spot: Spot::Ring(3),
            sleeping: true,
            quality: Some(Quality::Strong),
            direction: Some(Direction::Both),
            judgement: Some(Judgement::Wake),
        },
    }];
    let row = |lang| words::table(lang, &nodes, false).rows[0].join("; ");
    assert_eq!(
        row(Lang::Nl),
        "Lourdes; op afstand; sterk contact; steun over en weer; ja; om te wekken"
    );
    assert_eq!(
        row(Lang::En),
        "Lourdes; far; strong tie; support both ways; yes; to be woken"
    );
    let about = words::summary(Lang::Nl, "Nour", &nodes);
    assert_eq!(
        about,
        "Nour staat in het midden. op afstand: Lourdes. slapend contact: Lourdes."
    );
}
