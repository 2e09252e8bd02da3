//! No sentence of a source enters the project: long runs of characters that a file shares with a source are found.

use std::collections::HashSet;

use jiezhen::data::proof::Source;
use jiezhen::data::{Problem, Tables};

use super::files::File;

const RULE: &str = "Ensure no sentence of a source enters the project";
/// A run of so many characters, white space removed …
const LENGTH: usize = 22;
/// … with so many Chinese ones among them is a sentence, or enough of one.
const HAN: usize = 14;
/// In our own prose a shorter run of Chinese characters is worth a look.
const ECHO: usize = 12;
/// The columns of our own prose, by how their names begin.
const PROSE: [&str; 7] = ["summary", "digest", "text", "coverage", "definition", "note", "reason"];

#[derive(Default)]
pub struct Found {
    pub problems: Vec<Problem>,
    /// Long runs within the name of an initiative: an official name may be that long, and is no sentence.
    pub names: Vec<String>,
    /// Shorter runs in our own prose that are not within a name.
    pub echoes: Vec<String>,
}

pub fn find(tables: &Tables, sources: &[Source], files: &[File]) -> Found {
    let sources: Vec<Vec<char>> = sources.iter().map(|source| dense(&source.text).0).collect();
    let names: Vec<String> = cells(tables, "initiatives", |field| field == "name_zh")
        .map(|(.., cell)| joined(cell))
        .collect();
    let within_a_name = |run: &str| names.iter().any(|name| name.contains(run));
    let mut found = Found::default();
    let sentences = pieces(&sources, LENGTH, HAN);
    for file in files {
        for (line, run) in shared(&file.text, &sentences, LENGTH, HAN) {
            if within_a_name(run.trim_matches(|c| !is_han(c))) {
                found.names.push(format!("{}:{line} {run}", file.path));
            } else {
                let hint = "Say it in your own words; a long official name belongs into initiatives.csv.".into();
                let (file, field) = (file.path.clone(), "text".into());
                found.problems.push(Problem {
                    rule: RULE,
                    file,
                    line,
                    field,
                    value: run,
                    hint,
                });
            }
        }
    }
    let echoes = pieces(&sources, ECHO, ECHO);
    for table in tables {
        let prose = |field: &str| PROSE.iter().any(|start| field.starts_with(start));
        for (line, field, cell) in cells(tables, &table.name, prose) {
            let runs = shared(cell, &echoes, ECHO, ECHO)
                .into_iter()
                .filter(|(_, run)| !within_a_name(run));
            let said = runs.map(|(_, run)| format!("{}:{line} {field} echoes its source: {run}", table.path));
            found.echoes.extend(said);
        }
    }
    found
}

/// The cells of a file in the columns that are wanted: line, column, text.
fn cells<'a>(
    tables: &'a Tables,
    file: &str,
    wanted: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (usize, &'a str, &'a str)> {
    let table = tables.iter().find(|table| table.name == file);
    table.into_iter().flat_map(|table| table.rows()).flat_map(move |row| {
        let fields = row
            .table
            .header
            .iter()
            .filter(|field| wanted(field))
            .map(String::as_str);
        fields
            .map(|field| (row.line, field, row.get(field)))
            .collect::<Vec<_>>()
    })
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{3400}'..='\u{4dbf}').contains(&c)
}

/// A text without white space, and the 1-based line of each of its characters.
fn dense(text: &str) -> (Vec<char>, Vec<usize>) {
    let lines = text.split('\n').enumerate();
    let chars = lines.flat_map(|(at, line)| line.chars().map(move |c| (c, at + 1)));
    chars.filter(|(c, _)| !c.is_whitespace()).unzip()
}

fn joined(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// All pieces of a length that have enough Chinese characters.
fn pieces(sources: &[Vec<char>], length: usize, han: usize) -> HashSet<&[char]> {
    let all = sources.iter().flat_map(|source| source.windows(length));
    all.filter(|piece| piece.iter().filter(|c| is_han(**c)).count() >= han)
        .collect()
}

/// The runs of a text that are made of such pieces, each as long as it goes, with the line on which it begins.
fn shared(text: &str, pieces: &HashSet<&[char]>, length: usize, han: usize) -> Vec<(usize, String)> {
    let (chars, lines) = dense(text);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (start, piece) in chars.windows(length).enumerate() {
        // Counting is cheaper than looking up, and most files have no Chinese at all.
        if piece.iter().filter(|c| is_han(**c)).count() < han || !pieces.contains(piece) {
            continue;
        }
        match runs.last_mut() {
            Some(last) if last.1 + 1 == start + length => last.1 = start + length,
            _ => runs.push((start, start + length)),
        }
    }
    let cut = |(start, end): (usize, usize)| {
        let run = chars.get(start..end).unwrap_or_default().iter().collect();
        (lines.get(start).copied().unwrap_or_default(), run)
    };
    runs.into_iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiezhen::data::Table;

    const TEXT: &str = "县里今年新修了三座桥,两岸的居民\n从此不用再绕远路去河对面的集市了。";

    fn found(name: &str, prose: &str, file: &str) -> Found {
        let cells = |cells: [&str; 3]| cells.map(|cell| cell.to_string().into()).to_vec();
        let header = ["id", "name_zh", "summary_zh"].map(String::from).to_vec();
        let tables = vec![Table {
            name: "initiatives".into(),
            path: "initiatives.csv".into(),
            header,
            rows: vec![cells(["a", name, prose])],
        }];
        let source = Source {
            report: "a".into(),
            text: TEXT.into(),
            sha256: String::new(),
        };
        find(
            &tables,
            &[source],
            &[File {
                path: "notes.md".into(),
                text: file.into(),
            }],
        )
    }

    #[test]
    fn a_sentence_of_a_source_is_found_with_file_and_line_whatever_its_breaks() {
        let found = found("", "", "first line\n两岸的居民从此 不用再绕远路\n去河对面的集市了。");
        let said: Vec<_> = found.problems.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0]
                .starts_with("notes.md:2 text = \"两岸的居民从此不用再绕远路去河对面的集市了。\": Ensure no sentence")
        );
    }

    #[test]
    fn our_own_words_and_short_terms_are_no_sentence() {
        for own in [
            "两岸的居民从此不用再绕远路去河",
            "新桥三座通车，居民去集市近了许多，不必再走远路绕行。",
        ] {
            assert!(found("", "", own).problems.is_empty(), "{own}");
        }
    }

    #[test]
    fn the_long_name_of_an_initiative_is_no_sentence_and_is_listed() {
        let name = "两岸的居民从此不用再绕远路去河对面的集市";
        let found = found(name, "", &format!("a,{name},b"));
        assert_eq!((found.problems.len(), found.names.len()), (0, 0), "20 characters only");
        let name = "两岸的居民从此不用再绕远路去河对面的集市了";
        let long = format!("新修了三座桥,{name}");
        let with = super::tests::found(&long, "", &format!("a,{long},b"));
        assert_eq!((with.problems.len(), with.names.len()), (0, 1));
        let without = super::tests::found("", "", &format!("a,{long},b"));
        assert_eq!((without.problems.len(), without.names.len()), (1, 0));
    }

    #[test]
    fn prose_that_echoes_its_source_is_listed_unless_it_is_a_name() {
        let echo = "不用再绕远路去河对面的集市";
        let found_echo = found("", &format!("如今{echo}，很好。"), "");
        assert_eq!(
            found_echo.echoes,
            [format!("initiatives.csv:2 summary_zh echoes its source: {echo}")]
        );
        assert!(found_echo.problems.is_empty());
        assert!(found(echo, echo, "").echoes.is_empty());
    }
}
