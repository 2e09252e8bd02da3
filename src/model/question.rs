//! Questions that the record answers well, with answers whose numbers are references to figures.

use super::Both;

/// A question with its answer. Its texts hold no digits: numbers and years are filled in from the record.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// Text with references, as [`parts`] reads it.
    pub question: Both,
    /// Where the answer can be followed: a hash of the explorer.
    pub link: String,
    /// Text with references, as [`parts`] reads it.
    pub answer: Both,
}

/// A part of a text with references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPart<'a> {
    Words(&'a str),
    /// `{id}`: the value of the figure with this id.
    Value(&'a str),
    /// `{id:period}`: its period.
    Period(&'a str),
}

/// The parts of a text in their order. A brace that is not closed is words; a rule finds it.
pub fn parts(text: &str) -> Vec<TextPart<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, inside)) = rest.split_once('{') {
        let Some((reference, after)) = inside.split_once('}') else {
            break;
        };
        parts.push(TextPart::Words(before));
        parts.push(match reference.strip_suffix(":period") {
            Some(id) => TextPart::Period(id),
            None => TextPart::Value(reference),
        });
        rest = after;
    }
    parts.push(TextPart::Words(rest));
    parts.retain(|part| *part != TextPart::Words(""));
    parts
}

#[cfg(test)]
mod tests {
    use super::{TextPart::*, parts};

    #[test]
    fn a_text_is_words_and_references() {
        let cases = [
            ("", vec![]),
            ("改完", vec![Words("改完")]),
            (
                "{a:period}改完{b}。",
                vec![Period("a"), Words("改完"), Value("b"), Words("。")],
            ),
            ("{a}{b}", vec![Value("a"), Value("b")]),
            ("改{a", vec![Words("改{a")]),
        ];
        for (text, expected) in cases {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
