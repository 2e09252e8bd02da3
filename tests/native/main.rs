//! All native tests of the library, in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answers;
mod brief;
mod changes;
mod chart;
mod chart_keys;
mod citations;
mod compare;
mod comparison;
mod data;
mod details;
mod doubt;
mod example;
mod figures;
mod files;
mod finder;
mod frame;
mod html;
mod imprint;
mod initiatives;
mod legend;
mod links;
mod one_language;
mod original;
mod overview;
mod package;
mod page;
mod plain;
mod questions;
mod report;
mod saved;
mod search;
mod sources;
mod tidy;
mod two_years;
mod usage;
mod warnings;
