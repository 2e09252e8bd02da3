//! The text of the copy, every figure and initiative in it a link.

use crate::answer::original::{Mark, OriginalAnswer};
use crate::app::browser::{keys, scroll};
use crate::app::part::each::each;
use crate::app::signal::{Memo, handler};
use crate::app::state::state;
use crate::model::Lang;
use crate::original::{Item, Opened, Piece, pieces};
use crate::query::{Change, Query};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The text. As a whole it is one stop of the Tab key; within it arrow keys walk from mark to mark.
#[component]
pub fn Text(answer: Arc<OriginalAnswer>, opened: Arc<Opened>, here: Memo<Query>) -> impl IntoView {
    let opening = state().opening;
    let node = NodeRef::<html::Div>::new();
    let open = Memo::new(move |_| here.with(|here| here.open().map(String::from)));
    let title = answer.title.clone();
    // The text stays scrolled where it was, on the next page too, unless the open item is out of sight there.
    Effect::new(move |_| {
        if let Some(text) = node.get() {
            open.with(|open| scroll::restore(&text, opening.scrolled.get_value(), open.as_deref()));
        }
    });
    let scrolled = move |_| {
        if let Some(text) = node.get_untracked() {
            opening.scrolled.set_value(text.scroll_top());
        }
    };
    view! {
        <div
            class="text"
            lang=Lang::Zh.tag()
            role="group"
            tabindex="0"
            aria-label=title
            node_ref=node
            on:scroll=handler(scrolled)
            on:keydown=handler(move |event| walk(event, node))
        >
            <Pieces answer opened here open/>
        </div>
    }
}

/// Right and left lead from mark to mark; from the text itself, to the open one or the first.
fn walk(event: KeyboardEvent, text: NodeRef<html::Div>) {
    if !matches!(keys::pressed(&event).as_deref(), Some("ArrowLeft" | "ArrowRight")) {
        return;
    }
    if keys::matches(&event, "a") {
        keys::walk(&event, "a");
    } else if let Some(text) = text.get_untracked() {
        event.prevent_default();
        if !keys::focus_first(&text, "[aria-current]") {
            keys::focus_first(&text, "a");
        }
    }
}

/// The text in pieces. Where several items have one place, the open one is the link, and the others stand behind it.
#[component]
fn Pieces(
    answer: Arc<OriginalAnswer>,
    opened: Arc<Opened>,
    here: Memo<Query>,
    open: Memo<Option<String>>,
) -> impl IntoView {
    let chars: Arc<[char]> = opened.text.chars().collect();
    let (count, of) = (chars.len(), answer.clone());
    let all = Memo::new(move |_| {
        let open = open.with(|open| of.position(open.as_deref()?));
        pieces(&opened.placed, &opened.unlike, count, open)
    });
    let piece = move |piece: Piece| {
        let words = words(&chars, &piece);
        let owner = match piece.owner.and_then(|at| answer.mark(at)) {
            Some(mark) => anchor(mark, words, here, open).into_any(),
            None => words.into_any(),
        };
        let more = piece.more.iter().filter_map(|at| answer.mark(*at)).enumerate();
        let more =
            more.map(|(at, mark)| view! { <sup>{anchor(mark, (at + 2).to_string(), here, open)}</sup> }.into_any());
        let more = more.collect::<Vec<_>>();
        match piece.unlike {
            true => view! { <span class="unlike">{owner} {more}</span> }.into_any(),
            false => (owner, more).into_any(),
        }
    };
    each(
        move || all.get(),
        |piece| format!("{} {:?} {:?}", piece.start, piece.owner, piece.more),
        piece,
    )
}

/// What of a piece is seen: line ends are one sign, and a mark of byte order none.
fn words(chars: &[char], piece: &Piece) -> String {
    let piece = chars.get(piece.start..piece.end).unwrap_or_default();
    piece.iter().filter(|c| !matches!(c, '\r' | '\u{feff}')).collect()
}

