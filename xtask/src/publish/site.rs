//! The address that the page is published under.

use crate::fault::{Fault, Result};

/// Where the page lies: `https://example.org/jiezhen/`, with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads an address; one that ends without a slash gets one.
    pub fn parse(url: &str) -> Result<Site> {
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| url.strip_prefix(scheme));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/%[]".contains(c);
        match host {
            Some(host)
                if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && host.chars().all(plain) =>
            {
                Ok(Site([url.trim_end_matches('/'), "/"].concat()))
            }
            _ => Err(Fault::new(format!("`{url}` is no address of a site"))
                .hint("--site-url https://example.org/jiezhen/, for example; without query or hash")),
        }
    }

    /// The address of a file of the site, by its path below it.
    pub fn at(&self, path: &str) -> String {
        [&self.0, path].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_with_a_slash_and_has_nothing_that_could_break_out_of_an_attribute() {
        for url in ["https://example.org/jiezhen", "https://example.org/jiezhen/"] {
            assert_eq!(
                Site::parse(url).unwrap().at("a.html"),
                "https://example.org/jiezhen/a.html"
            );
        }
        for url in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///a",
            "https://a/?q",
            "https://a/#/",
            "https://a/\"",
            "https://a b",
        ] {
            assert!(Site::parse(url).is_err(), "{url}");
        }
    }
}
