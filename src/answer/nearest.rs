//! What an address that names no page, or a search that finds nothing, may have meant.

use super::Context;
use super::finder::{Found, Item, find};
use super::resembling::resembling;
use crate::model::{Lang, ordered};
use crate::query::{Change, CompareQuery, FigureQuery, InitiativeQuery, Query};
use crate::text::fold::fold;

/// How many guesses are offered.
const MOST: usize = 6;

/// A word with so many first letters of a page's name is taken as a form of it: comparison, compare.
const STEM: usize = 5;

/// A guess: a name and a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    pub name: String,
    pub link: Change,
}

/// The pages whose names are nearly those of the address, then what its words find, the best first.
pub fn nearest(context: Context, path: &str) -> Vec<Guess> {
    let folded = fold(path, &context.catalog.traditional);
    let words = words(&folded);
    let mut guesses = pages(context, &words);
    guesses.extend(things(context, &words));
    guesses.truncate(MOST);
    guesses
}

/// What is nearest to a text that finds nothing: what its words find one by one, or else what resembles it.
pub fn offers(context: Context, text: &str) -> Vec<Guess> {
    let folded = fold(text, &context.catalog.traditional);
    // Of and in stand everywhere.
    let telling = |word: &&str| !word.bytes().all(|byte| byte.is_ascii_alphabetic()) || word.len() > 2;
    let words: Vec<&str> = words(&folded).into_iter().filter(telling).collect();
    let mut guesses = things(context, &words);
    if guesses.is_empty() {
        guesses = resembling(context, text);
    }
    guesses.truncate(MOST);
    guesses
}

fn words(folded: &str) -> Vec<&str> {
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).take(8).collect()
}

/// The names of the pages in addresses, in Chinese and in English.
const PAGES: [(&str, &str, &str); 5] = [
    ("overview", "概览", "Overview"),
    ("figures", "数字", "Figures"),
    ("compare", "比较", "Compare"),
    ("initiatives", "做法", "Initiatives"),
    ("method", "数据与方法", "Data and method"),
];

/// The page with this name, with nothing chosen on it.
fn page(name: &str) -> Query {
    match name {
        "figures" => Query::Figures(FigureQuery::default()),
        "compare" => Query::Compare(CompareQuery::default()),
        "initiatives" => Query::Initiatives(InitiativeQuery::default()),
        "method" => Query::Method,
        _ => Query::Overview,
    }
}

/// Whether a word is a page's name, or nearly so.
fn near(word: &str, name: &str) -> bool {
    distance(word, name) <= name.len() / 3 || shared_start(word, name) >= STEM
}

fn pages(context: Context, words: &[&str]) -> Vec<Guess> {
    let pages = PAGES
        .into_iter()
        .filter(|(name, zh, _)| words.iter().any(|word| near(word, name) || word == zh));
    pages
        .map(|(name, zh, en)| Guess {
            name: context.lang.say(zh, en).into(),
            link: Change::To(page(name)),
        })
        .collect()
}

/// What the words find one by one; what more of them find comes first.
fn things(context: Context, words: &[&str]) -> Vec<Guess> {
    let mut found: Vec<(Guess, usize)> = Vec::new();
    // A page's name has done its work; a single Latin letter or a number stands in too many things to say anything.
    let of_page = |word: &str| near(word, "report") || PAGES.iter().any(|(name, ..)| near(word, name));
    let vague = |word: &str| word.is_ascii() && (word.len() < 2 || word.bytes().all(|byte| byte.is_ascii_digit()));
    let telling = |word: &&&str| !of_page(word) && !vague(word);
    // Who asks for a report gets reports first.
    let of_report = words.iter().any(|word| near(word, "report"));
    for word in words.iter().filter(telling) {
        let Found { near, groups, .. } = find(context, word);
        for item in groups.into_iter().flat_map(|group| group.items) {
            let weight = match (near.is_empty(), of_report && item.key.starts_with("report-")) {
                (true, true) => 4,
                (true, false) => 2,
                // What is there as typed comes before what is nearly there.
                (false, _) => 1,
            };
            match found.iter_mut().find(|(guess, _)| guess.link == item.link) {
                Some((_, hits)) => *hits += weight,
                None => found.push((guess(context.lang, item), weight)),
            }
        }
    }
    ordered(found, |a, b| b.1.cmp(&a.1))
        .into_iter()
        .map(|(guess, _)| guess)
        .collect()
}

/// One of the things found, in a line.
pub(super) fn guess(lang: Lang, item: Item) -> Guess {
    let parts = [Some(item.name), item.value, Some(item.detail)];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Guess {
        name: parts.join(lang.say("，", ", ")),
        link: item.link,
    }
}

/// How many letters must be changed, added or left out to come from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((other, diagonal), above) in b.iter().zip(&row).zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or_default();
            next.push((diagonal + usize::from(letter != *other)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

fn shared_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::write;
    use crate::query::Location;
    use crate::record::record;

    #[test]
    fn the_distance_of_words_counts_changes() {
        for (a, b, count) in [
            ("", "", 0),
            ("abc", "", 3),
            ("", "abc", 3),
            ("figure", "figures", 1),
            ("compair", "compare", 2),
            ("x", "y", 1),
            ("网格", "网络", 1),
        ] {
            assert_eq!(distance(a, b), count, "{a} {b}");
        }
    }

    #[test]
    fn the_nearest_thing_comes_first() {
        for (path, link) in [
            ("figure", "#/figures"),
            ("Comparison", "#/compare"),
            ("methods", "#/method"),
            ("initiative/x", "#/initiatives"),
            ("数字", "#/figures"),
            ("tax-revenue", "#/compare?indicator=tax-revenue"),
            ("report/zhongshan-2023", "#/report/zhongshan-xiqu-2024"),
        ] {
            let guesses = nearest(Context::new(record(), Lang::En), path);
            let first = guesses
                .first()
                .map(|guess| write(&Location::default().after(&guess.link)));
            assert_eq!(first.as_deref(), Some(link), "{path}");
        }
        assert_eq!(nearest(Context::new(record(), Lang::En), "zzzzqqq"), []);
    }

    #[test]
    fn what_finds_nothing_is_offered_the_nearest_thing() {
        for (text, link) in [
            ("GDP 月球基地", "#/compare?indicator=gdp"),
            ("tax on windows", "#/compare?indicator=tax-revenue"),
            ("市场主体数目", "#/compare?indicator=market-entities-total"),
            ("4449", "#/figures?open=zs-safety-hazards-rectified"),
        ] {
            let context = Context::new(record(), Lang::Zh);
            assert_eq!(find(context, text).groups, [], "{text}");
            let guesses = offers(context, text);
            let links = guesses
                .iter()
                .map(|guess| write(&Location::default().after(&guess.link)));
            let links: Vec<String> = links.collect();
            assert!(links.iter().any(|found| found.starts_with(link)), "{text}: {links:?}");
        }
        assert_eq!(offers(Context::new(record(), Lang::En), "zzzzqqq"), []);
    }
}
