//! Numbers, periods and figures set in words for people, in both languages; the record itself stays decimal.

mod figure;
mod number;
mod report;
mod unbroken;

pub use figure::{measure_note, per, place_in_source, qualified, scope, status_note, with_doubt};
pub use number::{grouped, in_full, quantity, short, tick};
pub use report::cited;
pub use unbroken::{Piece, pieces};

/// Joins names as a language does: 甲、乙和丙 / A, B and C.
pub fn list(lang: crate::model::Lang, items: &[String]) -> String {
    let (comma, and) = (lang.say("、", ", "), lang.say("和", " and "));
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}

/// A part of a whole in whole per cent, rounded; of nothing it is none.
pub fn percent(part: usize, whole: usize) -> usize {
    (part * 100 + whole / 2).checked_div(whole).unwrap_or_default()
}

/// A count with its noun in English: 1 figure, 2 figures.
pub fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

/// An English name as it stands within a sentence: it begins with a small letter, unless it begins with a name (the
/// Party) or an abbreviation.
pub fn running(name: &str) -> String {
    let mut letters = name.chars();
    let (first, second) = (letters.next(), letters.next());
    match first {
        Some(first) if !name.starts_with("Party") && !second.is_some_and(|second| second.is_ascii_uppercase()) => {
            format!(
                "{}{}",
                first.to_ascii_lowercase(),
                name.get(first.len_utf8()..).unwrap_or_default()
            )
        }
        _ => name.into(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_keep_their_capitals_within_a_sentence() {
        let cases = [
            ("Public safety", "public safety"),
            ("Party building", "Party building"),
            ("GDP", "GDP"),
            ("Rate in the Xiqu market", "rate in the Xiqu market"),
            ("“Four Ones” talks", "“Four Ones” talks"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(super::running(name), expected);
        }
    }
}
