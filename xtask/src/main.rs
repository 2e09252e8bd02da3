//! `cargo xtask`: reads the command line and calls the library.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use xtask::check::Kind;
use xtask::fault::{Fault, Result};
use xtask::project::Project;
use xtask::publish::{single, site::Site};
use xtask::serve::Wish;
use xtask::{audit, bench, bundle, changed, check, collection, preview, serve, setup};

const HELP: &str = "\
cargo xtask serve [--port N] [--open] [--dev]   build the page and serve it on 127.0.0.1:8080; --dev rebuilds
cargo xtask build [--site-url URL]              leave a deployable page in dist/; with the address that it will have,
                                                search engines are told of it
cargo xtask build --single-file                 the same, and say where the page lies as one file that opens by itself
cargo xtask new FOLDER                          lay out a collection of your own, with a worked example
cargo xtask build --data FOLDER                 make a page of that collection in place of the record
cargo xtask test [--only KIND] [--site-url URL] run every check; KIND: style native browser audit budget e2e
cargo xtask audit [FOLDER]                      compare the data with the reports in FOLDER
cargo xtask changed OLDER                       print which figures differ from those of an older copy of data/
cargo xtask bench [--rounds N] [--choices N]    print what each choice costs in Chromium, beside the page as it was
                                                before; with --choices, what stays in memory after so many
                                                (--rounds 0 for that alone)
cargo xtask bench --start [--rounds N]          print what the start costs, beside pages made by other means; both
                                                take --as-built, which measures dist/ as it stands
cargo xtask preview                             draw the picture for those who link to the page, in site/
                                                (--data FOLDER with audit, changed and preview: of that collection)
cargo xtask setup                               only set up what the others need";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command(&words) {
        Ok(true) => ExitCode::SUCCESS,
        // The check has said what failed.
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[String]) -> Result<bool> {
    let mut words = words.iter().map(String::as_str);
    let name = words.next().unwrap_or("help");
    let mut rest = Rest(words.collect());
    let mut project = Project::here()?;
    let done = match name {
        "serve" => {
            let wish = Wish {
                port: rest.number("--port")?.unwrap_or(8080),
                open: rest.flag("--open"),
                dev: rest.flag("--dev"),
            };
            rest.none()?;
            serve::serve(&project, &wish)
        }
        "build" => {
            let site = rest.value("--site-url")?.map(Site::parse).transpose()?;
            let single = rest.flag("--single-file");
            choose(&mut project, &mut rest)?;
            rest.none()?;
            let built = setup::toolbox(&project).and_then(|tools| bundle::release(&project, &tools, site.as_ref()));
            built.map(|dist| match single {
                true => println!("the page as one file: {}", dist.join(single::NAME).display()),
                false => println!("the page is in {}", dist.display()),
            })
        }
        "new" => {
            let folder = rest.word().map(PathBuf::from);
            rest.none()?;
            let folder =
                folder.ok_or_else(|| Fault::new("`new` needs a folder to lay a collection out in").hint(HELP))?;
            collection::new(&project, &folder).map(|()| {
                println!(
                    "a collection of two invented towns is in {0}; `cargo xtask build --data {0}` makes a page of it",
                    folder.display()
                )
            })
        }
        // For the end-to-end tests, which start it.
        "example" => {
            rest.none()?;
            project.collection = Some(collection::example(&project));
            collection::open(&project)
                .and_then(|()| setup::toolbox(&project))
                .and_then(|tools| bundle::example(&project, &tools))
                .map(|_| ())
        }
        "test" => {
            let only = rest.value("--only")?.map(kind).transpose()?;
            let site = rest.value("--site-url")?.map(Site::parse).transpose()?;
            rest.none()?;
            return Ok(check::test(&project, only, site.as_ref()));
        }
        "audit" => {
            project.collection = rest.value("--data")?.map(collection::folder).transpose()?;
            let folder = rest.word().map(PathBuf::from);
            rest.none()?;
            audit::run(&project, folder.as_deref().map(Path::new))
        }
        "changed" => {
            project.collection = rest.value("--data")?.map(collection::folder).transpose()?;
            let older = rest.word().map(PathBuf::from);
            rest.none()?;
            let older = older.ok_or_else(|| Fault::new("`changed` needs the folder of an older edition").hint(HELP))?;
            changed::print(&project, &older)
        }
        "bench" => {
            let wish = bench::Wish {
                rounds: rest.number("--rounds")?,
                choices: rest.number("--choices")?.unwrap_or(0),
                start: rest.flag("--start"),
                as_built: rest.flag("--as-built"),
            };
            rest.none()?;
            bench::run(&project, &wish)
        }
        "preview" => {
            choose(&mut project, &mut rest)?;
            rest.none()?;
            preview::draw(&project)
        }
        "setup" => {
            rest.none()?;
            setup::all(&project)
        }
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(Fault::new(format!("there is no command `{unknown}`")).hint(format!("one of these:\n{HELP}"))),
    };
    done.map(|()| true)
}

/// Takes the collection that is named, and opens its record.
fn choose(project: &mut Project, rest: &mut Rest) -> Result<()> {
    project.collection = rest.value("--data")?.map(collection::folder).transpose()?;
    collection::open(project)
}

fn kind(name: &str) -> Result<Kind> {
    let found = Kind::NAMES.iter().find(|(known, _)| *known == name);
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        let known: Vec<_> = Kind::NAMES.iter().map(|(known, _)| *known).collect();
        Fault::new(format!("`{name}` is no kind of check")).hint(known.join(", "))
    })
}

/// The words of the command line that are not read yet.
struct Rest<'a>(Vec<&'a str>);

impl<'a> Rest<'a> {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| *word != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<&'a str>> {
        let Some(at) = self.0.iter().position(|word| *word == name) else {
            return Ok(None);
        };
        self.0.remove(at);
        if at < self.0.len() {
            return Ok(Some(self.0.remove(at)));
        }
        Err(Fault::new(format!("{name} needs a value after it")).hint(HELP))
    }

    fn number<N: std::str::FromStr>(&mut self, name: &str) -> Result<Option<N>> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        let number = text.parse().map_err(|_| {
            Fault::new(format!("{name} takes a number, not `{text}`")).hint(format!("{name} 8080, for example"))
        });
        number.map(Some)
    }

    fn word(&mut self) -> Option<&'a str> {
        let at = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    fn none(&self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Fault::new(format!("`{word}` is not understood here")).hint(HELP)),
        }
    }
}
