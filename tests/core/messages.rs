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

/// The ids of all messages.
pub(crate) fn all_ids() -> BTreeSet<String> {
    messages(Lang::Nl, |_| true).0.into_keys().collect()
}

/// The hints that the sources name.
pub(crate) fn source_hints() -> BTreeSet<String> {
    let mut hints = BTreeSet::new();
    each_source_line(&mut |line| {
        let literals = line.split('"').skip(1).step_by(2);
        let is_hint = |literal: &&str| {
            let mut words = literal.split('-').skip(1).peekable();
            let small =
                |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
            literal.starts_with("hint-") && words.peek().is_some() && words.all(small)
        };
        hints.extend(literals.filter(is_hint).map(str::to_owned));
    });
    hints
}

/// The rules that something finds, by the names they have in the sources.
pub(crate) fn used_rules() -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    each_source_line(&mut |line| {
        let names = line.split("Rule::").skip(1);
        rules.extend(names.map(|rest| {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next();
            name.unwrap_or_default().to_owned()
        }));
    });
    rules
}

/// Calls `each` for every line of the sources that is no comment.
fn each_source_line(each: &mut dyn FnMut(&str)) {
    visit_sources(&in_repository("src"), &mut |_, text| {
        let lines = text.lines();
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        code.for_each(&mut *each);
    });
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
