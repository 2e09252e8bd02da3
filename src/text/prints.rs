//! Prints of a text: short sums of its sentences, by which a copy is compared with a source that is not at hand.

use super::fnv::fnv;
use super::letters::{Letter, letters};
use super::sha256::Sha256;

/// Hexadecimal digits of the print of a sentence. They tell a change in good faith; against bad faith there is the sum of
/// the whole text.
pub const DIGITS: usize = 5;

/// A sentence among letters, by position, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub start: usize,
    pub end: usize,
    pub print: u32,
}

/// The sentences of a text: each goes to its mark, that included; what follows the last mark is one too.
pub fn sentences(letters: &[Letter]) -> Vec<Sentence> {
    let ends = |one: &Letter| matches!(one.letter, '。' | '!' | '?' | ';');
    let mut start = 0;
    let cut = |part: &[Letter]| {
        let sentence = Sentence {
            start,
            end: start + part.len(),
            print: print(part),
        };
        start = sentence.end;
        sentence
    };
    letters.split_inclusive(ends).map(cut).collect()
}

/// The upper bits of its number.
fn print(sentence: &[Letter]) -> u32 {
    let bytes = sentence.iter().flat_map(|one| u32::from(one.letter).to_le_bytes());
    (fnv(bytes) >> (64 - 4 * DIGITS)) as u32
}

/// Takes letters into a sum, as UTF-8.
pub fn add(sum: &mut Sha256, letters: &[Letter]) {
    let text: String = letters.iter().map(|one| one.letter).collect();
    sum.update(text.as_bytes());
}

/// What data/prints.csv says of a source: the SHA-256 of its letters, and the prints of its sentences in a row.
pub fn of_source(text: &str) -> (String, String) {
    let letters: Vec<Letter> = letters(text).collect();
    let mut sum = Sha256::default();
    add(&mut sum, &letters);
    let prints = sentences(&letters);
    let digits = prints.iter().map(|one| format!("{:0DIGITS$x}", one.print));
    (sum.hex(), digits.collect())
}

/// The prints that stand in a row; `None` where it is no such row.
pub fn read(row: &str) -> Option<Vec<u32>> {
    let (prints, []) = row.as_bytes().as_chunks::<DIGITS>() else {
        return None;
    };
    let number = |digits: &[u8; DIGITS]| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
    prints.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_a_source_is_read_back_and_copies_have_the_same() {
        let (sum, row) = of_source("修路３公里。\n种树；多少？不知");
        let prints = read(&row).unwrap();
        assert_eq!((sum.len(), prints.len()), (64, 4));
        assert_eq!(of_source("修 路3公里。\r\n种树;多少?不知"), (sum, row.clone()));
        let other = read(&of_source("修路4公里。种树；多少？不知").1).unwrap();
        assert_ne!(other[0], prints[0]);
        assert_eq!(other[1..], prints[1..]);
        assert_eq!(read("12g45"), None);
        assert_eq!(read("1234"), None);
        assert_eq!(of_source("").1, "");
    }
}
