//! The command line: what was typed comes to a command with its arguments.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;

use super::fault::Fault;
use super::line::clap;
use super::ui::Ui;
use super::usage;
use crate::core::dialogue::Mode;
use crate::core::locale::Lang;
use crate::core::report::Shape;
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
    Open {
        scenario: Option<String>,
    },
    Play(Play),
    Check(Check),
    Audit(Audit),
    Translate(Translate),
    New(New),
    Format(Format),
    Graph(Graph),
    Replay(Replay),
    /// What was handed in is checked.
    Verify(PathBuf),
    Report(Reports),
    Simulate(Simulate),
    Sheets(Sheets),
    Runs(Runs),
    Portfolio(Portfolio),
    List(List),
    Figures {
        scenario: Option<String>,
        out: PathBuf,
    },
}

pub(super) struct Play {
    /// None where the run that is resumed says it.
    pub scenario: Option<String>,
    pub seed: Option<u64>,
    pub mode: Mode,
    pub choose: Option<Vec<String>>,
    pub script: Option<PathBuf>,
    pub draws: BTreeMap<String, String>,
    pub reasons: bool,
    pub resume: Option<Resume>,
    /// A moment of a run, or a node of the scenario, to begin at.
    pub from: Option<String>,
    pub json: bool,
    pub worker: Option<String>,
    pub report: Report,
}

/// A run to go on with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Resume {
    /// The one that was played last.
    Last,
    /// The one with this number or name.
    Named(String),
}

/// A page that is to be written.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub file: Option<PathBuf>,
    /// It may take the place of a file.
    pub overwrite: bool,
}

pub(super) struct Check {
    pub paths: Vec<PathBuf>,
    pub deny: Vec<String>,
    pub explain: Option<String>,
    /// The table of situations: of one moment, or of all.
    pub situations: Option<Moments>,
    pub json: bool,
}

/// Which moments of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Moments {
    All,
    /// By the id of the node.
    One(String),
}

pub(super) struct Sheets {
    pub scenarios: Vec<String>,
    pub seed: u64,
    pub out: PathBuf,
    pub overwrite: bool,
}

pub(super) struct New {
    pub folder: PathBuf,
}

pub(super) struct Format {
    pub paths: Vec<PathBuf>,
    pub check: bool,
}

pub(super) struct Graph {
    pub scenario: String,
    pub dot: bool,
}

pub(super) struct Audit {
    pub scenario: String,
    pub format: ReportFormat,
    pub max_states: usize,
    pub max_seconds: u64,
}

/// How an audit or a debrief is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReportFormat {
    Human,
    Json,
    Html,
}

pub(super) struct Translate {
    pub scenario: String,
    pub language: String,
    pub accept: Vec<String>,
}

pub(super) struct Replay {
    pub journal: PathBuf,
    pub format: ReportFormat,
    pub trainer: bool,
    pub report: Report,
}

/// Kept conversations in a file.
pub(super) struct Reports {
    /// Numbers or names of runs.
    pub runs: Vec<String>,
    /// None where the name of the file says it.
    pub shape: Option<Shape>,
    pub file: PathBuf,
    /// Own words, choices and levels, instead of all that the debrief says.
    pub hand_in: bool,
    pub numbers: bool,
    pub overwrite: bool,
}

pub(super) struct Simulate {
    pub scenario: String,
    /// The ids of policies; none for all.
    pub policies: Vec<String>,
    /// A file of policies instead of the shipped ones.
    pub file: Option<PathBuf>,
    pub runs: u32,
    pub seed: u64,
    pub max_states: usize,
    pub max_seconds: u64,
    /// One run of each policy, decision by decision, in place of the comparison.
    pub trace: bool,
    pub json: bool,
}

/// What is listed.
pub(super) struct List {
    /// A kind of ids; none for the scenarios.
    pub kind: Option<String>,
    /// Only what has all of these in its id or name.
    pub words: Vec<String>,
    pub json: bool,
}

