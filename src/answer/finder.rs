//! Finds anything: places, themes, indicators, reports, figures and initiatives, grouped, the best first.

mod item;

pub use item::Item;

use super::Context;
use crate::model::{Lang, ordered};
use crate::query::{Change, FigureQuery, Filter, InitiativeQuery, Query};
use crate::search::{Asked, Match, Rank, Thing, best};

/// How many of a group are shown.
pub const MOST: usize = 6;

/// The things of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub thing: Thing,
    /// At most `MOST`, the best first.
    pub items: Vec<Item>,
    /// How many there are in all.
    pub total: usize,
    /// What shows all of them, where a page does and there are several.
    pub all: Option<Change>,
}

/// What was found; no group is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The folded words to mark.
    pub words: Vec<String>,
    /// What was taken for words that stand nowhere as they were typed.
    pub near: Vec<String>,
    /// The group with the best thing first.
    pub groups: Vec<Group>,
}

/// Finds what has all words of a text in its names or texts, or a number as its value. Nothing finds nothing.
pub fn find(context: Context, text: &str) -> Found {
    let (found, asked) = (context.search().find(text), context.search().asked(text));
    let of = |thing: &Thing| -> Vec<Match> {
        let matches = found.matches.iter().filter(|found| found.thing == *thing);
        matches.copied().collect()
    };
    let groups = Thing::ALL
        .iter()
        .map(|thing| group(context, *thing, of(thing), &asked, text));
    let groups = groups.filter(|group| !group.items.is_empty()).collect();
    let first = |group: &Group| group.items.first().map(|item| item.rank);
    Found {
        groups: ordered(groups, |a: &Group, b: &Group| first(a).cmp(&first(b))),
        words: found.words,
        near: found.near,
    }
}

fn group(context: Context, thing: Thing, matches: Vec<Match>, asked: &Asked, text: &str) -> Group {
    let total = matches.len();
    let best = best(&matches).into_iter().take(MOST);
    Group {
        thing,
        items: best.filter_map(|found| item::item(context, found, asked)).collect(),
        total,
        all: all(thing, text).filter(|_| total > 1),
    }
}

/// Why something was found, where its name does not show it.
pub fn why(rank: Rank, lang: Lang) -> Option<&'static str> {
    match rank {
        Rank::Equal => Some(lang.say("数值相等", "equal")),
        Rank::Printed => Some(lang.say("原文写有", "as printed")),
        Rank::Begins | Rank::Contains | Rank::Elsewhere => None,
    }
}

/// That nothing has a text as it was typed, and what was taken for it; none where something has it.
pub fn also_near(near: &[String], lang: Lang) -> Option<String> {
    let quoted: Vec<String> = near
        .iter()
        .map(|near| [lang.say("“", "“"), near, lang.say("”", "”")].concat())
        .collect();
    (!near.is_empty()).then(|| match lang {
        Lang::Zh => format!("没有完全相符的；相近的有：{}。", quoted.join("、")),
        Lang::En => format!("Nothing matches exactly; also near: {}.", quoted.join(", ")),
    })
}

/// All that the page of figures or initiatives finds for the text.
fn all(thing: Thing, text: &str) -> Option<Change> {
    let mut filter = Filter::default();
    filter.search(text.trim());
    let query = match thing {
        Thing::Figure => Query::Figures(FigureQuery {
            filter,
            ..FigureQuery::default()
        }),
        Thing::Initiative => Query::Initiatives(InitiativeQuery {
            filter,
            ..InitiativeQuery::default()
        }),
        Thing::Place | Thing::Theme | Thing::Indicator | Thing::Report | Thing::Group => return None,
    };
    Some(Change::To(query))
}

#[cfg(test)]
mod tests {
    use super::*;
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
            ("zsxq", Thing::Place, "place-zhongshan-xiqu"),
            ("xiqu", Thing::Place, "place-zhongshan-xiqu"),
            ("nanchuan xi", Thing::Place, "place-nanchuan-xicheng"),
            ("economy", Thing::Theme, "theme-economy"),
            ("网格治理", Thing::Group, "group-grid-governance"),
            ("河长制", Thing::Group, "group-chiefs"),
            ("格小西", Thing::Initiative, ""),
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
    fn all_that_is_found_for_a_long_text_is_asked_for_in_a_link_that_is_read() {
        let long = "西".repeat(crate::query::LONGEST_TEXT + 1);
        let Some(Change::To(query)) = all(Thing::Figure, &long) else {
            panic!("figures have a page")
        };
        let location = crate::query::Location { query, lang: None };
        assert_eq!(
            crate::address::read(&crate::address::write(&location), record()).warnings,
            []
        );
    }

    #[test]
    fn nothing_is_found_for_nothing_and_for_what_is_not_there() {
        for text in ["", "  ", "\u{3000}", "“", "%", "zzzzqq", "月球基地"] {
            assert_eq!(found(text, Lang::Zh).groups, [], "{text}");
        }
    }
}