fn anchor(mark: &Mark, words: String, here: Memo<Query>, open: Memo<Option<String>>) -> AnyView {
    let class = match mark.item {
        Item::Figure(_) => "figure",
        Item::Initiative(_) => "initiative",
    };
    let id = mark.id.clone();
    let current = move || open.with(|open| open.as_ref() == Some(&id)).then_some("true");
    view! {
        <a
            class=class
            href=link(mark, here)
            title=mark.title.clone()
            data-id=mark.id.clone()
            tabindex="-1"
            aria-current=current
        >
            {words}
        </a>
    }
    .into_any()
}

/// The link to an item, against the question of the page. The language does not change under a page.
pub fn link(mark: &Mark, here: Memo<Query>) -> impl Fn() -> String + Clone + Send + Sync + use<> + 'static {
    let (state, mark) = (state(), mark.clone());
    move || {
        let query = here.with(|here| mark.opened_from(here));
        untrack(|| state.hash_after(&Change::To(query)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{HASH, copy, section};
    use crate::answer::Context;
    use crate::answer::original::original;
    use crate::app::{Still, render_with_original};
    use crate::model::Lang;
    use crate::original::{Item, Opened};
    use crate::record::record;

    fn page(hash: &str, lang: Lang, text: &str) -> String {
        let opened = Opened::now(&record().catalog, "a<b>.txt", text.as_bytes()).unwrap();
        let width = 1200.0;
        render_with_original(Still { hash, lang, width }, opened)
    }

    /// What stands between two strings.
    fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
        html.split_once(from).unwrap().1.split_once(to).unwrap().0
    }

    /// What a reader sees of HTML.
    fn plain(html: &str) -> String {
        let texts = html
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        texts.collect::<String>()
    }

    #[test]
    fn the_text_is_shown_as_it_is_with_every_item_linked_and_the_open_one_marked() {
        let opened = Opened::now(&record().catalog, "", copy().as_bytes()).unwrap();
        for lang in Lang::ALL {
            let answer = original(Context::new(record(), lang), &opened);
            let found: Vec<_> = (0..opened.placed.len())
                .filter_map(|at| answer.mark(at).filter(|mark| mark.found))
                .collect();
            assert!(found.len() > 50);
            let open = found.iter().find(|mark| matches!(mark.item, Item::Figure(_))).unwrap();
            let html = page(&format!("{HASH}?open={}", open.id), lang, &copy());
            let (_, section) = section(&html);
            assert!(section.contains("a&lt;b&gt;.txt") && !section.contains("a<b>"));
            let body = between(section.split_once("class=\"text\"").unwrap().1, ">", "</div>");
            let texts = body
                .split("<sup")
                .map(|part| part.split_once("</sup>").map_or(part, |pair| pair.1));
            assert_eq!(plain(&texts.collect::<String>()), copy().replace('\r', ""));
            for mark in &found {
                assert!(body.contains(&format!("data-id=\"{}\"", mark.id)), "{}", mark.id);
                assert!(body.contains(&format!("open={}", mark.id)), "{}", mark.id);
            }
            assert_eq!(body.matches("aria-current").count(), 1);
            let mark = body.split("<a ").find(|mark| mark.contains("aria-current")).unwrap();
            assert!(mark.contains(&open.id) && mark.contains("tabindex=\"-1\""), "{mark}");
        }
    }

    #[test]
    fn what_has_no_place_is_said() {
        let catalog = &record().catalog;
        let (first, other) = (&catalog.figures[0], catalog.figures.last().unwrap());
        let without = copy().replacen(&first.raw, "若干", 1);
        for lang in Lang::ALL {
            let html = page(HASH, lang, &without);
            let lost = between(&html, lang.say("未能定位的", "Not found in this file"), "</details>");
            assert!(
                lost.contains(&first.id) && lost.contains(first.subject.get(lang)),
                "{lost}"
            );
            let words = lang.say("不在这份报告里", "is not in this report");
            assert!(!html.contains(words));
            assert!(page(&format!("{HASH}?open={}", other.id), lang, &copy()).contains(words));
            let unknown = page(HASH, lang, "一");
            assert!(
                unknown.contains(lang.say("没有认出", "was not recognised")) && !unknown.contains("class=\"text\"")
            );
            let elsewhere = page("#/", lang, &copy());
            let (tag, held) = section(&elsewhere);
            assert!(tag.contains("hidden") && held.is_empty(), "{tag} {held}");
        }
    }
}
