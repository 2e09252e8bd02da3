//! Reading the HTML of a page in tests: its links, its elements, its words in each language.

use jiezhen::address;
use jiezhen::answer::Context;
use jiezhen::model::Lang;
use jiezhen::query::Query;
use jiezhen::record::record;
use jiezhen::view::{self, PageView, Seen};

/// The page of a question, 1,200 px wide.
pub fn page(query: &Query, lang: Lang) -> PageView {
    view::page(Seen {
        context: Context::new(record(), query, lang),
        width: 1200.0,
    })
}

/// All regions of a page.
pub fn html(page: &PageView) -> String {
    let html = page.above.iter().chain(&page.below).map(|region| region.html.as_str());
    with_bodies(html.collect())
}

/// HTML in which everything is opened that it holds back in `data-body`.
pub fn with_bodies(html: String) -> String {
    let mut parts = html.split(" data-body=\"");
    let mut opened = String::from(parts.next().unwrap());
    for part in parts {
        let (body, rest) = part.split_once('"').unwrap();
        opened.push_str(rest);
        let body = body.replace("&lt;", "<").replace("&gt;", ">");
        opened.push_str(&body.replace("&quot;", "\"").replace("&amp;", "&"));
    }
    opened
}

/// The values of all attributes of that name.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let value = |rest: &str| {
        rest.split('"')
            .next()
            .unwrap()
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
    };
    html.split(&start).skip(1).map(value).collect()
}

/// Every link of a page is an address that is read without a doubt, and keeps the language of the question.
pub fn assert_links_are_understood(query: &Query, lang: Lang) {
    let html = html(&page(query, lang));
    let links = attributes(&html, "href");
    assert!(!links.is_empty());
    for link in links {
        let read = address::read(&link, record());
        assert!(read.warnings.is_empty(), "{link}: {:?}", read.warnings);
        assert_eq!(address::write(&read.query), link);
    }
}

/// No element is empty that should say something, and what is not marked as Chinese has no Chinese in it.
pub fn assert_words_are_whole(query: &Query, lang: Lang) {
    let page = page(query, lang);
    let html = html(&page);
    for tag in [
        "p", "dd", "dt", "li", "td", "th", "h2", "h3", "h4", "a", "b", "summary", "caption", "text",
    ] {
        for (at, _) in html.match_indices(&format!("></{tag}>")) {
            let before = &html[html[..at].rfind('<').unwrap()..at];
            let opens = before
                .strip_prefix(&format!("<{tag}"))
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
            assert!(!opens, "an empty {tag} in {query:?}");
        }
    }
    assert!(!page.heading.is_empty() && !page.headline.is_empty() && !page.title.is_empty());
    if lang == Lang::En {
        let own = without_chinese_elements(&html) + &page.heading + &page.headline;
        let han = own.chars().position(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let around = han.map(|at| own.chars().skip(at.saturating_sub(80)).take(120).collect::<String>());
        assert_eq!(around, None, "Chinese in the English page of {query:?}");
    }
}

/// Takes out the elements that say that they are Chinese; none of them holds another of its kind.
fn without_chinese_elements(html: &str) -> String {
    const MARK: &str = " lang=\"zh-Hans-CN\"";
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find(MARK) {
        let open = rest[..at].rfind('<').unwrap();
        let tag = rest[open + 1..at].split(' ').next().unwrap();
        out.push_str(&rest[..open]);
        let close = format!("</{tag}>");
        rest = &rest[at + rest[at..].find(&close).unwrap() + close.len()..];
    }
    out + rest
}
