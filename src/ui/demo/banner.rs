//! The banner: that nothing is real, whether anybody comes, and the keys of the demonstration.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::look::Look;
use super::super::visible::width;
use crate::port::{Coming, Pace, Side};
use crate::text::Lang;
use crate::text::calendar::number;
use crate::text::demo as say;

/// What it tells.
pub struct Banner {
    pub lang: Lang,
    pub side: Side,
    pub pace: Pace,
    pub coming: Coming,
    /// Whether a tour can be begun.
    pub tour: bool,
    /// Which step of a tour it is, where nothing else tells.
    pub step: Option<String>,
}

/// A way to say it.
struct Form {
    banner: String,
    state: String,
    /// Keys with what they do.
    keys: Vec<(String, String)>,
    /// Columns between the parts.
    gap: u16,
}

impl Form {
    fn columns(&self) -> u16 {
        let keys: u16 = self.keys.iter().map(|(key, does)| self.gap + width(key) + 1 + width(does)).sum();
        1 + width(&self.banner) + self.gap + width(&self.state) + keys
    }
}

impl Banner {
    pub fn draw(&self, look: Look, area: Rect, buffer: &mut Buffer) {
        let style = look.focus();
        for x in area.left()..area.right() {
            buffer.set_string(x, area.y, " ", style);
        }
        let mut forms = self.forms();
        let Some(last) = forms.pop() else { return };
        let form = forms.into_iter().find(|form| form.columns() <= area.width).unwrap_or(last);
        let mut x = area.x + u16::from(area.width > width(&form.banner));
        let mut put = |text: &str, gap: u16| {
            let room = area.right().saturating_sub(x);
            buffer.set_stringn(x, area.y, text, usize::from(room), style);
            x = x.saturating_add(width(text)).saturating_add(gap).min(area.right());
        };
        put(&form.banner, form.gap);
        put(&form.state, form.gap);
        for (key, does) in form.keys {
            put(&key, 1);
            put(&does, form.gap);
        }
    }

    /// From the longest to the shortest.
    fn forms(&self) -> Vec<Form> {
        let lang = self.lang;
        let short = |state, keys, gap| Form { banner: say::banner_short(lang), state, keys, gap };
        let state = |brief| self.step.clone().unwrap_or_else(|| self.state(brief));
        let whole =
            Form { banner: say::banner(lang), ..short(state(false), self.keys("Ctrl-", "Ctrl-", self.tour), 2) };
        let mut forms = vec![whole, short(state(false), self.keys("Ctrl-", "Ctrl-", self.tour), 2)];
        if self.tour {
            // One *Ctrl* for all, rather than no word of the tour.
            forms.extend([2, 1].map(|gap| short(state(true), self.keys("Ctrl + ", "", true), gap)));
        }
        forms.extend([2, 1].map(|gap| short(state(true), self.keys("Ctrl-", "Ctrl-", false), gap)));
        forms.push(short(state(true), self.keys("^", "^", false), 1));
        forms.push(short(state(true), Vec::new(), 1));
        let step = self.step.clone().unwrap_or_default();
        forms.push(Form { banner: say::banner_shortest(lang), ..short(step, Vec::new(), 1) });
        forms
    }

    /// The keys, the first and the others with what stands before their letters.
    fn keys(&self, first: &str, others: &str, tour: bool) -> Vec<(String, String)> {
        let lang = self.lang;
        let other = match self.side {
            Side::Coordinator => say::to_respondent(lang),
            Side::Respondent => say::to_coordinator(lang),
        };
        let pause = if self.pace.paused { say::go_on(lang) } else { say::pause(lang) };
        let mut keys = vec![
            (format!("{first}P"), pause),
            (format!("{others}F"), say::faster(lang)),
            (format!("{others}T"), other),
        ];
        keys.extend(tour.then(|| (format!("{others}G"), say::tour(lang))));
        keys
    }

    /// Whether anybody comes, and how fast.
    fn state(&self, short: bool) -> String {
        let lang = self.lang;
        match self.coming {
            Coming::Nobody if short => say::nobody_short(lang),
            Coming::Nobody => say::nobody(lang),
            Coming::NotNow if short => say::not_now_short(lang),
            Coming::NotNow => say::not_now(lang),
            Coming::More if self.pace.paused => say::paused(lang),
            Coming::More => {
                let speed = number(lang, self.pace.a_second);
                if short { say::speed_short(lang, speed) } else { say::speed(lang, speed) }
            }
        }
    }
}
