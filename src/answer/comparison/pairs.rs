//! The verdict on every pair of figures of an indicator, in words with its reasons.

use super::display;
use crate::answer::Context;
use crate::compare::{Likeness, Verdict, verdict};
use crate::query::{Change, Query};
use crate::words;

/// A verdict on the figures at two positions of the catalog.
#[derive(Clone, Debug)]
pub(super) struct Judged {
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
    pub level: Likeness,
    pub reasons: Vec<String>,
}

/// All pairs of figures of different reports, the nearest first.
pub(super) fn between_places(context: Context, figures: &[usize]) -> Vec<Judged> {
    pairs(context, figures, false)
}

/// All pairs of figures of one report, the nearest first.
pub(super) fn within_places(context: Context, figures: &[usize]) -> Vec<Judged> {
    pairs(context, figures, true)
}

fn pairs(context: Context, figures: &[usize], within: bool) -> Vec<Judged> {
    let mut out = Vec::new();
    for (at, a) in figures.iter().enumerate() {
        for b in figures.iter().skip(at + 1) {
            let (Some(first), Some(second)) = (context.figure(*a), context.figure(*b)) else {
                continue;
            };
            if (first.report.id == second.report.id) == within {
                out.push(Judged {
                    a: *a,
                    b: *b,
                    verdict: verdict(context.catalog, *a, *b),
                });
            }
        }
    }
    let nearness = |judged: &Judged| (judged.verdict.level, judged.verdict.reasons.len());
    crate::model::ordered(out, |a, b| nearness(a).cmp(&nearness(b)))
}

/// A judged pair in words.
pub(super) fn line(context: Context, judged: &Judged) -> Option<PairLine> {
    Some(PairLine {
        a: side(context, judged.a)?,
        b: side(context, judged.b)?,
        level: judged.verdict.level,
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
        place: figure.report.place.label.get(context.lang).into(),
        value: words::qualified(figure, context.lang),
        period: figure.period.words(context.lang),
        apart: display::apart(figure, context.lang),
        link: Change::To(Query::figure(&figure.id)),
    })
}
