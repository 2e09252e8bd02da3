//! What time the figures of a report speak of: one row for each period, and apart what is not yet achieved.

use super::{figures_of, mix, percent};
use crate::answer::picture::Data;
use crate::answer::{Context, Picture, stage};
use crate::chart::{Datum, MissingReason, Month, Span, Stage, TimelineRow};
use crate::model::{self, Basis, Figure, Lang, Period, Report, Status, ordered};
use crate::query::{Change, Facet, FigureQuery, GroupBy, Query, UNKNOWN_YEAR};
use crate::words::{list, plural};

/// The figures of one period and stage.
struct Time<'a> {
    period: Period,
    stage: Stage,
    figures: Vec<&'a Figure>,
}

pub(super) fn times(context: Context, report: &Report) -> Picture {
    let lang = context.lang;
    let times = by_period(figures_of(context, report));
    let mut spans: Vec<TimelineRow> = Vec::new();
    for (index, time) in times.iter().enumerate() {
        let (name, span) = (time.period.words(lang), span(index, time, context.series(report), lang));
        match spans.last_mut().filter(|row| row.name == name) {
            Some(row) => row.spans.push(span),
            None => spans.push(TimelineRow {
                name,
                spans: vec![span],
            }),
        }
    }
    Picture {
        id: "report-times",
        title: lang.say("数字讲的是什么时候", "The periods the figures cover").into(),
        sentence: sentence(&times, lang),
        empty: lang.say("没有数字。", "There are no figures.").into(),
        single: lang
            .say("全部数字讲的都是这个时期。", "All figures are for this one period.")
            .into(),
        source: mix::source(context, report),
        data: Data::Timeline(spans),
        links: times.iter().map(|time| link(report, time)).collect(),
        header: [
            lang.say("时期", "Period"),
            lang.say("状态", "Status"),
            lang.say("数字个数", "Figures"),
            lang.say("其中时期系推断", "Period inferred"),
        ]
        .map(String::from)
        .to_vec(),
        rows: times
            .iter()
            .map(|time| {
                vec![
                    time.period.words(lang),
                    stage_name(time.stage, lang).into(),
                    time.figures.len().to_string(),
                    inferred(&time.figures).to_string(),
                ]
            })
            .collect(),
    }
    .told(lang)
}

/// The periods in their order: by their beginning, then states as of a date, then those of unknown period; within a
/// period first what is achieved.
fn by_period(figures: Vec<&Figure>) -> Vec<Time<'_>> {
    let mut times: Vec<Time> = Vec::new();
    for figure in figures {
        let (period, stage) = (figure.period, stage(figure));
        match times
            .iter_mut()
            .find(|time| time.period == period && time.stage == stage)
        {
            Some(time) => time.figures.push(figure),
            None => times.push(Time {
                period,
                stage,
                figures: vec![figure],
            }),
        }
    }
    ordered(times, |a, b| (a.period, a.stage as u8).cmp(&(b.period, b.stage as u8)))
}

fn span(index: usize, time: &Time, series: usize, lang: Lang) -> Span {
    let count = time.figures.len();
    let mut text = match lang {
        Lang::Zh => format!("{count}个数字"),
        Lang::En => format!("{count} {}", plural(count, "figure", "figures")),
    };
    if time.stage != Stage::Achieved {
        text = [&text, lang.say("，", ", "), stage_name(time.stage, lang)].concat();
    }
    let mut label = [&time.period.words(lang), lang.say("：", ": "), &text].concat();
    match (inferred(&time.figures), lang) {
        (0, _) => {}
        (n, Lang::Zh) if n == count => label.push_str("，时期系推断"),
        (n, Lang::Zh) => label.push_str(&format!("，其中{n}个的时期系推断")),
        (n, Lang::En) if n == count => label.push_str("; period inferred"),
        (n, Lang::En) => label.push_str(&format!("; period inferred for {n}")),
    }
    let (from, to) = match time.period {
        Period::Span { from, to } => (Some(month(from)), Some(month(to))),
        Period::AsOf(to) => (None, Some(month(to))),
        Period::Unknown => (None, None),
    };
    let datum = match time.period {
        Period::Unknown => Datum::missing(index, MissingReason::Unreadable, &text),
        _ => Datum::new(index, count as f64, &text),
    };
    let key = [&time.period.words(Lang::Zh), "/", stage_name(time.stage, Lang::Zh)].concat();
    Span {
        from,
        to,
        series: Some(series),
        datum: datum.label(&label).stage(time.stage).key(&key),
    }
}

