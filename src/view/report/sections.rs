//! The sections of a report, each opening to its digest, figures and initiatives.

use crate::answer::SectionAnswer;
use crate::model::Lang;
use crate::view::Seen;
use crate::view::mentions::mentions;
use crate::words::plural;
use maud::{Markup, html};

/// A report of more sections than this shows them closed at first: a table of contents.
const LONG: usize = 12;

pub fn sections(seen: Seen, sections: &[SectionAnswer]) -> String {
    let long = sections.len() > LONG;
    html! {
        h2 { (seen.say("逐节读", "Section by section")) }
        @if sections.is_empty() {
            p { (seen.say("这份报告没有分节。", "The report has no sections.")) }
        }
        @if long {
            p.hint { (seen.say("下面就是目录，点开一节看摘要、数字和做法。", "This is the table of contents; open a section to read its digest, figures and initiatives.")) }
        }
        @for one in sections { (section(seen, one, !long)) }
    }
    .into_string()
}

fn section(seen: Seen, section: &SectionAnswer, open: bool) -> Markup {
    html! {
        details.section open[open] data-keep={ "section-" (section.ordinal) } {
            summary data-key={ "section-" (section.ordinal) } {
                h3 { span.ordinal { (section.ordinal) } " " (section.label) }
                span.counts { (counts(seen.lang, section)) }
            }
            p.digest { (section.digest) }
            div.inside {
                @if !section.figures.is_empty() {
                    div { h4 { (seen.say("数字", "Figures")) } (mentions(&section.figures, true)) }
                }
                @if !section.initiatives.is_empty() {
                    div { h4 { (seen.say("做法", "Initiatives")) } (mentions(&section.initiatives, false)) }
                }
            }
        }
    }
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
