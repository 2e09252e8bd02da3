//! Why a file is not shown: said where the copy would stand.

use super::opening;
use crate::answer::original::recognised;
use crate::app::browser::file::Failure;
use crate::app::signal::{Memo, live};
use crate::app::state::{context, state};
use crate::model::Lang;
use crate::original::Opened;
use leptos::prelude::*;
use std::sync::Arc;

/// A file that is not shown.
#[derive(Clone, Debug)]
pub enum Refused {
    /// It could not be read.
    Unread { name: String, failure: Failure },
    /// It was read and is no report, while one is open.
    Unknown(Arc<Opened>),
}

impl Refused {
    /// The reason in words.
    fn words(&self, lang: Lang) -> String {
        match (self, lang) {
            (Refused::Unread { name, failure }, Lang::Zh) => format!("没有打开{name}：{}", failure.words(lang)),
            (Refused::Unread { name, failure }, Lang::En) => {
                format!("{name} was not opened. {}", failure.words(lang))
            }
            (Refused::Unknown(opened), _) => recognised(opened, lang),
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
            <button on:click=move |_| opening::dismiss(state)>{context.say("知道了", "Dismiss")}</button>
        }
        .into_any()
    };
    live(move || state.opening.refused.get().map(reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::part::original::fixture::{HASH, copy, section};
    use crate::app::{Still, rendered};
    use crate::record::record;

    #[test]
    fn every_reason_is_told_in_both_languages_beside_what_is_open() {
        let unknown = Opened::new(&record().catalog, "a<b>.txt".into(), "no report".into(), None);
        let unread = |failure| Refused::Unread {
            name: "a<b>.txt".into(),
            failure,
        };
        let cases = [
            (unread(Failure::TooLarge), "2 MB", "2 MB"),
            (unread(Failure::Unreadable), "读不出", "cannot read"),
            (Refused::Unknown(Arc::new(unknown)), "没有认出", "not recognised"),
        ];
        for (refused, zh, en) in cases {
            for lang in Lang::ALL {
                let good = Opened::new(&record().catalog, "good.txt".into(), copy(), None);
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
                failure: Failure::TooLarge,
            }));
        });
        let (tag, section) = section(&html);
        assert!(!tag.contains("hidden"), "{tag}");
        assert!(
            section.contains("没有打开片.mp4：它超过2 MB") && !section.contains("还在下面"),
            "{section}"
        );
    }
}
