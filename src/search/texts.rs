//! Texts as they are looked into: folded, without separators of thousands.

use crate::text::fold::fold;

/// What stands before each text of several in one.
pub(super) const BEFORE: char = '\u{1}';

/// Several texts in one, so that no word stands across two of them.
#[derive(Default)]
pub(super) struct Texts(String);

impl Texts {
    /// One more text.
    pub(super) fn add(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push(BEFORE);
            self.0.push_str(text);
        }
    }

    /// More texts.
    pub(super) fn with<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Texts {
        texts.into_iter().for_each(|text| self.add(text));
        self
    }

    /// All of them, plain.
    pub(super) fn plain(self, traditional: &[(char, char)]) -> String {
        plain(&self.0, traditional)
    }
}

/// A text folded, without separators of thousands.
pub(super) fn plain(text: &str, traditional: &[(char, char)]) -> String {
    let folded = fold(text, traditional);
    if !folded.contains(',') {
        return folded;
    }
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded.chars();
    let mut before = None;
    while let Some(c) = rest.next() {
        if !separates(before, c, rest.clone()) {
            out.push(c);
        }
        before = Some(c);
    }
    out
}

/// Whether a character separates thousands: a comma between a digit and just three more.
pub(super) fn separates(before: Option<char>, c: char, after: impl Iterator<Item = char>) -> bool {
    matches!(c, ',' | '，') && before.is_some_and(is_digit) && after.take(4).take_while(|c| is_digit(*c)).count() == 3
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn only_commas_of_thousands_go() {
        for (text, expected) in [
            ("12,000人", "12000人"),
            ("１２，０００", "12000"),
            ("247,000,000", "247000000"),
            ("3,4和5", "3,4和5"),
            ("2024,12345", "2024,12345"),
            ("a, b", "a, b"),
        ] {
            assert_eq!(plain(text, &[]), expected);
        }
    }
}
