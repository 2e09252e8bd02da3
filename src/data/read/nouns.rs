//! Reading places, themes, reports and indicators.

use super::super::table::Row;
use super::Reader;
use crate::model::*;
use std::sync::Arc;

impl<'a> Reader<'a> {
    pub(super) fn places(&mut self, catalog: &mut Catalog) {
        for row in self.rows("places") {
            let parent = match self.get(&row, "parent") {
                "" => None,
                _ => self.refer(&row, "parent", &catalog.places, |place: &Place| &place.id),
            };
            let place = (|| {
                Some(Place {
                    id: self.filled(&row, "id")?,
                    parent,
                    level: self.one_of(&row, "level", Level::parse)?,
                    kind: self.maybe_one_of(&row, "kind", PlaceKind::parse)?,
                    name: self.both(&row, "name_zh", "name_en")?,
                    label: self.both(&row, "label_zh", "label_en")?,
                    pinyin: self.filled(&row, "pinyin")?,
                    code: self.get(&row, "code").into(),
                })
            })();
            catalog.places.extend(place.map(Arc::new));
        }
    }

    pub(super) fn themes(&mut self, catalog: &mut Catalog) {
        for row in self.rows("themes") {
            let theme = (|| {
                Some(Theme {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name_zh", "name_en")?,
                    covers: self.both(&row, "covers_zh", "covers_en")?,
                    cofog: self.filled(&row, "cofog")?,
                })
            })();
            catalog.themes.extend(theme.map(Arc::new));
        }
    }

    pub(super) fn reports(&mut self, catalog: &mut Catalog) {
        let rows = self.rows("reports");
        for row in &rows {
            let same = |other: &&Row, field| other.get(field) == row.get(field);
            let here: Vec<&Row> = rows.iter().filter(|other| same(other, "place")).collect();
            let at_once = here.iter().filter(|other| same(other, "period")).count();
            let report = (|| {
                let id = self.filled(row, "id")?;
                let place = self.refer(row, "place", &catalog.places, |place: &Place| &place.id)?;
                let title = self.both(row, "title_zh", "title_en")?;
                let period = self.period(row, "period")?;
                let label = |lang| match (here.len(), at_once) {
                    (1, _) => place.label.get(lang).to_owned(),
                    (_, 1) => [place.label.get(lang), lang.say("", " "), &period.words(lang)].concat(),
                    _ => [place.label.get(lang), lang.say("：", ": "), title.get(lang)].concat(),
                };
                let label = Both::new(label(Lang::Zh), label(Lang::En));
                Some(Report {
                    id,
                    place,
                    label,
                    title,
                    publisher: self.both(row, "publisher_zh", "publisher_en")?,
                    kind: self.both(row, "kind_zh", "kind_en")?,
                    period,
                    basis: self.one_of(row, "period_basis", Basis::parse)?,
                    written: self.get(row, "written").into(),
                    published: self.get(row, "published").into(),
                    index_number: self.get(row, "index_number").into(),
                    whereabouts: self.whereabouts(row)?,
                    sha256: self.filled(row, "sha256")?,
                    chars: self.number(row, "chars")?,
                    note: self.maybe(row, "note_zh", "note_en"),
                    summary: self.both(row, "summary_zh", "summary_en")?,
                    coverage: self.both(row, "coverage_zh", "coverage_en")?,
                })
            })();
            catalog.reports.extend(report.map(Arc::new));
        }
    }

    fn whereabouts(&mut self, row: &Row<'a>) -> Option<Whereabouts> {
        let url = self.get(row, "source_url");
        if !url.is_empty() {
            return Some(Whereabouts::At(url.into()));
        }
        Some(Whereabouts::Seek {
            what: self.both(row, "seek_zh", "seek_en")?,
            words: self.filled(row, "seek_words")?,
        })
    }

    pub(super) fn terms(&mut self, catalog: &mut Catalog) {
        for row in self.rows("terms") {
            let term = (|| {
                Some(Term {
                    name: self.both(&row, "term_zh", "term_en")?,
                    also: self.get(&row, "also_en").into(),
                    text: self.both(&row, "text_zh", "text_en")?,
                })
            })();
            catalog.terms.extend(term);
        }
    }

    pub(super) fn prints(&mut self, catalog: &mut Catalog) {
        for row in self.rows("prints") {
            let prints = (|| {
                Some(Prints {
                    report: self.refer(&row, "report", &catalog.reports, |report: &Report| &report.id)?,
                    letters: self.filled(&row, "letters")?,
                    sentences: self.one_of(&row, "sentences", crate::text::prints::read)?,
                })
            })();
            catalog.prints.extend(prints);
        }
    }

    pub(super) fn indicators(&mut self, catalog: &mut Catalog) {
        for row in self.rows("indicators") {
            let indicator = (|| {
                Some(Indicator {
                    id: self.filled(&row, "id")?,
                    name: self.both(&row, "name_zh", "name_en")?,
                    theme: self.refer(&row, "theme", &catalog.themes, |theme: &Theme| &theme.id)?,
                    unit: self.one_of(&row, "unit", Unit::parse)?,
                    definition: self.both(&row, "definition_zh", "definition_en")?,
                    better: self.one_of(&row, "better", Better::parse)?,
                    agree: self.some_of(&row, "agree", Agreement::parse)?,
                    standard: self.one_of(&row, "standard", Standard::parse)?,
                    aliases: self.maybe(&row, "aliases_zh", "aliases_en"),
                    related: self.get(&row, "related").into(),
                })
            })();
            catalog.indicators.extend(indicator.map(Arc::new));
        }
    }
}
