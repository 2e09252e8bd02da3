//! Tables of text → the typed catalog. Every value that cannot be read becomes a problem; all are reported at once.

use super::table::{Problem, Row, Tables};
use crate::model::*;
use rust_decimal::Decimal;
use std::str::FromStr;
use std::sync::Arc;

mod collection;
mod derived;
mod figures;
mod initiatives;
mod nouns;
mod question;

const VOCABULARY: &str = "Ensure every value stands in its vocabulary";
const REFERENCE: &str = "Ensure every reference resolves";
const NUMBER: &str = "Ensure every number is a plain decimal";
const PERIOD: &str = "Ensure every period is ISO 8601 as the vocabulary has it";
const FILLED: &str = "Ensure required fields are filled";
const BILINGUAL: &str = "Ensure every text stands in both languages";

/// Reads the whole record. The catalog holds the rows that could be read; it is whole where there are no problems.
pub fn read(tables: &Tables) -> (Catalog, Vec<Problem>) {
    let mut reader = Reader {
        tables,
        problems: Vec::new(),
        next: 0,
    };
    let mut catalog = Catalog::default();
    reader.collection(&mut catalog);
    reader.places(&mut catalog);
    reader.themes(&mut catalog);
    reader.reports(&mut catalog);
    reader.indicators(&mut catalog);
    reader.figures(&mut catalog);
    reader.derived(&mut catalog);
    reader.initiatives(&mut catalog);
    reader.sections(&mut catalog);
    reader.terms(&mut catalog);
    reader.questions(&mut catalog);
    reader.prints(&mut catalog);
    for row in reader.rows("traditional") {
        let mut first = |field| reader.get(&row, field).chars().next();
        catalog
            .traditional
            .extend(first("traditional").zip(first("simplified")));
    }
    (catalog, reader.problems)
}

struct Reader<'a> {
    tables: &'a Tables,
    problems: Vec<Problem>,
    /// The column after the one that was read last.
    next: usize,
}

/// Finds an item in a list by looking from a place outwards, for what is looked for one after the other mostly stands
/// near the last that was found.
fn near<T>(all: &[T], from: usize, is: impl Fn(&T) -> bool) -> Option<usize> {
    let from = from.min(all.len());
    let (before, after) = all.split_at(from);
    let (mut before, mut after) = (before.iter().rev(), after.iter());
    for away in 0..all.len() {
        let (next, last) = (after.next(), before.next());
        if next.is_some_and(&is) {
            return Some(from + away);
        }
        if last.is_some_and(&is) {
            return Some(from - away - 1);
        }
    }
    None
}

impl<'a> Reader<'a> {
    fn rows(&self, name: &str) -> Vec<Row<'a>> {
        self.tables
            .iter()
            .filter(|table| table.name == name)
            .flat_map(|table| table.rows())
            .collect()
    }

    /// A cell. Columns are mostly read in their order, so that the first look finds them.
    fn get(&mut self, row: &Row<'a>, field: &str) -> &'a str {
        let header = &row.table.header;
        if header.get(self.next).is_none_or(|name| name != field) {
            match row.table.column(field) {
                Some(column) => self.next = column,
                None => return "",
            }
        }
        self.next += 1;
        row.at(self.next - 1)
    }

    fn fail<T>(&mut self, row: &Row, rule: &'static str, field: &str, hint: &str) -> Option<T> {
        self.problems.push(row.problem(rule, field, hint));
        None
    }

    fn filled(&mut self, row: &Row<'a>, field: &str) -> Option<String> {
        match self.get(row, field) {
            "" => self.fail(row, FILLED, field, "Fill it in."),
            text => Some(text.into()),
        }
    }

    fn one_of<T>(&mut self, row: &Row<'a>, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match parse(self.get(row, field)) {
            None => self.fail(row, VOCABULARY, field, "Take one of the ids in README.md."),
            found => found,
        }
    }

    /// A value of a vocabulary, or an empty cell.
    fn maybe_one_of<T>(&mut self, row: &Row<'a>, field: &str, parse: fn(&str) -> Option<T>) -> Option<Option<T>> {
        self.one_of(row, field, |id| match id {
            "" => Some(None),
            _ => parse(id).map(Some),
        })
    }

    /// Values of a vocabulary with `;` between.
    fn some_of<T>(&mut self, row: &Row<'a>, field: &str, parse: fn(&str) -> Option<T>) -> Option<Vec<T>> {
        self.one_of(row, field, |ids| {
            ids.split(';').filter(|id| !id.is_empty()).map(parse).collect()
        })
    }

    fn number<T: FromStr>(&mut self, row: &Row<'a>, field: &str) -> Option<T> {
        match self.get(row, field).parse() {
            Ok(number) => Some(number),
            Err(_) => self.fail(row, NUMBER, field, "Digits, at most one point, no separators."),
        }
    }

    /// A decimal as the record writes it: an optional minus, digits, at most one point.
    fn decimal(&mut self, row: &Row<'a>, field: &str) -> Option<Decimal> {
        let text = self.get(row, field);
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = fraction.bytes().all(|b| b.is_ascii_digit()) && !text.ends_with('.') && !text.starts_with('+');
        let mantissa = [whole, fraction].concat().parse::<i64>().ok().filter(|_| digits);
        match mantissa.and_then(|mantissa| Decimal::try_new(mantissa, fraction.len() as u32).ok()) {
            None => self.fail(row, NUMBER, field, "Digits, at most one point, no separators."),
            found => found,
        }
    }

    fn period(&mut self, row: &Row<'a>, field: &str) -> Option<Period> {
        match Period::parse(self.get(row, field)) {
            None => self.fail(
                row,
                PERIOD,
                field,
                "For example 2024, 2024-01/2024-09, 2016/2020, ../2024-12.",
            ),
            found => found,
        }
    }

    /// A required text in both languages.
    fn both(&mut self, row: &Row<'a>, zh: &str, en: &str) -> Option<Both> {
        let [zh, en] = [zh, en].map(|field| self.filled(row, field));
        Some(Both { zh: zh?, en: en? })
    }

    /// An optional text: in both languages or in neither.
    fn maybe(&mut self, row: &Row<'a>, zh: &str, en: &str) -> Option<Both> {
        match (self.get(row, zh), self.get(row, en)) {
            ("", "") => None,
            ("", _) => self.fail(row, BILINGUAL, zh, "Its English stands, its Chinese does not."),
            (_, "") => self.fail(row, BILINGUAL, en, "Its Chinese stands, its English does not."),
            (zh, en) => Some(Both::new(zh, en)),
        }
    }

    fn refer<T>(&mut self, row: &Row<'a>, field: &str, all: &[Arc<T>], id: impl Fn(&T) -> &str) -> Option<Arc<T>> {
        let name = self.get(row, field);
        match all.iter().find(|item| id(item) == name) {
            Some(found) => Some(found.clone()),
            None => self.fail(
                row,
                REFERENCE,
                field,
                "No row with this id stands above it or in its file.",
            ),
        }
    }
}
