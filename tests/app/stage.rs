//! A stage for one panel: it is drawn with the real theme, and what it asks for is kept.

use std::path::{Path, PathBuf};

use bevy_egui::egui;
use drempel::app::command::Command;
use drempel::app::theme;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A view, what was asked for so far, and how a command changes the view.
pub(crate) struct Stage<V> {
    pub(crate) view: V,
    pub(crate) asked: Vec<Command>,
    dressed: bool,
}

/// Puts a panel on stage as it looks at first. `follow` does to the view what the program would do.
pub(crate) fn stage<V: 'static>(
    view: V,
    size: [f32; 2],
    draw: fn(&mut egui::Ui, &V) -> Option<Command>,
    follow: fn(&mut V, &Command),
) -> Harness<'static, Stage<V>> {
    stage_in(theme::Look::default(), view, size, draw, follow)
}

/// Puts a panel on stage in other colours, letters or sizes.
pub(crate) fn stage_in<V: 'static>(
    look: theme::Look,
    view: V,
    size: [f32; 2],
    draw: fn(&mut egui::Ui, &V) -> Option<Command>,
    follow: fn(&mut V, &Command),
) -> Harness<'static, Stage<V>> {
    let stage = Stage {
        view,
        asked: Vec::new(),
        dressed: false,
    };
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, stage: &mut Stage<V>| {
            if !stage.dressed {
                // Fonts are there from the next pass on.
                theme::install(ui.ctx(), look.typeface);
                theme::apply(ui.ctx(), look);
                ui.ctx().request_repaint();
                stage.dressed = true;
                return;
            }
            theme::widgets::note_use(ui.ctx());
            if let Some(command) = draw(ui, &stage.view) {
                follow(&mut stage.view, &command);
                stage.asked.push(command);
                ui.ctx().request_repaint();
            }
        },
        stage,
    );
    harness.run();
    harness
}

/// Every label on the stage.
pub(crate) fn labels<V>(harness: &Harness<'_, Stage<V>>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or_else(|| node.accesskit_node().value())
        })
        .collect()
}

/// Whether some label holds these words.
pub(crate) fn shows<V>(harness: &Harness<'_, Stage<V>>, words: &str) -> bool {
    labels(harness).iter().any(|label| label.contains(words))
}

/// Presses what is called so.
pub(crate) fn press<V>(harness: &mut Harness<'_, Stage<V>>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

/// Presses a key.
pub(crate) fn key<V>(harness: &mut Harness<'_, Stage<V>>, key: egui::Key) {
    harness.key_press(key);
    harness.run();
}

/// A file of the repository.
pub(crate) fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
