//! The reader's own copy of a report, with every figure and initiative marked in it.

mod spans;

use super::Seen;
use crate::address;
use crate::model::Lang;
use crate::original::{Item, Opened, Placed, Recognition};
use crate::query::{Page, Query};
use crate::words;
use maud::{Markup, html};
use spans::{Piece, pieces};

/// The button that opens the original of a report; the app listens for it.
pub fn offer(seen: Seen, report: &str) -> Markup {
    html! {
        div.offer data-original=(report) {
            button data-open-original data-key="open-original" { (seen.say("用自己手头的原文核对", "Check against your own copy")) }
            small { (seen.say("选取或拖入本地的文本文件；只在本机读取，不上传。", "Choose or drop a text file of yours; it is read on this device only.")) }
        }
    }
}

/// The copy as the reader gave it: what it is, how much of it was found, and the text.
pub fn original(seen: Seen, opened: &Opened) -> String {
    let report = opened.recognition.report();
    let title = report.map_or(&opened.name, |report| {
        if seen.lang == Lang::Zh {
            &report.title.zh
        } else {
            &report.title.en
        }
    });
    let lost: Vec<Mark> = opened
        .placed
        .iter()
        .filter(|one| one.span.is_none())
        .filter_map(|one| mark(seen, one))
        .collect();
    html! {
        header {
            h2 tabindex="-1" { (seen.say("原文：", "Original: ")) (title) }
            button data-close-original { (seen.say("关闭原文", "Close")) }
        }
        p role="status" { (recognised(opened, seen.lang)) }
        @if report.is_some() {
            p { (counts(opened, seen.lang)) }
            @if elsewhere(seen, opened) {
                p { (seen.say("正在查看的一项不在这份报告里。", "The item you are looking at is not in this report.")) }
            }
            p.legend {
                span.figure { (seen.say("数字", "figure")) } " "
                span.initiative { (seen.say("做法", "initiative")) } " "
                span.figure aria-current="true" { (seen.say("正在查看的一项", "the one you opened")) }
                (seen.say("。点选可看详情，左右方向键逐项移动。", ". Choose one for its details; arrow keys move between them."))
            }
            @if !lost.is_empty() {
                details data-keep="original-lost" {
                    summary { (seen.say("未能定位的", "Not found in this file")) }
                    ul { @for one in &lost { li { a href=(one.link) { (one.title) } } } }
                }
            }
            div.text lang=(Lang::Zh.tag()) role="group" tabindex="0" data-key="original-text" aria-label=(title) { (text(seen, opened)) }
        }
        p { small { (seen.say(
            "文件只在本机内存中，不上传、不保存，关闭网页即消失。",
            "The file stays in this device’s memory: not sent, not saved, gone when the page is closed.",
        )) } }
    }
    .into_string()
}

/// How the file was recognised, in words.
fn recognised(opened: &Opened, lang: Lang) -> String {
    let name = &opened.name;
    match (&opened.recognition, lang) {
        (Recognition::Exact(_), Lang::Zh) => format!("{name}与本站所据原文逐字节相同（SHA-256一致）。"),
        (Recognition::Exact(_), Lang::En) => format!("{name} is the source byte for byte (same SHA-256)."),
        (Recognition::SameText(_), Lang::Zh) => {
            format!("{name}按文字认出：全部数字依原次序找到；字节未能比对，或因换行、空白、编码而不同。")
        }
        (Recognition::SameText(_), Lang::En) => format!(
            "{name} was recognised by its text: every figure stands in the order of the source. Its bytes differ (line \
             ends, spaces, encoding) or could not be compared."
        ),
        (Recognition::Similar { found, of, .. }, Lang::Zh) => {
            format!("{name}像是这份报告，但不完整或有改动：{of}处中找到{found}处。")
        }
        (Recognition::Similar { found, of, .. }, Lang::En) => {
            format!("{name} looks like this report, incomplete or changed: {found} of {of} items were found.")
        }
        (Recognition::Unknown, Lang::Zh) => format!("没有认出{name}：它不像本站所收的任何一份报告，或不是文本文件。"),
        (Recognition::Unknown, Lang::En) => {
            format!("{name} was not recognised: it resembles no report in the data set, or is not a text file.")
        }
    }
}

