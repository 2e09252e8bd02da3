//! May these two figures stand on one axis? A verdict and its reasons, and what may be converted before they do.
//!
//! `verdict` judges two figures, `axes` sorts the figures of an indicator into sets that may share an axis, and
//! `on_axis`, `converted`, `completion` and `average` restate a value where that is honest, each with a note to show.

mod axes;
mod definition;
mod exact;
mod figure;
mod normal;
mod pairs;
mod phrase;
mod place;
mod reason;
mod relation;
mod status;
mod verdict;
mod when;
mod words;

pub use axes::{Axis, axes};
pub use normal::{Counted, Restated, average, average_in_words, completion, converted, every, on_axis};
pub use pairs::{comparisons, within_reports};
pub use reason::{Lengths, Likeness, Reason, Relation};
pub use verdict::{Judgement, Verdict, verdict};
