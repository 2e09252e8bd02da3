//! Tables of text → the typed catalog. Every value that cannot be read becomes a problem; all are reported at once.

use super::table::{Problem, Row, Tables};
use crate::model::*;
use rust_decimal::Decimal;
use std::str::FromStr;
use std::sync::Arc;

const VOCABULARY: &str = "Ensure every value stands in its vocabulary";
const REFERENCE: &str = "Ensure every reference resolves";
const NUMBER: &str = "Ensure every number is a plain decimal";
const PERIOD: &str = "Ensure every period is ISO 8601 as the vocabulary has it";
const FILLED: &str = "Ensure required fields are filled";
const BILINGUAL: &str = "Ensure every text stands in both languages";

/// Reads the whole record. The catalog holds the rows that could be read; it is whole where there are no problems.
pub fn read(tables: &Tables) -> (Catalog, Vec<Problem>) {
    let mut reader = Reader { tables, problems: Vec::new() };
    let mut catalog = Catalog::default();
    reader.places(&mut catalog);
    reader.themes(&mut catalog);
    reader.reports(&mut catalog);
    reader.indicators(&mut catalog);
    reader.figures(&mut catalog);
    for row in reader.rows("traditional") {
        let first = |field| row.get(field).chars().next();
        catalog.traditional.extend(first("traditional").zip(first("simplified")));
    }
    (catalog, reader.problems)
}

