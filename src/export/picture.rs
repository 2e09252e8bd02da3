//! A picture as a file to take away: the drawing of the screen, with its title, legend, source and link.

use super::File;
use crate::address;
use crate::answer::{self, Context, Picture};
use crate::chart::{self, Sheet};
use crate::query::{CompareQuery, Location, Query};

/// The picture drawn that many pixels wide; `base` is the address of the page without its hash.
pub fn picture(context: Context, query: &Query, picture: &Picture, width: f64, base: &str) -> File {
    let scene = picture.scene(width, context.lang);
    let legend = answer::legend::of_pictures(context, &[picture], width);
    let scenes: Vec<_> = [Some(&scene), legend.as_ref()].into_iter().flatten().collect();
    let link = address::write(&Location {
        query: query.clone(),
        lang: Some(context.lang),
    });
    let text = chart::sheet(&Sheet {
        title: &title(context, query, &picture.title),
        sentence: &picture.sentence,
        scenes: &scenes,
        source: &picture.source,
        link: &[base, &link].concat(),
    });
    File {
        name: name(query, picture.id),
        kind: "image/svg+xml",
        text,
    }
}

/// On the page the heading says what all pictures are about; away from it the title must.
fn title(context: Context, query: &Query, title: &str) -> String {
    let catalog = context.catalog;
    let about = match query {
        Query::Report(id) => catalog
            .reports
            .iter()
            .find(|one| one.id == *id)
            .map(|one| &one.place.label),
        Query::Compare(CompareQuery::Indicator { id, .. }) => {
            catalog.indicators.iter().find(|one| one.id == *id).map(|one| &one.name)
        }
        _ => None,
    };
    match about {
        Some(about) => [about.get(context.lang), context.say("：", ": "), title].concat(),
        None => title.into(),
    }
}

/// Which picture it is, and of what.
fn name(query: &Query, id: &str) -> String {
    let of = match query {
        Query::Figures(_) | Query::Initiatives(_) => match query.filter().is_some_and(|filter| filter.narrows()) {
            true => "-filtered".into(),
            false => "-all".into(),
        },
        Query::Report(report) => ["-", report].concat(),
        Query::Compare(CompareQuery::Indicator { id, .. }) => ["-", id].concat(),
        Query::Compare(CompareQuery::Sides(sides)) => ["-", &sides.join("-")].concat(),
        _ => String::new(),
    };
    ["jiezhen-", id, &of, ".svg"].concat()
}
