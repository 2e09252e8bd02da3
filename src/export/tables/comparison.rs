//! The table of comparison: a row for each pair of figures of two reports, with the verdict on it and the reasons.

use super::figures;
use crate::answer::Context;
use crate::answer::comparison::{Judged, judged_pairs};
use crate::export::table::{Column, Table, table};
use crate::model::Figure;
use crate::query::CompareQuery;

/// A pair with its figures.
struct Pair<'a> {
    a: &'a Figure,
    b: &'a Figure,
    judged: Judged,
}

fn columns<'a>() -> [Column<Pair<'a>>; 5] {
    [
        Column("指标", "indicator", |one, c| {
            one.a.indicator.as_ref().map_or("", |own| own.name.get(c.lang)).into()
        }),
        Column("指标代码", "indicator code", |one, _| {
            one.a.indicator.as_ref().map_or("", |own| own.id.as_str()).into()
        }),
        Column("判断", "verdict", |one, c| {
            one.judged.verdict.judgement.name(c.lang).into()
        }),
        Column("判断代码", "verdict code", |one, _| {
            one.judged.verdict.judgement.id().into()
        }),
        Column("理由", "reasons", |one, c| {
            let reasons = one.judged.verdict.reasons.iter().map(|reason| reason.words(c.lang));
            reasons.collect::<Vec<_>>().join(c.say("；", "; ")).into()
        }),
    ]
}

/// What is told of each of the two.
const SIDE: &[Column<Figure>] = &[
    figures::PLACE,
    figures::VALUE,
    figures::UNIT,
    figures::UNIT_CODE,
    figures::DOUBT,
    figures::PERIOD,
    figures::ID,
];

/// The pairs that a view compares; all there are where it compares none.
pub fn comparison(context: Context, query: &CompareQuery) -> Table {
    let figure = |at: usize| context.catalog.figures.get(at);
    let mut pairs = Vec::new();
    for indicator in &context.catalog.indicators {
        let averaged = match query {
            CompareQuery::Indicator { id, .. } if *id != indicator.id => continue,
            CompareQuery::Indicator { per_year, .. } => *per_year,
            CompareQuery::Sides(_) | CompareQuery::Choose(_) => false,
        };
        for judged in judged_pairs(context, &indicator.id, averaged) {
            let known = figure(judged.a)
                .zip(figure(judged.b))
                .filter(|(a, b)| wanted(query, a, b));
            pairs.extend(known.map(|(a, b)| Pair { a, b, judged }));
        }
    }
    let mut all = table(context.say("比较", "Comparison"), &columns(), pairs.iter(), context);
    add(
        &mut all,
        context.say("甲：", "A: "),
        pairs.iter().map(|one| one.a),
        context,
    );
    add(
        &mut all,
        context.say("乙：", "B: "),
        pairs.iter().map(|one| one.b),
        context,
    );
    all
}

/// Adds the columns of one side, each named with its sign.
fn add<'a>(all: &mut Table, sign: &str, figures: impl Iterator<Item = &'a Figure>, context: Context) {
    let side = table("", SIDE, figures, context);
    all.header.extend(side.header.iter().map(|name| [sign, name].concat()));
    for (row, more) in all.rows.iter_mut().zip(side.rows) {
        row.extend(more);
    }
}

/// Whether a pair is of the two reports that stand side by side.
fn wanted(query: &CompareQuery, a: &Figure, b: &Figure) -> bool {
    match query {
        CompareQuery::Sides(sides) => sides.contains(&a.report.id) && sides.contains(&b.report.id),
        _ => true,
    }
}
