//! The sections of a report, each opening to its digest, figures and initiatives.

use crate::answer::{Mention, SectionAnswer};
use crate::app::browser::document;
use crate::app::part::explained::unbroken;
use crate::app::part::fold::Fold;
use crate::app::part::mentions::Mentions;
use crate::app::signal::handler;
use crate::app::state::context;
use crate::model::Lang;
use crate::words::plural;
use leptos::prelude::*;

/// A report of more sections than this shows them closed at first: a table of contents.
const LONG: usize = 12;

/// The sections in the order of the report.
#[component]
pub fn Sections(sections: Vec<SectionAnswer>) -> impl IntoView {
    let context = context();
    let long = sections.len() > LONG;
    let none = sections
        .is_empty()
        .then(|| view! { <p>{context.say("这份报告没有分节。", "The report has no sections.")}</p> }.into_any());
    let hint = long.then(|| {
        let words = context.say(
            "下面就是目录，点开一节看摘要、数字和做法。",
            "This is the table of contents; open a section to read its digest, figures and initiatives.",
        );
        view! { <p class="hint">{words}</p> }.into_any()
    });
    let contents = (!long && sections.len() > 1).then(|| contents(&sections));
    let sections: Vec<_> = sections
        .into_iter()
        .map(|section| view! { <Section section open=!long/> }.into_any())
        .collect();
    view! {
        <section class="report-sections">
            <h2>{context.say("逐节读", "Section by section")}</h2>
            {none}
            {hint}
            {contents}
            {sections}
        </section>
    }
}

/// The names of the sections, which stand open below: each brings to its own.
fn contents(sections: &[SectionAnswer]) -> AnyView {
    let item = |(at, section): (usize, &SectionAnswer)| {
        let summary = [".section:nth-of-type(", &(at + 1).to_string(), ") > summary"].concat();
        let label = section.label.clone();
        view! { <li><button type="button" on:click=handler(move |_| document::focus(&summary))>{label}</button></li> }
            .into_any()
    };
    let items: Vec<_> = sections.iter().enumerate().map(item).collect();
    view! { <nav class="contents" aria-label=context().say("目录", "Contents")><ol>{items}</ol></nav> }.into_any()
}

#[component]
fn Section(section: SectionAnswer, open: bool) -> impl IntoView {
    let counts = counts(context().lang, &section);
    let summary = view! {
        <h3><span class="ordinal">{section.ordinal}</span>" "{section.label.clone()}</h3>
        <span class="counts">{counts}</span>
    }
    .into_any();
    view! { <Fold class="section" summary open printed=true>{inside(section.clone())}</Fold> }
}

fn inside(section: SectionAnswer) -> AnyView {
    let context = context();
    let (figures, initiatives) = (context.say("数字", "Figures"), context.say("做法", "Initiatives"));
    view! {
        <p class="digest">{unbroken(&section.digest)}</p>
        <div class="inside">{listed(figures, section.figures, true)} {listed(initiatives, section.initiatives, false)}</div>
    }.into_any()
}

/// A list with its heading; nothing where it is empty.
fn listed(heading: &'static str, list: Vec<Mention>, number_first: bool) -> impl IntoView {
    (!list.is_empty()).then(|| view! { <div><h4>{heading}</h4><Mentions list number_first/></div> }.into_any())
}

/// What stands in it: 6个数字、8项做法.
fn counts(lang: Lang, section: &SectionAnswer) -> String {
    let (figures, initiatives) = (section.figures.len(), section.initiatives.len());
    match lang {
        Lang::Zh => format!("{figures}个数字、{initiatives}项做法"),
        Lang::En => format!(
            "{figures} {}, {initiatives} {}",
            plural(figures, "figure", "figures"),
            plural(initiatives, "initiative", "initiatives")
        ),
    }
}
