//! A text as a reader types it → the words that must all be found.

use super::amount::{Amount, amount};
use super::entry::Entry;
use super::look::{How, Look, Where};
use super::shared::Shared;
use super::texts::{BEFORE, plain};
use super::{Rank, near};
use crate::model::Unit;
use rust_decimal::Decimal;

/// How many words behind a number may belong to it: 1.2 ten thousand.
const BEHIND: usize = 2;

/// The words of a text, all of which must be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The whole text with what stands before each name, to tell which names begin with it.
    opening: String,
    words: Vec<Word>,
}

/// One word, folded.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub(super) text: String,
    /// What it says, where it is a number as a whole.
    pub(super) amount: Option<Amount>,
    /// Its letters, where one wrong or missing is forgiven; else none.
    pub(super) forgiven: Vec<char>,
    /// What it consists of: where it stands nowhere as a whole, all of these must be found.
    pub(super) parts: Vec<Word>,
}

/// Whether a text asks for anything: a lonely quotation mark does not.
pub fn asks(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

impl Asked {
    pub(super) fn new(text: &str, traditional: &[(char, char)]) -> Asked {
        let folded = plain(text, traditional);
        let tokens = folded.split([' ', ',', '、', ';', '。']);
        let tokens: Vec<&str> = tokens.filter(|token| asks(token)).collect();
        let mut words = Vec::new();
        let mut left = tokens.as_slice();
        while let Some((word, rest)) = number(left).or_else(|| single(left)) {
            words.push(word);
            left = rest;
        }
        Asked {
            opening: format!("{BEFORE}{folded}"),
            words,
        }
    }

    /// Whether a text, such as a name, has all words.
    pub fn all_in(&self, text: &str) -> bool {
        let text = plain(text, &[]);
        self.words.iter().all(|word| word.stands(&text))
    }

    /// The number that is asked for, where it is all that is asked for.
    pub fn amount(&self) -> Option<Decimal> {
        match self.words.as_slice() {
            [only] => only.amount.as_ref().map(|amount| amount.value),
            _ => None,
        }
    }

    /// The words to be marked in what is found: as a whole and in parts. Single letters would be marked everywhere.
    pub(super) fn marks(&self) -> Vec<String> {
        let all = self.words.iter().flat_map(|word| word.parts.iter().chain([word]));
        let telling = all.filter(|word| self.words.contains(word) || word.text.len() > 1);
        telling.map(|word| word.text.clone()).collect()
    }

    /// The words, made ready to be looked for.
    pub(super) fn looks(&self, how: How, shared: &Shared) -> Vec<Look<'_>> {
        self.words.iter().map(|word| Look::new(word, how, shared)).collect()
    }

    /// Whether and why a thing is found by the words of this text.
    pub(super) fn rank(&self, looks: &[Look], entry: &Entry) -> Option<Rank> {
        let mut worst = Where::Equal;
        for look in looks {
            worst = worst.max(look.find(entry)?);
        }
        let alone = looks.len() == 1;
        Some(match worst {
            Where::Equal if alone => Rank::Equal,
            _ if entry.names.contains(&self.opening) => Rank::Begins,
            Where::Printed if alone => Rank::Printed,
            Where::Further => Rank::Elsewhere,
            _ => Rank::Contains,
        })
    }

    /// What a thing has for the words that it has not as typed.
    pub(super) fn near(&self, entry: &Entry, shared: &Shared) -> Vec<String> {
        let of = entry.of.iter().filter_map(|at| shared.texts.get(*at));
        let texts: Vec<&String> = [&entry.names, &entry.further].into_iter().chain(of).collect();
        let leaves = self.words.iter().flat_map(|word| word.parts.iter().chain([word]));
        let wrong = leaves.filter(|word| !texts.iter().any(|text| word.stands(text)));
        let piece = |word: &Word| texts.iter().find_map(|text| near::piece(text, &word.forgiven));
        wrong.filter_map(piece).map(String::from).collect()
    }

    /// The same with a Chinese word of four or more characters in two, wherever it may be parted: 中山税收 is 中山 税收.
    pub(super) fn apart(&self) -> Vec<Asked> {
        let long = |word: &Word| word.forgiven.len() >= 4 && !word.text.is_ascii() && word.parts.is_empty();
        let Some((at, word)) = self.words.iter().enumerate().find(|(_, word)| long(word)) else {
            return Vec::new();
        };
        let bounds = word.text.char_indices().map(|(bound, _)| bound);
        let bounds = bounds.skip(2).take(word.forgiven.len() - 3);
        let parted = bounds.filter_map(|bound| {
            let (first, second) = word.text.split_at_checked(bound)?;
            let mut words = self.words.clone();
            words.splice(at..=at, [Word::new(first), Word::new(second)]);
            let opening = self.opening.clone();
            Some(Asked { opening, words })
        });
        parted.collect()
    }
}

