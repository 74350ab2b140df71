//! Mail on its way: what a real mail server hears, and what becomes of it where that does not do what it should.

use std::io::Read;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use aoj::host::{Desk, Hindrance, Login, Post, Relay, Tls, WithPost, try_out};
use aoj::port::{Effect, Mail, NotMailed, Reply};
use aoj::privacy::{Code, Lookup, Mailbox};
use jiff::civil::date;

use super::server::{MailServer, Manner};
use crate::pty::Region;
use crate::ssh::person::{Person, answer, begin};
use crate::ssh::served::Served;

const CODE: &str = "K7Q2-9MXD-4TRA-1CJW";

/// A desk for what is not mail.
struct NoStore;

impl Desk for NoStore {
    fn ask(&mut self, effect: Effect, _answer: aoj::host::Answer) {
        panic!("{effect:?} is no mail");
    }
}

fn relay(port: u16) -> Relay {
    Relay {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::None,
        login: None,
        from: Mailbox::parse("monitor@regio.nl").unwrap(),
        authority: None,
    }
}

fn mail(draft: u8, lang: &'static str) -> Box<Mail> {
    Box::new(Mail {
        to: Mailbox::parse("naam@school.nl").unwrap(),
        code: Code::parse(CODE).unwrap(),
        lookup: Lookup([draft; 32]),
        lang,
        how: "ssh monitor.regio.nl, kies \"Ik heb al een code\"".to_owned(),
        wave: "Meting 2026\r\nBcc: x@y.nl\u{1b}[2J".to_owned(),
        closes: date(2026, 11, 30),
        practice: false,
    })
}

fn send(desk: &mut dyn Desk, mail: Box<Mail>) -> Reply {
    let (told, reply) = channel();
    desk.ask(Effect::Mail(mail), Box::new(move |reply| told.send(reply).unwrap()));
    reply.recv_timeout(Duration::from_mins(1)).unwrap()
}

fn why(reply: &Reply) -> Option<NotMailed> {
    match reply {
        Reply::Mailed => None,
        Reply::NotMailed(why) => Some(*why),
        other => panic!("{other:?}"),
    }
}

