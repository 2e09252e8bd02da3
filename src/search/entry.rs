//! What of each thing is looked into: its names, the forms of its number, and what it belongs to.

use super::amount::Amount;
use super::asked::{How, Where, Word};
use super::texts::Texts;
use super::{Thing, near, stand};
use crate::compare::{average, average_in_words, on_axis};
use crate::model::{Both, Catalog, Every, Figure, Initiative, Lang, Place, Report, Scope, Unit};
use crate::words;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Numerals that a raw form may be written in.
const NUMERALS: &str = "零〇一二两三四五六七八九十百千万亿半双首几多";

/// One thing that can be found, its texts plain.
pub(super) struct Entry {
    pub(super) thing: Thing,
    /// Its position among those of its kind.
    pub(super) at: usize,
    /// What it is called, by the record and by people.
    pub(super) names: String,
    /// The raw form of its number.
    printed: String,
    /// The forms in which the page shows its number.
    shown: String,
    /// What it belongs to, and what is said of it.
    further: String,
    /// Its number as printed, then as it is averaged or converted; without a sign.
    values: Vec<(Decimal, Unit)>,
}

/// All things of a catalog, kind by kind.
pub(super) fn entries(catalog: &Catalog) -> Vec<Entry> {
    let mut out = Vec::new();
    for (at, place) in catalog.places.iter().enumerate() {
        out.push(named(
            catalog,
            (Thing::Place, at),
            of_place(place),
            Texts::default().with([place.code.as_str()]),
        ));
    }
    for (at, theme) in catalog.themes.iter().enumerate() {
        out.push(named(
            catalog,
            (Thing::Theme, at),
            both(&theme.name),
            both(&theme.covers),
        ));
    }
    for (at, indicator) in catalog.indicators.iter().enumerate() {
        let names = both(&indicator.name).with(aliases(&indicator.aliases));
        let further = both(&indicator.definition).with(two(&indicator.theme.name));
        out.push(named(catalog, (Thing::Indicator, at), names, further));
    }
    for (at, report) in catalog.reports.iter().enumerate() {
        out.push(named(
            catalog,
            (Thing::Report, at),
            both(&report.title),
            of_report(report),
        ));
    }
    out.extend(
        catalog
            .figures
            .iter()
            .enumerate()
            .map(|(at, figure)| of_figure(catalog, at, figure)),
    );
    for (at, group) in catalog.groups.iter().enumerate() {
        let names = both(&group.name).with(aliases(&group.aliases));
        out.push(named(catalog, (Thing::Group, at), names, Texts::default()));
    }
    for (at, initiative) in catalog.initiatives.iter().enumerate() {
        out.push(named(
            catalog,
            (Thing::Initiative, at),
            both(&initiative.name),
            of_initiative(catalog, initiative),
        ));
    }
    out
}

/// A thing without a number.
fn named(catalog: &Catalog, (thing, at): (Thing, usize), names: Texts, further: Texts) -> Entry {
    Entry {
        thing,
        at,
        names: names.plain(&catalog.traditional),
        printed: String::new(),
        shown: String::new(),
        further: further.plain(&catalog.traditional),
        values: Vec::new(),
    }
}

fn of_figure(catalog: &Catalog, at: usize, figure: &Figure) -> Entry {
    let plain = |texts: Texts| texts.plain(&catalog.traditional);
    let mut shown = Texts::default();
    for lang in Lang::ALL {
        shown.add(&words::qualified(figure, lang));
        shown.add(&words::in_full(figure.value, figure.unit, &figure.classifier, lang));
    }
    let mut values = vec![(figure.value.abs(), figure.unit)];
    restated(catalog, figure, &mut values, &mut shown);
    Entry {
        thing: Thing::Figure,
        at,
        names: plain(both(&figure.subject)),
        printed: plain(Texts::default().with([figure.raw.as_str()])),
        shown: plain(shown),
        further: plain(around(catalog, at, figure)),
        values,
    }
}

/// A figure's number as the page of comparison shows it: as an average, and in the units of its neighbours.
fn restated(catalog: &Catalog, figure: &Figure, values: &mut Vec<(Decimal, Unit)>, shown: &mut Texts) {
    for every in [Every::Month, Every::Year] {
        if let Some(mean) = average(figure, every).filter(|mean| mean.note.is_some()) {
            values.push((mean.value.abs(), mean.unit));
            let texts = Lang::ALL.map(|lang| average_in_words(figure, every, lang).unwrap_or_default());
            texts.iter().for_each(|text| shown.add(text));
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
            values.push((other.value.abs(), unit));
            Lang::ALL
                .iter()
                .for_each(|lang| shown.add(&words::quantity(other.value, unit, "", *lang)));
        }
    }
}

/// Whether both are figures of one indicator.
fn same(figure: &Figure, other: &Figure) -> bool {
    let indicators = figure.indicator.as_ref().zip(other.indicator.as_ref());
    indicators.is_some_and(|(one, other)| Arc::ptr_eq(one, other))
}

