//! The pictures of a page, to be found by their names.

use super::comparison::one;
use super::overview::overview;
use super::{Context, PICTURES, Picture, initiative_map, report, tells};
use crate::query::{CompareQuery, Query, filter};

/// The picture of this name on the page that the question names.
pub fn picture(context: Context, query: &Query, id: &str) -> Option<Picture> {
    pictures(context, query).into_iter().find(|picture| picture.id == id)
}

/// All pictures of the page, from top to bottom.
pub fn pictures(context: Context, query: &Query) -> Vec<Picture> {
    match query {
        Query::Overview => overview(context).pictures,
        Query::Figures(query) => {
            let left = filter(context.index(), &query.filter).rows;
            PICTURES
                .map(|picture| picture(context, &left))
                .into_iter()
                .filter(tells)
                .collect()
        }
        Query::Initiatives(query) => vec![initiative_map(context, &query.filter)],
        Query::Compare(query) => compared(context, query),
        Query::Report(id) => report(context, id).map_or(Vec::new(), |profile| {
            vec![profile.mix, profile.times, profile.multiples]
        }),
        Query::Method | Query::Unknown(_) => Vec::new(),
    }
}

fn compared(context: Context, query: &CompareQuery) -> Vec<Picture> {
    match query {
        CompareQuery::Indicator { id, per_year } => {
            one(context, id, *per_year).map_or(Vec::new(), |one| one.pictures().cloned().collect())
        }
        CompareQuery::Sides(_) | CompareQuery::Choose(_) => Vec::new(),
    }
}
