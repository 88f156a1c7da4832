//! Draws keyed by seed, name and visit.
//!
//! Each draw has a generator of its own, so that replaying with another choice changes nothing
//! else: no draw takes numbers from a common stream.

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;

/// What identifies a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawKey {
    /// The seed of the run.
    pub seed: u64,
    /// The hash of the draw's name.
    pub name: u64,
    /// The how-manieth visit.
    pub visit: u16,
}

impl DrawKey {
    /// The hash of a name: FNV-1a, 64 bits (Fowler, Noll, Vo), stable by definition.
    pub fn name(name: &str) -> u64 {
        name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        })
    }

    pub(in crate::core) fn generator(self) -> ChaCha8Rng {
        let visit = u64::from(self.visit).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ChaCha8Rng::seed_from_u64(mix(self.seed ^ mix(self.name ^ visit)))
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea, Flood 2014): near keys give far seeds.
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// A number below `bound` (Lemire's multiply-high, without rejection: the bias at bounds of a few
/// hundred is below 2^-55). Our own line, so that no library update changes a run.
pub fn draw_below(rng: &mut impl rand::Rng, bound: u64) -> u64 {
    let wide = u128::from(rng.next_u64()) * u128::from(bound);
    u64::try_from(wide >> 64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of these numbers would change every stored run.
    #[test]
    fn draws_are_pinned() {
        let key = DrawKey {
            seed: 1,
            name: DrawKey::name("source"),
            visit: 1,
        };
        let mut rng = key.generator();
        let drawn: Vec<u64> = (0..6).map(|_| draw_below(&mut rng, 100)).collect();
        expect_test::expect!["[23, 59, 98, 87, 44, 4]"].assert_eq(&format!("{drawn:?}"));
        // The published test vectors of FNV-1a.
        assert_eq!(DrawKey::name("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(DrawKey::name("foobar"), 0x8594_4171_f739_67e8);
    }
}
