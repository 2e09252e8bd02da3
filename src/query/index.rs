//! Columns over rows (figures or initiatives): for each facet its values and which rows have which.

use super::facet::Facet;
use super::search::Haystack;
use crate::model::{Both, Catalog, Figure, Initiative, Kind, Lang, Measure, Period, Qualifier, Status, Unit, ordered};
use std::sync::{Arc, OnceLock};

/// The id of the year facet's value for rows of unknown period.
pub const UNKNOWN_YEAR: &str = "unknown";

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub label: Both,
    /// 0 for the top of a tree; 0 for all values of a flat facet.
    pub depth: usize,
}

/// The values of one facet, and for each row the positions of those it has.
#[derive(Clone, Debug)]
pub struct FacetColumn {
    pub facet: Facet,
    pub values: Vec<Choice>,
    pub of_row: Vec<Vec<usize>>,
}

/// Columns over rows, made once, from which every question is answered.
pub struct Index {
    pub columns: Vec<FacetColumn>,
    pub(super) catalog: Arc<Catalog>,
    /// What of each row is searched, made at the first search.
    haystacks: OnceLock<Vec<Haystack>>,
    haystacks_of: fn(&Catalog) -> Vec<Haystack>,
    /// The years that each row touches, first and last.
    pub(super) years: Vec<Option<(u16, u16)>>,
}

/// The ids of the values that one row has, by facet.
type Ids = Vec<(Facet, Vec<String>)>;

impl Index {
    /// Columns over the figures of a catalog.
    pub fn of_figures(catalog: &Arc<Catalog>) -> Index {
        let ids: Vec<Ids> = catalog.figures.iter().map(figure_ids).collect();
        Index {
            columns: columns(catalog, Facet::OF_FIGURES, &ids),
            catalog: catalog.clone(),
            haystacks: OnceLock::new(),
            haystacks_of: Haystack::of_figures,
            years: catalog.figures.iter().map(|figure| figure.period.years()).collect(),
        }
    }

    /// Columns over the initiatives of a catalog.
    pub fn of_initiatives(catalog: &Arc<Catalog>) -> Index {
        let ids: Vec<Ids> = catalog
            .initiatives
            .iter()
            .map(|initiative| initiative_ids(catalog, initiative))
            .collect();
        Index {
            columns: columns(catalog, Facet::OF_INITIATIVES, &ids),
            catalog: catalog.clone(),
            haystacks: OnceLock::new(),
            haystacks_of: Haystack::of_initiatives,
            years: catalog
                .initiatives
                .iter()
                .map(|initiative| initiative.period.years())
                .collect(),
        }
    }

    /// What of each row is searched.
    pub(super) fn haystacks(&self) -> &[Haystack] {
        self.haystacks.get_or_init(|| (self.haystacks_of)(&self.catalog))
    }

    /// The column of a facet.
    pub fn column(&self, facet: Facet) -> Option<&FacetColumn> {
        self.columns.iter().find(|column| column.facet == facet)
    }

    /// The value of a facet with this id.
    pub fn choice(&self, facet: Facet, id: &str) -> Option<&Choice> {
        self.column(facet)?.values.iter().find(|value| value.id == id)
    }
}

fn columns(catalog: &Catalog, facets: &[Facet], rows: &[Ids]) -> Vec<FacetColumn> {
    let column = |facet: &Facet| {
        let of = |row: &Ids| {
            row.iter()
                .find(|(other, _)| other == facet)
                .map_or(Vec::new(), |(_, ids)| ids.clone())
        };
        let ids: Vec<Vec<String>> = rows.iter().map(of).collect();
        let mut values = values(catalog, *facet, &ids);
        values.retain(|value| ids.iter().any(|ids| ids.contains(&value.id)));
        let positions = |ids: &Vec<String>| {
            (0..values.len())
                .filter(|&at| values.get(at).is_some_and(|value| ids.contains(&value.id)))
                .collect()
        };
        FacetColumn {
            facet: *facet,
            of_row: ids.iter().map(positions).collect(),
            values,
        }
    };
    facets.iter().map(column).collect()
}

