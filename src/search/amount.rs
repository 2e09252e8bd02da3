//! Numbers as readers type them: 1.2万, 12,000, 1.2 ten thousand, ¥16.5 bn, 54.09%.

use crate::model::Unit;
use crate::text::numeral;
use rust_decimal::Decimal;

/// Words for powers of ten, without spaces; the longer before those that they begin with.
const POWERS: [(&str, u32); 14] = [
    ("hundredmillion", 8),
    ("tenthousand", 4),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("万", 4),
    ("亿", 8),
    ("千", 3),
    ("百", 2),
    ("mn", 6),
    ("bn", 9),
    ("k", 3),
    ("m", 6),
    ("b", 9),
];

/// What may stand before a number and behind it to say what is counted.
const BEFORE: [(&str, Unit); 3] = [("¥", Unit::Cny), ("us$", Unit::Usd), ("$", Unit::Usd)];
const BEHIND: [(&str, Unit); 8] = [
    ("元", Unit::Cny),
    ("yuan", Unit::Cny),
    ("rmb", Unit::Cny),
    ("cny", Unit::Cny),
    ("美元", Unit::Usd),
    ("usd", Unit::Usd),
    ("%", Unit::Percent),
    ("percent", Unit::Percent),
];

/// A number, and what it is counted in where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Without a sign: falls are printed without one.
    pub value: Decimal,
    /// Money or percent; none where only the number is said.
    pub unit: Option<Unit>,
}

/// Reads a folded text of which the whole is a number.
pub fn amount(folded: &str) -> Option<Amount> {
    let text = folded.replace([',', ' '], "");
    let text = text.trim_start_matches(['+', '-']);
    let before = BEFORE
        .iter()
        .find_map(|(sign, unit)| Some((text.strip_prefix(sign)?, *unit)));
    let (text, before) = before.map_or((text, None), |(rest, unit)| (rest, Some(unit)));
    let digits = text.find(|c: char| !(c.is_ascii_digit() || c == '.'));
    let (digits, mut rest) = text.split_at_checked(digits.unwrap_or(text.len()))?;
    let mut value = numeral::magnitude(digits).filter(|_| digits.starts_with(|c: char| c.is_ascii_digit()))?;
    while let Some((shorter, power)) = POWERS
        .iter()
        .find_map(|(name, power)| Some((rest.strip_prefix(name)?, *power)))
    {
        value = value.checked_mul(Decimal::from(10u64.pow(power)))?;
        rest = shorter;
    }
    let behind = BEHIND.iter().find(|(name, _)| *name == rest).map(|(_, unit)| *unit);
    let read = rest.is_empty() || behind.is_some();
    read.then_some(Amount {
        value,
        unit: behind.or(before),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_numbers_have_a_value_and_perhaps_a_unit() {
        for (text, value, unit) in [
            ("1.2万", "12000", None),
            ("12000", "12000", None),
            ("12,000", "12000", None),
            ("1.2 ten thousand", "12000", None),
            ("12k", "12000", None),
            ("1.65 hundred million", "165000000", None),
            ("3百万", "3000000", None),
            ("54.09%", "54.09", Some(Unit::Percent)),
            ("-54.09%", "54.09", Some(Unit::Percent)),
            ("16.5亿元", "1650000000", Some(Unit::Cny)),
            ("¥16.5 bn", "16500000000", Some(Unit::Cny)),
            ("16.5bn", "16500000000", None),
            ("us$5 million", "5000000", Some(Unit::Usd)),
            ("247 million yuan", "247000000", Some(Unit::Cny)),
        ] {
            let value = value.parse().unwrap();
            assert_eq!(amount(text), Some(Amount { value, unit }), "{text}");
        }
        for text in [
            "", "万", "2024年", "gdp", "第1位", "1.2.3", ".", "¥", "m", "5 m²", "一万",
        ] {
            assert_eq!(amount(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_beyond_all_bounds_is_no_number() {
        assert_eq!(amount(&format!("1{}", "亿".repeat(9))), None);
        assert_eq!(amount(&"9".repeat(40)), None);
    }
}
