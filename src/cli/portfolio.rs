//! `drempel portfolio`: what all runs of a pseudonym add up to; shown, or kept as a page.

use super::args::{Portfolio as Arguments, ReportFormat};
use super::fault::Fault;
use super::host::Host;
use super::list::playable;
use super::report;
use super::ui::Ui;
use super::words::file_words;
use crate::core::portfolio::{Offer, Portfolio, Today, portfolio};
use crate::core::report::blocks::Report;
use crate::core::report::portfolio_report;
use crate::scene::head;
use crate::storage::Summaries;

/// Shows the portfolio, of the pseudonym in the settings where no other is named.
pub(super) fn run(args: Arguments, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let place = report::place(args.report, ui)?;
    let (Some(dir), Some(runs)) = (&host.dir, host.runs()) else {
        return Err(Fault::Usage(ui.say("no-data-dir", &[])));
    };
    let summaries = runs
        .summaries()
        .map_err(|error| Fault::Usage(file_words(&dir.runs(), &error, ui)))?;
    let player = args.player.as_deref().unwrap_or(&host.settings.player);
    let found = of(player, &summaries, host, ui);
    let shown = || portfolio_report(&found, summaries.broken.len(), ui.lang);
    match (place, args.format) {
        (Some(place), _) => {
            report::keep_page(&page(&shown()), &place, "portfolio-done", ui)?;
        }
        (None, ReportFormat::Json) => ui.json(&found)?,
        (None, ReportFormat::Html) => {
            let page = page(&shown());
            ui.result(&page)?;
        }
        (None, ReportFormat::Human) => {
            let text = shown().to_text(ui.width());
            ui.raw(&text)?;
            others(player, &summaries, ui)?;
        }
    }
    Ok(0)
}

fn of(player: &str, summaries: &Summaries, host: &Host, ui: &Ui<'_, '_>) -> Portfolio {
    let (catalog, _) = host.library.catalog();
    let entries = host.library.entries().into_iter();
    let scenarios = entries.filter_map(|entry| playable(&entry, &catalog, host));
    let offers: Vec<Offer> = scenarios.map(|it| Offer::of(&it, &catalog)).collect();
    let today = Today {
        catalog: &catalog,
        offers: &offers,
        lang: ui.lang,
    };
    portfolio(player, &summaries.known(), today)
}

fn page(report: &Report) -> String {
    report.to_html(&head)
}

/// Under which other pseudonyms runs are kept here.
fn others(player: &str, summaries: &Summaries, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    let players = summaries.players().into_keys();
    let others: Vec<&str> = players.filter(|other| *other != player).collect();
    if !others.is_empty() {
        ui.blank()?;
        ui.tell("portfolio-others", &[("names", &others.join(", "))], "")?;
    }
    Ok(())
}
