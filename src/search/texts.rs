//! Texts as they are looked into: folded, without separators of thousands.

use crate::model::Both;
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

    /// A text in both languages.
    pub(super) fn both(&mut self, text: &Both) {
        self.add(&text.zh);
        self.add(&text.en);
    }

    /// Each of what people call a thing.
    pub(super) fn aliases(&mut self, aliases: &Option<Both>) {
        if let Some(all) = aliases {
            all.zh
                .split(';')
                .chain(all.en.split(';'))
                .for_each(|alias| self.add(alias));
        }
    }

    /// All of them, plain. Texts of the record are simplified already.
    pub(super) fn plain(self) -> String {
        plain(&self.0, &[])
    }
}

/// A text folded, without separators of thousands.
pub(super) fn plain(text: &str, traditional: &[(char, char)]) -> String {
    let folded = fold(text, traditional);
    let mut out = String::with_capacity(folded.len());
    let mut from = 0;
    for (at, _) in folded.match_indices(',') {
        let (before, after) = (
            folded.get(..at).unwrap_or_default(),
            folded.get(at + 1..).unwrap_or_default(),
        );
        if separates(before.chars().next_back(), ',', &mut after.chars()) {
            out.push_str(folded.get(from..at).unwrap_or_default());
            from = at + 1;
        }
    }
    out + folded.get(from..).unwrap_or_default()
}

/// Whether a character separates thousands: a comma between a digit and just three more.
pub(super) fn separates(before: Option<char>, c: char, after: &mut dyn Iterator<Item = char>) -> bool {
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
