//! Help, made from what can really be typed, in the reader's language.

use clap::{Arg, Command as Clap};
use unicode_width::UnicodeWidthStr as _;

use super::fault::Fault;
use super::line::clap;
use super::ui::{Look, Ui};
use super::usage::unknown_command;
use crate::core::locale::try_say;

/// Shows the help about one command, or about all.
pub(super) fn show(about: Option<&str>, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let all = clap();
    let Some(name) = about.filter(|name| *name != "help") else {
        return general(&all, ui);
    };
    let Some(command) = all.find_subcommand(name) else {
        return Err(Fault::Usage(unknown_command(name, ui)));
    };
    ui.put(&usage_line(command, ui), "")?;
    ui.blank()?;
    ui.tell(&format!("help-{name}"), &[], "")?;
    if let Some(more) = try_say(ui.lang, &format!("help-{name}-more"), &[]) {
        ui.blank()?;
        ui.put(&more, "")?;
    }
    let positional: Vec<&Arg> = command.get_positionals().collect();
    let options: Vec<&Arg> = command.get_opts().collect();
    arguments("help-arguments", name, &positional, ui)?;
    arguments("help-options", name, &options, ui)?;
    let global: Vec<&Arg> = all
        .get_arguments()
        .filter(|arg| arg.is_global_set())
        .collect();
    arguments("help-global", "", &global, ui)?;
    Ok(0)
}

fn general(all: &Clap, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    ui.tell("help-drempel", &[], "")?;
    ui.blank()?;
    ui.put(
        &ui.say(
            "help-usage",
            &[(
                "line",
                &format!("drempel [{}]", ui.say("value-command", &[])),
            )],
        ),
        "",
    )?;
    heading("help-commands", ui)?;
    let rows: Vec<(String, String)> = all
        .get_subcommands()
        .map(|command| {
            (
                command.get_name().to_owned(),
                ui.say(&format!("help-{}", command.get_name()), &[]),
            )
        })
        .collect();
    table(&rows, ui)?;
    let options: Vec<&Arg> = all.get_arguments().collect();
    arguments("help-options", "", &options, ui)?;
    ui.blank()?;
    ui.tell("help-codes", &[], "")?;
    Ok(0)
}

fn usage_line(command: &Clap, ui: &Ui<'_, '_>) -> String {
    let mut line = format!("drempel {}", command.get_name());
    for arg in command.get_positionals() {
        let more = if arg
            .get_num_args()
            .is_some_and(|range| range.max_values() > 1)
        {
            "…"
        } else {
            ""
        };
        line = format!("{line} {}{more}", value(arg, ui));
    }
    if command.get_opts().next().is_some() {
        line = format!("{line} [{}]", ui.say("value-options", &[]));
    }
    ui.say("help-usage", &[("line", &line)])
}

fn arguments(id: &str, command: &str, args: &[&Arg], ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    if args.is_empty() {
        return Ok(());
    }
    heading(id, ui)?;
    let rows: Vec<(String, String)> = args
        .iter()
        .map(|arg| {
            let own = format!("help-{command}-{}", arg.get_id());
            let words = try_say(ui.lang, &own, &[])
                .unwrap_or_else(|| ui.say(&format!("help-arg-{}", arg.get_id()), &[]));
            (shape(arg, ui), words)
        })
        .collect();
    table(&rows, ui)
}

/// How an argument is typed: `--seed N`, `SCENARIO`.
fn shape(arg: &Arg, ui: &Ui<'_, '_>) -> String {
    let short = arg
        .get_short()
        .map(|short| format!("-{short}, "))
        .unwrap_or_default();
    match arg.get_long() {
        Some(long) if arg.get_action().takes_values() => {
            let values: Vec<String> = arg
                .get_possible_values()
                .iter()
                .map(|value| value.get_name().to_owned())
                .collect();
            let value = if values.is_empty() {
                value(arg, ui)
            } else {
                values.join("|")
            };
            format!("{short}--{long} {value}")
        }
        Some(long) => format!("{short}--{long}"),
        None => value(arg, ui),
    }
}

fn value(arg: &Arg, ui: &Ui<'_, '_>) -> String {
    ui.say(&format!("value-{}", arg.get_id()), &[])
}

fn heading(id: &str, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    ui.blank()?;
    let text = ui.say(id, &[]);
    ui.look(Look::Bold, &text, "")?;
    Ok(())
}

/// Names in a column of their own, with the words about each beside it.
pub(super) fn table(rows: &[(String, String)], ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    let column = rows
        .iter()
        .map(|(name, _)| name.width())
        .max()
        .unwrap_or(0)
        .min(30);
    for (name, words) in rows {
        if name.width() > column {
            ui.put(name, "  ")?;
            ui.put(words, &" ".repeat(column + 4))?;
        } else {
            let blanks = " ".repeat(column - name.width());
            ui.put(words, &format!("  {name}{blanks}  "))?;
        }
    }
    Ok(())
}
