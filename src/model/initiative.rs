//! Initiatives, the groups that compare them, the sections of a report, and what a report covers.

use super::{Both, Period, Report, Status, Theme};
use std::sync::Arc;

vocabulary! {
    /// What kind of thing an initiative is.
    Kind {
        Mechanism = "mechanism", "机制", "mechanism";
        Campaign = "campaign", "行动", "campaign";
        Brand = "brand", "品牌", "brand";
        Facility = "facility", "设施", "facility";
        Project = "project", "项目", "project";
        Award = "award", "荣誉", "award";
        Policy = "policy", "制度", "policy";
        Plan = "plan", "规划", "plan";
    }
}

/// A named way of working, campaign, brand, facility, project, award, policy or plan of one report.
/// Figures are named by their position in `Catalog::figures`, groups by theirs in `Catalog::groups`.
#[derive(Clone, Debug)]
pub struct Initiative {
    pub id: String,
    pub report: Arc<Report>,
    /// Place of the name in the source: 0-based Unicode scalar offsets, end exclusive.
    pub start: u32,
    pub end: u32,
    pub name: Both,
    pub kind: Kind,
    pub theme: Arc<Theme>,
    pub status: Status,
    pub period: Period,
    /// Named, explained or measured by the report, not only mentioned.
    pub central: bool,
    pub summary: Both,
    pub figures: Vec<usize>,
    pub groups: Vec<usize>,
}

/// A thing that several reports do in different ways.
#[derive(Clone, Debug)]
pub struct Group {
    pub id: String,
    pub name: Both,
    /// How the places differ in it.
    pub text: Both,
    /// What people type for it, `;` between; none where nobody calls it otherwise.
    pub aliases: Option<Both>,
}

/// A section of a report, in true reading order.
#[derive(Clone, Debug)]
pub struct Section {
    pub report: Arc<Report>,
    /// From 1.
    pub ordinal: u32,
    pub start: u32,
    pub end: u32,
    pub label: Both,
    pub digest: Both,
}

/// What a report covers: one period for one theme; several rows may speak of one theme.
#[derive(Clone, Debug)]
pub struct Coverage {
    pub report: Arc<Report>,
    pub theme: Arc<Theme>,
    pub period: Period,
}
