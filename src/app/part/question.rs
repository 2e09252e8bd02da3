//! The words of a question: each opens the lists of one or more facets, with counts.

use super::panel::Panel;
use crate::answer::{FacetAnswer, FacetValue};
use crate::app::browser::keys;
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, handler, when};
use crate::app::state::context;
use crate::model::Lang;
use crate::query::{Change, Choice, Chosen, Facet, Index};
use crate::record::record; // The letters for a search in a list, and how many places have reports.
use crate::text::fold::fold;
use leptos::prelude::*;

/// A list with more values than this can be searched.
const LONG: usize = 8;

/// What the words of one question are made from.
#[derive(Clone, Copy)]
pub struct Facets {
    /// The facets of the page, with their counts.
    pub answer: Memo<Vec<FacetAnswer>>,
    /// What is chosen in them.
    pub chosen: Memo<Chosen>,
    /// The columns that the values stand in.
    pub index: &'static Index,
    /// What a count counts, to be read aloud: 个数字, figures.
    pub noun: &'static str,
}

/// The word of one facet: it says what is chosen in it.
#[component]
pub fn Word(facets: Facets, facet: Facet) -> impl IntoView {
    let lang = context().lang;
    let label = Memo::new(move |_| {
        facets
            .chosen
            .with(|chosen| chosen_words(facets.index, chosen, facet, lang))
    });
    view! { <Lists facets label=label shown=vec![facet]/> }
}

/// A word that opens the lists of some facets.
#[component]
pub fn Lists(facets: Facets, #[prop(into)] label: Signal<String>, shown: Vec<Facet>) -> impl IntoView {
    let some = {
        let shown = shown.clone();
        Memo::new(move |_| {
            facets
                .chosen
                .with(|chosen| shown.iter().any(|facet| !chosen.of(*facet).is_empty()))
        })
    };
    let heading = shown.len() > 1;
    view! {
        <Panel label some>
            {shown.iter().map(|facet| view! { <List facets facet=*facet heading/> }.into_any()).collect::<Vec<_>>()}
        </Panel>
    }
}

/// The values of one facet, as far as the question leaves them something.
#[component]
fn List(facets: Facets, facet: Facet, heading: bool) -> impl IntoView {
    let context = context();
    let name = facet.name(context.lang);
    let values = Memo::new(move |_| {
        facets.answer.with(|all| {
            let own = all.iter().find(|answer| answer.facet == facet);
            own.map_or(Vec::new(), |answer| answer.values.clone())
        })
    });
    let long = Memo::new(move |_| values.with(Vec::len) > LONG);
    let wanted = RwSignal::new(String::new());
    let ids = move || values.with(|values| values.iter().map(|value| value.id.clone()).collect::<Vec<_>>());
    view! {
        <Show when=when(move || values.with(|values| !values.is_empty()))>
            <section aria-label=name>
                {heading.then(|| view! { <h2>{name}</h2> }.into_any())}
                <Show when=when(move || long.get())><Narrow wanted/></Show>
                <ul>
                    {each(ids, String::clone, move |id| view! { <Value facets facet id values wanted/> }.into_any())}
                </ul>
            </section>
        </Show>
    }
}

/// The box that narrows a long list of choices.
#[component]
pub fn Narrow(
    wanted: RwSignal<String>,
    #[prop(default = context().say("在列表中查找", "Find in the list"))] label: &'static str,
    #[prop(default = context().say("查找", "Find"))] placeholder: &'static str,
) -> impl IntoView {
    view! {
        <input
            class="narrow"
            type="text"
            aria-label=label
            placeholder=placeholder
            on:input=handler(move |event| if let Some(typed) = keys::typed(&event) { wanted.set(typed) })
            on:compositionend=handler(move |event| wanted.set(event_target_value(&event)))
        />
    }
}

