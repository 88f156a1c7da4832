//! The letters of a PDF: which glyph a sign has and how wide it is, read from the font's own tables.
//!
//! `krilla` draws glyphs and does not say how wide they are, so this reads the two tables that do:
//! `cmap` (format 4, which holds all of this typeface) and `hmtx`. Letters are set one beside the
//! other; pairs are not kerned. Where a sign has no glyph, a box stands for it, and the sign itself
//! stays in the text that is copied or read aloud.

use std::collections::BTreeMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use unicode_normalization::UnicodeNormalization as _;

use crate::core::screen::clean;

/// Atkinson Hyperlegible Next.
static REGULAR: &[u8] =
    include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// The same, bold.
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// How wide the box is that stands for a sign without a glyph, in ems.
pub(super) const BOX: f32 = 0.72;

/// Both weights.
pub(super) struct Typefaces {
    pub(super) regular: Typeface,
    pub(super) bold: Typeface,
}

impl Typefaces {
    /// As they travel in the program; none if they cannot be read.
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            regular: Typeface::read(REGULAR)?,
            bold: Typeface::read(BOLD)?,
        })
    }

    pub(super) fn of(&self, bold: bool) -> &Typeface {
        match bold {
            true => &self.bold,
            false => &self.regular,
        }
    }
}

/// One weight.
pub(super) struct Typeface {
    pub(super) font: Font,
    /// The glyph of each sign, and its width in ems.
    glyphs: BTreeMap<char, (u16, f32)>,
}

impl Typeface {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let font = Font::new(bytes.into(), 0)?;
        let tables = Tables::read(bytes)?;
        let em = font.units_per_em();
        let glyphs = tables.signs().into_iter().filter_map(|(sign, glyph)| {
            let width = f32::from(tables.advance(glyph)?) / em;
            Some((sign, (glyph, width)))
        });
        Some(Self {
            glyphs: glyphs.collect(),
            font,
        })
    }

    fn glyph(&self, sign: char) -> Option<(u16, f32)> {
        let known = |sign| self.glyphs.get(&sign).copied();
        known(sign).or_else(|| known(stand_in(sign)?))
    }

    /// Whether a sign has no glyph.
    pub(super) fn lacks(&self, sign: char) -> bool {
        self.glyph(sign).is_none()
    }

    /// How wide a sign is, in ems.
    pub(super) fn width(&self, sign: char) -> f32 {
        self.glyph(sign).map_or(BOX, |(_, width)| width)
    }

    /// The glyphs of a text; signs without one are passed over.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let signs = text.char_indices();
        let glyphs = signs.filter_map(|(at, sign)| {
            let (glyph, width) = self.glyph(sign)?;
            let range = at..at + sign.len_utf8();
            let id = GlyphId::new(u32::from(glyph));
            Some(KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, range, None))
        });
        glyphs.collect()
    }
}

/// A sign that is drawn in place of one that the typeface lacks. In the text it stays what it is.
fn stand_in(sign: char) -> Option<char> {
    match sign {
        '→' => Some('›'),
        '←' => Some('‹'),
        '●' => Some('•'),
        '○' => Some('°'),
        '━' => Some('–'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2007}' | '\u{2009}' | '\u{202f}' => Some(' '),
        _ => None,
    }
}

/// A text as it is set: accents joined to their letters, and without what cannot be seen.
pub(super) fn settable(text: &str) -> String {
    let unseen = |sign: &char| {
        !matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}')
    };
    clean(text).nfc().filter(unseen).collect()
}

/// The tables of a font.
struct Tables<'f> {
    cmap: &'f [u8],
    hmtx: &'f [u8],
    /// So many glyphs have a width of their own; those after them have that of the last.
    widths: u16,
}

