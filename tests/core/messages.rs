//! The messages of the program: both languages say the same things about the same things.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use drempel::core::locale::Lang;
use drempel::storage::read_source;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::fixtures::{files_in, in_repository};

/// The variables that a message's text asks for.
type Variables = BTreeSet<String>;

/// The messages of a language in the files whose name is right, with their variables; and what is
/// wrong with those files.
fn messages(
    lang: Lang,
    is_right: impl Fn(&str) -> bool,
) -> (BTreeMap<String, Variables>, Vec<String>) {
    let mut messages = BTreeMap::new();
    let mut faults = Vec::new();
    for path in files_in(&format!("assets/locales/{}", lang.code())) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !is_right(&name) {
            continue;
        }
        let text = read_source(&path).unwrap();
        let resource = parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|err| format!("{name}: {err}")));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name.to_owned();
            let mut variables = Variables::new();
            match &message.value {
                Some(pattern) => collect(pattern, &mut variables),
                None => faults.push(format!("{name}: {id} says nothing")),
            }
            message
                .attributes
                .iter()
                .for_each(|attribute| collect(&attribute.value, &mut variables));
            if messages.insert(id.clone(), variables).is_some() {
                faults.push(format!("{name}: {id} stands twice"));
            }
        }
    }
    (messages, faults)
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => collect_expression(expression, variables),
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut Variables) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            variants
                .iter()
                .for_each(|variant| collect(&variant.value, variables));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments
                .positional
                .iter()
                .for_each(|inline| collect_inline(inline, variables));
            arguments
                .named
                .iter()
                .for_each(|named| collect_inline(&named.value, variables));
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The ids of all messages about findings.
pub(crate) fn message_ids() -> BTreeSet<String> {
    messages(Lang::Nl, |name| name == "diagnostics.ftl")
        .0
        .into_keys()
        .collect()
}

/// The codes and hint ids in the sources: every string with a dash and nothing but small letters
/// in the parts that report findings, and what a finding is made from anywhere else.
pub(crate) fn source_literals() -> BTreeSet<String> {
    let mut literals = BTreeSet::new();
    visit_sources(&in_repository("src"), &mut |path, text| {
        let reports = [
            "diagnostic",
            "source",
            "framework",
            "scenario",
            "check",
            "read_file.rs",
            "findings.rs",
        ];
        let reports = path
            .iter()
            .any(|part| reports.iter().any(|name| part == *name))
            // What can be said of a tie has names of the same form, and reports nothing.
            && !path.ends_with("scenario/network/tie.rs");
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for (index, literal) in line
                .split('"')
                .enumerate()
                .filter(|(index, _)| index % 2 == 1)
            {
                let before = line.split('"').nth(index - 1).unwrap_or_default();
                let makes_finding = [
                    "Diagnostic::error(",
                    "Diagnostic::warning(",
                    "Diagnostic::about_file(",
                    ".warn(",
                    ".warn_text(",
                    ".warn_part(",
                    ".warn_edition(",
                ]
                .iter()
                .any(|call| before.ends_with(call));
                if makes_finding || (reports && is_kebab(literal)) {
                    literals.insert(literal.to_owned());
                }
            }
        }
    });
    literals
}

fn is_kebab(literal: &str) -> bool {
    literal.contains('-')
        && literal
            .split('-')
            .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase()))
}

fn visit_sources(folder: &Path, visit: &mut dyn FnMut(&Path, &str)) {
    for path in files_in(&folder.display().to_string()) {
        if path.is_dir() {
            visit_sources(&path, visit);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let within = path.strip_prefix(in_repository("src")).unwrap();
            visit(within, &read_source(&path).unwrap());
        }
    }
}

#[test]
fn message_files_can_be_read() {
    for lang in Lang::ALL {
        assert_eq!(
            messages(lang, |_| true).1,
            Vec::<String>::new(),
            "{}",
            lang.code()
        );
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let [nl, en] = Lang::ALL.map(|lang| messages(lang, |_| true).0);
    let mut faults = Vec::new();
    for (id, variables) in &nl {
        match en.get(id) {
            None => faults.push(format!("{id} is not in English")),
            Some(english) if english != variables => {
                faults.push(format!(
                    "{id}: Dutch has {variables:?}, English has {english:?}"
                ));
            }
            Some(_) => {}
        }
    }
    faults.extend(
        en.keys()
            .filter(|id| !nl.contains_key(*id))
            .map(|id| format!("{id} is not in Dutch")),
    );
    assert!(faults.is_empty(), "{faults:#?}");
}
