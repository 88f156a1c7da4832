//! A decision as the policies see it, in words: per option what is seen of it, what it is worth and
//! who takes it, and what a debrief would say.

use super::blocks::{Block, ListKind, Report, Section};
use super::theirs::theirs;
use super::words::cited_words;
use crate::core::audit::looks::{Situation, look, situations, takers, values};
use crate::core::audit::policy::Policies;
use crate::core::audit::reader::{Cue, option_text};
use crate::core::dialogue::{Offered, Trace};
use crate::core::framework::Catalog;
use crate::core::locale::{Lang, decimal, say};
use crate::core::scenario::Scenario;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::{Choice, Consequence, Decision};

/// How many cues are named of an option, and what a weight must come to for that.
const MOST_CUES: usize = 8;
const LEAST_WEIGHT: f64 = 0.005;

/// Writes down what decisions look like.
#[derive(Debug, Clone, Copy)]
pub struct Looks<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The frameworks.
    pub catalog: &'a Catalog,
    /// Who plays.
    pub policies: &'a Policies,
    /// The language of the report.
    pub lang: Lang,
    /// The language of the words that are looked at.
    pub language: &'a str,
}

impl Looks<'_> {
    /// A run of a policy, decision by decision, with what it saw and took.
    pub fn of_run(&self, policy: &str, trace: &Trace) -> Report {
        let moments = trace.moments.iter().filter_map(|moment| {
            let decision = moment.decision(self.scenario)?;
            let situation = Situation {
                case: None,
                offered: moment.offered.clone(),
            };
            let taken = Some(moment.chosen);
            // Only the first visit is evidence.
            let counts = moment.visit == 1;
            let mut blocks = vec![Block::strong(self.title(moment.node, decision))];
            blocks.extend(self.decision(decision, &[situation], taken, counts));
            Some(Block::Group(blocks))
        });
        Report {
            lang: self.lang,
            texts: self.scenario.spoken(self.language).to_owned(),
            title: self.say("looks-run", &[("policy", policy)]).into(),
            opening: vec![self.about()],
            sections: vec![Section {
                id: "looks-section".to_owned(),
                title: self.text(self.scenario.title).into(),
                open: true,
                blocks: moments.collect(),
            }],
        }
    }

    /// Every decision of the scenario, in the order of the file.
    pub fn of_all(&self) -> Vec<Block> {
        let nodes = self.scenario.nodes.iter().enumerate();
        let decisions = nodes.filter_map(|(index, node)| {
            let decision = node.kind.decision()?;
            let situations = situations(self.scenario, decision);
            let mut blocks = vec![Block::strong(
                self.title(NodeIx::from_index(index), decision),
            )];
            blocks.extend(self.decision(decision, &situations, None, true));
            Some(Block::Group(blocks))
        });
        std::iter::once(self.about()).chain(decisions).collect()
    }

    /// How all this is to be read.
    fn about(&self) -> Block {
        Block::plain(self.say("looks-about", &[]))
    }

    fn title(&self, node: NodeIx, decision: &Decision) -> String {
        let id = &self.scenario.node(node).id;
        let title = decision.title.map(|title| theirs(&self.text(title)));
        title.map_or_else(|| id.clone(), |title| format!("{title} ({id})"))
    }

    fn decision(
        &self,
        decision: &Decision,
        situations: &[Situation],
        taken: Option<usize>,
        counts: bool,
    ) -> Vec<Block> {
        let Some(first) = situations.first() else {
            return Vec::new();
        };
        let valued: Vec<_> = situations
            .iter()
            .map(|situation| {
                let found = values(self.scenario, decision, self.catalog, &situation.offered);
                found.filter(|_| counts)
            })
            .collect();
        let chances = situations.iter().zip(&valued).map(|(situation, valued)| {
            let in_case = self.in_case(situation);
            match valued {
                None => self.say("looks-no-chance", &[("case", &in_case)]),
                Some((items, _)) => {
                    let items = items.iter().map(|item| self.catalog.item(*item));
                    let items: Vec<&str> = items.map(|item| item.name.get(self.lang)).collect();
                    let args = [("case", in_case.as_str()), ("items", &items.join(", "))];
                    self.say("looks-chance", &args)
                }
            }
        });
        let chances: Vec<String> = chances.collect();
        let takers = takers(
            self.scenario,
            decision,
            &first.offered,
            (self.policies, self.catalog),
            self.language,
        );
        let options = first.offered.iter().enumerate();
        let options = options.filter_map(|(at, offered)| {
            let (choice, _) = offered.of(self.scenario, decision)?;
            let mut blocks = vec![self.line(decision, choice, taken == Some(at))];
            blocks.push(Block::quiet(self.seen(decision, choice)));
            let values = situations.iter().zip(&valued);
            let values = values.filter_map(|(situation, valued)| {
                let value = decimal(self.lang, valued.as_ref()?.1[at], 2);
                let args = [("case", self.in_case(situation)), ("value", value)];
                let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
                Some(self.say("looks-value", &args))
            });
            let mut said: Vec<String> = values.collect();
            if !takers[at].is_empty() {
                let names = takers[at].iter().map(|id| self.policy(id));
                let names: Vec<String> = names.collect();
                said.push(self.say("looks-taken-by", &[("policies", &names.join(", "))]));
            }
            if !said.is_empty() {
                blocks.push(Block::plain(said.join(" ")));
            }
            blocks.extend(self.whys(decision, situations, *offered));
            Some(blocks)
        });
        vec![
            Block::plain(chances.join(" ")),
            Block::apart(ListKind::Bullets, options),
        ]
    }

    /// The words of an option, and whether it was taken.
    fn line(&self, decision: &Decision, choice: &Choice, taken: bool) -> Block {
        let words = decision.words(choice);
        let words = words.map_or_else(String::new, |words| {
            theirs(&option_text(self.scenario, words, self.language))
        });
        let id = match taken {
            true => "looks-option-taken",
            false => "looks-option",
        };
        Block::strong(self.say(id, &[("id", &choice.id), ("words", &words)]))
    }

    /// What can be seen of its words.
    fn seen(&self, decision: &Decision, choice: &Choice) -> String {
        let look = look(
            self.scenario,
            decision,
            choice,
            self.policies,
            self.language,
        );
        let (length, questions) = (look.length.to_string(), look.questions.to_string());
        let args = [("length", length.as_str()), ("questions", &questions)];
        let mut said = vec![self.say("looks-seen", &args)];
        for (policy, words) in look.listed {
            let words: Vec<String> = words.iter().map(|word| self.quoted(word)).collect();
            let args = [
                ("policy", self.policy(&policy)),
                ("words", words.join(", ")),
            ];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            said.push(self.say("looks-listed", &args));
        }
        let weighed = look.weighed.iter();
        let weighed = weighed.filter(|(_, weight)| weight.abs() >= LEAST_WEIGHT);
        let weighed = weighed.take(MOST_CUES).map(|(cue, weight)| {
            let sign = if *weight > 0.0 { "+" } else { "" };
            format!("{} {sign}{}", self.cue(cue), decimal(self.lang, *weight, 2))
        });
        let weighed: Vec<String> = weighed.collect();
        if !weighed.is_empty() {
            said.push(self.say("looks-weighed", &[("cues", &weighed.join(", "))]));
        }
        said.join(" ")
    }

    /// What a debrief would say of it, in each situation that says something else.
    fn whys(&self, decision: &Decision, situations: &[Situation], option: Offered) -> Vec<Block> {
        let mut told: Vec<&Consequence> = Vec::new();
        let mut blocks = Vec::new();
        for situation in situations {
            let mut offered = situation.offered.iter();
            let offered = offered.find(|offered| offered.position == option.position);
            let found = offered.and_then(|offered| offered.of(self.scenario, decision));
            let Some((_, then)) = found else {
                continue;
            };
            let Some(why) = &then.why else {
                continue;
            };
            if told.iter().any(|known| known.why == then.why) {
                continue;
            }
            told.push(then);
            let text = theirs(&self.text(why.text));
            let ours = |id: &str| self.catalog.work(id).is_some_and(|(_, work)| work.ours);
            let source = cited_words(self.lang, &why.source, ours);
            let args = [("case", self.in_case(situation)), ("why", text)];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            blocks.push(Block::quiet(format!(
                "{} {source}",
                self.say("looks-why", &args)
            )));
        }
        blocks
    }

    fn in_case(&self, situation: &Situation) -> String {
        match &situation.case {
            Some(case) => self.say("looks-in-case", &[("case", case)]),
            None => String::new(),
        }
    }

    fn cue(&self, cue: &Cue) -> String {
        match cue.text() {
            Some(text) => self.quoted(text),
            None => self.say(&format!("audit-cue-{}", cue.kind()), &[]),
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.say("audit-cue-text", &[("text", &theirs(text))])
    }

    fn policy(&self, id: &str) -> String {
        let found = self.policies.find(id);
        found.map_or_else(
            || id.to_owned(),
            |policy| policy.name.get(self.lang).to_owned(),
        )
    }

    fn text(&self, ix: crate::core::scenario::ids::TextIx) -> String {
        let text = self.scenario.text(ix, self.language);
        crate::core::scenario::slots::with_single_braces(text)
    }

    fn say(&self, id: &str, args: &[(&'static str, &str)]) -> String {
        say(self.lang, id, args)
    }
}
