//! A picture as a file to take away: the drawing of the screen, with its title, legend, source and link.

use super::{Seen, legend};
use crate::address;
use crate::answer::picture;
use crate::chart::{self, Sheet};
use crate::query::{Page, Query};

/// The name of the file and its SVG. `what` is `picture:`, the picture's name, `:` and the width it is drawn at; `base`
/// is the address of the page without its hash. None where the page that the question names has no such picture.
pub fn saved(seen: Seen, what: &str, base: &str) -> Option<[String; 2]> {
    let (id, width) = what.strip_prefix("picture:")?.split_once(':')?;
    // A whole number: reading floating point would weigh more than all the rest of this.
    let width = f64::from(width.parse::<u16>().ok()?);
    let seen = Seen { width, ..seen };
    let picture = picture(seen.context, id)?;
    let scene = picture.scene(seen.width, seen.lang);
    let legend = legend::scene(seen, &[&picture]);
    let scenes: Vec<_> = [Some(&scene), legend.as_ref()].into_iter().flatten().collect();
    let link = address::write(&Query {
        lang: Some(seen.lang),
        ..seen.query.clone()
    });
    let sheet = chart::sheet(&Sheet {
        title: &title(seen, &picture.title),
        sentence: &picture.sentence,
        scenes: &scenes,
        source: &picture.source,
        link: &[base, &link].concat(),
    });
    Some([name(seen.query, id), sheet])
}

/// On the page the heading says what all pictures are about; away from it the title must.
fn title(seen: Seen, title: &str) -> String {
    let catalog = seen.catalog;
    let about = match &seen.query.page {
        Page::Report(id) => catalog
            .reports
            .iter()
            .find(|one| one.id == *id)
            .map(|one| &one.place.label),
        Page::Compare => catalog
            .indicators
            .iter()
            .find(|one| Some(&one.id) == seen.query.indicator.as_ref())
            .map(|one| &one.name),
        _ => None,
    };
    match about {
        Some(about) => [about.get(seen.lang), seen.say("：", ": "), title].concat(),
        None => title.into(),
    }
}

/// Which picture it is, and of what.
fn name(query: &Query, id: &str) -> String {
    let of = match &query.page {
        Page::Figures | Page::Initiatives if query.narrows() => "-filtered".into(),
        Page::Figures | Page::Initiatives => "-all".into(),
        Page::Report(report) => ["-", report].concat(),
        Page::Compare => ["-", query.indicator.as_ref().unwrap_or(&query.sides.join("-"))].concat(),
        _ => String::new(),
    };
    ["jiezhen-", id, &of, ".svg"].concat()
}
