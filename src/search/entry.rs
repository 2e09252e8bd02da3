//! What of each thing is looked into: its names, the forms of its number, and what it belongs to.

use super::Thing;
use super::shared::{Shared, of_place};
use super::texts::Texts;
use crate::compare::{average, average_in_words, on_axis};
use crate::model::{Both, Catalog, Every, Figure, Initiative, Lang, Scope, Unit};
use crate::words;
use rust_decimal::Decimal;
use std::sync::Arc;

/// One thing that can be found, its texts plain.
pub(super) struct Entry {
    pub(super) thing: Thing,
    /// Its position among those of its kind.
    pub(super) at: usize,
    /// What it is called, by the record and by people.
    pub(super) names: String,
    /// The raw form of its number.
    pub(super) printed: String,
    /// The forms in which the page shows its number.
    pub(super) shown: String,
    /// What is said of it.
    pub(super) further: String,
    /// What it belongs to, by the positions of the shared texts.
    pub(super) of: Vec<usize>,
    /// Its number as printed, then as it is averaged or converted; without a sign.
    pub(super) values: Vec<(Decimal, Unit)>,
}

/// All things of a catalog, kind by kind.
pub(super) fn entries(catalog: &Catalog, shared: &Shared) -> Vec<Entry> {
    let mut out = Vec::new();
    for (at, place) in catalog.places.iter().enumerate() {
        let mut entry = Parts::default();
        of_place(place, &mut entry.names);
        entry.further.add(&place.code);
        out.push(entry.of(Thing::Place, at));
    }
    for (at, theme) in catalog.themes.iter().enumerate() {
        let mut entry = Parts::named(&theme.name);
        entry.further.both(&theme.covers);
        out.push(entry.of(Thing::Theme, at));
    }
    for (at, indicator) in catalog.indicators.iter().enumerate() {
        let mut entry = Parts::named(&indicator.name);
        entry.names.aliases(&indicator.aliases);
        entry.further.both(&indicator.definition);
        entry.belongs = shared.of_theme(catalog, &indicator.theme.id);
        out.push(entry.of(Thing::Indicator, at));
    }
    for (at, report) in catalog.reports.iter().enumerate() {
        let mut entry = Parts::named(&report.title);
        entry.belongs = shared.of_report(at);
        out.push(entry.of(Thing::Report, at));
    }
    for (at, figure) in catalog.figures.iter().enumerate() {
        out.push(of_figure(catalog, shared, at, figure).of(Thing::Figure, at));
    }
    for (at, group) in catalog.groups.iter().enumerate() {
        let mut entry = Parts::named(&group.name);
        entry.names.aliases(&group.aliases);
        out.push(entry.of(Thing::Group, at));
    }
    for (at, initiative) in catalog.initiatives.iter().enumerate() {
        out.push(of_initiative(catalog, shared, initiative).of(Thing::Initiative, at));
    }
    out
}

/// An entry while it is made.
#[derive(Default)]
struct Parts {
    names: Texts,
    printed: Texts,
    shown: Texts,
    further: Texts,
    belongs: Vec<usize>,
    values: Vec<(Decimal, Unit)>,
}

impl Parts {
    fn named(name: &Both) -> Parts {
        let mut parts = Parts::default();
        parts.names.both(name);
        parts
    }

    /// The entry of the thing at a position among those of its kind.
    fn of(self, thing: Thing, at: usize) -> Entry {
        Entry {
            thing,
            at,
            names: self.names.plain(),
            printed: self.printed.plain(),
            shown: self.shown.plain(),
            further: self.further.plain(),
            of: self.belongs,
            values: self.values,
        }
    }
}

fn of_figure(catalog: &Catalog, shared: &Shared, at: usize, figure: &Figure) -> Parts {
    let mut parts = Parts::named(&figure.subject);
    parts.printed.add(&figure.raw);
    parts.belongs = shared.of_figure(catalog, at, figure);
    if let Scope::Part(name) | Scope::Beyond(name) = &figure.scope {
        parts.further.both(name);
    }
    for text in [&figure.variant, &figure.among].into_iter().flatten() {
        parts.further.both(text);
    }
    if let Some((from, to)) = figure.period.years() {
        (from..=to).for_each(|year| parts.further.add(&[year.to_string().as_str(), "年"].concat()));
    }
    parts.values.push((figure.value.abs(), figure.unit));
    for lang in Lang::ALL {
        parts.further.add(figure.measure.name(lang));
        parts.further.add(figure.unit.name(lang));
        parts.further.add(words::status_note(figure, lang).unwrap_or_default());
        parts.shown.add(&words::qualified(figure, lang));
        parts
            .shown
            .add(&words::in_full(figure.value, figure.unit, &figure.classifier, lang));
    }
    restated(catalog, figure, &mut parts);
    parts
}

/// A figure's number as the page of comparison shows it: as an average, and in the units of its neighbours.
fn restated(catalog: &Catalog, figure: &Figure, parts: &mut Parts) {
    for every in [Every::Month, Every::Year] {
        if let Some(mean) = average(figure, every).filter(|mean| mean.note.is_some()) {
            parts.values.push((mean.value.abs(), mean.unit));
            for lang in Lang::ALL {
                parts
                    .shown
                    .add(&average_in_words(figure, every, lang).unwrap_or_default());
            }
        }
    }
    let mut units = vec![Unit::Percent];
    for other in catalog.figures.iter().filter(|other| same(figure, other)) {
        if !units.contains(&other.unit) {
            units.push(other.unit);
        }
    }
    for unit in units {
        if let Some(other) = on_axis(figure, unit).filter(|other| other.note.is_some()) {
            parts.values.push((other.value.abs(), unit));
            for lang in Lang::ALL {
                parts.shown.add(&words::quantity(other.value, unit, "", lang));
            }
        }
    }
}

/// Whether both are figures of one indicator.
fn same(figure: &Figure, other: &Figure) -> bool {
    let indicators = figure.indicator.as_ref().zip(other.indicator.as_ref());
    indicators.is_some_and(|(one, other)| Arc::ptr_eq(one, other))
}

fn of_initiative(catalog: &Catalog, shared: &Shared, initiative: &Initiative) -> Parts {
    let mut parts = Parts::named(&initiative.name);
    parts.belongs = shared.of_initiative(catalog, initiative);
    parts.further.both(&initiative.summary);
    for lang in Lang::ALL {
        parts.further.add(initiative.kind.name(lang));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::record;
    use crate::text::fold::fold;

    #[test]
    fn texts_of_the_record_hold_no_traditional_characters_which_a_search_would_miss() {
        let catalog = &record().catalog;
        let shared = Shared::new(catalog);
        let entries = entries(catalog, &shared);
        let own = entries
            .iter()
            .flat_map(|entry| [&entry.names, &entry.printed, &entry.shown, &entry.further]);
        for text in own.chain(&shared.texts) {
            assert_eq!(fold(text, &catalog.traditional), *text);
        }
    }
}
