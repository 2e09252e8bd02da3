//! The columns of initiatives.

use crate::answer::Context;
use crate::export::table::{Column, Table, table};
use crate::model::Initiative;

const COLUMNS: &[Column<Initiative>] = &[
    Column("编号", "id", |one, _| one.id.as_str().into()),
    Column("地区", "place", |one, c| one.report.place.label.get(c.lang).into()),
    Column("地区代码", "place code", |one, _| {
        one.report.place.id.as_str().into()
    }),
    Column("报告", "report", |one, _| one.report.id.as_str().into()),
    Column("名称", "name", |one, c| one.name.get(c.lang).into()),
    Column("类型", "kind", |one, c| one.kind.name(c.lang).into()),
    Column("主题", "theme", |one, c| one.theme.name.get(c.lang).into()),
    Column("状态", "status", |one, c| one.status.name(c.lang).into()),
    Column("时期", "period", |one, _| one.period.iso().into()),
    Column("概述", "summary", |one, c| one.summary.get(c.lang).into()),
    Column("所属的组", "groups", |one, c| {
        let groups = one.groups.iter().filter_map(|at| c.catalog.groups.get(*at));
        let names: Vec<&str> = groups.map(|group| group.name.get(c.lang)).collect();
        names.join(c.say("；", "; ")).into()
    }),
    Column("数字的编号", "ids of its figures", |one, c| {
        let figures = one.figures.iter().filter_map(|at| c.catalog.figures.get(*at));
        let ids: Vec<&str> = figures.map(|figure| figure.id.as_str()).collect();
        ids.join("; ").into()
    }),
    Column("出处（字符）", "place in source", |one, _| {
        format!("{}–{}", one.start, one.end).into()
    }),
];

/// Initiatives in the given order.
pub fn initiatives(context: Context, rows: &[usize]) -> Table {
    let things = rows.iter().filter_map(|at| context.catalog.initiatives.get(*at));
    table(context.say("做法", "Initiatives"), COLUMNS, things, context)
}
