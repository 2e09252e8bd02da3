//! What may be compared: the indicators by theme, those in several reports first, and the pairs of reports.

use super::{Figures, by_indicator, pairs, reports_with};
use crate::answer::Context;
use crate::answer::coverage::plainness;
use crate::compare::{Counted, Judgement, Likeness, Reason};
use crate::model::{Agreement, Indicator, Lang, Report, Theme, ordered};
use crate::query::{Change, CompareQuery, Query};
use crate::words::{self, plural};
use std::sync::Arc;

/// An indicator that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub link: Change,
    pub name: String,
    /// Its name in the other language, so that a search finds it by that too.
    pub other: String,
    /// How many places report it.
    pub places: usize,
}

/// An indicator that several places report, and how near its figures come to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedEntry {
    pub entry: Entry,
    pub theme: String,
    /// The figure that stands for each place that reports it.
    pub values: Vec<PlaceValue>,
    /// The best verdict that two figures of different places reach.
    pub judgement: Judgement,
    /// The best once totals are averaged over a month or a year.
    pub averaged: Judgement,
    /// In what the two differ, where they do not compare.
    pub missing: Option<Agreement>,
}

/// A place with its plainest figure of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceValue {
    pub place: String,
    pub value: String,
    /// What must be known of it: its period, and its status where it is not achieved.
    pub note: String,
    /// What leads to the figure.
    pub link: Change,
    /// How many more the place reports.
    pub more: usize,
}

/// Two reports that may be set side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub link: Change,
    pub names: [String; 2],
    /// How many indicators both report.
    pub shared: usize,
}

/// What may be chosen on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub headline: String,
    /// Indicators in two or more reports: those with comparable figures first, then those in most reports.
    pub shared: Vec<SharedEntry>,
    pub twins: Vec<Twin>,
}

/// The listing; `side` is the one report that is chosen already, if one is.
pub fn listing(context: Context, side: Option<&str>) -> Listing {
    let all = by_indicator(context.catalog);
    let shared = shared(context, &all);
    let twins = twins(context, &all, side);
    let headline = half_chosen(context, &twins, side).unwrap_or_else(|| headline(context, &shared));
    Listing {
        headline,
        shared,
        twins,
    }
}

/// Every theme that has indicators, with all of them, those in most reports first.
pub fn by_theme(context: Context) -> Vec<(String, Vec<Entry>)> {
    let all = by_indicator(context.catalog);
    let entries = |theme: &Arc<Theme>| {
        let own = all.iter().filter(|(indicator, _)| indicator.theme.id == theme.id);
        let entries: Vec<Entry> = own
            .map(|(indicator, figures)| entry(context, indicator, figures))
            .collect();
        (
            theme.name.get(context.lang).to_string(),
            ordered(entries, |a, b| b.places.cmp(&a.places)),
        )
    };
    let mut themes: Vec<_> = context.catalog.themes.iter().map(entries).collect();
    themes.retain(|(_, entries)| !entries.is_empty());
    themes
}

fn entry(context: Context, indicator: &Indicator, figures: &[usize]) -> Entry {
    Entry {
        id: indicator.id.clone(),
        link: Change::To(Query::indicator(&indicator.id)),
        name: indicator.name.get(context.lang).into(),
        other: indicator.name.get(context.lang.other()).into(),
        places: reports_with(context.catalog, figures).len(),
    }
}

fn shared(context: Context, all: &[Figures]) -> Vec<SharedEntry> {
    let shared = |(indicator, figures): &Figures| {
        let best = pairs::nearest(context, figures, Counted::AsPrinted)?;
        let averaged = pairs::nearest(context, figures, Counted::Averaged)?;
        Some(SharedEntry {
            entry: entry(context, indicator, figures),
            theme: indicator.theme.name.get(context.lang).into(),
            values: values(context, figures),
            judgement: best.judgement,
            averaged: averaged.judgement,
            missing: best.reasons.iter().find_map(Reason::agreement),
        })
    };
    let entries: Vec<SharedEntry> = all.iter().filter_map(shared).collect();
    ordered(entries, |a, b| {
        a.judgement.cmp(&b.judgement).then(b.entry.places.cmp(&a.entry.places))
    })
}

/// The plainest figure of each report: an amount or rate of the whole place before changes, ranks and parts.
pub(super) fn values(context: Context, figures: &[usize]) -> Vec<PlaceValue> {
    let lang = context.lang;
    let value = |report: &&Arc<Report>| {
        let own = context.all(figures).filter(|(_, figure)| figure.report.id == report.id);
        let own = ordered(own.collect::<Vec<_>>(), |(_, a), (_, b)| {
            plainness(a).cmp(&plainness(b))
        });
        let (_, figure) = own.first()?;
        let period = figure.period.words(lang);
        let note: Vec<&str> = [Some(period.as_str()), words::status_note(figure, lang)]
            .into_iter()
            .flatten()
            .collect();
        Some(PlaceValue {
            place: report.label.get(lang).into(),
            value: words::qualified(figure, lang),
            note: note.join(lang.say("，", ", ")),
            link: Change::To(Query::figure(&figure.id)),
            more: own.len() - 1,
        })
    };
    reports_with(context.catalog, figures)
        .iter()
        .filter_map(value)
        .collect()
}

