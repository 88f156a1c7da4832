//! Reads plain RON in one pass, with the place of each value.
//!
//! ron tells where a value stood only by skipping to its end and reading it once more, and values
//! stand in values: each byte of a scenario was read four or five times, which was three quarters
//! of the loading time. This reader knows the notation that scenarios are written in and gives up
//! at the first thing that is anything else. It does *not* say what or where: ron then reads the
//! same text and has the last word, on what is allowed as well as on what is wrong.
//!
//! So it may be stricter than ron and never laxer: what it reads, ron reads to the same values.
//! Tests hold this against shipped, generated and spoilt texts.

use std::borrow::Cow;
use std::fmt::Display;
use std::ops::Range;
use std::str::FromStr;

use serde::Deserialize;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer as _, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::lexer::{comment_len, text_len};
use super::spanned::RAW_VALUE;

/// How many brackets may be open. ron allows 128 steps inward, of which it takes up to five for
/// one bracket: a field, an option, a kind and its content, all in `Not(…)`.
const MAX_OPEN: u8 = 24;

/// What ron takes for a value of its own where a kind could stand.
const WORDS_OF_RON: [&str; 10] = [
    "Some", "None", "true", "false", "inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64",
];

/// The text is not plain, or is not of the wanted shape.
#[derive(Debug, thiserror::Error)]
#[error("not plain")]
struct NotPlain;

impl Error for NotPlain {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Result<T> = std::result::Result<T, NotPlain>;

/// Reads one part of a source; nothing if ron has to look at it. Places are counted from the start
/// of the source.
pub(super) fn read<'de, T: Deserialize<'de>>(source: &'de str, part: Range<usize>) -> Option<T> {
    let mut reader = Reader {
        text: source.get(..part.end)?,
        at: part.start,
        open: 0,
        bare: false,
    };
    reader.whole().ok()
}

struct Reader<'de> {
    text: &'de str,
    at: usize,
    open: u8,
    /// The next group stands in the brackets of a kind, `Tell( … )`, without any of its own.
    bare: bool,
}

