//! The period that a figure covers: a calendar span, a state as of a month, or unknown.

use super::Lang;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// The period that a figure covers, not the year of its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// Whole months from the first to the last, both included.
    Span { from: Month, to: Month },
    /// As of the end of a month; when it began is not printed.
    AsOf(Month),
    /// The report does not tell.
    Unknown,
}

impl Period {
    /// Reads `2024`, `2024-09`, `2024-01/2024-09`, `2016/2020`, `../2024-12` or `unknown`.
    pub fn parse(text: &str) -> Option<Period> {
        if text == "unknown" {
            return Some(Period::Unknown);
        }
        if let Some(end) = text.strip_prefix("../") {
            return Some(Period::AsOf(month(end, 12)?));
        }
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let (from, to) = (month(first, 1)?, month(last, 12)?);
        (from <= to).then_some(Period::Span { from, to })
    }

    /// The shortest ISO 8601 form, which `parse` reads back.
    pub fn iso(self) -> String {
        match self {
            Period::Unknown => "unknown".into(),
            Period::AsOf(m) => format!("../{:04}-{:02}", m.year, m.month),
            Period::Span { from, to } if from.month == 1 && to.month == 12 => {
                if from.year == to.year {
                    format!("{:04}", from.year)
                } else {
                    format!("{:04}/{:04}", from.year, to.year)
                }
            }
            Period::Span { from, to } if from == to => format!("{:04}-{:02}", from.year, from.month),
            Period::Span { from, to } => {
                format!("{:04}-{:02}/{:04}-{:02}", from.year, from.month, to.year, to.month)
            }
        }
    }

    /// The calendar years that the period touches: first and last.
    pub fn years(self) -> Option<(u16, u16)> {
        match self {
            Period::Unknown => None,
            Period::AsOf(m) => Some((m.year, m.year)),
            Period::Span { from, to } => Some((from.year, to.year)),
        }
    }

    /// How many months a span has; a state as of a date and an unknown period have no length.
    pub fn months(self) -> Option<u32> {
        match self {
            Period::Span { from, to } => {
                let count = |m: Month| u32::from(m.year) * 12 + u32::from(m.month);
                Some(count(to).saturating_sub(count(from)) + 1)
            }
            _ => None,
        }
    }

    /// The period in words: 2024 年, 2024 年 1–9 月, 2016–2020 年, 截至 2024 年底.
    pub fn words(self, lang: Lang) -> String {
        match (self, lang) {
            (Period::Unknown, _) => lang.say("时期不明", "period unknown").into(),
            (Period::AsOf(m), Lang::Zh) if m.month == 12 => format!("截至{}年底", m.year),
            (Period::AsOf(m), Lang::Zh) => format!("截至{}年{}月", m.year, m.month),
            (Period::AsOf(m), Lang::En) if m.month == 12 => format!("end of {}", m.year),
            (Period::AsOf(m), Lang::En) => format!("as of {} {}", month_name(m.month), m.year),
            (Period::Span { from, to }, _) => span_words(from, to, lang),
        }
    }
}

fn span_words(from: Month, to: Month, lang: Lang) -> String {
    let whole_years = from.month == 1 && to.month == 12;
    match lang {
        Lang::Zh if whole_years && from.year == to.year => format!("{}年", from.year),
        Lang::Zh if whole_years => format!("{}–{}年", from.year, to.year),
        Lang::Zh if from == to => format!("{}年{}月", from.year, from.month),
        Lang::Zh if from.year == to.year => format!("{}年{}–{}月", from.year, from.month, to.month),
        Lang::Zh => format!("{}年{}月–{}年{}月", from.year, from.month, to.year, to.month),
        Lang::En if whole_years && from.year == to.year => format!("{}", from.year),
        Lang::En if whole_years => format!("{}–{}", from.year, to.year),
        Lang::En if from == to => format!("{} {}", month_name(from.month), from.year),
        Lang::En if from.year == to.year => {
            format!("{}–{} {}", month_name(from.month), month_name(to.month), from.year)
        }
        Lang::En => {
            format!(
                "{} {}–{} {}",
                month_name(from.month),
                from.year,
                month_name(to.month),
                to.year
            )
        }
    }
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    NAMES.get(usize::from(month).saturating_sub(1)).copied().unwrap_or("")
}

fn month(text: &str, default: u8) -> Option<Month> {
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, digits(month, 2)? as u8),
        None => (text, default),
    };
    let year = digits(year, 4)?;
    (1..=12).contains(&month).then_some(Month { year, month })
}

fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_written_as_it_is_read() {
        for text in [
            "2024",
            "2024-09",
            "2024-01/2024-09",
            "2016/2020",
            "../2024-12",
            "unknown",
            "2023-11/2024-02",
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(period.iso(), text);
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "24", "2024-13", "2024/2023", "2024-1", "../", "2024-01-05", "+024"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_set_in_words() {
        for (text, zh, en) in [
            ("2024", "2024年", "2024"),
            ("2024-01/2024-09", "2024年1–9月", "Jan–Sep 2024"),
            ("2016/2020", "2016–2020年", "2016–2020"),
            ("../2024-12", "截至2024年底", "end of 2024"),
            ("../2024-06", "截至2024年6月", "as of Jun 2024"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(
                (period.words(Lang::Zh).as_str(), period.words(Lang::En).as_str()),
                (zh, en)
            );
        }
    }
}
