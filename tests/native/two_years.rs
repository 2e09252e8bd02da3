//! Two reports of one place, of two years: neither is taken for the other.

use crate::example;
use jiezhen::answer::comparison::{choices, listing};
use jiezhen::answer::{Context, initiatives, overview};
use jiezhen::model::Lang;
use jiezhen::query::{Change, CompareQuery, Facet, Filter, InitiativeQuery, Query, filter};
use jiezhen::record::Record;
use std::collections::HashSet;

fn assert_unique(names: impl Iterator<Item = String>, what: &str) {
    let names: Vec<String> = names.collect();
    let different: HashSet<&String> = names.iter().collect();
    assert!(names.len() > 1 && different.len() == names.len(), "{what}: {names:?}");
}

fn on_both(judge: impl Fn(Context)) {
    let record = Record::new(example::two_years());
    for lang in Lang::ALL {
        judge(Context::new(&record, lang));
    }
}

#[test]
fn a_report_is_named_by_its_place_and_by_its_year_too_where_the_place_has_several() {
    on_both(|context| {
        let names: Vec<&str> = context
            .catalog
            .reports
            .iter()
            .map(|report| report.label.get(context.lang))
            .collect();
        let [zh, en] = [
            ["云溪柳汀2031年", "云溪苇渡", "云溪柳汀2032年"],
            ["Liuting, Yunxi 2031", "Weidu, Yunxi", "Liuting, Yunxi 2032"],
        ];
        assert_eq!(names, if context.lang == Lang::Zh { zh } else { en });
    });
}

#[test]
fn choices_and_pairs_of_reports_are_told_apart() {
    on_both(|context| {
        let (_, reports) = choices(context, &CompareQuery::default(), 0);
        assert_unique(reports.into_iter().map(|report| report.place), "choices");
        let twins = listing(context, None).twins;
        assert_unique(twins.into_iter().map(|twin| twin.names.join("\n")), "pairs");
    });
}

#[test]
fn each_report_has_its_own_part_of_a_group() {
    on_both(|context| {
        let group = &context.catalog.groups[0].id;
        let query = InitiativeQuery {
            filter: Filter::with(&[(Facet::Group, group)]),
            ..InitiativeQuery::default()
        };
        let found = initiatives(context, &query, &filter(context.initiatives(), &query.filter));
        assert_unique(
            found.parts.iter().map(|part| part.place.as_ref().unwrap().0.clone()),
            "parts",
        );
        let keys = found
            .parts
            .iter()
            .flat_map(|part| &part.entries)
            .map(|entry| entry.id.clone());
        assert_unique(keys, "entries");
    });
}

#[test]
fn what_counts_figures_of_a_report_leads_to_no_more_of_them() {
    on_both(|context| {
        for entry in overview::overview(context).entries {
            for counted in [entry.figures, entry.initiatives].into_iter().chain(entry.most) {
                let Change::To(query) = counted.link else {
                    panic!("{} leads to no page", counted.text)
                };
                let index = match &query {
                    Query::Figures(_) => context.index(),
                    Query::Initiatives(_) => context.initiatives(),
                    query => {
                        assert_eq!(*query, Query::Report(entry.id.clone()));
                        continue;
                    }
                };
                assert_eq!(filter(index, query.filter().unwrap()).rows.len(), counted.count);
            }
        }
        let pictures = overview::overview(context).pictures;
        let links: Vec<&Change> = pictures.iter().flat_map(|picture| &picture.links).collect();
        let with_place = |link: &&Change| match link {
            Change::To(Query::Figures(query)) => query.filter.chosen.of(Facet::Place) == ["liuting"],
            _ => false,
        };
        assert!(links.len() > 10 && !links.iter().any(with_place));
    });
}
