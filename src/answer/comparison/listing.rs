//! What may be compared: the indicators by theme, those in several reports first, and the pairs of reports.

use super::{figures_of, pairs, reports_with};
use crate::answer::Asked;
use crate::compare::Likeness;
use crate::model::{Indicator, Lang, ordered};
use crate::query::{Page, Query};
use crate::words::{self, plural};
use std::sync::Arc;

/// An indicator that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: String,
    pub link: String,
    pub name: String,
    /// Its name in the other language, so that a search finds it by that too.
    pub other: String,
    /// How many places report it.
    pub places: usize,
    pub chosen: bool,
}

/// An indicator that several places report, and how near its figures come to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedEntry {
    pub entry: Entry,
    pub theme: String,
    /// The places that report it.
    pub places: String,
    /// The best verdict that two figures of different places reach.
    pub level: Likeness,
}

/// Two reports that may be set side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub link: String,
    pub names: [String; 2],
    /// How many indicators both report.
    pub shared: usize,
}

/// What may be chosen on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    pub headline: String,
    /// Indicators in two or more reports, those in most first.
    pub shared: Vec<SharedEntry>,
    /// Every theme that has indicators, with all of them.
    pub themes: Vec<(String, Vec<Entry>)>,
    pub twins: Vec<Twin>,
}

impl Listing {
    /// Whether an indicator stands among those of several places.
    pub fn is_shared(&self, id: &str) -> bool {
        self.shared.iter().any(|shared| shared.entry.id == id)
    }
}

pub fn listing(asked: Asked) -> Listing {
    let shared = shared(asked);
    let by_theme = |theme: &Arc<crate::model::Theme>| {
        let own = asked.catalog.indicators.iter().filter(|indicator| indicator.theme.id == theme.id);
        let entries: Vec<Entry> = own.map(|indicator| entry(asked, indicator)).collect();
        (theme.name.get(asked.lang).to_string(), ordered(entries, |a, b| b.places.cmp(&a.places)))
    };
    let mut themes: Vec<_> = asked.catalog.themes.iter().map(by_theme).collect();
    themes.retain(|(_, entries)| !entries.is_empty());
    Listing { headline: headline(asked, &shared), shared, themes, twins: twins(asked) }
}

fn entry(asked: Asked, indicator: &Indicator) -> Entry {
    Entry {
        id: indicator.id.clone(),
        link: asked.link_to_indicator(&indicator.id),
        name: indicator.name.get(asked.lang).into(),
        other: indicator.name.get(asked.lang.other()).into(),
        places: reports_with(asked.catalog, &figures_of(asked.catalog, &indicator.id)).len(),
        chosen: asked.query.indicator.as_deref() == Some(&indicator.id),
    }
}

fn shared(asked: Asked) -> Vec<SharedEntry> {
    let shared = |indicator: &Arc<Indicator>| {
        let figures = figures_of(asked.catalog, &indicator.id);
        let reports = reports_with(asked.catalog, &figures);
        let best = pairs::between_places(asked, &figures).into_iter().map(|pair| pair.verdict.level).min()?;
        let places: Vec<String> = reports.iter().map(|report| report.place.label.get(asked.lang).into()).collect();
        Some(SharedEntry {
            entry: entry(asked, indicator),
            theme: indicator.theme.name.get(asked.lang).into(),
            places: match asked.lang {
                Lang::Zh => words::list(asked.lang, &places),
                Lang::En => places.join("; "),
            },
            level: best,
        })
    };
    let entries: Vec<SharedEntry> = asked.catalog.indicators.iter().filter_map(shared).collect();
    ordered(entries, |a, b| a.level.cmp(&b.level).then(b.entry.places.cmp(&a.entry.places)))
}

/// The pairs of reports, those that share most indicators first; with one report chosen, its pairs only.
fn twins(asked: Asked) -> Vec<Twin> {
    let reports = &asked.catalog.reports;
    let of: Vec<Vec<&str>> = reports
        .iter()
        .map(|report| {
            let has = |indicator: &&Arc<Indicator>| {
                figures_of(asked.catalog, &indicator.id)
                    .iter()
                    .filter_map(|at| asked.catalog.figures.get(*at))
                    .any(|figure| figure.report.id == report.id)
            };
            asked.catalog.indicators.iter().filter(has).map(|indicator| indicator.id.as_str()).collect()
        })
        .collect();
    let mut twins = Vec::new();
    for (at, (a, of_a)) in reports.iter().zip(&of).enumerate() {
        for (b, of_b) in reports.iter().zip(&of).skip(at + 1) {
            let sides = vec![a.id.clone(), b.id.clone()];
            if asked.query.sides.iter().all(|side| sides.contains(side)) {
                twins.push(Twin {
                    link: asked.link(Query { sides, ..asked.query.to(Page::Compare) }),
                    names: [a, b].map(|report| report.place.label.get(asked.lang).to_string()),
                    shared: of_a.iter().filter(|id| of_b.contains(id)).count(),
                });
            }
        }
    }
    ordered(twins, |a, b| b.shared.cmp(&a.shared))
}

fn headline(asked: Asked, shared: &[SharedEntry]) -> String {
    let (all, several) = (asked.catalog.indicators.len(), shared.len());
    let fit = shared.iter().filter(|shared| shared.level != Likeness::NotComparable).count();
    let like = shared.iter().filter(|shared| shared.level == Likeness::LikeForLike).count();
    match asked.lang {
        Lang::Zh => format!(
            "共{all}项指标，{several}项见于两份以上的报告；其中{fit}项有可比的数字，{like}项可以直接比，其余{}项口径、范围或状态不同，不宜比高低。",
            several - fit
        ),
        Lang::En => format!(
            "Of {all} indicators {several} {} in two or more reports. {fit} of those have figures that may be compared, {like} of them without reserve; the other {} differ in definition, scope or status.",
            plural(several, "stands", "stand"),
            several - fit
        ),
    }
}
