//! Terms of the field in a running text: each is explained where it first stands.

use super::Context;
use crate::model::{Lang, Term};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    Words(String),
    /// A term as it stands, and what it means.
    Term(String, String),
}

/// The text with its terms told apart: the longest that fits, each once.
pub fn passages(context: Context, text: &str) -> Vec<Passage> {
    let terms = names(context);
    let (mut found, mut seen) = (Vec::new(), Vec::new());
    let (mut rest, mut words) = (text, String::new());
    while let Some(first) = rest.chars().next() {
        let here = terms
            .iter()
            .filter_map(|(name, term)| Some((name, term, begins(context.lang, &words, rest, name)?)));
        match here.max_by_key(|(name, ..)| name.len()) {
            Some((name, term, length)) => {
                let (own, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
                rest = after;
                if seen.contains(name) {
                    words.push_str(own);
                    continue;
                }
                seen.push(name);
                found.push(Passage::Words(std::mem::take(&mut words)));
                found.push(Passage::Term(own.into(), term.text.get(context.lang).to_string()));
            }
            None => {
                words.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    found.push(Passage::Words(words));
    found.retain(|passage| *passage != Passage::Words(String::new()));
    found
}

/// What the terms are called in the language of the page. An English rendering that stands for several unlike terms
/// explains none of them.
fn names<'a>(context: Context<'a>) -> Vec<(&'a str, &'a Term)> {
    let terms = &context.catalog.terms;
    let kin = |a: &str, b: &str| a.contains(b) || b.contains(a);
    let plain = |term: &&Term| {
        let mut same = terms.iter().filter(|other| other.name.en == term.name.en);
        context.lang == Lang::Zh || same.all(|other| kin(&other.name.zh, &term.name.zh))
    };
    terms
        .iter()
        .filter(plain)
        .map(|term| (term.name.get(context.lang), term))
        .collect()
}

/// The length of a term that begins here; in English it must be a word of its own, in small or capital letters, also
/// with the `s` of the plural.
fn begins(lang: Lang, before: &str, rest: &str, name: &str) -> Option<usize> {
    let (own, after) = rest.split_at_checked(name.len())?;
    let ends = |after: &str| !after.starts_with(char::is_alphanumeric);
    let here = match lang {
        Lang::Zh => own == name,
        Lang::En => own.eq_ignore_ascii_case(name) && !before.ends_with(char::is_alphanumeric),
    };
    let plural = || after.strip_prefix('s').filter(|after| ends(after));
    match lang {
        _ if !here => None,
        Lang::En if !ends(after) => plural().map(|_| name.len() + 1),
        _ => Some(name.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::record;

    fn terms(text: &str, lang: Lang) -> Vec<String> {
        let passages = passages(Context::new(record(), lang), text);
        let whole: String = passages
            .iter()
            .map(|passage| match passage {
                Passage::Words(words) | Passage::Term(words, _) => words.as_str(),
            })
            .collect();
        assert_eq!(whole, text, "nothing is lost");
        let terms = passages.into_iter().filter_map(|passage| match passage {
            Passage::Term(name, meaning) => {
                assert!(!meaning.is_empty());
                Some(name)
            }
            Passage::Words(_) => None,
        });
        terms.collect()
    }

    #[test]
    fn a_term_is_explained_once_where_it_first_stands_and_the_longest_wins() {
        for (lang, text, expected) in [
            (Lang::Zh, "", &[][..]),
            (Lang::Zh, "规上工业的规上企业", &["规上"]),
            (Lang::Zh, "地区生产总值", &["地区生产总值"]),
            (Lang::Zh, "网格事件由网格上报", &["网格事件", "网格"]),
            (Lang::En, "Gross regional product", &["Gross regional product"]),
            (Lang::En, "gridlock of a grid", &["grid"]),
            (Lang::En, "79 grids and a grid", &["grids"]),
            // Residents stand for 群众 and 市民 alike.
            (Lang::En, "for residents", &[]),
        ] {
            assert_eq!(terms(text, lang), expected, "{text}");
        }
    }
}
