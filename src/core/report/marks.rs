//! Small drawings of letters: a curve, a rope, an interval. Each stands beside the same in words.

use super::blocks::SureRow;

/// Values of 0..=100 as blocks, low to high.
pub(super) fn sparkline(values: impl IntoIterator<Item = u8>) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    values
        .into_iter()
        .map(|value| BLOCKS[usize::from(value.min(100)) * 7 / 100])
        .collect()
}

/// A balance from -2 to 2 in half steps: the band thick, the choice a dot, hollow outside the band.
pub(super) fn rope(position: f64, low: f64, high: f64) -> String {
    let inside = low <= position && position <= high;
    let cell = |half: i8| {
        let at = f64::from(half) / 2.0;
        match (near(at, position), low <= at && at <= high) {
            (true, _) if inside => '●',
            (true, _) => '○',
            (false, true) => '━',
            (false, false) => '·',
        }
    };
    (-4..=4).map(cell).collect()
}

/// An interval within 0..=1: low, mean, high.
pub(super) fn interval(at: [f64; 3]) -> String {
    const CELLS: u32 = 24;
    let cell = |value: f64| {
        (0..CELLS)
            .find(|cell| value * f64::from(CELLS) < f64::from(cell + 1))
            .unwrap_or(CELLS - 1)
    };
    let [low, mean, high] = at.map(cell);
    let drawn = (0..CELLS).map(|at| match at {
        at if at == mean => '●',
        at if low <= at && at <= high => '━',
        _ => '·',
    });
    drawn.collect()
}

/// Choices as dots: full for those that fitted.
pub(super) fn sureness(row: &SureRow) -> String {
    let (signs, full) = row.signs();
    "●".repeat(full) + &"○".repeat(signs - full)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.01
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_goes_from_the_lowest_to_the_highest_block() {
        assert_eq!(sparkline([0, 14, 15, 50, 99, 100, 255]), "▁▁▂▄▇██");
    }

    #[test]
    fn a_dot_is_hollow_outside_the_band() {
        assert_eq!(rope(1.0, 0.5, 1.5), "·····━●━·");
        assert_eq!(rope(-2.0, 0.5, 1.5), "○····━━━·");
    }

    #[test]
    fn choices_are_dots_and_many_choices_are_their_share() {
        let drawn = |fitting, given| {
            let (name, words) = (String::new(), String::new());
            sureness(&SureRow {
                name,
                given,
                fitting,
                words,
            })
        };
        assert_eq!(drawn(2, 3), "●●○");
        assert_eq!(drawn(0, 1), "○");
        assert_eq!(drawn(10, 10), "●●●●●●●●●●");
        assert_eq!(drawn(300, 400), "●●●●●●●●○○");
        assert_eq!(drawn(400, 400), "●●●●●●●●●●");
    }

    #[test]
    fn an_interval_holds_its_mean_and_stays_on_the_line() {
        assert_eq!(interval([0.0, 0.5, 1.0]), "━━━━━━━━━━━━●━━━━━━━━━━━");
        assert_eq!(interval([0.5, 0.7, 0.8]), "············━━━━●━━━····");
    }
}