impl<'f> Tables<'f> {
    fn read(font: &'f [u8]) -> Option<Self> {
        let table = |tag: &[u8; 4]| {
            let count = usize::from(number(font, 4)?);
            let mut records = (0..count).map(|index| 12 + 16 * index);
            let record = records.find(|at| font.get(*at..at + 4) == Some(&tag[..]))?;
            let [from, length] = [offset(font, record + 8)?, offset(font, record + 12)?];
            font.get(from..from + length)
        };
        Some(Self {
            cmap: table(b"cmap")?,
            hmtx: table(b"hmtx")?,
            widths: number(table(b"hhea")?, 34)?,
        })
    }

    fn advance(&self, glyph: u16) -> Option<u16> {
        let row = usize::from(glyph.min(self.widths.checked_sub(1)?));
        number(self.hmtx, 4 * row)
    }

    /// All signs with their glyphs.
    fn signs(&self) -> Vec<(char, u16)> {
        let Some((at, segments)) = self.segments() else {
            return Vec::new();
        };
        let of_one = |segment: usize| {
            let [end, start] =
                [14, 16 + 2 * segments].map(|base| number(self.cmap, at + base + 2 * segment));
            let (start, end) = (start.unwrap_or(1), end.unwrap_or(0));
            (start..=end).filter_map(move |code| {
                let glyph = self.glyph_in(at, segments, segment, code, start)?;
                Some((char::from_u32(u32::from(code))?, glyph)).filter(|(_, glyph)| *glyph != 0)
            })
        };
        (0..segments).flat_map(of_one).collect()
    }

    /// Where the table of format 4 for Unicode begins, and how many segments it has.
    fn segments(&self) -> Option<(usize, usize)> {
        let count = usize::from(number(self.cmap, 2)?);
        let mut records = (0..count).map(|index| 4 + 8 * index);
        records.find_map(|record| {
            let windows = number(self.cmap, record)? == 3 && number(self.cmap, record + 2)? == 1;
            let at = offset(self.cmap, record + 4)?;
            let format = number(self.cmap, at)?;
            let segments = usize::from(number(self.cmap, at + 6)?) / 2;
            (windows && format == 4).then_some((at, segments))
        })
    }

    /// The glyph of a code in a segment (OpenType, `cmap` format 4).
    fn glyph_in(
        &self,
        at: usize,
        segments: usize,
        segment: usize,
        code: u16,
        start: u16,
    ) -> Option<u16> {
        let delta = number(self.cmap, at + 16 + 4 * segments + 2 * segment)?;
        let place = at + 16 + 6 * segments + 2 * segment;
        let range = number(self.cmap, place)?;
        if range == 0 {
            return Some(code.wrapping_add(delta));
        }
        let found = number(
            self.cmap,
            place + usize::from(range) + 2 * usize::from(code - start),
        )?;
        Some(if found == 0 {
            0
        } else {
            found.wrapping_add(delta)
        })
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

fn offset(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_be_bytes(four.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_have_their_glyphs_and_widths() {
        let faces = Typefaces::new().unwrap();
        for face in [&faces.regular, &faces.bold] {
            for sign in "abcXYZ0189.,;:!?‘’“”–—…éëïöü€½×·• ".chars() {
                assert!(!face.lacks(sign), "{sign}");
            }
            assert!(face.width('i') < face.width('m'));
            assert!(face.lacks('م') && face.lacks('😀') && face.lacks('漢'));
            assert_eq!(face.width('😀'), BOX);
        }
        // Two letters have two glyphs, and the range of each is its own.
        let glyphs = faces.regular.glyphs("aé");
        let ranges: Vec<_> = glyphs
            .iter()
            .map(|glyph| glyph.text_range.clone())
            .collect();
        assert_eq!(ranges, [0..1, 1..3]);
    }

    #[test]
    fn what_cannot_be_seen_is_not_set() {
        assert_eq!(
            settable("e\u{301}\u{202e}x\u{200d}\u{feff}y\u{ad}z\u{fe0f}"),
            "éxyz"
        );
    }
}
