//! Texts that many things have in common: those of reports, themes, indicators and groups. Each is looked into once.

use super::texts::Texts;
use crate::model::{Catalog, Figure, Initiative, Place};
use std::sync::Arc;

/// The shared texts, and where those of each kind begin.
pub(super) struct Shared {
    pub(super) texts: Vec<String>,
    themes: usize,
    indicators: usize,
    groups: usize,
}

impl Shared {
    pub(super) fn new(catalog: &Catalog) -> Shared {
        let mut texts = Vec::new();
        for report in &catalog.reports {
            let mut text = Texts::default();
            [&report.title, &report.kind, &report.publisher]
                .iter()
                .for_each(|both| text.both(both));
            text.add(&report.index_number);
            report.place.line().for_each(|place| of_place(place, &mut text));
            texts.push(text.plain());
        }
        let themes = texts.len();
        for theme in &catalog.themes {
            let mut text = Texts::default();
            text.both(&theme.name);
            texts.push(text.plain());
        }
        let indicators = texts.len();
        for indicator in &catalog.indicators {
            let mut text = Texts::default();
            text.both(&indicator.name);
            text.aliases(&indicator.aliases);
            texts.push(text.plain());
        }
        let groups = texts.len();
        for group in &catalog.groups {
            let mut text = Texts::default();
            text.both(&group.name);
            text.aliases(&group.aliases);
            texts.push(text.plain());
        }
        Shared {
            texts,
            themes,
            indicators,
            groups,
        }
    }

    /// What a figure belongs to.
    pub(super) fn of_figure(&self, catalog: &Catalog, at: usize, figure: &Figure) -> Vec<usize> {
        let mut out = Vec::new();
        let report = catalog.reports.iter().position(|one| Arc::ptr_eq(one, &figure.report));
        let theme = catalog.themes.iter().position(|one| Arc::ptr_eq(one, &figure.theme));
        out.extend(report);
        out.extend(theme.map(|at| self.themes + at));
        if let Some(indicator) = &figure.indicator {
            let own = catalog.indicators.iter().position(|one| Arc::ptr_eq(one, indicator));
            out.extend(own.map(|at| self.indicators + at));
        }
        for initiative in catalog.initiatives.iter().filter(|one| one.figures.contains(&at)) {
            out.extend(initiative.groups.iter().map(|at| self.groups + at));
        }
        out
    }

    /// What an initiative belongs to.
    pub(super) fn of_initiative(&self, catalog: &Catalog, initiative: &Initiative) -> Vec<usize> {
        let mut out: Vec<usize> = initiative.groups.iter().map(|at| self.groups + at).collect();
        let report = catalog
            .reports
            .iter()
            .position(|one| Arc::ptr_eq(one, &initiative.report));
        let theme = catalog
            .themes
            .iter()
            .position(|one| Arc::ptr_eq(one, &initiative.theme));
        out.extend(report);
        out.extend(theme.map(|at| self.themes + at));
        out
    }

    /// What a report is called, and where it is.
    pub(super) fn of_report(&self, at: usize) -> Vec<usize> {
        vec![at]
    }

    /// The theme of an indicator.
    pub(super) fn of_theme(&self, catalog: &Catalog, id: &str) -> Vec<usize> {
        let theme = catalog.themes.iter().position(|one| one.id == id);
        theme.map(|at| self.themes + at).into_iter().collect()
    }
}

/// A place by all names. Its pinyin stands in syllables, in one word and by its initials; and that of its own name too,
/// without that of the place above it.
pub(super) fn of_place(place: &Place, text: &mut Texts) {
    text.both(&place.label);
    text.both(&place.name);
    let above = place.parent.as_ref().map_or("", |parent| parent.pinyin.as_str());
    let own = place.pinyin.strip_prefix(above).unwrap_or_default().trim();
    for pinyin in [place.pinyin.as_str(), own] {
        text.add(pinyin);
        text.add(&pinyin.replace(' ', ""));
        let initials: String = pinyin
            .split(' ')
            .filter_map(|syllable| syllable.chars().next())
            .collect();
        text.add(&initials);
    }
}
