//! Changes to the form of links since the first version, so that old links still open.

/// A change: a key that was renamed.
pub struct Migration {
    pub old_key: &'static str,
    pub new_key: &'static str,
}

/// All changes, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    // Edition 2 of the record and before: the pages of a table were called sheets.
    Migration {
        old_key: "sheet",
        new_key: "page",
    },
];

/// The present name of a key.
pub fn present(key: &str) -> &str {
    MIGRATIONS.iter().fold(
        key,
        |key, change| if key == change.old_key { change.new_key } else { key },
    )
}
