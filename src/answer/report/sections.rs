//! The sections of a report with the figures and initiatives inside them, and the indicators it shares with others.

use super::{figures_of, initiatives_of};
use crate::answer::Context;
use crate::answer::mention::{self, Mention};
use crate::model::{Report, ordered};
use crate::query::{Change, Query};

/// One section with what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionAnswer {
    /// From 1, in true reading order.
    pub ordinal: u32,
    pub label: String,
    pub digest: String,
    pub figures: Vec<Mention>,
    pub initiatives: Vec<Mention>,
}

pub(super) fn sections(context: Context, report: &Report) -> Vec<SectionAnswer> {
    let lang = context.lang;
    let figures = ordered(figures_of(context, report), |a, b| a.start.cmp(&b.start));
    let initiatives = ordered(initiatives_of(context, report), |a, b| a.start.cmp(&b.start));
    let sections = context
        .catalog
        .sections
        .iter()
        .filter(|section| section.report.id == report.id);
    let answer = |section: &crate::model::Section| {
        let inside = |start: u32| (section.start..section.end).contains(&start);
        let initiatives = initiatives.iter().filter(|one| inside(one.start));
        SectionAnswer {
            ordinal: section.ordinal,
            label: section.label.get(lang).into(),
            digest: section.digest.get(lang).into(),
            figures: figures
                .iter()
                .filter(|one| inside(one.start))
                .map(|one| mention::figure(context, one))
                .collect(),
            initiatives: initiatives.map(|one| mention::initiative(context, one)).collect(),
        }
    };
    ordered(sections.map(answer).collect(), |a, b| a.ordinal.cmp(&b.ordinal))
}

/// An indicator that the report has and at least one other too.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// What leads to the comparison.
    pub link: Change,
    pub name: String,
    /// What this report says of it.
    pub here: Vec<Mention>,
    /// The other places.
    pub elsewhere: Vec<String>,
}

pub(super) fn shared(context: Context, report: &Report) -> Vec<Shared> {
    let mut out = Vec::new();
    for indicator in &context.catalog.indicators {
        let all = context.catalog.figures.iter();
        let all = all.filter(|one| one.indicator.as_ref().is_some_and(|other| other.id == indicator.id));
        let (mut here, mut elsewhere) = (Vec::new(), Vec::<String>::new());
        for figure in all {
            let place = figure.report.label.get(context.lang);
            if figure.report.id != report.id {
                if !elsewhere.iter().any(|other| other == place) {
                    elsewhere.push(place.into());
                }
            } else if figure.same_as.is_none() {
                here.push(mention::figure(context, figure));
            }
        }
        if !here.is_empty() && !elsewhere.is_empty() {
            out.push(Shared {
                link: Change::To(Query::indicator(&indicator.id)),
                name: indicator.name.get(context.lang).into(),
                here,
                elsewhere,
            });
        }
    }
    out
}
