//! The page of comparison: the question, then what may be compared, one indicator, or two reports.

mod axes;
mod choose;
mod derived;
mod indicator;
mod piece;
mod question;
mod sides;
mod verdicts;

use crate::answer::comparison::{self, by_theme, listing, one};
use crate::app::part::frame::Frame;
use crate::app::signal::{Memo, live};
use crate::app::state::{context, state};
use crate::query::{CompareQuery, Query};
use choose::Choose;
use indicator::Indicator;
use leptos::prelude::*;
use question::Question;
use sides::Sides;

/// Which of its three states the page is in.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Choose,
    Indicator,
    Sides,
}

fn own(query: &Query) -> Option<&CompareQuery> {
    match query {
        Query::Compare(query) => Some(query),
        _ => None,
    }
}

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let (state, context) = (state(), context());
    let query = state.choices(own);
    let one = Memo::new(move |_| {
        query.with(|query| match query {
            CompareQuery::Indicator { id, per_year } => one(context, id, *per_year),
            _ => None,
        })
    });
    let sides = Memo::new(move |_| {
        query.with(|query| match query {
            CompareQuery::Sides(ids) => comparison::sides(context, ids),
            _ => None,
        })
    });
    // The report that waits for another. In the other states it stays as it was, so that the listing is not made anew.
    let waiting = Memo::new(move |old: Option<&Option<String>>| {
        query.with(|query| match query {
            CompareQuery::Choose(side) => side.clone(),
            _ => old.cloned().flatten(),
        })
    });
    // Both are made when they are first read.
    let listing = Memo::new(move |_| waiting.with(|side| listing(context, side.as_deref())));
    let themes = Memo::new(move |_| by_theme(context));
    let shown = Memo::new(
        move |_| match (one.with(Option::is_some), sides.with(Option::is_some)) {
            (true, _) => Shown::Indicator,
            (_, true) => Shown::Sides,
            _ => Shown::Choose,
        },
    );
    let headline = Memo::new(move |_| match shown.get() {
        Shown::Choose => listing.with(|listing| listing.headline.clone()),
        Shown::Indicator => piece::of(one, |one| one.headline.clone()),
        Shown::Sides => piece::of(sides, |sides| sides.headline.clone()),
    });
    let name = Memo::new(move |_| one.with(|one| one.as_ref().map(|one| one.name.clone())));
    let heading = context.say("比较", "Compare");
    let title = Memo::new(move |_| match shown.get() {
        Shown::Choose => heading.to_string(),
        Shown::Indicator => format!("{} · {heading}", name.get().unwrap_or_default()),
        Shown::Sides => format!("{} · {heading}", piece::of(sides, both_places)),
    });
    view! {
        <Frame heading=heading.to_string() title headline>
            <section class="question"><Question query name themes/></section>
        </Frame>
        <div class="regions">
            {live(move || match shown.get() {
                Shown::Choose => view! { <Choose listing waiting themes/> }.into_any(),
                Shown::Indicator => view! { <Indicator one/> }.into_any(),
                Shown::Sides => view! { <Sides sides/> }.into_any(),
            })}
            <section class="per-head">
                <p>
                    {context.say(
                        "各报告都没有印出人口，所以总数没有折成人均，也没有按地方大小折算。各地的数字都是自报，未经审计。",
                        "The reports print no population, so no total is turned into a figure per head or adjusted for the size of its place. All figures are the places’ own, and not audited.",
                    )}
                </p>
            </section>
        </div>
    }
}

fn both_places(sides: &comparison::Sides) -> String {
    let [(a, _), (b, _)] = &sides.reports;
    format!("{a} | {b}")
}
