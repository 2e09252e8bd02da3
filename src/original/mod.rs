//! The reader's own copy of a report: which report it is, how far it is that report, and where in it each figure and
//! initiative stands.
//!
//! The record holds no sentence of the reports. It knows the sum of a report's bytes and of its letters, short sums of its
//! sentences (`text::prints`), each figure's number as printed, each initiative's name, and where both stand. A copy is
//! vouched for as far as these go, and no further.

mod align;
mod check;
mod decode;
mod html;
mod locate;
mod order;
mod spans;

pub use check::check;
pub use decode::Gb18030;
pub use locate::{Item, Placed};
pub use spans::{Piece, pieces};

use crate::model::Report;
use std::sync::Arc;

/// Which report a text is, and how far.
#[derive(Clone, Debug)]
pub enum Recognition {
    /// The very bytes of the source.
    Exact(Arc<Report>),
    /// The letters of the source: other line ends, spaces, widths, encoding, or a web page around it.
    SameText(Arc<Report>),
    /// Like the source and not the same.
    Differs(Arc<Report>, Likeness),
    Unknown,
}

/// How far a copy is like a source from which it differs.
#[derive(Clone, Debug)]
pub struct Likeness {
    /// So many sentences of the source stand in the copy word for word and in order …
    pub sentences: usize,
    /// … of so many that the source has.
    pub of: usize,
    /// So many sentences of the copy are not among them.
    pub foreign: usize,
    /// Other reports of which the copy holds much, too.
    pub also: Vec<Arc<Report>>,
}

impl Recognition {
    /// The report, if it is one of the record.
    pub fn report(&self) -> Option<&Arc<Report>> {
        match self {
            Recognition::Exact(report) | Recognition::SameText(report) | Recognition::Differs(report, _) => {
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
    /// What is shown of it; of a web page, what a reader sees.
    pub text: String,
    /// At so many places its bytes could not be read.
    pub unreadable: usize,
    pub recognition: Recognition,
    /// All items of the recognised report, in the order of the source.
    pub placed: Vec<Placed>,
    /// The stretches that are not as in the source, in 0-based Unicode scalar offsets, end exclusive.
    pub unlike: Vec<(usize, usize)>,
}

/// Why a file is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than any report.
    TooLarge,
    /// It is a folder.
    Folder,
    /// Several were given at once.
    Several,
    /// It is not there any more.
    Gone,
    /// The browser may not read it, or cannot.
    Unreadable,
    /// Nothing is in it.
    Empty,
    /// It is a PDF, a file of Word or the like: its text is packed.
    Document,
    /// It is no text, in no encoding that is known here.
    NoText,
    /// The reader gave the check up.
    GivenUp,
}

#[cfg(not(target_arch = "wasm32"))]
impl Opened {
    /// Checks bytes at once, where there is no browser, and none to wait for.
    pub fn now(catalog: &crate::model::Catalog, name: &str, bytes: &[u8]) -> Result<Opened, Refusal> {
        use std::task::{Context, Poll, Waker};
        let checked = check(catalog, name.into(), bytes.into(), |_| None, async |_| true);
        match std::pin::pin!(checked).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(opened) => opened,
            Poll::Pending => Err(Refusal::GivenUp),
        }
    }
}
