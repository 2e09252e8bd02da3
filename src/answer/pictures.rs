//! The pictures of a page, to be found by their names.

use super::comparison::{one, sides};
use super::overview::overview;
use super::{Asked, Picture, figures, initiatives, report};
use crate::query::Page;

/// The picture of this name on the page that the question names.
pub fn picture(asked: Asked, id: &str) -> Option<Picture> {
    pictures(asked).into_iter().find(|picture| picture.id == id)
}

/// All pictures of the page, from top to bottom.
pub fn pictures(asked: Asked) -> Vec<Picture> {
    match &asked.query.page {
        Page::Overview => overview(asked).pictures,
        Page::Figures => figures(asked).pictures,
        Page::Initiatives => vec![initiatives(asked).map],
        Page::Compare => compared(asked),
        Page::Report(id) => report(asked, id).map_or(Vec::new(), |profile| {
            vec![profile.mix, profile.times, profile.multiples]
        }),
        Page::Method | Page::Unknown(_) => Vec::new(),
    }
}

fn compared(asked: Asked) -> Vec<Picture> {
    match one(asked) {
        Some(one) => {
            let axes = one.axes.into_iter().filter_map(|axis| axis.picture);
            axes.chain(one.slope).collect()
        }
        None => sides(asked).map_or(Vec::new(), |sides| vec![sides.picture]),
    }
}
