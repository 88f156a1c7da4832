//! A diagnostic as data: code, severity, place, arguments. Never a finished sentence.
//!
//! The words stand in `assets/locales/*/diagnostics.ftl` under `diag-CODE` and `hint-…`, so that
//! the same finding is said in Dutch and in English, in the terminal, in JSON and in an editor.
//! A way out that is always the same stands under `hint-for-CODE`.
//! [`render`] draws it for people; [`json`] is the stable machine form.

mod causes;
mod excerpt;
mod from_source;
mod json;
mod manual;
mod render;
mod rule;
mod shorten;

pub use from_source::{from_format, from_ron};
pub use json::{JsonDiagnostic, JsonEdit, JsonPlace};
pub use render::{render_human, summary};
pub use rule::Rule;

use crate::core::fast::FastMap;
use crate::core::locale::{Lang, say, try_say, with_own_mark};
use crate::core::source::{Edit, SourceText, Span};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; the scenario plays.
    Warning,
    /// The scenario cannot be trusted or played.
    Error,
}

/// What a message or hint is about: named values for its text.
pub type Args = Vec<(&'static str, String)>;

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable, kebab-case; the message is `diag-CODE`.
    pub rule: Rule,
    /// How grave.
    pub severity: Severity,
    /// Index of the source in [`Checked::sources`].
    pub file: usize,
    /// The place, unless the finding is about the file as a whole.
    pub span: Option<Span>,
    /// Values for the message.
    pub args: Args,
    /// Numbers for the message, written with a point; each language puts its own mark.
    pub decimals: Args,
    /// A way out: the message id (`hint-…`) and its values.
    pub hint: Option<(&'static str, Args)>,
    /// Other places in the same file that belong to it, each with the message id (`place-…`) of
    /// what stands there.
    pub related: Vec<(Span, &'static str)>,
    /// What the hint says, as changes of the file that a program can make. Empty where the hint
    /// asks, or leaves a choice.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// A finding at a place.
    pub fn at(rule: Rule, span: Span) -> Self {
        Self {
            span: Some(span),
            ..Self::about_file(rule)
        }
    }

    /// A finding about a file as a whole.
    pub fn about_file(rule: Rule) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            file: 0,
            span: None,
            args: Vec::new(),
            decimals: Vec::new(),
            hint: None,
            related: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// The code of its rule.
    pub fn code(&self) -> &'static str {
        self.rule.code()
    }

    /// The same, as grave as said.
    #[must_use]
    pub fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// Adds a value for the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a number for the message, written with a point.
    #[must_use]
    pub fn decimal(mut self, name: &'static str, number: String) -> Self {
        self.decimals.push((name, number));
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, id: &'static str, args: Args) -> Self {
        self.hint = Some((id, args));
        self
    }

    /// Adds what the hint says, as changes of the file.
    #[must_use]
    pub fn fix(mut self, edits: Vec<Edit>) -> Self {
        self.fix = edits;
        self
    }

    /// Adds "did you mean …" when something near exists, else names what is known if that is short.
    #[must_use]
    pub fn near<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        let near = nearest(wrong, known.iter().copied());
        if let Some(near) = near.or_else(|| part_of_one(wrong, &known)) {
            let near = ("near", near.to_owned());
            return match self.rule.list() {
                Some(list) => self.hint("hint-near-in-list", vec![near, ("list", list.to_owned())]),
                None => self.hint("hint-did-you-mean", vec![near]),
            };
        }
        let length: usize = known.iter().take(240).map(|name| name.len() + 2).sum();
        if !known.is_empty() && (known.len() <= 14 || known.len() <= 240 && length <= 242) {
            return self.hint("hint-known", vec![("known", known.join(", "))]);
        }
        self
    }

    /// Adds another place in the same file and what stands there (`place-…`).
    #[must_use]
    pub fn also(mut self, span: Span, what: &'static str) -> Self {
        self.related.push((span, what));
        self
    }

    /// In which source of the checked set it lies.
    #[must_use]
    pub fn in_file(mut self, file: usize) -> Self {
        self.file = file;
        self
    }

    /// The message in a language.
    pub fn message(&self, lang: Lang) -> String {
        let args = self.args_in(lang);
        say(lang, &format!("diag-{}", self.code()), &borrowed(&args))
    }

    /// The hint in a language: its own, or else what is always said for its code, if anything.
    pub fn hint_text(&self, lang: Lang) -> Option<String> {
        match &self.hint {
            Some((id, args)) => Some(say(lang, id, &borrowed(args))),
            None => try_say(
                lang,
                &format!("hint-for-{}", self.code()),
                &borrowed(&self.args_in(lang)),
            ),
        }
    }

    fn args_in(&self, lang: Lang) -> Args {
        let numbers = self.decimals.iter();
        let numbers = numbers.map(|(name, number)| (*name, with_own_mark(lang, number)));
        self.args.iter().cloned().chain(numbers).collect()
    }
}

