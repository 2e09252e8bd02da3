//! A picture as a file to take away: the drawing of the screen, with its title, legend, source and link.

use super::{Content, File, Table, name};
use crate::address;
use crate::answer::comparison::one;
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
    let sentence = [picture.sentence.as_str(), &caveats(context, query, picture.id)].concat();
    let text = chart::sheet(&Sheet {
        title: &title(context, query, &picture.title),
        sentence: &sentence,
        scenes: &scenes,
        source: &picture.source,
        link: &[base, &link].concat(),
    });
    File {
        name: name::name(context, picture.id, Some(query), ".svg"),
        kind: "image/svg+xml",
        content: Content::Text(text),
    }
}

/// On the page the heading says what all pictures are about; away from it the title must.
fn title(context: Context, query: &Query, title: &str) -> String {
    let catalog = context.catalog;
    let about = match query {
        Query::Report(id) => catalog.reports.iter().find(|one| one.id == *id).map(|one| &one.label),
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

/// The table behind the picture: every number that it draws.
pub fn picture_table(context: Context, query: &Query, picture: &Picture) -> File {
    let cells = |row: &Vec<String>| row.iter().map(|cell| cell.as_str().into()).collect();
    let table = Table {
        title: "",
        header: picture.header.clone(),
        rows: picture.rows.iter().map(cells).collect(),
    };
    File::csv(name::name(context, picture.id, Some(query), ".csv"), &table)
}

/// What stands around an axis on the page: why it stands apart, what was converted or averaged.
fn caveats(context: Context, query: &Query, id: &str) -> String {
    let Query::Compare(CompareQuery::Indicator {
        id: indicator,
        per_year,
    }) = query
    else {
        return String::new();
    };
    let axes = one(context, indicator, *per_year).map_or(Vec::new(), |one| one.axes);
    let own = axes
        .into_iter()
        .find(|axis| axis.picture.as_ref().is_some_and(|picture| picture.id == id));
    let (space, stop) = (context.say("", " "), context.say("。", "."));
    let own = own.map_or(Vec::new(), |axis| {
        let reasons = axis.reasons.join(context.say("；", "; "));
        let reasons = (!reasons.is_empty()).then(|| [context.say("留意：", "Note: "), &reasons].concat());
        reasons.into_iter().chain(axis.apart).chain(axis.notes).collect()
    });
    own.iter().map(|caveat| [space, caveat, stop].concat()).collect()
}
