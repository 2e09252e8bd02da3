//! The active filters as chips, each a link that takes it back, and one that takes back all.

use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, when};
use crate::app::state::context;
use crate::query::{Change, Facet, Filter, Index};
use leptos::prelude::*;

/// The chips; nothing where the filter leaves nothing out.
#[component]
pub fn Chips(filter: Memo<Filter>, index: &'static Index) -> impl IntoView {
    let context = context();
    let chosen = move || {
        filter.with(|filter| {
            let of = |facet: &Facet| {
                let known = filter
                    .chosen
                    .of(*facet)
                    .iter()
                    .filter(|id| index.choice(*facet, id).is_some());
                known.map(|id| (*facet, id.clone())).collect::<Vec<_>>()
            };
            Facet::ALL.iter().flat_map(of).collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=when(move || filter.with(Filter::narrows))>
            <section class="chosen">
                <ul class="chips" aria-label=context.say("已选条件", "Chosen filters")>
                    {each(chosen, |(facet, id)| [facet.id(), id].join(" "), move |(facet, id)| view! {
                        <li>
                            <a class="chip" {..href(Change::Toggle(facet, id.clone()))}>
                                <span class="hidden">{context.say("去掉：", "Remove: ")}</span>
                                <span class="facet">{facet.name(context.lang)}</span>
                                " "
                                {index.choice(facet, &id).map(|choice| choice.label.get(context.lang).to_string())}
                                <span aria-hidden="true">" ×"</span>
                            </a>
                        </li>
                    }.into_any())}
                    <li><a class="clear" {..href(Change::Clear)}>{context.say("全部清除", "Clear all")}</a></li>
                </ul>
            </section>
        </Show>
    }
}
