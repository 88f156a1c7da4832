//! What one run comes to: all that is looked at over time, without its texts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::core::assessment::calibration::stated;
use crate::core::assessment::{Asks, BalanceScore, Tally, balances, competencies};
use crate::core::dialogue::{Confidence, Names, Teller, Trace};
use crate::core::framework::Catalog;
use crate::core::locale::Lang;

/// A text in each of the program's languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Said(BTreeMap<Lang, String>);

impl Said {
    /// The text as it is in each language.
    pub fn each(text: impl Fn(Lang) -> String) -> Self {
        Self(Lang::ALL.map(|lang| (lang, text(lang))).into())
    }

    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        self.0.get(&lang).map_or("", String::as_str)
    }
}

/// What one run comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The title of its scenario.
    pub title: Said,
    /// The id of the start profile that was drawn.
    pub profile: String,
    /// The title of the ending, if it came to one.
    pub ending: Option<Said>,
    /// How many choices were made.
    pub choices: usize,
    /// Help was opened, or a draw was fixed by hand.
    pub helped: bool,
    /// The competencies that it gave a chance to show.
    pub competencies: Vec<Tallied>,
    /// The balances on which a position was taken.
    pub balances: Vec<OnBalance>,
    /// How sure somebody was of choices, and whether each fitted; empty where nobody was asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stated: Vec<(Confidence, bool)>,
    /// Questions that were answered in own words.
    pub reflections: Vec<Answer>,
}

/// Chances and credit for a competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallied {
    /// The competency.
    pub id: String,
    /// Chances and credit.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What a run showed on a balance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnBalance {
    /// The balance or tension.
    pub id: String,
    /// The choices in each kind of situation that was met.
    pub kinds: BTreeMap<Asks, Moments>,
    /// How many times the position moved along with the band, of how many changes.
    pub moved: (u64, u64),
}

/// Choices on a balance, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moments {
    /// How many there were.
    pub choices: u64,
    /// How many lay within the band.
    pub inside: u64,
    /// The signed distances to the band, in half steps.
    pub halves: i64,
}

impl Moments {
    /// Adds what another one counted.
    pub fn add(&mut self, other: Self) {
        self.choices += other.choices;
        self.inside += other.inside;
        self.halves += other.halves;
    }
}

/// A question that was answered in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub question: Said,
    /// The answer.
    pub answer: String,
}

impl Summary {
    /// Sums a run up.
    pub fn of(trace: &Trace, catalog: &Catalog, names: &Names) -> Self {
        let scenario = &trace.scenario;
        let plain = |ix| Said::each(|lang| scenario.plain_text(ix, lang.code()).into_owned());
        let ending = trace.ending.and_then(|end| scenario.node(end).kind.end());
        let profile = scenario.profiles.get(usize::from(trace.profile));
        let scores = competencies(trace, catalog).into_iter();
        let met = scores.map(|score| Tallied {
            id: catalog.item(score.item).id.clone(),
            tally: score.tally(),
        });
        let positions = balances(trace);
        let said = stated(trace, catalog).into_iter();
        Self {
            title: plain(scenario.title),
            profile: profile.map_or_else(String::new, |profile| profile.id.clone()),
            ending: ending.map(|end| plain(end.title)),
            choices: trace.moments.len(),
            helped: trace.helped() || !trace.setup.draws.is_empty(),
            competencies: met.filter(|met| met.tally.chances > 0).collect(),
            balances: positions
                .iter()
                .map(|score| on_balance(score, catalog))
                .collect(),
            stated: said.map(|said| (said.confidence, said.fitting)).collect(),
            reflections: answers(trace, names),
        }
    }
}

fn on_balance(score: &BalanceScore, catalog: &Catalog) -> OnBalance {
    let mut kinds: BTreeMap<Asks, Moments> = BTreeMap::new();
    for moment in &score.moments {
        let deviation = moment.deviation();
        kinds.entry(moment.asks()).or_default().add(Moments {
            choices: 1,
            inside: u64::from(deviation == 0),
            halves: deviation.into(),
        });
    }
    let (moved, met) = score.attunement();
    OnBalance {
        id: catalog.item(score.balance).id.clone(),
        kinds,
        moved: (moved as u64, met as u64),
    }
}

fn answers(trace: &Trace, names: &Names) -> Vec<Answer> {
    let answers = trace.reflections();
    let answers = answers.map(|(question, slots, answer)| Answer {
        question: Said::each(|lang| {
            Teller::within(&trace.scenario, lang, names, slots).text(question)
        }),
        answer: answer.to_owned(),
    });
    answers.collect()
}
