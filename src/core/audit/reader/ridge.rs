//! Ridge regression in its dual form: a system as large as there are options, not cues.
//!
//! Values and cues are taken less the mean of their decision, so there is no constant. With `K` the
//! inner products of the options, `G = (K + penalty)^-1` and `y` the values, the weights of the
//! options are `G y`. What a fit *without* a decision predicts of it follows from the whole fit
//! (leave-one-out by the hat matrix; Allen 1974, for blocks): `y_d - G_dd^-1 (G y)_d`, exactly.
//! For other values of the same options only `y` changes.

use std::ops::Range;

use super::cues::Row;

/// How many rows are worked out before the host is asked whether to stop.
const ASK_EVERY: usize = 64;

/// The options that are learned from, and what a fit to any values needs to know of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ridge {
    blocks: Vec<Range<usize>>,
    /// `G`, row by row.
    inverse: Vec<f64>,
    /// What is left out together: the options, and the factor of their part of `G`.
    left_out: Vec<(Vec<usize>, Cholesky)>,
}

impl Ridge {
    /// Prepares the fit on options in `blocks`, one for each decision. Decisions with the same
    /// number in `twins` are left out together.
    pub(super) fn of(
        rows: &[Row],
        blocks: Vec<Range<usize>>,
        twins: &[usize],
        penalty: f64,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let size = rows.len();
        let mut products = products(rows, &blocks, should_stop)?;
        for at in 0..size {
            products[at * size + at] += penalty;
        }
        let inverse = Cholesky::of(size, products, should_stop)?.inverse(should_stop)?;
        let mut together: Vec<Vec<usize>> = vec![Vec::new(); blocks.len()];
        for (block, twin) in blocks.iter().zip(twins) {
            together[*twin].extend(block.clone());
        }
        let left_out = together.into_iter().filter(|rows| !rows.is_empty());
        let left_out = left_out.map(|rows| {
            let part = rows
                .iter()
                .flat_map(|row| rows.iter().map(move |column| row * size + column))
                .map(|at| inverse[at]);
            let factor = Cholesky::of(rows.len(), part.collect(), should_stop)?;
            Some((rows, factor))
        });
        Some(Self {
            left_out: left_out.collect::<Option<_>>()?,
            blocks,
            inverse,
        })
    }

    pub(super) fn blocks(&self) -> &[Range<usize>] {
        &self.blocks
    }

    /// The weights of the options, `G y`.
    fn dual(&self, values: &[f64]) -> Vec<f64> {
        let rows = self.inverse.chunks_exact(values.len().max(1));
        rows.map(|row| dot(row, values)).collect()
    }

    /// Per option what is predicted of it by a fit that has not seen its decision.
    pub(super) fn unseen(&self, values: &[f64]) -> Vec<f64> {
        let dual = self.dual(values);
        let mut predicted = vec![0.0; values.len()];
        for (rows, factor) in &self.left_out {
            let part: Vec<f64> = rows.iter().map(|row| dual[*row]).collect();
            for (row, error) in rows.iter().zip(factor.solve(part)) {
                predicted[*row] = values[*row] - error;
            }
        }
        predicted
    }

    /// The weight of each of `count` cues in the fit on all.
    pub(super) fn weights(&self, rows: &[Row], count: usize, values: &[f64]) -> Vec<f64> {
        let dual = self.dual(values);
        let mut weights = vec![0.0; count];
        for block in &self.blocks {
            let mean = mean(&dual[block.clone()]);
            for (row, weight) in rows[block.clone()].iter().zip(&dual[block.clone()]) {
                row.add_to(&mut weights, weight - mean);
            }
        }
        weights
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// The inner products of all options, each less the mean of its decision.
fn products(
    rows: &[Row],
    blocks: &[Range<usize>],
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<Vec<f64>> {
    let size = rows.len();
    let mut products = vec![0.0; size * size];
    for (at, row) in rows.iter().enumerate() {
        if at.is_multiple_of(ASK_EVERY) && should_stop() {
            return None;
        }
        for (other, beside) in rows[..=at].iter().enumerate() {
            let product = row.times(beside);
            products[at * size + other] = product;
            products[other * size + at] = product;
        }
    }
    // Less the mean of the rows of a decision, and then of the columns.
    for row in products.chunks_exact_mut(size.max(1)) {
        for block in blocks {
            let mean = mean(&row[block.clone()]);
            row[block.clone()]
                .iter_mut()
                .for_each(|value| *value -= mean);
        }
    }
    for block in blocks {
        for column in 0..size {
            let sum: f64 = block.clone().map(|row| products[row * size + column]).sum();
            let mean = sum / block.len().max(1) as f64;
            block
                .clone()
                .for_each(|row| products[row * size + column] -= mean);
        }
    }
    Some(products)
}

/// The lower triangle `L` of a symmetric positive definite matrix `L L^T`.
#[derive(Debug, Clone, PartialEq)]
struct Cholesky {
    size: usize,
    lower: Vec<f64>,
}

impl Cholesky {
    /// None if the matrix is not positive definite, or if `should_stop` said so.
    fn of(
        size: usize,
        mut matrix: Vec<f64>,
        should_stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        for row in 0..size {
            if row % ASK_EVERY == ASK_EVERY - 1 && should_stop() {
                return None;
            }
            let (above, here) = matrix.split_at_mut(row * size);
            for column in 0..row {
                let other = &above[column * size..][..size];
                let known = dot(&here[..column], &other[..column]);
                here[column] = (here[column] - known) / other[column];
            }
            let rest = here[row] - dot(&here[..row], &here[..row]);
            if rest <= 0.0 || !rest.is_finite() {
                return None;
            }
            here[row] = rest.sqrt();
            here[row + 1..size].fill(0.0);
        }
        Some(Self {
            size,
            lower: matrix,
        })
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.lower[row * self.size..][..self.size]
    }

    /// Solves `L x = b` in place, where `b` begins with `zeros` zeros.
    fn forward(&self, b: &mut [f64], zeros: usize) {
        for at in zeros..self.size {
            let row = self.row(at);
            b[at] = (b[at] - dot(&row[zeros..at], &b[zeros..at])) / row[at];
        }
    }

    /// Solves `L L^T x = b`.
    fn solve(&self, mut b: Vec<f64>) -> Vec<f64> {
        self.forward(&mut b, 0);
        for at in (0..self.size).rev() {
            let known: f64 = (at + 1..self.size)
                .map(|below| self.row(below)[at] * b[below])
                .sum();
            b[at] = (b[at] - known) / self.row(at)[at];
        }
        b
    }

    /// The inverse of `L L^T`, row by row: `L^-T L^-1`.
    fn inverse(&self, should_stop: &mut dyn FnMut() -> bool) -> Option<Vec<f64>> {
        let size = self.size;
        // Row i holds column i of the inverse of L, which begins with i zeros.
        let mut columns = vec![0.0; size * size];
        for (at, column) in columns.chunks_exact_mut(size.max(1)).enumerate() {
            if at.is_multiple_of(ASK_EVERY) && should_stop() {
                return None;
            }
            column[at] = 1.0;
            self.forward(column, at);
        }
        let mut inverse = vec![0.0; size * size];
        for row in 0..size {
            if row.is_multiple_of(ASK_EVERY) && should_stop() {
                return None;
            }
            for column in 0..=row {
                let part = |at: usize| &columns[at * size + row..(at + 1) * size];
                let product = dot(part(row), part(column));
                inverse[row * size + column] = product;
                inverse[column * size + row] = product;
            }
        }
        Some(inverse)
    }
}
