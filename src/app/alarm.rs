//! Wakes whoever sleeps, at a moment: a thread that waits, with one moment at a time.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use bevy::prelude::Resource;

/// The alarm; it rings no more once this is dropped.
#[derive(Debug, Resource)]
pub(super) struct Alarm {
    moments: Sender<Option<Instant>>,
    /// It may still ring.
    set: bool,
}

impl Alarm {
    /// An alarm that calls `ring`, until that says that there is nobody to wake any more.
    ///
    /// # Errors
    /// There can be no thread.
    pub(super) fn new(ring: impl Fn() -> bool + Send + 'static) -> io::Result<Self> {
        let (moments, told) = channel();
        let thread = thread::Builder::new().name("alarm".to_owned());
        thread.spawn(move || wait(&told, ring))?;
        Ok(Self {
            moments,
            set: false,
        })
    }

    /// It rings once after this time, and not at the moment that was set before; not at all for
    /// none.
    pub(super) fn set(&mut self, after: Option<Duration>) {
        if self.set || after.is_some() {
            let at = after.and_then(|after| Instant::now().checked_add(after));
            // Nobody listens only when there is nobody left to wake.
            self.set = self.moments.send(at).is_ok() && at.is_some();
        }
    }
}

fn wait(told: &Receiver<Option<Instant>>, ring: impl Fn() -> bool) {
    let mut moment: Option<Instant> = None;
    loop {
        let next = match moment {
            None => told.recv().map_err(RecvTimeoutError::from),
            Some(at) => told.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        match next {
            Ok(next) => moment = next,
            Err(RecvTimeoutError::Timeout) => {
                moment = None;
                if !ring() {
                    return;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_millis(30);
    const LATER: Duration = Duration::from_millis(400);

    /// An alarm, and where it is heard.
    fn alarm() -> (Alarm, Receiver<Instant>) {
        let (rings, heard) = channel();
        let alarm = Alarm::new(move || rings.send(Instant::now()).is_ok()).unwrap();
        (alarm, heard)
    }

    #[test]
    fn it_rings_once_at_its_moment_and_never_before() {
        let (mut alarm, heard) = alarm();
        let set = Instant::now();
        alarm.set(Some(SOON));
        let rang = heard.recv_timeout(Duration::from_secs(20)).unwrap();
        assert!(rang - set >= SOON);
        assert!(heard.recv_timeout(LATER).is_err());
    }

    #[test]
    fn the_newest_moment_counts_and_none_is_silence() {
        let (mut alarm, heard) = alarm();
        alarm.set(Some(Duration::from_secs(600)));
        alarm.set(Some(SOON));
        assert!(heard.recv_timeout(Duration::from_secs(20)).is_ok());
        alarm.set(Some(LATER));
        alarm.set(None);
        assert!(heard.recv_timeout(LATER * 2).is_err());
    }

    #[test]
    fn without_an_alarm_its_thread_ends() {
        let (alarm, heard) = alarm();
        drop(alarm);
        let end = heard.recv_timeout(Duration::from_secs(20));
        assert_eq!(end, Err(RecvTimeoutError::Disconnected));
    }
}
