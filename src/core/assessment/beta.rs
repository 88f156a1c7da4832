//! The uncertainty band: quantiles of a Beta distribution.

use statrs::distribution::{Beta, ContinuousCDF as _};

/// A mean with its 80 % interval, all 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Mean.
    pub mean: f64,
    /// 10 % quantile.
    pub low: f64,
    /// 90 % quantile.
    pub high: f64,
}

/// The mean, which is known exactly, with the 10 % and 90 % quantiles of `Beta(a, b)`.
pub(super) fn interval(mean: f64, a: f64, b: f64) -> Interval {
    match Beta::new(a, b) {
        Ok(beta) => Interval {
            mean,
            low: beta.inverse_cdf(0.1),
            high: beta.inverse_cdf(0.9),
        },
        // Cannot happen: both parameters are at least 1.
        Err(_) => Interval {
            mean,
            low: 0.0,
            high: 1.0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beta(1, 1) is uniform: its quantiles are their own levels. For Beta(2, 1) the distribution
    /// function is x^2, so the quantiles are the roots of 0.1 and 0.9.
    #[test]
    fn quantiles_of_known_distributions() {
        let uniform = interval(0.5, 1.0, 1.0);
        assert!((uniform.low - 0.1).abs() < 1e-4 && (uniform.high - 0.9).abs() < 1e-4);
        let root = interval(2.0 / 3.0, 2.0, 1.0);
        assert!(
            (root.low - 0.1f64.sqrt()).abs() < 1e-4 && (root.high - 0.9f64.sqrt()).abs() < 1e-4
        );
    }
}