/// The pairs of reports, those that share most indicators first; with one report chosen, its pairs only.
fn twins(context: Context, all: &[Figures], side: Option<&str>) -> Vec<Twin> {
    let reports = &context.catalog.reports;
    let has = |figures: &[usize], report: &Report| {
        figures
            .iter()
            .filter_map(|at| context.catalog.figures.get(*at))
            .any(|figure| figure.report.id == report.id)
    };
    let mut twins = Vec::new();
    for (at, a) in reports.iter().enumerate() {
        for b in reports.iter().skip(at + 1) {
            if side.is_none_or(|side| a.id == side || b.id == side) {
                let sides = [a.id.clone(), b.id.clone()];
                twins.push(Twin {
                    link: Change::To(Query::Compare(CompareQuery::Sides(sides))),
                    names: [a, b].map(|report| report.label.get(context.lang).to_string()),
                    shared: all
                        .iter()
                        .filter(|(_, figures)| has(figures, a) && has(figures, b))
                        .count(),
                });
            }
        }
    }
    ordered(twins, |a, b| b.shared.cmp(&a.shared))
}

/// With one report chosen: what is still to be done.
fn half_chosen(context: Context, twins: &[Twin], side: Option<&str>) -> Option<String> {
    let chosen = side?;
    let report = context.catalog.reports.iter().find(|report| report.id == chosen)?;
    let (place, nearest) = (report.label.get(context.lang), twins.first()?);
    let other = nearest.names.iter().find(|name| *name != place)?;
    Some(match context.lang {
        Lang::Zh => format!(
            "已选{place}，请再选一份报告；与它共同指标最多的是{other}，有{}项。",
            nearest.shared
        ),
        Lang::En => format!(
            "{place} is chosen: choose a second report. It has most in common with {other}: {} {}.",
            nearest.shared,
            plural(nearest.shared, "indicator", "indicators")
        ),
    })
}

/// How many indicators may be ranked, how many only stand side by side, and why the others do neither.
fn headline(context: Context, shared: &[SharedEntry]) -> String {
    let (all, several) = (context.catalog.indicators.len(), shared.len());
    let apart = Judgement::Between(Likeness::NotComparable);
    let count = |likeness| {
        let of = Judgement::Between(likeness);
        shared.iter().filter(|one| one.judgement == of).count()
    };
    let (like, caveat) = (count(Likeness::LikeForLike), count(Likeness::WithCaveat));
    let (side, not) = (count(Likeness::SideBySide), count(Likeness::NotComparable));
    let ranked = like + caveat;
    let with = match (like, context.lang) {
        (0, lang) => lang.say("都须附说明", "each with a caveat").to_string(),
        (_, Lang::Zh) => format!("{caveat}项须附说明"),
        (_, Lang::En) => format!("{caveat} with a caveat"),
    };
    let helped = shared
        .iter()
        .filter(|one| one.judgement == apart && one.averaged < apart)
        .count();
    let lang = context.lang;
    let ranked = match (ranked, lang) {
        (0, _) => lang
            .say("没有一项可以排高低", "None of those may be ranked")
            .to_string(),
        (_, Lang::Zh) => format!("{ranked}项可以排高低（{with}）"),
        (_, Lang::En) => format!("{ranked} of those may be ranked ({with})"),
    };
    // What there is none of has no reasons.
    let why = match (why(shared, lang).filter(|_| not > 0), lang) {
        (None, _) => String::new(),
        (Some(why), Lang::Zh) => format!("，多因{why}不同"),
        (Some(why), Lang::En) => format!(", mostly for differences in {why}"),
    };
    let helped = match (helped, lang) {
        (0, _) => String::new(),
        (_, Lang::Zh) => format!("；{helped}项折合成平均数后可以同轴"),
        (_, Lang::En) => format!("; {helped} of these share an axis once they are averaged"),
    };
    // What there is none of is left out.
    let others = [
        (side, lang.say("项只能并列", " only stand side by side"), String::new()),
        (not, lang.say("项不可比", " do not compare"), why),
    ];
    let others = others.into_iter().filter(|(count, ..)| *count > 0);
    let others = others.map(|(count, words, why)| [&count.to_string(), words, &why].concat());
    let kinds: Vec<String> = std::iter::once(ranked).chain(others).collect();
    let kinds = match lang {
        Lang::Zh => kinds.join("，"),
        Lang::En => words::list(lang, &kinds),
    };
    match lang {
        Lang::Zh => format!("共{all}项指标，{several}项见于两份以上的报告。其中{kinds}{helped}。"),
        Lang::En => format!(
            "Of {all} indicators, {several} {} in two or more reports. {kinds}{helped}.",
            plural(several, "appears", "appear"),
        ),
    }
}

/// The two commonest differences among indicators that do not compare, with how many have them; none where the reasons
/// are others.
fn why(shared: &[SharedEntry], lang: Lang) -> Option<String> {
    let count = |agreement: Agreement| {
        let apart = |one: &&SharedEntry| one.judgement == Judgement::Between(Likeness::NotComparable);
        shared
            .iter()
            .filter(apart)
            .filter(|one| one.missing == Some(agreement))
            .count()
    };
    let counts = Agreement::ALL.iter().map(|agreement| (*agreement, count(*agreement)));
    let most = ordered(counts.filter(|(_, count)| *count > 0).collect(), |a, b| b.1.cmp(&a.1));
    let names: Vec<String> = most
        .iter()
        .take(2)
        .map(|(agreement, count)| match lang {
            Lang::Zh => format!("{}（{count}项）", agreement.name(lang)),
            Lang::En => format!("{} ({count})", agreement.name(lang)),
        })
        .collect();
    (!names.is_empty()).then(|| words::list(lang, &names))
}
