//! What the build script finds out about the commit, wherever the program is built.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The build script, compiled as cargo would, and a folder with sources.
struct Building {
    folder: tempfile::TempDir,
    script: PathBuf,
}

impl Building {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("script");
        let building = Self { folder, script };
        building.compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("build.rs"));
        let sources = building.sources();
        fs::create_dir_all(sources.join("src")).unwrap();
        for name in ["src/lib.rs", "Cargo.toml", "README.md"] {
            fs::write(sources.join(name), "").unwrap();
        }
        building
    }

    fn compile(&self, source: &Path) {
        let compiler = Path::new(env!("CARGO")).with_file_name("rustc");
        let mut command = Command::new(compiler);
        command.args(["--edition=2024", "-Cdebuginfo=0", "-o"]).arg(&self.script).arg(source);
        assert!(command.status().unwrap().success());
    }

    fn sources(&self) -> PathBuf {
        self.folder.path().join("sources")
    }

    /// What it has cargo set in `AOJ_BUILD`, and all that it says.
    fn run_in(&self, sources: &Path, variables: &[(&str, &str)]) -> (String, String) {
        let mut command = Command::new(&self.script);
        command.current_dir(sources).env_remove("AOJ_COMMIT").env("CARGO_MANIFEST_DIR", sources);
        let output = command.envs(variables.iter().copied()).output().unwrap();
        assert!(output.status.success());
        let said = String::from_utf8(output.stdout).unwrap();
        let build = said.lines().find_map(|line| line.strip_prefix("cargo::rustc-env=AOJ_BUILD=")).unwrap();
        (build.to_owned(), said.clone())
    }

    fn run(&self, variables: &[(&str, &str)]) -> String {
        self.run_in(&self.sources(), variables).0
    }
}

/// `None` where there is no git.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    let identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"];
    let day = "2026-11-28T23:30:00+01:00";
    command.env("GIT_COMMITTER_DATE", day).env("GIT_CONFIG_GLOBAL", "/dev/null");
    let output = command.args(identity).args(arguments).current_dir(folder).output().ok()?;
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().trim_end().to_owned())
}

#[test]
fn a_packager_can_name_the_commit_and_without_one_there_is_none() {
    let building = Building::new();
    assert_eq!(building.run(&[]), "");
    for (given, told) in [
        ("4c295bd1e", " (4c295bd1e)"),
        ("4c295bd1e0123456789012345678901234567890, 2026-11-28", " (4c295bd1e, 2026-11-28)"),
        (" v0.1.0-3 ", " (v0.1.0-3)"),
        ("", ""),
    ] {
        assert_eq!(building.run(&[("AOJ_COMMIT", given)]), told, "{given}");
    }
    for wrong in ["een\ncargo::warning=twee", "\u{1b}[31m", "a(b)", &"9".repeat(100)] {
        let (build, said) = building.run_in(&building.sources(), &[("AOJ_COMMIT", wrong)]);
        assert_eq!(build, "", "{wrong:?}");
        assert!(said.contains("cargo::warning=AOJ_COMMIT is no commit"), "{said}");
    }
}

#[test]
fn a_checkout_tells_its_commit_and_whether_the_program_differs_from_it() {
    let building = Building::new();
    let sources = building.sources();
    if git(&sources, &["init", "-q"]).is_none() {
        return;
    }
    assert_eq!(building.run(&[]), "", "without a commit yet");
    git(&sources, &["add", "."]);
    git(&sources, &["commit", "-qm", "een"]);
    let told = |folder: &Path, mark: &str| {
        let head = git(folder, &["rev-parse", "HEAD"]).unwrap();
        format!(" ({}{mark}, 2026-11-28)", &head[..9])
    };
    assert_eq!(building.run(&[]), told(&sources, ""));
    fs::write(sources.join("README.md"), "anders").unwrap();
    assert_eq!(building.run(&[]), told(&sources, ""), "a document is no part of the program");
    fs::write(sources.join("src/lib.rs"), "// anders").unwrap();
    assert_eq!(building.run(&[]), told(&sources, "-dirty"));
    git(&sources, &["commit", "-qam", "twee"]);
    fs::write(sources.join("src/nieuw.rs"), "").unwrap();
    assert_eq!(building.run(&[]), told(&sources, "-dirty"), "a new file");
    fs::remove_file(sources.join("src/nieuw.rs")).unwrap();

    // A worktree has its own head, and what is watched there is what moves it.
    let tree = building.folder.path().join("tree");
    git(&sources, &["worktree", "add", "-q", tree.to_str().unwrap()]);
    git(&tree, &["commit", "-q", "--allow-empty", "-m", "drie"]);
    let (build, said) = building.run_in(&tree, &[]);
    assert_eq!(build, told(&tree, ""));
    assert_ne!(build, told(&sources, ""));
    let watched = said.lines().filter_map(|line| line.strip_prefix("cargo::rerun-if-changed="));
    let watched: Vec<&Path> = watched.map(Path::new).filter(|path| path.is_absolute()).collect();
    assert!(watched.iter().any(|path| path.ends_with("worktrees/tree/logs/HEAD")), "{said}");
    assert!(watched.iter().all(|path| path.exists()), "what does not exist would have it run always: {said}");

    assert_eq!(building.run(&[("AOJ_COMMIT", "deze")]), " (deze)", "what is given goes before");
    assert_eq!(building.run(&[("PATH", "/nergens")]), "", "without git");
    let inside = sources.join("vendor");
    fs::create_dir(&inside).unwrap();
    assert_eq!(building.run_in(&inside, &[]).0, "", "inside somebody else's repository");
}

#[test]
fn an_archive_of_a_commit_tells_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let attributes = fs::read_to_string(root.join(".gitattributes")).unwrap();
    assert!(attributes.lines().any(|line| line == "build.rs export-subst"), "{attributes}");
    let building = Building::new();
    let source = fs::read_to_string(root.join("build.rs")).unwrap();
    let filled = building.folder.path().join("filled.rs");
    let placeholder = "\"$Format:%H, %cs$\"";
    // In an archive it has been filled in already.
    let line = source.lines().find(|line| line.starts_with("const ARCHIVED")).unwrap();
    let as_archived = line.split(" = ").next().unwrap().to_owned() + " = \"4c295bd1e0123456789, 2026-11-28\";";
    assert!(line.contains(placeholder) || !root.join(".git").exists(), "{line}");
    fs::write(&filled, source.replace(line, &as_archived)).unwrap();
    building.compile(&filled);
    assert_eq!(building.run(&[]), " (4c295bd1e, 2026-11-28)");
    assert_eq!(building.run(&[("AOJ_COMMIT", "deze")]), " (deze)");
}
