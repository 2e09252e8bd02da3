//! The sentence that answers the question about initiatives: how many, where, and how many are more than a name.

use crate::answer::Context;
use crate::model::{Group, Initiative, Lang, Report};
use crate::query::{Facet, Filter};
use crate::words::plural;

/// The sentence for the initiatives found; `group` where just one is chosen.
pub(super) fn headline(context: Context, filter: &Filter, found: &[&Initiative], group: Option<&Group>) -> String {
    let lang = context.lang;
    let count = found.len();
    let silent = silent(context, filter, found);
    if count == 0 && (group.is_none() || silent.is_empty()) {
        let none = lang.say("没有符合条件的做法。", "No initiative matches.");
        let hint = lang.say("请去掉一个条件再试。", " Try removing a filter.");
        return format!("{none}{hint}");
    }
    let has = |report: &Report| found.iter().any(|initiative| initiative.report.id == report.id);
    let reports = context.catalog.reports.iter().filter(|report| has(report)).count();
    if let Some(group) = group {
        return of_group(lang, group, count, reports, &silent);
    }
    let head = match lang {
        Lang::Zh => format!("共{count}项做法，来自{reports}份报告"),
        Lang::En => {
            let reports = format!("{reports} {}", plural(reports, "report", "reports"));
            format!("{count} {} from {reports}", plural(count, "initiative", "initiatives"))
        }
    };
    let central = found.iter().filter(|initiative| initiative.central).count();
    let tail = match (central, lang) {
        (0, Lang::Zh) => "，报告都只是提到。".into(),
        (0, Lang::En) => ", no more than mentioned there.".into(),
        (_, Lang::Zh) if central == count => "，报告都有说明或数字。".into(),
        (_, Lang::En) if central == count => ", explained or measured there.".into(),
        (_, Lang::Zh) => format!("；其中{central}项有说明或数字，其余只是提到。"),
        (_, Lang::En) => format!("; {central} explained or measured there, the rest only mentioned."),
    };
    head + &tail
}

fn of_group(lang: Lang, group: &Group, count: usize, reports: usize, silent: &[String]) -> String {
    let name = group.name.get(lang);
    // English names of places hold commas of their own.
    let silent = silent.join(lang.say("、", "; "));
    match (lang, silent.is_empty()) {
        (Lang::Zh, _) if count == 0 => format!("“{name}”：{silent}没有提到。"),
        (Lang::En, _) if count == 0 => format!("{name}: not mentioned by {silent}."),
        (Lang::Zh, true) => format!("“{name}”：{reports}地共{count}项做法。"),
        (Lang::Zh, false) => format!("“{name}”：{reports}地共{count}项做法；{silent}没有提到。"),
        (Lang::En, empty) => {
            let initiatives = plural(count, "initiative", "initiatives");
            let places = plural(reports, "place", "places");
            let end = if empty {
                ".".into()
            } else {
                format!("; none in {silent}.")
            };
            format!("{name}: {count} {initiatives} in {reports} {places}{end}")
        }
    }
}

/// Those of the places asked about whose report names nothing of the kind, where nothing else narrows the question.
pub(super) fn silent(context: Context, filter: &Filter, found: &[&Initiative]) -> Vec<String> {
    if narrowed(filter, &[Facet::Group, Facet::Place]) {
        return Vec::new();
    }
    let chosen = filter.chosen.of(Facet::Place);
    let mut out = Vec::new();
    for report in &context.catalog.reports {
        let meant = chosen.is_empty() || report.place.line().any(|place| chosen.contains(&place.id));
        if meant && !found.iter().any(|one| one.report.id == report.id) {
            out.push(report.label.get(context.lang).into());
        }
    }
    out
}

/// Whether anything but these facets narrows the question: then a place that has nothing left may still have some.
pub(super) fn narrowed(filter: &Filter, but: &[Facet]) -> bool {
    let facets = Facet::OF_INITIATIVES
        .iter()
        .any(|facet| !but.contains(facet) && !filter.chosen.of(*facet).is_empty());
    facets || !filter.text.trim().is_empty()
}
