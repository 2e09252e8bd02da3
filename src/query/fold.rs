//! Folding text for search: width, case, and traditional characters to simplified ones.

/// Folds a text: full-width forms become half-width, letters lower case, traditional characters simplified
/// (as far as the table of the record has them, which stands in order), white space is reduced to single spaces.
pub fn fold(text: &str, traditional: &[(char, char)]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        };
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            let found = traditional.binary_search_by_key(&c, |(from, _)| *from).ok();
            out.push(found.and_then(|at| traditional.get(at)).map_or(c, |(_, to)| *to));
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_case_white_space_and_traditional_forms_are_folded() {
        let table = [('區', '区'), ('鎮', '镇')];
        for (text, folded) in [
            ("１６５", "165"),
            ("ＧＤＰ　Growth", "gdp growth"),
            ("  西 \n 區", "西 区"),
            ("鎮", "镇"),
            ("", ""),
        ] {
            assert_eq!(fold(text, &table), folded);
        }
    }
}
