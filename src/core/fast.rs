//! Maps by hash, for what is looked up often: the audit's innermost loops, the names in a file.
//!
//! Quick to look things up in. The order in which they would be gone through means nothing, so
//! what is listed is put in order first; and the hash has no seed, so a run of the program is the
//! same every time.

use rustc_hash::FxBuildHasher;

/// A map by hash.
#[expect(
    clippy::disallowed_types,
    reason = "looked up in and not gone through; clippy's iter_over_hash_type watches that"
)]
pub(crate) type FastMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;

/// A set by hash.
#[expect(
    clippy::disallowed_types,
    reason = "looked up in and not gone through; clippy's iter_over_hash_type watches that"
)]
pub(crate) type FastSet<K> = std::collections::HashSet<K, FxBuildHasher>;

/// Names in the order in which they came, each found by its name and known by its number.
pub(crate) type FastNames = indexmap::IndexSet<String, FxBuildHasher>;