impl<'de> Reader<'de> {
    fn whole<T: Deserialize<'de>>(&mut self) -> Result<T> {
        self.blanks()?;
        let value = T::deserialize(&mut *self)?;
        self.blanks()?;
        if self.at == self.text.len() {
            Ok(value)
        } else {
            Err(NotPlain)
        }
    }

    fn rest(&self) -> &'de str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, sign: u8) -> bool {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: u8) -> Result<()> {
        if self.eat(sign) {
            Ok(())
        } else {
            Err(NotPlain)
        }
    }

    /// White space and comments. What ends in a comment is for ron, which has its own view of it.
    fn blanks(&mut self) -> Result<()> {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\r' | b'\n') => self.at += 1,
                Some(b'/') => {
                    let len = comment_len(self.rest()).ok_or(NotPlain)?;
                    if len == self.rest().len() {
                        return Err(NotPlain);
                    }
                    self.at += len;
                }
                _ => return Ok(()),
            }
        }
    }

    /// A name in plain letters, and nothing behind it that could belong to it.
    fn name(&mut self) -> Result<&'de str> {
        let rest = self.rest();
        let len = run(rest, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let starts = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
        let goes_on = rest.as_bytes().get(len).is_some_and(|next| {
            !next.is_ascii() || matches!(next, b'.' | b'+' | b'-' | b'#' | b'"' | b'\'')
        });
        if !starts || goes_on {
            return Err(NotPlain);
        }
        self.at += len;
        Ok(&rest[..len])
    }

    fn string(&mut self) -> Result<Cow<'de, str>> {
        let rest = self.rest();
        if let Some(inner) = rest.strip_prefix('"') {
            let len = run(inner, |byte| !matches!(byte, b'"' | b'\\' | b'\r'));
            if inner.as_bytes().get(len) == Some(&b'"') {
                self.at += len + 2;
                return Ok(Cow::Borrowed(&inner[..len]));
            }
        } else if !rest.starts_with('r') {
            return Err(NotPlain);
        }
        // Escapes and raw strings are ron's business.
        let len = text_len(rest).ok_or(NotPlain)?;
        let text = ron::from_str(&rest[..len]).map_err(|_| NotPlain)?;
        self.at += len;
        Ok(Cow::Owned(text))
    }

    /// The text of a number: digits, perhaps with a sign before and a point between.
    fn digits(&mut self) -> Result<&'de str> {
        let rest = self.rest();
        let len = run(rest, |byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_')
        });
        let number = &rest[..len];
        let unsigned = number.strip_prefix(['+', '-']).unwrap_or(number);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let are_digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // With eighteen characters no whole number is too large.
        if len > 18 || !are_digits(whole) || !are_digits(part) {
            return Err(NotPlain);
        }
        self.at += len;
        Ok(number)
    }

    fn number<N: FromStr>(&mut self) -> Result<N> {
        self.digits()?.parse().map_err(|_| NotPlain)
    }

    /// What stands between two brackets.
    fn within<T>(
        &mut self,
        open: u8,
        close: u8,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<T> {
        self.expect(open)?;
        self.open += 1;
        if self.open > MAX_OPEN {
            return Err(NotPlain);
        }
        let value = read(self)?;
        self.blanks()?;
        self.expect(close)?;
        self.open -= 1;
        Ok(value)
    }

    fn items(&mut self, kind: Kind) -> Items<'_, 'de> {
        Items {
            reader: self,
            kind,
            may_go_on: true,
        }
    }

    /// A value of any kind, for its end alone.
    fn skip(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'r') if text_len(self.rest()).is_some() => self.string().map(drop),
            Some(b'0'..=b'9' | b'+' | b'-') => self.digits().map(drop),
            Some(b'[') => self.within(b'[', b']', |reader| reader.items(Kind::List).skip()),
            Some(b'{') => self.within(b'{', b'}', |reader| reader.items(Kind::Table).skip()),
            Some(b'(') => self.skip_group(),
            _ => self.skip_named(),
        }
    }

    fn skip_named(&mut self) -> Result<()> {
        let name = self.name()?;
        let end = self.at;
        self.blanks()?;
        let is_group = self.peek() == Some(b'(');
        if name == "Some" || is_group && WORDS_OF_RON.contains(&name) {
            return Err(NotPlain);
        }
        if is_group {
            return self.skip_group();
        }
        self.at = end;
        Ok(())
    }

    fn skip_group(&mut self) -> Result<()> {
        self.within(b'(', b')', |reader| {
            let kind = if reader.is_named()? {
                Kind::Fields
            } else {
                Kind::Tuple
            };
            reader.items(kind).skip()
        })
    }

    /// Whether a name with a colon comes next.
    fn is_named(&mut self) -> Result<bool> {
        self.blanks()?;
        let start = self.at;
        let named = self.name().is_ok() && self.blanks().is_ok() && self.peek() == Some(b':');
        self.at = start;
        Ok(named)
    }
}

/// How many bytes at the start of a text are of a kind.
fn run(text: &str, is_of: impl Fn(u8) -> bool) -> usize {
    text.bytes()
        .position(|byte| !is_of(byte))
        .unwrap_or(text.len())
}

/// What the items between two brackets look like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    List,
    Tuple,
    /// `name: value`
    Fields,
    /// `"key": value`
    Table,
}

/// The items between two brackets, with commas between and perhaps one behind.
struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    kind: Kind,
    may_go_on: bool,
}

