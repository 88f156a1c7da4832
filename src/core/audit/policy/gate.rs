//! The rules that a scenario has to pass, and what they found.
//!
//! * The key's best earns at least 30 points more than each gated way of working, on each
//!   competency that this way violates and meets a chance for. It has to meet a chance for one of
//!   them: otherwise nothing was shown. Where it meets none for another, that is said, for whoever
//!   leaves early is seen too little there, which is no score and no wrong score.
//! * A policy that looks at the words alone earns at most 10 points more than pure chance on the
//!   scenario's total, in each language.
//! * Who has learned the tone may come further: what words give away together is less easy to see
//!   and to mend. From 20 points it is said, where it guesses better than 95 of 100 such readers of
//!   shuffled worths guess theirs, so that it is no luck.

use super::expect::{Expected, Ground, expect};
use super::file::{Policies, Policy, PolicyKind};
use crate::core::audit::Graph;
use crate::core::framework::{Catalog, ItemIx};
use crate::core::scenario::Scenario;

/// How far a way of working must stay under the key's best, in points of 100.
pub const SEPARATION: f64 = 30.0;

/// How far a look at the words may come above chance, in points of 100.
pub const CUE: f64 = 10.0;

/// From how far above chance it is said of who has learned the tone, in points of 100.
pub const LEARNED: f64 = 20.0;

/// How many of 100 refits have to guess worse than the reader before anything is said.
pub const MORE_THAN_REFITS: u16 = 95;

/// One policy in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The policy's id.
    pub policy: String,
    /// The language that it reads.
    pub language: String,
    /// What it earns.
    pub expected: Expected,
}

impl Compared {
    /// The points of 100 on one competency or on all together; none without a chance.
    pub fn points(&self, item: Option<ItemIx>) -> Option<f64> {
        let item = item.as_ref().map(std::slice::from_ref);
        let score = self.expected.total(item).score()?;
        Some(100.0 * score)
    }
}

/// A rule that is not passed; points of 100.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// A way of working comes too close to the key's best on a competency that it violates.
    TooClose {
        /// The policy.
        policy: String,
        /// The competency.
        item: ItemIx,
        /// What the key's best earns.
        best: f64,
        /// What the policy earns.
        earned: f64,
    },
    /// A way of working never meets a chance for a competency that it violates, although the key's
    /// best does.
    NoChance {
        /// The policy.
        policy: String,
        /// The competency.
        item: ItemIx,
        /// Whether it meets a chance for something else that it violates.
        seen_elsewhere: bool,
    },
    /// The words give the answer away.
    CueWins {
        /// The policy.
        policy: String,
        /// The language.
        language: String,
        /// What chance earns.
        chance: f64,
        /// What the policy earns.
        earned: f64,
    },
    /// Who has learned the tone needs no situation.
    WordsPay {
        /// The policy.
        policy: String,
        /// The language.
        language: String,
        /// What chance earns.
        chance: f64,
        /// What the policy earns.
        earned: f64,
        /// Words that speak for an option, first what gives away most.
        pays: Vec<String>,
        /// Words that speak against one, likewise.
        costs: Vec<String>,
        /// The decisions whose best option it finds, first those at which most is to be had.
        gives_away: Vec<String>,
    },
    /// A policy can go round for ever.
    NeverEnds {
        /// The policy.
        policy: String,
        /// How likely, in points of 100.
        chance: f64,
    },
}

impl Finding {
    /// Whether it keeps the gate shut.
    pub fn shuts_the_gate(&self) -> bool {
        !matches!(
            self,
            Self::WordsPay { .. }
                | Self::NoChance {
                    seen_elsewhere: true,
                    ..
                }
        )
    }
}

