//! Why a file is not shown: said where the copy would stand.

use super::opening;
use crate::answer::original::{recognised, refused};
use crate::app::signal::{Memo, handler, live};
use crate::app::state::{context, state};
use crate::model::Lang;
use crate::original::{Opened, Refusal as Why};
use leptos::prelude::*;
use std::sync::Arc;

/// A file that is not shown.
#[derive(Clone, Debug)]
pub enum Refused {
    /// It could not be read.
    Unread { name: String, refusal: Why },
    /// It was read and is no report, while one is open.
    Unknown(Arc<Opened>),
}

impl Refused {
    /// The reason in words.
    fn words(&self, lang: Lang) -> String {
        match self {
            Refused::Unread { name, refusal } => refused(name, *refusal, lang),
            Refused::Unknown(opened) => recognised(opened, lang),
        }
    }
}

/// The reason, until the reader takes note or chooses another file.
#[component]
pub fn Refusal() -> impl IntoView {
    let (state, context) = (state(), context());
    let open = Memo::new(move |_| state.original.with(Option::is_some));
    let kept = move || {
        let words = context.say(
            "先前打开的原文还在下面。",
            " The original that was open stands below as before.",
        );
        open.get().then_some(words)
    };
    let reason = move |refused: Refused| {
        view! {
            <p class="caveat" role="alert" tabindex="-1" node_ref=state.opening.reason>
                {refused.words(context.lang)} {live(kept)}
            </p>
            <button on:click=handler(move |_| opening::dismiss(state))>{context.say("知道了", "Dismiss")}</button>
        }
        .into_any()
    };
    live(move || state.opening.refused.get().map(reason))
}

/// How far a large file has come, and the way to give it up.
#[component]
pub fn Progress() -> impl IntoView {
    let (state, context) = (state(), context());
    let going = Memo::new(move |_| state.opening.progress.with(Option::is_some));
    let bar = move || {
        let value = move || state.opening.progress.get().unwrap_or_default().to_string();
        view! {
            <p>
                <label>
                    {context.say("正在核对：", "Checking: ")} <progress max="100" value=value></progress>
                </label>
                <button on:click=handler(move |_| opening::cancel(state))>{context.say("取消", "Cancel")}</button>
            </p>
        }
        .into_any()
    };
    live(move || going.get().then(bar))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::part::original::fixture::{HASH, copy, section};
    use crate::app::{Still, rendered};
    use crate::record::record;

    #[test]
    fn every_reason_is_told_in_both_languages_beside_what_is_open() {
        let unknown = Opened::now(&record().catalog, "a<b>.txt", b"no report").unwrap();
        let unread = |refusal| Refused::Unread {
            name: "a<b>.txt".into(),
            refusal,
        };
        let cases = [
            (unread(Why::TooLarge), "20 MB", "20 MB"),
            (unread(Why::Folder), "文件夹", "a folder"),
            (unread(Why::Several), "一个文件", "one file"),
            (unread(Why::Gone), "移走", "moved"),
            (unread(Why::Unreadable), "读不出", "cannot read"),
            (unread(Why::Empty), "空的", "empty"),
            (unread(Why::Document), "PDF", "PDF"),
            (unread(Why::NoText), "编码", "encoding"),
            (Refused::Unknown(Arc::new(unknown)), "没有认出", "not recognised"),
        ];
        for (refused, zh, en) in cases {
            for lang in Lang::ALL {
                let good = Opened::now(&record().catalog, "good.txt", copy().as_bytes()).unwrap();
                let refused = refused.clone();
                let still = Still {
                    hash: HASH,
                    lang,
                    width: 1200.0,
                };
                let html = rendered(still, move |state| {
                    state.original.set(Some(Arc::new(good)));
                    state.opening.refused.set(Some(refused));
                });
                let alert = html
                    .split_once("role=\"alert\"")
                    .unwrap()
                    .1
                    .split_once("</p>")
                    .unwrap()
                    .0;
                assert!(
                    alert.contains("a&lt;b&gt;.txt") && alert.contains(lang.say(zh, en)),
                    "{alert}"
                );
                assert!(alert.contains(lang.say("还在下面", "stands below")), "{alert}");
                assert!(html.contains("good.txt") && html.contains("class=\"text\""));
            }
        }
    }

    #[test]
    fn without_a_copy_the_reason_stands_alone() {
        let still = Still {
            hash: HASH,
            lang: Lang::Zh,
            width: 1200.0,
        };
        let html = rendered(still, |state| {
            state.opening.refused.set(Some(Refused::Unread {
                name: "片.mp4".into(),
                refusal: Why::TooLarge,
            }));
        });
        let (tag, section) = section(&html);
        assert!(!tag.contains("hidden"), "{tag}");
        assert!(
            section.contains("没有打开片.mp4：它超过20 MB") && !section.contains("还在下面"),
            "{section}"
        );
    }

    #[test]
    fn how_far_a_check_has_come_and_why_a_file_is_refused_is_told_on_every_page() {
        for hash in ["#/", "#/compare", "#/method", HASH] {
            let still = Still {
                hash,
                lang: Lang::En,
                width: 1200.0,
            };
            let html = rendered(still, |state| {
                state.opening.progress.set(Some(40));
                state.opening.refused.set(Some(Refused::Unread {
                    name: "a.pdf".into(),
                    refusal: Why::Document,
                }));
            });
            let (tag, section) = section(&html);
            assert!(!tag.contains("hidden"), "{tag}");
            assert!(
                section.contains("<progress max=\"100\" value=\"40\">") && section.contains("Cancel"),
                "{section}"
            );
            assert!(section.contains("a.pdf was not opened. It is a PDF"), "{section}");
        }
    }
}