struct Reader<'a> {
    tables: &'a Tables,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn rows(&self, name: &str) -> Vec<Row<'a>> {
        self.tables.iter().filter(|table| table.name == name).flat_map(|table| table.rows()).collect()
    }

    fn fail<T>(&mut self, row: &Row, rule: &'static str, field: &str, hint: &str) -> Option<T> {
        self.problems.push(row.problem(rule, field, hint));
        None
    }

    fn filled(&mut self, row: &Row<'a>, field: &str) -> Option<String> {
        match row.get(field) {
            "" => self.fail(row, FILLED, field, "Fill it in."),
            text => Some(text.into()),
        }
    }

    fn one_of<T>(&mut self, row: &Row, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match parse(row.get(field)) {
            None => self.fail(row, VOCABULARY, field, "Take one of the ids in data/README.md."),
            found => found,
        }
    }

    fn number<T: FromStr>(&mut self, row: &Row, field: &str) -> Option<T> {
        match row.get(field).parse() {
            Ok(number) => Some(number),
            Err(_) => self.fail(row, NUMBER, field, "Digits, at most one point, no separators."),
        }
    }

    /// A decimal as the record writes it: an optional minus, digits, at most one point.
    fn decimal(&mut self, row: &Row, field: &str) -> Option<Decimal> {
        let text = row.get(field);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let mantissa = [whole, fraction].concat().parse::<i64>().ok();
        match mantissa.filter(|_| fraction.bytes().all(|b| b.is_ascii_digit()) && !text.ends_with('.')) {
            Some(mantissa) => Decimal::try_new(mantissa, fraction.len() as u32).ok(),
            None => self.fail(row, NUMBER, field, "Digits, at most one point, no separators."),
        }
    }

    fn period(&mut self, row: &Row, field: &str) -> Option<Period> {
        match Period::parse(row.get(field)) {
            None => self.fail(row, PERIOD, field, "For example 2024, 2024-01/2024-09, 2016/2020, ../2024-12."),
            found => found,
        }
    }

    /// A required text in both languages, from `stem_zh` and `stem_en`.
    fn both(&mut self, row: &Row<'a>, stem: &str) -> Option<Both> {
        let [zh, en] = ["zh", "en"].map(|lang| self.filled(row, &format!("{stem}_{lang}")));
        Some(Both { zh: zh?, en: en? })
    }

    /// An optional text: in both languages or in neither.
    fn maybe(&mut self, row: &Row<'a>, zh: &str, en: &str) -> Option<Both> {
        match (row.get(zh), row.get(en)) {
            ("", "") => None,
            ("", _) => self.fail(row, BILINGUAL, zh, "Its English stands, its Chinese does not."),
            (_, "") => self.fail(row, BILINGUAL, en, "Its Chinese stands, its English does not."),
            (zh, en) => Some(Both::new(zh, en)),
        }
    }

    fn refer<T>(&mut self, row: &Row, field: &str, all: &[Arc<T>], id: impl Fn(&T) -> &str) -> Option<Arc<T>> {
        match all.iter().find(|item| id(item) == row.get(field)) {
            Some(found) => Some(found.clone()),
            None => self.fail(row, REFERENCE, field, "No row with this id stands above it or in its file."),
        }
    }

    fn places(&mut self, catalog: &mut Catalog) {
        for row in self.rows("places") {
            let parent = match row.get("parent") {
                "" => None,
                _ => self.refer(&row, "parent", &catalog.places, |place: &Place| &place.id),
            };
            let place = (|| {
                Some(Place {
                    id: self.filled(&row, "id")?,
                    parent,
                    level: self.one_of(&row, "level", Level::parse)?,
                    name: self.both(&row, "name")?,
                    label: self.both(&row, "label")?,
                    pinyin: self.filled(&row, "pinyin")?,
                    code: row.get("code").into(),
                })
            })();
            catalog.places.extend(place.map(Arc::new));
        }
    }

    fn themes(&mut self, catalog: &mut Catalog) {
        for row in self.rows("themes") {
            let theme = (|| {
                Some(Theme {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name")?,
                    covers: self.both(&row, "covers")?,
                    cofog: self.filled(&row, "cofog")?,
                })
            })();
            catalog.themes.extend(theme.map(Arc::new));
        }
    }

    fn reports(&mut self, catalog: &mut Catalog) {
        for row in self.rows("reports") {
            let report = (|| {
                Some(Report {
                    id: self.filled(&row, "id")?,
                    place: self.refer(&row, "place", &catalog.places, |place: &Place| &place.id)?,
                    title: self.both(&row, "title")?,
                    publisher: self.both(&row, "publisher")?,
                    kind: self.both(&row, "kind")?,
                    period: self.period(&row, "period")?,
                    basis: self.one_of(&row, "period_basis", Basis::parse)?,
                    written: row.get("written").into(),
                    published: row.get("published").into(),
                    index_number: row.get("index_number").into(),
                    sha256: self.filled(&row, "sha256")?,
                    chars: self.number(&row, "chars")?,
                    note: self.maybe(&row, "note_zh", "note_en"),
                })
            })();
            catalog.reports.extend(report.map(Arc::new));
        }
    }

    fn indicators(&mut self, catalog: &mut Catalog) {
        for row in self.rows("indicators") {
            let indicator = (|| {
                Some(Indicator {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name")?,
                    theme: self.refer(&row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
                    unit: self.one_of(&row, "unit", Unit::parse)?,
                })
            })();
            catalog.indicators.extend(indicator.map(Arc::new));
        }
    }

    fn figures(&mut self, catalog: &mut Catalog) {
        let rows = self.rows("figures");
        let known: Vec<&str> = rows.iter().map(|row| row.get("id")).collect();
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
            classifier: row.get("classifier").into(),
            per: row.get("per").into(),
            measure: self.one_of(row, "measure", Measure::parse)?,
            nature: self.one_of(row, "nature", Nature::parse)?,
            qualifier: self.one_of(row, "qualifier", Qualifier::parse)?,
            status: self.one_of(row, "status", Status::parse)?,
            period: self.period(row, "period")?,
            basis: self.one_of(row, "period_basis", Basis::parse)?,
            theme: self.refer(row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
            indicator: match row.get("indicator") {
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
            subject: self.both(row, "subject")?,
            note: self.maybe(row, "note", "note_en"),
        })
    }

    fn scope(&mut self, row: &Row<'a>) -> Option<Scope> {
        match row.get("scope") {
            "place" => Some(Scope::Place),
            "part" => self.both(row, "scope").map(Scope::Part),
            "beyond" => self.both(row, "scope").map(Scope::Beyond),
            _ => self.fail(row, VOCABULARY, "scope", "One of place, part, beyond."),
        }
    }

    fn figure_list(&mut self, row: &Row, field: &str, known: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for id in row.get(field).split(';').filter(|id| !id.is_empty()) {
            match known.iter().position(|other| *other == id) {
                Some(index) => found.push(index),
                None => drop(self.fail::<()>(row, REFERENCE, field, "No figure has this id.")),
            }
        }
        found
    }
}
