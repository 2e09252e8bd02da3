//! The groups by place: how many initiatives each place has in each, and what a click on a cell asks for.

use crate::answer::{Context, Data, Picture};
use crate::chart::{Column, Datum, MatrixRow, MissingReason};
use crate::model::{Group, Lang, ordered};
use crate::query::{Change, Facet, Filter, filter};
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
pub fn map(context: Context, filter: &Filter) -> Picture {
    let lang = context.lang;
    let groups = counted(context, filter);
    let none = if super::headline::narrowed(filter, &[Facet::Group, Facet::Place]) {
        lang.say("没有符合条件的", "none that matches")
    } else {
        lang.say("没有提到", "not mentioned")
    };
    let reports = &context.catalog.reports;
    let (mut links, mut rows, mut table) = (Vec::new(), Vec::new(), Vec::new());
    for counted in &groups {
        let name = counted.group.name.get(lang);
        // The names lead on behind all cells.
        let index = groups.len() * reports.len() + rows.len();
        let lead = Datum::new(index, counted.sum() as f64, "").label(&group_words(lang, name));
        let mut line = vec![name.to_string()];
        let mut cells = Vec::new();
        for (report, count) in reports.iter().zip(&counted.counts) {
            let label = cell_words(lang, report.label.get(lang), name, *count, none);
            let datum = if *count == 0 {
                Datum::missing(links.len(), MissingReason::NotMentioned, none)
            } else {
                Datum::new(links.len(), *count as f64, &count.to_string())
            };
            cells.push(datum.label(&label).key(&[&report.id, "/", &counted.group.id].concat()));
            line.push(count.to_string());
            links.push(Change::Only(vec![
                (Facet::Group, counted.group.id.clone()),
                (Facet::Place, report.place.id.clone()),
            ]));
        }
        rows.push(MatrixRow {
            name: name.into(),
            lead: Some(lead.key(&counted.group.id)),
            cells,
        });
        table.push(line);
    }
    let of_group = |counted: &Counted| Change::Only(vec![(Facet::Group, counted.group.id.clone())]);
    links.extend(groups.iter().map(of_group));
    let place = |report: &std::sync::Arc<crate::model::Report>| report.label.get(lang).to_string();
    let mut header = vec![lang.say("同类做法", "Group").to_string()];
    header.extend(reports.iter().map(place));
    Picture {
        id: "group-by-place",
        title: lang.say("同类做法在各地", "What the places have in common").into(),
        sentence: sentence(lang, &groups, reports.len()),
        empty: lang
            .say(
                "放宽一个条件，这里就有数字。",
                "Take back a choice to see numbers here.",
            )
            .into(),
        single: String::new(),
        source: context.source(),
        data: Data::Matrix(
            reports
                .iter()
                .map(|r| Column {
                    name: place(r),
                    short: crate::answer::overview::short(context, r),
                })
                .collect(),
            rows,
        ),
        links,
        header,
        rows: table,
    }
    .told(lang)
}

/// The groups that have anything, those of most places first.
fn counted<'a>(context: Context<'a>, present: &Filter) -> Vec<Counted<'a>> {
    let mut query = present.clone();
    query.chosen.set(Facet::Group, Vec::new());
    query.chosen.set(Facet::Place, Vec::new());
    let reports = &context.catalog.reports;
    let groups = context.catalog.groups.iter();
    let mut all: Vec<Counted> = groups
        .map(|group| Counted {
            group,
            counts: vec![0; reports.len()],
        })
        .collect();
    for at in filter(context.initiatives(), &query).rows {
        let Some(one) = context.catalog.initiatives.get(at) else {
            continue;
        };
        let report = context.series(&one.report);
        for group in &one.groups {
            if let Some(count) = all.get_mut(*group).and_then(|counted| counted.counts.get_mut(report)) {
                *count += 1;
            }
        }
    }
    all.retain(|counted| counted.sum() > 0);
    ordered(all, |a, b| (b.places(), b.sum()).cmp(&(a.places(), a.sum())))
}

/// What the name of a group leads to.
fn group_words(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Zh => format!("{name}：读各地怎么做"),
        Lang::En => format!("{name}: read what the places do"),
    }
}

fn cell_words(lang: Lang, place: &str, name: &str, count: usize, none: &str) -> String {
    match lang {
        Lang::Zh if count == 0 => format!("{place} · {name}：{none}"),
        Lang::Zh => format!("{place} · {name}：{count}项做法"),
        Lang::En if count == 0 => format!("{place}, {name}: {none}"),
        Lang::En => format!(
            "{place}, {name}: {count} {}",
            plural(count, "initiative", "initiatives")
        ),
    }
}

fn sentence(lang: Lang, groups: &[Counted], reports: usize) -> String {
    let everywhere = groups.iter().filter(|counted| counted.places() == reports).count();
    let count = groups.len();
    let rest = count - everywhere;
    let hint = lang.say("点数字看那里怎么做。", "Choose a number to read what is done there.");
    match (lang, count, everywhere) {
        (Lang::Zh, 0, _) => "现在的条件下没有同类做法可看。".into(),
        (Lang::En, 0, _) => "Under these filters no group has anything.".into(),
        (Lang::Zh, _, 0) => format!("{count}组同类做法，没有一组是{reports}地都有的。{hint}"),
        (Lang::Zh, ..) => format!("{count}组同类做法，{everywhere}组{reports}地都有，{rest}组至少缺一地。{hint}"),
        (Lang::En, ..) => {
            let groups = plural(count, "group", "groups");
            let most = match everywhere {
                0 => format!("none found in all {reports} places"),
                _ => format!("{everywhere} found in all {reports} places, {rest} missing from at least one"),
            };
            format!("{count} {groups}: {most}. {hint}")
        }
    }
}
