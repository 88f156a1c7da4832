//! Errors of the core and of the disk as sentences.

use std::io;
use std::path::Path;

use super::fault::Fault;
use super::ui::{Ui, shown};
use crate::core::dialogue::ReplayError;
use crate::core::dialogue::{SetupError, StepError};
use crate::core::journal::JournalFault;
use crate::run::{ForkError, ReadError, TakeBackError};
use crate::storage::{RunsError, run_name};

/// A step that could not be taken.
pub(super) fn step_fault(error: &StepError, ui: &Ui<'_, '_>) -> Fault {
    let text = step_words(error, ui);
    match error {
        StepError::Ended
        | StepError::NotAsked
        | StepError::NoGrounds
        | StepError::NotOffered { .. }
        | StepError::OutOfRange { .. }
        | StepError::NothingToUndo => Fault::Usage(text),
        // The scenario itself cannot go on.
        StepError::NothingOffered(_) | StepError::NoWay(_) | StepError::EndlessLoop(_) => {
            Fault::Found(text)
        }
    }
}

fn step_words(error: &StepError, ui: &Ui<'_, '_>) -> String {
    match error {
        StepError::Ended => ui.say("step-ended", &[]),
        StepError::NotAsked => ui.say("step-not-asked", &[]),
        StepError::NoGrounds => ui.say("sure-step", &[]),
        StepError::NotOffered { id, offered } if offered.is_empty() => {
            ui.say("step-nothing-to-offer", &[("id", id)])
        }
        StepError::NotOffered { id, offered } => ui.say(
            "step-not-offered",
            &[("id", id), ("offered", &offered.join(", "))],
        ),
        StepError::OutOfRange { value, low, high } => ui.say(
            "step-out-of-range",
            &[
                ("value", &value.to_string()),
                ("low", &low.to_string()),
                ("high", &high.to_string()),
            ],
        ),
        StepError::NothingToUndo => ui.say("step-nothing-to-undo", &[]),
        StepError::NothingOffered(node) => ui.say("step-no-option", &[("node", node)]),
        StepError::NoWay(node) => ui.say("step-no-way", &[("node", node)]),
        StepError::EndlessLoop(node) => ui.say("step-endless", &[("node", node)]),
    }
}

/// A setup or an input that does not fit the scenario.
pub(super) fn replay_words(error: &ReplayError, ui: &Ui<'_, '_>) -> String {
    match error {
        ReplayError::Setup(SetupError::UnknownDraw { name, known }) => ui.say(
            "setup-unknown-draw",
            &[("name", name), ("known", &known.join(", "))],
        ),
        ReplayError::Setup(SetupError::UnknownOutcome {
            name,
            outcome,
            known,
        }) => ui.say(
            "setup-unknown-outcome",
            &[
                ("name", name),
                ("outcome", outcome),
                ("known", &known.join(", ")),
            ],
        ),
        ReplayError::Setup(SetupError::Step(error)) => step_words(error, ui),
        ReplayError::Input { number, error } => ui.say(
            "journal-input",
            &[
                ("number", &number.to_string()),
                ("error", &step_words(error, ui)),
            ],
        ),
    }
}

/// A new run that could not be started.
pub(super) fn start_fault(error: &ReplayError, ui: &Ui<'_, '_>) -> Fault {
    match error {
        ReplayError::Setup(SetupError::Step(error)) => step_fault(error, ui),
        _ => Fault::Usage(replay_words(error, ui)),
    }
}

/// A run that cannot be forked.
pub(super) fn fork_fault(error: &ForkError, ui: &Ui<'_, '_>) -> Fault {
    let reason = match error {
        ForkError::Replay(error) => replay_words(error, ui),
        // Whoever asks has looked how many there are.
        ForkError::BeyondEnd { asked, .. } => asked.to_string(),
    };
    Fault::Found(ui.say("what-if-not-again", &[("reason", &reason)]))
}

/// A choice that cannot be taken back.
pub(super) fn take_back_fault(error: &TakeBackError, ui: &Ui<'_, '_>) -> Fault {
    match error {
        TakeBackError::NoHelp(error) => step_fault(error, ui),
        TakeBackError::NotKept => Fault::Usage(ui.say("take-back-not-kept", &[])),
        TakeBackError::Fork(error) => fork_fault(error, ui),
    }
}

/// A stored run that could not be opened: a journal that cannot be trusted is a finding, a file
/// that cannot be read is not.
pub(super) fn runs_fault(error: &RunsError, ui: &Ui<'_, '_>) -> Fault {
    let words = runs_words(error, ui);
    match error {
        RunsError::Read(ReadError::Journal(_) | ReadError::Replay(_)) => Fault::Found(words),
        RunsError::Io { .. } | RunsError::InUse(_) | RunsError::Read(ReadError::NotKept { .. }) => {
            Fault::Usage(words)
        }
    }
}

/// Why a stored run could not be opened.
pub(super) fn runs_words(error: &RunsError, ui: &Ui<'_, '_>) -> String {
    match error {
        RunsError::Io { path, error } => file_words(path, error, ui),
        RunsError::InUse(path) => {
            let look_back = ui.say("runs-look-back", &[("id", &run_name(path))]);
            format!("{} {look_back}", ui.say("run-in-use", &[]))
        }
        RunsError::Read(error) => read_words(error, ui),
    }
}

/// Why a run could not be read.
pub(super) fn read_words(error: &ReadError, ui: &Ui<'_, '_>) -> String {
    match error {
        ReadError::Journal(fault) => journal_words(fault, ui),
        ReadError::NotKept { scenario, .. } => {
            ui.say("journal-not-kept", &[("scenario", scenario)])
        }
        ReadError::Replay(error) => replay_words(error, ui),
    }
}

/// Why a journal cannot be trusted.
pub(super) fn journal_words(fault: &JournalFault, ui: &Ui<'_, '_>) -> String {
    match fault {
        JournalFault::NoHeader => ui.say("journal-no-header", &[]),
        JournalFault::Damaged { line } => ui.say("journal-damaged", &[("line", &line.to_string())]),
        JournalFault::OutOfOrder { line } => {
            ui.say("journal-out-of-order", &[("line", &line.to_string())])
        }
        JournalFault::NewerFormat(format) => {
            ui.say("journal-newer", &[("format", &format.to_string())])
        }
    }
}

/// A file that the system refused, and why.
pub(super) fn file_words(path: &Path, error: &io::Error, ui: &Ui<'_, '_>) -> String {
    let (path, reason) = (shown(path), ui.reason(error));
    ui.say("file-failed", &[("path", &path), ("reason", &reason)])
}
