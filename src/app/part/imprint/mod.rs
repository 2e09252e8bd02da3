//! The foot of a printed page: the link of the view, as text and as a code to scan, and the version of the record.

mod code;

use crate::address;
use crate::answer::method::reports_behind;
use crate::app::signal::live;
use crate::app::state::{context, state};
use crate::model::Lang;
use code::{Code, code};
use leptos::prelude::*;

/// The foot; empty on the screen.
#[component]
pub fn Imprint() -> impl IntoView {
    let state = state();
    view! { <div class="imprint">{live(move || state.paper.get().then(foot))}</div> }
}

/// The code of a link, and whether it leads to the start page only, since the whole link is too long for a phone. A file
/// on the reader's own machine has no code: nobody else can open it.
fn code_of(base: &str, link: &str) -> Option<(Code, bool)> {
    if !base.starts_with("http") {
        return None;
    }
    let whole = code(link).map(|code| (code, false));
    whole.or_else(|| code(base).map(|code| (code, true)))
}

fn foot() -> AnyView {
    let state = state();
    let base = state.base.get();
    let link = base.clone() + &address::write(&state.here());
    let found = code_of(&base, &link);
    let only_base = found.as_ref().is_some_and(|(_, only_base)| *only_base);
    let words = match only_base {
        true => state.say(
            "本页链接太长，手机难以扫读，二维码只通往本站首页；完整链接如下：",
            "The link of this view is too long for a phone to scan: the code leads to the start page. The link in full:",
        ),
        false => state.say("本页链接：", "Link of this view:"),
    };
    view! {
        {found.map(|(code, _)| drawn(code))}
        <div>
            <p>{words}</p>
            <p class="whole">{link}</p>
            <p>{version(state.lang.get())}</p>
            <p>{state.query.with(|query| reports_behind(context(), query))}</p>
        </div>
    }
    .into_any()
}

fn version(lang: Lang) -> String {
    let edition = context().edition();
    match lang {
        Lang::Zh => format!("数据第{}版，{}。", edition.version, edition.date),
        Lang::En => format!("Data set, version {}, {}.", edition.version, edition.date),
    }
}

fn drawn(code: Code) -> AnyView {
    let (from, side) = (-code::QUIET, code.side);
    view! {
        <svg viewBox=format!("{from} {from} {side} {side}") shape-rendering="crispEdges" aria-hidden="true">
            <path d=code.path></path>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use crate::app::{Still, render, render_for_paper};
    use crate::model::Lang;

    const SITE: &str = "https://example.org/jiezhen/";

    fn foot(hash: &str, base: &str, lang: Lang) -> String {
        let width = 1200.0;
        let html = render_for_paper(Still { hash, lang, width }, base);
        html.split_once("class=\"imprint\">").unwrap().1.into()
    }

    #[test]
    fn the_foot_has_the_whole_link_a_code_and_the_version_and_stands_on_paper_only() {
        for lang in Lang::ALL {
            let html = foot("#/figures?place=nanchuan&theme=economy", SITE, lang);
            let code = lang.code();
            let link =
                format!("<p class=\"whole\">{SITE}#/figures?place=nanchuan&amp;theme=economy&amp;lang={code}</p>");
            assert!(html.contains(&link), "{html}");
            assert_eq!((html.matches("<svg").count(), html.matches("<path").count()), (1, 1));
            assert!(html.contains(lang.say("本页链接", "Link of this view")));
            assert!(html.contains(lang.say("数据第", "Data set, version ")));
            let width = 1200.0;
            let screen = render(Still {
                hash: "#/",
                lang,
                width,
            });
            assert!(screen.contains("<div class=\"imprint\"></div>"));
        }
    }

    #[test]
    fn a_link_too_long_to_scan_has_the_code_of_the_start_page_and_a_file_has_none() {
        let long = format!("#/figures?q={}", "长".repeat(200));
        let html = foot(&long, SITE, Lang::En);
        assert!(
            html.contains("<svg") && html.contains("leads to the start page"),
            "{html}"
        );
        let html = foot("#/", "file:///tmp/index.html", Lang::Zh);
        assert!(!html.contains("<svg") && html.contains("本页链接："), "{html}");
    }
}
