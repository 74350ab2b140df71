//! A sheet: any screen but a page of questions. Texts, choices below each other, a field, a row of buttons.
//!
//! A sheet is made anew from the state each time it is drawn or a key is pressed; what lasts is [`Standing`]. What its
//! choices do is its owner's affair: a respondent's [`Do`], or what a coordinator does.

use super::look::{Colours, Look, Signs};
use super::markup::paragraphs;
use super::problem::Problem;
use super::room::Room;
use super::row::{Row, Target, View};
use super::visible::{cut, flow, width};
use super::widgets::area::Sight;
use super::widgets::line::Line;
use crate::port::Trouble;
use crate::questionnaire::Id;
use crate::text::Lang;

/// What choosing something on a sheet does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Do {
    /// A wave, by its place among the offers.
    Wave(usize),
    /// A questionnaire of a wave.
    Fill(usize, usize),
    /// To where a word or a ticket from a letter is typed.
    HaveLetter,
    /// Takes what was typed from a letter.
    Letter,
    HaveCode,
    FindCode,
    TakeOver,
    /// Leave the code's screen: the draft is written now.
    Begin,
    /// From the introduction to the questions.
    ToQuestions,
    /// Back to where this sheet was opened.
    Close,
    PreviousScreen,
    Overview,
    Code,
    Review,
    Language,
    /// Go on in plain mode.
    AsText,
    /// To a demonstration.
    Demo,
    /// To the coordinator's side.
    Coordinator,
    Display,
    Colours(Colours),
    Signs(&'static Signs),
    /// Whether the mouse is used.
    Mouse(bool),
    /// Colours, signs and mouse as they were at first.
    UsualDisplay,
    Help,
    Stop,
    /// To a theme, by its ordinal.
    Theme(usize),
    Question(Id),
    /// Ask once more, then send.
    AskSend,
    Send,
    AskWipe,
    Wipe,
    /// To the ways to take the code along.
    Carry,
    /// To the code as a picture.
    Picture,
    /// To where an address is typed.
    AskMail,
    Mail,
    /// Puts the code on the clipboard.
    Copy,
    /// Save, release, quit.
    Leave,
    Start,
    /// From the beginning of what is only looked at.
    LookAgain,
}

/// A choice below others.
#[derive(Clone, Debug)]
pub struct Choice<D = Do> {
    /// The digit that chooses it.
    pub digit: Option<u8>,
    pub sign: Option<&'static str>,
    pub label: String,
    /// Said behind it, from that column on.
    pub note: String,
    pub note_at: u16,
    pub does: D,
}

/// How wide a field is.
const FIELD: u16 = 28;
/// How wide a field for a sentence gets.
const WIDE: u16 = 72;

/// Where notes stand behind labels of the usual length.
pub const NOTES: u16 = 58;

/// A part of a sheet.
#[derive(Clone, Debug)]
pub enum Part<D = Do> {
    Heading(String),
    Text(String),
    /// A text that must be seen.
    Warning(String),
    Gap,
    /// A code, large.
    Code(String),
    /// A code behind the sentence that belongs to it.
    CodeAfter(String, String),
    Choice(Choice<D>),
    /// Rows that are drawn already.
    Rows(Vec<Row>),
    /// A choice whose rows are drawn already, two columns to the right of the mark.
    Drawn(Vec<Row>, D),
    Field,
    /// A field for a sentence, as wide as there is room for.
    Wide,
    /// A field that does not show what is typed.
    Secret,
    /// A field of several lines, as much of it as is in sight; what is typed in it is its owner's affair.
    Area(Sight),
    /// Keys and what they do.
    Keys(Vec<(String, String)>),
    /// Buttons beside each other.
    Buttons(Vec<(String, D)>),
}

#[derive(Clone, Debug)]
pub struct Sheet<D = Do> {
    /// At the left and the right of the title line.
    pub title: String,
    pub right: String,
    /// On a line of its own below the title, and as short as it can be said; stays in sight.
    pub under: Option<(String, String)>,
    pub body: Vec<Part<D>>,
    /// Stays in sight when the body scrolls.
    pub tail: Vec<Part<D>>,
    /// What has the focus at first: the place among all that can have it.
    pub first: usize,
    /// Whether Tab goes from the body to what stays in sight below it, past what is left of a list.
    pub leaps: bool,
    /// What Enter in the field does.
    pub submit: Option<D>,
    /// (key, what it does), the most useful first.
    pub hints: Vec<(String, String)>,
}

