//! `drempel audit`: what a scenario measures, proved before anyone plays it.

use std::sync::Arc;

use super::args::{Audit, ReportFormat};
use super::deadline::Deadline;
use super::fault::Fault;
use super::host::Host;
use super::play::unknown_scenario;
use super::ui::Ui;
use crate::core::audit::policy::load_policies;
use crate::core::audit::{Limits, audit};
use crate::core::diagnostic::Checked;
use crate::core::report::AuditReport;
use crate::storage::{POLICIES, shipped_scenarios};

/// Audits a scenario. Exit code 1 says that the gate is shut: something must be mended first.
pub(super) fn run(args: &Audit, host: &Host, ui: &mut Ui<'_, '_>) -> Result<u8, Fault> {
    let entry = host
        .library
        .find(&args.scenario)
        .ok_or_else(|| unknown_scenario(&args.scenario, host, ui))?;
    let (catalog, frameworks) = host.library.catalog();
    let with_faults = |checked: Checked, id: &str, ui: &Ui<'_, '_>| {
        Fault::findings(checked, ui.say(id, &[("scenario", &entry.id)]))
    };
    if frameworks.has_errors() {
        return Err(with_faults(frameworks, "audit-frameworks-have-errors", ui));
    }
    let loaded = host.library.load(&entry, &catalog);
    let scenario = match loaded.scenario {
        Some(scenario) if !loaded.checked.keeps_from_playing() => Arc::new(scenario),
        _ => return Err(with_faults(loaded.checked, "audit-has-errors", ui)),
    };
    let (policies, found) = load_policies(POLICIES.0, POLICIES.1, &catalog);
    if found.has_errors() {
        return Err(with_faults(found, "audit-frameworks-have-errors", ui));
    }
    let deadline = Deadline::in_seconds(args.max_seconds);
    let mut limits = Limits {
        max_states: args.max_states,
        should_stop: &mut || deadline.has_come(),
    };
    let shipped = shipped_scenarios(&catalog);
    let policies = policies.taught(&scenario, &shipped, &catalog, limits.should_stop);
    let audit = audit(&scenario, &catalog, &policies, &mut limits);
    let found = Checked {
        sources: loaded.checked.sources,
        diagnostics: audit.findings.clone(),
    };
    let findings = found.to_json(ui.lang);
    let report = AuditReport {
        audit: &audit,
        findings: &findings,
        scenario: &scenario,
        catalog: &catalog,
        policies: &policies,
        lang: ui.lang,
    };
    match args.format {
        ReportFormat::Human => ui.raw(&report.to_text(ui.width()))?,
        ReportFormat::Html => ui.result(&report.to_html())?,
        ReportFormat::Json => ui.json_text(&report.to_json().map_err(std::io::Error::other)?)?,
    }
    Ok(u8::from(!audit.passes()))
}
