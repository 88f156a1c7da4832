//! Where the keyboard goes back to: to what had it before something was opened over or beside a
//! screen, and on a page that one comes back to, to what it was left at. Escape takes it from
//! nothing; only a press of the pointer does.
//!
//! It gives the keyboard back and never moves it on: where reading begins stands in
//! [`super::place`].
//!
//! A turn of the wheel rolls out over many frames. What is left of it belongs to what it was turned
//! over, and is dropped when something else is shown there.

use std::time::Duration;

use bevy_egui::egui::{
    Context, Event, FullOutput, Id, IdMap, Memory, Modifiers, MouseWheelUnit, Plugin, PointerState,
    RawInput, TouchPhase, Ui, Vec2,
};

/// What lies open over or beside a screen.
struct Opened {
    name: Id,
    /// What had the keyboard when it was opened.
    before: Option<Id>,
    /// It was not there in the frame before.
    new: bool,
    /// It was shown in this frame.
    shown: bool,
}

/// Remembers what had the keyboard.
#[derive(Default)]
struct Keyboard {
    /// What had it last, since the pointer was pressed.
    last: Option<Id>,
    /// What lies open, the newest last.
    opened: Vec<Opened>,
    /// The screen that is shown.
    screen: Option<Id>,
    /// What had it when a screen was left.
    left: IdMap<Id>,
    /// Whom to give it to, the best last: what is not shown any more cannot take it.
    wanted: Vec<Id>,
    /// Who was given it with the frame before, and did not take it.
    tried: Option<Id>,
    /// If none of them takes it, reading begins anew.
    or_read: bool,
    /// A screen has come at which reading did not begin yet.
    arriving: bool,
    /// The screen came with this frame, and opens at its top.
    opens_anew: bool,
    /// Something else is shown since this frame than what the wheel was turned over.
    shows_another: bool,
}

/// To be called once for each context.
pub(crate) fn install(ctx: &Context) {
    ctx.add_plugin(Keyboard::default());
}

fn with<R: Default>(ui: &Ui, read: impl FnOnce(&mut Keyboard) -> R) -> R {
    ui.ctx().with_plugin(read).unwrap_or_default()
}

/// Says which screen is shown, by its name and what it is about: reading begins anew on a new one, and it opens at
/// its top. One that people come back to, as a list, opens where it was left.
pub fn arrive(ui: &Ui, screen: (&str, &str), comes_back: bool) {
    let screen = Id::new(screen);
    with(ui, |keyboard| keyboard.arrive(screen, comes_back));
    stop_rolling(ui);
}

/// Whether the screen has come with this frame and opens anew, not where it was left.
pub fn opens_anew(ui: &Ui) -> bool {
    with(ui, |keyboard| keyboard.opens_anew)
}

/// Whether a new screen has come at which reading did not begin yet; asked once for each.
pub fn takes_arrival(ui: &Ui) -> bool {
    with(ui, |keyboard| std::mem::take(&mut keyboard.arriving))
}

/// Says that something lies open over or beside the screen, in each frame in which it does;
/// whether it was not there in the frame before.
pub fn lies_open(ui: &Ui, name: &str) -> bool {
    let name = Id::new(name);
    let new = with(ui, |keyboard| keyboard.lies_open(name));
    stop_rolling(ui);
    new
}

/// What the wheel would move in this frame stays where it is, if something else is shown now.
fn stop_rolling(ui: &Ui) {
    if with(ui, |keyboard| keyboard.shows_another) {
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
}

impl Keyboard {
    fn arrive(&mut self, screen: Id, comes_back: bool) {
        if self.screen == Some(screen) {
            return;
        }
        if let Some(left) = self.screen.replace(screen) {
            match self.last.take() {
                Some(last) => self.left.insert(left, last),
                None => self.left.remove(&left),
            };
        }
        let known = self.left.get(&screen).filter(|_| comes_back);
        self.wanted = known.copied().into_iter().collect();
        self.arriving = self.wanted.is_empty();
        self.or_read = !self.arriving;
        self.opens_anew = !comes_back;
        self.shows_another = true;
        // They belonged to the screen that was left.
        self.opened.clear();
    }

    fn lies_open(&mut self, name: Id) -> bool {
        if let Some(opened) = self.opened.iter_mut().find(|opened| opened.name == name) {
            opened.shown = true;
            return opened.new;
        }
        self.shows_another = true;
        self.opened.push(Opened {
            name,
            before: self.last,
            new: true,
            shown: true,
        });
        true
    }

    /// What was closed with this frame gives the keyboard back.
    fn close(&mut self) {
        if let Some(lowest) = self.opened.iter().find(|opened| !opened.shown) {
            self.wanted = lowest.before.into_iter().chain(self.last.take()).collect();
            self.or_read = lowest.before.is_some();
            self.shows_another = true;
        }
        self.opened.retain(|opened| opened.shown);
        for opened in &mut self.opened {
            (opened.shown, opened.new) = (false, false);
        }
    }
}

impl Plugin for Keyboard {
    fn debug_name(&self) -> &'static str {
        "keyboard"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        if std::mem::take(&mut self.shows_another) {
            // Nothing else empties what egui has yet to roll out. What is turned from now on counts.
            let stop = Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: Vec2::ZERO,
                phase: TouchPhase::Cancel,
                modifiers: Modifiers::NONE,
            };
            input.events.insert(0, stop);
        }
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        self.opens_anew = false;
        self.close();
        let focused = ctx.memory(Memory::focused);
        let used = |pointer: &PointerState| pointer.any_pressed() || pointer.any_released();
        if focused.is_some() || ctx.input(|input| used(&input.pointer)) {
            self.last = focused;
            self.tried = None;
            self.wanted.clear();
            self.or_read = false;
            return;
        }
        let again = self.last.filter(|last| self.tried != Some(*last));
        if let Some(id) = self.wanted.pop().or(again) {
            ctx.memory_mut(|memory| memory.request_focus(id));
            self.tried = Some(id);
        } else {
            self.last = None;
            if !std::mem::take(&mut self.or_read) {
                return;
            }
            self.arriving = true;
        }
        // What this leads to is seen in the next frame.
        for viewport in output.viewport_output.values_mut() {
            viewport.repaint_delay = Duration::ZERO;
        }
    }
}
