//! Strips onto pages: what is to stay together stays together, unless it is longer than a page.

use super::sheet::Strip;

/// Where a strip stands: its page, from 0, and how far below the top of what is written there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Places strips on pages of this height.
pub(super) fn places(strips: &[Strip], height: f32) -> Vec<Place> {
    let mut places = Vec::with_capacity(strips.len());
    let mut next = Place { page: 0, y: 0.0 };
    let mut rest = strips;
    while !rest.is_empty() {
        let held = rest.iter().take_while(|strip| strip.keep).count();
        let (together, after) = rest.split_at((held + 1).min(rest.len()));
        if next.y > 0.0 && next.y + tall(together) > height && tall(together) <= height {
            next = new_page(next);
        }
        for strip in together {
            let space = if next.y > 0.0 { strip.space } else { 0.0 };
            if next.y > 0.0 && next.y + space + strip.height > height {
                next = new_page(next);
            } else {
                next.y += space;
            }
            places.push(next);
            next.y += strip.height;
        }
        rest = after;
    }
    places
}

fn new_page(before: Place) -> Place {
    Place {
        page: before.page + 1,
        y: 0.0,
    }
}

fn tall(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.space + strip.height).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: f32, keep: bool) -> Strip {
        Strip {
            space: 5.0,
            height,
            keep,
            marks: Vec::new(),
        }
    }

    fn at(strips: &[Strip]) -> Vec<(usize, f32)> {
        let places = places(strips, 100.0);
        places.iter().map(|place| (place.page, place.y)).collect()
    }

    #[test]
    fn a_heading_goes_along_with_what_follows() {
        let strips = [strip(60.0, false), strip(20.0, true), strip(20.0, false)];
        // There is room for the heading, and none for what it is the heading of.
        assert_eq!(at(&strips), [(0, 0.0), (1, 0.0), (1, 25.0)]);
    }

    #[test]
    fn what_is_longer_than_a_page_is_cut_between_strips() {
        let strips = [
            strip(60.0, false),
            strip(30.0, true),
            strip(60.0, true),
            strip(60.0, false),
        ];
        assert_eq!(at(&strips), [(0, 0.0), (0, 65.0), (1, 0.0), (2, 0.0)]);
        assert_eq!(
            at(&[strip(300.0, false), strip(10.0, false)]),
            [(0, 0.0), (1, 0.0)]
        );
    }
}
