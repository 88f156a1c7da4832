//! The terminal player's own front: choose a scenario, go on with a run, change the language.

use super::fault::Fault;
use super::host::Host;
use super::list::{describe, playable};
use super::play::{by_hand, start_new, start_stored};
use super::runs::{Listed, describe as describe_run};
use super::ui::{Look, Ui};
use crate::core::dialogue::{Mode, Setup};
use crate::core::locale::Lang;
use crate::storage::{LibraryEntry, RunInfo, fresh_seed};

/// How many unfinished runs are offered.
const UNFINISHED: usize = 5;

/// What the menu offers under a number.
enum Item {
    New(LibraryEntry),
    Stored(Box<RunInfo>),
}

/// Shows the menu until the player stops. A scenario that was named is opened first.
pub(super) fn run(
    scenario: Option<String>,
    mut host: Host,
    ui: &mut Ui<'_, '_>,
) -> Result<u8, Fault> {
    if let Some(name) = scenario {
        let entry = host.library.find(&name);
        let entry = entry
            .ok_or_else(|| Fault::Usage(ui.say("translate-no-scenario", &[("name", &name)])))?;
        return play(&Item::New(entry), &host, ui);
    }
    loop {
        let items = show(&host, ui)?;
        let Some(typed) = ui.ask()? else { return Ok(0) };
        match typed.as_str() {
            "q" => return Ok(0),
            "l" => change_language(&mut host, ui)?,
            _ => {
                let number = typed
                    .parse::<usize>()
                    .ok()
                    .and_then(|number| number.checked_sub(1));
                match number.and_then(|index| items.get(index)) {
                    Some(item) => {
                        let lang = ui.lang;
                        if let Err(fault) = play(item, &host, ui) {
                            if let Fault::Output(_) = fault {
                                return Err(fault);
                            }
                            fault.tell(ui);
                        }
                        // A stored run is played in its own language.
                        ui.lang = lang;
                    }
                    None => ui.tell("menu-how", &[], "")?,
                }
            }
        }
    }
}

fn show(host: &Host, ui: &mut Ui<'_, '_>) -> Result<Vec<Item>, Fault> {
    let (catalog, _) = host.library.catalog();
    let mut items = Vec::new();
    ui.blank()?;
    ui.look(Look::Bold, "Drempel", "")?;
    ui.tell("menu-head", &[], "")?;
    for entry in host.library.entries() {
        if let Some(scenario) = playable(&entry, &catalog, host) {
            items.push(Item::New(entry));
            let title = scenario
                .plain_text(scenario.title, ui.lang.code())
                .into_owned();
            ui.look(Look::Bold, &title, &format!("{:>3}  ", items.len()))?;
            describe(&scenario, "     ", ui)?;
        }
    }
    let listed = match Listed::read(host, ui) {
        Ok(listed) => listed,
        Err(fault) => {
            // What can be played is no less there for that.
            fault.tell(ui);
            ui.tell("menu-how", &[], "")?;
            return Ok(items);
        }
    };
    let stored = listed.unfinished(UNFINISHED);
    if !stored.is_empty() {
        ui.tell("menu-unfinished", &[], "")?;
    }
    for run in stored {
        let words = describe_run(&run, &listed.store, ui);
        items.push(Item::Stored(Box::new(run)));
        ui.put(&words, &format!("{:>3}  ", items.len()))?;
    }
    ui.tell("menu-how", &[], "")?;
    Ok(items)
}

fn play(item: &Item, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let begin = match item {
        Item::Stored(run) => start_stored(&run.path, host, ui)?,
        Item::New(entry) => {
            ui.tell("menu-mode", &[], "")?;
            ui.tell("sure-menu", &[], "")?;
            let Some(typed) = ui.ask()? else { return Ok(0) };
            let (typed, reasons) = match typed.strip_suffix(['w', 'W']) {
                Some(rest) => (rest.trim_end(), true),
                None => (typed.as_str(), false),
            };
            let mode = if typed == "2" {
                Mode::Independent
            } else {
                Mode::Practice
            };
            start_new(
                entry,
                Setup {
                    seed: fresh_seed(),
                    mode,
                    reasons,
                    ..Setup::default()
                },
                None,
                host,
                ui,
            )?
        }
    };
    by_hand(begin, ui)
}

/// The other language, from now on and the next time.
fn change_language(host: &mut Host, ui: &mut Ui<'_, '_>) -> Result<(), Fault> {
    ui.lang = match ui.lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    host.settings.language = Some(ui.lang);
    if let Some(dir) = &host.dir
        && let Err(error) = host.settings.save(dir)
    {
        let reason = ui.reason(&error);
        ui.tell("settings-not-kept", &[("reason", &reason)], "")?;
    }
    Ok(())
}
