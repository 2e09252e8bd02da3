//! The order of rows in the table.

use crate::model::{Catalog, Figure, ordered};
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

/// Figures in the asked order; ties and no order keep that of the reports.
pub fn sorted(catalog: &Catalog, figures: &[usize], sort: Option<Sort>) -> Vec<usize> {
    let Some(sort) = sort else { return figures.to_vec() };
    ordered(figures.to_vec(), |a, b| {
        match (catalog.figures.get(*a), catalog.figures.get(*b)) {
            (Some(a), Some(b)) => compare(catalog, a, b, sort),
            _ => Ordering::Equal,
        }
    })
}

fn compare(catalog: &Catalog, a: &Figure, b: &Figure, sort: Sort) -> Ordering {
    let direct = |ordering: Ordering| if sort.descending { ordering.reverse() } else { ordering };
    let theme = |figure: &Figure| catalog.themes.iter().position(|theme| theme.id == figure.theme.id);
    match sort.key {
        SortKey::Place => direct(a.report.place.label.en.cmp(&b.report.place.label.en)),
        SortKey::Subject => direct(
            a.subject
                .en
                .to_ascii_lowercase()
                .cmp(&b.subject.en.to_ascii_lowercase()),
        ),
        // Values of different kinds have no order: they stay in groups, and the direction holds within each.
        SortKey::Value => {
            let group = |figure: &Figure| (figure.measure, figure.unit.dimension(), figure.unit);
            group(a).cmp(&group(b)).then_with(|| direct(a.value.cmp(&b.value)))
        }
        SortKey::Period => direct(a.period.years().cmp(&b.period.years()).then(a.period.cmp(&b.period))),
        SortKey::Theme => direct(theme(a).cmp(&theme(b))),
    }
}
