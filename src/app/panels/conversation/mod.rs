//! The conversation: the scene, what was said, and what one can say or do now.
//!
//! A choice is selected first and then confirmed, so that a slip of the finger is no evidence.
//! Nothing here says whether a choice is good.

mod answers;
mod choice;
mod foot;
mod grounds;
mod keys;
mod lines;
mod map;
mod matrix;
mod numbers;
mod room;
mod search;
mod side;
mod transcript;
mod view;

use bevy_egui::egui::{self, Key, Rect, Ui, Vec2};

use super::bars::{BarView, Question, bar_content_ui, bar_ui, question_ui};
use super::map::rate_ui;
use super::shell::{Part, above_foot};
use crate::app::command::{AnswerCommand, Command, ConversationCommand};
use crate::app::scene::Shown as Picture;
use crate::app::theme::tokens::{BLOCK, GAP, PAGE};
use crate::app::theme::widgets;
use crate::core::locale::say;

pub use choice::{ChooseView, OptionView};
pub(super) use foot::go_to_foot;
pub use grounds::GroundsView;
pub use keys::key_list;
pub use lines::Lines;
pub use map::let_answer_stand_first;
pub use matrix::MatrixView;
pub(super) use numbers::digit;
pub use room::{PictureRoom, picture_room};
pub use view::{AskView, ConversationView, Explained, Opened, SearchView};

/// Shows the conversation.
pub fn conversation_ui(ui: &mut Ui, view: &ConversationView) -> Option<Command> {
    widgets::arrive(ui, ("conversation", &view.run), false);
    let words = |id: &str| say(view.lang, id, &[]);
    let leave = words("app-leave");
    let bar = BarView {
        lang: view.lang,
        title: &view.title,
        back: Some((
            &leave,
            &Command::Conversation(ConversationCommand::AskLeave),
        )),
    };
    let low = widgets::is_low(ui);
    // Before any field or row can take a key for itself.
    let covered = map::open(ui, view).is_some_and(|(_, covers)| covers);
    // What lies under the map cannot be answered; the map itself can.
    let answers = foot::is_there(view) && (!covered || matches!(view.ask, AskView::Map));
    let by_keys = search::keys(ui, view)
        .or_else(|| map::keys(ui, view))
        .or_else(|| answers.then(|| keys::read(ui, view)).flatten())
        .or_else(|| side::keys(ui, view));
    let bar_command = bar_ui(ui, &bar);
    let mut asked = by_keys.or(bar_command);
    if view.search.is_some() && !low {
        let frame = widgets::bar_frame(ui);
        let panel = egui::Panel::top("search").frame(frame);
        let command = panel
            .show_separator_line(false)
            .show(ui, |ui| search::search_ui(ui, view))
            .inner;
        asked = asked.or(command);
    }
    // In a window that is not high it stands with the question: above, it would leave no page.
    let unsaved_above = ui.ctx().content_rect().height() >= widgets::em(ui) * 24.0;
    if view.unsaved.is_some() && unsaved_above {
        let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(PAGE as i8, GAP as i8));
        egui::Panel::top("unsaved")
            .frame(frame)
            .show_separator_line(false)
            .show(ui, |ui| unsaved_ui(ui, view));
    }
    let map = map::open(ui, view);
    // Without the edge where the bar to scroll with may be.
    let talk = ui.available_rect_before_wrap();
    let talk = talk.with_max_x(talk.max.x - PAGE);
    let mut foot = |ui: &mut Ui| foot::foot_ui(ui, view);
    let foot = (answers && !low).then_some(&mut foot as Part<'_>);
    let command = above_foot(ui, foot, |ui| {
        let picture = view.picture.as_ref().filter(|_| map.is_none());
        let beside = picture.and_then(|picture| beside_ui(ui, view, picture));
        let drawn = map.and_then(|(map, covers)| {
            let end = (covers && low && answers).then_some(view);
            map::panel_ui(ui, map, covers, end)
        });
        // Nothing of what lies under the map can be pressed.
        let page = (!covered).then(|| page_ui(ui, view, low.then_some(&bar), unsaved_above));
        beside.or(drawn).or(page.flatten())
    });
    asked = asked.or(command);
    if asked.is_none() && view.coming && is_tapped(ui, talk) {
        asked = Some(Command::Conversation(ConversationCommand::NextLine));
    }
    if let Some(doubt) = view.doubt.as_ref().filter(|_| !view.leaving) {
        let question = Question {
            title: &words("task-doubt"),
            text: doubt,
            yes: (
                &words("task-doubt-yes"),
                &Command::Answer(AnswerCommand::Meant),
            ),
            no: (
                &words("task-doubt-no"),
                &Command::Answer(AnswerCommand::NotMeant),
            ),
        };
        return question_ui(ui, &question).or(asked);
    }
    if view.leaving {
        let question = Question {
            title: &words("app-leave-title"),
            text: &words(if view.unsaved.is_some() {
                "app-leave-unsaved"
            } else {
                "app-leave-text"
            }),
            yes: (
                &words("app-leave-yes"),
                &Command::Conversation(ConversationCommand::Leave),
            ),
            no: (
                &words("app-leave-no"),
                &Command::Conversation(ConversationCommand::Stay),
            ),
        };
        return question_ui(ui, &question).or(asked);
    }
    let escape = widgets::pressed(ui, Key::Escape);
    // What was opened last is closed first.
    let last = view.opened.last().copied();
    let close = last.map_or(
        Command::Conversation(ConversationCommand::AskLeave),
        Opened::close,
    );
    asked.or_else(|| escape.then_some(close))
}

