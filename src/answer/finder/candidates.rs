//! The things of each kind that a text finds, and how one of them is shown.

use super::super::Context;
use super::{Item, Rank, Thing, rank};
use crate::model::{Both, Lang, Place};
use crate::query::{Change, Facet, FigureQuery, Filter, Hit, Index, InitiativeQuery, Query, filter, initials};
use crate::words;

/// A thing found: its position among those of its kind.
pub(super) struct Candidate {
    at: usize,
    pub(super) rank: Rank,
}

pub(super) fn candidates(context: Context, thing: Thing, text: &str, folded: &str) -> Vec<Candidate> {
    let catalog = context.catalog;
    match thing {
        Thing::Figure => rows(context.index(), text, &|at, hit| match hit {
            Some(Hit::Value) => Some(Rank::Equal),
            Some(Hit::Raw) => Some(Rank::Printed),
            _ => catalog.figures.get(at).map(|figure| named(&figure.subject, folded)),
        }),
        Thing::Initiative => rows(context.initiatives(), text, &|at, _| {
            catalog
                .initiatives
                .get(at)
                .map(|initiative| named(&initiative.name, folded))
        }),
        Thing::Indicator => ranked(catalog.indicators.len(), &|at| {
            let indicator = catalog.indicators.get(at)?;
            called(&indicator.name, &indicator.aliases, Some(&indicator.definition), folded)
        }),
        Thing::Group => ranked(catalog.groups.len(), &|at| {
            let group = catalog.groups.get(at)?;
            called(&group.name, &group.aliases, None, folded)
        }),
        Thing::Place => ranked(catalog.places.len(), &|at| place_rank(catalog.places.get(at)?, folded)),
        Thing::Report => ranked(catalog.reports.len(), &|at| {
            let report = catalog.reports.get(at)?;
            let of_place = report.place.line().filter_map(|place| place_rank(place, folded)).min();
            let of_report = rank(
                &[&report.title.zh, &report.title.en],
                &[
                    &report.kind.zh,
                    &report.kind.en,
                    &report.publisher.zh,
                    &report.publisher.en,
                    &report.index_number,
                ],
                folded,
            );
            // A place is itself found first.
            of_report.into_iter().chain(of_place.map(|_| Rank::Contains)).min()
        }),
    }
}

/// Rows that the page of their kind would find too. A row without a name of its own that fits is found elsewhere.
fn rows(index: &Index, text: &str, judge: &dyn Fn(usize, Option<Hit>) -> Option<Rank>) -> Vec<Candidate> {
    let found = filter(
        index,
        &Filter {
            text: text.into(),
            ..Filter::default()
        },
    );
    let pairs = found.rows.iter().zip(&found.hits);
    pairs
        .filter_map(|(at, hit)| {
            Some(Candidate {
                at: *at,
                rank: judge(*at, *hit)?,
            })
        })
        .collect()
}

fn ranked(count: usize, judge: &dyn Fn(usize) -> Option<Rank>) -> Vec<Candidate> {
    (0..count)
        .filter_map(|at| Some(Candidate { at, rank: judge(at)? }))
        .collect()
}

/// How a text stands in a name or in what else people call it, and in a further text.
fn called(name: &Both, aliases: &Option<Both>, further: Option<&Both>, folded: &str) -> Option<Rank> {
    let mut names = vec![name.zh.as_str(), &name.en];
    names.extend(each(aliases));
    let further: Vec<&str> = further
        .into_iter()
        .flat_map(|text| [text.zh.as_str(), &text.en])
        .collect();
    rank(&names, &further, folded)
}

/// Each of what people call a thing.
fn each(aliases: &Option<Both>) -> impl Iterator<Item = &str> {
    let lists = aliases.iter().flat_map(|all| [&all.zh, &all.en]);
    lists.flat_map(|list| list.split(';'))
}

/// What people call a thing, where that was found and its name was not: 也叫“老人吃饭”.
fn also(name: &Both, aliases: &Option<Both>, lang: Lang, folded: &str) -> Option<String> {
    let has = |text: &str| rank(&[text], &[], folded).is_some();
    if has(&name.zh) || has(&name.en) {
        return None;
    }
    let alias = each(aliases).find(|alias| has(alias))?;
    Some(match lang {
        Lang::Zh => format!("也叫“{alias}”"),
        Lang::En => format!("also “{alias}”"),
    })
}

fn named(name: &Both, folded: &str) -> Rank {
    rank(&[&name.zh, &name.en], &[], folded).unwrap_or(Rank::Elsewhere)
}

