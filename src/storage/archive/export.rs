//! Writing all runs into one zip, file by file, so that it does not matter how many there are.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::json;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::{FORMAT, KEPT, MANIFEST, REPORTS, RUNS};
use crate::core::assessment::debrief::{Names, build};
use crate::core::locale::{Lang, say};
use crate::core::report::{TextOptions, render_text};
use crate::core::source::SourceText;
use crate::run::Beside;
use crate::storage::beside::read_beside;
use crate::storage::disk::{Disk, Kind};
use crate::storage::journal_file::MAX_BYTES;
use crate::storage::report_file::ReportFile;
use crate::storage::runs::{Runs, run_name};

/// The width of a report as text.
const WIDTH: usize = 80;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// How many journals.
    pub runs: usize,
    /// How many of them could not be written as a report.
    pub without_report: usize,
}

/// A zip that is being written.
struct Archive<W: Write> {
    zip: ZipWriter<StreamWriter<W>>,
    options: SimpleFileOptions,
}

impl<W: Write> Archive<W> {
    fn new(out: W) -> Self {
        Self {
            zip: ZipWriter::new_stream(out),
            // The same runs give the same file: no time stands in it.
            options: SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .unix_permissions(0o600),
        }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.zip.start_file(name, self.options)?;
        self.zip.write_all(bytes)
    }
}

impl Runs {
    /// Writes all runs into one zip, whole or not at all. The reports in it are in this language.
    ///
    /// # Errors
    /// The runs cannot be read, or the file cannot be written.
    pub fn export(&self, place: &ReportFile, lang: Lang) -> io::Result<Exported> {
        let mut exported = Exported::default();
        place.write_with(&mut |file| {
            let mut out = BufWriter::new(file);
            exported = self.export_to(&mut out, lang)?;
            out.flush()
        })?;
        Ok(exported)
    }

    /// Writes all runs as a zip.
    ///
    /// # Errors
    /// The runs cannot be read, or it cannot be written.
    pub fn export_to(&self, out: &mut dyn Write, lang: Lang) -> io::Result<Exported> {
        let disk = self.dir().disk();
        let mut archive = Archive::new(out);
        let manifest = json!({ "drempel": FORMAT, "program": env!("CARGO_PKG_VERSION") });
        archive.add(MANIFEST, format!("{manifest:#}\n").as_bytes())?;
        for lang in Lang::ALL {
            let name = say(lang, "archive-readme-name", &[]);
            archive.add(&name, readme(lang).as_bytes())?;
        }
        let mut exported = Exported::default();
        for path in self.journals()? {
            let name = run_name(&path);
            // One that was deleted meanwhile is not there any more.
            let bytes = match disk.read(&path, MAX_BYTES) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                read => read?,
            };
            archive.add(&format!("{RUNS}/{name}.journal"), &bytes)?;
            exported.runs += 1;
            for which in Beside::ALL {
                if let Some(bytes) = read_beside(disk, &path, which)? {
                    archive.add(&beside_name(&name, which), &bytes)?;
                }
            }
            match self.report(&path, lang) {
                Some(text) => archive.add(&format!("{REPORTS}/{name}.txt"), text.as_bytes())?,
                None => exported.without_report += 1,
            }
        }
        self.add_kept(&mut archive)?;
        archive.zip.finish()?;
        Ok(exported)
    }

    /// A run as text; none where it cannot be read.
    fn report(&self, path: &Path, lang: Lang) -> Option<String> {
        let stored = self.open_what_stands(path).ok()?;
        let names = Names {
            worker: stored.journal.header.worker.clone(),
        };
        let mut debrief = build(&stored.trace, &stored.catalog, lang, &names);
        debrief.next_time = self.next_time(path);
        let options = TextOptions {
            lang,
            width: WIDTH,
            trainer: false,
        };
        Some(render_text(&debrief, options))
    }

    /// Adds what runs were played with.
    fn add_kept(&self, archive: &mut Archive<impl Write>) -> io::Result<()> {
        let (disk, kept) = (self.dir().disk(), self.dir().kept());
        let name = |path: &Path| {
            let name = path.file_name().unwrap_or_default();
            name.to_string_lossy().into_owned()
        };
        for folder in folders(disk, &kept) {
            for path in disk.list(&folder)? {
                if path.extension().is_some_and(|ends| ends == "ron") {
                    let bytes = disk.read(&path, SourceText::MAX_BYTES)?;
                    let to = format!("{KEPT}/{}/{}", name(&folder), name(&path));
                    archive.add(&to, &bytes)?;
                }
            }
        }
        Ok(())
    }
}

/// The folders in a folder; none where it is not there yet.
fn folders(disk: &dyn Disk, folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths = disk.list(folder).unwrap_or_default();
    paths.retain(|path| disk.look(path).is_ok_and(|look| look.kind == Kind::Folder));
    paths
}

/// The name of what lies beside a journal.
pub(super) fn beside_name(name: &str, which: Beside) -> String {
    format!("{RUNS}/{name}.{}", crate::storage::beside::ending(which))
}

/// What is in the zip, and what can be done with it, with line ends that every program shows.
fn readme(lang: Lang) -> String {
    let text = say(lang, "archive-readme", &[]);
    text.lines().map(|line| format!("{line}\r\n")).collect()
}
