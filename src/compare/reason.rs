//! The typed reasons why two figures may not simply be ranked, how heavily each weighs, and what a pair of one report is.

use crate::model::{Agreement, Both, Every, Measure, Nature, Period, Scope, Status, Unit};

vocabulary! {
    /// How far two figures of different reports may be compared; a later one is worse.
    Likeness {
        LikeForLike = "like_for_like", "可比", "like for like";
        /// One may be ranked above the other, with the reasons in the same sentence.
        WithCaveat = "with_caveat", "可比，但要留意", "comparable with a caveat";
        /// They may share an axis, in the order of the reports; neither is ranked above the other.
        SideBySide = "side_by_side", "只能并列，不排高低", "side by side, not ranked";
        /// They may not share an axis.
        NotComparable = "not_comparable", "不可比", "not comparable";
    }
}

vocabulary! {
    /// What two figures of one report are to each other; that is no comparison.
    Relation {
        SameFact = "same_fact", "同一事实", "one fact stated twice";
        PartOf = "part_of", "总数与部分", "whole and part";
        OverTime = "over_time", "前后两个时点", "before and after";
        Stages = "stages", "同一过程的两步", "two stages of one process";
        /// One is the growth, the share or the rank of the other.
        About = "about", "一个说明另一个", "one is about the other";
        Separate = "separate", "各是一事", "two separate facts";
    }
}

/// How periods of different length come into a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lengths {
    /// Totals that had unequal time to grow.
    Totals,
    /// Rates, which do not grow with time.
    Rates,
    /// Totals that we divided by their length.
    Averages(Every),
}

/// One reason, with what the two figures say about it: the first figure of the record first.
/// A number is the figure as it is read out in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What the figures of one report are to each other.
    SameFact,
    PartOfTotal {
        part: Both,
        total: Both,
    },
    /// Two parts of one total, which the report may not print.
    PartsOfOne,
    /// Two values of one thing that the report prints as "from … to …".
    Earlier {
        from: Both,
        to: Both,
    },
    /// What was asked for or planned, and what came of it.
    Stage {
        first: Both,
        then: Both,
    },
    /// The first is the growth, share or rank of the second.
    About(Measure, Both, Both),

    /// The indicators' names; none where a figure belongs to no indicator.
    Indicator(Option<Both>, Option<Both>),
    /// The definitions that they use; none where the report names none.
    Variant(Option<Both>, Option<Both>),
    /// The measure words.
    Classifier(String, String),
    /// What kind of number each is, once `from` counts as the value that it is and `over_target` as a share.
    Measure(Measure, Measure),
    /// What the shares are shares of.
    Whole(Both, Both),
    /// Among whom, and by what, each is ranked.
    Ranking(Both, Both),
    Dimension(Unit, Unit),
    /// What one value is for; none for a total.
    Per(Option<Both>, Option<Both>),
    Scope(Scope, Scope),
    StockAndFlow(Nature, Nature),
    /// They are at different stages: planned, applied for, begun, finished.
    OtherStage(Status, Status),
    /// The periods last differently long.
    Length(Lengths, Period, Period),
    /// A count that runs up to a date; since when is not printed.
    NoBeginning(Both, Period),
    /// A count over a period that is not printed.
    UnknownLength(Both),

    /// Each place counts by its own rule.
    OwnRule,
    /// There are several rules, and the reports do not say which they follow.
    UnsaidRule,
    /// Two single projects, which say nothing about their places.
    SingleProjects(Both, Both),
    /// One is expected, the other final.
    NotFinal(Status, Status),
    /// A percentage over target, restated as a completion, beside a share that may have another target.
    Completion {
        over: Both,
        completed: Both,
    },
    /// The report says over, about, nearly …, and the true number may lie on either side of the other.
    OpenOrder(Both),

    Year(Period, Period),
    /// The same year and length, or two states of one year, but not the same months.
    Months(Period, Period),
    /// Totals of places of unequal size.
    Size,
    /// What kind of place each is.
    PlaceKind(Both, Both),
    /// Money of different years.
    CurrentPrices,
    /// The period of a rate or a state is not printed.
    UnknownPeriod(Both),
    InferredPeriod(Both, Period),
    /// A growth rate over a level that is far smaller than the other's.
    SmallBase {
        growth: Both,
        level: Both,
    },
    /// A period in the years of the epidemic.
    Epidemic(Period),
    /// The report says over, about, nearly …, and the order is clear all the same.
    Inexact(Both),
}

impl Reason {
    /// What this reason alone makes of a comparison. What a pair of one report is forbids nothing.
    pub fn likeness(&self) -> Likeness {
        use Reason::*;
        match self {
            SameFact | PartOfTotal { .. } | PartsOfOne | Earlier { .. } | Stage { .. } | About(..) => {
                Likeness::LikeForLike
            }
            Indicator(..)
            | Variant(..)
            | Classifier(..)
            | Measure(..)
            | Whole(..)
            | Ranking(..)
            | Dimension(..)
            | Per(..)
            | Scope(..)
            | StockAndFlow(..)
            | OtherStage(..)
            | Length(Lengths::Totals, ..)
            | NoBeginning(..)
            | UnknownLength(_) => Likeness::NotComparable,
            OwnRule | UnsaidRule | SingleProjects(..) | NotFinal(..) | Completion { .. } | OpenOrder(_) => {
                Likeness::SideBySide
            }
            Year(..)
            | Length(..)
            | Months(..)
            | Size
            | PlaceKind(..)
            | CurrentPrices
            | UnknownPeriod(_)
            | InferredPeriod(..)
            | SmallBase { .. }
            | Epidemic(_)
            | Inexact(_) => Likeness::WithCaveat,
        }
    }

    /// The agreement that is missing; none for reasons that no indicator lists.
    pub fn agreement(&self) -> Option<Agreement> {
        match self {
            Reason::Variant(..) => Some(Agreement::Definition),
            Reason::Classifier(..) => Some(Agreement::Classifier),
            Reason::Scope(..) => Some(Agreement::Scope),
            Reason::OtherStage(..) | Reason::NotFinal(..) => Some(Agreement::Status),
            Reason::Length(Lengths::Totals, ..) | Reason::NoBeginning(..) | Reason::UnknownLength(_) => {
                Some(Agreement::Period)
            }
            _ => None,
        }
    }
}
