//! The drawn story: its links pass between the boxes.

use drempel::core::locale::Lang;
use drempel::core::report::graph::{Story, svg};

use crate::support::{shipped, shipped_ids};

/// The value of an attribute.
fn number(element: &str, name: &str) -> i64 {
    let (_, rest) = element.split_once(&format!(" {name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

/// Left, top, right and bottom of each box.
fn boxes(drawing: &str) -> Vec<[i64; 4]> {
    let rects = drawing.split("<rect x=").skip(1);
    let area = |rest: &str| {
        let rect = format!("<rect x={}", rest.split("/>").next().unwrap());
        let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| number(&rect, name));
        [x, y, x + width, y + height]
    };
    rects.map(area).collect()
}

/// Per link the points that it goes through, with what leads to each: `M`, `C` or `L`.
fn links(drawing: &str) -> Vec<Vec<(char, i64, i64)>> {
    let paths = drawing.split("<path d=\"").skip(2);
    let points = |rest: &str| {
        let path = rest.split('"').next().unwrap();
        let steps = path.split_inclusive(|c: char| c.is_ascii_digit() || c == ' ' || c == '-');
        let text: String = steps.collect();
        let mut points = Vec::new();
        for step in text.split(['M', 'C', 'L']).skip(1) {
            let numbers: Vec<i64> = step
                .split_whitespace()
                .map(|number| number.parse().unwrap())
                .collect();
            let kind = match (points.is_empty(), numbers.len()) {
                (true, _) => 'M',
                (_, 2) => 'L',
                _ => 'C',
            };
            points.push((kind, numbers[numbers.len() - 2], numbers[numbers.len() - 1]));
        }
        points
    };
    paths.map(points).collect()
}

/// Bent between the rows, and straight down or up beside the boxes of a row.
#[test]
fn no_link_goes_through_a_box() {
    let mut passages = 0;
    for id in shipped_ids() {
        let (scenario, _) = shipped(&id);
        let story = Story::of(&scenario, Lang::Nl);
        let drawing = svg(&story);
        let (boxes, links) = (boxes(&drawing), links(&drawing));
        assert_eq!(
            (boxes.len(), links.len()),
            (story.moments.len(), story.links.len())
        );
        let mut passed = 0;
        for (link, points) in story.links.iter().zip(&links) {
            for pair in points.windows(2).filter(|_| link.from != link.to) {
                let ((_, x1, y1), (kind, x2, y2)) = (pair[0], pair[1]);
                let (top, bottom) = (y1.min(y2), y1.max(y2));
                passed += usize::from(kind == 'L');
                for [left, above, right, below] in &boxes {
                    let beside = kind == 'L' && x1 == x2 && (x1 < *left || *right < x1);
                    let apart = bottom <= *above || *below <= top;
                    assert!(beside || apart, "{id}: {link:?} {pair:?}");
                }
            }
        }
        passages += passed;
    }
    assert!(passages > 30, "{passages} passages");
}

#[test]
fn boxes_keep_apart_and_stay_on_the_sheet() {
    for id in shipped_ids() {
        let (scenario, _) = shipped(&id);
        let drawing = svg(&Story::of(&scenario, Lang::En));
        let boxes = boxes(&drawing);
        let sheet = [number(&drawing, "width"), number(&drawing, "height")];
        for (index, one) in boxes.iter().enumerate() {
            assert!(
                one[0] > 0 && one[2] < sheet[0] && one[3] < sheet[1],
                "{one:?}"
            );
            for other in &boxes[index + 1..] {
                let apart = one[1] != other[1] || one[2] < other[0] || other[2] < one[0];
                assert!(apart, "{id}: {one:?} {other:?}");
            }
        }
    }
}
