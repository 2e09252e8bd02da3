//! Prints of a source: sums by which a copy is compared with it.

use super::Report;
use std::sync::Arc;

/// The prints of one source.
#[derive(Clone, Debug)]
pub struct Prints {
    pub report: Arc<Report>,
    /// SHA-256 of its letters, lower-case hexadecimal.
    pub letters: String,
    /// Short sums of its sentences, in order.
    pub sentences: Vec<u32>,
}
