//! Licences, bans and sources of everything that `Cargo.lock` pins, by the lists of `deny.toml`.

use std::path::Path;
use std::process::Command;

#[test]
fn every_dependency_has_an_allowed_licence() {
    let allowed = listed("allow = [");
    assert!(allowed.len() > 5, "the list of licences was not read");
    let wrong: Vec<String> = packages()
        .iter()
        .filter_map(|p| {
            let name = p["name"].as_str()?;
            let Some(licence) = p["license"].as_str() else { return Some(format!("{name}: none")) };
            (!satisfied(licence, &allowed)).then(|| format!("{name}: {licence}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_banned_dependency_and_no_foreign_source() {
    let banned: Vec<String> = deny_toml()
        .lines()
        .filter_map(|l| l.trim().strip_prefix("{ crate = \"")?.split('"').next().map(str::to_owned))
        .collect();
    assert!(banned.len() > 5, "the list of bans was not read");
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in banned {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name} is banned");
    }
    for source in lock.lines().filter_map(|l| l.strip_prefix("source = ")) {
        assert!(source.starts_with("\"registry+"), "{source}");
    }
}

#[test]
fn one_copy_of_each_crate_that_draws() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in ["ratatui", "ratatui-core", "crossterm", "rusqlite"] {
        assert_eq!(lock.matches(&format!("name = \"{name}\"\n")).count(), 1, "{name}");
    }
}

#[test]
fn a_licence_expression_is_read_as_written() {
    let allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for good in
        ["MIT", "GPL-3.0 OR MIT", "GPL-2.0/MIT", "(GPL-3.0 OR MIT) AND Zlib", "Apache-2.0 WITH LLVM-exception OR X"]
    {
        assert!(satisfied(good, &allowed), "{good}");
    }
    for bad in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Zlib) AND GPL-3.0"] {
        assert!(!satisfied(bad, &allowed), "{bad}");
    }
}

/// SPDX as far as crates use it: all parts joined by AND hold, of those joined by OR (or `/`) one does.
fn satisfied(expression: &str, allowed: &[String]) -> bool {
    expression.split(" AND ").all(|part| {
        part.trim_matches(['(', ')', ' '])
            .replace('/', " OR ")
            .split(" OR ")
            .any(|licence| allowed.iter().any(|a| a == licence.trim_matches(['(', ')', ' '])))
    })
}

fn packages() -> Vec<serde_json::Value> {
    let host = Command::new(env!("CARGO")).arg("-vV").output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let host = host.lines().find_map(|l| l.strip_prefix("host: ")).unwrap().to_owned();
    let packages = metadata(&host)["packages"].as_array().unwrap().clone();
    assert!(packages.len() > 50);
    packages
}

/// What cargo knows of all packages for that platform.
pub fn metadata(platform: &str) -> serde_json::Value {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", platform])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The strings of a list in `deny.toml`.
fn listed(start: &str) -> Vec<String> {
    let text = deny_toml();
    let from = text.find(start).unwrap() + start.len();
    let list = &text[from..from + text[from..].find(']').unwrap()];
    list.split(',').map(|s| s.trim().trim_matches('"').to_owned()).filter(|s| !s.is_empty()).collect()
}

fn deny_toml() -> String {
    std::fs::read_to_string(root().join("deny.toml")).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