impl<D> Default for Sheet<D> {
    fn default() -> Self {
        Self {
            title: String::new(),
            right: String::new(),
            under: None,
            body: Vec::new(),
            tail: Vec::new(),
            first: 0,
            leaps: false,
            submit: None,
            hints: Vec::new(),
        }
    }
}

/// What lasts of a sheet while it is open.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub focus: usize,
    pub top: usize,
    /// Scrolled to read on: what has the focus need not be in sight until the next key.
    pub reading: bool,
    pub field: Line,
    /// What is the matter with what was typed.
    pub problem: Option<Problem>,
    /// What the store last failed at.
    pub trouble: Option<Trouble>,
}

/// Something on a sheet that can have the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item<D = Do> {
    Field,
    /// A field of several lines.
    Area,
    Does(Option<u8>, D),
}

impl<D: Clone> Sheet<D> {
    /// All that can have the focus, in the order of the sheet.
    #[must_use]
    pub fn items(&self) -> Vec<Item<D>> {
        Self::items_of(self.body.iter().chain(&self.tail))
    }

    /// How many of them stand in the body.
    #[must_use]
    pub fn in_body(&self) -> usize {
        Self::items_of(&self.body).len()
    }

    fn items_of<'a>(parts: impl IntoIterator<Item = &'a Part<D>>) -> Vec<Item<D>>
    where
        D: 'a,
    {
        let mut items = Vec::new();
        for part in parts {
            match part {
                Part::Choice(choice) => items.push(Item::Does(choice.digit, choice.does.clone())),
                Part::Drawn(_, does) => items.push(Item::Does(None, does.clone())),
                Part::Field | Part::Wide | Part::Secret => items.push(Item::Field),
                Part::Area(_) => items.push(Item::Area),
                Part::Buttons(buttons) => items.extend(buttons.iter().map(|(_, does)| Item::Does(None, does.clone()))),
                _ => {}
            }
        }
        items
    }

    /// Whether its body is a list to choose from.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.body.iter().any(|part| matches!(part, Part::Choice(_) | Part::Drawn(..)))
    }

    /// Whether the two things stand beside each other: ← → moves between them, ↑ ↓ past them.
    #[must_use]
    pub fn beside(&self, one: usize, other: usize) -> bool {
        let mut at = 0;
        for part in self.body.iter().chain(&self.tail) {
            let next = match part {
                Part::Choice(_) | Part::Drawn(..) | Part::Field | Part::Wide | Part::Secret | Part::Area(_) => at + 1,
                Part::Buttons(buttons) => at + buttons.len(),
                _ => at,
            };
            if (at..next).contains(&one) {
                return (at..next).contains(&other);
            }
            at = next;
        }
        false
    }

    /// The rows of body and tail.
    #[must_use]
    pub fn view(&self, standing: &Standing, room: Room, look: Look, lang: Lang) -> View {
        let mut drawing = Drawing { standing, room, look, lang, at: 0 };
        let body = drawing.parts(&self.body);
        let mut tail = Vec::new();
        // Without a field below which it belongs, it stands where nothing scrolls it out of sight.
        let has_field = self.body.iter().any(|part| matches!(part, Part::Field | Part::Wide | Part::Secret));
        if let Some(problem) = standing.problem.as_ref().filter(|_| !has_field) {
            tail.push(Row::gap());
            tail.extend(warning(&problem.say(lang), room.columns(), look));
        }
        tail.extend(drawing.parts(&self.tail));
        View { body, tail, ..View::default() }
    }
}

struct Drawing<'a> {
    standing: &'a Standing,
    room: Room,
    look: Look,
    lang: Lang,
    /// How many things that can have the focus were drawn.
    at: usize,
}

