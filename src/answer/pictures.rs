//! The pictures of a page, to be found by their names.

use super::comparison::{one, sides};
use super::overview::overview;
use super::{Context, Picture, figures, initiatives, report};
use crate::query::Page;

/// The picture of this name on the page that the question names.
pub fn picture(context: Context, id: &str) -> Option<Picture> {
    pictures(context).into_iter().find(|picture| picture.id == id)
}

/// All pictures of the page, from top to bottom.
pub fn pictures(context: Context) -> Vec<Picture> {
    match &context.query.page {
        Page::Overview => overview(context).pictures,
        Page::Figures => figures(context).pictures,
        Page::Initiatives => vec![initiatives(context).map],
        Page::Compare => compared(context),
        Page::Report(id) => report(context, id).map_or(Vec::new(), |profile| {
            vec![profile.mix, profile.times, profile.multiples]
        }),
        Page::Method | Page::Unknown(_) => Vec::new(),
    }
}

fn compared(context: Context) -> Vec<Picture> {
    match one(context) {
        Some(one) => {
            let axes = one.axes.into_iter().filter_map(|axis| axis.picture);
            axes.chain(one.slope).collect()
        }
        None => sides(context).map_or(Vec::new(), |sides| vec![sides.picture]),
    }
}
