//! Finds anything: places, indicators, reports, figures and initiatives, grouped, the best first.

mod candidates;

use super::Context;
use crate::model::ordered;
use crate::query::{Change, fold};
use candidates::Candidate;

/// How many of a group are shown.
pub const MOST: usize = 6;

vocabulary! {
    /// What kind of thing was found.
    Thing {
        Place = "place", "地区", "Places";
        Indicator = "indicator", "指标", "Indicators";
        Report = "report", "报告", "Reports";
        Figure = "figure", "数字", "Figures";
        Initiative = "initiative", "做法", "Initiatives";
        Group = "group", "做法的类别", "Groups of initiatives";
    }
}

/// Why something was found, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Its value equals the number asked for.
    Equal,
    /// Its name begins with the text.
    Begins,
    /// Its raw form prints the number asked for.
    Printed,
    /// Its name has the text, or all of its words.
    Contains,
    /// Its summary, definition or place has them.
    Elsewhere,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its kind and id: unique on the page.
    pub key: String,
    pub name: String,
    /// What tells it from others of its name.
    pub detail: String,
    pub link: Change,
    pub rank: Rank,
}

/// The things of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub thing: Thing,
    /// At most `MOST`, the best first.
    pub items: Vec<Item>,
    /// How many there are in all.
    pub total: usize,
    /// What shows all of them, where a page does.
    pub all: Option<Change>,
}

/// What was found; no group is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The folded words that were looked for.
    pub words: Vec<String>,
    /// The group with the best thing first.
    pub groups: Vec<Group>,
}

/// Finds what has all words of a text in its names or texts, or a number as its value. Nothing finds nothing.
pub fn find(context: Context, text: &str) -> Found {
    let folded = fold(text, &context.catalog.traditional);
    if folded.is_empty() {
        return Found::default();
    }
    let groups = Thing::ALL.iter().map(|thing| group(context, *thing, text, &folded));
    let groups = groups.filter(|group| group.total > 0).collect();
    let best = |group: &Group| group.items.first().map(|item| item.rank);
    Found {
        words: folded.split(' ').map(String::from).collect(),
        groups: ordered(groups, |a: &Group, b: &Group| best(a).cmp(&best(b))),
    }
}

fn group(context: Context, thing: Thing, text: &str, folded: &str) -> Group {
    let candidates = candidates::candidates(context, thing, text, folded);
    let total = candidates.len();
    let best = ordered(candidates, |a: &Candidate, b: &Candidate| a.rank.cmp(&b.rank));
    Group {
        thing,
        items: best
            .iter()
            .take(MOST)
            .filter_map(|candidate| candidates::item(context, thing, candidate, folded))
            .collect(),
        total,
        all: candidates::all(thing, text).filter(|_| total > MOST),
    }
}

/// How a folded text stands in names and in further texts; `None` where it does not.
fn rank(names: &[&str], further: &[&str], folded: &str) -> Option<Rank> {
    // Names of the record are simplified already; only width and case are left to fold.
    let names: Vec<String> = names.iter().map(|name| fold(name, &[])).collect();
    if names.iter().any(|name| name.starts_with(folded)) {
        return Some(Rank::Begins);
    }
    let stands = |text: &String, word: &str| {
        text.contains(word) && !starts(&text.chars().collect::<Vec<_>>(), &word.chars().collect::<Vec<_>>()).is_empty()
    };
    let all_in = |texts: &[String]| {
        folded
            .split(' ')
            .all(|word| texts.iter().any(|text| stands(text, word)))
    };
    if all_in(&names) {
        return Some(Rank::Contains);
    }
    let mut texts: Vec<String> = further.iter().map(|text| fold(text, &[])).collect();
    texts.extend(names);
    all_in(&texts).then_some(Rank::Elsewhere)
}

/// A text in pieces, each with whether it is one of the folded words. The pieces together are the text.
pub fn marked(text: &str, words: &[String], traditional: &[(char, char)]) -> Vec<(String, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let folded: Vec<char> = letters
        .iter()
        .map(|letter| folded_letter(*letter, traditional))
        .collect();
    let mut hit = vec![false; letters.len()];
    for word in words {
        let word: Vec<char> = word.chars().collect();
        for start in starts(&folded, &word) {
            hit.iter_mut().skip(start).take(word.len()).for_each(|hit| *hit = true);
        }
    }
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (letter, hit) in letters.into_iter().zip(hit) {
        match pieces.last_mut() {
            Some((piece, same)) if *same == hit => piece.push(letter),
            _ => pieces.push((letter.into(), hit)),
        }
    }
    pieces
}

