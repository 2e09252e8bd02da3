//! Search in the names and numbers of figures, and in initiatives.

use super::magnitude::{contains_number, read_number};
use super::{Index, fold};
use crate::model::{Catalog, Figure, Initiative, Report};
use rust_decimal::Decimal;

/// Why a figure was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hit {
    /// The number asked for equals its value.
    Value,
    /// Its raw form prints the number asked for.
    Raw,
    /// Its subject, indicator or place has the words.
    Name,
}

/// What of one row is searched, folded once.
pub(super) struct Haystack {
    names: String,
    raw: String,
    value: Option<Decimal>,
}

impl Haystack {
    /// Those of all figures of a catalog.
    pub(super) fn of_figures(catalog: &Catalog) -> Vec<Haystack> {
        let one = |figure| Haystack::of_figure(figure, &catalog.traditional);
        catalog.figures.iter().map(one).collect()
    }

    /// Those of all initiatives of a catalog.
    pub(super) fn of_initiatives(catalog: &Catalog) -> Vec<Haystack> {
        let one = |initiative| Haystack::of_initiative(initiative, &catalog.traditional);
        catalog.initiatives.iter().map(one).collect()
    }

    /// A figure: its subject, indicator and place, its raw form and its value.
    fn of_figure(figure: &Figure, traditional: &[(char, char)]) -> Haystack {
        let mut names = vec![figure.subject.zh.as_str(), &figure.subject.en];
        if let Some(indicator) = &figure.indicator {
            names.extend([indicator.name.zh.as_str(), &indicator.name.en]);
        }
        let names = names.join("\u{1}") + &places(&figure.report);
        let raw = fold(&figure.raw, traditional);
        Haystack {
            names: fold(&names, traditional),
            raw,
            value: Some(figure.value.abs()),
        }
    }

    /// An initiative: its name, summary and place.
    fn of_initiative(initiative: &Initiative, traditional: &[(char, char)]) -> Haystack {
        let (name, summary) = (&initiative.name, &initiative.summary);
        let names = [name.zh.as_str(), &name.en, &summary.zh, &summary.en].join("\u{1}") + &places(&initiative.report);
        Haystack {
            names: fold(&names, traditional),
            raw: String::new(),
            value: None,
        }
    }
}

/// All names of a report's place and of what lies above it, with the initials of their pinyin.
fn places(report: &Report) -> String {
    let mut out = String::new();
    for place in report.place.line() {
        let initials = initials(&place.pinyin);
        for name in [
            place.name.zh.as_str(),
            &place.name.en,
            &place.label.zh,
            &place.label.en,
            &initials,
        ] {
            out.push('\u{1}');
            out.push_str(name);
        }
    }
    out
}

/// The first letters of pinyin syllables: `nan chuan` is `nc`.
pub fn initials(pinyin: &str) -> String {
    pinyin
        .split_whitespace()
        .filter_map(|syllable| syllable.chars().next())
        .collect()
}

/// A search text made ready: either a number, or words that must all occur.
pub(super) enum Needle {
    Nothing,
    Number { value: Decimal, printed: String },
    Words(Vec<String>),
}

impl Needle {
    pub(super) fn new(text: &str, index: &Index) -> Needle {
        let folded = fold(text, &index.catalog.traditional);
        match read_number(&folded) {
            _ if folded.is_empty() => Needle::Nothing,
            Some(value) => {
                let printed = folded
                    .trim_start_matches(['+', '-', '\u{2212}'])
                    .replace([',', ' '], "");
                Needle::Number { value, printed }
            }
            None => Needle::Words(folded.split(' ').map(String::from).collect()),
        }
    }

    /// Whether and why a row is found. Nothing searched for finds everything.
    pub(super) fn find(&self, index: &Index, row: usize) -> Result<Option<Hit>, ()> {
        if matches!(self, Needle::Nothing) {
            return Ok(None);
        }
        let haystack = index.haystacks().get(row).ok_or(())?;
        match self {
            Needle::Number { value, .. } if Some(*value) == haystack.value => Ok(Some(Hit::Value)),
            Needle::Number { printed, .. } if contains_number(&haystack.raw, printed) => Ok(Some(Hit::Raw)),
            Needle::Number { printed, .. } if contains_number(&haystack.names, printed) => Ok(Some(Hit::Name)),
            Needle::Words(words) if words.iter().all(|word| haystack.names.contains(word.as_str())) => {
                Ok(Some(Hit::Name))
            }
            _ => Err(()),
        }
    }
}
