//! A table as CSV: with a byte-order mark for spreadsheets, which then read the Chinese, or plain as the record's own files.

use super::table::{Cell, Table};

/// UTF-8 with a byte-order mark, CRLF line ends, quotes where needed. Text that a spreadsheet would take for a formula is
/// kept from being one by an apostrophe; numbers stay numbers.
pub fn csv(table: &Table) -> String {
    let mut out = String::from("\u{feff}");
    let header = table.header.iter().map(|name| (name.as_str(), true));
    line(&mut out, header, "\r\n");
    for row in &table.rows {
        let texts: Vec<(String, bool)> = row.iter().map(text).collect();
        line(
            &mut out,
            texts.iter().map(|(text, guarded)| (text.as_str(), *guarded)),
            "\r\n",
        );
    }
    out
}

/// A file of the record, as it lies in the project.
pub fn plain(table: &crate::data::Table) -> String {
    let mut out = String::new();
    line(&mut out, table.header.iter().map(|name| (name.as_str(), false)), "\n");
    for row in &table.rows {
        line(&mut out, row.iter().map(|cell| (cell.as_ref(), false)), "\n");
    }
    out
}

/// The text of a cell, and whether a spreadsheet may take it for a formula.
fn text(cell: &Cell) -> (String, bool) {
    match cell {
        Cell::Text(text) => (text.clone(), true),
        Cell::Number(number) => (number.to_string(), false),
    }
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = (&'a str, bool)>, end: &str) {
    for (at, (text, guarded)) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text);
        push(out, text, guarded && formula);
    }
    out.push_str(end);
}

/// Whether a text is a number with its sign, such as +59.31%.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '-']).trim_end_matches('%');
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
}

fn push(out: &mut String, text: &str, formula: bool) {
    if !formula && !text.contains([',', '"', '\n', '\r']) {
        return out.push_str(text);
    }
    out.push_str(if formula { "\"'" } else { "\"" });
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_are_kept_from_running() {
        let texts = [
            "a,b",
            "say \"yes\"",
            "=1+1",
            "@SUM",
            "+12.5%",
            "-1+cmd",
            "-",
            "街道",
            "",
        ];
        let mut cells: Vec<Cell> = texts.map(Cell::from).to_vec();
        cells.push(Cell::Number("-54.09".parse().unwrap()));
        let text = csv(&Table {
            title: "",
            header: vec!["h".into()],
            rows: vec![cells],
        });
        assert_eq!(
            text,
            "\u{feff}h\r\n\"a,b\",\"say \"\"yes\"\"\",\"'=1+1\",\"'@SUM\",+12.5%,\"'-1+cmd\",\"'-\",街道,,-54.09\r\n"
        );
    }
}
