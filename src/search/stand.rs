//! Where a word stands in a folded text.

/// Where a word stands in a text, in bytes. Latin letters count from the beginning of a word only, and a number only as
/// a whole: nc is not in income, 16 neither in 165 nor in 16.5. Chinese has no such bounds.
pub(super) fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let found = text.match_indices(word).map(|(at, _)| at);
    found.filter(move |at| bounded(text, *at, word))
}

/// Whether a word stands in a text.
pub(super) fn stands(text: &str, word: &str) -> bool {
    places(text, word).next().is_some()
}

fn bounded(text: &str, at: usize, word: &str) -> bool {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let opens = match (word.chars().next(), before) {
        (Some(first), Some(before)) if first.is_ascii_digit() => !(before.is_ascii_digit() || before == '.'),
        (Some(first), Some(before)) if first.is_ascii_alphabetic() => !before.is_ascii_alphanumeric(),
        _ => true,
    };
    let number = word.ends_with(|c: char| c.is_ascii_digit());
    opens && !(number && goes_on(text.get(at + word.len()..).unwrap_or_default()))
}

/// Whether what follows a number belongs to it.
fn goes_on(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('.') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_digit(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stands;

    #[test]
    fn a_number_is_found_only_as_a_whole_and_a_latin_word_from_its_beginning() {
        for (text, word, found) in [
            ("165亿元", "165", true),
            ("1165万", "165", false),
            ("16.5亿元", "16", false),
            ("16.5亿元", "5", false),
            ("1.2万人", "1.2", true),
            ("1.2万人", "1.2万", true),
            ("九类街面110警情", "110", true),
            ("no. 1.", "1", true),
            ("income nc", "nc", true),
            ("income", "nc", false),
            ("tax revenue", "rev", true),
            ("税收收入", "收入", true),
        ] {
            assert_eq!(stands(text, word), found, "{text} {word}");
        }
    }
}
