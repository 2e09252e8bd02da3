//! A figure: one number that a report prints, with all that must be known before it may be shown or compared.

use super::{Both, Indicator, Period, Report, Theme, Unit};
use rust_decimal::Decimal;
use std::sync::Arc;

vocabulary! {
    /// What kind of number a figure is.
    Measure {
        /// A count or an amount, "新增 N" among them.
        Level = "level", "数量", "amount";
        /// A change rate in percent, negative for a fall.
        Growth = "growth", "增速", "growth rate";
        /// An increase or decrease in the thing's own unit, negative for a fall.
        Change = "change", "增减量", "change";
        /// A rate or part of a whole; may exceed 100.
        Share = "share", "比率", "rate or share";
        /// By how many percent a target was exceeded: 25, not 125.
        OverTarget = "over_target", "超额幅度", "margin over target";
        Rank = "rank", "位次", "rank";
        /// The earlier value in "from A to B".
        From = "from", "原值", "earlier value";
        /// For how many years in a row.
        Span = "span", "连续年数", "years in a row";
    }
}

vocabulary! {
    /// Whether a value arises over its period or stands at its end.
    Nature {
        Flow = "flow", "期内发生", "within the period";
        Stock = "stock", "期末存量", "at its end";
        Rate = "rate", "比率", "rate";
    }
}

vocabulary! {
    /// What one value is for, where it is an average.
    Per {
        Person = "person", "人", "person";
        Village = "village", "村（社区）", "village";
        MuYear = "mu_year", "亩·年", "mu a year";
    }
}

vocabulary! {
    /// How exact the report says that the number is.
    Qualifier {
        Exact = "exact", "确数", "exact";
        Over = "over", "超", "over";
        Nearly = "nearly", "近", "nearly";
        About = "about", "约", "about";
        AtLeast = "at_least", "至少", "at least";
        Under = "under", "不到", "under";
    }
}

vocabulary! {
    /// How far the thing counted has come.
    Status {
        Achieved = "achieved", "已完成", "achieved";
        Expected = "expected", "预计", "expected";
        /// Under way; a total of mixed statuses too.
        Ongoing = "ongoing", "进行中", "under way";
        Planned = "planned", "计划", "planned";
        /// Asked for, not granted.
        Applied = "applied", "申请", "applied for";
    }
}

vocabulary! {
    /// Whether a period is printed or concluded.
    Basis {
        Stated = "stated", "原文写明", "printed";
        Inferred = "inferred", "推断", "inferred";
    }
}

/// What a figure speaks of: the whole place, a named part of it, or something beyond it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Place,
    Part(Both),
    Beyond(Both),
}

/// One figure of one report. Other figures are named by their position in `Catalog::figures`.
#[derive(Clone, Debug)]
pub struct Figure {
    pub id: String,
    pub report: Arc<Report>,
    /// Place in the source: 0-based Unicode scalar offsets, end exclusive.
    pub start: u32,
    pub end: u32,
    /// The span as printed, white space removed.
    pub raw: String,
    /// In `unit`, with 万 and 亿 resolved, never converted.
    pub value: Decimal,
    pub unit: Unit,
    /// The measure word as written: 家, 处, 期; may be empty.
    pub classifier: String,
    /// What one value is for; none for a total.
    pub per: Option<Per>,
    pub measure: Measure,
    pub nature: Nature,
    pub qualifier: Qualifier,
    pub status: Status,
    pub period: Period,
    pub basis: Basis,
    pub theme: Arc<Theme>,
    pub indicator: Option<Arc<Indicator>>,
    pub scope: Scope,
    /// The figures that this one qualifies.
    pub of: Vec<usize>,
    /// What is ranked or divided, where the report prints no figure for it.
    pub of_what: Option<Both>,
    /// Among whom a rank is counted.
    pub among: Option<Both>,
    /// The first statement of the same fact.
    pub same_as: Option<usize>,
    /// Its total.
    pub part_of: Option<usize>,
    /// The other end of a range.
    pub range_with: Option<usize>,
    /// The planned figure that this result answers.
    pub target: Option<usize>,
    pub subject: Both,
    /// The definition it uses, where figures of its indicator use different ones.
    pub variant: Option<Both>,
    /// Whether the reading itself is in doubt, not only explained.
    pub doubt: bool,
    pub note: Option<Both>,
}
