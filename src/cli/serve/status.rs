//! `aoj serve --status`: how the server of this data folder is, asked of the server itself. Opens no store, so that it
//! can be asked by `root` beside a service with a user of its own.

use std::io::ErrorKind;
use std::path::Path;

use super::super::{Failure, Settings, Status, World, printable};
use crate::host::ssh::{Health, Last, Mails};
use crate::host::{Held, status};
use crate::office::reason;
use crate::text::Lang;
use crate::text::calendar;
use crate::text::command::{smtp, status as texts};

/// Asks, and tells it in sentences or, for other programs, in JSON.
pub(super) fn run(json: bool, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let (lang, data) = (settings.lang, settings.data()?);
    let told = status::ask(&socket(data)).map_err(|error| Failure::Said(unanswered(&error, data, lang)))?;
    let health: Health =
        serde_json::from_str(&told).map_err(|_| Failure::Said(texts::not_understood(lang, data.display())))?;
    let lines = if json {
        // What was read can be written.
        vec![serde_json::to_string_pretty(&health).unwrap_or_default()]
    } else {
        sentences(&health, lang).iter().map(|line| printable(line)).collect()
    };
    for line in lines {
        writeln!(world.output, "{line}").map_err(|error| Failure::from_io(&error, lang))?;
    }
    Ok(Status::Done)
}

/// Where a server of that data folder is asked.
pub(super) fn socket(data: &Path) -> std::path::PathBuf {
    data.join("status.sock")
}

/// What a server says of itself.
pub(super) fn told(health: &Health) -> String {
    serde_json::to_string(health).unwrap_or_default()
}

fn unanswered(error: &std::io::Error, data: &Path, lang: Lang) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::ConnectionRefused => texts::not_running(lang, data.display()),
        ErrorKind::PermissionDenied => texts::may_not_ask(lang, data.display()),
        ErrorKind::WouldBlock | ErrorKind::TimedOut => texts::silent(lang, data.display()),
        _ => texts::unreachable(lang, data.display(), reason(error, lang)),
    }
}

fn sentences(health: &Health, lang: Lang) -> Vec<String> {
    let Health { now, total, turned_away, saves, mails, .. } = health;
    let mut lines = vec![texts::running(lang, &health.version, duration(lang, health.uptime_seconds))];
    lines.push(texts::listening(lang, health.listening.join(", "), &health.fingerprint, &health.key));
    lines.push(texts::now(lang, now.sessions, now.most, now.answering, now.coordinators, now.connections));
    lines.push(super::counted(total, lang));
    lines.extend([super::turned(turned_away, lang), super::other(total, lang)]);
    let (done, per) = (saves.done(), saves.micros.checked_div(saves.done()).unwrap_or_default());
    let millis = calendar::number(lang, format!("{}.{}", per / 1000, per / 100 % 10));
    lines.push(texts::saves(lang, done, millis, saves.failed));
    if let Some(ago) = saves.last_seconds_ago {
        lines.push(texts::last_save(lang, duration(lang, ago), outcome(saves.last, lang)));
    }
    if *mails != Mails::default() {
        lines.push(smtp::counters(lang, mails.taken, mails.failed));
    }
    if let Some(bytes) = health.memory_bytes {
        let tenths = bytes / 100_000;
        lines.push(texts::memory(lang, calendar::number(lang, format!("{}.{}", tenths / 10, tenths % 10))));
    }
    lines.push(match health.fence {
        Held::Whole => texts::fenced(lang),
        Held::Part => texts::fenced_in_part(lang),
        Held::None => texts::not_fenced(lang),
    });
    lines
}

fn outcome(last: Last, lang: Lang) -> String {
    match last {
        Last::None | Last::Saved => texts::last_done(lang),
        Last::DiskFull => texts::last_disk_full(lang),
        Last::ReadOnly => texts::last_read_only(lang),
        Last::Locked => texts::last_locked(lang),
        Last::Moved => texts::last_moved(lang),
        Last::Other => texts::last_other(lang),
    }
}

/// `3 dagen en 2 uur`, `12 minuten`: the two largest units.
fn duration(lang: Lang, seconds: u64) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
    let all = [
        (days, texts::days(lang, days)),
        (hours, texts::hours(lang, hours)),
        (minutes, texts::minutes(lang, minutes)),
        (seconds % 60, texts::seconds(lang, seconds % 60)),
    ];
    let mut told = all.iter().skip_while(|(n, _)| *n == 0).take(2).filter(|(n, _)| *n > 0).map(|(_, said)| said);
    match (told.next(), told.next()) {
        (Some(large), Some(small)) => texts::and(lang, large, small),
        (Some(only), None) => only.clone(),
        (None, _) => texts::seconds(lang, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::ssh::{Present, Saved};

    #[test]
    fn times_are_told_in_their_two_largest_units() {
        for (seconds, told) in [
            (0, "0 seconden"),
            (61, "1 minuut en 1 seconde"),
            (3600, "1 uur"),
            (3600 + 59, "1 uur"),
            (86_400 + 7200, "1 dag en 2 uur"),
            (200_000_000, "2314 dagen en 19 uur"),
        ] {
            assert_eq!(duration(Lang::Nl, seconds), told);
        }
    }

    #[test]
    fn what_another_version_tells_is_understood_as_far_as_it_goes() {
        let health: Health = serde_json::from_str(r#"{"version":"9.0","now":{"sessions":3},"new":[1]}"#).unwrap();
        assert_eq!(health.now, Present { sessions: 3, ..Present::default() });
        let lines = sentences(&health, Lang::Nl).join("\n");
        assert!(lines.contains("aoj 9.0") && lines.contains("Mensen binnen: 3"), "{lines}");
    }

    #[test]
    fn a_store_that_fails_is_told_by_what_is_the_matter() {
        let saves = Saved { failed: 2, last: Last::DiskFull, last_seconds_ago: Some(5), ..Saved::default() };
        let lines = sentences(&Health { saves, ..Health::default() }, Lang::Nl).join("\n");
        assert!(lines.contains("de schijf is vol") && lines.contains("5 seconden"), "{lines}");
    }
}
