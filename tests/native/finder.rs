//! The finder over the whole record: whatever has a name is found by it.

use crate::html::{self, Element};
use crate::page::{context, link};
use jiezhen::address;
use jiezhen::answer::finder::{Found, find};
use jiezhen::app::{Still, render_found};
use jiezhen::model::{Both, Lang};
use jiezhen::record::record;
use jiezhen::search::{Rank, Thing};

fn found(text: &str, lang: Lang) -> Found {
    find(context(lang), text)
}

/// What the page shows below the finder's box.
fn shown(text: &str, lang: Lang) -> (Element, String) {
    let still = Still {
        hash: "#/method",
        lang,
        width: 1200.0,
    };
    let page = html::read(&render_found(still, text));
    let words = page.one("#found").text();
    (page, words)
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
                for change in group.items.iter().map(|item| &item.link).chain(&group.all) {
                    let link = link(change);
                    assert_eq!(address::read(&link, record()).warnings, [], "{text}: {link}");
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
    assert!(shown("2.47亿", Lang::Zh).1.contains("数值相等") && shown("2.47亿", Lang::En).1.contains("equal"));
}

#[test]
fn what_was_looked_for_is_marked_and_nothing_becomes_markup() {
    for (text, lang, mark, whole) in [
        ("税收", Lang::Zh, "税收", "税收收入"),
        ("TAX", Lang::En, "Tax", "Tax revenue"),
    ] {
        let (page, _) = shown(text, lang);
        let name = page.all("#found a .name").into_iter().find(|name| name.text() == whole);
        assert_eq!(name.expect(whole).one("mark").text(), mark);
    }
    for lang in Lang::ALL {
        let (page, words) = shown("<script>", lang);
        assert!(words.contains("<script>") && page.first("script").is_none());
    }
}

#[test]
fn what_is_found_stands_in_named_groups_that_count_it() {
    let (page, _) = shown("西", Lang::En);
    let groups = page.all("#found .found-group");
    assert!(groups.len() > 1);
    for (group, answer) in groups.iter().zip(found("西", Lang::En).groups) {
        let name = group.one(".found-name");
        assert_eq!(
            (group.attr("aria-labelledby"), group.attr("role")),
            (name.attr("id"), Some("group"))
        );
        assert!(name.text().starts_with(answer.thing.name(Lang::En)));
        assert_eq!(name.one(".count").text(), answer.total.to_string());
        let items = answer
            .items
            .iter()
            .map(|item| link(&item.link))
            .chain(answer.all.iter().map(link));
        assert_eq!(crate::page::links(group), items.collect::<Vec<_>>());
    }
}

#[test]
fn nothing_found_says_what_may_be_asked() {
    for (lang, words) in [(Lang::Zh, "没有找到“月球”"), (Lang::En, "Nothing was found for “月球”")] {
        let (page, found) = shown("月球", lang);
        assert!(found.contains(words) && found.contains("nc"), "{found}");
        assert!(page.first("#found a").is_none());
    }
    let (page, words) = shown("", Lang::En);
    assert!(!words.contains("Nothing was found") && page.one("#found").attr("hidden").is_some());
}

#[test]
fn whatever_people_call_an_indicator_or_a_group_finds_it() {
    let catalog = &record().catalog;
    let indicators = catalog
        .indicators
        .iter()
        .map(|one| (Thing::Indicator, &one.id, &one.aliases));
    let groups = catalog.groups.iter().map(|one| (Thing::Group, &one.id, &one.aliases));
    for (thing, id, aliases) in indicators.chain(groups) {
        let lists = aliases.iter().flat_map(|all| [&all.zh, &all.en]);
        for alias in lists.flat_map(|list| list.split(';')) {
            let found = found(alias, Lang::Zh);
            let group = found.groups.iter().find(|group| group.thing == thing);
            let group = group.unwrap_or_else(|| panic!("{alias} finds nothing of its kind"));
            let key = format!("{}-{id}", thing.id());
            let shown = group.items.iter().any(|item| item.key == key);
            // A word that many are called by shows the best of them, and counts all.
            assert!(shown || group.total > group.items.len(), "{alias} does not find {key}");
        }
    }
}

#[test]
fn what_is_found_by_another_name_says_so() {
    for (text, lang, detail) in [
        ("老人吃饭", Lang::Zh, "民生保障，也叫“老人吃饭”"),
        ("old community", Lang::En, "Urban development, also “old community”"),
        ("老年助餐点", Lang::Zh, "民生保障"),
    ] {
        let groups = found(text, lang).groups;
        let indicators = groups.iter().find(|group| group.thing == Thing::Indicator).unwrap();
        assert_eq!(indicators.items[0].detail, detail);
    }
}
