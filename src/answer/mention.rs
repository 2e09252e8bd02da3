//! A figure or an initiative named elsewhere than on its own page: a few words and the link to all that is known.

use super::Context;
use crate::model::{Figure, Initiative};
use crate::query::{Change, Query};
use crate::words;

/// A name that leads somewhere, with what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub link: Change,
    pub name: String,
    /// A figure's number, an initiative's kind.
    pub value: String,
    /// What is not plain about it, in a word: growth, planned; mostly nothing.
    pub caveat: Option<&'static str>,
}

/// A figure, linked to its detail on the page of figures.
pub(super) fn figure(context: Context, figure: &Figure) -> Mention {
    let lang = context.lang;
    Mention {
        link: Change::To(Query::figure(&figure.id)),
        name: figure.subject.get(lang).into(),
        value: words::qualified(figure, lang),
        caveat: words::status_note(figure, lang).or(words::measure_note(figure, lang)),
    }
}

/// An initiative, linked to its detail on the page of initiatives.
pub(super) fn initiative(context: Context, initiative: &Initiative) -> Mention {
    let lang = context.lang;
    Mention {
        link: Change::To(Query::initiative(&initiative.id)),
        name: initiative.name.get(lang).into(),
        value: initiative.kind.name(lang).into(),
        caveat: (initiative.status != crate::model::Status::Achieved).then(|| initiative.status.name(lang)),
    }
}