/// How many items have a place, figures and initiatives apart.
fn counts(opened: &Opened, lang: Lang) -> String {
    let count = |figures: bool, placed: bool| {
        let of_kind = |one: &&Placed| matches!(one.item, Item::Figure(_)) == figures && (one.span.is_some() || !placed);
        opened.placed.iter().filter(of_kind).count()
    };
    let (figures, initiatives) = (
        (count(true, true), count(true, false)),
        (count(false, true), count(false, false)),
    );
    match lang {
        Lang::Zh => format!(
            "{}个数字中{}个已定位，{}项做法中{}项已定位。",
            figures.1, figures.0, initiatives.1, initiatives.0
        ),
        Lang::En => format!(
            "{} of {} figures and {} of {} initiatives are marked.",
            figures.0, figures.1, initiatives.0, initiatives.1
        ),
    }
}

/// Whether the item that is open belongs to another report.
fn elsewhere(seen: Seen, opened: &Opened) -> bool {
    let marks = || opened.placed.iter().filter_map(|one| mark(seen, one));
    seen.query.open.is_some() && !marks().any(|one| one.open)
}

/// What an item is called, and where it leads.
struct Mark<'a> {
    id: &'a str,
    class: &'static str,
    title: String,
    link: String,
    open: bool,
}

fn mark<'a>(seen: Seen<'a>, placed: &Placed) -> Option<Mark<'a>> {
    let (id, class, page, title) = match placed.item {
        Item::Figure(index) => {
            let figure = seen.context.catalog.figures.get(index)?;
            let title = format!(
                "{} {}",
                figure.subject.get(seen.lang),
                words::qualified(figure, seen.lang)
            );
            (&figure.id, "figure", Page::Figures, title)
        }
        Item::Initiative(index) => {
            let one = seen.context.catalog.initiatives.get(index)?;
            (
                &one.id,
                "initiative",
                Page::Initiatives,
                one.name.get(seen.lang).to_string(),
            )
        }
    };
    // On its own page a choice keeps the filters that are set there.
    let from = if seen.query.page == page {
        seen.context.query.clone()
    } else {
        seen.query.to(page)
    };
    let link = address::write(&Query {
        open: Some(id.clone()),
        ..from
    });
    Some(Mark {
        id,
        class,
        title,
        link,
        open: seen.query.open.as_ref() == Some(id),
    })
}

fn text(seen: Seen, opened: &Opened) -> Markup {
    let chars: Vec<char> = opened.text.chars().collect();
    let marks: Vec<Option<Mark>> = opened.placed.iter().map(|one| mark(seen, one)).collect();
    let of = |at: usize| marks.get(at).and_then(Option::as_ref);
    let open = (0..marks.len()).find(|at| of(*at).is_some_and(|one| one.open));
    html! {
        @for Piece { start, end, owner, more } in pieces(&opened.placed, chars.len(), open) {
            @let words = chars.get(start..end).unwrap_or_default().iter().filter(|c| !matches!(c, '\r' | '\u{feff}')).collect::<String>();
            @match owner.and_then(of) {
                Some(one) => (link(one, &words, &format!("original-{start}"))),
                None => (words),
            }
            @for (at, one) in more.iter().filter_map(|at| of(*at)).enumerate() {
                sup { (link(one, &(at + 2).to_string(), &format!("also-{start}-{at}"))) }
            }
        }
    }
}

/// The text as a whole is one stop of the Tab key; within it the app walks with the arrow keys.
fn link(mark: &Mark, words: &str, key: &str) -> Markup {
    html! {
        a class=(mark.class) href=(mark.link) title=(mark.title) data-id=(mark.id) data-key=(key) tabindex="-1"
            aria-current=[mark.open.then_some("true")] { (words) }
    }
}
