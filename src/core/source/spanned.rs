//! Values that remember where they stood.
//!
//! What is plain is read in one pass by [`plain`]. All else, and all that is wrong, is read
//! by ron, which gives no spans for values that parsed. It can however hand over the raw text of a
//! value, borrowed from the source; the address of that slice gives the place, and the value is
//! then read from it. The name by which ron recognises a raw value is private to ron, so a test
//! pins it.
//!
//! Limits: no span inside untagged, internally tagged or flattened types; the format has none.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Range;

use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};

use super::lexer::trim_blanks;
use super::slips::{self, Meant};
use super::{FaultKind, RonFault, Span, plain};

/// ron's own name for a raw value.
pub(super) const RAW_VALUE: &str = "$ron::private::RawValue";

/// A value and where it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the source.
    pub span: Span,
}

/// A part of the source that has been found but not read yet.
pub type Part = Spanned<IgnoredAny>;

/// What is remembered during one read: where the source begins, and the innermost fault.
struct Reading {
    base: usize,
    fault: Option<RonFault>,
}

thread_local! {
    // ron drops the message of a fault inside a raw value, so it travels beside the result.
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Reads a whole source.
///
/// # Errors
/// Each slip of notation, and the first fault that is none, with their places. Never none.
pub fn read<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Vec<RonFault>> {
    read_within(source, 0..source.len()).map_err(|fault| explained(fault.in_whole(source), source))
}

/// What ron could not read, as the slips that stand in the source and what they do not explain.
fn explained(fault: RonFault, source: &str) -> Vec<RonFault> {
    let Meant { slips, text } = slips::find(source);
    if slips.is_empty() || fault.kind == FaultKind::Empty {
        return vec![fault];
    }
    let rest = match read_within::<IgnoredAny>(&text, 0..text.len()) {
        // What is wrong with the shape is so with every slip mended.
        Ok(_) => Some(fault).filter(RonFault::is_of_shape),
        Err(after) => {
            let after = after.in_whole(&text);
            let [start, end] = [after.span.start, after.span.end]
                .map(|place| slips::place_before(&slips, place as usize));
            // Mended, it must be readable further than before.
            if start <= fault.span.start as usize {
                return vec![fault];
            }
            Some(RonFault {
                span: Span::new(start, end),
                ..after
            })
        }
    };
    let of_slips = slips.into_iter().map(RonFault::of_slip);
    of_slips.chain(rest).collect()
}

/// Reads a part of `source` that an earlier read has found.
///
/// # Errors
/// The first fault inside the part, with its place in the source.
pub fn read_part<'a, T: Deserialize<'a>>(source: &'a str, part: Part) -> Result<T, RonFault> {
    let range = part.span.range();
    read_within(source, range.clone()).map_err(|fault| {
        let slip = match fault.kind {
            FaultKind::StrayCharacter('\'') => slips::first(source, range),
            _ => slips::decimal_commas(source, range, &fault),
        };
        slip.map_or(fault, RonFault::of_slip)
    })
}

fn read_within<'a, T: Deserialize<'a>>(source: &'a str, part: Range<usize>) -> Result<T, RonFault> {
    plain::read(source, part.clone()).map_or_else(|| read_by_ron(source, part), Ok)
}

/// Reads what is not plain, or finds what is wrong with it.
pub(super) fn read_by_ron<'a, T: Deserialize<'a>>(
    source: &'a str,
    part: Range<usize>,
) -> Result<T, RonFault> {
    let base = source.as_ptr() as usize;
    READING.set(Some(Reading { base, fault: None }));
    let result = read_slice(&source[part]);
    let reading = READING.take();
    result.map_err(|fault| {
        reading
            .and_then(|reading| reading.fault)
            .unwrap_or(fault)
            .visible_in(source)
    })
}

/// Reads one slice; a fault's place is counted from the start of the whole source.
fn read_slice<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, RonFault> {
    options()
        .from_str(text)
        .map_err(|err| RonFault::new(&err, text, offset_of(text)))
}

fn offset_of(slice: &str) -> usize {
    READING.with_borrow(|reading| {
        let base = reading
            .as_ref()
            .map_or(slice.as_ptr() as usize, |reading| reading.base);
        (slice.as_ptr() as usize).saturating_sub(base)
    })
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpannedVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
            type Value = Spanned<T>;
            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a value")
            }
            fn visit_borrowed_str<E: serde::de::Error>(
                self,
                raw: &'de str,
            ) -> Result<Spanned<T>, E> {
                let text = trim_blanks(raw);
                let start = offset_of(text);
                let span = Span::new(start, start + text.len());
                let value = read_slice(text).map_err(|fault| {
                    let fault = fault.inside_value(text, start);
                    READING.with_borrow_mut(|reading| {
                        if let Some(reading) = reading {
                            // The innermost fault comes first and says most.
                            reading.fault.get_or_insert(fault);
                        }
                    });
                    E::custom("fault inside a value")
                })?;
                Ok(Spanned { value, span })
            }
            fn visit_seq<A: SeqAccess<'de>>(self, placed: A) -> Result<Spanned<T>, A::Error> {
                let (start, value, end) =
                    Deserialize::deserialize(SeqAccessDeserializer::new(placed))?;
                let span = Span { start, end };
                Ok(Spanned { value, span })
            }
        }
        deserializer.deserialize_newtype_struct(RAW_VALUE, SpannedVisitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Probe {
        name: Spanned<String>,
        #[serde(default)]
        amount: Option<Spanned<i64>>,
    }

    fn slice(source: &str, span: Span) -> &str {
        &source[span.range()]
    }

    /// Pins ron's private name for raw values: without it no value would have a place.
    #[test]
    fn a_value_remembers_its_place() {
        let source = "( // a comment\n  name: /* here */ \"é\\\"x\" , amount: 12 /* after */ )";
        let probe: Probe = read_by_ron(source, 0..source.len()).unwrap();
        assert_eq!(probe.name.value, "é\"x");
        assert_eq!(slice(source, probe.name.span), "\"é\\\"x\"");
        let amount = probe.amount.unwrap();
        assert_eq!(amount.value, 12);
        assert_eq!(slice(source, amount.span), "12");
    }

    #[test]
    fn a_fault_inside_a_value_has_its_own_place() {
        let source = "(name: \"x\", amount: \"twelve\")";
        let fault = &read::<Probe>(source).unwrap_err()[0];
        assert_eq!(
            fault.span.start as usize,
            source.find("\"twelve\"").unwrap()
        );
    }

    #[test]
    fn deep_nesting_is_a_fault_and_not_a_crash() {
        let source = format!("(name: {}1{})", "[".repeat(10_000), "]".repeat(10_000));
        let fault = &read::<Probe>(&source).unwrap_err()[0];
        assert_eq!(fault.kind, FaultKind::TooDeep);
    }
}
