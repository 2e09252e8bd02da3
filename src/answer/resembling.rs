//! What resembles a text that finds nothing: the nearest numbers, or the names that share most with it.

use super::Context;
use super::nearest::Guess;
use crate::model::{Both, ordered};
use crate::query::{Change, Facet, Query};
use crate::words;
use rust_decimal::Decimal;

/// How many are offered.
const MOST: usize = 3;

/// Of all pairs of neighbouring letters in two names, the hundredth parts that they must have in common.
const ALIKE: usize = 40;

/// The nearest numbers where a number was asked for; else the names most like the text, the best first.
pub(super) fn resembling(context: Context, text: &str) -> Vec<Guess> {
    match context.search().asked(text).amount() {
        Some(amount) => numbers(context, amount),
        None => names(context, text),
    }
}

fn numbers(context: Context, asked: Decimal) -> Vec<Guess> {
    let away = |at: &usize| context.figure(*at).map(|figure| (figure.value.abs() - asked).abs());
    let nearest = ordered((0..context.catalog.figures.len()).collect(), |a, b| {
        away(a).cmp(&away(b))
    });
    let guess = |at: usize| {
        let (figure, lang) = (context.figure(at)?, context.lang);
        let (subject, place) = (figure.subject.get(lang), figure.report.label.get(lang));
        Some(Guess {
            name: [subject, &words::qualified(figure, lang), place].join(lang.say("，", ", ")),
            link: Change::To(Query::figure(&figure.id)),
        })
    };
    nearest.into_iter().take(MOST).filter_map(guess).collect()
}

fn names(context: Context, text: &str) -> Vec<Guess> {
    let (catalog, asked) = (context.catalog, pairs(text));
    let mut found: Vec<(usize, Guess)> = Vec::new();
    let mut weigh = |name: &Both, aliases: &Option<Both>, link: Query| {
        let lists = aliases.iter().flat_map(|all| [&all.zh, &all.en]);
        let all = [&name.zh, &name.en].into_iter().chain(lists);
        let alike = all
            .flat_map(|list| list.split(';'))
            .map(|name| alike(&asked, &pairs(name)));
        let alike = alike.max().unwrap_or_default();
        if alike >= ALIKE {
            let (name, link) = (name.get(context.lang).into(), Change::To(link));
            found.push((alike, Guess { name, link }));
        }
    };
    for one in &catalog.indicators {
        weigh(&one.name, &one.aliases, Query::indicator(&one.id));
    }
    for one in &catalog.groups {
        weigh(
            &one.name,
            &one.aliases,
            Query::initiatives_with(&[(Facet::Group, &one.id)]),
        );
    }
    for one in &catalog.places {
        weigh(&one.label, &None, Query::figures_with(&[(Facet::Place, &one.id)]));
    }
    let best = ordered(found, |a, b| b.0.cmp(&a.0));
    best.into_iter().take(MOST).map(|(_, guess)| guess).collect()
}

/// The pairs of neighbouring letters of a text.
fn pairs(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    letters.iter().copied().zip(letters.iter().copied().skip(1)).collect()
}

/// How much two lists of pairs have in common, in hundredths of both.
fn alike(a: &[(char, char)], b: &[(char, char)]) -> usize {
    let common = a.iter().filter(|pair| b.contains(pair)).count();
    (200 * common).checked_div(a.len() + b.len()).unwrap_or_default()
}