/// The picture at the left, with what stands under it.
fn beside_ui(ui: &mut Ui, view: &ConversationView, picture: &Picture) -> Option<Command> {
    room::note(ui, view);
    let frame = egui::Frame::new().inner_margin(egui::Margin {
        left: PAGE as i8,
        right: 0,
        top: BLOCK as i8,
        bottom: 0,
    });
    let panel = egui::Panel::left("scene")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false);
    let panel = panel.exact_size(picture.size.x + PAGE);
    let shown = panel.show(ui, |ui| side::side_ui(ui, view, picture));
    widgets::stands_beside_page(ui, shown.response.rect);
    shown.inner
}

/// Whether the pointer was pressed and let go on a place, with nothing lying over it.
fn is_tapped(ui: &Ui, place: Rect) -> bool {
    let tapped = ui.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.primary_clicked() && at.is_some_and(|at| place.contains(at))
    });
    tapped && !widgets::is_covered(ui)
}

/// That nothing is being saved, and why.
fn unsaved_ui(ui: &mut Ui, view: &ConversationView) {
    if let Some(why) = &view.unsaved {
        widgets::alert(ui, &say(view.lang, "app-unsaved", &[("why", why)]));
    }
}

/// What was said and what is asked, and in a low window the bars with it.
fn page_ui(
    ui: &mut Ui,
    view: &ConversationView,
    bar: Option<&BarView<'_>>,
    unsaved_above: bool,
) -> Option<Command> {
    let mut asked = None;
    let id = ("talk", view.run.as_str());
    let offset = search::place_left(ui, view, id);
    egui::CentralPanel::default()
        .frame(widgets::whole_frame())
        .show(ui, |ui| {
            widgets::page(ui, id, offset, |ui| {
                asked = widgets::column(ui, 1.0, |ui| {
                    let head = bar.and_then(|bar| bar_content_ui(ui, bar));
                    let search = bar.and_then(|_| search::search_ui(ui, view));
                    let talk = talk_ui(ui, view, unsaved_above);
                    let foot = bar.and_then(|_| foot::foot_ui(ui, view));
                    head.or(search).or(talk).or(foot)
                });
            });
        });
    asked
}

fn talk_ui(ui: &mut Ui, view: &ConversationView, unsaved_above: bool) -> Option<Command> {
    let newest = view.newest.min(view.lines.len());
    transcript::lines_ui(ui, view, 0..newest);
    let top = ui.cursor().min;
    transcript::lines_ui(ui, view, newest..view.lines.len());
    let news = Rect::from_two_pos(top, ui.min_rect().max);
    transcript::news_ui(ui, view, news);
    // Room for the line around it, so that it does not run through what comes next.
    ui.add_space(GAP);
    notes_ui(ui, view);
    let apart = view.picture.is_none() || view.tools_with_text;
    if apart {
        side::sound_ui(ui, view);
        side::scene_ui(ui, view);
    }
    if !unsaved_above {
        unsaved_ui(ui, view);
    }
    ui.add_space(GAP);
    let question = ui.cursor().min;
    let asked = match &view.ask {
        _ if view.coming => {
            choice::keep_room(ui, view);
            None
        }
        AskView::Nothing => None,
        AskView::Choose(choose) => choice::choose_ui(ui, view, choose),
        AskView::Matrix(matrix) => matrix::matrix_ui(ui, view, matrix),
        AskView::Grounds(grounds) => grounds::grounds_ui(ui, view, grounds),
        AskView::Observe(prompt, signals) => answers::observe_ui(ui, prompt, signals),
        AskView::Reflect(question, draft) => answers::reflect_ui(ui, view, question, draft),
        AskView::Map => map::task_ui(ui, view),
        AskView::Rate(rating) => rate_ui(ui, view.lang, rating),
        AskView::Ended(title, text) => {
            answers::ended_ui(ui, view.lang, title, text);
            None
        }
    };
    let end = ui.min_rect().max;
    let answers = Rect::from_two_pos(top, end);
    let question = Rect::from_two_pos(question, end);
    let tools = apart.then(|| side::with_text_ui(ui, view)).flatten();
    ui.add_space(BLOCK);
    let whole = Rect::from_two_pos(top, ui.min_rect().max);
    bring_into_view(ui, view.moment, [whole, answers, question]);
    asked.or(tools)
}

