//! Random small scenarios, with everything in them that makes an audit hard.

use std::fmt::Write as _;

/// The numbers of `SplitMix64`.
pub(super) struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.roll() % bound as u64).unwrap()
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn condition(&mut self, depth: usize) -> String {
        match self.below(if depth == 0 { 8 } else { 11 }) {
            0 | 1 => format!(
                "AtLeast(\"trust\", {})",
                self.pick(&["15", "22", "30", "45", "60"])
            ),
            2 => format!(
                "Below(\"agitation\", {})",
                self.pick(&["40", "50", "55", "70"])
            ),
            3 => format!("Flag(\"{}\")", self.pick(&["f0", "f1"])),
            4 => "Noticed(\"cold\")".to_owned(),
            5 => "Profile(\"two\")".to_owned(),
            6 => "Drew(\"v\", \"x\")".to_owned(),
            7 => "Chose(\"n1\", \"a\")".to_owned(),
            8 => format!("Not({})", self.condition(depth - 1)),
            9 => format!(
                "All([{}, {}])",
                self.condition(depth - 1),
                self.condition(depth - 1)
            ),
            _ => format!(
                "Any([{}, {}])",
                self.condition(depth - 1),
                self.condition(depth - 1)
            ),
        }
    }

    fn effects(&mut self) -> String {
        let mut effects = Vec::new();
        for _ in 0..self.below(3) {
            let amount = self.pick(&["-40", "-15", "-8", "5", "12", "30"]);
            let one = match self.below(6) {
                0 | 1 => format!("Add(\"trust\", {amount})"),
                2 => format!("Add(\"agitation\", {amount})"),
                3 => format!("Flag(\"{}\")", self.pick(&["f0", "f1"])),
                4 => format!("Set(\"trust\", {})", self.pick(&["10", "50"])),
                _ => format!("Unflag(\"{}\")", self.pick(&["f0", "f1"])),
            };
            effects.push(match self.one_in(5) {
                true => format!("When({}, [{one}])", self.condition(1)),
                false => one,
            });
        }
        format!("effects: [{}]", effects.join(", "))
    }

    fn evidence(&mut self) -> String {
        let value = |dice: &mut Self| dice.pick(&["-2", "-1", "0", "1", "2"]).to_owned();
        format!(
            "evidence: {{ \"wmo_clarify_needs\": {}, \"wmo_visible_reach_out\": {} }}",
            value(self),
            value(self)
        )
    }

    fn target(&mut self, index: usize, count: usize) -> String {
        match self.below(count - index + 1) {
            0 => "end_other".to_owned(),
            more if index + more >= count => "end".to_owned(),
            more => format!("n{}", index + more),
        }
    }

    fn option(&mut self, id: &str, index: usize, count: usize, free: bool) -> String {
        let named = format!("( id: \"{id}\", say: \"{id}\", ");
        named + &self.choice(id, index, count, free)
    }

    /// The fields that an option and a cell of a matrix share, and the end of it.
    fn choice(&mut self, id: &str, index: usize, count: usize, free: bool) -> String {
        let mut text = format!(
            "why: ( text: \"Daarom.\", source: \"OURS\" ), {}, ",
            self.evidence()
        );
        write!(text, "{}, ", self.effects()).unwrap();
        let back = !free && index > 1 && self.one_in(8);
        if back {
            write!(
                text,
                "when: Not(Visited(\"n{index}\")), next: \"n{}\", ",
                index - self.below(2)
            )
            .unwrap();
        } else {
            if !free && self.one_in(2) {
                write!(text, "when: {}, ", self.condition(1)).unwrap();
            }
            let next = match free {
                true if index + 1 < count => format!("n{}", index + 1),
                true => "end".to_owned(),
                false => self.target(index, count),
            };
            write!(text, "next: \"{next}\", ").unwrap();
            if self.one_in(5) {
                write!(
                    text,
                    "route: [( when: {}, to: \"{}\" )], ",
                    self.condition(1),
                    self.target(index, count)
                )
                .unwrap();
            }
        }
        if self.one_in(2) {
            write!(
                text,
                "balance: {{ \"bal_intervene_vs_refrain\": {} }}, ",
                self.pick(&["-2", "-0.5", "0", "1", "1.5", "2"])
            )
            .unwrap();
        }
        if self.one_in(4) {
            write!(
                text,
                "cases: [( id: \"k\", when: {}, {}, reply: \"Ja.\" )], ",
                self.condition(1),
                self.evidence()
            )
            .unwrap();
        }
        if (index == 1 && id == "a") || self.one_in(5) {
            text.push_str(
                "critical: ( id: \"crit_deception\", what: \"Dit.\", instead: \"Dat.\" ), ",
            );
        } else if index > 1 && self.one_in(3) {
            text.push_str("repairs: [\"n1.a\"], ");
        }
        text + "), "
    }

    fn decide(&mut self, index: usize, count: usize) -> String {
        // The critical moment is the option `a` of the first decision.
        let matrix = index > 1 && self.one_in(5);
        let kind = if matrix { "Matrix" } else { "Decide" };
        let mut text = format!("\"n{index}\": {kind}( ");
        if !matrix {
            write!(text, "say: \"n{index}\", ").unwrap();
        }
        if !matrix && self.one_in(3) {
            write!(
                text,
                "lines: [( id: \"more\", text: \"En nog iets.\", when: {} )], ",
                self.condition(1)
            )
            .unwrap();
        }
        let weight = self.pick(&["0.5", "1.0", "1.5", "1.5"]);
        write!(text, "affords: {{ \"wmo_clarify_needs\": {weight}").unwrap();
        if self.one_in(2) {
            text.push_str(", \"wmo_visible_reach_out\": 1.0");
        }
        text.push_str(" }, ");
        if self.one_in(3) {
            let band = self.pick(&["(-2.0, -0.5)", "(0.0, 1.0)", "(1.0, 2.0)"]);
            write!(text, "bands: {{ \"bal_intervene_vs_refrain\": {band} }}, ").unwrap();
        }
        if matrix {
            return text + &self.cells(index, count);
        }
        text.push_str("options: [");
        text.push_str(&self.option("a", index, count, true));
        for id in ["b", "c"].into_iter().take(1 + self.below(2)) {
            text.push_str(&self.option(id, index, count, false));
        }
        text.push_str("], ");
        if self.one_in(5) {
            let effects = self.effects();
            let repairs = match index > 1 && self.one_in(2) {
                true => "repairs: [\"n1.a\"], ",
                false => "",
            };
            write!(text, "asides: [( id: \"note\", do: \"Je noteert iets.\", {effects}, {repairs}why: ( text: \"Daarom.\", source: \"OURS\" ) )], ").unwrap();
        }
        text + "),\n"
    }

    /// A matrix of one row; its first cell is always open.
    fn cells(&mut self, index: usize, count: usize) -> String {
        let mut text = "prompt: \"Wie wat?\", rows: [( id: \"r\", text: \"Wie\" )], columns: [( id: \"a\", text: \"Dit\" ), ( id: \"b\", text: \"Dat\" )], cells: [".to_owned();
        for column in ["a", "b"] {
            write!(text, "( row: \"r\", column: \"{column}\", ").unwrap();
            text.push_str(&self.choice(column, index, count, column == "a"));
        }
        text + "] ),\n"
    }

    /// What is possible at every decision under a condition.
    fn always(&mut self) -> String {
        let (when, evidence, effects) = (self.condition(1), self.evidence(), self.effects());
        format!(
            "always: [( id: \"leave\", do: \"Je gaat.\", when: {when}, {evidence}, {effects}, why: ( text: \"Daarom.\", source: \"OURS\" ), next: \"end_other\" )],"
        )
    }

    /// A map that hands on what it says of one contact, and what hangs on it right after.
    fn map(&mut self, index: usize, next: &str) -> String {
        let test = self.pick(&["Placed(\"mo\")", "Sleeping(\"mo\")", "Judged(\"mo\", Wake)"]);
        let to = self.pick(&["end_other", "end_full"]);
        format!(
            "\"n{index}\": Map( say: \"n{index}\", prompt: \"Wie?\", hands: [( flag: \"f0\", when: {test} )], next: \"m{index}\" ),\n\"m{index}\": Tell( say: \"m{index}\", route: [( when: Flag(\"f0\"), to: \"{to}\" )], next: \"{next}\" ),\n"
        )
    }

    fn rate(index: usize, next: &str) -> String {
        let items = [
            "awakenable",
            "capacity",
            "reach",
            "reciprocity",
            "safety",
            "support",
            "wish",
        ];
        let ratings: String = items
            .iter()
            .map(|item| format!("\"net_{item}\": 1, "))
            .collect();
        format!(
            "\"n{index}\": Rate( prompt: \"Hoe?\", framework: \"network_profile\", keys: [( id: \"k\", by: Author, ratings: {{ {ratings} }} )], next: \"{next}\" ),\n"
        )
    }

    fn node(&mut self, index: usize, count: usize) -> String {
        let next = match index + 1 < count {
            true => format!("n{}", index + 1),
            false => "end".to_owned(),
        };
        if index > 1 && self.one_in(6) {
            return format!(
                "\"n{index}\": Tell( say: \"n{index}\", {}, route: [( when: {}, to: \"{}\" )], next: \"{next}\" ),\n",
                self.effects(),
                self.condition(1),
                self.target(index, count)
            );
        }
        if index > 1 && self.one_in(8) {
            return format!(
                "\"n{index}\": Observe( prompt: \"Wat?\", signals: [\"cold\"], decoys: [\"post\"], next: \"{next}\" ),\n"
            );
        }
        if index > 1 && self.one_in(9) {
            return match self.one_in(2) {
                true => Self::rate(index, &next),
                false => self.map(index, &next),
            };
        }
        self.decide(index, count)
    }

    /// The whole file.
    pub(super) fn scenario(&mut self) -> String {
        let count = 4 + self.below(3);
        let mut nodes = format!(
            "\"v\": Draw( outcomes: [ ( id: \"x\", weight: 2, next: \"n0\" ), ( id: \"y\", weight: 1, {}, weights: [( when: Profile(\"two\"), weight: {} )], next: \"n0\" ) ] ),\n",
            self.effects(),
            self.below(2)
        );
        // Flags must be set somewhere; the signal is noticed by a task or here.
        nodes.push_str("\"n0\": Tell( say: \"n0\", effects: [ When(Below(\"trust\", 12), [Flag(\"f0\"), Flag(\"f1\"), Notice(\"cold\")]) ], next: \"n1\" ),\n");
        for index in 1..count {
            nodes.push_str(&self.node(index, count));
        }
        // A draw in the middle, whose weights may depend on what was done.
        let late = match self.one_in(3) {
            true => format!(
                "\"end\": Draw( outcomes: [ ( id: \"p\", weight: 1, next: \"end_full\" ), ( id: \"q\", weight: 1, weights: [( when: {}, weight: 0 )], next: \"end_other\" ) ] ),\n",
                self.condition(1)
            ),
            false => "\"end\": Tell( say: \"end\", next: \"end_full\" ),\n".to_owned(),
        };
        let always = match self.one_in(3) {
            true => self.always(),
            false => String::new(),
        };
        let head = r#"Scenario(
    format: 1, id: "klein", language: "nl", title: "Klein", phase: "ph_first_contact", minutes: 5,
    client: ( name: "Henk" ), goals: ["wmo_clarify_needs"],
    contacts: { "mo": ( name: "Mo", ring: 2, known: true ) },
    signals: { "cold": ( text: "Koud." ), "post": ( text: "Post." ) },
    start_profiles: {
        "one": ( weight: 1, state: { "trust": 20, "agitation": 50 } ),
        "two": ( weight: 2, state: { "trust": 10, "agitation": 60 } ),
    },
    bands: { "bal_intervene_vs_refrain": (0.5, 1.5) },
    start: "v","#;
        format!(
            "{head}\n{always}\nnodes: {{\n{nodes}{late}\"end_full\": End( title: \"Einde\", text: \"Klaar.\", kind: Full ),\n\"end_other\": End( title: \"Einde\", text: \"Klaar.\", kind: Partial ),\n}} )"
        )
    }
}
