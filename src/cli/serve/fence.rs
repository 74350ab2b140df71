//! What a server may reach beside that: the folder of the coordinators' keys.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::super::fence::around;
use super::super::{Failure, World};
use crate::host::{Held, Relay};
use crate::office::reason;
use crate::text::Lang;
use crate::text::command::status as texts;

/// Under these, how many names deep a folder is one's own: `/etc/aoj`, `/home/anna/aoj`. Elsewhere two, as in `/etc`.
const DEEPER: [(&str, usize); 3] = [("home", 3), ("var", 3), ("usr", 3)];

/// Puts the fence up; what became of it, and the lines that tell it.
pub(super) fn put_up(
    root: &Path,
    coordinators: Option<&Path>,
    relay: Option<&Relay>,
    lang: Lang,
    world: &mut World,
) -> Result<(Held, String), Failure> {
    let mut fence = around(root, relay);
    if let Some(file) = coordinators {
        let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
        for one in BTreeSet::from([file, real.as_path()]) {
            // A file that takes the place of this one is another file to the kernel; its folder stays the same.
            if let Some(folder) = own_folder(one) {
                fence = fence.reading(folder);
            } else {
                fence = fence.reading(one);
                super::say(&[texts::keys_in_a_shared_folder(lang, one.display())], lang, world)?;
            }
        }
    }
    Ok(match fence.put_up() {
        Ok(Held::Whole) => (Held::Whole, texts::fenced(lang)),
        Ok(Held::Part) => (Held::Part, texts::fenced_in_part(lang)),
        Ok(Held::None) => (Held::None, texts::not_fenced(lang)),
        Err(error) => (Held::None, texts::fence_refused(lang, reason(&error, lang))),
    })
}

/// The folder of a file, where it is not one of those in which everybody's things stand.
fn own_folder(file: &Path) -> Option<PathBuf> {
    let folder = file.parent()?;
    let names: Vec<&str> = folder
        .components()
        .filter_map(|part| if let Component::Normal(name) = part { Some(name.to_str().unwrap_or("?")) } else { None })
        .collect();
    let first = names.first()?;
    let least = DEEPER.iter().find(|(name, _)| name == first).map_or(2, |(_, deep)| *deep);
    (names.len() >= least).then(|| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_everybodys_is_nobodys_own() {
        for (file, folder) in [
            ("/etc/aoj/coordinators", Some("/etc/aoj")),
            ("/etc/coordinators", None),
            ("/coordinators", None),
            ("/root/keys", None),
            ("/root/aoj/keys", Some("/root/aoj")),
            ("/home/anna/keys", None),
            ("/home/anna/aoj/keys", Some("/home/anna/aoj")),
            ("/var/lib/keys", None),
            ("/var/lib/aoj/keys", Some("/var/lib/aoj")),
            ("/opt/keys", None),
            ("/tmp/x/keys", Some("/tmp/x")),
        ] {
            assert_eq!(own_folder(Path::new(file)).as_deref(), folder.map(Path::new), "{file}");
        }
    }
}
