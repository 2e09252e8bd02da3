//! What a report promises, asks for or expects: its number, its state, and where a later figure would answer it.

use crate::answer::Context;
use crate::model::{Figure, Lang, Report, Status};
use crate::query::{Change, Query};
use crate::words;

/// One promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub subject: String,
    pub value: String,
    /// What leads to the figure.
    pub link: Change,
    pub period: String,
    pub status: &'static str,
    /// The figures of the record that answer it already, with what leads to them.
    pub answers: Vec<(Change, String)>,
    /// Where an answer would stand, if there is none.
    pub later: String,
    /// The comparison in which the answer would stand, and its name.
    pub comparison: Option<(Change, String)>,
}

/// The promises of a report, in the order of the source; a fact that is stated twice stands once.
pub(super) fn plans(context: Context, report: &Report) -> Vec<Plan> {
    let open = |figure: &Figure| matches!(figure.status, Status::Planned | Status::Applied | Status::Expected);
    let own = context.catalog.figures.iter().enumerate();
    own.filter(|(_, figure)| figure.report.id == report.id && open(figure) && figure.same_as.is_none())
        .map(|(at, figure)| plan(context, at, figure))
        .collect()
}

fn plan(context: Context, at: usize, figure: &Figure) -> Plan {
    let lang = context.lang;
    let answers = answers(context, at);
    let later = match answers.is_empty() {
        true => later(context, figure),
        false => String::new(),
    };
    Plan {
        subject: figure.subject.get(lang).into(),
        value: words::qualified(figure, lang),
        link: Change::To(Query::figure(&figure.id)),
        period: figure.period.words(lang),
        status: figure.status.name(lang),
        answers,
        later,
        comparison: figure.indicator.as_ref().map(|indicator| {
            let link = Change::To(Query::indicator(&indicator.id));
            (link, indicator.name.get(lang).to_string())
        }),
    }
}

/// The results that name this figure as their target, or as what they came of.
fn answers(context: Context, at: usize) -> Vec<(Change, String)> {
    let lang = context.lang;
    let result = |figure: &&Figure| {
        let came_of = figure.part_of == Some(at) && figure.status == Status::Achieved;
        figure.target == Some(at) || came_of
    };
    let results = context.catalog.figures.iter().filter(result);
    results
        .map(|figure| {
            let link = Change::To(Query::figure(&figure.id));
            let (subject, value) = (figure.subject.get(lang), words::qualified(figure, lang));
            (link, [subject, lang.say("：", ": "), &value].concat())
        })
        .collect()
}

/// The report that would have the answer: that of the year that is promised, or the one after a report's own year.
fn later(context: Context, figure: &Figure) -> String {
    let lang = context.lang;
    let place = figure.report.label.get(lang);
    let Some((_, year)) = figure.period.years() else {
        return match lang {
            Lang::Zh => format!("{place}以后的报告；哪一年，原文没有写"),
            Lang::En => format!("A later report of {place}; which year’s is not stated"),
        };
    };
    let own = figure.report.period.years();
    let year = own.map_or(year, |(_, own)| year.max(own + 1));
    let here = context.catalog.reports.iter().any(|report| {
        report.place.id == figure.report.place.id && report.period.years().is_some_and(|years| years.1 >= year)
    });
    let missing = match here {
        true => "",
        false => lang.say("，这里没有收录", ", which is not among those here"),
    };
    match lang {
        Lang::Zh => format!("{place}{year}年的报告{missing}"),
        Lang::En => format!("The {year} report of {place}{missing}"),
    }
}
