//! One row of the table of figures.

use super::Asked;
use crate::model::{Figure, Lang, Qualifier, Status};
use crate::query::Hit;
use crate::words;

/// The words of one row, and the marks that it carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    /// The link that opens or closes its details.
    pub link: String,
    pub open: bool,
    pub place: String,
    pub subject: String,
    pub value: String,
    pub period: String,
    pub report_year: String,
    pub theme: String,
    /// What is not exact or not achieved, in words; empty for the plain case.
    pub caveats: Vec<&'static str>,
    /// Exact and achieved.
    pub plain: bool,
    /// Its period reaches beyond the years chosen.
    pub beyond: bool,
    /// Why it was found, where a number was searched for.
    pub hit: Option<&'static str>,
}

pub fn row(asked: Asked, index: usize, (hit, beyond): (Option<Hit>, bool)) -> Option<Row> {
    let figure = asked.figure(index)?;
    let lang = asked.lang;
    Some(Row {
        id: figure.id.clone(),
        link: asked.link_to_figure(&figure.id),
        open: asked.query.open.as_deref() == Some(&figure.id),
        place: figure.report.place.label.get(lang).into(),
        subject: figure.subject.get(lang).into(),
        value: words::qualified(figure, lang),
        period: figure.period.words(lang),
        report_year: figure.report.period.words(lang),
        theme: figure.theme.name.get(lang).into(),
        caveats: caveats(figure, lang),
        plain: figure.qualifier == Qualifier::Exact && figure.status == Status::Achieved,
        beyond,
        hit: match hit {
            Some(Hit::Value) => Some(lang.say("数值相等", "equal")),
            Some(Hit::Raw) => Some(lang.say("原文印有", "printed")),
            Some(Hit::Name) | None => None,
        },
    })
}

fn caveats(figure: &Figure, lang: Lang) -> Vec<&'static str> {
    let measure = match figure.measure {
        crate::model::Measure::Growth => Some(lang.say("增速", "growth")),
        crate::model::Measure::From => Some(lang.say("原值", "earlier value")),
        _ => None,
    };
    let same = figure.same_as.map(|_| lang.say("重复陈述", "stated again"));
    let inferred = (figure.basis == crate::model::Basis::Inferred).then(|| lang.say("时期为推断", "period inferred"));
    [measure, words::status_note(figure, lang), same, inferred].into_iter().flatten().collect()
}
