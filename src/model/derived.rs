//! Values that no report prints and that we work out from those it prints: averages, sums, shares, implied targets.

use super::{Both, Figure, Indicator, Period, Unit};
use rust_decimal::Decimal;
use std::sync::Arc;

vocabulary! {
    /// How a derived value is worked out from its inputs.
    Formula {
        /// The inputs together, over the years that they cover.
        PerYear = "per_year", "折合每年", "average a year";
        /// The inputs together, over the months that they cover.
        PerMonth = "per_month", "折合每月", "average a month";
        /// The inputs together.
        Sum = "sum", "合计", "sum";
        /// The first as a percentage of the second.
        Share = "share", "占比", "share";
        /// What the first would be at 100 per cent, where the second says what percentage of a target it is.
        Target = "target", "推算目标", "implied target";
    }
}

/// A value of ours. It is no figure, and never counted as one.
#[derive(Clone, Debug)]
pub struct Derived {
    pub id: String,
    pub formula: Formula,
    /// Positions of the figures that it is worked out from, all of one report.
    pub inputs: Vec<usize>,
    pub unit: Unit,
    /// The indicator that it is shown with.
    pub indicator: Arc<Indicator>,
    pub subject: Both,
    /// Why it is worked out, and what it cannot say.
    pub reason: Both,
}

/// A number worked out, and whether it is exact or rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worked {
    pub value: Decimal,
    pub exact: bool,
}

/// The length of time that an average is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Month,
    Year,
}

impl Every {
    /// How many of these a period has; none where it has no length, or no whole number of years.
    pub fn count(self, period: Period) -> Option<u32> {
        let months = period.months()?;
        match self {
            Every::Month => Some(months),
            Every::Year => months.is_multiple_of(12).then_some(months / 12),
        }
    }
}

impl Formula {
    /// The length of time that it averages over, if it does.
    pub fn every(self) -> Option<Every> {
        match self {
            Formula::PerYear => Some(Every::Year),
            Formula::PerMonth => Some(Every::Month),
            _ => None,
        }
    }
}

impl Derived {
    /// Whether its inputs are parts of one total.
    pub fn is_sum(&self) -> bool {
        self.formula == Formula::Sum
    }

    /// The value; none where the inputs do not fit the formula.
    pub fn worked(&self, figures: &[Figure]) -> Option<Worked> {
        let inputs: Vec<&Figure> = self.inputs.iter().filter_map(|at| figures.get(*at)).collect();
        let (first, second) = (inputs.first()?, inputs.get(1));
        let digits = inputs.iter().map(|input| significant(input.value)).min()?.max(2);
        match (self.formula, second) {
            (Formula::Share, Some(whole)) => {
                quotient(first.value.checked_mul(Decimal::ONE_HUNDRED)?, whole.value, digits)
            }
            (Formula::Target, Some(share)) => {
                quotient(first.value.checked_mul(Decimal::ONE_HUNDRED)?, share.value, digits)
            }
            (Formula::Share | Formula::Target, None) => None,
            (Formula::Sum | Formula::PerYear | Formula::PerMonth, _) => {
                let total = inputs
                    .iter()
                    .try_fold(Decimal::ZERO, |sum, input| sum.checked_add(input.value))?;
                match self.formula.every() {
                    Some(every) => mean(total, first.period, every),
                    None => Some(Worked {
                        value: total,
                        exact: true,
                    }),
                }
            }
        }
    }
}

/// What a total over a period comes to in a month or a year, to as many digits as it has itself, and three at least.
pub fn mean(total: Decimal, period: Period, every: Every) -> Option<Worked> {
    quotient(total, Decimal::from(every.count(period)?), significant(total).max(3))
}

/// A quotient; where it does not end soon, rounded to so many significant digits.
pub fn quotient(value: Decimal, by: Decimal, digits: u32) -> Option<Worked> {
    let result = value.checked_div(by)?.normalize();
    // By the numbers used here a division ends within ten more digits, or never.
    match significant(result) <= digits.max(6) && result.scale() <= value.scale() + 10 {
        true => Some(Worked {
            value: result,
            exact: true,
        }),
        false => Some(Worked {
            value: result.round_sf(digits)?.normalize(),
            exact: false,
        }),
    }
}

/// How many digits a number shows: 4 for 2,378, 1 for 700 million.
fn significant(value: Decimal) -> u32 {
    let mut rest = value.normalize().mantissa().abs();
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
    }
    rest.checked_ilog10().map_or(1, |digits| digits + 1)
}
