//! The proof of completeness: every number that a source prints is accounted for, in digits and in Chinese numerals.

use super::{Evidence, Page, Source};
use crate::data::rules::Record;
use crate::data::table::{Problem, Row, Tables};
use crate::model::Catalog;
use crate::text::run::{self, Kind};
use std::ops::Range;

/// How many numbers of a source there are, and how many of them are accounted for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub report: String,
    pub digits: usize,
    pub digits_accounted: usize,
    pub chinese: usize,
    pub chinese_accounted: usize,
}

/// What accounts for one number, or why nothing does.
enum Verdict<'a> {
    Accounted,
    Nothing,
    Both(Row<'a>, Row<'a>),
    Cut(Row<'a>),
}

/// Counts the numbers of each source.
pub fn count(tables: &Tables, catalog: &Catalog, sources: &[Source]) -> Vec<Counted> {
    let evidence = Evidence::new(tables, catalog, sources);
    evidence
        .pages
        .iter()
        .map(|page| count_page(page, &evidence.record))
        .collect()
}

fn count_page(page: &Page, record: &Record) -> Counted {
    let mut counted = Counted {
        report: page.source.report.clone(),
        ..Counted::default()
    };
    for (_, kind, verdict) in judged(page, record) {
        let accounted = usize::from(matches!(verdict, Verdict::Accounted));
        match kind {
            Kind::Digits => {
                (counted.digits, counted.digits_accounted) = (counted.digits + 1, counted.digits_accounted + accounted)
            }
            Kind::Chinese => {
                (counted.chinese, counted.chinese_accounted) =
                    (counted.chinese + 1, counted.chinese_accounted + accounted)
            }
        }
    }
    counted
}

pub fn accounted(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for page in &evidence.pages {
        for (span, kind, verdict) in judged(page, &evidence.record) {
            let around = page.text(span.start.saturating_sub(10)..(span.end + 10).min(page.chars.len()));
            let hint = match verdict {
                Verdict::Accounted => continue,
                Verdict::Nothing if kind == Kind::Digits => {
                    format!("In \"{around}\": give it a row in figures.csv or not_figures.csv.")
                }
                Verdict::Nothing => {
                    format!(
                        "In \"{around}\": give it a row in figures.csv or not_figures.csv, or list its word in numeral_words.csv."
                    )
                }
                Verdict::Both(figure, none) => {
                    format!(
                        "It is in the figure {} and in line {} of not_figures.csv.",
                        figure.get("id"),
                        none.line
                    )
                }
                Verdict::Cut(row) => {
                    format!(
                        "The span in line {} of {}.csv cuts through it.",
                        row.line, row.table.name
                    )
                }
            };
            problems.push(page.problem(rule, &span, hint));
        }
    }
    problems
}

/// Each number of a page with what accounts for it. A row wins over a listed word.
fn judged<'a>(page: &Page, record: &Record<'a>) -> Vec<(Range<usize>, Kind, Verdict<'a>)> {
    let figures = page.rows(record, "figures");
    let none = page.rows(record, "not_figures");
    let words: Vec<Range<usize>> = record
        .rows("numeral_words")
        .flat_map(|row| occurrences(page, row.get("word")))
        .collect();
    let judge = |span: &Range<usize>, kind| {
        let holds = |outer: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
        let cuts = |outer: &Range<usize>| outer.start < span.end && span.start < outer.end && !holds(outer);
        let holder =
            |rows: &[(Row<'a>, Range<usize>)]| rows.iter().find(|(_, outer)| holds(outer)).map(|(row, _)| *row);
        if let Some((row, _)) = figures.iter().chain(&none).find(|(_, outer)| cuts(outer)) {
            return Verdict::Cut(*row);
        }
        match (holder(&figures), holder(&none)) {
            (Some(figure), Some(none)) => Verdict::Both(figure, none),
            (None, None) if kind == Kind::Digits || !words.iter().any(holds) => Verdict::Nothing,
            _ => Verdict::Accounted,
        }
    };
    let runs = run::runs(&page.source.text).into_iter();
    runs.map(|run| (run.start..run.end, run.kind))
        .map(|(span, kind)| {
            let verdict = judge(&span, kind);
            (span, kind, verdict)
        })
        .collect()
}

/// Where a word stands in a page; white space within it, such as a line break, does not hide it.
fn occurrences(page: &Page, word: &str) -> Vec<Range<usize>> {
    let word: Vec<char> = word.chars().collect();
    let dense: Vec<(usize, char)> = page
        .chars
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, c)| !c.is_whitespace())
        .collect();
    if word.is_empty() {
        return Vec::new();
    }
    let matches = dense
        .windows(word.len())
        .filter(|window| window.iter().map(|(_, c)| c).eq(&word));
    matches
        .filter_map(|window| Some(window.first()?.0..window.last()?.0 + 1))
        .collect()
}

/// Says nothing as long as a source is missing: the word may stand in that one.
pub fn words(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let record = &evidence.record;
    if record
        .rows("reports")
        .any(|report| evidence.page(report.get("id")).is_none())
    {
        return Vec::new();
    }
    let idle = |row: &Row| {
        evidence
            .pages
            .iter()
            .all(|page| occurrences(page, row.get("word")).is_empty())
    };
    let rows = record.rows("numeral_words").filter(idle);
    rows.map(|row| row.problem(rule, "word", "No source holds it; take it away."))
        .collect()
}
