//! `aoj doctor`: looks whether everything a region relies on is in order, a line each.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command};
use jiff::civil::Date;

use super::config::{self, Config};
use super::settings::locale;
use super::{Failure, Settings, Status, World, patience, printable};
use crate::host;
use crate::office::{compile_document, sentence};
use crate::store::{Fault, Folder, SqliteStore, Store, StoreError};
use crate::text::Lang;
use crate::text::calendar;
use crate::text::command::{doctor as texts, patience as patience_texts};

/// Below this there is not room enough for a wave and its backup.
const LITTLE_ROOM: u64 = 100 * 1024 * 1024;

pub(super) fn command(lang: Lang) -> Command {
    Command::new("doctor")
        .about(texts::about(lang))
        .arg(Arg::new("mail").long("mail").action(ArgAction::SetTrue).help(texts::option_mail(lang)))
        .arg(Arg::new("recount").long("recount").action(ArgAction::SetTrue).help(texts::option_recount(lang)))
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let mut report = Report { lang: settings.lang, findings: Vec::new() };
    report.fine(texts::program(settings.lang, host::VERSION));
    let data = settings.data()?;
    if data.join("store.db").exists() {
        patience::announce(world, data, &patience_texts::looking_through(settings.lang), settings.lang)?;
        report.permissions(data);
        report.store(data, matches.get_flag("recount"), world);
        report.file_of_settings(data, matches.get_flag("mail"), world);
    } else {
        report.fine(texts::no_data(settings.lang, data.display()));
    }
    report.disk(data);
    report.terminal(settings, world);
    report.print(world)
}

/// What to do about a mail server that can't be used.
fn hindered(lang: Lang, why: host::Hindrance, relay: &host::Relay) -> String {
    match why {
        host::Hindrance::Unreachable => texts::mail_unreachable(lang, relay),
        host::Hindrance::Encryption => texts::mail_encryption(lang, relay),
        host::Hindrance::Login => texts::mail_login(lang, relay),
        host::Hindrance::Other => texts::mail_other(lang, relay),
    }
}

/// The folder and all that is in it, in the order of names; links are left alone.
fn below(path: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(found) = path.symlink_metadata() else { return };
    if found.is_symlink() {
        return;
    }
    paths.push(path.to_owned());
    if found.is_dir() {
        let mut inside: Vec<PathBuf> = path.read_dir().into_iter().flatten().flatten().map(|one| one.path()).collect();
        inside.sort();
        for one in inside {
            below(&one, paths);
        }
    }
}

/// What was found, in the order in which it is told.
struct Report {
    lang: Lang,
    findings: Vec<(bool, String)>,
}

impl Report {
    fn fine(&mut self, what: String) {
        self.findings.push((true, what));
    }

    fn wrong(&mut self, what: String) {
        self.findings.push((false, what));
    }

    /// Looks before the folder is opened, as opening closes it to others.
    fn permissions(&mut self, data: &Path) {
        let lang = self.lang;
        let mut paths: Vec<PathBuf> = vec![data.to_owned()];
        paths.extend(["store.db", "store.db-wal", "store.db-shm", "secret", "aoj.yaml"].map(|name| data.join(name)));
        below(&data.join("questionnaires"), &mut paths);
        let open: Vec<(PathBuf, u32)> =
            paths.into_iter().filter_map(|path| host::mode_for_others(&path).map(|mode| (path, mode))).collect();
        if open.is_empty() {
            return self.fine(texts::private(lang, data.display()));
        }
        // Whether it could be opened is told by the next check.
        let _ = Folder::open(data);
        for (path, mode) in open {
            let mode = format!("{mode:o}");
            self.wrong(match host::mode_for_others(&path) {
                None => texts::was_open(lang, path.display(), mode),
                Some(_) => texts::still_open(lang, path.display(), mode),
            });
        }
    }

    fn store(&mut self, data: &Path, recount: bool, world: &World) {
        let mut dice = (world.dice)();
        let opened = Folder::open(data).and_then(|folder| SqliteStore::open(&folder, compile_document, dice.as_mut()));
        let examined = opened.and_then(|opened| {
            self.fine(texts::store_opens(self.lang));
            self.inside(&opened, recount)?;
            self.clock(&opened, world)?;
            self.kept_too_long(&opened, world)
        });
        if let Err(error) = examined {
            self.wrong(sentence(&error, data, self.lang));
        }
    }

    fn inside(&mut self, store: &SqliteStore, recount: bool) -> Result<(), StoreError> {
        let faults = store.verify()?;
        if faults.is_empty() {
            self.fine(texts::store_sound(self.lang));
        }
        self.faults(&faults);
        let days = store.passphrase_days()?;
        self.fine(match days.last() {
            Some(day) => texts::passphrase_set(self.lang, calendar::date(self.lang, *day)),
            None => texts::no_passphrase(self.lang),
        });
        if recount {
            for row in store.waves()?.iter().filter(|row| !row.questionnaires.is_empty()) {
                match store.recount(&row.wave.id)? {
                    None => self.fine(texts::no_rows(self.lang, &row.wave.id)),
                    Some(faults) if faults.is_empty() => self.fine(texts::recounted(self.lang, &row.wave.id)),
                    Some(faults) => self.faults(&faults),
                }
            }
        }
        Ok(())
    }

