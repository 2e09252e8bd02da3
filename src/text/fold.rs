//! Folding text for search: width, case, the forms of quotation marks and dashes, and traditional characters to
//! simplified ones.

/// Folds a text: full-width forms become half-width, letters lower case, traditional characters simplified
/// (as far as the table of the record has them, which stands in order), white space is reduced to single spaces.
pub fn fold(text: &str, traditional: &[(char, char)]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = letter(c, traditional);
        if c != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// One character folded; any white space is a space.
pub fn letter(c: char, traditional: &[(char, char)]) -> char {
    match c {
        _ if c.is_whitespace() => ' ',
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).map_or(c, |c| c.to_ascii_lowercase()),
        '￥' => '¥',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '—' | '\u{2212}' => '-',
        _ => {
            let found = traditional.binary_search_by_key(&c, |(from, _)| *from).ok();
            found.and_then(|at| traditional.get(at)).map_or(c, |(_, to)| *to)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn width_case_white_space_marks_and_traditional_forms_are_folded() {
        let table = [('區', '区'), ('鎮', '镇')];
        for (text, folded) in [
            ("１６５", "165"),
            ("ＧＤＰ　Growth", "gdp growth"),
            ("  西 \n 區", "西 区"),
            ("鎮", "镇"),
            ("￥16.5\u{a0}bn", "¥16.5 bn"),
            ("−54.09％", "-54.09%"),
            ("“Four Ones” farmers’", "\"four ones\" farmers'"),
            ("", ""),
        ] {
            assert_eq!(fold(text, &table), folded);
        }
    }
}
