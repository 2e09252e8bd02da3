//! A text without what copies of it differ in: white space, marks of a web page, width of characters, line ends.

/// One character that counts.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// Half width where it has one.
    pub letter: char,
    /// Its place in the text: a 0-based Unicode scalar offset.
    pub at: usize,
    /// Its place when byte order marks and carriage returns are not counted.
    pub plain: usize,
}

/// The characters of a text that count, in order. Tags and entities of HTML count as white space.
pub fn letters(text: &str) -> Vec<Letter> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::with_capacity(chars.len());
    let (mut at, mut dropped) = (0, 0);
    while let Some(&c) = chars.get(at) {
        let markup = markup(chars.get(at..).unwrap_or_default());
        if c == '\r' || c == '\u{feff}' {
            dropped += 1;
        } else if markup == 0 && !blank(c) {
            found.push(Letter {
                letter: half(c),
                at,
                plain: at - dropped,
            });
        }
        at += markup.max(1);
    }
    found
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

/// How many characters a tag or an entity has that begins here; 0 where there is none.
fn markup(rest: &[char]) -> usize {
    let (end, longest) = match rest {
        ['<', c, ..] if c.is_ascii_alphabetic() || *c == '/' || *c == '!' => ('>', 1000),
        ['&', c, ..] if c.is_ascii_alphabetic() || *c == '#' => (';', 9),
        _ => return 0,
    };
    rest.iter()
        .take(longest)
        .position(|c| *c == end)
        .map_or(0, |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_a_text_have_the_same_letters() {
        let read = |text: &str| letters(text).iter().map(|one| one.letter).collect::<String>();
        for copy in [
            "投资12.5%，",
            "\u{feff}投 资\r\n１２．５％，",
            "<p>投资<b>12.5%</b>&nbsp;，</p>",
            "投\u{200b}资12.5 %,",
        ] {
            assert_eq!(read(copy), "投资12.5%,", "{copy}");
        }
        assert_eq!(read("a<b, 3&4"), "a<b,3&4");
    }

    #[test]
    fn places_are_told_with_and_without_carriage_returns() {
        let places = |text: &str| letters(text).iter().map(|one| (one.at, one.plain)).collect::<Vec<_>>();
        assert_eq!(places("\u{feff}一\r\n二"), [(1, 0), (4, 2)]);
    }
}