pub(super) struct Runs {
    pub delete: Option<String>,
    pub yes: bool,
    pub archive: Option<Archive>,
}

/// All runs in one file.
pub(super) enum Archive {
    /// Written to it.
    Export(Report),
    /// Taken from it.
    Import(PathBuf),
}

pub(super) struct Portfolio {
    /// A pseudonym; none for the one in the settings.
    pub player: Option<String>,
    pub format: ReportFormat,
    pub report: Report,
}

/// What must be known before the rest can be read: in which language to say that it is wrong.
#[derive(Debug, Clone, Default)]
pub(super) struct Early {
    pub language: Option<Lang>,
    pub data_dir: Option<PathBuf>,
}

impl From<Early> for Launch {
    fn from(early: Early) -> Self {
        Self {
            data_dir: early.data_dir,
            language: early.language,
            scenario: None,
            reopened: false,
        }
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
            text.strip_prefix(name)?
                .strip_prefix('=')
                .map(OsString::from)
        })
    };
    let language = value("--language").and_then(|code| code.to_str()?.parse().ok());
    Early {
        language,
        data_dir: value("--data-dir").map(PathBuf::from),
    }
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
        Some(("check", found)) => Command::Check(check(found)),
        Some(("audit", found)) => Command::Audit(audit(found)),
        Some(("translate", found)) => Command::Translate(Translate {
            scenario: text(found, "scenario").unwrap_or_default(),
            language: text(found, "into").unwrap_or_default(),
            accept: all(found, "accept"),
        }),
        Some(("new", found)) => Command::New(New {
            folder: found.get_one("folder").cloned().unwrap_or_default(),
        }),
        Some(("fmt", found)) => Command::Format(Format {
            paths: all(found, "path"),
            check: found.get_flag("check"),
        }),
        Some(("graph", found)) => Command::Graph(Graph {
            scenario: text(found, "scenario").unwrap_or_default(),
            dot: text(found, "format").is_some_and(|format| format == "dot"),
        }),
        Some(("replay", found)) if found.contains_id("verify") => {
            Command::Verify(found.get_one("verify").cloned().unwrap_or_default())
        }
        Some(("report", found)) => Command::Report(reports(found)),
        Some(("replay", found)) => Command::Replay(Replay {
            journal: found.get_one("journal").cloned().unwrap_or_default(),
            format: report_format(found),
            trainer: found.get_flag("trainer"),
            report: report(found),
        }),
        Some(("sheets", found)) => Command::Sheets(Sheets {
            scenarios: all(found, "scenario"),
            seed: found.get_one("seed").copied().unwrap_or(1),
            out: found.get_one("out").cloned().unwrap_or_default(),
            overwrite: found.get_flag("overwrite"),
        }),
        Some(("simulate", found)) => Command::Simulate(simulate(found)),
        Some(("runs", found)) => Command::Runs(Runs {
            delete: text(found, "delete"),
            yes: found.get_flag("yes"),
            archive: archive(found),
        }),
        Some(("portfolio", found)) => Command::Portfolio(Portfolio {
            player: text(found, "player"),
            format: report_format(found),
            report: report(found),
        }),
        Some(("list", found)) => Command::List(List {
            kind: text(found, "kind"),
            words: all(found, "word"),
            json: json(found),
        }),
        Some(("figures", found)) => Command::Figures {
            scenario: text(found, "scenario"),
            out: found.get_one("out").cloned().unwrap_or_default(),
        },
        Some(("help", found)) => return Ok(Parsed::Help(text(found, "command"))),
        _ => Command::Open {
            scenario: text(&found, "scenario"),
        },
    }))
}

