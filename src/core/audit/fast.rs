//! A map by hash, for the audit's innermost loops.

/// Quick to look things up in. The order in which it would be gone through means nothing, so it
/// never is; and the hash has no seed, so a run of the audit is the same every time.
#[expect(
    clippy::disallowed_types,
    reason = "looked up in and never gone through; clippy's iter_over_hash_type watches that"
)]
pub(super) type FastMap<K, V> = std::collections::HashMap<K, V, rustc_hash::FxBuildHasher>;
