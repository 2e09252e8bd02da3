//! What rose most and what fell most: four of each, as far as there are.

use super::super::Context;
use super::super::growth::{elsewhere, growth};
use super::super::picture::Picture;
use crate::model::{Measure, ordered};
use rust_decimal::Decimal;

/// How many rises and how many falls are shown.
const EACH: usize = 4;

pub fn notable(context: Context) -> Picture {
    let all: Vec<usize> = (0..context.catalog.figures.len()).collect();
    let rates = context
        .all(&all)
        .filter(|(_, figure)| figure.measure == Measure::Growth && figure.same_as.is_none());
    let rates: Vec<(usize, Decimal)> = rates.map(|(at, figure)| (at, figure.value)).collect();
    let rates = ordered(rates, |a, b| b.1.cmp(&a.1));
    let rises = rates.iter().filter(|(_, rate)| *rate > Decimal::ZERO).take(EACH);
    let falls = rates.iter().rev().filter(|(_, rate)| *rate < Decimal::ZERO).take(EACH);
    let chosen: Vec<usize> = rises.chain(falls).map(|(at, _)| *at).collect();
    Picture {
        id: "notable",
        empty: context.lang.say("没有增速。", "There is no growth rate.").into(),
        ..growth(context, &chosen, &elsewhere)
    }
}
