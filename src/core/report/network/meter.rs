//! The activation meter in words: a small dashboard, never one number.

use super::limit;
use super::words::support_words;
use crate::core::assessment::debrief::network::{
    AskShown, CarrierShown, GoalShown, HarmShown, MeterDebrief, NetworkDebrief, TaskShown,
};
use crate::core::assessment::network::meter::TaskPlace;
use crate::core::report::blocks::{Block, ListKind, Section};
use crate::core::report::writer::{Args, Writer};
use crate::core::scenario::network::truth::{Answer, Asker, Met};

pub(super) fn meter(writer: Writer<'_>, network: &NetworkDebrief, meter: &MeterDebrief) -> Section {
    let client = [("name", &*writer.debrief.client)];
    let mut blocks = vec![writer.tell("net-meter-intro", &client)];
    if meter.mend_first {
        let first = vec![writer.tell("net-meter-mend-first", &[])];
        blocks.push(Block::list(ListKind::Warnings, [first]));
    }
    let dashboard = Dashboard {
        writer,
        network,
        meter,
    };
    let mut metrics = vec![
        dashboard.list("nam_wish_met", dashboard.wishes()),
        dashboard.list("nam_ties_changed", dashboard.ties()),
        dashboard.asks(),
        dashboard.list("nam_support_gain", dashboard.support()),
        dashboard.list("nam_reciprocity", dashboard.reciprocity()),
        dashboard.list("nam_load", dashboard.load()),
        dashboard.list("nam_harm", dashboard.harm()),
        dashboard.list("nam_prof_role", dashboard.tasks()),
    ];
    metrics.extend(meter.goal.as_ref().map(|goal| dashboard.goal(goal)));
    blocks.push(Block::apart(ListKind::Bullets, metrics));
    blocks.push(limit(writer, "net-meter-limit"));
    writer.named("net-meter", &meter.name, blocks)
}

#[derive(Clone, Copy)]
struct Dashboard<'a> {
    writer: Writer<'a>,
    network: &'a NetworkDebrief,
    meter: &'a MeterDebrief,
}

