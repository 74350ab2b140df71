//! OpenSSH that lets everybody in under one name with one command: a real `sshd` with the very lines of the handbook, and
//! all the ways out that a client can try.

use std::fs;
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::pty::{Program, Pty, Region, answer, begin, holds};

const HANDBOOK: &str = include_str!("../../../docs/hosting.md");

/// The lines of the handbook, for this user, program and data folder.
fn block(user: &str, data: &Path) -> String {
    let from = HANDBOOK.find("Match User monitor\n").expect("the lines stand in the handbook");
    let lines = &HANDBOOK[from..from + HANDBOOK[from..].find("```").unwrap()];
    assert!(lines.lines().count() > 8, "{lines}");
    let here = lines
        .replace("Match User monitor", &format!("Match User {user}"))
        .replace("/usr/local/bin/aoj", env!("CARGO_BIN_EXE_aoj"))
        .replace("/var/lib/aoj-ssh", data.to_str().unwrap());
    assert!(here.contains(&format!("ForceCommand {} --data", env!("CARGO_BIN_EXE_aoj"))), "{here}");
    here
}

fn run(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A real `sshd` for the user who runs the tests.
struct Sshd {
    region: Region,
    child: Child,
    port: u16,
    user: String,
}

impl Sshd {
    /// `None`, and says so, where there is none.
    fn start() -> Option<Self> {
        let skipped = |why: &str| {
            println!("skipped: {why}");
            None
        };
        let program =
            ["/usr/sbin/sshd", "/usr/bin/sshd", "/usr/local/sbin/sshd"].into_iter().find(|p| Path::new(p).exists());
        let Some(program) = program else { return skipped("sshd is not installed") };
        if run("ssh-keygen", &["-?"]).is_none() && Command::new("ssh").arg("-V").output().is_err() {
            return skipped("ssh is not installed");
        }
        let Some(user) = run("id", &["-un"]) else { return skipped("nobody knows who runs this") };
        if run("id", &["-u"]).as_deref() == Some("0") {
            // Where it drops its rights; the package makes it when it starts the service.
            let _there = fs::create_dir_all("/run/sshd");
        }
        let region = Region::new();
        let file = |name: &str| region.folder.path().join(name);
        for key in ["host", "client"] {
            run("ssh-keygen", &["-q", "-t", "ed25519", "-N", "", "-f", file(key).to_str().unwrap()])?;
        }
        fs::copy(file("client.pub"), file("authorized")).unwrap();
        fs::set_permissions(file("authorized"), fs::Permissions::from_mode(0o600)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // As open as can be, so that what holds is what the handbook's lines hold. How one comes in is a key here, as
        // nobody's password is to be taken away for a test; of two blocks the first says it.
        let config = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {host}\nPidFile none\nStrictModes no\nUsePAM no\nPermitRootLogin yes\n\
             Subsystem sftp internal-sftp\nAcceptEnv *\nAllowTcpForwarding yes\nAllowAgentForwarding yes\nGatewayPorts yes\n\
             PermitTunnel yes\n\
             Match User {user}\n    AuthenticationMethods publickey\n    AuthorizedKeysFile {authorized}\n    \
             PasswordAuthentication no\n    PermitEmptyPasswords no\n{block}",
            host = file("host").display(),
            authorized = file("authorized").display(),
            block = block(&user, &region.data()),
        );
        fs::write(file("sshd_config"), config).unwrap();
        let config = file("sshd_config");
        let checked = Command::new(program).args(["-t", "-f", config.to_str().unwrap()]).output().unwrap();
        assert!(checked.status.success(), "the handbook's lines: {}", String::from_utf8_lossy(&checked.stderr));
        let log = fs::File::create(file("sshd.log")).unwrap();
        let child = Command::new(program)
            .args(["-D", "-e", "-f", config.to_str().unwrap()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let sshd = Self { region, child, port, user };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < Duration::from_secs(20), "{}", sshd.said());
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(sshd)
    }

    fn said(&self) -> String {
        fs::read_to_string(self.file("sshd.log")).unwrap_or_default()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.region.folder.path().join(name)
    }

    fn options(&self) -> Vec<String> {
        let known = format!("UserKnownHostsFile={}", self.file("known_hosts").display());
        let key = self.file("client");
        let mut options: Vec<String> =
            ["-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "IdentitiesOnly=yes", "-o"]
                .map(str::to_owned)
                .to_vec();
        options.extend([known, "-i".to_owned(), key.display().to_string()]);
        options
    }

    /// A client without a terminal; gives what it got, and whether it came to an end with success.
    fn ask(&self, more: &[&str], command: &[&str], variables: &[(&str, &str)]) -> (bool, String) {
        let mut ssh = Command::new("ssh");
        ssh.args(self.options()).args(["-p", &self.port.to_string()]).args(more);
        ssh.arg(format!("{}@127.0.0.1", self.user)).args(command).envs(variables.iter().copied());
        let output = ssh.env("HOME", self.region.folder.path()).stdin(Stdio::null()).output().unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        (output.status.success(), text)
    }

    fn sit(&self) -> Pty {
        let mut words = self.options();
        words.extend(["-p".to_owned(), self.port.to_string(), "-e".to_owned(), "none".to_owned()]);
        words.extend(["-o".to_owned(), "SendEnv=LANG LC_*".to_owned(), format!("{}@127.0.0.1", self.user)]);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Program::new("ssh", &words).with("HOME", self.region.folder.path().to_str().unwrap()).start()
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_respondent_answers_and_no_key_leads_out() {
    let Some(sshd) = Sshd::start() else { return };
    let (mut pty, code) = begin(sshd.sit());
    for item in 0..3 {
        answer(&mut pty, item);
    }
    // To be stopped, to be ended, to be cut short: in floods.
    for key in ["\x1a", "\x1c", "\x04", "\x03"] {
        pty.press(key.repeat(40));
    }
    pty.see("[ Stoppen ]");
    pty.press("\x1b");
    pty.see("stelling nummer");
    answer(&mut pty, 3);
    pty.press("\x03");
    pty.see("[ Stoppen ]");
    pty.press("\x1b[C\x1b[C\r");
    assert_eq!(pty.ended(), 0, "{}", pty.text());
    assert!(pty.text().contains(&code), "{}", pty.text());
    holds(&sshd.region, &code, 0..4);
}

#[test]
fn a_window_that_is_closed_loses_nothing_there_either() {
    let Some(sshd) = Sshd::start() else { return };
    let (mut pty, code) = begin(sshd.sit());
    for item in 0..3 {
        answer(&mut pty, item);
    }
    pty.signal("KILL");
    pty.ended();
    holds(&sshd.region, &code, 0..3);
}

#[test]
fn no_command_no_file_and_no_port_is_to_be_had() {
    let Some(sshd) = Sshd::start() else { return };
    let nothing = |what: &str, text: &str| {
        for sign in ["uid=", "root:", "SSH-2.0", "GEHEIM", "secret", "store.db"] {
            assert!(!text.contains(sign), "{what}: {text}");
        }
    };
    fs::write(sshd.file("geheim.txt"), "GEHEIM").unwrap();
    let hidden = sshd.file("geheim.txt");
    let hidden = hidden.to_str().unwrap();
    for command in [&["id"][..], &["sh"], &["sh", "-c", "id"], &["cat", hidden], &["ls", "-la"], &["-s", "sftp"]] {
        let (_, text) = sshd.ask(&[], command, &[]);
        nothing(&format!("{command:?}"), &text);
    }
    // sftp as a subsystem, and both kinds of scp.
    let port = sshd.port.to_string();
    let place = format!("{}@127.0.0.1:{hidden}", sshd.user);
    let fetched = sshd.file("fetched");
    for (program, more) in [("sftp", &["-b", "/dev/null"][..]), ("scp", &[]), ("scp", &["-O"])] {
        let mut command = Command::new(program);
        command.args(sshd.options()).args(["-P", &port]).args(more);
        if program == "sftp" {
            command.arg(format!("{}@127.0.0.1", sshd.user));
        } else {
            command.arg(&place).arg(&fetched);
        }
        let Ok(output) = command.stdin(Stdio::null()).output() else { continue };
        assert!(!output.status.success(), "{program} {more:?}");
        assert!(!fs::read_to_string(&fetched).unwrap_or_default().contains("GEHEIM"), "{program} {more:?}");
    }
    // From here to there, straight through, and from there to here.
    let (done, text) = sshd.ask(&["-W", &format!("127.0.0.1:{port}")], &[], &[]);
    assert!(!done, "{text}");
    nothing("-W", &text);
    let (done, text) = sshd.ask(&["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1"], &[], &[]);
    assert!(!done, "{text}");
    let socket = sshd.file("forwarded.sock");
    let stream = format!("{}:127.0.0.1:1", socket.display());
    let (done, text) = sshd.ask(&["-N", "-o", "ExitOnForwardFailure=yes", "-R", &stream], &[], &[]);
    assert!(!done && !socket.exists(), "{text}");
}

/// A port of the client's own that is to lead through the server.
#[test]
fn a_forwarded_port_leads_nowhere() {
    let Some(sshd) = Sshd::start() else { return };
    for kind in ["-L", "-D"] {
        let here = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let through = if kind == "-L" {
            format!("127.0.0.1:{here}:127.0.0.1:{}", sshd.port)
        } else {
            format!("127.0.0.1:{here}")
        };
        let mut ssh = Command::new("ssh")
            .args(sshd.options())
            .args(["-p", &sshd.port.to_string(), "-N", kind, &through])
            .arg(format!("{}@127.0.0.1", sshd.user))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        let mut stream = loop {
            if let Ok(stream) = TcpStream::connect(("127.0.0.1", here)) {
                break stream;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "the client does not listen");
            std::thread::sleep(Duration::from_millis(20));
        };
        if kind == "-D" {
            // SOCKS 5: no authentication; then connect to the server's own port.
            let [high, low] = sshd.port.to_be_bytes();
            std::io::Write::write_all(&mut stream, &[5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, high, low]).unwrap();
        }
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut got = Vec::new();
        // Closed, or nothing comes: both are nothing.
        let _over = stream.read_to_end(&mut got);
        let _ = ssh.kill();
        let _ = ssh.wait();
        assert!(!String::from_utf8_lossy(&got).contains("SSH-2.0"), "{kind}: {got:?}");
    }
}

#[test]
fn no_variable_of_the_client_changes_what_runs() {
    let Some(sshd) = Sshd::start() else { return };
    let elsewhere = sshd.file("elsewhere");
    let variables = [
        ("LD_PRELOAD", "/nergens/geheim.so"),
        ("AOJ_DATA", elsewhere.to_str().unwrap()),
        ("ENV", "/nergens/env"),
        ("BASH_ENV", "/nergens/env"),
        ("LANG", "en_GB.UTF-8"),
    ];
    // The client must not load it itself.
    let set: Vec<String> = variables.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let all = format!("SetEnv={}", set.join(" "));
    let (_, text) = sshd.ask(&["-o", &all], &[], &[]);
    assert!(!text.contains("preload") && !text.contains("nergens"), "{text}");
    assert!(!elsewhere.exists(), "{text}");
    // It was the program that spoke, in the language that may be asked for.
    assert!(text.contains("Monitor AOJ, as text."), "{text}");
}
