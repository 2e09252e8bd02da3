//! The style sheet of the charts, as plain attributes on each mark: for files, since not every program reads style sheets.
//!
//! The page and the files share `style.css`. Of its rules only what is written there is understood: `.chart`, then an
//! element's name, its classes, or both; each colour once for itself before the variable of the page.

use super::scene::Mark;

/// The style of all charts. Colours are variables of the page, each with a value of its own for a file that stands alone.
pub const STYLE: &str = include_str!("style.css");

/// A face with Chinese characters first, so that their quotation marks are set in it too.
pub const FAMILY: &str = "PingFang SC, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, sans-serif";

/// The colour of paper; a sheet is printed on it.
pub const PAPER: &str = "#fbf9f4";

/// What attributes of style a mark has.
pub fn paint(mark: &Mark) -> Vec<(&'static str, &'static str)> {
    let mut found: Vec<(&str, &str, usize)> = Vec::new();
    let rules = STYLE.lines().filter_map(|rule| rule.strip_suffix('}')?.split_once('{'));
    for (selectors, declarations) in rules {
        let weight = selectors.split(',').filter_map(|selector| weight(selector, mark)).max();
        for (name, value) in declarations.split(';').filter_map(|one| one.split_once(':')) {
            let Some(weight) = weight.filter(|_| !value.contains("var(")) else {
                continue;
            };
            match found.iter_mut().find(|(known, ..)| *known == name) {
                Some(known) if weight >= known.2 => *known = (name, value, weight),
                Some(_) => {}
                None => found.push((name, value, weight)),
            }
        }
    }
    let of = |wanted: &str| {
        found
            .iter()
            .find(|(name, ..)| *name == wanted)
            .map(|(_, value, _)| *value)
    };
    let text = mark.tag() == "text";
    let colour = |value: &'static str| match value {
        "currentColor" => of("color").unwrap_or("#23211d"),
        other => other,
    };
    let mut out = vec![("fill", colour(of("fill").unwrap_or("none")))];
    // The rim that keeps text clear of lines is drawn under the letters only where `paint-order` is known, else over them.
    let stroke = of("stroke").filter(|_| !text).unwrap_or("none");
    out.push(("stroke", colour(stroke)));
    for name in ["stroke-width", "stroke-dasharray", "fill-opacity"] {
        out.extend(of(name).filter(|_| !text).map(|value| (name, value)));
    }
    if text {
        out.push(("font-family", FAMILY));
    }
    out
}

/// How much a selector outweighs others, if it fits the mark.
fn weight(selector: &str, mark: &Mark) -> Option<usize> {
    let mut parts = selector.strip_prefix(".chart ")?.split('.');
    let element = parts.next().filter(|element| !element.is_empty());
    let classes: Vec<&str> = parts.collect();
    let has = |class: &&str| mark.class.split(' ').any(|own| own == *class);
    let fits = element.is_none_or(|element| element == mark.tag()) && classes.iter().all(has);
    fits.then(|| 2 * classes.len() + usize::from(element.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Anchor, Geometry, Role};

    fn bar(classes: &str) -> Vec<(&'static str, &'static str)> {
        paint(&Mark::new(Role::Bar, Geometry::Path(String::new())).class(classes))
    }

    #[test]
    fn a_mark_is_painted_as_the_style_sheet_says() {
        assert_eq!(bar("s1"), [("fill", "#09816b"), ("stroke", "none")]);
        let hollow = [("fill", PAPER), ("stroke", "#09816b"), ("stroke-width", "1.3")];
        assert_eq!(bar("s1 expected"), hollow);
        assert!(bar("s1 planned").contains(&("stroke-dasharray", "3 2")));
        let note = paint(&Mark::text(Role::Note, 0.0, 0.0, 12.0, Anchor::Start, "注"));
        assert_eq!(note, [("fill", "#66625a"), ("stroke", "none"), ("font-family", FAMILY)]);
    }

    #[test]
    fn every_rule_is_of_the_form_that_is_understood() {
        for rule in STYLE.lines() {
            let (selectors, declarations) = rule.strip_suffix('}').and_then(|rule| rule.split_once('{')).unwrap();
            for selector in selectors.split(',').filter(|selector| *selector != ".chart") {
                let rest = selector.strip_prefix(".chart ").unwrap();
                assert!(!rest.contains([' ', '>', ':', '[', '#', '*']), "{selector}");
            }
            assert!(
                declarations.split(';').all(|one| one.matches(':').count() == 1),
                "{rule}"
            );
        }
    }
}
