//! A demonstration: the same figures for the same seed, what is true of the region found again in them, its keys and
//! its banner.

mod export;
mod shown;
mod tour;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use aoj::demo::{Region, Saves, Truth, WAVES};
use aoj::host::{At as When, Dress, Order, Staged, SystemDice, stage};
use aoj::interview::{Answer, Answers};
use aoj::port::{FrontEnd, Pace};
use aoj::questionnaire::{Id, Kind, Questionnaire};
use aoj::store::Store;
use aoj::text::Lang;
use jiff::civil::date;

use self::shown::Shown;
use crate::store::support::At;

pub fn order(seed: u64, at: When) -> Order {
    let region = Region::named("Regio Proef", date(2026, 11, 3), at.weeks()).unwrap();
    let pace = Pace { paused: false, a_second: 64.0 };
    Order { seed, region, at, pace, tour: false, lang: Lang::Nl, dress: Dress::default() }
}

fn staged(seed: u64, at: When) -> Staged {
    stage(&order(seed, at), Arc::new(At::day(3)), &mut SystemDice).unwrap()
}

fn waves() -> Vec<String> {
    waves_at(When::End)
}

fn waves_at(at: When) -> Vec<String> {
    let region = Region::named("Regio Proef", date(2026, 11, 3), at.weeks()).unwrap();
    (0..WAVES).map(|number| region.wave(number).id).collect()
}

/// Every figure there is, in words.
fn figures(staged: &Staged) -> String {
    let mut all = String::new();
    for wave in waves() {
        let store = &staged.store;
        writeln!(all, "{:?} {:?}", store.counts(&wave).unwrap(), store.per_day(&wave).unwrap()).unwrap();
        for questionnaire in ["beleid", "uitvoering"] {
            writeln!(all, "{:?}", store.published(&wave, questionnaire).unwrap()).unwrap();
        }
    }
    all
}

#[test]
fn the_same_seed_gives_the_same_figures_and_another_seed_others() {
    // The secret and the name of the store are others each time; the figures are not.
    let (one, again, other) = (staged(7, When::End), staged(7, When::End), staged(8, When::End));
    assert_eq!(figures(&one), figures(&again));
    assert_ne!(figures(&one), figures(&other));
    // What it shows is believable, and whole.
    for wave in waves() {
        let counts = one.store.counts(&wave).unwrap();
        let (beleid, uitvoering) = (counts[0].submitted, counts[1].submitted);
        assert!((20..60).contains(&beleid) && (90..240).contains(&uitvoering), "{wave}: {beleid} {uitvoering}");
        assert!(one.store.per_day(&wave).unwrap().len() > 12);
        assert_eq!(one.store.recount(&wave).unwrap(), Some(Vec::new()));
    }
    assert_eq!(one.store.verify().unwrap(), Vec::new());
    // The last week is still to come.
    assert!((10..80).contains(&one.visitors.left()), "{}", one.visitors.left());
}

/// The statements of a theme that everybody is shown.
fn items(questionnaire: &Questionnaire, theme: &Id) -> Vec<(Id, bool)> {
    let theme = questionnaire.themes.iter().find(|found| found.id == *theme).unwrap();
    let all = theme.questions.iter().filter(|question| question.show_if.is_none());
    all.filter_map(|question| match &question.kind {
        Kind::Likert { reverse, .. } => Some((question.id.clone(), *reverse)),
        _ => None,
    })
    .collect()
}

fn size(values: &[f64]) -> f64 {
    f64::from(u32::try_from(values.len()).unwrap())
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / size(values)
}

/// What people scored: mean, its standard error, and what is true of them. Of each person the scores and the truth.
fn measured(people: impl Iterator<Item = (Vec<f64>, f64)>) -> (f64, f64, f64) {
    let answered = people.filter(|(scores, _)| !scores.is_empty());
    let (scores, truths): (Vec<f64>, Vec<f64>) = answered.map(|(scores, truth)| (mean(&scores), truth)).unzip();
    let (n, centre) = (size(&scores), mean(&scores));
    let variance = scores.iter().map(|score| (score - centre).powi(2)).sum::<f64>() / (n - 1.0);
    (centre, (variance / n).sqrt(), mean(&truths))
}

/// What somebody answered to some items, the reversed ones turned, and in which sector they work.
fn scored<'a>(row: &'a Answers, items: &[(Id, bool)]) -> (Vec<f64>, &'a str) {
    let values = items.iter().filter_map(|(id, reverse)| match row.get(id) {
        Some(Answer::Number(value)) if *reverse => Some(6.0 - value.to_f64()),
        Some(Answer::Number(value)) => Some(value.to_f64()),
        _ => None,
    });
    let group = match row.get("sector") {
        Some(Answer::Option(option)) => option.as_str(),
        _ => "",
    };
    (values.collect(), group)
}