fn borrowed(args: &Args) -> Vec<(&'static str, &str)> {
    args.iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

/// The one known name that a wrong one is some words of, or that is some words of the wrong one:
/// `first_contact` for `ph_first_contact`.
fn part_of_one<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    /// A shorter word is part of too much.
    const SHORTEST: usize = 4;
    let within = |short: &str, long: &str| {
        let ends = |rest: &str| rest.is_empty() || rest.starts_with('_');
        let begins = |before: &str| before.is_empty() || before.ends_with('_');
        let mut places = long.match_indices(short);
        short.len() >= SHORTEST
            && places.any(|(at, _)| begins(&long[..at]) && ends(&long[at + short.len()..]))
    };
    let is_near = |name: &&&str| within(wrong, name) || within(name, wrong);
    let mut near = known.iter().filter(is_near);
    near.next().filter(|_| near.next().is_none()).copied()
}

/// Suggestions for the slips of one file: the first ones that differ get one. Whoever has more has
/// made another mistake, and all names held against all others would take time in the square of
/// the file.
#[derive(Debug, Default)]
pub(crate) struct Suggestions {
    sought: FastMap<Slip, Hint>,
}

/// What was said, about what, and the name that nothing has: the same name can be a slip of
/// different names at two nodes.
type Slip = (Rule, Args, String);

/// A way out: the message id and its values.
type Hint = Option<(&'static str, Args)>;

/// How many different slips of one file get a suggestion.
const MOST_SOUGHT: usize = 32;

impl Suggestions {
    /// Adds what [`Diagnostic::near`] does. `known` is called only if it is needed.
    pub(crate) fn near<'a, K: IntoIterator<Item = &'a str>>(
        &mut self,
        finding: Diagnostic,
        wrong: &str,
        known: impl FnOnce() -> K,
    ) -> Diagnostic {
        if wrong.len() > LONGEST {
            return finding;
        }
        let slip = (finding.rule, finding.args.clone(), wrong.to_owned());
        let hint = match self.sought.get(&slip) {
            Some(hint) => hint.clone(),
            None if self.sought.len() >= MOST_SOUGHT => return finding,
            None => {
                let hint = finding.clone().near(wrong, known()).hint;
                self.sought.insert(slip, hint.clone());
                hint
            }
        };
        Diagnostic { hint, ..finding }
    }
}

/// A longer text, in bytes, is no slip of a name: an id has 64 letters at most.
const LONGEST: usize = 200;

/// The known name that is nearest to a wrong one, if near enough to be a slip.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > LONGEST {
        return None;
    }
    // Each letter that only one of two names has is a change of its own, or half of one.
    let letters = |name: &str| {
        name.chars()
            .fold(0u64, |all, c| all | 1 << (u32::from(c) % 64))
    };
    let (own_length, own_letters) = (wrong.chars().count(), letters(wrong));
    let may_be_near = |name: &str, most: usize| {
        let other = letters(name);
        let only = (own_letters & !other)
            .count_ones()
            .max((other & !own_letters).count_ones());
        only as usize <= most
    };
    let near = known.into_iter().filter_map(|name| {
        if name.len() > LONGEST {
            return None;
        }
        let length = name.chars().count();
        let most = (length.max(3) / 3).min(4);
        if length.abs_diff(own_length) > most || !may_be_near(name, most) {
            return None;
        }
        let distance = strsim::damerau_levenshtein(wrong, name);
        (distance <= most).then_some((distance, name))
    });
    near.min().map(|(_, name)| name)
}

/// The result of loading: sources and what was found in them.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The texts that were read; a diagnostic names one by its index.
    pub sources: Vec<SourceText>,
    /// The findings, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Whether anything that was found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Whether a file could not be read at all, so that nothing is known about what is in it.
    pub fn is_unreadable(&self) -> bool {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .any(|diagnostic| diagnostic.rule.is_unreadable())
    }

    /// Whether something keeps a scenario from being played: an error in its own file, which comes
    /// first. A translation with an error is left out.
    pub fn keeps_from_playing(&self) -> bool {
        let mut own = self.diagnostics.iter().filter(|found| found.file == 0);
        own.any(|found| found.severity == Severity::Error)
    }

    /// Puts the findings in the order of the files, and keeps their number readable.
    pub fn sort(&mut self) {
        self.diagnostics
            .sort_by_key(|diagnostic| (diagnostic.file, diagnostic.span, diagnostic.code()));
        self.diagnostics.dedup();
        causes::gather(&mut self.diagnostics);
        shorten::shorten(&mut self.diagnostics);
    }
}
