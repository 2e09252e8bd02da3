//! The page of initiatives: the question, the groups by place, and the catalogue.

mod entry;

use super::question::Controls;
use super::{PageView, Region, Seen, chips, picture, sheets};
use crate::answer::{self, Initiatives, Part};
use crate::query::Facet;
use maud::{Markup, html};

pub fn initiatives(seen: Seen) -> PageView {
    let answer = &answer::initiatives(seen.context);
    PageView {
        above: vec![
            Region::new("question", question(seen, answer)),
            Region::new("chosen", chips::chips(seen)),
        ],
        headline: answer.headline.clone(),
        ..PageView::plain(
            seen,
            seen.say("做法", "Initiatives"),
            vec![
                Region::new("group", group(seen, answer)),
                Region::new(answer.map.id, picture::picture(seen, &answer.map)),
                Region::new("catalogue", catalogue(seen, answer)),
            ],
        )
    }
}

fn question(seen: Seen, answer: &Initiatives) -> String {
    let word = |zh, en| seen.say(zh, en);
    let controls = Controls {
        index: seen.initiatives(),
        facets: &answer.facets,
        noun: word("项做法", " initiatives"),
    };
    let facet = |facet: Facet| controls.word(seen, facet);
    html! {
        span { (word("看", "In")) } (facet(Facet::Place))
        span.closes { (word("在", ", about")) } (facet(Facet::Theme))
        span.closes { (word("上的", ":")) } (facet(Facet::Kind))
        span.closes { (word("，", ",")) } (facet(Facet::Status))
        span.closes { (word("，属", ", in")) } (facet(Facet::Group))
    }
    .into_string()
}

/// The group that alone is chosen: how the places differ in it, and what each does. Nothing where no group is chosen;
/// the map keeps its place beside it.
fn group(seen: Seen, answer: &Initiatives) -> String {
    html! {
        @if let Some((name, text)) = &answer.group {
            h2 { (name) }
            p.text { (text) }
            @if let Some(link) = &answer.everywhere {
                a.link href=(link) data-key="everywhere" { (seen.say("看全部各地怎么做", "Read it for all places")) }
            }
            (list(seen, answer))
        }
    }
    .into_string()
}

/// The entries in sheets; nothing where they stand with their group.
fn catalogue(seen: Seen, answer: &Initiatives) -> String {
    html! {
        @if answer.group.is_none() {
            h2 { (seen.say("逐项", "One by one")) }
            (list(seen, answer))
        }
    }
    .into_string()
}

fn list(seen: Seen, answer: &Initiatives) -> Markup {
    html! {
        @if let Some(outside) = &answer.outside {
            div.outside {
                p.quiet-note { (seen.say("链接所指的一项，不在下面这一页里：", "The linked entry, which is not on this page:")) }
                (entry::entry(seen, outside, true))
            }
        }
        @if answer.parts.is_empty() && answer.silent.is_empty() {
            p { (seen.say("没有可列的做法。", "There is nothing to list.")) }
        }
        @for one in &answer.parts { (part(seen, one)) }
        @if !answer.silent.is_empty() {
            p.silent {
                (seen.say("没有提到的：", "Not mentioned by: "))
                (answer.silent.join(seen.say("、", "; ")))
                (seen.say("。", "."))
            }
        }
        (sheets::sheets(seen, &answer.sheets))
    }
}

fn part(seen: Seen, part: &Part) -> Markup {
    html! {
        div.part {
            @if let Some((name, link)) = &part.place { h3.place { a href=(link) { (name) } } }
            @for one in &part.entries { (entry::entry(seen, one, part.place.is_none())) }
        }
    }
}
