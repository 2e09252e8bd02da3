//! A text without what copies of it differ in: white space, width of characters, line ends.

/// One character that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Half width where it has one.
    pub letter: char,
    /// Its place in the text: a 0-based Unicode scalar offset.
    pub at: u32,
    /// Its place when byte order marks and carriage returns are not counted.
    pub plain: u32,
}

/// The characters of a text that count, in order.
pub fn letters(text: &str) -> impl Iterator<Item = Letter> {
    let mut dropped = 0;
    (0..).zip(text.chars()).filter_map(move |(at, c)| {
        dropped += u32::from(c == '\r' || c == '\u{feff}');
        (!blank(c)).then(|| Letter {
            letter: half(c),
            at,
            plain: at - dropped,
        })
    })
}

/// A word of the record, as it is looked for among letters.
pub fn key(word: &str) -> Vec<char> {
    word.chars().filter(|c| !blank(*c)).map(half).collect()
}

fn blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Full-width forms stand at a fixed distance from the plain ones.
fn half(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_a_text_have_the_same_letters() {
        let read = |text: &str| letters(text).map(|one| one.letter).collect::<String>();
        for copy in ["投资12.5%，", "\u{feff}投 资\r\n１２．５％，", "投\u{200b}资12.5 %,"] {
            assert_eq!(read(copy), "投资12.5%,", "{copy}");
        }
        assert_eq!(read("a<b, 3&4"), "a<b,3&4");
    }

    #[test]
    fn places_are_told_with_and_without_carriage_returns() {
        let places = |text: &str| letters(text).map(|one| (one.at, one.plain)).collect::<Vec<_>>();
        assert_eq!(places("\u{feff}一\r\n二"), [(1, 0), (4, 2)]);
    }
}
