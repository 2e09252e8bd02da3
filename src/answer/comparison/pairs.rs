//! The verdict on every pair of figures of an indicator, in words with its reasons.

use super::{Averaging, display, figures_with};
use crate::answer::Context;
use crate::compare::{Counted, Judgement, Verdict, comparisons, verdict, within_reports};
use crate::query::{Change, Query};
use crate::words;

/// A verdict on the figures at two positions of the catalog.
#[derive(Clone, Debug)]
pub struct Judged {
    pub a: usize,
    pub b: usize,
    pub verdict: Verdict,
}

/// One side of a pair, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub place: String,
    pub value: String,
    pub period: String,
    /// What tells it from its neighbours: the definition it uses, its part of the place, its status.
    pub apart: String,
    /// What leads to its detail.
    pub link: Change,
}

/// A pair of figures, the verdict on it, and the reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct PairLine {
    pub a: Side,
    pub b: Side,
    pub judgement: Judgement,
    pub reasons: Vec<String>,
}

/// All comparisons of an indicator between reports, its totals averaged where that is wanted and offered.
pub fn judged_pairs(context: Context, indicator: &str, averaged: bool) -> Vec<Judged> {
    let figures = figures_with(context.catalog, indicator);
    let offered = Averaging::offered(context, &figures).filter(|_| averaged);
    between_places(context, &figures, Averaging(offered).counted())
}

/// All comparisons between reports, the nearest first.
pub(super) fn between_places(context: Context, figures: &[usize], counted: Counted) -> Vec<Judged> {
    judged(context, comparisons(context.catalog, figures), counted)
}

/// The verdict on the two figures of different reports that come nearest to each other; none of fewer reports.
pub fn nearest(context: Context, figures: &[usize], counted: Counted) -> Option<Verdict> {
    let first = between_places(context, figures, counted).into_iter().next();
    first.map(|nearest| nearest.verdict)
}

/// All pairs of figures of one report.
pub(super) fn within_places(context: Context, figures: &[usize]) -> Vec<Judged> {
    judged(context, within_reports(context.catalog, figures), Counted::AsPrinted)
}

fn judged(context: Context, pairs: Vec<(usize, usize)>, counted: Counted) -> Vec<Judged> {
    let judge = |(a, b)| Judged {
        a,
        b,
        verdict: verdict(context.catalog, a, b, counted),
    };
    let nearness = |judged: &Judged| (judged.verdict.judgement, judged.verdict.reasons.len());
    crate::model::ordered(pairs.into_iter().map(judge).collect(), |a, b| {
        nearness(a).cmp(&nearness(b))
    })
}

/// A judged pair in words.
pub(super) fn line(context: Context, judged: &Judged) -> Option<PairLine> {
    Some(PairLine {
        a: side(context, judged.a)?,
        b: side(context, judged.b)?,
        judgement: judged.verdict.judgement,
        reasons: judged
            .verdict
            .reasons
            .iter()
            .map(|reason| reason.words(context.lang))
            .collect(),
    })
}

/// A figure as one side of a pair.
pub(super) fn side(context: Context, at: usize) -> Option<Side> {
    let figure = context.figure(at)?;
    Some(Side {
        place: figure.report.label.get(context.lang).into(),
        value: words::qualified(figure, context.lang),
        period: figure.period.words(context.lang),
        apart: display::apart(figure, context.lang),
        link: Change::To(Query::figure(&figure.id)),
    })
}
