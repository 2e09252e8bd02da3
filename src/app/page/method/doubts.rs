//! What is doubtful, with links to what it concerns.

use crate::answer::method::doubts::{Doubt, Doubts, Link, Variants, doubts};
use crate::app::link::href;
use crate::app::part::fold::Fold;
use crate::app::state::context;
use crate::model::Lang;
use leptos::prelude::*;

/// The doubts one by one, and what reports define differently.
#[component]
pub fn KnownDoubts() -> impl IntoView {
    let context = context();
    let found = doubts(context);
    let sentence = sentence(context.lang, &found);
    let all = found.reports.into_iter().chain(found.figures);
    let definitions = found.definitions;
    view! {
        <section class="known-doubts">
            <h2>{context.say("已知的疑点", "Known doubts")}</h2>
            <p>{sentence}</p>
            <dl class="ruled">{all.map(doubt).collect::<Vec<_>>()}</dl>
            {(!definitions.is_empty()).then(|| view! { <Definitions variants=definitions/> }.into_any())}
        </section>
    }
}

fn sentence(lang: Lang, found: &Doubts) -> String {
    match lang {
        Lang::Zh => format!(
            "有{}个数字附有读法说明，{}个的时期系推断；说明都在各数字的详情里。下面是读法本身存疑的。",
            found.notes, found.inferred
        ),
        Lang::En => format!(
            "{} figures carry a note on how they were read, and {} an inferred period; the notes are in their details. Below are those whose reading is itself in doubt.",
            found.notes, found.inferred
        ),
    }
}

fn doubt(doubt: Doubt) -> AnyView {
    view! {
        <div>
            <dt>{doubt.about.into_iter().map(link).collect::<Vec<_>>()}</dt>
            <dd>{doubt.text}</dd>
        </div>
    }
    .into_any()
}

fn link((name, change): Link) -> AnyView {
    view! { <a {..href(change)}>{name}</a> }.into_any()
}

/// The indicators that reports define differently: a long list, made when it is opened.
#[component]
fn Definitions(variants: Vec<Variants>) -> impl IntoView {
    let context = context();
    let words = match context.lang {
        Lang::Zh => format!("{}个指标在各报告里口径不一", variants.len()),
        Lang::En => format!("{} indicators that reports define differently", variants.len()),
    };
    let lines = move || variants.iter().cloned().map(definitions).collect::<Vec<_>>();
    view! {
        <Fold class="" summary=words.into_any()><dl class="ruled">{lines()}</dl></Fold>
    }
}

fn definitions(variants: Variants) -> AnyView {
    view! {
        <div>
            <dt>{link(variants.indicator)}</dt>
            <dd>{variants.texts.join(context().say("；", "; "))}</dd>
        </div>
    }
    .into_any()
}
