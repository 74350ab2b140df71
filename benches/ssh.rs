//! What a person costs who answers over SSH: `cargo bench --bench ssh [-- SESSIONS...]`.
//!
//! The server is a process of its own, `aoj serve`; the people are real SSH clients in this one, over the loopback.
//! Each presses a key a second, every answer is durably saved. For each number of sessions it tells the memory of the
//! server per session (PSS), its CPU time per key, how long a key takes to its frame, and how fast people come in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::indexing_slicing)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::ToSpan;
use russh::client::{self, Handle, Msg};
use russh::keys::PublicKeyOrCertificate;
use russh::{Channel, ChannelMsg};
use tokio::sync::Semaphore;
use tokio::time::{sleep, sleep_until};

/// For how many seconds keys are pressed.
const SECONDS: u32 = 20;
/// After so long a key is counted as it is.
const LATE: Duration = Duration::from_secs(5);
/// How many come in at the same time.
const AT_THE_DOOR: usize = 16;

struct Trusting;

impl client::Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _key: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(true)
    }
}

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let numbers = if asked.is_empty() { vec![1, 10, 100, 1000] } else { asked };
    println!(
        "sessions | in/s | to first screen p50 p99 | KiB/session at the code, answering | ms CPU/key | key to frame p50 p99 max"
    );
    for sessions in numbers {
        measure(sessions);
    }
}

fn measure(sessions: usize) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    region(&data);
    let (server, port) = serve(&data);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    // The first one makes the server read the wave and warms its threads.
    let first = runtime.block_on(enter(port));
    let empty = memory(&server);
    let began = Instant::now();
    let (people, mut arrivals) = runtime.block_on(arrive(port, sessions));
    let rate = as_float(sessions) / began.elapsed().as_secs_f64();
    let at_code = memory(&server);
    let mut people = runtime.block_on(begin(people));
    let answering = memory(&server);
    let cpu = cpu(&server);
    let mut taken = runtime.block_on(async {
        let start = tokio::time::Instant::now() + Duration::from_millis(500);
        let tasks: Vec<_> = people
            .drain(..)
            .enumerate()
            .map(|(at, person)| {
                tokio::spawn(press(person, start + Duration::from_micros(at as u64 * 1_000_000 / sessions as u64)))
            })
            .collect();
        let mut taken = Vec::new();
        let mut kept = Vec::new();
        for task in tasks {
            let (person, times) = task.await.unwrap();
            taken.extend(times);
            kept.push(person);
        }
        people = kept;
        taken
    });
    let spent = self::cpu(&server) - cpu;
    let per = |more: f64| (more - empty) / as_float(sessions);
    println!(
        "{sessions:8} | {rate:4.0} | {:6.1} {:6.1} ms | {:6.1} {:6.1} | {:.3} | {:5.1} {:5.1} {:5.1} ms",
        percentile(&mut arrivals, 0.5),
        percentile(&mut arrivals, 0.99),
        per(at_code),
        per(answering),
        spent * 1000.0 / as_float(taken.len()),
        percentile(&mut taken, 0.5),
        percentile(&mut taken, 0.99),
        percentile(&mut taken, 1.0),
    );
    drop((first, people));
    drop(server);
}

fn as_float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

fn percentile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let at = (as_float(times.len() - 1) * share).round() as usize;
    times[at].as_secs_f64() * 1000.0
}

/// A wave that is open, with the built-in questionnaire for practitioners.
fn region(data: &Path) {
    let today = jiff::Zoned::now().date();
    let file = format!(
        "format: 1\nid: proef\ntitle: Proef\nregion:\n  name: Regio\n  municipalities: [{{code: GM0344, name: Utrecht}}]\n  \
         partnerships: [{{name: SWV PO, sector: po}}, {{name: SWV VO, sector: vo}}]\nopens: {today}\ncloses: {}\n\
         questionnaires:\n  - use: uitvoering\n    invited: 400\n",
        today + 30.days()
    );
    let aoj = |arguments: &[&str], input: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_aoj"))
            .args(arguments)
            .env("AOJ_DATA", data)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    aoj(&["wave", "create", "-"], &file);
    aoj(&["wave", "open", "proef"], "");
    std::fs::write(data.join("aoj.yaml"), "limits: {sessions: 100000, per_address: 100000, new_per_second: 10000}\n")
        .unwrap();
}

