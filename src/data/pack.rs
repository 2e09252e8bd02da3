//! The compact form in which the record is embedded: one string table, then columns of references into it.

use super::table::{Table, Tables};
use std::collections::HashMap;

/// Packs tables: a count and all distinct strings, then each table's name, header, row count and columns.
/// Numbers are little-endian base-128 (LEB128); columns compress better than rows, and each string stands once.
pub fn pack(tables: &Tables) -> Vec<u8> {
    let mut strings: Vec<&str> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut body = Vec::new();
    let mut put = |text, out: &mut Vec<u8>| {
        let next = strings.len();
        let index = *known.entry(text).or_insert_with(|| {
            strings.push(text);
            next
        });
        number(index, out);
    };
    number(tables.len(), &mut body);
    for table in tables {
        put(&table.name, &mut body);
        number(table.header.len(), &mut body);
        table.header.iter().for_each(|name| put(name, &mut body));
        number(table.rows.len(), &mut body);
        for column in 0..table.header.len() {
            for row in &table.rows {
                put(row.get(column).map_or("", String::as_str), &mut body);
            }
        }
    }
    let mut out = Vec::new();
    number(strings.len(), &mut out);
    strings.iter().for_each(|text| number(text.len(), &mut out));
    strings.iter().for_each(|text| out.extend_from_slice(text.as_bytes()));
    out.extend(body);
    out
}

/// Reads what `pack` wrote; `None` if the bytes are anything else.
pub fn unpack(bytes: &[u8]) -> Option<Tables> {
    let mut input = Input(bytes);
    let lengths = (0..input.number()?).map(|_| input.number()).collect::<Option<Vec<_>>>()?;
    let strings = lengths.into_iter().map(|length| input.text(length)).collect::<Option<Vec<_>>>()?;
    let text = |input: &mut Input| strings.get(input.number()?).map(|text| text.to_string());
    let mut tables = Tables::new();
    for _ in 0..input.number()? {
        let name = text(&mut input)?;
        let header = (0..input.number()?).map(|_| text(&mut input)).collect::<Option<Vec<_>>>()?;
        let count = input.number()?;
        let mut rows = Vec::new();
        for column in 0..header.len() {
            for row in 0..count {
                let cell = text(&mut input)?;
                if column == 0 {
                    rows.push(vec![cell]);
                } else {
                    rows.get_mut(row)?.push(cell);
                }
            }
        }
        tables.push(Table { name, header, rows });
    }
    input.0.is_empty().then_some(tables)
}

fn number(mut value: usize, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn number(&mut self) -> Option<usize> {
        let mut value = 0usize;
        for shift in (0..28).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    fn text(&mut self, length: usize) -> Option<&'a str> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(head).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> Tables {
        let cells = |cells: &[&str]| cells.iter().map(|cell| cell.to_string()).collect::<Vec<_>>();
        let mut rows = vec![cells(&["a", "街道"]), cells(&["b", "街道"])];
        rows.extend((0..300).map(|i| cells(&[&i.to_string(), ""])));
        vec![
            Table { name: "one".into(), header: cells(&["id", "name"]), rows },
            Table { name: "empty".into(), header: cells(&["id"]), rows: vec![] },
        ]
    }

    #[test]
    fn what_is_packed_is_read_back_the_same() {
        assert_eq!(unpack(&pack(&tables())), Some(tables()));
    }

    #[test]
    fn a_truncated_or_altered_record_is_refused_without_a_panic() {
        let bytes = pack(&tables());
        for end in 0..bytes.len() {
            assert_eq!(unpack(&bytes[..end]), None);
        }
        assert_eq!(unpack(&[&bytes[..], &[0]].concat()), None);
        assert_eq!(unpack(&[0xff; 64]), None);
    }
}
