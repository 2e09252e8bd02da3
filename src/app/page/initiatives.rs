//! The page of initiatives: the question, the groups by place, and the catalogue.

mod entry;
mod list;

use crate::answer::{self, facets, initiative_map};
use crate::app::link::href;
use crate::app::part::charts::Charts;
use crate::app::part::chips::Chips;
use crate::app::part::explained::unbroken;
use crate::app::part::figure::Figure;
use crate::app::part::frame::Frame;
use crate::app::part::guesses::Offers;
use crate::app::part::question::{Facets, Word};
use crate::app::part::show::Show;
use crate::app::signal::{Memo, live, when};
use crate::app::state::{context, state};
use crate::query::{Change, Facet, InitiativeQuery, Query, filter};
use leptos::prelude::*;
use list::List;

fn own(query: &Query) -> Option<&InitiativeQuery> {
    match query {
        Query::Initiatives(query) => Some(query),
        _ => None,
    }
}

/// The page.
#[component]
pub fn Initiatives() -> impl IntoView {
    let (state, context) = (state(), context());
    let index = context.initiatives();
    let query = state.choices(own);
    let asked = Memo::new(move |_| query.with(|query| query.filter.clone()));
    let filtered = Memo::new(move |_| asked.with(|asked| filter(index, asked)));
    let answer =
        Memo::new(move |_| query.with(|query| filtered.with(|filtered| answer::initiatives(context, query, filtered))));
    let headline = Memo::new(move |_| answer.with(|answer| answer.headline.clone()));
    let in_group = Memo::new(move |_| answer.with(|answer| answer.group.is_some()));
    let open = Memo::new(move |_| query.with(|query| query.open.clone()));
    let map = Memo::new(move |_| asked.with(|asked| initiative_map(context, asked)));
    let always = Memo::new(|_| true);
    let words = Facets {
        answer: Memo::new(move |_| {
            asked.with(|asked| filtered.with(|filtered| facets(index, &asked.chosen, filtered, context.lang)))
        }),
        chosen: Memo::new(move |_| asked.with(|asked| asked.chosen.clone())),
        index,
        noun: context.say("项做法", " initiatives"),
    };
    view! {
        <Frame heading=context.say("做法", "Initiatives").to_string() headline>
            <Question facets=words/>
            <Chips filter=asked index/>
            <Offers asked filtered/>
        </Frame>
        <div class="regions">
            <Show when=when(move || in_group.get())><Group answer open/></Show>
            <Charts any=always><Figure picture=map/></Charts>
            <Show when=when(move || !in_group.get())>
                <section class="catalogue">
                    <h2>{context.say("逐项", "One by one")}</h2>
                    <List answer open/>
                </section>
            </Show>
        </div>
    }
}

/// The question as a sentence, each word of which opens a list.
#[component]
fn Question(facets: Facets) -> impl IntoView {
    let context = context();
    view! {
        <section class="question">
            <span>{context.say("看", "In")}</span>
            <Word facets facet=Facet::Place/>
            <span class="closes">{context.say("在", ", about")}</span>
            <Word facets facet=Facet::Theme/>
            <span class="closes">{context.say("上的", ":")}</span>
            <Word facets facet=Facet::Kind/>
            <span class="closes">{context.say("，", ",")}</span>
            <Word facets facet=Facet::Status/>
            <span class="closes">{context.say("，属", ", in")}</span>
            <Word facets facet=Facet::Group/>
        </section>
    }
}

/// The group that alone is chosen: how the places differ in it, and what each does. The map keeps its place beside it.
#[component]
fn Group(answer: Memo<answer::Initiatives>, open: Memo<Option<String>>) -> impl IntoView {
    let context = context();
    let group = Memo::new(move |_| answer.with(|answer| answer.group.clone()).unwrap_or_default());
    let some_places = Memo::new(move |_| answer.with(|answer| answer.some_places));
    view! {
        <section class="group">
            <h2 tabindex="-1">{move || group.get().0}</h2>
            <p class="text">{live(move || Some(unbroken(&group.get().1)))}</p>
            <Show when=when(move || some_places.get())>
                <a class="link" {..href(Change::Any(Facet::Place))}>
                    {context.say("看全部各地怎么做", "Read it for all places")}
                </a>
            </Show>
            <List answer open/>
        </section>
    }
}