impl<'de> Items<'_, 'de> {
    fn has_next(&mut self) -> Result<bool> {
        self.reader.blanks()?;
        let close = match self.kind {
            Kind::List => b']',
            Kind::Tuple | Kind::Fields => b')',
            Kind::Table => b'}',
        };
        if self.reader.peek() == Some(close) {
            return Ok(false);
        }
        if self.may_go_on {
            Ok(true)
        } else {
            Err(NotPlain)
        }
    }

    fn colon(&mut self) -> Result<()> {
        self.reader.blanks()?;
        self.reader.expect(b':')?;
        self.reader.blanks()
    }

    fn comma(&mut self) -> Result<()> {
        self.reader.blanks()?;
        self.may_go_on = self.reader.eat(b',');
        Ok(())
    }

    fn skip(&mut self) -> Result<()> {
        while self.has_next()? {
            match self.kind {
                Kind::List | Kind::Tuple => {}
                Kind::Fields => {
                    self.reader.name()?;
                    self.colon()?;
                }
                Kind::Table => {
                    self.reader.skip()?;
                    self.colon()?;
                }
            }
            self.reader.skip()?;
            self.comma()?;
        }
        Ok(())
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = NotPlain;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        if !self.has_next()? {
            return Ok(None);
        }
        let value = seed.deserialize(&mut *self.reader)?;
        self.comma()?;
        Ok(Some(value))
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = NotPlain;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if !self.has_next()? {
            return Ok(None);
        }
        if self.kind == Kind::Fields {
            let name = BorrowedStrDeserializer::new(self.reader.name()?);
            return seed.deserialize(name).map(Some);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        self.colon()?;
        let value = seed.deserialize(&mut *self.reader)?;
        self.comma()?;
        Ok(value)
    }
}

/// Where a value begins, the value, and where it ends.
struct Placed<'r, 'de> {
    reader: &'r mut Reader<'de>,
    given: u8,
}

impl<'de> SeqAccess<'de> for Placed<'_, 'de> {
    type Error = NotPlain;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        self.given += 1;
        let value = if self.given == 2 {
            seed.deserialize(&mut *self.reader)?
        } else {
            let at = u32::try_from(self.reader.at).map_err(|_| NotPlain)?;
            seed.deserialize(at.into_deserializer())?
        };
        Ok(Some(value))
    }
}

/// A kind, such as `Tell`, and what stands in its brackets.
impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = NotPlain;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self)> {
        self.blanks()?;
        let name = BorrowedStrDeserializer::new(self.name()?);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = NotPlain;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        self.blanks()?;
        self.within(b'(', b')', |reader| {
            reader.blanks()?;
            reader.bare = true;
            let value = seed.deserialize(&mut *reader)?;
            reader.bare = false;
            reader.blanks()?;
            reader.eat(b',');
            Ok(value)
        })
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value> {
        self.blanks()?;
        self.within(b'(', b')', |reader| {
            visitor.visit_seq(reader.items(Kind::Tuple))
        })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.blanks()?;
        self.within(b'(', b')', |reader| {
            visitor.visit_map(reader.items(Kind::Fields))
        })
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = NotPlain;

    /// What the format has no use for.
    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value> {
        Err(NotPlain)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.name()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(NotPlain),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_u32(self.number()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let start = self.at;
        match self.name() {
            Ok("None") => return visitor.visit_none(),
            Ok("Some") => return Err(NotPlain),
            _ => self.at = start,
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        if name != RAW_VALUE {
            return Err(NotPlain);
        }
        self.bare = false;
        visitor.visit_seq(Placed {
            reader: self,
            given: 0,
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.bare = false;
        self.within(b'[', b']', |reader| {
            visitor.visit_seq(reader.items(Kind::List))
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value> {
        if self.bare {
            return Err(NotPlain);
        }
        self.within(b'(', b')', |reader| {
            visitor.visit_seq(reader.items(Kind::Tuple))
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.bare = false;
        self.within(b'{', b'}', |reader| {
            visitor.visit_map(reader.items(Kind::Table))
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if std::mem::take(&mut self.bare) {
            return visitor.visit_map(self.items(Kind::Fields));
        }
        if self.peek() != Some(b'(') {
            if self.name()? != name {
                return Err(NotPlain);
            }
            self.blanks()?;
        }
        self.within(b'(', b')', |reader| {
            visitor.visit_map(reader.items(Kind::Fields))
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.bare = false;
        visitor.visit_enum(self)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_borrowed_str(self.name()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.bare {
            return Err(NotPlain);
        }
        self.skip()?;
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u64 u128 f32 char bytes byte_buf unit unit_struct tuple_struct
    }
}
