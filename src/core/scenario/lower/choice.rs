//! Options and asides: what is said, what it shows, what follows; and the cases merged in.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::super::ids::{NodeIx, PersonIx, short};
use super::super::model::{
    Band, Choice, Consequence, Critical, Guard, Line, Manner, Pose, Shared, Situation, Speaker,
    Way, Why, shared,
};
use super::super::raw::{self, Id};
use super::Lower;
use super::names::List;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::{ItemIx, Kind, check_source};
use crate::core::source::{Span, Spanned, Table};

/// What a choice is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It leads on.
    Option,
    /// It leads on, from a cell of a matrix.
    Cell,
    /// It can be taken beside a choice.
    Aside,
}

/// Where a choice stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment<'m> {
    /// The id of the node.
    pub id: &'m str,
    /// What can be going on there.
    pub situations: &'m [Situation],
    /// Bands that hold there whatever is going on.
    pub bands: &'m Shared<Band>,
}

/// What follows from a choice, with the parts that a case of it replaces one by one.
#[derive(Clone)]
pub(super) struct Basis {
    /// What its behaviours map to.
    mapped: Rc<BTreeMap<ItemIx, i8>>,
    /// Direct tags.
    direct: Rc<BTreeMap<ItemIx, i8>>,
    /// What the client answers first.
    answer: Option<Line>,
    /// And then.
    lines: Rc<[Line]>,
    /// All of it together.
    pub then: Consequence,
}

impl Basis {
    fn answered(&mut self) {
        let reply = self.answer.iter().chain(&*self.lines);
        self.then.reply = shared(reply.cloned().collect());
    }

    /// Direct tags override what the behaviours map to.
    fn weighed(&mut self) {
        self.then.evidence = shared(combine(&self.mapped, &self.direct));
    }
}

/// The id of an option, or `ROW_COLUMN` of a matrix cell.
pub(super) fn choice_id(choice: &raw::Choice) -> Option<String> {
    match (&choice.id, &choice.row, &choice.column) {
        (Some(id), _, _) => Some(short(&id.value).to_owned()),
        (None, Some(row), Some(column)) => {
            Some(format!("{}_{}", short(&row.value), short(&column.value)))
        }
        _ => None,
    }
}

