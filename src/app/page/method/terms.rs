//! What words and verdicts mean.

use crate::answer::method::rules::rules;
use crate::answer::method::terms;
use crate::answer::method::vocabulary::{Term, Vocabulary, vocabularies};
use crate::app::part::fold::Fold;
use crate::app::part::verdict::Verdict;
use crate::app::state::context;
use crate::compare::{Judgement, Likeness};
use crate::model::Lang;
use leptos::prelude::*;

/// The closed vocabularies, a table each.
#[component]
pub fn Terms() -> impl IntoView {
    let context = context();
    view! {
        <section class="terms">
            <h2>{context.say("词汇", "Vocabulary")}</h2>
            <div class="lists">{vocabularies(context.lang).into_iter().map(table).collect::<Vec<_>>()}</div>
            <FieldTerms/>
        </section>
    }
}

/// The terms of the field, a long table, made when it is opened.
#[component]
fn FieldTerms() -> impl IntoView {
    let context = context();
    let other_language = context.lang.other().tag();
    let row = move |[name, other, meaning]: [&'static str; 3]| {
        view! { <tr><th scope="row">{name}</th><td lang=other_language>{other}</td><td>{meaning}</td></tr> }.into_any()
    };
    let count = context.catalog.terms.len();
    let words = match context.lang {
        Lang::Zh => format!("{count}个领域用语的译法和解释"),
        Lang::En => format!("{count} terms of the field, rendered and explained"),
    };
    view! {
        <Fold class="" summary=words.into_any()>
            <p>
                {context.say(
                    "一词一译，全部数据照此用词。解释由编者按通行的含义撰写，不是报告的原话。",
                    "One rendering for each term, kept throughout the record. The explanations are ours, by common usage; the reports do not define their terms.",
                )}
            </p>
            <table><tbody>{terms(context).map(row).collect::<Vec<_>>()}</tbody></table>
        </Fold>
    }
}

fn table(vocabulary: Vocabulary) -> AnyView {
    let row = |term: Term| {
        view! { <tr><th scope="row">{term.name}</th><td>{term.meaning}</td><td><code>{term.id}</code></td></tr> }
            .into_any()
    };
    view! {
        <section>
            <h3>{vocabulary.name}</h3>
            <table>
                <caption class="hidden">{vocabulary.name}</caption>
                <tbody>{vocabulary.terms.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// What each verdict takes.
#[component]
pub fn VerdictRules() -> impl IntoView {
    let context = context();
    view! {
        <section class="verdict-rules">
            <h2>{context.say("哪些数可以相比", "What may be compared")}</h2>
            <p>
                {context.say(
                    "同一指标在两份报告里的每两个数字都有一个判断，由最重的一条理由决定：可比的可以排高低，说明写在同一句里；只能并列的同轴，按报告的次序；不可比的不同轴。同一份报告里的两个数字不算比较。各地数字都是自报，未经审计。",
                    "Every two figures of an indicator in two reports have a verdict, and the worst reason decides: what compares may be ranked, with the caveat in the same sentence; what only stands side by side shares an axis in the order of the reports; what does not compare shares none. Two figures of one report are no comparison. All figures are the places’ own, and not audited.",
                )}
            </p>
            <div class="lists">{rules(context.lang).into_iter().map(verdict).collect::<Vec<_>>()}</div>
        </section>
    }
}

fn verdict((likeness, reasons): (Likeness, Vec<&'static str>)) -> AnyView {
    let reasons = reasons.into_iter().map(|reason| view! { <li>{reason}</li> }.into_any());
    view! {
        <section>
            <h3><Verdict judgement=Judgement::Between(likeness)/></h3>
            <ul>{reasons.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
