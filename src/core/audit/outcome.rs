//! What an audit found, as data: the machine form, and what the report is written from.

use serde::Serialize;

use super::policy::PolicyKind;
use super::witness::Witness;
use crate::core::diagnostic::{Diagnostic, Severity};

/// An audit of one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Audit {
    /// The scenario's id.
    pub scenario: String,
    /// The hash of its text: another text needs another audit.
    pub hash: String,
    /// The hash of the frameworks it was read with.
    pub frameworks: String,
    /// How far it went.
    pub extent: Extent,
    /// Nodes that are not endings.
    pub nodes: Vec<Met>,
    /// Options and asides, as `node.option`; `always.option` for those open everywhere.
    pub options: Vec<Met>,
    /// Outcomes of draws, as `draw.outcome`.
    pub outcomes: Vec<Met>,
    /// Endings.
    pub endings: Vec<Met>,
    /// Competencies that get a bar, in the catalog's order.
    pub competencies: Vec<CompetencyAudit>,
    /// Balances and tensions.
    pub balances: Vec<BalanceAudit>,
    /// Critical moments that can be reached.
    pub criticals: Vec<CriticalAudit>,
    /// What policies earn, exactly; none where not every run could be looked at.
    pub policies: Vec<PolicyAudit>,
    /// Whether the situation decides; none with fewer than 8 decisions, or where not every run
    /// could be looked at.
    pub situation: Option<SituationAudit>,
    /// What is right at each decision, and where that changes; none where not every run could be
    /// looked at.
    pub decisions: Vec<DecisionAudit>,
    /// The goals with a score of which no way of working showed that the key sees who goes against
    /// them; none where not every run could be looked at, or without policies.
    pub goals_not_tested: Option<Vec<String>>,
    /// What was found wrong or worth a look; errors keep the gate shut.
    #[serde(skip)]
    pub findings: Vec<Diagnostic>,
}

impl Audit {
    /// Whether nothing was found that must be mended first.
    pub fn passes(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.all(|finding| finding.severity != Severity::Error)
    }
}

/// How far an audit went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Extent {
    /// Whether every run was taken into account. If not, ranges are bounds: the truth lies within.
    pub exact: bool,
    /// Why not: `states`, `time` or `task`.
    pub stopped: Option<&'static str>,
    /// The part of the state that makes for the most states, if there were too many.
    pub explodes: Option<String>,
    /// Merged states.
    pub states: usize,
    /// Steps between them.
    pub edges: usize,
    /// The number of different runs, in digits; `endless`; or `countless` beyond 128 bits. Every
    /// start, outcome, choice, aside and answer is told apart.
    pub runs: Option<String>,
}

/// Whether something can be met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Met {
    /// Its id.
    pub id: String,
    /// Whether a run comes to it; unknown if the audit was stopped before one did.
    pub reached: Option<bool>,
    /// A shortest run that comes to it; left out for the end of a very long scenario.
    pub example: Option<Witness>,
}

/// A number with a run that comes to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Number {
    /// The number, rounded as floating point is.
    pub value: f64,
    /// Exactly: the part and the whole.
    pub exact: (i64, i64),
    /// A shortest run that comes to it; none in a bound.
    pub example: Option<Witness>,
}

/// From least to most.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Range {
    /// The least.
    pub least: Number,
    /// The most.
    pub most: Number,
}

/// What is measured of one competency.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompetencyAudit {
    /// Its id.
    pub id: String,
    /// Whether the scenario claims to practise it.
    pub goal: bool,
    /// Weighted chances of a run.
    pub chances: Range,
    /// As [`CompetencyAudit::score_raw`]; stays for those who read it.
    pub score: Option<Range>,
    /// As [`CompetencyAudit::score_shown`]; stays for those who read it.
    pub shown: Option<Range>,
    /// Over runs with enough chances: the share of the credit, 0..=1. None: there is no such run.
    pub score_raw: Option<Range>,
    /// Over the same runs: the mean that is shown.
    pub score_shown: Option<Range>,
    /// The fewest chances of a run to a full ending; none if there is no such run.
    pub in_full: Option<Number>,
}

/// What is measured of one balance or tension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BalanceAudit {
    /// Its id.
    pub id: String,
    /// How many moments of a run take a position.
    pub moments: Range,
    /// The lowest and highest position that can be taken, in steps -2..=2.
    pub positions: (f64, f64),
    /// The bands that can be met, in steps.
    pub bands: Vec<(f64, f64)>,
    /// The mean fit, 0..=1.
    pub fit: Option<Range>,
    /// The mean signed deviation, in steps.
    pub tendency: Option<Range>,
    /// Whether somebody who always takes the middle always fits.
    pub middle_wins: bool,
    /// A position that fits all bands although they shift.
    pub steady: Option<f64>,
}

