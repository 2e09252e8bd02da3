//! Reading groups, initiatives with their links, sections and coverage.

use super::{REFERENCE, Reader, near};
use crate::model::*;

impl Reader<'_> {
    pub(super) fn initiatives(&mut self, catalog: &mut Catalog) {
        for row in self.rows("groups") {
            let group = (|| {
                Some(Group {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name_zh", "name_en")?,
                    text: self.both(&row, "text_zh", "text_en")?,
                    aliases: self.maybe(&row, "aliases_zh", "aliases_en"),
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
                    name: self.both(&row, "name_zh", "name_en")?,
                    kind: self.one_of(&row, "kind", Kind::parse)?,
                    theme: self.refer(&row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
                    status: self.one_of(&row, "status", Status::parse)?,
                    period: self.period(&row, "period")?,
                    central: self.one_of(&row, "central", |text| text.parse().ok())?,
                    summary: self.both(&row, "summary_zh", "summary_en")?,
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
        for file in ["initiative_figures", "initiative_groups"] {
            let to_figures = file == "initiative_figures";
            let field = if to_figures { "figure" } else { "group" };
            let (mut last, mut last_figure) = (0, 0);
            for row in self.rows(file) {
                let (from, to) = (self.get(&row, "initiative"), self.get(&row, field));
                let Some(at) = near(&catalog.initiatives, last, |initiative| initiative.id == from) else {
                    self.fail::<()>(&row, REFERENCE, "initiative", "No initiative has this id.");
                    continue;
                };
                last = at;
                let to = if to_figures {
                    near(&catalog.figures, last_figure, |figure| figure.id == to).inspect(|at| last_figure = *at)
                } else {
                    catalog.groups.iter().position(|group| group.id == to)
                };
                match (to, catalog.initiatives.get_mut(at)) {
                    (Some(to), Some(from)) if to_figures => from.figures.push(to),
                    (Some(to), Some(from)) => from.groups.push(to),
                    _ => drop(self.fail::<()>(&row, REFERENCE, field, "No row of that file has this id.")),
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
                    label: self.both(&row, "label_zh", "label_en")?,
                    digest: self.both(&row, "digest_zh", "digest_en")?,
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
