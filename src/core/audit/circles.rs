//! Strongly connected components: the circles of a graph, and an order in which it can be summed.
//!
//! Tarjan's algorithm (1972) with a stack of its own, so that a path of a million states does not
//! overflow the thread's. One walk serves the scenario's nodes and the audit's states.

/// The components of a graph.
#[derive(Debug)]
pub(super) struct Circles {
    /// The component of each place. Every edge leads to the same or a lower component, so going
    /// through the components upwards meets all that follows before what it follows from.
    pub(super) component: Vec<u32>,
    /// Per component: its places.
    pub(super) members: Members,
    /// Per component: whether one can go round in it.
    looped: Vec<bool>,
}

/// Places by component, in one list.
#[derive(Debug)]
pub(super) struct Members {
    places: Vec<u32>,
    first: Vec<u32>,
}

impl Members {
    /// The places of each component, from the last of the graph to the first.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &[u32]> {
        self.first
            .windows(2)
            .map(|pair| &self.places[pair[0] as usize..pair[1] as usize])
    }
}

impl Circles {
    /// Where nothing is summed.
    pub(super) fn none() -> Self {
        circles(0, |_| std::iter::empty())
    }

    /// Whether one can come back to a place.
    pub(super) fn is_on_circle(&self, place: usize) -> bool {
        self.looped[self.component[place] as usize]
    }
}

const UNSEEN: u32 = u32::MAX;

/// Finds the components of a graph with places `0..count`.
pub(super) fn circles<I: Iterator<Item = usize>>(
    count: usize,
    targets: impl Fn(usize) -> I,
) -> Circles {
    let mut search = Search {
        number: vec![UNSEEN; count],
        low: vec![0; count],
        component: vec![UNSEEN; count],
        open: Vec::new(),
        next: 0,
        found: Circles {
            component: Vec::new(),
            members: Members {
                places: Vec::with_capacity(count),
                first: vec![0],
            },
            looped: Vec::new(),
        },
    };
    for root in 0..count {
        if search.number[root] == UNSEEN {
            search.walk(root, &targets);
        }
    }
    search.found.component = search.component;
    search.found
}

struct Search {
    number: Vec<u32>,
    low: Vec<u32>,
    component: Vec<u32>,
    open: Vec<u32>,
    next: u32,
    found: Circles,
}

impl Search {
    fn enter(&mut self, place: usize) {
        self.number[place] = self.next;
        self.low[place] = self.next;
        self.next += 1;
        self.open.push(u32::try_from(place).unwrap_or(u32::MAX));
    }

    fn walk<I: Iterator<Item = usize>>(&mut self, root: usize, targets: &impl Fn(usize) -> I) {
        self.enter(root);
        let mut path = vec![(root, targets(root), false)];
        while let Some((place, left, itself)) = path.last_mut() {
            let place = *place;
            match left.next() {
                Some(to) if self.number[to] == UNSEEN => {
                    self.enter(to);
                    path.push((to, targets(to), false));
                }
                Some(to) => {
                    *itself |= to == place;
                    if self.component[to] == UNSEEN {
                        self.low[place] = self.low[place].min(self.number[to]);
                    }
                }
                None => {
                    let itself = *itself;
                    path.pop();
                    if let Some((before, ..)) = path.last() {
                        self.low[*before] = self.low[*before].min(self.low[place]);
                    }
                    if self.low[place] == self.number[place] {
                        self.close(place, itself);
                    }
                }
            }
        }
    }

    fn close(&mut self, place: usize, itself: bool) {
        let component = u32::try_from(self.found.looped.len()).unwrap_or(u32::MAX);
        let mut size = 0;
        while let Some(member) = self.open.pop() {
            self.component[member as usize] = component;
            self.found.members.places.push(member);
            size += 1;
            if member as usize == place {
                break;
            }
        }
        let end = u32::try_from(self.found.members.places.len()).unwrap_or(u32::MAX);
        self.found.members.first.push(end);
        self.found.looped.push(size > 1 || itself);
    }
}

#[cfg(test)]
mod tests {
    use super::circles;

    #[test]
    fn components_come_after_what_follows_from_them() {
        let edges: [&[usize]; 6] = [&[1, 5], &[2], &[1, 3], &[], &[4], &[3]];
        let found = circles(edges.len(), |place| edges[place].iter().copied());
        let on: Vec<bool> = (0..6).map(|place| found.is_on_circle(place)).collect();
        assert_eq!(on, [false, true, true, false, true, false]);
        for (from, targets) in edges.iter().enumerate() {
            for to in *targets {
                assert!(found.component[*to] <= found.component[from]);
            }
        }
        assert_eq!(found.members.iter().map(<[u32]>::len).sum::<usize>(), 6);
    }

    #[test]
    fn a_long_path_does_not_overflow_the_stack() {
        let count = 1_000_000;
        let found = circles(count, |place| {
            (place + 1 < count).then_some(place + 1).into_iter()
        });
        assert_eq!(found.component[0], 999_999);
    }
}