/// Where a word stands in a text. Latin letters and digits count from the beginning of a word only, and a number only
/// as a whole: nc is not in income, 16 not in 165. Chinese has no such bounds.
fn starts(text: &[char], word: &[char]) -> Vec<usize> {
    let latin = word.first().is_some_and(char::is_ascii_alphanumeric);
    let number = word.last().is_some_and(char::is_ascii_digit);
    let fits = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        let after = text.get(at + word.len());
        text.get(*at..).is_some_and(|rest| rest.starts_with(word))
            && !(latin && before.is_some_and(char::is_ascii_alphanumeric))
            && !(number && after.is_some_and(char::is_ascii_digit))
    };
    (0..text.len()).filter(fits).collect()
}

fn folded_letter(letter: char, traditional: &[(char, char)]) -> char {
    fold(letter.encode_utf8(&mut [0; 4]), traditional)
        .chars()
        .next()
        .unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::record::record;

    fn found(text: &str, lang: Lang) -> Found {
        find(Context::new(record(), lang), text)
    }

    fn first(text: &str) -> (Thing, String) {
        let found = found(text, Lang::Zh);
        let group = found.groups.first().unwrap_or_else(|| panic!("nothing for {text}"));
        (group.thing, group.items[0].key.clone())
    }

    #[test]
    fn the_best_thing_stands_first() {
        for (text, thing, key) in [
            ("税收", Thing::Indicator, "indicator-tax-revenue"),
            ("GDP", Thing::Indicator, "indicator-gdp"),
            ("人均收入", Thing::Indicator, "indicator-rural-disposable-income"),
            ("老人吃饭", Thing::Indicator, "indicator-elder-meal-sites"),
            ("旧改", Thing::Indicator, "indicator-old-compounds-renewed"),
            ("old community", Thing::Indicator, "indicator-old-compounds-renewed"),
            ("群租房", Thing::Group, "group-rental-fire-safety"),
            ("稅收", Thing::Indicator, "indicator-tax-revenue"),
            ("ＴＡＸ　rev", Thing::Indicator, "indicator-tax-revenue"),
            ("南川西城", Thing::Place, "place-nanchuan-xicheng"),
            ("ncxc", Thing::Place, "place-nanchuan-xicheng"),
            ("nanchuan xi", Thing::Place, "place-nanchuan-xicheng"),
            ("网格治理", Thing::Group, "group-grid-governance"),
            ("河长制", Thing::Initiative, ""),
            ("2.47亿", Thing::Figure, "figure-nc-tax-revenue"),
            ("247,000,000", Thing::Figure, "figure-nc-tax-revenue"),
            ("54.09%", Thing::Figure, "figure-nc-criminal-cases-growth"),
        ] {
            let best = first(text);
            assert_eq!(best.0, thing, "{text}");
            assert!(best.1.starts_with(key), "{text}: {}", best.1);
        }
    }

    #[test]
    fn a_group_shows_at_most_six_and_counts_all() {
        for text in ["西", "a", "改造", "1", "Xicheng"] {
            for group in found(text, Lang::En).groups {
                assert!(!group.items.is_empty() && group.items.len() <= MOST && group.total >= group.items.len());
                assert!(
                    group.items.windows(2).all(|pair| pair[0].rank <= pair[1].rank),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn nothing_is_found_for_nothing_and_for_what_is_not_there() {
        for text in ["", "  ", "\u{3000}", "zzzzqq", "月球基地"] {
            assert_eq!(found(text, Lang::Zh).groups, [], "{text}");
        }
    }

    #[test]
    fn the_pieces_of_a_marked_text_are_the_text() {
        let table = [('稅', '税')];
        for (text, words, marked_pieces) in [
            ("Tax revenue", vec!["tax"], vec![("Tax", true), (" revenue", false)]),
            ("稅收收入", vec!["税收"], vec![("稅收", true), ("收入", false)]),
            ("税税税", vec!["税税"], vec![("税税税", true)]),
            ("税收", vec!["收", "税"], vec![("税收", true)]),
            ("income nc", vec!["nc"], vec![("income ", false), ("nc", true)]),
            ("165、16", vec!["16"], vec![("165、", false), ("16", true)]),
            ("ab", vec!["x"], vec![("ab", false)]),
            ("", vec!["x"], vec![]),
        ] {
            let words: Vec<String> = words.into_iter().map(String::from).collect();
            let pieces = marked(text, &words, &table);
            let expected: Vec<(String, bool)> = marked_pieces.into_iter().map(|(a, b)| (a.to_string(), b)).collect();
            assert_eq!(pieces, expected);
        }
    }
}