/// Whether a choice has the text that a list is narrowed to.
pub fn has(text: &str, wanted: &str) -> bool {
    let table = &record().catalog.traditional; // A search takes both scripts for one.
    wanted.is_empty() || fold(text, table).contains(&fold(wanted, table))
}

#[component]
fn Value(
    facets: Facets,
    facet: Facet,
    id: String,
    values: Memo<Vec<FacetValue>>,
    wanted: RwSignal<String>,
) -> impl IntoView {
    let change = Change::Toggle(facet, id.clone());
    let value = Memo::new(move |_| values.with(|values| values.iter().find(|value| value.id == id).cloned()));
    let hidden = move || {
        value.with(|value| {
            value
                .as_ref()
                .is_some_and(|value| wanted.with(|wanted| !has(&value.label, wanted)))
        })
    };
    let chosen = move || value.with(|value| value.as_ref().is_some_and(|value| value.chosen));
    let depth = value.with_untracked(|value| value.as_ref().map_or(0, |value| value.depth));
    view! {
        <li style:--depth=depth.to_string() hidden=hidden>
            <a class="choice" {..href(change)} aria-current=move || chosen().then_some("true")>
                <span class="tick" aria-hidden="true">{move || if chosen() { "■" } else { "□" }}</span>
                <span class="label">{move || value.get().map(|value| value.label)}</span>
                <span class="count">
                    {move || value.get().map(|value| value.count.to_string())}
                    <span class="hidden">{facets.noun}</span>
                </span>
            </a>
        </li>
    }
}

/// What is chosen in a facet, in a word or two; "all" where nothing is.
fn chosen_words(index: &Index, chosen: &Chosen, facet: Facet, lang: Lang) -> String {
    let ids = chosen.of(facet);
    let found: Vec<&Choice> = ids.iter().filter_map(|id| index.choice(facet, id)).collect();
    match (found.as_slice(), lang) {
        ([], _) => all_words(facet, lang),
        ([one], _) => inline(facet, one, lang),
        ([first, second], _) => {
            let and = lang.say("、", " and ");
            format!("{}{and}{}", inline(facet, first, lang), inline(facet, second, lang))
        }
        ([first, ..], Lang::Zh) => format!("{}等{}项", first.label.zh, found.len()),
        ([first, ..], Lang::En) => format!("{} and {} more", inline(facet, first, lang), found.len() - 1),
    }
}

/// What stands in the sentence where nothing is chosen in a facet.
fn all_words(facet: Facet, lang: Lang) -> String {
    let all = &record().catalog; // The sentence counts the places that have reports.
    let reported = |id: &String| all.reports.iter().any(|report| report.place.id == *id);
    let places = all.places.iter().filter(|place| reported(&place.id)).count();
    match (facet, lang) {
        (Facet::Place, Lang::Zh) => format!("全部{places}地"),
        (Facet::Place, Lang::En) => format!("all {places} places"),
        (Facet::Year, _) => lang.say("所有年份", "any year").into(),
        (Facet::Theme, _) => lang.say("所有主题", "any theme").into(),
        (Facet::Kind, _) => lang.say("各类做法", "initiatives of any kind").into(),
        (Facet::Status, _) => lang.say("不限状态", "at any stage").into(),
        (Facet::Group, _) => lang.say("任何一组", "any group").into(),
        (Facet::Measure | Facet::Unit | Facet::Exactness, _) => lang.say("不限", "any").into(),
    }
}

/// A value as it stands within the sentence: themes begin with a small letter there, kinds stand in the plural.
fn inline(facet: Facet, choice: &Choice, lang: Lang) -> String {
    let label = choice.label.get(lang);
    match (facet, lang) {
        (Facet::Theme, _) => crate::words::running(label),
        (Facet::Kind, Lang::En) => match label.strip_suffix('y') {
            Some(stem) => format!("{stem}ies"),
            None => format!("{label}s"),
        },
        (Facet::Group, _) => format!("“{label}”"),
        _ => label.into(),
    }
}
