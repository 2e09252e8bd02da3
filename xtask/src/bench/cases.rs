//! The table of what is clicked, `cases.txt`, as data.

use serde_json::{Value, json};

use crate::fault::{Fault, Result};

const TABLE: &str = include_str!("cases.txt");

/// One kind of choice on one page.
#[derive(Clone, Debug)]
pub struct Case {
    /// The page and the kind, unique.
    pub name: String,
    /// Whether the reader stays on the page.
    pub within: bool,
    /// The same for the script in the page, `page.js`.
    pub wish: Value,
}

impl Case {
    /// Whether a click that led to this address kept to what the table says.
    pub fn fits(&self, hash: &str) -> bool {
        let page = |hash: &str| hash.split('?').next().unwrap_or_default().to_string();
        let other_words = hash.contains("lang=en");
        let start = self.wish["page"].as_str().unwrap_or_default();
        (page(hash) == page(start) && !other_words) == self.within
    }
}

pub fn cases() -> Result<Vec<Case>> {
    let mut page = "";
    let mut all = Vec::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("page ") {
            Some(hash) => page = hash,
            None => all.push(case(page, line).ok_or_else(|| Fault::new(format!("no case of the benchmark: {line}")))?),
        }
    }
    Ok(all)
}

fn case(page: &str, line: &str) -> Option<Case> {
    let mut fields = line.split(';').map(str::trim);
    let within = match fields.next()? {
        "within" => true,
        "across" => false,
        _ => return None,
    };
    let kind = fields.next()?;
    let first = match fields.next()?.split_once(' ') {
        Some((what @ ("open" | "find"), text)) => json!({ what: text }),
        _ => Value::Null,
    };
    let (role, name) = (fields.next()?, fields.next()?);
    let inside = fields.next().filter(|inside| !inside.is_empty()).map(|inside| {
        let (role, name) = inside.split_once(' ').unwrap_or((inside, ""));
        json!({ "role": role, "name": name })
    });
    let target = json!({ "role": role, "name": name, "inside": inside });
    let text = fields.next();
    let short = page.replace("?lang=zh", "").replace("&lang=zh", "");
    Some(Case {
        name: format!("{short} {kind}"),
        within,
        wish: json!({ "page": page, "first": first, "target": target, "text": text }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_the_table_is_a_case_of_its_own_name_in_chinese() {
        let all = cases().unwrap();
        let names: BTreeSet<_> = all.iter().map(|case| &case.name).collect();
        assert_eq!(names.len(), all.len());
        for case in &all {
            assert!(
                case.wish["page"].as_str().unwrap().ends_with("lang=zh"),
                "{}",
                case.name
            );
        }
    }

    #[test]
    fn a_click_that_leaves_the_page_or_its_language_is_across() {
        let case = |reach| case("#/figures?lang=zh", &format!("{reach}; sort; ; link; ; columnheader")).unwrap();
        assert!(case("within").fits("#/figures?sort=place&lang=zh"));
        assert!(case("across").fits("#/compare?lang=zh"));
        assert!(case("across").fits("#/figures?lang=en"));
        assert!(!case("within").fits("#/?lang=zh"));
    }
}
