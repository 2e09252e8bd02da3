//! The legend: below the pictures of every page that needs one, with just the signs that occur there.

use crate::page::page;
use jiezhen::model::Lang;

/// The words of the legend of a page; none where it has no legend.
fn words(hash: &str, class: &str) -> Vec<String> {
    page(hash, Lang::En).texts(&format!("section.{class} svg text"))
}

#[test]
fn a_page_explains_the_signs_of_its_pictures_and_no_others() {
    for (hash, signs) in [
        ("#/figures", &[][..]),
        // Divided bars have a key of their own, with the same signs.
        ("#/", &[]),
        (
            "#/compare?indicator=new-market-entities",
            &["exact", "not mentioned", "not comparable"],
        ),
        ("#/compare?indicator=gdp", &["exact", "expected", "not mentioned"]),
        ("#/initiatives", &[]),
    ] {
        assert_eq!(words(hash, "legend"), signs, "{hash}");
    }
}

#[test]
fn the_words_of_a_sign_are_those_of_the_page_on_method() {
    let all = words("#/method", "marks");
    assert!(all.len() > 11, "places and signs: {all:?}");
    for hash in ["#/compare?indicator=new-market-entities", "#/compare?indicator=gdp"] {
        let legend = words(hash, "legend");
        assert!(legend.len() > 2, "{hash} has a legend");
        for word in legend {
            assert!(all.contains(&word), "{word}");
        }
    }
}
