//! The page of figures: its question, pictures, table and pages, in both languages.

use crate::page::{assert_links_are_understood, assert_words_are_whole, context, page, query, wide};
use jiezhen::answer::{ROWS_PER_PAGE, pictures};
use jiezhen::model::Lang;
use jiezhen::query::filter;
use jiezhen::record::record;

const HASHES: [&str; 8] = [
    "#/figures",
    "#/figures?theme=economy.safety&place=nanchuan-xicheng",
    "#/figures?year=2018",
    "#/figures?q=165",
    "#/figures?page=3&sort=value-desc",
    "#/figures?by=year&page=999",
    "#/figures?by=indicator&cols=status.exact.measure",
    "#/figures?q=no-such-thing-at-all",
];

#[test]
fn every_link_of_the_page_is_understood() {
    for hash in HASHES {
        assert_links_are_understood(hash, Lang::Zh);
        let english = match hash.contains('?') {
            true => format!("{hash}&lang=en"),
            false => format!("{hash}?lang=en"),
        };
        assert_links_are_understood(&english, Lang::Zh);
    }
}

#[test]
fn every_text_of_the_page_is_whole_in_both_languages() {
    for hash in HASHES {
        for lang in Lang::ALL {
            assert_words_are_whole(hash, lang);
        }
    }
}

#[test]
fn the_table_has_the_rows_of_the_answer_and_a_way_through_its_pages() {
    let count = record().catalog.figures.len();
    for at in [1, 2, count.div_ceil(ROWS_PER_PAGE)] {
        let page = page(&format!("#/figures?page={at}"), Lang::En);
        let first = (at - 1) * ROWS_PER_PAGE;
        let end = count.min(first + ROWS_PER_PAGE);
        assert_eq!(page.all("section.table table a.row").len(), end - first);
        let pagination = page.one("nav.pagination");
        assert_eq!(pagination.one("span").text(), format!("{}–{end} of {count}", first + 1));
        let ways = [(at > 1, "Previous"), (end < count, "Next")];
        let ways: Vec<&str> = ways.into_iter().filter(|(is, _)| *is).map(|(_, words)| words).collect();
        assert_eq!(pagination.texts("a"), ways);
    }
    assert!(
        page("#/figures?place=yongkang-xicheng", Lang::En)
            .first("nav.pagination")
            .is_none()
    );
}

#[test]
fn an_order_is_marked_on_its_head_and_a_row_says_whether_it_is_open() {
    let page = page("#/figures?sort=value-desc&open=zs-gdp&q=gdp", Lang::En);
    let sorted = page.all("th[aria-sort]");
    assert_eq!(sorted.len(), 1);
    assert_eq!(sorted[0].attr("aria-sort"), Some("descending"));
    assert_eq!(sorted[0].text(), "Value ↓");
    let open = page.all("a.row[aria-expanded=true]");
    assert_eq!(open.len(), 1);
    // Its link closes it.
    assert_eq!(open[0].attr("href"), Some("#/figures?q=gdp&sort=value-desc"));
    assert_eq!(page.all("tr.open").len(), 1);
}

#[test]
fn groups_have_a_heading_each_that_is_as_wide_as_the_table() {
    let page = page("#/figures?by=place&cols=raw.source", Lang::Zh);
    let heads = page.all("section.table thead th").len();
    assert_eq!(heads, 7);
    let groups = page.all("tr.group th");
    assert!(!groups.is_empty());
    assert!(groups.iter().all(|group| group.attr("colspan") == Some("7")));
    assert_eq!(page.texts("section.table thead th")[5..], ["原文数字", "出处"]);
    assert!(page.all("td.extra").len() == 2 * page.all("a.row").len());
}

#[test]
fn the_choices_of_a_word_say_how_much_each_leaves_and_which_are_chosen() {
    let hash = "#/figures?theme=safety";
    let page = page(hash, Lang::En);
    let query = crate::page::query(hash);
    let left = filter(context(Lang::En).index(), query.filter().unwrap());
    let question = page.one("section.question");
    let chosen = question.all("a.choice[aria-current=true]");
    assert_eq!(chosen.len(), 1);
    assert_eq!(chosen[0].attr("href"), Some("#/figures"), "a chosen one is taken back");
    assert_eq!(chosen[0].one(".count").text(), format!("{} figures", left.rows.len()));
    assert_eq!(page.texts("ul.chips a"), ["Remove: Theme Public safety ×", "Clear all"]);
    assert!(crate::page::page("#/figures", Lang::En).first("ul.chips").is_none());
}

#[test]
fn a_chart_that_tells_nothing_of_a_selection_is_not_shown() {
    let cases: [(&str, &[&str]); 5] = [
        ("#/figures", &["themes", "place-by-theme", "growth"]),
        ("#/figures?theme=governance", &["themes", "place-by-theme"]),
        ("#/figures?place=zhongshan-xiqu", &["themes", "growth"]),
        ("#/figures?place=zhongshan-xiqu&theme=governance", &["themes"]),
        ("#/figures?q=no-such-thing-at-all", &[]),
    ];
    for (hash, expected) in cases {
        let page = page(hash, Lang::Zh);
        let shown = ["themes", "place-by-theme", "growth"];
        let shown: Vec<&str> = shown
            .into_iter()
            .filter(|id| !page.all(&format!("section.{id}")).is_empty())
            .collect();
        assert_eq!(shown, expected, "{hash}");
        let named: Vec<&str> = pictures(context(Lang::Zh), &query(hash))
            .iter()
            .map(|one| one.id)
            .collect();
        assert_eq!(named, expected, "{hash}");
    }
}

#[test]
fn on_a_phone_the_rows_are_not_below_the_charts() {
    for hash in ["#/figures", "#/initiatives"] {
        let folded = |width| wide(hash, Lang::Zh, width).all("details.folded figure").len();
        assert_eq!(folded(1200.0), 0);
        assert_eq!(folded(360.0), wide(hash, Lang::Zh, 360.0).all("figure").len(), "{hash}");
    }
}
