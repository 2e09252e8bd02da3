//! The reader's own copy of a report: which report it is, and where in it each figure and initiative stands.
//!
//! The record holds no sentence of the reports. It knows each figure's number as printed, each initiative's name, and
//! where both stand in the source; from these a copy is recognised, and every item is found again in it.

mod align;
mod letters;
mod locate;
mod spans;

pub use locate::{Item, Placed, placed};
pub use spans::{Piece, pieces};

use crate::model::{Catalog, Report};
use std::sync::Arc;

/// In hundredths: a copy with fewer items of a report found in order is not called that report. Any two reports of the
/// record share at most a few hundredths.
const SIMILAR: usize = 20;
/// In hundredths: with all figures and this many items found in order, the text is called the same. Not all, since some
/// names stand in the text in parts.
const SAME: usize = 80;

/// Which report a text is.
#[derive(Clone, Debug)]
pub enum Recognition {
    /// The very bytes of the source.
    Exact(Arc<Report>),
    /// Not known by its bytes, and every figure stands in the order of the source: other line ends, spaces, encoding.
    SameText(Arc<Report>),
    /// Some of the report's items: how many were found, of how many.
    Similar {
        report: Arc<Report>,
        found: usize,
        of: usize,
    },
    Unknown,
}

impl Recognition {
    /// The report, if it is one of the record.
    pub fn report(&self) -> Option<&Arc<Report>> {
        match self {
            Recognition::Exact(report) | Recognition::SameText(report) | Recognition::Similar { report, .. } => {
                Some(report)
            }
            Recognition::Unknown => None,
        }
    }
}

/// A file that the reader opened. It lives in memory only.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The file's name.
    pub name: String,
    pub text: String,
    pub recognition: Recognition,
    /// All items of the recognised report, in the order of the source.
    pub placed: Vec<Placed>,
}

impl Opened {
    /// Recognises a text and finds everything in it. `sha256` is that of the file's bytes, where it could be computed.
    pub fn new(catalog: &Catalog, name: String, text: String, sha256: Option<&str>) -> Opened {
        let recognition = recognise(catalog, &text, sha256);
        let placed = recognition
            .report()
            .map(|report| placed(catalog, report, &text))
            .unwrap_or_default();
        Opened {
            name,
            text,
            recognition,
            placed,
        }
    }
}

/// The report that a text is: by the checksum of its bytes, else by its items found in order.
pub fn recognise(catalog: &Catalog, text: &str, sha256: Option<&str>) -> Recognition {
    let mut best = Recognition::Unknown;
    let mut most = SIMILAR;
    for report in &catalog.reports {
        if sha256 == Some(&report.sha256) {
            return Recognition::Exact(report.clone());
        }
    }
    let letters = letters::letters(text);
    for report in &catalog.reports {
        let places = locate::placed_among(catalog, report, &letters);
        let of = places.len();
        let found = places.iter().filter(|one| one.span.is_some()).count();
        let share = found * 100 / of.max(1);
        let figures = places
            .iter()
            .all(|one| one.span.is_some() || matches!(one.item, Item::Initiative(_)));
        if of > 0 && share >= most {
            most = share;
            best = if figures && share >= SAME {
                Recognition::SameText(report.clone())
            } else {
                Recognition::Similar {
                    report: report.clone(),
                    found,
                    of,
                }
            };
        }
    }
    best
}
