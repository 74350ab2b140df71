//! How long the rest takes: from the questionnaire's own estimate at first, ever more from this respondent's own pace.
//!
//! Pure: it is told when answers change and how much is left, and keeps no clock. Nothing waits for it and nothing is
//! ever cut off by it: there is no limit of time.
//!
//! Invariants: a pause counts for nothing; the minutes said follow what is left in steps of one, up only where the
//! respondent is slower than was reckoned or questions appear.

use std::time::Duration;

use crate::port::Moment;

/// Between two changes longer than this the respondent was doing something else.
const PAUSE: Duration = Duration::from_mins(2);
/// So much of the questionnaire's own estimate weighs against what is measured: a share of the whole, but at least so
/// many seconds.
const TRUST: f64 = 0.25;
const TRUST_LEAST: f64 = 120.0;
/// One answer says no more of the pace than so many of the shortest: a long one may have been pasted.
const PASTED: f64 = 2.0;
/// How much less, or more, than the minutes said before others are said.
const LESS: f64 = 0.75;
const MORE: f64 = 1.25;

/// How much of a questionnaire is answered and how much lies ahead, in the seconds of its own estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Work {
    pub done: f64,
    pub ahead: f64,
    /// What the shortest kind of answer takes.
    pub least: f64,
}

#[derive(Clone, Debug, Default)]
pub struct Pace {
    /// The latest change, and how many there were.
    last: Option<(Moment, u64)>,
    /// What was answered at that change.
    done: f64,
    /// What was answered when measuring began; more than is answered now after taking back.
    from: Option<f64>,
    /// Time spent answering.
    spent: Duration,
    /// The minutes as they were last said.
    said: Option<u32>,
    /// How much work there was in all when they were.
    whole: f64,
}

impl Pace {
    /// Takes the state after anything happened: `changes` counts what was answered, altered or taken back so far. The
    /// first time, the questions have just come before the respondent.
    pub fn note(&mut self, now: Moment, changes: u64, work: Work) {
        let from = *self.from.get_or_insert(work.done);
        let moved = self.last.is_none_or(|(_, counted)| counted != changes);
        match self.last {
            Some((_, counted)) if counted == changes => {}
            Some((before, _)) => {
                let gap = now.saturating_sub(before);
                if gap <= PAUSE {
                    self.spent +=
                        gap.max(Duration::from_secs_f64((work.done - self.done - PASTED * work.least).max(0.0)));
                }
                self.done = work.done;
                self.last = Some((now, changes));
            }
            None => {
                self.done = work.done;
                self.last = Some((now, changes));
            }
        }
        self.say(from, work, moved);
    }

    fn say(&mut self, from: f64, work: Work, moved: bool) {
        let answered = (work.done - from).max(0.0);
        let whole = work.done + work.ahead;
        let trust = (whole * TRUST).max(TRUST_LEAST);
        let rate = (trust + self.spent.as_secs_f64()) / (trust + answered);
        let minutes = work.ahead * rate / 60.0;
        let near = |said: u32| minutes > f64::from(said) - LESS && minutes < f64::from(said) + MORE;
        // Parts that appear or vanish may make a leap; an answer never does.
        let leaps = (whole - self.whole).abs() >= 60.0;
        self.whole = whole;
        self.said = match self.said {
            _ if work.ahead <= 0.0 => None,
            Some(said) if near(said) || !(moved || leaps) => Some(said),
            Some(said) if !leaps => Some(rounded(minutes).clamp(said.saturating_sub(1).max(1), said + 1)),
            _ => Some(rounded(minutes)),
        };
    }

    /// The minutes that are left, at least 1; `None` where nothing lies ahead, or nothing was told yet.
    #[must_use]
    pub const fn minutes(&self) -> Option<u32> {
        self.said
    }
}

