//! Reading what a collection calls itself, how it was made, and its editions.

use super::{Reader, Row};
use crate::model::{Both, Catalog, Collection, Edition, Languages, Licence};

impl Reader<'_> {
    pub(super) fn collection(&mut self, catalog: &mut Catalog) {
        for row in self.rows("collection") {
            let collection = (|| {
                Some(Collection {
                    title: self.both(&row, "title_zh", "title_en")?,
                    about: self.both(&row, "about_zh", "about_en")?,
                    accent: [self.filled(&row, "accent")?, self.filled(&row, "accent_dark")?],
                    languages: self.one_of(&row, "languages", Languages::parse)?,
                    licence: self.licence(&row),
                    prefix: match self.get(&row, "prefix") {
                        "" => "jiezhen".into(),
                        prefix => prefix.into(),
                    },
                    reports: (self.maybe(&row, "reports_zh", "reports_en"))
                        .unwrap_or_else(|| Both::new("镇街工作报告", "township work reports")),
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
                    figures: self.some_of(&row, "figures", |id| Some(id.into()))?,
                })
            })();
            catalog.collection.editions.extend(edition);
        }
        // A file says what came later below; a page tells the latest first.
        catalog.collection.editions.reverse();
    }

    /// A rule sees to it that both cells are filled, or neither.
    fn licence(&mut self, row: &Row) -> Licence {
        match (row.get("licence"), row.get("licence_url")) {
            ("", _) => Licence::attribution(),
            (name, url) => Licence {
                name: name.into(),
                url: url.into(),
            },
        }
    }
}