/// A server that runs; it ends with this.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(data: &Path) -> (Server, u16) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aoj"))
        .args(["--lang", "nl", "serve", "--listen", "127.0.0.1:0"])
        .env("AOJ_DATA", data)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    errors.read_line(&mut line).unwrap();
    let port = line.trim().trim_end_matches('.').rsplit(':').next().unwrap().parse().unwrap();
    std::thread::spawn(move || errors.lines().for_each(drop));
    (Server(child), port)
}

/// The server's memory: its share of all pages, in KiB.
fn memory(server: &Server) -> f64 {
    std::thread::sleep(Duration::from_millis(500));
    let text = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", server.0.id())).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// The CPU time it has used, in seconds.
fn cpu(server: &Server) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{}/stat", server.0.id())).unwrap();
    let fields: Vec<&str> = text.rsplit(") ").next().unwrap().split(' ').collect();
    let ticks: f64 = fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap();
    ticks / 100.0
}

struct Person {
    channel: Channel<Msg>,
    _handle: Handle<Trusting>,
}

impl Person {
    /// Waits for bytes of the screen that hold these words.
    async fn see(&mut self, words: &str) {
        let mut all = Vec::new();
        while !String::from_utf8_lossy(&all).contains(words) {
            all.extend(self.hear().await);
        }
    }

    async fn hear(&mut self) -> Vec<u8> {
        loop {
            match self.channel.wait().await {
                Some(ChannelMsg::Data { data }) => return data.to_vec(),
                Some(_) => {}
                None => panic!("the server let go"),
            }
        }
    }
}

async fn enter(port: u16) -> Person {
    let config = client::Config { nodelay: true, ..client::Config::default() };
    let mut handle = client::connect(Arc::new(config), ("127.0.0.1", port), Trusting).await.unwrap();
    assert!(handle.authenticate_none("uitvoering").await.unwrap().success());
    let channel = handle.channel_open_session().await.unwrap();
    channel.request_pty(false, "xterm-256color", 80, 24, 0, 0, &[]).await.unwrap();
    channel.request_shell(false).await.unwrap();
    let mut person = Person { channel, _handle: handle };
    person.see("uw code").await;
    person
}

async fn arrive(port: u16, sessions: usize) -> (Vec<Person>, Vec<Duration>) {
    let door = Arc::new(Semaphore::new(AT_THE_DOOR));
    let tasks: Vec<_> = (0..sessions)
        .map(|_| {
            let door = door.clone();
            tokio::spawn(async move {
                let _place = door.acquire().await.unwrap();
                let began = Instant::now();
                (enter(port).await, began.elapsed())
            })
        })
        .collect();
    let mut all = (Vec::new(), Vec::new());
    for task in tasks {
        let (person, took) = task.await.unwrap();
        all.0.push(person);
        all.1.push(took);
    }
    all
}

/// To the first question.
async fn begin(people: Vec<Person>) -> Vec<Person> {
    let mut begun = Vec::new();
    let tasks: Vec<_> = people
        .into_iter()
        .map(|mut person| {
            tokio::spawn(async move {
                person.channel.data(&b"\r"[..]).await.unwrap();
                // Only what changed comes over the line: a word that the screen before has nothing of.
                person.see("eigen functie").await;
                person.channel.data(&b"\r"[..]).await.unwrap();
                person.see("uw functie").await;
                person
            })
        })
        .collect();
    for task in tasks {
        begun.push(task.await.unwrap());
    }
    begun
}

/// A key a second: an answer, and taken back. Gives how long each took to what it changed on the screen.
async fn press(mut person: Person, start: tokio::time::Instant) -> (Person, Vec<Duration>) {
    let mut times = Vec::new();
    for second in 0..SECONDS {
        sleep_until(start + Duration::from_secs(second.into())).await;
        // What came of the key before has all come.
        while tokio::time::timeout(Duration::from_millis(1), person.hear()).await.is_ok() {}
        let key: &[u8] = if second % 2 == 0 { b"2" } else { b"\x7f" };
        let began = Instant::now();
        person.channel.data(key).await.unwrap();
        // A server that has too much to do draws one frame for two keys: then nothing more comes for the second.
        if tokio::time::timeout(LATE, person.hear()).await.is_err() {
            println!("a key without a frame of its own within {LATE:?}");
        }
        times.push(began.elapsed());
    }
    sleep(Duration::from_millis(200)).await;
    (person, times)
}
