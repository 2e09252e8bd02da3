//! A workbook with all that must be known beside its numbers: a cover, the tables, the units, and what is in doubt.

use super::table::{Cell, Table};
use super::xlsx::{Form, Sheet, xlsx};
use super::{Content, Extent, File, Kind, name, tables};
use crate::address;
use crate::answer::Context;
use crate::answer::method::doubts;
use crate::model::{Lang, Unit};
use crate::query::{Location, Query};

/// The workbook of a view, or of everything; `base` is the address of the page.
pub fn workbook(context: Context, query: &Query, extent: Extent, base: &str) -> File {
    let own = Kind::of(query).filter(|_| extent == Extent::View);
    let kinds = match &own {
        Some(own) => std::slice::from_ref(own),
        None => Kind::ALL,
    };
    let narrowed = own.map(|_| query);
    let found: Vec<Table> = kinds
        .iter()
        .map(|kind| tables::of(context, query, *kind, extent))
        .collect();
    let mut sheets = vec![text(cover(context, narrowed, &found, base))];
    sheets.extend(found.into_iter().map(|table| Sheet {
        table,
        form: Form::Table,
    }));
    sheets.push(Sheet {
        table: units(context),
        form: Form::Table,
    });
    sheets.push(text(doubtful(context)));
    File {
        name: name::name(context, own.map_or("workbook", Kind::id), narrowed, ".xlsx"),
        kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: Content::Bytes(xlsx(&sheets)),
    }
}

fn text(table: Table) -> Sheet {
    Sheet {
        table,
        form: Form::Text,
    }
}

/// What this is, where it comes from, and how it is to be read.
fn cover(context: Context, query: Option<&Query>, found: &[Table], base: &str) -> Table {
    let link = address::write(&Location {
        query: query.cloned().unwrap_or_default(),
        lang: Some(context.lang),
    });
    let edition = context.edition();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut say = |zh: &'static str, en: &'static str, text: String| {
        rows.push(vec![context.say(zh, en).into(), text.into()]);
    };
    say("来自", "From", [base, &link].concat());
    for table in found {
        say("表", "Sheet", rows_of(table, context.lang));
    }
    say(
        "数据版本",
        "Edition",
        [&edition.version.to_string(), context.say("，", ", "), &edition.date].concat(),
    );
    for report in &context.catalog.reports {
        let title = report.title.get(context.lang);
        say(
            "来源",
            "Source",
            [title, context.say("，", ", "), report.publisher.get(context.lang)].concat(),
        );
    }
    for (zh, en) in NOTES {
        say("说明", "Note", context.say(zh, en).into());
    }
    let licence = &context.catalog.collection.licence;
    say(
        "数据许可",
        "Licence of the data",
        [&licence.name, context.say("，", ", "), &licence.url].concat(),
    );
    Table {
        title: context.say("封面", "Cover"),
        header: vec![
            context.title().to_owned(),
            context.catalog.collection.about.get(context.lang).to_owned(),
        ],
        rows,
    }
}

const NOTES: [(&str, &str); 5] = [
    (
        "“数值”以“单位”列的单位计，万、亿已展开，没有换算；原文的写法在“原文数字”列。",
        "A value is in the unit of its row, with 万 and 亿 written out and nothing converted; “as printed” has the wording of the source.",
    ),
    (
        "“超”“近”“约”“至少”“不到”的数不是确数，见“确切程度”列；预计、计划、申请的事还没有做成，见“状态”列。",
        "What is over, nearly, about, at least or under a value is not exact (see exactness); what is expected, planned or applied for is not done (see status).",
    ),
    (
        "空格是原文没有说明，不是零。",
        "An empty cell means that nothing is stated; it is not zero.",
    ),
    (
        "两个数能不能比，见“比较”表的判断和理由；同一指标的数未必同口径。",
        "Whether two values compare is said, with reasons, in the sheet of comparisons; figures of one indicator need not share a definition.",
    ),
    (
        "摘要、说明和译文为本站自撰。",
        "Summaries, notes and translations are our own.",
    ),
];

fn rows_of(table: &Table, lang: Lang) -> String {
    let count = table.rows.len().to_string();
    match lang {
        Lang::Zh => [table.title, "：", &count, "行"].concat(),
        Lang::En => [table.title, ": ", &count, " rows"].concat(),
    }
}

/// The units by code, with both names.
fn units(context: Context) -> Table {
    let row = |unit: &Unit| vec![unit.id().into(), unit.name(Lang::Zh).into(), unit.name(Lang::En).into()];
    let header = [
        ("单位代码", "unit code"),
        ("中文", "in Chinese"),
        ("英文", "in English"),
    ];
    Table {
        title: context.say("单位", "Units"),
        header: header.map(|(zh, en)| context.say(zh, en).to_owned()).to_vec(),
        rows: Unit::ALL.iter().map(row).collect(),
    }
}

/// What is in doubt, with what it is about.
fn doubtful(context: Context) -> Table {
    let found = doubts::doubts(context);
    let row = |doubt: doubts::Doubt| {
        let about: Vec<String> = doubt.about.into_iter().map(|(name, _)| name).collect();
        vec![about.join(context.say("；", "; ")).into(), doubt.text.into()]
    };
    Table {
        title: context.say("存疑", "Doubts"),
        header: vec![
            context.say("什么", "what").into(),
            context.say("疑点", "the doubt").into(),
        ],
        rows: found.reports.into_iter().chain(found.figures).map(row).collect(),
    }
}