impl Word {
    fn new(token: &str) -> Word {
        let text = token.trim_matches(|c: char| !c.is_alphanumeric());
        let percent = token.ends_with('%') && text.ends_with(|c: char| c.is_ascii_digit());
        let text = if percent { [text, "%"].concat() } else { text.into() };
        let parts = runs(&text);
        Word {
            amount: amount(token),
            forgiven: near::forgiven(&text),
            parts: match parts.as_slice() {
                [_] => Vec::new(),
                parts => parts.iter().map(|part| Word::new(part)).collect(),
            },
            text,
        }
    }

    /// Whether it stands in a plain text, as a whole or in parts.
    fn stands(&self, text: &str) -> bool {
        let in_parts = !self.parts.is_empty() && self.parts.iter().all(|part| part.stands(text));
        in_parts || super::stand::stands(text, &self.text)
    }

    /// Whether it is this number; in its unit, where it names one.
    pub(super) fn equals(&self, (value, unit): &(Decimal, Unit)) -> bool {
        let same = |asked: &Amount| asked.value == *value && asked.unit.is_none_or(|asked| asked == *unit);
        self.amount.as_ref().is_some_and(same)
    }
}

/// The first word and the rest.
fn single<'a, 'b>(tokens: &'a [&'b str]) -> Option<(Word, &'a [&'b str])> {
    let (first, rest) = tokens.split_first()?;
    Some((Word::new(first), rest))
}

/// A number of several words, such as 1.2 ten thousand, and the rest.
fn number<'a, 'b>(tokens: &'a [&'b str]) -> Option<(Word, &'a [&'b str])> {
    let digits = |token: &&str| token.contains(|c: char| c.is_ascii_digit());
    (1..=BEHIND + 1).rev().find_map(|behind| {
        let (whole, rest) = tokens.split_at_checked(behind + 1)?;
        let (first, others) = whole.split_first()?;
        if !digits(first) || others.iter().any(digits) {
            return None;
        }
        let text = whole.join(" ");
        let word = Word {
            amount: Some(amount(&text)?),
            forgiven: Vec::new(),
            parts: whole.iter().map(|part| Word::new(part)).collect(),
            text: text.trim_start_matches(|c: char| !c.is_alphanumeric()).into(),
        };
        Some((word, rest))
    })
}

/// A word in runs of one script: gdp中山, 2024年gdp. What follows digits belongs to them.
fn runs(text: &str) -> Vec<String> {
    #[derive(Clone, Copy, PartialEq)]
    enum Script {
        Latin,
        Digits,
        Other,
    }
    let script = |c: char| match c {
        _ if c.is_ascii_alphabetic() => Some(Script::Latin),
        _ if c.is_ascii_digit() => Some(Script::Digits),
        _ if c.is_alphabetic() => Some(Script::Other),
        _ => None,
    };
    let mut out: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let present = script(c).or(last);
        let goes_on = last == present || last == Some(Script::Digits);
        match out.last_mut() {
            Some(run) if goes_on => run.push(c),
            _ => out.push(c.into()),
        }
        last = present;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let asked = Asked::new(text, &[]);
        asked.words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn a_text_is_its_words_without_marks_and_numbers_are_one_word() {
        for (text, expected) in [
            ("GDP 中山", vec!["gdp", "中山"]),
            ("“Four Ones”,", vec!["four", "ones"]),
            ("“", vec![]),
            ("税收，GDP、车位", vec!["税收", "gdp", "车位"]),
            ("+12.5%", vec!["12.5%"]),
            ("1.2 ten thousand people", vec!["1.2 ten thousand", "people"]),
            ("about ¥16.5\u{a0}bn", vec!["about", "16.5 bn"]),
            ("43 projects, 500 matters", vec!["43", "projects", "500", "matters"]),
            ("１２，０００", vec!["12000"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn a_word_of_several_scripts_has_parts() {
        for (word, expected) in [
            ("gdp中山", vec!["gdp", "中山"]),
            ("2024年gdp", vec!["2024年", "gdp"]),
            ("超50家", vec!["超", "50家"]),
            ("1.2万人", vec!["1.2万人"]),
            ("16.5bn", vec!["16.5bn"]),
            ("1+1+n", vec!["1+1+n"]),
        ] {
            assert_eq!(runs(word), expected);
        }
    }

    #[test]
    fn a_chinese_word_is_parted_wherever_two_characters_stand_on_either_side() {
        let parted = Asked::new("中山区税收 x", &[]).apart();
        let parted: Vec<Vec<String>> = parted.into_iter().map(|asked| asked.marks()).collect();
        assert_eq!(parted, [["中山", "区税收", "x"], ["中山区", "税收", "x"]]);
        assert!(Asked::new("中山税", &[]).apart().is_empty());
    }
}