/// Minutes rounded to whole ones, at least one.
fn rounded(minutes: f64) -> u32 {
    let mut whole = 1;
    while f64::from(whole) + 0.5 <= minutes && whole < 600 {
        whole += 1;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUESTIONS: usize = 42;

    /// The minutes said before the first answer and after each, with these seconds before each answer.
    fn scenario(seconds: impl Fn(usize) -> u64) -> Vec<Option<u32>> {
        let all = 12.0 * f64::from(u32::try_from(QUESTIONS).unwrap());
        let mut pace = Pace::default();
        let mut now = Duration::from_secs(5);
        pace.note(now, 0, Work { done: 0.0, ahead: all, least: 12.0 });
        let mut said = vec![pace.minutes()];
        for at in 0..QUESTIONS {
            now += Duration::from_secs(seconds(at));
            let done = 12.0 * f64::from(u32::try_from(at + 1).unwrap());
            pace.note(now, u64::try_from(at + 1).unwrap(), Work { done, ahead: all - done, least: 12.0 });
            // A picture in between changes nothing.
            pace.note(
                now + Duration::from_secs(1),
                u64::try_from(at + 1).unwrap(),
                Work { done, ahead: all - done, least: 12.0 },
            );
            said.push(pace.minutes());
        }
        said
    }

    /// The largest step up and the largest step down.
    fn steps(said: &[Option<u32>]) -> (u32, u32) {
        let minutes: Vec<u32> = said.iter().flatten().copied().collect();
        let up = minutes.windows(2).map(|w| w[1].saturating_sub(w[0])).max().unwrap_or(0);
        let down = minutes.windows(2).map(|w| w[0].saturating_sub(w[1])).max().unwrap_or(0);
        (up, down)
    }

    #[test]
    fn it_begins_with_the_questionnaires_estimate_and_ends_with_nothing() {
        let said = scenario(|_| 12);
        assert_eq!(said.first(), Some(&Some(8)), "42 questions of 12 seconds");
        assert_eq!(said.last(), Some(&None));
        assert_eq!(steps(&said), (0, 1));
    }

    #[test]
    fn it_moves_to_ones_own_pace_without_jumps() {
        for (name, seconds, halfway) in
            [("quick", 4u64, 2..=3), ("usual", 12, 4..=5), ("slow", 30, 7..=9), ("very slow", 60, 11..=16)]
        {
            let said = scenario(|_| seconds);
            let middle = said[QUESTIONS / 2].unwrap();
            assert!(halfway.contains(&middle), "{name}: {middle} minutes halfway, {said:?}");
            assert!(steps(&said).1 <= 1, "{name} goes down by more than one: {said:?}");
            assert!(steps(&said).0 <= 1, "{name} goes up by more than one: {said:?}");
        }
    }

    #[test]
    fn a_pause_counts_for_nothing() {
        let away = scenario(|at| if at == 20 { 3 * 3600 } else { 10 });
        let present = scenario(|_| 10);
        let differ = away.iter().zip(&present).filter(|(a, b)| a.unwrap_or(0).abs_diff(b.unwrap_or(0)) > 1).count();
        assert_eq!(differ, 0, "{away:?}\n{present:?}");
    }

    #[test]
    fn one_pasted_answer_says_little_of_the_rest() {
        let mut pace = Pace::default();
        pace.note(Duration::ZERO, 0, Work { done: 0.0, ahead: 540.0, least: 12.0 });
        assert_eq!(pace.minutes(), Some(9));
        pace.note(Duration::from_secs(3), 1, Work { done: 60.0, ahead: 480.0, least: 12.0 });
        // The rest is 480 seconds by the estimate; whoever goes on at the usual pace sees it go by as usual.
        let mut said = Vec::new();
        for at in 1..=4u32 {
            let done = 60.0 + 12.0 * f64::from(at);
            pace.note(
                Duration::from_secs(u64::from(3 + 12 * at)),
                u64::from(at + 1),
                Work { done, ahead: 540.0 - done, least: 12.0 },
            );
            said.extend(pace.minutes());
        }
        assert_eq!(said, [7, 7, 7, 7]);
    }

    #[test]
    fn now_quick_now_slow_does_not_flicker() {
        let said = scenario(|at| if at % 2 == 0 { 2 } else { 25 });
        let minutes: Vec<u32> = said.iter().flatten().copied().collect();
        let turns = minutes.windows(3).filter(|w| w[1] > w[0] && w[2] < w[1]).count();
        assert_eq!(turns, 0, "{minutes:?}");
    }

    #[test]
    fn questions_that_appear_are_told() {
        let mut pace = Pace::default();
        pace.note(Duration::ZERO, 0, Work { done: 0.0, ahead: 120.0, least: 12.0 });
        assert_eq!(pace.minutes(), Some(2));
        pace.note(Duration::from_secs(10), 1, Work { done: 12.0, ahead: 480.0, least: 12.0 });
        assert_eq!(pace.minutes(), Some(8));
    }
}
