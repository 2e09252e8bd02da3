//! Reading HTML in tests: a tree of elements, found by selectors. HTML whose elements do not nest fails the test.

use std::fmt;

/// An element with its attributes, and its elements and texts in order.
#[derive(Default)]
pub struct Element {
    pub tag: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

enum Node {
    Element(Element),
    Text(String),
}

/// Elements that have no end.
const VOID: [&str; 4] = ["input", "br", "hr", "wbr"];

/// Reads HTML; the element returned holds it all.
pub fn read(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").expect("a comment ends").1;
        } else if let Some(end) = rest.strip_prefix("</") {
            let (tag, after) = end.split_once('>').expect("a tag ends");
            let element = open.pop().unwrap();
            assert_eq!(element.tag, tag, "elements nest: {element:?}");
            open.last_mut()
                .expect("an end has a beginning")
                .children
                .push(Node::Element(element));
            rest = after;
        } else if let Some(tag) = rest.strip_prefix('<') {
            let (element, after) = begun(tag);
            match VOID.contains(&element.tag.as_str()) {
                true => open.last_mut().unwrap().children.push(Node::Element(element)),
                false => open.push(element),
            }
            rest = after;
        } else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            open.last_mut().unwrap().children.push(Node::Text(unescaped(text)));
            rest = after;
        }
    }
    assert_eq!(open.len(), 1, "every element ends: {:?}", open.last());
    open.remove(0)
}

/// The element that a tag begins, and what stands behind the tag.
fn begun(tag: &str) -> (Element, &str) {
    let name = |text: &str| {
        text.find(|c: char| c.is_whitespace() || "=>/".contains(c))
            .unwrap_or(text.len())
    };
    let (found, mut rest) = tag.split_at(name(tag));
    let mut element = Element {
        tag: found.into(),
        ..Element::default()
    };
    assert!(
        found.starts_with(|c: char| c.is_ascii_alphabetic()),
        "a bare < before {tag:.40}"
    );
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix('>') {
            return (element, behind);
        }
        let (key, after) = rest.split_at(name(rest));
        assert!(!key.is_empty(), "no attribute: {rest:.40}");
        assert!(element.attr(key).is_none(), "{key} stands twice on {found}");
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a quote ends"),
            None => ("", after),
        };
        element.attributes.push((key.into(), unescaped(value)));
        rest = after;
    }
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = String::from(parts.next().unwrap());
    for part in parts {
        let (name, rest) = part.split_once(';').expect("an ampersand is escaped");
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#x27" => '\'',
            "nbsp" => '\u{a0}',
            other => panic!("&{other}; is not known"),
        });
        out.push_str(rest);
    }
    out
}

impl Element {
    /// The value of an attribute; a plain one is empty.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// All elements within this one that a selector fits, in order. It knows tags, `.class`, `#id`, `[name]`,
    /// `[name=value]`, and spaces for what stands anywhere within.
    pub fn all(&self, selector: &str) -> Vec<&Element> {
        let steps: Vec<&str> = selector.split(' ').collect();
        let mut found = Vec::new();
        self.collect(&steps, 0, &mut found);
        found
    }

    /// `met` of the steps are fulfilled by what the element stands in.
    fn collect<'a>(&'a self, steps: &[&str], met: usize, found: &mut Vec<&'a Element>) {
        for child in self.elements() {
            let last = steps.len() - 1;
            if met == last && child.fits(steps[last]) {
                found.push(child);
            }
            let further = met < last && child.fits(steps[met]);
            child.collect(steps, met + usize::from(further), found);
        }
    }

    fn fits(&self, step: &str) -> bool {
        let ends = step
            .match_indices(['.', '#', '['])
            .map(|(at, _)| at)
            .filter(|at| *at > 0);
        let mut from = 0;
        let mut fits = true;
        for end in ends.chain([step.len()]) {
            fits = fits && self.fits_one(&step[from..end]);
            from = end;
        }
        fits
    }

    fn fits_one(&self, part: &str) -> bool {
        if let Some(class) = part.strip_prefix('.') {
            return self
                .attr("class")
                .is_some_and(|own| own.split(' ').any(|own| own == class));
        }
        if let Some(id) = part.strip_prefix('#') {
            return self.attr("id") == Some(id);
        }
        match part.strip_prefix('[') {
            Some(attribute) => match attribute.trim_end_matches(']').split_once('=') {
                Some((name, value)) => self.attr(name) == Some(value),
                None => self.attr(attribute.trim_end_matches(']')).is_some(),
            },
            None => self.tag == part,
        }
    }

    /// The first element that fits.
    pub fn first(&self, selector: &str) -> Option<&Element> {
        self.all(selector).first().copied()
    }

    /// The only element that fits.
    #[track_caller]
    pub fn one(&self, selector: &str) -> &Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "just one {selector}");
        found[0]
    }

    /// The elements directly within this one.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Whether it holds no element and no words.
    pub fn is_empty(&self) -> bool {
        self.elements().next().is_none() && self.text().trim().is_empty()
    }

    /// All text within.
    pub fn text(&self) -> String {
        self.text_but(&|_| false)
    }

    /// All text within but that of some elements.
    pub fn text_but(&self, left_out: &dyn Fn(&Element) -> bool) -> String {
        let text = |child: &Node| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) if left_out(element) => String::new(),
            Node::Element(element) => element.text_but(left_out),
        };
        self.children.iter().map(text).collect()
    }

    /// The text of every element that fits.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(Element::text).collect()
    }

    /// The values of an attribute of all elements within.
    pub fn attributes(&self, name: &str) -> Vec<&str> {
        let all = self.all(&format!("[{name}]"));
        all.into_iter().filter_map(|element| element.attr(name)).collect()
    }
}

impl fmt::Debug for Element {
    /// Its tag and the beginning of its text.
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "<{}", self.tag)?;
        for (key, value) in &self.attributes {
            write!(out, " {key}={value:?}")?;
        }
        write!(out, ">{:.60}", self.text())
    }
}

#[test]
fn elements_are_found_by_what_they_are_and_what_they_stand_in() {
    let page = read(
        "<!----><div class=\"a b\"><p id=\"x\">1 &lt; 2</p><div class=\"b\"><p hidden>two<br>lines</p></div></div><p></p>",
    );
    assert_eq!(page.texts("div.b p"), ["1 < 2", "twolines"]);
    assert_eq!(page.texts("div.a div p[hidden]"), ["twolines"]);
    assert_eq!(page.texts(".a.b #x"), ["1 < 2"]);
    assert_eq!(page.all("div div div").len(), 0);
    assert_eq!(page.all("[class=b]").len(), 1);
    assert!(page.all("p").last().unwrap().is_empty());
}

#[test]
fn html_that_does_not_nest_is_a_fault() {
    for html in [
        "<p><b></p></b>",
        "<p>",
        "</p>",
        "<p a=\"1\" a=\"2\"></p>",
        "a & b",
        "1 < 2",
    ] {
        assert!(std::panic::catch_unwind(|| read(html)).is_err(), "{html}");
    }
}

/// Words as they stand in XML.
pub fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
