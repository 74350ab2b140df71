//! The banner: that nothing is real, whether anybody comes, and the keys of the demonstration.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

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
        let mut put = |text: &str, style: Style, gap: u16| {
            let room = area.right().saturating_sub(x);
            buffer.set_stringn(x, area.y, text, usize::from(room), style);
            x = x.saturating_add(width(text)).saturating_add(gap).min(area.right());
        };
        let bold = style.add_modifier(Modifier::BOLD);
        put(&form.banner, style, form.gap);
        put(&form.state, style, form.gap);
        for (key, does) in form.keys {
            put(&key, bold, 1);
            put(&does, style, form.gap);
        }
    }

    /// From the longest to the shortest. Each key says itself that it goes with Ctrl: who has not read the manual must
    /// be able to press what stands here. That nothing is real gives way before a key does; *DEMO* says it too.
    fn forms(&self) -> Vec<Form> {
        let lang = self.lang;
        let state = |brief| self.step.clone().unwrap_or_else(|| self.state(brief));
        let form = |banner, state, keys, gap| Form { banner, state, keys, gap };
        let keys = self.keys();
        let mut forms = vec![form(say::banner(lang), state(false), keys.clone(), 2)];
        for known in (0..=keys.len()).rev() {
            let keys: Vec<_> = keys.iter().take(known).cloned().collect();
            let short = || say::banner_short(lang);
            forms.push(form(short(), state(false), keys.clone(), 2));
            forms.push(form(short(), state(true), keys.clone(), 2));
            forms.extend([2, 1].map(|gap| form(say::banner_shortest(lang), state(true), keys.clone(), gap)));
        }
        forms.push(form(say::banner_shortest(lang), self.step.clone().unwrap_or_default(), Vec::new(), 1));
        forms
    }

    /// The keys that do something now, the most needed first.
    fn keys(&self) -> Vec<(String, String)> {
        let lang = self.lang;
        let other = match self.side {
            Side::Coordinator => say::to_respondent(lang),
            Side::Respondent => say::to_coordinator(lang),
        };
        let mut keys = Vec::new();
        if self.coming == Coming::More {
            keys.push(("Ctrl-P", if self.pace.paused { say::go_on(lang) } else { say::pause(lang) }));
        }
        keys.push(("Ctrl-T", other));
        keys.extend(self.tour.then(|| ("Ctrl-G", say::tour(lang))));
        if self.coming == Coming::More && !self.pace.paused {
            keys.push(("Ctrl-F", say::faster(lang)));
        }
        keys.into_iter().map(|(key, does)| (key.to_owned(), does)).collect()
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
