//! What is said of the reader's own copy of a report: which report it is, how much of it was found, and what each mark in
//! it is called.

use super::Context;
use crate::model::{Lang, Whereabouts};
use crate::original::{Item, Opened, Placed, Recognition};
use crate::query::{FigureQuery, InitiativeQuery, Query};
use crate::words;

/// The words about a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct OriginalAnswer {
    /// The report's title; of a copy that was not recognised, the name of its file.
    pub title: String,
    /// How it was recognised.
    pub recognised: String,
    /// How much of it was found; none where no report was recognised.
    pub counts: Option<String>,
    /// In the order of the copy's items.
    marks: Vec<Option<Mark>>,
}

/// An item of the report that stands in the copy, or was looked for there.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub item: Item,
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it has a place in the copy.
    pub found: bool,
}

impl OriginalAnswer {
    /// The mark of the copy's item at this position.
    pub fn mark(&self, at: usize) -> Option<&Mark> {
        self.marks.get(at)?.as_ref()
    }

    /// The position of an item.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.marks
            .iter()
            .position(|mark| mark.as_ref().is_some_and(|mark| mark.id == id))
    }

    /// What has no place in the copy.
    pub fn lost(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().flatten().filter(|mark| !mark.found)
    }
}

impl Mark {
    /// The question with this item open. On its own page a choice keeps the filters that are set there.
    pub fn opened_from(&self, here: &Query) -> Query {
        let open = Some(self.id.clone());
        match (self.item, here) {
            (Item::Figure(_), Query::Figures(query)) => Query::Figures(FigureQuery { open, ..query.clone() }),
            (Item::Initiative(_), Query::Initiatives(query)) => {
                Query::Initiatives(InitiativeQuery { open, ..query.clone() })
            }
            (Item::Figure(_), _) => Query::figure(&self.id),
            (Item::Initiative(_), _) => Query::initiative(&self.id),
        }
    }
}

/// Where the original of a report is to be had: its address, or the words.
pub fn whereabouts<'a>(context: Context<'a>, report: &str) -> Option<&'a Whereabouts> {
    let reports = context.catalog.reports.iter();
    let mut found = reports.filter(|one| one.id == report);
    Some(&found.next()?.whereabouts)
}

/// The words about a copy.
pub fn original(context: Context, opened: &Opened) -> OriginalAnswer {
    let report = opened.recognition.report();
    let title = report.map_or(opened.name.as_str(), |report| report.title.get(context.lang));
    OriginalAnswer {
        title: title.into(),
        recognised: recognised(opened, context.lang),
        counts: report.map(|_| counts(opened, context.lang)),
        marks: opened.placed.iter().map(|placed| mark(context, placed)).collect(),
    }
}

/// How the file was recognised, in words.
pub fn recognised(opened: &Opened, lang: Lang) -> String {
    let name = &opened.name;
    match (&opened.recognition, lang) {
        (Recognition::Exact(_), Lang::Zh) => format!("{name}与本站所据原文逐字节相同（SHA-256一致）。"),
        (Recognition::Exact(_), Lang::En) => format!("{name} is the source byte for byte (same SHA-256)."),
        (Recognition::SameText(_), Lang::Zh) => {
            format!("{name}按文字认出：全部数字依原次序找到；字节未能比对，或因换行、空白、编码而不同。")
        }
        (Recognition::SameText(_), Lang::En) => format!(
            "{name} was recognised by its text: every figure stands in the order of the source. Its bytes differ (line \
             ends, spaces, encoding) or could not be compared."
        ),
        (Recognition::Similar { found, of, .. }, Lang::Zh) => {
            format!("{name}像是这份报告，但不完整或有改动：{of}处中找到{found}处。")
        }
        (Recognition::Similar { found, of, .. }, Lang::En) => {
            format!("{name} looks like this report, incomplete or changed: {found} of {of} items were found.")
        }
        (Recognition::Unknown, Lang::Zh) => format!("没有认出{name}：它不像本站所收的任何一份报告，或不是文本文件。"),
        (Recognition::Unknown, Lang::En) => {
            format!("{name} was not recognised: it resembles no report in the data set, or is not a text file.")
        }
    }
}

/// How many items have a place, figures and initiatives apart.
fn counts(opened: &Opened, lang: Lang) -> String {
    let (figures, initiatives): (Vec<&Placed>, Vec<&Placed>) = opened
        .placed
        .iter()
        .partition(|one| matches!(one.item, Item::Figure(_)));
    let placed = |all: &[&Placed]| all.iter().filter(|one| one.span.is_some()).count();
    let (figures, initiatives) = (
        (placed(&figures), figures.len()),
        (placed(&initiatives), initiatives.len()),
    );
    match lang {
        Lang::Zh => format!(
            "{}个数字中{}个已定位，{}项做法中{}项已定位。",
            figures.1, figures.0, initiatives.1, initiatives.0
        ),
        Lang::En => format!(
            "{} of {} figures and {} of {} initiatives are marked.",
            figures.0, figures.1, initiatives.0, initiatives.1
        ),
    }
}

fn mark(context: Context, placed: &Placed) -> Option<Mark> {
    let (id, title) = match placed.item {
        Item::Figure(index) => {
            let figure = context.catalog.figures.get(index)?;
            let subject = figure.subject.get(context.lang);
            (
                &figure.id,
                format!("{subject} {}", words::qualified(figure, context.lang)),
            )
        }
        Item::Initiative(index) => {
            let one = context.catalog.initiatives.get(index)?;
            (&one.id, one.name.get(context.lang).to_string())
        }
    };
    Some(Mark {
        item: placed.item,
        id: id.clone(),
        title,
        found: placed.span.is_some(),
    })
}
