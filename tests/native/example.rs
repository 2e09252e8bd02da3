//! The collection that a new one begins with, in memory, to be changed by a test.

use jiezhen::answer::Context;
use jiezhen::data;
use jiezhen::model::{Catalog, Lang};
use jiezhen::record::Record;
use std::path::Path;

/// The example as it is.
pub fn catalog() -> Catalog {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record");
    let (tables, problems) = data::load(&folder);
    assert!(problems.is_empty());
    data::read(&tables).0
}

/// What answers are made from, in a changed example. It is kept for as long as the tests run.
pub fn context(lang: Lang, change: impl FnOnce(&mut Catalog)) -> Context<'static> {
    let mut catalog = catalog();
    change(&mut catalog);
    Context::new(Box::leak(Box::new(Record::new(catalog))), lang)
}
