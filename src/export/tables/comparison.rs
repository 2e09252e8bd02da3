//! The table of comparison: a row for each pair of figures of two reports, with the verdict on it and the reasons.

use crate::answer::Context;
use crate::answer::comparison::{Judged, judged_pairs};
use crate::export::table::{Cell, Column, Table, table};
use crate::model::Figure;
use crate::query::CompareQuery;

/// A pair with its figures.
struct Pair<'a> {
    a: &'a Figure,
    b: &'a Figure,
    judged: Judged,
}

fn columns<'a>() -> [Column<Pair<'a>>; 19] {
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
        Column("甲：地区", "A: place", |one, c| place(one.a, c)),
        Column("甲：数值", "A: value", |one, _| Cell::Number(one.a.value)),
        Column("甲：单位", "A: unit", |one, c| one.a.unit.name(c.lang).into()),
        Column("甲：单位代码", "A: unit code", |one, _| one.a.unit.id().into()),
        Column("甲：存疑", "A: in doubt", |one, c| super::doubt(one.a, c)),
        Column("甲：时期", "A: period", |one, _| one.a.period.iso().into()),
        Column("甲：编号", "A: id", |one, _| one.a.id.as_str().into()),
        Column("乙：地区", "B: place", |one, c| place(one.b, c)),
        Column("乙：数值", "B: value", |one, _| Cell::Number(one.b.value)),
        Column("乙：单位", "B: unit", |one, c| one.b.unit.name(c.lang).into()),
        Column("乙：单位代码", "B: unit code", |one, _| one.b.unit.id().into()),
        Column("乙：存疑", "B: in doubt", |one, c| super::doubt(one.b, c)),
        Column("乙：时期", "B: period", |one, _| one.b.period.iso().into()),
        Column("乙：编号", "B: id", |one, _| one.b.id.as_str().into()),
    ]
}

fn place(figure: &Figure, context: Context) -> Cell {
    figure.report.place.label.get(context.lang).into()
}

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
    table(context.say("比较", "Comparison"), &columns(), pairs.iter(), context)
}

/// Whether a pair is of the two reports that stand side by side.
fn wanted(query: &CompareQuery, a: &Figure, b: &Figure) -> bool {
    match query {
        CompareQuery::Sides(sides) => sides.contains(&a.report.id) && sides.contains(&b.report.id),
        _ => true,
    }
}
