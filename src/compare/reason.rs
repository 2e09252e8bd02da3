//! The typed reasons why two figures are not simply like for like, and how heavily each weighs.

use crate::model::{Both, Measure, Nature, Period, Scope, Status, Unit};

vocabulary! {
    /// How far two figures may be compared; a later one is worse.
    Likeness {
        LikeForLike = "like_for_like", "可比", "like for like";
        /// They may share an axis, and the reasons are told beside it.
        WithCaveat = "with_caveat", "可比，但要留意", "comparable with a caveat";
        /// They may not share an axis.
        NotComparable = "not_comparable", "不可比", "not comparable";
    }
}

/// One reason, with what the two figures say about it: the first figure of the record first.
/// A number is the figure as it is read out in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The report states one fact twice.
    SameFact,
    /// The indicators' names; none where a figure belongs to no indicator.
    Indicator(Option<Both>, Option<Both>),
    /// The definitions that they use; none for the indicator's own.
    Variant(Option<Both>, Option<Both>),
    /// The measure words, where the indicator says that these must agree.
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
    /// One is only planned or applied for, the other is not, or not in that way.
    NotYetReal(Status, Status),

    /// One is expected or under way, the other is not, or not in that way.
    NotFinal(Status, Status),
    /// A percentage over target, restated as a completion, beside a share that may have another target.
    Completion {
        over: Both,
        completed: Both,
    },
    /// Two values of one thing that the report prints as "from … to …".
    Earlier {
        from: Both,
        to: Both,
    },
    /// One is contained in the other.
    PartOfTotal {
        part: Both,
        total: Both,
    },
    Year(Period, Period),
    /// The periods last differently long.
    Length(Period, Period),
    /// The same year and length, or two states of one year, but not the same months.
    Months(Period, Period),
    /// A count that runs up to a date; since when is not printed.
    NoBeginning(Both, Period),
    UnknownPeriod(Both),
    InferredPeriod(Both, Period),
    /// The report says over, about, nearly …
    Inexact(Both),
}

impl Reason {
    /// What this reason alone makes of the comparison: a caveat, or not comparable.
    pub fn likeness(&self) -> Likeness {
        use Reason::*;
        match self {
            SameFact | Indicator(..) | Variant(..) | Classifier(..) | Measure(..) | Whole(..) | Ranking(..)
            | Dimension(..) | Per(..) | Scope(..) | StockAndFlow(..) | NotYetReal(..) => Likeness::NotComparable,
            NotFinal(..)
            | Completion { .. }
            | Earlier { .. }
            | PartOfTotal { .. }
            | Year(..)
            | Length(..)
            | Months(..)
            | NoBeginning(..)
            | UnknownPeriod(_)
            | InferredPeriod(..)
            | Inexact(_) => Likeness::WithCaveat,
        }
    }
}