fn play(found: &ArgMatches) -> Play {
    let independent = text(found, "mode").is_some_and(|mode| mode == "independent");
    let choose = text(found, "choose");
    Play {
        scenario: text(found, "scenario"),
        seed: found.get_one("seed").copied(),
        mode: if independent {
            Mode::Independent
        } else {
            Mode::Practice
        },
        choose: choose.map(|ids| {
            ids.split(',')
                .map(str::trim)
                .filter(|id| !id.is_empty())
                .map(str::to_owned)
                .collect()
        }),
        script: found.get_one("script").cloned(),
        draws: found
            .get_many("draw")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        reasons: found.get_flag("reasons"),
        resume: text(found, "resume").map(|name| match name.is_empty() {
            true => Resume::Last,
            false => Resume::Named(name),
        }),
        from: text(found, "from"),
        json: json(found),
        worker: text(found, "name"),
        report: report(found),
    }
}

fn check(found: &ArgMatches) -> Check {
    let mut paths: Vec<PathBuf> = all(found, "path");
    let situations = text(found, "situations").map(|moment| match paths.is_empty() {
        _ if moment.is_empty() => Moments::All,
        false => Moments::One(moment),
        // What follows the option is the scenario where nothing else is.
        true => {
            paths.push(moment.into());
            Moments::All
        }
    });
    Check {
        paths,
        deny: all(found, "deny"),
        explain: text(found, "explain"),
        situations,
        json: json(found),
    }
}

fn audit(found: &ArgMatches) -> Audit {
    Audit {
        scenario: text(found, "scenario").unwrap_or_default(),
        format: report_format(found),
        max_states: found.get_one("max-states").copied().unwrap_or_default(),
        max_seconds: found.get_one("max-seconds").copied().unwrap_or_default(),
    }
}

fn reports(found: &ArgMatches) -> Reports {
    Reports {
        runs: all(found, "run"),
        shape: text(found, "as").and_then(|ending| Shape::of_ending(&ending)),
        file: found.get_one("file").cloned().unwrap_or_default(),
        hand_in: text(found, "form").is_some_and(|form| form == "hand-in"),
        numbers: found.get_flag("numbers"),
        overwrite: found.get_flag("overwrite"),
    }
}

fn simulate(found: &ArgMatches) -> Simulate {
    let mut policies: Vec<String> = all(found, "policy");
    policies.retain(|id| id != "all");
    Simulate {
        scenario: text(found, "scenario").unwrap_or_default(),
        policies,
        file: found.get_one("policies").cloned(),
        runs: found.get_one("runs").copied().unwrap_or_default(),
        seed: found.get_one("seed").copied().unwrap_or_default(),
        max_states: found.get_one("max-states").copied().unwrap_or_default(),
        max_seconds: found.get_one("max-seconds").copied().unwrap_or_default(),
        trace: found.get_flag("trace"),
        json: json(found),
    }
}

fn text(found: &ArgMatches, name: &str) -> Option<String> {
    found.get_one::<String>(name).cloned()
}

/// Every value of an argument that may stand more than once.
fn all<T: Clone + Send + Sync + 'static>(found: &ArgMatches, name: &str) -> Vec<T> {
    found
        .get_many(name)
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

fn report(found: &ArgMatches) -> Report {
    Report {
        file: found.get_one("report").cloned(),
        overwrite: found.get_flag("overwrite"),
    }
}

fn archive(found: &ArgMatches) -> Option<Archive> {
    let export = found.get_one("export").cloned();
    let export = export.map(|file| {
        Archive::Export(Report {
            file: Some(file),
            overwrite: found.get_flag("overwrite"),
        })
    });
    export.or_else(|| found.get_one("import").cloned().map(Archive::Import))
}

fn report_format(found: &ArgMatches) -> ReportFormat {
    match text(found, "format").as_deref() {
        Some("json") => ReportFormat::Json,
        Some("html") => ReportFormat::Html,
        _ => ReportFormat::Human,
    }
}

fn json(found: &ArgMatches) -> bool {
    text(found, "format").is_some_and(|format| format == "json")
}
