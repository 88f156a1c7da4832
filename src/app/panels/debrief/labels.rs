//! Where the names of a curve's lines go, by the last value of each line.

/// Where the names go: at the end of their lines, pushed apart where they would overlap.
pub(super) fn label_places(values: &[u8], apart: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|index| values[*index]);
    let mut places: Vec<f64> = values.iter().map(|value| f64::from(*value)).collect();
    let mut floor = f64::MIN;
    for index in &order {
        places[*index] = places[*index].max(floor);
        floor = places[*index] + apart;
    }
    // Pushed up beyond the top: the whole upper stack comes down again.
    let mut ceiling: f64 = 103.0;
    for index in order.iter().rev() {
        places[*index] = places[*index].min(ceiling);
        ceiling = places[*index] - apart;
    }
    places
}

/// Whether each name stands at the end of its own line, and not beside another.
pub(super) fn at_their_ends(values: &[u8], places: &[f64], apart: f64) -> bool {
    let moved = |(place, value): (&f64, &u8)| (place - f64::from(*value)).abs();
    places
        .iter()
        .zip(values)
        .map(moved)
        .all(|moved| moved <= apart * 0.6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_overlap_are_pushed_apart_and_keep_their_order() {
        let places = label_places(&[50, 52, 100, 99, 0], 8.0);
        assert!(
            places[1] - places[0] >= 8.0 && places[2] - places[3] >= 8.0,
            "{places:?}"
        );
        assert!(places[2] <= 103.0 && places[4] == 0.0, "{places:?}");
    }

    #[test]
    fn names_that_are_pushed_away_from_their_lines_are_not_at_their_ends() {
        let apart = 8.0;
        for (values, expected) in [
            (&[20, 50, 80][..], true),
            (&[50, 55], true),
            (&[50, 50, 50], false),
            (&[100, 100, 99, 98], false),
        ] {
            let places = label_places(values, apart);
            assert_eq!(
                at_their_ends(values, &places, apart),
                expected,
                "{places:?}"
            );
        }
    }
}
