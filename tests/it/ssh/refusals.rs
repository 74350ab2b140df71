//! What a respondent asks that is not given: each with an answer, and the session goes on where there is one.

use super::person::{Line, Person, Session, Way, begin};
use super::served::Served;

#[test]
fn a_command_is_refused_in_both_languages() {
    let served = Served::new();
    for command in ["ls", "counts --wave proefmeting", "sh -c 'id'", "/bin/sh", "scp -t /tmp"] {
        let session = Session { terminal: None, variables: &[], command: Some(command) };
        let person = Person::with(Line::enter(served.port, "proef", &Way::None), &session);
        assert_eq!(person.ended(), Some(1), "{command}");
        assert_eq!(person.text(), "");
        let errors = person.errors();
        assert!(errors.contains("alleen een vragenlijst invullen"), "{errors}");
        assert!(errors.contains("You can only fill in a questionnaire here."), "{errors}");
    }
}

#[test]
fn files_are_refused() {
    let served = Served::new();
    let line = Line::enter(served.port, "proef", &Way::None);
    let mut channel = line.channel().unwrap();
    let (mut refused, mut errors) = (false, Vec::new());
    line.runtime.block_on(async {
        channel.request_subsystem(true, "sftp").await.unwrap();
        while let Some(message) = channel.wait().await {
            match message {
                russh::ChannelMsg::Failure => refused = true,
                russh::ChannelMsg::Success => panic!("it is given"),
                russh::ChannelMsg::ExtendedData { data, .. } => errors.extend_from_slice(&data),
                _ => {}
            }
        }
    });
    assert!(refused);
    assert!(String::from_utf8(errors).unwrap().contains("geen andere opdrachten of bestanden") || refused);
}

#[test]
fn ports_agents_and_other_channels_are_refused_and_the_session_goes_on() {
    let served = Served::new();
    let person = Person::at(served.port, "proef");
    let line = person.line();
    let handle = &line.handle;
    line.runtime.block_on(async {
        assert!(handle.channel_open_session().await.is_err(), "a second session");
        assert!(handle.channel_open_direct_tcpip("127.0.0.1", 22, "127.0.0.1", 1).await.is_err());
        assert!(handle.channel_open_direct_streamlocal("/run/x").await.is_err());
        assert!(handle.channel_open_x11("127.0.0.1", 1).await.is_err());
    });
    begin(&person);
}

#[test]
fn what_is_asked_again_on_the_channel_is_refused_and_the_session_goes_on() {
    let served = Served::new();
    let line = Line::enter(served.port, "proef", &Way::None);
    let mut channel = line.channel().unwrap();
    let refused = line.runtime.block_on(async {
        channel.request_pty(true, "xterm-256color", 80, 24, 0, 0, &[]).await.unwrap();
        channel.request_shell(true).await.unwrap();
        // From here on nothing more is given: no other terminal, no command beside, no agent and no windows.
        channel.request_pty(true, "vt100", 10, 10, 0, 0, &[]).await.unwrap();
        channel.request_shell(true).await.unwrap();
        channel.exec(true, "/bin/sh").await.unwrap();
        channel.request_subsystem(true, "sftp").await.unwrap();
        channel.set_env(true, "LANG", "en_GB.UTF-8").await.unwrap();
        channel.request_x11(true, false, "MIT-MAGIC-COOKIE-1", "00", 0).await.unwrap();
        channel.agent_forward(true).await.unwrap();
        let (mut given, mut refused) = (0, 0);
        while given + refused < 9 {
            match channel.wait().await.unwrap() {
                russh::ChannelMsg::Success => given += 1,
                russh::ChannelMsg::Failure => refused += 1,
                _ => {}
            }
        }
        assert_eq!(given, 2);
        refused
    });
    assert_eq!(refused, 7);
    let shown = line.runtime.block_on(async {
        channel.data(&b"\x0c"[..]).await.unwrap();
        let mut all = Vec::new();
        while !String::from_utf8_lossy(&all).contains("Dit is uw code") {
            if let Some(russh::ChannelMsg::Data { data }) = channel.wait().await {
                all.extend_from_slice(&data);
            }
        }
        all
    });
    assert!(!shown.is_empty());
}

#[test]
fn variables_that_are_not_heard_change_nothing() {
    let served = Served::new();
    let line = Line::enter(served.port, "proef", &Way::None);
    let variables = [("AOJ_DATA", "/tmp"), ("PATH", "/x"), ("LD_PRELOAD", "/x.so"), ("LANG", "nl_NL.UTF-8")];
    let person = Person::with(line, &Session { variables: &variables, ..Session::default() });
    begin(&person);
}

#[test]
fn a_coordinators_screen_needs_a_terminal() {
    use super::person::new_key;
    let key = new_key();
    let region = crate::pty::Region::new();
    let file = region.folder.path().join("keys");
    std::fs::write(&file, key.public_key().to_openssh().unwrap()).unwrap();
    let served = Served::with(region, &["--coordinators", file.to_str().unwrap()]);
    let line = Line::enter(served.port, "coordinator", &Way::Key(&key));
    let person = Person::with(line, &Session { terminal: None, variables: &[], command: None });
    assert_eq!(person.ended(), Some(1));
    assert!(person.errors().contains("hebben een terminal nodig"), "{}", person.errors());
}
