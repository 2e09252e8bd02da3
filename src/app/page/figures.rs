//! The page of figures: the question, its answer in a sentence, pictures, and the table.

use crate::answer::{PICTURES, Picture, facets, headline, ordered_rows, rows, tells};
use crate::app::part::charts::Charts;
use crate::app::part::chips::Chips;
use crate::app::part::figure::Figure;
use crate::app::part::frame::Frame;
use crate::app::part::guesses::Offers;
use crate::app::part::legend::Legend;
use crate::app::part::question::{Facets, Lists, Word};
use crate::app::part::show::Show;
use crate::app::part::table::Table;
use crate::app::signal::{Memo, Signal, when};
use crate::app::state::{context, state};
use crate::query::{Facet, FigureQuery, Query, filter};
use leptos::prelude::*;

/// The facets behind the one quiet word.
const FURTHER: [Facet; 4] = [Facet::Status, Facet::Measure, Facet::Unit, Facet::Exactness];

fn own(query: &Query) -> Option<&FigureQuery> {
    match query {
        Query::Figures(query) => Some(query),
        _ => None,
    }
}

/// The page.
#[component]
pub fn Figures() -> impl IntoView {
    let (state, context) = (state(), context());
    let query = state.choices(own);
    let asked = Memo::new(move |_| query.with(|query| query.filter.clone()));
    let filtered = Memo::new(move |_| asked.with(|asked| filter(context.index(), asked)));
    let left = Memo::new(move |_| filtered.with(|filtered| filtered.rows.clone()));
    let order = Memo::new(move |_| {
        let (sort, by) = query.with(|query| (query.sort, query.group_by));
        left.with(|left| ordered_rows(context, left, sort, by))
    });
    let page = Memo::new(move |_| {
        query.with(|query| filtered.with(|filtered| order.with(|order| rows(context, query, filtered, order))))
    });
    let headline =
        Memo::new(move |_| asked.with(|asked| filtered.with(|filtered| headline(context, &asked.text, filtered))));
    let pictures = PICTURES.map(|picture| Memo::new(move |_| left.with(|left| picture(context, left))));
    let telling = pictures.map(|picture| Memo::new(move |_| picture.with(tells)));
    let legend = Signal::derive(move || {
        pictures
            .map(|picture| picture.get())
            .into_iter()
            .filter(tells)
            .collect()
    });
    let figures = move || {
        let one = |(picture, telling): (Memo<Picture>, Memo<bool>)| {
            view! { <Show when=when(move || telling.get())><Figure picture/></Show> }.into_any()
        };
        pictures.into_iter().zip(telling).map(one).collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| telling.iter().any(|telling| telling.get()));
    let words = Facets {
        answer: Memo::new(move |_| {
            asked.with(|asked| filtered.with(|filtered| facets(context.index(), &asked.chosen, filtered, context.lang)))
        }),
        chosen: Memo::new(move |_| asked.with(|asked| asked.chosen.clone())),
        index: context.index(),
        noun: context.say("个数字", " figures"),
    };
    view! {
        <Frame heading=context.say("数字", "Figures").to_string() headline>
            <section class="question">
                <span>{context.say("看", "In")}</span>
                <Word facets=words facet=Facet::Place/>
                <span class="closes">{context.say("在", ",")}</span>
                <Word facets=words facet=Facet::Year/>
                <span class="closes">{context.say("关于", ", about")}</span>
                <Word facets=words facet=Facet::Theme/>
                <span class="closes">{context.say("的数字", ": all figures")}</span>
                <span class="quiet">
                    <Lists
                        facets=words
                        label=context.say("更多条件", "more filters").to_string()
                        shown=FURTHER.to_vec()
                    />
                </span>
            </section>
            <Chips filter=asked index=context.index()/>
            <Offers asked filtered/>
        </Frame>
        <div class="regions">
            <Charts any>{figures()} <Legend pictures=legend/></Charts>
            <Table query rows=page caption=headline/>
        </div>
    }
}
