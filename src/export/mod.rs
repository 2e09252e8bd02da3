//! What the reader takes away: tables as CSV that opens right in spreadsheets.

mod csv;

pub use csv::{Table, csv, figures, initiatives};
