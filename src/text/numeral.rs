//! Chinese and Arabic numerals in report text → exact decimals.

use rust_decimal::Decimal;

/// The magnitude of a raw span: `30.1亿元` is 3010000000, `13万余人次` 130000, `第1位` 1, `三年` 3, `半个月` 0.5, `首个` 1.
/// `None` where the span does not begin with a number. A sign is never part of a span.
pub fn magnitude(raw: &str) -> Option<Decimal> {
    let text = raw.strip_prefix('第').unwrap_or(raw);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let (number, rest) = text.split_at_checked(digits)?;
    if number.is_empty() {
        return chinese(text);
    }
    let mut value = plain(number)?;
    for c in rest.trim_start_matches(['余', '多', '几']).chars() {
        match c {
            '万' => value = value.checked_mul(Decimal::from(10_000))?,
            '亿' => value = value.checked_mul(Decimal::from(100_000_000))?,
            _ => break,
        }
    }
    Some(value)
}

/// Digits with at most one point.
fn plain(number: &str) -> Option<Decimal> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = !whole.is_empty() && !fraction.is_empty() && !fraction.contains('.');
    let mantissa: i64 = [whole, fraction].concat().parse().ok().filter(|_| digits)?;
    Some(Decimal::try_new(mantissa, fraction.len() as u32).ok()?.normalize())
}

/// A number in Chinese numerals at the start of a text: 四 is 4, 十五 15, 三百二 is read as 302 only with 零.
fn chinese(text: &str) -> Option<Decimal> {
    if text.starts_with('首') {
        return Some(Decimal::ONE);
    }
    if text.starts_with('半') {
        return Some(Decimal::new(5, 1));
    }
    let (mut total, mut section, mut digit, mut seen) = (0u64, 0u64, 0u64, false);
    for c in text.chars() {
        match c {
            '零' | '〇' => digit = 0,
            '十' | '百' | '千' => {
                let unit = if c == '十' {
                    10
                } else if c == '百' {
                    100
                } else {
                    1000
                };
                section += if digit == 0 && !seen { unit } else { digit * unit };
                digit = 0;
            }
            '万' | '亿' => {
                let unit = if c == '万' { 10_000 } else { 100_000_000 };
                total = total.checked_add((section + digit).checked_mul(unit)?)?;
                (section, digit) = (0, 0);
            }
            _ => match value(c) {
                Some(d) => digit = d,
                None => break,
            },
        }
        seen = true;
    }
    seen.then(|| Decimal::from(total + section + digit))
}

fn value(c: char) -> Option<u64> {
    "零一二三四五六七八九"
        .chars()
        .position(|d| d == c)
        .or((c == '两').then_some(2))
        .map(|d| d as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    #[test]
    fn raw_numbers_have_exact_magnitudes() {
        for (raw, value) in [
            ("30.1亿元", "3010000000"),
            ("34.55亿元", "3455000000"),
            ("1.6万人次", "16000"),
            ("13万余人次", "130000"),
            ("10余万人", "100000"),
            ("22个", "22"),
            ("第1位", "1"),
            ("54.09%", "54.09"),
            ("1.2万", "12000"),
            ("三年", "3"),
            ("两年", "2"),
            ("十五个", "15"),
            ("二十万", "200000"),
            ("第五个", "5"),
            ("半个月", "0.5"),
            ("首个", "1"),
        ] {
            assert_eq!(magnitude(raw), Decimal::from_str(value).ok(), "{raw}");
        }
        assert_eq!(magnitude("街道"), None);
        assert_eq!(magnitude(""), None);
    }
}
