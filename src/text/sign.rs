//! Whether a word of falling governs a number within its clause.

const FALLING: [&str; 8] = ["下降", "减少", "降低", "回落", "下滑", "缩减", "压降", "跌"];

/// Whether the clause before the number at `start` (a 0-based Unicode scalar offset) holds a word of falling.
/// A clause begins after a mark of punctuation; white space inside words is ignored.
pub fn falls(text: &str, start: usize) -> bool {
    let mut clause: Vec<char> = Vec::new();
    for c in text.chars().take(start) {
        if "，,。；;、：:！？!?（）()".contains(c) {
            clause.clear();
        } else if !c.is_whitespace() {
            clause.push(c);
        }
    }
    let clause: String = clause.into_iter().collect();
    FALLING.iter().any(|word| clause.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_falling_counts_only_within_the_clause() {
        for (text, expected) in [
            ("刑事立案同比下降54.09%", true),
            ("案件下降,增长12%", false),
            ("同比增长8.21%", false),
            ("同比下\n降6.82%", true),
        ] {
            let start = text.chars().position(|c| c.is_ascii_digit()).unwrap();
            assert_eq!(falls(text, start), expected, "{text}");
        }
    }
}
