//! CSV files of figures and initiatives, with a byte-order mark, so that Excel reads the Chinese.

use crate::model::{Both, Catalog, Figure, Initiative, Lang, Scope};

/// Rows of text under a header.
pub struct Table {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// A table as CSV: UTF-8 with a byte-order mark, CRLF line ends, quotes where needed. Text that a spreadsheet would take
/// for a formula is kept from being one by an apostrophe; numbers stay numbers.
pub fn csv(table: &Table) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, table.header.iter().copied());
    for row in &table.rows {
        line(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    let number = cell
        .trim_start_matches('-')
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b'.');
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number;
    if formula || cell.contains([',', '"', '\n', '\r']) {
        out.push('"');
        if formula {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// Figures in the given order, in the words of one language beside the record's own ids.
pub fn figures(catalog: &Catalog, rows: &[usize], lang: Lang) -> Table {
    const ZH: [&str; 20] = [
        "编号",
        "地区",
        "报告",
        "事项",
        "原文数字",
        "数值",
        "单位",
        "量词",
        "每",
        "度量",
        "性质",
        "确切程度",
        "状态",
        "时期",
        "时期依据",
        "主题",
        "指标",
        "范围",
        "出处",
        "说明",
    ];
    const EN: [&str; 20] = [
        "id",
        "place",
        "report",
        "subject",
        "as printed",
        "value",
        "unit",
        "classifier",
        "per",
        "kind of number",
        "nature",
        "exactness",
        "status",
        "period",
        "basis of period",
        "theme",
        "indicator",
        "scope",
        "place in source",
        "note",
    ];
    let figure = |at: &usize| catalog.figures.get(*at).map(|figure| figure_cells(figure, lang));
    let header = if lang == Lang::Zh { ZH } else { EN };
    Table {
        header: header.to_vec(),
        rows: rows.iter().filter_map(figure).collect(),
    }
}

fn figure_cells(figure: &Figure, lang: Lang) -> Vec<String> {
    let text = |both: &Option<Both>| both.as_ref().map_or(String::new(), |both| both.get(lang).to_string());
    let scope = match &figure.scope {
        Scope::Place => String::new(),
        Scope::Part(name) | Scope::Beyond(name) => name.get(lang).to_string(),
    };
    vec![
        figure.id.clone(),
        figure.report.place.label.get(lang).into(),
        figure.report.id.clone(),
        figure.subject.get(lang).into(),
        figure.raw.clone(),
        figure.value.to_string(),
        figure.unit.id().into(),
        figure.classifier.clone(),
        figure.per.map_or(String::new(), |per| per.id().into()),
        figure.measure.name(lang).into(),
        figure.nature.name(lang).into(),
        figure.qualifier.name(lang).into(),
        figure.status.name(lang).into(),
        figure.period.iso(),
        figure.basis.name(lang).into(),
        figure.theme.name.get(lang).into(),
        figure
            .indicator
            .as_ref()
            .map_or(String::new(), |indicator| indicator.name.get(lang).to_string()),
        scope,
        format!("{}–{}", figure.start, figure.end),
        text(&figure.note),
    ]
}

/// Initiatives in the given order.
pub fn initiatives(catalog: &Catalog, rows: &[usize], lang: Lang) -> Table {
    const ZH: [&str; 9] = ["编号", "地区", "报告", "名称", "类型", "主题", "状态", "时期", "概述"];
    const EN: [&str; 9] = [
        "id", "place", "report", "name", "kind", "theme", "status", "period", "summary",
    ];
    let cells = |initiative: &Initiative| {
        vec![
            initiative.id.clone(),
            initiative.report.place.label.get(lang).into(),
            initiative.report.id.clone(),
            initiative.name.get(lang).into(),
            initiative.kind.name(lang).into(),
            initiative.theme.name.get(lang).into(),
            initiative.status.name(lang).into(),
            initiative.period.iso(),
            initiative.summary.get(lang).into(),
        ]
    };
    let header = if lang == Lang::Zh { ZH } else { EN };
    Table {
        header: header.to_vec(),
        rows: rows
            .iter()
            .filter_map(|at| catalog.initiatives.get(*at))
            .map(cells)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_are_kept_from_running() {
        let cells = ["a,b", "say \"yes\"", "=1+1", "-54.09", "@SUM", "+12%", "街道", ""]
            .map(String::from)
            .to_vec();
        let text = csv(&Table {
            header: vec!["h"],
            rows: vec![cells],
        });
        assert_eq!(
            text,
            "\u{feff}h\r\n\"a,b\",\"say \"\"yes\"\"\",\"'=1+1\",-54.09,\"'@SUM\",\"'+12%\",街道,\r\n"
        );
    }

    #[test]
    fn every_figure_and_initiative_has_a_cell_for_each_column() {
        let catalog = &crate::record::record().catalog;
        for lang in Lang::ALL {
            let all: Vec<usize> = (0..catalog.figures.len()).collect();
            for table in [figures(catalog, &all, lang), initiatives(catalog, &all, lang)] {
                assert_eq!(table.rows.len(), all.len());
                assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
            }
        }
    }
}
