//! What is doubtful in the record, taken from its own notes.

use super::super::Context;
use crate::model::{Basis, Figure, Indicator};
use crate::query::{Change, Query};
use crate::words;

/// A name, and what it leads to.
pub type Link = (String, Change);

/// One doubt: what it is about, and the note.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    pub about: Vec<Link>,
    pub text: String,
}

/// An indicator that the reports do not define alike, and the definitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Variants {
    pub indicator: Link,
    pub texts: Vec<String>,
}

/// All doubts by kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubts {
    /// Periods of whole reports that are not printed.
    pub reports: Vec<Doubt>,
    /// Figures whose reading is in doubt.
    pub figures: Vec<Doubt>,
    pub definitions: Vec<Variants>,
    /// How many figures have an inferred period.
    pub inferred: usize,
    /// How many figures carry a note of any kind.
    pub notes: usize,
}

pub fn doubts(context: Context) -> Doubts {
    let catalog = context.catalog;
    let indicators = catalog.indicators.iter();
    Doubts {
        reports: reports(context),
        figures: figures(context),
        definitions: indicators
            .filter_map(|indicator| definitions(context, indicator))
            .collect(),
        inferred: catalog
            .figures
            .iter()
            .filter(|figure| figure.basis == Basis::Inferred)
            .count(),
        notes: catalog.figures.iter().filter(|figure| figure.note.is_some()).count(),
    }
}

fn reports(context: Context) -> Vec<Doubt> {
    let inferred = context
        .catalog
        .reports
        .iter()
        .filter(|report| report.basis == Basis::Inferred);
    let doubt = |report: &std::sync::Arc<crate::model::Report>| {
        let link = Change::To(Query::Report(report.id.clone()));
        let name = report.title.get(context.lang).to_string();
        Some(Doubt {
            about: vec![(name, link)],
            text: report.note.as_ref()?.get(context.lang).into(),
        })
    };
    inferred.filter_map(doubt).collect()
}

/// Figures that share a note are named together.
fn figures(context: Context) -> Vec<Doubt> {
    let mut out: Vec<Doubt> = Vec::new();
    for figure in &context.catalog.figures {
        let Some(note) = &figure.note else { continue };
        if !figure.doubt {
            continue;
        }
        let (text, link) = (note.get(context.lang), link(context, figure));
        match out.iter_mut().find(|doubt| doubt.text == text) {
            Some(doubt) => doubt.about.push(link),
            None => out.push(Doubt {
                about: vec![link],
                text: text.into(),
            }),
        }
    }
    out
}

fn link(context: Context, figure: &Figure) -> Link {
    let lang = context.lang;
    let (place, subject) = (figure.report.label.get(lang), figure.subject.get(lang));
    let name = format!(
        "{place}{}{subject}{}{}",
        lang.say("：", ": "),
        lang.say("，", ", "),
        words::qualified(figure, lang)
    );
    (name, Change::To(Query::figure(&figure.id)))
}

/// The definitions in use, where there are two or more; the indicator's own counts as one.
fn definitions(context: Context, indicator: &Indicator) -> Option<Variants> {
    let mut texts: Vec<String> = Vec::new();
    for figure in &context.catalog.figures {
        if figure.indicator.as_ref().is_none_or(|other| other.id != indicator.id) {
            continue;
        }
        let own = context.lang.say("指标本义", "as the indicator is defined");
        let text = figure.variant.as_ref().map_or(own, |variant| variant.get(context.lang));
        if !texts.iter().any(|other| other == text) {
            texts.push(text.into());
        }
    }
    let link = (
        indicator.name.get(context.lang).to_string(),
        Change::To(Query::indicator(&indicator.id)),
    );
    (texts.len() > 1).then_some(Variants { indicator: link, texts })
}
