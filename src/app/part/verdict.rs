//! Verdicts on pairs of figures: both figures, the verdict as a sign and in words, and every reason.

use crate::answer::comparison::{PairLine, Side};
use crate::app::link::href;
use crate::app::state::context;
use crate::compare::Judgement;
use leptos::prelude::*;

/// A table of pairs, with a caption for those who do not see the heading beside it.
#[component]
pub fn Pairs(pairs: Vec<PairLine>, caption: String) -> impl IntoView {
    let context = context();
    let row = |pair: PairLine| {
        view! {
            <tr class=pair.judgement.id()>
                <td><SideOf side=pair.a/></td>
                <td><SideOf side=pair.b/></td>
                <td class="level"><Verdict judgement=pair.judgement/></td>
                <td class="reasons"><Reasons reasons=pair.reasons judgement=pair.judgement/></td>
            </tr>
        }
        .into_any()
    };
    view! {
        <table class="pairs">
            <caption class="hidden">{caption}</caption>
            <thead>
                <tr>
                    <th scope="col" colspan="2">{context.say("两个数字", "Two figures")}</th>
                    <th scope="col">{context.say("判断", "Verdict")}</th>
                    <th scope="col">{context.say("理由", "Reasons")}</th>
                </tr>
            </thead>
            <tbody>{pairs.into_iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
}

/// The verdict: a sign and words, so that it hangs on no colour.
#[component]
pub fn Verdict(judgement: Judgement) -> impl IntoView {
    view! {
        <span class=["verdict ", judgement.id()].concat()>
            <span class="sign" aria-hidden="true">{judgement.sign()}</span>
            " "
            {judgement.name(context().lang)}
        </span>
    }
}

/// The reasons as a list; without any, what that means.
#[component]
pub fn Reasons(reasons: Vec<String>, judgement: Judgement) -> impl IntoView {
    if reasons.is_empty() {
        let words = match judgement {
            Judgement::Between(_) => context().say(
                "度量、口径、时期、状态都一致",
                "same measure, definition, period and status",
            ),
            Judgement::Within(_) => context().say("同一份报告的两个数字", "two figures of one report"),
        };
        return view! { <p>{words}</p> }.into_any();
    }
    view! { <ul>{reasons.into_iter().map(|reason| view! { <li>{reason}</li> }.into_any()).collect::<Vec<_>>()}</ul> }
        .into_any()
}

/// One figure of a pair, linked to its detail.
#[component]
pub fn SideOf(side: Side) -> impl IntoView {
    let apart = (!side.apart.is_empty()).then(|| view! { <span class="apart">{side.apart}</span> }.into_any());
    view! {
        <span class="place">{side.place}</span>
        <a class="value" {..href(side.link)}>{side.value}</a>
        <span class="meant">{side.period} {apart}</span>
    }
}
