//! The activation meter in words: a small dashboard, never one number.

use super::limit;
use super::words::support_words;
use crate::core::assessment::debrief::network::{
    CarrierShown, GoalShown, HarmShown, MeterDebrief, NetworkDebrief, TaskShown,
};
use crate::core::assessment::network::meter::TaskPlace;
use crate::core::report::page::Page;
use crate::core::scenario::network::truth::{Answer, Asker, Met};

const INDENT: &str = "  ";

pub(super) fn meter(page: &mut Page<'_>, network: &NetworkDebrief) {
    let Some(meter) = &network.meter else {
        return;
    };
    page.heading(&meter.name);
    let client = page.debrief.client.clone();
    page.tell("net-meter-intro", &[("name", &client)], "");
    if meter.mend_first {
        page.tell("net-meter-mend-first", &[], "! ");
    }
    let dashboard = Dashboard { network, meter };
    dashboard.wishes(page);
    dashboard.ties(page);
    dashboard.asks(page);
    dashboard.support(page);
    dashboard.reciprocity(page, &client);
    dashboard.load(page);
    dashboard.harm(page);
    dashboard.tasks(page);
    if let Some(goal) = &meter.goal {
        dashboard.head(page, "nam_goal_attained");
        put_goal(page, goal);
    }
    limit(page, "net-meter-limit");
}

struct Dashboard<'a> {
    network: &'a NetworkDebrief,
    meter: &'a MeterDebrief,
}