/// What there is to tell about the run; explanation and pause, once opened.
fn notes_ui(ui: &mut Ui, view: &ConversationView) {
    for told in &view.told {
        ui.add_space(GAP);
        widgets::alert(ui, told);
    }
    if let Some(explained) = &view.explained {
        ui.add_space(GAP);
        widgets::aside(ui, |ui| {
            widgets::bold(
                ui,
                &say(view.lang, "app-explained", &[("line", &explained.line)]),
            );
            widgets::para(ui, &explained.why);
            widgets::small(ui, &explained.source);
        });
    }
    if !view.pause.is_empty() {
        ui.add_space(GAP);
        widgets::aside(ui, |ui| {
            widgets::bold(ui, &say(view.lang, "app-pause-title", &[]));
            for question in &view.pause {
                widgets::para(ui, question);
            }
        });
    }
}

/// What the newest part was when it was last shown.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shown {
    moment: u64,
    /// The width and height of the page.
    page: Vec2,
    /// The height of the newest lines with the question.
    height: f32,
    /// Its end, with the question, was in sight.
    in_sight: bool,
    /// In so many frames it has been brought into view.
    tries: u8,
    /// It came into view with the sizes that it has.
    landed: bool,
}

/// After so many frames all sizes are known; what changes still is no reason to draw for ever.
const MOST_TRIES: u8 = 2;

impl Shown {
    /// Nothing has another size than before.
    fn as_large_as(&self, before: &Self) -> bool {
        let change = (self.page - before.page).abs().max_elem();
        change.max((self.height - before.height).abs()) < 0.5
    }

    /// The page has become narrower or wider, or less high.
    fn has_less_room_than(&self, before: &Self) -> bool {
        (self.page.x - before.page.x).abs() > 0.5 || self.page.y < before.page.y - 0.5
    }
}

/// At each new line and question: the end of the newest lines and the choices, with what stands below
/// them if all of it fits; older lines are above. A question that does not fit is seen from its
/// beginning. How large things are is known after a few frames only, as whether there is a bar to
/// scroll with: until then it is done in each of them. And once more when the page has less room,
/// as it does where the map opens beside it: a question that was in sight stays in sight.
fn bring_into_view(ui: &Ui, moment: u64, parts: [Rect; 3]) {
    let key = egui::Id::new("conversation-moment");
    let clip = ui.clip_rect();
    let [whole, answers, question] = parts;
    let mut now = Shown {
        moment,
        page: clip.size(),
        height: answers.height(),
        in_sight: answers.bottom() <= clip.bottom() + BLOCK * 2.0,
        tries: 1,
        landed: false,
    };
    let before = ui.data(|data| data.get_temp::<Shown>(key));
    let known = before.filter(|before| before.moment == moment && !widgets::opens_anew(ui));
    if let Some(before) = &known {
        now.tries = before.tries.saturating_add(1);
        now.landed = before.landed || now.tries > MOST_TRIES || now.as_large_as(before);
    }
    ui.data_mut(|data| data.insert_temp(key, now));
    if let Some(before) = known.filter(|before| before.landed) {
        if now.has_less_room_than(&before) && before.in_sight {
            ui.scroll_to_rect(answers, Some(egui::Align::BOTTOM));
            ui.ctx().request_repaint();
        }
        return;
    }
    let room = clip.height();
    if whole.height() <= room {
        ui.scroll_to_rect(whole, Some(egui::Align::BOTTOM));
    } else if question.height() <= room {
        ui.scroll_to_rect(answers, Some(egui::Align::BOTTOM));
    } else {
        ui.scroll_to_rect(question, Some(egui::Align::TOP));
    }
    ui.ctx().request_repaint();
}
