//! Where a line of text may break, in Chinese and in English.

/// Longer units that follow a number and may not part from it, the longest first.
const UNITS: [&str; 12] = [
    "平方公里",
    "个百分点",
    "平方米",
    "立方米",
    "百分点",
    "公里",
    "公顷",
    "人次",
    "美元",
    "小时",
    "分钟",
    "万元",
];

/// A run of characters that may not break, and whether a space goes before it.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub space: bool,
}

/// Cuts a text into runs that may not break.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut start, mut space, mut bound) = (0, false, 0);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if at >= bound && may_break(before, c) {
            push(&mut found, text.get(start..at).unwrap_or(""), space);
            (start, space) = (at, c == ' ' || before == ' ');
        }
        bound = bound.max(number_end(text, at, before));
        before = c;
    }
    push(&mut found, text.get(start..).unwrap_or(""), space);
    found
}

fn push<'a>(found: &mut Vec<Piece<'a>>, text: &'a str, space: bool) {
    let text = text.trim();
    if !text.is_empty() {
        found.push(Piece {
            text,
            space: space && !found.is_empty(),
        });
    }
}

/// Whether a line may end between two characters, numbers left aside.
fn may_break(before: char, after: char) -> bool {
    if closes(after) || opens(before) {
        return false;
    }
    before == ' ' || after == ' ' || is_han(before) || is_han(after)
}

/// Where the number that starts here ends, its unit included; the place itself where none starts.
fn number_end(text: &str, at: usize, before: char) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let digits = run(rest, |c| c.is_ascii_digit() || matches!(c, '.' | ',' | '０'..='９'));
    let starts = rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '０'..='９'));
    if !starts || before.is_ascii_digit() {
        return at;
    }
    let mut end = digits;
    let tail = rest.get(end..).unwrap_or("");
    let gap = usize::from(tail.starts_with(' '));
    let unit = unit_length(tail.get(gap..).unwrap_or(""));
    if unit > 0 {
        end += gap + unit;
    }
    at + end
}

/// The length in bytes of the unit at the start of a text: 万亿 and one unit, a word, or a per cent sign.
fn unit_length(text: &str) -> usize {
    let powers = run(text, |c| matches!(c, '十' | '百' | '千' | '万' | '亿' | '余' | '多'));
    let rest = text.get(powers..).unwrap_or("");
    let known = UNITS
        .iter()
        .find(|unit| rest.starts_with(**unit))
        .map(|unit| unit.len());
    let han = rest
        .chars()
        .next()
        .filter(|c| is_han(*c) && !closes(*c) && !opens(*c))
        .map(char::len_utf8);
    let word = run(rest, |c| c.is_ascii_alphabetic() || matches!(c, '%' | '‰' | '％'));
    powers + known.or(han).unwrap_or(word)
}

fn run(text: &str, within: impl Fn(char) -> bool) -> usize {
    text.find(|c: char| !within(c)).unwrap_or(text.len())
}

fn is_han(c: char) -> bool {
    c >= '\u{2E80}' || matches!(c, '—' | '…' | '·')
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '、'
            | '！'
            | '？'
            | '”'
            | '’'
            | '）'
            | '》'
            | '】'
            | '」'
            | '』'
            | '〉'
            | '％'
            | '%'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '…'
            | '—'
            | '·'
            | '/'
    )
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '“' | '‘' | '（' | '《' | '【' | '「' | '『' | '〈' | '(' | '[' | '{' | '¥' | '$' | '−' | '-' | '+' | '第'
    )
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn expect(text: &str, pieces: &str) {
        let found: Vec<&str> = super::pieces(text).into_iter().map(|piece| piece.text).collect();
        assert_eq!(found.join("|"), pieces);
    }

    #[test]
    fn numbers_stay_whole_and_keep_their_units() {
        expect("共30.1亿元整", "共|30.1亿元|整");
        expect("约 1.2 万人次以上", "约|1.2 万人次|以|上");
        expect("下降54.09％，", "下|降|54.09％，");
        expect("¥3.01 bn in 2024", "¥3.01 bn|in|2024");
        expect("1,100万 12平方公里", "1,100万|12平方公里");
        expect("第3个G233路", "第3个|G233路");
    }

    #[test]
    fn marks_stay_with_their_words() {
        expect("“四个一”，好", "“四|个|一”，|好");
        expect("China’s towns (all)", "China’s|towns|(all)");
    }
}
