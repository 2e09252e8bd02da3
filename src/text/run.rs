//! Where numbers stand in a text: runs of ASCII digits and of Chinese numerals, so that completeness can be proved.

/// What a run is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A match of `[0-9]+(\.[0-9]+)?`.
    Digits,
    /// Chinese numerals, with a 第 before them; 半, 双 and 首 before a classifier among them.
    Chinese,
}

/// One run, in 0-based Unicode scalar offsets, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

/// All runs of a text, in order. 万, 亿, 千 and 百 behind a digit run (white space, 余, 多 or 几 between) belong to it.
pub fn runs(text: &str) -> Vec<Run> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        let (kind, length) = if c.is_ascii_digit() {
            (Kind::Digits, digits(rest))
        } else {
            (Kind::Chinese, chinese(rest))
        };
        let end = at + length.max(1);
        if length > 0 && !(kind == Kind::Chinese && belongs_to_digits(&chars, at)) {
            found.push(Run { start: at, end, kind });
        }
        at = end;
    }
    found
}

fn digits(rest: &[char]) -> usize {
    let count = |from: usize| rest.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let whole = count(0);
    let fraction = count(whole + 1);
    if rest.get(whole) == Some(&'.') && fraction > 0 {
        whole + 1 + fraction
    } else {
        whole
    }
}

fn chinese(rest: &[char]) -> usize {
    if let [first, next, ..] = rest
        && *first == '首'
        && "个家例次批位条".contains(*next)
    {
        return 1;
    }
    let ordinal = usize::from(rest.first() == Some(&'第'));
    let count = rest
        .iter()
        .skip(ordinal)
        .take_while(|c| "零〇一二三四五六七八九十百千万亿两半双".contains(**c))
        .count();
    if count == 0 { 0 } else { ordinal + count }
}

fn belongs_to_digits(chars: &[char], at: usize) -> bool {
    let magnitude = chars.get(at).is_some_and(|c| "万亿千百".contains(*c));
    let before = chars.iter().take(at).rev().find(|c| !c.is_whitespace());
    magnitude && before.is_some_and(|c| c.is_ascii_digit() || "余多几".contains(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_where_a_reader_sees_numbers() {
        let list = |text: &str| {
            let chars: Vec<char> = text.chars().collect();
            runs(text)
                .iter()
                .map(|run| chars[run.start..run.end].iter().collect::<String>())
                .collect::<Vec<_>>()
        };
        assert_eq!(list("完成30.1亿元,1.2万人、第3位"), ["30.1", "1.2", "3"]);
        assert_eq!(list("全市第一,连续三年,首个中心"), ["第一", "三", "首"]);
        assert_eq!(list("36\n万平方米和13余万人"), ["36", "13"]);
        assert_eq!(list("1.2.3"), ["1.2", "3"]);
        assert_eq!(list("首要。5."), ["5"]);
    }
}
