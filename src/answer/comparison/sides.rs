//! Two reports side by side: what both report, with the verdicts, and what both do.

use super::pairs::{self, PairLine};
use super::{Figures, by_indicator};
use crate::answer::{Context, narrowed};
use crate::compare::{Counted, Judgement, Likeness};
use crate::model::{Catalog, Group, Initiative, Lang, Report, ordered};
use crate::query::{Change, CompareQuery, Facet, Query};
use crate::words::plural;
use std::sync::Arc;

/// Two reports side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    pub headline: String,
    /// The places, and what leads to their reports.
    pub reports: [(String, Change); 2],
    /// The indicators that both report, those that may be compared first.
    pub shared: Vec<SharedLine>,
    /// Groups of initiatives that both have, that only the first has, that only the second has.
    pub both: Vec<GroupLine>,
    pub only: [Vec<GroupLine>; 2],
}

/// How many there are, and what lists them.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    pub count: usize,
    pub link: Change,
}

/// An indicator that both report: the pair of figures that come nearest to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedLine {
    pub name: String,
    pub link: Change,
    pub pair: PairLine,
    /// How many further pairs of figures there are.
    pub more: usize,
}

/// A group of initiatives, and how many of each report belong to it.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupLine {
    pub name: String,
    pub counts: [Count; 2],
}

/// A report that may stand on a side.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportChoice {
    pub id: String,
    pub place: String,
    pub chosen: bool,
}

/// What may stand on a side (0 or 1), and the place that stands there.
pub fn choices(context: Context, query: &CompareQuery, side: usize) -> (Option<String>, Vec<ReportChoice>) {
    let present = query.side(side);
    let other = query.side(1 - side.min(1));
    let choice = |report: &Arc<Report>| ReportChoice {
        id: report.id.clone(),
        place: report.label.get(context.lang).into(),
        chosen: present == Some(&report.id),
    };
    // A report beside itself is no comparison.
    let reports = context
        .catalog
        .reports
        .iter()
        .filter(|report| Some(report.id.as_str()) != other);
    let choices: Vec<ReportChoice> = reports.map(choice).collect();
    (
        choices
            .iter()
            .find(|choice| choice.chosen)
            .map(|choice| choice.place.clone()),
        choices,
    )
}

/// Two different reports side by side; none where there are no two with these ids.
pub fn sides(context: Context, ids: &[String; 2]) -> Option<Sides> {
    let lang = context.lang;
    let find = |id: &String| context.catalog.reports.iter().find(|report| report.id == *id);
    let reports = match ids {
        [a, b] if a != b => [find(a)?, find(b)?],
        _ => return None,
    };
    let all = by_indicator(context.catalog);
    let own = reports.map(|report| Own::new(context.catalog, report));
    let shared: Vec<SharedLine> = all
        .iter()
        .filter_map(|one| shared_line(context, reports, one))
        .collect();
    let shared = ordered(shared, |a, b| a.pair.judgement.cmp(&b.pair.judgement));
    let groups: Vec<GroupLine> = context
        .catalog
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| group_line(context, &own, at, group))
        .collect();
    let has = |line: &GroupLine, first: bool, second: bool| {
        let [a, b] = &line.counts;
        (a.count > 0) == first && (b.count > 0) == second
    };
    let those = |first, second| {
        groups
            .iter()
            .filter(|line| has(line, first, second))
            .cloned()
            .collect::<Vec<_>>()
    };
    let both = those(true, true);
    Some(Sides {
        headline: headline(reports, &shared, both.len(), lang),
        reports: reports.map(|report| {
            let link = Change::To(Query::Report(report.id.clone()));
            (report.label.get(lang).to_string(), link)
        }),
        shared,
        only: [those(true, false), those(false, true)],
        both,
    })
}

/// What one report does, gathered once for all groups.
struct Own<'a> {
    report: &'a Arc<Report>,
    initiatives: Vec<&'a Initiative>,
}

