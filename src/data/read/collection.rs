//! Reading what a collection calls itself, how it was made, and its editions.

use super::Reader;
use crate::model::{Catalog, Collection, Edition, Languages};

impl Reader<'_> {
    pub(super) fn collection(&mut self, catalog: &mut Catalog) {
        for row in self.rows("collection") {
            let collection = (|| {
                Some(Collection {
                    title: self.both(&row, "title_zh", "title_en")?,
                    about: self.both(&row, "about_zh", "about_en")?,
                    accent: [self.filled(&row, "accent")?, self.filled(&row, "accent_dark")?],
                    languages: self.one_of(&row, "languages", Languages::parse)?,
                    reading: Vec::new(),
                    editions: Vec::new(),
                })
            })();
            catalog.collection = collection.unwrap_or_default();
        }
        for row in self.rows("reading") {
            let text = self.both(&row, "text_zh", "text_en");
            catalog.collection.reading.extend(text);
        }
        for row in self.rows("editions") {
            let edition = (|| {
                Some(Edition {
                    version: self.number(&row, "version")?,
                    date: self.filled(&row, "date")?,
                    changes: self.both(&row, "changes_zh", "changes_en")?,
                })
            })();
            catalog.collection.editions.extend(edition);
        }
        // A file says what came later below; a page tells the latest first.
        catalog.collection.editions.reverse();
    }
}