impl Drawing<'_> {
    fn parts<D>(&mut self, parts: &[Part<D>]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for part in parts {
            let from = rows.len();
            let had = self.at;
            self.part(part, &mut rows);
            if !self.standing.reading && (had..self.at).contains(&self.standing.focus) {
                for row in rows.iter_mut().skip(from) {
                    row.focus = true;
                }
            }
        }
        rows
    }

    fn part<D>(&mut self, part: &Part<D>, rows: &mut Vec<Row>) {
        let (look, columns) = (self.look, self.room.columns());
        match part {
            Part::Heading(text) => rows.extend(paragraphs(text, columns, look.strong(), look)),
            Part::Text(text) => rows.extend(paragraphs(text, columns, look.plain(), look)),
            Part::Warning(text) => rows.extend(warning(text, columns, look)),
            Part::Gap => rows.push(Row::gap()),
            Part::Code(code) => {
                let wide = width(code);
                let inset = if columns >= wide + 16 { 11 } else { columns.saturating_sub(wide) / 2 };
                rows.extend(flow(&[(code.clone(), look.bright())], columns).iter().map(|l| Row::new().runs(inset, l)));
            }
            Part::CodeAfter(text, code) => {
                let runs = [(format!("{text}   "), look.strong()), (code.clone(), look.bright())];
                rows.extend(flow(&runs, columns).iter().map(|l| Row::new().runs(0, l)));
            }
            Part::Choice(choice) => self.choice(choice, rows),
            Part::Rows(drawn) => rows.extend(drawn.iter().cloned()),
            Part::Drawn(drawn, _) => self.drawn(drawn, rows),
            Part::Field => self.field(rows, false, FIELD),
            Part::Wide => self.field(rows, false, WIDE),
            Part::Secret => self.field(rows, true, FIELD),
            Part::Area(sight) => self.area(sight, rows),
            Part::Keys(keys) => {
                let wide = keys.iter().map(|(key, _)| width(key)).max().unwrap_or(0) + 3;
                for (key, does) in keys {
                    let lines = flow(&[(does.clone(), look.plain())], columns.saturating_sub(wide + 2));
                    for (number, line) in lines.iter().enumerate() {
                        let row = if number == 0 { Row::new().at(2, key, look.accent()) } else { Row::new() };
                        rows.push(row.runs(wide + 2, line));
                    }
                }
            }
            Part::Buttons(buttons) => {
                let labels: Vec<&str> = buttons.iter().map(|(label, _)| label.as_str()).collect();
                let focus = self.standing.focus.checked_sub(self.at).filter(|f| *f < labels.len());
                rows.extend(button_rows(&labels, focus, self.at, columns, look));
                self.at += labels.len();
            }
        }
    }

    fn choice<D>(&mut self, choice: &Choice<D>, rows: &mut Vec<Row>) {
        let look = self.look;
        let columns = self.room.columns();
        let focused = self.at == self.standing.focus;
        let target = Some(Target::Item(self.at));
        self.at += 1;
        let head = match (choice.digit, choice.sign) {
            (Some(digit), Some(sign)) => format!("{digit} {sign}"),
            (Some(digit), None) => digit.to_string(),
            (None, Some(sign)) => sign.to_owned(),
            (None, None) => String::new(),
        };
        let inset = if head.is_empty() { 2 } else { 3 + width(&head) };
        let style = if focused { look.focus() } else { look.plain() };
        let note_wide = width(&choice.note);
        let room = columns.saturating_sub(inset + 1);
        let note_at = choice.note_at.min(columns.saturating_sub(note_wide + 1));
        let beside = note_wide > 0 && note_at >= inset + 20;
        let label_room = if beside { note_at - inset - 2 } else { room };
        let lines = flow(&[(choice.label.clone(), style)], label_room);
        for (number, line) in lines.iter().enumerate() {
            let mut row = Row::new();
            if number == 0 {
                if focused {
                    row.put(0, look.signs.here, look.bright(), target);
                    row.cursor = Some(0);
                }
                row.put(2, &head, look.accent(), target);
                if beside {
                    row.put(note_at, &choice.note, look.plain(), target);
                }
            }
            let mut x = inset;
            for (text, style) in line {
                row.put(x, text, *style, target);
                x += width(text);
            }
            rows.push(row);
        }
        if !beside && note_wide > 0 {
            for line in flow(&[(choice.note.clone(), look.plain())], room) {
                rows.push(Row::new().runs(inset, &line));
            }
        }
    }

    fn drawn(&mut self, drawn: &[Row], rows: &mut Vec<Row>) {
        let look = self.look;
        let focused = self.at == self.standing.focus;
        let target = Some(Target::Item(self.at));
        self.at += 1;
        for (number, row) in drawn.iter().enumerate() {
            let mut row = row.clone().shift(2);
            for span in &mut row.spans {
                span.target = target;
                if focused && number == 0 && span.x == 2 {
                    span.style = look.focus();
                }
            }
            if focused && number == 0 {
                row.put(0, look.signs.here, look.bright(), target);
                row.cursor = Some(0);
            }
            rows.push(row);
        }
    }

    fn area(&mut self, sight: &Sight, rows: &mut Vec<Row>) {
        let look = self.look;
        let focused = self.at == self.standing.focus;
        let target = Some(Target::Item(self.at));
        self.at += 1;
        let last = sight.lines.len().saturating_sub(1);
        for (number, line) in sight.lines.iter().enumerate() {
            let mut row = Row::new();
            let edge = match number {
                0 if sight.above => look.signs.up,
                _ if number == last && sight.below => look.signs.down,
                _ => look.signs.bar,
            };
            row.put(0, edge, look.quiet(), target);
            row.put(2, line, look.bright(), target);
            if focused && number == usize::from(sight.cursor.1) {
                row.cursor = Some(2 + sight.cursor.0);
            }
            rows.push(row);
        }
    }

    fn field(&mut self, rows: &mut Vec<Row>, secret: bool, widest: u16) {
        let look = self.look;
        let columns = self.room.columns();
        let room = columns.saturating_sub(3).clamp(1, widest);
        let (text, cursor) = self.standing.field.shown(room);
        let text = if secret { "*".repeat(text.chars().count()) } else { text };
        let used = width(&text);
        let target = Some(Target::Item(self.at));
        let mut row = Row::new();
        let focused = self.at == self.standing.focus;
        if focused {
            row.put(0, look.signs.here, look.bright(), None);
            row.cursor = Some(2 + cursor);
        }
        row.put(2, &text, look.bright(), target);
        row.put(2 + used, &look.signs.line.repeat(usize::from(room.saturating_sub(used))), look.quiet(), target);
        rows.push(row);
        self.at += 1;
        // Kept even when empty, so that nothing moves when something is said.
        match &self.standing.problem {
            Some(problem) => rows.extend(warning(&problem.say(self.lang), columns, look)),
            None => rows.push(Row::new()),
        }
    }
}