fn month(month: model::Month) -> Month {
    Month::new(month.year.into(), month.month.into())
}

fn stage_name(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Achieved => lang.say("已完成或进行中", "achieved or under way"),
        Stage::Expected => lang.say("预计", "expected"),
        Stage::Planned => lang.say("计划或申请", "planned or applied for"),
    }
}

/// How many of the periods were inferred; one that is not known was not.
fn inferred(figures: &[&Figure]) -> usize {
    let is = |figure: &&&Figure| figure.basis == Basis::Inferred && figure.period != Period::Unknown;
    figures.iter().filter(is).count()
}

/// The figures of the report in the years of a period, in groups by year; what is not yet achieved alone.
fn link(report: &Report, time: &Time) -> Change {
    let mut query = FigureQuery::default();
    query.filter.chosen.set(Facet::Place, vec![report.place.id.clone()]);
    let years = match time.period.years() {
        Some((first, last)) => (first..=last).map(|year| year.to_string()).collect(),
        None => vec![UNKNOWN_YEAR.to_string()],
    };
    if years.len() > 1 {
        query.group_by = Some(GroupBy::Year);
    }
    query.filter.chosen.set(Facet::Year, years);
    let statuses: &[Status] = match time.stage {
        Stage::Achieved => &[],
        Stage::Expected => &[Status::Expected],
        Stage::Planned => &[Status::Planned, Status::Applied],
    };
    let statuses = statuses.iter().map(|status| status.id().to_string()).collect();
    query.filter.chosen.set(Facet::Status, statuses);
    Change::To(Query::Figures(query))
}

/// The period of most figures, how many reach over several years, and how many have no period.
fn sentence(times: &[Time], lang: Lang) -> String {
    let mut periods: Vec<(Period, usize)> = Vec::new();
    for time in times {
        match periods.iter_mut().find(|(period, _)| *period == time.period) {
            Some((_, count)) => *count += time.figures.len(),
            None => periods.push((time.period, time.figures.len())),
        }
    }
    let all: usize = periods.iter().map(|(_, count)| count).sum();
    let known: Vec<_> = periods
        .iter()
        .filter(|(period, _)| *period != Period::Unknown)
        .copied()
        .collect();
    let Some((most, count)) = ordered(known, |a, b| b.1.cmp(&a.1)).first().copied() else {
        return String::new();
    };
    let of = |is: &dyn Fn(Period) -> bool| -> usize {
        let those = periods.iter().filter(|(period, _)| is(*period));
        those.map(|(_, count)| count).sum()
    };
    let long = of(&|period| period.years().is_some_and(|(first, last)| first < last));
    let unknown = of(&|period| period == Period::Unknown);
    let (words, share) = (most.words(lang), percent(count, all));
    let mut parts = Vec::new();
    match lang {
        Lang::Zh => {
            if long > 0 && most.months().is_none_or(|months| months <= 12) {
                parts.push(format!("{long}个横跨数年"));
            }
            if unknown > 0 {
                parts.push(format!("{unknown}个的时期原文没有说明"));
            }
            let rest = parts.iter().map(|part| format!("，{part}")).collect::<String>();
            format!("{all}个数字中，{count}个（{share}）讲的是{words}{rest}。")
        }
        Lang::En => {
            if long > 0 && most.months().is_none_or(|months| months <= 12) {
                parts.push(format!("{long} {} several years", plural(long, "covers", "cover")));
            }
            if unknown > 0 {
                parts.push(format!("for {unknown} the report names no period"));
            }
            let rest = list(lang, &parts);
            let gap = if rest.is_empty() { "" } else { "; " };
            format!("Of {all} figures, {count} ({share}) are for {words}{gap}{rest}.")
        }
    }
}