fn place_rank(place: &Place, folded: &str) -> Option<Rank> {
    let initials = initials(&place.pinyin);
    let joined = place.pinyin.replace(' ', "");
    let names = [
        &place.label.zh,
        &place.label.en,
        &place.name.zh,
        &place.name.en,
        &place.pinyin,
        &joined,
        &initials,
    ];
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let codes = if folded.len() >= 4 {
        vec![place.code.as_str()]
    } else {
        Vec::new()
    };
    rank(&names, &codes, folded)
}

pub(super) fn item(context: Context, thing: Thing, found: &Candidate, folded: &str) -> Option<Item> {
    let (catalog, lang, at) = (context.catalog, context.lang, found.at);
    let (id, name, detail, query) = match thing {
        Thing::Place => {
            let place = catalog.places.get(at)?;
            let query = Query::figures_with(&[(Facet::Place, &place.id)]);
            (&place.id, shown(&place.label, lang, folded), above(place, lang), query)
        }
        Thing::Indicator => {
            let indicator = catalog.indicators.get(at)?;
            let query = Query::indicator(&indicator.id);
            let mut detail = indicator.theme.name.get(lang).to_string();
            if let Some(also) = also(&indicator.name, &indicator.aliases, lang, folded) {
                detail = joined(lang, &[&detail, &also]);
            }
            (&indicator.id, shown(&indicator.name, lang, folded), detail, query)
        }
        Thing::Group => {
            let group = catalog.groups.get(at)?;
            let query = Query::initiatives_with(&[(Facet::Group, &group.id)]);
            let count = catalog
                .initiatives
                .iter()
                .filter(|one| one.groups.contains(&at))
                .count();
            let mut detail = format!("{count}{}", lang.say("项做法", " initiatives"));
            if let Some(also) = also(&group.name, &group.aliases, lang, folded) {
                detail = joined(lang, &[&detail, &also]);
            }
            (&group.id, shown(&group.name, lang, folded), detail, query)
        }
        Thing::Report => {
            let report = catalog.reports.get(at)?;
            let detail = joined(lang, &[report.kind.get(lang), &report.period.words(lang)]);
            (
                &report.id,
                shown(&report.title, lang, folded),
                detail,
                Query::Report(report.id.clone()),
            )
        }
        Thing::Figure => {
            let figure = catalog.figures.get(at)?;
            let value = words::qualified(figure, lang);
            let detail = joined(
                lang,
                &[figure.report.place.label.get(lang), &figure.period.words(lang), &value],
            );
            let query = Query::figure(&figure.id);
            (&figure.id, shown(&figure.subject, lang, folded), detail, query)
        }
        Thing::Initiative => {
            let initiative = catalog.initiatives.get(at)?;
            let detail = joined(
                lang,
                &[initiative.report.place.label.get(lang), initiative.kind.name(lang)],
            );
            let query = Query::initiative(&initiative.id);
            (&initiative.id, shown(&initiative.name, lang, folded), detail, query)
        }
    };
    Some(Item {
        key: format!("{}-{id}", thing.id()),
        name,
        detail,
        link: Change::To(query),
        rank: found.rank,
    })
}

/// All that the page of figures or initiatives finds for the text.
pub(super) fn all(thing: Thing, text: &str) -> Option<Change> {
    let filter = Filter {
        text: text.trim().into(),
        ..Filter::default()
    };
    let query = match thing {
        Thing::Figure => Query::Figures(FigureQuery {
            filter,
            ..FigureQuery::default()
        }),
        Thing::Initiative => Query::Initiatives(InitiativeQuery {
            filter,
            ..InitiativeQuery::default()
        }),
        Thing::Place | Thing::Indicator | Thing::Report | Thing::Group => return None,
    };
    Some(Change::To(query))
}

/// The name in the reader's language, with that in the other where only that one has the words.
fn shown(name: &Both, lang: Lang, folded: &str) -> String {
    let has = |name: &str| rank(&[name], &[], folded).is_some();
    let (own, other) = (name.get(lang), name.get(lang.other()));
    match has(other) && !has(own) {
        false => own.into(),
        true => format!("{own}{}{other}{}", lang.say("（", " ("), lang.say("）", ")")),
    }
}

/// What a place lies in, nearest last in Chinese and first in English; empty for a province.
fn above(place: &Place, lang: Lang) -> String {
    let mut names: Vec<&str> = place.line().skip(1).map(|place| place.name.get(lang)).collect();
    if lang == Lang::Zh {
        names.reverse();
    }
    names.join(lang.say("", ", "))
}

fn joined(lang: Lang, parts: &[&str]) -> String {
    parts.join(lang.say("，", ", "))
}
