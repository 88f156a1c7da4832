//! How the newest lines come, one after another: how many of them are shown, and when the next is
//! due. It only counts: it knows neither a clock nor words, and what is still to come is in the
//! journal already.
//!
//! A person reacts before speaking: where a line has another picture than the one before it, the
//! picture comes first.

use std::time::Duration;

use crate::storage::{Pace, ReadingSpeed};

/// From a new picture to the line that belongs to it: about as long as a glance at a face takes.
const REACTS: Duration = Duration::from_millis(400);
/// What a line takes beside the reading of it: to find it, and to breathe.
const BREATH: Duration = Duration::from_millis(700);
/// How long a silence is held. In a conversation one second is ordinary (Jefferson 1989); two are
/// felt.
const SILENCE: Duration = Duration::from_secs(2);

/// A press that was meant for the last line may come so long after it.
const LATE: Duration = Duration::from_millis(400);

/// What a line asks of the pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beat {
    /// Its words.
    pub(super) words: usize,
    /// It is a silence.
    pub(super) silence: bool,
    /// The picture is another one than before it.
    pub(super) reacts: bool,
}

impl Beat {
    /// How long it stands there before something else comes.
    fn holds(self, speed: ReadingSpeed) -> Duration {
        let words = u32::try_from(self.words).unwrap_or(u32::MAX);
        let reading = Duration::from_secs(60) * words.min(1000) / speed.words_a_minute();
        reading + if self.silence { SILENCE } else { BREATH }
    }
}

/// What has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// The picture of the next line.
    Picture,
    /// A line.
    Line,
    /// All lines that were left.
    Rest,
    /// The picture as it is after the last line.
    LastPicture,
}

/// How far the newest lines have been told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Telling {
    beats: Vec<Beat>,
    /// So many of them are shown.
    shown: usize,
    /// The picture is that of the next one.
    reacted: bool,
    /// The picture changes once more after the last line.
    settles: bool,
    /// Since the last of it came.
    waited: Duration,
}

impl Telling {
    /// Begins to tell lines; `settles` where the picture changes once more after the last of them.
    pub(super) fn of(beats: Vec<Beat>, settles: bool) -> Self {
        Self {
            beats,
            settles,
            ..Self::default()
        }
    }

    /// How many lines are still to come.
    pub(super) fn coming(&self) -> usize {
        self.beats.len() - self.shown
    }

    /// Which line the picture belongs to, counted from the first that was told: none before the
    /// first, and none any more when it is as it is after the last.
    pub(super) fn pictured(&self) -> Option<usize> {
        let last = (self.shown + usize::from(self.reacted)).checked_sub(1);
        last.filter(|_| !self.is_over())
    }

    /// Nothing comes any more, neither a line nor a picture.
    pub(super) fn is_over(&self) -> bool {
        self.coming() == 0 && !self.settles
    }

    /// The last line came just now: what is pressed may have been meant for it.
    pub(super) fn is_fresh(&self, pace: Pace) -> bool {
        pace != Pace::AtOnce && self.coming() == 0 && self.waited < LATE
    }

    /// How long it still takes until something comes by itself, if it does.
    pub(super) fn due(&self, pace: Pace, speed: ReadingSpeed) -> Option<Duration> {
        if self.is_over() {
            return None;
        }
        let last = self.shown.checked_sub(1).and_then(|at| self.beats.get(at));
        let after = match last {
            _ if self.reacted => REACTS,
            // The first comes at once.
            None => Duration::ZERO,
            // The last picture is no line: nobody presses for it.
            Some(last) if pace == Pace::ByItself || self.coming() == 0 => last.holds(speed),
            Some(_) => return None,
        };
        Some(after.saturating_sub(self.waited))
    }

    /// Lets time pass; whatever has come by it.
    pub(super) fn pass(&mut self, time: Duration, pace: Pace, speed: ReadingSpeed) -> Option<Came> {
        if pace == Pace::AtOnce {
            return self.all();
        }
        self.waited = self.waited.saturating_add(time);
        let due = self.due(pace, speed)?;
        due.is_zero().then(|| self.step())
    }

    /// The next line, without waiting for it; its picture comes first all the same.
    pub(super) fn next(&mut self) -> Option<Came> {
        (self.coming() > 0).then(|| self.step())
    }

    /// All that is left at once.
    pub(super) fn all(&mut self) -> Option<Came> {
        if self.is_over() {
            return None;
        }
        let left = self.coming();
        *self = Self::default();
        Some(if left > 0 {
            Came::Rest
        } else {
            Came::LastPicture
        })
    }

