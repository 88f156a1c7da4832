//! Beside the text, in every size of window and of letters: the picture and what can be asked for
//! stand there whole, and never over each other or under the foot.

use bevy_egui::egui::Rect;
use bevy_egui::egui::accesskit::Role;
use drempel::app::command::{Command, SettingsCommand};
use drempel::core::dialogue::{Setup, Waiting};
use drempel::core::locale::Lang;

use crate::endings::begin;
use crate::headless::{launch, send};
use crate::moments::answer;
use crate::player::{Player, bounds};

/// Width, height and size of the text.
const WINDOWS: [(f32, f32, f32); 7] = [
    (1366.0, 768.0, 1.0),
    (1366.0, 768.0, 2.0),
    (1920.0, 1080.0, 1.0),
    (1920.0, 1080.0, 2.0),
    (1024.0, 600.0, 1.0),
    (1024.0, 600.0, 1.5),
    (1024.0, 600.0, 2.0),
];

/// What can be asked for, by its names.
const TOOLS: [&str; 9] = [
    "map-open",
    "app-pause",
    "app-explain",
    "app-take-back",
    "app-search-open",
    "app-sound-off",
    "app-sound-on",
    "app-scene-show",
    "app-scene-hide",
];

/// Whether there is a picture with something under it, and what is wrong with it.
fn faults(player: &mut Player) -> (bool, Vec<String>) {
    let [leave, confirm] = ["app-leave", "app-confirm"].map(|id| player.word(id));
    let (above, below) = (player.place(&leave), player.place(&confirm));
    let tools = TOOLS.map(|id| player.word(id));
    let nodes = player.nodes();
    let shown = |role: Role, names: Option<&[String]>| -> Vec<(String, Rect)> {
        let found = nodes.iter().filter(|(_, node)| node.role() == role);
        let found = found.filter_map(|(_, node)| Some((node.label()?.to_owned(), bounds(node)?)));
        found
            .filter(|(name, _)| names.is_none_or(|names| names.contains(name)))
            .collect()
    };
    let Some((_, picture)) = shown(Role::Image, None).pop() else {
        return (false, Vec::new());
    };
    let place = Rect::from_x_y_ranges(picture.x_range(), above.bottom() + 8.0..=below.top() - 8.0);
    // What stands in the column of the text is scrolled to, as the text is.
    let under = shown(Role::Button, Some(&tools));
    let under: Vec<_> = under
        .into_iter()
        .filter(|(_, tool)| tool.left() < picture.right())
        .collect();
    let beside = !under.is_empty();
    let mut parts = vec![("the picture".to_owned(), picture)];
    parts.extend(under);
    let mut faults = Vec::new();
    for (at, (name, part)) in parts.iter().enumerate() {
        if !place.expand(1.0).contains_rect(*part) {
            faults.push(format!("{name} at {part:?} is cut: {place:?}"));
        }
        for (other, over) in &parts[..at] {
            if part.shrink(1.0).intersects(*over) {
                faults.push(format!("{name} at {part:?} lies over {other} at {over:?}"));
            }
        }
    }
    (beside, faults)
}

#[test]
fn nothing_beside_the_text_is_cut_off_or_covered() {
    let (mut found, mut beside) = (Vec::new(), 0);
    for lang in Lang::ALL {
        for id in ["aan_de_deur", "wie_was_er_voor", "dat_vraag_je_toch_niet"] {
            let dir = tempfile::tempdir().unwrap();
            let mut player = Player::new(&launch(dir.path()), lang);
            begin(&mut player, lang, id, Setup::default());
            for step in 0..9 {
                let session = player.running().live().session();
                let chooses = matches!(session.waiting(), Waiting::Choice(_));
                if chooses && !player.running().desk.open && step % 4 == 0 {
                    for (width, height, scale) in WINDOWS {
                        let scaled = SettingsCommand::SetTextScale(scale);
                        send(&mut player.app, Command::Settings(scaled));
                        player.resize(width, height);
                        player.frames(5);
                        let (under, cut) = faults(&mut player);
                        beside += usize::from(under);
                        let at = format!("{id}, {}, {width} x {height}, {scale}", lang.code());
                        found.extend(cut.into_iter().map(|cut| format!("{at}: {cut}")));
                    }
                }
                answer(&mut player, step);
            }
        }
    }
    assert!(
        beside >= 24,
        "{beside} times with something under the picture"
    );
    assert!(found.is_empty(), "{found:#?}");
}
