//! Which sound is played next: the newest, as soon as the one before it has ended.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{Clip, Silent};
use crate::core::scenario::sound::Sound;

/// After it could not be played, nothing is tried for so long.
const REST: Duration = Duration::from_secs(60);

/// A sound that has waited longer than this belongs to a moment that has gone by.
const STALE: Duration = Duration::from_secs(2);

/// Plays sounds on a thread of its own, which starts with the first.
#[derive(Debug, Default)]
pub struct Player {
    started: OnceLock<Option<Arc<Next>>>,
}

impl Player {
    /// Lets a sound be heard, if it can be; returns at once. Of those that wait the newest is left.
    pub fn play(&self, sound: Sound) {
        let started = self
            .started
            .get_or_init(|| start(REST, STALE, |sound| super::play(&Clip::of(sound)?)));
        if let Some(next) = started {
            next.put(sound);
        }
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        if let Some(Some(next)) = self.started.get() {
            next.close();
        }
    }
}

/// Starts the thread; none where the system has none left.
fn start(
    rest: Duration,
    stale: Duration,
    play: impl FnMut(Sound) -> Result<(), Silent> + Send + 'static,
) -> Option<Arc<Next>> {
    let next = Arc::new(Next::default());
    let wanted = Arc::clone(&next);
    let thread = thread::Builder::new().name("sound".to_owned());
    let started = thread.spawn(move || play_on(&wanted, rest, stale, play));
    started.is_ok().then_some(next)
}

/// Plays what comes, until there will come no more.
fn play_on(
    next: &Next,
    rest: Duration,
    stale: Duration,
    mut play: impl FnMut(Sound) -> Result<(), Silent>,
) {
    let mut rests_until = None;
    while let Some((sound, came)) = next.take() {
        let now = Instant::now();
        let rests = rests_until.is_some_and(|until| now < until);
        if rests || now.duration_since(came) > stale {
            continue;
        }
        rests_until = play(sound).is_err().then(|| Instant::now() + rest);
    }
}

/// The one sound that waits, if one does.
#[derive(Debug, Default)]
struct Next {
    slot: Mutex<Slot>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Slot {
    /// With the time at which it came.
    waits: Option<(Sound, Instant)>,
    closed: bool,
}

impl Next {
    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the place of what waited.
    fn put(&self, sound: Sound) {
        self.slot().waits = Some((sound, Instant::now()));
        self.changed.notify_one();
    }

    fn close(&self) {
        self.slot().closed = true;
        self.changed.notify_one();
    }

    /// Waits for a sound; none once it is closed.
    fn take(&self) -> Option<(Sound, Instant)> {
        let mut slot = self.slot();
        loop {
            if slot.closed {
                return None;
            }
            if let Some(waits) = slot.waits.take() {
                return Some(waits);
            }
            slot = self
                .changed
                .wait(slot)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};

    use super::*;

    /// Longer than a test lasts.
    const LONG: Duration = Duration::from_secs(600);

    /// A device that says what it is given, and gives the answer that it is sent.
    fn device() -> (
        impl FnMut(Sound) -> Result<(), Silent> + Send + 'static,
        Receiver<Sound>,
        Sender<Result<(), Silent>>,
    ) {
        let (says, heard) = channel();
        let (answers, answer) = channel();
        let play = move |sound| {
            says.send(sound).unwrap();
            answer.recv().unwrap_or(Err(Silent))
        };
        (play, heard, answers)
    }

    #[test]
    fn while_one_is_played_the_newest_waits_and_the_others_are_dropped() {
        let (play, heard, answers) = device();
        let next = start(LONG, LONG, play).unwrap();
        next.put(Sound::Bell);
        assert_eq!(heard.recv(), Ok(Sound::Bell));
        // The device does not answer; nobody waits for it.
        next.put(Sound::Chain);
        next.put(Sound::Door);
        next.put(Sound::Steps);
        answers.send(Ok(())).unwrap();
        assert_eq!(heard.recv(), Ok(Sound::Steps));
        answers.send(Ok(())).unwrap();
        next.put(Sound::Kettle);
        assert_eq!(heard.recv(), Ok(Sound::Kettle));
    }

    #[test]
    fn after_a_failure_it_rests_and_is_then_tried_anew() {
        let (play, heard, answers) = device();
        let rest = Duration::from_millis(400);
        let next = start(rest, LONG, play).unwrap();
        next.put(Sound::Bell);
        assert_eq!(heard.recv(), Ok(Sound::Bell));
        answers.send(Err(Silent)).unwrap();
        let failed = Instant::now();
        answers.send(Ok(())).unwrap();
        loop {
            next.put(Sound::Chain);
            match heard.recv_timeout(Duration::from_millis(20)) {
                Ok(sound) => break assert_eq!(sound, Sound::Chain),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => panic!("it does not play any more"),
            }
        }
        // The thread saw the failure after it was sent.
        assert!(failed.elapsed() >= rest, "{:?}", failed.elapsed());
    }

    #[test]
    fn what_has_waited_too_long_is_not_played() {
        let (play, heard, answers) = device();
        let next = start(LONG, Duration::ZERO, play).unwrap();
        next.put(Sound::Bell);
        drop(answers);
        // Everything has waited longer than that.
        let none = heard.recv_timeout(Duration::from_millis(100));
        assert_eq!(none, Err(RecvTimeoutError::Timeout));
    }

    #[test]
    fn the_thread_ends_with_the_player_and_does_not_start_before_a_sound() {
        let player = Player::default();
        assert!(player.started.get().is_none());
        let (play, heard, _answers) = device();
        let next = start(LONG, LONG, play);
        let player = Player {
            started: OnceLock::from(next),
        };
        drop(player);
        // The device is dropped where the thread ends.
        assert_eq!(heard.recv(), Err(std::sync::mpsc::RecvError));
    }
}
