//! The conversation: a view of the run that is being played.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::{frame, map};
use crate::app::command::Sent;
use crate::app::panels::conversation::{
    AskView, ChooseView, ConversationView, GroundsView, Lines, MatrixView, OptionView,
    conversation_ui, let_answer_stand_first, picture_room,
};
use crate::app::preferences::Preferences;
use crate::app::scene::{Picture, Wanted};
use crate::app::session::{Play, Running};
use crate::core::locale::{Lang, say};
use crate::core::report::{scene_words, sound_words};
use crate::core::scenario::ids::TextIx;
use crate::core::scenario::model::{Choice, Decision, Manner, Stop};

pub(super) fn draw(
    mut contexts: EguiContexts,
    play: Res<Play>,
    preferences: Res<Preferences>,
    mut picture: ResMut<Picture>,
    mut sent: MessageWriter<Sent>,
    mut held: Local<frame::Held<(ConversationView, usize)>>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let Some(running) = &play.0 else {
        return Ok(());
    };
    let mut page = frame::page(ctx);
    let session = running.live().session();
    let shown = held.get(ctx);
    let shown = shown.filter(|(shown, _)| shown.run == running.run);
    let mut view = match shown {
        Some((shown, said)) => ConversationView {
            lines: running.lines.first(said),
            ..shown
        },
        None => view(running, &preferences),
    };
    let_answer_stand_first(&page, &mut view);
    // The map takes the picture's place.
    let map_open = view.map.as_ref().is_some_and(|map| map.open);
    let room = picture_room(&page, &view).filter(|_| !map_open);
    let picture = room.map(|room| {
        let wanted = Wanted {
            size: room.size,
            reaction: running.reaction,
            still: preferences.settings.reduced_motion,
        };
        picture.show(ctx, session.scenario(), running.scene(), wanted)
    });
    let view = ConversationView {
        picture,
        tools_with_text: room.is_some_and(|room| !room.tools),
        ..view
    };
    sent.write_batch(conversation_ui(&mut page, &view).map(Sent));
    // Without the lines: the next one would be put behind a copy of all of them.
    let said = view.lines.len();
    let shown = ConversationView {
        picture: None,
        lines: Lines::default(),
        ..view
    };
    held.set((shown, said));
    Ok(())
}

fn view(running: &Running, preferences: &Preferences) -> ConversationView {
    let lang = preferences.lang;
    let session = running.live().session();
    let scenario = session.scenario();
    let scene = running.scene();
    let with = scene.with;
    let with = with.map(|ix| scenario.person_name(ix, running.lang().code()));
    ConversationView {
        lang,
        run: running.run.clone(),
        title: running.text(scenario.title),
        picture: None,
        tools_with_text: false,
        scene: scene_words(scene, None, &scenario.client.name, with, lang),
        scene_shown: preferences.settings.scene_words || running.described,
        scene_always: preferences.settings.scene_words,
        sound: running.sound().map(|sound| sound_words(sound, lang)),
        sound_on: preferences.settings.sound,
        search: running.search.clone(),
        lines: running.told(),
        newest: running.newest,
        news: running.news,
        coming: running.is_telling(),
        moment: running.moment,
        question: running.question,
        unsaved: running.live().unsaved(lang),
        told: running.told.clone(),
        ask: ask(running, preferences),
        map: map::view(running),
        practice: running.practice(),
        can_explain: running.can_explain(),
        explained: running.explained.clone(),
        pause: running.pause.clone(),
        opened: running.opened.clone(),
        leaving: running.leaving,
        doubt: running.doubt_words(),
    }
}

fn ask(running: &Running, preferences: &Preferences) -> AskView {
    let session = running.live().session();
    let scenario = session.scenario();
    if let Some(grounds) = grounds(running) {
        return AskView::Grounds(grounds);
    }
    match session.asked() {
        Some(Stop::Choice(decision)) => choose(running, decision, preferences),
        Some(Stop::Observation(task)) => {
            let signals = task.signals.iter().map(|(index, _)| {
                let signal = &scenario.signals[usize::from(*index)];
                (
                    signal.id.clone(),
                    running.text(signal.text),
                    running.marked.contains(&signal.id),
                )
            });
            AskView::Observe(running.text(task.prompt), signals.collect())
        }
        Some(Stop::Reflection { question, .. }) => {
            AskView::Reflect(running.text(question), running.draft.clone())
        }
        Some(Stop::Map(_)) => AskView::Map,
        Some(Stop::Rating(task)) => AskView::Rate(map::rating(running, task)),
        Some(Stop::End(end)) => AskView::Ended(running.text(end.title), running.text(end.text)),
        None => AskView::Nothing,
    }
}

/// What is asked about the option that is picked, if one is.
fn grounds(running: &Running) -> Option<GroundsView> {
    let weighed = running.weighed.as_ref()?;
    Some(GroundsView {
        line: running.picked_words()?,
        why: weighed.why.clone(),
        confidence: weighed.confidence,
    })
}

fn choose(running: &Running, decision: &Decision, preferences: &Preferences) -> AskView {
    let session = running.live().session();
    let words = |choice: &Choice| {
        choice
            .text
            .map(|text| running.text(text))
            .unwrap_or_default()
    };
    let offers = session.offers().iter();
    let offered = offers.filter_map(|offer| session.choice(*offer));
    let mut cells = Vec::new();
    let mut options = Vec::new();
    for choice in offered {
        match choice.cell {
            Some((row, column)) => {
                cells.push((usize::from(row), usize::from(column), choice.id.clone()));
            }
            None => options.push(OptionView {
                id: choice.id.clone(),
                kind: kind(preferences.lang, choice.manner),
                text: words(choice),
            }),
        }
    }
    let asides = session.asides();
    let asides = asides.map(|aside| (aside.id.clone(), words(aside)));
    let asides = asides.collect();
    let selected = running.selected.clone();
    let Some(matrix) = &decision.matrix else {
        return AskView::Choose(ChooseView {
            options,
            asides,
            selected,
            at_once: preferences.settings.commit_at_once,
        });
    };
    let names = |(_, text): &(_, TextIx)| running.text(*text);
    let prompt = decision.prompt.map(|prompt| running.text(prompt));
    AskView::Matrix(MatrixView {
        prompt: prompt.unwrap_or_default(),
        rows: matrix.rows.iter().map(names).collect(),
        columns: matrix.columns.iter().map(names).collect(),
        cells,
        others: options,
        asides,
        selected,
    })
}

/// What is not said is called what it is.
fn kind(lang: Lang, manner: Manner) -> Option<String> {
    match manner {
        Manner::Say => None,
        Manner::Do => Some(say(lang, "app-kind-do", &[])),
        Manner::Silence => Some(say(lang, "app-kind-silence", &[])),
    }
}
