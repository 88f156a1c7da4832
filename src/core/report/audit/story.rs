//! The story: its endings, its critical moments, and examples to play again.

use super::AuditReport;
use crate::core::audit::{CriticalAudit, Met, Witness};
use crate::core::locale::decimal;
use crate::core::report::blocks::{Block, Section};

impl AuditReport<'_> {
    pub(super) fn endings(&self) -> Section {
        let row = |met: &Met| {
            let node = self
                .scenario
                .find_node(&met.id)
                .map(|ix| self.scenario.node(ix));
            let end = node.and_then(|node| node.kind.end());
            let title = end.map(|end| self.text(end.title)).unwrap_or_default();
            vec![met.id.clone(), title, self.yes_or_no(met.reached)]
        };
        let heads = [
            "audit-head-ending",
            "audit-head-title",
            "audit-head-reached",
        ];
        let rows = self.audit.endings.iter().map(row).collect();
        let blocks = vec![
            self.table("audit-caption-endings", &heads, rows),
            Block::plain(self.coverage()),
        ];
        self.section("audit-section-endings", blocks)
    }

    /// How much of the story a conversation can come to.
    fn coverage(&self) -> String {
        let audit = self.audit;
        let counts = [&audit.nodes, &audit.options, &audit.outcomes].map(|all| {
            let reached = all.iter().filter(|met| met.reached == Some(true));
            (reached.count().to_string(), all.len().to_string())
        });
        let [nodes, options, outcomes] = &counts;
        let args = [
            ("nodes", nodes.0.as_str()),
            ("all-nodes", &nodes.1),
            ("options", &options.0),
            ("all-options", &options.1),
            ("outcomes", &outcomes.0),
            ("all-outcomes", &outcomes.1),
        ];
        self.say("audit-coverage", &args)
    }

    pub(super) fn criticals(&self) -> Section {
        let section = |block| self.section("audit-section-criticals", vec![block]);
        if self.audit.criticals.is_empty() {
            let none = match self.audit.extent.exact {
                true => "audit-no-criticals",
                false => "audit-no-criticals-yet",
            };
            return section(self.tell(none, &[]));
        }
        let row = |critical: &CriticalAudit| {
            let kinds: Vec<String> = critical.kinds.iter().map(|id| self.name(id)).collect();
            let repair = match () {
                () if critical.always_repairable => "audit-repair-always",
                () if critical.repairable => "audit-repair-sometimes",
                () if critical.has_repairs => "audit-repair-never",
                () => "audit-repair-none",
            };
            vec![
                critical.option.clone(),
                kinds.join("; "),
                self.say(repair, &[]),
            ]
        };
        let heads = ["audit-head-option", "audit-head-kind", "audit-head-repair"];
        let rows = self.audit.criticals.iter().map(row).collect();
        section(self.table("audit-caption-criticals", &heads, rows))
    }

    /// Example runs, to be played again.
    pub(super) fn evidence(&self) -> Section {
        let mut blocks = vec![self.tell("audit-about-evidence", &[])];
        let mut show = |title: String, witness: Option<&Witness>| {
            let Some(witness) = witness else { return };
            blocks.push(Block::plain(title));
            blocks.push(Block::Code(self.command(witness)));
            if !witness.replayable {
                blocks.push(self.tell("audit-not-replayable", &[]));
            }
        };
        for competency in &self.audit.competencies {
            let name = self.name(&competency.id);
            let ranges = [
                ("audit-example-chances", Some(&competency.chances)),
                ("audit-example-score", competency.score.as_ref()),
            ];
            for (id, range) in ranges {
                for (end, value) in range
                    .iter()
                    .flat_map(|range| [("audit-least", &range.least), ("audit-most", &range.most)])
                {
                    let (end, shown) = (self.say(end, &[]), decimal(self.lang, value.value, 2));
                    let args = [("name", name.as_str()), ("end", &end), ("value", &shown)];
                    show(self.say(id, &args), value.example.as_ref());
                }
            }
        }
        for ending in &self.audit.endings {
            let title = self.say("audit-example-ending", &[("id", &ending.id)]);
            show(title, ending.example.as_ref());
        }
        for critical in &self.audit.criticals {
            let title = self.say("audit-example-critical", &[("id", &critical.option)]);
            show(title, critical.example.as_ref());
            let title = self.say("audit-example-repair", &[("id", &critical.option)]);
            show(title, critical.repaired.as_ref());
        }
        self.section("audit-section-evidence", blocks)
    }

    /// What to type; a task with marks needs a file of inputs.
    fn command(&self, witness: &Witness) -> String {
        witness.arguments(self.scenario).map_or_else(
            || serde_json::to_string(witness).unwrap_or_default(),
            |line| format!("drempel play {line}"),
        )
    }
}