    fn step(&mut self) -> Came {
        self.waited = Duration::ZERO;
        let Some(next) = self.beats.get(self.shown) else {
            self.settles = false;
            return Came::LastPicture;
        };
        if next.reacts && !self.reacted {
            self.reacted = true;
            return Came::Picture;
        }
        self.reacted = false;
        self.shown += 1;
        Came::Line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEED: ReadingSpeed = ReadingSpeed::Ordinary;

    /// So many words; `!` after a new picture, `_` a silence.
    fn telling(lines: &[&str], settles: bool) -> Telling {
        let beats = lines.iter().map(|line| Beat {
            words: line.split_whitespace().count(),
            silence: line.contains('_'),
            reacts: line.contains('!'),
        });
        Telling::of(beats.collect(), settles)
    }

    fn seconds(seconds: f32) -> Duration {
        Duration::from_secs_f32(seconds)
    }

    /// What comes by itself, and after how many seconds since what came before.
    fn comes(telling: &mut Telling, pace: Pace) -> Vec<(Came, f32)> {
        let mut came = Vec::new();
        while let Some(due) = telling.due(pace, SPEED) {
            let early = due.saturating_sub(Duration::from_millis(1));
            if !due.is_zero() {
                assert_eq!(telling.pass(early, pace, SPEED), None);
            }
            let rest = telling.due(pace, SPEED).unwrap();
            came.push((telling.pass(rest, pace, SPEED).unwrap(), due.as_secs_f32()));
        }
        came
    }

    #[test]
    fn lines_come_as_fast_as_they_are_read_and_the_picture_before_its_line() {
        let mut telling = telling(&["Ja", "! Wie bent u dan", "Sam"], false);
        assert_eq!(telling.coming(), 3);
        assert_eq!(telling.pictured(), None);
        let came = comes(&mut telling, Pace::ByItself);
        let expected = [
            (Came::Line, 0.0),
            (Came::Picture, 0.7 + 60.0 / 200.0),
            (Came::Line, 0.4),
            (Came::Line, 0.7 + 5.0 * 60.0 / 200.0),
        ];
        assert_eq!(came.len(), expected.len());
        for ((came, after), (expected, seconds)) in came.into_iter().zip(expected) {
            assert_eq!(came, expected);
            assert!((after - seconds).abs() < 0.01, "{came:?} after {after}");
        }
        assert!(telling.is_over());
    }

    #[test]
    fn a_silence_is_held_and_the_last_picture_waits_until_the_line_is_read() {
        let mut silent = telling(&["_", "Goed"], true);
        let came = comes(&mut silent, Pace::ByItself);
        assert_eq!(came[1].0, Came::Line);
        assert!(came[1].1 >= 2.0, "{came:?}");
        assert_eq!(came[2].0, Came::LastPicture);
        assert!(came[2].1 >= 0.7, "{came:?}");
        let mut spoken = telling(&["Ja", "Goed"], false);
        assert!(comes(&mut spoken, Pace::ByItself)[1].1 < 1.2);
    }

    #[test]
    fn calm_readers_have_more_time_than_fast_ones() {
        let due = |speed| {
            let mut telling = telling(&["een twee drie vier", "vijf"], false);
            telling.pass(Duration::ZERO, Pace::ByItself, speed);
            telling.due(Pace::ByItself, speed).unwrap()
        };
        let [calm, ordinary, fast] = ReadingSpeed::ALL.map(due);
        assert!(calm > ordinary && ordinary > fast);
    }

    #[test]
    fn by_press_nothing_comes_by_itself_but_what_was_asked_for() {
        let mut telling = telling(&["Ja", "! Wie bent u", "Sam"], true);
        assert_eq!(comes(&mut telling, Pace::ByPress), [(Came::Line, 0.0)]);
        assert_eq!(telling.pass(seconds(600.0), Pace::ByPress, SPEED), None);
        assert_eq!(telling.next(), Some(Came::Picture));
        assert_eq!((telling.coming(), telling.pictured()), (2, Some(1)));
        assert_eq!(comes(&mut telling, Pace::ByPress), [(Came::Line, 0.4)]);
        assert_eq!(telling.next(), Some(Came::Line));
        assert_eq!((telling.coming(), telling.pictured()), (0, Some(2)));
        assert_eq!(telling.next(), None);
        let came = comes(&mut telling, Pace::ByPress);
        assert!(matches!(came[..], [(Came::LastPicture, _)]));
        assert_eq!(telling.pictured(), None);
    }

    #[test]
    fn whoever_cannot_wait_presses_twice_and_has_the_line() {
        let mut telling = telling(&["Ja", "! Wie bent u"], false);
        for expected in [Came::Line, Came::Picture, Came::Line] {
            assert_eq!(telling.next(), Some(expected));
        }
        assert!(telling.is_over());
    }

    #[test]
    fn all_at_once_is_over_at_once() {
        let many = vec!["! een twee"; 300];
        let mut by_pace = telling(&many, true);
        let came = by_pace.pass(Duration::ZERO, Pace::AtOnce, SPEED);
        assert_eq!(came, Some(Came::Rest));
        let mut by_press = telling(&many, true);
        assert_eq!(by_press.all(), Some(Came::Rest));
        for telling in [&mut by_pace, &mut by_press] {
            assert_eq!((telling.coming(), telling.pictured()), (0, None));
            assert_eq!(telling.due(Pace::ByItself, SPEED), None);
            assert_eq!(telling.all(), None);
        }
    }

    #[test]
    fn nothing_and_lines_without_words_come_to_an_end_too() {
        assert!(comes(&mut Telling::default(), Pace::ByItself).is_empty());
        let mut empty = telling(&["", "", ""], false);
        assert_eq!(comes(&mut empty, Pace::ByItself).len(), 3);
        // After a long sleep only one has come.
        let mut slept = telling(&["a", "b", "c"], false);
        slept.pass(seconds(900.0), Pace::ByItself, SPEED);
        assert_eq!(slept.coming(), 2);
    }
}