impl Lower<'_> {
    /// One option, cell or aside of a node.
    pub(super) fn choice(
        &mut self,
        moment: Moment<'_>,
        raw: Spanned<raw::Choice>,
        role: Role,
    ) -> Option<Choice> {
        let span = raw.span;
        let raw = raw.value;
        let Some(id) = choice_id(&raw) else {
            self.broken = true;
            self.report(Diagnostic::at(Rule::OptionWithoutId, start_of(span)));
            return None;
        };
        self.check_cell(&raw, span, role);
        let key = format!("{}.{id}", moment.id);
        let spoken = self.spoken(
            &key,
            span,
            raw.say,
            raw.act,
            raw.silence,
            role == Role::Cell,
        );
        let when = self.optional_guard(raw.when);
        if raw.why.is_none() {
            self.report(Diagnostic::at(Rule::MissingWhy, start_of(span)).arg("id", &id));
        }
        if role == Role::Aside
            && !(raw.route.is_empty()
                && raw.next.is_none()
                && raw.balance.is_empty()
                && raw.cases.is_empty()
                && raw.critical.is_none())
        {
            self.report(Diagnostic::at(Rule::AsideLeadsOn, start_of(span)).arg("id", &id));
        }
        // What is open everywhere, and what stands beside a choice, goes with no one decision.
        let decision = self.node_by_id.get(moment.id).copied();
        let decision = decision.filter(|_| role != Role::Aside);
        let direct = self.evidence(raw.evidence, decision);
        let behaviours = self.behaviours(raw.shows);
        let answer = raw.reply.map(|reply| self.answer(&key, reply));
        let lines = self.lines(&key, raw.reply_lines);
        let then = Consequence {
            acts: shared(self.acts(raw.acts)),
            balance: shared(self.positions(raw.balance)),
            steps: shared(self.steps(raw.steps)),
            effects: shared(self.effects(raw.effects)),
            critical: raw
                .critical
                .map(|critical| self.critical(&key, critical))
                .unwrap_or_default(),
            why: raw.why.map(|why| self.why(&key, why)),
            way: Way {
                routes: self.routes(raw.route),
                next: raw.next.and_then(|next| self.target(&next)),
            },
            shows: shared(behaviours),
            ..Consequence::default()
        };
        let mut base = Basis {
            mapped: self.mapped(&then.shows).into(),
            direct: direct.into(),
            answer,
            lines: lines.into(),
            then,
        };
        base.weighed();
        base.answered();
        let cases = self.cases(&key, (decision, moment), &base, raw.cases);
        let repairs = raw
            .repairs
            .iter()
            .filter_map(|repair| self.repair(repair))
            .collect();
        let (manner, text) = spoken?;
        Some(Choice {
            id,
            manner,
            text,
            cell: None,
            when,
            repairs,
            base: base.then,
            cases,
            chosen_bit: None,
        })
    }

    /// Row and column stand in the cells of a matrix, in all of them and nowhere else.
    fn check_cell(&mut self, raw: &raw::Choice, span: Span, role: Role) {
        let place = [raw.row.as_ref(), raw.column.as_ref()];
        match (role, place.iter().flatten().next()) {
            (Role::Cell, _) => {
                for (name, _) in ["row", "column"]
                    .iter()
                    .zip(place)
                    .filter(|(_, id)| id.is_none())
                {
                    self.broken = true;
                    self.report(
                        Diagnostic::at(Rule::MissingField, start_of(span)).arg("name", name),
                    );
                }
            }
            (Role::Option | Role::Aside, Some(stray)) => {
                self.broken = true;
                self.report(Diagnostic::at(Rule::OutsideAMatrix, stray.span));
            }
            (Role::Option | Role::Aside, None) => {}
        }
    }

    fn spoken(
        &mut self,
        key: &str,
        span: Span,
        say: Option<raw::Text>,
        act: Option<raw::Text>,
        silence: Option<raw::Text>,
        in_matrix: bool,
    ) -> Option<(Manner, Option<super::super::ids::TextIx>)> {
        let mut given = [
            (Manner::Say, say),
            (Manner::Do, act),
            (Manner::Silence, silence),
        ]
        .into_iter()
        .filter_map(|(manner, text)| text.map(|text| (manner, text)));
        match (given.next(), given.next()) {
            (Some((manner, text)), None) => {
                Some((manner, Some(self.text(format_args!("{key}.say"), text))))
            }
            (None, _) if in_matrix => Some((Manner::Do, None)),
            _ => {
                self.broken = true;
                self.report(Diagnostic::at(Rule::OptionWithoutText, start_of(span)));
                None
            }
        }
    }

    /// What follows where a case holds: what it names, and the rest as `basis` has it.
    pub(super) fn over(
        &mut self,
        basis: &Basis,
        key: &str,
        decision: Option<NodeIx>,
        raw: raw::Case,
    ) -> Basis {
        let mut basis = basis.clone();
        if !raw.evidence.is_empty() || raw.shows.is_some() {
            let own = self.evidence(raw.evidence, decision);
            Rc::make_mut(&mut basis.direct).extend(own);
            if let Some(shows) = raw.shows {
                basis.then.shows = shared(self.behaviours(shows));
                basis.mapped = self.mapped(&basis.then.shows).into();
            }
            basis.weighed();
        }
        if raw.reply.is_some() || raw.reply_lines.is_some() {
            if let Some(reply) = raw.reply {
                basis.answer = Some(self.answer(key, reply));
            }
            if let Some(lines) = raw.reply_lines {
                basis.lines = self.lines(key, lines).into();
            }
            basis.answered();
        }
        let then = &mut basis.then;
        if let Some(acts) = raw.acts {
            then.acts = shared(self.acts(acts));
        }
        if let Some(balance) = raw.balance {
            then.balance = shared(self.positions(balance));
        }
        if let Some(steps) = raw.steps {
            then.steps = shared(self.steps(steps));
        }
        if let Some(effects) = raw.effects {
            then.effects = shared(self.effects(effects));
        }
        if let Some(critical) = raw.critical {
            then.critical = self.critical(key, critical);
        }
        if let Some(why) = raw.why {
            then.why = Some(self.why(key, why));
        }
        if let Some(route) = raw.route {
            then.way.routes = self.routes(route);
        }
        if let Some(next) = raw.next {
            then.way.next = self.target(&next);
        }
        basis
    }

    /// Direct tags; those of an option of a `decision` are remembered with their places.
    fn evidence(
        &mut self,
        table: Table<Spanned<i64>>,
        decision: Option<NodeIx>,
    ) -> BTreeMap<ItemIx, i8> {
        let mut out = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (id, value) in table {
            self.unique_key(&mut seen, &id);
            let item = self.item(
                &id,
                &[Kind::Competency, Kind::Trait, Kind::Label],
                Rule::UnknownCompetency,
            );
            let value = self
                .in_range(&value, -2, 2)
                .and_then(|value| i8::try_from(value).ok());
            if let (Some(item), Some(value)) = (item, value) {
                let place = decision.map(|node| (node, item, id.span));
                self.places.evidence.extend(place);
                out.insert(item, value);
            }
        }
        out
    }

    fn behaviours(&mut self, ids: Vec<Id>) -> Vec<String> {
        let mut out = Vec::new();
        for id in ids {
            if self.catalog.behaviours.contains_key(&id.value) {
                out.push(id.value);
            } else {
                let known = || self.catalog.behaviours.keys().map(String::as_str);
                let finding = Diagnostic::at(Rule::UnknownBehaviour, id.span).arg("id", &id.value);
                let finding = self.suggestions.near(finding, &id.value, known);
                self.report(finding);
            }
        }
        out
    }

    /// What behaviours map to, added up and held to -2..=2 (design §5).
    fn mapped(&self, shows: &[String]) -> BTreeMap<ItemIx, i8> {
        let mut mapped: BTreeMap<ItemIx, i8> = BTreeMap::new();
        for id in shows {
            let maps = self
                .catalog
                .behaviours
                .get(id)
                .map(|behaviour| behaviour.maps.as_slice());
            for (item, value) in maps.unwrap_or_default() {
                let sum = mapped.entry(*item).or_default();
                *sum = sum.saturating_add(*value);
            }
        }
        for value in mapped.values_mut() {
            *value = (*value).clamp(-2, 2);
        }
        mapped
    }

    fn acts(&mut self, ids: Vec<Id>) -> Vec<ItemIx> {
        ids.iter()
            .filter_map(|id| self.item(id, &[Kind::Act], Rule::UnknownAct))
            .collect()
    }

    fn positions(&mut self, table: Table<Spanned<f64>>) -> Vec<(ItemIx, i8)> {
        let mut out = Vec::new();
        let mut seen = BTreeSet::new();
        for (id, position) in table {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let balance = self.item(&id, &[Kind::Balance, Kind::Tension], Rule::UnknownBalance);
            let position = self.half_steps(position.span, position.value);
            out.extend(balance.zip(position));
        }
        out
    }

    /// What the client answers first.
    fn answer(&mut self, key: &str, reply: raw::Text) -> Line {
        Line {
            by: Speaker::Client,
            text: self.text(format_args!("{key}.reply"), reply),
            when: None,
            pose: Pose::default(),
        }
    }

    pub(super) fn lines(&mut self, key: &str, lines: Vec<raw::Line>) -> Vec<Line> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for line in lines {
            self.check_id(&line.id);
            if !self.unique_key(&mut seen, &line.id) {
                continue;
            }
            let text = self.text(format_args!("{key}.line.{}", line.id.value), line.text);
            let when = self.optional_guard(line.when);
            let Some(by) = self.speaker(line.by) else {
                continue;
            };
            let pose = Pose {
                door: line.door,
                posture: line.posture,
                face: line.face,
                sound: line.sound,
                appears: self.objects(line.appears),
                disappears: self.objects(line.disappears),
            };
            out.push(Line {
                by,
                text,
                when,
                pose,
            });
        }
        out
    }

    fn speaker(&mut self, by: raw::By) -> Option<Speaker> {
        Some(match by {
            raw::By::Client => Speaker::Client,
            raw::By::Narrator => Speaker::Narrator,
            raw::By::Thought => Speaker::Thought,
            raw::By::Worker => Speaker::Worker,
            raw::By::Person(id) => Speaker::Person(self.person(&id)?),
        })
    }

    /// A declared third person, or a finding.
    pub(super) fn person(&mut self, id: &Spanned<String>) -> Option<PersonIx> {
        let person = self.names.person(&id.value);
        if person.is_none() {
            self.not_listed(Rule::UnknownPerson, List::People, id);
        }
        person
    }

    fn critical(&mut self, key: &str, raw: raw::Critical) -> Option<Critical> {
        let item = self.item(&raw.id, &[Kind::Critical], Rule::UnknownCritical);
        let what = self.text(format_args!("{key}.what"), raw.what);
        let instead = self.text(format_args!("{key}.instead"), raw.instead);
        Some(Critical {
            item: item?,
            what,
            instead,
        })
    }

    fn why(&mut self, key: &str, raw: raw::Why) -> Arc<Why> {
        let suggestions = &mut self.suggestions;
        if let Some(finding) = check_source(self.catalog, &raw.source, suggestions) {
            self.report(finding);
        }
        Arc::new(Why {
            text: self.text(format_args!("{key}.why"), raw.text),
            source: raw.source.value,
        })
    }

    pub(super) fn routes(&mut self, routes: Vec<raw::Route>) -> Shared<(Option<Guard>, NodeIx)> {
        let mut out = Vec::new();
        for route in routes {
            let when = self.optional_guard(route.when);
            if let Some(to) = self.target(&route.to) {
                out.push((when, to));
            }
        }
        shared(out)
    }

    /// `NODE.OPTION` of the critical moment that is repaired. That the moment is critical is
    /// looked at when the whole story is there.
    fn repair(&mut self, repair: &Id) -> Option<(NodeIx, u16)> {
        let (node, option) = repair.value.split_once('.').unwrap_or((&repair.value, ""));
        let node_ix = self.node_by_id.get(node).copied();
        let position = self.options.get(node, option);
        if self.unread.has_node(node) {
            return None;
        }
        if node_ix.is_none() || position.is_none() {
            self.unknown(Rule::UnknownOption, repair, |lower| lower.options.all());
        }
        node_ix.zip(position)
    }
}

/// Evidence by item: what behaviours map to, and direct tags in its place.
fn combine(mapped: &BTreeMap<ItemIx, i8>, direct: &BTreeMap<ItemIx, i8>) -> Vec<(ItemIx, i8)> {
    let mut all = mapped.clone();
    all.extend(direct);
    all.into_iter().collect()
}

/// The first character of something long: enough to point at it.
pub(super) fn start_of(span: Span) -> Span {
    Span {
        start: span.start,
        end: span.start + 1,
    }
}
