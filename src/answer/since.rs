//! What became of the figures of a view since an edition of the record that a frame names.

use super::Context;
use crate::model::Lang;
use crate::query::{CompareQuery, Query, filter};

/// What to say where the record has gone on since an edition; nothing where it has not. `alone` is the only figure that
/// is shown, if it is one.
pub fn since(context: Context, named: u32, query: &Query, alone: Option<&str>) -> Option<String> {
    let present = context.edition().version;
    if named == present {
        return None;
    }
    let (shown, changed) = match alone {
        Some(id) => (1, usize::from(changes(context, named).any(|changed| changed == id))),
        None => counted(context, named, query),
    };
    let said = match context.lang {
        Lang::Zh => format!("嵌入时是数据第{named}版，现在是第{present}版"),
        Lang::En => format!("Embedded with version {named} of the data; this is version {present}"),
    };
    // An older page knows nothing of what came after it; a view of initiatives has no figures of its own.
    let more = match (named > present || shown == 0, changed, context.lang) {
        (true, ..) => String::new(),
        (_, 0, Lang::Zh) => "：这一视图的数字都没有改".into(),
        (_, 0, Lang::En) => ": no figure of this view has changed".into(),
        (_, _, Lang::Zh) => format!("：这一视图的{shown}个数字，有{changed}个改过（数值、时期或类别）"),
        (_, _, Lang::En) => format!(": {changed} of {shown} figures of this view changed in value, period or category"),
    };
    Some([&said, &more, context.say("。", ". ")].concat())
}

/// The figures that are new or changed in the editions after one.
fn changes(context: Context<'_>, named: u32) -> impl Iterator<Item = &str> {
    let later = context.catalog.collection.editions.iter();
    let later = later.filter(move |edition| edition.version > named);
    later.flat_map(|edition| edition.figures.iter().map(String::as_str))
}

/// How many figures a view shows, and how many of them have changed.
fn counted(context: Context, named: u32, query: &Query) -> (usize, usize) {
    let changes: Vec<&str> = changes(context, named).collect();
    let rows = match query {
        Query::Figures(query) => Some(filter(context.index(), &query.filter).rows),
        Query::Initiatives(_) | Query::Unknown(_) => return (0, 0),
        _ => None,
    };
    let (mut shown, mut changed) = (0, 0);
    for (at, figure) in context.catalog.figures.iter().enumerate() {
        let indicator = figure.indicator.as_ref();
        let here = match query {
            Query::Report(id) => figure.report.id == *id,
            Query::Compare(CompareQuery::Indicator { id, .. }) => indicator.is_some_and(|own| own.id == *id),
            Query::Compare(CompareQuery::Sides(sides)) => indicator.is_some() && sides.contains(&figure.report.id),
            _ => rows.as_ref().is_none_or(|rows| rows.contains(&at)),
        };
        shown += usize::from(here);
        changed += usize::from(here && changes.contains(&figure.id.as_str()));
    }
    (shown, changed)
}
