//! What a debrief says about a run among the others that are kept: how it counts, the run that it
//! was forked from beside it, and the tree of forks.
//!
//! It reads nothing by itself: whoever keeps the runs hands them in.

use super::family::{Relative, family};
use super::played::Played;
use super::standing::{Known, Standing, standings};
use crate::core::assessment::Debrief;
use crate::core::assessment::debrief::build;
use crate::core::assessment::what_if::{Fork, Forked, forked, what_if};
use crate::core::journal::Header;
use crate::core::locale::Lang;

/// A run among the others that are kept.
#[derive(Default)]
pub struct Kin {
    /// How it counts.
    standing: Option<Standing>,
    /// The run that it was forked from, if that can be read.
    parent: Option<Played>,
    /// The tree of forks; one that is not kept any more has no header.
    tree: Vec<(Relative, Option<Header>, Option<Played>)>,
}

impl Kin {
    /// Looks for a run among all that are kept. `open` reads one of them, by its place among the
    /// headers, as far as it can be trusted; only those are read that matter for this run.
    pub fn of(
        played: &Played,
        headers: &[&Header],
        mut open: impl FnMut(usize) -> Option<Played>,
    ) -> Self {
        let own = headers.iter().position(|header| **header == played.header);
        // A run that is not kept has a place among them all the same.
        let mut all = headers.to_vec();
        let at = own.unwrap_or_else(|| {
            all.push(&played.header);
            all.len() - 1
        });
        let mut read = |of: usize| match of == at {
            true => Some(played.clone()),
            false => open(of),
        };
        // One that is not kept counts for nothing.
        let standing = own.and_then(|own| standing(own, &all, &mut read));
        let relatives = family(at, &all);
        let tree: Vec<_> = relatives
            .into_iter()
            .map(|relative| {
                let header = relative
                    .run
                    .and_then(|run| all.get(run))
                    .map(|one| (*one).clone());
                (relative, header, relative.run.and_then(&mut read))
            })
            .collect();
        let from = played.header.forked_from.as_ref();
        let parent = from.and_then(|from| {
            let mut tree = tree.iter().filter_map(|(_, _, played)| played.as_ref());
            tree.find(|one| !from.run.is_empty() && one.header.id == from.run)
        });
        Self {
            standing,
            parent: parent.cloned(),
            tree,
        }
    }

    /// How the run counts.
    pub fn standing(&self) -> Option<Standing> {
        self.standing
    }

    /// Writes into a debrief of this run what is known of the others.
    pub fn tell(&self, played: &Played, debrief: &mut Debrief, lang: Lang) {
        let names = played.names();
        debrief.standing = self.standing;
        debrief.what_if = self.parent.as_ref().and_then(|parent| {
            let before = build(&parent.trace, &parent.catalog, lang, &names);
            let both = ((&parent.trace, &before), (&played.trace, &*debrief));
            what_if(both.0, both.1, lang, &names).map(Box::new)
        });
        // A run alone is no tree.
        let tree = if self.tree.len() > 1 {
            &*self.tree
        } else {
            &[]
        };
        let forks = tree.iter().map(|(relative, header, one)| Fork {
            run: header.as_ref().map(|header| header.id.clone()),
            depth: relative.depth,
            here: header.as_ref() == Some(&played.header),
            forked: one.as_ref().map(|one| known(one, lang)),
        });
        debrief.forks = forks.collect();
    }
}

fn known(one: &Played, lang: Lang) -> Forked {
    let taken = one.header.forked_from.as_ref().map(|from| from.inputs);
    forked(&one.trace, taken, lang, &one.names())
}

/// How a run counts among those of the same pseudonym and edition; the others do not matter for it.
fn standing(
    own: usize,
    headers: &[&Header],
    open: &mut impl FnMut(usize) -> Option<Played>,
) -> Option<Standing> {
    let header = headers.get(own)?;
    let same = |other: &&Header| {
        (&other.player, &other.scenario_hash) == (&header.player, &header.scenario_hash)
    };
    let earlier = |other: &&Header| (other.started, &other.id) <= (header.started, &header.id);
    let matter = headers.iter().enumerate();
    let matter = matter.filter(|(_, other)| same(other) && earlier(other));
    // Forks take nobody's place.
    let matter = matter.filter(|(at, other)| *at == own || other.forked_from.is_none());
    let read: Vec<(usize, Played)> = matter.filter_map(|(at, _)| Some((at, open(at)?))).collect();
    let known: Vec<Known<'_>> = read
        .iter()
        .map(|(_, one)| Known::of(&one.header, &one.trace))
        .collect();
    let at = read.iter().position(|(at, _)| *at == own)?;
    standings(&known).get(at).copied()
}
