//! What the record holds of each report, counted: for the eye, and for the lock.

use std::collections::HashSet;

use jiezhen::data::Tables;
use jiezhen::data::proof::Counted;
use jiezhen::model::{Catalog, Section};

use super::lock::{Line, NUMBERS};

/// The counts of one report, or of all.
struct Counts {
    figures: usize,
    /// Figures that an initiative is linked to.
    linked: usize,
    /// Figures of an indicator.
    mapped: usize,
    not_figures: usize,
    initiatives: usize,
    central: usize,
    /// Initiatives with at least one figure.
    measured: usize,
    /// Initiatives in at least one group.
    grouped: usize,
    sections: usize,
    /// Sections in which a figure or an initiative begins.
    filled: usize,
}

/// Counts one report, or all where none is named.
fn counts(tables: &Tables, catalog: &Catalog, report: Option<&str>) -> Counts {
    let wanted = |id: &str| report.is_none_or(|report| report == id);
    let linked: HashSet<usize> = catalog
        .initiatives
        .iter()
        .flat_map(|initiative| initiative.figures.clone())
        .collect();
    let figures: Vec<_> = catalog
        .figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| wanted(&figure.report.id))
        .collect();
    let initiatives: Vec<_> = catalog
        .initiatives
        .iter()
        .filter(|initiative| wanted(&initiative.report.id))
        .collect();
    let sections: Vec<_> = catalog
        .sections
        .iter()
        .filter(|section| wanted(&section.report.id))
        .collect();
    let not_figures = tables
        .iter()
        .filter(|table| table.name == "not_figures")
        .flat_map(|table| table.rows());
    Counts {
        figures: figures.len(),
        linked: figures.iter().filter(|(at, _)| linked.contains(at)).count(),
        mapped: figures.iter().filter(|(_, figure)| figure.indicator.is_some()).count(),
        not_figures: not_figures.filter(|row| wanted(row.get("report"))).count(),
        initiatives: initiatives.len(),
        central: initiatives.iter().filter(|initiative| initiative.central).count(),
        measured: initiatives
            .iter()
            .filter(|initiative| !initiative.figures.is_empty())
            .count(),
        grouped: initiatives
            .iter()
            .filter(|initiative| !initiative.groups.is_empty())
            .count(),
        sections: sections.len(),
        filled: sections.iter().filter(|section| is_filled(catalog, section)).count(),
    }
}

fn is_filled(catalog: &Catalog, section: &Section) -> bool {
    let holds = |report: &str, start| report == section.report.id && (section.start..section.end).contains(&start);
    catalog
        .figures
        .iter()
        .any(|figure| holds(&figure.report.id, figure.start))
        || catalog
            .initiatives
            .iter()
            .any(|initiative| holds(&initiative.report.id, initiative.start))
}

/// The lines of the lock: what data/ alone tells, and what only the sources tell.
pub fn lines(tables: &Tables, catalog: &Catalog, counted: &[Counted]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |kind, report: &str, what: &str, count: usize| {
        lines.push(Line {
            kind,
            of: format!("{report}/{what}"),
            value: count.to_string(),
        });
    };
    for report in &catalog.reports {
        let counts = counts(tables, catalog, Some(&report.id));
        add("count", &report.id, "figures", counts.figures);
        add("count", &report.id, "not_figures", counts.not_figures);
        add("count", &report.id, "initiatives", counts.initiatives);
        add("count", &report.id, "sections", counts.sections);
    }
    for counted in counted {
        add(NUMBERS, &counted.report, "digit_runs", counted.digits);
        add(NUMBERS, &counted.report, "chinese_numerals", counted.chinese);
    }
    lines
}

/// A paragraph for each report, and one for all together.
pub fn summary(tables: &Tables, catalog: &Catalog, counted: &[Counted]) -> String {
    let one = |report: Option<&str>| {
        let counts = counts(tables, catalog, report);
        let sum = |part: fn(&Counted) -> usize| -> usize {
            let wanted = counted
                .iter()
                .filter(|counted| report.is_none_or(|report| report == counted.report));
            wanted.map(part).sum()
        };
        format!(
            "{}\n  figures      {:>4}  linked to an initiative {}, of an indicator {}\n  \
             numbers            digit runs accounted for {}, in Chinese numerals {}; rows that are no figures {}\n  \
             initiatives  {:>4}  central {}, with figures {}, in a group {}\n  \
             sections     {:>4}  with figures or initiatives {}",
            report.unwrap_or("all reports"),
            counts.figures,
            part(counts.linked, counts.figures),
            part(counts.mapped, counts.figures),
            part(sum(|counted| counted.digits_accounted), sum(|counted| counted.digits)),
            part(sum(|counted| counted.chinese_accounted), sum(|counted| counted.chinese)),
            counts.not_figures,
            counts.initiatives,
            part(counts.central, counts.initiatives),
            part(counts.measured, counts.initiatives),
            part(counts.grouped, counts.initiatives),
            counts.sections,
            part(counts.filled, counts.sections),
        )
    };
    let reports = catalog.reports.iter().map(|report| one(Some(&report.id)));
    reports.chain([one(None)]).collect::<Vec<_>>().join("\n")
}

/// `40 of 54 (74%)`, rounded down: 100% is said only where nothing is missing.
fn part(count: usize, total: usize) -> String {
    match (count * 100).checked_div(total) {
        Some(percent) => format!("{count} of {total} ({percent}%)"),
        None => "none".into(),
    }
}
