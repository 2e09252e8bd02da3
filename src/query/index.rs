//! Columns over rows (figures or initiatives): for each facet its values and which rows have which.

use super::facet::Facet;
use crate::model::{
    Both, Catalog, Kind, Lang, Measure, Period, Place, Qualifier, Report, Status, Theme, Unit, ordered,
};
use crate::search::{Search, Thing};
use std::sync::Arc;

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
    /// What the rows are, and where they are looked up.
    pub(super) thing: Thing,
    pub(super) search: Arc<Search>,
    /// The years that each row touches, first and last.
    pub(super) years: Vec<Option<(u16, u16)>>,
}

impl Index {
    /// Columns over the figures of a catalog, with the index of what can be found in it.
    pub fn of_figures(catalog: &Catalog, search: Arc<Search>) -> Index {
        let column = |facet: &Facet| {
            let all = || catalog.figures.iter();
            match facet {
                Facet::Place => of_places(catalog, &mut all().map(|figure| &*figure.report)),
                Facet::Theme => of_themes(catalog, &mut all().map(|figure| &*figure.theme)),
                Facet::Year => of_years(&mut all().map(|figure| figure.period)),
                Facet::Status => of_statuses(&mut all().map(|figure| figure.status)),
                Facet::Measure => {
                    let measures = named(Measure::ALL, Measure::id, Measure::name);
                    FacetColumn::new(
                        *facet,
                        measures,
                        all().map(|figure| vec![figure.measure as usize]).collect(),
                    )
                }
                Facet::Unit => {
                    let units = named(Unit::ALL, Unit::id, Unit::name);
                    FacetColumn::new(*facet, units, all().map(|figure| vec![figure.unit as usize]).collect())
                }
                Facet::Exactness => {
                    let qualifiers = named(Qualifier::ALL, Qualifier::id, Qualifier::name);
                    let of_row = all().map(|figure| vec![figure.qualifier as usize]).collect();
                    FacetColumn::new(*facet, qualifiers, of_row)
                }
                Facet::Kind | Facet::Group => FacetColumn::new(*facet, Vec::new(), Vec::new()),
            }
        };
        Index {
            columns: Facet::OF_FIGURES.iter().map(column).collect(),
            thing: Thing::Figure,
            search,
            years: catalog.figures.iter().map(|figure| figure.period.years()).collect(),
        }
    }

    /// Columns over the initiatives of a catalog, with the index of what can be found in it.
    pub fn of_initiatives(catalog: &Catalog, search: Arc<Search>) -> Index {
        let column = |facet: &Facet| {
            let all = || catalog.initiatives.iter();
            match facet {
                Facet::Place => of_places(catalog, &mut all().map(|initiative| &*initiative.report)),
                Facet::Theme => of_themes(catalog, &mut all().map(|initiative| &*initiative.theme)),
                Facet::Status => of_statuses(&mut all().map(|initiative| initiative.status)),
                Facet::Kind => {
                    let kinds = named(Kind::ALL, Kind::id, Kind::name);
                    FacetColumn::new(
                        *facet,
                        kinds,
                        all().map(|initiative| vec![initiative.kind as usize]).collect(),
                    )
                }
                Facet::Group => {
                    let groups = catalog.groups.iter().map(|group| flat(&group.id, group.name.clone()));
                    let of_row = all()
                        .map(|initiative| ordered(initiative.groups.clone(), usize::cmp))
                        .collect();
                    FacetColumn::new(*facet, groups.collect(), of_row)
                }
                Facet::Year | Facet::Measure | Facet::Unit | Facet::Exactness => {
                    FacetColumn::new(*facet, Vec::new(), Vec::new())
                }
            }
        };
        Index {
            columns: Facet::OF_INITIATIVES.iter().map(column).collect(),
            thing: Thing::Initiative,
            search,
            years: catalog
                .initiatives
                .iter()
                .map(|initiative| initiative.period.years())
                .collect(),
        }
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

impl FacetColumn {
    /// A column of those values that some row has; rows name them by their position among all, in ascending order.
    fn new(facet: Facet, all: Vec<Choice>, mut of_row: Vec<Vec<usize>>) -> FacetColumn {
        let mut kept: Vec<Option<usize>> = vec![None; all.len()];
        for at in of_row.iter().flatten() {
            if let Some(kept) = kept.get_mut(*at) {
                *kept = Some(0);
            }
        }
        for (count, kept) in kept.iter_mut().flatten().enumerate() {
            *kept = count;
        }
        for row in &mut of_row {
            *row = row.iter().filter_map(|at| kept.get(*at).copied().flatten()).collect();
        }
        let values = all.into_iter().zip(&kept);
        FacetColumn {
            facet,
            values: values.filter_map(|(value, kept)| kept.map(|_| value)).collect(),
            of_row,
        }
    }
}

/// For each row the town of its report and all above it.
fn of_places(catalog: &Catalog, rows: &mut dyn Iterator<Item = &Report>) -> FacetColumn {
    let values = places(catalog);
    let at = |place: &Place| values.iter().position(|value| value.id == place.id);
    let line = |report: &Report| {
        let mut line: Vec<usize> = report.place.line().filter_map(at).collect();
        line.reverse();
        line
    };
    let of_row = rows.map(line).collect();
    FacetColumn::new(Facet::Place, values, of_row)
}

fn of_themes(catalog: &Catalog, rows: &mut dyn Iterator<Item = &Theme>) -> FacetColumn {
    let at = |theme: &Theme| catalog.themes.iter().position(|other| other.id == theme.id);
    let of_row = rows.map(|theme| at(theme).into_iter().collect()).collect();
    let themes = catalog.themes.iter().map(|theme| flat(&theme.id, theme.name.clone()));
    FacetColumn::new(Facet::Theme, themes.collect(), of_row)
}

fn of_statuses(rows: &mut dyn Iterator<Item = Status>) -> FacetColumn {
    let statuses = named(Status::ALL, Status::id, Status::name);
    FacetColumn::new(
        Facet::Status,
        statuses,
        rows.map(|status| vec![status as usize]).collect(),
    )
}

/// The years that any row touches, latest first, then the unknown.
fn of_years(rows: &mut dyn Iterator<Item = Period>) -> FacetColumn {
    let periods: Vec<Option<(u16, u16)>> = rows.map(Period::years).collect();
    let first = periods.iter().flatten().map(|(from, _)| *from).min().unwrap_or(1);
    let last = periods.iter().flatten().map(|(_, to)| *to).max().unwrap_or(0);
    let mut values: Vec<Choice> = (first..=last)
        .rev()
        .map(|year| flat(&year.to_string(), Both::new(format!("{year}年"), year.to_string())))
        .collect();
    let unknown = values.len();
    values.push(flat(UNKNOWN_YEAR, Both::new("时期不明", "Unknown period")));
    let touched = |period: &Option<(u16, u16)>| match period {
        Some((from, to)) => (*from..=*to).rev().map(|year| usize::from(last - year)).collect(),
        None => vec![unknown],
    };
    FacetColumn::new(Facet::Year, values, periods.iter().map(touched).collect())
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
