//! The finder over the whole record: whatever has a name is found by it.

use jiezhen::address;
use jiezhen::answer::Context;
use jiezhen::answer::finder::{Found, Rank, Thing, find};
use jiezhen::model::{Both, Lang};
use jiezhen::query::Query;
use jiezhen::record::record;
use jiezhen::view::{self, Seen};

fn found(text: &str, lang: Lang) -> Found {
    find(Context::new(record(), &Query::default(), lang), text)
}

fn html(text: &str, lang: Lang) -> String {
    let query = Query::default();
    view::found(
        Seen {
            context: Context::new(record(), &query, lang),
            width: 0.0,
        },
        text,
    )
}

/// Both names find the thing among the best of its kind.
fn is_found(thing: Thing, id: &str, name: &Both) {
    for lang in Lang::ALL {
        let found = found(name.get(lang), lang);
        let group = found.groups.iter().find(|group| group.thing == thing);
        let keys: Vec<&str> = group.map_or(Vec::new(), |group| {
            group.items.iter().map(|item| item.key.as_str()).collect()
        });
        let key = format!("{}-{id}", thing.id());
        assert!(
            keys.contains(&key.as_str()),
            "{} finds {keys:?}, not {key}",
            name.get(lang)
        );
    }
}

#[test]
fn whatever_has_a_name_is_found_by_it_in_both_languages() {
    let catalog = &record().catalog;
    catalog
        .places
        .iter()
        .for_each(|place| is_found(Thing::Place, &place.id, &place.label));
    catalog
        .reports
        .iter()
        .for_each(|report| is_found(Thing::Report, &report.id, &report.title));
    catalog
        .indicators
        .iter()
        .for_each(|indicator| is_found(Thing::Indicator, &indicator.id, &indicator.name));
    // Every ninth, for the sake of time.
    let initiatives = catalog.initiatives.iter().step_by(9);
    initiatives.for_each(|initiative| is_found(Thing::Initiative, &initiative.id, &initiative.name));
}

#[test]
fn every_link_that_is_found_is_read_without_a_doubt() {
    for text in ["西", "a", "1", "2024", "nc", "网格", "稅收", "tax revenue", "1.2万"] {
        for lang in Lang::ALL {
            for group in found(text, lang).groups {
                for link in group.items.iter().map(|item| &item.link).chain(&group.all) {
                    let read = address::read(link, record());
                    assert!(read.warnings.is_empty(), "{text}: {link}: {:?}", read.warnings);
                }
            }
        }
    }
}

#[test]
fn a_number_says_whether_it_is_equal_or_printed() {
    let ranks = |text: &str| -> Vec<Rank> {
        let found = found(text, Lang::Zh);
        let figures = found.groups.into_iter().find(|group| group.thing == Thing::Figure);
        figures.map_or(Vec::new(), |group| group.items.iter().map(|item| item.rank).collect())
    };
    assert_eq!(ranks("2.47亿"), [Rank::Equal]);
    assert!(ranks("12000").contains(&Rank::Equal));
    assert!(ranks("2.47").iter().all(|rank| *rank == Rank::Printed) && !ranks("2.47").is_empty());
    assert!(html("2.47亿", Lang::Zh).contains("数值相等") && html("2.47亿", Lang::En).contains("equal"));
}

#[test]
fn what_was_looked_for_is_marked_and_nothing_becomes_markup() {
    assert!(html("税收", Lang::Zh).contains("<mark>税收</mark>收入"));
    assert!(html("TAX", Lang::En).contains("<mark>Tax</mark> revenue"));
    for lang in Lang::ALL {
        let html = html("<script>", lang);
        assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
    }
}

#[test]
fn nothing_found_says_what_may_be_asked() {
    for (lang, words) in [(Lang::Zh, "没有找到“月球”"), (Lang::En, "Nothing was found for “月球”")] {
        let html = html("月球", lang);
        assert!(
            html.contains(words) && html.contains("nc") && !html.contains("listbox"),
            "{html}"
        );
    }
    assert!(!html("", Lang::En).contains("Nothing was found"));
}
