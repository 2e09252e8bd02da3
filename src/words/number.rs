//! Exact decimals in 万/亿 or K/m/bn, with their units; nothing is rounded but the ticks of an axis.

use crate::model::{Lang, Unit};
use rust_decimal::Decimal;

/// The minus sign as it is set in text.
pub const MINUS: char = '\u{2212}';

/// Digits as the record has them, with thousands separators: in English from 1,000 on, in Chinese from 10,000 on.
pub fn grouped(value: Decimal, lang: Lang) -> String {
    let ungrouped = if lang == Lang::Zh { 4 } else { 3 };
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && whole.len() > ungrouped && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A value in the language's powers, exact: 30.1亿, 1.6万; 3.01bn, 81.33m, 16,000.
pub fn short(value: Decimal, lang: Lang) -> String {
    let powers: &[(i64, u32, &str)] = match lang {
        Lang::Zh => &[(100_000_000, 8, "亿"), (10_000, 4, "万")],
        Lang::En => &[(1_000_000_000, 9, "bn"), (1_000_000, 6, "m")],
    };
    let power = powers.iter().find(|(power, ..)| value.abs() >= Decimal::from(*power));
    match power {
        Some((_, zeros, name)) => grouped(shifted(value, *zeros), lang) + name,
        None => grouped(value, lang),
    }
}

/// A value with its decimal point moved to the left: a division by a power of ten that is always exact.
fn shifted(value: Decimal, zeros: u32) -> Decimal {
    Decimal::try_from_i128_with_scale(value.mantissa(), value.scale() + zeros)
        .unwrap_or(value)
        .normalize()
}

/// A value with its unit: 30.1亿元, 3.01bn yuan, 54.09%, 7.16公里, 43个. In English the noun of a count stands in the
/// subject, so counts stand bare; in Chinese the measure word as printed follows.
pub fn quantity(value: Decimal, unit: Unit, classifier: &str, lang: Lang) -> String {
    with_unit(short(value, lang), value, unit, classifier, lang)
}

/// The same in full digits: 3,010,000,000元, 3,010,000,000 yuan, 43个.
pub fn in_full(value: Decimal, unit: Unit, classifier: &str, lang: Lang) -> String {
    with_unit(grouped(value, lang), value, unit, classifier, lang)
}

fn with_unit(number: String, value: Decimal, unit: Unit, classifier: &str, lang: Lang) -> String {
    match (unit, lang) {
        (Unit::Percent, _) => grouped(value, lang) + "%",
        (Unit::Rank, Lang::Zh) => format!("第{}位", grouped(value, lang)),
        (Unit::Rank, Lang::En) => format!("No.\u{a0}{}", grouped(value, lang)),
        (Unit::Usd, Lang::En) => with_currency(&number, "US$"),
        (Unit::Item | Unit::Person | Unit::PersonTime | Unit::Household, Lang::En) => number,
        (Unit::Item | Unit::Person | Unit::PersonTime | Unit::Household, Lang::Zh) if !classifier.is_empty() => {
            number + classifier
        }
        (Unit::Item, Lang::Zh) => number,
        (_, Lang::Zh) => number + unit.name(lang),
        (Unit::Year | Unit::Month | Unit::Day | Unit::Hour | Unit::Minute, Lang::En) if value == Decimal::ONE => {
            format!("{number}\u{a0}{}", unit.name(lang).trim_end_matches('s'))
        }
        (_, Lang::En) => format!("{number}\u{a0}{}", unit.name(lang)),
    }
}

fn with_currency(number: &str, sign: &str) -> String {
    match number.strip_prefix(MINUS) {
        Some(rest) => format!("{MINUS}{sign}{rest}"),
        None => format!("{sign}{number}"),
    }
}

/// The label of an axis tick: rounded to three decimals, in the language's powers.
pub fn tick(value: f64, unit: Unit, lang: Lang) -> String {
    let rounded = Decimal::new((value * 1000.0).round() as i64, 3).normalize();
    match unit {
        Unit::Percent => grouped(rounded, lang) + "%",
        _ => short(rounded, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_set_for_people_and_stay_exact() {
        for (value, unit, classifier, zh, en) in [
            ("3010000000", Unit::Cny, "", "30.1亿元", "3.01bn\u{a0}yuan"),
            ("3455000000", Unit::Cny, "", "34.55亿元", "3.455bn\u{a0}yuan"),
            ("81330000", Unit::Cny, "", "8133万元", "81.33m\u{a0}yuan"),
            ("-54.09", Unit::Percent, "", "−54.09%", "−54.09%"),
            ("130000", Unit::PersonTime, "人次", "13万人次", "130,000"),
            ("43", Unit::Item, "个", "43个", "43"),
            ("7734", Unit::Item, "宗", "7734宗", "7,734"),
            ("21.249", Unit::Kilometre, "", "21.249公里", "21.249\u{a0}km"),
            ("2", Unit::Rank, "位", "第2位", "No.\u{a0}2"),
            ("9.0", Unit::Percent, "", "9.0%", "9.0%"),
            ("12580000", Unit::Cny, "", "1258万元", "12.58m\u{a0}yuan"),
            ("0.5", Unit::Month, "", "0.5个月", "0.5\u{a0}months"),
            ("0", Unit::Item, "", "0", "0"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(quantity(value, unit, classifier, Lang::Zh), zh);
            assert_eq!(quantity(value, unit, classifier, Lang::En), en);
        }
    }

    #[test]
    fn full_digits_carry_the_unit_as_the_language_sets_it() {
        for (value, unit, classifier, zh, en) in [
            (
                "3010000000",
                Unit::Cny,
                "",
                "3,010,000,000元",
                "3,010,000,000\u{a0}yuan",
            ),
            ("4058", Unit::Item, "家", "4058家", "4,058"),
            ("-54.09", Unit::Percent, "", "−54.09%", "−54.09%"),
            ("360000", Unit::SquareMetre, "", "360,000平方米", "360,000\u{a0}m²"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(in_full(value, unit, classifier, Lang::Zh), zh);
            assert_eq!(in_full(value, unit, classifier, Lang::En), en);
        }
    }
}
