//! Reading groups, initiatives with their links, sections and coverage.

use super::{REFERENCE, Reader};
use crate::model::*;

impl Reader<'_> {
    pub(super) fn initiatives(&mut self, catalog: &mut Catalog) {
        for row in self.rows("groups") {
            let group = (|| {
                Some(Group {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name")?,
                    text: self.both(&row, "text")?,
                })
            })();
            catalog.groups.extend(group);
        }
        for row in self.rows("initiatives") {
            let initiative = (|| {
                Some(Initiative {
                    id: self.filled(&row, "id")?,
                    report: self.refer(&row, "report", &catalog.reports, |report: &Report| &report.id)?,
                    start: self.number(&row, "start")?,
                    end: self.number(&row, "end")?,
                    name: self.both(&row, "name")?,
                    kind: self.one_of(&row, "kind", Kind::parse)?,
                    theme: self.refer(&row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
                    status: self.one_of(&row, "status", Status::parse)?,
                    period: self.period(&row, "period")?,
                    central: self.one_of(&row, "central", |text| text.parse().ok())?,
                    summary: self.both(&row, "summary")?,
                    figures: Vec::new(),
                    groups: Vec::new(),
                })
            })();
            catalog.initiatives.extend(initiative);
        }
        self.links(catalog);
    }

    /// The links of initiatives to figures and to groups.
    fn links(&mut self, catalog: &mut Catalog) {
        let figures: Vec<String> = catalog.figures.iter().map(|figure| figure.id.clone()).collect();
        let groups: Vec<String> = catalog.groups.iter().map(|group| group.id.clone()).collect();
        for (file, field, ids) in [
            ("initiative_figures", "figure", &figures),
            ("initiative_groups", "group", &groups),
        ] {
            for row in self.rows(file) {
                let from = catalog
                    .initiatives
                    .iter_mut()
                    .find(|initiative| initiative.id == row.get("initiative"));
                let to = ids.iter().position(|id| id == row.get(field));
                match (from, to) {
                    (Some(from), Some(to)) if field == "figure" => from.figures.push(to),
                    (Some(from), Some(to)) => from.groups.push(to),
                    (None, _) => drop(self.fail::<()>(&row, REFERENCE, "initiative", "No initiative has this id.")),
                    (_, None) => drop(self.fail::<()>(&row, REFERENCE, field, "No row of that file has this id.")),
                }
            }
        }
    }

    pub(super) fn sections(&mut self, catalog: &mut Catalog) {
        for row in self.rows("sections") {
            let section = (|| {
                Some(Section {
                    report: self.refer(&row, "report", &catalog.reports, |report: &Report| &report.id)?,
                    ordinal: self.number(&row, "ordinal")?,
                    start: self.number(&row, "start")?,
                    end: self.number(&row, "end")?,
                    label: self.both(&row, "label")?,
                    digest: self.both(&row, "digest")?,
                })
            })();
            catalog.sections.extend(section);
        }
        for row in self.rows("coverage") {
            let coverage = (|| {
                Some(Coverage {
                    report: self.refer(&row, "report", &catalog.reports, |report: &Report| &report.id)?,
                    theme: self.refer(&row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
                    period: self.period(&row, "period")?,
                })
            })();
            catalog.coverage.extend(coverage);
        }
    }
}
