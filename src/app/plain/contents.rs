//! The list of all plain pages, in one language.

use super::{CONTENTS, Plain, WIDTH, name, subjects, trim};
use crate::address;
use crate::answer::Context;
use crate::app::{Still, render};
use crate::model::{Both, Lang};
use crate::query::{CompareQuery, Location, Query};
use crate::record::record;
use leptos::prelude::*;

/// The page.
pub fn page(lang: Lang) -> Plain {
    let context = Context::new(record(), lang);
    let subjects = subjects(context.catalog);
    let headings = [
        (context.say("报告", "Reports"), is_report as fn(&Query) -> bool),
        (
            context.say("见于两份以上报告的指标", "Indicators in two or more reports"),
            is_indicator,
        ),
        (context.say("做法的分组", "Groups of initiatives"), is_group),
        (context.say("方法", "Method"), is_method),
    ];
    let parts = headings.map(|(heading, belongs)| {
        let own = subjects.iter().filter(|(query, _)| belongs(query));
        part(
            heading,
            own.filter_map(|(query, title)| line(query, title, lang)).collect(),
        )
    });
    let query = Query::Overview;
    let hash = address::write(&Location {
        query,
        lang: Some(lang),
    });
    let width = WIDTH;
    let html = render(Still {
        hash: &hash,
        lang,
        width,
    });
    let headline = trim::trimmed(trim::main(&html), lang).headline;
    let body = Owner::new_root(None).with(|| parts.into_iter().collect::<Vec<_>>().to_html());
    Plain {
        name: CONTENTS.into(),
        lang: lang.code(),
        tag: lang.tag(),
        title: context.say("逐页目录", "All pages").into(),
        description: trim::words(&headline),
        headline,
        hash,
        body: ["<div class=\"regions\">", &body.replace("<!>", ""), "</div>"].concat(),
        foot: trim::trimmed(trim::foot(&html), lang).body,
    }
}

fn is_report(query: &Query) -> bool {
    matches!(query, Query::Report(_))
}

fn is_indicator(query: &Query) -> bool {
    matches!(query, Query::Compare(CompareQuery::Indicator { .. }))
}

fn is_group(query: &Query) -> bool {
    matches!(query, Query::Initiatives(_))
}

fn is_method(query: &Query) -> bool {
    matches!(query, Query::Method)
}

fn part(heading: &'static str, lines: Vec<AnyView>) -> AnyView {
    view! {
        <section>
            <h2>{heading}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

fn line(query: &Query, title: &Both, lang: Lang) -> Option<AnyView> {
    let to = [&name(query)?, ".html"].concat();
    Some(view! { <li><a href=to>{title.get(lang).to_string()}</a></li> }.into_any())
}
