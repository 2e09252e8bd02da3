//! How to cite a figure, an initiative or a view: in plain words, by GB/T 7714, and for BibTeX.

use super::Context;
use crate::model::Lang;

/// What is cited, in the language to answer in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The name by which a bibliography refers to it; `a-z0-9-`.
    pub key: String,
    /// What it says, without a full stop.
    pub title: String,
    /// The report that says so, and where in it; none for a view, which may show several.
    pub within: Option<String>,
}

/// The forms that name the link and the day themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// GB/T 7714—2015, a data set on the net (DS/OL).
    National,
    Bibtex,
}

impl Form {
    pub const ALL: [Form; 2] = [Form::National, Form::Bibtex];

    pub fn name(self) -> &'static str {
        match self {
            Form::National => "GB/T 7714",
            Form::Bibtex => "BibTeX",
        }
    }
}

impl Cited {
    /// A view, by its answer in a sentence.
    pub fn view(headline: &str) -> Cited {
        Cited {
            key: "view".into(),
            title: headline.trim_end_matches(['。', '.']).into(),
            within: None,
        }
    }

    /// A sentence, to which the link is added.
    pub fn plain(&self, context: Context) -> String {
        let stop = context.say("。", ". ");
        let parts = [Some(self.title.as_str()), self.within.as_deref(), Some(context.title())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(stop)
    }

    /// In one of the other forms; `today` is the day of the visit (ISO 8601).
    pub fn formed(&self, context: Context, form: Form, link: &str, today: &str) -> String {
        match form {
            Form::National => self.national(context, link, today),
            Form::Bibtex => self.bibtex(context, link, today),
        }
    }

    fn national(&self, context: Context, link: &str, today: &str) -> String {
        let after = context.say("，据", ", from ");
        let within = self.within.as_ref().map(|within| [after, within].concat());
        let (title, version) = (&self.title, version(context, "Version "));
        let date = context.edition().date;
        [
            context.title(),
            ". ",
            title,
            within.as_deref().unwrap_or_default(),
            "[DS/OL]. ",
            &version,
            ". (",
            &date,
            ")[",
            today,
            "]. ",
            link,
            ".",
        ]
        .concat()
    }

    fn bibtex(&self, context: Context, link: &str, today: &str) -> String {
        let date = context.edition().date;
        let year = date.split('-').next().unwrap_or_default();
        let version = version(context, "version ");
        let mut fields = vec![
            ("author", ["{", &escaped(context.title()), "}"].concat()),
            ("title", ["{", &escaped(&self.title), "}"].concat()),
            (
                "howpublished",
                [context.say("数据集，", "Data set, "), &version].concat(),
            ),
            ("year", year.into()),
        ];
        fields.extend(self.within.iter().map(|within| ("note", escaped(within))));
        // Links hold percent signs, which would begin a comment anywhere but here.
        fields.extend([("url", link.into()), ("urldate", today.into())]);
        let mut out = ["@misc{", &context.catalog.collection.prefix, "-", &self.key, ",\n"].concat();
        for (name, value) in fields {
            out.extend(["  ", name, " = {", &value, "},\n"]);
        }
        out + "}"
    }
}

fn version(context: Context, english: &str) -> String {
    let version = context.edition().version.to_string();
    match context.lang {
        Lang::Zh => ["第", &version, "版"].concat(),
        Lang::En => [english, &version].concat(),
    }
}

/// A text as BibTeX takes it: what TeX would read as a command stands for itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => out.extend(['\\', letter]),
            other => out.push(other),
        }
    }
    out
}
