//! May these two figures stand on one axis? A verdict and its reasons, and what may be converted before they do.
//!
//! `verdict` judges two figures, `axes` sorts the figures of an indicator into sets that may share an axis, and
//! `on_axis`, `converted`, `completion` and `per_year` restate a value where that is honest, each with a note to show.

mod axes;
mod figure;
mod normal;
mod phrase;
mod reason;
mod verdict;
mod when;
mod words;

pub use axes::{Axis, axes};
pub use normal::{Restated, completion, converted, on_axis, per_year};
pub use reason::{Likeness, Reason};
pub use verdict::{Verdict, verdict};
