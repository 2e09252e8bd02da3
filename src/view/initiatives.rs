//! The page of initiatives: the question, the groups by place, and the catalogue.

mod entry;

use super::question::Controls;
use super::{PageView, Region, Seen, chips, picture, sheets};
use crate::answer::{self, Initiatives, Part};
use crate::query::Facet;
use maud::{Markup, html};

pub fn initiatives(seen: Seen) -> PageView {
    let answer = &answer::initiatives(seen.asked);
    PageView {
        above: vec![
            Region { name: "question", html: question(seen, answer) },
            Region { name: "chosen", html: chips::chips(seen) },
        ],
        headline: answer.headline.clone(),
        ..PageView::plain(
            seen,
            seen.say("做法", "Initiatives"),
            vec![
                Region { name: "group", html: group(answer) },
                Region { name: answer.map.id, html: picture::picture(seen, &answer.map) },
                Region { name: "catalogue", html: catalogue(seen, answer) },
            ],
        )
    }
}

fn question(seen: Seen, answer: &Initiatives) -> String {
    let word = |zh, en| seen.say(zh, en);
    let controls = Controls { index: seen.initiatives, facets: &answer.facets, noun: word("项做法", " initiatives") };
    let facet = |facet: Facet| controls.word(seen, facet);
    html! {
        span { (word("看", "In")) } (facet(Facet::Place))
        span { (word("在", "about")) } (facet(Facet::Theme))
        span { (word("上的", "—")) } (facet(Facet::Kind))
        span { (word("，", "that are")) } (facet(Facet::Status))
        span { (word("，属", "in")) } (facet(Facet::Group))
    }
    .into_string()
}

/// The group that alone is chosen: how the places differ in it.
fn group(answer: &Initiatives) -> String {
    html! {
        @if let Some((name, text)) = &answer.group {
            h2 { (name) }
            p { (text) }
        }
    }
    .into_string()
}

fn catalogue(seen: Seen, answer: &Initiatives) -> String {
    html! {
        h2 {
            @if answer.group.is_some() { (seen.say("各地怎么做", "What each place does")) }
            @else { (seen.say("逐项", "One by one")) }
        }
        @if let Some(outside) = &answer.outside {
            div.outside {
                p.quiet-note { (seen.say("链接所指的一项，不在下面的列表里：", "The entry of the link, which is not in the list below:")) }
                (entry::entry(seen, outside, true))
            }
        }
        @if answer.parts.is_empty() {
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
    .into_string()
}

fn part(seen: Seen, part: &Part) -> Markup {
    html! {
        section.part {
            @if let Some((name, link)) = &part.place { p.place { a href=(link) { (name) } } }
            @for one in &part.entries { (entry::entry(seen, one, part.place.is_none())) }
        }
    }
}
