//! `cargo xtask changed OLDER`: which figures are new or say something else than in an older copy of the record, as the
//! last row of `editions.csv` lists them.

use std::path::Path;

use jiezhen::data::{self, Tables};

use crate::fault::{Fault, Result};
use crate::project::Project;

/// What a figure says beside words about it; its place in the source may move without it.
const SAID: &[&str] = &[
    "raw",
    "value",
    "unit",
    "classifier",
    "per",
    "measure",
    "nature",
    "qualifier",
    "status",
    "period",
    "period_basis",
    "theme",
    "indicator",
    "scope",
    "of",
    "among",
    "range_with",
    "target",
];

/// Prints the ids, `;` between.
pub fn print(project: &Project, older: &Path) -> Result<()> {
    println!("{}", changed(&tables(older)?, &tables(&project.record())?).join(";"));
    Ok(())
}

fn tables(folder: &Path) -> Result<Tables> {
    let (tables, problems) = data::load(folder);
    match tables.iter().any(|table| table.name == "figures") {
        true => Ok(tables),
        false => Err(Fault::new(format!("{} has no figures.csv", folder.display()))
            .hint(problems.first().map_or(String::new(), ToString::to_string))),
    }
}

fn changed(older: &Tables, newer: &Tables) -> Vec<String> {
    let before = figures(older);
    let news = figures(newer).into_iter().filter(|one| !before.contains(one));
    news.filter_map(|one| one.into_iter().next()).collect()
}

/// Each figure's id and what it says.
fn figures(tables: &Tables) -> Vec<Vec<String>> {
    let figures = tables.iter().filter(|table| table.name == "figures");
    let said = |row: data::table::Row| {
        let cells = SAID.iter().map(|field| row.get(field).to_owned());
        std::iter::once(row.get("id").to_owned()).chain(cells).collect()
    };
    figures
        .flat_map(|table| table.rows().map(said).collect::<Vec<_>>())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_figure_and_another_value_are_changes_and_another_note_is_none() {
        let (newer, _) = data::load(&Project::here().unwrap().root.join("tests/fixtures/record"));
        assert!(changed(&newer, &newer).is_empty());
        let mut older = newer.clone();
        let figures = older.iter_mut().find(|table| table.name == "figures").unwrap();
        let (id, value, note) = (
            figures.column("id").unwrap(),
            figures.column("value").unwrap(),
            figures.column("note").unwrap(),
        );
        let ids: Vec<String> = figures.rows.iter().map(|row| row[id].to_string()).collect();
        figures.rows[0][note] = "otherwise".into();
        figures.rows[1][value] = "7".into();
        figures.rows.pop();
        assert_eq!(changed(&older, &newer), [ids[1].clone(), ids[ids.len() - 1].clone()]);
    }
}
