//! prints.csv: sums of the sources, by which the page compares a reader's copy. The audit writes it from the sources.

use std::fs;
use std::path::Path;

use jiezhen::data;
use jiezhen::text::prints::of_source;

use super::files;
use crate::fault::{Result, While};
use crate::project::Project;

const NAME: &str = "prints.csv";

/// Writes the file anew where it is not that of the sources.
pub fn write(project: &Project, folder: &Path) -> Result<()> {
    let catalog = data::read(&data::load(&project.record()).0).0;
    let mut text = String::from("report,letters,sentences\n");
    for source in files::sources(folder, &catalog)? {
        let (letters, sentences) = of_source(&source.text);
        text += &format!("{},{letters},{sentences}\n", source.report);
    }
    let path = project.record().join(NAME);
    if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
        fs::write(&path, text).during(|| format!("writing {}", path.display()))?;
        println!("{} is written anew", path.display());
    }
    Ok(())
}