impl<'a> Own<'a> {
    fn new(catalog: &'a Catalog, report: &'a Arc<Report>) -> Own<'a> {
        let initiatives = catalog
            .initiatives
            .iter()
            .filter(|one| one.report.id == report.id)
            .collect();
        Own { report, initiatives }
    }

    /// A count, with what leads to what is counted, on a page that is narrowed to this place and a further value.
    fn count(&self, count: usize, page: fn(&[(Facet, &str)]) -> Query, further: (Facet, &str)) -> Count {
        Count {
            count,
            link: narrowed(self.report, page(&[(Facet::Place, &self.report.place.id), further])),
        }
    }
}

fn shared_line(context: Context, [a, b]: [&Arc<Report>; 2], (indicator, figures): &Figures) -> Option<SharedLine> {
    let mut figures = figures.clone();
    figures.retain(|at| {
        context
            .figure(*at)
            .is_some_and(|figure| figure.report.id == a.id || figure.report.id == b.id)
    });
    let pairs = pairs::between_places(context, &figures, Counted::AsPrinted);
    let nearest = pairs.first()?;
    let mut pair = pairs::line(context, nearest)?;
    // The first side is the first report's, whatever the order of the record.
    if context.figure(nearest.a).is_some_and(|figure| figure.report.id != a.id) {
        std::mem::swap(&mut pair.a, &mut pair.b);
    }
    Some(SharedLine {
        name: indicator.name.get(context.lang).into(),
        link: Change::To(Query::indicator(&indicator.id)),
        pair,
        more: pairs.len() - 1,
    })
}

fn group_line(context: Context, own: &[Own; 2], at: usize, group: &Group) -> GroupLine {
    let [a, b] = own;
    let count = |own: &Own| {
        let count = own.initiatives.iter().filter(|one| one.groups.contains(&at)).count();
        own.count(count, Query::initiatives_with, (Facet::Group, &group.id))
    };
    GroupLine {
        name: group.name.get(context.lang).into(),
        counts: [count(a), count(b)],
    }
}

/// What may be said of both: how many indicators may be ranked, and what else; what there is none of is left out.
fn headline([a, b]: [&Arc<Report>; 2], shared: &[SharedLine], groups: usize, lang: Lang) -> String {
    let count = |level| {
        let of = Judgement::Between(level);
        shared.iter().filter(|line| line.pair.judgement == of).count()
    };
    let (ranked, side) = (
        count(Likeness::LikeForLike) + count(Likeness::WithCaveat),
        count(Likeness::SideBySide),
    );
    let (all, a, b) = (shared.len(), a.label.get(lang), b.label.get(lang));
    let mut kinds = Vec::new();
    for (count, zh, en) in [
        (ranked, "可以排高低", "may be ranked"),
        (side, "只能并列", "only stand side by side"),
        (count(Likeness::NotComparable), "不可比", "do not compare"),
    ] {
        if count > 0 {
            kinds.push([&count.to_string(), lang.say("项", " "), lang.say(zh, en)].concat());
        }
    }
    let kinds = kinds.join(lang.say("，", ", "));
    let indicators = plural(all, "indicator", "indicators");
    let in_common = match (all, lang) {
        (0, Lang::Zh) => format!("{a}与{b}没有共同的指标"),
        (0, Lang::En) => format!("{a} and {b} share no indicator"),
        (_, Lang::Zh) => format!("{a}与{b}有{all}项共同指标：{kinds}"),
        (_, Lang::En) => format!("{a} and {b} share {all} {indicators}: {kinds}"),
    };
    let both = match (groups, lang) {
        (0, _) => String::new(),
        (_, Lang::Zh) => format!("；两地都有的做法有{groups}类"),
        (_, Lang::En) => format!(
            ". Both have initiatives in {groups} {}",
            plural(groups, "group", "groups")
        ),
    };
    [&in_common, &both, lang.say("。", ".")].concat()
}
