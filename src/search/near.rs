//! Long words with one wrong or missing character: 老旧小曲 for 老旧小区, renewl for renewal.

/// A word with fewer letters is taken as it was typed.
const LONG: usize = 4;

/// The letters of a word in which one fault is forgiven; none for short words and for those with digits.
pub(super) fn forgiven(word: &str) -> Vec<char> {
    let letters: Vec<char> = word.chars().collect();
    let long = letters.iter().filter(|c| c.is_alphabetic()).count() >= LONG;
    match long && !letters.iter().any(char::is_ascii_digit) {
        true => letters,
        false => Vec::new(),
    }
}

/// The piece of a folded text that the word is but for one fault. A Latin word is a whole word, or its plural.
pub(super) fn piece<'a>(text: &'a str, letters: &[char]) -> Option<&'a str> {
    let latin = letters.first()?.is_ascii_alphabetic();
    if !half_stands(text, letters) {
        return None;
    }
    let mut within = false;
    for (at, c) in text.char_indices() {
        let opens = !(latin && within);
        within = c.is_ascii_alphanumeric();
        let rest = text.get(at..).unwrap_or_default();
        let lengths = if opens { nearly(rest, letters) } else { [None, None] };
        for length in lengths.into_iter().flatten() {
            let tail = tail(rest.get(length..).unwrap_or_default());
            if !latin || matches!(tail, "" | "s" | "es") {
                return rest.get(..length + if latin { tail.len() } else { 0 });
            }
        }
    }
    None
}

/// Whether one half of the word stands in a text: with one fault the other half is as it should be. That is quickly seen.
fn half_stands(text: &str, letters: &[char]) -> bool {
    let (first, second) = letters.split_at(letters.len() / 2);
    let stands = |half: &[char]| text.contains(half.iter().collect::<String>().as_str());
    stands(first) || stands(second)
}

/// How many bytes at the beginning of a text are the word: with one character wrong, and with one missing.
fn nearly(rest: &str, letters: &[char]) -> [Option<usize>; 2] {
    let same = letters.iter().zip(rest.chars()).take_while(|(a, b)| **a == *b).count();
    let left = letters.get(same..).unwrap_or_default();
    let mut chars = rest.char_indices().skip(same);
    let other = chars.next().filter(|(_, other)| other.is_alphabetic());
    let (Some((_, wrong)), Some(_)) = (left.split_first(), other) else {
        return [None, None];
    };
    // Behind the one that differs: the rest of the word, or all that is left of it where one is missing.
    let begins = |left: &[char]| {
        let mut chars = chars.clone();
        let all = left
            .iter()
            .all(|letter| chars.next().is_some_and(|(_, c)| c == *letter));
        all.then(|| chars.next().map_or(rest.len(), |(at, _)| at))
    };
    [begins(wrong), begins(left)]
}

/// What is left of a Latin word.
fn tail(rest: &str) -> &str {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_or_missing_character_is_forgiven_in_a_long_word() {
        for (text, word, expected) in [
            ("21个老旧小区改造", "老旧小曲", Some("老旧小区")),
            ("21个老旧小区改造", "老小区改造", Some("老旧小区改造")),
            ("old-town renewal", "renewl", Some("renewal")),
            ("tax revenue", "revanue", Some("revenue")),
            ("tax revenue", "evenue", Some("revenue")),
            ("tax revenue", "taxx", None),
            ("tax revenue", "rvanue", None),
            ("neighbourhoods", "neigbourhood", Some("neighbourhoods")),
            ("mountain", "moon", None),
            ("网格治理", "网络", None),
            ("1234", "1235", None),
            ("", "revenue", None),
        ] {
            assert_eq!(piece(text, &forgiven(word)), expected, "{text} {word}");
        }
    }
}
