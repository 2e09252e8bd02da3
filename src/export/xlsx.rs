//! Tables as a workbook for spreadsheets: XLSX, which is a few XML files in a ZIP archive (ECMA-376).
//!
//! Only what is needed of it: text, numbers, a header that stays and filters, widths, wrapped lines. The crate that writes
//! workbooks best, `rust_xlsxwriter`, weighs 338 KB after gzip, more than half of the program; this weighs 3 KB, and a
//! test opens what it writes with `calamine`.

use super::table::{Cell, Table};
use super::zip::zip;
use crate::chart::escape;

/// A sheet of a workbook.
pub struct Sheet {
    pub table: Table,
    /// Whether its rows are a table under a header, or lines to be read, whose header is a title.
    pub form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Table,
    Text,
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/// Styles by number: plain, a header, wrapped lines.
const STYLES: &str = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">\
<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>\
<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";
const HEADER: char = '1';
const WRAPPED: char = '2';

/// The workbook, its sheets in their order; each has a title of its own.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), types(sheets.len())),
        (
            "_rels/.rels".into(),
            relations(&[("officeDocument", "xl/workbook.xml".into())]),
        ),
        ("xl/workbook.xml".into(), workbook(sheets)),
        ("xl/_rels/workbook.xml.rels".into(), relations(&parts(sheets.len()))),
        ("xl/styles.xml".into(), element("styleSheet", "", STYLES)),
    ];
    for (at, sheet) in sheets.iter().enumerate() {
        files.push((["xl/", &path(at)].concat(), worksheet(sheet)));
    }
    zip(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())))
}

/// Where a sheet lies.
fn path(at: usize) -> String {
    ["worksheets/sheet", &(at + 1).to_string(), ".xml"].concat()
}

/// The root element of a part of the workbook.
fn element(name: &str, attributes: &str, content: &str) -> String {
    let root = [HEAD, "<", name, " xmlns=\"", MAIN, "\"", attributes, ">"];
    [&root.concat(), content, "</", name, ">"].concat()
}

fn types(sheets: usize) -> String {
    let mut out = [HEAD, "<Types xmlns=\"", PACKAGE, "/content-types\">"].concat();
    out.push_str(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    );
    let mut part = |path: &str, kind: &str| {
        let parts = [
            "<Override PartName=\"/xl/",
            path,
            "\" ContentType=\"",
            OFFICE,
            kind,
            "+xml\"/>",
        ];
        out.push_str(&parts.concat());
    };
    part("workbook.xml", "sheet.main");
    part("styles.xml", "styles");
    (0..sheets).for_each(|at| part(&path(at), "worksheet"));
    out + "</Types>"
}

/// The parts of the workbook, sheets first.
fn parts(sheets: usize) -> Vec<(&'static str, String)> {
    let sheets = (0..sheets).map(|at| ("worksheet", path(at)));
    sheets.chain([("styles", "styles.xml".to_owned())]).collect()
}

fn relations(parts: &[(&str, String)]) -> String {
    let mut out = [HEAD, "<Relationships xmlns=\"", PACKAGE, "/relationships\">"].concat();
    for (at, (kind, target)) in parts.iter().enumerate() {
        let id = (at + 1).to_string();
        let part = [
            "<Relationship Id=\"r",
            &id,
            "\" Type=\"",
            RELATION,
            "/",
            kind,
            "\" Target=\"",
            target,
            "\"/>",
        ];
        out.push_str(&part.concat());
    }
    out + "</Relationships>"
}

fn workbook(sheets: &[Sheet]) -> String {
    let mut list = String::from("<sheets>");
    for (at, sheet) in sheets.iter().enumerate() {
        let id = (at + 1).to_string();
        let part = [
            "<sheet name=\"",
            sheet.table.title,
            "\" sheetId=\"",
            &id,
            "\" r:id=\"r",
            &id,
            "\"/>",
        ];
        list.push_str(&part.concat());
    }
    element(
        "workbook",
        &[" xmlns:r=\"", RELATION, "\""].concat(),
        &(list + "</sheets>"),
    )
}

fn worksheet(sheet: &Sheet) -> String {
    let table = &sheet.table;
    let mut out = String::new();
    if sheet.form == Form::Table {
        out.push_str(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
             state=\"frozen\"/></sheetView></sheetViews>",
        );
    }
    widths(&mut out, sheet);
    out.push_str("<sheetData>");
    let header: Vec<Cell> = table.header.iter().map(|name| name.as_str().into()).collect();
    row(&mut out, 1, &header, HEADER);
    for (at, cells) in table.rows.iter().enumerate() {
        row(
            &mut out,
            at + 2,
            cells,
            if sheet.form == Form::Text { WRAPPED } else { '0' },
        );
    }
    out.push_str("</sheetData>");
    if sheet.form == Form::Table {
        let (column, last) = (
            letters(table.header.len().saturating_sub(1)),
            (table.rows.len() + 1).to_string(),
        );
        out.push_str(&["<autoFilter ref=\"A1:", &column, &last, "\"/>"].concat());
    }
    element("worksheet", "", &out)
}

/// Columns as wide as what mostly stands in them, in the width of a digit.
fn widths(out: &mut String, sheet: &Sheet) {
    out.push_str("<cols>");
    for column in 0..sheet.table.header.len() {
        let cells = sheet.table.rows.iter().filter_map(|row| row.get(column));
        let widest = cells.map(width).max().unwrap_or_default();
        let header = sheet
            .table
            .header
            .get(column)
            .map_or(0, |name| 2 * name.chars().count());
        let most = if sheet.form == Form::Text { 80 } else { 40 };
        let (at, width) = ((column + 1).to_string(), (widest.max(header) + 2).min(most).to_string());
        let part = [
            "<col min=\"",
            &at,
            "\" max=\"",
            &at,
            "\" width=\"",
            &width,
            "\" customWidth=\"1\"/>",
        ];
        out.push_str(&part.concat());
    }
    out.push_str("</cols>");
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum(),
        Cell::Number(number) => number.to_string().len(),
    }
}

fn row(out: &mut String, number: usize, cells: &[Cell], style: char) {
    let number = number.to_string();
    out.push_str(&["<row r=\"", &number, "\">"].concat());
    for (at, cell) in cells.iter().enumerate() {
        let place = letters(at) + &number;
        match cell {
            Cell::Text(text) if text.is_empty() => {}
            Cell::Text(text) => {
                out.push_str(&["<c r=\"", &place, "\" s=\""].concat());
                out.push(style);
                out.push_str("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                escape(out, text);
                out.push_str("</t></is></c>");
            }
            Cell::Number(value) => {
                out.push_str(&["<c r=\"", &place, "\"><v>", &value.to_string(), "</v></c>"].concat())
            }
        }
    }
    out.push_str("</row>");
}

/// The letters of a column: A, …, Z, AA, ….
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}
