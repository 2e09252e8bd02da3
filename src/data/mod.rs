//! The record: shapes of its files, reading them into the catalog, and the rules they must keep.

mod pack;
pub mod read;
pub mod rules;
pub mod table;

#[cfg(not(target_arch = "wasm32"))]
mod folder;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;

pub use pack::{pack, unpack};
pub use read::read;
pub use rules::{RULES, check, lacking};
pub use table::{Cell, Problem, Row, Table, Tables};

#[cfg(not(target_arch = "wasm32"))]
pub use folder::{load, pack_folder};

/// The tables of the record, in the order in which they refer to each other.
pub const FILES: [&str; 23] = [
    "collection",
    "reading",
    "editions",
    "places",
    "themes",
    "reports",
    "indicators",
    "figures",
    "derived",
    "groups",
    "initiatives",
    "initiative_figures",
    "initiative_groups",
    "sections",
    "coverage",
    "terms",
    "questions",
    "prints",
    "not_figures",
    "numeral_words",
    "exceptions",
    "sign_exceptions",
    "traditional",
];

/// The tables that only an editor or an audit needs: they are checked with the rest, and not embedded in the page.
pub const NOT_EMBEDDED: [&str; 4] = ["not_figures", "numeral_words", "exceptions", "sign_exceptions"];
