//! The question as a sentence whose words are the controls: each opens its facet with counts.

use super::Seen;
use crate::answer::{FacetAnswer, FacetValue, Figures};
use crate::model::Lang;
use crate::query::{Choice, Facet};
use maud::{Markup, html};

/// The facets behind the one quiet word.
const FURTHER: [Facet; 4] = [Facet::Status, Facet::Measure, Facet::Unit, Facet::Exactness];

/// A list with more values than this can be searched.
const LONG: usize = 8;

pub fn question(seen: Seen, answer: &Figures) -> String {
    let word = |zh, en| seen.say(zh, en);
    let facet = |facet: Facet| panel(seen, answer, facet.id(), &chosen_words(seen, facet), &[facet]);
    html! {
        span { (word("看", "In")) } (facet(Facet::Place))
        span { (word("在", "in")) } (facet(Facet::Year))
        span { (word("关于", "about")) } (facet(Facet::Theme))
        span { (word("的数字", "— the figures")) }
        span.quiet { (panel(seen, answer, "further", word("更多条件", "further filters"), &FURTHER)) }
    }
    .into_string()
}

fn panel(seen: Seen, answer: &Figures, id: &str, label: &str, facets: &[Facet]) -> Markup {
    let some = facets.iter().any(|facet| !seen.query.chosen.of(*facet).is_empty());
    html! {
        details.panel.some[some] name="question" data-keep={ "panel-" (id) } {
            summary data-key={ "panel-" (id) } { (label) }
            div.choices {
                @for found in answer.facets.iter().filter(|found| facets.contains(&found.facet)) {
                    (list(seen, found, facets.len() > 1))
                }
            }
        }
    }
}

fn list(seen: Seen, found: &FacetAnswer, heading: bool) -> Markup {
    let name = found.facet.name(seen.lang);
    html! {
        section aria-label=(name) {
            @if heading { h3 { (name) } }
            @if found.values.len() > LONG {
                input.narrow type="text" data-key={ "find-" (found.facet.id()) } data-find=""
                    aria-label=(seen.say("在列表中查找", "Find in the list")) placeholder=(seen.say("查找", "Find"));
            }
            ul { @for value in &found.values { (choice(seen, found.facet, value)) } }
        }
    }
}

fn choice(seen: Seen, facet: Facet, value: &FacetValue) -> Markup {
    let key = format!("{}-{}", facet.id(), value.id);
    let chosen = value.chosen.then_some("true");
    html! {
        li style={ "--depth:" (value.depth) } {
            a.choice href=(value.link) data-key=(key) data-bench="facet" aria-current=[chosen] {
                span.tick aria-hidden="true" { @if value.chosen { "■" } @else { "□" } }
                span.label { (value.label) }
                span.count { (value.count) span.hidden { (seen.say("个数字", " figures")) } }
            }
        }
    }
}

/// What is chosen in a facet, in a word or two; "all" where nothing is.
fn chosen_words(seen: Seen, facet: Facet) -> String {
    let lang = seen.lang;
    let ids = seen.query.chosen.of(facet);
    let chosen: Vec<&Choice> = ids.iter().filter_map(|id| seen.index.choice(facet, id)).collect();
    let reports = seen.catalog.reports.len();
    match (chosen.as_slice(), facet, lang) {
        ([], Facet::Place, Lang::Zh) => format!("全部{reports}地"),
        ([], Facet::Place, Lang::En) => format!("all {reports} places"),
        ([], Facet::Year, _) => lang.say("所有年份", "any year").into(),
        ([], ..) => lang.say("所有主题", "any theme").into(),
        ([one], ..) => inline(facet, one, lang),
        ([first, second], ..) => {
            format!("{}{}{}", inline(facet, first, lang), lang.say("、", " and "), inline(facet, second, lang))
        }
        ([first, ..], _, Lang::Zh) => format!("{}等{}项", first.label.zh, chosen.len()),
        ([first, ..], _, Lang::En) => format!("{} and {} more", inline(facet, first, lang), chosen.len() - 1),
    }
}

/// A value as it stands within the sentence: themes begin with a small letter there.
fn inline(facet: Facet, choice: &Choice, lang: Lang) -> String {
    let label = choice.label.get(lang);
    if facet == Facet::Theme { label.to_ascii_lowercase() } else { label.into() }
}
