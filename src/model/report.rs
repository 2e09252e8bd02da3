//! Places, themes, reports and indicators: what figures belong to.

use super::{Basis, Both, Period, Unit};
use std::sync::Arc;

vocabulary! {
    /// How deep a place stands in the administrative tree; provinces differ in depth.
    Level {
        Province = "province", "省级", "province";
        Prefecture = "prefecture", "地级", "prefecture";
        County = "county", "县级", "county";
        Town = "town", "乡级", "town or subdistrict";
    }
}

vocabulary! {
    /// What a place of the lowest level is.
    PlaceKind {
        Subdistrict = "subdistrict", "街道", "a subdistrict";
        Town = "town", "镇", "a town";
        Township = "township", "乡", "a township";
    }
}

/// A place in the administrative tree.
#[derive(Clone, Debug)]
pub struct Place {
    pub id: String,
    pub parent: Option<Arc<Place>>,
    pub level: Level,
    /// Of a place of the lowest level; none of another.
    pub kind: Option<PlaceKind>,
    /// The official name, not unique: three of five towns are called 西城街道.
    pub name: Both,
    /// A short name that is unique in the record; used wherever one name stands alone.
    pub label: Both,
    /// Pinyin syllables with spaces, for search by initials.
    pub pinyin: String,
    /// The statistical division code; empty where no source gives it.
    pub code: String,
}

impl Place {
    /// The place and its ancestors, nearest first.
    pub fn line(&self) -> impl Iterator<Item = &Place> {
        std::iter::successors(Some(self), |place| place.parent.as_deref())
    }
}

/// A theme; each figure has exactly one.
#[derive(Clone, Debug)]
pub struct Theme {
    pub id: String,
    pub name: Both,
    /// What belongs to it.
    pub covers: Both,
    /// Divisions of the UN classification of the functions of government, `;` between.
    pub cofog: String,
}

/// One source report.
#[derive(Clone, Debug)]
pub struct Report {
    pub id: String,
    pub place: Arc<Place>,
    /// The label of its place; where the record has other reports of that place, with what tells it from them: its period, or
    /// its title.
    pub label: Both,
    pub title: Both,
    pub publisher: Both,
    /// What kind of document it is.
    pub kind: Both,
    /// What the report as a whole covers.
    pub period: Period,
    pub basis: Basis,
    pub written: String,
    pub published: String,
    pub index_number: String,
    pub whereabouts: Whereabouts,
    /// SHA-256 of the source file, lower-case hexadecimal.
    pub sha256: String,
    /// Length of the source in Unicode scalars.
    pub chars: u32,
    pub note: Option<Both>,
    /// What it says, in a few sentences of our own.
    pub summary: Both,
    /// What it covers and how that is known.
    pub coverage: Both,
}

impl Report {
    /// Whether the record has no other report of its place, so that the place stands for it.
    pub fn alone(&self) -> bool {
        self.label == self.place.label
    }
}

/// Where the original of a report is to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// At this web address.
    At(String),
    /// No address is known: what kind of thing to look for, and the words to search for, in Chinese.
    Seek { what: Both, words: String },
}

/// A statistic that may occur in several reports, under one definition.
#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: String,
    pub name: Both,
    pub theme: Arc<Theme>,
    /// The unit of its level.
    pub unit: Unit,
    /// What is counted, and over what.
    pub definition: Both,
    pub better: Better,
    /// In what two of its figures must agree before one is ranked above the other; the verdict reads it, and the page
    /// prints it.
    pub agree: Vec<Agreement>,
    pub standard: Standard,
    /// What people type for it, `;` between; none where nobody calls it otherwise.
    pub aliases: Option<Both>,
    /// Ids of neighbours that are easily confused with it and defined otherwise, `;` between.
    pub related: String,
}

vocabulary! {
    /// In what two figures must agree before one may be ranked above the other.
    Agreement {
        Definition = "definition", "口径", "definition";
        Scope = "scope", "所指范围", "scope";
        Classifier = "classifier", "计数单位", "unit of counting";
        Status = "status", "完成阶段", "stage of completion";
        /// Of totals: rates cover their period whatever its length.
        Period = "period", "合计数的时长", "the length of time that totals cover";
    }
}

vocabulary! {
    /// By whose rule a statistic is counted.
    Standard {
        Official = "official", "有统一规定", "one official rule";
        Own = "own", "各地自定", "each place’s own rule";
        /// There are several rules, and the reports do not say which they follow.
        Unsaid = "unsaid", "原文未说明", "not said by the reports";
    }
}

vocabulary! {
    /// Which direction of an indicator is better, if any.
    Better {
        Up = "up", "越高越好", "higher is better";
        Down = "down", "越低越好", "lower is better";
        None = "none", "无优劣之分", "no direction is better";
    }
}
