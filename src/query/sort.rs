//! The order of rows in the table.

use crate::model::{Catalog, Figure, Lang, ordered};
use std::cmp::Ordering;

vocabulary! {
    /// What rows are ordered by.
    SortKey {
        Place = "place", "地区", "Place";
        Subject = "subject", "事项", "Subject";
        Value = "value", "数值", "Value";
        Period = "period", "时期", "Period";
        Theme = "theme", "主题", "Theme";
    }
}

/// An order: a key and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

impl Sort {
    /// What a choice of the key leads to: first one way, then the other, then no order. Values and periods begin with the
    /// largest, names with the first.
    pub fn next(present: Option<Sort>, key: SortKey) -> Option<Sort> {
        let first = matches!(key, SortKey::Value | SortKey::Period);
        match present.filter(|sort| sort.key == key) {
            None => Some(Sort { key, descending: first }),
            Some(sort) if sort.descending == first => Some(Sort {
                key,
                descending: !first,
            }),
            Some(_) => None,
        }
    }
}

/// Figures in the asked order; ties and no order keep that of the reports. Names are ordered as they are shown: in English
/// by the alphabet; in Chinese places by their pinyin, and subjects, which have none, so that those that begin alike stand
/// together.
pub fn sorted(catalog: &Catalog, figures: &[usize], sort: Option<Sort>, lang: Lang) -> Vec<usize> {
    let Some(sort) = sort else { return figures.to_vec() };
    ordered(figures.to_vec(), |a, b| {
        match (catalog.figures.get(*a), catalog.figures.get(*b)) {
            (Some(a), Some(b)) => compare(catalog, a, b, sort, lang),
            _ => Ordering::Equal,
        }
    })
}

fn compare(catalog: &Catalog, a: &Figure, b: &Figure, sort: Sort, lang: Lang) -> Ordering {
    let direct = |ordering: Ordering| if sort.descending { ordering.reverse() } else { ordering };
    let theme = |figure: &Figure| catalog.themes.iter().position(|theme| theme.id == figure.theme.id);
    match sort.key {
        SortKey::Place => direct(place(a, lang).cmp(place(b, lang))),
        SortKey::Subject => direct(subject(a, lang).cmp(&subject(b, lang))),
        // Values of different kinds have no order: they stay in groups, and the direction holds within each.
        SortKey::Value => {
            let group = |figure: &Figure| (figure.measure, figure.unit.dimension(), figure.unit);
            group(a).cmp(&group(b)).then_with(|| direct(a.value.cmp(&b.value)))
        }
        SortKey::Period => direct(a.period.years().cmp(&b.period.years()).then(a.period.cmp(&b.period))),
        SortKey::Theme => direct(theme(a).cmp(&theme(b))),
    }
}

fn place(figure: &Figure, lang: Lang) -> &str {
    let place = &figure.report.place;
    lang.say(&place.pinyin, &place.label.en)
}

fn subject(figure: &Figure, lang: Lang) -> String {
    figure.subject.get(lang).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::record;

    #[test]
    fn names_are_in_the_order_of_the_language_that_shows_them() {
        let catalog = &record().catalog;
        let all: Vec<usize> = (0..catalog.figures.len()).collect();
        for (lang, key, name) in [
            (
                Lang::Zh,
                SortKey::Place,
                (|one| one.report.place.pinyin.clone()) as fn(&Figure) -> String,
            ),
            (Lang::Zh, SortKey::Subject, |one| one.subject.zh.to_ascii_lowercase()),
            (Lang::En, SortKey::Place, |one| one.report.place.label.en.clone()),
            (Lang::En, SortKey::Subject, |one| one.subject.en.to_ascii_lowercase()),
        ] {
            let sort = Sort { key, descending: false };
            let sorted = sorted(catalog, &all, Some(sort), lang);
            assert_eq!(sorted.len(), all.len());
            assert!(
                sorted.iter().map(|at| name(&catalog.figures[*at])).is_sorted(),
                "{lang:?} {key:?}"
            );
        }
    }
}
