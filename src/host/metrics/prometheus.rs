//! A server's health in the text format of Prometheus, version 0.0.4. The names stand in `docs/hosting.md`.

use std::fmt::Write as _;

use crate::host::Held;
use crate::host::ssh::{Health, STEPS};

/// The content type of the format.
pub(super) const KIND: &str = "text/plain; version=0.0.4; charset=utf-8";

/// All figures, a line each.
#[must_use]
pub fn text(health: &Health) -> String {
    let mut page = Page(String::new());
    let Health { now, total, turned_away, saves, mails, .. } = health;
    // The version is our own, yet nothing that could end the quotes may stand between them.
    let version: String =
        health.version.chars().filter(|sign| matches!(sign, ' '..='~') && !matches!(sign, '"' | '\\')).collect();
    page.gauge("aoj_build_info", &format!("{{version=\"{version}\"}}"), 1);
    page.gauge("aoj_uptime_seconds", "", health.uptime_seconds);
    page.gauge("aoj_fenced", "", u64::from(health.fence == Held::Whole));
    page.gauge("aoj_sessions", "", now.sessions);
    page.gauge("aoj_sessions_limit", "", now.most);
    page.gauge("aoj_answering", "", now.answering);
    page.gauge("aoj_coordinators", "", now.coordinators);
    page.gauge("aoj_connections", "", now.connections);
    page.counter("aoj_connections_total", total.connections);
    page.counter("aoj_sessions_total", total.sessions);
    page.counter("aoj_commands_total", total.commands);
    page.kind("aoj_turned_away_total", "counter");
    for (limit, n) in [
        ("full", turned_away.full),
        ("address_full", turned_away.address_full),
        ("too_fast", turned_away.too_fast),
        ("slow", turned_away.slow),
    ] {
        page.line("aoj_turned_away_total", &format!("{{limit=\"{limit}\"}}"), n);
    }
    page.counter("aoj_wrong_keys_total", total.wrong_keys);
    page.counter("aoj_wrong_codes_total", total.wrong_codes);
    page.counter("aoj_refused_requests_total", total.refused);
    page.counter("aoj_too_much_input_total", total.too_much);
    page.counter("aoj_broken_sessions_total", total.broken);
    page.counter("aoj_unseated_sessions_total", total.unseated);
    page.kind("aoj_save_seconds", "histogram");
    let mut so_far = 0;
    for (step, n) in STEPS.iter().zip(&saves.steps) {
        so_far += n;
        page.line("aoj_save_seconds_bucket", &format!("{{le=\"{}\"}}", seconds(step * 1000)), so_far);
    }
    page.line("aoj_save_seconds_bucket", "{le=\"+Inf\"}", saves.done());
    page.line("aoj_save_seconds_sum", "", seconds(saves.micros));
    page.line("aoj_save_seconds_count", "", saves.done());
    page.counter("aoj_failed_saves_total", saves.failed);
    page.gauge("aoj_store_well", "", u64::from(saves.last.is_well()));
    if let Some(ago) = saves.last_seconds_ago {
        page.gauge("aoj_last_save_age_seconds", "", ago);
    }
    page.kind("aoj_mails_total", "counter");
    page.line("aoj_mails_total", "{outcome=\"taken\"}", mails.taken);
    page.line("aoj_mails_total", "{outcome=\"failed\"}", mails.failed);
    if let Some(bytes) = health.memory_bytes {
        page.gauge("process_resident_memory_bytes", "", bytes);
    }
    page.0
}

/// Millionths of a second as seconds, without what a float would make of them.
fn seconds(micros: u64) -> String {
    format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

struct Page(String);

impl Page {
    fn kind(&mut self, name: &str, kind: &str) {
        // Writing to a string does not fail.
        let _ = writeln!(self.0, "# TYPE {name} {kind}");
    }

    fn line(&mut self, name: &str, labels: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{name}{labels} {value}");
    }

    fn gauge(&mut self, name: &str, labels: &str, value: u64) {
        self.kind(name, "gauge");
        self.line(name, labels, value);
    }

    fn counter(&mut self, name: &str, value: u64) {
        self.kind(name, "counter");
        self.line(name, "", value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::ssh::{Last, Saved};

    #[test]
    fn every_line_is_of_the_format_and_steps_add_up() {
        let saves = Saved {
            steps: vec![3, 0, 1, 0, 0, 0, 0, 0, 0, 2],
            micros: 2_500_001,
            failed: 1,
            last: Last::DiskFull,
            last_seconds_ago: Some(4),
        };
        let health = Health {
            version: "1 (a\\\"}\n2".to_owned(),
            memory_bytes: Some(5),
            saves,
            fence: Held::Whole,
            ..Health::default()
        };
        let text = text(&health);
        for one in text.lines().filter(|one| !one.starts_with("# TYPE ")) {
            let (name, value) = one.rsplit_once(' ').unwrap();
            assert!(value.parse::<f64>().is_ok(), "{one}");
            let (name, labels) = name.split_once('{').unwrap_or((name, "x=\"\"}"));
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{one}");
            assert_eq!((labels.matches('"').count(), labels.ends_with("\"}")), (2, true), "{one}");
        }
        for expected in [
            "aoj_build_info{version=\"1 (a}2\"} 1\n",
            "aoj_save_seconds_bucket{le=\"0.001000\"} 3\n",
            "aoj_save_seconds_bucket{le=\"0.005000\"} 4\n",
            "aoj_save_seconds_bucket{le=\"1.000000\"} 4\n",
            "aoj_save_seconds_bucket{le=\"+Inf\"} 6\n",
            "aoj_save_seconds_sum 2.500001\n",
            "aoj_save_seconds_count 6\n",
            "aoj_store_well 0\n",
            "aoj_fenced 1\n",
            "process_resident_memory_bytes 5\n",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }
}
