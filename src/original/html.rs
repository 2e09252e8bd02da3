//! A saved web page as the text that a reader sees.

/// Elements whose contents are not shown. Of a head they are all that holds text; its own end may be left out.
const UNSEEN: [&str; 5] = ["title", "script", "style", "noscript", "template"];
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

/// A web page that is read slice by slice. What opens and does not close is taken as it stands; each character is looked at
/// once or twice.
pub struct Reading<'a> {
    rest: &'a str,
    text: String,
    /// Once no tag closes any more, none is looked for.
    closes: bool,
}

impl<'a> Reading<'a> {
    pub fn of(html: &'a str) -> Reading<'a> {
        Reading {
            rest: html,
            text: String::with_capacity(html.len() / 2),
            closes: true,
        }
    }

    /// Reads on for about so many bytes; false once the page is read.
    pub fn read(&mut self, bytes: usize) -> bool {
        let end = self.rest.len().saturating_sub(bytes);
        while self.rest.len() > end {
            let Some(at) = self.rest.find(['<', '&']) else {
                self.text.push_str(self.rest);
                self.rest = "";
                return false;
            };
            let (before, from) = self.rest.split_at(at);
            self.text.push_str(before);
            self.rest = self.behind(from);
        }
        !self.rest.is_empty()
    }

    /// The text so far: all of it once the page is read.
    pub fn text(self) -> String {
        self.text
    }

    /// What stands behind the tag, the entity or the sign with which the rest begins.
    fn behind(&mut self, from: &'a str) -> &'a str {
        let Some(tag) = from.strip_prefix('<') else {
            return entity(from, &mut self.text);
        };
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        self.closes = self.closes && (!is_tag || from.contains('>'));
        match is_tag && self.closes {
            true => behind(from, &mut self.text),
            false => literal(from, &mut self.text),
        }
    }
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
        let (end, behind) = after.split_at_checked(name.len()).unwrap_or_default();
        if end.eq_ignore_ascii_case(name) && !behind.starts_with(|c: char| c.is_ascii_alphanumeric()) {
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

    /// Read in slices of so many bytes.
    fn text_of(html: &str, slice: usize) -> String {
        let mut reading = Reading::of(html);
        while reading.read(slice) {}
        reading.text()
    }

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
            (
                "<head><meta charset=utf-8><title>t</title><header>一</header><body>二",
                "一二",
            ),
            ("<template>a</templates>b</template >一", "一"),
            ("1 < 2，<不是标记> <a", "1 < 2，<不是标记> <a"),
            ("", ""),
        ] {
            for slice in [1, 7, 200_000] {
                assert_eq!(text_of(html, slice), seen, "{html} in slices of {slice}");
            }
        }
        assert!(is_html(" <!DOCTYPE HTML><p>") && is_html("<HTML lang=zh>") && !is_html("a <p> and <b>"));
    }

    #[test]
    fn a_long_page_of_open_ends_is_read_to_its_end() {
        for piece in ["<a", "&", "<script>", "<!--", "</", "<a>", "<title></titl"] {
            // Were each piece looked for to the end of the page, this would take hours.
            let html = piece.repeat(1_000_000 / piece.len());
            assert!(text_of(&html, 200_000).len() <= html.len(), "{piece}");
        }
    }
}
