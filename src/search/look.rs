//! One word made ready to be looked for, and where it stands in a thing.

use super::asked::Word;
use super::entry::Entry;
use super::near;
use super::shared::Shared;
use super::stand::stands;

/// Numerals that a raw form may be written in.
const NUMERALS: &str = "零〇一二两三四五六七八九十百千万亿半双首几多";

/// Whether a word is taken as it was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Exactly,
    /// One wrong or missing character in a long word is forgiven.
    Nearly,
}

/// Where a word stands in what can be found, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Where {
    /// The value is the number.
    Equal,
    /// In a name.
    Name,
    /// In the raw form.
    Printed,
    /// In a form in which the page shows the number.
    Shown,
    /// In what it belongs to, or in what is said of it.
    Further,
}

/// A word with the shared texts that have it.
pub(super) struct Look<'a> {
    word: &'a Word,
    how: How,
    shared: Vec<bool>,
    parts: Vec<Look<'a>>,
}

impl<'a> Look<'a> {
    pub(super) fn new(word: &'a Word, how: How, shared: &Shared) -> Look<'a> {
        let mut look = Look {
            word,
            how,
            shared: Vec::new(),
            parts: word.parts.iter().map(|part| Look::new(part, how, shared)).collect(),
        };
        look.shared = shared.texts.iter().map(|text| look.stands(text)).collect();
        look
    }

    /// Where the word stands in a thing, as a whole or else in parts.
    pub(super) fn find(&self, entry: &Entry) -> Option<Where> {
        let whole = self.place(entry);
        if whole.is_some() || self.parts.is_empty() {
            return whole;
        }
        let mut worst = Where::Equal;
        for part in &self.parts {
            worst = worst.max(part.find(entry)?);
        }
        Some(worst)
    }

    fn place(&self, entry: &Entry) -> Option<Where> {
        let text = self.word.text.as_str();
        let latin = || text.contains(|c: char| c.is_ascii_alphanumeric());
        let numeral = || text.contains(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
        let equal = entry.values.iter().position(|value| self.word.equals(value));
        if equal == Some(0) {
            Some(Where::Equal)
        } else if self.stands(&entry.names) {
            Some(Where::Name)
        } else if numeral() && stands(&entry.printed, text) {
            Some(Where::Printed)
        } else if equal.is_some() || (latin() && stands(&entry.shown, text)) {
            Some(Where::Shown)
        } else {
            let shared = |at: &usize| self.shared.get(*at).copied().unwrap_or_default();
            let further = entry.of.iter().any(shared) || self.stands(&entry.further);
            further.then_some(Where::Further)
        }
    }

    fn stands(&self, text: &str) -> bool {
        let near = || self.how == How::Nearly && near::piece(text, &self.word.forgiven).is_some();
        stands(text, &self.word.text) || near()
    }
}
