//! Two reports side by side, theme by theme: how much each says, what both report, and what they do.

use super::pairs::{self, PairLine};
use super::{Figures, by_indicator};
use crate::answer::Context;
use crate::answer::picture::{Data, Picture};
use crate::chart::{Bar, Datum, Group as Bars};
use crate::compare::{Counted, Judgement, Likeness};
use crate::model::{Catalog, Figure, Group, Initiative, Lang, Report, Theme};
use crate::query::{Change, CompareQuery, Facet, Query};
use crate::words::plural;
use std::sync::Arc;

/// Two reports side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    pub headline: String,
    /// The places, and what leads to their reports.
    pub reports: [(String, Change); 2],
    pub picture: Picture,
    pub themes: Vec<ThemeSides>,
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

/// A theme in two reports.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeSides {
    pub name: String,
    pub figures: [Count; 2],
    pub initiatives: [Count; 2],
    pub shared: Vec<SharedLine>,
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
        place: report.place.label.get(context.lang).into(),
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
    let themes: Vec<ThemeSides> = context
        .catalog
        .themes
        .iter()
        .map(|theme| theme_sides(context, &own, theme, &all))
        .collect();
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
        headline: headline(reports, &themes, both.len(), lang),
        reports: reports.map(|report| {
            let link = Change::To(Query::Report(report.id.clone()));
            (report.place.label.get(lang).to_string(), link)
        }),
        picture: picture(context, reports, &themes),
        themes: themes
            .into_iter()
            .filter(|theme| theme.figures.iter().chain(&theme.initiatives).any(|one| one.count > 0))
            .collect(),
        only: [those(true, false), those(false, true)],
        both,
    })
}

/// What one report has, gathered once for all themes and groups.
struct Own<'a> {
    report: &'a Arc<Report>,
    figures: Vec<&'a Figure>,
    initiatives: Vec<&'a Initiative>,
}

impl<'a> Own<'a> {
    fn new(catalog: &'a Catalog, report: &'a Arc<Report>) -> Own<'a> {
        let figures = catalog
            .figures
            .iter()
            .filter(|figure| figure.report.id == report.id)
            .collect();
        let initiatives = catalog
            .initiatives
            .iter()
            .filter(|one| one.report.id == report.id)
            .collect();
        Own {
            report,
            figures,
            initiatives,
        }
    }

    /// A count, with what leads to what is counted, on a page that is narrowed to this place and a further value.
    fn count(&self, count: usize, page: fn(&[(Facet, &str)]) -> Query, further: (Facet, &str)) -> Count {
        Count {
            count,
            link: Change::To(page(&[(Facet::Place, &self.report.place.id), further])),
        }
    }
}

fn theme_sides(context: Context, own: &[Own; 2], theme: &Theme, all: &[Figures]) -> ThemeSides {
    let [a, b] = own;
    let figures = |own: &Own| {
        let count = own.figures.iter().filter(|figure| figure.theme.id == theme.id).count();
        own.count(count, Query::figures_with, (Facet::Theme, &theme.id))
    };
    let initiatives = |own: &Own| {
        let count = own.initiatives.iter().filter(|one| one.theme.id == theme.id).count();
        own.count(count, Query::initiatives_with, (Facet::Theme, &theme.id))
    };
    let indicators = all.iter().filter(|(indicator, _)| indicator.theme.id == theme.id);
    ThemeSides {
        name: theme.name.get(context.lang).into(),
        figures: [figures(a), figures(b)],
        initiatives: [initiatives(a), initiatives(b)],
        shared: indicators
            .filter_map(|one| shared_line(context, [a.report, b.report], one))
            .collect(),
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

fn headline([a, b]: [&Arc<Report>; 2], themes: &[ThemeSides], groups: usize, lang: Lang) -> String {
    let shared = || themes.iter().flat_map(|theme| &theme.shared);
    let count = |level| {
        shared()
            .filter(|line| line.pair.judgement == Judgement::Between(level))
            .count()
    };
    let ranked = count(Likeness::LikeForLike) + count(Likeness::WithCaveat);
    let (side, apart) = (count(Likeness::SideBySide), count(Likeness::NotComparable));
    let (all, a, b) = (shared().count(), a.place.label.get(lang), b.place.label.get(lang));
    match lang {
        Lang::Zh if all == 0 => format!("{a}与{b}没有共同的指标；两地都有的做法有{groups}类。"),
        Lang::En if all == 0 => {
            format!(
                "{a} and {b} share no indicator; both have initiatives in {groups} {}.",
                plural(groups, "group", "groups")
            )
        }
        Lang::Zh => format!(
            "{a}与{b}有{all}项共同指标：{ranked}项可以排高低，{side}项只能并列，{apart}项不可比；两地都有的做法有{groups}类。"
        ),
        Lang::En => format!(
            "{a} and {b} share {all} {}: {ranked} may be ranked, {side} only stand side by side, {apart} do not compare. Both have initiatives in {groups} {}.",
            plural(all, "indicator", "indicators"),
            plural(groups, "group", "groups")
        ),
    }
}

/// How many figures each report gives each theme.
fn picture(context: Context, reports: [&Arc<Report>; 2], themes: &[ThemeSides]) -> Picture {
    let lang = context.lang;
    let (mut groups, mut links, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut widest: Option<(usize, &ThemeSides)> = None;
    for theme in themes
        .iter()
        .filter(|theme| theme.figures.iter().any(|one| one.count > 0))
    {
        let bars = reports.iter().zip(&theme.figures).map(|(report, own)| {
            let place = report.place.label.get(lang);
            let label = match lang {
                Lang::Zh => format!("{place}，{}：{}个数字", theme.name, own.count),
                Lang::En => format!(
                    "{place}, {}: {} {}",
                    theme.name,
                    own.count,
                    plural(own.count, "figure", "figures")
                ),
            };
            links.push(own.link.clone());
            let datum = Datum::new(links.len() - 1, own.count as f64, &own.count.to_string()).label(&label);
            let datum = datum.key(&[&report.id, "/", &theme.name].concat());
            Bar {
                name: place.into(),
                series: Some(context.series(report)),
                datum,
            }
        });
        groups.push(Bars {
            name: theme.name.clone(),
            bars: bars.collect(),
        });
        let [a, b] = &theme.figures;
        rows.push(vec![theme.name.clone(), a.count.to_string(), b.count.to_string()]);
        let gap = a.count.abs_diff(b.count);
        if widest.is_none_or(|(least, _)| gap > least) {
            widest = Some((gap, theme));
        }
    }
    let mut header = vec![lang.say("主题", "Theme").to_string()];
    header.extend(reports.map(|report| report.place.label.get(lang).to_string()));
    let sentence = widest.map_or(String::new(), |(_, theme)| {
        let [a, b] = &theme.figures;
        match lang {
            Lang::Zh => format!("相差最多的主题是{}：{}个对{}个。", theme.name, a.count, b.count),
            Lang::En => format!(
                "The number of figures differs most on {}: {} against {}.",
                crate::words::running(&theme.name),
                a.count,
                b.count
            ),
        }
    });
    Picture {
        id: "sides",
        title: lang.say("各主题的数字个数", "Figures by theme").into(),
        sentence,
        empty: lang.say("两份报告都没有数字。", "Neither report has a figure.").into(),
        single: String::new(),
        source: context.source(),
        data: Data::Bars(groups, None),
        links,
        header,
        rows,
    }
}
