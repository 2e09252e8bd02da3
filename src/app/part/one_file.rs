//! The button that saves the page as one file with everything inside, which begins with the present view.

use crate::address;
use crate::app::browser::{one_file, save};
use crate::app::signal::{handler, live};
use crate::app::state::state;
use crate::export::{Content, File};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button. What fails is told beside it, until the view changes.
#[component]
pub fn SavePage() -> impl IntoView {
    let state = state();
    let failed = RwSignal::new(false);
    Effect::new(move |_| {
        state.query.with(|_| ());
        failed.set(false);
    });
    let save = move |_| {
        let view = address::write(&untrack(|| state.here()));
        spawn_local(async move {
            let file = one_file::fetch(&view).await.map(|text| File {
                name: one_file::NAME.into(),
                kind: "text/html",
                content: Content::Text(text),
            });
            failed.set(!file.is_some_and(|file| save::save(&file)));
        });
    };
    let why = move || {
        state.say(
            "没有存成：本页旁边取不到单文件版 jiezhen.html，或者嵌入本页的网站不许下载。如果您正从文件打开本页，复制那个文件就是保存。",
            "Nothing was saved: the single-file edition, jiezhen.html, cannot be fetched from beside this page, or the page around this one forbids downloads. If you opened this page from a file, copying that file saves it.",
        )
    };
    view! {
        <button class="save-page" on:click=handler(save)>
            {move || state.say("保存本页为一个文件", "Save this page as one file")}
        </button>
        {live(move || failed.get().then(|| view! { <p class="caveat" role="alert">{why}</p> }.into_any()))}
    }
}
