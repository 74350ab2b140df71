//! What goes into the Debian package: that it is there, that its versions agree, and that its examples work.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::cli::desk::Desk;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The sources of its files, as `Cargo.toml` lists them, and where each goes.
fn assets() -> Vec<(String, String)> {
    let manifest = read("Cargo.toml");
    let listed = manifest.split("\nassets = [\n").nth(1).unwrap().split("\n]").next().unwrap();
    let quoted = |line: &str, n: usize| line.split('"').nth(n).unwrap().to_owned();
    listed.lines().map(|line| (quoted(line, 1), quoted(line, 3))).collect()
}

#[test]
fn every_file_of_the_package_is_there() {
    let assets = assets();
    assert!(assets.len() > 10);
    for (source, _) in assets.iter().filter(|(source, _)| !source.starts_with("target/")) {
        let path = root().join(source);
        let (folder, name) = (path.parent().unwrap(), path.file_name().unwrap().to_str().unwrap());
        let ending = name.strip_prefix('*');
        let found = fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name());
        let found = found.filter(|one| match ending {
            Some(ending) => one.to_str().unwrap().ends_with(ending),
            None => one == name,
        });
        assert!(found.count() > 0, "{source}");
    }
    let goes = |place: &str| assets.iter().any(|(_, to)| to == place);
    assert!(goes("usr/share/man/man1/") && goes("usr/share/man/nl/man1/") && goes("etc/aoj/coordinators"));
}

#[test]
fn versions_and_days_agree() {
    let version = env!("CARGO_PKG_VERSION");
    let changes = read("packaging/deb/changelog");
    assert!(changes.starts_with(&format!("aoj ({version}-")), "packaging/deb/changelog");
    let day = crate::manual::day();
    for page in ["docs/man/aoj-beheer.8", "docs/man/nl/aoj-beheer.8"] {
        let head = format!(".TH AOJ\\-BEHEER 8 {day} \"aoj {version}\" ");
        assert!(read(page).starts_with(&head), "{page} should begin: {head}");
    }
}

/// What people wrote is not for a package manager to wipe, and keys are settings that an upgrade leaves alone.
#[test]
fn its_scripts_wipe_nothing() {
    let folder = root().join("packaging/deb");
    for script in ["preinst", "postinst", "prerm", "postrm"].map(|name| folder.join(name)) {
        let text = fs::read_to_string(&script).unwrap_or_default();
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#') && !line.starts_with("echo ")) {
            assert!(!line.contains("rm ") && !line.contains("delete"), "{}: {line}", script.display());
        }
    }
}

fn example(name: &str) -> PathBuf {
    root().join("docs/examples").join(name)
}

#[test]
fn the_example_of_a_wave_is_right_and_opens() {
    let desk = Desk::new();
    let file = desk.file("najaar.yaml", &fs::read_to_string(example("najaar.yaml")).unwrap());
    let said = desk.aoj(&format!("check {file}"));
    assert_eq!((said.status, said.output.contains("let op")), (0, false), "{}", said.output);
    assert_eq!(desk.aoj(&format!("wave create {file}")).status, 0);
    assert_eq!(desk.aoj("wave open 2026-najaar").status, 0);
    let counts = desk.aoj("counts --wave 2026-najaar --json").fine();
    let counts: serde_json::Value = serde_json::from_str(&counts).unwrap();
    assert_eq!(counts["audiences"].as_array().unwrap().len(), 2, "{counts}");
}

#[test]
fn the_example_of_settings_is_right_with_and_without_mail() {
    let text = fs::read_to_string(example("aoj.yaml")).unwrap();
    let with_mail = text.replace("# smtp:", "smtp:").replace("#   ", "  ");
    for (text, expected) in [
        (text, "√ De instellingen in aoj.yaml kloppen."),
        (with_mail, "√ De instellingen in aoj.yaml kloppen; codes mailen gaat via smtp.regio.nl"),
    ] {
        let desk = Desk::new();
        desk.make_store();
        for (name, text) in [("aoj.yaml", text.as_str()), ("smtp_password", "geheim\n")] {
            fs::write(desk.data().join(name), text).unwrap();
            fs::set_permissions(desk.data().join(name), Permissions::from_mode(0o600)).unwrap();
        }
        let said = desk.aoj("doctor").fine();
        assert!(said.lines().any(|line| line.starts_with(expected)), "{said}");
    }
}

#[test]
fn the_example_of_keys_opens_nothing() {
    for line in read("packaging/deb/coordinators").lines() {
        assert!(line.starts_with('#'), "{line}");
    }
}
