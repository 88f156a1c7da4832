//! Points and rectangles, and what the drawing asks of them. `y` grows downwards.

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// How far another point is.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The point so far away in a direction: radians, clockwise, from straight up.
    #[must_use]
    pub fn towards(self, turn: f32, far: f32) -> Self {
        let (sin, cos) = turn.sin_cos();
        Self {
            x: self.x + sin * far,
            y: self.y - cos * far,
        }
    }

    /// The point at a part of the way to another, 0.0..=1.0.
    #[must_use]
    pub fn between(self, other: Self, part: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * part,
            y: self.y + (other.y - self.y) * part,
        }
    }

    /// The point moved.
    #[must_use]
    pub fn moved(self, x: f32, y: f32) -> Self {
        Self {
            x: self.x + x,
            y: self.y + y,
        }
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// From its upper left corner and its size.
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The square around a circle.
    pub fn around(middle: Point, radius: f32) -> Self {
        Self::new(
            middle.x - radius,
            middle.y - radius,
            radius * 2.0,
            radius * 2.0,
        )
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Middle.
    pub fn middle(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// Whether a point lies in it.
    pub fn holds(&self, point: Point) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// Whether another rectangle lies wholly in it.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether both have a part in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The smallest rectangle that holds both.
    pub fn with(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(
            x,
            y,
            self.right().max(other.right()) - x,
            self.bottom().max(other.bottom()) - y,
        )
    }

    /// Whether a straight line goes through it (the slab method).
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        if from.x.max(to.x) < self.x
            || from.x.min(to.x) > self.right()
            || from.y.max(to.y) < self.y
            || from.y.min(to.y) > self.bottom()
        {
            return false;
        }
        let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
        for (start, way, low, high) in [
            (from.x, to.x - from.x, self.x, self.right()),
            (from.y, to.y - from.y, self.y, self.bottom()),
        ] {
            if way.abs() < 1e-6 {
                if start < low || start > high {
                    return false;
                }
                continue;
            }
            let (a, b) = ((low - start) / way, (high - start) / way);
            enter = enter.max(a.min(b));
            leave = leave.min(a.max(b));
        }
        enter <= leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_what_it_goes_through_and_nothing_else() {
        let area = Area::new(10.0, 10.0, 20.0, 10.0);
        let at = |x, y| Point { x, y };
        assert!(area.is_crossed(at(0.0, 0.0), at(40.0, 30.0)));
        assert!(area.is_crossed(at(20.0, 0.0), at(20.0, 40.0)));
        assert!(!area.is_crossed(at(0.0, 0.0), at(5.0, 40.0)));
        assert!(!area.is_crossed(at(0.0, 0.0), at(9.0, 9.0)));
        assert!(!area.is_crossed(at(0.0, 25.0), at(40.0, 25.0)));
    }
}
