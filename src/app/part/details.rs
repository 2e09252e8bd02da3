//! All that is known of one figure, and what it may be compared with.

use super::cite::Cite;
use super::explained::explained;
use super::original::Offer;
use super::verdict::{Reasons, SideOf, Verdict};
use crate::answer::comparison::{Other, Others};
use crate::answer::{Detail, Line, detail};
use crate::app::link::href;
use crate::app::signal::{Memo, live};
use crate::app::state::context;
use crate::query::{Change, Query};
use leptos::prelude::*;

/// So many of the figures to compare with are shown at once; more are folded away.
const FEW: usize = 4;

/// The details of the figure that is open; nothing where none is.
#[component]
pub fn Details(open: Memo<Option<String>>) -> impl IntoView {
    let context = context();
    let found = Memo::new(move |_| open.with(|open| detail(context, open.as_deref()?)));
    live(move || found.get().map(article))
}

fn article(detail: Detail) -> AnyView {
    let context = context();
    let note = detail
        .note
        .map(|note| view! { <p class="remark">{explained(&note)}</p> }.into_any());
    let comparison = detail
        .comparison
        .map(|comparison| view! { <a {..href(comparison)}>{context.say("与其他数字比较", "Compare")}</a> }.into_any());
    let report = Change::To(Query::Report(detail.report.clone()));
    let name = detail.subject.clone();
    view! {
        <article class="details" aria-label=name>
            <h3 tabindex="-1">{detail.subject}</h3>
            <dl>{detail.lines.into_iter().map(line).collect::<Vec<_>>()}</dl>
            {note}
            <OthersOf others=detail.others/>
            <p class="actions">
                <Cite cited=detail.citation link=detail.link/>
                {comparison}
                <a {..href(report)}>{context.say("查看这份报告", "See this report")}</a>
            </p>
            <Offer report=detail.report/>
        </article>
    }
    .into_any()
}

fn line(line: Line) -> AnyView {
    let figure = |(change, name): (Change, String)| view! { <a class="link" {..href(change)}>{name}</a> };
    view! {
        <div>
            <dt>{line.name}</dt>
            <dd>{line.text} {line.figures.into_iter().map(figure).collect::<Vec<_>>()}</dd>
        </div>
    }
    .into_any()
}

#[component]
fn OthersOf(others: Others) -> impl IntoView {
    let context = context();
    let mut shown = others.lines;
    // A single one is not worth folding away.
    let folded = match shown.len() > FEW + 1 {
        true => shown.split_off(FEW),
        false => Vec::new(),
    };
    let rest = (!folded.is_empty()).then(|| {
        view! {
            <details class="behind">
                <summary>{context.say("其余", "The other ")} {folded.len().to_string()} {context.say("个", "")}</summary>
                {list(folded)}
            </details>
        }.into_any()
    });
    view! {
        <section class="others">
            <h4>{context.say("可与哪些数字比较", "May be compared with")}</h4>
            <p>{others.sentence}</p>
            {(!shown.is_empty()).then(|| list(shown))}
            {rest}
        </section>
    }
}

fn list(others: Vec<Other>) -> AnyView {
    let item = |other: Other| {
        view! {
            <li>
                <SideOf side=other.side/>
                <div class="reasons">
                    <Verdict judgement=other.judgement/>
                    <Reasons reasons=other.reasons judgement=other.judgement/>
                </div>
            </li>
        }
        .into_any()
    };
    view! { <ul>{others.into_iter().map(item).collect::<Vec<_>>()}</ul> }.into_any()
}
