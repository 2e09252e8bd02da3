//! The plain pages: one for each report, indicator, group and the method, as HTML that needs no script. The build writes
//! them beside the page; nothing of this is in the program that browsers load.

mod contents;
mod trim;

use super::part::figure::Figure;
use super::{Still, drawn, render};
use crate::address;
use crate::answer::{self, Context, Data, Picture};
use crate::app::signal::Signal;
use crate::model::{Both, Catalog, Lang};
use crate::query::{CompareQuery, Facet, Location, Query};
use crate::record::record;
use leptos::prelude::*;
use serde::Serialize;

/// How wide the drawings are, in CSS pixels: what fits on paper and on a small screen's side.
const WIDTH: f64 = 680.0;

/// The name of the pages that list all others.
pub const CONTENTS: &str = "index";

/// One page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plain {
    /// The name of its file, without folder and ending; both languages have the same.
    pub name: String,
    /// The folder: the code of its language.
    pub lang: &'static str,
    /// As HTML names the language.
    pub tag: &'static str,
    /// What it is about.
    pub title: String,
    /// Its headline, as it stands in HTML.
    pub headline: String,
    /// The words of the headline, escaped as in HTML: for an attribute.
    pub description: String,
    /// What opens the same in the explorer.
    pub hash: String,
    /// What stands below the headline.
    pub body: String,
    /// What stands at the foot.
    pub foot: String,
}

/// All pages, in the languages of the collection: the contents first, then in the order of the contents.
pub fn pages() -> Vec<Plain> {
    let catalog = &record().catalog;
    let spoken = Lang::ALL
        .into_iter()
        .filter(|lang| catalog.collection.languages.has(*lang));
    let mut all: Vec<Plain> = spoken.clone().map(contents::page).collect();
    for (query, title) in subjects(catalog) {
        for lang in spoken.clone() {
            all.extend(page(&query, &title, lang));
        }
    }
    all
}

/// What has a page, in the order of the contents, each with what it is called.
fn subjects(catalog: &Catalog) -> Vec<(Query, Both)> {
    let reports = catalog
        .reports
        .iter()
        .map(|one| (Query::Report(one.id.clone()), one.title.clone()));
    let shared = catalog.indicators.iter().filter(|one| is_shared(catalog, &one.id));
    let indicators = shared.map(|one| (Query::indicator(&one.id), one.name.clone()));
    let group = |id: &str| Query::initiatives_with(&[(Facet::Group, id)]);
    let groups = catalog.groups.iter().map(|one| (group(&one.id), one.name.clone()));
    let method = (Query::Method, Both::new("数据与方法", "Data and method"));
    reports.chain(indicators).chain(groups).chain([method]).collect()
}

/// Whether two or more reports print an indicator.
fn is_shared(catalog: &Catalog, indicator: &str) -> bool {
    let mut first = None;
    catalog.figures.iter().any(|figure| {
        figure.indicator.as_ref().is_some_and(|one| one.id == indicator)
            && *first.get_or_insert(&figure.report.id) != &figure.report.id
    })
}

/// The name of the plain page that answers a question, where there is one.
fn name(query: &Query) -> Option<String> {
    let catalog = &record().catalog;
    match query {
        Query::Report(id) => Some(["report-", id].concat()),
        Query::Method => Some("method".into()),
        Query::Compare(CompareQuery::Indicator { id, per_year: false }) => {
            is_shared(catalog, id).then(|| ["indicator-", id].concat())
        }
        Query::Initiatives(asked) => {
            let [id] = asked.filter.chosen.of(Facet::Group) else {
                return None;
            };
            let alone = *query == Query::initiatives_with(&[(Facet::Group, id)]);
            alone.then(|| ["group-", id].concat())
        }
        _ => None,
    }
}

/// Where the link of a hash leads from a plain page: to another, or into the explorer.
fn target(hash: &str, lang: Lang) -> String {
    let location = address::read(hash, record()).location;
    let to = location.lang.unwrap_or(lang);
    match name(&location.query) {
        Some(name) if to == lang => [&name, ".html"].concat(),
        Some(name) => ["../", to.code(), "/", &name, ".html"].concat(),
        None => {
            let lang = Some(to);
            ["../", &address::write(&Location { lang, ..location })].concat()
        }
    }
}

fn page(query: &Query, title: &Both, lang: Lang) -> Option<Plain> {
    let hash = address::write(&Location {
        query: query.clone(),
        lang: Some(lang),
    });
    let width = WIDTH;
    let still = Still {
        hash: &hash,
        lang,
        width,
    };
    let html = render(still);
    let trimmed = trim::trimmed(trim::main(&html), lang);
    let title = title.get(lang).to_string();
    // The heading says it already.
    let again = view! { <h2>{title.clone()}</h2> }.to_html().replace("<!>", "");
    let mut body = trimmed.body.replacen(&again, "", 1);
    if let Some(picture) = own_row(query, &title, lang) {
        const REGIONS: &str = "<div class=\"regions\">";
        let figure = drawn(
            still,
            |_| (),
            move || view! { <Figure picture=Signal::stored(picture)/> }.into_any(),
        );
        // Not among what is left out: it is no map any more.
        let figure = figure.replacen("class=\"group-by-place\"", "class=\"group-in-places\"", 1);
        body = body.replacen(REGIONS, &[REGIONS, &trim::trimmed(&figure, lang).body].concat(), 1);
    }
    Some(Plain {
        name: name(query)?,
        lang: lang.code(),
        tag: lang.tag(),
        title,
        description: trim::words(&trimmed.headline),
        headline: trimmed.headline,
        hash,
        body,
        foot: trim::trimmed(trim::foot(&html), lang).body,
    })
}

/// The row of a group in the map of all groups, where the question is of a group.
fn own_row(query: &Query, group: &str, lang: Lang) -> Option<Picture> {
    let Query::Initiatives(asked) = query else {
        return None;
    };
    let mut picture = answer::initiative_map(Context::new(record(), lang), &asked.filter);
    picture.sentence.clear();
    picture.rows.retain(|row| row.first().is_some_and(|name| name == group));
    if let Data::Matrix(_, rows) = &mut picture.data {
        rows.retain(|row| row.name == group);
    }
    Some(picture)
}
