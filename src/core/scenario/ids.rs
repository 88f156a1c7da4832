//! Indices into a scenario. In the file everything has a name; while playing, a number.

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The index as a position in a list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The index of a position in a list; a source is capped far below this limit.
            pub fn from_index(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }
    };
}

index! {
    /// A node.
    NodeIx
}
index! {
    /// A text in the scenario's own language, with its translations.
    TextIx
}
index! {
    /// A variable of the client's state.
    VarIx
}
index! {
    /// A condition where it is asked.
    GuardIx
}
index! {
    /// One yes-or-no of the state: a flag, a known fact, a noticed signal, a consent, a promise.
    BitIx
}
index! {
    /// A draw.
    DrawIx
}
index! {
    /// A contact of the client.
    ContactIx
}
index! {
    /// A person who can speak, other than client and worker.
    PersonIx
}
index! {
    /// A text slot such as `{helper}`.
    SlotIx
}

/// How many letters an id may have.
const LONGEST_ID: usize = 64;

/// An id as far as it is looked at. One that is longer than an id may be has been reported; whole,
/// it would stand in the key of every text that belongs to it.
pub(super) fn short(id: &str) -> &str {
    &id[..id.floor_char_boundary(LONGEST_ID + 1)]
}

/// Whether a text may be an id: lower case letters, digits and `_`, starting with a letter.
pub fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
