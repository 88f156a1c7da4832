//! Everything that can be typed. The words about it stand in the messages.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command as Clap, value_parser};

/// Everything that can be typed.
pub(super) fn clap() -> Clap {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    let option = |name: &'static str| Arg::new(name).long(name);
    let format = || {
        option("format")
            .value_parser(["human", "json"])
            .default_value("human")
    };
    let report_format = || {
        option("format")
            .value_parser(["human", "json", "html"])
            .default_value("human")
    };
    let report = || option("report").value_parser(value_parser!(PathBuf));
    let overwrite = || flag("overwrite").requires("report");
    let max_states = || {
        option("max-states")
            .value_parser(value_parser!(usize))
            .default_value("1000000")
    };
    let max_seconds = || {
        option("max-seconds")
            .value_parser(value_parser!(u64))
            .default_value("120")
    };
    let command = |name: &'static str| Clap::new(name).disable_help_flag(true);
    Clap::new("drempel")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .global(true),
        )
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::SetTrue),
        )
        .arg(option("language").value_parser(["nl", "en"]).global(true))
        .arg(
            option("data-dir")
                .value_parser(value_parser!(PathBuf))
                .global(true),
        )
        .arg(option("scenario"))
        .subcommand(
            command("play")
                .arg(Arg::new("scenario").required_unless_present_any(["resume", "from"]))
                .arg(
                    option("mode")
                        .value_parser(["practice", "independent"])
                        .default_value("practice"),
                )
                .arg(
                    option("resume")
                        .num_args(0..=1)
                        .default_missing_value("")
                        .conflicts_with_all(["mode", "seed", "draw", "name", "reasons"]),
                )
                .arg(option("from").conflicts_with_all(["resume", "mode", "seed", "draw", "name"]))
                .arg(option("name"))
                .arg(option("seed").value_parser(value_parser!(u64)))
                .arg(option("draw").value_parser(pair).action(ArgAction::Append))
                .arg(flag("reasons"))
                .arg(option("choose").conflicts_with("script"))
                .arg(option("script").value_parser(value_parser!(PathBuf)))
                .arg(report())
                .arg(overwrite())
                .arg(format()),
        )
        .subcommand(
            command("list")
                .arg(Arg::new("kind"))
                .arg(Arg::new("word").num_args(1..))
                .arg(format()),
        )
        .subcommand(
            command("figures").arg(Arg::new("scenario")).arg(
                option("out")
                    .required(true)
                    .value_parser(value_parser!(PathBuf)),
            ),
        )
        .subcommand(
            command("runs")
                .arg(option("delete").conflicts_with_all(["export", "import"]))
                .arg(flag("yes").requires("delete"))
                .arg(
                    option("export")
                        .value_parser(value_parser!(PathBuf))
                        .conflicts_with("import"),
                )
                .arg(flag("overwrite").requires("export"))
                .arg(option("import").value_parser(value_parser!(PathBuf))),
        )
        .subcommand(
            command("portfolio")
                .arg(option("player"))
                .arg(report().conflicts_with("format"))
                .arg(overwrite())
                .arg(report_format()),
        )
        .subcommand(
            command("report")
                .arg(Arg::new("run").required(true).num_args(1..))
                .arg(option("as").value_parser(["html", "pdf", "csv"]))
                .arg(
                    Arg::new("file")
                        .long("out")
                        .short('o')
                        .required(true)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(
                    option("form")
                        .value_parser(["student", "hand-in"])
                        .default_value("student"),
                )
                .arg(flag("numbers"))
                .arg(flag("overwrite")),
        )
        .subcommand(
            command("replay")
                .arg(
                    Arg::new("journal")
                        .required_unless_present("verify")
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(
                    option("verify")
                        .value_parser(value_parser!(PathBuf))
                        .conflicts_with_all(["journal", "trainer", "report", "format"]),
                )
                .arg(flag("trainer"))
                .arg(report().conflicts_with("format"))
                .arg(overwrite())
                .arg(report_format()),
        )
        .subcommand(
            command("check")
                .arg(
                    Arg::new("path")
                        .required_unless_present_any(["explain", "situations"])
                        .num_args(1..)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(option("deny").action(ArgAction::Append))
                .arg(option("explain").conflicts_with_all(["path", "deny"]))
                .arg(
                    option("situations")
                        .num_args(0..=1)
                        .default_missing_value("")
                        .conflicts_with_all(["explain", "format"]),
                )
                .arg(format()),
        )
        .subcommand(
            command("audit")
                .arg(Arg::new("scenario").required(true))
                .arg(report_format())
                .arg(max_states())
                .arg(max_seconds()),
        )
        .subcommand(
            command("simulate")
                .arg(Arg::new("scenario").required(true))
                .arg(option("policy").action(ArgAction::Append))
                .arg(option("policies").value_parser(value_parser!(PathBuf)))
                .arg(
                    option("runs")
                        .value_parser(value_parser!(u32).range(..=1_000_000))
                        .default_value("1000"),
                )
                .arg(
                    option("seed")
                        .value_parser(value_parser!(u64))
                        .default_value("1"),
                )
                .arg(max_states())
                .arg(max_seconds())
                .arg(flag("trace"))
                .arg(format()),
        )
        .subcommand(
            command("sheets")
                .arg(Arg::new("scenario").required(true).num_args(1..))
                .arg(
                    option("out")
                        .short('o')
                        .required(true)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(
                    option("seed")
                        .value_parser(value_parser!(u64))
                        .default_value("1"),
                )
                .arg(flag("overwrite")),
        )
        .subcommand(
            command("translate")
                .arg(Arg::new("scenario").required(true))
                .arg(Arg::new("into").required(true))
                .arg(option("accept").action(ArgAction::Append)),
        )
        .subcommand(
            command("new").arg(
                Arg::new("folder")
                    .required(true)
                    .value_parser(value_parser!(PathBuf)),
            ),
        )
        .subcommand(
            command("fmt")
                .arg(
                    Arg::new("path")
                        .required(true)
                        .num_args(1..)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(flag("check")),
        )
        .subcommand(
            command("graph")
                .arg(Arg::new("scenario").required(true))
                .arg(
                    option("format")
                        .value_parser(["svg", "dot"])
                        .default_value("svg"),
                ),
        )
        .subcommand(command("help").arg(Arg::new("command")))
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() && !value.is_empty() => {
            Ok((name.to_owned(), value.to_owned()))
        }
        // The words for it stand in the messages.
        _ => Err(String::new()),
    }
}