/// What a figure belongs to: indicator, groups, theme, report, place, period, and what tells it from others.
fn around(catalog: &Catalog, at: usize, figure: &Figure) -> Texts {
    let mut texts = of_report(&figure.report).with(two(&figure.theme.name));
    if let Some(indicator) = &figure.indicator {
        texts = texts.with(two(&indicator.name)).with(aliases(&indicator.aliases));
    }
    for initiative in catalog.initiatives.iter().filter(|one| one.figures.contains(&at)) {
        texts = in_groups(catalog, initiative, texts);
    }
    if let Some((from, to)) = figure.period.years() {
        (from..=to).for_each(|year| texts.add(&format!("{year}年")));
    }
    let scope = match &figure.scope {
        Scope::Place => None,
        Scope::Part(name) | Scope::Beyond(name) => Some(name),
    };
    let more = [scope, figure.variant.as_ref(), figure.among.as_ref()];
    texts = texts.with(more.into_iter().flatten().flat_map(two));
    for lang in Lang::ALL {
        texts.add(figure.measure.name(lang));
        texts.add(figure.unit.name(lang));
        texts.add(words::status_note(figure, lang).unwrap_or_default());
    }
    texts
}

fn of_initiative(catalog: &Catalog, initiative: &Initiative) -> Texts {
    let texts = both(&initiative.summary).with(two(&initiative.theme.name));
    let texts = Lang::ALL
        .iter()
        .fold(texts, |texts, lang| texts.with([initiative.kind.name(*lang)]));
    in_groups(catalog, initiative, of_line(&initiative.report.place, texts))
}

/// The groups that an initiative is in, by all names.
fn in_groups(catalog: &Catalog, initiative: &Initiative, texts: Texts) -> Texts {
    let groups = initiative.groups.iter().filter_map(|at| catalog.groups.get(*at));
    groups.fold(texts, |texts, group| {
        texts.with(two(&group.name)).with(aliases(&group.aliases))
    })
}

/// A report by its title, kind, publisher and place.
fn of_report(report: &Report) -> Texts {
    let texts = both(&report.title).with(two(&report.kind)).with(two(&report.publisher));
    of_line(&report.place, texts.with([report.index_number.as_str()]))
}

/// A place and what lies above it, by all names.
fn of_line(place: &Place, texts: Texts) -> Texts {
    place.line().fold(texts, |texts, place| {
        let pinyin = pinyin(place);
        texts
            .with(two(&place.label))
            .with(two(&place.name))
            .with(pinyin.iter().map(String::as_str))
    })
}

fn of_place(place: &Place) -> Texts {
    let pinyin = pinyin(place);
    both(&place.label)
        .with(two(&place.name))
        .with(pinyin.iter().map(String::as_str))
}

/// The pinyin of a place: in syllables, in one word and by its initials; and of its own name, without that of the place
/// above it.
fn pinyin(place: &Place) -> Vec<String> {
    let above = place.parent.as_ref().map_or("", |parent| parent.pinyin.as_str());
    let own = place.pinyin.strip_prefix(above).map(str::trim);
    let mut out = Vec::new();
    for pinyin in std::iter::once(place.pinyin.as_str()).chain(own) {
        let initials = pinyin.split(' ').filter_map(|syllable| syllable.chars().next());
        out.extend([pinyin.into(), pinyin.replace(' ', ""), initials.collect()]);
    }
    out
}

fn two(text: &Both) -> [&str; 2] {
    [&text.zh, &text.en]
}

fn both(text: &Both) -> Texts {
    Texts::default().with(two(text))
}

/// Each of what people call a thing.
fn aliases(aliases: &Option<Both>) -> impl Iterator<Item = &str> {
    let lists = aliases.iter().flat_map(two);
    lists.flat_map(|list| list.split(';'))
}

impl Entry {
    /// Where a word stands as a whole.
    pub(super) fn place(&self, word: &Word, how: How) -> Option<Where> {
        let text = word.text.as_str();
        let has = |within: &String| {
            let near = || how == How::Nearly && near::piece(within, &word.forgiven).is_some();
            stand::stands(within, text) || near()
        };
        let (first, others) = self
            .values
            .split_first()
            .map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
        let latin = text.contains(|c: char| c.is_ascii_alphanumeric());
        let numeral = || text.contains(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
        if first.is_some_and(|value| equals(&word.amount, value)) {
            Some(Where::Equal)
        } else if has(&self.names) {
            Some(Where::Name)
        } else if numeral() && stand::stands(&self.printed, text) {
            Some(Where::Printed)
        } else if others.iter().any(|value| equals(&word.amount, value)) || latin && stand::stands(&self.shown, text) {
            Some(Where::Shown)
        } else {
            has(&self.further).then_some(Where::Further)
        }
    }

    /// What stands here for a word that has a fault, where anything does.
    pub(super) fn near(&self, letters: &[char]) -> Option<String> {
        let piece = near::piece(&self.names, letters).or_else(|| near::piece(&self.further, letters));
        piece.map(String::from)
    }
}

/// Whether a number asked for is a value; in its unit, where that is asked for.
fn equals(amount: &Option<Amount>, (value, unit): &(Decimal, Unit)) -> bool {
    amount
        .as_ref()
        .is_some_and(|amount| amount.value == *value && amount.unit.is_none_or(|asked| asked == *unit))
}
