//! Where things lie: the project's folders, and the cache that outlives a clone.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Fault, Result};

pub struct Project {
    pub root: PathBuf,
    /// Native builds. Honours CARGO_TARGET_DIR, as cargo does.
    pub target: PathBuf,
    /// Tools that are built or fetched once for all clones.
    pub cache: PathBuf,
    /// A publisher's own collection, which the page is built from in place of data/.
    pub collection: Option<PathBuf>,
}

impl Project {
    pub fn here() -> Result<Project> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or_else(|| Fault::new("the xtask folder has no parent folder"))?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |target| root.join(target));
        Ok(Project {
            target,
            cache: cache()?,
            collection: None,
            root,
        })
    }

    /// Tells a build which record to pack; without a collection, that of data/, whatever the caller's environment says.
    pub fn name_record(&self, build: &mut Command) {
        match &self.collection {
            Some(folder) => build.env("JIEZHEN_DATA", folder),
            None => build.env_remove("JIEZHEN_DATA"),
        };
    }

    /// Browser builds get a folder of their own, so that they and the native builds do not evict each other.
    pub fn browser_target(&self) -> PathBuf {
        self.target.join("browser")
    }

    /// The page's module as cargo leaves it, with the names of its functions.
    pub fn unshrunk_wasm(&self) -> PathBuf {
        self.browser_target()
            .join("wasm32-unknown-unknown/browser/jiezhen.wasm")
    }

    /// The deployable page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What is put beside the page as it is, or nearly so.
    pub fn beside(&self) -> PathBuf {
        self.root.join("site")
    }

    /// Where the picture of the record lies, for those who link to the page.
    pub fn pictures(&self) -> PathBuf {
        self.collection.clone().unwrap_or_else(|| self.beside())
    }

    /// The folder of the record.
    pub fn record(&self) -> PathBuf {
        self.collection.clone().unwrap_or_else(|| self.root.join("data"))
    }

    /// The page of the example collection, which can be made to panic; for the end-to-end tests.
    pub fn example_dist(&self) -> PathBuf {
        self.target.join("browser-example").join("dist")
    }

    /// Screenshots of end-to-end tests that failed.
    pub fn screenshots(&self) -> PathBuf {
        self.target.join("e2e")
    }

    /// In the layout of `cargo install --root`.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    pub fn node(&self) -> PathBuf {
        self.cache.join("node")
    }

    /// The pages that are measured beside ours, and what they are built with.
    pub fn peers(&self) -> PathBuf {
        self.cache.join("peers")
    }

    /// The project as it was at a commit.
    pub fn at_commit(&self, commit: &str) -> PathBuf {
        self.cache.join("at").join(commit)
    }

    pub fn python(&self) -> PathBuf {
        self.cache.join("python")
    }
}

fn cache() -> Result<PathBuf> {
    if let Some(cache) = env::var_os("JIEZHEN_CACHE") {
        return std::path::absolute(&cache)
            .map_err(|error| Fault::new(format!("JIEZHEN_CACHE is no usable path: {error}")));
    }
    let home = env::home_dir().ok_or_else(|| {
        Fault::new("no home folder to keep tools in").hint("set JIEZHEN_CACHE to a folder of your choice")
    })?;
    Ok(home.join(".cache").join("jiezhen"))
}
