//! Characters that are in a text and cannot be seen.

/// What takes no room and has no form: soft hyphens, joiners, blanks without width, byte-order
/// marks, marks of direction. A word processor or a web page leaves them behind.
pub(crate) const INVISIBLE: [char; 25] = [
    '\u{ad}', '\u{34f}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}',
    '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2060}', '\u{2061}',
    '\u{2062}', '\u{2063}', '\u{2064}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{206f}',
    '\u{feff}',
];

/// Whether a character is one of [`INVISIBLE`].
pub(crate) fn is_invisible(c: char) -> bool {
    // Most characters are letters of Latin, accents included.
    let may_be = c == INVISIBLE[0] || c >= INVISIBLE[1];
    may_be && INVISIBLE.contains(&c)
}
