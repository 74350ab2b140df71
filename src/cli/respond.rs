//! `aoj respond`: one respondent at this terminal.

use clap::{Arg, ArgMatches, Command};

use super::{Failure, Settings, Status, World, start, store};
use crate::office::{closed_to_respondents, practice};
use crate::privacy::{Code, Ticket};
use crate::questionnaire::Id;
use crate::sitting::Entry;
use crate::store::{SqliteStore, Store};
use crate::text::Lang;
use crate::text::command::respond as texts;
use crate::text::wave::tickets as ticket_texts;

pub(super) fn command(lang: Lang) -> Command {
    let id = |name: &'static str, help: String| Arg::new(name).long(name).value_name(texts::value_id(lang)).help(help);
    Command::new("respond").about(texts::about(lang)).args([
        id("wave", texts::option_wave(lang)),
        id("questionnaire", texts::option_questionnaire(lang)),
        Arg::new("code").long("code").value_name(texts::value_code(lang)).help(texts::option_code(lang)),
        Arg::new("ticket")
            .long("ticket")
            .value_name(ticket_texts::value_ticket(lang))
            .conflicts_with("code")
            .help(ticket_texts::option_ticket(lang)),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let asked = |name| matches.get_one::<String>(name).cloned();
    let wanted = Asked { wave: asked("wave"), questionnaire: asked("questionnaire"), code: asked("code") };
    if wanted.code.as_deref().is_some_and(|code| Code::parse(code).is_err()) {
        return Err(Failure::Said(texts::mistyped_code(settings.lang)));
    }
    let ticket = asked("ticket");
    if ticket.as_deref().is_some_and(|ticket| Ticket::parse(ticket).is_err()) {
        return Err(Failure::Said(ticket_texts::mistyped(settings.lang)));
    }
    let (_, mut store) = store::open(settings, world)?;
    if wanted.wave.as_deref() == Some(practice::ID) {
        let (there, data) = (practice::ensure(&mut store, world.clock.as_ref()), settings.data()?);
        there.map_err(|error| store::failure(&error, data, settings.lang))?;
    }
    wanted.check(&store, settings, world)?;
    let Asked { wave, questionnaire, code } = wanted;
    // The field for a code takes a ticket as well.
    let entry = Entry::Respond { wave, questionnaire: questionnaire.as_deref().map(Id::new), code: code.or(ticket) };
    start::show(store, entry, settings, world)
}

/// What the command line asks for.
struct Asked {
    wave: Option<String>,
    questionnaire: Option<String>,
    code: Option<String>,
}

impl Asked {
    /// Says why it can't be had; what is left to choose, the screen asks.
    fn check(&self, store: &SqliteStore, settings: &Settings, world: &World) -> Result<(), Failure> {
        let (lang, data) = (settings.lang, settings.data()?);
        let said = |sentence| Err(Failure::Said(sentence));
        let clock = world.clock.as_ref();
        if let Some(id) = &self.wave {
            let row = store.wave(id).map_err(|error| store::failure(&error, data, lang))?;
            if let Some(why) = closed_to_respondents(&row, clock, lang) {
                return said(why);
            }
        }
        let offers = store.offers(clock).map_err(|error| store::failure(&error, data, lang))?;
        let mut there: Vec<String> = offers
            .iter()
            .filter(|offer| self.wave.as_ref().is_none_or(|id| *id == offer.wave.id))
            .flat_map(|offer| offer.questionnaires.iter().map(|offered| offered.questionnaire.id.to_string()))
            .collect();
        there.sort_unstable();
        there.dedup();
        match (&self.questionnaire, &self.wave) {
            // A code finds its own wave, also one that is over; what became of it, the screen says.
            _ if there.is_empty() && self.code.is_none() => said(texts::nothing_open(lang)),
            (Some(id), Some(wave)) if !there.contains(id) => said(texts::not_in_wave(lang, id, wave, there.join(", "))),
            (Some(id), None) if !there.contains(id) && !there.is_empty() => {
                said(texts::not_in_any(lang, id, there.join(", ")))
            }
            _ => Ok(()),
        }
    }
}
