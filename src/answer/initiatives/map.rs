//! The groups by place: how many initiatives each place has in each, and what a click on a cell asks for.

use crate::answer::{Asked, Data, Picture};
use crate::chart::{Column, Datum, MatrixRow, Why};
use crate::model::{Group, Lang, ordered};
use crate::query::{Facet, filter};
use crate::words::plural;

/// One group: how many initiatives each report has in it.
struct Counted<'a> {
    group: &'a Group,
    counts: Vec<usize>,
}

impl Counted<'_> {
    fn places(&self) -> usize {
        self.counts.iter().filter(|count| **count > 0).count()
    }

    fn sum(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// The matrix. Place and group do not narrow it, so that it stays a map on which the reader moves; all else does.
pub(super) fn map(asked: Asked) -> Picture {
    let lang = asked.lang;
    let groups = counted(asked);
    let none = if super::headline::narrowed(asked, &[Facet::Group, Facet::Place]) {
        lang.say("没有符合条件的", "none that matches")
    } else {
        lang.say("没有提到", "not mentioned")
    };
    let reports = &asked.catalog.reports;
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    for counted in &groups {
        let name = counted.group.name.get(lang);
        let mut line = vec![name.to_string()];
        let mut cells = Vec::new();
        for (report, count) in reports.iter().zip(&counted.counts) {
            let label = cell_words(lang, report.place.label.get(lang), name, *count, none);
            let by_group = (Facet::Group, counted.group.id.as_str());
            let datum = if *count == 0 {
                Datum::missing(links.len(), Why::NotMentioned, none)
            } else {
                Datum::new(links.len(), *count as f64, &count.to_string())
            };
            cells.push(datum.label(&label));
            line.push(count.to_string());
            // An empty cell leads to the group as a whole, where it is said how the places differ.
            links.push(if *count == 0 {
                asked.link_to_choice(&[by_group])
            } else {
                asked.link_to_choice(&[by_group, (Facet::Place, &report.place.id)])
            });
        }
        rows.push(MatrixRow { name: name.into(), cells });
        table.push(line);
    }
    let place = |report: &std::sync::Arc<crate::model::Report>| report.place.label.get(lang).to_string();
    let mut header = vec![lang.say("同类做法", "Group").to_string()];
    header.extend(reports.iter().map(place));
    Picture {
        id: "group-by-place",
        title: lang.say("同类做法在各地", "What the places have in common").into(),
        sentence: sentence(lang, &groups, reports.len()),
        empty: lang.say("没有符合条件的同类做法。", "No group matches.").into(),
        single: String::new(),
        source: asked.source(),
        data: Data::Matrix(reports.iter().map(|r| Column { name: place(r), short: String::new() }).collect(), rows),
        links,
        header,
        rows: table,
    }
}

/// The groups that have anything, those of most places first.
fn counted<'a>(asked: Asked<'a>) -> Vec<Counted<'a>> {
    let mut query = asked.query.clone();
    query.chosen.set(Facet::Group, Vec::new());
    query.chosen.set(Facet::Place, Vec::new());
    let found = filter(asked.initiatives, &query).rows;
    let count = |report: &str, group: usize| {
        let rows = found.iter().filter_map(|at| asked.catalog.initiatives.get(*at));
        rows.filter(|one| one.report.id == report && one.groups.contains(&group)).count()
    };
    let all = asked.catalog.groups.iter().enumerate().map(|(at, group)| Counted {
        group,
        counts: asked.catalog.reports.iter().map(|report| count(&report.id, at)).collect(),
    });
    let some: Vec<Counted> = all.filter(|counted| counted.sum() > 0).collect();
    ordered(some, |a, b| (b.places(), b.sum()).cmp(&(a.places(), a.sum())))
}

fn cell_words(lang: Lang, place: &str, name: &str, count: usize, none: &str) -> String {
    match lang {
        Lang::Zh if count == 0 => format!("{place} · {name}：{none}"),
        Lang::Zh => format!("{place} · {name}：{count}项做法"),
        Lang::En if count == 0 => format!("{place}, {name}: {none}"),
        Lang::En => format!("{place}, {name}: {count} {}", plural(count, "initiative", "initiatives")),
    }
}

fn sentence(lang: Lang, groups: &[Counted], reports: usize) -> String {
    let everywhere = groups.iter().filter(|counted| counted.places() == reports).count();
    let count = groups.len();
    let rest = count - everywhere;
    match lang {
        Lang::Zh if count == 0 => "现在的条件下没有同类做法可看。".into(),
        Lang::En if count == 0 => "Under these filters no group has anything.".into(),
        Lang::Zh => format!("{count}组同类做法，{everywhere}组{reports}地都有，{rest}组至少缺一地。点数字看那里怎么做。"),
        Lang::En => format!(
            "{count} {}: {everywhere} found in all {reports} places, {rest} missing from at least one. Choose a number to read what is done there.",
            plural(count, "group", "groups")
        ),
    }
}
