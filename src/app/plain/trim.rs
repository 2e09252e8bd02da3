//! What of a rendered page a reader has use for without scripts, with links that lead from a page of its own.

use super::target;
use crate::model::Lang;

/// A page without what only scripts can serve.
pub struct Trimmed {
    /// The headline, as it stands in HTML.
    pub headline: String,
    /// What follows it.
    pub body: String,
}

/// Elements that have no end.
const VOID: [&str; 4] = ["input", "br", "hr", "wbr"];

/// Elements that only scripts serve.
const IDLE: [&str; 4] = ["button", "input", "textarea", "label"];

/// Parts of a page that ask, choose or measure, and the map of all groups, of which a plain page shows its own row.
const ASKING: [&str; 9] = [
    "per-year",
    "above",
    "search",
    "measure",
    "original",
    "pagination",
    "quiet-note",
    "group-by-place",
    "keep",
];

/// What only scripts set or read.
const UNREAD: [&str; 6] = [
    " class=\"\"",
    " tabindex=\"-1\"",
    " tabindex=\"0\"",
    " role=\"status\"",
    " aria-expanded=\"false\"",
    " aria-expanded=\"true\"",
];

/// The main part of a rendered page.
pub fn main(html: &str) -> &str {
    between(html, "<main id=\"main\" tabindex=\"-1\">", "</main>")
}

/// The foot of a rendered page.
pub fn foot(html: &str) -> &str {
    between(html, "<footer class=\"foot\">", "</footer>")
}

/// HTML without its tags: the words, escaped as they are there.
pub fn words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((text, from)) = rest.split_at_checked(rest.find('<').unwrap_or(rest.len())) {
        words.push_str(text);
        let Some((_, after)) = tag(from) else { break };
        rest = after;
    }
    words
}

/// Trims HTML: heading and headline are taken out of it, links lead where they do from a plain page.
pub fn trimmed(html: &str, lang: Lang) -> Trimmed {
    let (mut headline, mut body) = (String::new(), String::new());
    let mut rest = html;
    while let Some((text, from)) = rest.split_at_checked(rest.find('<').unwrap_or(rest.len())) {
        body.push_str(text);
        let Some((tag, after)) = tag(from) else { break };
        rest = after;
        if class(tag) == "term" {
            let (inner, after) = element(rest);
            rest = after;
            body.push_str(&term(tag, inner));
            continue;
        }
        if !goes(tag) {
            UNREAD
                .iter()
                .fold(linked(tag, lang), |tag, unread| tag.replace(unread, ""))
                .chars()
                .for_each(|c| body.push(c));
            continue;
        }
        if !VOID.contains(&name(tag)) {
            let (inner, after) = element(rest);
            rest = after;
            if class(tag) == "headline" {
                headline = inner.to_string();
            }
        }
    }
    Trimmed { headline, body }
}

/// A word of the field: what explains it to those who point at it needs no script.
fn term(tag: &str, name: &str) -> String {
    let meaning = tag
        .split_once(" aria-description=\"")
        .map_or("", |(_, meaning)| meaning);
    let meaning = meaning.split('"').next().unwrap_or_default();
    ["<abbr title=\"", meaning, "\">", name, "</abbr>"].concat()
}

/// Whether an element is left out.
fn goes(tag: &str) -> bool {
    let classes = class(tag);
    let has = |wanted: &str| classes.split(' ').any(|class| class == wanted);
    IDLE.contains(&name(tag)) || name(tag) == "h1" || has("headline") || ASKING.iter().any(|part| has(part))
}

/// The text between two marks; all of it where they are not there.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let after = text.split_once(from).map_or(text, |(_, after)| after);
    after.split_once(to).map_or(after, |(before, _)| before)
}

/// The first tag of a text that begins with one, and what follows it; a `>` within quotes does not end it.
fn tag(text: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let end = text.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    });
    text.split_at_checked(end?.0 + 1)
}

fn name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    name.split([' ', '>']).next().unwrap_or_default()
}

fn class(tag: &str) -> &str {
    let class = tag.split_once(" class=\"").map_or("", |(_, class)| class);
    class.split('"').next().unwrap_or_default()
}

/// What an element holds, and what follows it; the text begins after its tag.
fn element(text: &str) -> (&str, &str) {
    let (mut rest, mut depth) = (text, 1);
    while let Some((_, from)) = rest.find('<').and_then(|at| rest.split_at_checked(at)) {
        let Some((tag, after)) = tag(from) else { break };
        match (tag.starts_with("</"), VOID.contains(&name(tag))) {
            (true, _) => depth -= 1,
            (false, false) => depth += 1,
            (false, true) => {}
        }
        if depth == 0 {
            let inner = text.len() - from.len();
            return (text.get(..inner).unwrap_or_default(), after);
        }
        rest = after;
    }
    (text, "")
}

/// The tag with its link as it is from a plain page.
fn linked(tag: &str, lang: Lang) -> String {
    let link = tag
        .split_once(" href=\"#")
        .and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
    match link {
        Some((before, (hash, after))) => {
            let target = target(&hash.replace("&amp;", "&"), lang).replace('&', "&amp;");
            [before, " href=\"", &target, "\"", after].concat()
        }
        None => tag.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_scripts_serve_goes_and_all_else_stays() {
        let html = "<header>x</header><main id=\"main\" tabindex=\"-1\"><input hidden><h1 tabindex=\"-1\">Compare</h1>\
                    <div class=\"above\"><section><input><p>In</p></section></div><p class=\"headline\" role=\"status\">a &lt; b</p>\
                    <button title=\"a > b\">Copy<br></button><section class=\"group\"><p>5<br>6</p></section></main><footer>";
        let page = trimmed(main(html), Lang::En);
        assert_eq!(page.headline, "a &lt; b");
        assert_eq!(page.body, "<section class=\"group\"><p>5<br>6</p></section>");
    }

    #[test]
    fn words_of_the_field_stay_with_what_they_mean() {
        let html =
            "<p>In <button type=\"button\" class=\"term\" aria-description=\"a &lt; b\">grids</button>, all.</p>";
        let page = trimmed(html, Lang::En);
        assert_eq!(page.body, "<p>In <abbr title=\"a &lt; b\">grids</abbr>, all.</p>");
        assert_eq!(words(&page.body), "In grids, all.");
    }

    #[test]
    fn links_lead_to_plain_pages_where_there_are_such_and_else_to_the_explorer() {
        for (hash, target) in [
            ("/method?lang=en", "method.html"),
            ("/method?lang=zh", "../zh/method.html"),
            ("/compare?indicator=gdp&amp;lang=en", "indicator-gdp.html"),
            (
                "/figures?theme=economy&amp;lang=en",
                "../#/figures?theme=economy&amp;lang=en",
            ),
            (
                "/initiatives?place=nanchuan&amp;group=mediation",
                "../#/initiatives?place=nanchuan&amp;group=mediation&amp;lang=en",
            ),
        ] {
            let html = format!("<a class=\"row\" href=\"#{hash}\">x</a>");
            let body = trimmed(&html, Lang::En).body;
            assert_eq!(body, format!("<a class=\"row\" href=\"{target}\">x</a>"));
        }
    }
}
