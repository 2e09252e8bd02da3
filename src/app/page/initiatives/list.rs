//! The entries of the catalogue: place by place where a group is read, else one after the other, in pages.

use super::entry::Entry;
use crate::answer::{Entry as Item, Initiatives, Part};
use crate::app::link::href;
use crate::app::part::each::each;
use crate::app::part::later;
use crate::app::part::pagination::Pagination;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, live, when};
use crate::app::state::context;
use leptos::prelude::*;

/// The entries that the answer shows, with the one that the link opens though it is not among them.
#[component]
pub fn List(answer: Memo<Initiatives>, open: Memo<Option<String>>) -> impl IntoView {
    let context = context();
    let parts = Memo::new(move |_| answer.with(|answer| answer.parts.clone()));
    let silent = Memo::new(move |_| answer.with(|answer| answer.silent.clone()));
    let nothing = Memo::new(move |_| answer.with(|answer| answer.parts.is_empty() && answer.silent.is_empty()));
    let pagination = Signal::derive(move || answer.with(|answer| answer.pagination.clone()));
    view! {
        <Outside answer open/>
        <Show when=when(move || nothing.get())>
            <p>{context.say("没有可列的做法。", "There is nothing to list.")}</p>
        </Show>
        {each(
            move || parts.get(),
            |part| place(part).cloned().unwrap_or_default(),
            move |part| view! { <PartOf part parts open/> }.into_any(),
        )}
        {live(move || silent.with(|silent| (!silent.is_empty()).then(|| view! { <p class="silent">{unmentioned(silent)}</p> }.into_any())))}
        <Pagination pagination/>
    }
}

/// Which places have nothing of the group that is read.
fn unmentioned(silent: &[String]) -> String {
    let context = context();
    [
        context.say("没有提到的：", "Not mentioned by: "),
        &silent.join(context.say("、", "; ")),
        context.say("。", "."),
    ]
    .concat()
}

/// The entry that the link opens, where the list does not show it.
#[component]
fn Outside(answer: Memo<Initiatives>, open: Memo<Option<String>>) -> impl IntoView {
    let context = context();
    let outside = Memo::new(move |_| answer.with(|answer| answer.outside.clone()));
    let note = context.say(
        "链接所指的一项，不在下面这一页里：",
        "The linked entry, which is not on this page:",
    );
    live(move || {
        outside.get().map(|entry| {
            view! {
                <div class="outside">
                    <p class="quiet-note">{note}</p>
                    <Entry entry open place=true/>
                </div>
            }
            .into_any()
        })
    })
}

/// The name of the place that the entries of a part are of.
fn place(part: &Part) -> Option<&String> {
    part.place.as_ref().map(|(name, _)| name)
}

/// Entries that stand together, below the name of their place where they have one in common.
#[component]
fn PartOf(part: Part, parts: Memo<Vec<Part>>, open: Memo<Option<String>>) -> impl IntoView {
    let name = place(&part).cloned();
    let alone = name.is_none();
    let due = later::due();
    let shown = move |part: Part| {
        let is_open = |entry: &Item| open.with_untracked(|open| open.as_ref() == Some(&entry.id));
        let count = later::count(due.get(), &part.entries, is_open);
        part.entries.into_iter().take(count).collect()
    };
    let entries = move || {
        let own = |parts: &Vec<Part>| parts.iter().find(|part| place(part) == name.as_ref()).cloned();
        parts.with(own).map_or(Vec::new(), shown)
    };
    let heading = part
        .place
        .map(|(name, report)| view! { <h3 class="place"><a {..href(report)}>{name}</a></h3> }.into_any());
    view! {
        <div class="part">
            {heading}
            {each(entries, |entry| entry.id.clone(), move |entry| view! { <Entry entry open place=alone/> }.into_any())}
        </div>
    }
}
