//! What the page on data and method says: the record, how it was read, its words, its doubts, how to cite it.

pub mod doubts;
pub mod rules;
pub mod vocabulary;

use super::Context;
use crate::model::{Both, Lang, Report, Term};
use crate::query::{CompareQuery, Query};
use crate::words;
use std::sync::Arc;

/// A stretch of the page: a heading and paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub heading: &'static str,
    pub paragraphs: Vec<String>,
}

/// The page in a sentence.
pub fn headline(context: Context) -> String {
    let (figures, reports) = (context.catalog.figures.len(), context.catalog.reports.len());
    match context.lang {
        Lang::Zh => format!("{reports}份报告的{figures}个数字，每个都能回到原文的那几个字。"),
        Lang::En => {
            format!("{figures} figures from {reports} reports, each traceable to its characters in the source.")
        }
    }
}

/// What the record is.
pub fn record(context: Context) -> Passage {
    let (catalog, lang) = (context.catalog, context.lang);
    let (figures, initiatives, indicators) = (
        catalog.figures.len(),
        catalog.initiatives.len(),
        catalog.indicators.len(),
    );
    let (reports, sections, groups) = (context.reports(), catalog.sections.len(), catalog.groups.len());
    let first = match lang {
        Lang::Zh => format!(
            "数据集记录{reports}里的{figures}个数字和{initiatives}项做法，分属{}个主题；{indicators}个指标、{groups}组做法\
             把各地同类的内容连在一起，{sections}个章节各有摘要。",
            catalog.themes.len()
        ),
        Lang::En => format!(
            "The data set holds {figures} figures and {initiatives} initiatives from {reports}, under {} \
             themes. {indicators} indicators and {groups} groups of initiatives tie together what is alike; {sections} \
             sections each have a digest.",
            catalog.themes.len()
        ),
    };
    let second = lang.say(
        "每个数字都带着用得上的一切：原文的写法和位置、确切的值、单位、时期、是否确数、做到与否、讲全镇街还是局部。只有数字的原样和做法的名称取自原文，其余文字都是自撰，原文不在其中。",
        "Each figure carries what one needs to use it: its printed form and place in the source, value, unit and period. It also says how exact it is, whether it has been achieved, and whether it covers the whole place. Only printed numbers and names of initiatives are taken from the sources; all other words are our own, and the sources are not included.",
    );
    Passage {
        heading: lang.say("数据集是什么", "What the data set is"),
        paragraphs: vec![first, second.into()],
    }
}

/// How it was read and proved complete, in the words of those who did; none where they say nothing.
pub fn reading(context: Context) -> Option<Passage> {
    let reading = &context.catalog.collection.reading;
    (!reading.is_empty()).then(|| Passage {
        heading: context.say("怎样读的", "How it was read"),
        paragraphs: reading.iter().map(|text| text.get(context.lang).to_owned()).collect(),
    })
}

/// The terms of the field in the order of the record: each in the language of the page, in the other, and what it means.
pub fn terms<'a>(context: Context<'a>) -> impl Iterator<Item = [&'a str; 3]> {
    let lang = context.lang;
    let row = move |term: &'a Term| [term.name.get(lang), term.name.get(lang.other()), term.text.get(lang)];
    context.catalog.terms.iter().map(row)
}

/// Reports by their titles, each with who published it and when, in one line.
fn cited<'a>(reports: impl Iterator<Item = &'a Arc<Report>>, lang: Lang) -> String {
    let titles: Vec<String> = reports
        .map(|report| [report.title.get(lang), &words::cited(report, lang)].concat())
        .collect();
    titles.join(lang.say("；", "; "))
}

/// What a page draws on, for paper: its own report on the page of a report, the two that stand side by side, else all.
pub fn reports_behind(context: Context, query: &Query) -> String {
    let shown = context.catalog.reports.iter().filter(|report| match query {
        Query::Report(id) => report.id == *id,
        Query::Compare(CompareQuery::Sides(ids)) => ids.contains(&report.id),
        _ => true,
    });
    [context.say("报告：", "Reports: "), &cited(shown, context.lang)].concat()
}

/// How to cite the record, in the languages of the collection whatever that of the page: a short form and a long one.
pub fn citations(context: Context) -> Vec<(Both, Lang, String)> {
    let (catalog, collection) = (context.catalog, &context.catalog.collection);
    let titles = |lang: Lang| cited(catalog.reports.iter(), lang);
    let (edition, licence, count) = (collection.edition(), &collection.licence.name, catalog.figures.len());
    let (version, date) = (edition.version, edition.date);
    let (short, long) = (Both::new("短式", "Short form"), Both::new("长式", "Long form"));
    let named = |lang| {
        let title = collection.site(lang);
        match lang {
            Lang::Zh => format!("{title}，数据集，第{version}版，{date}，{licence}。"),
            Lang::En => format!("{title}. Data set, version {version}, {date}, {licence}."),
        }
    };
    let full = |lang| {
        let (title, about) = (collection.site(lang), collection.about.get(lang));
        match lang {
            Lang::Zh => format!(
                "{title}。{about}数据集，第{version}版，{date}，含{count}个数字，许可{licence}。所据报告：{}。",
                titles(lang)
            ),
            Lang::En => format!(
                "{title}. {about} Data set, version {version}, {date}, {count} figures, {licence}. Compiled from: {}.",
                titles(lang)
            ),
        }
    };
    let spoken = Lang::ALL.into_iter().filter(|lang| collection.languages.has(*lang));
    spoken
        .flat_map(|lang| [(short.clone(), lang, named(lang)), (long.clone(), lang, full(lang))])
        .collect()
}
