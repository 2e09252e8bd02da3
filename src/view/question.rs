//! The question as a sentence whose words are the controls: each opens its facets with counts.

use super::Seen;
use crate::answer::{FacetAnswer, FacetValue, Figures};
use crate::model::Lang;
use crate::query::{Choice, Facet, Index};
use maud::{Markup, html};

/// The facets of figures behind the one quiet word.
const FURTHER: [Facet; 4] = [Facet::Status, Facet::Measure, Facet::Unit, Facet::Exactness];

/// A list with more values than this can be searched.
const LONG: usize = 8;

pub fn question(seen: Seen, answer: &Figures) -> String {
    let word = |zh, en| seen.say(zh, en);
    let controls = Controls {
        index: seen.index(),
        facets: &answer.facets,
        noun: word("个数字", " figures"),
    };
    let facet = |facet: Facet| controls.word(seen, facet);
    html! {
        span { (word("看", "In")) } (facet(Facet::Place))
        span.closes { (word("在", ",")) } (facet(Facet::Year))
        span.closes { (word("关于", ", about")) } (facet(Facet::Theme))
        span.closes { (word("的数字", ": all figures")) }
        span.quiet { (controls.panel(seen, "further", word("更多条件", "more filters"), &FURTHER)) }
    }
    .into_string()
}

/// The words of a question: what tells the rows of a page apart, and what its rows are called behind a count.
pub struct Controls<'a> {
    pub index: &'a Index,
    pub facets: &'a [FacetAnswer],
    /// What a count counts, to be read aloud: 个数字, figures.
    pub noun: &'static str,
}

impl Controls<'_> {
    /// The word of one facet: what is chosen in it.
    pub fn word(&self, seen: Seen, facet: Facet) -> Markup {
        self.panel(seen, facet.id(), &self.chosen_words(seen, facet), &[facet])
    }

    /// A word that opens the lists of some facets.
    pub fn panel(&self, seen: Seen, id: &str, label: &str, facets: &[Facet]) -> Markup {
        let some = facets.iter().any(|facet| !seen.query.chosen.of(*facet).is_empty());
        let lists = html! {
            div.choices {
                @for found in self.facets.iter().filter(|found| facets.contains(&found.facet)) {
                    (self.list(seen, found, facets.len() > 1))
                }
            }
        };
        html! {
            // Hundreds of elements, made when the reader opens them.
            details.panel.some[some] name="question" data-keep={ "panel-" (id) } data-body=(lists.into_string()) {
                summary data-key={ "panel-" (id) } { (label) }
            }
        }
    }

    fn list(&self, seen: Seen, found: &FacetAnswer, heading: bool) -> Markup {
        let name = found.facet.name(seen.lang);
        html! {
            section aria-label=(name) {
                @if heading { h2 { (name) } }
                @if found.values.len() > LONG {
                    input.narrow type="text" data-key={ "find-" (found.facet.id()) } data-find=""
                        aria-label=(seen.say("在列表中查找", "Find in the list")) placeholder=(seen.say("查找", "Find"));
                }
                ul { @for value in &found.values { (self.choice(found.facet, value)) } }
            }
        }
    }

    fn choice(&self, facet: Facet, value: &FacetValue) -> Markup {
        let key = format!("{}-{}", facet.id(), value.id);
        let chosen = value.chosen.then_some("true");
        html! {
            li style={ "--depth:" (value.depth) } {
                a.choice href=(value.link) data-key=(key) data-bench="facet" aria-current=[chosen] {
                    span.tick aria-hidden="true" { @if value.chosen { "■" } @else { "□" } }
                    span.label { (value.label) }
                    span.count { (value.count) span.hidden { (self.noun) } }
                }
            }
        }
    }

    /// What is chosen in a facet, in a word or two; "all" where nothing is.
    fn chosen_words(&self, seen: Seen, facet: Facet) -> String {
        let lang = seen.lang;
        let ids = seen.query.chosen.of(facet);
        let chosen: Vec<&Choice> = ids.iter().filter_map(|id| self.index.choice(facet, id)).collect();
        match (chosen.as_slice(), lang) {
            ([], _) => all_words(seen, facet),
            ([one], _) => inline(facet, one, lang),
            ([first, second], _) => {
                format!(
                    "{}{}{}",
                    inline(facet, first, lang),
                    lang.say("、", " and "),
                    inline(facet, second, lang)
                )
            }
            ([first, ..], Lang::Zh) => format!("{}等{}项", first.label.zh, chosen.len()),
            ([first, ..], Lang::En) => format!("{} and {} more", inline(facet, first, lang), chosen.len() - 1),
        }
    }
}

/// What stands in the sentence where nothing is chosen in a facet.
fn all_words(seen: Seen, facet: Facet) -> String {
    let reports = seen.catalog.reports.len();
    match (facet, seen.lang) {
        (Facet::Place, Lang::Zh) => format!("全部{reports}地"),
        (Facet::Place, Lang::En) => format!("all {reports} places"),
        (Facet::Year, _) => seen.say("所有年份", "any year").into(),
        (Facet::Theme, _) => seen.say("所有主题", "any theme").into(),
        (Facet::Kind, _) => seen.say("各类做法", "initiatives of any kind").into(),
        (Facet::Status, _) => seen.say("不限状态", "at any stage").into(),
        (Facet::Group, _) => seen.say("任何一组", "any group").into(),
        (Facet::Measure | Facet::Unit | Facet::Exactness, _) => seen.say("不限", "any").into(),
    }
}

/// A value as it stands within the sentence: themes begin with a small letter there, kinds stand in the plural.
fn inline(facet: Facet, choice: &Choice, lang: Lang) -> String {
    let label = choice.label.get(lang);
    match (facet, lang) {
        (Facet::Theme, _) => crate::words::running(label),
        (Facet::Kind, Lang::En) => match label.strip_suffix('y') {
            Some(stem) => format!("{stem}ies"),
            None => format!("{label}s"),
        },
        (Facet::Group, _) => format!("“{label}”"),
        _ => label.into(),
    }
}