/// A critical moment that can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriticalAudit {
    /// The option, as `node.option`.
    pub option: String,
    /// Which kinds of critical moment it can be.
    pub kinds: Vec<String>,
    /// A shortest run that comes to it; left out for the end of a very long scenario.
    pub example: Option<Witness>,
    /// Whether some option is meant to repair it.
    pub has_repairs: bool,
    /// Whether a repair can be reached after some way of coming to it.
    pub repairable: bool,
    /// A shortest run that comes to it and repairs it; left out as `example` is.
    pub repaired: Option<Witness>,
    /// Whether a repair can be reached after every way of coming to it.
    pub always_repairable: bool,
}

/// Whether the situation decides what is right. The words are defined in FORMAT.md.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SituationAudit {
    /// Decisions that somebody who draws lots comes to in at least 5 % of runs.
    pub decisions: usize,
    /// Those among them where another option is best in another situation.
    pub changing: usize,
    /// The changing ones among them, 0..=1.
    pub share: f64,
    /// What reading the situation is worth to someone who knows the key, in points of 100.
    pub worth: f64,
}

/// What is right at a decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionAudit {
    /// Its id.
    pub id: String,
    /// How likely somebody who draws lots comes to it, 0..=1.
    pub met: f64,
    /// What reading the situation is worth here, in points of 100; none if it never gives a chance.
    pub worth: Option<f64>,
    /// Its situations, from the most likely on.
    pub situations: Vec<SituationOf>,
    /// Pairs of situations with another best option, from the most likely on.
    pub changes: Vec<ChangeAudit>,
}

/// One situation of a decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SituationOf {
    /// Its share of the visits, 0..=1.
    pub weight: f64,
    /// What is open, in the order of the file.
    pub options: Vec<OptionIn>,
}

/// An option in a situation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OptionIn {
    /// The option, as `node.option`.
    pub id: String,
    /// The case that holds, as far as cases differ in what they measure.
    pub case: Option<String>,
    /// What it is worth, 0..=1; none without a chance.
    pub value: Option<f64>,
    /// Whether none is worth more.
    pub best: bool,
}

/// Two situations of a decision between which what is right changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeAudit {
    /// The one that is met more, by its place among the situations.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// The cases that hold in the one and not in the other; none: the base.
    pub named: (Vec<String>, Vec<String>),
    /// The conditions that hold in one and not in the other, as the format writes them.
    pub conditions: Vec<String>,
    /// The start alone decides which it is.
    pub by_start: bool,
}

/// What a policy earns by its way of choosing, exactly and over all runs together. Pooling makes
/// up for runs with few chances: it is the expected credit of the expected chances.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PolicyAudit {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub kind: PolicyKind,
    /// Must stay well under the key's best on what it violates.
    pub gate: bool,
    /// The language that it reads.
    pub language: String,
    /// Points of 100 on all competencies together; none if it met no chance.
    pub points: Option<f64>,
    /// For a policy that looks at the words alone: how many points more than pure chance.
    pub above_chance: Option<f64>,
    /// The competencies that it violates and this scenario offers.
    pub violates: Vec<Violated>,
    /// For one that has learned the tone: what it learned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learned: Option<LearnedAudit>,
}

/// What the words of a scenario give away to somebody who has learned the tone of the key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LearnedAudit {
    /// How many decisions taught it, the one that it judges not counted.
    pub learned_from: usize,
    /// What speaks for an option, first what gives away most.
    pub pays: Vec<LearnedCue>,
    /// What speaks against one, likewise.
    pub costs: Vec<LearnedCue>,
    /// The decisions whose best option it finds, first those at which most is to be had.
    pub gives_away: Vec<String>,
    /// How many decisions it judged.
    pub judged: usize,
    /// How many of 100 that learned shuffled worths guess those worse.
    pub above_refits: u16,
}

/// Something that can be seen of an option's words, with its weight.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LearnedCue {
    /// `word`, `pair`, `mark`, `say`, `do`, `silence`, `question` or `length`.
    pub kind: &'static str,
    /// The words or the mark as they stand in the text; empty for the others.
    pub text: String,
    /// What one more of it is thought to be worth, 0..=1.
    pub weight: f64,
}

/// What the key sees of a policy on a competency that it violates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Violated {
    /// The competency's id.
    pub competency: String,
    /// Whether the scenario claims to practise it.
    pub goal: bool,
    /// Points of 100 for the key's best.
    pub best: Option<f64>,
    /// Points of 100 for the policy.
    pub points: Option<f64>,
    /// How many points lie between them.
    pub apart: Option<f64>,
    /// Whether that is enough; none where nothing is demanded, or nothing can be told.
    pub enough: Option<bool>,
}
