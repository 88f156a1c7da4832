//! A wrong command line in the reader's own language: clap's kinds of errors, our sentences.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::line::clap;
use super::ui::Ui;
use crate::core::diagnostic::nearest;
use crate::core::locale::try_say;

/// What is wrong, a way out, and where to read more.
pub(super) fn sentence(error: &clap::Error, args: &[OsString], ui: &Ui<'_, '_>) -> String {
    let mut lines = vec![what(error, ui)];
    // Of several suggestions the reader gives the nearest last.
    let suggested = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .iter()
    .find_map(|kind| words(error, *kind).pop());
    if let Some(near) = suggested {
        lines.push(ui.say("usage-did-you-mean", &[("near", &near)]));
    } else {
        let known = words(error, ContextKind::ValidValue);
        if !known.is_empty() {
            lines.push(ui.say("usage-possible", &[("values", &known.join(", "))]));
        }
    }
    let command = command_in(args)
        .map(|name| format!("drempel {name}"))
        .unwrap_or_else(|| "drempel".to_owned());
    lines.push(ui.say("usage-see-help", &[("command", &command)]));
    lines.join("\n")
}

fn what(error: &clap::Error, ui: &Ui<'_, '_>) -> String {
    let arg = words(error, ContextKind::InvalidArg);
    let arg = arg
        .iter()
        .map(|arg| shown(arg, ui))
        .collect::<Vec<_>>()
        .join(", ");
    let value = words(error, ContextKind::InvalidValue).join(" ");
    match error.kind() {
        ErrorKind::UnknownArgument => ui.say("usage-unknown-argument", &[("arg", &arg)]),
        ErrorKind::InvalidSubcommand => {
            let name = words(error, ContextKind::InvalidSubcommand).join(" ");
            ui.say("usage-unknown-command", &[("name", &name)])
        }
        ErrorKind::MissingRequiredArgument => ui.say("usage-missing", &[("arg", &arg)]),
        ErrorKind::ArgumentConflict => {
            let other = words(error, ContextKind::PriorArg);
            let other = other
                .iter()
                .map(|arg| shown(arg, ui))
                .collect::<Vec<_>>()
                .join(", ");
            match other == arg || other.is_empty() {
                true => ui.say("usage-twice", &[("arg", &arg)]),
                false => ui.say("usage-conflict", &[("arg", &arg), ("other", &other)]),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues
            if value.is_empty() =>
        {
            ui.say("usage-no-value", &[("arg", &arg)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let said = ui.say("usage-invalid-value", &[("arg", &arg), ("value", &value)]);
            let wanted = try_say(
                ui.lang,
                &format!("usage-wanted-{}", arg.trim_start_matches('-')),
                &[],
            );
            wanted
                .map(|wanted| format!("{said}\n{wanted}"))
                .unwrap_or(said)
        }
        ErrorKind::TooManyValues => ui.say("usage-too-many", &[("arg", &arg)]),
        ErrorKind::InvalidUtf8 => ui.say("usage-not-utf8", &[]),
        _ => ui.say("usage-wrong", &[]),
    }
}

/// An argument as it is typed: `--seed <N>` is `--seed`, `<scenario>` is the placeholder's name,
/// and so is `[path]...`, which stands so where something else can take its place.
fn shown(arg: &str, ui: &Ui<'_, '_>) -> String {
    let first = arg.split_whitespace().next().unwrap_or(arg);
    match first.strip_prefix(['<', '[']) {
        Some(rest) => {
            let id = rest.split(['>', ']']).next().unwrap_or(rest);
            try_say(ui.lang, &format!("value-{id}"), &[]).unwrap_or_else(|| id.to_owned())
        }
        None => first.trim_end_matches('.').to_owned(),
    }
}

fn words(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}

/// The first command that is named on the line.
pub(super) fn command_in(args: &[OsString]) -> Option<String> {
    let all = clap();
    args.iter()
        .filter_map(|arg| arg.to_str())
        .find(|arg| all.find_subcommand(arg).is_some())
        .map(str::to_owned)
}

/// A command that does not exist.
pub(super) fn unknown_command(name: &str, ui: &Ui<'_, '_>) -> String {
    let all = clap();
    let mut said = ui.say("usage-unknown-command", &[("name", name)]);
    if let Some(near) = nearest(name, all.get_subcommands().map(clap::Command::get_name)) {
        said = format!(
            "{said}\n{}",
            ui.say("usage-did-you-mean", &[("near", near)])
        );
    }
    format!(
        "{said}\n{}",
        ui.say("usage-see-help", &[("command", "drempel")])
    )
}
