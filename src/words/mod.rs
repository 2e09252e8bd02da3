//! Numbers, periods and figures set in words for people, in both languages; the record itself stays decimal.

mod figure;
mod number;

pub use figure::{per, place_in_source, qualified, scope, status_note};
pub use number::{grouped, in_full, quantity, short, tick};

/// Joins names as a language does: 甲、乙和丙 / A, B and C.
pub fn list(lang: crate::model::Lang, items: &[String]) -> String {
    let (comma, and) = (lang.say("、", ", "), lang.say("和", " and "));
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}

/// A count with its noun in English: 1 figure, 2 figures.
pub fn plural<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}
