//! Where the originals are to be had, and the terms of the field: on the pages and in citations.

use crate::page::{context, page};
use jiezhen::answer::method::citations;
use jiezhen::answer::{detail, initiative_detail};
use jiezhen::model::{Lang, Whereabouts};
use jiezhen::record::record;

#[test]
fn wherever_the_original_is_asked_for_stands_where_it_is_or_what_to_look_for() {
    let catalog = &record().catalog;
    for report in &catalog.reports {
        let figure = catalog.figures.iter().find(|one| one.report.id == report.id).unwrap();
        for lang in Lang::ALL {
            for hash in [
                format!("#/report/{}", report.id),
                format!("#/figures?q=no-such-thing&open={}", figure.id),
            ] {
                let page = page(&hash, lang);
                let offer = page.one(".offer");
                match &report.whereabouts {
                    Whereabouts::At(url) => {
                        let link = offer.one("a");
                        assert_eq!((link.attr("href"), link.attr("rel")), (Some(&**url), Some("noopener")));
                    }
                    Whereabouts::Seek { what, words } => {
                        assert!(offer.text().contains(what.get(lang)), "{}", offer.text());
                        assert_eq!(offer.one("[lang]").text(), *words);
                    }
                }
            }
        }
    }
}

#[test]
fn every_citation_says_where_the_original_is_or_what_it_is() {
    let catalog = &record().catalog;
    for lang in Lang::ALL {
        let said = |report: &jiezhen::model::Report| match &report.whereabouts {
            Whereabouts::At(url) => url.clone() + " ",
            Whereabouts::Seek { what, .. } => what.get(lang).trim_end_matches(['。', '.']).to_string(),
        };
        for figure in &catalog.figures {
            let citation = detail(context(lang), &figure.id).unwrap().citation.plain(context(lang));
            assert!(citation.contains(&said(&figure.report)), "{citation}");
        }
        for one in &catalog.initiatives {
            let citation = initiative_detail(context(lang), &one.id)
                .unwrap()
                .citation
                .plain(context(lang));
            assert!(citation.contains(&said(&one.report)), "{citation}");
        }
        let long = citations(context(lang))
            .into_iter()
            .filter(|(form, of, _)| form.zh == "长式" && *of == lang);
        for (.., citation) in long {
            assert!(
                catalog.reports.iter().all(|report| citation.contains(&said(report))),
                "{citation}"
            );
        }
    }
}

#[test]
fn the_page_on_method_lists_every_term_with_its_rendering_and_what_it_means() {
    for lang in Lang::ALL {
        let page = page("#/method", lang);
        let rows = page.all(".terms details tr");
        assert_eq!(rows.len(), record().catalog.terms.len());
        for (row, term) in rows.iter().zip(&record().catalog.terms) {
            let cells = [row.one("th").text(), row.all("td")[0].text(), row.all("td")[1].text()];
            let expected = [term.name.get(lang), term.name.get(lang.other()), term.text.get(lang)];
            assert_eq!(cells, expected);
        }
    }
}
