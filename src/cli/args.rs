//! The command line: what can be typed, and what it comes to. Its words stand in [`super::help`].

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command as Clap, value_parser};

use super::fault::Fault;
use super::ui::Ui;
use super::usage;
use crate::core::dialogue::Mode;
use crate::core::locale::Lang;
use crate::launch::Launch;

/// What was typed.
pub(super) enum Parsed {
    Command(Command),
    /// Help, about one command or about all.
    Help(Option<String>),
    Version,
}

/// A command with its arguments.
pub(super) enum Command {
    Open { scenario: Option<String> },
    Play(Play),
    Check(Check),
    Translate(Translate),
    Replay(Replay),
    Runs(Runs),
    List,
}

pub(super) struct Play {
    pub scenario: String,
    pub seed: Option<u64>,
    pub mode: Mode,
    pub choose: Option<Vec<String>>,
    pub script: Option<PathBuf>,
    pub draws: BTreeMap<String, String>,
    pub resume: bool,
    pub json: bool,
    pub worker: Option<String>,
}

pub(super) struct Check {
    pub paths: Vec<PathBuf>,
    pub json: bool,
}

pub(super) struct Translate {
    pub scenario: String,
    pub language: String,
    pub accept: Vec<String>,
}

pub(super) struct Replay {
    pub journal: PathBuf,
    pub json: bool,
    pub trainer: bool,
}

pub(super) struct Runs {
    pub delete: Option<String>,
    pub yes: bool,
}

/// What must be known before the rest can be read: in which language to say that it is wrong.
#[derive(Debug, Clone, Default)]
pub(super) struct Early {
    pub language: Option<Lang>,
    pub data_dir: Option<PathBuf>,
}

impl From<Early> for Launch {
    fn from(early: Early) -> Self {
        Self { data_dir: early.data_dir, language: early.language, scenario: None }
    }
}

/// Looks for the language and the data folder anywhere on the line.
pub(super) fn early(args: &[OsString]) -> Early {
    let value = |name: &str| {
        args.iter().enumerate().find_map(|(at, arg)| {
            let text = arg.to_str()?;
            if text == name {
                return args.get(at + 1).cloned();
            }
            text.strip_prefix(name)?.strip_prefix('=').map(OsString::from)
        })
    };
    let language = value("--language").and_then(|code| code.to_str()?.parse().ok());
    Early { language, data_dir: value("--data-dir").map(PathBuf::from) }
}

/// Everything that can be typed.
pub(super) fn clap() -> Clap {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let option = |name: &'static str| Arg::new(name).long(name);
    let format = || option("format").value_parser(["human", "json"]).default_value("human");
    let command = |name: &'static str| Clap::new(name).disable_help_flag(true);
    Clap::new("drempel")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).global(true))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::SetTrue))
        .arg(option("language").value_parser(["nl", "en"]).global(true))
        .arg(option("data-dir").value_parser(value_parser!(PathBuf)).global(true))
        .arg(option("scenario"))
        .subcommand(
            command("play")
                .arg(Arg::new("scenario").required(true))
                .arg(option("mode").value_parser(["practice", "independent"]).default_value("practice"))
                .arg(flag("resume").conflicts_with_all(["seed", "draw", "name"]))
                .arg(option("name"))
                .arg(option("seed").value_parser(value_parser!(u64)))
                .arg(option("draw").value_parser(pair).action(ArgAction::Append))
                .arg(option("choose").conflicts_with("script"))
                .arg(option("script").value_parser(value_parser!(PathBuf)))
                .arg(format()),
        )
        .subcommand(command("list"))
        .subcommand(
            command("runs")
                .arg(option("delete"))
                .arg(flag("yes").requires("delete")),
        )
        .subcommand(
            command("replay")
                .arg(Arg::new("journal").required(true).value_parser(value_parser!(PathBuf)))
                .arg(flag("trainer"))
                .arg(format()),
        )
        .subcommand(
            command("check")
                .arg(Arg::new("path").required(true).num_args(1..).value_parser(value_parser!(PathBuf)))
                .arg(format()),
        )
        .subcommand(
            command("translate")
                .arg(Arg::new("scenario").required(true))
                .arg(Arg::new("into").required(true))
                .arg(option("accept").action(ArgAction::Append)),
        )
        .subcommand(command("help").arg(Arg::new("command")))
}

/// Reads the line; a wrong one is a fault in the reader's own language.
pub(super) fn parse(args: &[OsString], ui: &Ui<'_, '_>) -> Result<Parsed, Fault> {
    let line = std::iter::once(OsString::from("drempel")).chain(args.iter().cloned());
    let found = match clap().try_get_matches_from(line) {
        Ok(found) => found,
        Err(error) if error.kind() == clap::error::ErrorKind::DisplayHelp => {
            return Ok(Parsed::Help(usage::command_in(args)));
        }
        Err(error) => return Err(Fault::Usage(usage::sentence(&error, args, ui))),
    };
    if found.get_flag("version") {
        return Ok(Parsed::Version);
    }
    Ok(Parsed::Command(match found.subcommand() {
        Some(("play", found)) => Command::Play(play(found)),
        Some(("check", found)) => Command::Check(Check {
            paths: found.get_many("path").into_iter().flatten().cloned().collect(),
            json: json(found),
        }),
        Some(("translate", found)) => Command::Translate(Translate {
            scenario: text(found, "scenario").unwrap_or_default(),
            language: text(found, "into").unwrap_or_default(),
            accept: found.get_many("accept").into_iter().flatten().cloned().collect(),
        }),
        Some(("replay", found)) => Command::Replay(Replay {
            journal: found.get_one("journal").cloned().unwrap_or_default(),
            json: json(found),
            trainer: found.get_flag("trainer"),
        }),
        Some(("runs", found)) => Command::Runs(Runs { delete: text(found, "delete"), yes: found.get_flag("yes") }),
        Some(("list", _)) => Command::List,
        Some(("help", found)) => return Ok(Parsed::Help(text(found, "command"))),
        _ => Command::Open { scenario: text(&found, "scenario") },
    }))
}

fn play(found: &ArgMatches) -> Play {
    let independent = text(found, "mode").is_some_and(|mode| mode == "independent");
    let choose = text(found, "choose");
    Play {
        scenario: text(found, "scenario").unwrap_or_default(),
        seed: found.get_one("seed").copied(),
        mode: if independent { Mode::Independent } else { Mode::Practice },
        choose: choose.map(|ids| ids.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect()),
        script: found.get_one("script").cloned(),
        draws: found.get_many("draw").into_iter().flatten().cloned().collect(),
        resume: found.get_flag("resume"),
        json: json(found),
        worker: text(found, "name"),
    }
}

fn text(found: &ArgMatches, name: &str) -> Option<String> {
    found.get_one::<String>(name).cloned()
}

fn json(found: &ArgMatches) -> bool {
    text(found, "format").is_some_and(|format| format == "json")
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => Ok((name.to_owned(), value.to_owned())),
        // The words for it stand in the messages.
        _ => Err(String::new()),
    }
}
