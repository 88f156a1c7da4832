//! The time that a command may take: `--max-seconds`.

use std::time::{Duration, Instant};

/// A moment at which a command must have come to an end. However far off, it can be asked for.
pub(super) struct Deadline {
    begun: Instant,
    most: Duration,
}

impl Deadline {
    /// So many seconds from now.
    pub(super) fn in_seconds(seconds: u64) -> Self {
        Self {
            begun: Instant::now(),
            most: Duration::from_secs(seconds),
        }
    }

    /// Whether it has come.
    pub(super) fn has_come(&self) -> bool {
        self.begun.elapsed() >= self.most
    }
}

#[cfg(test)]
mod tests {
    use super::Deadline;

    #[test]
    fn no_time_has_come_and_the_end_of_time_has_not() {
        assert!(Deadline::in_seconds(0).has_come());
        for far in [60, i64::MAX.unsigned_abs(), u64::MAX] {
            assert!(!Deadline::in_seconds(far).has_come(), "{far}");
        }
    }
}
