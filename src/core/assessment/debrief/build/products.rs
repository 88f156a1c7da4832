//! The three products of the network part: threshold steps, network profile, activation meter.

use super::super::network::{
    AskShown, CarrierShown, DimensionShown, GoalShown, HarmShown, HelperShown, KeyShown,
    MeterDebrief, OrderShown, ProfileDebrief, StepShown, StepsDebrief, TaskShown,
};
use super::*;
use crate::core::assessment::network::meter::{HarmDone, Helper, Meter, meter};
use crate::core::assessment::network::profile::{FULL, ProfileFinding, key_rules};
use crate::core::assessment::network::steps::{StepFinding, StepFindings};
use crate::core::scenario::network::task::Rate;
use crate::core::scenario::network::truth::{Ask, Carrier, Goal};

/// The framework whose items are the metrics.
const METER: &str = "activation_meter";

impl Builder<'_> {
    pub(super) fn steps_debrief(&self, found: &StepFindings) -> Option<StepsDebrief> {
        if found.steps.is_empty() {
            return None;
        }
        let index = |item| found.steps.iter().position(|step| step.step == item);
        let mut reversals: Vec<usize> = found
            .steps
            .iter()
            .flat_map(|step| step.returned.iter().copied())
            .collect();
        reversals.sort_unstable();
        reversals.dedup();
        Some(StepsDebrief {
            name: self.item_name("prod_framework"),
            offered: found.steps.len(),
            respected: found
                .steps
                .iter()
                .filter(|step| step.outcome.is_respected())
                .count(),
            steps: found.steps.iter().map(|step| self.step(step)).collect(),
            order: found
                .order
                .iter()
                .filter_map(|order| {
                    Some(OrderShown {
                        moment: order.moment,
                        step: index(order.step)?,
                        lower: order.lower.iter().filter_map(|step| index(*step)).collect(),
                    })
                })
                .collect(),
            reversals,
        })
    }

    fn step(&self, found: &StepFinding) -> StepShown {
        let item = self.catalog.item(found.step);
        StepShown {
            id: item.id.clone(),
            name: item.name.get(self.lang).to_owned(),
            about: item.about.get(self.lang).to_owned(),
            outcome: found.outcome,
            offered: found.offered.clone(),
            kept: found.kept.clone(),
            broken: found.broken.clone(),
            returned: found.returned.clone(),
        }
    }

    pub(super) fn profiles(&self) -> Vec<ProfileDebrief> {
        let mut out = Vec::new();
        for entry in &self.trace.entries {
            let Step::Rate { node, ratings } = &entry.step else {
                continue;
            };
            if let Some(task) = self.scenario.node(*node).kind.rate() {
                out.push(self.profile(task, &ProfileFinding::of(task, ratings)));
            }
        }
        out
    }

    fn profile(&self, task: &Rate, found: &ProfileFinding) -> ProfileDebrief {
        let framework = task.items.first().map(|(item, _)| {
            let item = self.catalog.item(*item);
            self.catalog.frameworks[item.framework].name.get(self.lang)
        });
        let isolation = self.scenario.network.goal.as_ref();
        let isolation = isolation.map(|goal| self.catalog.item(goal.isolation).id.as_str());
        let part = |(part, whole): (u32, u32)| thousandths(f64::from(part) / f64::from(whole));
        let signed = |(sum, whole): (i32, u32)| thousandths(f64::from(sum) / f64::from(whole));
        let dimensions = found.dimensions.iter().enumerate().map(|(index, at)| {
            let item = self.catalog.item(at.item);
            let (low, high) = at.span();
            let reasons = task
                .keys
                .iter()
                .map(|key| key.why.get(index).copied().flatten());
            DimensionShown {
                id: item.id.clone(),
                name: item.name.get(self.lang).to_owned(),
                about: item.about.get(self.lang).to_owned(),
                rated: at.rated,
                keys: at.keys.clone(),
                why: reasons.map(|why| why.map(|why| self.text(why))).collect(),
                low,
                high,
                credit: at.earned().map(|earned| part((earned, found.keys * FULL))),
                bias: at.bias().map(|bias| signed((bias, found.keys))),
            }
        });
        ProfileDebrief {
            name: framework.unwrap_or_default().to_owned(),
            prompt: self.text(task.prompt),
            dimensions: dimensions.collect(),
            keys: task
                .keys
                .iter()
                .map(|key| KeyShown {
                    id: key.id.clone(),
                    by: key.by,
                    rules: key_rules(task, key, isolation),
                })
                .collect(),
            author_only: found.author_only,
            agreement: found.agreement().map(part),
            bias: found.bias().map(signed),
            lean: found.lean(),
        }
    }

    /// Where nothing can happen to the network, there is nothing to measure.
    pub(super) fn meter(&self) -> Option<MeterDebrief> {
        let network = &self.scenario.network;
        let measured = !network.happenings.is_empty()
            || !network.wishes.is_empty()
            || !network.tasks.is_empty()
            || network.goal.is_some();
        measured.then(|| self.meter_debrief(&meter(self.trace, self.catalog)))
    }

    fn meter_debrief(&self, found: &Meter) -> MeterDebrief {
        let network = &self.scenario.network;
        let lowest = |pick: fn(&Helper) -> Option<u8>| found.helpers.iter().filter_map(pick).min();
        MeterDebrief {
            name: self.item_name("prod_measure"),
            metrics: self.metrics(),
            mend_first: found.mend_first(),
            wishes: found.wishes.clone(),
            ties: found
                .ties
                .iter()
                .map(|tie| (tie.contact.index(), tie.change, tie.holds))
                .collect(),
            asks: found.asks.iter().map(|ask| self.ask_shown(ask)).collect(),
            gained: found.gained.iter().collect(),
            lost: found.lost.iter().collect(),
            two_way: found.two_way,
            client_gave: found
                .client_gave
                .iter()
                .map(|(contact, given)| (contact.index(), given.iter().collect()))
                .collect(),
            helpers: found
                .helpers
                .iter()
                .map(|helper| HelperShown {
                    person: helper.contact.index(),
                    before: helper.before,
                    after: helper.after,
                    overloaded: helper.is_overloaded(),
                })
                .collect(),
            load: (
                lowest(|helper| helper.before),
                lowest(|helper| helper.after),
            ),
            harm: found
                .harm
                .iter()
                .map(|harm| self.harm_shown(harm))
                .collect(),
            tasks: network
                .tasks
                .iter()
                .zip(&found.tasks)
                .map(|(task, now)| TaskShown {
                    text: self.text(task.text),
                    before: carrier_shown(now.before),
                    after: carrier_shown(now.after),
                    place: now.place,
                })
                .collect(),
            goal: network
                .goal
                .as_ref()
                .map(|goal| self.goal_shown(goal, found.goal)),
        }
    }

    fn metrics(&self) -> BTreeMap<String, (String, String)> {
        let of_meter = self
            .catalog
            .items()
            .filter(|(_, item)| self.catalog.frameworks[item.framework].id == METER);
        of_meter
            .map(|(_, item)| {
                let [name, about] = [&item.name, &item.about].map(|words| words.get(self.lang));
                (item.id.clone(), (name.to_owned(), about.to_owned()))
            })
            .collect()
    }

    fn ask_shown(&self, ask: &Ask) -> AskShown {
        let topics = &self.scenario.network.topics;
        AskShown {
            person: ask.contact.index(),
            topic: self.text(topics[usize::from(ask.topic)].1),
            size: ask.size,
            by: ask.by,
            answer: ask.answer,
        }
    }

    fn harm_shown(&self, harm: &HarmDone) -> HarmShown {
        match *harm {
            HarmDone::Tie {
                contact,
                became,
                mended,
            } => HarmShown::Tie {
                person: contact.index(),
                became,
                mended,
            },
            HarmDone::Happened { contact, harm } => HarmShown::Happened {
                person: contact.index(),
                harm,
            },
            HarmDone::Critical { moment, repaired } => {
                let then = self.trace.moments[moment].choice(self.scenario);
                let critical = then.and_then(|(_, then)| then.critical.as_ref());
                let name = critical.map(|critical| self.catalog.item(critical.item));
                HarmShown::Critical {
                    name: name
                        .map(|item| item.name.get(self.lang).to_owned())
                        .unwrap_or_default(),
                    moment,
                    mended: repaired,
                }
            }
        }
    }

    fn goal_shown(&self, goal: &Goal, level: Option<i8>) -> GoalShown {
        let isolation = self.catalog.item(goal.isolation);
        GoalShown {
            isolation: isolation.name.get(self.lang).to_owned(),
            levels: goal.levels.iter().map(|text| self.text(*text)).collect(),
            level,
        }
    }

    /// The name of a framework's item; a school's own frameworks may lack it.
    fn item_name(&self, id: &str) -> String {
        let found = self.catalog.find(id);
        found.map_or_else(
            || id.to_owned(),
            |ix| self.catalog.item(ix).name.get(self.lang).to_owned(),
        )
    }
}

fn carrier_shown(carrier: Carrier) -> CarrierShown {
    match carrier {
        Carrier::Nobody => CarrierShown::Nobody,
        Carrier::Client => CarrierShown::Client,
        Carrier::Contact(contact) => CarrierShown::Person(contact.index()),
        Carrier::Professional => CarrierShown::Professional,
    }
}
