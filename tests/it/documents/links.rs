//! Links between documents, to files of the project, and to headings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use super::{Document, all, parted, read, root};

/// Targets of `[text](target)`, and of pictures that stand as HTML.
fn targets(prose: &[&str]) -> Vec<String> {
    let text: String = prose.join("\n").split('`').step_by(2).collect();
    let ends = [("](", ')'), ("src=\"", '"'), ("srcset=\"", '"'), ("href=\"", '"')];
    ends.iter()
        .flat_map(|(start, end)| text.split(start).skip(1).filter_map(|rest| rest.split(*end).next()))
        .map(str::to_owned)
        .collect()
}

/// Under which names headings are reached, as GitHub and Forgejo make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let (prose, _) = parted(text);
    let headings = prose.iter().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    headings
        .map(|heading| {
            let kept = |sign: &char| sign.is_alphanumeric() || " -_".contains(*sign);
            let name = heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-");
            let before = seen.entry(name.clone()).or_default();
            *before += 1;
            if *before == 1 { name } else { format!("{name}-{}", *before - 1) }
        })
        .collect()
}

/// Without `.` and `..`.
fn straight(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => _ = parts.pop(),
            Component::CurDir => {}
            other => parts.push(other),
        }
    }
    parts
}

fn dead(document: &Document, target: &str) -> Option<String> {
    if ["https://", "http://", "mailto:"].iter().any(|elsewhere| target.starts_with(elsewhere)) {
        return None;
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let folder = document.path.parent().unwrap_or(Path::new(""));
    let path = if file.is_empty() { document.path.clone() } else { straight(&folder.join(file)) };
    let there =
        root().join(&path).exists() && (anchor.is_empty() || anchors(&read(path.to_str().unwrap())).contains(anchor));
    (!there).then(|| format!("{}: {target}", document.path.display()))
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_exist() {
    let documents = all();
    let links: Vec<(&Document, String)> = documents
        .iter()
        .flat_map(|document| targets(&parted(&document.text).0).into_iter().map(move |target| (document, target)))
        .collect();
    assert!(links.len() > 60, "{}", links.len());
    let dead: Vec<String> = links.iter().filter_map(|(document, target)| dead(document, target)).collect();
    assert!(dead.is_empty(), "links that lead nowhere:\n{}", dead.join("\n"));
}

#[test]
fn a_link_that_leads_nowhere_is_seen() {
    let text =
        "# Een kop: met *nadruk*!\n\n[a](b.md) `[c](d)` ![e](e.svg)\n<img src=\"f.svg\">\n## Dubbel\n## Dubbel\n";
    let document = Document { path: "docs/proef.md".into(), text: text.to_owned() };
    assert_eq!(targets(&parted(text).0), ["b.md", "e.svg", "f.svg"]);
    assert_eq!(anchors(text), ["een-kop-met-nadruk", "dubbel", "dubbel-1"].map(str::to_owned).into());
    assert_eq!(dead(&document, "b.md").unwrap(), "docs/proef.md: b.md");
    assert!(dead(&document, "../README.md#nergens").is_some() && dead(&document, "../README.md").is_none());
}

#[test]
fn every_document_stands_in_the_index() {
    let index = read("docs/README.md");
    let (prose, _) = parted(&index);
    let named: BTreeSet<String> = targets(&prose).into_iter().collect();
    for document in all() {
        let Ok(name) = document.path.strip_prefix("docs") else { continue };
        // Pages of one kind in a folder of their own are named by the folder.
        let name = name.components().next().unwrap().as_os_str().to_str().unwrap();
        let is_named = named.contains(name) || named.contains(&format!("{name}/"));
        assert!(name == "README.md" || is_named, "docs/README.md does not name {name}");
    }
}
