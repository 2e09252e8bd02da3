//! The columns of figures: the words of one language beside the record's own codes.

use crate::answer::Context;
use crate::export::table::{Cell, Column, Table, table};
use crate::model::{Both, Figure, Scope};

// The columns that stand in the table of comparison too.
pub const ID: Column<Figure> = Column("编号", "id", |figure, _| figure.id.as_str().into());
pub const PLACE: Column<Figure> = Column("地区", "place", |figure, c| {
    figure.report.place.label.get(c.lang).into()
});
pub const VALUE: Column<Figure> = Column("数值", "value", |figure, _| Cell::Number(figure.value));
pub const UNIT: Column<Figure> = Column("单位", "unit", |figure, c| figure.unit.name(c.lang).into());
pub const UNIT_CODE: Column<Figure> = Column("单位代码", "unit code", |figure, _| figure.unit.id().into());
pub const PERIOD: Column<Figure> = Column("时期", "period", |figure, _| figure.period.iso().into());
pub const DOUBT: Column<Figure> = Column("存疑", "in doubt", super::doubt);

const COLUMNS: &[Column<Figure>] = &[
    ID,
    PLACE,
    Column("地区代码", "place code", |figure, _| {
        figure.report.place.id.as_str().into()
    }),
    Column("报告", "report", |figure, _| figure.report.id.as_str().into()),
    Column("事项", "subject", |figure, c| figure.subject.get(c.lang).into()),
    Column("原文数字", "as printed", |figure, _| figure.raw.as_str().into()),
    VALUE,
    UNIT,
    UNIT_CODE,
    Column("量词", "classifier", |figure, _| figure.classifier.as_str().into()),
    Column("每", "per", |figure, c| {
        figure.per.map_or("", |per| per.name(c.lang)).into()
    }),
    Column("每（代码）", "per code", |figure, _| {
        figure.per.map_or("", |per| per.id()).into()
    }),
    Column("度量", "kind of number", |figure, c| {
        figure.measure.name(c.lang).into()
    }),
    Column("性质", "nature", |figure, c| figure.nature.name(c.lang).into()),
    Column("确切程度", "exactness", |figure, c| {
        figure.qualifier.name(c.lang).into()
    }),
    Column("状态", "status", |figure, c| figure.status.name(c.lang).into()),
    PERIOD,
    Column("时期依据", "basis of period", |figure, c| {
        figure.basis.name(c.lang).into()
    }),
    Column("主题", "theme", |figure, c| figure.theme.name.get(c.lang).into()),
    Column("指标", "indicator", |figure, c| {
        figure.indicator.as_ref().map_or("", |own| own.name.get(c.lang)).into()
    }),
    Column("指标代码", "indicator code", |figure, _| {
        figure.indicator.as_ref().map_or("", |own| own.id.as_str()).into()
    }),
    Column("口径", "definition", |figure, c| words(&figure.variant, c)),
    Column("范围", "scope", |figure, c| match &figure.scope {
        Scope::Place => "".into(),
        Scope::Part(name) | Scope::Beyond(name) => name.get(c.lang).into(),
    }),
    Column("出处（字符）", "place in source", |figure, _| {
        format!("{}–{}", figure.start, figure.end).into()
    }),
    DOUBT,
    Column("说明", "note", |figure, c| words(&figure.note, c)),
];

fn words(both: &Option<Both>, context: Context) -> Cell {
    both.as_ref().map_or("", |both| both.get(context.lang)).into()
}

/// Figures in the given order.
pub fn figures(context: Context, rows: &[usize]) -> Table {
    let things = rows.iter().filter_map(|at| context.catalog.figures.get(*at));
    table(context.say("数字", "Figures"), COLUMNS, things, context)
}
