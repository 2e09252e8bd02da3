//! The page in tests: rendered as in a browser that has everything open, and what holds for the links and words of all.

use crate::html::{self, Element};
use jiezhen::address;
use jiezhen::answer::Context;
use jiezhen::app::{Still, render};
use jiezhen::model::Lang;
use jiezhen::query::{Change, Location, Query};
use jiezhen::record::record;

/// The page of a hash, 1,200 px wide.
pub fn page(hash: &str, lang: Lang) -> Element {
    wide(hash, lang, 1200.0)
}

/// The page of a hash, that many pixels wide.
pub fn wide(hash: &str, lang: Lang, width: f64) -> Element {
    html::read(&render(Still { hash, lang, width }))
}

/// What answers are made from.
pub fn context(lang: Lang) -> Context<'static> {
    Context::new(record(), lang)
}

/// The hash of a question in the reader's own language.
pub fn hash(query: &Query) -> String {
    address::write(&location(query, None))
}

/// The hash of a question that names its language.
pub fn hash_in(query: &Query, lang: Lang) -> String {
    address::write(&location(query, Some(lang)))
}

fn location(query: &Query, lang: Option<Lang>) -> Location {
    Location {
        query: query.clone(),
        lang,
    }
}

/// The question of a hash, all of which is understood.
#[track_caller]
pub fn query(hash: &str) -> Query {
    let read = address::read(hash, record());
    assert_eq!(read.warnings, [], "{hash}");
    read.location.query
}

/// The question after a choice.
pub fn after(query: &Query, change: &Change) -> Query {
    location(query, None).after(change).query
}

/// The hash that a choice leads to from the start page.
pub fn link(change: &Change) -> String {
    address::write(&Location::default().after(change))
}

/// The links to views.
pub fn links(element: &Element) -> Vec<&str> {
    let all = element.attributes("href").into_iter();
    all.filter(|link| link.starts_with("#/")).collect()
}

/// Every link of a page is an address that is read without a warning and written in just that form; where the page's own
/// address names a language, its links do.
#[track_caller]
pub fn assert_links_are_understood(hash: &str, lang: Lang) {
    let own = address::read(hash, record());
    let page = page(hash, lang);
    assert!(!links(page.one("main")).is_empty(), "{hash}");
    for link in links(&page) {
        let read = address::read(link, record());
        // An unknown page is as unknown in the other language.
        let itself = matches!(read.location.query, Query::Unknown(_)) && read.location.query == own.location.query;
        assert_eq!(
            read.warnings,
            if itself { &own.warnings[..] } else { &[] },
            "{link} on {hash}"
        );
        assert_eq!(address::write(&read.location), link, "on {hash}");
        assert!(
            own.location.lang.is_none() || read.location.lang.is_some(),
            "{link} on {hash}"
        );
    }
}

/// No element is empty that should say something, and an English page has no Chinese but what is marked as Chinese.
#[track_caller]
pub fn assert_words_are_whole(hash: &str, lang: Lang) {
    let page = page(hash, lang);
    let main = page.one("main");
    for tag in [
        "p", "dd", "dt", "li", "td", "th", "h1", "h2", "h3", "h4", "a", "b", "summary", "caption", "code", "button",
        "text",
    ] {
        let empty = main.all(tag).into_iter().find(|element| element.is_empty());
        assert!(empty.is_none(), "an empty element on {hash}: {empty:?}");
    }
    assert!(!main.text().contains("NaN"), "{hash}");
    assert!(
        !page.one("main h1").is_empty() && !page.one("main p.headline").is_empty(),
        "{hash}"
    );
    assert_ids_are_unique(&page, hash);
    if lang == Lang::En {
        assert_eq!(chinese(main), "", "Chinese on the English page of {hash}");
    }
}

#[track_caller]
fn assert_ids_are_unique(page: &Element, hash: &str) {
    let mut ids = page.attributes("id");
    ids.sort_unstable();
    let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None, "{hash}");
}

/// The Chinese of an element that a reader meets without its being marked as Chinese, seen or read aloud.
pub fn chinese(element: &Element) -> String {
    let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let marked = |one: &Element| one.attr("lang") == Some(Lang::Zh.tag()) || one.attr("hidden").is_some();
    let mut found: String = element.text_but(&marked).chars().filter(is_han).collect();
    for name in ["aria-label", "title", "placeholder", "data-head"] {
        let marked = |element: &&Element| marked(element);
        for element in element.all(&format!("[{name}]")).into_iter().filter(|one| !marked(one)) {
            found.extend(element.attr(name).unwrap().chars().filter(is_han));
        }
    }
    found
}
