//! Facets: the ways in which figures and initiatives can be told apart, and what is chosen in them.

use crate::model::ordered;

vocabulary! {
    /// A way of telling rows apart. The id is the key in links.
    Facet {
        Place = "place", "地区", "Place";
        Theme = "theme", "主题", "Theme";
        Year = "year", "年份", "Year";
        Status = "status", "状态", "Status";
        Measure = "measure", "数字类别", "Kind of number";
        Unit = "unit", "单位", "Unit";
        Exactness = "exact", "确切程度", "Exactness";
        Kind = "kind", "类型", "Kind";
        Group = "group", "同类做法", "Group";
    }
}

impl Facet {
    /// Those that tell figures apart.
    pub const OF_FIGURES: &'static [Facet] = &[
        Facet::Place,
        Facet::Theme,
        Facet::Year,
        Facet::Status,
        Facet::Measure,
        Facet::Unit,
        Facet::Exactness,
    ];

    /// Those that tell initiatives apart.
    pub const OF_INITIATIVES: &'static [Facet] =
        &[Facet::Place, Facet::Theme, Facet::Kind, Facet::Status, Facet::Group];
}

/// The ids chosen in each facet, sorted; several in one facet mean any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen(Vec<(Facet, Vec<String>)>);

impl Chosen {
    /// The ids chosen in a facet; none means all.
    pub fn of(&self, facet: Facet) -> &[String] {
        self.0
            .iter()
            .find(|(other, _)| *other == facet)
            .map_or(&[], |(_, ids)| ids)
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