/// What must be seen, behind its sign.
fn warning(text: &str, columns: u16, look: Look) -> Vec<Row> {
    let mut rows: Vec<Row> =
        paragraphs(text, columns.saturating_sub(2), look.warning(), look).into_iter().map(|row| row.shift(2)).collect();
    if let Some(first) = rows.first_mut() {
        first.put(0, look.signs.alert, look.alert(), None);
    }
    rows
}

/// Buttons beside each other, on more rows where they do not fit. The one with the focus stands between signs, which
/// takes no more room.
#[must_use]
pub fn button_rows(labels: &[&str], focus: Option<usize>, first: usize, columns: u16, look: Look) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut x = 0;
    for (at, label) in labels.iter().enumerate() {
        let focused = focus == Some(at);
        let (left, right) = if focused { (look.signs.here, look.signs.here_end) } else { (" ", " ") };
        let text = cut(&format!("[{left}{label}{right}]"), columns, look.signs.more);
        let wide = width(&text);
        if rows.is_empty() || x + wide > columns {
            rows.push(Row::new());
            x = 0;
        }
        if let Some(row) = rows.last_mut() {
            row.put(x, &text, if focused { look.focus() } else { look.plain() }, Some(Target::Item(first + at)));
            if focused {
                row.cursor = Some(x + 2.min(wide.saturating_sub(1)));
            }
        }
        x += wide + 2;
    }
    rows
}
