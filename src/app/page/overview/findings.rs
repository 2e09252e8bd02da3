//! What the record tells: questions, each with its answer, how far its numbers may be compared, and where to go on.

use crate::answer::overview::{Finding, Said};
use crate::app::link::href;
use crate::app::part::explained::explained;
use crate::app::part::verdict::Verdict;
use crate::app::state::context;
use leptos::prelude::*;

/// The questions.
#[component]
pub fn Findings(findings: Vec<Finding>) -> impl IntoView {
    (!findings.is_empty()).then(|| {
        view! {
            <section class="findings">
                <h2>{context().say("从这些问题看起", "Questions to begin with")}</h2>
                <ol>{findings.into_iter().map(finding).collect::<Vec<_>>()}</ol>
            </section>
        }
        .into_any()
    })
}

fn finding(finding: Finding) -> AnyView {
    let answer: Vec<_> = finding.answer.into_iter().map(said).collect();
    let judgement = finding
        .judgement
        .map(|judgement| view! { <p class="may"><Verdict judgement/></p> }.into_any());
    view! {
        <li>
            <h3><a {..href(finding.link)}>{finding.question}</a></h3>
            <p>{answer}</p>
            {judgement}
        </li>
    }
    .into_any()
}

fn said(part: Said) -> AnyView {
    match part {
        Said::Words(words) => explained(&words),
        Said::Value(value, link) => view! { <a class="value" {..href(link)}>{value}</a> }.into_any(),
    }
}
