//! Reports that are read as one document: one by itself, or a part for each under one title.

use super::blocks::{Report, Text};
use super::html::{Draw, html};
#[cfg(not(target_arch = "wasm32"))]
use super::pdf::pdf;
#[cfg(not(target_arch = "wasm32"))]
use super::written::Unwritten;
use crate::core::locale::{Lang, say};

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Bundle {
    title: Text,
    reports: Vec<Report>,
}

impl Bundle {
    /// Binds reports. One keeps its own title; several are counted on the first line.
    pub fn new(reports: Vec<Report>, lang: Lang) -> Self {
        let title = match reports.as_slice() {
            [one] => one.title.clone(),
            several => {
                let count = several.len().to_string();
                say(lang, "reports-title", &[("count", &count)]).into()
            }
        };
        Self { title, reports }
    }

    /// As a page for a browser, in one file that fetches nothing.
    pub fn to_html(&self, draw: Draw<'_>) -> String {
        html(&self.title, &self.reports, draw)
    }

    /// As a PDF that can be read aloud (PDF/UA-1): the same bytes for the same reports.
    ///
    /// # Errors
    /// The file would break a rule of PDF/UA, which is a fault of ours.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_pdf(&self) -> Result<Vec<u8>, Unwritten> {
        pdf(&self.title, &self.reports)
    }
}
