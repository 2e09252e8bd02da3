//! Reasons that lie in how exact a number is: whether “over” or “nearly” leaves open which of two is the larger.

use super::figure::number;
use super::reason::Reason;
use crate::model::{Every, Figure, Qualifier, mean};
use rust_decimal::Decimal;

pub(super) fn reasons(a: &Figure, b: &Figure, every: Option<Every>, out: &mut Vec<Reason>) {
    let open = range(a, every).zip(range(b, every)).is_none_or(|(a, b)| overlap(a, b));
    for figure in [a, b].into_iter().filter(|figure| figure.qualifier != Qualifier::Exact) {
        let reason = match open {
            true => Reason::OpenOrder(number(figure)),
            false => Reason::Inexact(number(figure)),
        };
        if !out.contains(&reason) {
            out.push(reason);
        }
    }
}

/// The least and the most that a number may be; no most where the report sets none.
type Range = (Decimal, Option<Decimal>);

fn overlap(a: Range, b: Range) -> bool {
    let below = |low: Range, high: Range| low.1.is_some_and(|most| most < high.0);
    !below(a, b) && !below(b, a)
}

/// Over 300 is read as 300 to 400, nearly 300 as 200 to 300: one step of the last digit that is printed and not zero.
fn range(figure: &Figure, every: Option<Every>) -> Option<Range> {
    let (value, step) = (figure.value, step(figure.value));
    let (least, most) = match figure.qualifier {
        Qualifier::Exact => (value, Some(value)),
        // What fell by over five per cent lies below −5: for falls the words mean the other side, and the order stays open.
        _ if value.is_sign_negative() => return None,
        Qualifier::Over => (value, Some(value.checked_add(step)?)),
        Qualifier::AtLeast => (value, None),
        Qualifier::Nearly => (value.checked_sub(step)?, Some(value)),
        Qualifier::Under => (Decimal::ZERO, Some(value)),
        Qualifier::About => (value.checked_sub(step)?, Some(value.checked_add(step)?)),
    };
    let scaled = |value| match every {
        Some(every) => mean(value, figure.period, every).map(|mean| mean.value),
        None => Some(value),
    };
    Some((
        scaled(least)?,
        match most {
            Some(most) => Some(scaled(most)?),
            None => None,
        },
    ))
}

/// One unit of the last digit that is not zero: 100 for 300, 0.1 for 2.5.
fn step(value: Decimal) -> Decimal {
    let value = value.abs().normalize();
    let mut step = Decimal::new(1, value.scale());
    let mut rest = value.mantissa();
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        step *= Decimal::TEN;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_one_of_the_last_digit_that_is_not_zero() {
        for (value, one) in [
            ("300", "100"),
            ("2.5", "0.1"),
            ("0", "1"),
            ("11000", "1000"),
            ("-9.0", "1"),
        ] {
            let (value, one): (Decimal, Decimal) = (value.parse().unwrap(), one.parse().unwrap());
            assert_eq!(step(value), one, "{value}");
        }
    }
}