/// The text of a mail, whatever it is coded in.
fn body(mail: &str) -> String {
    let (head, body) = mail.split_once("\n\n").unwrap();
    if !head.to_lowercase().contains("quoted-printable") {
        return body.to_owned();
    }
    let joined = body.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        if *first == b'=' && more.len() >= 2 {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&more[..2]).unwrap(), 16).unwrap());
            rest = &more[2..];
        } else {
            bytes.push(*first);
            rest = more;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_mail_says_what_it_is_and_how_to_go_on() {
    let server = MailServer::new(Manner::Takes);
    let mut desk = WithPost::new(NoStore, Some(Post::new(relay(server.port))), None);
    for (lang, words) in [
        (
            "nl",
            [
                "Dit is uw code",
                "Zo gaat u verder: ssh monitor.regio.nl",
                "tot en met 30 november 2026",
                "wie deze mail heeft",
            ],
        ),
        (
            "en",
            [
                "This is your code",
                "To go on: ssh monitor.regio.nl",
                "including 30 November 2026",
                "whoever has this mail",
            ],
        ),
    ] {
        assert_eq!(why(&send(&mut desk, mail(1, lang))), None);
        let taken = server.wait(if lang == "nl" { 1 } else { 2 }).pop().unwrap();
        assert!(taken.lines.iter().any(|line| line == "MAIL FROM:<monitor@regio.nl>" || line.starts_with("MAIL FROM:<monitor@regio.nl> ")), "{:?}", taken.lines);
        let to: Vec<&String> = taken.lines.iter().filter(|line| line.starts_with("RCPT")).collect();
        assert_eq!(to, ["RCPT TO:<naam@school.nl>"], "to nobody else, whatever a title holds");
        let text = body(&taken.mail);
        for word in words.iter().chain(&[CODE]) {
            assert!(text.replace('\n', " ").contains(word), "{word}: {text}");
        }
        let (head, _) = taken.mail.split_once("\n\n").unwrap();
        assert!(!head.contains("Bcc") && !taken.mail.contains('\u{1b}'), "{}", taken.mail);
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(!head.contains(CODE), "not where it is shown in a list of mails: {head}");
        assert!(!taken.mail.contains("127.0.0.1") && head.contains("@regio.nl>"), "{head}");
        assert!(!text.contains("naam@school.nl"));
    }
}

#[test]
fn what_goes_wrong_is_told_in_our_words() {
    for (manner, wanted) in [
        (Manner::Refuses, NotMailed::Refused),
        (Manner::Later, NotMailed::Unreachable),
        (Manner::Silent, NotMailed::Unreachable),
        (Manner::Babbles, NotMailed::Unreachable),
    ] {
        let server = MailServer::new(manner);
        let mut desk = WithPost::new(NoStore, Some(Post::new(relay(server.port))), None);
        assert_eq!(why(&send(&mut desk, mail(1, "nl"))), Some(wanted), "{manner:?}");
    }
    let server = MailServer::new(Manner::WrongPassword);
    let login = Some(Login::new("monitor", "Geheim9".to_owned()));
    let mut desk = WithPost::new(NoStore, Some(Post::new(Relay { login, ..relay(server.port) })), None);
    assert_eq!(why(&send(&mut desk, mail(1, "nl"))), Some(NotMailed::Failed));
    // Nobody listens there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut desk = WithPost::new(NoStore, Some(Post::new(relay(port))), None);
    assert_eq!(why(&send(&mut desk, mail(1, "nl"))), Some(NotMailed::Unreachable));
    let mut desk = WithPost::new(NoStore, None, None);
    assert_eq!(why(&send(&mut desk, mail(1, "nl"))), Some(NotMailed::Failed));
}

#[test]
fn an_administrator_hears_what_stands_in_the_way_and_nothing_is_mailed() {
    let server = MailServer::new(Manner::Takes);
    assert_eq!(try_out(&relay(server.port)), Ok(()));
    assert!(server.wait(1)[0].mail.is_empty());
    let login = || Some(Login::new("monitor", "Geheim9".to_owned()));
    assert_eq!(try_out(&Relay { login: login(), ..relay(server.port) }), Ok(()));
    for (manner, tls, wanted) in [
        (Manner::WrongPassword, Tls::None, Hindrance::Login),
        (Manner::Takes, Tls::Starttls, Hindrance::Encryption),
        (Manner::Silent, Tls::None, Hindrance::Unreachable),
    ] {
        let server = MailServer::new(manner);
        assert_eq!(try_out(&Relay { tls, login: login(), ..relay(server.port) }), Err(wanted), "{manner:?}");
    }
}

/// A server that does not offer it, or somebody between who takes the offer away.
#[test]
fn nothing_is_said_in_clear_where_encryption_was_asked_for() {
    for tls in [Tls::Starttls, Tls::Wrapped] {
        let server = MailServer::new(Manner::Takes);
        let login = Some(Login::new("monitor", "Geheim9".to_owned()));
        let relay = Relay { tls, login, ..relay(server.port) };
        let mut desk = WithPost::new(NoStore, Some(Post::new(relay)), None);
        let began = Instant::now();
        assert!(why(&send(&mut desk, mail(1, "nl"))).is_some());
        assert!(began.elapsed() < Duration::from_secs(40));
        let said = format!("{:?}", server.wait(1));
        for secret in ["AUTH", "MAIL", "RCPT", "school.nl", "Geheim9", CODE] {
            assert!(!said.contains(secret), "{tls:?}: {said}");
        }
    }
}

#[test]
fn a_code_is_not_mailed_without_end() {
    let server = MailServer::new(Manner::Takes);
    let post = Post::new(relay(server.port));
    let mut desk = WithPost::new(NoStore, Some(post.clone()), None);
    for _ in 0..5 {
        assert_eq!(why(&send(&mut desk, mail(1, "nl"))), None);
    }
    assert_eq!(why(&send(&mut desk, mail(2, "nl"))), Some(NotMailed::TooMany), "one sitting, whatever the draft");
    let mut another = WithPost::new(NoStore, Some(post), None);
    assert_eq!(why(&send(&mut another, mail(1, "nl"))), Some(NotMailed::TooMany), "one draft, whatever the sitting");
    assert_eq!(why(&send(&mut another, mail(2, "nl"))), None);
    assert_eq!(server.wait(6).len(), 6);
}

/// Over SSH, by the real program, with a look at all it leaves behind.
#[test]
fn over_ssh_a_code_comes_in_the_mailbox_and_the_address_nowhere() {
    let office = MailServer::new(Manner::Takes);
    let region = Region::new();
    std::fs::write(region.data().join("aoj.yaml"), format!("address: monitor.regio.nl\n{}", office.settings()))
        .unwrap();
    let mut served = Served::with(region, &[]);
    assert!(served.hear("Codes mailen gaat via").contains("127.0.0.1"));
    let person = Person::at(served.port, "proef");
    let code = begin(&person);
    answer(&person, 0);
    person.press("\x03");
    person.see("Code meenemen: mail, QR, kopiëren");
    person.press("\x1b[C\r");
    person.see("Mailen naar uzelf");
    person.press("1");
    person.see("Typ uw eigen mailadres");
    person.press("Een.Eigen-Naam@school.nl\r");
    person.see("De code is gemaild naar Een.Eigen-Naam@school.nl.");
    let taken = office.wait(1).pop().unwrap();
    let text = body(&taken.mail);
    assert!(text.contains(&code) && text.contains("ssh monitor.regio.nl"), "{text}");
    person.press("\x1b");
    person.until("the address to be gone", |text| !text.contains("school.nl"));
    person.press("\x03");
    person.see("Stoppen");
    person.press("\x1b[C\x1b[C\r");
    assert_eq!(person.ended(), Some(0));
    served.stop("TERM");
    let said = served.said();
    assert!(said.contains("Codes gemaild: 1."), "{said}");
    assert!(!said.contains("school") && !said.contains(&code[..4]), "{said}");
    for entry in std::fs::read_dir(served.region.data()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let mut bytes = Vec::new();
            std::fs::File::open(&path).unwrap().read_to_end(&mut bytes).unwrap();
            let found = bytes.windows(9).any(|bytes| bytes.eq_ignore_ascii_case(b"school.nl") || bytes == b"Een.Eigen");
            assert!(!found, "the address stands in {}", path.display());
        }
    }
}