/// Differences found, in standard errors from the truth; a tenth is lost at the ends of the scale.
#[derive(Default)]
struct Held {
    distances: Vec<f64>,
    /// What would be found if nothing were true.
    without: Vec<f64>,
}

impl Held {
    fn hold(&mut self, one: (f64, f64, f64), other: (f64, f64, f64)) {
        let error = one.1.hypot(other.1);
        let (found, truth) = (one.0 - other.0, 0.9 * (one.2 - other.2));
        self.distances.push((found - truth) / error);
        self.without.push(found / error);
    }

    fn check(&self, what: &str) {
        let square = |all: &[f64]| all.iter().map(|z| z * z).sum::<f64>() / size(all);
        let furthest = self.distances.iter().fold(0.0_f64, |most, z| most.max(z.abs()));
        let (held, without) = (square(&self.distances), square(&self.without));
        println!("{what}: {} differences, mean square {held:.2}, without truth {without:.2}", self.distances.len());
        assert!(furthest < 4.5 && held < 2.0, "{what}: {furthest} {held}");
        assert!(without > 2.0 * held, "{what}: nothing differs, {without}");
    }
}

#[test]
fn what_is_true_of_the_region_is_found_again_within_sampling_error() {
    let (mut between_waves, mut between_sides) = (Held::default(), Held::default());
    for seed in [1, 7, 42] {
        let staged = staged(seed, When::End);
        let mut all = BTreeMap::new();
        for (number, wave) in (0..WAVES - 1).zip(waves()) {
            for (at, questionnaire) in ["beleid", "uitvoering"].into_iter().enumerate() {
                let mut rows = Vec::new();
                assert!(staged.store.rows(&wave, questionnaire, &mut |row| rows.push(row)).unwrap());
                let frozen = staged.store.wave(&wave).unwrap().questionnaires.remove(at).questionnaire;
                all.insert((number, questionnaire), (frozen, rows));
            }
        }
        let figures = |number: u32, questionnaire: &'static str, theme: &Id, items: &[(Id, bool)]| {
            let truth = Truth::of_wave(seed, number);
            measured(all[&(number, questionnaire)].1.iter().map(|row| {
                let (scores, group) = scored(row, items);
                (scores, truth.leaning(&Id::new(questionnaire), theme.as_str(), group))
            }))
        };
        for questionnaire in ["beleid", "uitvoering"] {
            let document = &all[&(0, questionnaire)].0;
            for theme in &document.themes {
                let items = items(document, &theme.id);
                if !items.is_empty() {
                    let of = |number| figures(number, questionnaire, &theme.id, &items);
                    between_waves.hold(of(1), of(0));
                }
            }
        }
        let (beleid, uitvoering) = (&all[&(0, "beleid")].0, &all[&(0, "uitvoering")].0);
        for theme in beleid.themes.iter().filter(|theme| uitvoering.themes.iter().any(|other| other.id == theme.id)) {
            let others: BTreeSet<_> = items(uitvoering, &theme.id).into_iter().collect();
            let shared: Vec<_> = items(beleid, &theme.id).into_iter().filter(|item| others.contains(item)).collect();
            if !shared.is_empty() {
                for number in 0..2 {
                    let of = |questionnaire| figures(number, questionnaire, &theme.id, &shared);
                    between_sides.hold(of("beleid"), of("uitvoering"));
                }
            }
        }
    }
    between_waves.check("between waves");
    between_sides.check("between beleid and uitvoering");
}

/// How many respondents of both questionnaires stand as sent.
fn sent(picture: &str) -> u64 {
    let rows = picture.lines().filter(|line| line.contains("/ ") || line.contains('%'));
    rows.filter_map(|line| line.split_whitespace().find_map(|word| word.parse::<u64>().ok())).sum()
}

