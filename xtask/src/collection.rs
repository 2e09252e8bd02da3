//! A collection of one's own: a folder that begins as a worked example, and the page that is built from it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, Result, While};
use crate::project::Project;

/// The record of two invented towns, and their reports: they show the tables at work, and keep every rule.
const EXAMPLE: &str = "tests/fixtures/record";
const REPORTS: [&str; 2] = ["liuting-2031.txt", "weidu-2031.txt"];

/// The collection of the example; the stories explore a page that is built from it.
pub fn example(project: &Project) -> PathBuf {
    project.root.join(EXAMPLE)
}

/// Lays out a new collection: the example's tables, the reports that they were read from, and what each column means.
pub fn new(project: &Project, folder: &Path) -> Result<()> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Fault::new(format!("{} is not empty", folder.display()))
            .hint("name a folder that is not there yet: nothing of yours is overwritten"));
    }
    let sources = folder.join("sources");
    fs::create_dir_all(&sources).during(|| format!("making {}", sources.display()))?;
    let example = example(project);
    for entry in fs::read_dir(&example).during(|| format!("listing {}", example.display()))? {
        let file = entry.during(|| format!("listing {}", example.display()))?.path();
        copy(&file, folder)?;
    }
    for report in REPORTS {
        copy(&project.root.join("tests/fixtures").join(report), &sources)?;
    }
    copy(&project.root.join("data/README.md"), folder)
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let Some(name) = file.file_name() else {
        return Ok(());
    };
    fs::copy(file, folder.join(name)).during(|| format!("copying {}", file.display()))?;
    Ok(())
}

/// The folder that holds a collection, as an absolute path.
pub fn folder(named: &str) -> Result<PathBuf> {
    let path = fs::canonicalize(named).during(|| format!("looking for the collection {named}"))?;
    match path.join("figures.csv").is_file() {
        true => Ok(path),
        false => Err(Fault::new(format!("{} has no figures.csv", path.display()))
            .hint("`cargo xtask new FOLDER` lays out a collection")),
    }
}

/// Opens the record of a collection, for all that is made of it here; what breaks its rules is named, file and line.
pub fn open(project: &Project) -> Result<()> {
    let Some(folder) = &project.collection else {
        return Ok(());
    };
    jiezhen::record::open_folder(folder).map(|_| ()).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Fault::new(format!("the collection breaks its rules:\n{}", told.join("\n"))).hint(format!(
            "mend these files; what each column means is in {}",
            folder.join("README.md").display()
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiezhen::data;

    #[test]
    fn a_new_collection_keeps_every_rule_and_nothing_is_written_over() {
        let project = Project::here().unwrap();
        let place = std::env::temp_dir().join(format!("jiezhen-collection-{}", std::process::id()));
        new(&project, &place).unwrap();
        let (tables, problems) = data::load(&place);
        assert!(problems.is_empty());
        assert!(data::check(&tables).1.is_empty());
        assert!(place.join("sources").join(REPORTS[1]).is_file() && place.join("README.md").is_file());
        assert!(new(&project, &place).unwrap_err().to_string().contains("is not empty"));
        assert!(folder(place.join("sources").to_str().unwrap()).is_err());
        assert!(folder(place.to_str().unwrap()).is_ok());
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn what_breaks_a_rule_is_named_in_the_publishers_own_file_with_what_to_do() {
        let mut project = Project::here().unwrap();
        let place = std::env::temp_dir().join(format!("jiezhen-broken-{}", std::process::id()));
        new(&project, &place).unwrap();
        project.collection = Some(place.clone());
        for (file, from, to, line, said) in [
            (
                "collection.csv",
                "#1d5c85",
                "#9fd0f0",
                2,
                "accent = \"#9fd0f0\": Ensure the colours",
            ),
            (
                "collection.csv",
                "zh;en",
                "zh,fr",
                2,
                "Ensure every file of the record can be read",
            ),
            (
                "figures.csv",
                "18.4亿元,1840000000",
                "18.4亿元,1840000001",
                45,
                "value = \"1840000001\": Ensure",
            ),
            (
                "places.csv",
                "苇渡镇,Weidu,",
                "苇渡镇,,",
                6,
                "name_en = \"\": Ensure required fields are filled. Fill it in",
            ),
        ] {
            let path = place.join(file);
            let sound = fs::read_to_string(&path).unwrap();
            fs::write(&path, sound.replacen(from, to, 1)).unwrap();
            let told = open(&project).unwrap_err().to_string();
            let beginning = format!("{}:{line}", path.display());
            let named = told
                .lines()
                .any(|one| one.starts_with(&beginning) && one.contains(said));
            assert!(
                named && told.contains("README.md"),
                "{beginning} {said} is not in {told}"
            );
            fs::write(&path, sound).unwrap();
        }
        fs::remove_dir_all(place).unwrap();
    }
}
