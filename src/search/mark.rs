//! The words that were looked for, marked where they stand in a text.

use super::{stand, texts};
use crate::text::fold;

/// A text in pieces, each with whether it is one of the folded words. The pieces together are the text.
pub fn marked(text: &str, words: &[String], traditional: &[(char, char)]) -> Vec<(String, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let (folded, from) = aligned(&letters, traditional);
    let mut hit = vec![false; letters.len()];
    for word in words.iter().filter(|word| !word.is_empty()) {
        for at in stand::places(&folded, word) {
            let (first, last) = (from.get(at), from.get(at + word.len() - 1));
            if let (Some(first), Some(last)) = (first, last) {
                let count = last + 1 - first;
                hit.iter_mut().skip(*first).take(count).for_each(|hit| *hit = true);
            }
        }
    }
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (letter, hit) in letters.into_iter().zip(hit) {
        match pieces.last_mut() {
            Some((piece, same)) if *same == hit => piece.push(letter),
            _ => pieces.push((letter.into(), hit)),
        }
    }
    pieces
}

/// The letters folded, without separators of thousands; and for each byte of that the letter it comes from.
fn aligned(letters: &[char], traditional: &[(char, char)]) -> (String, Vec<usize>) {
    let (mut folded, mut from) = (String::new(), Vec::new());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(at + 1..).unwrap_or_default().iter();
        if !texts::separates(before.copied(), *letter, &mut after.copied()) {
            folded.push(fold::letter(*letter, traditional));
            from.resize(folded.len(), at);
        }
    }
    (folded, from)
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn the_pieces_of_a_marked_text_are_the_text() {
        let table = [('稅', '税')];
        for (text, words, marked_pieces) in [
            ("Tax revenue", vec!["tax"], vec![("Tax", true), (" revenue", false)]),
            ("稅收收入", vec!["税收"], vec![("稅收", true), ("收入", false)]),
            ("税税税", vec!["税税"], vec![("税税", true), ("税", false)]),
            ("税收", vec!["收", "税"], vec![("税收", true)]),
            ("income nc", vec!["nc"], vec![("income ", false), ("nc", true)]),
            ("165、16", vec!["16"], vec![("165、", false), ("16", true)]),
            ("over 12,000", vec!["12000"], vec![("over ", false), ("12,000", true)]),
            (
                "¥16.5\u{a0}bn",
                vec!["16.5 bn"],
                vec![("¥", false), ("16.5\u{a0}bn", true)],
            ),
            ("ab", vec!["x", ""], vec![("ab", false)]),
            ("", vec!["x"], vec![]),
        ] {
            let words: Vec<String> = words.into_iter().map(String::from).collect();
            let pieces = marked(text, &words, &table);
            let expected: Vec<(String, bool)> = marked_pieces.into_iter().map(|(a, b)| (a.to_string(), b)).collect();
            assert_eq!(pieces, expected);
        }
    }
}
