//! What a report says, what it covers, and what is known of it as a document.

use crate::answer::Fact;
use crate::app::link::href;
use crate::app::part::explained::explained;
use crate::app::part::original::Offer;
use crate::app::state::context;
use leptos::prelude::*;

/// The summary, the facts, and the offer to check it all against one's own copy.
#[component]
pub fn About(
    id: String,
    summary: String,
    /// What it covers, and how that is known.
    coverage: String,
    note: Option<String>,
    facts: Vec<Fact>,
) -> impl IntoView {
    let context = context();
    let (codes, facts): (Vec<Fact>, Vec<Fact>) = facts.into_iter().partition(|fact| fact.code);
    let checked = context.say("编号与校验值", "Numbers to check it by");
    view! {
        <section class="profile">
            <h2>{context.say("它说了什么", "What it says")}</h2>
            <p class="summary">{explained(&summary)}</p>
            <h3>{context.say("覆盖哪些时期，依据何在", "What it covers, and how that is known")}</h3>
            <p>{explained(&coverage)}</p>
            {note.map(|note| view! { <p class="remark">{note}</p> }.into_any())}
            <dl>{facts.into_iter().map(fact).collect::<Vec<_>>()}</dl>
            <details class="behind"><summary>{checked}</summary><dl>{codes.into_iter().map(fact).collect::<Vec<_>>()}</dl></details>
            <Offer report=id/>
        </section>
    }
}

fn fact(fact: Fact) -> AnyView {
    let text = match (fact.link, fact.code) {
        (Some(link), _) => view! { <a {..href(link)}>{fact.text}</a> }.into_any(),
        (None, true) => view! { <code>{fact.text}</code> }.into_any(),
        (None, false) => fact.text.into_any(),
    };
    view! {
        <div class:wide=fact.code>
            <dt>{fact.name}</dt>
            <dd>{text}</dd>
        </div>
    }
    .into_any()
}