impl Dashboard<'_> {
    /// The metric's name and its caution.
    fn head(&self, page: &mut Page<'_>, metric: &str) {
        page.blank();
        match self.meter.metrics.get(metric) {
            Some((name, about)) => {
                page.put(name, "- ");
                page.put(about, INDENT);
            }
            None => page.put(metric, "- "),
        }
    }

    fn list(&self, page: &mut Page<'_>, metric: &str, items: &[String]) {
        self.head(page, metric);
        if items.is_empty() {
            page.tell("net-meter-none", &[], "  · ");
        }
        for item in items {
            page.put(item, "  · ");
        }
    }

    fn name(&self, person: usize) -> &str {
        &self.network.people[person].name
    }

    fn wishes(&self, page: &mut Page<'_>) {
        let items: Vec<String> = self
            .network
            .wishes
            .iter()
            .zip(&self.meter.wishes)
            .map(|(wish, met)| {
                let id = match met {
                    Some(Met::Wholly) => "net-meter-wish-wholly",
                    Some(Met::Partly) => "net-meter-wish-partly",
                    None => "net-meter-wish-not",
                };
                format!("{wish}: {}", page.say(id, &[]))
            })
            .collect();
        self.list(page, "nam_wish_met", &items);
    }

    fn ties(&self, page: &mut Page<'_>) {
        let items: Vec<String> = self
            .meter
            .ties
            .iter()
            .map(|(person, change, holds)| {
                let id = format!("net-meter-change-{}", change.id());
                let words = page.say(&id, &[("who", self.name(*person))]);
                if *holds {
                    words
                } else {
                    format!("{words} {}", page.say("net-meter-not-held", &[]))
                }
            })
            .collect();
        self.list(page, "nam_ties_changed", &items);
    }

    fn asks(&self, page: &mut Page<'_>) {
        let asks = &self.meter.asks;
        self.head(page, "nam_asks");
        if asks.is_empty() {
            page.tell("net-meter-none", &[], "  · ");
            return;
        }
        let by = |who: Asker| asks.iter().filter(|ask| ask.by == who).count().to_string();
        let answered = |answer: Answer| asks.iter().filter(|ask| ask.answer == answer).count();
        let sized = |size: u8| {
            asks.iter()
                .filter(|ask| ask.size == size)
                .count()
                .to_string()
        };
        let [yes, partly, no, open] =
            [Answer::Yes, Answer::Partly, Answer::No, Answer::Open].map(answered);
        let [yes, partly, no_text, open] = [yes, partly, no, open].map(|count| count.to_string());
        page.tell(
            "net-meter-asks",
            &[
                ("made", &asks.len().to_string()),
                ("client", &by(Asker::Client)),
                ("together", &by(Asker::Together)),
                ("worker", &by(Asker::Worker)),
                ("yes", &yes),
                ("partly", &partly),
                ("no", &no_text),
                ("open", &open),
            ],
            INDENT,
        );
        let (small, middle, large) = (sized(1), sized(2), sized(3));
        page.tell(
            "net-meter-sizes",
            &[("small", &small), ("middle", &middle), ("large", &large)],
            INDENT,
        );
        if no > 0 {
            page.tell("net-meter-no-is-learned", &[], INDENT);
        }
    }

    fn support(&self, page: &mut Page<'_>) {
        let lang = page.options.lang;
        let mut items = Vec::new();
        if !self.meter.gained.is_empty() {
            items.push(support_words(lang, &self.meter.gained));
        }
        if !self.meter.lost.is_empty() {
            let list = support_words(lang, &self.meter.lost);
            items.push(page.say("net-meter-lost", &[("list", &list)]));
        }
        self.list(page, "nam_support_gain", &items);
    }

    fn reciprocity(&self, page: &mut Page<'_>, client: &str) {
        let (before, after) = self.meter.two_way;
        let (before, after) = (before.to_string(), after.to_string());
        let mut items = vec![page.say(
            "net-meter-two-way",
            &[("before", &before), ("after", &after)],
        )];
        items.extend(self.meter.client_gave.iter().map(|(person, given)| {
            let list = support_words(page.options.lang, given);
            let args = [
                ("who", self.name(*person)),
                ("name", client),
                ("list", list.as_str()),
            ];
            page.say("net-meter-gave", &args)
        }));
        self.list(page, "nam_reciprocity", &items);
    }

    fn load(&self, page: &mut Page<'_>) {
        let capacity = |capacity: Option<u8>| match capacity {
            Some(left) => page.say(&format!("net-capacity-{}", left.min(3)), &[]),
            None => page.say("net-capacity-unknown", &[]),
        };
        let items: Vec<String> = self
            .meter
            .helpers
            .iter()
            .map(|helper| {
                let (before, after) = (capacity(helper.before), capacity(helper.after));
                let args = [
                    ("who", self.name(helper.person)),
                    ("before", before.as_str()),
                    ("after", after.as_str()),
                ];
                let words = page.say("net-meter-helper", &args);
                if helper.overloaded {
                    format!("{words}: {}", page.say("net-meter-overloaded", &[]))
                } else {
                    words
                }
            })
            .collect();
        self.list(page, "nam_load", &items);
    }

    fn harm(&self, page: &mut Page<'_>) {
        let items: Vec<String> = self
            .meter
            .harm
            .iter()
            .map(|harm| {
                let (words, mended) = self.harm_words(page, harm);
                if mended {
                    format!("{words} {}", page.say("net-meter-mended", &[]))
                } else {
                    words
                }
            })
            .collect();
        self.list(page, "nam_harm", &items);
    }

    fn harm_words(&self, page: &Page<'_>, harm: &HarmShown) -> (String, bool) {
        match harm {
            HarmShown::Tie {
                person,
                became,
                mended,
            } => {
                let id = format!("net-meter-harm-{}", became.id());
                (page.say(&id, &[("who", self.name(*person))]), *mended)
            }
            HarmShown::Happened { person, harm } => {
                let id = format!("net-meter-harm-{}", harm.id());
                (page.say(&id, &[("who", self.name(*person))]), false)
            }
            HarmShown::Critical {
                name,
                moment,
                mended,
            } => {
                let moment = (moment + 1).to_string();
                let args = [("what", name.as_str()), ("moment", &moment)];
                (page.say("net-meter-harm-critical", &args), *mended)
            }
        }
    }

    fn tasks(&self, page: &mut Page<'_>) {
        let items: Vec<String> = self
            .meter
            .tasks
            .iter()
            .map(|task| self.task_words(page, task))
            .collect();
        self.list(page, "nam_prof_role", &items);
    }

    fn task_words(&self, page: &Page<'_>, task: &TaskShown) -> String {
        let carrier = |carrier: &CarrierShown| match carrier {
            CarrierShown::Nobody => page.say("net-carrier-nobody", &[]),
            CarrierShown::Client => page.say("net-carrier-client", &[]),
            CarrierShown::Professional => page.say("net-carrier-professional", &[]),
            CarrierShown::Person(person) => self.name(*person).to_owned(),
        };
        let place = match task.place {
            TaskPlace::RightlyProfessional => page.say("net-place-rightly", &[]),
            TaskPlace::StillProfessional => page.say("net-place-still", &[]),
            TaskPlace::LeftProfessional => page.say("net-place-left", &[]),
            TaskPlace::Elsewhere => page.say("net-place-elsewhere", &[]),
            TaskPlace::Unsaid => String::new(),
        };
        let (before, after) = (carrier(&task.before), carrier(&task.after));
        page.say(
            "net-meter-task",
            &[
                ("task", &task.text),
                ("before", &before),
                ("after", &after),
                ("place", &place),
            ],
        )
    }
}

/// A level of the goal with its sign; nothing is neither plus nor minus.
fn signed(level: i8) -> String {
    match level {
        0 => "0".to_owned(),
        _ => format!("{level:+}").replace('-', "−"),
    }
}

fn put_goal(page: &mut Page<'_>, goal: &GoalShown) {
    match goal.level.zip(goal.reached()) {
        Some((level, text)) => page.tell(
            "net-meter-goal",
            &[
                ("isolation", &goal.isolation),
                ("level", &signed(level)),
                ("text", text),
            ],
            INDENT,
        ),
        None => page.tell(
            "net-meter-goal-unsaid",
            &[("isolation", &goal.isolation)],
            INDENT,
        ),
    }
    if let Some(expected) = goal.levels.get(2) {
        page.tell_text("net-meter-goal-expected", expected, INDENT);
    }
}
