//! Reading figures, which refer to each other.

use super::super::table::Row;
use super::{REFERENCE, Reader, VOCABULARY, near};
use crate::model::*;

impl<'a> Reader<'a> {
    pub(super) fn figures(&mut self, catalog: &mut Catalog) {
        let rows = self.rows("figures");
        let known: Vec<&str> = rows.iter().map(|row| self.get(row, "id")).collect();
        for row in &rows {
            let figure = self.figure(row, catalog, &known);
            catalog.figures.extend(figure);
        }
    }

    fn figure(&mut self, row: &Row<'a>, catalog: &Catalog, known: &[&str]) -> Option<Figure> {
        Some(Figure {
            id: self.filled(row, "id")?,
            report: self.refer(row, "report", &catalog.reports, |report: &Report| &report.id)?,
            start: self.number(row, "start")?,
            end: self.number(row, "end")?,
            raw: self.filled(row, "raw")?,
            value: self.decimal(row, "value")?,
            unit: self.one_of(row, "unit", Unit::parse)?,
            classifier: self.get(row, "classifier").into(),
            per: self.maybe_one_of(row, "per", Per::parse)?,
            measure: self.one_of(row, "measure", Measure::parse)?,
            nature: self.one_of(row, "nature", Nature::parse)?,
            qualifier: self.one_of(row, "qualifier", Qualifier::parse)?,
            status: self.one_of(row, "status", Status::parse)?,
            period: self.period(row, "period")?,
            basis: self.one_of(row, "period_basis", Basis::parse)?,
            theme: self.refer(row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
            indicator: match self.get(row, "indicator") {
                "" => None,
                _ => Some(self.refer(row, "indicator", &catalog.indicators, |item: &Indicator| &item.id)?),
            },
            scope: self.scope(row)?,
            of: self.figure_list(row, "of", known),
            of_what: self.maybe(row, "of_what_zh", "of_what_en"),
            among: self.maybe(row, "among", "among_en"),
            same_as: self.figure_list(row, "same_as", known).pop(),
            part_of: self.figure_list(row, "part_of", known).pop(),
            range_with: self.figure_list(row, "range_with", known).pop(),
            target: self.figure_list(row, "target", known).pop(),
            subject: self.both(row, "subject_zh", "subject_en")?,
            doubt: self.one_of(row, "doubt", |cell| match cell {
                "" => Some(false),
                "true" => Some(true),
                _ => None,
            })?,
            note: self.maybe(row, "note", "note_en"),
            variant: self.maybe(row, "variant_zh", "variant_en"),
        })
    }

    fn scope(&mut self, row: &Row<'a>) -> Option<Scope> {
        match self.get(row, "scope") {
            "place" => Some(Scope::Place),
            "part" => self.both(row, "scope_zh", "scope_en").map(Scope::Part),
            "beyond" => self.both(row, "scope_zh", "scope_en").map(Scope::Beyond),
            _ => self.fail(row, VOCABULARY, "scope", "One of place, part, beyond."),
        }
    }

    pub(super) fn figure_list(&mut self, row: &Row<'a>, field: &str, known: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for id in self.get(row, field).split(';').filter(|id| !id.is_empty()) {
            match near(known, row.line, |other| *other == id) {
                Some(index) => found.push(index),
                None => drop(self.fail::<()>(row, REFERENCE, field, "No figure has this id.")),
            }
        }
        found
    }
}
