//! All that is known of one figure.

use super::Context;
use super::citation::Cited;
use super::comparison::{Others, others};
use crate::model::{Figure, Lang};
use crate::query::{Change, Location, Query};
use crate::words;

/// One line of a figure's detail: a name and its words, and the figures it points to.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub name: &'static str,
    pub text: String,
    /// What opens other figures, and their names.
    pub figures: Vec<(Change, String)>,
}

/// All that is known of one figure, in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    pub id: String,
    pub subject: String,
    pub lines: Vec<Line>,
    pub note: Option<String>,
    /// What it may be compared with.
    pub others: Others,
    /// A line to cite the figure by, to which its link is added.
    pub citation: Cited,
    /// The figure alone, in the language of the citation.
    pub link: Location,
    /// The comparison of its indicator, if it has one.
    pub comparison: Option<Change>,
    /// The report it stands in.
    pub report: String,
}

pub fn detail(context: Context, id: &str) -> Option<Detail> {
    let lang = context.lang;
    let index = context.catalog.find(id)?;
    let figure = context.figure(index)?;
    let mut lines = vec![
        line(lang.say("数值", "Value"), words::qualified(figure, lang)),
        line(lang.say("原文数字", "Number as printed"), figure.raw.clone()),
        line(lang.say("完整写法", "In full digits"), exact(figure, lang)),
        line(lang.say("时期", "Period"), period(figure, lang)),
        line(lang.say("数字类别", "Kind of number"), kind(figure, lang)),
        line(lang.say("确切程度", "Exactness"), figure.qualifier.name(lang).into()),
        line(lang.say("状态", "Status"), figure.status.name(lang).into()),
        line(lang.say("范围", "Scope"), words::scope(figure, lang)),
        line(lang.say("主题", "Theme"), figure.theme.name.get(lang).into()),
    ];
    lines.extend(
        figure
            .indicator
            .as_ref()
            .map(|i| line(lang.say("指标", "Indicator"), i.name.get(lang).into())),
    );
    lines.extend(
        figure
            .of_what
            .as_ref()
            .map(|of| line(lang.say("对象", "Of"), of.get(lang).into())),
    );
    lines.extend(
        figure
            .among
            .as_ref()
            .map(|among| line(lang.say("比较范围", "Among"), among.get(lang).into())),
    );
    lines.push(line(lang.say("报告", "Report"), figure.report.title.get(lang).into()));
    lines.push(line(
        lang.say("出处", "Place in the source"),
        words::place_in_source(figure, lang),
    ));
    lines.extend(relations(context, index, figure));
    Some(Detail {
        id: figure.id.clone(),
        subject: figure.subject.get(lang).into(),
        lines,
        note: figure.note.as_ref().map(|note| note.get(lang).to_string()),
        others: others(context, index, figure),
        citation: cited(figure, lang),
        link: Location {
            query: Query::figure(&figure.id),
            lang: Some(lang),
        },
        comparison: figure
            .indicator
            .as_ref()
            .map(|indicator| Change::To(Query::indicator(&indicator.id))),
        report: figure.report.id.clone(),
    })
}

/// Place, subject, period and number; its report, where in it, and where that is to be had.
fn cited(figure: &Figure, lang: Lang) -> Cited {
    let (place, subject) = (figure.report.label.get(lang), figure.subject.get(lang));
    let (period, number) = (figure.period.words(lang), words::qualified(figure, lang));
    let (report, at) = (figure.report.title.get(lang), words::place_in_source(figure, lang));
    let source = words::cited(&figure.report, lang);
    Cited {
        key: figure.id.clone(),
        title: match lang {
            Lang::Zh => format!("{place}，{subject}，{period}：{number}"),
            Lang::En => format!("{place}: {subject}, {period}: {number}"),
        },
        within: Some([report, lang.say("，", ", "), &at, &source].concat()),
    }
}

fn line(name: &'static str, text: String) -> Line {
    Line {
        name,
        text,
        figures: Vec::new(),
    }
}

fn exact(figure: &Figure, lang: Lang) -> String {
    words::in_full(figure.value, figure.unit, &figure.classifier, lang)
}

fn period(figure: &Figure, lang: Lang) -> String {
    let (open, close) = (lang.say("（", " ("), lang.say("）", ")"));
    format!("{}{open}{}{close}", figure.period.words(lang), figure.basis.name(lang))
}

fn kind(figure: &Figure, lang: Lang) -> String {
    format!(
        "{}{}{}",
        figure.measure.name(lang),
        lang.say("，", ", "),
        figure.nature.name(lang)
    )
}

/// The lines that point to other figures, in both directions.
fn relations(context: Context, index: usize, figure: &Figure) -> Vec<Line> {
    let lang = context.lang;
    let name = |index: usize| {
        let other = context.figure(index)?;
        Some((
            Change::Open(other.id.clone()),
            format!("{} {}", other.subject.get(lang), words::qualified(other, lang)),
        ))
    };
    let pointing = |points: &dyn Fn(&Figure) -> bool| -> Vec<usize> {
        context
            .catalog
            .figures
            .iter()
            .enumerate()
            .filter(|(_, other)| points(other))
            .map(|(i, _)| i)
            .collect()
    };
    let groups = [
        (lang.say("说明的是", "Describes"), figure.of.clone()),
        (
            lang.say("另有说明", "Described by"),
            pointing(&|other| other.of.contains(&index)),
        ),
        (
            lang.say("首次陈述", "First stated as"),
            figure.same_as.into_iter().collect(),
        ),
        (
            lang.say("又见", "Stated again as"),
            pointing(&|other| other.same_as == Some(index)),
        ),
        (lang.say("总数", "Part of"), figure.part_of.into_iter().collect()),
        (
            lang.say("其中", "Of which"),
            pointing(&|other| other.part_of == Some(index)),
        ),
        (
            lang.say("区间另一端", "Other end of the range"),
            figure.range_with.into_iter().collect(),
        ),
        (lang.say("目标", "Target"), figure.target.into_iter().collect()),
        (
            lang.say("结果", "Result"),
            pointing(&|other| other.target == Some(index)),
        ),
    ];
    groups
        .into_iter()
        .filter(|(_, indexes)| !indexes.is_empty())
        .map(|(label, indexes)| Line {
            name: label,
            text: String::new(),
            figures: indexes.into_iter().filter_map(name).collect(),
        })
        .collect()
}
