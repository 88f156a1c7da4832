//! Text into lines, by the widths of its letters: broken at blanks and after hyphens, and within a
//! word only where the word alone is wider than the line.

use super::typeface::{Typefaces, settable};

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) bold: bool,
    /// Beside the matter: a lighter ink.
    pub(super) quiet: bool,
}

/// A stretch of text that is set in one way.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    pub(super) text: String,
    pub(super) style: Style,
    /// What others wrote: it may be in another language.
    pub(super) theirs: bool,
}

/// A part of a line: signs that have glyphs, or signs that have none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) theirs: bool,
    /// The typeface has none of these signs.
    pub(super) lacking: bool,
    /// Where it begins in the line, in points.
    pub(super) x: f32,
    pub(super) width: f32,
}

/// A sign of a text, on its way into a line.
#[derive(Clone, Copy)]
struct Sign {
    sign: char,
    width: f32,
    lacking: bool,
    /// Which stretch it is of.
    of: usize,
}

/// Breaks stretches into lines of at most this width. There is at least one line.
pub(super) fn lines(stretches: &[Stretch], width: f32, faces: &Typefaces) -> Vec<Vec<Run>> {
    let signs: Vec<Sign> = signs(stretches, faces);
    let mut lines = Vec::new();
    let mut rest = &signs[..];
    loop {
        let (line, after) = rest.split_at(first_line(rest, width));
        lines.push(runs(line, stretches));
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

fn signs(stretches: &[Stretch], faces: &Typefaces) -> Vec<Sign> {
    let of_one = |(of, stretch): (usize, &Stretch)| {
        let face = faces.of(stretch.style.bold);
        let size = stretch.style.size;
        let signs: Vec<Sign> = settable(&stretch.text)
            .chars()
            .map(|sign| Sign {
                sign,
                width: if sign == '\n' {
                    0.0
                } else {
                    face.width(sign) * size
                },
                lacking: sign != '\n' && face.lacks(sign),
                of,
            })
            .collect();
        signs
    };
    stretches.iter().enumerate().flat_map(of_one).collect()
}

/// How many signs the first line takes; at least one where there are any.
fn first_line(signs: &[Sign], width: f32) -> usize {
    let mut used = 0.0;
    let mut last_break = 0;
    for (index, sign) in signs.iter().enumerate() {
        if sign.sign == '\n' {
            return index + 1;
        }
        let blank = sign.sign == ' ';
        // A blank at the end of a line may stand over its edge.
        if !blank && used + sign.width > width + 0.01 && index > 0 {
            return if last_break > 0 { last_break } else { index };
        }
        used += sign.width;
        let next_is_blank = signs.get(index + 1).is_none_or(|next| next.sign == ' ');
        if blank || (matches!(sign.sign, '-' | '–' | '/') && !next_is_blank) {
            last_break = index + 1;
        }
    }
    signs.len()
}

/// The signs of a line, together where they are set alike.
fn runs(line: &[Sign], stretches: &[Stretch]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut x = 0.0;
    let shown = line.iter().filter(|sign| sign.sign != '\n');
    let mut last = None;
    for sign in shown {
        let Some(stretch) = stretches.get(sign.of) else {
            continue;
        };
        let key = (sign.of, sign.lacking);
        match runs.last_mut() {
            Some(run) if last == Some(key) => {
                run.text.push(sign.sign);
                run.width += sign.width;
            }
            _ => runs.push(Run {
                text: sign.sign.to_string(),
                style: stretch.style,
                theirs: stretch.theirs,
                lacking: sign.lacking,
                x,
                width: sign.width,
            }),
        }
        last = Some(key);
        x += sign.width;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: f32) -> Vec<String> {
        let faces = Typefaces::new().unwrap();
        let style = Style {
            size: 10.0,
            bold: false,
            quiet: false,
        };
        let stretch = Stretch {
            text: text.to_owned(),
            style,
            theirs: false,
        };
        let lines = lines(&[stretch], width, &faces);
        for line in &lines {
            let end = line.last().map_or(0.0, |run| {
                let blanks = run.text.len() - run.text.trim_end_matches(' ').len();
                run.x + run.width - blanks as f32 * faces.regular.width(' ') * 10.0
            });
            assert!(end <= width + 0.1 || line.len() == 1 && line[0].text.chars().count() == 1);
        }
        let joined = |line: &Vec<Run>| line.iter().map(|run| run.text.as_str()).collect();
        lines.iter().map(joined).collect()
    }

    #[test]
    fn lines_are_broken_at_blanks_and_nothing_is_lost() {
        let text = "Ik ben van het wijkteam, en ik kom niet om iets te halen.";
        let lines = broken(text, 90.0);
        assert!(
            lines.len() > 2
                && lines[..lines.len() - 1]
                    .iter()
                    .all(|line| line.ends_with(' '))
        );
        assert_eq!(lines.concat(), text);
        assert_eq!(broken("a\nb", 90.0), ["a", "b"]);
        assert_eq!(broken("", 90.0), [""]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_within() {
        let word = "w".repeat(100);
        let lines = broken(&word, 50.0);
        assert!(lines.len() > 10);
        assert_eq!(lines.concat(), word);
        // One that is too narrow for a single letter still ends.
        assert_eq!(broken("www", 1.0), ["w", "w", "w"]);
    }

    #[test]
    fn signs_without_a_glyph_stand_in_runs_of_their_own() {
        let faces = Typefaces::new().unwrap();
        let style = Style {
            size: 10.0,
            bold: false,
            quiet: false,
        };
        let stretch = Stretch {
            text: "a😀😀b".to_owned(),
            style,
            theirs: true,
        };
        let lines = lines(&[stretch], 500.0, &faces);
        let found: Vec<_> = lines[0]
            .iter()
            .map(|run| (run.text.as_str(), run.lacking))
            .collect();
        assert_eq!(found, [("a", false), ("😀😀", true), ("b", false)]);
    }
}
