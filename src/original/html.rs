//! A saved web page as the text that a reader sees.

/// Elements whose contents are not shown.
const UNSEEN: [&str; 5] = ["head", "script", "style", "noscript", "template"];
/// Elements that stand on lines of their own.
const LINES: [&str; 14] = [
    "p", "div", "br", "li", "tr", "table", "section", "article", "h1", "h2", "h3", "h4", "ul", "hr",
];
/// So many characters of a text are looked at to tell a web page.
const HEAD: usize = 1000;

/// Whether a text is a web page.
pub fn is_html(text: &str) -> bool {
    let head: String = text.chars().take(HEAD).collect();
    let head = head.to_ascii_lowercase();
    ["<!doctype html", "<html", "<body"]
        .iter()
        .any(|tag| head.contains(tag))
}

/// The text of a web page. What opens and does not close is taken as it stands; each character is looked at once or twice.
pub fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    // Once no tag closes any more, none is looked for.
    let mut closes = true;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        rest = match from.strip_prefix('<') {
            Some(tag) if closes && tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) => {
                closes = from.contains('>');
                if closes { behind(from, &mut text) } else { from }
            }
            Some(_) => literal(from, &mut text),
            None => entity(from, &mut text),
        };
        if !closes && rest.starts_with('<') {
            rest = literal(rest, &mut text);
        }
    }
    text.push_str(rest);
    text
}

/// Takes the first character as it is.
fn literal<'a>(from: &'a str, text: &mut String) -> &'a str {
    let mut chars = from.chars();
    text.extend(chars.next());
    chars.as_str()
}

/// What stands behind a tag, and behind its contents where those are not shown.
fn behind<'a>(tag: &'a str, text: &mut String) -> &'a str {
    let end = if tag.starts_with("<!--") { "-->" } else { ">" };
    let (inside, rest) = tag.split_once(end).unwrap_or((tag, ""));
    let name = inside.trim_start_matches(['<', '/']);
    let name = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    let name = name.to_ascii_lowercase();
    if LINES.contains(&name.as_str()) {
        text.push('\n');
    }
    match UNSEEN.contains(&name.as_str()) && !inside.starts_with("</") {
        true => behind_the_end(rest, &name),
        false => rest,
    }
}

fn behind_the_end<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = rest;
    while let Some((_, after)) = from.split_once("</") {
        let same = after
            .get(..name.len())
            .is_some_and(|end| end.eq_ignore_ascii_case(name));
        if same {
            return after.split_once('>').map_or("", |(_, rest)| rest);
        }
        from = after;
    }
    ""
}

/// Reads `&amp;` and the like; what is none stays as it is.
fn entity<'a>(from: &'a str, text: &mut String) -> &'a str {
    let end = from.bytes().take(10).position(|byte| byte == b';');
    let found = end.and_then(|end| Some((character(from.get(1..end)?)?, from.get(end + 1..)?)));
    match found {
        Some((c, rest)) => {
            text.push(c);
            rest
        }
        None => literal(from, text),
    }
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => number.parse().ok(),
        };
        return char::from_u32(code?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" => ' ',
        "ldquo" => '“',
        "rdquo" => '”',
        "lsquo" => '‘',
        "rsquo" => '’',
        "middot" => '·',
        "mdash" => '—',
        "hellip" => '…',
        "times" => '×',
        "plusmn" => '±',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_seen() {
        for (html, seen) in [
            (
                "<html><head><title>t</title></head><body>投资<b>12.5%</b>&nbsp;，",
                "投资12.5% ，",
            ),
            ("<p>一</p><P class='a>'>二<br/>三", "\n一\n\n'>二\n三"),
            (
                "a<b, 3&4 &amp; &lt;5&gt; &#8220;x&#x201d; &what; &",
                "a<b, 3&4 & <5> “x” &what; &",
            ),
            (
                "<!-- <p>no</p> -->一<script>if (a</b/) x()</script>二<STYLE>p{}</STYLE>三",
                "一二三",
            ),
            ("一<script>for ever", "一"),
            ("1 < 2，<不是标记> <a", "1 < 2，<不是标记> <a"),
            ("", ""),
        ] {
            assert_eq!(text_of(html), seen, "{html}");
        }
        assert!(is_html(" <!DOCTYPE HTML><p>") && is_html("<HTML lang=zh>") && !is_html("a <p> and <b>"));
    }

    #[test]
    fn a_long_page_of_open_ends_is_read_to_its_end() {
        for piece in ["<a", "&", "<script>", "<!--", "</", "<a>", "<head></hea"] {
            // Were each piece looked for to the end of the page, this would take hours.
            let html = piece.repeat(1_000_000 / piece.len());
            assert!(text_of(&html).len() <= html.len(), "{piece}");
        }
    }
}
