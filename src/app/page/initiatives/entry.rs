//! One initiative in the catalogue, which opens to all that is known of it.

use crate::address;
use crate::answer::{self, EntryDetail, Mention, initiative_detail};
use crate::app::link::href;
use crate::app::part::cite::Cite;
use crate::app::part::explained::unbroken;
use crate::app::part::mentions::Mentions;
use crate::app::signal::{Memo, live};
use crate::app::state::context;
use crate::query::Change;
use leptos::prelude::*;

/// The entry. An initiative never changes; only whether it is open does.
#[component]
pub fn Entry(
    entry: answer::Entry,
    /// The id of the initiative that is open.
    open: Memo<Option<String>>,
    /// Whether its place is told, since it is not the heading above it.
    place: bool,
) -> impl IntoView {
    let context = context();
    let is_open = {
        let id = entry.id.clone();
        Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)))
    };
    let id = entry.id.clone();
    let detail = move || {
        is_open
            .get()
            .then(|| initiative_detail(context, &id))
            .flatten()
            .map(more)
    };
    let title = title(&entry, is_open);
    let heading = match place {
        true => view! { <h3>{title}</h3> }.into_any(),
        false => view! { <h4>{title}</h4> }.into_any(),
    };
    view! {
        <article class="entry" class:open=move || is_open.get() class=("slight", !entry.central)>
            {heading}
            {tags(&entry, place)}
            <p class="summary">{unbroken(&entry.summary)}</p>
            {live(detail)}
        </article>
    }
}

fn title(entry: &answer::Entry, open: Memo<bool>) -> AnyView {
    let printed = entry
        .printed
        .clone()
        .map(|printed| view! { " "<span class="printed" lang="zh-Hans-CN">{printed}</span> }.into_any());
    view! {
        <a
            class="row"
            {..href(Change::Open(entry.id.clone()))}
            aria-expanded=move || if open.get() { "true" } else { "false" }
        >
            {entry.name.clone()}
        </a>
        {printed}
    }
    .into_any()
}

/// What kind of thing it is, where and when, in a word each.
fn tags(entry: &answer::Entry, place: bool) -> AnyView {
    let slight = (!entry.central).then(|| context().say("只是提到", "mentioned only"));
    let caveat = |words: &'static str| view! { <span class="caveat">{words}</span> };
    view! {
        <p class="tags">
            {place.then(|| view! { <span>{entry.place.clone()}</span> }.into_any())}
            <span>{entry.kind}</span>
            <span>{entry.theme.clone()}</span>
            <span>{entry.period.clone()}</span>
            {entry.status.map(caveat)}
            {slight.map(caveat)}
        </p>
    }
    .into_any()
}

fn more(detail: EntryDetail) -> AnyView {
    let context = context();
    let other = detail.other.map(|(name, summary)| {
        view! { <p class="other" lang=context.lang.other().tag()><b>{name}</b><br/>{summary}</p> }.into_any()
    });
    // It names the language, as the copied link does, for it is there to be handed on.
    let alone = address::write(&detail.link);
    view! {
        <div class="more">
            {other}
            <dl>
                <div class="wide">
                    <dt>{context.say("数字", "Figures")}</dt>
                    <dd>{figures(detail.figures)}</dd>
                </div>
                <div>
                    <dt>{context.say("同类做法", "Groups")}</dt>
                    <dd>{groups(detail.groups)}</dd>
                </div>
                <div>
                    <dt>{context.say("出处", "Source")}</dt>
                    <dd><a class="link" {..href(detail.report.0)}>{detail.report.1}</a>{detail.source}</dd>
                </div>
            </dl>
            <p class="actions">
                <Cite cited=detail.citation link=detail.link/>
                <a href=alone>{context.say("本项链接", "Link to this entry")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn figures(list: Vec<Mention>) -> AnyView {
    match list.is_empty() {
        true => context().say("没有数字衡量它", "no figure measures it").into_any(),
        false => view! { <Mentions list number_first=true/> }.into_any(),
    }
}

fn groups(groups: Vec<(Change, String)>) -> impl IntoView {
    let none = groups.is_empty().then(|| context().say("不在任何一组", "in none"));
    let link = |(change, name)| view! { <a class="link" {..href(change)}>{name}</a> };
    (none, groups.into_iter().map(link).collect::<Vec<_>>())
}