/// All values that a facet may have, in the order in which they are shown.
fn values(catalog: &Catalog, facet: Facet, rows: &[Vec<String>]) -> Vec<Choice> {
    match facet {
        Facet::Place => places(catalog),
        Facet::Theme => catalog
            .themes
            .iter()
            .map(|theme| flat(&theme.id, theme.name.clone()))
            .collect(),
        Facet::Group => catalog
            .groups
            .iter()
            .map(|group| flat(&group.id, group.name.clone()))
            .collect(),
        Facet::Year => years(rows),
        Facet::Status => named(Status::ALL, Status::id, Status::name),
        Facet::Measure => named(Measure::ALL, Measure::id, Measure::name),
        Facet::Unit => named(Unit::ALL, Unit::id, Unit::name),
        Facet::Exactness => named(Qualifier::ALL, Qualifier::id, Qualifier::name),
        Facet::Kind => named(Kind::ALL, Kind::id, Kind::name),
    }
}

fn flat(id: &str, label: Both) -> Choice {
    Choice {
        id: id.into(),
        label,
        depth: 0,
    }
}

fn named<T: Copy>(all: &[T], id: fn(T) -> &'static str, name: fn(T, Lang) -> &'static str) -> Vec<Choice> {
    all.iter()
        .map(|value| flat(id(*value), Both::new(name(*value, Lang::Zh), name(*value, Lang::En))))
        .collect()
}

/// The tree of places in depth-first order: each place stands right below its parent.
fn places(catalog: &Catalog) -> Vec<Choice> {
    fn visit(catalog: &Catalog, parent: Option<&str>, depth: usize, out: &mut Vec<Choice>) {
        for place in &catalog.places {
            if place.parent.as_ref().map(|parent| parent.id.as_str()) == parent && depth < 8 {
                out.push(Choice {
                    id: place.id.clone(),
                    label: place.label.clone(),
                    depth,
                });
                visit(catalog, Some(&place.id), depth + 1, out);
            }
        }
    }
    let mut out = Vec::new();
    visit(catalog, None, 0, &mut out);
    out
}

/// The years that any row touches, latest first, then the unknown.
fn years(rows: &[Vec<String>]) -> Vec<Choice> {
    let mut years: Vec<String> = ordered(rows.concat(), |a, b| b.cmp(a));
    years.dedup();
    years.retain(|year| year != UNKNOWN_YEAR);
    let mut values: Vec<Choice> = years
        .iter()
        .map(|year| flat(year, Both::new(format!("{year}年"), year.clone())))
        .collect();
    values.push(flat(UNKNOWN_YEAR, Both::new("时期不明", "Unknown period")));
    values
}

fn touched(period: Period) -> Vec<String> {
    match period.years() {
        Some((from, to)) => (from..=to).map(|year| year.to_string()).collect(),
        None => vec![UNKNOWN_YEAR.into()],
    }
}

/// For a place its town and all above it, for a year all that the period touches.
fn figure_ids(figure: &Figure) -> Ids {
    vec![
        (
            Facet::Place,
            figure.report.place.line().map(|place| place.id.clone()).collect(),
        ),
        (Facet::Theme, vec![figure.theme.id.clone()]),
        (Facet::Year, touched(figure.period)),
        (Facet::Status, vec![figure.status.id().into()]),
        (Facet::Measure, vec![figure.measure.id().into()]),
        (Facet::Unit, vec![figure.unit.id().into()]),
        (Facet::Exactness, vec![figure.qualifier.id().into()]),
    ]
}

fn initiative_ids(catalog: &Catalog, initiative: &Initiative) -> Ids {
    let groups = initiative
        .groups
        .iter()
        .filter_map(|at| Some(catalog.groups.get(*at)?.id.clone()));
    vec![
        (
            Facet::Place,
            initiative.report.place.line().map(|place| place.id.clone()).collect(),
        ),
        (Facet::Theme, vec![initiative.theme.id.clone()]),
        (Facet::Kind, vec![initiative.kind.id().into()]),
        (Facet::Status, vec![initiative.status.id().into()]),
        (Facet::Group, groups.collect()),
    ]
}