impl Dashboard<'_> {
    /// A metric's name and its caution.
    fn head(&self, metric: &str) -> Vec<Block> {
        match self.meter.metrics.get(metric) {
            Some((name, about)) => vec![Block::strong(name), Block::quiet(about)],
            None => vec![Block::strong(metric)],
        }
    }

    fn list(&self, metric: &str, mut items: Vec<String>) -> Vec<Block> {
        if items.is_empty() {
            items.push(self.say("net-meter-none", &[]));
        }
        let mut item = self.head(metric);
        item.push(Block::bullets(items));
        item
    }

    fn say(&self, id: &str, args: Args<'_>) -> String {
        self.writer.say(id, args)
    }

    fn name(&self, person: usize) -> &str {
        &self.network.people[person].name
    }

    fn wishes(&self) -> Vec<String> {
        let wishes = self.network.wishes.iter().zip(&self.meter.wishes);
        wishes
            .map(|(wish, met)| {
                let id = match met {
                    Some(Met::Wholly) => "net-meter-wish-wholly",
                    Some(Met::Partly) => "net-meter-wish-partly",
                    None => "net-meter-wish-not",
                };
                format!("{wish}: {}", self.say(id, &[]))
            })
            .collect()
    }

    fn ties(&self) -> Vec<String> {
        self.meter
            .ties
            .iter()
            .map(|(person, change, holds)| {
                let id = format!("net-meter-change-{}", change.id());
                let words = self.say(&id, &[("who", self.name(*person))]);
                if *holds {
                    words
                } else {
                    format!("{words} {}", self.say("net-meter-not-held", &[]))
                }
            })
            .collect()
    }

    fn asks(&self) -> Vec<Block> {
        let asks = &self.meter.asks;
        if asks.is_empty() {
            return self.list("nam_asks", Vec::new());
        }
        let count = |of: &dyn Fn(&AskShown) -> bool| {
            let found = asks.iter().filter(|ask| of(ask));
            found.count().to_string()
        };
        let by = |who: Asker| count(&|ask| ask.by == who);
        let answered = |answer: Answer| count(&|ask| ask.answer == answer);
        let sized = |size: u8| count(&|ask| ask.size == size);
        let args = [
            ("made", &*asks.len().to_string()),
            ("client", &by(Asker::Client)),
            ("together", &by(Asker::Together)),
            ("worker", &by(Asker::Worker)),
            ("yes", &answered(Answer::Yes)),
            ("partly", &answered(Answer::Partly)),
            ("no", &answered(Answer::No)),
            ("open", &answered(Answer::Open)),
        ];
        let sizes = [
            ("small", &*sized(1)),
            ("middle", &sized(2)),
            ("large", &sized(3)),
        ];
        let mut item = self.head("nam_asks");
        item.push(self.writer.tell("net-meter-asks", &args));
        item.push(self.writer.tell("net-meter-sizes", &sizes));
        if asks.iter().any(|ask| ask.answer == Answer::No) {
            item.push(self.writer.tell("net-meter-no-is-learned", &[]));
        }
        item
    }

    fn support(&self) -> Vec<String> {
        let lang = self.writer.options.lang;
        let mut items = Vec::new();
        if !self.meter.gained.is_empty() {
            items.push(support_words(lang, &self.meter.gained));
        }
        if !self.meter.lost.is_empty() {
            let list = support_words(lang, &self.meter.lost);
            items.push(self.say("net-meter-lost", &[("list", &list)]));
        }
        items
    }

    fn reciprocity(&self) -> Vec<String> {
        let (before, after) = self.meter.two_way;
        let (before, after) = (before.to_string(), after.to_string());
        let mut items = vec![self.say(
            "net-meter-two-way",
            &[("before", &before), ("after", &after)],
        )];
        items.extend(self.meter.client_gave.iter().map(|(person, given)| {
            let list = support_words(self.writer.options.lang, given);
            let args = [
                ("who", self.name(*person)),
                ("name", &self.writer.debrief.client),
                ("list", list.as_str()),
            ];
            self.say("net-meter-gave", &args)
        }));
        items
    }

    fn load(&self) -> Vec<String> {
        let capacity = |capacity: Option<u8>| match capacity {
            Some(left) => self.say(&format!("net-capacity-{}", left.min(3)), &[]),
            None => self.say("net-capacity-unknown", &[]),
        };
        self.meter
            .helpers
            .iter()
            .map(|helper| {
                let (before, after) = (capacity(helper.before), capacity(helper.after));
                let args = [
                    ("who", self.name(helper.person)),
                    ("before", before.as_str()),
                    ("after", after.as_str()),
                ];
                let words = self.say("net-meter-helper", &args);
                if helper.overloaded {
                    format!("{words}: {}", self.say("net-meter-overloaded", &[]))
                } else {
                    words
                }
            })
            .collect()
    }

    fn harm(&self) -> Vec<String> {
        self.meter
            .harm
            .iter()
            .map(|harm| {
                let (words, mended) = self.harm_words(harm);
                if mended {
                    format!("{words} {}", self.say("net-meter-mended", &[]))
                } else {
                    words
                }
            })
            .collect()
    }

    fn harm_words(&self, harm: &HarmShown) -> (String, bool) {
        match harm {
            HarmShown::Tie {
                person,
                became,
                mended,
            } => {
                let id = format!("net-meter-harm-{}", became.id());
                (self.say(&id, &[("who", self.name(*person))]), *mended)
            }
            HarmShown::Happened { person, harm } => {
                let id = format!("net-meter-harm-{}", harm.id());
                (self.say(&id, &[("who", self.name(*person))]), false)
            }
            HarmShown::Critical {
                name,
                moment,
                mended,
            } => {
                let moment = (moment + 1).to_string();
                let args = [("what", name.as_str()), ("moment", &moment)];
                (self.say("net-meter-harm-critical", &args), *mended)
            }
        }
    }

    fn tasks(&self) -> Vec<String> {
        self.meter
            .tasks
            .iter()
            .map(|task| self.task_words(task))
            .collect()
    }

    fn task_words(&self, task: &TaskShown) -> String {
        let carrier = |carrier: &CarrierShown| match carrier {
            CarrierShown::Nobody => self.say("net-carrier-nobody", &[]),
            CarrierShown::Client => self.say("net-carrier-client", &[]),
            CarrierShown::Professional => self.say("net-carrier-professional", &[]),
            CarrierShown::Person(person) => self.name(*person).to_owned(),
        };
        let place = match task.place {
            TaskPlace::RightlyProfessional => self.say("net-place-rightly", &[]),
            TaskPlace::StillProfessional => self.say("net-place-still", &[]),
            TaskPlace::LeftProfessional => self.say("net-place-left", &[]),
            TaskPlace::Elsewhere => self.say("net-place-elsewhere", &[]),
            TaskPlace::Unsaid => String::new(),
        };
        let (before, after) = (carrier(&task.before), carrier(&task.after));
        self.say(
            "net-meter-task",
            &[
                ("task", &task.text),
                ("before", &before),
                ("after", &after),
                ("place", &place),
            ],
        )
    }

    fn goal(&self, goal: &GoalShown) -> Vec<Block> {
        let mut item = self.head("nam_goal_attained");
        item.push(match goal.level.zip(goal.reached()) {
            Some((level, text)) => {
                let args = [
                    ("isolation", &*goal.isolation),
                    ("level", &signed(level)),
                    ("text", text),
                ];
                self.writer.tell("net-meter-goal", &args)
            }
            None => {
                let args = [("isolation", &*goal.isolation)];
                self.writer.tell("net-meter-goal-unsaid", &args)
            }
        });
        let expected = goal.levels.get(2);
        let tell = |text: &String| {
            self.writer
                .tell("net-meter-goal-expected", &[("text", text)])
        };
        item.extend(expected.map(tell));
        item
    }
}

/// A level of the goal with its sign; nothing is neither plus nor minus.
fn signed(level: i8) -> String {
    match level {
        0 => "0".to_owned(),
        _ => format!("{level:+}").replace('-', "−"),
    }
}
