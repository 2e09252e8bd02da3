//! A figure or an initiative named elsewhere than on its own page: a few words and the link to all that is known.

use super::Context;
use crate::model::{Figure, Initiative, Measure};
use crate::query::{Facet, Page, Query};
use crate::words;

/// A name that leads somewhere, with what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub link: String,
    pub name: String,
    /// A figure's number, an initiative's kind.
    pub value: String,
    /// What is not plain about it, in a word: growth, planned; mostly nothing.
    pub caveat: Option<&'static str>,
}

/// A figure, linked to its detail on the page of figures.
pub(super) fn figure(context: Context, figure: &Figure) -> Mention {
    let lang = context.lang;
    let growth = match figure.measure {
        Measure::Growth => Some(lang.say("增速", "growth")),
        Measure::From => Some(lang.say("原值", "earlier value")),
        _ => None,
    };
    Mention {
        link: context.link(Query {
            open: Some(figure.id.clone()),
            ..context.query.to(Page::Figures)
        }),
        name: figure.subject.get(lang).into(),
        value: words::qualified(figure, lang),
        caveat: words::status_note(figure, lang).or(growth),
    }
}

/// An initiative, linked to its detail on the page of initiatives.
pub(super) fn initiative(context: Context, initiative: &Initiative) -> Mention {
    let lang = context.lang;
    Mention {
        link: context.link(Query {
            open: Some(initiative.id.clone()),
            ..context.query.to(Page::Initiatives)
        }),
        name: initiative.name.get(lang).into(),
        value: initiative.kind.name(lang).into(),
        caveat: (initiative.status != crate::model::Status::Achieved).then(|| initiative.status.name(lang)),
    }
}

/// The link to another page with just these facet values chosen there.
pub(super) fn chosen(context: Context, page: Page, pairs: &[(Facet, &str)]) -> String {
    let mut query = context.query.to(page);
    for (facet, id) in pairs {
        query.chosen.set(*facet, vec![id.to_string()]);
    }
    context.link(query)
}