    fn faults(&mut self, faults: &[Fault]) {
        let lang = self.lang;
        for fault in faults {
            self.wrong(match fault {
                Fault::File { what } => texts::fault_file(lang, what),
                Fault::Orphans { table } => texts::fault_orphans(lang, table),
                Fault::Document { wave, questionnaire } => texts::fault_document(lang, wave, questionnaire),
                Fault::Counts { wave, questionnaire } => texts::fault_counts(lang, wave, questionnaire),
                Fault::Tally { wave, questionnaire } => texts::fault_tally(lang, wave, questionnaire),
            });
        }
    }

    /// A clock that is behind would let drafts live on and waves stay closed.
    fn clock(&mut self, store: &SqliteStore, world: &World) -> Result<(), StoreError> {
        let mut last: Option<(Date, String)> = None;
        for row in store.waves()? {
            let logged = store.log(&row.wave.id)?.last().map(|(day, _)| *day);
            let counted = store.per_day(&row.wave.id)?.last().map(|(day, _)| *day);
            if let Some(day) = logged.max(counted)
                && last.as_ref().is_none_or(|(known, _)| *known < day)
            {
                last = Some((day, row.wave.timezone));
            }
        }
        let zone = last.as_ref().map_or("Europe/Amsterdam", |(_, zone)| zone.as_str());
        let today = world.clock.local(zone).date();
        let said = calendar::date(self.lang, today);
        match last {
            Some((day, _)) if today < day => {
                self.wrong(texts::clock_behind(self.lang, said, calendar::date(self.lang, day)));
            }
            _ => self.fine(texts::clock_fine(self.lang, said)),
        }
        Ok(())
    }

    /// Answers that should have been deleted; nothing does that by itself.
    fn kept_too_long(&mut self, store: &SqliteStore, world: &World) -> Result<(), StoreError> {
        for row in store.waves()? {
            if let Some(day) = row.due_since(world.clock.local(&row.wave.timezone).date()) {
                let day = calendar::date(self.lang, day);
                self.wrong(crate::text::wave::command::rows_due(self.lang, &row.wave.id, day));
            }
        }
        Ok(())
    }

    /// Where respondents come in without `aoj serve` nobody else tells what is wrong with it.
    fn file_of_settings(&mut self, data: &Path, tried: bool, world: &mut World) {
        let Ok(folder) = Folder::open(data) else { return };
        if !folder.settings().exists() {
            return;
        }
        match config::read(&folder, self.lang, world) {
            Ok(Config { relay: Some(relay), .. }) if tried => match host::try_out(&relay) {
                Ok(()) => self.fine(texts::mail_works(self.lang, relay)),
                Err(why) => self.wrong(hindered(self.lang, why, &relay)),
            },
            Ok(Config { relay: Some(relay), .. }) => self.fine(texts::settings_mail(self.lang, relay)),
            Ok(_) if tried => self.wrong(texts::mail_none(self.lang, folder.settings().display())),
            Ok(_) => self.fine(texts::settings_fine(self.lang)),
            Err(Failure::Said(what) | Failure::Usage(what)) => self.wrong(what),
            Err(Failure::ReaderLeft) => {}
        }
    }

    fn disk(&mut self, data: &Path) {
        // A folder that is still to be made will stand on the disk of the first one above it that exists.
        let Some(bytes) = data.ancestors().find_map(host::free_room) else { return };
        let room = self.size(bytes);
        if bytes < LITTLE_ROOM {
            self.wrong(texts::disk_low(self.lang, room));
        } else {
            self.fine(texts::disk_fine(self.lang, room));
        }
    }

    /// `1,5 GB`, in powers of ten as disks are sold.
    fn size(&self, bytes: u64) -> String {
        let (unit, name) = if bytes < 1_000_000_000 { (100_000, "MB") } else { (100_000_000, "GB") };
        let tenths = bytes / unit;
        calendar::number(self.lang, format!("{}.{}", tenths / 10, tenths % 10)) + " " + name
    }

    fn terminal(&mut self, settings: &Settings, world: &World) {
        let lang = self.lang;
        if !world.terminals.full_screen() {
            return self.fine(texts::no_terminal(lang));
        }
        let name = world.variable("TERM");
        if name.is_none_or(|name| name == "dumb") {
            self.wrong(texts::terminal_dumb(lang));
        }
        let (columns, rows) = world.terminals.size.unwrap_or((80, 24));
        if columns < 60 || rows < 16 {
            self.wrong(texts::terminal_small(lang, columns, rows));
        } else {
            let colours = if settings.color { texts::colours(lang) } else { texts::no_colours(lang) };
            let name = name.map_or_else(|| texts::unnamed_terminal(lang), printable);
            self.fine(texts::terminal_fine(lang, name, columns, rows, colours));
        }
        match locale(world) {
            host::Locale::Utf8 => {}
            host::Locale::Other(name) => self.wrong(texts::not_utf8(lang, printable(&name))),
            host::Locale::Unset => self.wrong(texts::not_utf8(lang, texts::unset(lang))),
        }
    }

    fn print(self, world: &mut World) -> Result<Status, Failure> {
        let fine_sign = if locale(world) == host::Locale::Utf8 { "√" } else { "+" };
        for (fine, what) in &self.findings {
            let sign = if *fine { fine_sign } else { "!" };
            writeln!(world.output, "{sign} {}", printable(what)).map_err(|e| Failure::from_io(&e, self.lang))?;
        }
        match self.findings.iter().filter(|(fine, _)| !fine).count() {
            0 => Ok(Status::Done),
            wrong => Err(Failure::Said(texts::not_in_order(self.lang, wrong))),
        }
    }
}