/// All policies over a fully explored graph: what each earns, and which rules are not passed.
/// Policies that look at words read every language of the scenario; the others its own. None if
/// `should_stop` said so before all was known.
pub fn compare(
    graph: &Graph,
    catalog: &Catalog,
    policies: &Policies,
    should_stop: &mut dyn FnMut() -> bool,
) -> Option<(Vec<Compared>, Vec<Finding>)> {
    let scenario = graph.scenario();
    let ground = Ground::of(graph, catalog, should_stop)?;
    let mut compared: Vec<Compared> = Vec::new();
    for policy in &policies.0 {
        for language in policy.languages(scenario) {
            let expected = match policy.plays(language) {
                true => expect(&ground, policy, language, should_stop)?,
                false => Expected::default(),
            };
            compared.push(Compared {
                policy: policy.id.clone(),
                language: language.to_owned(),
                expected,
            });
        }
    }
    let findings = findings(scenario, &compared, policies);
    Some((compared, findings))
}

fn findings(scenario: &Scenario, compared: &[Compared], policies: &Policies) -> Vec<Finding> {
    let total = |kind| {
        let policy = policies.of(kind).next()?;
        compared
            .iter()
            .find(|compared| compared.policy == policy.id)
    };
    let mut findings = Vec::new();
    for one in compared {
        let Some(policy) = policies.find(&one.policy) else {
            continue;
        };
        if one.expected.never_ends > 1e-9 {
            findings.push(Finding::NeverEnds {
                policy: policy.id.clone(),
                chance: 100.0 * one.expected.never_ends,
            });
        }
        if let Some(best) = total(PolicyKind::Best).filter(|_| policy.gate) {
            findings.extend(against_best(policy, one, best));
        }
        if let Some(chance) = total(PolicyKind::Chance).filter(|_| policy.kind == PolicyKind::Cue) {
            findings.extend(match policy.learned() {
                Some(_) => words_pay(scenario, policy, one, chance),
                None => cue_wins(one, chance),
            });
        }
    }
    findings
}

fn against_best(policy: &Policy, one: &Compared, best: &Compared) -> Vec<Finding> {
    let earned = |item: &ItemIx| one.points(Some(*item));
    let seen = policy.violates.iter().any(|item| earned(item).is_some());
    let finding = policy.violates.iter().filter_map(|item| {
        let best = best.points(Some(*item))?;
        match earned(item) {
            Some(earned) if best - earned < SEPARATION => Some(Finding::TooClose {
                policy: policy.id.clone(),
                item: *item,
                best,
                earned,
            }),
            Some(_) => None,
            None => Some(Finding::NoChance {
                policy: policy.id.clone(),
                item: *item,
                seen_elsewhere: seen,
            }),
        }
    });
    finding.collect()
}

fn cue_wins(one: &Compared, chance: &Compared) -> Option<Finding> {
    let (chance, earned) = (chance.points(None)?, one.points(None)?);
    (earned - chance > CUE).then(|| Finding::CueWins {
        policy: one.policy.clone(),
        language: one.language.clone(),
        chance,
        earned,
    })
}

fn words_pay(
    scenario: &Scenario,
    policy: &Policy,
    one: &Compared,
    chance: &Compared,
) -> Option<Finding> {
    let (chance, earned) = (chance.points(None)?, one.points(None)?);
    let reader = policy.reader(&one.language)?;
    let texts = |pays: bool| {
        let weights = reader.weights();
        let found = weights.filter(|(_, weight)| (*weight > 0.0) == pays);
        let texts = found.filter_map(|(cue, _)| Some(cue.text()?.to_owned()));
        texts.take(MOST_WORDS).collect()
    };
    let tells = earned - chance >= LEARNED && reader.above_refits() >= MORE_THAN_REFITS;
    tells.then(|| Finding::WordsPay {
        policy: one.policy.clone(),
        language: one.language.clone(),
        chance,
        earned,
        pays: texts(true),
        costs: texts(false),
        gives_away: reader.gives_away(scenario),
    })
}

/// How many words a finding holds of each kind.
const MOST_WORDS: usize = 12;
