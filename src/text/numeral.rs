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
    let mut rest = rest.chars().filter(|c| !ROUGHLY.contains(c)).peekable();
    while let Some(c) = rest.next() {
        let measures = rest.peek().is_some_and(|next| measures(c, *next));
        let Some(times) = unit(c).filter(|unit| *unit > 10 && !measures) else {
            break;
        };
        value = value.checked_mul(times.into())?;
    }
    Some(value)
}

/// What may stand between a number and its unit: more than so many.
const ROUGHLY: [char; 3] = ['余', '多', '几'];

/// Whether two characters are the beginning of a unit of measure, so that the first multiplies nothing: 5千米 is five.
fn measures(c: char, next: char) -> bool {
    match c {
        '百' => next == '分',
        '千' => "分米克瓦伏卡帕赫焦".contains(next),
        _ => false,
    }
}

/// Digits with at most one point.
fn plain(number: &str) -> Option<Decimal> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let digits = !whole.is_empty() && !fraction.is_empty() && !fraction.contains('.');
    let mantissa: i64 = [whole, fraction].concat().parse().ok().filter(|_| digits)?;
    Some(Decimal::try_new(mantissa, fraction.len() as u32).ok()?.normalize())
}

/// A number in Chinese numerals at the start of a text: 四 is 4, 十五 15, 三百零二 302. A last digit without its unit is of
/// the next lower one: 三百二 is 320, 两万五 25000.
fn chinese(text: &str) -> Option<Decimal> {
    if text.starts_with('首') {
        return Some(Decimal::ONE);
    }
    if text.starts_with('半') {
        return Some(Decimal::new(5, 1));
    }
    let (mut total, mut section, mut digit, mut lower, mut seen) = (0u64, 0u64, 0u64, 1u64, false);
    for c in text.chars() {
        if seen && ROUGHLY.contains(&c) {
            continue;
        }
        match (unit(c), value(c)) {
            (Some(unit @ 10_000..), _) => {
                let whole = section + digit;
                total = match unit {
                    10_000 => total.checked_add(whole.checked_mul(unit)?)?,
                    _ => total.checked_add(whole)?.checked_mul(unit)?,
                };
                (section, digit, lower) = (0, 0, unit / 10);
            }
            (Some(unit), _) => {
                section += if digit == 0 && !seen { unit } else { digit * unit };
                (digit, lower) = (0, unit / 10);
            }
            (_, Some(0)) => (digit, lower) = (0, 1),
            (_, Some(found)) => digit = found,
            _ => break,
        }
        seen = true;
    }
    total
        .checked_add(section + digit * lower)
        .filter(|_| seen)
        .map(Decimal::from)
}

/// What a sign multiplies by.
fn unit(c: char) -> Option<u64> {
    Some(match c {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

fn value(c: char) -> Option<u64> {
    "零一二三四五六七八九"
        .chars()
        .position(|d| d == c)
        .map(|d| d as u64)
        .or(match c {
            '〇' => Some(0),
            '两' => Some(2),
            _ => None,
        })
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
            ("5千户", "5000"),
            ("3百多户", "300"),
            ("2千余万元", "20000000"),
            ("5千米", "5"),
            ("300万千瓦", "3000000"),
            ("0.5百分点", "0.5"),
            ("二十余万", "200000"),
            ("三百多个", "300"),
            ("十几个", "10"),
            ("三百二", "320"),
            ("三百零二", "302"),
            ("三百二十五", "325"),
            ("两万五", "25000"),
            ("两万五千", "25000"),
            ("两万零五", "20005"),
            ("一亿五", "150000000"),
            ("一万亿", "1000000000000"),
        ] {
            assert_eq!(magnitude(raw), Decimal::from_str(value).ok(), "{raw}");
        }
        assert_eq!(magnitude("街道"), None);
        assert_eq!(magnitude("几个"), None);
        assert_eq!(magnitude(""), None);
    }
}
