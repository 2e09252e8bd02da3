//! All native tests of the library, in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod chart;
mod compare;
mod links;
mod search;
mod tidy;
