//! Facets: the ways in which figures can be told apart, their values, and which figures have which.

use super::search::Haystack;
use crate::model::{Both, Catalog, Figure, Lang, Measure, Period, Qualifier, Status, Unit, ordered};

vocabulary! {
    /// A way of telling figures apart. The id is the key in links.
    Facet {
        Place = "place", "地区", "Place";
        Theme = "theme", "主题", "Theme";
        Year = "year", "年份", "Year";
        Status = "status", "状态", "Status";
        Measure = "measure", "度量", "Measure";
        Unit = "unit", "单位", "Unit";
        Exactness = "exact", "确切程度", "Exactness";
    }
}

/// The id of the year facet's value for figures of unknown period.
pub const UNKNOWN_YEAR: &str = "unknown";

/// The ids chosen in each facet, sorted; several in one facet mean any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<(Facet, Vec<String>)>);

impl Chosen {
    /// The ids chosen in a facet; none means all.
    pub fn of(&self, facet: Facet) -> &[String] {
        self.0.iter().find(|(other, _)| *other == facet).map_or(&[], |(_, ids)| ids)
    }

    /// Replaces what is chosen in a facet.
    pub fn set(&mut self, facet: Facet, ids: Vec<String>) {
        let mut ids = ordered(ids, String::cmp);
        ids.dedup();
        self.0.retain(|(other, _)| *other != facet);
        if !ids.is_empty() {
            let at = self.0.iter().take_while(|(other, _)| *other < facet).count();
            self.0.insert(at, (facet, ids));
        }
    }

    /// Chooses an id, or takes the choice back.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        let mut ids = self.of(facet).to_vec();
        match ids.iter().position(|other| other == id) {
            Some(at) => drop(ids.remove(at)),
            None => ids.push(id.into()),
        }
        self.set(facet, ids);
    }
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub label: Both,
    /// 0 for the top of a tree; 0 for all values of a flat facet.
    pub depth: usize,
}

/// The values of one facet, and for each figure the positions of those it has.
#[derive(Clone, Debug)]
pub struct FacetColumn {
    pub facet: Facet,
    pub values: Vec<Choice>,
    pub of_figure: Vec<Vec<usize>>,
}

/// Columns over the figures of a catalog, made once, from which every question is answered.
pub struct Index {
    pub columns: Vec<FacetColumn>,
    pub(super) haystacks: Vec<Haystack>,
    pub(super) traditional: Vec<(char, char)>,
}

impl Index {
    pub fn new(catalog: &Catalog) -> Index {
        let columns = Facet::ALL.iter().map(|facet| column(catalog, *facet)).collect();
        let haystacks = catalog.figures.iter().map(|figure| Haystack::new(figure, &catalog.traditional)).collect();
        Index { columns, haystacks, traditional: catalog.traditional.clone() }
    }

    /// The column of a facet.
    pub fn column(&self, facet: Facet) -> Option<&FacetColumn> {
        self.columns.iter().find(|column| column.facet == facet)
    }

    /// Whether a facet has a value with this id.
    pub fn knows(&self, facet: Facet, id: &str) -> bool {
        self.choice(facet, id).is_some()
    }

    /// The value of a facet with this id.
    pub fn choice(&self, facet: Facet, id: &str) -> Option<&Choice> {
        self.column(facet)?.values.iter().find(|value| value.id == id)
    }
}

fn column(catalog: &Catalog, facet: Facet) -> FacetColumn {
    let values = match facet {
        Facet::Place => places(catalog),
        Facet::Theme => catalog.themes.iter().map(|theme| flat(&theme.id, theme.name.clone())).collect(),
        Facet::Year => years(catalog),
        Facet::Status => named(catalog, Status::ALL, |value| (value.id(), value.name(Lang::Zh), value.name(Lang::En)), |f| f.status),
        Facet::Measure => named(catalog, Measure::ALL, |value| (value.id(), value.name(Lang::Zh), value.name(Lang::En)), |f| f.measure),
        Facet::Unit => named(catalog, Unit::ALL, |value| (value.id(), value.name(Lang::Zh), value.name(Lang::En)), |f| f.unit),
        Facet::Exactness => {
            named(catalog, Qualifier::ALL, |value| (value.id(), value.name(Lang::Zh), value.name(Lang::En)), |f| f.qualifier)
        }
    };
    let of_figure = catalog
        .figures
        .iter()
        .map(|figure| {
            let ids = ids(figure, facet);
            (0..values.len()).filter(|&i| values.get(i).is_some_and(|value| ids.contains(&value.id))).collect()
        })
        .collect();
    FacetColumn { facet, values, of_figure }
}

fn flat(id: &str, label: Both) -> Choice {
    Choice { id: id.into(), label, depth: 0 }
}

/// The values of a vocabulary that occur.
fn named<T: Copy + PartialEq>(
    catalog: &Catalog,
    all: &[T],
    name: impl Fn(T) -> (&'static str, &'static str, &'static str),
    of: impl Fn(&Figure) -> T,
) -> Vec<Choice> {
    let occurs = |value: &T| catalog.figures.iter().any(|figure| of(figure) == *value);
    all.iter().copied().filter(|value| occurs(value)).map(name).map(|(id, zh, en)| flat(id, Both::new(zh, en))).collect()
}

/// The tree of places in depth-first order: each place stands right below its parent.
fn places(catalog: &Catalog) -> Vec<Choice> {
    fn visit(catalog: &Catalog, parent: Option<&str>, depth: usize, out: &mut Vec<Choice>) {
        for place in &catalog.places {
            if place.parent.as_ref().map(|parent| parent.id.as_str()) == parent && depth < 8 {
                out.push(Choice { id: place.id.clone(), label: place.label.clone(), depth });
                visit(catalog, Some(&place.id), depth + 1, out);
            }
        }
    }
    let mut out = Vec::new();
    visit(catalog, None, 0, &mut out);
    out
}

/// The years that any figure touches, latest first, then the unknown.
fn years(catalog: &Catalog) -> Vec<Choice> {
    let years = catalog.figures.iter().flat_map(|figure| touched(figure.period)).collect();
    let mut years: Vec<u16> = ordered(years, u16::cmp);
    years.dedup();
    let year = |year: &u16| flat(&year.to_string(), Both::new(format!("{year}年"), year.to_string()));
    let mut values: Vec<Choice> = years.iter().rev().map(year).collect();
    if catalog.figures.iter().any(|figure| figure.period == Period::Unknown) {
        values.push(flat(UNKNOWN_YEAR, Both::new("时期不明", "Unknown period")));
    }
    values
}

fn touched(period: Period) -> impl Iterator<Item = u16> {
    period.years().into_iter().flat_map(|(from, to)| from..=to)
}

/// The ids of a facet's values that a figure has: for a place the town and all above it, for a year all it touches.
fn ids(figure: &Figure, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Place => figure.report.place.line().map(|place| place.id.clone()).collect(),
        Facet::Theme => vec![figure.theme.id.clone()],
        Facet::Year if figure.period == Period::Unknown => vec![UNKNOWN_YEAR.into()],
        Facet::Year => touched(figure.period).map(|year| year.to_string()).collect(),
        Facet::Status => vec![figure.status.id().into()],
        Facet::Measure => vec![figure.measure.id().into()],
        Facet::Unit => vec![figure.unit.id().into()],
        Facet::Exactness => vec![figure.qualifier.id().into()],
    }
}
