//! `aoj preview`: a questionnaire as a respondent sees it, while somebody writes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::settings::Settings;
use super::{Failure, Status, World, start};
use crate::host::Nowhere;
use crate::office::sources::Missing;
use crate::office::{reason, sources, zone_exists};
use crate::port::{Offer, Offered, Renewal};
use crate::privacy::StoreSecret;
use crate::questionnaire::diagnostics::{Diagnostic, Diagnostics, Source, said};
use crate::questionnaire::{Limits, compile};
use crate::sitting::{Carry, Entry, Env};
use crate::text::Lang;
use crate::text::command::preview as texts;
use crate::wave::{self, Wave, practice};

pub(super) fn command(lang: Lang) -> Command {
    Command::new("preview").about(texts::about(lang)).arg(
        Arg::new("file")
            .value_name(texts::value_file(lang))
            .required(true)
            .value_parser(clap::value_parser!(PathBuf))
            .help(texts::argument_file(lang)),
    )
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let today = world.clock.local(wave::DEFAULT_ZONE).date();
    let closes = today.saturating_add(4.weeks());
    let mut watched = Watched { file, data: settings.data().ok().map(Path::to_owned), closes, seen: None };
    match watched.read() {
        Renewal::Offer(offer) => {
            let desk = Nowhere::new(Box::new(move || watched.look()));
            show(offer, desk, settings, world)
        }
        Renewal::Broken(problems) => {
            let rendered = problems.render(lang, settings.color);
            write!(world.output, "{rendered}").map_err(|error| Failure::from_io(&error, lang))?;
            Err(Failure::Said(texts::not_shown(lang, problems.source().name())))
        }
    }
}

/// Shows it at this terminal until the person leaves.
fn show(offer: Arc<Offer>, mut desk: Nowhere, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let mut dice = (world.dice)();
    let mut secret = [0; 32];
    dice.fill(&mut secret);
    let env = Env {
        offers: vec![offer],
        secret: StoreSecret::new(secret),
        dice,
        lang,
        how_to_return: String::new(),
        entry: Entry::Preview { follows: true },
        coordinator: false,
        kiosk: None,
        carry: Carry::default(),
    };
    start::at_this_terminal(env, &mut desk, settings, world)
}

/// A file that is being written.
struct Watched {
    file: PathBuf,
    /// The folder with the region's own questionnaires.
    data: Option<PathBuf>,
    /// What stands where it names the last day.
    closes: Date,
    /// What was last read, as a digest.
    seen: Option<[u8; 32]>,
}

impl Watched {
    /// What it holds, where that is something else than the last time.
    fn look(&mut self) -> Option<Renewal> {
        let before = self.seen;
        let renewal = self.read();
        (self.seen != before).then_some(renewal)
    }

    fn read(&mut self) -> Renewal {
        let name = self.file.display().to_string();
        match sources::find(&name, Path::new(""), self.data.as_deref()) {
            Ok(source) => {
                self.seen = Some(Sha256::digest(&source.bytes).into());
                shown(&source.name, &source.bytes, self.closes)
            }
            Err(missing) => {
                // Editors that replace a file leave it away for a moment; it is seen again when it is back.
                self.seen = None;
                let mut problems = Diagnostics::new(Source::new(&name, ""));
                problems.push(Diagnostic::error(
                    0..0,
                    said(|lang| match &missing {
                        Missing::Unknown => texts::no_file(lang, sources::known()),
                        Missing::Unreadable(error) => texts::unreadable(lang, reason(error, lang)),
                    }),
                ));
                Renewal::Broken(Box::new(problems))
            }
        }
    }
}

/// A questionnaire in the region of the practice wave, with its open questions.
fn shown(name: &str, bytes: &[u8], closes: Date) -> Renewal {
    if wave::is_wave_file(bytes) {
        let mut problems = Diagnostics::new(Source::new(name, &String::from_utf8_lossy(bytes)));
        problems.push(Diagnostic::error(0..0, said(texts::wave_file)).cure(said(texts::wave_file_cure)));
        return Renewal::Broken(Box::new(problems));
    }
    let compiled = compile(name, bytes, Limits::FILE);
    let Some(base) = compiled.questionnaire else { return Renewal::Broken(Box::new(compiled.diagnostics)) };
    let (region, mut problems) = wave::read("voorbeeld.yaml", practice::FILE.as_bytes(), &zone_exists);
    let composed = region.and_then(|file| {
        let composed = wave::compose(&file, &[Some(base)], &mut problems).into_iter().flatten().next()?;
        Some((Wave { closes, ..file.wave }, composed))
    });
    match composed {
        Some((wave, composed)) => {
            let digest = Sha256::digest(composed.document.as_bytes()).into();
            let questionnaire = Arc::new(composed.questionnaire);
            let offered = Offered { questionnaire, digest, access_code: None, tickets: false };
            Renewal::Offer(Arc::new(Offer { wave, practice: true, over: false, questionnaires: vec![offered] }))
        }
        None => Renewal::Broken(Box::new(problems)),
    }
}