#[test]
fn respondents_arrive_while_somebody_looks_on_and_keys_lead_it() {
    let mut shown = Shown::new(&order(1, When::Start), (80, 24));
    let first = shown.until("the wave", |picture| picture.contains("Respons"));
    assert!(first.contains("Regio Proef"), "{first}");
    let before = sent(&first);
    shown.until("somebody who sends", |picture| sent(picture) > before + 3);
    // A pause stops them.
    shown.keys("<C-p>");
    assert!(shown.picture().contains("PAUZE"));
    assert!(shown.paces.last().unwrap().paused);
    // Faster ends a pause, then doubles up to the fastest, after which comes the slowest.
    shown.keys("<C-f>");
    assert_eq!(shown.paces.last().copied(), Some(Pace { paused: false, a_second: 64.0 }));
    shown.keys("<C-f>");
    assert_eq!(shown.paces.last().copied(), Some(Pace { paused: false, a_second: 0.5 }));
    shown.has_banner_everywhere();
    // The other side is a real respondent's; there, too, everything stands below the banner.
    shown.keys("<C-t>");
    let start = shown.until("the start screen", |picture| picture.contains("Welke vragenlijst"));
    assert!(start.contains("meekijken") && !start.contains("screenreader"), "{start}");
    shown.has_banner_everywhere();
    shown.keys("2");
    shown.until("a code", |picture| picture.contains("Dit is uw code"));
    shown.has_banner_everywhere();
    shown.keys("<Enter>");
    shown.until("the introduction or a question", |picture| !picture.contains("Dit is uw code"));
    shown.has_banner_everywhere();
    shown.keys("<C-t>");
    shown.until("the wave again", |picture| picture.contains("Respons"));
    assert!(!shown.quit);
    shown.keys("q <Enter>");
    assert!(shown.quit);
    assert!(shown.screen.farewell().unwrap().contains("niets is bewaard"));
}

#[test]
fn when_everybody_has_come_or_the_wave_is_closed_the_banner_says_so() {
    let mut shown = Shown::new(&order(1, When::Start), (80, 24));
    shown.until("the wave", |picture| picture.contains("Respons"));
    let all = shown.until("everybody", |picture| picture.contains("iedereen is geweest"));
    // Then there is nobody to wait for or to hurry.
    assert!(all.contains("Ctrl-G rondleiding") && !all.contains("Ctrl-P") && !all.contains("Ctrl-F"), "{all}");
    shown.resize((40, 12));
    assert!(shown.picture().contains("klaar"));
}

#[test]
fn whoever_comes_first_moves_the_bars_of_what_is_seen_first() {
    for (seed, at) in [(1, When::Start), (2, When::Start), (3, When::Start), (1, When::End), (42, When::End)] {
        let mut staged = staged(seed, at);
        let wave = waves_at(at).pop().unwrap();
        let published = |staged: &Staged| staged.store.published(&wave, "uitvoering").unwrap().published;
        let before = published(&staged);
        staged.visitors.one(&mut staged.store, Saves::AtTheEnd).unwrap();
        assert!(before >= 15 && published(&staged) == before + 5, "{seed} {at:?}: {before}, {}", published(&staged));
    }
    let mut shown = Shown::new(&order(1, When::Start), (80, 24));
    let first = shown.until("bars", |picture| picture.contains("gunstig"));
    assert!(first.contains("Uitvoering (n = "), "{first}");
}

#[test]
fn closing_it_by_hand_shows_groups_and_opening_it_again_lets_them_come() {
    let mut shown = Shown::new(&order(1, When::End), (120, 40));
    shown.until("the wave", |picture| picture.contains("Respons"));
    shown.keys("b");
    shown.until("managing", |picture| picture.contains("Nu sluiten"));
    shown.keys("1 n a j a a r - 2 0 2 6 <Enter>");
    // Whoever came next was turned away.
    shown.until("the closed wave", |picture| picture.contains("Opnieuw openen"));
    let banner = |picture: &str| picture.lines().next().unwrap().to_owned();
    shown.until("what the banner says", |picture| banner(picture).contains("gesloten"));
    shown.keys("<Esc> g");
    let groups = shown.until("groups", |picture| picture.contains("Per groep"));
    assert!(groups.contains("Jeugdhulp (n = "), "{groups}");
    shown.keys("<Esc> b");
    shown.until("managing", |picture| picture.contains("Wat wilt u doen?"));
    shown.keys("1");
    shown.until("the question", |picture| picture.contains("opnieuw openen?") && !picture.contains("Even geduld"));
    shown.keys("<Enter>");
    shown.until("somebody who comes again", |picture| !banner(picture).contains("gesloten"));
}

#[test]
fn whoever_stops_is_told_that_nothing_of_it_is_kept() {
    let mut shown = Shown::new(&order(1, When::Start), (80, 24));
    shown.until("the wave", |picture| picture.contains("Respons"));
    shown.keys("q");
    let asked = shown.until("the question", |picture| picture.contains("Wilt u stoppen?"));
    assert!(asked.contains("Van deze demonstratie blijft niets bewaard."), "{asked}");
    assert!(!asked.contains("is bewaard"), "{asked}");
}
