//! `aoj demo`: a region that does not exist, with respondents arriving while somebody looks on.

use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Failure, Settings, Status, World, start};
use crate::demo::Region;
use crate::host::{At, Ending, Local, NotMade, Order, SEED, SPEED, Wire, demonstration, go_on_local, run_local};
use crate::office::{reason, sentence};
use crate::port::Pace;
use crate::text::Lang;
use crate::text::command::{frame, respond};
use crate::text::demo as texts;
use crate::wave::DEFAULT_ZONE;

pub(super) fn command(lang: Lang) -> Command {
    let option =
        |name: &'static str, value: String, help: String| Arg::new(name).long(name).value_name(value).help(help);
    Command::new("demo").about(texts::about(lang)).args([
        option("seed", texts::value_number(lang), texts::option_seed(lang)),
        option("speed", texts::value_number(lang), texts::option_speed(lang)),
        option("region", texts::value_name(lang), texts::option_region(lang)),
        option("at", "start|end".to_owned(), texts::option_at(lang))
            .value_parser(PossibleValuesParser::new(["start", "end"])),
        Arg::new("tour").long("tour").action(ArgAction::SetTrue).help(texts::option_tour(lang)),
    ])
}

pub(super) fn run(matches: &ArgMatches, settings: &Settings, world: &mut World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let asked = |name| matches.get_one::<String>(name).map(String::as_str);
    let seed = asked("seed").map_or(Ok(SEED), str::parse).map_err(|_| Failure::Usage(texts::no_seed(lang)))?;
    let typed = asked("speed").map_or(Ok(SPEED), |typed| typed.replace(',', ".").parse());
    let a_second = typed.ok().filter(|typed| (0.1..=64.0).contains(typed));
    let a_second = a_second.ok_or_else(|| Failure::Usage(texts::no_speed(lang)))?;
    let at = if asked("at") == Some("end") { At::End } else { At::Start };
    let name = asked("region").map_or_else(|| texts::region(lang), str::to_owned);
    let today = world.clock.local(DEFAULT_ZONE).date();
    let region = Region::named(&name, today, at.weeks()).ok_or_else(|| Failure::Usage(texts::no_name(lang)))?;
    if settings.plain {
        return Err(Failure::Said(texts::needs_a_screen(lang)));
    }
    let pace = Pace { paused: false, a_second };
    let (tour, dress) = (matches.get_flag("tour"), start::dress(settings, world));
    show(&Order { seed, region, at, pace, tour, lang, dress }, None, settings, world)
}

/// The one that the start screen offers, on the line on which that stood.
pub(super) fn from_start(wire: Wire, settings: &Settings, world: &World) -> Result<Status, Failure> {
    let order = Order::usual(&*world.clock, settings.lang, start::dress(settings, world));
    show(&order.map_err(|error| not_made(&error, settings.lang))?, Some(wire), settings, world)
}

fn not_made(error: &NotMade, lang: Lang) -> Failure {
    let why = match error {
        NotMade::Store(error) => sentence(error, Path::new(""), lang),
        NotMade::Threads(error) => reason(error, lang),
    };
    Failure::Said(texts::not_made(lang, why))
}

/// Shows it at this terminal until the person leaves.
fn show(order: &Order, wire: Option<Wire>, settings: &Settings, world: &World) -> Result<Status, Failure> {
    let lang = settings.lang;
    let made = demonstration(order, world.clock.clone(), &world.dice);
    let (screen, mut desk) = made.map_err(|error| not_made(&error, lang))?;
    let defects = world.defects.clone();
    let broken = || frame::defect(lang, defects.place().unwrap_or_else(|| frame::defect_somewhere(lang)));
    let local = Local { dress: order.dress, broken: &broken };
    let ran = match wire {
        Some(wire) => go_on_local(screen, &mut desk, &local, wire),
        None => run_local(screen, &mut desk, &local),
    };
    match ran.map_err(|error| Failure::Said(respond::no_screen(lang, reason(&error, lang))))? {
        Ending::Broken => Ok(Status::Failed),
        Ending::Left | Ending::Gone | Ending::AsText(..) | Ending::Demo(_) => Ok(Status::Done),
    }
}
